import type { Edit } from "../../../src/core/edits/edit";
import { planFreeze } from "../../../src/core/formulas/freeze-values";
import { isFrozenColumn, type FrozenColumn } from "../../../src/core/formulas/frozen-column";
import { planThaw } from "../../../src/core/formulas/thaw-formulas";
import { parseAddress } from "../../../src/core/grid/a1";
import type { Cell, SheetGrid, WorkbookGrid } from "../../../src/core/grid/sheet-grid";
import { MemoryWorkbook } from "../../golden/memory-workbook";
import { gridOf } from "../../support/grid-of";
import { shiftCells } from "./shift-cells";

const PENGUKURAN = `
  NO | INDIKATOR | TARGET | REALISASI | CAPAIAN | KATEGORI
  1 | Persentase puskesmas terakreditasi | 80 | 76 | =KINERJA.CAPAIAN(C2,D2) -> 0.95 | =KINERJA.KATEGORI(E2) -> Sangat Berhasil
  2 | Jumlah kader aktif | 40 | 20 | =KINERJA.CAPAIAN(C3,D3) -> 0.5 | =KINERJA.KATEGORI(E3) -> Tidak Berhasil
  | Sasaran tanpa ukuran
  3 | Angka kematian ibu | 10 | 12 | =KINERJA.CAPAIAN(C5,D5,"negatif") -> 0.8 | =KINERJA.KATEGORI(E5) -> Berhasil
  4 | Cakupan imunisasi | 100 | 50 | =KINERJA.CAPAIAN(C6,D6) -> 0.5 | =KINERJA.KATEGORI(E6) -> Tidak Berhasil
  | Rata-rata | | | =KINERJA.RATA(E2:E6) -> 0.6875
`;

interface Frozen {
  readonly grid: WorkbookGrid;
  readonly beku: readonly FrozenColumn[];
}

function bookOf(...sheets: SheetGrid[]): WorkbookGrid {
  return { sheets, names: [] };
}

async function applied(grid: WorkbookGrid, edits: readonly Edit[]): Promise<WorkbookGrid> {
  const host = new MemoryWorkbook(grid);
  await host.apply(edits);
  return host.grid;
}

/** Freezes, and carries what is kept through the notes' JSON, as a workbook does. */
async function frozen(grid: WorkbookGrid): Promise<Frozen> {
  const plan = planFreeze(grid, []);
  const beku: unknown = JSON.parse(JSON.stringify(plan.frozen));
  if (!Array.isArray(beku) || !beku.every(isFrozenColumn)) throw new Error("kept in a shape that cannot be read");
  return { grid: await applied(grid, plan.edits), beku };
}

function cellOf(grid: WorkbookGrid, address: string, sheet = 0): Cell | undefined {
  const place = parseAddress(address);
  return place === null ? undefined : grid.sheets[sheet]?.cell(place.row, place.column);
}

/** All formulas by cell. */
function formulasOf(grid: WorkbookGrid): Record<string, string> {
  const found: Record<string, string> = {};
  for (const sheet of grid.sheets) {
    for (let row = 0; row < sheet.rowCount; row++) {
      for (const [column, cell] of (sheet.row(row) ?? []).entries()) {
        if (cell?.formula !== undefined) found[`${sheet.name}!${row},${column}`] = cell.formula;
      }
    }
  }
  return found;
}

test("freezing leaves the values that were shown, in every cell that calls our functions, and no other formula is touched", async () => {
  const sheet = gridOf(`
    =KINERJA.CAPAIAN(C1,D1) -> 0.95 | =ROUND(KINERJA.CAPAIAN(C1,D1)*100,0)&" %" -> 95 % | 80 | 76
    =C1+D1 -> 156 | =_xldudf_KINERJA_ANGKA(C1) -> 80 | KINERJA.CAPAIAN( | ="KINERJA.CAPAIAN(1,2)" -> teks
  `);
  const { grid } = await frozen(bookOf(sheet));
  expect(["A1", "B1", "B2"].map((address) => cellOf(grid, address))).toEqual([
    { value: 0.95, numberFormat: "General" },
    { value: "95 %", numberFormat: "General" },
    { value: 80, numberFormat: "General" },
  ]);
  expect(formulasOf(grid)).toEqual({ "Lembar1!1,0": "C1+D1", "Lembar1!1,3": '"KINERJA.CAPAIAN(1,2)"' });
});

test("thawing brings exactly the formulas back, with the values they show", async () => {
  const before = bookOf(gridOf(PENGUKURAN));
  const { grid, beku } = await frozen(before);
  expect(formulasOf(grid)).toEqual({});
  const plan = planThaw(grid, beku);
  expect(plan).toMatchObject({ kept: [], skipped: [], lostCount: 0 });
  const after = await applied(grid, plan.edits);
  expect(formulasOf(after)).toEqual(formulasOf(before));
  expect(cellOf(after, "E2")?.value).toBe(0.95);
});

test.each([
  ["rows inserted above the table", [{ axis: "row", at: 0, count: 3 }]],
  ["a row inserted inside", [{ axis: "row", at: 2, count: 1 }]],
  [
    "rows inserted inside in two places",
    [
      { axis: "row", at: 2, count: 2 },
      { axis: "row", at: 7, count: 1 },
    ],
  ],
  [
    "columns inserted at the left and between",
    [
      { axis: "column", at: 0, count: 1 },
      { axis: "column", at: 4, count: 2 },
    ],
  ],
  [
    "a row inserted and the one below the table's middle deleted",
    [
      { axis: "row", at: 1, count: 1 },
      { axis: "row", at: 4, count: -1 },
    ],
  ],
  ["a column deleted that no formula names", [{ axis: "column", at: 0, count: -1 }]],
] as const)("formulas come back as Excel would have moved them: %s", async (_, shifts) => {
  const before = bookOf(gridOf(PENGUKURAN));
  const { grid, beku } = await frozen(before);
  const move = (workbook: WorkbookGrid) =>
    shifts.reduce((moved, shift) => shiftCells(moved, { sheet: "Lembar1", ...shift }), workbook);
  const shifted = move(grid);
  const plan = planThaw(shifted, beku);
  expect(plan).toMatchObject({ skipped: [], lostCount: 0 });
  expect(formulasOf(await applied(shifted, plan.edits))).toEqual(formulasOf(move(before)));
});

test("what was typed over a frozen value is left and told; the rest thaws; later it thaws when the value is back", async () => {
  const { grid, beku } = await frozen(bookOf(gridOf(PENGUKURAN)));
  const typed = await applied(grid, [
    { kind: "cell", sheet: "Lembar1", row: 2, column: 4, content: { kind: "value", value: 0.6 }, expect: "as-read" },
  ]);
  const plan = planThaw(typed, beku);
  expect(plan.skipped).toEqual([
    { sheet: "Lembar1", cell: "E3", alasan: "E3: isinya diubah sejak dibekukan, jadi dibiarkan" },
  ]);
  expect(plan.edits).toHaveLength(8);
  expect(plan.kept.map(({ sel }) => sel.length)).toEqual([1]);
  const thawed = await applied(typed, plan.edits);
  expect(cellOf(thawed, "E3")).toEqual({ value: 0.6, numberFormat: "General" });
  const restored = await applied(thawed, [
    { kind: "cell", sheet: "Lembar1", row: 2, column: 4, content: { kind: "value", value: 0.5 }, expect: "as-read" },
  ]);
  const again = planThaw(restored, plan.kept);
  expect(again.edits.map(({ content }) => content)).toEqual([
    { kind: "formula", formula: "KINERJA.CAPAIAN(C3,D3)", cached: 0.5 },
  ]);
  expect(again.kept).toEqual([]);
});

test("a value of a new row between equal neighbours is never taken for a frozen one", async () => {
  const { grid, beku } = await frozen(bookOf(gridOf(PENGUKURAN)));
  const inserted = shiftCells(grid, { sheet: "Lembar1", axis: "row", at: 2, count: 1 });
  const typed = await applied(inserted, [
    {
      kind: "cell",
      sheet: "Lembar1",
      row: 2,
      column: 1,
      content: { kind: "value", value: "Jumlah posyandu baru" },
      expect: "empty",
    },
    { kind: "cell", sheet: "Lembar1", row: 2, column: 4, content: { kind: "value", value: 0.5 }, expect: "empty" },
  ]);
  const thawed = await applied(typed, planThaw(typed, beku).edits);
  expect(cellOf(thawed, "E3")).toEqual({ value: 0.5, numberFormat: "General" });
  expect(cellOf(thawed, "E4")?.formula).toBe("KINERJA.CAPAIAN(C4,D4)");
});

test("a row that was reworded below an inserted one is found by the value that it holds", async () => {
  const { grid, beku } = await frozen(bookOf(gridOf(PENGUKURAN)));
  const inserted = shiftCells(grid, { sheet: "Lembar1", axis: "row", at: 2, count: 1 });
  const reworded = await applied(inserted, [
    {
      kind: "cell",
      sheet: "Lembar1",
      row: 3,
      column: 1,
      content: { kind: "value", value: "Jumlah kader posyandu yang aktif" },
      expect: "as-read",
    },
  ]);
  const plan = planThaw(reworded, beku);
  const thawed = await applied(reworded, plan.edits);
  expect(plan).toMatchObject({ skipped: [], lostCount: 0 });
  expect(cellOf(thawed, "E3")).toBeUndefined();
  expect(cellOf(thawed, "E4")?.formula).toBe("KINERJA.CAPAIAN(C4,D4)");
});

test("formulas over other sheets, with dollar signs and quotes, come back as they were written; a renamed sheet is followed", async () => {
  const formula = `IF('PK 2024'!$C$2="","",KINERJA.CAPAIAN('PK 2024'!$C$2,Data!D2)&" C9 ")`;
  const rekap = gridOf(`Rekap | =${formula} -> 0.95`, { name: "Rekap" });
  const grid0 = bookOf(
    rekap,
    gridOf(PENGUKURAN, { name: "PK 2024" }),
    gridOf("a | b | c | d\n1 | 2 | 3 | 4", { name: "Data" }),
  );
  const { grid, beku } = await frozen(grid0);
  const back = await applied(grid, planThaw(grid, beku).edits);
  expect(cellOf(back, "B1")?.formula).toBe(formula);

  const moved = shiftCells(grid, { sheet: "PK 2024", axis: "row", at: 0, count: 2 });
  const renamed: WorkbookGrid = {
    sheets: moved.sheets.map((sheet) => (sheet.name === "Data" ? { ...sheet, name: "Data Dasar" } : sheet)),
    names: moved.names.map((name) => ({ ...name, refersTo: name.refersTo.replace(/^'Data'/, "'Data Dasar'") })),
  };
  expect(cellOf(await applied(renamed, planThaw(renamed, beku).edits), "B1")?.formula).toBe(
    `IF('PK 2024'!$C$4="","",KINERJA.CAPAIAN('PK 2024'!$C$4,'Data Dasar'!D2)&" C9 ")`,
  );
});

test("a formula that fills several cells is frozen with all of them, and thaws only where all are as they were", async () => {
  const sheet = gridOf(`
    80 | 76 | =KINERJA.CAPAIAN(A1:A3,B1:B3) -> 0.95
    40 | 20 | 0.5
    10 | 10 | 1
  `);
  const { grid, beku } = await frozen(bookOf(sheet));
  expect([0, 1, 2].map((row) => grid.sheets[0]?.cell(row, 2))).toEqual([
    { value: 0.95, numberFormat: "General" },
    { value: 0.5, numberFormat: "General" },
    { value: 1, numberFormat: "General" },
  ]);
  const thawed = await applied(grid, planThaw(grid, beku).edits);
  expect(cellOf(thawed, "C1")?.formula).toBe("KINERJA.CAPAIAN(A1:A3,B1:B3)");
  expect(cellOf(thawed, "C2")).toBeUndefined();
  const typed = await applied(grid, [
    { kind: "cell", sheet: "Lembar1", row: 1, column: 2, content: { kind: "value", value: 0.7 }, expect: "as-read" },
  ]);
  expect(planThaw(typed, beku)).toMatchObject({
    edits: [],
    skipped: [{ sheet: "Lembar1", cell: "C1", alasan: "C1: isinya diubah sejak dibekukan, jadi dibiarkan" }],
  });
});

test("cells that show an error, protected sheets and formulas of unknown reach are left and told", () => {
  const terkunci = gridOf("=KINERJA.ANGKA(A2) -> 5", { name: "Terkunci", isProtected: true });
  const terbuka = gridOf(
    `=KINERJA.ANGKA(A9) -> #NAME? | =KINERJA.KATEGORI(A2#) -> Berhasil | =INDEX(KINERJA.CAPAIAN(A2:A9,B2:B9),2) -> 0.5`,
    { name: "Terbuka" },
  );
  const plan = planFreeze(bookOf(terkunci, terbuka), []);
  expect(plan.edits).toEqual([]);
  expect(plan.skipped).toEqual([
    { sheet: "Terkunci", cell: "A1", alasan: "A1: lembar dilindungi; buka proteksinya dahulu" },
    { sheet: "Terbuka", cell: "A1", alasan: "A1: menampilkan #NAME?; perbaiki atau pulihkan rumusnya dahulu" },
    {
      sheet: "Terbuka",
      cell: "B1",
      alasan: "B1, C1: rumusnya mengisi beberapa sel sekaligus; bekukan dengan Salin, lalu Tempel Nilai",
    },
  ]);
});

test("an empty result is frozen as an empty cell and thaws from it; a realisasi typed meanwhile changes nothing", async () => {
  const { grid, beku } = await frozen(bookOf(gridOf(`80 | x | =KINERJA.CAPAIAN(A1,B1) -> "`)));
  // gridOf has no word for an empty text: a quote stands for it above.
  expect(cellOf(grid, "C1")?.value).toBe('"');
  const empty = beku.map((column) => ({
    ...column,
    sel: column.sel.map(([row, pola, , sidik]) => [row, pola, "", sidik] as const),
  }));
  const cleared = await applied(grid, [
    { kind: "cell", sheet: "Lembar1", row: 0, column: 2, content: { kind: "value", value: null }, expect: "as-read" },
  ]);
  expect(planThaw(cleared, empty).edits).toEqual([
    {
      kind: "cell",
      sheet: "Lembar1",
      row: 0,
      column: 2,
      content: { kind: "formula", formula: "KINERJA.CAPAIAN(A1,B1)", cached: "" },
      expect: "empty",
    },
  ]);
});

test("frozen rows that were deleted, and whole columns, are counted, not written", async () => {
  const { grid, beku } = await frozen(bookOf(gridOf(PENGUKURAN)));
  const rowGone = shiftCells(grid, { sheet: "Lembar1", axis: "row", at: 1, count: -1 });
  expect(planThaw(rowGone, beku).lostCount).toBe(2);
  const columnGone = shiftCells(grid, { sheet: "Lembar1", axis: "column", at: 5, count: -1 });
  expect(planThaw(columnGone, beku)).toMatchObject({ lostCount: 4, skipped: [] });
  const targetGone = shiftCells(grid, { sheet: "Lembar1", axis: "column", at: 2, count: -1 });
  const plan = planThaw(targetGone, beku);
  expect(plan.skipped).toEqual([
    {
      sheet: "Lembar1",
      cell: "D2",
      alasan: "D2, D3, D5, D6: rumusnya mengacu ke sel yang sudah dihapus atau bergeser terpisah",
    },
  ]);
});

test("freezing again after new rows keeps the first freeze apart from the second", async () => {
  const first = await frozen(bookOf(gridOf(PENGUKURAN)));
  const grown = await applied(first.grid, [
    {
      kind: "cell",
      sheet: "Lembar1",
      row: 7,
      column: 4,
      content: { kind: "formula", formula: "KINERJA.CAPAIAN(C8,D8)", cached: 1 },
      expect: "empty",
    },
  ]);
  const second = planFreeze(grown, first.beku);
  expect(second.frozen.map(({ nomor }) => nomor)).toEqual([4]);
  const again = await applied(grown, second.edits);
  const thawed = await applied(again, planThaw(again, [...first.beku, ...second.frozen]).edits);
  expect(Object.keys(formulasOf(thawed))).toHaveLength(10);
});

test("formulas that begin and end with a cell, and that name all that another formula fills, come back as they were", async () => {
  const before = bookOf(gridOf("5 | =A1*KINERJA.ANGKA(B1)&C1 -> 25 | 7\n\n=SUM(KINERJA.CAPAIAN(A1#,B1#)) -> 1"));
  const { grid, beku } = await frozen(before);
  expect(formulasOf(grid)).toEqual({});
  expect(formulasOf(await applied(grid, planThaw(grid, beku).edits))).toEqual({
    "Lembar1!0,1": "A1*KINERJA.ANGKA(B1)&C1",
    "Lembar1!2,0": "SUM(KINERJA.CAPAIAN(A1#,B1#))",
  });
});

test("cells into which a formula filled nothing stay empty", async () => {
  const { grid, beku } = await frozen(bookOf(gridOf("80 | 76 | =KINERJA.CAPAIAN(A1:A2,B1:B2) -> 0.95\n40 | |")));
  expect([cellOf(grid, "C1")?.value, cellOf(grid, "C2")]).toEqual([0.95, undefined]);
  const plan = planThaw(grid, beku);
  expect(plan.edits.map(({ row, column }) => [row, column])).toEqual([[0, 2]]);
});

test("a sheet that was protected since is left and told, six cells as five and one more", async () => {
  const six = gridOf([1, 2, 3, 4, 5, 6].map((row) => `80 | 76 | =KINERJA.CAPAIAN(A${row},B${row}) -> 0.95`).join("\n"));
  const { grid, beku } = await frozen(bookOf(six));
  const locked = {
    ...grid,
    sheets: grid.sheets.map((sheet) => Object.assign(Object.create(sheet) as SheetGrid, { isProtected: true })),
  };
  expect(planThaw(locked, beku)).toMatchObject({
    edits: [],
    skipped: [
      {
        sheet: "Lembar1",
        cell: "C1",
        alasan: "C1, C2, C3, C4, C5, dan 1 sel lain: lembar dilindungi; buka proteksinya dahulu",
      },
    ],
  });
});

test("a formula that somebody entered since is left, and nothing of it is kept", async () => {
  const { grid, beku } = await frozen(bookOf(gridOf("80 | 76 | =KINERJA.CAPAIAN(A1,B1) -> 0.95")));
  const entered = await applied(grid, [
    {
      kind: "cell",
      sheet: "Lembar1",
      row: 0,
      column: 2,
      content: { kind: "formula", formula: "B1/A1", cached: 0.95 },
      expect: "as-read",
    },
  ]);
  expect(planThaw(entered, beku)).toEqual({ edits: [], kept: [], skipped: [], lostCount: 0 });
});

test("cells of another sheet between which rows were inserted: the first and last are followed, the middle one is told of", async () => {
  const grid0 = bookOf(
    gridOf("=KINERJA.ANGKA(Data!A1) -> 1 | x\n=KINERJA.ANGKA(Data!A2) -> 2 | y\n=KINERJA.ANGKA(Data!A3) -> 3 | z", {
      name: "Rekap",
    }),
    gridOf("1\n2\n3", { name: "Data" }),
  );
  const { grid, beku } = await frozen(grid0);
  const shifted = shiftCells(grid, { sheet: "Data", axis: "row", at: 1, count: 2 });
  const plan = planThaw(shifted, beku);
  expect(plan.edits.map(({ content }) => (content.kind === "formula" ? content.formula : null))).toEqual([
    "KINERJA.ANGKA(Data!A1)",
    "KINERJA.ANGKA(Data!A5)",
  ]);
  expect(plan.skipped).toEqual([
    { sheet: "Rekap", cell: "A2", alasan: "A2: rumusnya mengacu ke sel yang sudah dihapus atau bergeser terpisah" },
  ]);
});

test.each([
  ["nothing", null],
  ["a text", "beku"],
  ["an empty record", {}],
  ["rows below zero", { nomor: 1, top: -1, bottom: 0, acuan: [], pola: [], sel: [] }],
  ["a cell of a formula that is not kept", { nomor: 1, top: 0, bottom: 0, acuan: [], pola: [], sel: [[0, 0, 1, ""]] }],
])("notes that hold %s are no frozen column", (_what, value) => {
  expect(isFrozenColumn(value)).toBe(false);
});
