import type { Field } from "../../model/field";
import type { ColumnDraft } from "./column-draft";

/** One column for one thing: the newer of two budgets, the PK's of two targets. */
export function settleDuplicates(drafts: readonly ColumnDraft[]): void {
  const pagu = drafts.filter((draft) => draft.field === "pagu");
  const rank = (draft: ColumnDraft): number => {
    const has = (token: string): boolean => draft.tokens.has(token);
    if (has("SETELAH") || has("SESUDAH") || has("MENJADI")) return 4;
    if (isBefore(draft)) return 0;
    if (has("PERUBAHAN") || has("DPPA")) return 3;
    if (has("PERGESERAN")) return 2;
    if (has("AWAL") || has("POKOK") || has("INDIKATIF")) return 0;
    return 1;
  };
  const byOwner = groupBy(pagu, (draft) => draft.owner ?? "");
  for (const list of byOwner.values()) {
    if (list.length < 2) continue;
    const best = list.reduce((a, b) => (rank(b) > rank(a) ? b : a));
    for (const draft of list) if (draft !== best) draft.field = "paguSebelum";
  }
  const keyOf = (draft: ColumnDraft): string =>
    [draft.field, draft.owner, draft.periode?.kind, draft.periode?.nomor, draft.tahun].join("|");
  for (const [key, list] of groupBy(drafts, keyOf)) {
    const [first] = list;
    if (first?.field === null || first === undefined || list.length < 2 || key.startsWith("keterangan|")) continue;
    const field = first.field;
    const kept =
      field === "target"
        ? newestTarget(list, first)
        : field === "realisasi"
          ? (list.find((draft) => !draft.tokens.has("FISIK")) ?? first)
          : first;
    for (const draft of list) if (draft !== kept) draft.field = null;
  }
  // The same with years beside none: "Target | Target 2024".
  for (const field of ["target", "realisasi", "capaian", "pagu", "realisasiAnggaran"] as const) {
    const list = drafts.filter((draft) => draft.field === field);
    for (const group of groupBy(list, (draft) => draft.owner ?? "").values()) {
      const kept = group.find((draft) => draft.tokens.has("PK")) ?? group[0];
      for (const draft of group) if (draft !== kept) draft.field = null;
    }
  }
}

const BEFORE_CHANGE = ["SEBELUM", "SEMULA", "MURNI", "INDUK"];
const AFTER_CHANGE = ["SETELAH", "SESUDAH", "PERUBAHAN", "MENJADI"];

/** The header says that the figure stood there before the yearly change: "Semula", "Sebelum Perubahan". */
function isBefore(draft: ColumnDraft): boolean {
  return BEFORE_CHANGE.some((token) => draft.tokens.has(token));
}

/** "Semula | Menjadi": what holds now is the changed target; else that of the PK. */
function newestTarget(list: readonly ColumnDraft[], first: ColumnDraft): ColumnDraft {
  const standing = list.filter((draft) => !isBefore(draft));
  return (
    standing.find((draft) => AFTER_CHANGE.some((token) => draft.tokens.has(token))) ??
    standing.find((draft) => draft.tokens.has("PK")) ??
    standing[0] ??
    first
  );
}

/** "Target | Capaian | %": here Capaian is what was reached, and % the achievement. */
export function settleAlternatives(drafts: readonly ColumnDraft[]): void {
  const has = (field: Field): boolean => drafts.some((draft) => draft.field === field);
  if (has("realisasi") || has("realisasiPeriode") || !has("target")) return;
  const dropped = drafts.filter((draft) => draft.field === null && draft.isBarePercent);
  const capaian = drafts.find((draft) => draft.field === "capaian" && !draft.isBarePercent && !draft.tokens.has("%"));
  const percent =
    drafts.find((draft) => draft.field === "capaian" && draft !== capaian) ??
    dropped.find((draft) => capaian !== undefined && draft.columns[0] > capaian.columns[0]);
  if (capaian === undefined || percent === undefined) return;
  capaian.field = "realisasi";
  percent.field = "capaian";
}

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
