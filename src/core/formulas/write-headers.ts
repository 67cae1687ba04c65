import { MAX_ROW_COUNT } from "../edits/check-edits";
import type { Edit } from "../edits/edit";
import { OWN_NAME_PREFIX } from "../edits/own-names";
import { MergeSet } from "../grid/merge-set";
import type { SheetGrid, WorkbookGrid } from "../grid/sheet-grid";
import { bodyStyle, keepEdit } from "./cell-look";
import { FORMULA_COLUMN_LIST } from "./columns/index";
import { caseLikeHeader, nextNumber, readHeaderRows, type HeaderRows } from "./header-rows";
import type { MeasuredTable } from "./measured-table";
import { nameIdOf, type ColumnPlacer } from "./place-columns";

/** Writes what surrounds the measured cells of new columns: headers, frames, widths, and the names by which they are found again. */
export class HeaderWriter {
  private readonly usedNames: Set<string>;

  constructor(
    workbook: WorkbookGrid,
    private readonly placer: ColumnPlacer,
    private readonly edits: Edit[],
  ) {
    // Names whose cells were deleted still occupy their number.
    this.usedNames = new Set(workbook.names.map(({ name }) => name.toLowerCase()));
  }

  /** Headers, widths and hidden names of the columns of one table. */
  writeHeaders(table: MeasuredTable): void {
    const { sheet, reading, places } = table;
    const { match } = reading;
    const header = readHeaderRows(sheet, reading);
    const like = match.area.right;
    const merges = new MergeSet(sheet.merges);
    for (const column of FORMULA_COLUMN_LIST) {
      const place = places.get(column.id);
      if (place === undefined) continue;
      if (place.origin === "baru") {
        const judul = caseLikeHeader(column.judul, sheet, match);
        for (const top of [header.top, ...header.repeats])
          this.writeHeader(sheet, merges, header, top, place.column, judul, like);
        if (!columnHoldsSomething(sheet, place.column)) {
          this.edits.push({ kind: "column-width", sheet: sheet.name, column: place.column, width: column.width });
        }
      }
      const isNamed = this.placer.ownColumn(table, column.id) !== null;
      if (!isNamed && (column.id !== "realisasi" || place.origin === "baru")) {
        this.edits.push({
          kind: "name",
          name: this.freshName(`${nameIdOf(column.id)}${place.origin === "tabel" ? "_tabel" : ""}`),
          sheet: sheet.name,
          area: { top: match.area.top, left: match.area.left, bottom: match.area.bottom, right: place.column },
        });
      }
    }
  }

  /** Frames the cells of new columns that got no content: totals, rows of a sasaran alone, a realisasi still to be typed. */
  writeFrames({ sheet, reading, places }: MeasuredTable, isWritten: (row: number, column: number) => boolean): void {
    for (const column of FORMULA_COLUMN_LIST) {
      const place = places.get(column.id);
      if (place?.origin !== "baru") continue;
      for (const { row } of reading.rows) {
        if (isWritten(row, place.column)) continue;
        const style = bodyStyle(column.numberFormat, row, reading.match.area.right);
        this.edits.push(keepEdit(sheet.name, row, place.column, style));
      }
    }
  }

  private writeHeader(
    sheet: SheetGrid,
    merges: MergeSet,
    header: HeaderRows,
    top: number,
    column: number,
    judul: string,
    like: number,
  ): void {
    const height = header.bottom - header.top;
    // Under a group merged over the last columns its first cell alone need have the look.
    const merge = merges.at(top, like);
    const shown = merge === undefined ? { row: top, column: like } : { row: merge.top, column: merge.left };
    this.edits.push({
      kind: "cell",
      sheet: sheet.name,
      row: top,
      column,
      content: { kind: "value", value: judul },
      style: { like: shown, horizontal: "center", vertical: "center", wrap: true },
      expect: "empty",
    });
    for (let row = top + 1; row <= top + height; row++) {
      this.edits.push(keepEdit(sheet.name, row, column, { like: { row, column: like } }));
    }
    if (height > 0) {
      this.edits.push({
        kind: "merge",
        sheet: sheet.name,
        area: { top, left: column, bottom: top + height, right: column },
      });
    }
    if (header.numberRow === null) return;
    const row = top + height + 1;
    const number = nextNumber(sheet, row, like, column - like);
    if (number === null) return;
    this.edits.push({
      kind: "cell",
      sheet: sheet.name,
      row,
      column,
      content: { kind: "value", value: number },
      style: { like: { row, column: like } },
      expect: "empty",
    });
  }

  private freshName(id: string): string {
    for (let number = 1; ; number++) {
      const name = `${OWN_NAME_PREFIX}${id}_${number}`;
      if (this.usedNames.has(name)) continue;
      this.usedNames.add(name);
      return name;
    }
  }
}

function columnHoldsSomething(sheet: SheetGrid, column: number): boolean {
  if (column >= sheet.columnCount) return false;
  for (let row = 0; row < Math.min(sheet.rowCount, MAX_ROW_COUNT); row++) {
    if (sheet.cell(row, column) !== undefined) return true;
  }
  return false;
}
