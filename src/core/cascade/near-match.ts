import { likenessOf } from "./word-likeness";

/** One wording that waits for a partner in another table. */
export interface NearItem {
  /** The normalised name. */
  readonly key: string;
  /** The tables that state this wording. */
  readonly tables: readonly number[];
  /** Pairs within one group need less likeness: the same parent speaks for them. Null = no group. */
  readonly group: string | null;
}

/** Two names that are almost one, by their places in the two lists; similarity 0..1. */
export interface NearPair {
  readonly first: number;
  readonly second: number;
  readonly similarity: number;
}

/** Names as alike as this are taken for two spellings of one. */
export const NEAR_THRESHOLD = 0.8;
/** Under one parent a shorter wording of the same thing is enough. */
export const NEAR_THRESHOLD_IN_GROUP = 0.62;

/** Blocking: names share one of their rarest words; words in more names than this are too common to search by. */
const RARE_WORDS = 4;
const MAX_POSTINGS = 60;
const MAX_CANDIDATES = 12;

/**
 * Finds pairs of wordings of different tables that are almost the same: each the other's best that is still free. A name
 * that has its exact twin in a table is one item with it, and no other name of that table is offered to it. Candidates share a rare word, so that time grows
 * linearly; `isBarred` keeps apart what is known to be two things. Result by falling similarity.
 */
export function findNearPairs(
  items: readonly NearItem[],
  isBarred: (first: number, second: number) => boolean,
): readonly NearPair[] {
  if (!hasTwoTables(items)) return [];
  const words = items.map(({ key }) => key.split(" "));
  const postings = new Map<string, number[]>();
  words.forEach((list, index) => {
    for (const word of new Set(list)) {
      if (word.length < 4) continue;
      const found = postings.get(word);
      if (found === undefined) postings.set(word, [index]);
      else found.push(index);
    }
  });
  const byGroup = new Map<string, number[]>();
  items.forEach(({ group }, index) => {
    if (group === null) return;
    const found = byGroup.get(group);
    if (found === undefined) byGroup.set(group, [index]);
    else found.push(index);
  });
  const pairs: NearPair[] = [];
  for (let first = 0; first < items.length; first++) {
    const item = items[first];
    if (item === undefined) continue;
    for (const second of candidatesOf(first, item, words[first] ?? [], postings, byGroup)) {
      const other = items[second];
      if (other === undefined || !isDisjoint(item.tables, other.tables) || isBarred(first, second)) continue;
      const similarity = likenessOf(words[first] ?? [], words[second] ?? []);
      const isGrouped = item.group !== null && item.group === other.group;
      if (similarity >= (isGrouped ? NEAR_THRESHOLD_IN_GROUP : NEAR_THRESHOLD))
        pairs.push({ first, second, similarity });
    }
  }
  pairs.sort((a, b) => b.similarity - a.similarity || a.first - b.first || a.second - b.second);
  return bestPartners(items, pairs);
}

/** Answers whether there is more than one table, without which nothing can be near. */
export function hasTwoTables(items: readonly { readonly tables: readonly number[] }[]): boolean {
  const first = items[0]?.tables[0];
  return items.some(({ tables }) => tables.some((table) => table !== first));
}

/** Later items that share a rare word or the group, those that share most first. */
function candidatesOf(
  first: number,
  item: NearItem,
  words: readonly string[],
  postings: ReadonlyMap<string, readonly number[]>,
  byGroup: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const shared = new Map<number, number>();
  const rare = [...new Set(words)]
    .map((word) => postings.get(word))
    .filter((list): list is number[] => list !== undefined && list.length > 1 && list.length <= MAX_POSTINGS)
    .sort((a, b) => a.length - b.length)
    .slice(0, RARE_WORDS);
  const group = item.group === null ? undefined : byGroup.get(item.group);
  if (group !== undefined && group.length <= MAX_POSTINGS) rare.push([...group]);
  for (const list of rare) {
    for (const second of list) if (second > first) shared.set(second, (shared.get(second) ?? 0) + 1);
  }
  if (shared.size <= MAX_CANDIDATES) return [...shared.keys()];
  return [...shared]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MAX_CANDIDATES)
    .map(([second]) => second);
}

function isDisjoint(a: readonly number[], b: readonly number[]): boolean {
  return !a.some((table) => b.includes(table));
}

/**
 * Takes pairs from the most alike down. What was paired counts as one wording from then on, so that a third table may still
 * join it, but never a second wording of a table that it already has. Pairs come sorted.
 */
function bestPartners(items: readonly NearItem[], pairs: readonly NearPair[]): readonly NearPair[] {
  const groups = new Map<number, { readonly members: number[]; readonly tables: number[] }>();
  const groupOf = (index: number): { readonly members: number[]; readonly tables: number[] } => {
    let group = groups.get(index);
    if (group === undefined) {
      group = { members: [index], tables: [...(items[index]?.tables ?? [])] };
      groups.set(index, group);
    }
    return group;
  };
  const kept: NearPair[] = [];
  for (const pair of pairs) {
    const one = groupOf(pair.first);
    const other = groupOf(pair.second);
    if (one === other || !isDisjoint(one.tables, other.tables)) continue;
    kept.push(pair);
    one.tables.push(...other.tables);
    for (const member of other.members) {
      one.members.push(member);
      groups.set(member, one);
    }
  }
  return kept;
}
