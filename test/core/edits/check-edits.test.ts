import { checkEdits, sheetNameProblem } from "../../../src/core/edits/check-edits";
import type { CellEdit, Edit } from "../../../src/core/edits/edit";
import { parseAddress, parseArea } from "../../../src/core/grid/a1";
import type { WorkbookGrid } from "../../../src/core/grid/sheet-grid";
import { gridOf } from "../../support/grid-of";

const TABLE = `
  *No* | *Sasaran* | *Target*
  1 | Meningkatnya A | 100%
`;

function workbookOf(...sheets: WorkbookGrid["sheets"]): WorkbookGrid {
  return { sheets, names: [] };
}

function write(
  at: string,
  value: string | number | null,
  expect: CellEdit["expect"] = "empty",
  sheet = "Lembar1",
): Edit {
  const { row, column } = parseAddress(at)!;
  return { kind: "cell", sheet, row, column, content: { kind: "value", value }, expect };
}

function formula(text: string): Edit {
  const content = { kind: "formula", formula: text, cached: 1 } as const;
  return { kind: "cell", sheet: "Lembar1", row: 0, column: 3, content, expect: "empty" };
}

function merge(at: string): Edit {
  return { kind: "merge", sheet: "Lembar1", area: parseArea(at)! };
}

function refusalsOf(workbook: WorkbookGrid, ...edits: Edit[]): string[] {
  return checkEdits(workbook, edits).map(({ code, sheet, cell }) => `${code} ${sheet}!${cell ?? "*"}`);
}

describe("checkEdits", () => {
  it("lets an edit of an empty cell pass, inside and outside the used range", () => {
    expect(refusalsOf(workbookOf(gridOf(TABLE)), write("D1", "CAPAIAN"), write("XFD1048576", 1))).toEqual([]);
  });

  it("never overwrites what a person typed, and says where", () => {
    expect(checkEdits(workbookOf(gridOf(TABLE)), [write("C2", 0.5)])).toEqual([
      {
        code: "sel-terisi",
        sheet: "Lembar1",
        cell: "C2",
        message: 'Sel C2 pada lembar "Lembar1" sudah berisi; isian tidak ditimpa.',
      },
    ]);
  });

  it("lets a cell that was read be replaced", () => {
    expect(refusalsOf(workbookOf(gridOf(TABLE)), write("C2", 0.5, "as-read"))).toEqual([]);
  });

  it("refuses a second write to one cell, but not a restyle of it", () => {
    const restyle: Edit = {
      kind: "cell",
      sheet: "Lembar1",
      row: 0,
      column: 3,
      content: { kind: "keep" },
      style: { bold: true },
      expect: "empty",
    };
    expect(refusalsOf(workbookOf(gridOf(TABLE)), write("D1", 1), restyle)).toEqual([]);
    expect(refusalsOf(workbookOf(gridOf(TABLE)), write("D1", 1), write("D1", 2))).toEqual(["tulis-ganda Lembar1!D1"]);
  });

  it("refuses a protected sheet once, whatever the number of edits", () => {
    const workbook = workbookOf(gridOf(TABLE, { isProtected: true }));
    expect(refusalsOf(workbook, write("D1", 1), write("D2", 1), merge("F1:F2"))).toEqual([
      "lembar-dilindungi Lembar1!*",
    ]);
  });

  it("still names an area of a protected sheet, since a name changes no cell", () => {
    const workbook = workbookOf(gridOf(TABLE, { isProtected: true }));
    expect(
      refusalsOf(workbook, { kind: "name", name: "_selaras.x", sheet: "Lembar1", area: parseArea("A1:C2")! }),
    ).toEqual([]);
  });

  it("refuses what lies outside the sheet", () => {
    const below: Edit = { ...(write("D1", 1) as CellEdit), row: 1_048_576 };
    const beside: Edit = { ...(write("D1", 1) as CellEdit), column: 16_384 };
    expect(refusalsOf(workbookOf(gridOf(TABLE)), below, beside)).toEqual([
      "di-luar-lembar Lembar1!*",
      "di-luar-lembar Lembar1!*",
    ]);
    expect(checkEdits(workbookOf(gridOf(TABLE)), [below])[0]?.message).toContain("Baris 1048577, kolom ke-4");
  });

  it("refuses a cell that a merge covers, whether the merge stood there or was made just before", () => {
    expect(refusalsOf(workbookOf(gridOf(TABLE, { merge: ["D1:D3"] })), write("D2", 1))).toEqual([
      "sel-tertutup-gabungan Lembar1!D2",
    ]);
    expect(refusalsOf(workbookOf(gridOf(TABLE)), merge("D1:D3"), write("D3", 1), write("D1", 1))).toEqual([
      "sel-tertutup-gabungan Lembar1!D3",
    ]);
  });

  it("lets a cell be written after its merge was taken away", () => {
    const unmerge: Edit = { kind: "unmerge", sheet: "Lembar1", area: parseArea("D1:D3")! };
    expect(
      refusalsOf(workbookOf(gridOf(TABLE, { merge: ["D1:D3"] })), unmerge, write("D2", 1), merge("D2:E2")),
    ).toEqual([]);
  });

  it("handles a merge down a whole column", () => {
    const workbook = workbookOf(gridOf(TABLE, { merge: ["E1:E1048576"] }));
    expect(refusalsOf(workbook, write("E900000", 1), merge("D9:F9"))).toEqual([
      "sel-tertutup-gabungan Lembar1!E900000",
      "gabungan-bertumpuk Lembar1!D9:F9",
    ]);
  });

  it("refuses a merge over another merge or over typed text", () => {
    const workbook = workbookOf(gridOf(TABLE, { merge: ["D1:D3"] }));
    expect(refusalsOf(workbook, merge("D3:E3"), merge("A1:B1"), merge("A3:C3"))).toEqual([
      "gabungan-bertumpuk Lembar1!D3:E3",
      "gabungan-menutup-isi Lembar1!B1",
    ]);
  });

  it("forgets a merge down a whole column that was taken away", () => {
    const workbook = workbookOf(gridOf(TABLE, { merge: ["E1:E1048576"] }));
    const unmerge: Edit = { kind: "unmerge", sheet: "Lembar1", area: parseArea("E5")! };
    expect(refusalsOf(workbook, unmerge, write("E900000", 1), merge("D9:F9"))).toEqual([]);
  });

  it("finds the merges under a tall area, and no others", () => {
    const workbook = workbookOf(gridOf(TABLE, { merge: ["D1:D3", "F5000:F5002"] }));
    expect(refusalsOf(workbook, merge("F1:F4000"), merge("E10:E4000"))).toEqual([]);
    expect(refusalsOf(workbook, merge("D2:D4000"), merge("F10:F5000"))).toEqual([
      "gabungan-bertumpuk Lembar1!D2:D4000",
      "gabungan-bertumpuk Lembar1!F10:F5000",
    ]);
  });

  it("lets a merge cover cells that the same batch empties, and rows that hold nothing", () => {
    const grid = gridOf("| a | b |\n\n| c | |");
    expect(refusalsOf(workbookOf(grid), write("B1", null, "as-read"), merge("A1:B2"))).toEqual([]);
    expect(refusalsOf(workbookOf(grid), merge("A2:B3"))).toEqual(["gabungan-menutup-isi Lembar1!A3"]);
  });

  it("has nothing to say of our own notes, of what a host puts back, and of a page set-up inside the sheet", () => {
    const page = {
      paper: "A4",
      orientation: "portrait",
      margins: { left: 1, right: 1, top: 1, bottom: 1 },
      fitToWidth: true,
      centerHorizontally: true,
    } as const;
    expect(
      refusalsOf(
        workbookOf(gridOf(TABLE)),
        { kind: "notes", text: "{}" },
        { kind: "restore", sheet: "Lembar1", what: "row-height", asWas: "15" },
        { kind: "page-setup", sheet: "Lembar1", page },
        { kind: "page-setup", sheet: "Lembar1", page: { ...page, printArea: parseArea("A1:C2")! } },
      ),
    ).toEqual([]);
  });

  it("refuses a sheet that is not there, once", () => {
    expect(
      refusalsOf(workbookOf(gridOf(TABLE)), write("A9", 1, "empty", "Lain"), write("B9", 1, "empty", "Lain")),
    ).toEqual(["lembar-tidak-ada Lain!*"]);
  });

  it("writes into a sheet that the same batch makes, without regard to case", () => {
    const edits: Edit[] = [{ kind: "sheet", name: "Formulir" }, write("A1", "x", "empty", "FORMULIR")];
    expect(refusalsOf(workbookOf(gridOf(TABLE)), ...edits)).toEqual([]);
    expect(refusalsOf(workbookOf(gridOf(TABLE)), ...edits, { kind: "sheet", name: "formulir" })).toEqual([
      "nama-lembar-terpakai formulir!*",
    ]);
  });

  it.each<[string, Edit["kind"], Edit]>([
    ["isi-tidak-sah", "cell", write("D1", Number.NaN)],
    ["isi-tidak-sah", "cell", write("D1", "x".repeat(32_768))],
    ["isi-tidak-sah", "cell", formula("=A1")],
    ["isi-tidak-sah", "cell", formula("  ")],
    ["isi-tidak-sah", "cell", formula(`SUM(${"A1,".repeat(3_000)}A1)`)],
    ["nama-lembar-tidak-sah", "sheet", { kind: "sheet", name: "2024/2025" }],
    ["di-luar-lembar", "merge", { kind: "merge", sheet: "Lembar1", area: { top: 3, left: 0, bottom: 1, right: 0 } }],
    [
      "di-luar-lembar",
      "unmerge",
      { kind: "unmerge", sheet: "Lembar1", area: { top: -1, left: 0, bottom: 1, right: 0 } },
    ],
    ["di-luar-lembar", "column-width", { kind: "column-width", sheet: "Lembar1", column: 16_384, width: 10 }],
    ["di-luar-lembar", "row-height", { kind: "row-height", sheet: "Lembar1", row: 1.5, height: 15 }],
    ["ukuran-tidak-sah", "column-width", { kind: "column-width", sheet: "Lembar1", column: 3, width: 256 }],
    ["ukuran-tidak-sah", "row-height", { kind: "row-height", sheet: "Lembar1", row: 3, height: -1 }],
    ["nama-tidak-sah", "name", { kind: "name", name: "1 x", sheet: "Lembar1", area: parseArea("A1")! }],
  ])("refuses %s in a %s edit", (code, _kind, edit) => {
    expect(checkEdits(workbookOf(gridOf(TABLE)), [edit]).map((refusal) => refusal.code)).toEqual([code]);
  });

  it("lets a width, a height and a formula that Excel takes pass", () => {
    expect(
      refusalsOf(
        workbookOf(gridOf(TABLE)),
        formula("SUM(A1:B2)"),
        { kind: "column-width", sheet: "Lembar1", column: 3, width: 255 },
        { kind: "row-height", sheet: "Lembar1", row: 3, height: 409.5 },
      ),
    ).toEqual([]);
  });

  it("passes a large batch of merges and cells", () => {
    const edits: Edit[] = [];
    for (let row = 0; row < 20_000; row++) {
      edits.push({ kind: "merge", sheet: "Lembar1", area: { top: row + 10, left: 0, bottom: row + 10, right: 1 } });
      edits.push(write(`A${row + 11}`, row));
    }
    expect(checkEdits(workbookOf(gridOf(TABLE)), edits)).toEqual([]);
  });
});

describe("sheetNameProblem", () => {
  it.each([
    ["Formulir Pengukuran", null],
    ["x".repeat(31), null],
    ["x".repeat(32), "lebih dari 31 huruf"],
    ["", "kosong"],
    ["Capaian 2024/2025", "mengandung tanda yang dilarang Excel (: \\ / ? * [ ])"],
    ["'Formulir", "diawali atau diakhiri tanda petik tunggal"],
    ["History", "dipakai oleh Excel sendiri"],
  ])("%s → %s", (name, problem) => {
    expect(sheetNameProblem(name)).toBe(problem);
  });
});
