import { accumulate, inferMetode } from "../metrics/akumulasi";
import { computeCapaian } from "../metrics/capaian";
import type { Simpul, Tabel, TotalAnggaran } from "../model/cascade";
import type { Indikator, NilaiPeriode } from "../model/indikator";
import type { Settings } from "../model/settings";
import { formatRupiah } from "../text/format";
import type { Nilai } from "../text/nilai";
import { coarseRounding, unitOf, valueOf, type Reading } from "../text/reading";
import type { ReportSubject } from "./rule";
import { showNilai, showReading } from "./show-nilai";
import { isPercentRight, shareSlack } from "./stated-percent";
import { quoteNama } from "./wording";

/** What a wrong percentage is called: by what it was computed from. */
export type EntryMessageId = "capaian" | "capaianNegatif" | "capaianTerbalik" | "serapan";

/** Percentages that are no error where a whole column means them. */
export interface OtherMeanings {
  /** Fractions by what they would be: a capped capaian, one weighted by its bobot, the growth since an earlier year. */
  readonly values: ReadonlyMap<string, number>;
  /** Figures that the percentages may be in proportion to: a share of a total, or of a target that is not in the row. */
  readonly bases: ReadonlyMap<string, number>;
}

/** One stated percentage with what it should be. */
export interface PercentEntry {
  readonly subject: ReportSubject;
  readonly stated: Extract<Reading<number>, { kind: "read" }>;
  /** Fractions that would be right; the first is what the message asks for. Empty where nothing can be computed. */
  readonly accepted: readonly number[];
  /** What the rounding of the figures behind it may add or take. */
  readonly slack: number;
  /** False where the realisasi of the year had to be made of its periods. */
  readonly isDirect: boolean;
  /** What the column may hold instead, where most of its cells do. */
  readonly others: () => OtherMeanings;
  readonly messageId: EntryMessageId;
  readonly words: () => Readonly<Record<string, string>>;
  readonly related: () => readonly ReportSubject[];
}

/** The stated percentages of a table's year: capaian of its indicators, shares of its budgets. */
export function listPercentEntries(tabel: Tabel, settings: Settings): readonly PercentEntry[] {
  const entries: PercentEntry[] = [];
  const add = (entry: PercentEntry | null): void => {
    if (entry !== null) entries.push(entry);
  };
  for (const indikator of tabel.indikatorList) add(entryOfIndikator(indikator, settings));
  for (const simpul of tabel.simpulList) add(entryOfBudget(simpul));
  for (const total of tabel.totalList) add(entryOfBudget(total));
  for (const subtotal of tabel.subtotalList) add(entryOfBudget(subtotal));
  return entries;
}

function entryOfBudget(row: Simpul | TotalAnggaran): PercentEntry | null {
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
    isDirect: true,
    others: () => ({
      values: new Map(),
      bases: basesOf({ share, pagu, realisasi }),
    }),
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

function entryOfIndikator(indikator: Indikator, settings: Settings): PercentEntry | null {
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
    isDirect: indikator.realisasi.kind === "read",
    others: () => othersOf(indikator, accepted[0]),
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

function basesOf(figures: Readonly<Record<string, number | null | undefined>>): ReadonlyMap<string, number> {
  const bases = new Map<string, number>();
  for (const [name, figure] of Object.entries(figures)) if (figure != null && figure !== 0) bases.set(name, figure);
  return bases;
}

function othersOf(indikator: Indikator, computed: number | undefined): OtherMeanings {
  const values = new Map<string, number>();
  const numberOf = (reading: Reading<Nilai>): number | null => {
    const nilai = valueOf(reading);
    return nilai?.kind === "angka" ? nilai.angka : null;
  };
  const realisasi = valueOf(indikator.realisasi);
  const reached = numberOf(indikator.realisasi);
  const bobot = valueOf(indikator.bobot);
  if (computed !== undefined) {
    for (const cap of CAPS) if (computed > cap) values.set(`batas ${cap}`, cap);
    if (bobot !== null) values.set("bobot", computed * bobot);
  }
  if (reached !== null) {
    // The realisasi stated once more: 72 % of a target of 80 % as "72 %".
    if (realisasi?.kind === "angka") values.set("realisasi", realisasi.isPercent ? reached : reached / 100);
    for (const { tahun, nilai } of indikator.targetTahunList) {
      const other = numberOf(nilai);
      if (other !== null && other !== 0) values.set(`target ${tahun}`, reached / other);
    }
    for (const { tahun, nilai } of indikator.realisasiTahunList) {
      const earlier = numberOf(nilai);
      if (earlier === null || earlier === 0) continue;
      values.set(`tumbuh ${tahun}`, reached / earlier - 1);
      values.set(`terhadap ${tahun}`, reached / earlier);
    }
  }
  return { values, bases: basesOf({ computed, reached, target: numberOf(indikator.target) }) };
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

/** Answers whether a stated percentage is one of those that would be right, as far as its digits show. */
export function isEntryRight({
  stated,
  accepted,
  slack,
}: Pick<PercentEntry, "stated" | "accepted" | "slack">): boolean {
  return accepted.some((computed) => isPercentRight(stated, computed, slack));
}
