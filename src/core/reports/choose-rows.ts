import type { Cascade, Simpul, Tabel } from "../model/cascade";
import type { Indikator } from "../model/indikator";
import type { SourceMap } from "../model/source-map";
import type { Nilai } from "../text/nilai";
import { valueOf } from "../text/reading";
import { noteOfPart, notesOfPeriode, valuesOfPeriode, type PeriodeValues } from "./periode-values";
import { constantCell, type SourceCell, type SourceCells } from "./source-cell";

/** One indicator of the form, with the cells that state it. */
export interface FormRow {
  readonly indikatorModel: Indikator;
  /** Rows of one sasaran stand together and share its cell. */
  readonly sasaranId: string;
  readonly sasaran: SourceCell;
  readonly indikator: SourceCell;
  readonly satuan: SourceCell;
  readonly target: SourceCell;
  /** Without reference and blank where the table has no realisasi yet. */
  readonly realisasi: SourceCell;
  /** What target and realisasi mean; null where blank or unreadable. */
  readonly nilai: { readonly target: Nilai | null; readonly realisasi: Nilai | null };
  /** What was taken from the months or triwulan, since the table states no figure of the year. */
  readonly periode: PeriodeValues;
}

/** The table whose indicators the form repeats, and its rows. */
export interface ChosenRows {
  readonly tabel: Tabel;
  readonly rows: readonly FormRow[];
  /** True where at least one of them states a unit in a cell of its own. */
  readonly hasSatuan: boolean;
  /** In Indonesian: why another kind of table had to do, and what was taken from its periods. */
  readonly catatan: readonly string[];
  /** In Indonesian: what who signs the form must see on it; null where there is nothing. */
  readonly catatanLembar: string | null;
}

/** How well a table serves as the form's source; the lower, the better. */
const TIER_CATATAN: Readonly<Record<number, string>> = {
  2: "adalah rencana aksi; tidak ada tabel pengukuran indikator kinerja utama",
  3: "belum memuat realisasi; kolom realisasi pada formulir masih kosong",
  4: "adalah perjanjian kinerja tanpa realisasi; kolom realisasi pada formulir masih kosong",
  5: "adalah rencana aksi tanpa realisasi; kolom realisasi pada formulir masih kosong",
  6: "adalah perjanjian kinerja eselon III atau di bawahnya; tidak ada tabel pengukuran indikator kinerja utama",
};
/** So many of the indicators that the form leaves out are named. */
const NAMED = 3;

/**
 * Chooses the table that the form repeats: the measurement of the indicators of the agency's sasaran in that year, else the
 * PK of the head of the agency, else the RAK's sasaran, else the PK of a unit below (a bidang, a balai), whose sasaran are those of
 * a program or kegiatan. Lists of sub kegiatan never are the form's rows (seed 001, annex). Null where the workbook has no indicator
 * of a sasaran with a target.
 */
export function chooseRows(
  cascade: Cascade,
  sources: SourceMap,
  cells: SourceCells,
  tahun: number | null,
  excludedSheets: ReadonlySet<string>,
): ChosenRows | null {
  let best: (Candidate & { score: readonly number[]; tier: number }) | null = null;
  for (const tabel of cascade.tabelList) {
    if (excludedSheets.has(tabel.sheet)) continue;
    const { stated, leftOut } = statedIn(tabel, cascade);
    const tier = tierOf(tabel, stated);
    if (stated.length === 0 || tier === null) continue;
    const isOtherYear = tahun !== null && tabel.tahun !== null && tabel.tahun !== tahun;
    const score = [isOtherYear ? 1 : 0, cells.isVisible(tabel.sheet) ? 0 : 1, tier, -stated.length];
    if (best === null || isLess(score, best.score)) best = { tabel, stated, leftOut, score, tier };
  }
  if (best === null) return null;

  const { tabel, stated, leftOut, tier } = best;
  const rows = stated.map(({ indikator, simpul }) => formRow(indikator, simpul, sources, cells));
  return {
    tabel,
    rows: ownCells(rows),
    hasSatuan: rows.some(({ satuan }) => satuan.value !== null && satuan.value !== ""),
    catatan: [
      ...catatanOf(tabel, tier, tahun),
      ...notesOfPeriode(tabel.sheet, rows),
      ...catatanTanpaTarget(tabel, leftOut),
    ],
    catatanLembar: noteOfPart(rows),
  };
}

/** An indicator of a sasaran. */
interface Stated {
  readonly indikator: Indikator;
  readonly simpul: Simpul;
}

interface Candidate {
  readonly tabel: Tabel;
  readonly stated: readonly Stated[];
  /** Indicators of a sasaran without any target: nothing to measure. */
  readonly leftOut: readonly Indikator[];
}

function statedIn(tabel: Tabel, cascade: Cascade): Omit<Candidate, "tabel"> {
  const stated: Stated[] = [];
  const leftOut: Indikator[] = [];
  for (const indikator of tabel.indikatorList) {
    const simpul = cascade.simpulById.get(indikator.simpulId);
    // In the PK of a unit below the agency's head a program or kegiatan stands for its sasaran.
    if (simpul === undefined || (simpul.level !== "sasaran" && !isBelowHead(tabel))) continue;
    if (hasTarget(indikator)) stated.push({ indikator, simpul });
    else leftOut.push(indikator);
  }
  return { stated, leftOut };
}

function isBelowHead(tabel: Tabel): boolean {
  return tabel.kind === "pk" && tabel.eselon === "III";
}

function tierOf(tabel: Tabel, stated: readonly Stated[]): number | null {
  const isMeasured = stated.some(
    ({ indikator: { realisasi, realisasiPeriodeList } }) =>
      realisasi.kind !== "empty" || realisasiPeriodeList.some(({ nilai }) => nilai.kind !== "empty"),
  );
  switch (tabel.kind) {
    case "pengukuran":
      return isMeasured ? 0 : 3;
    case "pk":
      if (isBelowHead(tabel)) return 6;
      return isMeasured ? 1 : 4;
    case "rak":
      return isMeasured ? 2 : 5;
    case "cascading":
    case "anggaran":
    case "renstra":
      return null;
  }
}

function hasTarget({ target, targetPeriodeList }: Indikator): boolean {
  return target.kind !== "empty" || targetPeriodeList.some(({ nilai }) => nilai.kind !== "empty");
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const [difference = 0] = a.map((value, index) => value - Number(b[index])).filter((each) => each !== 0);
  return difference < 0;
}

function catatanOf(tabel: Tabel, tier: number, tahun: number | null): readonly string[] {
  const parts: string[] = [];
  const reason = TIER_CATATAN[tier];
  if (reason !== undefined) parts.push(reason);
  if (tahun !== null && tabel.tahun !== null && tabel.tahun !== tahun) {
    parts.push(`menyebut tahun ${tabel.tahun}, bukan ${tahun}`);
  }
  return parts.length === 0 ? [] : [`Sumber baris formulir, lembar "${tabel.sheet}", ${parts.join(" dan ")}.`];
}

function catatanTanpaTarget({ sheet }: Tabel, leftOut: readonly Indikator[]): readonly string[] {
  if (leftOut.length === 0) return [];
  const names = leftOut.slice(0, NAMED).map(({ nama }) => `“${nama}”`);
  const rest = leftOut.length > NAMED ? ` dan ${leftOut.length - NAMED} lainnya` : "";
  return [
    `${leftOut.length} indikator di lembar "${sheet}" belum bertarget, jadi tidak dimuat dalam formulir: ${names.join(", ")}${rest}.`,
  ];
}

function formRow(indikator: Indikator, simpul: Simpul, sources: SourceMap, cells: SourceCells): FormRow {
  const blank = constantCell(null);
  const periode = valuesOfPeriode(indikator, sources, cells);
  return {
    indikatorModel: indikator,
    // Where the source names no sasaran, each indicator is numbered by itself.
    sasaranId: simpul.nama === "" ? indikator.id : simpul.id,
    sasaran: simpul.nama === "" ? blank : (cells.at(sources.placeOf(simpul.id, "nama")) ?? constantCell(simpul.nama)),
    indikator: cells.at(sources.placeOf(indikator.id, "nama")) ?? constantCell(indikator.nama),
    satuan: cells.at(sources.placeOf(indikator.id, "satuan")) ?? blank,
    target: periode.target?.cell ?? cells.at(sources.placeOf(indikator.id, "target")) ?? blank,
    realisasi: periode.realisasi?.cell ?? cells.at(sources.placeOf(indikator.id, "realisasi")) ?? blank,
    nilai: {
      target: periode.target?.nilai ?? valueOf(indikator.target),
      realisasi: periode.realisasi?.nilai ?? valueOf(indikator.realisasi),
    },
    periode,
  };
}

/** Where one cell holds several numbered indicators, each row states its own part instead of the whole cell. */
function ownCells(rows: readonly FormRow[]): readonly FormRow[] {
  const count = new Map<string, number>();
  for (const { indikator } of rows) {
    if (indikator.ref !== null) count.set(indikator.ref, (count.get(indikator.ref) ?? 0) + 1);
  }
  return rows.map((row) => {
    const { indikatorModel } = row;
    if (row.indikator.ref === null || count.get(row.indikator.ref) === 1) return row;
    const partOf = (cell: SourceCell, reading: Indikator["target"]): SourceCell =>
      typeof cell.value === "string" && reading.kind === "read" && reading.raw !== cell.value
        ? constantCell(reading.raw)
        : cell;
    return {
      ...row,
      indikator: constantCell(indikatorModel.nama),
      target: partOf(row.target, indikatorModel.target),
      realisasi: partOf(row.realisasi, indikatorModel.realisasi),
    };
  });
}
