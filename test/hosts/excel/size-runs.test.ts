import { sizeRuns } from "../../../src/hosts/excel/size-runs";

test("neighbours of one size are one run; a gap or another size begins a new one", () => {
  expect(
    sizeRuns([
      [4, 15],
      [5, 15],
      [7, 15],
      [8, 21],
      [9, "standard"],
      [10, "standard"],
    ]),
  ).toEqual([
    { from: 4, to: 5, size: 15 },
    { from: 7, to: 7, size: 15 },
    { from: 8, to: 8, size: 21 },
    { from: 9, to: 10, size: "standard" },
  ]);
});

test("rows in any order; of two sizes for one row the later counts", () => {
  expect(
    sizeRuns([
      [6, 20],
      [5, 15],
      [6, 15],
    ]),
  ).toEqual([{ from: 5, to: 6, size: 15 }]);
});
