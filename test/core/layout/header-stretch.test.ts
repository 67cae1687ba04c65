import { hasHeaderStretch } from "../../../src/core/layout/header-stretch";
import { MergeSet } from "../../../src/core/grid/merge-set";
import { gridOf, type GridOptions } from "../../support/grid-of";

/** Whether the last line of a little sheet could begin a header. */
function isStretch(table: string, options: GridOptions = {}): boolean {
  const sheet = gridOf(table, options);
  const row = sheet.rowCount - 1;
  return hasHeaderStretch(sheet.row(row) ?? [], row, new MergeSet(sheet.merges));
}

describe("a row whose texts could stand in a header", () => {
  it.each([
    ["words, column numbers and years", "NO | SASARAN | 1 | 2025 | TARGET"],
    ["a header beside a table's body", "1.5 | 2.5 |  | NO | SASARAN"],
    ["a header beside a body, with a dash between them", "1.5 | 2.5 | - | NO | SASARAN"],
    ["a header whose last text ends the row before a gap", "NO | SASARAN |  | 1.5 | 2.5"],
  ])("%s", (_, table) => {
    expect(isStretch(table)).toBe(true);
  });

  it.each([
    ["a measured number among the texts", "1 | Meningkatnya mutu | Indeks mutu | 85.2"],
    ["a row number beyond any column's number", "134 | Meningkatnya mutu"],
    ["a percentage", "Meningkatnya mutu | 12%"],
    ["an error value", "SASARAN | #REF!"],
    ["numbers only", "1 | 2 | 3"],
    ["nothing but blank marks beside numbers", "- | n/a | Rp - | 1.5"],
  ])("not with %s", (_, table) => {
    expect(isStretch(table)).toBe(false);
  });

  it("joins what a merged cell reaches over, as the header does", () => {
    expect(isStretch("SASARAN |  | 85.2")).toBe(true);
    expect(isStretch("SASARAN |  | 85.2", { merge: ["A1:B1"] })).toBe(false);
  });

  it("does not count a value that a merged area hides", () => {
    expect(isStretch("NO | JUDUL\nNO | 85.2 | TARGET")).toBe(false);
    expect(isStretch("NO | JUDUL\nNO | 85.2 | TARGET", { merge: ["B1:B2"] })).toBe(true);
  });
});
