/** How the result of a custom function is shaped: like its arguments, one value for each row of them, or one value. */
export type FunctionShape = "sel" | "baris" | "tunggal";

/** The custom functions, as they are called behind `KINERJA.`. */
export const FUNCTION_SHAPE: Readonly<Partial<Record<string, FunctionShape>>> = {
  CAPAIAN: "sel",
  KATEGORI: "sel",
  SERAPAN: "sel",
  EFISIENSI: "sel",
  PREDIKAT: "sel",
  ANGKA: "sel",
  SATUAN: "sel",
  REALISASI: "baris",
  TARGET: "baris",
  RATA: "tunggal",
};

/**
 * A text in quotes; or a call: perhaps "@", a path or an add-in's name, Excel's prefixes for what it does not know, our
 * namespace, the function; or the name of a sheet.
 */
const CALL =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.])(?:@\s*)?(?:(?:'(?:[^']|'')*'|\[[^\]]*\][^!'"(),;=&]*|[\p{L}\p{N}_.\\/:%-]+)!)?(?:_xl[a-z]{2,5}[._])*KINERJA[._]([A-Za-z]+)(?=\s*\()|'(?:[^']|'')*'/giu;

/**
 * The formula with every call of our functions written as Excel knows it, `KINERJA.CAPAIAN(…)`; null where it calls none.
 *
 * Why: without the add-in, Excel and other programs store a custom function under another name, and do not turn it back.
 *
 * @example normalizeCalls("ROUND(_xldudf_KINERJA_CAPAIAN(D5,E5),2)") → "ROUND(KINERJA.CAPAIAN(D5,E5),2)"
 */
export function normalizeCalls(formula: string): string | null {
  if (!/KINERJA/i.test(formula)) return null;
  const found = new Set<string>();
  const normal = formula.replace(CALL, (all, name?: string) => {
    const upper = name?.toUpperCase();
    if (upper === undefined || FUNCTION_SHAPE[upper] === undefined) return all;
    found.add(upper);
    return `KINERJA.${upper}`;
  });
  return found.size > 0 ? normal : null;
}
