import type { Metode } from "../model/indikator";
import type { Place } from "../model/source-map";
import type { Nilai } from "../text/nilai";
import type { Periode } from "../text/periode";
import { accumulate } from "./akumulasi";
import { formatNumber, quoteText, type Operand } from "./native-formula";

/** The cell of one period's target or realisasi. */
export interface PeriodeCell extends Operand {
  readonly periode: Periode;
  readonly place: Place;
  readonly numberFormat: string;
}

/** Periods taken together: what the cell shows, what it means, and the formulas that keep it so. */
export interface Accumulated {
  /** In the scale of the cells; null where no period is filled. */
  readonly isi: string | number | null;
  readonly nilai: Nilai | null;
  /** A plain Excel formula, without "=". */
  readonly native: string;
  /** With KINERJA.REALISASI or KINERJA.TARGET where the cells stand side by side, else like `native`. */
  readonly fungsi: string;
  readonly numberFormat: string;
}

/** Why the periods of an indicator cannot be taken together, in Indonesian. */
export interface NotAccumulated {
  readonly alasan: string;
}

/**
 * What was realised up to the last period that has a realisasi, by metode, with formulas that follow the cells: the next
 * quarter counts as soon as it is typed. A blank and "-" are no zero.
 *
 * Example: 250, 200 and two blanks in J6:M6, jumlah → 450, `IF(COUNT(J6:M6)=0,"",SUM(J6:M6))`,
 * `KINERJA.REALISASI(J6:M6,"jumlah")`.
 */
export function accumulateRealisasi(cells: readonly PeriodeCell[], metode: Metode): Accumulated | NotAccumulated {
  return accumulateAll(cells, metode, "Realisasi");
}

/**
 * The target up to the last period that has a realisasi, by metode: what the realisasi of accumulateRealisasi is measured
 * against. Without any realisasi it is blank.
 *
 * Example: 250 four times in F6:I6 and two quarters realised in J6:K6, jumlah → 500,
 * `IF(ISNUMBER(M6),SUM(F6:I6),IF(ISNUMBER(L6),SUM(F6:H6),IF(ISNUMBER(K6),SUM(F6:G6),IF(ISNUMBER(J6),F6,""))))`.
 */
export function accumulateTarget(
  targets: readonly PeriodeCell[],
  realisasiList: readonly PeriodeCell[],
  metode: Metode,
): Accumulated | NotAccumulated {
  const list = prepare(targets, metode, "Target");
  if ("alasan" in list) return list;
  const steps = realisasiList.map((realisasi) => ({
    realisasi,
    count: list.cells.filter(({ periode }) => endMonth(periode) <= endMonth(realisasi.periode)).length,
  }));
  const native = lastFilled(
    steps.map(({ realisasi, count }) => [filledTest(realisasi, metode), upTo(list.cells.slice(0, count), metode)]),
  );
  const last = steps.filter(({ realisasi }) => realisasi.nilai !== null).at(-1);
  const position = lastFilled(
    steps.map(({ realisasi, count }) => [filledTest(realisasi, metode), String(count)]),
    "0",
  );
  return {
    ...resultOf(list, metode, last?.count ?? 0),
    native,
    fungsi:
      isSideBySide(list.cells) && !list.hasGuard
        ? `KINERJA.TARGET(${listText(list.cells)},${quoteText(metode)},${position})`
        : native,
  };
}

/**
 * The target of the whole year by metode, for a table that states none: all its periods taken together.
 * Example: 250 four times in F6:I6, jumlah → 1000, `IF(COUNT(F6:I6)=0,"",SUM(F6:I6))`.
 */
export function accumulateYear(targets: readonly PeriodeCell[], metode: Metode): Accumulated | NotAccumulated {
  return accumulateAll(targets, metode, "Target");
}

/** The month with which a period ends: TW II → 6. */
export function endMonth({ kind, nomor }: Periode): number {
  return nomor * (kind === "bulan" ? 1 : kind === "triwulan" ? 3 : 6);
}

/** Answers whether a formula, without "=", is one that these functions write; sheet names and dollar signs do not matter. */
export function isOwnAccumulation(formula: string): boolean {
  const shape = formula
    .replaceAll(/"(?:[^"]|"")*"/g, "$")
    .replaceAll(/(?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!/g, "")
    .replaceAll(/\$?\b[A-Z]{1,3}\$?[1-9]\d*\b(?::\$?[A-Z]{1,3}\$?[1-9]\d*\b)?/gi, "R")
    .replaceAll(/(?<![A-Za-z])\d+(?:\.\d+)?(?:E[+-]?\d+)?/gi, "#")
    .replaceAll(/\s+/g, "");
  return OWN_SHAPE.test(shape);
}

const TERM = String.raw`(?:R|IF\(R=\$,#,R\))`;
const LIST = `${TERM}(?:,${TERM})*`;
const VALUE = String.raw`(?:R|#|\$|(?:SUM|AVERAGE)\(${LIST}\))`;
const TEST = String.raw`(?:ISNUMBER\(R\)|OR\(ISNUMBER\(R\),R=\$\)|AND\(R<>\$(?:,R<>\$)+\))`;
const NESTED = String.raw`(?:IF\(${TEST},${VALUE},)+(?:\$|#)\)+`;
const OWN_SHAPE = new RegExp(
  String.raw`^(?:IF\(R=\$,\$,R\)|IF\(COUNT\(${LIST}\)=#,\$,(?:SUM|AVERAGE)\(${LIST}\)\)|${NESTED}|KINERJA\.(?:TARGET|REALISASI)\(R,\$(?:,(?:#|${NESTED}))?\))$`,
);

/** A period's cell with its number in the scale that all of them share; null where blank, or where only the last counts. */
interface ScaledCell extends PeriodeCell {
  readonly angka: number | null;
}

function accumulateAll(
  cells: readonly PeriodeCell[],
  metode: Metode,
  apa: "Target" | "Realisasi",
): Accumulated | NotAccumulated {
  const list = prepare(cells, metode, apa);
  if ("alasan" in list) return list;
  const native = isAdded(metode)
    ? `IF(COUNT(${listText(list.cells)})=0,"",${added(list.cells, metode)})`
    : lastFilled(list.cells.map((cell) => [filledTest(cell, metode), cell.ref]));
  const isCall = isSideBySide(list.cells) && !list.hasGuard;
  return {
    ...resultOf(list, metode, list.cells.length),
    native,
    fungsi: isCall ? `KINERJA.${apa.toUpperCase()}(${listText(list.cells)},${quoteText(metode)})` : native,
  };
}

interface Prepared {
  readonly cells: readonly ScaledCell[];
  /** True where a text stands in the formula as the number that was read. */
  readonly hasGuard: boolean;
}

/** Metode that add up or average need numbers in one scale; where the last period counts, any content will do. */
function isAdded(metode: Metode): boolean {
  return metode === "jumlah" || metode === "rata-rata";
}

function prepare(
  cells: readonly PeriodeCell[],
  metode: Metode,
  apa: "Target" | "Realisasi",
): Prepared | NotAccumulated {
  if (!isAdded(metode)) return { cells: cells.map((cell) => ({ ...cell, angka: null })), hasGuard: false };
  const filled = cells.filter(({ nilai }) => nilai !== null);
  if (filled.some(({ nilai }) => nilai?.kind !== "angka")) {
    return { alasan: `${apa} per periode bukan angka semua, sehingga tidak dapat dijumlahkan.` };
  }
  if (new Set(filled.map(({ nilai }) => isPercentNilai(nilai))).size > 1) {
    return { alasan: `${apa} per periode mencampur persen dengan angka lain; samakan penulisannya.` };
  }
  const scales = new Set(filled.map(scaleOf).filter((scale) => scale !== null));
  if (scales.size > 1) {
    return { alasan: `${apa} per periode memakai skala persen yang berbeda-beda; samakan penulisannya.` };
  }
  const [scale = 1] = scales;
  return {
    cells: cells.map((cell) => ({ ...cell, angka: angkaOf(cell, scale) })),
    hasGuard: filled.some(({ isi }) => typeof isi === "string"),
  };
}

function angkaOf({ isi, nilai }: PeriodeCell, scale: 1 | 100): number | null {
  if (nilai?.kind !== "angka") return null;
  return typeof isi === "number" ? isi : nilai.angka * (nilai.isPercent ? scale : 1);
}

/** 100 where a cell holds 95 and means 95 %, else 1; null where nothing tells. */
function scaleOf({ isi, nilai }: PeriodeCell): 1 | 100 | null {
  if (nilai?.kind !== "angka" || nilai.angka === 0) return null;
  if (!nilai.isPercent) return 1;
  return typeof isi === "number" ? (Math.abs(isi / nilai.angka - 100) < 1e-6 ? 100 : 1) : null;
}

function resultOf(
  { cells }: Prepared,
  metode: Metode,
  sampai: number,
): Pick<Accumulated, "isi" | "nilai" | "numberFormat"> {
  const counted = cells.slice(0, sampai);
  const last = counted.filter(({ nilai }) => nilai !== null).at(-1);
  const numberFormat = last?.numberFormat ?? cells[0]?.numberFormat ?? "General";
  if (last === undefined) return { isi: null, nilai: null, numberFormat };
  if (!isAdded(metode)) return { isi: last.isi, nilai: last.nilai, numberFormat };
  const isi = accumulate(
    counted.map(({ angka }) => angka),
    metode,
  );
  const angka = accumulate(
    counted.map(({ nilai }) => (nilai?.kind === "angka" ? nilai.angka : null)),
    metode,
  );
  return { isi, nilai: last.nilai?.kind === "angka" && angka !== null ? { ...last.nilai, angka } : null, numberFormat };
}

/** `IF(last is filled, its value, IF(the one before …, …, otherwise))`. */
function lastFilled(steps: readonly (readonly [test: string, value: string])[], otherwise = `""`): string {
  return steps.reduce((rest, [test, value]) => `IF(${test},${value},${rest})`, otherwise);
}

/** The targets of some leading periods, taken together. */
function upTo(cells: readonly ScaledCell[], metode: Metode): string {
  if (!isAdded(metode)) return cells.filter(({ nilai }) => nilai !== null).at(-1)?.ref ?? `""`;
  if (cells.every(({ nilai }) => nilai === null)) return `""`;
  const [first] = cells;
  return cells.length === 1 && first !== undefined && !isGuarded(first) ? first.ref : added(cells, metode);
}

function added(cells: readonly ScaledCell[], metode: Metode): string {
  return `${metode === "jumlah" ? "SUM" : "AVERAGE"}(${listText(cells)})`;
}

/** True in Excel where the period is filled. What was read as a number from a text counts while the text stands there. */
function filledTest({ ref, isi, nilai }: PeriodeCell, metode: Metode): string {
  const isText = typeof isi === "string" && isi.trim() !== "";
  if (isAdded(metode))
    return isText && nilai !== null ? `OR(ISNUMBER(${ref}),${ref}=${quoteText(isi)})` : `ISNUMBER(${ref})`;
  const dash = isText && nilai === null && isi !== "-" ? `,${ref}<>${quoteText(isi)}` : "";
  return `AND(${ref}<>"",${ref}<>"-"${dash})`;
}

/** The cells as arguments of a function: neighbours as one range, a text as the number that was read while it stands there. */
function listText(cells: readonly ScaledCell[]): string {
  const parts: string[] = [];
  for (let from = 0; from < cells.length; from++) {
    const first = cells[from];
    if (first === undefined) continue;
    if (isGuarded(first)) {
      const { ref, isi, angka } = first;
      parts.push(`IF(${ref}=${quoteText(String(isi))},${formatNumber(angka ?? 0)},${ref})`);
      continue;
    }
    let to = from;
    for (
      let next = cells[to + 1];
      next !== undefined && !isGuarded(next) && isNext(cells[to], next);
      next = cells[to + 1]
    ) {
      to++;
    }
    parts.push(to === from ? first.ref : `${first.ref}:${withoutSheet(cells[to]?.ref ?? "")}`);
    from = to;
  }
  return parts.join(",");
}

function isGuarded({ isi, angka }: ScaledCell): boolean {
  return typeof isi === "string" && angka !== null;
}

function isPercentNilai(nilai: Nilai | null): boolean {
  return nilai?.kind === "angka" && nilai.isPercent;
}

function isNext(before: PeriodeCell | undefined, { place }: PeriodeCell): boolean {
  const area = before?.place.area;
  return area?.top === place.area.top && area.left + 1 === place.area.left;
}

function isSideBySide(cells: readonly PeriodeCell[]): boolean {
  return cells.length > 0 && cells.every((cell, index) => index === 0 || isNext(cells[index - 1], cell));
}

function withoutSheet(ref: string): string {
  return ref.slice(ref.lastIndexOf("!") + 1);
}
