import type { Metode } from "../model/indikator";
import { normalizeSatuan } from "../text/satuan";
import { compareAngka } from "./compare";
import { inferMetode, sumOf } from "./akumulasi";

/** The metode by which periods are taken together, and whether anything states or proves it. */
export interface ChosenMetode {
  readonly metode: Metode;
  /** True where neither a column nor the target of the year tells: the likeliest was taken, and the sheet says so. */
  readonly isAssumed: boolean;
}

/** What chooseMetode decides from. */
export interface MetodeSigns {
  /** What a Metode column says. */
  readonly stated: Metode | null;
  /** The targets of the periods, in their order. */
  readonly targetList: readonly (number | null)[];
  /** The target of the year. */
  readonly annual: number | null;
  readonly satuan: string | null;
  readonly nama: string;
}

/**
 * Which metode holds for an indicator: the stated one, else the one that makes its period targets into the year's, else
 * the likeliest. Likeliest [design]: percentages that make 100 % together are shares (jumlah); other percentages, indices,
 * scores and grades are levels (tetap: the last one counts); counts whose targets rise at every step are "sampai dengan"
 * (kumulatif); other counts add up (jumlah).
 *
 * @example chooseMetode({ stated: null, targetList: [25, 50, 75, 100], annual: 100, satuan: "%", nama: "Persentase …" }) // kumulatif
 */
export function chooseMetode({ stated, targetList, annual, satuan, nama }: MetodeSigns): ChosenMetode {
  if (stated !== null) return { metode: stated, isAssumed: false };
  const inference = inferMetode(targetList, annual);
  if (inference.kind === "cocok") return { metode: inference.metode, isAssumed: false };
  const filled = targetList.filter((value) => value !== null);
  const [only] = filled;
  // One target in the whole year that is the year's own: whatever the metode, it says the same.
  if (inference.kind === "tanya" && only !== undefined && annual !== null && compareAngka(only, annual) === 0) {
    return { metode: isLevel(satuan, nama) ? "tetap" : "jumlah", isAssumed: true };
  }
  if (isLevel(satuan, nama)) {
    const isShares = filled.length > 1 && [1, 100].some((whole) => compareAngka(sumOf(filled), whole) === 0);
    return {
      metode: isShares && satuan !== null && normalizeSatuan(satuan) === "%" ? "jumlah" : "tetap",
      isAssumed: true,
    };
  }
  const isRising =
    filled.length > 2 && filled.every((value, index) => index === 0 || value > (filled[index - 1] ?? value));
  return { metode: isRising ? "kumulatif" : "jumlah", isAssumed: true };
}

const LEVEL_SATUAN = /^(?:%|(?:indeks|nilai|skor|poin|predikat|rasio|level|kategori|opini|skala)\b)/i;
const LEVEL_NAMA =
  /^(?:\d+[.)]?\s*)?(?:persentase|indeks|nilai|skor|predikat|rasio|tingkat|angka|prevalensi|opini|level)\b/i;

/** Answers whether an indicator is a level that each period states anew, rather than a count that adds up. */
function isLevel(satuan: string | null, nama: string): boolean {
  if (satuan !== null && LEVEL_SATUAN.test(normalizeSatuan(satuan))) return true;
  return LEVEL_NAMA.test(nama.trim());
}
