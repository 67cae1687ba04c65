import { isCellError, type Cell, type SheetGrid } from "../grid/sheet-grid";
import { foldText } from "../text/fold-text";
import type { LayoutMatch } from "./layout";

const PAGE = /^(?:HAL(?:AMAN)?\.?\s*\d+|LANJUTAN\b.*|\(?LANJUTAN\)?)$/;

/** Knows the rows of a body that are none: headers that a page break repeats, with their title, and rows of column numbers. */
export class RepeatedHeader {
  private readonly headerRows: readonly ReadonlyMap<number, string>[];
  private readonly titles: ReadonlySet<string>;
  private readonly longestHeader: number;

  constructor(
    private readonly sheet: SheetGrid,
    private readonly match: LayoutMatch,
  ) {
    this.headerRows = this.readHeaderRows();
    this.titles = new Set(match.judulList.map(({ teks }) => teks.toUpperCase()));
    const known = [...this.headerRows.flatMap((texts) => [...texts.values()]), ...this.titles];
    this.longestHeader = Math.max(30, ...known.map((text) => text.length + 10));
  }

  private readHeaderRows(): ReadonlyMap<number, string>[] {
    const rows: ReadonlyMap<number, string>[] = [];
    for (let row = this.match.header.top; row <= this.match.header.bottom; row++) {
      const texts = new Map<number, string>();
      for (let column = this.match.header.left; column <= this.match.header.right; column++) {
        const value = this.sheet.cell(row, column)?.value;
        if (value !== undefined && !isCellError(value)) texts.set(column, foldText(String(value)).toUpperCase());
      }
      if (texts.size > 0) rows.push(texts);
    }
    return rows;
  }

  /** A header that a page break repeats with its title, or a row of column numbers. */
  isHeaderRow(cells: readonly (Cell | undefined)[]): boolean {
    const { left, right } = this.match.body;
    let first = left;
    while (first <= right && first < cells.length && cells[first] === undefined) first++;
    const value = cells[first]?.value;
    if (value === undefined || first > right || isCellError(value) || typeof value === "boolean") return false;
    // Nearly every row leaves here: its first cell is longer than any header, or another number than 1 or 2.
    if (typeof value === "string" ? value.length > this.longestHeader : value !== 1 && value !== 2) return false;
    return this.repeatsHeader(cells, first) || this.isNumberRow(cells);
  }

  /** A title of the table, or what stands over a page: alone in its row it is no row of the body. */
  private isPageText(text: string): boolean {
    return this.titles.has(text) || PAGE.test(text);
  }

  private repeatsHeader(cells: readonly (Cell | undefined)[], from: number): boolean {
    let candidates = this.headerRows;
    let count = 0;
    let first = "";
    let filled = 0;
    for (let column = from; column <= this.match.body.right && column < cells.length; column++) {
      const value = cells[column]?.value;
      if (value === undefined) continue;
      if (isCellError(value)) return false;
      const text = foldText(String(value)).toUpperCase();
      if (text === "") continue;
      if (filled++ === 0) first = text;
      candidates = candidates.filter((texts) => texts.get(column) === text);
      if (candidates.length > 0) count++;
      else if (filled > 1 || !this.isPageText(text)) return false;
    }
    if (filled === 1 && this.isPageText(first)) return true;
    return candidates.length > 0 && count >= Math.min(2, Math.max(...candidates.map((texts) => texts.size)));
  }

  private isNumberRow(cells: readonly (Cell | undefined)[]): boolean {
    const { left, right } = this.match.body;
    let last = 0;
    let count = 0;
    for (let column = left; column <= right && column < cells.length; column++) {
      const value = cells[column]?.value;
      if (value === undefined || value === "") continue;
      if (isCellError(value) || typeof value === "boolean") return false;
      const text = typeof value === "number" ? String(value) : foldText(value);
      const found = /^(?:\(?(\d{1,2})\)?(?:\s*[=:(][\s\d()+\-xX×*/:%=.]+)?|\(?([a-z])\)?)$/i.exec(text);
      if (found === null) return false;
      const number = found[2] === undefined ? Number(found[1]) : found[2].toLowerCase().charCodeAt(0) - 96;
      if (number < last || number > last + 3 || (count === 0 && number > 2)) return false;
      last = number;
      count++;
    }
    return count >= 3 && count >= this.match.columns.length * 0.5 && last >= count - 1;
  }
}
