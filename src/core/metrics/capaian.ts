import type { Polaritas } from "../model/indikator";
import type { Nilai } from "../text/nilai";
import { ordinalOf } from "../text/predikat";
import type { Reading } from "../text/reading";
import { normalizeSatuan } from "../text/satuan";

/** What measuring gave. A number is a fraction, uncapped: 0.95 = 95 %. */
export type Capaian =
  | {
      readonly kind: "angka";
      readonly value: number;
      /** The grades' places in their order were divided (AA = 7 … D = 1), not scores: the sheet says so. */
      readonly isOrdinal?: boolean;
    }
  /** Nothing was realised yet, or nothing noted: counts as missing, never as 0. */
  | { readonly kind: "kosong" }
  /** It cannot be computed; `alasan` tells the user why, in Indonesian. */
  | { readonly kind: "n/a"; readonly alasan: string };

/** How a capaian is computed; every part has the default of seed 001. */
export interface CapaianOptions {
  /** More is better ("positif", the default), less is better, or stay at the target. */
  readonly polaritas?: Polaritas | undefined;
  /** For negatif: A = (2T − R)/T, floored at 0 (seed 001, Bab III; the default); B = T/R. */
  readonly rumusNegatif?: "A" | "B" | undefined;
  /** For negatif, a target of 0 with a realisasi of 0 is 100 %. */
  readonly isNolNegatifTercapai?: boolean | undefined;
}

/** Numbers without a % sign above this are points, at or below it fractions, where the other side is a percentage. */
const LARGEST_FRACTION = 1.5;

/**
 * The capaian of one indicator: realisasi measured against target (domain.md, "Capaian"; seed 001, Bab III).
 *
 * - positif R/T · negatif (2T − R)/T with floor 0, or T/R · stabil min(R/T, T/R)
 * - no realisasi → `kosong`; a realisasi of 0 is a value; a target of 0, or none, → `n/a`
 * - a target below 0 goes through the same formulas: domain.md makes no exception, and the sheet's formulas agree
 * - a target range: inside it 100 %, outside it against the nearer bound, by polarity
 * - "60 (B)" counts with its number; two grades of which one has no number count by their order
 * - one side a percentage, the other a number without unit: the number is points when above 1.5 (100 means 100 %),
 *   else a fraction (1 means 100 %); with a unit of its own ("20 orang") it is not comparable → `n/a`
 *
 * @example computeCapaian(20 orang, 19 orang) // { kind: "angka", value: 0.95 }
 */
export function computeCapaian(target: Nilai | null, realisasi: Nilai | null, options: CapaianOptions = {}): Capaian {
  if (realisasi === null) return { kind: "kosong" };
  if (target === null) return notAvailable("Target belum diisi.");
  if (target.kind === "tanggal" || realisasi.kind === "tanggal") {
    return notAvailable("Target atau realisasi berupa tanggal, sehingga capaian tidak dapat dihitung.");
  }
  if (realisasi.kind === "rentang") return notAvailable("Realisasi berupa rentang; isikan satu angka.");
  if (target.kind === "predikat" || realisasi.kind === "predikat") return computeGraded(target, realisasi, options);

  const scaled = onOneScale(target, realisasi);
  if (scaled === null) {
    return notAvailable(
      `Satuan target (${satuanText(target)}) dan realisasi (${satuanText(realisasi)}) tidak dapat dibandingkan.`,
    );
  }
  const [bawah, atas, angka] = scaled;
  if (target.kind === "rentang") {
    if (angka >= bawah && angka <= atas) return { kind: "angka", value: 1 };
    return measure(angka < bawah ? bawah : atas, angka, options);
  }
  return measure(bawah, angka, options);
}

/**
 * computeCapaian for cells as they were read: an unreadable target or realisasi gives `n/a` with the cell's text, while
 * an empty realisasi stays `kosong`.
 */
export function computeCapaianOfReadings(
  target: Reading<Nilai>,
  realisasi: Reading<Nilai>,
  options: CapaianOptions = {},
): Capaian {
  if (realisasi.kind === "unreadable") return notAvailable(`Realisasi "${realisasi.raw}" tidak terbaca sebagai angka.`);
  if (realisasi.kind === "empty") return { kind: "kosong" };
  if (target.kind === "unreadable") return notAvailable(`Target "${target.raw}" tidak terbaca sebagai angka.`);
  return computeCapaian(target.kind === "read" ? target.value : null, realisasi.value, options);
}

/** What a number without unit is divided by beside a percentage: 100 where it is points ("100"), 1 where a fraction ("0.95"). */
export function scaleOfPlain(size: number): 1 | 100 {
  return Math.abs(size) > LARGEST_FRACTION ? 100 : 1;
}

type Measurable = Exclude<Nilai, { kind: "tanggal" }>;
type Numeric = Exclude<Measurable, { kind: "predikat" }>;

function measure(target: number, realisasi: number, options: CapaianOptions): Capaian {
  const { polaritas = "positif", rumusNegatif = "A", isNolNegatifTercapai = false } = options;
  if (target === 0) {
    if (polaritas === "negatif" && realisasi === 0 && isNolNegatifTercapai) return { kind: "angka", value: 1 };
    return notAvailable("Target 0, sehingga capaian tidak dapat dihitung.");
  }
  switch (polaritas) {
    case "positif":
      return numberOf(realisasi / target);
    case "negatif":
      if (rumusNegatif === "A") return numberOf(Math.max(0, (2 * target - realisasi) / target));
      return realisasi === 0
        ? notAvailable("Realisasi 0, sehingga rumus target/realisasi tidak dapat dihitung.")
        : numberOf(target / realisasi);
    case "stabil":
      return realisasi === 0 ? numberOf(0) : numberOf(Math.min(realisasi / target, target / realisasi));
  }
}

/** At least one side is a grade. */
function computeGraded(
  target: Measurable,
  realisasi: Exclude<Measurable, { kind: "rentang" }>,
  options: CapaianOptions,
): Capaian {
  const realisasiAngka = realisasi.angka;
  if (target.kind === "rentang") {
    return realisasiAngka === null
      ? notAvailable("Target berupa rentang angka, sedangkan realisasi hanya berupa predikat.")
      : computeCapaian(target, { kind: "angka", angka: realisasiAngka, isPercent: false, satuan: null }, options);
  }
  const targetAngka = target.angka;
  if (targetAngka !== null && realisasiAngka !== null) {
    const isPercent = [target, realisasi].some((side) => side.kind === "angka" && side.isPercent);
    return isPercent
      ? notAvailable("Yang satu berupa nilai berpredikat, yang lain berupa persentase.")
      : measure(targetAngka, realisasiAngka, options);
  }
  if (target.kind === "predikat" && realisasi.kind === "predikat") {
    // A better grade is better whatever the indicator's polarity.
    return { kind: "angka", value: ordinalOf(realisasi.predikat) / ordinalOf(target.predikat), isOrdinal: true };
  }
  return notAvailable(
    target.kind === "predikat"
      ? "Target hanya berupa predikat, sedangkan realisasi berupa angka."
      : "Target berupa angka, sedangkan realisasi hanya berupa predikat.",
  );
}

/** Lower bound, upper bound and realisasi in the same unit; null where they have none in common. */
function onOneScale(target: Numeric, realisasi: Nilai & { kind: "angka" }): [number, number, number] | null {
  const [bawah, atas] = target.kind === "rentang" ? [target.bawah, target.atas] : [target.angka, target.angka];
  if (target.isPercent === realisasi.isPercent) return [bawah, atas, realisasi.angka];
  const plain = target.isPercent ? realisasi : target;
  if (plain.satuan !== null && normalizeSatuan(plain.satuan) !== "%") return null;
  const divisor = scaleOfPlain(plain.kind === "rentang" ? plain.atas : plain.angka);
  return target.isPercent
    ? [bawah, atas, realisasi.angka / divisor]
    : [bawah / divisor, atas / divisor, realisasi.angka];
}

function satuanText(nilai: Numeric): string {
  return nilai.isPercent ? "%" : (nilai.satuan ?? "tanpa satuan");
}

function numberOf(value: number): Capaian {
  if (!Number.isFinite(value)) return notAvailable("Angka terlalu besar untuk dihitung.");
  return { kind: "angka", value: value === 0 ? 0 : value };
}

function notAvailable(alasan: string): Capaian {
  return { kind: "n/a", alasan };
}
