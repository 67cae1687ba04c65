import { accumulate, inferMetode, sumOf } from "../../metrics/akumulasi";
import { compareAngka } from "../../metrics/compare";
import type { Indikator, Metode } from "../../model/indikator";
import type { Nilai } from "../../text/nilai";
import type { Periode } from "../../text/periode";
import type { Reading } from "../../text/reading";
import { defineRule } from "../rule";
import { figureOf, showNilai, showReading } from "../show-nilai";
import { joinWords, quoteNama } from "../wording";

/** Rule 11: the targets of the months or triwulan do not make up the target of the year under any way of adding them up. */
export const targetPeriodeTidakCocok = defineRule({
  meta: {
    id: "target-periode-tidak-cocok",
    scope: "indikator",
    severity: "galat",
    judul: "Target periode tidak sama dengan target tahunan",
    alasan:
      "Target triwulan atau bulanan yang tidak bermuara pada target tahunan membuat capaian triwulan menyesatkan.",
    messages: {
      tidakCocok:
        "Target tahunan {nama} {tahunan}, tetapi target per {periode} ({daftar}) berjumlah {jumlah} dan berakhir di {akhir}. Perbaiki target tahunannya, atau target per {periode}.",
      tidakCocokMetode:
        "Target tahunan {nama} {tahunan}, tetapi target per {periode} ({daftar}) dengan cara hitung “{metode}” menghasilkan {hasil}. Perbaiki target tahunannya, target per {periode}, atau cara hitungnya.",
      satuPeriode:
        "Target tahunan {nama} {tahunan}, tetapi satu-satunya target {periode} yang terisi ({daftar}) bukan angka itu. Lengkapi target {periode} lainnya, atau samakan angkanya.",
    },
    examples: {
      salah: {
        sheets: [
          {
            name: "RAK",
            table: `
NO | SASARAN STRATEGIS | INDIKATOR KINERJA | SATUAN | TARGET | TW I | TW II | TW III | TW IV
1 | Meningkatnya rehabilitasi sosial | Jumlah orang yang dipenuhi kebutuhan dasarnya | Orang | 90 | 25 | 25 | 20 | 30`,
          },
        ],
      },
      benar: {
        sheets: [
          {
            name: "RAK",
            table: `
NO | SASARAN STRATEGIS | INDIKATOR KINERJA | SATUAN | TARGET | TW I | TW II | TW III | TW IV
1 | Meningkatnya rehabilitasi sosial | Jumlah orang yang dipenuhi kebutuhan dasarnya | Orang | 90 | 25 | 25 | 20 | 20
2 | Meningkatnya perlindungan sosial | Jumlah penerima manfaat bantuan sosial | Orang | 7714 | 7714 | 7714 | 7714 | 7714`,
          },
        ],
      },
    },
  },
  *check(cascade) {
    for (const { indikatorList } of cascade.tabelList) {
      const wholeYears = kindsOfWholeYears(indikatorList);
      for (const indikator of indikatorList) {
        const { target } = indikator;
        if (target.kind !== "read" || indikator.targetPeriodeList.length === 0) continue;
        for (const kind of kindsOf(indikator)) {
          if (!wholeYears.has(kind)) continue;
          const periods = readPeriods(indikator, kind);
          const annual = periods === null ? null : numberOf(target.value, periods.isPercent);
          if (periods === null || annual === null) continue;
          const fault = judge(periods, annual, target, indikator.metode);
          if (fault === null || isOtherScale(periods, annual, target, indikator.metode)) continue;
          yield {
            subject: { id: indikator.id, field: "target" },
            messageId: fault.messageId,
            data: {
              nama: quoteNama(indikator.nama),
              tahunan: showReading(target),
              periode: kind,
              daftar: joinWords(
                periods.filled.map(({ nilai }) => showReading(nilai)),
                12,
              ),
              jumlah: showNilai({ ...periods.sample, angka: sumOf(periods.values) }, ""),
              akhir: showNilai({ ...periods.sample, angka: periods.values[periods.values.length - 1] ?? 0 }, ""),
              hasil: showNilai({ ...periods.sample, angka: fault.computed }, ""),
              metode: indikator.metode ?? "",
            },
            stated: figureOf(target),
            computed: fault.computed,
            related: periods.filled.map(({ nth }) => ({ id: indikator.id, field: "targetPeriode", nth }) as const),
          };
          break;
        }
      }
    }
  },
});

type ReadNilai = Extract<Reading<Nilai>, { kind: "read" }>;
type Angka = Extract<Nilai, { kind: "angka" }>;

interface Periods {
  readonly filled: readonly { readonly nilai: ReadNilai; readonly nth: number }[];
  readonly values: readonly number[];
  readonly isPercent: boolean;
  readonly sample: Angka;
  /** What the digits shown leave open in each value. */
  readonly rounding: number;
}

const PERIODS_A_YEAR: Readonly<Record<Periode["kind"], number>> = { triwulan: 4, bulan: 12, semester: 2 };

/**
 * The kinds of periods that the table has for the whole year. A report of one quarter ("Target TW III" beside "Target 2025")
 * leaves the others out: its targets say nothing of the year's.
 */
function kindsOfWholeYears(list: readonly Indikator[]): ReadonlySet<Periode["kind"]> {
  const seen = new Map<Periode["kind"], Set<number>>();
  const whole = new Set<Periode["kind"]>();
  for (const { targetPeriodeList } of list) {
    for (const { periode } of targetPeriodeList) {
      if (whole.has(periode.kind)) continue;
      const numbers = seen.get(periode.kind) ?? new Set<number>();
      if (numbers.size === 0) seen.set(periode.kind, numbers);
      numbers.add(periode.nomor);
      if (numbers.size === PERIODS_A_YEAR[periode.kind]) whole.add(periode.kind);
    }
  }
  return whole;
}

/** Triwulan first: months fold into them, and one finding is enough. */
function kindsOf({ targetPeriodeList }: Indikator): readonly Periode["kind"][] {
  const kinds = new Set(targetPeriodeList.map(({ periode }) => periode.kind));
  return kinds.size === 1 ? [...kinds] : ["triwulan", "bulan", "semester"];
}

/** The filled periods of one kind; null where there are none, or where one of them is no number. */
function readPeriods(indikator: Indikator, kind: Periode["kind"]): Periods | null {
  const filled: { nilai: ReadNilai; nth: number }[] = [];
  const values: number[] = [];
  let sample: Angka | null = null;
  let rounding = 0;
  for (const [nth, { periode, nilai }] of indikator.targetPeriodeList.entries()) {
    if (periode.kind !== kind || nilai.kind === "empty") continue;
    if (nilai.kind !== "read" || nilai.value.kind !== "angka") return null;
    if (sample !== null && sample.isPercent !== nilai.value.isPercent && nilai.value.angka !== 0) return null;
    if (sample === null || sample.angka === 0) sample = nilai.value;
    filled.push({ nilai, nth });
    values.push(nilai.value.angka);
    rounding = Math.max(rounding, nilai.step / 2);
  }
  return sample === null ? null : { filled, values, isPercent: sample.isPercent, sample, rounding };
}

/** The year's target on the periods' scale; null where it is no number, or of another scale (90 orang by 25 %). */
function numberOf(target: Nilai, isPercent: boolean): number | null {
  if (target.kind === "predikat") return isPercent ? null : target.angka;
  return target.kind === "angka" && target.isPercent === isPercent ? target.angka : null;
}

interface Fault {
  readonly messageId: "tidakCocok" | "tidakCocokMetode" | "satuPeriode";
  readonly computed: number;
}

function judge(periods: Periods, annual: number, target: ReadNilai, metode: Metode | null): Fault | null {
  const { values } = periods;
  const tolerance = roundingOfEqualShares(periods, annual, target);
  const sum = sumOf(values);
  if (metode !== null) {
    const result = accumulate(values, metode) ?? sum;
    const isRight = compareAngka(result, annual) === 0 || Math.abs(result - annual) <= tolerance;
    return isRight ? null : { messageId: "tidakCocokMetode", computed: result };
  }
  const inference = inferMetode(values, annual, tolerance);
  if (inference.kind === "tidak-cocok") return { messageId: "tidakCocok", computed: sum };
  if (inference.kind === "tanya" && compareAngka(sum, annual) !== 0) return { messageId: "satuPeriode", computed: sum };
  return null;
}

/** Points beside a target that shows its % sign (0,5 four times for 2 %) are the same percentages on another scale. */
function isOtherScale(periods: Periods, annual: number, target: ReadNilai, metode: Metode | null): boolean {
  if (!periods.isPercent) return false;
  const values = periods.values.map((value) => value / 100);
  return judge({ ...periods, values, rounding: periods.rounding / 100 }, annual, target, metode) === null;
}

/**
 * A third of 100 % is shown as 33 % in each of three periods, and their sum as 99 %: equal shares that are the year's target
 * divided and rounded may miss it by their rounding. Shares that differ were typed one by one and must add up exactly.
 */
function roundingOfEqualShares({ values, rounding, isPercent }: Periods, annual: number, target: ReadNilai): number {
  const [first] = values;
  const noise = 1e-9 * Math.max(1, Math.abs(annual));
  if (first === undefined || values.some((value) => compareAngka(value, first) !== 0)) {
    return target.origin === "formula" ? rounding : noise;
  }
  // 4 laporan are not 1 + 1 + 1: only what is shown in percent or in decimals was rounded.
  if (!isPercent && rounding >= 0.5) return noise;
  const share = annual / values.length;
  return Math.abs(share - first) <= rounding + noise ? rounding * values.length + noise : noise;
}
