import type { Level } from "../../model/level";
import type { ColumnDraft } from "./column-draft";
import { isNameField, LEVEL_OF, type NameField } from "./name-field";

const SHARED: ReadonlySet<Level> = new Set<Level>(["program", "kegiatan", "subKegiatan"]);

/** Whose each column is: what it says itself, else the nearest name or indicator on its left. */
export function settleOwners(drafts: readonly ColumnDraft[]): void {
  const hasUraian = drafts.some((draft) => draft.field === "uraian");
  // A column that several levels share holds those that have no column of their own.
  const isShared = (level: Level): boolean =>
    hasUraian && SHARED.has(level) && !drafts.some(({ field }) => field === level);
  const levelOf = (field: NameField): Level | null => {
    const level = LEVEL_OF[field];
    return level !== null && isShared(level) ? null : level;
  };
  const names = drafts.flatMap((draft, index) =>
    isNameField(draft.field) ? [{ index, level: levelOf(draft.field), isUraian: draft.field === "uraian" }] : [],
  );
  const levels = new Set(names.map((name) => name.level ?? "uraian"));
  if (levels.size < 2) return;
  const firstName = Math.min(...names.map(({ index }) => index));
  const lastName = Math.max(...names.map(({ index }) => index));
  const anchorOf = (index: number): Level | null => {
    let anchor = names[0]?.level ?? null;
    for (const name of names) if (name.index < index) anchor = name.level;
    return anchor;
  };
  const keyOf = (draft: ColumnDraft): string =>
    `${draft.field ?? ""}|${draft.periode?.kind ?? ""}${draft.periode?.nomor ?? ""}|${draft.tahun ?? ""}`;
  const counts = new Map<string, number>();
  for (const draft of drafts) counts.set(keyOf(draft), (counts.get(keyOf(draft)) ?? 0) + 1);

  let indikatorOwner: { index: number; level: Level | null } | null = null;
  drafts.forEach((draft, index) => {
    const { field } = draft;
    if (field === null || isNameField(field)) return;
    const stated = draft.owners.filter((level) => levels.has(level));
    const sole = stated.length === 1 ? stated[0] : undefined;
    const isRepeated = (counts.get(keyOf(draft)) ?? 0) > 1;
    if (field === "no" || field === "kode") {
      if (!isRepeated) return;
      const next = names.find((name) => name.index > index);
      draft.owner = sole ?? next?.level ?? null;
      return;
    }
    const nearest =
      indikatorOwner !== null && names.every((name) => name.index < (indikatorOwner?.index ?? 0) || name.index > index)
        ? indikatorOwner.level
        : anchorOf(index);
    const isDeepest =
      field === "indikator" && !isRepeated && index > lastName && stated[0] === names[names.length - 1]?.level;
    if (isDeepest) draft.owner = null;
    else if (sole !== undefined && !(draft.isSoftOwner && hasUraian)) draft.owner = sole;
    else if (stated.length === 0 && draft.owners.length > 0 && hasUraian) draft.owner = null;
    else if (isRepeated || (index < lastName && index > firstName)) draft.owner = nearest;
    if (field === "indikator") indikatorOwner = { index, level: draft.owner ?? (isRepeated ? nearest : null) };
  });
}
