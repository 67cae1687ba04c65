import { findReferences, type FormulaReference } from "./formula-references";
import { FUNCTION_SHAPE } from "./kinerja-calls";

/** The cells that a formula fills, its own included. */
export interface SpillShape {
  readonly rows: number;
  readonly columns: number;
}

/** Functions that work cell by cell, so that a range in them stays a range. */
const LIFTING = new Set("IF IFERROR IFNA ROUND ROUNDUP ROUNDDOWN ABS TEXT VALUE N T NOT INT MOD".split(" "));
const AGGREGATE = new Set(
  (
    "SUM AVERAGE AVERAGEA MIN MAX COUNT COUNTA COUNTBLANK SUMPRODUCT PRODUCT MEDIAN AND OR CONCAT CONCATENATE TEXTJOIN " +
    "ROWS COLUMNS SUBTOTAL AGGREGATE LARGE SMALL STDEV VAR"
  ).split(" "),
);

/**
 * How many cells a formula of ours fills where Excel lets results spill: one, for arguments of one cell each; null where that cannot
 * be told from its text.
 *
 * @example spillShape("KINERJA.CAPAIAN(D5:D9,E5:E9)") → { rows: 5, columns: 1 }
 */
export function spillShape(formula: string): SpillShape | null {
  // Most formulas name single cells only.
  if (!/[:#[]/.test(formula)) return { rows: 1, columns: 1 };
  const references = new Map(findReferences(formula).map((reference) => [reference.start, reference]));
  const calls: string[] = [];
  let rows = 1;
  let columns = 1;
  for (let at = 0; at < formula.length; at++) {
    const letter = formula.charAt(at);
    const reference = references.get(at);
    if (reference !== undefined) {
      const size = sizeOf(reference);
      const lifted = liftedBy(calls, size);
      if (lifted === null) return null;
      rows = Math.max(rows, lifted.rows);
      columns = Math.max(columns, lifted.columns);
      at = reference.end - 1;
    } else if (letter === '"' || letter === "'") {
      const end = formula.indexOf(letter, at + 1);
      at = end < 0 ? formula.length : end;
    } else if (letter === "(") calls.push(nameBefore(formula, at));
    else if (letter === ")") calls.pop();
    else if (letter === "[" && !formula.startsWith("[@", at) && isOurs(calls)) return null;
  }
  return { rows, columns };
}

function sizeOf({ corners: [first, second], isSpill }: FormulaReference): SpillShape | null {
  if (isSpill) return null;
  if (first === undefined || second === undefined) return { rows: 1, columns: 1 };
  return { rows: Math.abs(second.row - first.row) + 1, columns: Math.abs(second.column - first.column) + 1 };
}

/** What becomes of a range on its way out through the calls around it. */
function liftedBy(calls: readonly string[], size: SpillShape | null): SpillShape | null {
  if (!isOurs(calls)) return { rows: 1, columns: 1 };
  let shape = size;
  for (const name of [...calls].reverse()) {
    const own = name.startsWith("KINERJA.") ? FUNCTION_SHAPE[name.slice(8)] : undefined;
    if (own === "tunggal" || AGGREGATE.has(name)) return { rows: 1, columns: 1 };
    if (own === "baris" && shape !== null) shape = { rows: shape.rows, columns: 1 };
    const isKnown = own !== undefined || name === "" || LIFTING.has(name);
    if (!isKnown && (shape === null || shape.rows * shape.columns > 1)) return null;
  }
  return shape;
}

function isOurs(calls: readonly string[]): boolean {
  return calls.some((name) => name.startsWith("KINERJA."));
}

function nameBefore(formula: string, at: number): string {
  return (/[\p{L}\p{N}_.]+$/u.exec(formula.slice(0, at))?.[0] ?? "").toUpperCase();
}
