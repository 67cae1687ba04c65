import { foldText } from "./fold-text";
import { isJudgement } from "./judgement";
import { PREDIKAT_LIST, type Predikat } from "./nilai";

const PREDIKAT =
  /^(?:(?:predikat|nilai|kategori|grade|minimal|minimum|min\.?|≥|>=?)[ :]*)*(AA|BB|CC|[ABCD]|aa|bb|cc)(?: ?\([^()\d]*\))?$/i;
const JUDGEMENT_FIRST = /^([A-Za-z ]+) ?\((AA|BB|CC|[ABCD])\)$/i;

/**
 * The SAKIP grade that a text names: "BB", "Predikat B", "A (Memuaskan)", "Baik (B)", "≥ B", else null. A single small
 * letter is a list letter, and "B+" or "A-" is no SAKIP grade.
 *
 * @example parsePredikat("Predikat BB") // "BB"
 */
export function parsePredikat(text: string): Predikat | null {
  const folded = foldText(text);
  const letters = PREDIKAT.exec(folded)?.[1] ?? lettersAfterJudgement(folded);
  if (letters === undefined || (letters.length === 1 && letters !== letters.toUpperCase())) return null;
  const upper = letters.toUpperCase();
  return PREDIKAT_LIST.find((predikat) => predikat === upper) ?? null;
}

function lettersAfterJudgement(folded: string): string | undefined {
  const match = JUDGEMENT_FIRST.exec(folded);
  return match?.[1] !== undefined && isJudgement(match[1].trim()) ? match[2] : undefined;
}

const LOWER_BOUND: readonly (readonly [Predikat, number])[] = [
  ["AA", 90],
  ["A", 80],
  ["BB", 70],
  ["B", 60],
  ["CC", 50],
  ["C", 30],
];

/**
 * The grade of a SAKIP score 0-100: AA > 90 · A > 80 · BB > 70 · B > 60 · CC > 50 · C > 30 · D else, half-open on the
 * unrounded score (domain.md, "Categories"). A computed grade is never the official one.
 *
 * @example predikatOf(60) // "CC"
 */
export function predikatOf(score: number): Predikat {
  return LOWER_BOUND.find(([, bound]) => score > bound)?.[0] ?? "D";
}

/** The place of a grade in its order: AA = 7, A = 6, BB = 5, B = 4, CC = 3, C = 2, D = 1. */
export function ordinalOf(predikat: Predikat): number {
  return PREDIKAT_LIST.length - PREDIKAT_LIST.indexOf(predikat);
}
