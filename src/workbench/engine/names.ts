import { parseArea } from "../../core/grid/a1";
import type { Book } from "./book/book";
import { sheetPrefix } from "./book/sheet-prefix";
import { rangeOfFormula } from "./name-formula";

/** One defined name. */
export interface NameRecord {
  readonly name: string;
  /** A sheet's id; null: the workbook. */
  readonly scope: string | null;
  /** With its "=". */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

/** As kept: no formula where the library keeps the range, and moves it with its cells. */
type KeptName = Omit<NameRecord, "formula"> & { readonly formula: string | null };

export const nameKey = (scope: string | null, name: string): string => `name:${scope ?? ""}:${name.toLowerCase()}`;

export function readNames(book: Book): NameRecord[] {
  book.flush();
  const kept = book
    .recordKeys()
    .filter((key) => key.startsWith("name:"))
    .map((key) => book.record(key) as KeptName)
    .filter(({ scope }) => scope === null || book.hasSheet(scope));
  const { getters } = book.model;
  const known = new Set(kept.filter(({ scope }) => scope === null).map(({ name }) => name.toLowerCase()));
  // Names that a person made in the spreadsheet itself.
  const own = getters
    .getNamedRanges()
    .filter(({ name }) => !known.has(name.toLowerCase()))
    .map(({ name }): KeptName => ({ name, scope: null, formula: null, visible: true, comment: "" }));
  return [...kept, ...own]
    .map((each) => ({ ...each, formula: each.formula ?? rangeFormula(book, each.name) }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function rangeFormula(book: Book, name: string): string {
  const { getters } = book.model;
  const range = getters.getNamedRange(name)?.range;
  if (range === undefined || !book.hasSheet(range.sheetId)) return "=#REF!";
  // The library does not double an apostrophe in a sheet's name.
  const text = getters.getRangeString(range, range.sheetId, { useFixedReference: true });
  return `=${sheetPrefix(book.sheetName(range.sheetId))}${text.slice(text.lastIndexOf("!") + 1)}`;
}

export function findName(book: Book, scope: string | null, name: string): NameRecord | undefined {
  return readNames(book).find((each) => each.scope === scope && each.name.toLowerCase() === name.toLowerCase());
}

/** Defines a name, or defines it anew. */
export function writeName(book: Book, record: NameRecord): void {
  const range = record.scope === null ? rangeOfFormula(record.formula) : null;
  const sheetId = range === null ? undefined : book.findSheet(range.sheet);
  const known = book.model.getters.getNamedRange(record.name);
  const isModelled = range !== null && sheetId !== undefined;
  if (isModelled) {
    // A name may reach beyond the cells that the library keeps; Excel's sheet has no end.
    const area = parseArea(range.text.slice(range.text.lastIndexOf("!") + 1).replaceAll("$", ""));
    if (area !== null) book.growTo(sheetId, area.bottom, area.right);
    const ranges = [book.model.getters.getRangeDataFromXc(sheetId, range.text)];
    // With the sheet named: the library would look whether the range lies inside the sheet that is shown.
    if (known === undefined) book.dispatch("CREATE_NAMED_RANGE", { sheetId, name: record.name, ranges });
    else {
      book.dispatch("UPDATE_NAMED_RANGE", { sheetId, oldRangeName: known.name, newRangeName: record.name, ranges });
    }
  } else if (record.scope === null && known !== undefined) {
    book.dispatch("DELETE_NAMED_RANGE", { name: known.name });
  }
  const kept: KeptName = { ...record, formula: isModelled ? null : record.formula };
  book.setRecord(nameKey(record.scope, record.name), kept);
}

export function deleteName(book: Book, record: NameRecord): void {
  if (record.scope === null && book.model.getters.getNamedRange(record.name) !== undefined) {
    book.dispatch("DELETE_NAMED_RANGE", { name: record.name });
  }
  book.setRecord(nameKey(record.scope, record.name), undefined);
}
