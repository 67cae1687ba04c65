import { join } from "node:path";
import { compareFindings, compareTables } from "./compare";
import { readFixtures } from "./fixture";
import { cellsOf, readGrid } from "./read-cells";
import { runJson, runSelaras, withWorkbook, type BacaOutput, type PeriksaOutput } from "./run-selaras";

interface IsiOutput {
  readonly changedCells: number;
}

/** What a person put into the workbook is untouched by what Selaras adds, and reads as before beside it. */
describe.each(
  readFixtures()
    .filter(({ expected }) => expected.tables.length > 0)
    .map((fixture) => [fixture.name, fixture] as const),
)("%s", (_name, { sheets, expected }) => {
  test.each(["fungsi", "rumus", "nilai"] as const)(
    "filled (%s): every cell stays, the second run changes nothing",
    async (mode) => {
      await withWorkbook(sheets, async (file) => {
        const once = join(file, "../sekali.xlsx");
        const twice = join(file, "../dua-kali.xlsx");
        await runJson<IsiOutput>("isi", file, "-o", once, "--mode", mode);
        const before = cellsOf(await readGrid(file));
        const after = cellsOf(await readGrid(once));
        expect(
          [...before].filter(([place, value]) => JSON.stringify(after.get(place)) !== JSON.stringify(value)),
        ).toEqual([]);
        const { changedCells } = await runJson<IsiOutput>("isi", once, "-o", twice, "--mode", mode);
        expect(changedCells).toBe(0);
      });
    },
  );

  test("filled, with a form: the same tables and the same findings as before", async () => {
    await withWorkbook(sheets, async (file) => {
      const filled = join(file, "../terisi.xlsx");
      const formed = join(file, "../formulir.xlsx");
      await runJson("isi", file, "-o", filled);
      // A workbook in which nothing is measured has no form to make.
      const { exitCode } = await runSelaras("formulir", filled, "-o", formed);
      const result = exitCode === 0 ? formed : filled;
      const tables = await runJson<BacaOutput>("baca", result);
      const wide = {
        ...expected,
        tables: expected.tables.map(({ sheet, kind, counts }) => ({
          sheet,
          kind,
          ...(counts === undefined ? {} : { counts }),
        })),
      };
      expect(compareTables(wide, tables)).toEqual([]);
      const { findings } = await runJson<PeriksaOutput>("periksa", result);
      expect(compareFindings(expected, findings)).toEqual([]);
    });
  });
});
