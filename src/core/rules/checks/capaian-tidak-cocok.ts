import { accumulate, inferMetode } from "../../metrics/akumulasi";
import { computeCapaian } from "../../metrics/capaian";
import type { Simpul, Tabel, TotalAnggaran } from "../../model/cascade";
import type { Indikator, NilaiPeriode } from "../../model/indikator";
import type { Settings } from "../../model/settings";
import type { Nilai } from "../../text/nilai";
import { coarseRounding, unitOf, valueOf, type Reading } from "../../text/reading";
import { defineRule, type Report, type ReportSubject } from "../rule";
import { formatRupiah } from "../../text/format";
import { showNilai, showPersen, showReading } from "../show-nilai";
import { isPercentRight, shareSlack } from "../stated-percent";
import { periodCapaianOf, type PeriodCapaian } from "../period-capaian";
import { periodeWord, quoteNama } from "../wording";

/**
 * Rule 42: a typed percentage that is not realisasi/target (by the indicator's polarity) or realisasi/pagu within the digits
 * it shows, and a capaian typed over in a column of formulas. Columns that plainly hold something else are left alone.
 */
export const capaianTidakCocok = defineRule({
  meta: {
    id: "capaian-tidak-cocok",
    scope: "indikator",
    severity: "peringatan",
    judul: "Persentase tidak sesuai dengan realisasi dan target",
    alasan:
      "Persentase yang diketik sering tertinggal saat realisasi atau targetnya berubah, lalu terbawa sampai ke LKjIP.",
    messages: {
      capaian:
        "Capaian {nama} tertulis {tercatat}, padahal realisasi {realisasi} terhadap target {target} adalah {seharusnya}. Ubah menjadi {seharusnya}, atau hitung dengan rumus.",
      capaianNegatif:
        "Capaian {nama} tertulis {tercatat}, padahal untuk indikator yang makin kecil makin baik, realisasi {realisasi} terhadap target {target} adalah {seharusnya}. Ubah menjadi {seharusnya}, atau nyatakan polaritasnya bila ternyata makin besar makin baik.",
      capaianTerbalik:
        "Capaian {nama} tertulis {tercatat}, yang benar hanya bila makin kecil makin baik; realisasi {realisasi} terhadap target {target} adalah {seharusnya}. Ubah menjadi {seharusnya}, atau nyatakan polaritasnya (negatif) di kolom Polarisasi.",
      serapan:
        "Persentase {nama} tertulis {tercatat}, padahal realisasi {realisasi} dari pagu {pagu} adalah {seharusnya}. Ubah menjadi {seharusnya}, atau hitung dengan rumus.",
      ditimpa:
        "Persentase {nama} diketik ({tercatat}), sedangkan baris lain di kolom ini dihitung dengan rumus. Kembalikan rumusnya agar ikut berubah bila realisasi atau targetnya berubah.",
    },
    examples: {
      salah: {
        sheets: [
          {
            name: "Pengukuran",
            table: `
NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET | REALISASI | CAPAIAN (%)
1 | Meningkatnya rehabilitasi sosial | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | 100% | 90% | 90%
2 | Meningkatnya pemberdayaan sosial | Jumlah orang yang menerima permakanan | 7895 | 7429 | 95%`,
          },
        ],
      },
      benar: {
        sheets: [
          {
            name: "Pengukuran",
            table: `
NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET | REALISASI | CAPAIAN (%)
1 | Meningkatnya rehabilitasi sosial | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | 100% | 90% | 90%
2 | Meningkatnya pemberdayaan sosial | Jumlah orang yang menerima permakanan | 7895 | 7429 | 94.1%`,
          },
        ],
      },
    },
  },
  *check(cascade, settings, facts) {
    for (const tabel of cascade.tabelList) {
      const all = listEntries(tabel, settings);
      const hasFormula = all.some(({ stated }) => stated.origin === "formula");
      const isQuiet = all.every((entry) => isSilent(entry) && (!hasFormula || entry.stated.origin === "formula"));
      if (isQuiet) continue;
      const columns = new Map<string, Entry[]>();
      for (const entry of all) {
        const key = facts.columnKey(entry.subject);
        const column = columns.get(key);
        if (column === undefined) columns.set(key, [entry]);
        else column.push(entry);
      }
      for (const entries of columns.values()) yield* checkColumn(entries);
    }
    for (const tabel of cascade.tabelList) yield* checkPeriods(tabel, settings);
  },
});

type MessageId = "capaian" | "capaianNegatif" | "capaianTerbalik" | "serapan" | "ditimpa";
type ReadNumber = Extract<Reading<number>, { kind: "read" }>;

/** One stated percentage with what it should be. */
interface Entry {
  readonly subject: ReportSubject;
  readonly stated: ReadNumber;
  /** Fractions that would be right; the first is what the message asks for. Empty where nothing can be computed. */
  readonly accepted: readonly number[];
  /** What the rounding of the figures behind it may add or take. */
  readonly slack: number;
  readonly messageId: MessageId;
  readonly words: () => Readonly<Record<string, string>>;
  readonly related: () => readonly ReportSubject[];
}

/** From this many judged cells on, a column in which most are "wrong" holds another percentage than this rule thinks. */
const LARGE_COLUMN = 6;

function* checkColumn(entries: readonly Entry[]): Iterable<Report<MessageId>> {
  const judged = entries.filter(({ accepted }) => accepted.length > 0);
  const wrong = judged.filter((entry) => !isRight(entry));
  const isOther = judged.length >= LARGE_COLUMN && wrong.length > judged.length * 0.6;
  if (!isOther) for (const entry of wrong) yield reportOf(entry, entry.messageId);
  const formulas = entries.filter(({ stated }) => stated.origin === "formula");
  if (formulas.length < 2 || formulas.length * 2 < entries.length) return;
  for (const entry of entries) {
    if (entry.stated.origin === "formula" || (!isOther && wrong.includes(entry))) continue;
    yield reportOf(entry, "ditimpa");
  }
}

/** The capaian of months and triwulan; where most are "wrong", the columns hold something else ("CAPAIAN PER TRIWULAN": targets). */
function* checkPeriods({ indikatorList }: Tabel, settings: Settings): Iterable<Report<MessageId>> {
  let judged = 0;
  const wrong: Entry[] = [];
  for (const indikator of indikatorList) {
    if (indikator.capaianPeriodeList.length === 0) continue;
    for (const found of periodCapaianOf(indikator, settings)) {
      judged++;
      const entry = entryOfPeriod(indikator, found);
      if (!isRight(entry)) wrong.push(entry);
    }
  }
  if (judged < 3 || wrong.length * 2 > judged) return;
  for (const entry of wrong) yield reportOf(entry, entry.messageId);
}

function entryOfPeriod({ id, nama, polaritas }: Indikator, found: PeriodCapaian): Entry {
  const { nth, periode, stated, target, realisasi, accepted, targetNth, realisasiNth } = found;
  return {
    subject: { id, field: "capaianPeriode", nth },
    stated,
    accepted,
    slack: 0,
    messageId: polaritas === "negatif" ? "capaianNegatif" : "capaian",
    words: () => ({
      nama: `${periodeWord(periode)} ${quoteNama(nama)}`,
      target: showNilai(target, ""),
      realisasi: showNilai(realisasi, ""),
    }),
    related: () => [
      { id, field: "realisasiPeriode", nth: realisasiNth },
      targetNth === null ? { id, field: "target" } : { id, field: "targetPeriode", nth: targetNth },
    ],
  };
}

function isSilent(entry: Entry): boolean {
  return entry.accepted.length === 0 || isRight(entry);
}

function isRight({ stated, accepted, slack }: Entry): boolean {
  return accepted.some((computed) => isPercentRight(stated, computed, slack));
}

function reportOf(entry: Entry, messageId: MessageId): Report<MessageId> {
  const [computed = null] = entry.accepted;
  const tercatat = showPersen(entry.stated.value);
  const rounded = computed === null ? "" : showPersen(computed, 2);
  const seharusnya = computed !== null && rounded === tercatat ? showPersen(computed) : rounded;
  return {
    subject: entry.subject,
    messageId,
    data: { ...entry.words(), tercatat, seharusnya },
    stated: entry.stated.value,
    computed,
    related: entry.related(),
  };
}

function listEntries(tabel: Tabel, settings: Settings): readonly Entry[] {
  const entries: Entry[] = [];
  const add = (entry: Entry | null): void => {
    if (entry !== null) entries.push(entry);
  };
  for (const indikator of tabel.indikatorList) add(entryOfIndikator(indikator, settings));
  for (const simpul of tabel.simpulList) add(entryOfBudget(simpul));
  for (const total of tabel.totalList) add(entryOfBudget(total));
  for (const subtotal of tabel.subtotalList) add(entryOfBudget(subtotal));
  return entries;
}

function entryOfBudget(row: Simpul | TotalAnggaran): Entry | null {
  const { persenAnggaran } = row;
  if (persenAnggaran.kind !== "read") return null;
  const pagu = valueOf(row.pagu);
  const realisasi = valueOf(row.realisasiAnggaran);
  const rounding = Math.max(coarseRounding(row.pagu), coarseRounding(row.realisasiAnggaran));
  const share = pagu === null || realisasi === null || pagu === 0 ? null : realisasi / pagu;
  return {
    subject: { id: row.id, field: "persenAnggaran" },
    stated: persenAnggaran,
    accepted: share === null ? [] : [share],
    slack: pagu === null || realisasi === null ? 0 : shareSlack(realisasi, pagu, rounding),
    messageId: "serapan",
    words: () => ({
      nama: "nama" in row ? quoteNama(row.nama) : `baris ${row.label}`,
      realisasi: realisasi === null ? "kosong" : formatRupiah(realisasi, unitOf(row.realisasiAnggaran)),
      pagu: pagu === null ? "kosong" : formatRupiah(pagu, unitOf(row.pagu)),
    }),
    related: () => [
      { id: row.id, field: "realisasiAnggaran" },
      { id: row.id, field: "pagu" },
    ],
  };
}

function entryOfIndikator(indikator: Indikator, settings: Settings): Entry | null {
  const { id, capaian, target, polaritas } = indikator;
  if (capaian.kind !== "read") return null;
  const targetNilai = valueOf(target);
  const candidates = realisasiCandidates(indikator);
  const accepted: number[] = [];
  for (const realisasi of candidates) accepted.push(...acceptedOf(targetNilai, realisasi, indikator, settings));
  const [shown] = candidates;
  return {
    subject: { id, field: "capaian" },
    stated: capaian,
    accepted,
    slack: 0,
    messageId:
      polaritas === "negatif"
        ? "capaianNegatif"
        : isReversed(indikator, targetNilai, candidates)
          ? "capaianTerbalik"
          : "capaian",
    words: () => ({
      nama: quoteNama(indikator.nama),
      target: showReading(target),
      realisasi: shown === undefined ? "kosong" : showNilai(shown, ""),
    }),
    related: () => [
      ...(indikator.realisasi.kind === "read"
        ? [{ id, field: "realisasi" } as const]
        : indikator.realisasiPeriodeList.map((_, nth) => ({ id, field: "realisasiPeriode", nth }) as const)),
      { id, field: "target" },
    ],
  };
}

/** Answers whether the stated capaian would be right if less were better. */
function isReversed({ capaian }: Indikator, target: Nilai | null, realisasiList: readonly Nilai[]): boolean {
  if (capaian.kind !== "read") return false;
  return realisasiList.some((realisasi) =>
    (["A", "B"] as const).some((rumusNegatif) => {
      const result = computeCapaian(target, realisasi, { polaritas: "negatif", rumusNegatif });
      return result.kind === "angka" && result.value > 0 && isPercentRight(capaian, result.value);
    }),
  );
}

/** The capaian by the indicator's polarity; for negatif both formulas in use, for a formula's result also its caps. */
function acceptedOf(target: Nilai | null, realisasi: Nilai, indikator: Indikator, settings: Settings): number[] {
  const { polaritas, capaian } = indikator;
  const { rumusNegatif, isNolNegatifTercapai } = settings;
  const accepted: number[] = [];
  const result = computeCapaian(target, realisasi, { polaritas, rumusNegatif, isNolNegatifTercapai });
  if (result.kind === "angka") accepted.push(result.value);
  if (polaritas === "negatif") {
    const other = computeCapaian(target, realisasi, { polaritas, rumusNegatif: rumusNegatif === "A" ? "B" : "A" });
    if (other.kind === "angka") accepted.push(other.value);
  }
  const [first] = accepted;
  if (first === undefined || capaian.kind !== "read" || capaian.origin !== "formula") return accepted;
  return [...accepted, ...CAPS.filter((cap) => first > cap)];
}

/** A formula may cap what it shows; a person who types 100 % for 104 % has simply not computed it. */
const CAPS: readonly number[] = [1, 1.1, 1.2, 1.5];

/** What was realised: the cell, or the periods taken together by whatever metode they allow. */
function realisasiCandidates(indikator: Indikator): readonly Nilai[] {
  const direct = valueOf(indikator.realisasi);
  if (direct !== null) return [direct];
  if (indikator.realisasi.kind === "unreadable") return [];
  const sample = sampleOf(indikator.realisasiPeriodeList);
  if (sample === null) return [];
  const values = numbersOf(indikator.realisasiPeriodeList);
  const target = valueOf(indikator.target);
  const annual = target?.kind === "angka" ? target.angka : null;
  const inference = inferMetode(numbersOf(indikator.targetPeriodeList), annual);
  const metode = indikator.metode ?? (inference.kind === "cocok" ? inference.metode : null);
  const metodeList = metode === null ? (["jumlah", "tetap", "rata-rata"] as const) : [metode];
  const nilaiList: Nilai[] = [];
  for (const each of metodeList) {
    const angka = accumulate(values, each);
    if (angka !== null) nilaiList.push({ ...sample, angka });
  }
  return nilaiList;
}

function numbersOf(periods: readonly NilaiPeriode[]): (number | null)[] {
  return periods.map(({ nilai }) => (nilai.kind === "read" && nilai.value.kind === "angka" ? nilai.value.angka : null));
}

function sampleOf(periods: readonly NilaiPeriode[]): Extract<Nilai, { kind: "angka" }> | null {
  let sample: Extract<Nilai, { kind: "angka" }> | null = null;
  for (const { nilai } of periods) {
    if (nilai.kind === "empty") continue;
    if (nilai.kind !== "read" || nilai.value.kind !== "angka") return null;
    sample ??= nilai.value;
  }
  return sample;
}
