import { createSheetGrid, type Cell, type SheetGrid, type SheetGridInput } from "../../src/core/grid/sheet-grid";
import { parseArea } from "../../src/core/grid/a1";

export interface GridOptions extends Partial<Omit<SheetGridInput, "rows" | "merges">> {
  /** A1 text of merged areas. */
  readonly merge?: readonly string[];
  /** The A1 row of the first line; 1 by default. */
  readonly startRow?: number;
  /** Columns left empty before the first; 0 by default. */
  readonly startColumn?: number;
}

/**
 * A sheet from a text table: one line a row, cells separated by "|", an outer "|" optional. A cell that is a plain JS number
 * (12, 0.5, -3) becomes a number; `12%` a number 0.12 with format 0%; `'12` the text "12"; `=A1+B1 -> 3` a formula with its
 * result; `#REF!` an error value; `*bold*` bold text; `\n` a line break; all else is text. Empty cells are absent.
 */
export function gridOf(table: string, options: GridOptions = {}): SheetGrid {
  const { merge = [], startRow = 1, startColumn = 0, ...rest } = options;
  const lines = table
    .split("\n")
    .filter((line, index, all) => !(line.trim() === "" && (index === 0 || index === all.length - 1)));
  const rows: (Cell | undefined)[][] = Array.from({ length: startRow - 1 }, () => []);
  for (const line of lines) {
    const inner = line.trim().replace(/^\|/, "").replace(/\|$/, "");
    const cells = line.trim() === "" ? [] : inner.split("|").map((text) => cellOf(text.trim()));
    rows.push([...Array.from({ length: startColumn }, () => undefined), ...cells]);
  }
  const merges = merge.map((text) => {
    const area = parseArea(text);
    if (area === null) throw new Error(`not an area: ${text}`);
    return area;
  });
  return createSheetGrid({ name: "Lembar1", ...rest, rows, merges });
}

function cellOf(text: string): Cell | undefined {
  if (text === "") return undefined;
  const formula = /^=(.+?)\s*->\s*(.+)$/.exec(text);
  if (formula?.[1] !== undefined && formula[2] !== undefined) {
    const result = cellOf(formula[2]);
    return result === undefined ? undefined : { ...result, formula: formula[1] };
  }
  const bold = /^\*(.+)\*$/.exec(text);
  if (bold?.[1] !== undefined) {
    const inner = cellOf(bold[1]);
    return inner === undefined ? undefined : { ...inner, bold: true };
  }
  if (text.startsWith("'")) return { value: text.slice(1), numberFormat: "General" };
  if (/^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|BELUM DIHITUNG)$/.test(text))
    return { value: { error: text }, numberFormat: "General" };
  if (/^-?\d+(\.\d+)?$/.test(text)) return { value: Number(text), numberFormat: "General" };
  const percent = /^(-?\d+(?:\.(\d+))?)%$/.exec(text);
  if (percent?.[1] !== undefined) {
    const decimals = percent[2]?.length ?? 0;
    const value = Number((Number(percent[1]) / 100).toFixed(decimals + 2));
    return { value, numberFormat: decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%` };
  }
  return { value: text.replaceAll("\\n", "\n"), numberFormat: "General" };
}
