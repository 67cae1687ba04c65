import { hideOwnColumns, isOwnColumnOf, type OwnColumn } from "../core/edits/own-columns";
import { isCellError, type SheetGrid } from "../core/grid/sheet-grid";
import { detectLayouts, type SheetDetection } from "../core/layout/detect-layout";
import { correctColumns, type ColumnCorrection } from "../core/layout/correct-columns";
import type { ColumnMatch, LayoutMatch, TableReading } from "../core/layout/layout";
import { readRows } from "../core/layout/read-rows";
import type { Field } from "../core/model/field";

/** The tables of one sheet with their rows; `detection` also tells why there is none. */
export interface SheetTables {
  readonly detection: SheetDetection;
  readonly readings: readonly TableReading[];
}

/**
 * Recognises and reads the tables of a sheet as they stood before Selaras added its columns, and gives every table the added
 * columns that are its own: what was typed under our Realisasi is read wherever that column stands. So a second `isi` sees
 * what the first one saw. Columns are read as people corrected them.
 */
export function readTables(
  sheet: SheetGrid,
  ownColumns: readonly OwnColumn[],
  corrections: readonly ColumnCorrection[],
): SheetTables {
  const asTheyStood = hideOwnColumns(sheet, ownColumns);
  const detection = detectLayouts(asTheyStood);
  const readings = detection.matches.map((detected) => {
    const match = correctColumns(asTheyStood, detected, corrections);
    return readRows(sheet, withOwnColumns(sheet, match, ownColumns));
  });
  return { detection, readings };
}

/** In this order: capaian and kategori are read where they measure a realisasi of the year. */
const READ_BACK: readonly Field[] = ["realisasi", "capaian", "kategori"];

function withOwnColumns(sheet: SheetGrid, match: LayoutMatch, ownColumns: readonly OwnColumn[]): LayoutMatch {
  const own = ownColumns.filter((column) => !column.isOfTable && isOwnColumnOf(column, match));
  if (own.length === 0) return match;
  const columns: ColumnMatch[] = [...match.columns];
  const has = (field: Field): boolean => columns.some((column) => column.field === field);
  const owner = match.columns.find(({ field }) => field === "target")?.owner ?? null;
  for (const field of READ_BACK) {
    const column = own.find(({ id }) => id === field)?.area.right;
    if (column === undefined || has(field) || !(field === "realisasi" || has("realisasi"))) continue;
    const value = sheet.cell(match.header.top, column)?.value;
    const header = value === undefined || isCellError(value) ? "" : String(value);
    columns.push({ field, column, header, owner, periode: null, tahun: null });
  }
  return { ...match, columns };
}
