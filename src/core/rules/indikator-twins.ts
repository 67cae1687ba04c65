import type { Cascade, Tabel } from "../model/cascade";
import type { Indikator } from "../model/indikator";
import type { Level } from "../model/level";
import { normalizeNama } from "../text/normalize-nama";
import { memoizeCascade } from "./memoize-cascade";

/** One statement of an indicator that several tables hold. */
export interface TwinMember {
  readonly indikator: Indikator;
  readonly tabel: Tabel;
  readonly level: Level;
}

/** One indicator wherever the workbook states it: the same key in the merged tree, the same wording, or a near match. */
export interface TwinGroup {
  readonly members: readonly TwinMember[];
}

/** All indicators that several tables hold, by group and by member. */
export interface TwinIndex {
  readonly groups: readonly TwinGroup[];
  readonly groupOf: (indikatorId: string) => TwinGroup | undefined;
}

/** PK eselon III calls "sasaran" what the RAK calls the outcome of a program, so these levels may name one indicator. */
const UPPER_LEVELS: ReadonlySet<Level> = new Set(["sasaranPemda", "tujuan", "sasaran", "program"]);

/**
 * Groups the indicators of all tables that are one and the same. Implicit ones (a row measured without an indicator column)
 * are left out: they have no wording of their own.
 */
export const groupTwins = memoizeCascade((cascade: Cascade): TwinIndex => {
  const stating = cascade.tabelList.filter(({ indikatorList }) => indikatorList.some(({ isImplicit }) => !isImplicit));
  if (stating.length < 2) return { groups: [], groupOf: () => undefined };
  const parents = new Map<string, string>();
  const find = (id: string): string => {
    let root = id;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) root = next;
    for (let step = id; step !== root;) {
      const next = parents.get(step) ?? root;
      parents.set(step, root);
      step = next;
    }
    return root;
  };
  const join = (a: string, b: string) => {
    const first = find(a);
    const second = find(b);
    if (first !== second) parents.set(second, first);
  };

  const members: TwinMember[] = [];
  for (const tabel of stating) {
    for (const indikator of tabel.indikatorList) {
      const level = cascade.simpulById.get(indikator.simpulId)?.level;
      if (indikator.isImplicit || level === undefined) continue;
      parents.set(indikator.id, indikator.id);
      members.push({ indikator, tabel, level });
    }
  }

  for (const { indikatorIds } of cascade.indikatorGabunganByKey.values()) {
    let first: string | null = null;
    for (const id of indikatorIds) {
      if (!parents.has(id)) continue;
      if (first === null) first = id;
      else join(first, id);
    }
  }
  for (const ids of sameWording(members)) {
    const [first] = ids;
    for (const id of ids) if (first !== undefined) join(first, id);
  }
  for (const { level, firstId, secondId } of cascade.nearMatches) {
    if (level === "indikator" && parents.has(firstId) && parents.has(secondId)) join(firstId, secondId);
  }

  const byRoot = new Map<string, TwinMember[]>();
  for (const member of members) {
    const root = find(member.indikator.id);
    const group = byRoot.get(root);
    if (group === undefined) byRoot.set(root, [member]);
    else group.push(member);
  }
  const groups = [...byRoot.values()].map((group) => ({ members: group }));
  const groupByRoot = new Map(groups.map((group) => [find(group.members[0]?.indikator.id ?? ""), group]));
  return {
    groups,
    groupOf: (id) => (parents.has(id) ? groupByRoot.get(find(id)) : undefined),
  };
});

/**
 * The ids that share a wording on one level (the upper levels count as one). A wording that stands twice in a table names
 * two things there ("Jumlah laporan" under two sub kegiatan): it joins nothing.
 */
function sameWording(members: readonly TwinMember[]): readonly string[][] {
  const byWording = new Map<string, { ids: string[]; tabelIds: Set<string>; isRepeated: boolean }>();
  for (const { indikator, tabel, level } of members) {
    const nama = normalizeNama(indikator.nama);
    if (nama === "") continue;
    const key = `${UPPER_LEVELS.has(level) ? "atas" : level}|${nama}`;
    const entry = byWording.get(key) ?? { ids: [], tabelIds: new Set<string>(), isRepeated: false };
    if (entry.tabelIds.has(tabel.id)) entry.isRepeated = true;
    entry.tabelIds.add(tabel.id);
    entry.ids.push(indikator.id);
    byWording.set(key, entry);
  }
  return [...byWording.values()].filter(({ isRepeated }) => !isRepeated).map(({ ids }) => ids);
}
