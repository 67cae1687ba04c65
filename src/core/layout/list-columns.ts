import { columnToLetters } from "../grid/a1";
import type { Field } from "../model/field";
import type { LayoutMatch } from "./layout";

/**
 * Which columns hold which field, as letters in sheet order, for the user and `baca`.
 *
 * @example listColumns(match) → { no: ["A"], sasaran: ["B"], indikator: ["C"], target: ["D"] }
 */
export function listColumns(match: LayoutMatch): Readonly<Partial<Record<Field, readonly string[]>>> {
  const letters: Partial<Record<Field, string[]>> = {};
  for (const { field, column } of match.columns) (letters[field] ??= []).push(columnToLetters(column));
  return letters;
}
