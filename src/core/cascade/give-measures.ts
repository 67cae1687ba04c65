import type { ColumnMatch, RowCell, RowReading } from "../layout/layout";
import type { Field } from "../model/field";
import { levelDepth, type Level } from "../model/level";
import type { Nilai } from "../text/nilai";
import { splitNumbered } from "../text/numbering";
import { parseNilai } from "../text/parse-nilai";
import { EMPTY, type Reading } from "../text/reading";
import { readText, withItem, type IndikatorDraft } from "./drafts";
import { MergedMeasures } from "./merged-measures";
import type { PeriodRows } from "./period-rows";
import { readMetode } from "./read-metode";
import { readPolaritas } from "./read-polaritas";
import { markCell, positionsOf, type TableScope } from "./table-scope";

/** An indicator that a row speaks of: new, or going on from a merged or filled-down cell above. */
export interface RowIndikator {
  readonly indikator: IndikatorDraft;
  /** The owner of the column that it stands in; null where the column says none or there is no column. */
  readonly owner: Level | null;
  readonly depth: number;
  /** Its place among the items of its cell, and how many there are. */
  readonly item: number;
  readonly itemCount: number;
  readonly isNew: boolean;
}

/** Fields that say what an indicator measures; each goes to the indicator of its own column's owner. */
const MEASURE_FIELDS: readonly Field[] = [
  "satuan",
  "target",
  "targetTahun",
  "targetPeriode",
  "targetRenstra",
  "targetPembanding",
  "kondisiAwal",
  "realisasi",
  "realisasiTahun",
  "realisasiPeriode",
  "capaian",
  "capaianPeriode",
  "kategori",
  "bobot",
  "polaritas",
  "metode",
  "definisiOperasional",
  "sumberData",
  "penanggungJawab",
];
const MEASURED: ReadonlySet<Field> = new Set<Field>([
  "target",
  "targetTahun",
  "targetPeriode",
  "realisasi",
  "realisasiTahun",
  "realisasiPeriode",
  "capaian",
]);

/** A measure column and its place among the columns of the same field and owner, counted from 0. */
interface Measure {
  readonly at: number;
  readonly column: ColumnMatch;
  readonly nth: number;
}

/** Gives the indicators of a row what its other columns measure on them. */
export class MeasureGiver {
  private readonly merged: MergedMeasures;
  private readonly measures: readonly Measure[];
  private readonly owners: ReadonlySet<Level>;
  private readonly hasPlainTarget: boolean;
  private readonly hasPlainRealisasi: boolean;

  constructor(
    private readonly scope: TableScope,
    private readonly periods: PeriodRows | null,
  ) {
    const seen = new Map<string, number>();
    const measures: Measure[] = [];
    for (const field of MEASURE_FIELDS) {
      for (const at of positionsOf(scope, field)) {
        const column = scope.columns.all[at];
        if (column === undefined) continue;
        const key = `${field}|${column.owner ?? ""}`;
        const nth = seen.get(key) ?? 0;
        seen.set(key, nth + 1);
        measures.push({ at, column, nth });
      }
    }
    this.measures = measures;
    this.merged = new MergedMeasures(scope);
    this.owners = new Set(scope.columns.indikatorList.flatMap(({ owner }) => (owner === null ? [] : [owner])));
    this.hasPlainTarget = positionsOf(scope, "target").length > 0;
    this.hasPlainRealisasi = positionsOf(scope, "realisasi").length > 0;
  }

  /** Answers whether the table has a column of targets or of results. */
  get measuresAtAll(): boolean {
    return this.hasPlainTarget || this.hasPlainRealisasi;
  }

  /** Answers whether a row of its own measures anything. */
  isMeasured(row: RowReading): boolean {
    return this.measures.some(
      ({ at, column }) => MEASURED.has(column.field) && row.cells.get(at)?.sourceRow === row.row,
    );
  }

  /**
   * Gives a row's measures. `hasOwnSubject` says that the row opens a simpul which none of these indicators measures: what
   * a merged indicator carries down is then given only what its own columns say.
   */
  give(row: RowReading, current: readonly RowIndikator[], hasOwnSubject: boolean): void {
    const isMixed = current.length > 1 && current.some(({ isNew }) => isNew);
    const pool = isMixed ? current.filter(({ isNew }) => isNew) : current;
    let depth = -1;
    for (const one of pool) if (one.depth > depth) depth = one.depth;
    for (const measure of this.measures) {
      const cell = row.cells.get(measure.at);
      const { owner } = measure.column;
      if (owner === null && hasOwnSubject) continue;
      const fits = owner === null ? null : this.fitting(owner, pool);
      for (const one of pool) {
        if (fits === null ? one.depth !== depth : !fits(one, depth)) continue;
        this.giveOne(row, measure, cell, one);
      }
    }
  }

  /** Which of the row's indicators a column with an owner speaks of. */
  private fitting(owner: Level, pool: readonly RowIndikator[]): (one: RowIndikator, depth: number) => boolean {
    if (pool.some((one) => one.owner === owner)) return (one) => one.owner === owner;
    if (this.owners.has(owner)) return NOT_ANY;
    const level = levelDepth(owner);
    if (pool.some((one) => one.depth === level)) return (one) => one.depth === level;
    return this.scope.columns.indikatorList.length <= 1 ? IS_DEEPEST : NOT_ANY;
  }

  private giveOne(row: RowReading, measure: Measure, found: RowCell | undefined, one: RowIndikator): void {
    const { at, column, nth } = measure;
    const { indikator, isNew } = one;
    // An indicator that goes on takes only what a row of its own adds.
    if (!isNew && found?.sourceRow !== row.row) return;
    const { field } = column;
    const cell = this.merged.isFor(row, found, one.depth) ? found : undefined;
    switch (field) {
      case "satuan": {
        const text = itemText(cell, one);
        if (indikator.isSatuanStated) return;
        indikator.satuan = text;
        indikator.isSatuanStated = text !== null;
        break;
      }
      case "target":
      case "realisasi":
        if (indikator[field].kind !== "empty") return;
        indikator[field] = itemNilai(cell, one);
        break;
      case "targetTahun":
      case "realisasiTahun":
        this.giveTahun(row, at, column, itemNilai(cell, one), indikator);
        return;
      case "targetPeriode":
      case "realisasiPeriode":
        this.givePeriode(row, at, column, itemNilai(cell, one), indikator);
        return;
      case "capaianPeriode":
        if (this.periods === null) this.giveCapaianPeriode(row, at, column, cell, indikator);
        else if (this.periods.of(row) === "tahun" && indikator.capaian.kind === "empty") {
          indikator.capaian = cell?.angka ?? EMPTY;
          markCell(this.scope, indikator.id, "capaian", row, at);
        }
        return;
      case "capaian":
      case "bobot":
        if (indikator[field].kind !== "empty") return;
        indikator[field] = cell?.angka ?? EMPTY;
        if (field === "capaian" && cell !== undefined) this.merged.giveCapaian(row, cell, indikator);
        break;
      case "kategori":
        if (indikator.kategori.kind !== "empty") return;
        indikator.kategori = readText(itemText(cell, one));
        break;
      case "penanggungJawab":
        if (indikator.penanggungJawab.kind !== "empty") return;
        indikator.penanggungJawab = readText(cell?.text ?? null);
        break;
      case "polaritas": {
        if (indikator.isPolaritasStated) return;
        const polaritas = readPolaritas(cell?.text ?? null);
        indikator.polaritas = polaritas ?? indikator.polaritas;
        indikator.isPolaritasStated = polaritas !== null;
        break;
      }
      case "metode":
        indikator.metode ??= readMetode(cell?.text ?? null);
        break;
      default:
        markCell(this.scope, indikator.id, field, row, at, nth);
        return;
    }
    markCell(this.scope, indikator.id, field, row, at);
  }

  /** A year's value; the document's own year, where no plain column states it, is the target or realisasi itself. */
  private giveTahun(
    row: RowReading,
    at: number,
    column: ColumnMatch,
    nilai: Reading<Nilai>,
    indikator: IndikatorDraft,
  ): void {
    const { tahun } = column;
    if (tahun === null) return;
    const isTarget = column.field === "targetTahun";
    if (tahun === this.scope.tahun && !(isTarget ? this.hasPlainTarget : this.hasPlainRealisasi)) {
      const plain = isTarget ? "target" : "realisasi";
      if (indikator[plain].kind !== "empty") return;
      indikator[plain] = nilai;
      markCell(this.scope, indikator.id, plain, row, at);
      return;
    }
    const lists = isTarget ? "targetTahunList" : "realisasiTahunList";
    const list = indikator[lists];
    const known = list.findIndex((value) => value.tahun === tahun);
    if (known >= 0 && (list[known]?.nilai.kind !== "empty" || nilai.kind === "empty")) return;
    const place = known >= 0 ? known : list.length;
    indikator[lists] = withItem(list, { tahun, nilai }, place);
    markCell(this.scope, indikator.id, column.field, row, at, place);
  }

  private giveCapaianPeriode(
    row: RowReading,
    at: number,
    { field, periode }: ColumnMatch,
    cell: RowCell | undefined,
    indikator: IndikatorDraft,
  ): void {
    if (periode === null) return;
    const list = indikator.capaianPeriodeList;
    if (list.some((known) => known.periode.kind === periode.kind && known.periode.nomor === periode.nomor)) return;
    markCell(this.scope, indikator.id, field, row, at, list.length);
    indikator.capaianPeriodeList = withItem(list, { periode, nilai: cell?.angka ?? EMPTY });
  }

  private givePeriode(
    row: RowReading,
    at: number,
    column: ColumnMatch,
    nilai: Reading<Nilai>,
    indikator: IndikatorDraft,
  ): void {
    const periode = column.periode ?? this.periods?.of(row) ?? null;
    if (periode === null) return;
    if (periode === "tahun") {
      const plain = column.field === "targetPeriode" ? "target" : "realisasi";
      if (indikator[plain].kind !== "empty" || nilai.kind === "empty") return;
      indikator[plain] = nilai;
      markCell(this.scope, indikator.id, plain, row, at);
      return;
    }
    const lists = column.field === "targetPeriode" ? "targetPeriodeList" : "realisasiPeriodeList";
    const list = indikator[lists];
    const known = list.findIndex(
      (value) => value.periode.kind === periode.kind && value.periode.nomor === periode.nomor,
    );
    if (known >= 0 && (list[known]?.nilai.kind !== "empty" || nilai.kind === "empty")) return;
    const place = known >= 0 ? known : list.length;
    indikator[lists] = withItem(list, { periode, nilai }, place);
    markCell(this.scope, indikator.id, column.field, row, at, place);
  }
}

const NOT_ANY = (): boolean => false;
const IS_DEEPEST = (one: RowIndikator, depth: number): boolean => one.depth === depth;

const LINES = /\r\n|\r|\n/;

/** The items of a cell with as many of them as the indicator cell beside it, else null: one value for all. */
function itemsOf(text: string, count: number): readonly string[] | null {
  const numbered = splitNumbered(text);
  if (numbered.length === count) return numbered;
  const lines = text
    .split(LINES)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.length === count ? lines : null;
}

function itemText(cell: RowCell | undefined, one: RowIndikator): string | null {
  if (cell === undefined || cell.text === null || one.itemCount < 2) return cell?.text ?? null;
  const items = itemsOf(cell.text, one.itemCount);
  return items === null ? cell.text : (items[one.item] ?? null);
}

/** The item's own value; a single value beside several indicators holds for each of them. */
function itemNilai(cell: RowCell | undefined, one: RowIndikator): Reading<Nilai> {
  if (cell?.nilai === undefined) return EMPTY;
  if (one.itemCount < 2 || cell.text === null) return cell.nilai;
  const items = itemsOf(cell.text, one.itemCount);
  if (items === null) return cell.nilai;
  const convention = cell.nilai.kind === "read" ? cell.nilai.convention : null;
  const reading = parseNilai(items[one.item], { convention });
  return reading.kind === "read" ? { ...reading, isPart: true } : reading;
}
