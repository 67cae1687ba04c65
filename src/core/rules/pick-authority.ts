import type { Tabel } from "../model/cascade";

/** Statements of one thing by several tables, parted into the right ones and the odd ones. */
export interface Verdict<T> {
  readonly right: readonly T[];
  readonly odd: readonly T[];
}

/**
 * Parts statements that differ: what most tables say is right; where as many say one thing as the other, what the table of
 * the highest authority says. Null where all agree. The answer does not hang on the order of the tables.
 */
export function pickAuthority<T extends { readonly tabel: Tabel }>(
  statements: readonly T[],
  isSame: (a: T, b: T) => boolean,
  compareTabel: (a: Tabel, b: Tabel) => number,
): Verdict<T> | null {
  const sorted = [...statements].sort((a, b) => compareTabel(a.tabel, b.tabel));
  const classes: T[][] = [];
  for (const statement of sorted) {
    const match = classes.find((group) => group[0] !== undefined && isSame(group[0], statement));
    if (match === undefined) classes.push([statement]);
    else match.push(statement);
  }
  if (classes.length < 2) return null;
  const votesOf = (group: readonly T[]) => new Set(group.map(({ tabel }) => tabel.id)).size;
  let best = classes[0] ?? [];
  for (const group of classes) if (votesOf(group) > votesOf(best)) best = group;
  return { right: best, odd: classes.filter((group) => group !== best).flat() };
}
