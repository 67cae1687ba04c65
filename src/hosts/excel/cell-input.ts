import type { CellContent } from "../../core/edits/edit";
import type { Cell } from "../../core/grid/sheet-grid";
import { isCellError } from "../../core/grid/sheet-grid";
import { isSameFormulaText } from "./formula-text";

/** What Range.formulas takes for one cell and hands out again: a formula with "=", a constant, "" for an empty cell. */
export type CellInput = string | number | boolean;

const ERROR =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|CONNECT!|FIELD!|BLOCKED!|UNKNOWN!)$/i;
const LOGICAL = /^(?:TRUE|FALSE|BENAR|SALAH)$/i;
/** The longest text that Excel could take for a date or a number ("Wednesday, September 30, 2026 12:00:00"). */
const MAX_VALUE_LENGTH = 48;

/** Answers whether a text reads as an error value: Excel hands both out alike. */
export function looksLikeError(text: string): boolean {
  return ERROR.test(text);
}

/**
 * A text as it must be typed so that Excel keeps it letter for letter. An apostrophe guards what Excel would take for a formula, a
 * number, a date, a truth value or an error – in any language, so every short text with a digit in it is guarded.
 */
export function guardText(text: string): string {
  if (text === "") return "";
  const isGuarded =
    /^[=+\-@'\s]/.test(text) ||
    ERROR.test(text) ||
    LOGICAL.test(text.trim()) ||
    (text.length <= MAX_VALUE_LENGTH && /\p{Nd}/u.test(text));
  return isGuarded ? `'${text}` : text;
}

/** What is written for a content; null = the cell stays. */
export function inputOf(content: CellContent): CellInput | null {
  if (content.kind === "keep") return null;
  if (content.kind === "formula") return `=${content.formula}`;
  const { value } = content;
  if (value === null) return "";
  return typeof value === "string" ? guardText(value) : value;
}

/** What puts a cell back as it was read. `raw` is what Range.formulas gave for it. */
export function inputToRestore(raw: CellInput, cell: Cell | undefined): CellInput {
  if (typeof raw !== "string" || raw === "") return raw;
  if (cell === undefined) return restoreUnread(raw);
  if (cell.formula !== undefined) return raw;
  return isCellError(cell.value) ? raw : guardText(typeof cell.value === "string" ? cell.value : raw);
}

/** The same for a cell of which only the formula is known. */
export function restoreUnread(raw: CellInput): CellInput {
  if (typeof raw !== "string" || raw.startsWith("=") || raw.startsWith("'") || ERROR.test(raw)) return raw;
  return guardText(raw);
}

/** Answers whether a cell, as Excel hands it out, holds what was written; programs keep 15 digits of a number. */
export function holdsInput(raw: CellInput, written: CellInput): boolean {
  if (raw === written) return true;
  if (typeof raw === "number" && typeof written === "number") {
    return Math.abs(raw - written) <= 1e-14 * Math.max(Math.abs(raw), Math.abs(written));
  }
  if (typeof raw !== "string" || typeof written !== "string") return false;
  // Excel hands text out with or without the apostrophe that guards it.
  if (`'${raw}` === written || raw === `'${written}`) return true;
  return raw.startsWith("=") && written.startsWith("=") && isSameFormulaText(raw, written);
}
