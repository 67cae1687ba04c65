import type { EngineWorkbook } from "../../../src/workbench/engine/workbook-data";
import { cellAt, failureOf, mergesOf, valueAt } from "../../contract/gateway-contract";
import { excelBook, gatewayOf } from "./excel-book";
import { planBook } from "./plans";

const read = (workbook: EngineWorkbook) => excelBook(workbook).gateway.read();

describe("reading", () => {
  it("knows an empty workbook, an empty sheet and one that only looks like something", async () => {
    const grid = await read({
      sheets: [
        { name: "Kosong", cells: [] },
        { name: "Hiasan", cells: [[], [undefined, { look: { fill: "#FF0000" } }]] },
      ],
    });
    expect(grid.sheets).toMatchObject([
      { name: "Kosong", rowCount: 0, columnCount: 0 },
      { name: "Hiasan", rowCount: 0, columnCount: 0 },
    ]);
    expect(grid).toMatchObject({ names: [], notes: null });
  });

  it("reads sheets that begin anywhere, hidden, very hidden or protected", async () => {
    const late = Array.from({ length: 40 }, (_, row) =>
      row === 39 ? Array.from({ length: 6 }, (_, x) => (x === 5 ? { value: 7 } : undefined)) : undefined,
    );
    const grid = await read({
      sheets: [
        { name: "Awal", cells: [[{ value: 1 }]] },
        { name: "Sembunyi", visibility: "hidden", cells: late, hiddenRows: [39] },
        { name: "Rahasia", visibility: "veryHidden", cells: [[{ value: "x" }]] },
        { name: "Kunci", protection: { options: {} }, cells: [[{ formula: "1+1" }]] },
      ],
    });
    expect(grid.sheets.map(({ visibility, isProtected }) => [visibility, isProtected])).toEqual([
      ["visible", false],
      ["hidden", false],
      ["veryHidden", false],
      ["visible", true],
    ]);
    expect(valueAt(grid, "Sembunyi", "F40")).toBe(7);
    expect(grid.sheets[1]).toMatchObject({ rowCount: 40, columnCount: 6 });
    expect([...(grid.sheets[1]?.hiddenRows ?? [])]).toEqual([39]);
    expect(cellAt(grid, "Kunci", "A1")).toMatchObject({ value: 2, formula: "1+1" });
  });

  it("tells errors from texts that read like one", async () => {
    const grid = await read({
      sheets: [
        {
          name: "S",
          cells: [[{ formula: "1/0" }, { value: { error: "#N/A" } }, { value: "#N/A" }, { formula: '"#VALUE"&"!"' }]],
        },
      ],
    });
    expect(valueAt(grid, "S", "A1")).toEqual({ error: "#DIV/0!" });
    expect(valueAt(grid, "S", "B1")).toEqual({ error: "#N/A" });
    expect(valueAt(grid, "S", "C1")).toBe("#N/A");
  });

  it("gives dates as serials with their format, and text that begins with = as text", async () => {
    const grid = await read({
      sheets: [
        {
          name: "S",
          cells: [[{ value: 45_658, numberFormat: "dd/mm/yyyy" }, { value: "=bukan rumus" }, { value: "'kutip" }]],
        },
      ],
    });
    expect(cellAt(grid, "S", "A1")).toEqual({ value: 45_658, numberFormat: "dd/mm/yyyy" });
    expect(cellAt(grid, "S", "B1")).toEqual({ value: "=bukan rumus", numberFormat: "General" });
    expect(valueAt(grid, "S", "C1")).toBe("'kutip");
  });

  it("reads weight and indent of names far below the header, hidden rows and columns, and more merges than Excel answers at once", async () => {
    const rows = Array.from({ length: 1_400 }, (_, row) => [
      { value: row },
      { value: `Meningkatnya kualitas layanan ${row}`, look: row % 7 === 0 ? { bold: true } : { indent: row % 3 } },
    ]);
    const grid = await read({
      sheets: [
        {
          name: "S",
          cells: rows,
          merges: Array.from({ length: 700 }, (_, index) => ({
            top: 2 * index,
            left: 3,
            bottom: 2 * index + 1,
            right: 3,
          })),
          hiddenRows: [5, 900],
          hiddenColumns: [2],
        },
      ],
    });
    expect(cellAt(grid, "S", "B1395")).toMatchObject({ indent: 2 });
    expect(cellAt(grid, "S", "B1395")?.bold).toBeUndefined();
    expect(cellAt(grid, "S", "B1394")?.bold).toBe(true);
    expect(mergesOf(grid, "S")).toHaveLength(700);
    expect(mergesOf(grid, "S")).toContain("D1399:D1400");
    expect([...(grid.sheets[0]?.hiddenRows ?? [])]).toEqual([5, 900]);
    expect([...(grid.sheets[0]?.hiddenColumns ?? [])]).toEqual([2]);
  });

  it("reads names and notes", async () => {
    const grid = await read(planBook(3));
    expect(grid.names).toEqual([{ name: "_selaras_lama", refersTo: "Pengukuran!$A$3:$E$9" }]);
    expect(grid.notes).toBe('<catatan xmlns="urn:selaras:catatan:1">{"diterima":[]}</catatan>');
  });

  it("reads without merges where Excel cannot tell them", async () => {
    const { client } = excelBook(planBook(3));
    const grid = await gatewayOf(client, ["ExcelApi 1.13"]).read();
    expect(grid.sheets[0]?.merges).toEqual([]);
    expect(valueAt(grid, "Pengukuran", "A1")).toBe("PENGUKURAN KINERJA TAHUN 2025");
  });

  it("refuses an Excel that is too old, and says which are not", async () => {
    const { client } = excelBook(planBook(3));
    const failure = await failureOf(gatewayOf(client, ["ExcelApi 1.9"]).read());
    expect(failure).toMatchObject({ code: "excel-lama" });
    expect(failure?.message).toContain("Excel 2021");
  });

  it("stops where the user wants it to, and tells how far it is before", async () => {
    const book = excelBook(planBook(50));
    const seen: string[] = [];
    let asked = 0;
    const failure = await failureOf(
      book.gateway.read({
        progress: { report: (done, total, label) => seen.push(`${label} ${done}/${total}`) },
        isCancelled: () => ++asked > 1,
      }),
    );
    expect(failure).toMatchObject({ code: "dibatalkan" });
    expect(seen[0]).toBe("Membaca daftar lembar 1/3");
    expect(book.syncCount()).toBe(1);
  });
});
