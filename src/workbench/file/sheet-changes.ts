import type { CellEdit, Edit } from "../../core/edits/edit";
import { areaContains, type Area } from "../../core/grid/area";
import type { SheetGrid } from "../../core/grid/sheet-grid";
import type { EngineSheet } from "../engine/workbook-data";
import { contentChange } from "./content-changes";
import { LookChanges } from "./look-change";
import { pageEdit } from "./page-edit";
import { pointsToWidth } from "./sizes";

/** What a sheet became since it was opened. */
export interface SheetChanges {
  readonly edits: readonly Edit[];
  /** Formulas that only give something else now: worth writing where anything else is. */
  readonly recalculated: readonly Edit[];
}

export interface FileSheet {
  /** As the file host reads it; absent for a sheet that is not in the file. */
  readonly grid: SheetGrid | undefined;
  readonly arrays: readonly Area[];
}

/** What makes the sheet of the file the sheet that stands now. `before` is an empty sheet where there was none. */
export function sheetChanges(before: EngineSheet, after: EngineSheet, file: FileSheet): SheetChanges {
  const sheet = after.name;
  const looks = new LookChanges(before.cells, after.cells);
  const newMerges = without(after.merges, before.merges);
  const cleared: Edit[] = [];
  const written: Edit[] = [];
  const recalculated: Edit[] = [];
  const rowCount = Math.max(before.cells.length, after.cells.length);
  for (let row = 0; row < rowCount; row++) {
    const columnCount = Math.max(before.cells[row]?.length ?? 0, after.cells[row]?.length ?? 0);
    for (let column = 0; column < columnCount; column++) {
      const change = contentChange(before.cells[row]?.[column], after.cells[row]?.[column], { row, column }, file);
      const isRestyled = looks.isChanged(row, column);
      if (change === null && !isRestyled) continue;
      const edit: CellEdit = {
        kind: "cell",
        sheet,
        row,
        column,
        content: change?.content ?? { kind: "keep" },
        expect: "as-read",
        ...(isRestyled ? { style: looks.styleOf(row, column) } : {}),
      };
      if (change?.isRecalculated === true && !isRestyled) recalculated.push(edit);
      else if (newMerges.some((area) => areaContains(area, row, column))) cleared.push(edit);
      else written.push(edit);
    }
  }
  const edits: Edit[] = [
    ...without(before.merges, after.merges).map((area): Edit => ({ kind: "unmerge", sheet, area })),
    ...cleared,
    ...written,
    ...newMerges.map((area): Edit => ({ kind: "merge", sheet, area })),
    ...sizeChanges(before.columnWidths, after.columnWidths).map(([column, points]): Edit => ({
      kind: "column-width",
      sheet,
      column,
      width: pointsToWidth(points),
    })),
    ...sizeChanges(before.rowHeights, after.rowHeights).map(([row, height]): Edit => ({
      kind: "row-height",
      sheet,
      row,
      height,
    })),
    ...pageEdit(sheet, before.page, after.page),
  ];
  return { edits, recalculated };
}

function sizeChanges(
  before: EngineSheet["columnWidths"] = {},
  after: EngineSheet["columnWidths"] = {},
): [number, number][] {
  return Object.entries(after)
    .map(([index, size]): [number, number] => [Number(index), size])
    .filter(([index, size]) => before[index] !== size);
}

function without(areas: readonly Area[] = [], others: readonly Area[] = []): Area[] {
  const keys = new Set(others.map(keyOf));
  return areas.filter((area) => !keys.has(keyOf(area)));
}

const keyOf = ({ top, left, bottom, right }: Area): string => `${top}:${left}:${bottom}:${right}`;
