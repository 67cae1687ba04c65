import fc from "fast-check";
import { checkWorkbook } from "../../src/app/check-workbook";
import { fillFormulas } from "../../src/app/fill-formulas";
import { makeReport } from "../../src/app/make-report";
import { WorkbookError } from "../../src/app/ports";
import { checkEdits } from "../../src/core/edits/check-edits";
import type { Edit } from "../../src/core/edits/edit";
import { createSheetGrid, type Cell, type WorkbookGrid } from "../../src/core/grid/sheet-grid";
import { MemoryWorkbook } from "../golden/memory-workbook";
import { cellsOf } from "../golden/read-cells";
import { arbitraryWorkbook } from "./arbitrary-workbook";

/** Far above what any of these small workbooks needs: only something that hangs takes so long. */
const HANGS = 8_000;
const RUNS = { numRuns: 60, seed: 2026 };

async function inTime<T>(work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  expect(performance.now() - start).toBeLessThan(HANGS);
  return result;
}

/** What a use case gives, or null where it refuses the workbook with a message; any other failure is a fault. */
async function orRefusal<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    expect(error.message).toMatch(/\S{3}/);
    return null;
  }
}

test("whatever the cells hold, checking ends, and speaks only of places that the workbook has", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryWorkbook, async (grid) => {
      const { findings, reading } = await inTime(() => checkWorkbook(new MemoryWorkbook(grid)));
      const sheets = new Map(grid.sheets.map((sheet) => [sheet.name, sheet]));
      for (const { match } of reading.readings) {
        const sheet = sheets.get(match.sheet)!;
        const bottom = Math.max(sheet.rowCount - 1, ...sheet.merges.map((area) => area.bottom));
        const right = Math.max(sheet.columnCount - 1, ...sheet.merges.map((area) => area.right));
        expect(match.area.top).toBeLessThanOrEqual(match.header.top);
        expect(match.header.bottom).toBeLessThan(match.body.top);
        // A header alone, with nothing beneath it yet, has its first empty row for a body.
        expect(match.area.bottom).toBeLessThanOrEqual(Math.max(bottom, match.header.bottom + 1));
        expect(match.area.right).toBeLessThanOrEqual(right);
        for (const { column } of match.columns) {
          expect(column).toBeGreaterThanOrEqual(match.area.left);
          expect(column).toBeLessThanOrEqual(match.area.right);
        }
      }
      for (const { place, message, fingerprint } of findings) {
        expect(sheets.has(place.sheet)).toBe(true);
        // What a message quotes of a cell may look like anything.
        expect(message.replace(/“[^”]*”|"[^"]*"/g, "")).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
        expect(fingerprint).not.toBe("");
      }
      expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
    }),
    RUNS,
  );
}, 300_000);

test.each(["fungsi", "rumus", "nilai"] as const)(
  "filling (%s) touches no filled cell, passes its own check, and a second time changes nothing",
  async (mode) => {
    await fc.assert(
      fc.asyncProperty(arbitraryWorkbook, async (grid) => {
        const workbook = new MemoryWorkbook(grid);
        const filled = await inTime(() => orRefusal(() => fillFormulas(workbook, { mode })));
        if (filled === null) return;
        expect(checkEdits(grid, workbook.applied)).toEqual([]);
        expect(overwritten(grid, workbook.applied)).toEqual([]);
        const once = cellsOf(workbook.grid);
        await orRefusal(() => fillFormulas(workbook, { mode }));
        expect([...cellsOf(workbook.grid)]).toEqual([...once]);
      }),
      RUNS,
    );
  },
  300_000,
);

test("the form is made or refused with a message, and overwrites nothing", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryWorkbook, async (grid) => {
      const workbook = new MemoryWorkbook(grid);
      await inTime(() => orRefusal(() => makeReport(workbook, { mode: "rumus" })));
      expect(overwritten(grid, workbook.applied)).toEqual([]);
    }),
    RUNS,
  );
}, 300_000);

test("the order of the sheets changes no finding", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryWorkbook, fc.boolean(), async (grid, isReversed) => {
      const [a, b, c] = grid.sheets;
      const sheets = isReversed ? [c!, b!, a!] : [b!, c!, a!];
      const keys = async (workbook: WorkbookGrid) => {
        const { findings } = await checkWorkbook(new MemoryWorkbook(workbook));
        // That the whole workbook holds no table is said at its first sheet, whichever that is.
        const whole = "tabel-tidak-dikenali";
        return findings
          .map(({ ruleId, place, message }) => JSON.stringify([ruleId, ruleId === whole ? null : place, message]))
          .sort();
      };
      expect(await keys({ ...grid, sheets })).toEqual(await keys(grid));
    }),
    RUNS,
  );
}, 300_000);

const text = (value: string): Cell => ({ value, numberFormat: "General" });

const EXTREMES: Readonly<Record<string, () => WorkbookGrid>> = {
  "16,384 columns of header words": () => {
    const words = ["NO", "SASARAN", "INDIKATOR", "TARGET", "TW I", "REALISASI", "PROGRAM", "ANGGARAN"];
    const header = Array.from({ length: 16_384 }, (_, column) => text(words[column % words.length]!));
    return book([header, header.map((_, column) => text(`isi ${column}`)), header]);
  },
  "a header row repeated 5,000 times": () => {
    const header = ["NO", "SASARAN", "INDIKATOR", "TARGET", "REALISASI", "%"].map(text);
    return book(Array.from({ length: 5_000 }, () => header));
  },
  "3,000 merges": () => {
    const rows = [
      ["NO", "SASARAN", "INDIKATOR", "TARGET"].map(text),
      ...Array.from({ length: 3_000 }, (_, i) => ["", "Meningkatnya hasil", `Jumlah ${i}`, "5"].map(text)),
    ];
    return book(
      rows,
      Array.from({ length: 3_000 }, (_, i) => ({ top: i + 1, bottom: i + 1, left: 1, right: 2 })),
    );
  },
  "one merge over everything": () => {
    const rows = Array.from({ length: 200 }, (_, i) => ["NO", "SASARAN", "INDIKATOR", "TARGET", `x${i}`].map(text));
    return book(rows, [{ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }]);
  },
  "cells of 32,767 characters": () => {
    const long = "Program Kegiatan 1.000.000 ".repeat(1_300).slice(0, 32_767);
    return book([
      ["NO", "PROGRAM", "INDIKATOR", "TARGET", "ANGGARAN"].map(text),
      ...Array.from({ length: 40 }, () => [long, long, long, long, long].map(text)),
    ]);
  },
  "2,000 names that almost agree in two sheets": () => {
    const sheet = (name: string, suffix: string) =>
      createSheetGrid({
        name,
        rows: [
          [text("PERJANJIAN KINERJA TAHUN 2025")],
          ["NO", "SASARAN", "INDIKATOR KINERJA UTAMA", "TARGET"].map(text),
          ...Array.from({ length: 2_000 }, (_, i) => [
            text(String(i)),
            text(`Meningkatnya layanan bagian ${i}${suffix}`),
            text(`Persentase layanan bagian nomor ${i} ${suffix}`),
            text("10%"),
          ]),
        ],
      });
    return { sheets: [sheet("PK", ""), sheet("RAK", "x")], names: [] };
  },
};

function book(rows: readonly (readonly Cell[])[], merges: WorkbookGrid["sheets"][number]["merges"] = []): WorkbookGrid {
  return { sheets: [createSheetGrid({ name: "Besar", rows, merges })], names: [] };
}

test.each(Object.entries(EXTREMES))(
  "%s: read, checked and filled in time",
  async (_, make) => {
    const workbook = new MemoryWorkbook(make());
    await inTime(() => checkWorkbook(workbook));
    await inTime(() => orRefusal(() => fillFormulas(workbook, { mode: "rumus" })));
  },
  60_000,
);

/** Cells that held something and would hold something else: none may be among the edits of a first run. */
function overwritten(grid: WorkbookGrid, edits: readonly Edit[]): readonly string[] {
  const sheets = new Map(grid.sheets.map((sheet) => [sheet.name, sheet]));
  return edits.flatMap((edit) => {
    if (edit.kind !== "cell" || edit.content.kind === "keep") return [];
    const cell = sheets.get(edit.sheet)?.cell(edit.row, edit.column);
    return cell === undefined ? [] : [`${edit.sheet} ${edit.row} ${edit.column}`];
  });
}
