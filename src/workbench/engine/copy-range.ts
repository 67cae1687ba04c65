import type { Book } from "./book/book";
import { borderAt } from "./borders";
import type { ModelBorder } from "./borders";
import { EMPTY } from "./book/cell-entry";
import type { CellEntry } from "./book/cell-entry";
import { readValue } from "./book/read-cells";
import { mergesIn, unmergeRange } from "./change-range";
import { columnCountOf, heldArea, rowCountOf } from "./range-target";
import type { RangeTarget } from "./targets";

export interface CopyOptions {
  readonly what: string;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/**
 * Copies cells, their look, or both; the source is repeated until the target is full, and a target smaller than the source grows to
 * its size. Relative references move along, as when a person copies.
 */
export function copyRange(book: Book, source: RangeTarget, target: RangeTarget, options: CopyOptions): void {
  book.flush();
  const from = { ...source, area: heldArea(book, source) };
  const rows = options.transpose ? columnCountOf(from) : rowCountOf(from);
  const columns = options.transpose ? rowCountOf(from) : columnCountOf(from);
  const to = {
    top: target.area.top,
    left: target.area.left,
    bottom: Math.max(heldArea(book, target).bottom, target.area.top + rows - 1),
    right: Math.max(heldArea(book, target).right, target.area.left + columns - 1),
  };
  book.requireWritable(target.sheetId, to);
  const copied: (() => void)[] = [];
  const borders: { row: number; col: number; border: ModelBorder }[] = [];
  for (let row = to.top; row <= to.bottom; row++) {
    for (let column = to.left; column <= to.right; column++) {
      const down = (row - to.top) % rows;
      const across = (column - to.left) % columns;
      const fromRow = from.area.top + (options.transpose ? across : down);
      const fromColumn = from.area.left + (options.transpose ? down : across);
      copied.push(copyCell(book, source.sheetId, fromRow, fromColumn, target.sheetId, row, column, options));
      const border = borderAt(book, source.sheetId, fromRow, fromColumn);
      if (hasLine(border) || hasLine(borderAt(book, target.sheetId, row, column))) {
        borders.push({ row, col: column, border });
      }
    }
  }
  // Read all before any is written: the two may overlap.
  for (const write of copied) write();
  if (borders.length > 0 && (options.what === "All" || options.what === "Formats")) {
    book.flush();
    book.growTo(target.sheetId, to.bottom, to.right);
    book.setBorders(target.sheetId, borders);
  }
  const isLook = options.what === "All" || options.what === "Formats";
  if (isLook && !options.transpose) copyMerges(book, from, { sheetId: target.sheetId, area: to });
}

const hasLine = (border: ModelBorder): boolean => Object.keys(border).length > 0;

function copyCell(
  book: Book,
  fromSheet: string,
  fromRow: number,
  fromColumn: number,
  toSheet: string,
  row: number,
  column: number,
  options: CopyOptions,
): () => void {
  const entry = entryFor(book, fromSheet, fromRow, fromColumn, row, column, options.what);
  const look = book.look(fromSheet, fromRow, fromColumn);
  const numberFormat = book.numberFormat(fromSheet, fromRow, fromColumn);
  const isContent = options.what !== "Formats" && !(options.skipBlanks && entry.kind === "empty");
  const isLook = options.what === "All" || options.what === "Formats";
  return () => {
    if (isLook) {
      book.clearLook(toSheet, row, column);
      book.writeLook(toSheet, row, column, look);
      book.writeNumberFormat(toSheet, row, column, numberFormat);
    }
    if (isContent) book.writeEntry(toSheet, row, column, entry);
  };
}

function entryFor(
  book: Book,
  fromSheet: string,
  fromRow: number,
  fromColumn: number,
  row: number,
  column: number,
  what: string,
): CellEntry {
  const entry = book.entry(fromSheet, fromRow, fromColumn);
  if (what === "Values") {
    const value = readValue(book, fromSheet, fromRow, fromColumn);
    if (value === "") return EMPTY;
    if (typeof value === "number") return { kind: "number", value };
    if (typeof value === "boolean") return { kind: "boolean", value };
    return entry.kind !== "text" && value.startsWith("#")
      ? { kind: "error", error: value }
      : { kind: "text", text: value };
  }
  const raw = book.rawCell(fromSheet, fromRow, fromColumn);
  if (raw?.isFormula !== true) return entry;
  const formula = book.model.getters.getTranslatedCellFormula(
    fromSheet,
    column - fromColumn,
    row - fromRow,
    raw.compiledFormula,
  );
  return { kind: "formula", formula: formula.slice(1) };
}

/** A look brings the merges along that lie within it, and takes those away that stood there. */
function copyMerges(book: Book, source: RangeTarget, target: RangeTarget): void {
  const { top, left, bottom, right } = source.area;
  const merges = mergesIn(book, source).filter(
    (merge) => merge.top >= top && merge.left >= left && merge.bottom <= bottom && merge.right <= right,
  );
  unmergeRange(book, target);
  if (merges.length === 0) return;
  for (let row = target.area.top; row <= target.area.bottom; row += rowCountOf(source)) {
    for (let column = target.area.left; column <= target.area.right; column += columnCountOf(source)) {
      for (const merge of merges) {
        const zone = {
          top: merge.top + row - top,
          bottom: merge.bottom + row - top,
          left: merge.left + column - left,
          right: merge.right + column - left,
        };
        book.dispatch("ADD_MERGE", { sheetId: target.sheetId, target: [zone], force: true });
      }
    }
  }
}
