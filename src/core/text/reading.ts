/** How a value stood in its cell: a number, text that was read as one, or a formula's result. */
export type Origin = "number" | "text" | "formula";

/** "id": 1.234,5 · "en": 1,234.5 · null: the text does not say (no separators, or a cell that holds a number). */
export type Convention = "id" | "en" | null;

/**
 * What reading a cell gave. Empty, zero and garbage stay apart: a blank or "-" is `empty`, 0 is `read`,
 * "#REF!" or "belum ada" in a number's place is `unreadable`.
 */
export type Reading<T> =
  | {
      readonly kind: "read";
      readonly value: T;
      readonly origin: Origin;
      /** The size of the last digit shown, in the value's own unit: "94,36 %" as a fraction → 0.0001. 0 where unknown. */
      readonly step: number;
      readonly convention: Convention;
      /** The cell's text as the user sees or typed it. */
      readonly raw: string;
      /** True where the text can be read in two ways and nothing decided, not even its column: the likelier way was taken. */
      readonly isAmbiguous?: boolean;
      /** True for one of several items in a cell ("1. 70\n2. 40"): the cell could hold no number. */
      readonly isPart?: boolean;
      /**
       * Of money in a column that counts in thousands or millions: how many rupiah a 1 in its cell stands for. `value` and
       * `step` are in rupiah all the same. Absent: the cell is in rupiah.
       */
      readonly unit?: number;
    }
  | { readonly kind: "empty" }
  | { readonly kind: "unreadable"; readonly raw: string };

/** The reading of a blank cell, or of one that holds "-". */
export const EMPTY: Reading<never> = { kind: "empty" };

/** The value of a reading that was read, else null. */
export function valueOf<T>(reading: Reading<T> | undefined): T | null {
  return reading?.kind === "read" ? reading.value : null;
}

/** How many rupiah a 1 in the cell stands for; 1 where it is blank or in rupiah. */
export function unitOf(reading: Reading<number> | undefined): number {
  return reading?.kind === "read" ? (reading.unit ?? 1) : 1;
}

/** Half of the last digit shown, where that is more than a rupiah: figures in thousands or millions; else 0. */
export function coarseRounding(reading: Reading<number> | undefined): number {
  return reading?.kind === "read" && reading.step > 1 ? reading.step / 2 : 0;
}

/** Makes a read value that comes from a number cell; for tests and computed values. */
export function readValue<T>(value: T, raw = String(value)): Reading<T> {
  return { kind: "read", value, origin: "number", step: 0, convention: null, raw };
}
