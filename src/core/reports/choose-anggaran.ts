import type { Cascade, Simpul, Tabel, TotalAnggaran } from "../model/cascade";
import type { SourceMap } from "../model/source-map";
import { formatRupiah, UNIT_WORD } from "../text/format";
import { coarseRounding, unitOf, valueOf, type Reading } from "../text/reading";
import type { SourceCells } from "./source-cell";

/** One of the two budget totals of the form. */
export interface ChosenTotal {
  /** The formula without "="; null where the workbook does not say. */
  readonly formula: string | null;
  /** In rupiah; null where unknown. */
  readonly value: number | null;
  /** In Indonesian: that the stated total is not the sum of its parts, with both figures; null where it is. */
  readonly catatan: string | null;
}

/** Both budget totals of the form, each with where it comes from. */
export interface ChosenAnggaran {
  readonly pagu: ChosenTotal;
  readonly realisasi: ChosenTotal;
}

type MoneyField = "pagu" | "realisasiAnggaran";

const UNKNOWN: ChosenTotal = { formula: null, value: null, catatan: null };
const KIND_ORDER: Readonly<Record<Tabel["kind"], number>> = {
  anggaran: 0,
  pengukuran: 1,
  pk: 2,
  rak: 3,
  cascading: 3,
  renstra: 9,
};

/**
 * The two totals below the form's table: the JUMLAH of the budget table, else the sum of its programs; the pagu falls back to the
 * JUMLAH of the PK. Seed 001's annex states the totals of the whole agency (15,447,851,952 and 14,576,047,081).
 *
 * A stated total is shown as stated, even where its programs do not add up to it; then `catatan` says so with both figures.
 */
export function chooseAnggaran(
  cascade: Cascade,
  sources: SourceMap,
  cells: SourceCells,
  tahun: number | null,
  excludedSheets: ReadonlySet<string>,
): ChosenAnggaran {
  const tables = cascade.tabelList
    .filter((tabel) => !excludedSheets.has(tabel.sheet) && KIND_ORDER[tabel.kind] < KIND_ORDER.renstra)
    .map((tabel) => ({ tabel, score: scoreOf(tabel, tahun, cells), programCount: programCountOf(tabel) }))
    // A RAK or cascading may cover a part of the agency only: the one with most programs speaks for it.
    .sort((a, b) => a.score - b.score || b.programCount - a.programCount);
  const first = (field: MoneyField): ChosenTotal => {
    for (const { tabel } of tables) {
      const total = totalOf(tabel, field, sources, cells);
      if (total !== null) return total;
    }
    return UNKNOWN;
  };
  return { pagu: first("pagu"), realisasi: first("realisasiAnggaran") };
}

/** The lower, the better: the year's own tables first, then those with both money columns, then by kind. */
function scoreOf(tabel: Tabel, tahun: number | null, cells: SourceCells): number {
  const isOtherYear = tahun !== null && tabel.tahun !== null && tabel.tahun !== tahun;
  return (
    (isOtherYear ? 1000 : 0) +
    (cells.isVisible(tabel.sheet) ? 0 : 500) +
    (tabel.fields.has("realisasiAnggaran") ? 0 : 100) +
    KIND_ORDER[tabel.kind]
  );
}

function programCountOf({ simpulList }: Tabel): number {
  return simpulList.filter(({ level }) => level === "program").length;
}

function totalOf(tabel: Tabel, field: MoneyField, sources: SourceMap, cells: SourceCells): ChosenTotal | null {
  if (!tabel.fields.has(field)) return null;
  const parts = partsOf(tabel, field);
  const values = parts.flatMap(({ value }) => (value === null ? [] : [value]));
  const sum = values.length === parts.length ? values.reduce((all, value) => all + value, 0) : null;
  const stated = tabel.totalList.filter((total) => total[field].kind === "read").at(-1);
  const rounding = parts.reduce((all, { simpul }) => all + coarseRounding(simpul[field]), 0);
  if (stated !== undefined)
    return statedTotal(tabel, stated, field, { sum, count: parts.length, rounding }, sources, cells);
  if (sum === null || parts.length === 0) return null;
  const refs = parts.flatMap(({ simpul }) => {
    const ref = cells.at(sources.placeOf(simpul.id, field))?.ref;
    return ref === null || ref === undefined ? [] : [ref];
  });
  // Excel takes 255 arguments; more programs than that no agency has.
  const [unit = 1, ...otherUnits] = new Set(parts.map(({ simpul }) => unitOf(simpul[field])));
  const isOne = refs.length === parts.length && refs.length <= 255 && otherUnits.length === 0;
  const formula = isOne ? inRupiah(`SUM(${refs.join(",")})`, unit) : null;
  return { formula, value: sum, catatan: unitCatatan(tabel, field, unit) };
}

function statedTotal(
  tabel: Tabel,
  total: TotalAnggaran,
  field: MoneyField,
  {
    sum,
    count: partCount,
    rounding,
  }: { readonly sum: number | null; readonly count: number; readonly rounding: number },
  sources: SourceMap,
  cells: SourceCells,
): ChosenTotal {
  const reading = total[field];
  const value = valueOf(reading);
  const cell = cells.at(sources.placeOf(total.id, field));
  // A total typed as text ("Rp. 15.447.851.952,00") is no number for Excel: its value stands in the form instead.
  const unit = unitOf(reading);
  const ref = typeof cell?.value === "number" ? cell.ref : null;
  const formula = ref === null ? null : inRupiah(ref, unit);
  const what = WHAT[field];
  const tolerance = stepOf(reading) / 2 + 0.5 + rounding;
  const isOff = value !== null && sum !== null && partCount > 0 && Math.abs(value - sum) > tolerance;
  const catatan = !isOff
    ? unitCatatan(tabel, field, unit)
    : `${what} yang tertulis pada lembar "${tabel.sheet}" (${formatRupiah(value, unit)}) tidak sama dengan jumlah ${partCount} ` +
      `program di dalamnya (${formatRupiah(sum, unit)}), selisih ${formatRupiah(Math.abs(value - sum), unit)}. Formulir memuat angka yang tertulis${unit === 1 ? "" : ", dalam rupiah penuh"}.`;
  return { formula, value, catatan };
}

const WHAT: Readonly<Record<MoneyField, string>> = {
  pagu: "Jumlah anggaran",
  realisasiAnggaran: "Jumlah realisasi anggaran",
};

/** The form states whole rupiah; a cell that counts in millions is multiplied, so that the reference stays alive. */
function inRupiah(formula: string, unit: number): string {
  return unit === 1 ? formula : `${formula}*${unit}`;
}

/** That the form's figure has another unit, and no more digits, than the table it comes from. */
function unitCatatan(tabel: Tabel, field: MoneyField, unit: number): string | null {
  const word = UNIT_WORD[unit];
  if (word === undefined) return null;
  return `${WHAT[field]} pada lembar "${tabel.sheet}" tertulis dalam ${word} rupiah; formulir memuatnya dalam rupiah penuh, seteliti angka di lembar itu.`;
}

/** The programs of a table with their money; where it has none, whatever stands at the top of it. */
function partsOf(tabel: Tabel, field: MoneyField): { simpul: Simpul; value: number | null }[] {
  const programs = tabel.simpulList.filter(({ level }) => level === "program");
  const top = programs.length > 0 ? programs : tabel.simpulList.filter(({ parentId }) => parentId === null);
  return top
    .filter((simpul) => simpul[field].kind !== "empty")
    .map((simpul) => ({ simpul, value: valueOf(simpul[field]) }));
}

function stepOf(reading: Reading<number>): number {
  return reading.kind === "read" ? reading.step : 0;
}
