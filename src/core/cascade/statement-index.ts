import type { Simpul, Tabel } from "../model/cascade";
import type { Level } from "../model/level";
import type { GabunganRegistry } from "./gabungan-drafts";
import { matchKeyOf } from "./match-key";
import { likenessOf } from "./word-likeness";

const MIN_LIKENESS = 0.85;

/**
 * The sasaran of a PK eselon III are what cascading and RAK call the sasaran of a program (seed 003: "Meningkatnya
 * Rehabilitasi Sosial" stands in the SASARAN column of the one and in SASARAN (OUTCOME) of the other). Such a sasaran is no
 * node of its own in the merged tree: it joins the program, kegiatan or sub kegiatan whose statement it is, and so its
 * indicators meet theirs.
 */
export class StatementIndex {
  private readonly stating: readonly Simpul[];
  private byStatement: ReadonlyMap<string, readonly Simpul[]> | null = null;
  private readonly waiting = new Map<
    string,
    { readonly simpul: Simpul; readonly targets: readonly Simpul[]; readonly table: number }
  >();

  /** Tables of eselon III, whose sasaran are those of programs, and of eselon II, whose sasaran are the agency's. */
  private readonly deputies = new Set<number>();
  private readonly heads = new Set<number>();

  constructor(tables: readonly Tabel[]) {
    this.stating = tables.flatMap(({ simpulList }) =>
      simpulList.filter(({ sasaran, nama }) => sasaran !== null && sasaran !== nama),
    );
    tables.forEach(({ eselon }, table) => {
      if (eselon === "III") this.deputies.add(table);
      if (eselon === "II") this.heads.add(table);
    });
  }

  /** Decides which sasaran are statements: those that no other table names as a sasaran. */
  settle(sasaranByTable: readonly (readonly Simpul[])[]): void {
    if (this.stating.length === 0) return;
    const tablesOf = new Map<string, Set<number>>();
    sasaranByTable.forEach((list, table) => {
      for (const { nama } of list) {
        const key = matchKeyOf(nama);
        const tables = tablesOf.get(key);
        if (tables === undefined) tablesOf.set(key, new Set([table]));
        else tables.add(table);
      }
    });
    sasaranByTable.forEach((list, table) => {
      for (const simpul of list) {
        // A sasaran that its own table puts over programs is a sasaran.
        if (simpul.childIds.length > 0 || this.heads.has(table)) continue;
        const key = matchKeyOf(simpul.nama);
        const stated = this.byKey.get(key) ?? (this.deputies.has(table) ? this.nearest(key) : undefined);
        if (stated === undefined) continue;
        const isNamedElsewhere = [...(tablesOf.get(key) ?? [])].some(
          (other) => !this.deputies.has(other) && other !== table,
        );
        if (isNamedElsewhere && !this.deputies.has(table)) continue;
        this.waiting.set(simpul.id, { simpul, targets: stated, table });
      }
    });
  }

  get isEmpty(): boolean {
    return this.waiting.size === 0;
  }

  isAlias(simpul: Simpul): boolean {
    return this.waiting.has(simpul.id);
  }

  /** Links the sasaran that wait for simpul of a level, once that level is linked. */
  link(registry: GabunganRegistry, level: Level): void {
    for (const [id, { simpul, targets, table }] of this.waiting) {
      const target = targets.find((candidate) => candidate.level === level);
      const draft = target === undefined ? undefined : registry.bySimpulId.get(target.id);
      if (draft === undefined) continue;
      registry.link(draft, simpul, table);
      this.waiting.delete(id);
    }
  }

  /** What found no partner after all becomes a sasaran of its own. */
  linkRest(registry: GabunganRegistry): void {
    for (const { simpul, table } of this.waiting.values()) {
      registry.link(registry.create("sasaran", matchKeyOf(simpul.nama), simpul), simpul, table);
    }
    this.waiting.clear();
  }

  /** What is stated, by its words: made when the first sasaran asks, since most tables have none that would. */
  private get byKey(): ReadonlyMap<string, readonly Simpul[]> {
    if (this.byStatement !== null) return this.byStatement;
    const byKey = new Map<string, Simpul[]>();
    for (const simpul of this.stating) {
      const key = matchKeyOf(simpul.sasaran ?? "");
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [simpul]);
      else list.push(simpul);
    }
    this.byStatement = byKey;
    return byKey;
  }

  private nearest(key: string): readonly Simpul[] | undefined {
    const words = key.split(" ");
    let best: readonly Simpul[] | undefined;
    let bestLikeness = MIN_LIKENESS;
    for (const [other, list] of this.byKey) {
      const likeness = likenessOf(words, other.split(" "));
      if (likeness > bestLikeness) {
        bestLikeness = likeness;
        best = list;
      }
    }
    return best;
  }
}
