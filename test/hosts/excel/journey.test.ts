import fs from "node:fs";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { fillFormulas } from "../../../src/app/fill-formulas";
import { makeReport } from "../../../src/app/make-report";
import { formatAddress } from "../../../src/core/grid/a1";
import type { Cell } from "../../../src/core/grid/sheet-grid";
import { openXlsx } from "../../../src/hosts/xlsx";
import type { EngineCell, EngineWorkbook } from "../../../src/workbench/engine/workbook-data";
import { excelBook, type ExcelBook } from "./excel-book";

/** The cells of a sample, as the file host reads them, in the engine. */
async function sample(name: string): Promise<EngineWorkbook> {
  const { sheets } = await openXlsx(fs.readFileSync(`assets/contoh/${name}.xlsx`)).read();
  const engineCell = (cell: Cell | undefined): EngineCell | undefined => {
    if (cell === undefined) return undefined;
    const { value, formula, numberFormat, bold, indent } = cell;
    const look = { ...(bold === true ? { bold } : {}), ...(indent === undefined ? {} : { indent }) };
    return { value, numberFormat, look, ...(formula === undefined ? {} : { formula }) };
  };
  return {
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      merges: sheet.merges,
      cells: Array.from({ length: sheet.rowCount }, (_, row) => sheet.row(row)?.map(engineCell)),
    })),
  };
}

async function countOf(book: ExcelBook, work: () => Promise<unknown>): Promise<number> {
  const before = book.engine.log.length;
  await work();
  return book.engine.log.length - before;
}

describe.each(["seruyan-2026", "pontianak-2024", "rak-pontianak-2026"])(
  "the commands on %s, each from a cold start",
  (name) => {
    it("read the same as from the file", async () => {
      const file = await openXlsx(fs.readFileSync(`assets/contoh/${name}.xlsx`)).read();
      const fromFile = await checkWorkbook({ read: () => Promise.resolve(file), apply: never, reveal: never }, {});
      const book = excelBook(await sample(name));
      let fromExcel: typeof fromFile | null = null;
      expect(await countOf(book, async () => (fromExcel = await checkWorkbook(book.gateway, {})))).toBeLessThanOrEqual(
        2,
      );
      expect(fromExcel!.findings.map(({ fingerprint }) => fingerprint)).toEqual(
        fromFile.findings.map(({ fingerprint }) => fingerprint),
      );
    });

    it("Isi takes three requests, Urungkan two, and all is as before", async () => {
      const book = excelBook(await sample(name));
      const before = book.engine.snapshot();
      let undo: Awaited<ReturnType<typeof fillFormulas>>["applied"]["undo"] = [];
      const fill = async (): Promise<void> => {
        undo = (await fillFormulas(book.gateway, { mode: "fungsi" })).applied.undo;
      };
      expect(await countOf(book, fill)).toBeLessThanOrEqual(3);
      if (undo.length === 0) return;
      expect(await countOf(book, () => book.gateway.apply(undo))).toBeLessThanOrEqual(2);
      expect(book.engine.snapshot()).toEqual(before);
    });

    it.each(["fungsi", "nilai"] as const)("Formulir (%s) takes three requests, refreshed as well", async (mode) => {
      const book = excelBook(await sample(name));
      const form = async (): Promise<void> => {
        await makeReport(book.gateway, { mode });
      };
      try {
        expect(await countOf(book, form)).toBeLessThanOrEqual(3);
      } catch (error) {
        // A workbook without indikator has no form.
        expect(error).toMatchObject({ code: "formulir-ditolak" });
        return;
      }
      // Somebody rewords the last row of every sheet that the form draws from.
      const grid = await book.gateway.read();
      for (const sheet of grid.sheets.slice(0, -1)) {
        for (const [column, cell] of (sheet.row(sheet.rowCount - 1) ?? []).entries()) {
          if (cell === undefined) continue;
          const other = typeof cell.value === "number" ? cell.value + 1 : "kata lain";
          await book.changeBehind(sheet.name, formatAddress(sheet.rowCount - 1, column), other);
        }
      }
      expect(await countOf(book, form)).toBeLessThanOrEqual(3);
    });
  },
);

const never = (): Promise<never> => Promise.reject(new Error("not asked here"));
