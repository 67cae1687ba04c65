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
    }
  | { readonly kind: "empty" }
  | { readonly kind: "unreadable"; readonly raw: string };

/** The reading of a blank cell, or of one that holds "-". */
export const EMPTY: Reading<never> = { kind: "empty" };

/** The value of a reading that was read, else null. */
export function valueOf<T>(reading: Reading<T> | undefined): T | null {
  return reading?.kind === "read" ? reading.value : null;
}

/** Makes a read value that comes from a number cell; for tests and computed values. */
export function readValue<T>(value: T, raw = String(value)): Reading<T> {
  return { kind: "read", value, origin: "number", step: 0, convention: null, raw };
}
