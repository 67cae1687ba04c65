import { differingCells, parseExample } from "../../src/taskpane/components/parse-example";
import { RULE_LIST } from "../../src/core/rules/checks";

describe("a rule's example as a table", () => {
  it("shows numbers as a sheet in Indonesian does, and years as they are", () => {
    const rows = parseExample({ name: "A", table: "Tahun | 2024 | 50000000\n| | 0.5 | 96.67% |" });
    expect(rows.map((cells) => cells.map(({ text }) => text))).toEqual([
      ["Tahun", "2024", "50.000.000"],
      ["", "0,5", "96,67%"],
    ]);
    expect(rows[1]?.map(({ isNumber }) => isNumber)).toEqual([false, true, true]);
  });

  it("draws a merged area as one cell", () => {
    const rows = parseExample({ name: "A", table: "Judul | | x\na | b | c", merge: ["A1:B1"] });
    expect(rows.map((cells) => cells.map(({ text, columnSpan }) => `${text} ${columnSpan}`))).toEqual([
      ["Judul 2", "x 1"],
      ["a 1", "b 1", "c 1"],
    ]);
  });

  it("finds the cells that two examples word differently", () => {
    const salah = { name: "A", table: "No | Target\n1 | 50" };
    const benar = { name: "A", table: "No | Target\n1 | 60\n2 | 70" };
    expect([...differingCells(salah, benar)]).toEqual(["1 1"]);
    expect([...differingCells(benar, salah)]).toEqual(["1 1", "2 0", "2 1"]);
  });

  it("draws every rule's examples without a gap: each row fills the table's width", () => {
    for (const { meta } of RULE_LIST) {
      for (const sheet of [...meta.examples.salah.sheets, ...meta.examples.benar.sheets]) {
        const rows = parseExample(sheet);
        const covered = rows.flat().reduce((sum, { rowSpan, columnSpan }) => sum + rowSpan * columnSpan, 0);
        const width = Math.max(...rows.flat().map(({ column, columnSpan }) => column + columnSpan));
        expect(`${meta.id} ${covered}`).toBe(`${meta.id} ${width * rows.length}`);
      }
    }
  });
});
