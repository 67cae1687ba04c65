import { findOwnNames, FORMULIR_NAME_ID, OWN_NAME_PREFIX } from "../edits/own-names";
import type { CellAddress, Area } from "../grid/area";
import type { Cell, SheetGrid, WorkbookGrid } from "../grid/sheet-grid";

/** The single cells of the form that a person may type over; each has a hidden name of its own, so that it is found again. */
export const SLOT_LIST = [
  "judul",
  "opd",
  "tahun",
  "total",
  "realisasi",
  "catatan",
  "tempat",
  "jabatan",
  "nama",
  "pangkat",
  "nip",
] as const;
export type SlotId = (typeof SLOT_LIST)[number];

/** A form that an earlier run made, with whatever people did to it since. */
export interface OldForm {
  readonly sheet: SheetGrid;
  readonly area: Area;
  /** Header, number row and body. */
  readonly tabel: Area;
  /** Where the slots stand now; one whose cells were deleted is missing. */
  readonly slots: ReadonlyMap<SlotId, CellAddress>;
}

/** The hidden name of the whole form, of its table ("tabel") or of a slot. */
export function formName(part: SlotId | "tabel" | null): string {
  return part === null ? `${OWN_NAME_PREFIX}${FORMULIR_NAME_ID}` : `${OWN_NAME_PREFIX}${FORMULIR_NAME_ID}_${part}`;
}

/** Finds the form of an earlier run by its hidden names, whatever its sheet is called now; null where there is none. */
export function findOldForm(workbook: WorkbookGrid): OldForm | null {
  const names = new Map(findOwnNames(workbook).map((name) => [`${OWN_NAME_PREFIX}${name.id}`, name]));
  const whole = names.get(formName(null));
  const tabel = names.get(formName("tabel"));
  const sheet = workbook.sheets.find(({ name }) => name === whole?.sheet);
  if (whole === undefined || tabel?.sheet !== whole.sheet || sheet === undefined) return null;
  const slots = new Map<SlotId, CellAddress>();
  for (const id of SLOT_LIST) {
    const slot = names.get(formName(id));
    if (slot?.sheet === sheet.name) slots.set(id, { row: slot.area.top, column: slot.area.left });
  }
  return { sheet, area: whole.area, tabel: tabel.area, slots };
}

/** A formula of ours that repeats a cell of another sheet, or adds some up. */
export function isOwnReference(formula: string): boolean {
  return OWN_REFERENCE.test(formula.replaceAll(/\s+(?=(?:[^']*'[^']*')*[^']*$)/g, ""));
}

const REF = String.raw`(?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!\$?[A-Z]{1,3}\$?\d+`;
const OWN_REFERENCE = new RegExp(String.raw`^(?:IF\((${REF})="","",\1\)|${REF}|SUM\(${REF}(?:,${REF})*\))$`, "i");

/** Answers whether a cell shows nothing but dots, lines and brackets: a placeholder that waits for a person. */
export function isPlaceholder({ value, formula }: Cell): boolean {
  return (
    formula === undefined &&
    typeof value === "string" &&
    /^[\s.…_:(),-]*$|^NIP[\s.…_:-]*$|^KEPALA[\s.…_]*$/i.test(value)
  );
}
