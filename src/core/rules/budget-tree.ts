import type { Simpul, Tabel, TotalAnggaran } from "../model/cascade";
import type { Level } from "../model/level";
import type { Reading } from "../text/reading";

/** The two money columns that roll up, each on its own. */
export type MoneyField = "pagu" | "realisasiAnggaran";

/**
 * One stated amount of a table and the stated amounts that it should be the sum of. A row without an amount has no node: what
 * stands below it counts for the row above it, since a blank says nothing.
 */
export interface BudgetNode {
  /** The simpul, or null for a JUMLAH row. */
  readonly simpul: Simpul | null;
  readonly total: TotalAnggaran | null;
  readonly id: string;
  /** Rupiah. */
  readonly value: number;
  /** Half of the last digit shown, of this amount alone. */
  readonly rounding: number;
  readonly children: readonly BudgetNode[];
  /** Rows right below this one that state no amount and have none below them either. */
  readonly blanks: readonly Simpul[];
  /** True where a part's amount can not be read: then its sum says nothing, and the reader tells of the cell. */
  readonly isUnknown: boolean;
}

/** The amounts of one column of one table. */
export interface BudgetForest {
  readonly tabel: Tabel;
  readonly field: MoneyField;
  /** The JUMLAH row over its parts where there is one, else each uppermost amount. */
  readonly roots: readonly BudgetNode[];
}

/** Builds the forest of stated amounts of one money column; no roots where the table states none. */
export function buildBudgetForest(tabel: Tabel, field: MoneyField): BudgetForest {
  if (tabel.simpulList.every((simpul) => simpul[field].kind !== "read")) return { tabel, field, roots: [] };
  const { top, below } = collectNodes(tabel, field);
  if (top.nodes.length === 0) return { tabel, field, roots: [] };
  const withSubtotals = insertSubtotals(tabel, field, top.nodes, below);
  const total = grandTotal(tabel, field);
  if (total === null) return { tabel, field, roots: withSubtotals };
  const level = top.nodes[0]?.simpul?.level;
  const blanks = top.blanks.filter((simpul) => simpul.level === level);
  return { tabel, field, roots: [totalNode(...total, withSubtotals, { ...top, blanks })] };
}

interface Part {
  readonly nodes: readonly BudgetNode[];
  readonly blanks: readonly Simpul[];
  readonly isUnknown: boolean;
}

const NOTHING: Part = { nodes: [], blanks: [], isUnknown: false };

/** A simpul with those of its table right below it. */
interface Branch {
  readonly simpul: Simpul;
  readonly branches: Branch[];
}

const branchesByTabel = new WeakMap<Tabel, readonly Branch[]>();

/** The uppermost simpul of a table; both money columns hang on the same ones. */
function branchesOf(tabel: Tabel): readonly Branch[] {
  const known = branchesByTabel.get(tabel);
  if (known !== undefined) return known;
  const all = tabel.simpulList.map((simpul): Branch => ({ simpul, branches: [] }));
  const byId = new Map<string, Branch>();
  for (const branch of all) byId.set(branch.simpul.id, branch);
  const tops: Branch[] = [];
  for (const branch of all) {
    const { parentId } = branch.simpul;
    const parent = parentId === null ? undefined : byId.get(parentId);
    (parent?.branches ?? tops).push(branch);
  }
  branchesByTabel.set(tabel, tops);
  return tops;
}

function collectNodes(
  tabel: Tabel,
  field: MoneyField,
): { readonly top: Part; readonly below: ReadonlyMap<string, readonly BudgetNode[]> } {
  /** What stands for each simpul: its own node, or the stated amounts below it. Only subtotals ask. */
  const below = new Map<string, readonly BudgetNode[]>();
  const hasSubtotals = tabel.subtotalList.length > 0;
  // The tree has one level for each of LEVEL_LIST, so recursion stays six deep.
  const collect = (branches: readonly Branch[]): Part => {
    if (branches.length === 0) return NOTHING;
    const nodes: BudgetNode[] = [];
    const blanks: Simpul[] = [];
    let isUnknown = false;
    for (const { simpul, branches: lower } of branches) {
      const part = collect(lower);
      const reading = simpul[field];
      if (reading.kind === "read") {
        const node: BudgetNode = {
          simpul,
          total: null,
          id: simpul.id,
          value: reading.value,
          rounding: roundingOf(reading),
          children: part.nodes,
          blanks: part.blanks,
          isUnknown: part.isUnknown,
        };
        nodes.push(node);
        if (hasSubtotals) below.set(simpul.id, [node]);
        continue;
      }
      if (hasSubtotals) below.set(simpul.id, part.nodes);
      nodes.push(...part.nodes);
      if (part.nodes.length > 0) blanks.push(...part.blanks);
      else blanks.push(simpul);
      if (part.isUnknown || (part.nodes.length === 0 && reading.kind === "unreadable")) isUnknown = true;
    }
    return { nodes, blanks, isUnknown };
  };
  return { top: collect(branchesOf(tabel)), below };
}

/**
 * Puts "Jumlah Program I" rows between the uppermost amounts and the JUMLAH row. A subtotal over rows that stand below a
 * stated amount says that amount once more and is left out.
 */
function insertSubtotals(
  tabel: Tabel,
  field: MoneyField,
  tops: readonly BudgetNode[],
  below: ReadonlyMap<string, readonly BudgetNode[]>,
): readonly BudgetNode[] {
  const free = new Set(tops);
  const subtotals: BudgetNode[] = [];
  for (const row of tabel.subtotalList) {
    const reading = row[field];
    const covered = row.simpulIds.flatMap((id) => below.get(id) ?? []);
    if (reading.kind !== "read" || covered.length === 0 || !covered.every((node) => free.has(node))) continue;
    for (const node of covered) free.delete(node);
    subtotals.push(totalNode(row.id, reading, row, covered, NOTHING));
  }
  return subtotals.length === 0 ? tops : [...subtotals, ...free];
}

function totalNode(
  id: string,
  reading: ReadMoney,
  total: TotalAnggaran,
  children: readonly BudgetNode[],
  { blanks, isUnknown }: Pick<Part, "blanks" | "isUnknown">,
): BudgetNode {
  return { simpul: null, total, id, value: reading.value, rounding: roundingOf(reading), children, blanks, isUnknown };
}

type ReadMoney = Extract<Reading<number>, { kind: "read" }>;

/** The last grand total that states an amount. */
function grandTotal(tabel: Tabel, field: MoneyField): readonly [string, ReadMoney, TotalAnggaran] | null {
  for (let index = tabel.totalList.length - 1; index >= 0; index--) {
    const total = tabel.totalList[index];
    const reading = total?.[field];
    if (total !== undefined && reading?.kind === "read") return [total.id, reading, total];
  }
  return null;
}

function roundingOf(reading: ReadMoney): number {
  return reading.step / 2;
}

/**
 * How far a sum may be off by the rounding of the digits shown: half of the parent's last digit, and half of a part's only
 * where it is shown in fractions of a rupiah or in rounded units (million rupiah). A part written in whole rupiah is exact.
 */
export function sumTolerance(node: BudgetNode): number {
  let tolerance = node.rounding;
  let size = Math.abs(node.value);
  for (const child of node.children) {
    size += Math.abs(child.value);
    if (child.rounding !== 0.5) tolerance += child.rounding;
  }
  return tolerance + floatTolerance(size);
}

/** What adding up numbers of this size may lose in binary fractions; far below a rupiah. */
export function floatTolerance(size: number): number {
  return 1e-4 + 1e-12 * size;
}

/** What amounts should be that are known to be wrong. */
export type Corrections = ReadonlyMap<BudgetNode, number>;

/**
 * The parent's amount less the sum of its parts, in rupiah, with known corrections applied; 0 where it is within the rounding
 * shown, or has no parts.
 */
export function residualOf(node: BudgetNode, corrections: Corrections): number {
  if (node.children.length === 0 || node.isUnknown) return 0;
  let sum = 0;
  for (const child of node.children) sum += corrections.get(child) ?? child.value;
  const residual = (corrections.get(node) ?? node.value) - sum;
  return Math.abs(residual) <= sumTolerance(node) ? 0 : residual;
}

/** The sums of a JUMLAH row's parts taken level by level: programs, or kegiatan where each program's parts are stated. */
export function sumByLevel(node: BudgetNode): ReadonlyMap<Level, number> {
  const sums = new Map<Level, number>();
  const add = (children: readonly BudgetNode[]) => {
    for (const child of children) {
      if (child.simpul !== null) sums.set(child.simpul.level, (sums.get(child.simpul.level) ?? 0) + child.value);
      add(child.children);
    }
  };
  add(node.children);
  return sums;
}

/**
 * Answers whether two amounts are one, to the rupiah.
 * `rounding` is half of the last digit shown, where one of the two is shown in thousands or millions.
 */
export function isSameAmount(a: number, b: number, rounding = 0): boolean {
  return Math.abs(a - b) <= 0.5 + rounding + floatTolerance(Math.abs(b));
}

/** What the rounding of a sum in thousands or millions allows; 0 where figures are in rupiah. */
export function coarseTolerance(node: BudgetNode): number {
  return node.rounding > 0.5 ? sumTolerance(node) : 0;
}
