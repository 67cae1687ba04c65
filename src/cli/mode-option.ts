import type { FormulaMode } from "../core/formulas/formula-column";
import type { ParsedArguments } from "./command-spec";

/** The --mode of a writing command, or the command's own default. The parser has checked the word already. */
export function modeOf(args: ParsedArguments, fallback: FormulaMode): FormulaMode {
  const mode = args.value("mode");
  return mode === "fungsi" || mode === "rumus" || mode === "nilai" ? mode : fallback;
}
