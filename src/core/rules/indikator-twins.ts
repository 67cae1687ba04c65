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
  readonly byIndikatorId: ReadonlyMap<string, TwinGroup>;
}

/** PK eselon III calls "sasaran" what the RAK calls the outcome of a program, so these levels may name one indicator. */
const UPPER_LEVELS: ReadonlySet<Level> = new Set(["sasaranPemda", "tujuan", "sasaran", "program"]);

/**
 * Groups the indicators of all tables that are one and the same. Implicit ones (a row measured without an indicator column)
 * are left out: they have no wording of their own.
 */
export const groupTwins = memoizeCascade((cascade: Cascade): TwinIndex => {
  const stating = cascade.tabelList.filter(({ indikatorList }) => indikatorList.some(({ isImplicit }) => !isImplicit));
  if (stating.length < 2) return { groups: [], byIndikatorId: new Map() };
  /** Above whom an id was joined; it ends at the group's first. */
  const parents = new Map<string, string>();
  const find = (id: string): string => {
    let root = id;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    return root;
  };
  const join = (a: string, b: string) => {
    const first = find(a);
    const second = find(b);
    if (first !== second) parents.set(second, first);
  };
  const joinAll = ([first, ...others]: readonly string[]) => {
    if (first !== undefined) for (const id of others) join(first, id);
  };

  const members: TwinMember[] = [];
  for (const tabel of stating) {
    for (const indikator of tabel.indikatorList) {
      const level = cascade.simpulById.get(indikator.simpulId)?.level;
      if (indikator.isImplicit || level === undefined) continue;
      members.push({ indikator, tabel, level });
    }
  }
  const ids = new Set(members.map(({ indikator }) => indikator.id));

  for (const { indikatorIds } of cascade.indikatorGabunganByKey.values()) {
    joinAll(indikatorIds.filter((id) => ids.has(id)));
  }
  for (const same of sameWording(members)) joinAll(same);
  for (const { level, firstId, secondId } of cascade.nearMatches) {
    if (level === "indikator" && ids.has(firstId) && ids.has(secondId)) join(firstId, secondId);
  }

  const byRoot = new Map<string, TwinMember[]>();
  for (const member of members) {
    const root = find(member.indikator.id);
    const group = byRoot.get(root);
    if (group === undefined) byRoot.set(root, [member]);
    else group.push(member);
  }
  const groups = [...byRoot.values()].map((group) => ({ members: group }));
  const byIndikatorId = new Map(
    groups.flatMap((group) => group.members.map(({ indikator }) => [indikator.id, group] as const)),
  );
  return { groups, byIndikatorId };
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
