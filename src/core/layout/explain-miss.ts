import type { SheetGrid } from "../grid/sheet-grid";
import type { SheetTanpaTabel } from "../model/cascade";
import { profileColumn } from "./column-profile";
import { isNameField } from "./columns/name-field";
import type { Candidate } from "./find-extent";
import { textsOf } from "./find-titles";
import { isBetter, type Verdict } from "./judge-table";
import type { ColumnReading } from "./read-columns";

const FOREIGN =
  /\b(?:harga|volume|koefisien|nip|jabatan|golongan|pangkat|merk|merek|barang|alamat|telepon|jenis kelamin|pendidikan|umur|rumus|lokasi)\b/i;
const PLAN_TITLE =
  /perjanjian kinerja|rencana aksi kinerja|cascading|penjenjangan kinerja|pengukuran kinerja|rencana strategis/i;
const NOT_PLAN = /perhitungan|kertas kerja|data dukung|daftar isi|petunjuk|panduan/i;

/** Why a sheet holds no table: the layout that came nearest, and what it lacks here. */
export function explainMiss(
  sheet: SheetGrid,
  misses: readonly { candidate: Candidate; verdict: Verdict }[],
): SheetTanpaTabel {
  const nearest = misses.reduce<{ candidate: Candidate; verdict: Verdict } | null>(
    (best, miss) => (best === null || isBetter(miss.verdict, best.verdict) ? miss : best),
    null,
  );
  const base = { id: `lembar:${sheet.name}`, sheet: sheet.name };
  if (nearest === null) {
    const isSuspect = looksLikePlan(sheet);
    return {
      ...base,
      nearestLayout: null,
      nearestJudul: null,
      reasons: [
        isSuspect
          ? "Judul lembar menyebut dokumen perencanaan, tetapi tidak ada baris kepala tabel yang dapat dikenali."
          : "Tidak ada baris kepala tabel perencanaan pada lembar ini.",
      ],
      isSuspect,
    };
  }
  const { layout, lacks, reading } = nearest.verdict;
  return {
    ...base,
    nearestLayout: layout.id,
    nearestJudul: layout.judul,
    reasons: lacks.map((sebutan) => `Tidak ditemukan ${sebutan}.`),
    isSuspect: isSuspect(sheet, nearest.candidate, reading, lacks.length),
  };
}

function isSuspect(sheet: SheetGrid, candidate: Candidate, reading: ColumnReading, lacking: number): boolean {
  const fields = new Set(reading.columns.map(({ field }) => field));
  const isNamed = [...fields].some((field) => isNameField(field));
  const measures = (["indikator", "target", "targetPeriode", "realisasi", "pagu", "realisasiAnggaran"] as const).filter(
    (field) => fields.has(field),
  ).length;
  const hasRows = candidate.bottom > candidate.band.bottom;
  const isDefinition =
    (fields.has("definisiOperasional") || fields.has("sumberData")) &&
    !fields.has("target") &&
    !fields.has("realisasi");
  const isForeign = reading.unknown.some((header) => FOREIGN.test(header)) || reading.isBareUraian;
  // What the province or earlier years reached stands beside what was reached here: such a table needs no target.
  const isComparison =
    !fields.has("target") &&
    fields.has("realisasi") &&
    (fields.has("realisasiTahun") ||
      fields.has("targetPembanding") ||
      candidate.judulList.some(({ teks }) => /perbandingan/i.test(teks)));
  if (!hasRows || isDefinition || isForeign || isComparison || lacking !== 1) return false;
  if (measures >= 2) return isNamed || fields.has("indikator");
  return isNamed && fields.has("indikator") && hasUnnamedNumbers(sheet, candidate, reading);
}

/** Numbers under no header, or beside the table: a column lost its name. */
function hasUnnamedNumbers(sheet: SheetGrid, candidate: Candidate, reading: ColumnReading): boolean {
  const named = new Set(reading.columns.map(({ column }) => column));
  for (let column = candidate.left; column <= candidate.right + 2; column++) {
    if (named.has(column)) continue;
    const profile = profileColumn(sheet, column, candidate.band.bottom + 1, candidate.bottom);
    if (profile.numbers > 0 && profile.numbers >= profile.filled * 0.5) return true;
  }
  return false;
}

/** A planning title over rows of names and numbers, and no header that can be read. */
function looksLikePlan(sheet: SheetGrid): boolean {
  let isTitled = false;
  let rows = 0;
  const limit = Math.min(sheet.rowCount, 60);
  for (let row = 0; row < limit; row++) {
    const texts = textsOf(sheet, row, 0, Math.min(sheet.columnCount, 40) - 1);
    if (
      !isTitled &&
      texts.length > 0 &&
      texts.length <= 2 &&
      texts.some((text) => text.length < 120 && PLAN_TITLE.test(text))
    ) {
      isTitled = !texts.some((text) => NOT_PLAN.test(text));
    }
    const numbers = texts.filter((text) => /^[\d.,%\s]+$/.test(text)).length;
    if (
      isTitled &&
      texts.length >= 3 &&
      numbers >= 1 &&
      texts.some((text) => text.length > 20 && /[a-z]{4}/i.test(text))
    )
      rows++;
  }
  return rows >= 2;
}
