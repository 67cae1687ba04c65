import type { SpreadsheetLibrary } from "./library";

/** What a cell holds, apart from how it looks. `typed` is text as a person would type it: Excel decides what it is. */
export type CellEntry =
  | { readonly kind: "empty" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "typed"; readonly text: string };

export const EMPTY: CellEntry = { kind: "empty" };

const ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!)$/;

/** What o-spreadsheet stores for an entry in a cell of this number format. */
export function contentOf(entry: CellEntry, isTextFormat: boolean, library: SpreadsheetLibrary): string {
  switch (entry.kind) {
    case "empty":
      return "";
    case "number":
      return String(entry.value);
    case "boolean":
      return entry.value ? "TRUE" : "FALSE";
    case "error":
      return entry.error;
    case "formula":
      return `=${entry.formula}`;
    case "typed":
      return entry.text;
    case "text":
      // A leading apostrophe keeps text text; where the format already does, it would be shown.
      return /^['=]/.test(entry.text) || (!isTextFormat && isTakenForOther(entry.text, library))
        ? `'${entry.text}`
        : entry.text;
  }
}

/** Answers whether typing this text gives something else than text: a number, a date, a truth value, an error. */
export function isTakenForOther(text: string, library: SpreadsheetLibrary): boolean {
  if (text === "" || text.includes("\n")) return false;
  const { isNumber, isDateTime } = library.helpers as unknown as Recognizers;
  return isNumber(text, US) || isDateTime(text, US) || /^(true|false)$/i.test(text) || ERROR.test(text);
}

/** Helpers that the library's types leave out. */
interface Recognizers {
  readonly isNumber: (text: string, locale: typeof US) => boolean;
  readonly isDateTime: (text: string, locale: typeof US) => boolean;
}

/** Excel's own locale in the wire: en-US. */
export const US = {
  name: "English (US)",
  code: "en_US",
  thousandsSeparator: ",",
  decimalSeparator: ".",
  weekStart: 7,
  dateFormat: "m/d/yyyy",
  timeFormat: "hh:mm:ss a",
  formulaArgSeparator: ",",
} as const;

/**
 * Reads what a request writes into a cell, as Excel does: text that begins with = + - or @ becomes a formula, an apostrophe keeps
 * text text, null leaves the cell (undefined), "" empties it. Answers null for what no cell can hold.
 */
export function readEntry(
  value: unknown,
  isTextFormat: boolean,
  library: SpreadsheetLibrary,
): CellEntry | null | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (typeof value === "number") return Number.isFinite(value) ? { kind: "number", value } : null;
  if (typeof value !== "string") return null;
  if (value === "") return EMPTY;
  if (value.startsWith("'")) return { kind: "text", text: value.slice(1) };
  if (isTextFormat) return { kind: "text", text: value };
  if (ERROR.test(value)) return { kind: "error", error: value };
  if (value.startsWith("=") && value.length > 1) return { kind: "formula", formula: value.slice(1) };
  if (/^[+-]/.test(value) && value.length > 1 && !isTakenForOther(value, library)) {
    return { kind: "formula", formula: value.startsWith("+") ? value.slice(1) : value };
  }
  if (value.startsWith("@")) return { kind: "formula", formula: value };
  return { kind: "typed", text: value };
}
