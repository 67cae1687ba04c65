import type { Field } from "../../model/field";
import type { ColumnDraft } from "./column-draft";
import { isNameField } from "./name-field";

/** A second "SASARAN" right of a program is the program's statement; a lone "SASARAN (OUTCOME)" is the sasaran itself. */
export function settleStatements(drafts: readonly ColumnDraft[]): void {
  const names = drafts.filter((draft) => isNameField(draft.field));
  const hasField = (...fields: readonly Field[]): boolean =>
    names.some((draft) => draft.field !== null && fields.includes(draft.field));
  const isProgramTable = hasField("program", "kegiatan", "subKegiatan", "uraian");
  // "SASARAN STRATEGIS", or an "INDIKATOR SASARAN" beside it: the agency's own sasaran, wherever it stands.
  const isAlone = names.filter(({ field }) => field === "sasaran").length === 1;
  const isMeasured = drafts.some(({ field, owners }) => field === "indikator" && owners.includes("sasaran"));
  const isStrategic = (draft: ColumnDraft): boolean =>
    (isAlone && isMeasured) ||
    ["STRATEGIS", "OPD", "PD", "SKPD", "RENSTRA", "II"].some((token) => draft.tokens.has(token));
  let unit: Field | null = null;
  for (const draft of names) {
    if (draft.field === "program" || draft.field === "kegiatan" || draft.field === "subKegiatan") unit = draft.field;
    else if (draft.field === "uraian") unit = "kegiatan";
    else if (draft.field === "sasaran" && unit !== null && !isStrategic(draft)) {
      draft.field =
        unit === "program" ? "sasaranProgram" : unit === "kegiatan" ? "sasaranKegiatan" : "sasaranSubKegiatan";
    }
  }
  if (!isProgramTable && !hasField("sasaran")) {
    const soft = names.find((draft) => draft.isSoftOwner && draft.field === "sasaranProgram");
    const pemda = names.filter((draft) => draft.field === "sasaranPemda");
    if (soft !== undefined) {
      soft.field = "sasaran";
      soft.owners = [];
    } else if (pemda.length === 1 && pemda[0] !== undefined && !hasField("sasaranProgram", "sasaranKegiatan")) {
      pemda[0].field = "sasaran";
      pemda[0].owners = [];
    }
  }
}
