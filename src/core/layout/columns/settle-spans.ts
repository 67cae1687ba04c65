import type { Field } from "../../model/field";
import type { ColumnContext, ColumnDraft } from "./column-draft";
import { isNameField } from "./name-field";

const TEXT_FIELD: ReadonlySet<Field> = new Set<Field>([
  "indikator",
  "satuan",
  "kategori",
  "polaritas",
  "metode",
  "definisiOperasional",
  "sumberData",
  "penanggungJawab",
  "pelaksana",
  "keterangan",
  "keberhasilan",
  "penyebab",
  "solusi",
]);

/** One header over several columns: which of them holds the field, and what the others hold. */
export function settleSpan(draft: ColumnDraft, drafts: readonly ColumnDraft[], context: ColumnContext): ColumnDraft[] {
  if (draft.columns.length === 1 || draft.field === null) return [draft];
  const profiles = draft.columns.map((column) => ({ column, profile: context.profileOf(column) }));
  const filled = profiles.filter(({ profile }) => profile.filled > 0);
  const only = (column: number, extra: Partial<ColumnDraft> = {}): ColumnDraft => ({
    ...draft,
    ...extra,
    columns: [column],
  });
  const [first] = filled;
  if (first === undefined) return [only(draft.columns[0])];
  if (filled.length === 1) return [only(first.column)];
  if (draft.field === "kode") {
    return [only(first.column, { spanColumns: filled.slice(1).map(({ column }) => column) })];
  }
  if (isNameField(draft.field) || TEXT_FIELD.has(draft.field)) {
    const texts = filled.filter(({ profile }) => profile.texts > 0 && profile.texts >= profile.numbering);
    const [name = first, ...others] = texts;
    const numbering = filled.find(({ column, profile }) => column < name.column && profile.numbering > profile.texts);
    const hasNo = drafts.some((other) => other.field === "no");
    const extra =
      numbering !== undefined && !hasNo && isNameField(draft.field)
        ? [only(numbering.column, { field: "no", owner: null })]
        : [];
    if (draft.field === "uraian" && others.length > 0) {
      const levels = levelsOfHeader(draft.tokens);
      if (levels.length === texts.length) {
        return [...extra, ...texts.map(({ column }, index) => only(column, { field: levels[index] ?? "uraian" }))];
      }
    }
    return [...extra, only(name.column, { spanColumns: others.map(({ column }) => column) })];
  }
  const best = filled.reduce((a, b) => (b.profile.numbers > a.profile.numbers ? b : a));
  const unit = filled.find(({ column, profile }) => column > best.column && profile.texts > 0 && profile.numbers === 0);
  const isMeasure = draft.field === "target" || draft.field === "realisasi";
  const hasUnit = drafts.some((other) => other.field === "satuan" && other.owner === draft.owner);
  return [
    only(best.column),
    ...(unit !== undefined && isMeasure && !hasUnit
      ? [only(unit.column, { field: "satuan", periode: null, tahun: null })]
      : []),
  ];
}

/** The levels that a shared header names, where each may have a column of its own under it. */
function levelsOfHeader(tokens: ReadonlySet<string>): readonly ("program" | "kegiatan" | "subKegiatan")[] {
  if (!tokens.has("KEGIATAN")) return [];
  return [
    ...(tokens.has("PROGRAM") ? (["program"] as const) : []),
    "kegiatan",
    ...(tokens.has("SUB") ? (["subKegiatan"] as const) : []),
  ];
}
