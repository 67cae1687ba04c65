import { checkReading } from "../../src/app/check-workbook";
import { readGrid } from "../../src/app/read-workbook";
import { formatAddress, formatArea } from "../../src/core/grid/a1";
import { compareFindings, compareTables } from "./compare";
import { gridOfFixture, type Expected, type SheetFixture } from "./fixture";

/** What reading and checking the sheets gives that was not expected; straight through the core, without a file. */
export function faultsOf(sheets: readonly SheetFixture[], expected: Expected): readonly string[] {
  const reading = readGrid(gridOfFixture(sheets));
  const { findings } = checkReading(reading);
  const tables = reading.sheets.map(({ name, reasons, tables: list }) => ({
    name,
    reasons,
    tables: list.map(({ match, columns, counts }) => ({
      layout: match.layout,
      kind: match.kind,
      area: formatArea(match.area),
      columns,
      counts: { ...counts },
    })),
  }));
  const placed = findings.map((finding) => ({
    ...finding,
    sheet: finding.place.sheet,
    cell: formatAddress(finding.place.area.top, finding.place.area.left),
    related: [],
  }));
  return [...compareTables(expected, { sheets: tables }), ...compareFindings(expected, placed)];
}
