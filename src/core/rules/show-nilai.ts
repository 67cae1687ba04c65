import { formatAngka, roundDecimals } from "../text/format";
import type { Nilai } from "../text/nilai";
import type { Reading } from "../text/reading";

/** A percentage for a message, with as many decimals as it needs, four at most: 0.015 → "1,5 %", 1 → "100 %". */
export function showPersen(fraction: number, mostDecimals = 4): string {
  return `${formatAngka(roundDecimals(Number((fraction * 100).toFixed(8)), mostDecimals))} %`;
}

/** A measured quantity for a message: "1,5 %", "46 orang", "60 (B)", "4,25–4,3". A date shows as its cell does. */
export function showNilai(nilai: Nilai, raw: string): string {
  const show = (angka: number, isPercent: boolean) => (isPercent ? showPersen(angka) : formatAngka(angka));
  const unit = (isPercent: boolean, satuan: string | null) => (isPercent || satuan === null ? "" : ` ${satuan}`);
  switch (nilai.kind) {
    case "angka":
      return show(nilai.angka, nilai.isPercent) + unit(nilai.isPercent, nilai.satuan);
    case "rentang":
      return `${show(nilai.bawah, nilai.isPercent)}–${show(nilai.atas, nilai.isPercent)}${unit(nilai.isPercent, nilai.satuan)}`;
    case "predikat":
      return nilai.angka === null ? nilai.predikat : `${formatAngka(nilai.angka)} (${nilai.predikat})`;
    case "tanggal":
      return raw;
  }
}

/** What a reading of a quantity shows in a message; "kosong" where there is none. */
export function showReading(reading: Reading<Nilai>): string {
  if (reading.kind === "read") return showNilai(reading.value, reading.raw);
  return reading.kind === "unreadable" ? `“${reading.raw}”` : "kosong";
}

/** The figure that a finding carries of a quantity: the number (a fraction for percentages), the grade's number, or text. */
export function figureOf(reading: Reading<Nilai>): string | number | null {
  if (reading.kind !== "read") return reading.kind === "unreadable" ? reading.raw : null;
  const { value } = reading;
  if (value.kind === "angka") return value.angka;
  if (value.kind === "predikat") return value.angka ?? value.predikat;
  return reading.raw;
}
