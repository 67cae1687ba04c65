import { normalizeFormula } from "../../core/edits/own-names";

/**
 * Excel itself shows `=KINERJA.CAPAIAN(…)`. While the add-in is not loaded, or in a workbook another program wrote, it shows the
 * stored name `_xldudf_KINERJA_CAPAIAN`; functions younger than this Excel keep `_xlfn.`; and where Excel thinks that a function
 * may answer with an array it writes `@` before it.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|_xldudf_([A-Za-z][A-Za-z0-9]*)_(?=[A-Za-z])|_xlfn\.(?:_xlws\.)?|_xlpm\.|@(?=(?:KINERJA\.|_xldudf_))/gi;

/** A formula as Excel hands it out ("=…"), in the form the core knows: without "=", functions as the user sees them. */
export function toShownFormula(formula: string): string {
  const text = formula.startsWith("=") ? formula.slice(1) : formula;
  if (!/_xl|@/i.test(text)) return text;
  return text.replace(TOKEN, (token: string, namespace?: string) => {
    if (token.startsWith('"') || token.startsWith("'")) return token;
    return namespace === undefined ? "" : `${namespace}.`;
  });
}

/** Answers whether two formulas as Excel hands them out say the same. */
export function isSameFormulaText(a: string, b: string): boolean {
  return a === b || normalizeFormula(toShownFormula(a)) === normalizeFormula(toShownFormula(b));
}
