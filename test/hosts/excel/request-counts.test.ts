import type { Area } from "../../../src/core/grid/area";
import type { SheetGrid, WorkbookGrid } from "../../../src/core/grid/sheet-grid";
import type { EngineSheet, EngineWorkbook } from "../../../src/workbench/engine/workbook-data";
import { excelBook, gatewayOf, type ExcelBook } from "./excel-book";
import { seen } from "./seen-book";
import {
  faultySheet,
  framedSheet,
  indikatorSheet,
  largeSheet,
  requestCount,
  sampleBook,
  sessionOver,
} from "./measured-books";

/** What the commands may cost, each from a cold start: the session has read nothing yet. */
const GOAL = { periksa: 2, isi: 3, formulir: 3, urungkan: 2 };

const manySheets = (count: number, rows = 6): EngineWorkbook => ({
  sheets: Array.from({ length: count }, (_, index) => largeSheet("pengukuran", rows, `Bidang ${index + 1}`)),
});
const mergedRows = (count: number, left: number): Area[] =>
  Array.from({ length: count }, (_, row) => ({ top: row + 4, bottom: row + 4, left, right: left + 1 }));
const withMerges = (sheet: EngineSheet, count: number): EngineSheet => ({
  ...sheet,
  merges: [...(sheet.merges ?? []), ...mergedRows(count, 16)],
});
/** Two tables below each other, the upper one narrower, all of it in a frame: its new columns stand amid formats. */
const stacked = (): EngineSheet => {
  const upper = indikatorSheet(6);
  const lower = largeSheet("pengukuran", 12, "S");
  return framedSheet({ ...upper, cells: [...upper.cells, [], ...lower.cells] }, 17);
};

const BOOKS: readonly (readonly [string, () => EngineWorkbook | Promise<EngineWorkbook>])[] = [
  ["pontianak-2024", () => sampleBook("pontianak-2024")],
  ["seruyan-2026", () => sampleBook("seruyan-2026")],
  ["rak-pontianak-2026", () => sampleBook("rak-pontianak-2026")],
  ["13 sheets", () => manySheets(13)],
  ["40 sheets", () => manySheets(40, 3)],
  [
    "a hundred rows with formats far beyond the table",
    () => ({ sheets: [framedSheet(largeSheet("pengukuran", 100, "S"), 30)] }),
  ],
  ["tables of different widths in one frame", () => ({ sheets: [stacked()] })],
  ["600 merges", () => ({ sheets: [withMerges(largeSheet("pengukuran", 600, "S"), 600)] })],
];

/** A gateway that knows nothing of the workbook yet. */
const cold = (book: ExcelBook): ExcelBook => ({ ...book, gateway: gatewayOf(book.client) });

async function costOf(book: ExcelBook): Promise<Record<keyof typeof GOAL, number>> {
  const periksa = await requestCount(book, () => sessionOver(cold(book)).check());
  const session = sessionOver(cold(book));
  const isi = await requestCount(book, () => session.fill("nilai"));
  const urungkan = await requestCount(book, () => session.undo());
  const formulir = await requestCount(book, () => sessionOver(cold(book)).makeFormulir({}));
  return { periksa, isi, formulir, urungkan };
}

describe("the requests of each command from a cold start", () => {
  it.each(BOOKS)("%s", async (_, workbook) => {
    const cost = await costOf(excelBook(await workbook()));
    const over = Object.entries(cost).filter(([command, count]) => count > GOAL[command as keyof typeof GOAL]);
    expect(over).toEqual([]);
  });

  it("10,000 rows × 15 columns", async () => {
    const book = excelBook({ sheets: [largeSheet("pengukuran", 10_000, "S")] });
    expect(await requestCount(book, () => sessionOver(cold(book)).check())).toBe(2);
    const session = sessionOver(cold(book));
    expect(await requestCount(book, () => session.fill("nilai"))).toBe(3);
    expect(session.getState().message?.text).toContain("20.002 sel");
    expect(await requestCount(book, () => session.undo())).toBe(2);
  }, 300_000);

  it("a form that stands behind many sheets is made again in three as well", async () => {
    const few = excelBook({ sheets: [indikatorSheet(5), ...manySheets(14, 3).sheets] });
    await sessionOver(few).makeFormulir({});
    const { sheets, ...rest } = few.engine.snapshot();
    const form = sheets.find(({ name }) => name.startsWith("Formulir"));
    const others = sheets.filter((sheet) => sheet !== form);
    const book = excelBook({
      ...rest,
      sheets: [indikatorSheet(9), ...others.slice(1), ...(form === undefined ? [] : [form])],
    });
    const before = seen(book);
    const session = sessionOver(book);
    expect(await requestCount(book, () => session.makeFormulir({}))).toBe(3);
    expect(session.getState().message?.text).toContain("sel ditulis");
    expect(await requestCount(book, () => session.undo())).toBe(2);
    expect(seen(book)).toEqual(before);
  });

  it.each([4, 120])(
    "a form of %d indikator is made again, longer and restyled, in three",
    async (rows) => {
      const book = excelBook({ sheets: [indikatorSheet(rows)] });
      await sessionOver(book).makeFormulir({});
      const before = book.engine.snapshot();
      // Two indikator more: the rows of the form move, and with them what people typed below.
      await book.changeBehind("Formulir Pengukuran", `B${rows + 30}`, "catatan kami");
      const longer = indikatorSheet(rows + 2).cells;
      const source = excelBook({
        ...book.engine.snapshot(),
        sheets: book.engine
          .snapshot()
          .sheets.map((sheet, index) => (index === 0 ? { ...sheet, cells: longer } : sheet)),
      });
      const old = seen(source);
      const session = sessionOver(source);
      expect(await requestCount(source, () => session.makeFormulir({}))).toBeLessThanOrEqual(3);
      expect(session.getState().message?.text).toContain("sel ditulis");
      expect(source.engine.snapshot().sheets[1]?.cells).not.toEqual(before.sheets[1]?.cells);
      expect(await requestCount(source, () => session.undo())).toBeLessThanOrEqual(2);
      expect(seen(source)).toEqual(old);
    },
    300_000,
  );
});

/** A sheet as plain data, to compare two readings. */
const plain = (sheet: SheetGrid): unknown => ({
  ...Object.fromEntries(Object.entries(sheet).filter(([, part]) => typeof part !== "function")),
  rows: Array.from({ length: sheet.rowCount }, (_, row) => sheet.row(row)),
});
const plainBook = ({ sheets }: WorkbookGrid): unknown => sheets.map(plain);

describe("sheets behind those that the first request walks through", () => {
  const odd: EngineSheet = {
    name: "Rumit",
    visibility: "hidden",
    cells: [
      [],
      [undefined, { value: "'=teks", look: { bold: true } }, { formula: "1/0" }, { formula: 'IF(TRUE,"#N/A","")' }],
      [undefined, { value: { error: "#N/A" } }, { value: "#N/A" }, { formula: "1+1", numberFormat: "0.00" }],
      [undefined, { value: true }, { value: 0, numberFormat: "0%", look: { indent: 2 } }, { value: "" }],
    ],
    merges: [
      { top: 5, left: 1, bottom: 6, right: 2 },
      { top: 1, left: 4, bottom: 2, right: 4 },
    ],
    hiddenRows: [2],
    hiddenColumns: [3],
    columnWidths: { 1: 180 },
  };
  const book = (last: readonly EngineSheet[]): ExcelBook => excelBook({ sheets: [...manySheets(12).sheets, ...last] });

  it("are read as the others are", async () => {
    const { gateway, engine } = book([
      odd,
      { name: "Kosong", cells: [] },
      { ...odd, name: "Kunci", protection: { options: {} } },
    ]);
    const first = await gateway.read();
    expect(engine.log).toHaveLength(2);
    expect(first.sheets.map(({ name }) => name).slice(-3)).toEqual(["Rumit", "Kosong", "Kunci"]);
    // The second reading knows how many there are, and asks in steps.
    expect(plainBook(first)).toEqual(plainBook(await gateway.read()));
    expect(engine.log).toHaveLength(4);
  });

  it("take more requests, and are all read, where one holds more merges than Excel tells at once", async () => {
    const many = withMerges(largeSheet("pengukuran", 700, "Gabungan"), 700);
    const { gateway, engine } = book([many]);
    const grid = await gateway.read();
    expect(grid.sheets.at(-1)?.merges).toHaveLength(702);
    expect(engine.log).toHaveLength(4);
    await gateway.read();
    expect(engine.log).toHaveLength(6);
  });
});

describe("marks that are shown while a workbook is checked again", () => {
  const faulty = (): ExcelBook => excelBook({ sheets: [faultySheet(40)] });
  const markCount = (book: ExcelBook): number =>
    book.engine.snapshot().sheets.reduce((sum, { conditionalFormats = [] }) => sum + conditionalFormats.length, 0);

  it("cost nothing where neither the findings nor the workbook changed", async () => {
    const book = faulty();
    const session = sessionOver(book);
    await session.check();
    await session.mark();
    const marks = markCount(book);
    expect(marks).toBeGreaterThan(0);
    expect(await requestCount(book, () => session.check())).toBe(2);
    expect(markCount(book)).toBe(marks);
  });

  it("are set anew in one request more, also where one was taken away meanwhile", async () => {
    const book = faulty();
    const session = sessionOver(book);
    await session.check();
    await session.mark();
    const marks = markCount(book);
    await session.fill("nilai");
    expect(await requestCount(book, () => session.check())).toBe(3);
    expect(markCount(book)).toBe(marks);
    // Set by hand they are set in any case.
    await book.client.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange().conditionalFormats.clearAll();
      await context.sync();
    });
    expect(markCount(book)).toBeLessThan(marks);
    await session.mark();
    expect(markCount(book)).toBe(marks);
  });
});
