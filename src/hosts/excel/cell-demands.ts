import type { Area } from "../../core/grid/area";
import type { CellInput } from "./cell-input";
import type { CellLook, PageRecord, SizeRecord } from "./edit-journal";
import { areaOfAddress, bandsOf, cellCount, rangeOf, untracked } from "./range-of";
import type { SheetFrame } from "./workbook-frame";

/** What is read of one sheet beside its frame; filled as answers come in. */
export interface SheetCells {
  readonly frame: SheetFrame;
  /** One row of inputs for each row of `frame.held`. */
  inputs: (readonly CellInput[])[];
  /** The number formats likewise. */
  formats: (readonly string[])[];
  /** What formulas (and guarded texts) show, by cellKey. */
  readonly shown: Map<number, CellInput>;
  /** Constants that read like an error and are one, by cellKey. */
  readonly errors: Set<number>;
  readonly bold: Set<number>;
  readonly indent: Map<number, number>;
  readonly merges: Map<string, Area>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  /** Column widths from column A. */
  widths: readonly (SizeRecord | undefined)[];
  /** Whole looks by cellKey, row heights from row 1 and the page: read only where writing follows. */
  readonly looks: Map<number, { readonly look: CellLook; readonly numberFormat: string }>;
  heights: readonly (SizeRecord | undefined)[];
  page: PageRecord | null;
}

export function emptyCells(frame: SheetFrame): SheetCells {
  return {
    frame,
    inputs: frame.inputs === null ? [] : [...frame.inputs],
    formats: [],
    shown: new Map(),
    errors: new Set(),
    bold: new Set(),
    indent: new Map(),
    merges: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    widths: [],
    looks: new Map(),
    heights: [],
    page: null,
  };
}

/** Something to load: it queues its question and later takes the answer. */
export interface Demand {
  /** About how long the answer will be. */
  readonly bytes: number;
  ask(context: Excel.RequestContext): () => void;
  /** The same in smaller pieces; null where it is as small as can be. */
  split(): readonly Demand[] | null;
}

export function cellKey(row: number, column: number): number {
  return row * 16_384 + column;
}

/** Bytes of an answer per cell, about. Where they turn out too few, it is asked again in pieces. */
const BYTES = { inputs: 24, formats: 11, shown: 16, types: 10, looks: 51, row: 24, column: 90, question: 120 };

type AreaDemandKind = "inputs" | "formats" | "shown" | "types" | "looks";

/** A question about the cells of an area. `scale`: how many times longer than usual its answer is known to be. */
export function areaDemand(kind: AreaDemandKind, cells: SheetCells, area: Area, scale = 1): Demand {
  return {
    bytes: scale * BYTES[kind] * cellCount(area) + BYTES.question,
    ask(context) {
      const range = rangeOf(context.workbook.worksheets.getItem(cells.frame.name), area);
      return ASK[kind](range, cells, area);
    },
    split() {
      if (area.top === area.bottom) return null;
      const middle = Math.floor((area.top + area.bottom) / 2);
      return [
        areaDemand(kind, cells, { ...area, bottom: middle }, scale),
        areaDemand(kind, cells, { ...area, top: middle + 1 }, scale),
      ];
    },
  };
}

/** What is loaded for a cell's weight and indent. */
const WRITING = { format: { font: { bold: true }, indentLevel: true } };

const ASK: Readonly<Record<AreaDemandKind, (range: Excel.Range, cells: SheetCells, area: Area) => () => void>> = {
  inputs(range, cells, area) {
    range.load("formulas");
    return () => {
      putRows(cells.inputs, cells.frame, area, range.formulas as CellInput[][]);
    };
  },
  formats(range, cells, area) {
    range.load("numberFormat");
    return () => {
      putRows(cells.formats, cells.frame, area, range.numberFormat as string[][]);
    };
  },
  shown(range, cells, area) {
    range.load("values");
    return () => {
      eachCell(range.values as CellInput[][], area, (value, key) => cells.shown.set(key, value));
    };
  },
  types(range, cells, area) {
    range.load("valueTypes");
    return () => {
      eachCell(range.valueTypes, area, (type, key) => {
        if ((type as string) === "Error") cells.errors.add(key);
      });
    };
  },
  looks(range, cells, area) {
    return askWriting(range, () => ({ cells, area }));
  },
};

/** Asks for the weight and indent of a range; whose they are is told when the answer is there. */
export function askWriting(
  range: Excel.Range,
  whose: () => { readonly cells: SheetCells; readonly area: Area },
): () => void {
  const answer = range.getCellProperties(WRITING);
  return () => {
    const { cells, area } = whose();
    eachCell(answer.value, area, ({ format }, key) => {
      if (format?.font?.bold === true) cells.bold.add(key);
      if ((format?.indentLevel ?? 0) > 0) cells.indent.set(key, format?.indentLevel ?? 0);
    });
  };
}

/** Whether a column is all bold or all indented: one answer for the column. Mixed columns count as plain. */
export function columnLookDemand(cells: SheetCells, area: Area): Demand {
  return {
    bytes: BYTES.question,
    ask(context) {
      const range = rangeOf(context.workbook.worksheets.getItem(cells.frame.name), area);
      range.load("format/indentLevel,format/font/bold");
      return () => {
        const { font, indentLevel } = range.format;
        for (let row = area.top; row <= area.bottom; row++) {
          if (font.bold) cells.bold.add(cellKey(row, area.left));
          if (indentLevel > 0) cells.indent.set(cellKey(row, area.left), indentLevel);
        }
      };
    },
    split: () => null,
  };
}

/** A merge has two cells at least, so an area of so many cells never holds more than the 512 that Excel answers at once. */
const MERGE_BLOCK_CELLS = 1_024;

export function mergeDemands(cells: SheetCells, area: Area): Demand[] {
  return [...bandsOf(area, MERGE_BLOCK_CELLS)].map((band) => ({
    bytes: BYTES.question + cellCount(band),
    ask(context) {
      const sheet = context.workbook.worksheets.getItem(cells.frame.name);
      return askMerges(rangeOf(sheet, band), () => cells);
    },
    split: () => null,
  }));
}

/** Asks for the merges in a range of at most 512. */
export function askMerges(range: Excel.Range, whose: () => SheetCells): () => void {
  const found = untracked(range.getMergedAreasOrNullObject());
  const { areas } = found;
  areas.load("items/address");
  return () => {
    if (found.isNullObject) return;
    for (const { address } of areas.items) {
      const merge = areaOfAddress(address);
      if (merge !== null && cellCount(merge) > 1) whose().merges.set(address, merge);
    }
  };
}

export function hiddenRowsDemand(cells: SheetCells, area: Area): Demand {
  return {
    bytes: BYTES.row * (area.bottom - area.top + 1),
    ask(context) {
      const range = rangeOf(context.workbook.worksheets.getItem(cells.frame.name), area);
      return askHiddenRows(range, () => ({ cells, area }));
    },
    split: () => null,
  };
}

export function askHiddenRows(
  range: Excel.Range,
  whose: () => { readonly cells: SheetCells; readonly area: Area },
): () => void {
  const answer = range.getRowProperties({ rowHidden: true });
  return () => {
    const { cells, area } = whose();
    for (const [index, { rowHidden }] of answer.value.entries()) {
      if (rowHidden === true) cells.hiddenRows.add(area.top + index);
    }
  };
}

/** Which columns are hidden, and how wide all are: a plan may set the width of a new column beside them. */
export function columnsDemand(cells: SheetCells, lastColumn: number): Demand {
  return {
    bytes: BYTES.column * (lastColumn + 1),
    ask(context) {
      return askColumns(context.workbook.worksheets.getItem(cells.frame.name), lastColumn, () => cells);
    },
    split: () => null,
  };
}

export function askColumns(sheet: Excel.Worksheet, lastColumn: number, whose: () => SheetCells): () => void {
  const answer = rangeOf(sheet, { top: 0, left: 0, bottom: 0, right: lastColumn }).getColumnProperties({
    columnHidden: true,
    format: { columnWidth: true, useStandardWidth: true },
  });
  return () => {
    const cells = whose();
    cells.widths = answer.value.map(({ format }) =>
      format?.useStandardWidth === true ? "standard" : format?.columnWidth,
    );
    for (const [column, { columnHidden }] of answer.value.entries()) {
      if (columnHidden === true) cells.hiddenColumns.add(column);
    }
  };
}

export function notesDemand(id: string, take: (text: string) => void): Demand {
  return {
    bytes: 16_384,
    ask(context) {
      const answer = context.workbook.customXmlParts.getItem(id).getXml();
      return () => {
        take(answer.value);
      };
    },
    split: () => null,
  };
}

function putRows<T>(target: (readonly T[])[], frame: SheetFrame, area: Area, rows: readonly (readonly T[])[]): void {
  const top = frame.held?.top ?? 0;
  for (const [index, row] of rows.entries()) target[area.top - top + index] = row;
}

export function eachCell<T>(rows: readonly (readonly T[])[], area: Area, visit: (value: T, key: number) => void): void {
  for (const [y, row] of rows.entries()) {
    for (const [x, value] of row.entries()) visit(value, cellKey(area.top + y, area.left + x));
  }
}
