import type { Field } from "../../model/field";
import type { ColumnContext, ColumnDraft } from "./column-draft";
import { isNameField } from "./name-field";

const PER_ROW: Readonly<Partial<Record<Field, Field>>> = {
  target: "targetPeriode",
  realisasi: "realisasiPeriode",
  capaian: "capaianPeriode",
  pagu: "paguPeriode",
  realisasiAnggaran: "realisasiAnggaranPeriode",
};
const PERIODE_WORDS = ["TW", "BULAN", "SEMESTER", "PERIODE"];
const YEAR_WORDS = ["TAHUN", "TAHUNAN", "SETAHUN"];

/**
 * Where a column names the triwulan or month of each row, which other columns speak of that period and which of the whole
 * year: what the header says, else whether the column is filled on the rows of the periods or once for each indicator.
 */
export function settlePeriodRows(drafts: readonly ColumnDraft[], context: ColumnContext): void {
  const periode = drafts.find(({ field }) => field === "periode");
  if (periode === undefined) return;
  const filledIn = (draft: ColumnDraft): number => context.profileOf(draft.columns[0]).filled;
  const name =
    drafts.find(({ field }) => field === "indikator") ?? drafts.filter(({ field }) => isNameField(field)).at(-1);
  const periods = filledIn(periode);
  const names = name === undefined ? 0 : filledIn(name);
  /** Each row repeats its indicator; else a name stands once, over blanks or in a merged cell. */
  const isFilledDown = names > periods * 0.75;
  const says = (draft: ColumnDraft, words: readonly string[]): boolean => words.some((word) => draft.tokens.has(word));
  const hasPeriodeTarget = drafts.some((draft) => draft.field === "target" && says(draft, PERIODE_WORDS));
  for (const draft of drafts) {
    const perRow = draft.field === null ? undefined : PER_ROW[draft.field];
    if (perRow === undefined || draft.periode !== null) continue;
    if (!says(draft, PERIODE_WORDS)) {
      // "Target Tahun Ini" on every row beside names that stand once cannot be the year's.
      const isOnEachRow = !isFilledDown && filledIn(draft) > names;
      if (says(draft, YEAR_WORDS) && draft.tahun === null && !isOnEachRow) continue;
      if (draft.field === "target" && hasPeriodeTarget) continue;
      // A year's budget is repeated on every row of a table that is filled down.
      if (isFilledDown ? draft.field === "pagu" : filledIn(draft) <= names && isOfYear(draft, context)) continue;
    }
    draft.field = perRow;
  }
  for (const draft of drafts) {
    const isShare = draft.field === "persenAnggaran";
    if (isShare && drafts.some(({ field }) => field === "realisasiAnggaranPeriode")) draft.field = null;
  }
}

/** Filled once for each indicator: a target or budget is the year's, a result the first period's unless it is merged over all. */
function isOfYear(draft: ColumnDraft, context: ColumnContext): boolean {
  return draft.field === "target" || draft.field === "pagu" || context.isMergedDown(draft.columns[0]);
}
