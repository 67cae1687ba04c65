import { registerCustomFunctions } from "../../../src/workbench/engine/custom-functions";
import { createOfficeClient } from "../../support/office-client";
import { loadSpreadsheetLibrary } from "../../support/spreadsheet-library";

/** As Excel's own: its code is the error that the cell shows. */
class FunctionError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const calls: unknown[][] = [];
const any = { type: "any", dimensionality: "matrix" } as const;

beforeAll(() => {
  registerCustomFunctions(
    loadSpreadsheetLibrary(),
    "UJI",
    {
      BAGI: (target: unknown[][], realisasi: unknown[][], batas: unknown) => {
        calls.push([target, realisasi, batas]);
        return target.map((row, r) =>
          row.map((cell, c) => {
            const value = realisasi[r]?.[c];
            if (cell === 0) throw new FunctionError("#VALUE!", "target: tidak boleh 0");
            return value === "" ? "" : Number(value) / Number(cell);
          }),
        );
      },
      GANDA: (angka: number) => angka * 2,
      RUSAK: () => {
        throw new TypeError("lupa");
      },
      SALAH: () => [[1, new FunctionError("#N/A", "tidak ada")]],
    },
    [
      {
        id: "BAGI",
        name: "BAGI",
        parameters: [
          { name: "target", ...any },
          { name: "realisasi", ...any },
          { name: "batas", type: "any", optional: true },
        ],
      },
      { id: "GANDA", name: "GANDA", parameters: [{ name: "angka", type: "number" }] },
      { id: "RUSAK", name: "RUSAK", parameters: [] },
      { id: "SALAH", name: "SALAH", parameters: [] },
    ],
  );
});

async function calculate(formulas: string[][], cells: (string | number)[][] = []): Promise<unknown[][]> {
  const { Excel } = createOfficeClient({
    sheets: [{ name: "A", cells: cells.map((row) => row.map((value) => ({ value }))) }],
  });
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("E1:F3");
    range.formulas = Array.from({ length: 3 }, (_, row) => [formulas[row]?.[0] ?? null, formulas[row]?.[1] ?? null]);
    range.load("values");
    await context.sync();
    return range.values;
  });
}

test("cells, ranges that spill, blanks and left-out arguments", async () => {
  calls.length = 0;
  await expect(calculate([["=UJI.BAGI(A1,B1)", "=UJI.BAGI(A1:A3,B1:B3)"]], [[10, 5], [4, 1], [2]])).resolves.toEqual([
    [0.5, 0.5],
    ["", 0.25],
    ["", ""],
  ]);
  expect(calls).toContainEqual([[[10]], [[5]], null]);
  expect(calls).toContainEqual([[[10], [4], [2]], [[5], [1], [""]], null]);
});

test("errors: a function's own, one it did not mean, one in an argument, one in a part of its answer", async () => {
  calls.length = 0;
  await expect(
    calculate(
      [["=UJI.BAGI(A1,B1)", "=UJI.RUSAK()"], ["=UJI.BAGI(A2,1/0)", '=UJI.GANDA("x")'], ["=UJI.SALAH()"]],
      [[0, 5], [1]],
    ),
  ).resolves.toEqual([
    ["#VALUE!", "#VALUE!"],
    ["#DIV/0!", "#VALUE!"],
    [1, "#N/A"],
  ]);
  expect(calls).toHaveLength(1);
});

test("where a program takes errors, one is handed over in its place and the rest of the range is worked out", async () => {
  registerCustomFunctions(
    loadSpreadsheetLibrary(),
    "UJI",
    {
      TERIMA: (cells: unknown[][]) =>
        cells.map((row) => row.map((cell) => (cell instanceof FunctionError ? cell.code : cell))),
    },
    [{ id: "TERIMA", name: "TERIMA", parameters: [{ name: "sel", ...any }] }],
    (code) => new FunctionError(code, ""),
  );
  const rows = await calculate([
    ["=UJI.TERIMA(F1:F3)", "=1/0"],
    ["", "=7"],
    ["", "=NA()"],
  ]);
  expect(rows.map(([first]) => first)).toEqual(["#DIV/0!", 7, "#N/A"]);
});

test("plain parameters get plain values", async () => {
  await expect(calculate([["=UJI.GANDA(A1)", "=UJI.GANDA(A9)"]], [[21]])).resolves.toMatchObject([
    [42, 0],
    ["", ""],
    ["", ""],
  ]);
});

test("a function is declared and associated, or refused", () => {
  expect(() => {
    registerCustomFunctions(loadSpreadsheetLibrary(), "UJI", {}, [{ id: "LAIN", name: "LAIN", parameters: [] }]);
  }).toThrow("The function LAIN is declared but not associated.");
});
