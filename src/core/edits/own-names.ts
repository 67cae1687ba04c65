import { formatArea, parseArea, quoteSheetName } from "../grid/a1";
import type { Area } from "../grid/area";
import type { DefinedName, WorkbookGrid } from "../grid/sheet-grid";

/** All hidden names that Selaras defines begin with this; letters and underscores only, so that every program keeps them. */
export const OWN_NAME_PREFIX = "_selaras_";

/** The namespace of the custom XML part in which a workbook carries Selaras' notes (WorkbookGrid.notes, NotesEdit). */
export const NOTES_NAMESPACE = "urn:selaras:catatan:1";

/** What a hidden name of ours points at now, after whatever rows and columns the user inserted. */
export interface OwnName {
  /** Without the prefix: "formulir_tabel", "capaian_2". */
  readonly id: string;
  readonly sheet: string;
  readonly area: Area;
}

/**
 * The places that Selaras named in this workbook, so that it finds again what it made even where a sheet was renamed or
 * rows were inserted. A name whose cells were deleted (#REF!) or whose sheet is gone is left out.
 * Example: `_selaras_formulir` = `'Formulir Pengukuran'!$A$1:$G$20` →
 * `{ id: "formulir", sheet: "Formulir Pengukuran", area: A1:G20 }`.
 */
export function findOwnNames(workbook: WorkbookGrid): OwnName[] {
  const sheets = new Map(workbook.sheets.map(({ name }) => [name.toLowerCase(), name]));
  const found: OwnName[] = [];
  for (const defined of workbook.names) {
    if (!defined.name.toLowerCase().startsWith(OWN_NAME_PREFIX)) continue;
    const place = parseReference(defined);
    const sheet = place === null ? undefined : sheets.get(place.sheet.toLowerCase());
    if (place === null || sheet === undefined) continue;
    found.push({ id: defined.name.toLowerCase().slice(OWN_NAME_PREFIX.length), sheet, area: place.area });
  }
  return found;
}

/** The id of the name that marks a sheet as a Formulir which Selaras made. */
export const FORMULIR_NAME_ID = "formulir";

/**
 * The sheets that Selaras made as reports. They repeat the measured rows, so they are no source of plans or findings.
 * Example: with `_selaras_formulir` on 'Formulir Pengukuran' → a set of that one name.
 */
export function findReportSheets(names: readonly OwnName[]): ReadonlySet<string> {
  return new Set(names.filter(({ id }) => id === FORMULIR_NAME_ID).map(({ sheet }) => sheet));
}

/**
 * Reads what a defined name refers to, where that is one area of one sheet: `'PK 2024'!$A$1:$D$9`, `PK!A1`; else null.
 */
export function parseReference({ refersTo }: Pick<DefinedName, "refersTo">): { sheet: string; area: Area } | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(refersTo.trim());
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  if (sheet === undefined || match?.[3] === undefined) return null;
  const area = parseArea(match[3]);
  return area === null ? null : { sheet, area };
}

/** The text of a reference to an area of a sheet: `'PK 2024'!A1:D9`. */
export function formatReference(sheet: string, area: Area): string {
  return `${quoteSheetName(sheet)}!${formatArea(area)}`;
}

/**
 * Answers whether two formulas say the same, although programs rewrite spaces, case, quotes round plain sheet names and
 * dollar signs that change nothing here. Texts inside quotes count as they stand.
 * Example: `SUM('Data'!A1, 2)` and `sum(Data!A1,2)` → true.
 */
export function isSameFormula(a: string, b: string): boolean {
  return a === b || normalizeFormula(a) === normalizeFormula(b);
}

/** A formula in the one spelling that isSameFormula compares: upper case, no spaces, plain sheet names without quotes. */
export function normalizeFormula(formula: string): string {
  return formula.replaceAll(/"(?:[^"]|"")*"|'((?:[^']|'')+)'!|[^"']+/g, (token, sheet: string | undefined) => {
    if (token.startsWith('"')) return token;
    if (sheet !== undefined)
      return /^[A-Za-z_]\w*$/.test(sheet) ? `${sheet.toUpperCase()}!` : `'${sheet.toUpperCase()}'!`;
    return token.replaceAll(/\s+/g, "").toUpperCase();
  });
}
