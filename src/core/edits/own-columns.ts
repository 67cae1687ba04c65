import type { Area } from "../grid/area";
import { createSheetGrid, type SheetGrid } from "../grid/sheet-grid";
import type { OwnName } from "./own-names";

/** A column that Selaras fills beside a table, or in the table itself, as its hidden name says. */
export interface OwnColumn {
  /** Which column it is: "realisasi", "capaian", "target_sd". */
  readonly id: string;
  readonly sheet: string;
  /** From the table's first column to the column itself, header and body. */
  readonly area: Area;
  /** True where the table brought the column along and Selaras only filled it. */
  readonly isOfTable: boolean;
}

const COLUMN_ID = /^([a-z_]+?)(_tabel)?_\d+$/;

/**
 * The columns among the places that Selaras named: `_selaras_capaian_1` is a column of ours beside a table,
 * `_selaras_capaian_tabel_1` one that the table had and we filled. Names of sheets and slots of a form are left out.
 */
export function findOwnColumns(names: readonly OwnName[]): OwnColumn[] {
  return names.flatMap(({ id, sheet, area }) => {
    const match = COLUMN_ID.exec(id);
    return match?.[1] === undefined ? [] : [{ id: match[1], sheet, area, isOfTable: match[2] !== undefined }];
  });
}

/**
 * Answers whether a column belongs to the table in `table`: it was named from that table's first column on, in its rows.
 * Columns that were inserted at the table's left since, or rows, change nothing.
 */
export function isOwnColumnOf(
  { sheet, area }: OwnColumn,
  table: { readonly sheet: string; readonly area: Area },
): boolean {
  return (
    sheet === table.sheet &&
    area.left >= table.area.left &&
    area.left <= table.area.right &&
    area.top <= table.area.bottom &&
    area.bottom >= table.area.top
  );
}

/**
 * The sheet as it was before Selaras put columns beside its tables: with two tables side by side, the columns of the first
 * stand behind the second, where they would be read as part of it. Columns that the tables brought along stay.
 */
export function hideOwnColumns(sheet: SheetGrid, columns: readonly OwnColumn[]): SheetGrid {
  const hidden = columns.filter((column) => column.sheet === sheet.name && !column.isOfTable).map(({ area }) => area);
  if (hidden.length === 0) return sheet;
  const rows = Array.from({ length: sheet.rowCount }, (_, row) => {
    const cells = sheet.row(row);
    const here = hidden.filter(({ top, bottom }) => row >= top && row <= bottom);
    if (cells === undefined || here.length === 0) return cells;
    const rest = [...cells];
    for (const { right } of here) if (right < rest.length) rest[right] = undefined;
    return rest;
  });
  const isHidden = (merge: Area): boolean =>
    hidden.some(
      ({ top, bottom, right }) =>
        merge.left === right && merge.right === right && merge.top >= top && merge.bottom <= bottom,
    );
  return createSheetGrid({ ...sheet, rows, merges: sheet.merges.filter((merge) => !isHidden(merge)) });
}
