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
