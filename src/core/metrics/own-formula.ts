import type { Nilai } from "../text/nilai";
import { capaianFungsi, capaianNative, type CapaianFormulaOptions, type Operand } from "./native-formula";

/**
 * Answers whether a formula is one that Selaras writes as the capaian of these two cells, in either form and under any
 * setting, so that it may be replaced. A formula that a person changed (a cap put round it, say) is not.
 * Example: `IF(OR(E5="",E5="-"),"",IFERROR(IF(D5<>0,E5/D5,"n/a"),"n/a"))` with D5, E5 → true; `E5/D5` → false.
 */
export function isOwnCapaianFormula(formula: string, targetRef: string, realisasiRef: string): boolean {
  const shape = shapeOf(formula, { [targetRef]: "T", [realisasiRef]: "R" });
  if (!OWN_CAPAIAN_START.test(shape)) return false;
  if (knownShapes.has(shape)) return true;
  // Shapes are made only as far as needed: the usual ones come first, and a person's formula seldom starts like ours.
  for (let next = moreShapes.next(); next.done !== true; next = moreShapes.next()) {
    knownShapes.add(next.value);
    if (next.value === shape) return true;
  }
  return false;
}

/** The same for the kategori of a capaian cell, whatever the scale. */
export function isOwnKategoriFormula(formula: string, capaianRef: string): boolean {
  return OWN_KATEGORI_SHAPE.test(shapeOf(formula, { [capaianRef]: "C" }));
}

const OWN_KATEGORI_SHAPE = /^(?:IF\(ISNUMBER\(C\),(?:IF\(C>=?#,\$,)+\$\)+,\$\)|KINERJA\.KATEGORI\(C(?:,\$)?\))$/;
const TOKEN = /"(?:[^"]|"")*"|\$?[A-Z]{1,3}\$?[1-9]\d*|\d+(?:\.\d+)?(?:E[+-]?\d+)?|\s+/gi;
const OWN_CAPAIAN_START = /^(?:IF\(OR\(R=\$,R=\$|IF\(AND\(|(?:IF\(.*)?KINERJA\.CAPAIAN\()/;
const knownShapes = new Set<string>();
const moreShapes = capaianShapes();

/** A formula without its literals: texts → $, numbers → #, the given references → their letters. */
function shapeOf(formula: string, refs: Readonly<Record<string, string>>): string {
  const shape = formula.replaceAll(TOKEN, (token) => {
    if (token.trim() === "") return "";
    if (token.startsWith('"')) return "$";
    const ref = token.replaceAll("$", "").toUpperCase();
    if (/^[A-Z]/.test(ref)) return refs[ref] ?? ref;
    return "#";
  });
  return shape.replaceAll(/([=<>/*,(])-#/g, "$1#");
}

/** Every shape that the two builders can give, the usual contents first. */
function* capaianShapes(): Generator<string, undefined> {
  const angka = (value: number, isPercent: boolean): Nilai => ({
    kind: "angka",
    angka: value,
    isPercent,
    satuan: null,
  });
  const rentang = (bawah: number, atas: number): Nilai => ({
    kind: "rentang",
    bawah,
    atas,
    isPercent: false,
    satuan: null,
  });
  const contents: readonly (readonly [Operand["isi"], Nilai | null])[] = [
    [2, angka(2, false)],
    [null, null],
    [2, angka(0.02, true)],
    [2, angka(2, true)],
    ["2 orang", angka(2, false)],
    ["2%", angka(0.02, true)],
    ["75 (BB)", { kind: "predikat", predikat: "BB", angka: 75 }],
    ["BB", { kind: "predikat", predikat: "BB", angka: null }],
    ["1-2", rentang(1, 2)],
    ["0-2", rentang(0, 2)],
    ["-2-0", rentang(-2, 0)],
    ["2 Orang", { kind: "angka", angka: 2, isPercent: false, satuan: "orang" }],
    ["0", angka(0, false)],
    ["—", null],
    ["nilai BB", { kind: "predikat", predikat: "BB", angka: null }],
    [45000, { kind: "tanggal", serial: 45000 }],
    ["1 Mei 2024", { kind: "tanggal", serial: 45413 }],
    ["2 orang\n", angka(2, false)],
    ["1-2\n", rentang(1, 2)],
    ["nilai\nBB", { kind: "predikat", predikat: "BB", angka: null }],
    ["75\n(BB)", { kind: "predikat", predikat: "BB", angka: 75 }],
  ];
  const refs = { A1: "T", B1: "R" };
  for (const [targetIsi, targetNilai] of contents) {
    for (const [realisasiIsi, realisasiNilai] of contents) {
      const target: Operand = { ref: "A1", isi: targetIsi, nilai: targetNilai };
      const realisasi: Operand = { ref: "B1", isi: realisasiIsi, nilai: realisasiNilai };
      const hasText = typeof targetIsi === "string" || typeof realisasiIsi === "string";
      for (const setting of SHAPE_SETTINGS) {
        const reads = (teks: string): Nilai | null => (teks === targetIsi ? targetNilai : realisasiNilai);
        yield shapeOf(capaianNative(target, realisasi, { ...setting, readAlone: reads }), refs);
        yield shapeOf(capaianFungsi(target, realisasi, { ...setting, readAlone: reads }), refs);
        if (hasText) yield shapeOf(capaianFungsi(target, realisasi, { ...setting, readAlone: () => null }), refs);
      }
    }
  }
  return undefined;
}

const SHAPE_SETTINGS: readonly Omit<CapaianFormulaOptions, "readAlone">[] = [
  { polaritas: "positif", rumusNegatif: "A", isNolNegatifTercapai: false },
  { polaritas: "negatif", rumusNegatif: "A", isNolNegatifTercapai: false },
  { polaritas: "stabil", rumusNegatif: "A", isNolNegatifTercapai: false },
  { polaritas: "negatif", rumusNegatif: "B", isNolNegatifTercapai: false },
  { polaritas: "negatif", rumusNegatif: "A", isNolNegatifTercapai: true },
  { polaritas: "negatif", rumusNegatif: "B", isNolNegatifTercapai: true },
];
