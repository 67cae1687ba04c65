import { floatTolerance, residualOf, sumTolerance, type BudgetNode, type Corrections } from "./budget-tree";

/** What the sums alone say of one amount that does not fit. */
export interface BudgetError {
  readonly node: BudgetNode;
  /** The amount's parent in the tree of stated amounts, or null at the top. */
  readonly parent: BudgetNode | null;
  /**
   * "sendiri": this amount is off both from its parts and from its parent, by the same figure: it is the wrong one.
   * "rincian": its parent agrees with it, so one of its parts is wrong or missing.
   * "terbuka": nothing above says who is right.
   */
  readonly kind: "sendiri" | "rincian" | "terbuka";
  /** How much the amount exceeds what its parts add up to once their own errors are mended, in rupiah. */
  readonly residual: number;
  /** How much it exceeds the sum of its parts as they stand. */
  readonly raw: number;
}

/**
 * Finds the fewest wrong amounts that explain every sum that fails. Each stated amount takes part in at most two sums, as
 * the parent of its parts and as a part of its parent; an amount that is wrong by d breaks the first by d and the second by
 * −d, so such a pair names it. Where one parent has several wrong children their errors add up in its own sum.
 */
export function locateBudgetErrors(roots: readonly BudgetNode[], corrections: Corrections = NONE): BudgetError[] {
  const choices = new Map<BudgetNode, Choice>();
  for (const root of roots) chooseErrors(root, choices, corrections);
  const errors: BudgetError[] = [];
  for (const root of roots) if (choices.has(root)) resolve(root, null, null, choices, errors);
  return errors;
}

const NONE: Corrections = new Map();

interface Choice {
  readonly residual: number;
  readonly tolerance: number;
  /** Children that may be wrong themselves, with the errors that would be as good an explanation as any other. */
  readonly doubtful: readonly { readonly node: BudgetNode; readonly errors: readonly number[] }[];
  /** Errors of this amount that explain as much as it being right; empty where it is right. */
  readonly errors: readonly number[];
}

/** Bottom-up: notes for each amount with parts which errors of its own would explain the sums. Absent = all is well below. */
function chooseErrors(node: BudgetNode, choices: Map<BudgetNode, Choice>, corrections: Corrections): void {
  if (node.children.length === 0) return;
  const doubtful: { node: BudgetNode; errors: readonly number[] }[] = [];
  let isTouched = false;
  for (const child of node.children) {
    chooseErrors(child, choices, corrections);
    const choice = choices.get(child);
    if (choice === undefined) continue;
    isTouched = true;
    if (choice.errors.length > 0) doubtful.push({ node: child, errors: choice.errors });
  }
  const residual = residualOf(node, corrections);
  if (residual === 0 && !isTouched) return;
  const tolerance = sumTolerance(node);
  const choice: Choice = { residual, tolerance, doubtful, errors: [] };
  if (residual === 0 || pick(choice, -residual) !== null) {
    choices.set(node, choice);
    return;
  }
  const errors = new Set([residual]);
  const all = doubtful.reduce((sum, child) => sum + (child.errors[0] ?? 0), 0);
  if (doubtful.length > 0) errors.add(residual + all);
  for (const child of doubtful.slice(0, MOST_ALTERNATIVES))
    for (const error of child.errors) errors.add(residual + error);
  choices.set(node, { ...choice, errors: [...errors].filter((error) => error !== 0).slice(0, MOST_ALTERNATIVES) });
}

/** More simultaneous errors than this below one amount are not told apart; it keeps the search linear. */
const MOST_ALTERNATIVES = 6;
const MOST_PAIRED = 60;

/** Which doubtful children's errors add up to the wanted figure; null where none do, an empty map where none need be wrong. */
function pick(choice: Choice, wanted: number): ReadonlyMap<BudgetNode, number> | null {
  const tolerance = choice.tolerance + floatTolerance(Math.abs(wanted));
  const isWanted = (sum: number) => Math.abs(sum - wanted) <= tolerance;
  const { doubtful } = choice;
  if (isWanted(0)) return new Map();
  for (const { node, errors } of doubtful) {
    for (const error of errors) if (isWanted(error)) return new Map([[node, error]]);
  }
  const firsts = doubtful.map(({ node, errors }) => [node, errors[0] ?? 0] as const);
  const sum = firsts.reduce((total, [, error]) => total + error, 0);
  if (isWanted(sum)) return new Map(firsts);
  if (doubtful.length > MOST_PAIRED) return null;
  for (const [index, [first, firstError]] of firsts.entries()) {
    for (const [second, secondError] of firsts.slice(index + 1)) {
      if (isWanted(firstError + secondError)) {
        return new Map([
          [first, firstError],
          [second, secondError],
        ]);
      }
      // All but these two.
      if (doubtful.length > 4 && isWanted(sum - firstError - secondError)) {
        return new Map(firsts.filter(([node]) => node !== first && node !== second));
      }
    }
    if (doubtful.length > 3 && isWanted(sum - firstError)) return new Map(firsts.filter(([node]) => node !== first));
  }
  return null;
}

/** Top-down: fixes each amount's error. `error` null = nothing above says; returns by how much the amount is off. */
function resolve(
  node: BudgetNode,
  parent: BudgetNode | null,
  error: number | null,
  choices: ReadonlyMap<BudgetNode, Choice>,
  errors: BudgetError[],
): number {
  const choice = choices.get(node);
  if (choice === undefined) return 0;
  const isOpen = error === null;
  const own = error ?? 0;
  if (own !== 0) errors.push({ node, parent, kind: "sendiri", residual: own, raw: choice.residual });
  const picked = pick(choice, own - choice.residual);
  if (picked !== null) {
    for (const child of node.children) resolve(child, node, picked.get(child) ?? 0, choices, errors);
    return own;
  }
  // The children are judged on their own sums first: what they are off by is not this amount's fault.
  let corrected = 0;
  for (const child of node.children) corrected += resolve(child, node, null, choices, errors);
  const residual = choice.residual - own + corrected;
  if (Math.abs(residual) <= choice.tolerance) return own;
  errors.push({ node, parent, kind: isOpen ? "terbuka" : "rincian", residual, raw: choice.residual });
  return isOpen ? residual : own;
}
