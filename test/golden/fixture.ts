import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAddress, parseArea } from "../../src/core/grid/a1";
import type { Area } from "../../src/core/grid/area";
import { createSheetGrid, type Cell, type SheetGrid, type WorkbookGrid } from "../../src/core/grid/sheet-grid";

/**
 * The golden workbooks stand as text: one folder per workbook with `workbook.txt` and `expected.json`.
 *
 * workbook.txt: `## Name` opens a sheet; `// …` is a comment; lines that start with "|" are rows, cells between bars; a lone
 * "|" is an empty row. Directives before the rows: `@start C7`, `@merge A1:D1 B6:B7`, `@hidden`, `@very-hidden`,
 * `@hide-rows 5 6`, `@hide-columns D`, `@format H7:H20 #,##0`, `@bold A4:F5`, `@indent B5:B9 2`.
 * Cells: `12`, `0.5`, `-3` numbers · `12%`, `94.36%` a number with a percent format · `'12` the text 12 · `=A1+B1 -> 3` a formula
 * with its result · `#REF!` an error · `*x*` bold · `\n` a line break · `3«0.00»` a number with a format · all else is text.
 */
export interface SheetFixture {
  readonly name: string;
  readonly visibility: SheetGrid["visibility"];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly rows: readonly (readonly (Cell | undefined)[])[];
}

/** What one table must be found as. Everything optional is checked only where it is given. */
export interface ExpectedTable {
  readonly sheet: string;
  /** One kind, or several where domain.md leaves the choice open. */
  readonly kind: string | readonly string[];
  /** A1 of header and body; several where a border row or column may count or not. */
  readonly area?: string | readonly string[];
  readonly counts?: Readonly<Record<string, number>>;
  /** Field → column letters; a field that is given must match exactly. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** What must be found, by the number of the rule in domain.md's list. `cell` may be an area or several of them. */
export interface ExpectedFinding {
  readonly aturan: number | readonly number[];
  readonly sheet: string;
  readonly cell: string | readonly string[];
  readonly stated?: number | string;
  readonly computed?: number | string;
  readonly alasan?: string;
}

export interface Expected {
  readonly catatan: string;
  readonly tables: readonly ExpectedTable[];
  /** Sheets that hold no planning table. */
  readonly tanpaTabel?: readonly string[];
  /** The complete list: whatever else is found is a false alarm. */
  readonly findings: readonly ExpectedFinding[];
  /** Findings that may stand or not, each with its reason: domain.md allows both. */
  readonly boleh?: readonly ExpectedFinding[];
}

export interface WorkbookFixture {
  readonly name: string;
  readonly sheets: readonly SheetFixture[];
  readonly expected: Expected;
}

/** All golden workbooks, by folder name. */
export function readFixtures(): readonly WorkbookFixture[] {
  return readdirSync(join(__dirname, "workbooks"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => readFixture(name));
}

export function readFixture(name: string): WorkbookFixture {
  const folder = join(__dirname, "workbooks", name);
  const text = readFileSync(join(folder, "workbook.txt"), "utf8");
  const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Expected;
  return { name, sheets: parseSheets(text, name), expected };
}

export function gridOfFixture(sheets: readonly SheetFixture[]): WorkbookGrid {
  return { sheets: sheets.map((sheet) => createSheetGrid(sheet)), names: [] };
}

export function parseSheets(text: string, source: string): readonly SheetFixture[] {
  const sheets: SheetFixture[] = [];
  const blocks = text.split(/^## /m).slice(1);
  for (const block of blocks) sheets.push(parseSheet(block, source));
  if (sheets.length === 0) throw new Error(`${source}: no sheet`);
  return sheets;
}

function parseSheet(block: string, source: string): SheetFixture {
  const [head = "", ...lines] = block.split("\n");
  const name = head.trim();
  const merges: Area[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const rows: (Cell | undefined)[][] = [];
  const dressings: { readonly area: Area; readonly change: (cell: Cell) => Cell }[] = [];
  let visibility: SheetGrid["visibility"] = "visible";
  let startColumn = 0;
  const areaOf = (text: string): Area => {
    const area = parseArea(text);
    if (area === null) throw new Error(`${source}, ${name}: not an area: ${text}`);
    return area;
  };
  for (const raw of lines) {
    const line = raw.trim();
    if (line === "" || line.startsWith("//")) continue;
    if (line.startsWith("|")) {
      const inner = line === "|" ? "" : line.slice(1).replace(/\|$/, "");
      const cells = line === "|" ? [] : inner.split("|").map((cell) => parseCell(cell.trim()));
      rows.push([...Array.from({ length: startColumn }, () => undefined), ...cells]);
      continue;
    }
    const [directive = "", ...args] = line.split(/\s+/);
    if (directive === "@start") {
      const start = parseAddress(args[0] ?? "");
      if (start === null) throw new Error(`${source}, ${name}: ${line}`);
      startColumn = start.column;
      for (let row = 0; row < start.row; row++) rows.push([]);
    } else if (directive === "@merge") merges.push(...args.map(areaOf));
    else if (directive === "@hidden") visibility = "hidden";
    else if (directive === "@very-hidden") visibility = "veryHidden";
    else if (directive === "@hide-rows") for (const row of args) hiddenRows.add(Number(row) - 1);
    else if (directive === "@hide-columns") for (const column of args) hiddenColumns.add(areaOf(`${column}1`).left);
    else if (directive === "@format") {
      const numberFormat = args.slice(1).join(" ");
      dressings.push({
        area: areaOf(args[0] ?? ""),
        change: (cell) =>
          typeof cell.value === "number" && cell.numberFormat === "General" ? { ...cell, numberFormat } : cell,
      });
    } else if (directive === "@bold") {
      for (const text of args) dressings.push({ area: areaOf(text), change: (cell) => ({ ...cell, bold: true }) });
    } else if (directive === "@indent") {
      const indent = Number(args[1]);
      dressings.push({ area: areaOf(args[0] ?? ""), change: (cell) => ({ ...cell, indent }) });
    } else throw new Error(`${source}, ${name}: unknown line: ${line}`);
  }
  for (const { area, change } of dressings) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = rows[row]?.[column];
        if (cell !== undefined) rows[row]![column] = change(cell);
      }
    }
  }
  return { name, visibility, merges, hiddenRows, hiddenColumns, rows };
}

function parseCell(text: string): Cell | undefined {
  if (text === "") return undefined;
  const formula = /^=(.+?)\s*->\s*(.+)$/.exec(text);
  if (formula?.[1] !== undefined && formula[2] !== undefined) {
    const result = parseCell(formula[2]);
    return result === undefined ? undefined : { ...result, formula: formula[1] };
  }
  const formatted = /^(.+)«(.+)»$/.exec(text);
  if (formatted?.[1] !== undefined && formatted[2] !== undefined) {
    const inner = parseCell(formatted[1].trim());
    return inner === undefined ? undefined : { ...inner, numberFormat: formatted[2] };
  }
  const bold = /^\*(.+)\*$/.exec(text);
  if (bold?.[1] !== undefined) {
    const inner = parseCell(bold[1]);
    return inner === undefined ? undefined : { ...inner, bold: true };
  }
  const plain = (value: Cell["value"], numberFormat = "General"): Cell => ({ value, numberFormat });
  if (text.startsWith("'")) return plain(text.slice(1));
  if (/^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(text)) return plain({ error: text });
  if (/^-?\d+(\.\d+)?$/.test(text)) return plain(Number(text));
  const percent = /^(-?\d+(?:\.(\d+))?)%$/.exec(text);
  if (percent?.[1] !== undefined) {
    const decimals = percent[2]?.length ?? 0;
    const value = Number((Number(percent[1]) / 100).toFixed(decimals + 2));
    return plain(value, decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`);
  }
  return plain(text.replaceAll("\\n", "\n"));
}
