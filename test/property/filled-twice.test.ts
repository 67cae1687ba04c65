import fc from "fast-check";
import { fillFormulas } from "../../src/app/fill-formulas";
import { checkEdits } from "../../src/core/edits/check-edits";
import { createSheetGrid, type Cell, type SheetGrid, type WorkbookGrid } from "../../src/core/grid/sheet-grid";
import { MemoryWorkbook } from "../golden/memory-workbook";
import { cellsOf } from "../golden/read-cells";
import { isi, type Isi } from "./arbitrary-isi";

const NAMA = [
  "anak terlantar",
  "lanjut usia",
  "penyandang disabilitas",
  "fakir miskin",
  "korban bencana",
  "lembaga sosial",
];
const MODES = ["fungsi", "rumus", "nilai"] as const;

const text = (value: string, bold = false): Cell => ({ value, numberFormat: "General", ...(bold ? { bold } : {}) });
const cellOf = ({ isi: value, numberFormat }: Isi): Cell | undefined =>
  value === null ? undefined : { value, numberFormat };

interface TableShape {
  readonly top: number;
  readonly left: number;
  /** A PK has no realisasi; a measurement may have a % of its own, typed or left blank. */
  readonly columns: readonly string[];
  readonly hasGap: boolean;
}

const shape: fc.Arbitrary<TableShape> = fc.record({
  top: fc.nat(6),
  left: fc.nat(4),
  columns: fc.constantFrom(["TARGET"], ["TARGET", "REALISASI"], ["TARGET", "REALISASI", "CAPAIAN (%)"]),
  hasGap: fc.boolean(),
});
const row = fc.tuple(isi, isi, fc.option(fc.integer({ min: 0, max: 150 }), { nil: null }));

function tableOf(
  name: string,
  { top, left, columns, hasGap }: TableShape,
  rows: readonly (readonly [Isi, Isi, number | null])[],
): SheetGrid {
  const indent = (cells: readonly (Cell | undefined)[]): (Cell | undefined)[] => [
    ...Array.from({ length: left }, () => undefined),
    ...cells,
  ];
  return createSheetGrid({
    name,
    rows: [
      ...Array.from({ length: top }, () => []),
      indent(
        ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA UTAMA", "SATUAN", ...columns].map((word) => text(word, true)),
      ),
      ...rows.flatMap(([target, realisasi, persen], index) => [
        indent([
          text(`${index + 1}`),
          text(`Meningkatnya layanan ${NAMA[index]!}`),
          text(`Cakupan ${NAMA[index]!} yang terlayani`),
          target.satuan === null ? undefined : text(target.satuan),
          cellOf(target),
          ...(columns.length > 1 ? [cellOf(realisasi)] : []),
          ...(columns.length > 2 && persen !== null ? [{ value: persen, numberFormat: "0.00" }] : []),
        ]),
        ...(hasGap && index === 0 ? [[]] : []),
      ]),
    ],
  });
}

const rows = fc.array(row, { minLength: 2, maxLength: NAMA.length });
const workbook: fc.Arbitrary<WorkbookGrid> = fc
  .tuple(shape, rows, shape, rows)
  .map(([first, firstRows, second, secondRows]) => ({
    sheets: [tableOf("Satu", first, firstRows), tableOf("Dua", second, secondRows)],
    names: [],
  }));

/** Every filled cell of the planner's, as it was. */
function untouched(before: WorkbookGrid, after: WorkbookGrid): void {
  const now = cellsOf(after);
  for (const [place, value] of cellsOf(before)) expect([place, now.get(place)]).toEqual([place, value]);
}

test.each(MODES)("filling twice is filling once (%s), and no cell that was filled is another", async (mode) => {
  let filledCount = 0;
  await fc.assert(
    fc.asyncProperty(workbook, async (grid) => {
      const host = new MemoryWorkbook(grid);
      await fillFormulas(host, { mode });
      expect(checkEdits(grid, host.applied)).toEqual([]);
      untouched(grid, host.grid);
      if (host.applied.length > 0) filledCount++;
      const once = [...cellsOf(host.grid)];
      await fillFormulas(host, { mode });
      expect([...cellsOf(host.grid)]).toEqual(once);
    }),
    { numRuns: 60, seed: 2026 },
  );
  // What writes nothing is the same twice and proves nothing.
  expect(filledCount).toBeGreaterThanOrEqual(50);
});
