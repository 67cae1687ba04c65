import type { Cascade, Simpul, Tabel, TotalAnggaran } from "../model/cascade";
import { coarseRounding, valueOf } from "../text/reading";
import {
  buildBudgetForest,
  coarseTolerance,
  isSameAmount,
  residualOf,
  sumByLevel,
  type BudgetNode,
  type MoneyField,
} from "./budget-tree";
import { locateBudgetErrors, type BudgetError } from "./locate-budget-errors";
import { memoizeCascade } from "./memoize-cascade";
import {
  blankStatedElsewhere,
  createKeyIndex,
  findMissing,
  twinsStating,
  type KeyIndex,
  type MissingAmount,
} from "./other-statements";
import { isShareRight } from "./stated-percent";

/** One wrong amount, or one sum that fails where no single amount can be named. */
export interface BudgetFinding {
  readonly tabel: Tabel;
  readonly field: MoneyField;
  /** The simpul or total at whose cell the finding stands. */
  readonly id: string;
  readonly simpul: Simpul | null;
  readonly total: TotalAnggaran | null;
  /** null where the cell is blank. */
  readonly stated: number | null;
  readonly expected: number;
  /**
   * "sendiri": wrong both against its parts and against its parent. "bagian": one of its parent's parts, pinned by
   * evidence. "kosong": blank, and the sum tells what is missing. "rincian": its parts do not add up, no single part can be
   * named. "terlewat": one part was left out of the sum. "hilang": parts known from another table are not listed here.
   */
  readonly kind: "sendiri" | "bagian" | "kosong" | "rincian" | "terlewat" | "hilang";
  /** What spoke for a pinned part: its typed percentage, another table, or being the only part. */
  readonly evidence: "persen" | "tabel-lain" | "satu-satunya" | "induk" | null;
  /** The amount whose sum fails: the node itself, or a pinned part's parent. */
  readonly parentId: string | null;
  /** Whether the sum above it agrees with the amount whose parts do not add up. */
  readonly isConfirmed: boolean;
  readonly partIds: readonly string[];
  readonly blankIds: readonly string[];
  /** The part that was left out ("terlewat"). */
  readonly omitted: Simpul | null;
  readonly missing: readonly MissingAmount[];
  /** The same node in other tables, where they state the expected amount. */
  readonly twinIds: readonly string[];
}

/** What is wrong with the budgets of a cascade, and what they should be. */
export interface BudgetAnalysis {
  readonly findings: readonly BudgetFinding[];
  /** What the amounts that are surely wrong should be, by `${simpulId}|${field}`. */
  readonly corrected: ReadonlyMap<string, number>;
}

/** The key of BudgetAnalysis.corrected. */
export function amountKey(id: string, field: MoneyField): string {
  return `${id}|${field}`;
}

/** All budget sums of the cascade, in both money columns, checked once and shared by the rules that speak of budgets. */
export const analyzeBudget = memoizeCascade((cascade: Cascade): BudgetAnalysis => {
  const findings: BudgetFinding[] = [];
  const index = createKeyIndex(cascade);
  for (const tabel of cascade.tabelList) {
    for (const field of ["pagu", "realisasiAnggaran"] as const) {
      findings.push(...analyzeColumn(cascade, index, tabel, field));
    }
  }
  const corrected = new Map<string, number>();
  for (const finding of findings) {
    const isPinned = finding.kind === "sendiri" || finding.kind === "bagian" || finding.kind === "kosong";
    if (isPinned) corrected.set(amountKey(finding.id, finding.field), finding.expected);
  }
  return { findings, corrected };
});

/**
 * The wrong amounts of one column. What the sums alone leave open is asked of the other evidence first, typed percentages and
 * other tables; an amount that they pin is corrected, and the sums are asked again.
 */
function analyzeColumn(cascade: Cascade, index: KeyIndex, tabel: Tabel, field: MoneyField): BudgetFinding[] {
  const { roots } = buildBudgetForest(tabel, field);
  let errors = locateBudgetErrors(roots);
  const pins = new Map<BudgetNode, Pin>();
  const corrections = new Map<BudgetNode, number>();
  for (let round = 0; round < MOST_ROUNDS && errors.length > 0; round++) {
    const before = pins.size;
    for (const error of errors) {
      const isAsked = error.kind !== "sendiri" && !isAcquitted(cascade, error.node);
      const pin = isAsked ? findPin(cascade, field, error, pins) : null;
      if (pin === null) continue;
      pins.set(pin.node, pin);
      corrections.set(pin.node, pin.expected);
    }
    if (pins.size === before) break;
    errors = locateBudgetErrors(roots, corrections);
  }
  const findings: BudgetFinding[] = [];
  for (const error of errors) {
    if (error.kind !== "sendiri" && isAcquitted(cascade, error.node)) continue;
    findings.push(explain(cascade, index, tabel, field, error, corrections.get(error.node) ?? null));
  }
  // A pinned amount whose parts do not add up even so is told of once, by its parts.
  const told = new Set(findings.map(({ id }) => id));
  for (const pin of pins.values()) if (!told.has(pin.node.id)) findings.push(findingOfPin(cascade, tabel, field, pin));
  return findings;
}

const MOST_ROUNDS = 3;

/** An amount that other evidence than the sums shows to be wrong. */
interface Pin {
  readonly node: BudgetNode;
  /** The amount whose sum fails: the node itself, or the one that it is a part of. */
  readonly sum: BudgetNode;
  readonly expected: number;
  readonly evidence: "persen" | "tabel-lain";
}

/**
 * The one amount at a failing sum that its typed percentage, or else another table, shows to be wrong by just what is amiss:
 * the sum's own amount where nothing above confirms it, or one of its parts that is not itself the sum of others.
 */
function findPin(
  cascade: Cascade,
  field: MoneyField,
  { node, kind, residual, raw }: BudgetError,
  pins: ReadonlyMap<BudgetNode, Pin>,
): Pin | null {
  const isConfirmed = kind === "rincian" || twinsStating(cascade, node.simpul, field, node.value).length > 0;
  for (const difference of new Set([residual, raw])) {
    const candidates: { readonly node: BudgetNode; readonly expected: number }[] = [];
    if (!isConfirmed) candidates.push({ node, expected: node.value - difference });
    for (const child of node.children) {
      if (isSummedRight(child)) continue;
      candidates.push({ node: child, expected: child.value + difference });
    }
    const free = candidates.filter((candidate) => !pins.has(candidate.node) && candidate.expected >= 0);
    const byPercent = free.filter((candidate) => isPinnedByPercent(candidate.node, field, candidate.expected));
    if (byPercent.length === 1 && byPercent[0] !== undefined) {
      return { ...byPercent[0], sum: node, evidence: "persen" };
    }
    const byTwin = free.filter(
      (candidate) => twinsStating(cascade, candidate.node.simpul, field, candidate.expected).length > 0,
    );
    if (byTwin.length === 1 && byTwin[0] !== undefined) return { ...byTwin[0], sum: node, evidence: "tabel-lain" };
  }
  return null;
}

/** Whether the amount has parts and is their sum: then two figures speak for it. */
function isSummedRight(node: BudgetNode): boolean {
  return node.children.length > 0 && residualOf(node, new Map()) === 0;
}

function findingOfPin(cascade: Cascade, tabel: Tabel, field: MoneyField, pin: Pin): BudgetFinding {
  const { node, sum, expected, evidence } = pin;
  return {
    tabel,
    field,
    id: node.id,
    simpul: node.simpul,
    total: node.total,
    stated: node.value,
    expected,
    kind: node === sum ? "sendiri" : "bagian",
    evidence,
    parentId: sum.id,
    isConfirmed: false,
    partIds: sum.children.map((child) => child.id),
    blankIds: sum.blanks.map((blank) => blank.id),
    omitted: null,
    missing: [],
    twinIds: twinsStating(cascade, node.simpul, field, expected),
  };
}

function explain(
  cascade: Cascade,
  index: KeyIndex,
  tabel: Tabel,
  field: MoneyField,
  error: BudgetError,
  corrected: number | null,
): BudgetFinding {
  const { node, kind, residual } = error;
  const base = {
    tabel,
    field,
    evidence: null,
    parentId: node.id,
    isConfirmed: false,
    partIds: node.children.map((child) => child.id),
    blankIds: node.blanks.map((blank) => blank.id),
    omitted: null,
    missing: [],
    twinIds: [],
  } as const;
  const atNode = (own: Partial<BudgetFinding> & Pick<BudgetFinding, "kind">): BudgetFinding => ({
    ...base,
    id: node.id,
    simpul: node.simpul,
    total: node.total,
    stated: node.value,
    expected: (corrected ?? node.value) - residual,
    ...own,
  });
  const atPart = (part: BudgetNode, evidence: BudgetFinding["evidence"]): BudgetFinding => ({
    ...base,
    kind: "bagian",
    evidence,
    id: part.id,
    simpul: part.simpul,
    total: null,
    stated: part.value,
    expected: part.value + residual,
    twinIds: twinsStating(cascade, part.simpul, field, part.value + residual),
  });

  if (kind === "sendiri") {
    const twinIds = twinsStating(cascade, node.simpul, field, node.value - residual);
    return atNode({ kind: "sendiri", evidence: "induk", parentId: error.parent?.id ?? null, twinIds });
  }

  const isNodeConfirmed = kind === "rincian" || twinsStating(cascade, node.simpul, field, node.value).length > 0;
  const blank = residual > 0 ? blankStatedElsewhere(cascade, node, field, residual) : null;
  if (blank !== null) {
    return {
      ...base,
      kind: "kosong",
      evidence: "tabel-lain",
      id: blank.id,
      simpul: blank,
      total: null,
      stated: null,
      expected: residual,
      twinIds: twinsStating(cascade, blank, field, residual),
    };
  }

  const missing = residual > 0 ? findMissing(cascade, index, tabel, node, field, residual) : [];
  if (missing.length > 0) return atNode({ kind: "hilang", missing });

  const [only] = node.children;
  const isOnlyLeaf = node.children.length === 1 && node.blanks.length === 0 && only?.children.length === 0;
  if (isNodeConfirmed && isOnlyLeaf) return atPart(only, "satu-satunya");

  const [omitted, ...others] = node.children.filter((child) =>
    isSameAmount(-residual, child.value, coarseTolerance(node)),
  );
  if (corrected === null && omitted !== undefined && others.length === 0 && node.children.length > 1)
    return atNode({ kind: "terlewat", omitted: omitted.simpul });
  return atNode({ kind: "rincian", isConfirmed: kind === "rincian" });
}

/**
 * A JUMLAH may add up sasaran, programs or kegiatan; a level that fits acquits it: what differs between the levels is told of
 * where it differs.
 */
function isAcquitted(cascade: Cascade, node: BudgetNode): boolean {
  if (node.total === null) return false;
  const rounding = coarseTolerance(node);
  for (const sum of sumByLevel(node).values()) if (isSameAmount(sum, node.value, rounding)) return true;
  return isSameAmount(distinctSum(cascade, node), node.value, rounding);
}

/** A JUMLAH over programs that stand, with their whole budget, under several sasaran: each program counted once. */
function distinctSum(cascade: Cascade, total: BudgetNode): number {
  const seen = new Set<string>();
  let sum = 0;
  for (const child of total.children) {
    const key = `${cascade.gabunganKeyBySimpulId.get(child.id) ?? child.simpul?.nama ?? child.id}|${child.value}`;
    const byNama = `${child.simpul?.nama ?? child.id}|${child.value}`;
    if (seen.has(key) || seen.has(byNama)) continue;
    seen.add(key);
    seen.add(byNama);
    sum += child.value;
  }
  return sum;
}

/** Whether the typed percentage is wrong beside the stated amount and right beside the expected one. */
function isPinnedByPercent(node: BudgetNode, field: MoneyField, expected: number): boolean {
  const row = node.simpul ?? node.total;
  if (row === null || row.persenAnggaran.kind !== "read" || row.persenAnggaran.origin === "formula") return false;
  return isPercentRightFor(row, field, node.value) === false && isPercentRightFor(row, field, expected) === true;
}

function isPercentRightFor(row: Simpul | TotalAnggaran, field: MoneyField, amount: number): boolean | null {
  const rounding = Math.max(coarseRounding(row.pagu), coarseRounding(row.realisasiAnggaran));
  return field === "pagu"
    ? isShareRight(row.persenAnggaran, valueOf(row.realisasiAnggaran), amount, rounding)
    : isShareRight(row.persenAnggaran, amount, valueOf(row.pagu), rounding);
}
