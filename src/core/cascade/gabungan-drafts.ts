import type { Simpul, SimpulGabungan } from "../model/cascade";
import type { Level } from "../model/level";
import { NO_ITEMS, withItem } from "./drafts";

/** A merged simpul while tables are linked. */
export interface GabunganDraft {
  readonly key: string;
  readonly level: Level;
  readonly nama: string;
  /** The normalised name of the table that knows best, for linking. */
  readonly matchKey: string;
  kode: string | null;
  parent: GabunganDraft | null;
  isImplied: boolean;
  childKeys: readonly string[];
  simpulList: readonly Simpul[];
  /** Positions in the order in which tables are linked. */
  tables: readonly number[];
  /** Every parent that some table gives it. */
  parents: readonly GabunganDraft[];
  indikatorKeys: readonly string[];
}

/** The merged simpul of all tables, and which merged simpul each simpul went into. */
export class GabunganRegistry {
  readonly byKey = new Map<string, GabunganDraft>();
  readonly bySimpulId = new Map<string, GabunganDraft>();
  private readonly byLevel = new Map<Level, Set<GabunganDraft>>();
  /** How many merged simpul were made of one level and name, where more than one. */
  private readonly counters = new Map<string, number>();

  create(level: Level, matchKey: string, simpul: Simpul): GabunganDraft {
    const base = `${level}:${matchKey}`;
    let count = 1;
    if (this.byKey.has(base) || this.counters.has(base)) {
      count = (this.counters.get(base) ?? 1) + 1;
      this.counters.set(base, count);
    }
    const draft: GabunganDraft = {
      key: count === 1 ? base : `${base}#${count}`,
      level,
      nama: simpul.nama,
      matchKey,
      kode: null,
      parent: null,
      isImplied: simpul.isImplied === true,
      childKeys: NO_ITEMS,
      simpulList: NO_ITEMS,
      tables: NO_ITEMS,
      parents: NO_ITEMS,
      indikatorKeys: NO_ITEMS,
    };
    this.byKey.set(draft.key, draft);
    const members = this.byLevel.get(level);
    if (members === undefined) this.byLevel.set(level, new Set([draft]));
    else members.add(draft);
    return draft;
  }

  link(draft: GabunganDraft, simpul: Simpul, table: number): void {
    draft.simpulList = withItem(draft.simpulList, simpul);
    if (!draft.tables.includes(table)) draft.tables = withItem(draft.tables, table);
    draft.kode ??= simpul.kode;
    this.bySimpulId.set(simpul.id, draft);
    const parent = simpul.parentId === null ? undefined : this.bySimpulId.get(simpul.parentId);
    if (parent !== undefined && !draft.parents.includes(parent)) draft.parents = withItem(draft.parents, parent);
  }

  /** Takes `other` into `draft`: near matches are one thing in the merged tree, while nearMatches still tells of them. */
  absorb(draft: GabunganDraft, other: GabunganDraft): void {
    for (const simpul of other.simpulList) {
      draft.simpulList = withItem(draft.simpulList, simpul);
      this.bySimpulId.set(simpul.id, draft);
    }
    for (const table of other.tables) if (!draft.tables.includes(table)) draft.tables = withItem(draft.tables, table);
    for (const parent of other.parents) {
      if (!draft.parents.includes(parent)) draft.parents = withItem(draft.parents, parent);
    }
    draft.kode ??= other.kode;
    this.byKey.delete(other.key);
    if (!this.counters.has(other.key)) this.counters.set(other.key, 1);
    this.byLevel.get(other.level)?.delete(other);
  }

  /** The merged simpul of a level, in order of creation. */
  ofLevel(level: Level): readonly GabunganDraft[] {
    return [...(this.byLevel.get(level) ?? [])];
  }

  /** The merged simpul above a simpul, as its own table has it; null where that table names none. */
  parentOf(simpul: Simpul): GabunganDraft | null {
    return simpul.parentId === null ? null : (this.bySimpulId.get(simpul.parentId) ?? null);
  }

  freeze(): ReadonlyMap<string, SimpulGabungan> {
    const frozen = new Map<string, SimpulGabungan>();
    for (const [key, draft] of this.byKey) {
      frozen.set(key, {
        key,
        level: draft.level,
        nama: draft.nama,
        kode: draft.kode,
        parentKey: draft.parent?.key ?? null,
        childKeys: draft.childKeys,
        simpulIds: draft.simpulList.map(({ id }) => id),
        indikatorKeys: draft.indikatorKeys,
      });
    }
    return frozen;
  }
}
