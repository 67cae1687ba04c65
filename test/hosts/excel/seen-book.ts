import type { ExcelBook } from "./excel-book";

/**
 * The workbook as one sees it: of a cell without a font or colour of its own, and of a page without margins of its own, Excel says
 * which it shows, and is told that again. A cell that holds nothing and looks like nothing is none.
 */
export function seen(book: ExcelBook): unknown {
  const text = JSON.stringify(book.engine.snapshot(), (key, part: unknown) => {
    if (key === "look") return without(part, { color: "#000000", fontName: "Calibri", fontSize: 11 });
    if (key !== "page") return part;
    const { margins, ...page } = part as { margins?: object };
    return without({ ...page, margins: margins === undefined ? undefined : without(margins, STANDARD_MARGINS) }, {});
  });
  return JSON.parse(text, function (this: unknown, _key, part: unknown) {
    if (Array.isArray(part)) {
      const list = [...(part as unknown[])];
      while (list.length > 0 && list.at(-1) === null) list.pop();
      return list.length === 0 ? null : list;
    }
    const isNothing =
      Array.isArray(this) && typeof part === "object" && part !== null && Object.keys(part).length === 0;
    return isNothing ? null : part;
  });
}
const STANDARD_MARGINS = { Left: 50.4, Right: 50.4, Top: 54, Bottom: 54 };

function without(part: unknown, standard: Readonly<Record<string, unknown>>): unknown {
  const own = Object.entries(part as object).filter(([name, is]) => is !== undefined && standard[name] !== is);
  return own.length === 0 ? undefined : Object.fromEntries(own);
}
