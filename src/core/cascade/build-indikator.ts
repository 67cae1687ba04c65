import type { ColumnMatch, RowCell, RowReading } from "../layout/layout";
import type { Field } from "../model/field";
import type { Metode, NilaiPeriode, NilaiTahun, Polaritas } from "../model/indikator";
import { levelDepth, type Level } from "../model/level";
import { normalizeNama } from "../text/normalize-nama";
import { splitNumbered } from "../text/numbering";
import { parseNilai } from "../text/parse-nilai";
import type { Nilai } from "../text/nilai";
import type { Periode } from "../text/periode";
import { EMPTY, valueOf, type Reading } from "../text/reading";
import { inferPolaritas } from "../text/wording";
import type { RowNodes, SimpulBuilder } from "./build-simpul";
import { draftIndikator, readText, type IndikatorDraft, type SimpulDraft } from "./drafts";
import { splitIndikator } from "./name-cell";
import { isPercentSatuan, satuanOf, toPercent, type SatuanOf } from "./satuan-of";
import { ownCell, type IndikatorColumn } from "./table-columns";
import { cellPlace, placeAt, positionsOf, rowPlace, type TableScope } from "./table-scope";

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

/** An indicator that a row speaks of: new, or going on from a merged cell above. */
interface RowIndikator {
  readonly indikator: IndikatorDraft;
  /** The owner of the column that it stands in; null where the column says none or there is no column. */
  readonly owner: Level | null;
  readonly depth: number;
  /** Its place among the items of its cell, and how many there are. */
  readonly item: number;
  readonly itemCount: number;
  readonly isNew: boolean;
  readonly statedSatuan: { text: string | null };
}

/** Builds the indicators of a table row by row and gives each its target, realisasi, periods and the rest. */
export class IndikatorBuilder {
  private readonly bySource = new Map<string, readonly RowIndikator[]>();
  private readonly measures: readonly { readonly at: number; readonly column: ColumnMatch }[];
  private readonly owners: ReadonlySet<Level>;
  private readonly satuanTexts = new Map<string, { text: string | null }>();
  private implied: SimpulDraft | null = null;

  constructor(
    private readonly scope: TableScope,
    private readonly simpul: SimpulBuilder,
  ) {
    const measures: { at: number; column: ColumnMatch }[] = [];
    for (const field of MEASURE_FIELDS) {
      for (const at of positionsOf(scope, field)) {
        const column = scope.columns.all[at];
        if (column !== undefined) measures.push({ at, column });
      }
    }
    this.measures = measures;
    this.owners = new Set(scope.columns.indikators.flatMap(({ owner }) => (owner === null ? [] : [owner])));
  }

  readRow(row: RowReading, nodes: RowNodes): void {
    const current: RowIndikator[] = [];
    for (const column of this.scope.columns.indikators) {
      const cell = row.cells.get(column.at);
      if (cell === undefined || cell.text === null) continue;
      if (cell.sourceRow !== row.row) {
        for (const known of this.bySource.get(sourceKey(cell)) ?? []) current.push({ ...known, isNew: false });
      } else current.push(...this.readCell(row, column, cell, nodes));
    }
    if (current.every(({ isNew }) => !isNew)) {
      const implicit = this.implicitOf(row, nodes, current.length > 0);
      if (implicit !== null) current.push(implicit);
    }
    if (current.length > 0) this.measure(row, current);
  }

  /** Settles units, percentages and polarity once all rows are read. */
  finish(): void {
    const units = this.scope.indikatorList.map((indikator) => {
      const stated = this.satuanTexts.get(indikator.id)?.text ?? null;
      return satuanOf(stated, indikator.target, indikator.realisasi, indikator.nama);
    });
    const isFraction = holdsFractions(this.scope.indikatorList, units);
    this.scope.indikatorList.forEach((indikator, index) => {
      const unit = units[index];
      if (unit !== undefined) settle(indikator, unit, isFraction);
    });
  }

  private readCell(row: RowReading, column: IndikatorColumn, cell: RowCell, nodes: RowNodes): readonly RowIndikator[] {
    const items = splitNumbered(cell.text ?? "");
    const found: RowIndikator[] = [];
    items.forEach((text, item) => {
      const { nama, level } = splitIndikator(text);
      const node = this.ownerOf(row, column, level, nodes);
      const known = this.repeated(node, nama, row, nodes);
      const indikator = known ?? this.create(node, nama, false, row);
      if (known === null) {
        this.scope.sources.set(indikator.id, "nama", cellPlace(this.scope, cell));
        this.scope.sources.set(indikator.id, "indikator", cellPlace(this.scope, cell));
      }
      found.push(this.rowIndikator(indikator, column.owner, node, item, items.length, known === null));
    });
    this.bySource.set(sourceKey(cell), found);
    return found;
  }

  private rowIndikator(
    indikator: IndikatorDraft,
    owner: Level | null,
    node: SimpulDraft,
    item: number,
    itemCount: number,
    isNew: boolean,
  ): RowIndikator {
    let statedSatuan = this.satuanTexts.get(indikator.id);
    if (statedSatuan === undefined) {
      statedSatuan = { text: null };
      this.satuanTexts.set(indikator.id, statedSatuan);
    }
    return { indikator, owner, depth: levelDepth(node.level), item, itemCount, isNew, statedSatuan };
  }

  /** Whose indicator it is: what its own words say, else its column, else what the row names, else what is open. */
  private ownerOf(row: RowReading, column: IndikatorColumn, said: Level | null, nodes: RowNodes): SimpulDraft {
    const { open } = this.simpul;
    const bySaying = said === null ? null : open.at(said);
    if (bySaying !== null) return bySaying;
    const named = nodes.named[nodes.named.length - 1] ?? null;
    if (column.owner !== null) {
      const open1 = open.at(column.owner);
      // One INDIKATOR SASARAN KEGIATAN column for all rows of a shared column (seed 000): it speaks of the row's own.
      const shared = nodes.shared ?? (isBudget(column.owner) ? this.lastShared() : null);
      if (
        shared !== null &&
        isBudget(column.owner) &&
        shared.level !== column.owner &&
        !this.owners.has(shared.level)
      ) {
        return shared;
      }
      if (open1 !== null) return open1;
    }
    return named ?? open.last ?? open.deepest() ?? this.impliedNode(row);
  }

  private lastShared(): SimpulDraft | null {
    const { shared } = this.scope.columns;
    const { last } = this.simpul.open;
    return shared !== null && last !== null && isBudget(last.level) ? last : null;
  }

  private impliedNode(row: RowReading): SimpulDraft {
    this.implied ??= this.simpul.impliedNode(row, "sasaran");
    return this.implied;
  }

  /** The indicator that a filled-down cell repeats: same simpul, same words, and the simpul's own name repeated too. */
  private repeated(node: SimpulDraft, nama: string, row: RowReading, nodes: RowNodes): IndikatorDraft | null {
    if (nodes.opened.includes(node) || !nodes.named.includes(node)) return null;
    const key = normalizeNama(nama);
    for (const id of node.indikatorIds) {
      const known = this.scope.indikatorById.get(id);
      if (known === undefined || normalizeNama(known.nama) !== key) continue;
      const isDeepest = nodes.named[nodes.named.length - 1] === node;
      return isDeepest && this.contradicts(known, row) ? null : known;
    }
    return null;
  }

  private contradicts(known: IndikatorDraft, row: RowReading): boolean {
    for (const [field, before] of [
      ["target", known.target],
      ["realisasi", known.realisasi],
    ] as const) {
      for (const at of positionsOf(this.scope, field)) {
        const now = row.cells.get(at)?.nilai;
        if (now === undefined || now.kind === "empty" || before.kind === "empty") continue;
        if (now.kind !== before.kind || (now.kind === "read" && before.kind === "read" && now.raw !== before.raw)) {
          return true;
        }
      }
    }
    return false;
  }

  private create(node: SimpulDraft, nama: string, isImplicit: boolean, row: RowReading): IndikatorDraft {
    const { scope } = this;
    const id = `${scope.tabelId}.i${scope.indikatorList.length + 1}`;
    const indikator = draftIndikator(id, scope.tabelId, node.id, nama, isImplicit);
    scope.indikatorList.push(indikator);
    scope.indikatorById.set(id, indikator);
    node.indikatorIds.push(id);
    scope.sources.set(id, "baris", rowPlace(scope, row.row));
    return indikator;
  }

  /**
   * What a row measures without naming an indicator: in a table without an indicator column each named row that is
   * measured (seed 001's list of sub kegiatan), elsewhere a named row whose indicator cell was left blank.
   */
  private implicitOf(row: RowReading, nodes: RowNodes, isContinuing: boolean): RowIndikator | null {
    const node = nodes.opened[nodes.opened.length - 1];
    if (node === undefined || isContinuing) return null;
    const isMeasured = this.measures.some(
      ({ at, column }) =>
        MEASURED.has(column.field) && row.cells.get(at) !== undefined && row.cells.get(at)?.sourceRow === row.row,
    );
    const hasMeasure = this.measures.some(({ column }) => column.field === "target" || column.field === "realisasi");
    const isList = this.scope.columns.indikators.length === 0 && hasMeasure && this.isDeepestLevel(node);
    if (!isMeasured && !isList) return null;
    const indikator = this.create(node, node.nama, true, row);
    const place = this.scope.sources.placeOf(node.id, "nama");
    if (place !== undefined) this.scope.sources.set(indikator.id, "nama", place);
    return this.rowIndikator(indikator, null, node, 0, 1, true);
  }

  private isDeepestLevel(node: SimpulDraft): boolean {
    const { names, shared } = this.scope.columns;
    if (shared !== null) return shared.column.own === node.level || node.level === "subKegiatan";
    return names[names.length - 1]?.level === node.level;
  }

  private measure(row: RowReading, current: readonly RowIndikator[]): void {
    let depth = -1;
    const fresh = current.filter(({ isNew }) => isNew);
    const pool = fresh.length > 0 ? fresh : current;
    for (const one of pool) if (one.depth > depth) depth = one.depth;
    const deepest = pool.filter((one) => one.depth === depth);
    const nth = new Map<string, number>();
    for (const { at, column } of this.measures) {
      const key = `${column.field}|${column.owner ?? ""}`;
      const order = nth.get(key) ?? 0;
      nth.set(key, order + 1);
      for (const one of this.targetsOf(column, pool, deepest)) this.give(row, at, column, one, order);
    }
  }

  /** Which of the row's indicators a measure column speaks of. */
  private targetsOf(
    column: ColumnMatch,
    pool: readonly RowIndikator[],
    deepest: readonly RowIndikator[],
  ): readonly RowIndikator[] {
    const { owner } = column;
    if (owner === null) return deepest;
    const depth = levelDepth(owner);
    const byOwner = pool.filter((one) => (one.owner ?? null) === owner);
    if (byOwner.length > 0) return byOwner;
    if (this.owners.has(owner)) return NONE;
    const byLevel = pool.filter((one) => one.depth === depth);
    if (byLevel.length > 0) return byLevel;
    return this.scope.columns.indikators.length <= 1 ? deepest : NONE;
  }

  private give(row: RowReading, at: number, column: ColumnMatch, one: RowIndikator, order: number): void {
    const cell = row.cells.get(at);
    const { indikator, isNew } = one;
    if (!isNew && (cell === undefined || cell.sourceRow !== row.row)) return;
    const place = placeAt(this.scope, row, at);
    const put = (field: Field, isEmpty: boolean, nth = 0): boolean => {
      if (!isNew && !isEmpty) return false;
      this.scope.sources.set(indikator.id, field, place, nth);
      return true;
    };
    const { field } = column;
    switch (field) {
      case "satuan": {
        if (!put(field, one.statedSatuan.text === null)) return;
        one.statedSatuan.text = itemText(cell, one);
        return;
      }
      case "target":
        if (put(field, indikator.target.kind === "empty")) indikator.target = itemNilai(cell, one);
        return;
      case "realisasi":
        if (put(field, indikator.realisasi.kind === "empty")) indikator.realisasi = itemNilai(cell, one);
        return;
      case "targetTahun":
      case "realisasiTahun":
        this.giveTahun(row, at, column, one, cell);
        return;
      case "targetPeriode":
        indikator.targetPeriodeList = withPeriode(
          indikator.targetPeriodeList,
          column.periode,
          order,
          itemNilai(cell, one),
          put,
          field,
        );
        return;
      case "realisasiPeriode":
        indikator.realisasiPeriodeList = withPeriode(
          indikator.realisasiPeriodeList,
          column.periode,
          order,
          itemNilai(cell, one),
          put,
          field,
        );
        return;
      case "capaian":
        if (put(field, indikator.capaian.kind === "empty")) indikator.capaian = cell?.angka ?? EMPTY;
        return;
      case "kategori":
        if (put(field, indikator.kategori.kind === "empty")) indikator.kategori = readText(itemText(cell, one));
        return;
      case "bobot":
        if (put(field, indikator.bobot.kind === "empty")) indikator.bobot = cell?.angka ?? EMPTY;
        return;
      case "penanggungJawab":
        if (put(field, indikator.penanggungJawab.kind === "empty")) {
          indikator.penanggungJawab = readText(cell?.text ?? null);
        }
        return;
      case "polaritas": {
        const polaritas = readPolaritas(cell?.text ?? null);
        if (!put(field, !indikator.isPolaritasStated) || polaritas === null) return;
        indikator.polaritas = polaritas;
        indikator.isPolaritasStated = true;
        return;
      }
      case "metode":
        if (put(field, indikator.metode === null)) indikator.metode = readMetode(cell?.text ?? null);
        return;
      default:
        put(field, true, order);
    }
  }

  /** A year's value; the document's own year, where no plain column states it, is the target or realisasi itself. */
  private giveTahun(
    row: RowReading,
    at: number,
    column: ColumnMatch,
    one: RowIndikator,
    cell: RowCell | undefined,
  ): void {
    const { indikator } = one;
    const isTarget = column.field === "targetTahun";
    const plain = isTarget ? "target" : "realisasi";
    if (column.tahun === null) return;
    const nilai = itemNilai(cell, one);
    const place = placeAt(this.scope, row, at);
    if (column.tahun === this.scope.tahun && positionsOf(this.scope, plain).length === 0) {
      if (indikator[plain].kind !== "empty") return;
      indikator[plain] = nilai;
      this.scope.sources.set(indikator.id, plain, place);
      return;
    }
    const list: readonly NilaiTahun[] = isTarget ? indikator.targetTahunList : indikator.realisasiTahunList;
    const known = list.findIndex(({ tahun }) => tahun === column.tahun);
    if (known >= 0) {
      if (list[known]?.nilai.kind !== "empty" || nilai.kind === "empty") return;
      this.scope.sources.set(indikator.id, column.field, place, known);
      const next = list.map((value, index) => (index === known ? { ...value, nilai } : value));
      if (isTarget) indikator.targetTahunList = next;
      else indikator.realisasiTahunList = next;
      return;
    }
    this.scope.sources.set(indikator.id, column.field, place, list.length);
    const next = [...list, { tahun: column.tahun, nilai }];
    if (isTarget) indikator.targetTahunList = next;
    else indikator.realisasiTahunList = next;
  }
}

const NONE: readonly RowIndikator[] = [];

function isBudget(level: Level): boolean {
  return level === "program" || level === "kegiatan" || level === "subKegiatan";
}

function sourceKey(cell: RowCell): string {
  return `${cell.sourceRow}|${cell.sourceColumn}`;
}

/** The item's own line of a cell with as many items as the indicator cell; else the whole text. */
function itemText(cell: RowCell | undefined, one: RowIndikator): string | null {
  if (cell === undefined || cell.text === null) return null;
  if (one.itemCount < 2) return cell.text;
  const items = itemsOf(cell.text, one.itemCount);
  return items === null ? cell.text : (items[one.item] ?? null);
}

const LINES = /\r\n|\r|\n/;

function itemsOf(text: string, count: number): readonly string[] | null {
  const numbered = splitNumbered(text);
  if (numbered.length === count) return numbered;
  const lines = text
    .split(LINES)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.length === count ? lines : null;
}

/** The item's own value; a single value beside several indicators holds for each of them. */
function itemNilai(cell: RowCell | undefined, one: RowIndikator): Reading<Nilai> {
  if (cell?.nilai === undefined) return EMPTY;
  if (one.itemCount < 2 || cell.text === null) return cell.nilai;
  const items = itemsOf(cell.text, one.itemCount);
  if (items === null) return cell.nilai;
  return parseNilai(items[one.item], { convention: cell.nilai.kind === "read" ? cell.nilai.convention : null });
}

function withPeriode(
  list: readonly NilaiPeriode[],
  periode: Periode | null,
  order: number,
  nilai: Reading<Nilai>,
  put: (field: Field, isEmpty: boolean, nth: number) => boolean,
  field: Field,
): readonly NilaiPeriode[] {
  if (periode === null) return list;
  const known = list.findIndex((value) => value.periode.kind === periode.kind && value.periode.nomor === periode.nomor);
  if (known < 0) {
    if (!put(field, true, list.length)) return list;
    return [...list, { periode, nilai }];
  }
  if (nilai.kind === "empty" || list[known]?.nilai.kind !== "empty") return list;
  put(field, true, known);
  return list.map((value, index) => (index === known ? { periode, nilai } : value));
}

function readPolaritas(text: string | null): Polaritas | null {
  if (text === null) return null;
  if (/stabil|tetap|stabili[sz]e|dipertahankan/i.test(text)) return "stabil";
  if (/negatif|minim|rendah|turun|lower|kecil/i.test(text)) return "negatif";
  return /positif|maksim|maxim|tinggi|naik|higher|besar/i.test(text) ? "positif" : null;
}

function readMetode(text: string | null): Metode | null {
  if (text === null) return null;
  if (/rata/i.test(text)) return "rata-rata";
  if (/non[ -]?(?:akumulatif|kumulatif)|posisi|tetap|konstan|last value|terakhir/i.test(text)) return "tetap";
  if (/menurun/i.test(text)) return "menurun";
  if (/kumulatif|s\/d|sampai dengan/i.test(text) && !/akumulatif/i.test(text)) return "kumulatif";
  return /jumlah|sum|akumula|tambah/i.test(text) ? "jumlah" : null;
}

/**
 * Answers whether the plain targets of a table's percentages are fractions that lost their format: none is above 1. One
 * column has one scale, and 0.7 % beside 1 % is not what anybody plans.
 */
function holdsFractions(list: readonly IndikatorDraft[], units: readonly SatuanOf[]): boolean {
  let count = 0;
  for (let index = 0; index < list.length; index++) {
    const nilai = valueOf(list[index]?.target);
    if (!isPercentSatuan(units[index]?.satuan ?? null) || nilai?.kind !== "angka" || nilai.isPercent) continue;
    if (nilai.angka > 1) return false;
    if (nilai.angka > 0) count++;
  }
  return count > 0;
}

/** Unit, percentages and polarity of an indicator whose values are all read. */
function settle(indikator: IndikatorDraft, unit: SatuanOf, isFraction: boolean): void {
  const { satuan, isStated } = unit;
  indikator.satuan = satuan;
  indikator.isSatuanStated = isStated;
  if (!indikator.isPolaritasStated) indikator.polaritas = inferPolaritas(indikator.nama);
  if (!isPercentSatuan(satuan)) return;
  const shown = isFraction ? 1 : shownPercent(indikator.target);
  const asPercent = (reading: Reading<Nilai>): Reading<Nilai> => toPercent(reading, shown);
  indikator.target = toPercent(indikator.target, isFraction ? 1 : null);
  indikator.realisasi = asPercent(indikator.realisasi);
  indikator.targetTahunList = indikator.targetTahunList.map((value) => ({ ...value, nilai: asPercent(value.nilai) }));
  indikator.realisasiTahunList = indikator.realisasiTahunList.map((value) => ({
    ...value,
    nilai: asPercent(value.nilai),
  }));
  indikator.targetPeriodeList = indikator.targetPeriodeList.map((value) => ({
    ...value,
    nilai: asPercent(value.nilai),
  }));
  indikator.realisasiPeriodeList = indikator.realisasiPeriodeList.map((value) => ({
    ...value,
    nilai: asPercent(value.nilai),
  }));
}

/** The target as a fraction where its cell shows it as a percentage, else null. */
function shownPercent(target: Reading<Nilai>): number | null {
  const nilai = valueOf(target);
  if (target.kind !== "read" || nilai === null) return null;
  const isShown = target.raw.includes("%");
  if (nilai.kind === "angka") return nilai.isPercent && isShown ? nilai.angka : null;
  return nilai.kind === "rentang" && nilai.isPercent && isShown ? nilai.atas : null;
}
