import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { fillFormulas } from "../../src/app/fill-formulas";
import { makeReport } from "../../src/app/make-report";
import type { Cell, SheetGrid, WorkbookGrid } from "../../src/core/grid/sheet-grid";
import { formatAddress, formatArea, parseAddress } from "../../src/core/grid/a1";
import { openXlsx } from "../../src/hosts/xlsx";
import { effectiveBorder } from "../../src/workbench/file/effective-border";
import { openFile, type OpenedFile } from "../../src/workbench/file/open-file";
import { saveFile } from "../../src/workbench/file/save-file";
import type { EngineWorkbook } from "../../src/workbench/engine/workbook-data";
import { excelBook, type ExcelBook } from "../hosts/excel/excel-book";
import { partsOf, sheetXml, zipOf } from "../hosts/xlsx/build-xlsx";
import { nastyParts } from "../hosts/xlsx/nasty-workbook";
import { registerKinerjaFunctions } from "./kinerja-functions";

const SAMPLES = ["pontianak-2024.xlsx", "seruyan-2026.xlsx", "rak-pontianak-2026.xlsx"];

interface OpenBook extends ExcelBook {
  readonly file: OpenedFile;
  readonly before: EngineWorkbook;
  type(sheet: string, cell: string, content: string): void;
  save(): Promise<Uint8Array>;
}

beforeAll(registerKinerjaFunctions);

async function openSample(name: string): Promise<OpenBook> {
  return openBytes(name, readFileSync(join("assets/contoh", name)));
}

async function openBytes(name: string, bytes: Uint8Array): Promise<OpenBook> {
  const file = await openFile(name, bytes);
  const book = excelBook(file.workbook);
  const before = book.engine.snapshot();
  return {
    ...book,
    file,
    before,
    type: (sheet, cell, content) => {
      const place = parseAddress(cell)!;
      const sheetId = before.sheets.find((one) => one.name === sheet)!.id;
      book.engine.model.dispatch("UPDATE_CELL", { sheetId, row: place.row, col: place.column, content } as never);
    },
    save: () => saveFile(file, before, book.engine.snapshot()),
  };
}

/** A workbook as text, one line a cell, so that a difference is seen at once. */
function linesOf(workbook: WorkbookGrid): string[] {
  return [
    ...workbook.sheets.flatMap(sheetLines),
    ...workbook.names.map(({ name, refersTo }) => `${name} = ${refersTo}`).sort(),
    `catatan ${workbook.notes ?? "-"}`,
  ];
}

function sheetLines(sheet: SheetGrid): string[] {
  const lines = [`# ${sheet.name} ${sheet.visibility} ${sheet.merges.map(formatArea).sort().join(" ")}`];
  for (let row = 0; row < sheet.rowCount; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      const cell = sheet.cell(row, column);
      if (cell !== undefined) lines.push(`${formatAddress(row, column)} ${cellLine(cell)}`);
    }
  }
  return lines;
}

function cellLine({ value, formula, numberFormat }: Cell): string {
  const shown = typeof value === "object" ? value.error : JSON.stringify(value);
  return `${shown}${formula === undefined ? "" : ` =${formula}`} ${numberFormat}`;
}

/** How every cell looks, and every sheet's widths, heights and gridlines; what is as Excel's own standard is left out. */
function looksOf({ sheets }: EngineWorkbook): string[] {
  return sheets.flatMap(({ name, cells, columnWidths, rowHeights, showGridlines }) => [
    `# ${name} ${showGridlines} ${entries(columnWidths, 48)} ${entries(rowHeights, 15)}`,
    ...cells.flatMap((row, r) =>
      (row ?? []).map((cell, c) => {
        const border = Object.keys(effectiveBorder(cells, r, c))
          .sort()
          .join();
        const look = entries(cell?.look, 11);
        return `${formatAddress(r, c)} ${cell?.numberFormat ?? "General"} ${look} ${border}`;
      }),
    ),
  ]);
}

function entries(record: object = {}, standard: number): string {
  return Object.entries(record)
    .filter(([, value]) => value !== standard)
    .map(([key, value]) => `${key}=${String(value)}`)
    .sort()
    .join(" ");
}

function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const was = unzipSync(before);
  const is = unzipSync(after);
  const names = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...names].filter((name) => Buffer.compare(was[name] ?? Buffer.of(), is[name] ?? Buffer.of()) !== 0).sort();
}

describe.each(SAMPLES)("%s", (sample) => {
  test("the spreadsheet holds what the file holds", async () => {
    const book = await openSample(sample);
    const shown = await book.gateway.read();
    expect(linesOf(shown)).toEqual(linesOf(book.file.grid));
  });

  test("unchanged, it comes back byte for byte", async () => {
    const book = await openSample(sample);
    await expect(book.save()).resolves.toBe(book.file.bytes);
  });
});

test("what a person types changes its sheet and nothing else of the file", async () => {
  const book = await openSample("pontianak-2024.xlsx");
  book.type("Pengukuran IKU", "E6", "0.5");
  const saved = await book.save();
  expect(changedParts(book.file.bytes, saved)).toEqual(["xl/worksheets/sheet2.xml"]);
  const grid = await openXlsx(saved).read();
  expect(linesOf(grid)).toEqual(linesOf(await book.gateway.read()));
});

test("filled columns and a new Formulir are in the download as they stand in the spreadsheet", async () => {
  const book = await openSample("pontianak-2024.xlsx");
  await fillFormulas(book.gateway, { mode: "fungsi" });
  await makeReport(book.gateway, {});
  const saved = await book.save();
  const grid = await openXlsx(saved).read();
  expect(linesOf(grid)).toEqual(linesOf(await book.gateway.read()));
  expect(grid.sheets.map(({ name }) => name)).toContain("Formulir Pengukuran");
  const again = await openBytes("lagi.xlsx", saved);
  expect(looksOf(again.before)).toContain(
    "H5 General fontName=Calibri horizontal=Center vertical=Top wrap=true bottom,left,right,top",
  );
  expect(looksOf(again.before)).toEqual(looksOf(book.engine.snapshot()));
});

test.each(["pontianak-2024.xlsx", "seruyan-2026.xlsx"])(
  "%s with plain formulas: a typed realisasi takes the results of all that depends on it into the download",
  async (sample) => {
    const filled = await openSample(sample);
    const { written } = await fillFormulas(filled.gateway, { mode: "rumus" });
    expect(written).not.toEqual([]);
    const book = await openBytes(sample, await filled.save());
    await expect(book.save()).resolves.toBe(book.file.bytes);
    const [sheet, row] = book.before.sheets
      .flatMap(({ name, cells }) => cells.map((cell, index) => [name, index, cell] as const))
      .map(
        ([name, index, cells]) => [name, cells?.find(({ formula } = {}) => /^IF/.test(formula ?? "")), index] as const,
      )
      .filter(([, cell]) => cell !== undefined)
      .map(([name, , index]) => [name, index] as const)[0]!;
    const formula = book.file.grid.sheets
      .find(({ name }) => name === sheet)!
      .row(row)!
      .find((cell) => cell?.formula)!;
    const reference = /[A-Z]+\d+/.exec(formula.formula!)![0];
    book.type(sheet, reference, "0.111");
    const grid = await openXlsx(await book.save()).read();
    expect(linesOf(grid)).toEqual(linesOf(await book.gateway.read()));
    expect(grid.sheets.flatMap(sheetLines).join("\n")).toContain(`=${formula.formula!}`);
  },
);

test("what is taken back leaves no trace", async () => {
  const book = await openSample("pontianak-2024.xlsx");
  const { applied } = await fillFormulas(book.gateway, { mode: "fungsi" });
  const made = await makeReport(book.gateway, {});
  await book.gateway.apply(made.applied.undo);
  await book.gateway.apply(applied.undo);
  await expect(book.save()).resolves.toBe(book.file.bytes);
});

test("notes, and a planner's own name after an inserted row, are in the download", async () => {
  const parts = partsOf(
    {
      Data: sheetXml(
        `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>` +
          `<row r="3"><c r="A3"><f>SUM(Pagu)</f><v>3</v></c></row>`,
      ),
    },
    {
      afterSheets: `<definedNames><definedName name="Pagu" comment="pagu murni">Data!$A$1:$A$2</definedName></definedNames>`,
    },
  );
  const book = await openBytes("nama.xlsx", zipOf(parts));
  await book.gateway.apply([{ kind: "notes", text: `<a xmlns="urn:selaras:catatan:1"/>` }]);
  const sheetId = book.before.sheets[0]!.id!;
  book.engine.model.dispatch("ADD_COLUMNS_ROWS", {
    sheetId,
    sheetName: "Data",
    dimension: "ROW",
    base: 0,
    quantity: 1,
    position: "before",
  } as never);
  book.type("Data", "A1", "judul");
  const saved = await book.save();
  const grid = await openXlsx(saved).read();
  expect(grid.notes).toBe(`<a xmlns="urn:selaras:catatan:1"/>`);
  expect(grid.names).toEqual([{ name: "Pagu", refersTo: "'Data'!$A$2:$A$3" }]);
  expect(sheetLines(grid.sheets[0]!).slice(1)).toEqual([
    `A1 "judul" General`,
    `A2 1 General`,
    `A3 2 General`,
    `A4 3 =SUM(Pagu) General`,
  ]);
  const workbookPart = Buffer.from(unzipSync(saved)["xl/workbook.xml"]!).toString();
  expect(workbookPart).toContain(`<definedName name="Pagu" comment="pagu murni">`);
});

test("everything that Excel can put into a file is still there after a change", async () => {
  const bytes = zipOf(nastyParts());
  const book = await openBytes("rumit.xlsm", bytes);
  await expect(book.save()).resolves.toBe(bytes);
  book.type("PK 2024", "A6", "3");
  const saved = await book.save();
  expect(changedParts(bytes, saved)).toEqual(["xl/worksheets/sheet1.xml"]);
});

test("results of an array formula are calculated, not kept as values; the formula stays the file's own", async () => {
  const rows =
    `<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f t="array" ref="B1:B3">A1:A3*2</f><v>4</v></c></row>` +
    `<row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>6</v></c></row><row r="3"><c r="A3"><v>4</v></c><c r="B3"><v>8</v></c></row>`;
  const book = await openBytes("larik.xlsx", zipOf(partsOf({ Data: sheetXml(rows) })));
  const values = async (): Promise<unknown[]> => {
    const grid = await book.gateway.read();
    return [0, 1, 2].map((row) => grid.sheets[0]!.cell(row, 1)?.value);
  };
  await expect(values()).resolves.toEqual([4, 6, 8]);
  await expect(book.save()).resolves.toBe(book.file.bytes);
  book.type("Data", "A2", "10");
  await expect(values()).resolves.toEqual([4, 20, 8]);
  const sheet = Buffer.from(unzipSync(await book.save())["xl/worksheets/sheet1.xml"]!).toString();
  expect(sheet).toContain(`<c r="B1"><f t="array" ref="B1:B3">A1:A3*2</f><v>4</v></c>`);
  expect(sheet).toContain(`<c r="A2"><v>10</v></c>`);
});

test("a file that cannot be read is refused with the message of the command line", async () => {
  await expect(openFile("buruk.xlsx", Buffer.from("a,b,c"))).rejects.toMatchObject({
    name: "WorkbookError",
    message: expect.stringContaining(`Berkas "buruk.xlsx" ternyata teks biasa`) as string,
  });
});

test("a formula that fails has its error in the download, not a text that looks like one", async () => {
  const rows = `<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>10/A1</f><v>5</v></c></row>`;
  const book = await openBytes("galat.xlsx", zipOf(partsOf({ Data: sheetXml(rows) })));
  book.type("Data", "A1", "0");
  const sheet = Buffer.from(unzipSync(await book.save())["xl/worksheets/sheet1.xml"]!).toString();
  expect(sheet).toContain(`<c r="B1" t="e"><f>10/A1</f><v>#DIV/0!</v></c>`);
});
