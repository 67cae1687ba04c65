/** The namespace of the custom XML part in which a workbook carries what Selaras keeps for itself. */
export const NOTES_NAMESPACE = "urn:selaras:catatan:1";
