import type { PlanReading, TableSummary } from "../../app/read-workbook";
import { formatAddress, formatArea } from "../../core/grid/a1";
import type { Formatted } from "../command-spec";

/** The tables of every sheet as one JSON document; with `withVotes` also the level of each row and what spoke for it. */
export function formatBacaJson(file: string, reading: PlanReading, withVotes: boolean): Formatted {
  const document = {
    file,
    sheets: reading.sheets.map(({ name, tables, reasons }) => ({
      name,
      tables: tables.map(({ match, columns, counts, levelRows }) => ({
        layout: match.layout,
        kind: match.kind,
        area: formatArea(match.area),
        columns: lettersOf(columns),
        counts: {
          tujuan: counts.tujuan,
          sasaran: counts.sasaran,
          program: counts.program,
          kegiatan: counts.kegiatan,
          subKegiatan: counts.subKegiatan,
          indikator: counts.indikator,
        },
        ...(withVotes
          ? {
              levels: levelRows.map(({ place, nama, level, votes }) => ({
                cell: formatAddress(place.area.top, place.area.left),
                nama,
                level,
                votes: votes.map(({ sign, level: voted, weight, alasan }) => ({ sign, level: voted, weight, alasan })),
              })),
            }
          : {}),
      })),
      reasons,
    })),
  };
  return { output: `${JSON.stringify(document, null, 2)}\n`, exitCode: 0 };
}

/** A field with one column gives its letters, one with several a list of them. */
function lettersOf(columns: TableSummary["columns"]): Record<string, string | readonly string[]> {
  const letters: Record<string, string | readonly string[]> = {};
  for (const [field, list] of Object.entries(columns)) {
    if (list !== undefined) letters[field] = list.length === 1 ? (list[0] ?? "") : list;
  }
  return letters;
}
