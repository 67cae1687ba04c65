import fc from "fast-check";
import { guardText, holdsInput, inputOf, restoreUnread } from "../../../src/hosts/excel/cell-input";
import { widthToPoints } from "../../../src/hosts/excel/column-width";
import { isSameFormulaText, toShownFormula } from "../../../src/hosts/excel/formula-text";
import { footerParts } from "../../../src/hosts/excel/page-layout";
import { Breather } from "../../../src/hosts/excel/pause";
import { groupIntoRectangles } from "../../../src/hosts/excel/rectangles";
import { planStyleSteps } from "../../../src/hosts/excel/style-steps";
import { formatArea } from "../../../src/core/grid/a1";
import { value, write } from "../../contract/gateway-contract";

describe("formulas as the user sees them", () => {
  it.each([
    ["=KINERJA.CAPAIAN(A1,B1)", "KINERJA.CAPAIAN(A1,B1)"],
    ["=@KINERJA.CAPAIAN(A1,B1)", "KINERJA.CAPAIAN(A1,B1)"],
    ["=_xldudf_KINERJA_CAPAIAN(A1,B1)", "KINERJA.CAPAIAN(A1,B1)"],
    ["=1+@_xldudf_KINERJA_RATA(A1:A3)", "1+KINERJA.RATA(A1:A3)"],
    ["=_xlfn.IFS(A1>1,_xlfn._xlws.FILTER(B1:B3,C1:C3))", "IFS(A1>1,FILTER(B1:B3,C1:C3))"],
    ['=IF(A1="_xldudf_KINERJA_X",\'@KINERJA. b\'!A1,"")', 'IF(A1="_xldudf_KINERJA_X",\'@KINERJA. b\'!A1,"")'],
    ["=@A1:A3", "@A1:A3"],
  ])("%s", (formula, shown) => {
    expect(toShownFormula(formula)).toBe(shown);
  });

  it("are the same where only spelling differs", () => {
    expect(isSameFormulaText("=_xldudf_KINERJA_CAPAIAN('Data'!A1, B1)", "=kinerja.capaian(Data!A1,B1)")).toBe(true);
    expect(isSameFormulaText('="a b"', '="ab"')).toBe(false);
  });
});

describe("what is typed into a cell", () => {
  it.each([
    "=1",
    "+62",
    "-",
    "@x",
    "'x",
    " 5",
    "\t=1",
    "007",
    "1/2",
    "Mei 2024",
    "Rp 5.000",
    "BENAR",
    "true",
    "#N/A",
    "12%",
  ])("guards %j", (text) => {
    expect(guardText(text)).toBe(`'${text}`);
  });

  it.each([
    "Meningkatnya kualitas",
    "Persentase",
    "a=b + c",
    "",
    "Persentase dokumen perencanaan yang selesai tepat waktu pada tahun 2025",
  ])("leaves %j", (text) => {
    expect(guardText(text)).toBe(text);
  });

  it("null clears, a kept content leaves", () => {
    expect(inputOf(value(null))).toBe("");
    expect(inputOf({ kind: "keep" })).toBeNull();
    expect(inputOf({ kind: "formula", formula: "A1*2", cached: 4 })).toBe("=A1*2");
  });

  it("is known again with or without its apostrophe, and to 14 digits", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const typed = guardText(text);
        const held = typed.startsWith("'") ? typed.slice(1) : typed;
        expect(holdsInput(held, typed)).toBe(true);
        expect(holdsInput(typed, typed)).toBe(true);
      }),
    );
    expect(holdsInput(0.1 + 0.2, 0.3)).toBe(true);
    expect(holdsInput(0.1, 0.2)).toBe(false);
    expect(holdsInput("1", 1)).toBe(false);
    expect(restoreUnread("=A1")).toBe("=A1");
    expect(restoreUnread("1/2")).toBe("'1/2");
  });
});

describe("rectangles", () => {
  const show = (cells: readonly (readonly [number, number, string?])[], gap?: number) =>
    groupIntoRectangles(
      cells.map(([row, column, key = ""]) => ({ row, column, key })),
      gap,
    ).map(({ area, key }) => `${formatArea(area)}${key}`);

  it("join runs and twins beside them, by key", () => {
    expect(
      show([
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 1],
        [3, 0],
      ]),
    ).toEqual(["A1:B2", "A4"]);
    expect(
      show([
        [0, 0, "a"],
        [1, 0, "b"],
        [0, 1, "a"],
      ]),
    ).toEqual(["A1:B1a", "A2b"]);
    expect(
      show(
        [
          [0, 0],
          [3, 0],
          [9, 0],
        ],
        2,
      ),
    ).toEqual(["A1:A4", "A10"]);
  });

  it("cover exactly the cells they are given", () => {
    const cell = fc.tuple(fc.nat(12), fc.nat(6));
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: String }), (cells) => {
        const covered = groupIntoRectangles(cells.map(([row, column]) => ({ row, column, key: "" }))).flatMap(
          ({ area }) => {
            const found: string[] = [];
            for (let row = area.top; row <= area.bottom; row++) {
              for (let column = area.left; column <= area.right; column++) found.push(`${row},${column}`);
            }
            return found;
          },
        );
        expect(covered.sort()).toEqual(cells.map(String).sort());
      }),
    );
  });
});

describe("looks", () => {
  const steps = async (edits: Parameters<typeof planStyleSteps>[0]) =>
    (await planStyleSteps(edits, new Breather())).map((step) =>
      step.kind === "copy"
        ? `${formatArea(step.from)}>${formatArea(step.area)}`
        : `${formatArea(step.area)}=${Object.keys(step.style).join("+")}`,
    );

  it("of a column are one copy and one setting", async () => {
    const edits = [0, 1, 2].map((row) =>
      write("S", `C${row + 1}`, value(row), "empty", { like: { row, column: 1 }, bold: true }),
    );
    expect(await steps(edits)).toEqual(["B1:B3>C1:C3", "C1:C3=bold"]);
  });

  it("are copied after what this batch does to them, and before it does more", async () => {
    expect(
      await steps([
        write("S", "A1", value(1), "empty", { bold: true }),
        write("S", "B1", value(1), "empty", { like: { row: 0, column: 0 } }),
        write("S", "A1", { kind: "keep" }, "empty", { italic: true }),
      ]),
    ).toEqual(["A1=bold", "A1>B1", "A1=italic"]);
  });

  it("move down row by row where each takes the one above", async () => {
    const edits = [3, 2, 1].map((row) =>
      write("S", `A${row + 1}`, value(row), "empty", { like: { row: row - 1, column: 0 } }),
    );
    expect(await steps(edits)).toEqual(["A3>A4", "A2>A3", "A1>A2"]);
  });
});

it("widths of files are told in points", () => {
  expect(widthToPoints(9.140625)).toBe(48);
  expect(widthToPoints(0)).toBe(0);
});

it("footers are told by their places", () => {
  expect(footerParts("&CHalaman &P dari &N")).toEqual({ left: "", center: "Halaman &P dari &N", right: "" });
  expect(footerParts("&LA && B&RC")).toEqual({ left: "A && B", center: "", right: "C" });
  expect(footerParts("tengah")).toEqual({ left: "", center: "tengah", right: "" });
});
