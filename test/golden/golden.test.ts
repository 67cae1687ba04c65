import { compareFindings, compareTables } from "./compare";
import { readFixtures } from "./fixture";
import { runJson, withWorkbook, type BacaOutput, type PeriksaOutput } from "./run-selaras";

describe.each(readFixtures().map((fixture) => [fixture.name, fixture] as const))("%s", (_, fixture) => {
  test("its tables are recognised, and nothing else is", async () => {
    const output = await withWorkbook(fixture.sheets, (file) => runJson<BacaOutput>("baca", file));
    expect(compareTables(fixture.expected, output)).toEqual([]);
  });

  test("its errors are found, and nothing else is", async () => {
    const output = await withWorkbook(fixture.sheets, (file) => runJson<PeriksaOutput>("periksa", file), "inline");
    expect(compareFindings(fixture.expected, output.findings)).toEqual([]);
  });
});
