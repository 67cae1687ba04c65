import type { Cascade, Simpul, Tabel } from "../model/cascade";
import { coarseRounding, valueOf } from "../text/reading";
import { isSameAmount, type BudgetNode, type MoneyField } from "./budget-tree";
import { compareMoneyAuthority } from "./table-authority";

/** A node that another table states and this one leaves out or blank, with its amount there. */
export interface MissingAmount {
  readonly simpul: Simpul;
  readonly value: number;
}

/** Keys of the merged tree that several findings ask for, collected once. */
export interface KeyIndex {
  presentIn(tabel: Tabel): ReadonlySet<string>;
  readonly programKeys: readonly string[];
}

/** The keys of a cascade; each collected when first asked for. */
export function createKeyIndex(cascade: Cascade): KeyIndex {
  const present = new Map<string, ReadonlySet<string>>();
  return {
    presentIn: (tabel) => {
      const known = present.get(tabel.id);
      if (known !== undefined) return known;
      const keys = new Set<string>();
      for (const simpul of tabel.simpulList) {
        const key = cascade.gabunganKeyBySimpulId.get(simpul.id);
        if (key !== undefined) keys.add(key);
      }
      present.set(tabel.id, keys);
      return keys;
    },
    programKeys: [...cascade.gabunganByKey.values()].filter(({ level }) => level === "program").map(({ key }) => key),
  };
}

/** The same node in other tables where they state this amount. */
export function twinsStating(cascade: Cascade, simpul: Simpul | null, field: MoneyField, amount: number): string[] {
  const own = coarseRounding(simpul?.[field]);
  return otherStatements(cascade, simpul, field)
    .filter((twin) => isSameAmount(twin.value, amount, Math.max(own, coarseRounding(twin.simpul[field]))))
    .map((twin) => twin.simpul.id);
}

function otherStatements(cascade: Cascade, simpul: Simpul | null, field: MoneyField): MissingAmount[] {
  const key = simpul === null ? undefined : cascade.gabunganKeyBySimpulId.get(simpul.id);
  const gabungan = key === undefined ? undefined : cascade.gabunganByKey.get(key);
  const statements: MissingAmount[] = [];
  for (const id of gabungan?.simpulIds ?? []) {
    const twin = cascade.simpulById.get(id);
    const value = valueOf(twin?.[field]);
    if (twin !== undefined && twin.tabelId !== simpul?.tabelId && value !== null)
      statements.push({ simpul: twin, value });
  }
  return statements;
}

/** The one blank row for which another table states just the amount that is missing. */
export function blankStatedElsewhere(
  cascade: Cascade,
  node: BudgetNode,
  field: MoneyField,
  residual: number,
): Simpul | null {
  const [fitting, ...others] = node.blanks.filter((blank) => twinsStating(cascade, blank, field, residual).length > 0);
  return others.length === 0 ? (fitting ?? null) : null;
}

/** More than this many candidates are tried only one by one, in pairs and all together. */
const MOST_COMBINED = 12;

/** The nodes that other tables state and this table lacks, where their amounts make up the difference exactly; else none. */
export function findMissing(
  cascade: Cascade,
  index: KeyIndex,
  tabel: Tabel,
  node: BudgetNode,
  field: MoneyField,
  residual: number,
): readonly MissingAmount[] {
  const level = node.children[0]?.simpul?.level;
  if (level === undefined) return [];
  const present = index.presentIn(tabel);
  const amountOf = (key: string): MissingAmount | null => {
    const gabungan = cascade.gabunganByKey.get(key);
    if (gabungan === undefined || gabungan.level !== level || present.has(key)) return null;
    const statements: { simpul: Simpul; tabel: Tabel; value: number }[] = [];
    for (const id of gabungan.simpulIds) {
      const simpul = cascade.simpulById.get(id);
      const value = valueOf(simpul?.[field]);
      const home = simpul === undefined ? undefined : cascade.tabelById.get(simpul.tabelId);
      if (simpul !== undefined && home !== undefined && value !== null && value > 0) {
        statements.push({ simpul, tabel: home, value });
      }
    }
    statements.sort((a, b) => compareMoneyAuthority(a.tabel, b.tabel));
    const [first] = statements;
    return first === undefined ? null : { simpul: first.simpul, value: first.value };
  };
  const amountsOf = (keys: Iterable<string>) => {
    const amounts: MissingAmount[] = [];
    for (const key of keys) {
      const amount = amountOf(key);
      if (amount !== null) amounts.push(amount);
    }
    return amounts.sort((a, b) => b.value - a.value || (a.simpul.nama < b.simpul.nama ? -1 : 1));
  };

  const ownKey = node.simpul === null ? undefined : cascade.gabunganKeyBySimpulId.get(node.simpul.id);
  const own = ownKey === undefined ? undefined : cascade.gabunganByKey.get(ownKey);
  const below = own === undefined ? [] : combine(amountsOf(own.childKeys), residual);
  if (below.length > 0) return below;
  // Programs may hang under another sasaran there, or under none: all that this table lacks are asked.
  return level === "program" ? combine(amountsOf(index.programKeys), residual) : [];
}

/** The smallest set of amounts that add up to the wanted one; empty where none does. */
function combine(amounts: readonly MissingAmount[], wanted: number): readonly MissingAmount[] {
  const single = amounts.find((amount) => isSameAmount(amount.value, wanted));
  if (single !== undefined) return [single];
  const sum = amounts.reduce((total, amount) => total + amount.value, 0);
  if (amounts.length > 1 && isSameAmount(sum, wanted)) return amounts;
  if (amounts.length > MOST_COMBINED) return [];
  let best: readonly MissingAmount[] = [];
  for (let mask = 1; mask < 1 << amounts.length; mask++) {
    const chosen = amounts.filter((_, index) => (mask >> index) % 2 === 1);
    if (best.length > 0 && chosen.length >= best.length) continue;
    if (
      isSameAmount(
        chosen.reduce((total, amount) => total + amount.value, 0),
        wanted,
      )
    )
      best = chosen;
  }
  return best;
}
