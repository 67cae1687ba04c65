import type { Field } from "../../model/field";
import { MEASURE_FIELD, MONEY_FIELD, type ColumnContext, type ColumnDraft } from "./column-draft";

/** A column whose header no layout knows, with what it would be if its cells said so. */
export interface UnnamedColumn {
  readonly header: string;
  readonly asField: (field: Field) => ColumnDraft;
}

const MOST = 0.6;
/** Columns that state what is to be reached, or rows of a tree that need no statement. */
const STATED: ReadonlySet<Field> = new Set<Field>([
  "sasaranPemda",
  "tujuan",
  "sasaran",
  "sasaranProgram",
  "sasaranKegiatan",
  "sasaranSubKegiatan",
  "uraian",
]);

/**
 * In a table with targets, a header in words of the agency's own ("Kinerja", "Ekspektasi Pimpinan") over statements such
 * as "Meningkatnya …" heads the sasaran, one over "Persentase …", "Jumlah …" the indicators, and "Jumlah (Rp)" over large
 * numbers the budget – where no other column does. Answers the columns that stay unnamed.
 */
export function settleUnnamed(
  drafts: ColumnDraft[],
  unnamed: readonly UnnamedColumn[],
  context: ColumnContext,
): readonly UnnamedColumn[] {
  const has = (fields: ReadonlySet<Field>): boolean => drafts.some(({ field }) => field !== null && fields.has(field));
  if (!has(MEASURE_FIELD)) return unnamed;
  const lacking = new Set<Field>();
  if (!has(STATED)) lacking.add("sasaran");
  if (!drafts.some(({ field }) => field === "indikator")) lacking.add("indikator");
  if (!has(MONEY_FIELD)) lacking.add("pagu");
  return unnamed.filter((column) => {
    const field = [...lacking].find((candidate) => holds(column.asField(candidate), context));
    if (field === undefined) return true;
    lacking.delete(field);
    drafts.push(column.asField(field));
    return false;
  });
}

/** Do most cells of the column look like its field? */
function holds({ field, columns, tokens }: ColumnDraft, context: ColumnContext): boolean {
  const [column] = columns;
  if (field === "pagu") {
    const { numbers, large } = context.profileOf(column);
    return tokens.has("RP") && numbers > 0 && large >= numbers * MOST;
  }
  const { texts, statements, measures } = context.wordingOf(column);
  const worded = field === "sasaran" ? statements : measures;
  return worded > 0 && worded >= texts * MOST;
}
