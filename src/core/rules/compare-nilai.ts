import { compareAngka } from "../metrics/compare";
import type { Nilai } from "../text/nilai";

/**
 * Answers whether two tables state the same target. Percentages are fractions on both sides; a plain number beside a
 * percentage may be its points or its fraction (100, 1 and 100 % are one target). A range is the same as any number
 * inside it, a grade the same as a number of its own. Text shown rounded is not forgiven: 1,5 % is not 2 %.
 *
 * @example isSameNilai({ kind: "angka", angka: 100, … }, { kind: "angka", angka: 1, isPercent: true, … }) // true
 */
export function isSameNilai(a: Nilai, b: Nilai): boolean {
  if (a.kind === "predikat" && b.kind === "predikat") {
    return a.angka !== null && b.angka !== null ? isEqual(a.angka, b.angka) : a.predikat === b.predikat;
  }
  if (a.kind === "tanggal" || b.kind === "tanggal") {
    return a.kind === "tanggal" && b.kind === "tanggal" && a.serial === b.serial;
  }
  if (a.kind === "predikat")
    return a.angka !== null && isWithin({ bawah: a.angka, atas: a.angka, isPercent: false }, boundsOf(b));
  if (b.kind === "predikat") return isSameNilai(b, a);
  return isWithin(boundsOf(a), boundsOf(b));
}

interface Bounds {
  readonly bawah: number;
  readonly atas: number;
  readonly isPercent: boolean;
}

function boundsOf(nilai: Exclude<Nilai, { kind: "tanggal" }>): Bounds {
  if (nilai.kind === "rentang") return nilai;
  const angka = nilai.angka ?? Number.NaN;
  return { bawah: angka, atas: angka, isPercent: nilai.kind === "angka" && nilai.isPercent };
}

function isWithin(a: Bounds, b: Bounds): boolean {
  if (a.isPercent === b.isPercent) return overlaps(a, b, 1);
  const [percent, plain] = a.isPercent ? [a, b] : [b, a];
  return overlaps(percent, plain, 100) || overlaps(percent, plain, 1);
}

function overlaps(a: Bounds, b: Bounds, factor: number): boolean {
  const bawah = a.bawah * factor;
  const atas = a.atas * factor;
  return (bawah < b.atas || isEqual(bawah, b.atas)) && (atas > b.bawah || isEqual(atas, b.bawah));
}

/** Equal but for what percent points lose in binary: 0.07 × 100 is 7. */
function isEqual(a: number, b: number): boolean {
  return compareAngka(a, b) === 0 || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
