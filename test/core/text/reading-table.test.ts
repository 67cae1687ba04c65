import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NILAI_GROUPS } from "./reading-cases";
import { countRows, PAIR_GROUPS, renderReadingTable, writeNilai } from "./reading-table";

const TABLE = join(__dirname, "../../../docs/bacaan-teks.md");

describe.each(NILAI_GROUPS)("$judul", ({ rows }) => {
  // Objects, since a test function with more parameters than its row has would wait for a callback.
  const cases = rows.map(([value, expected, options]) => ({ value, expected, options }));
  test.each(cases)("$value → $expected", ({ value, expected, options }) => {
    expect(writeNilai(value, options)).toBe(expected);
  });
});

describe.each(PAIR_GROUPS.map(([group, read]) => ({ judul: group.judul, rows: group.rows, read })))(
  "$judul",
  ({ rows, read }) => {
    test.each(rows)("%p → %s", (text, expected) => {
      expect(read(text)).toBe(expected);
    });
  },
);

test("the committed table is the one that the case list makes", () => {
  const rendered = renderReadingTable();
  if (process.env["UPDATE_TABLE"] === "1") writeFileSync(TABLE, rendered);
  expect(readFileSync(TABLE, "utf8")).toBe(rendered);
});

test("the table has at least 150 rows", () => {
  expect(countRows()).toBeGreaterThanOrEqual(150);
});
