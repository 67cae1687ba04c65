import { EMPTY } from "./cell-entry";
import type { CellEntry } from "./cell-entry";
import type { ModelStyle } from "./cell-look";
import type { SpreadsheetLibrary, SpreadsheetModel } from "./library";
import { quoteSheets } from "./sheet-prefix";

/** A cell as the library keeps it. */
export type RawCell = ReturnType<SpreadsheetModel["getters"]["getCell"]>;

type RawFormula = Extract<RawCell, { readonly isFormula: true }>;

/** The cell's number format in Excel's words, the exact one where the library draws another. */
export function numberFormatOfRaw(raw: RawCell): string {
  const exact = (raw?.style as ModelStyle | undefined)?.excel?.numberFormat;
  return exact ?? (raw?.format === undefined || raw.format === "" ? "General" : raw.format);
}

/** What the cell holds. */
export function entryOfRaw(
  raw: RawCell,
  { library, model }: { readonly library: SpreadsheetLibrary; readonly model: SpreadsheetModel },
): CellEntry {
  if (raw === undefined) return EMPTY;
  if (raw.isFormula) return { kind: "formula", formula: formulaOfRaw(raw, model).slice(1) };
  const value = raw.parsedValue;
  if (value === null || raw.content === "") return EMPTY;
  if (typeof value === "string") {
    return raw.content.startsWith("'") || !library.helpers.isEvaluationError(value)
      ? { kind: "text", text: value }
      : { kind: "error", error: value };
  }
  if (raw.format === "@") return { kind: "text", text: raw.content };
  return typeof value === "number" ? { kind: "number", value } : { kind: "boolean", value };
}

/** A formula with its "=", as Excel writes it. */
export function formulaOfRaw(raw: RawFormula, model: SpreadsheetModel): string {
  return quoteSheets(raw.compiledFormula.toFormulaString(model.getters));
}
