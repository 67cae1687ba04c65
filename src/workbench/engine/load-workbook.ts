import { columnToLetters, formatArea } from "../../core/grid/a1";
import { Book } from "./book/book";
import { contentOf, EMPTY, US } from "./book/cell-entry";
import type { CellEntry } from "./book/cell-entry";
import { drawnFormatOf, styleOf } from "./book/cell-look";
import type { SpreadsheetLibrary } from "./book/library";
import { modelConditionalFormat } from "./conditional-format-data";
import { rangeOfFormula } from "./name-formula";
import type { EngineCell, EngineSheet, EngineWorkbook } from "./workbook-data";

const PIXELS_PER_POINT = 96 / 72;

/** Equal styles, formats and borders are kept once, by number. */
class Pool {
  readonly items: Record<number, unknown> = {};
  readonly #ids = new Map<string, number>();

  idOf(item: unknown): number {
    const key = JSON.stringify(item);
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#ids.size + 1;
      this.#ids.set(key, id);
      this.items[id] = item;
    }
    return id;
  }
}

interface Pools {
  readonly styles: Pool;
  readonly formats: Pool;
  readonly borders: Pool;
  /** What the library has no place for. */
  readonly records: Record<string, unknown>;
}

/** Makes a book of plain data, in one go: the library takes a third of the time that writing cell by cell would. */
export function loadWorkbook(library: SpreadsheetLibrary, workbook: EngineWorkbook, locale: object = US): Book {
  const pools: Pools = { styles: new Pool(), formats: new Pool(), borders: new Pool(), records: {} };
  const ids = workbook.sheets.map((sheet, index) => sheet.id ?? sheetIdOf(index));
  const sheets = workbook.sheets.map((sheet, index) =>
    sheetData(library, sheet, ids[index] ?? sheetIdOf(index), pools),
  );
  const namedRanges: Record<string, string> = {};
  const { records } = pools;
  for (const { name, formula, visible, comment, sheet } of workbook.names ?? []) {
    const scope = sheet === undefined ? null : (ids[workbook.sheets.findIndex((each) => each.name === sheet)] ?? null);
    const range = scope === null ? rangeOfFormula(formula) : null;
    const isKnown =
      range !== null && workbook.sheets.some((each) => each.name.toLowerCase() === range.sheet.toLowerCase());
    if (range !== null && isKnown) namedRanges[name] = range.text;
    records[`name:${scope ?? ""}:${name.toLowerCase()}`] = {
      name,
      scope,
      // The library moves a plain range along with its cells; anything else stays as written.
      formula: isKnown ? null : formula,
      visible: visible ?? true,
      comment: comment ?? "",
    };
  }
  for (const [index, { id, xml }] of (workbook.customXmlParts ?? []).entries()) {
    records[`xml:${id ?? `{00000000-0000-4000-8000-${String(index + 1).padStart(12, "0")}}`}`] = xml;
  }
  if (workbook.fileName !== undefined) records["workbook:name"] = workbook.fileName;
  return Book.create(library, {
    sheets,
    styles: pools.styles.items,
    formats: pools.formats.items,
    borders: pools.borders.items,
    namedRanges,
    settings: { locale },
    excelRecords: records,
  });
}

/** Excel's own ids look like this. */
const sheetIdOf = (index: number): string => `{00000000-0001-0000-${String(index).padStart(4, "0")}-000000000000}`;

function sheetData(library: SpreadsheetLibrary, sheet: EngineSheet, id: string, pools: Pools): object {
  const cells: Record<string, string> = {};
  const styles: Record<string, number> = {};
  const formats: Record<string, number> = {};
  const borders: Record<string, number> = {};
  let right = 0;
  const { length } = sheet.cells;
  for (let row = 0; row < length; row++) {
    const line = sheet.cells[row];
    if (line === undefined) continue;
    right = Math.max(right, line.length);
    for (let column = 0; column < line.length; column++) {
      const cell = line[column];
      if (cell === undefined) continue;
      const place = `${columnToLetters(column)}${row + 1}`;
      const entry = entryOfCell(cell);
      const drawn = drawnFormatOf(entry, cell.numberFormat ?? "General", library);
      const content = contentOf(entry, drawn.format === "@", library);
      if (content !== "") cells[place] = content;
      if (drawn.format !== "") formats[place] = pools.formats.idOf(drawn.format);
      if (cell.look !== undefined || drawn.exact !== undefined) {
        const style = styleOf(cell.look ?? {}, drawn.exact);
        if (style !== null) styles[place] = pools.styles.idOf(style);
      }
      if (cell.border !== undefined) borders[place] = pools.borders.idOf(cell.border);
    }
  }
  const { records } = pools;
  if (sheet.visibility === "veryHidden") records[`veryHidden:${id}`] = true;
  if (sheet.protection !== undefined) records[`protection:${id}`] = sheet.protection;
  if (sheet.page !== undefined) records[`page:${id}`] = sheet.page;
  for (const format of sheet.conditionalFormats ?? []) records[`conditionalFormat:${id}:${format.id}`] = format;
  const headers = {
    rows: headerData(sheet.rowHeights, sheet.hiddenRows, `size:${id}:ROW`, records),
    cols: headerData(sheet.columnWidths, sheet.hiddenColumns, `size:${id}:COL`, records),
  };
  const lastOf = (indexes: object): number => Math.max(-1, ...Object.keys(indexes).map(Number));
  const merges = sheet.merges ?? [];
  return {
    id,
    name: sheet.name,
    // Some rows and columns stay empty at the end, so that what is added takes over no style.
    rowNumber: Math.max(100, length + 20, lastOf(headers.rows) + 2, ...merges.map(({ bottom }) => bottom + 2)),
    colNumber: Math.max(26, right + 4, lastOf(headers.cols) + 2, ...merges.map((merge) => merge.right + 2)),
    cells,
    styles,
    formats,
    borders,
    merges: merges.map(formatArea),
    ...headers,
    conditionalFormats: (sheet.conditionalFormats ?? []).flatMap((format) => modelConditionalFormat(format) ?? []),
    figures: [],
    dataValidationRules: [],
    tables: [],
    areGridLinesVisible: sheet.showGridlines ?? true,
    isVisible: (sheet.visibility ?? "visible") === "visible",
    panes: { xSplit: sheet.frozen?.columns ?? 0, ySplit: sheet.frozen?.rows ?? 0 },
    ...(sheet.tabColor === undefined ? {} : { color: sheet.tabColor }),
  };
}

function headerData(
  sizes: Readonly<Record<number, number>> | undefined,
  hidden: readonly number[] | undefined,
  recordPrefix: string,
  records: Record<string, unknown>,
): Record<number, { size?: number; isHidden?: boolean }> {
  const headers: Record<number, { size?: number; isHidden?: boolean }> = {};
  for (const [index, points] of Object.entries(sizes ?? {})) {
    const pixels = Math.max(1, Math.round(points * PIXELS_PER_POINT));
    headers[Number(index)] = { size: pixels };
    records[`${recordPrefix}:${index}`] = { pixels, points };
  }
  for (const index of hidden ?? []) headers[index] = { ...headers[index], isHidden: true };
  return headers;
}

function entryOfCell({ value, formula }: EngineCell): CellEntry {
  if (formula !== undefined) return { kind: "formula", formula };
  if (value === undefined || value === "") return EMPTY;
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  return typeof value === "string" ? { kind: "text", text: value } : { kind: "error", error: value.error };
}
