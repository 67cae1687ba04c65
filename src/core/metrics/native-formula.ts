import type { Polaritas } from "../model/indikator";
import type { Settings, Skala } from "../model/settings";
import { SKALA_DEFAULT } from "../model/settings";
import { PREDIKAT_LIST, type Nilai, type Predikat } from "../text/nilai";

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
 * Example: target 20 in D5, realisasi 19 in E5, positif → `IF(OR(E5="",E5="-"),"",IFERROR(E5/D5,"n/a"))`, which is 0.95.
 */
export function capaianNative(target: Operand, realisasi: Operand, options: CapaianFormulaOptions): string {
  const blank = blankTest(realisasi);
  return `IF(${blank},"",IFERROR(${measured(target, realisasi, options)},"n/a"))`;
}

/**
 * The capaian as `KINERJA.CAPAIAN(target, realisasi, [polaritas], [rumus])`; arguments that are the default are left out.
 * The function reads texts itself, so a text is passed as it stands unless its column says more than the text alone does.
 * Example: target in D5, realisasi in E5, negatif → `KINERJA.CAPAIAN(D5,E5,"negatif")`.
 */
export function capaianFungsi(target: Operand, realisasi: Operand, options: CapaianFormulaOptions): string {
  const skala = commonScale(target, realisasi);
  const parts = [argumentOf(target, skala, options), argumentOf(realisasi, skala, options)];
  if (options.polaritas !== "positif") parts.push(quoteText(options.polaritas));
  if (options.polaritas === "negatif" && options.rumusNegatif === "B") parts.push(quoteText("B"));
  const call = `KINERJA.CAPAIAN(${parts.join(",")})`;
  if (options.polaritas !== "negatif" || !options.isNolNegatifTercapai) return call;
  return `IF(AND(COUNT(${target.ref},${realisasi.ref})=2,${target.ref}=0,${realisasi.ref}=0),1,${call})`;
}

/**
 * The kategori of the capaian in `ref` as a plain Excel formula. "" and "n/a" have no kategori.
 * Example: `F5` on the default scale →
 * `IF(ISNUMBER(F5),IF(F5>0.85,"Sangat Berhasil",IF(F5>0.7,"Berhasil",IF(F5>0.55,"Cukup Berhasil","Tidak Berhasil"))),"")`.
 */
export function kategoriNative(ref: string, skala: Skala): string {
  let chain = quoteText(skala.lowest);
  for (const step of [...skala.steps].reverse()) {
    chain = `IF(${ref}${step.isInclusive === true ? ">=" : ">"}${formatNumber(step.above)},${quoteText(step.kategori)},${chain})`;
  }
  return `IF(ISNUMBER(${ref}),${chain},"")`;
}

/**
 * The kategori as `KINERJA.KATEGORI(capaian, [skala])`; the default scale is left out, another is passed by its id.
 * Example: `F5` on the default scale → `KINERJA.KATEGORI(F5)`.
 */
export function kategoriFungsi(ref: string, skala: Skala): string {
  return skala.id === SKALA_DEFAULT.id ? `KINERJA.KATEGORI(${ref})` : `KINERJA.KATEGORI(${ref},${quoteText(skala.id)})`;
}

/**
 * Answers whether a formula is one that Selaras writes as the capaian of these two cells, in either form and under any
 * setting, so that it may be replaced. A formula that a person changed (a cap put round it, say) is not.
 * Example: `IF(OR(E5="",E5="-"),"",IFERROR(E5/D5,"n/a"))` with D5, E5 → true; `E5/D5` → false.
 */
export function isOwnCapaianFormula(formula: string, targetRef: string, realisasiRef: string): boolean {
  ownCapaianShapes ??= collectCapaianShapes();
  return ownCapaianShapes.has(shapeOf(formula, { [targetRef]: "T", [realisasiRef]: "R" }));
}

/** The same for the kategori of a capaian cell, whatever the scale. */
export function isOwnKategoriFormula(formula: string, capaianRef: string): boolean {
  return OWN_KATEGORI_SHAPE.test(shapeOf(formula, { [capaianRef]: "C" }));
}

/** A text as a formula writes it: quoted, with inner quotes doubled. */
export function quoteText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A number as a formula writes it; 15 digits, as Excel keeps them. */
export function formatNumber(value: number): string {
  return String(Number(value.toPrecision(15))).replace("e", "E");
}

const OWN_KATEGORI_SHAPE = /^(?:IF\(ISNUMBER\(C\),(?:IF\(C>=?#,\$,)+\$\)+,\$\)|KINERJA\.KATEGORI\(C(?:,\$)?\))$/;
const TOKEN = /"(?:[^"]|"")*"|\$?[A-Z]{1,3}\$?[1-9]\d*|\d+(?:\.\d+)?(?:E[+-]?\d+)?|\s+/gi;
let ownCapaianShapes: ReadonlySet<string> | null = null;

/** A formula without its literals: texts → $, numbers → #, the given references → their letters. */
function shapeOf(formula: string, refs: Readonly<Record<string, string>>): string {
  return formula.replaceAll(TOKEN, (token) => {
    if (token.trim() === "") return "";
    if (token.startsWith('"')) return "$";
    const ref = token.replaceAll("$", "").toUpperCase();
    if (/^[A-Z]/.test(ref)) return refs[ref] ?? ref;
    return "#";
  });
}

function collectCapaianShapes(): ReadonlySet<string> {
  const angka = (value: number, isPercent: boolean): Nilai => ({
    kind: "angka",
    angka: value,
    isPercent,
    satuan: null,
  });
  const contents: [Operand["isi"], Nilai | null][] = [
    [null, null],
    ["—", null],
    [2, angka(2, false)],
    [2, angka(0.02, true)],
    [2, angka(2, true)],
    ["2 orang", angka(2, false)],
    ["2%", angka(0.02, true)],
    ["2 orang\n", angka(2, false)],
    ["1-2", { kind: "rentang", bawah: 1, atas: 2, isPercent: false, satuan: null }],
    ["1-2\n", { kind: "rentang", bawah: 1, atas: 2, isPercent: false, satuan: null }],
    ["BB", { kind: "predikat", predikat: "BB", angka: null }],
    ["nilai BB", { kind: "predikat", predikat: "BB", angka: null }],
    ["nilai\nBB", { kind: "predikat", predikat: "BB", angka: null }],
    ["75 (BB)", { kind: "predikat", predikat: "BB", angka: 75 }],
    ["75\n(BB)", { kind: "predikat", predikat: "BB", angka: 75 }],
  ];
  const shapes = new Set<string>();
  for (const [targetIsi, targetNilai] of contents) {
    for (const [realisasiIsi, realisasiNilai] of contents) {
      const target: Operand = { ref: "A1", isi: targetIsi, nilai: targetNilai };
      const realisasi: Operand = { ref: "B1", isi: realisasiIsi, nilai: realisasiNilai };
      for (const polaritas of ["positif", "negatif", "stabil"] as const) {
        for (const rumusNegatif of ["A", "B"] as const) {
          for (const isNolNegatifTercapai of [false, true]) {
            for (const isReadAlone of [false, true]) {
              const options: CapaianFormulaOptions = {
                polaritas,
                rumusNegatif,
                isNolNegatifTercapai,
                readAlone: (teks) =>
                  !isReadAlone
                    ? null
                    : teks === targetIsi
                      ? targetNilai
                      : teks === realisasiIsi
                        ? realisasiNilai
                        : null,
              };
              const refs = { A1: "T", B1: "R" };
              shapes.add(shapeOf(capaianNative(target, realisasi, options), refs));
              shapes.add(shapeOf(capaianFungsi(target, realisasi, options), refs));
            }
          }
        }
      }
    }
  }
  return shapes;
}

/** True in Excel where the realisasi is missing: a blank, "-", or the dash that stands there now. */
function blankTest({ ref, isi, nilai }: Operand): string {
  const tests = [`${ref}=""`, `${ref}="-"`];
  if (nilai === null && typeof isi === "string" && isi.trim() !== "" && isi !== "-" && isLiteral(isi)) {
    tests.push(`${ref}=${quoteText(isi)}`);
  }
  return `OR(${tests.join(",")})`;
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
  return text.length <= MAX_LITERAL_LENGTH && ![...text].some((letter) => letter < " ");
}

/** The expression where the cell still holds the text that was read, and another where it holds a number. */
function guarded(operand: Operand, whenText: string, whenNumber: string): string {
  if (typeof operand.isi !== "string") return whenNumber;
  return isLiteral(operand.isi)
    ? `IF(${operand.ref}=${quoteText(operand.isi)},${whenText},${whenNumber})`
    : `IF(ISNUMBER(${operand.ref}),${whenNumber},${whenText})`;
}

function ordinal(predikat: Predikat): number {
  return PREDIKAT_LIST.length - PREDIKAT_LIST.indexOf(predikat);
}

function isOrdinal(nilai: Nilai | null): nilai is Nilai & { kind: "predikat" } {
  return nilai?.kind === "predikat" && nilai.angka === null;
}

/** A grade cell as its ordinal, D = 1 … AA = 7; live for any grade typed alone. */
function liveOrdinal(operand: Operand): string {
  const match = `MATCH(TRIM(${operand.ref}),${PREDIKAT_ARRAY},0)`;
  const { nilai, isi } = operand;
  if (!isOrdinal(nilai) || typeof isi !== "string" || isi.trim().toUpperCase() === nilai.predikat) return match;
  return isLiteral(isi)
    ? `IF(${operand.ref}=${quoteText(isi)},${ordinal(nilai.predikat)},${match})`
    : String(ordinal(nilai.predikat));
}

/** The number of a reading in the common scale; null where it has none. */
function constantOf(nilai: Nilai | null, skala: 1 | 100): string | null {
  if (nilai?.kind === "angka") return formatNumber(nilai.isPercent ? nilai.angka * skala : nilai.angka);
  if (nilai?.kind === "predikat" && nilai.angka !== null) return formatNumber(nilai.angka);
  if (nilai?.kind === "tanggal") return formatNumber(nilai.serial);
  return null;
}

function measured(target: Operand, realisasi: Operand, options: CapaianFormulaOptions): string {
  if (isOrdinal(target.nilai)) return ratio(liveOrdinal(target), liveOrdinal(realisasi), options);

  const skala = commonScale(target, realisasi);
  const realisasiConstant = constantOf(realisasi.nilai, skala);
  const live = liveNumber(realisasi, skala);
  const r = realisasiConstant === null ? live : guarded(realisasi, realisasiConstant, live);
  const whenNumber = ratio(liveNumber(target, skala), r, options);

  const { nilai } = target;
  if (nilai?.kind === "rentang") {
    const factor = nilai.isPercent ? skala : 1;
    const bawah = formatNumber(nilai.bawah * factor);
    const atas = formatNumber(nilai.atas * factor);
    const whenRange = `IF(${r}<${bawah},${ratio(bawah, r, options)},IF(${r}>${atas},${ratio(atas, r, options)},1))`;
    return guarded(target, whenRange, whenNumber);
  }
  const constant = constantOf(nilai, skala);
  return constant === null ? whenNumber : guarded(target, ratio(constant, r, options), whenNumber);
}

/** Realisasi over target by polarity, for two expressions in one scale. A target of 0 ends in an error, which says "n/a". */
function ratio(t: string, r: string, { polaritas, rumusNegatif, isNolNegatifTercapai }: CapaianFormulaOptions): string {
  const divisor = factorOf(t);
  switch (polaritas) {
    case "positif":
      return `${factorOf(r)}/${divisor}`;
    case "stabil":
      return `IF(${r}=0,0/${divisor},MIN(${factorOf(r)}/${divisor},${factorOf(t)}/${factorOf(r)}))`;
    case "negatif": {
      const plain =
        rumusNegatif === "A"
          ? `MAX(0,(2*${factorOf(t)}-${r})/${divisor})`
          : `IF(${t}=0,0/${divisor},${factorOf(t)}/${factorOf(r)})`;
      return isNolNegatifTercapai ? `IF(AND(${t}=0,${r}=0),1,${plain})` : plain;
    }
  }
}

/** Brackets round an expression that is itself a product or a quotient. */
function factorOf(expression: string): string {
  return /[/*]\d+$/.test(expression) ? `(${expression})` : expression;
}

/** A cell as an argument of KINERJA.CAPAIAN: as it stands where the function reads it alone as its column does. */
function argumentOf(operand: Operand, skala: 1 | 100, { readAlone }: CapaianFormulaOptions): string {
  const { isi, nilai, ref } = operand;
  if (typeof isi !== "string") return liveNumber(operand, skala);
  const alone = readAlone(isi);
  if (nilai?.kind === "rentang") {
    const isSame =
      alone?.kind === "rentang" &&
      alone.bawah === nilai.bawah &&
      alone.atas === nilai.atas &&
      alone.isPercent === nilai.isPercent;
    return isSame ? ref : guarded(operand, quoteText(rangeText(nilai, skala)), ref);
  }
  const expected = constantOf(nilai, skala);
  if (expected === null) return ref;
  return constantOf(alone, 1) === expected ? ref : guarded(operand, expected, ref);
}

/** A range as KINERJA.CAPAIAN reads it without any column: decimal commas, bounds in the common scale. */
function rangeText({ bawah, atas, isPercent }: Nilai & { kind: "rentang" }, skala: 1 | 100): string {
  const factor = isPercent ? 100 : 1;
  const text = [bawah, atas].map((bound) => formatNumber(bound * factor).replace(".", ",")).join("-");
  return isPercent && skala === 1 ? `${text}%` : text;
}
