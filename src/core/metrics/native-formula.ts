import type { Polaritas } from "../model/indikator";
import type { Settings, Skala } from "../model/settings";
import { SKALA_DEFAULT } from "../model/settings";
import { PREDIKAT_LIST, type Nilai } from "../text/nilai";
import { ordinalOf } from "../text/predikat";
import { normalizeSatuan } from "../text/satuan";
import { scaleOfPlain } from "./capaian";

/**
 * One cell that a formula measures: where it stands, what it holds, and how that was read.
 * `isi` is the cell's own content (null = blank) and `nilai` its reading (null = blank, "-" or unreadable).
 */
export interface Operand {
  /** The reference as the formula writes it: "D5". */
  readonly ref: string;
  readonly isi: string | number | null;
  readonly nilai: Nilai | null;
}

/** What the two forms of the capaian formula need to know besides the cells. */
export interface CapaianFormulaOptions {
  readonly polaritas: Polaritas;
  readonly rumusNegatif: Settings["rumusNegatif"];
  readonly isNolNegatifTercapai: boolean;
  /** What KINERJA.CAPAIAN reads of a text without knowing its column; null where it cannot. */
  readonly readAlone: (teks: string) => Nilai | null;
}

/** Longer texts, and texts with control characters, are not repeated inside a formula. */
const MAX_LITERAL_LENGTH = 100;
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL = /[\u0000-\u001f]/;
const PREDIKAT_ARRAY = `{${[...PREDIKAT_LIST].reverse().map(quoteText).join(",")}}`;

/**
 * The capaian as a plain Excel formula (Excel 2010 and later, LibreOffice): live on both cells, and equal to `computeCapaian`.
 *
 * Why: custom functions work in Microsoft 365 only; a workbook must also live in the Excel 2016 of a district office.
 * Blank or "-" realisasi → "" (never 0); target 0 → "n/a". A text target ("40.000 orang", "60 (B)", "4,25-4,30") stands in
 * the formula as the number that was read, guarded by that very text: once somebody changes the text, the formula says
 * "n/a" instead of measuring against the old number. Percent scales that differ (100 with satuan "%" against 95 % held as
 * 0.95) are reconciled by a factor.
 *
 * Example: target 20 in D5, realisasi 19 in E5, positif → `IF(OR(E5="",E5="-"),"",IFERROR(IF(D5<>0,E5/D5,"n/a"),"n/a"))`, which is 0.95.
 */
export function capaianNative(target: Operand, realisasi: Operand, options: CapaianFormulaOptions): string {
  const [t, r] = onOneUnit(target, realisasi);
  const expression = exceptIncomparable(t, r, measured(t, r, options));
  return `IF(${blankTest(realisasi)},"",IFERROR(${expression},"n/a"))`;
}

/**
 * The capaian as `KINERJA.CAPAIAN(target, realisasi, [polaritas], [rumus])`; arguments that are the default are left out.
 * The function reads texts itself, so a text is passed as it stands unless its column says more than the text alone does.
 * Example: target in D5, realisasi in E5, negatif → `KINERJA.CAPAIAN(D5,E5,"negatif")`.
 */
export function capaianFungsi(target: Operand, realisasi: Operand, options: CapaianFormulaOptions): string {
  const [t, r] = onOneUnit(target, realisasi);
  const skala = commonScale(t, r);
  const parts = [argumentOf(t, r, skala, options), argumentOf(r, t, skala, options)];
  if (options.polaritas !== "positif") parts.push(quoteText(options.polaritas));
  if (options.polaritas === "negatif" && options.rumusNegatif === "B") parts.push(quoteText("B"));
  const call = exceptIncomparable(t, r, `KINERJA.CAPAIAN(${parts.join(",")})`);
  if (options.polaritas !== "negatif" || !options.isNolNegatifTercapai) return call;
  return `IF(AND(${zeroTest(t)},${zeroTest(r)}),1,${call})`;
}

/**
 * The kategori of the capaian in `ref` as a plain Excel formula. "" and "n/a" have no kategori.
 * Example: `F5` on the default scale →
 * `IF(ISNUMBER(F5),IF(F5>0.85,"Sangat Berhasil",IF(F5>0.7,"Berhasil",IF(F5>0.55,"Cukup Berhasil","Tidak Berhasil"))),"")`.
 */
export function kategoriNative(ref: string, skala: Skala): string {
  let parts = kategoriParts.get(skala);
  if (parts === undefined) {
    parts = splitAtReference(skala);
    kategoriParts.set(skala, parts);
  }
  return parts.join(ref);
}

/**
 * The kategori as `KINERJA.KATEGORI(capaian, [skala])`; the default scale is left out, another is passed by its id.
 * Example: `F5` on the default scale → `KINERJA.KATEGORI(F5)`.
 */
export function kategoriFungsi(ref: string, skala: Skala): string {
  return skala.id === SKALA_DEFAULT.id ? `KINERJA.KATEGORI(${ref})` : `KINERJA.KATEGORI(${ref},${quoteText(skala.id)})`;
}

/** A text as a formula writes it: quoted, with inner quotes doubled. */
export function quoteText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A number as a formula writes it; 15 digits, as Excel keeps them. */
export function formatNumber(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  return String(Number(value.toPrecision(15))).replace("e", "E");
}

/** The formula of a scale, cut where the reference stands: the same for every row. */
const kategoriParts = new WeakMap<Skala, readonly string[]>();

function splitAtReference(skala: Skala): readonly string[] {
  const parts = ["IF(ISNUMBER(", ")"];
  const append = (text: string): void => {
    parts.push((parts.pop() ?? "") + text);
  };
  for (const { kategori, above, isInclusive } of skala.steps) {
    append(",IF(");
    parts.push(`${isInclusive === true ? ">=" : ">"}${formatNumber(above)},${quoteText(kategori)}`);
  }
  append(`,${quoteText(skala.lowest)}${")".repeat(skala.steps.length)},"")`);
  return parts;
}

/** True in Excel where the cell holds a zero: the number (a blank is none), or the text that was read as 0. */
function zeroTest({ ref, isi, nilai }: Operand): string {
  return typeof isi === "string" && isi.trim() !== "" && constantOf(nilai, 1) === "0" && isLiteral(isi)
    ? `${ref}=${quoteText(isi)}`
    : `COUNT(${ref})=1,${ref}=0`;
}

/** True in Excel where the realisasi is missing: a blank, "-", or the dash that stands there now. */
function blankTest({ ref, isi, nilai }: Operand): string {
  const tests = [`${ref}=""`, `${ref}="-"`];
  if (nilai === null && typeof isi === "string" && isi.trim() !== "" && isi !== "-" && isLiteral(isi)) {
    tests.push(`${ref}=${quoteText(isi)}`);
  }
  return `OR(${tests.join(",")})`;
}

/**
 * The two cells in one unit: where one is a percentage and the other a number without a unit, that number is points or a
 * fraction, as computeCapaian takes it.
 */
function onOneUnit(target: Operand, realisasi: Operand): [Operand, Operand] {
  if (target.nilai?.kind === "rentang" && realisasi.nilai?.kind === "predikat" && realisasi.nilai.angka !== null) {
    const { angka } = realisasi.nilai;
    return onOneUnit(target, { ...realisasi, nilai: { kind: "angka", angka, isPercent: false, satuan: null } });
  }
  const targetIsPercent = isPercentNilai(target.nilai);
  const realisasiIsPercent = isPercentNilai(realisasi.nilai);
  if (targetIsPercent && !realisasiIsPercent) return [target, asPercent(realisasi)];
  if (realisasiIsPercent && !targetIsPercent) return [asPercent(target), realisasi];
  return [target, realisasi];
}

function asPercent(operand: Operand): Operand {
  const { nilai } = operand;
  if (nilai === null || (nilai.kind !== "angka" && nilai.kind !== "rentang")) return operand;
  if (nilai.satuan !== null && normalizeSatuan(nilai.satuan) !== "%") return operand;
  const skala = scaleOfPlain(nilai.kind === "angka" ? nilai.angka : nilai.atas);
  return {
    ...operand,
    nilai:
      nilai.kind === "angka"
        ? { ...nilai, angka: nilai.angka / skala, isPercent: true }
        : { ...nilai, bawah: nilai.bawah / skala, atas: nilai.atas / skala, isPercent: true },
  };
}

/**
 * Puts "n/a" before an expression where the realisasi that stands there now cannot be compared with the target at all: a date,
 * a range, a percentage against people. Bound to that very content, so that a corrected realisasi is measured at once.
 */
function exceptIncomparable(target: Operand, realisasi: Operand, expression: string): string {
  if (!isIncomparable(target.nilai, realisasi.nilai)) return expression;
  const { isi, ref } = realisasi;
  if (typeof isi === "number") return `IF(${ref}=${String(isi).replace("e", "E")},"n/a",${expression})`;
  return isi !== null && isLiteral(isi)
    ? `IF(${ref}=${quoteText(isi)},"n/a",${expression})`
    : `IF(${blankTest(realisasi)},"","n/a")`;
}

function isIncomparable(target: Nilai | null, realisasi: Nilai | null): boolean {
  if (target === null || realisasi === null) return false;
  if (target.kind === "tanggal" || realisasi.kind === "tanggal" || realisasi.kind === "rentang") return true;
  // Two grades are compared by letter; a grade that stands alone against a number ends in "n/a" by itself.
  if (isOrdinal(target) || isOrdinal(realisasi)) return target.kind === "rentang";
  return isPercentNilai(target) !== isPercentNilai(realisasi);
}

/** The scale of a number cell against its reading: 100 where 95 was read as 95 %, else 1; null where nothing tells. */
function scaleOf({ isi, nilai }: Operand): 1 | 100 | null {
  if (typeof isi !== "number" || nilai?.kind !== "angka") return null;
  if (!nilai.isPercent) return 1;
  if (nilai.angka === 0) return null;
  return Math.abs(isi / nilai.angka - 100) < 1e-6 ? 100 : 1;
}

/** The scale in which a formula compares the two cells: the realisasi's own where it is a number, else the target's. */
function commonScale(target: Operand, realisasi: Operand): 1 | 100 {
  const stated = scaleOf(realisasi) ?? scaleOf(target);
  if (stated !== null) return stated;
  // The realisasi is still to be typed: "100" with satuan % will be answered by 95, "100%" by 95%, which Excel keeps as 0.95.
  const isPoints =
    realisasi.isi === null &&
    typeof target.isi === "string" &&
    isPercentNilai(target.nilai) &&
    !target.isi.includes("%");
  return isPoints ? 100 : 1;
}

function isPercentNilai(nilai: Nilai | null): boolean {
  return (nilai?.kind === "angka" || nilai?.kind === "rentang") && nilai.isPercent;
}

/** The cell's number in the common scale, as an expression. */
function liveNumber(operand: Operand, skala: 1 | 100): string {
  const own = scaleOf(operand) ?? skala;
  if (own === skala) return operand.ref;
  return own === 100 ? `${operand.ref}/100` : `${operand.ref}*100`;
}

function isLiteral(text: string): boolean {
  // A formula's text may hold 255 characters, and no line break survives all programs.
  return text.length <= MAX_LITERAL_LENGTH && !CONTROL.test(text);
}

/** The expression where the cell still holds the text that was read, and another where it holds a number. */
function guarded(operand: Operand, whenText: string, whenNumber: string): string {
  if (typeof operand.isi !== "string") return whenNumber;
  return isLiteral(operand.isi)
    ? `IF(${operand.ref}=${quoteText(operand.isi)},${whenText},${whenNumber})`
    : `IF(ISNUMBER(${operand.ref}),${whenNumber},${whenText})`;
}

function isOrdinal(nilai: Nilai | null): nilai is Nilai & { kind: "predikat" } {
  return nilai?.kind === "predikat" && nilai.angka === null;
}

/** A grade cell as its ordinal, D = 1 … AA = 7; live for any grade typed alone. */
function liveOrdinal({ nilai, isi, ref }: Operand): string {
  const match = `MATCH(TRIM(${ref}),${PREDIKAT_ARRAY},0)`;
  if (nilai?.kind !== "predikat" || typeof isi !== "string") return match;
  if (nilai.angka === null && isi.trim().toUpperCase() === nilai.predikat) return match;
  const constant = String(ordinalOf(nilai.predikat));
  return isLiteral(isi) ? `IF(${ref}=${quoteText(isi)},${constant},${match})` : constant;
}

/** The number of a reading in the common scale; null where it has none. */
function constantOf(nilai: Nilai | null, skala: 1 | 100): string | null {
  if (nilai?.kind === "angka") return formatNumber(nilai.isPercent ? nilai.angka * skala : nilai.angka);
  if (nilai?.kind === "predikat" && nilai.angka !== null) return formatNumber(nilai.angka);
  if (nilai?.kind === "tanggal") return formatNumber(nilai.serial);
  return null;
}

function measured(target: Operand, realisasi: Operand, options: CapaianFormulaOptions): string {
  const byOrder = `${liveOrdinal(realisasi)}/${liveOrdinal(target)}`;
  if (isOrdinal(target.nilai)) return byOrder;

  const skala = commonScale(target, realisasi);
  const realisasiConstant = constantOf(realisasi.nilai, skala);
  const live = liveNumber(realisasi, skala);
  const r = realisasiConstant === null ? live : guarded(realisasi, realisasiConstant, live);
  const whenNumber = ratio(target, liveNumber(target, skala), r, options);

  const { nilai } = target;
  if (nilai?.kind === "rentang") {
    const factor = nilai.isPercent ? skala : 1;
    const below = ratioToConstant(nilai.bawah * factor, r, options);
    const above = ratioToConstant(nilai.atas * factor, r, options);
    const whenRange = `IF(${r}<${formatNumber(nilai.bawah * factor)},${below},IF(${r}>${formatNumber(nilai.atas * factor)},${above},1))`;
    return guarded(target, whenRange, whenNumber);
  }
  const constant = constantOf(nilai, skala);
  if (constant === null) return whenNumber;
  const whenText = ratioToConstant(Number(constant), r, options);
  // "60 (B)" may be answered by a score or by a grade.
  const isGraded = nilai?.kind === "predikat" && typeof realisasi.isi !== "number" && realisasiConstant === null;
  return guarded(target, isGraded ? `IF(ISNUMBER(${realisasi.ref}),${whenText},${byOrder})` : whenText, whenNumber);
}

/** Realisasi over a target that is live, by polarity, both in one scale; "n/a" where the target is 0 or blank. */
function ratio({ ref }: Operand, t: string, r: string, options: CapaianFormulaOptions): string {
  const { polaritas, rumusNegatif, isNolNegatifTercapai } = options;
  const plain = `IF(${t}<>0,${quotient(t, r, polaritas, rumusNegatif)},"n/a")`;
  // COUNT, since a blank target is none: Excel says that a blank = 0.
  return polaritas === "negatif" && isNolNegatifTercapai ? `IF(AND(COUNT(${ref})=1,${t}=0,${r}=0),1,${plain})` : plain;
}

/** The same for a target that is known. */
function ratioToConstant(target: number, r: string, options: CapaianFormulaOptions): string {
  const { polaritas, rumusNegatif, isNolNegatifTercapai } = options;
  if (target !== 0) return quotient(formatNumber(target), r, polaritas, rumusNegatif);
  return polaritas === "negatif" && isNolNegatifTercapai ? `IF(${r}=0,1,"n/a")` : `"n/a"`;
}

function quotient(t: string, r: string, polaritas: Polaritas, rumusNegatif: Settings["rumusNegatif"]): string {
  const [target, realisasi] = [factorOf(t), factorOf(r)];
  switch (polaritas) {
    case "positif":
      return `${realisasi}/${target}`;
    case "stabil":
      return `IF(${r}=0,${realisasi}/${target},MIN(${realisasi}/${target},${target}/${realisasi}))`;
    case "negatif":
      return rumusNegatif === "A" ? `MAX(0,(2*${target}-${r})/${target})` : `IF(${r}<>0,${target}/${realisasi},"n/a")`;
  }
}

/** Brackets round an expression that is itself a product or a quotient. */
function factorOf(expression: string): string {
  return /[/*]\d+$/.test(expression) ? `(${expression})` : expression;
}

/** A cell as an argument of KINERJA.CAPAIAN: as it stands where the function reads it alone as its column does. */
function argumentOf(operand: Operand, other: Operand, skala: 1 | 100, { readAlone }: CapaianFormulaOptions): string {
  const { isi, nilai, ref } = operand;
  if (typeof isi !== "string") return liveNumber(operand, skala);
  const alone = readAlone(isi);
  const isPercent = isPercentNilai(alone);
  // Beside "100%" the function would take a bare 2.27 for points, although the cell shows 227%.
  const isClear = !isPercent || (typeof other.isi === "string" && isPercentNilai(readAlone(other.isi)));
  if (nilai?.kind === "rentang") {
    const isSame =
      alone?.kind === "rentang" &&
      alone.bawah === nilai.bawah &&
      alone.atas === nilai.atas &&
      alone.isPercent === nilai.isPercent;
    return isSame && isClear ? ref : guarded(operand, quoteText(rangeText(nilai, skala)), ref);
  }
  const expected = constantOf(nilai, skala);
  if (expected === null) return ref;
  const isSame = alone?.kind === nilai?.kind && constantOf(alone, 1) === expected;
  return isSame && isClear ? ref : guarded(operand, expected, ref);
}

/** A range as KINERJA.CAPAIAN reads it without any column: decimal commas, bounds in the common scale. */
function rangeText({ bawah, atas, isPercent }: Nilai & { kind: "rentang" }, skala: 1 | 100): string {
  const factor = isPercent ? skala : 1;
  // Three decimals would be read as a group of thousands: 1,041 is one thousand and more, 1,0410 is not.
  const write = (bound: number): string =>
    formatNumber(bound * factor).replace(
      /\.(\d+)/,
      (_, decimals: string) => `,${decimals}${decimals.length === 3 ? "0" : ""}`,
    );
  return `${write(bawah)}-${write(atas)}`;
}
