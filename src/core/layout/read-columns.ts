import { composeColumns } from "./columns/compose-columns";
import type { ColumnContext } from "./columns/column-draft";
import { settleAlternatives, settleDuplicates } from "./columns/settle-duplicates";
import { settleMoney, settlePercents, settlePlannedMoney, settleShares } from "./columns/settle-money";
import { settleStatements } from "./columns/settle-names";
import { settleOwners } from "./columns/settle-owners";
import { settlePeriodRows } from "./columns/settle-period-rows";
import { settleUnnamed } from "./columns/settle-unnamed";
import { settleSpan } from "./columns/settle-spans";
import { settlePeriods, settleYears } from "./columns/settle-times";
import type { HeaderBand } from "./header-band";
import type { ColumnMatch } from "./layout";

/** What a band's columns mean to one layout. */
export interface ColumnReading {
  readonly columns: readonly ColumnMatch[];
  /** Headers that no layout knows: they are left alone. */
  readonly unknown: readonly string[];
  /** The names stand under a bare "Uraian": only the body can say that they are programs. */
  readonly isBareUraian: boolean;
}

/**
 * Reads the columns of a header band as one layout understands them: field, owner level, period and year of each.
 * `from` and `to` are sheet columns, for tables that stand side by side under one band.
 */
export function readColumns(band: HeaderBand, from: number, to: number, context: ColumnContext): ColumnReading {
  const { drafts, unnamed } = composeColumns(band, from, to, context);
  const unknown = settleUnnamed(drafts, unnamed, context).map(({ header }) => header);
  drafts.sort((a, b) => a.columns[0] - b.columns[0]);
  settleStatements(drafts);
  settlePlannedMoney(drafts);
  settleMoney(drafts, context);
  settleShares(drafts);
  settlePercents(drafts);
  settleYears(drafts, context.titleYear);
  settlePeriods(drafts);
  settlePeriodRows(drafts, context);
  settleOwners(drafts);
  settleDuplicates(drafts);
  settleAlternatives(drafts);
  const settled = drafts.flatMap((draft) => settleSpan(draft, drafts, context));
  const columns = settled
    .flatMap(({ field, columns: [column], header, owner, periode, tahun, spanColumns }): ColumnMatch[] =>
      field === null
        ? []
        : [{ field, column, header, owner, periode, tahun, ...(spanColumns.length > 0 ? { spanColumns } : {}) }],
    )
    .sort((a, b) => a.column - b.column);
  return {
    columns,
    unknown,
    isBareUraian: settled.some((draft) => draft.field === "uraian" && draft.isBareUraian),
  };
}
