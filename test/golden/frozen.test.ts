import { join } from "node:path";
import { fillFormulas } from "../../src/app/fill-formulas";
import { planFreeze } from "../../src/core/formulas/freeze-values";
import { planThaw } from "../../src/core/formulas/thaw-formulas";
import { normalizeCalls } from "../../src/core/formulas/kinerja-calls";
import { formatAddress } from "../../src/core/grid/a1";
import type { WorkbookGrid } from "../../src/core/grid/sheet-grid";
import { shiftCells } from "../core/formulas/shift-cells";
import { gridOfFixture, readFixtures } from "./fixture";
import { MemoryWorkbook } from "./memory-workbook";
import { readGrid } from "./read-cells";

/** Every formula of ours in the workbook, by cell. */
function ownFormulas(grid: WorkbookGrid): Record<string, string> {
  const found: Record<string, string> = {};
  for (const sheet of grid.sheets) {
    for (let row = 0; row < sheet.rowCount; row++) {
      for (const [column, cell] of (sheet.row(row) ?? []).entries()) {
        if (cell?.formula === undefined || normalizeCalls(cell.formula) === null) continue;
        found[`${sheet.name}!${formatAddress(row, column)}`] = cell.formula;
      }
    }
  }
  return found;
}

/** A row put into the middle of each table's sheet, and one above it. */
function grown(grid: WorkbookGrid): WorkbookGrid {
  return grid.sheets.reduce((moved, { name, rowCount }) => {
    const inside = shiftCells(moved, { sheet: name, axis: "row", at: Math.floor(rowCount / 2), count: 1 });
    return shiftCells(inside, { sheet: name, axis: "row", at: 1, count: 1 });
  }, grid);
}

async function checkWorkbook(grid: WorkbookGrid): Promise<number> {
  const host = new MemoryWorkbook(grid);
  await fillFormulas(host, { mode: "fungsi" });
  const filled = host.grid;
  const freeze = planFreeze(filled, []);
  expect(freeze.skipped).toEqual([]);
  await host.apply(freeze.edits);
  const frozen = host.grid;
  expect(ownFormulas(frozen)).toEqual({});

  const thaw = planThaw(frozen, freeze.frozen);
  expect(thaw).toMatchObject({ kept: [], skipped: [], lostCount: 0 });
  await host.apply(thaw.edits);
  expect(ownFormulas(host.grid)).toEqual(ownFormulas(filled));

  const later = new MemoryWorkbook(grown(frozen));
  const thawLater = planThaw(later.grid, freeze.frozen);
  expect(thawLater).toMatchObject({ kept: [], skipped: [], lostCount: 0 });
  await later.apply(thawLater.edits);
  expect(ownFormulas(later.grid)).toEqual(ownFormulas(grown(filled)));
  return Object.keys(ownFormulas(filled)).length;
}

/** Whatever Isi writes as functions can be frozen, and comes back as it was, also after rows were inserted meanwhile. */
test("every golden workbook thaws to what was frozen", async () => {
  let formulas = 0;
  for (const { sheets, expected } of readFixtures()) {
    if (expected.tables.length > 0) formulas += await checkWorkbook(gridOfFixture(sheets));
  }
  expect(formulas).toBeGreaterThan(250);
});

test.each(["pontianak-2024", "seruyan-2026"])("the sample %s thaws to what was frozen", async (name) => {
  expect(await checkWorkbook(await readGrid(join(__dirname, `../../assets/contoh/${name}.xlsx`)))).toBeGreaterThan(0);
});
