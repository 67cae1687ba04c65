import { isOwnColumnOf, type OwnColumn } from "../edits/own-columns";
import { formatAddress } from "../grid/a1";
import type { Settings } from "../model/settings";
import type { CollectedTable, IndikatorRow } from "./collect-rows";
import { FORMULA_COLUMN_LIST } from "./columns/index";
import { findFreeColumns } from "./find-columns";
import type { FormulaColumn, MeasuredRow } from "./formula-column";
import type { Basis, ColumnId, ColumnPlace, TakenColumns } from "./measured-table";

/** Decides where the columns of each table stand; tables of one sheet keep off each other's. */
export class ColumnPlacer {
  private readonly takenBySheet: TakenColumns = new Map();

  constructor(
    private readonly ownColumns: readonly OwnColumn[],
    private readonly settings: Settings,
  ) {}

  /** Where each column of a table stands; null where the sheet has no room for those that are missing. */
  place(
    table: CollectedTable,
    basis: Basis,
    measured: readonly IndikatorRow[],
  ): ReadonlyMap<ColumnId, ColumnPlace> | null {
    const places = new Map<ColumnId, ColumnPlace>();
    const wanted = FORMULA_COLUMN_LIST.filter(({ id }) => isWanted(id, basis, measured));
    for (const column of wanted) {
      const place = this.ownColumn(table, column.id) ?? this.columnOfTable(table, basis, measured, column, places);
      if (place !== null) places.set(column.id, place);
    }
    const missing = wanted.filter(({ id }) => !places.has(id));
    if (missing.length === 0) return places;

    const { match } = table.reading;
    const taken = this.takenBySheet.get(match.sheet) ?? [];
    const ownRight = Math.max(match.area.right, ...[...places.values()].map(({ column }) => column));
    const left = findFreeColumns(table.sheet, { ...match.area, right: ownRight }, missing.length, taken);
    if (left === null) return null;
    missing.forEach(({ id }, index) => places.set(id, { column: left + index, origin: "baru" }));
    taken.push({ top: match.area.top, bottom: match.area.bottom, left, right: left + missing.length - 1 });
    this.takenBySheet.set(match.sheet, taken);
    return places;
  }

  /** A column that an earlier run made or filled for this table. */
  ownColumn({ reading: { match } }: CollectedTable, id: ColumnId): ColumnPlace | null {
    const own = this.ownColumns.find((column) => column.id === nameIdOf(id) && isOwnColumnOf(column, match));
    return own === undefined ? null : { column: own.area.right, origin: "milik" };
  }

  /** A column of the table itself that is read or filled; per period, its Capaian is against the year and not ours. */
  private columnOfTable(
    table: CollectedTable,
    basis: Basis,
    measured: readonly IndikatorRow[],
    column: FormulaColumn,
    places: ReadonlyMap<ColumnId, ColumnPlace>,
  ): ColumnPlace | null {
    if (basis === "periode") return null;
    if (column.id === "realisasi") return realisasiOfTable(table, measured);
    return this.fillableColumn(table, measured, column, places);
  }

  /** A Capaian or Kategori column of the table itself that is still empty, or that holds nothing but our formulas. */
  private fillableColumn(
    { reading: { match }, sheet }: CollectedTable,
    measured: readonly IndikatorRow[],
    column: FormulaColumn,
    places: ReadonlyMap<ColumnId, ColumnPlace>,
  ): ColumnPlace | null {
    const realisasi = places.get("realisasi");
    for (const { field, column: at, periode } of match.columns) {
      if (field !== column.id || periode !== null) continue;
      const isFillable = measured.every(({ row, target }) => {
        const cell = sheet.cell(row, at);
        if (cell === undefined) return true;
        if (cell.formula === undefined || target === null || realisasi === undefined) return false;
        const capaianAt = places.get("capaian")?.column ?? at;
        const place: Pick<MeasuredRow, "target" | "realisasi" | "capaianRef"> = {
          target: { ref: formatAddress(target.area.top, target.area.left), isi: null, nilai: null },
          realisasi: { ref: formatAddress(row, realisasi.column), isi: null, nilai: null },
          capaianRef: formatAddress(row, capaianAt),
        };
        return column.isOwn(cell.formula, {
          ...place,
          capaian: "",
          periode: null,
          polaritas: "positif",
          settings: this.settings,
        });
      });
      if (isFillable) return { column: at, origin: "tabel" };
    }
    return null;
  }
}

/** The table's own column of the annual realisasi: where the rows' readings stand, else by its field. */
function realisasiOfTable(
  { reading: { match } }: CollectedTable,
  measured: readonly IndikatorRow[],
): ColumnPlace | null {
  const read = measured.find(({ realisasi }) => realisasi !== null)?.realisasi;
  const column = read?.area.left ?? match.columns.find(({ field }) => field === "realisasi")?.column;
  return column === undefined ? null : { column, origin: "tabel" };
}

/** The id of a column in the hidden names, which hold letters and underscores only: "target-sd" → "target_sd". */
export function nameIdOf(id: ColumnId): string {
  return id.replaceAll("-", "_");
}

function isWanted(id: ColumnId, basis: Basis, measured: readonly IndikatorRow[]): boolean {
  switch (id) {
    case "realisasi":
      return basis === "tahun";
    case "realisasi-sd":
      return basis === "periode";
    case "target-sd":
      return basis === "periode" && measured.some(({ indikator }) => hasTargetPeriode(indikator));
    case "capaian":
    case "kategori":
      return true;
  }
}

function hasTargetPeriode({ targetPeriodeList }: IndikatorRow["indikator"]): boolean {
  return targetPeriodeList.some(({ nilai }) => nilai.kind !== "empty");
}
