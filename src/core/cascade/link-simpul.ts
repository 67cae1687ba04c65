import type { NearMatch, Simpul, Tabel } from "../model/cascade";
import { LEVEL_LIST, levelDepth, type Level } from "../model/level";
import { withItem } from "./drafts";
import { GabunganRegistry, type GabunganDraft } from "./gabungan-drafts";
import { matchKeyOf } from "./match-key";
import { findNearPairs, hasTwoTables, type NearItem } from "./near-match";
import type { NomenklaturLookup } from "./nomenklatur";
import { StatementIndex } from "./statement-index";

/** The tables in the order in which they are believed about parents and wording. */
const KIND_ORDER: readonly Tabel["kind"][] = ["cascading", "rak", "anggaran", "pk", "pengukuran", "renstra"];

/** The tables by what their wording is worth: which one names a thing that several tables hold. */
export function byAuthority(tabelList: readonly Tabel[]): readonly Tabel[] {
  return [...tabelList].sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind));
}

/** The simpul of all tables, linked. */
export interface LinkedSimpul {
  readonly registry: GabunganRegistry;
  readonly nearMatches: readonly NearMatch[];
}

/**
 * Links the simpul of all tables into one tree, level by level from the top, so that parents are linked before their
 * children are compared. Names are one where they are equal once normalised (see matchKeyOf) and their parents do not
 * forbid it; equal names under different parents stay apart; a list without parents links to the only candidate, or by
 * order to several. What is left over and almost equal is linked as well, tentatively, and reported as a near match.
 */
export function linkSimpul(tables: readonly Tabel[], nomenklatur: NomenklaturLookup | undefined): LinkedSimpul {
  const registry = new GabunganRegistry();
  const nearMatches: NearMatch[] = [];
  const statements = new StatementIndex(tables);
  const byLevel = groupByLevel(tables);
  statements.settle(byLevel.get("sasaran") ?? []);
  for (const level of LEVEL_LIST) {
    const index = new LevelIndex(registry, level);
    (byLevel.get(level) ?? []).forEach((list, table) => {
      linkTable(statements.isEmpty ? list : list.filter((simpul) => !statements.isAlias(simpul)), table, index);
    });
    nearMatches.push(...linkNear(registry, level, nomenklatur));
    if (levelDepth(level) > levelDepth("sasaran")) statements.link(registry, level);
  }
  statements.linkRest(registry);
  settleParents(registry);
  return { registry, nearMatches };
}

/** The named simpul of each level, table by table. */
function groupByLevel(tables: readonly Tabel[]): ReadonlyMap<Level, readonly (readonly Simpul[])[]> {
  const byLevel = new Map(LEVEL_LIST.map((level) => [level, tables.map((): Simpul[] => [])]));
  tables.forEach(({ simpulList }, table) => {
    for (const simpul of simpulList) if (simpul.isImplied !== true) byLevel.get(simpul.level)?.[table]?.push(simpul);
  });
  return byLevel;
}

/** The merged simpul of one level by name, while tables are linked one after the other. */
class LevelIndex {
  private readonly byName = new Map<string, GabunganDraft[]>();
  /** Made since names were last asked for: the last table's names are never asked for. */
  private fresh: GabunganDraft[] = [];

  constructor(
    readonly registry: GabunganRegistry,
    readonly level: Level,
  ) {}

  get isEmpty(): boolean {
    return this.byName.size === 0 && this.fresh.length === 0;
  }

  candidates(matchKey: string): readonly GabunganDraft[] {
    for (const draft of this.fresh) {
      const list = this.byName.get(draft.matchKey);
      if (list === undefined) this.byName.set(draft.matchKey, [draft]);
      else list.push(draft);
    }
    this.fresh = [];
    return this.byName.get(matchKey) ?? [];
  }

  create(simpul: Simpul, matchKey: string, table: number): void {
    const draft = this.registry.create(this.level, matchKey, simpul);
    this.registry.link(draft, simpul, table);
    this.fresh.push(draft);
  }
}

function linkTable(list: readonly Simpul[], table: number, index: LevelIndex): void {
  if (index.isEmpty) {
    for (const simpul of list) index.create(simpul, matchKeyOf(simpul.nama), table);
    return;
  }
  const groups = new Map<string, Simpul[]>();
  for (const simpul of list) {
    const key = matchKeyOf(simpul.nama);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [simpul]);
    else group.push(simpul);
  }
  const chosen = new Map<string, GabunganDraft>();
  for (const [key, group] of groups) {
    const candidates = index.candidates(key);
    if (candidates.length > 0) chooseCandidates(group, candidates, index.registry, chosen);
  }
  // In row order, so that new ones are created in the order of the table.
  for (const simpul of list) {
    const draft = chosen.get(simpul.id);
    if (draft === undefined) index.create(simpul, matchKeyOf(simpul.nama), table);
    else index.registry.link(draft, simpul, table);
  }
}

/** Pairs the equal names of one table with those of the tables before: by kode, by parent, as the only ones, by order. */
function chooseCandidates(
  group: readonly Simpul[],
  candidates: readonly GabunganDraft[],
  registry: GabunganRegistry,
  chosen: Map<string, GabunganDraft>,
): void {
  const free = new Set(candidates);
  const waiting = new Set(group);
  const choose = (simpul: Simpul, draft: GabunganDraft): void => {
    chosen.set(simpul.id, draft);
    free.delete(draft);
    waiting.delete(simpul);
  };
  for (const simpul of group) {
    if (simpul.kode === null) continue;
    for (const draft of free) {
      if (draft.kode === simpul.kode) {
        choose(simpul, draft);
        break;
      }
    }
  }
  for (const simpul of [...waiting]) {
    const parent = registry.parentOf(simpul);
    if (parent === null) continue;
    for (const draft of free) {
      if (draft.parents.includes(parent) && isCompatible(simpul, draft, registry)) {
        choose(simpul, draft);
        break;
      }
    }
  }
  const isAlone = waiting.size === 1 && free.size === 1;
  for (const simpul of [...waiting]) {
    for (const draft of free) {
      const isParentKnown = registry.parentOf(simpul) !== null && draft.parents.length > 0;
      if (!isCompatible(simpul, draft, registry) || (isParentKnown && !isAlone)) continue;
      choose(simpul, draft);
      break;
    }
  }
}

/** What forbids that two equal names are one thing: different kode, or different programs above them. */
function isCompatible(simpul: Simpul, draft: GabunganDraft, registry: GabunganRegistry): boolean {
  if (simpul.kode !== null && draft.kode !== null && !isSameKode(simpul.kode, draft.kode)) return false;
  if (levelDepth(simpul.level) <= levelDepth("program")) return true;
  const own = programAbove(registry.parentOf(simpul));
  if (own === null) return true;
  const others = draft.parents.map(programAbove).filter((program) => program !== null);
  return others.length === 0 || others.includes(own);
}

/** Kode are the same where their parts are; "X.XX" stands for any urusan and bidang. */
function isSameKode(a: string, b: string): boolean {
  if (a === b) return true;
  const first = a.split(".");
  const second = b.split(".");
  return (
    first.length === second.length &&
    first.every((part, at) => part === second[at] || isOpen(part) || isOpen(second[at]))
  );
}

function isOpen(part: string | undefined): boolean {
  return part === "X" || part === "XX";
}

function programAbove(draft: GabunganDraft | null): GabunganDraft | null {
  let at = draft;
  for (let step = 0; at !== null && step < LEVEL_LIST.length; step++) {
    if (at.level === "program") return at;
    at = deepest(at.parents);
  }
  return null;
}

/** Of several merged simpul the one of the deepest level, the first of equals; null of none. */
function deepest(list: readonly GabunganDraft[]): GabunganDraft | null {
  let found: GabunganDraft | null = null;
  for (const draft of list) if (found === null || levelDepth(draft.level) > levelDepth(found.level)) found = draft;
  return found;
}

/** Links what is almost equal and has no twin, and tells of it. */
function linkNear(
  registry: GabunganRegistry,
  level: Level,
  nomenklatur: NomenklaturLookup | undefined,
): readonly NearMatch[] {
  const drafts = registry.ofLevel(level);
  if (!hasTwoTables(drafts)) return [];
  const items = drafts.map((draft): NearItem => ({
    key: draft.matchKey,
    tables: draft.tables,
    group: draft.parents[0]?.key ?? null,
  }));
  const official = new Map<number, string | null>();
  const officialOf = (at: number): string | null => {
    let found = official.get(at);
    if (found === undefined) {
      found = nomenklatur?.officialOf?.(drafts[at]?.nama ?? "") ?? null;
      official.set(at, found);
    }
    return found;
  };
  const isBudget = levelDepth(level) >= levelDepth("program");
  const pairs = findNearPairs(items, (first, second) => {
    const one = drafts[first];
    const other = drafts[second];
    const simpul = other?.simpulList[0];
    if (one === undefined || simpul === undefined || !isCompatible(simpul, one, registry)) return true;
    if (!isBudget) return false;
    // Two different official names are two things, however alike ("Penyediaan Peralatan …", "Penyediaan Jasa Peralatan …").
    const a = officialOf(first);
    const b = officialOf(second);
    return a !== null && b !== null && a !== b;
  });
  const near: NearMatch[] = [];
  const goneTo = new Map<GabunganDraft, GabunganDraft>();
  const settled = (draft: GabunganDraft): GabunganDraft => {
    let at = draft;
    for (let next = goneTo.get(at); next !== undefined; next = goneTo.get(at)) at = next;
    return at;
  };
  const absorbed: [GabunganDraft, GabunganDraft][] = [];
  for (const { first, second, similarity } of pairs) {
    const one = drafts[first];
    const other = drafts[second];
    const firstId = one?.simpulList[0]?.id;
    const secondId = other?.simpulList[0]?.id;
    if (one === undefined || other === undefined || firstId === undefined || secondId === undefined) continue;
    near.push({ level, firstId, secondId, similarity });
    absorbed.push([one, other]);
  }
  for (const [one, other] of absorbed) {
    const into = settled(one);
    const from = settled(other);
    if (into === from) continue;
    registry.absorb(into, from);
    goneTo.set(from, into);
  }
  return near;
}

/** Gives each merged simpul its parent – the nearest level that a table names – and lists children. */
function settleParents(registry: GabunganRegistry): void {
  for (const draft of registry.byKey.values()) {
    draft.parent = deepest(draft.parents.filter(({ level }) => levelDepth(level) < levelDepth(draft.level)));
  }
  // A sasaran under a tujuan here and under a sasaran pemda there: the tujuan serves that sasaran pemda.
  for (const { parent, parents } of registry.byKey.values()) {
    if (parent === null || parent.parent !== null || parents.length < 2) continue;
    parent.parent = parents.find(({ level }) => levelDepth(level) < levelDepth(parent.level)) ?? null;
  }
  for (const { key, parent } of registry.byKey.values()) {
    if (parent !== null) parent.childKeys = withItem(parent.childKeys, key);
  }
}
