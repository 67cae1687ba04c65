/**
 * On disk a custom function is `_xldudf_KINERJA_CAPAIAN(`, and a function younger than the file format has a prefix such as
 * `_xlfn.`; the user and the core see `KINERJA.CAPAIAN(` and `IFS(`.
 */
const STORED = /_xldudf_([A-Za-z][A-Za-z0-9]*)_(?=[A-Za-z])|_xlfn\.(?:_xlws\.)?|_xlpm\./g;
const SHOWN = /(?<![A-Za-z0-9_.])(?:KINERJA\.(?=[A-Za-z])|([A-Za-z][A-Za-z0-9.]*)(?=\())/gi;

/** Functions that files must prefix with `_xlfn.` (Excel 2010 and later), the ones a planner's workbook may hold. */
const FUTURE: ReadonlySet<string> = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE " +
    "CHISQ.DIST CHISQ.INV CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P " +
    "COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.INV F.TEST FILTERXML " +
    "FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAUSS HSTACK IFNA IFS IMAGE ISFORMULA ISO.CEILING " +
    "ISOMITTED ISOWEEKNUM LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NETWORKDAYS.INTL NORM.DIST NORM.INV " +
    "NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI " +
    "POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P " +
    "SORTBY STDEV.P STDEV.S SWITCH T.DIST T.INV T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE " +
    "UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WORKDAY.INTL WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
const FUTURE_WORKSHEET: ReadonlySet<string> = new Set(["FILTER", "SORT"]);

/** A stored formula as the user sees it. */
export function toShownFormula(stored: string): string {
  if (!stored.includes("_xl")) return stored;
  return outsideQuotes(stored, (part) =>
    part.replace(STORED, (_, namespace?: string) => (namespace === undefined ? "" : `${namespace}.`)),
  );
}

/** A formula as the user sees it, in the form that a file stores. */
export function toStoredFormula(shown: string): string {
  return outsideQuotes(shown, (part) =>
    part.replace(SHOWN, (all: string, name?: string) => {
      if (name === undefined) return "_xldudf_KINERJA_";
      const upper = name.toUpperCase();
      if (FUTURE_WORKSHEET.has(upper)) return `_xlfn._xlws.${all}`;
      return FUTURE.has(upper) ? `_xlfn.${all}` : all;
    }),
  );
}

/** Answers whether a formula, in either form, calls one of Selaras' functions. */
export function callsCustomFunction(formula: string): boolean {
  return formula.includes("_xldudf_") || /KINERJA\./i.test(formula);
}

/** Changes the parts of a formula that stand outside "texts" and 'sheet names'. */
export function outsideQuotes(formula: string, change: (part: string) => string): string {
  let out = "";
  let at = 0;
  while (at < formula.length) {
    const double = formula.indexOf('"', at);
    const single = formula.indexOf("'", at);
    const open = double < 0 ? single : single < 0 ? double : Math.min(double, single);
    if (open < 0) return out + change(formula.slice(at));
    const quote = formula.charAt(open);
    // A doubled quote inside closes and opens again: nothing stands between, so nothing is changed.
    const close = formula.indexOf(quote, open + 1);
    const end = close < 0 ? formula.length : close + 1;
    out += change(formula.slice(at, open)) + formula.slice(open, end);
    at = end;
  }
  return out;
}
