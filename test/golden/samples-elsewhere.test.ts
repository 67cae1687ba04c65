import { join } from "node:path";
import { checkReading } from "../../src/app/check-workbook";
import { readGrid as readPlan } from "../../src/app/read-workbook";
import { formatAddress, formatArea } from "../../src/core/grid/a1";
import type { SheetGrid } from "../../src/core/grid/sheet-grid";
import { faultsOf } from "./check-grid";
import type { Expected, SheetFixture } from "./fixture";
import { gridOfFixture } from "./fixture";
import { readGrid } from "./read-cells";
import { RULE_NUMBERS } from "./rule-numbers";
import { insertColumn, recase, rename, shift, type Workbook } from "./transform";

function fixtureOf(sheet: SheetGrid): SheetFixture {
  const { name, visibility, merges, hiddenRows, hiddenColumns, rowCount } = sheet;
  return {
    name,
    visibility,
    merges,
    hiddenRows,
    hiddenColumns,
    rows: Array.from({ length: rowCount }, (_, row) => sheet.row(row) ?? []),
  };
}

/** What the sample gives as it stands, as the expectation for the same sample elsewhere. */
async function sampleOf(file: string): Promise<Workbook> {
  const grid = await readGrid(join(__dirname, "../../assets/contoh", file));
  const sheets = grid.sheets.map(fixtureOf);
  const reading = readPlan(gridOfFixture(sheets));
  const { findings } = checkReading(reading);
  const expected: Expected = {
    catatan: "as the sample stands",
    tables: reading.sheets.flatMap(({ name, tables }) =>
      tables.map(({ match, columns, counts }) => ({
        sheet: name,
        kind: match.kind,
        area: formatArea(match.area),
        counts: { ...counts },
        columns: Object.fromEntries(
          Object.entries(columns).map(([field, letters]) => [field, [letters].flat().join(",")]),
        ),
      })),
    ),
    findings: findings.map(({ ruleId, place }) => ({
      aturan: RULE_NUMBERS[ruleId] ?? 0,
      sheet: place.sheet,
      cell: formatAddress(place.area.top, place.area.left),
    })),
  };
  return { sheets, expected };
}

describe.each(["pontianak-2024.xlsx", "seruyan-2026.xlsx", "rak-pontianak-2026.xlsx"])("%s", (file) => {
  test("it has tables and true errors", async () => {
    const { expected } = await sampleOf(file);
    expect(expected.tables.length).toBeGreaterThan(0);
  });

  test.each<readonly [string, (workbook: Workbook) => Workbook]>([
    ["moved down by 3 and right by 2", (workbook) => shift(workbook, 3, 2)],
    ["with a column that no layout knows", (workbook) => insertColumn(workbook, "Link Bukti Dukung", 1)],
    ["with header words in lower case", (workbook) => recase(workbook, (text) => text.toLowerCase())],
    ["with other sheet names, in the other order", rename],
  ])("gives the same %s", async (_, change) => {
    const { sheets, expected } = change(await sampleOf(file));
    expect(faultsOf(sheets, expected)).toEqual([]);
  });
});
