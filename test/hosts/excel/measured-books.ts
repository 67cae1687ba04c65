import fs from "node:fs";
import { createPlannerSession } from "../../../src/app/planner-session";
import { createPlanService } from "../../../src/app/plan-service";
import type { PlannerSession } from "../../../src/app/session-types";
import type { NomenklaturLookup } from "../../../src/core/cascade/nomenklatur";
import { openFile } from "../../../src/workbench/file/open-file";
import type { EngineCell, EngineSheet, EngineWorkbook } from "../../../src/workbench/engine/workbook-data";
import { generateIkuSheet, generateSheet, type Ragam } from "../../bench/generate-workbook";
import type { SheetFixture } from "../../golden/fixture";
import type { ExcelBook } from "./excel-book";

const line = { style: "thin", color: "#000000" };
const border = { top: line, bottom: line, left: line, right: line };

/** A sample as the workbench opens it, with all its looks. */
export async function sampleBook(name: string): Promise<EngineWorkbook> {
  return (await openFile(name, fs.readFileSync(`assets/contoh/${name}.xlsx`))).workbook;
}

/** A table of 15 columns as the benchmark makes them. */
export function largeSheet(ragam: Ragam, rows: number, name: string): EngineSheet {
  return engineSheetOf({ ...generateSheet(ragam, rows), name });
}

/** Indikator of which every typed capaian is wrong: one finding a row. */
export function faultySheet(rows: number): EngineSheet {
  return engineSheetOf(generateIkuSheet(rows));
}

function engineSheetOf({ name, merges, rows: body }: SheetFixture): EngineSheet {
  const cells = body.map((row) =>
    row.map((cell): EngineCell | undefined => {
      if (cell === undefined) return undefined;
      const { value, formula, numberFormat, bold, indent } = cell;
      const look = { ...(bold === true ? { bold } : {}), ...(indent === undefined ? {} : { indent }) };
      return { value, numberFormat, look, ...(formula === undefined ? {} : { formula }) };
    }),
  );
  return { name, merges, cells };
}

/** The same with lines and fills far beyond the table, as where somebody formatted whole rows. */
export function framedSheet(sheet: EngineSheet, columns: number): EngineSheet {
  const cells = sheet.cells.map((row, y) =>
    Array.from({ length: columns }, (_, x): EngineCell => {
      const cell = row?.[x];
      return { ...cell, border, look: { ...cell?.look, fill: y % 2 === 0 ? "#EEEEEE" : "#DDDDDD" } };
    }),
  );
  return { ...sheet, cells };
}

/** A table of indikator with target and realisasi, from which a Formulir is made. */
export function indikatorSheet(rows: number, name = "Pengukuran IKU"): EngineSheet {
  const cells: EngineCell[][] = [
    [{ value: "PENGUKURAN KINERJA TAHUN 2024" }],
    [{ value: "DINAS KESEHATAN KOTA CONTOH" }],
    [],
    ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA UTAMA", "TARGET 2024", "REALISASI 2024"].map((value) => ({
      value,
      border,
      look: { bold: true },
    })),
    ...Array.from({ length: rows }, (_, index) =>
      [
        index + 1,
        `Meningkatnya mutu layanan ${index + 1}`,
        `Persentase layanan ${index + 1} sesuai standar`,
        0.8,
        0.76,
      ].map((value, column): EngineCell => ({ value, border, ...(column > 2 ? { numberFormat: "0%" } : {}) })),
    ),
  ];
  return { name, cells };
}

const noNames: NomenklaturLookup = Object.assign(() => null, {});

/** A session over a book, as the pane and the ribbon have one; nobody else changes the workbook meanwhile. */
export function sessionOver({ gateway }: ExcelBook): PlannerSession {
  return createPlannerSession({
    gateway,
    marker: gateway,
    events: { onChange: () => () => undefined },
    service: createPlanService({
      nomenklatur: () => Promise.resolve(noNames),
      sample: () =>
        Promise.resolve({ sheets: [{ name: "Contoh", rows: [[{ value: "a", numberFormat: "General" }]] }] }),
    }),
    timer: { start: () => () => undefined },
    today: () => "2025-01-31",
  });
}

/** The requests that a piece of work sends, whatever for. */
export async function requestCount(book: ExcelBook, work: () => Promise<unknown>): Promise<number> {
  const before = book.engine.log.length;
  await work();
  return book.engine.log.length - before;
}
