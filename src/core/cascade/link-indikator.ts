import type { IndikatorGabungan, NearMatch, Simpul, Tabel } from "../model/cascade";
import type { Indikator } from "../model/indikator";
import { levelDepth } from "../model/level";
import { NO_ITEMS, withItem } from "./drafts";
import type { GabunganDraft, GabunganRegistry } from "./gabungan-drafts";
import { matchKeyOf } from "./match-key";
import { findNearPairs, hasTwoTables, type NearItem } from "./near-match";

/** The key of what a table measures on a simpul without naming an indicator. */
const IMPLICIT = "~";

interface IndikatorLink {
  readonly key: string;
  readonly nama: string;
  readonly matchKey: string;
  readonly simpul: GabunganDraft;
  readonly members: Indikator[];
  readonly tables: number[];
  /** It was taken into another. */
  isAbsorbed: boolean;
}

/** The indicators of all tables, linked. */
export interface LinkedIndikator {
  readonly byKey: ReadonlyMap<string, IndikatorGabungan>;
  readonly keyById: ReadonlyMap<string, string>;
  readonly nearMatches: readonly NearMatch[];
}

/**
 * Links the indicators of the merged simpul: equal names under one merged simpul are one indicator; those of a table that
 * names no simpul, and those of outcomes whose own wording differs between tables, are found by their name alone where it
 * is the only one. Almost equal names of different tables are linked too, and reported as near matches.
 */
export function linkIndikator(tables: readonly Tabel[], registry: GabunganRegistry): LinkedIndikator {
  const linker = new IndikatorLinker(registry);
  tables.forEach((tabel, table) => {
    linker.readTable(tabel, table);
  });
  linker.linkImplied();
  linker.linkOutcomes();
  const nearMatches = linker.linkNear();
  return { ...linker.freeze(), nearMatches };
}

class IndikatorLinker {
  private links: IndikatorLink[] = [];
  /** Of one merged simpul and one name; more than one where a table states it twice. */
  private readonly byName = new Map<string, IndikatorLink | IndikatorLink[]>();
  private readonly implied: { readonly indikator: Indikator; readonly simpul: Simpul; readonly table: number }[] = [];

  constructor(private readonly registry: GabunganRegistry) {}

  readTable(tabel: Tabel, table: number): void {
    const implied = new Map(
      tabel.simpulList.filter(({ isImplied }) => isImplied === true).map((simpul) => [simpul.id, simpul]),
    );
    for (const indikator of tabel.indikatorList) {
      const draft = this.registry.bySimpulId.get(indikator.simpulId);
      if (draft !== undefined) {
        this.add(indikator, draft, table);
        continue;
      }
      const simpul = implied.get(indikator.simpulId);
      if (simpul !== undefined) this.implied.push({ indikator, simpul, table });
    }
  }

  /** Indicators of tables without simpul join the one indicator of their name; the rest gets a simpul of its own table. */
  linkImplied(): void {
    if (this.implied.length === 0) return;
    const byName = this.indexByName();
    for (const { indikator, simpul, table } of this.implied) {
      const found = (byName.get(matchKeyOf(indikator.nama)) ?? []).filter(({ tables }) => !tables.includes(table));
      const [only, ...others] = found;
      if (only !== undefined && others.length === 0) {
        only.members.push(indikator);
        only.tables.push(table);
        continue;
      }
      let draft = this.registry.bySimpulId.get(simpul.id);
      if (draft === undefined) {
        draft = this.registry.create(simpul.level, `~${simpul.tabelId}`, simpul);
        this.registry.link(draft, simpul, table);
      }
      this.add(indikator, draft, table);
    }
  }

  /** Equal and unique indicator names of outcomes that were not linked themselves, such as a sasaran worded anew. */
  linkOutcomes(): void {
    if (!hasTwoTables(this.links)) return;
    for (const [matchKey, list] of this.indexByName()) {
      const [first, second, ...others] = list.filter(({ simpul }) => isOutcome(simpul));
      if (first === undefined || second === undefined || others.length > 0 || matchKey.split(" ").length < 3) continue;
      if (canMeet(first.simpul, second.simpul) && isDisjoint(first.tables, second.tables)) this.absorb(first, second);
    }
    this.dropAbsorbed();
  }

  linkNear(): readonly NearMatch[] {
    if (!hasTwoTables(this.links)) return [];
    const list = this.links.filter(({ matchKey }) => matchKey !== IMPLICIT);
    if (!hasTwoTables(list)) return [];
    const items = list.map(({ matchKey, tables, simpul }): NearItem => ({ key: matchKey, tables, group: simpul.key }));
    const pairs = findNearPairs(items, (a, b) => {
      const first = list[a]?.simpul;
      const second = list[b]?.simpul;
      if (first === undefined || second === undefined) return true;
      return first !== second && !(isOutcome(first) && isOutcome(second) && canMeet(first, second));
    });
    const near: NearMatch[] = [];
    const goneTo = new Map<IndikatorLink, IndikatorLink>();
    const settled = (link: IndikatorLink): IndikatorLink => {
      let at = link;
      for (let next = goneTo.get(at); next !== undefined; next = goneTo.get(at)) at = next;
      return at;
    };
    // Ids first: absorbing changes who stands first.
    for (const { first, second, similarity } of pairs) {
      const firstId = list[first]?.members[0]?.id;
      const secondId = list[second]?.members[0]?.id;
      if (firstId !== undefined && secondId !== undefined) {
        near.push({ level: "indikator", firstId, secondId, similarity });
      }
    }
    for (const { first, second } of pairs) {
      const one = list[first];
      const other = list[second];
      if (one === undefined || other === undefined) continue;
      const into = settled(one);
      const from = settled(other);
      if (into === from) continue;
      this.absorb(into, from);
      goneTo.set(from, into);
    }
    this.dropAbsorbed();
    return near;
  }

  freeze(): Pick<LinkedIndikator, "byKey" | "keyById"> {
    const byKey = new Map<string, IndikatorGabungan>();
    const keyById = new Map<string, string>();
    for (const { key, nama, simpul, members } of this.links) {
      byKey.set(key, { key, nama, simpulKey: simpul.key, indikatorIds: members.map(({ id }) => id) });
      simpul.indikatorKeys = withItem(simpul.indikatorKeys, key);
      for (const { id } of members) keyById.set(id, key);
    }
    return { byKey, keyById };
  }

  private add(indikator: Indikator, simpul: GabunganDraft, table: number): void {
    const matchKey = indikator.isImplicit ? IMPLICIT : matchKeyOf(indikator.nama);
    const base = `${simpul.key}/${matchKey}`;
    const known = this.byName.get(base);
    const list = known === undefined ? NO_ITEMS : Array.isArray(known) ? known : [known];
    const free = list.find(({ tables }) => !tables.includes(table));
    if (free !== undefined) {
      free.members.push(indikator);
      free.tables.push(table);
      return;
    }
    const link: IndikatorLink = {
      key: list.length === 0 ? base : `${base}#${list.length + 1}`,
      nama: indikator.nama,
      matchKey,
      simpul,
      members: [indikator],
      tables: [table],
      isAbsorbed: false,
    };
    this.links.push(link);
    this.byName.set(base, list.length === 0 ? link : [...list, link]);
  }

  private absorb(into: IndikatorLink, from: IndikatorLink): void {
    into.members.push(...from.members);
    for (const table of from.tables) if (!into.tables.includes(table)) into.tables.push(table);
    from.isAbsorbed = true;
  }

  private dropAbsorbed(): void {
    if (this.links.some(({ isAbsorbed }) => isAbsorbed))
      this.links = this.links.filter(({ isAbsorbed }) => !isAbsorbed);
  }

  private indexByName(): ReadonlyMap<string, readonly IndikatorLink[]> {
    const byName = new Map<string, IndikatorLink[]>();
    for (const link of this.links) {
      if (link.matchKey === IMPLICIT) continue;
      const list = byName.get(link.matchKey);
      if (list === undefined) byName.set(link.matchKey, [link]);
      else list.push(link);
    }
    return byName;
  }
}

function isOutcome(draft: GabunganDraft): boolean {
  return levelDepth(draft.level) <= levelDepth("program");
}

/** Two merged simpul may share an indicator where no table states both of them, or one is only implied. */
function canMeet(first: GabunganDraft, second: GabunganDraft): boolean {
  if (first.isImplied || second.isImplied) return true;
  return first.level === second.level && isDisjoint(first.tables, second.tables);
}

function isDisjoint(a: readonly number[], b: readonly number[]): boolean {
  return !a.some((table) => b.includes(table));
}
