import fc from "fast-check";
import { createSheetGrid, type Cell, type SheetGrid } from "../../../src/core/grid/sheet-grid";
import { formatAddress } from "../../../src/core/grid/a1";
import { checkGrids, short } from "./check-sheets";

interface Row {
  readonly no: string;
  readonly nama: string;
  readonly level: 0 | 1 | 2 | 3;
  pagu: number;
  realisasi: number;
  /** Rows of this table that should add up to this one. */
  readonly parts: number[];
  readonly parent: number | null;
}

const HURUF = ["Anak", "Lanjut Usia", "Penyandang Disabilitas", "Gelandangan", "Korban Bencana", "Fakir Miskin"];
const ROMAN = ["I", "II", "III", "IV"];

/** Program → kegiatan → sub kegiatan with amounts that add up, and a JUMLAH row at the end. */
function buildRows(tree: readonly (readonly (readonly (readonly [number, number])[])[])[]): Row[] {
  const rows: Row[] = [];
  const open = (no: string, nama: string, level: Row["level"], parent: number | null): number => {
    rows.push({ no, nama, level, pagu: 0, realisasi: 0, parts: [], parent });
    if (parent !== null) rows[parent]!.parts.push(rows.length - 1);
    return rows.length - 1;
  };
  const tops: number[] = [];
  tree.forEach((kegiatanList, p) => {
    const program = open(ROMAN[p]!, `Program Pelayanan ${HURUF[p]!}`, 0, null);
    tops.push(program);
    kegiatanList.forEach((subList, k) => {
      const kegiatan = open("", `Penyelenggaraan Bantuan ${HURUF[k]!} Bagian ${p + 1}`, 1, program);
      subList.forEach(([pagu, serap], s) => {
        const sub = open(`${s + 1}.`, `Penyediaan Layanan ${HURUF[s]!} Urusan ${p + 1} ${k + 1}`, 2, kegiatan);
        rows[sub]!.pagu = pagu;
        rows[sub]!.realisasi = Math.floor((pagu * serap) / 100);
      });
    });
  });
  const total = open("", "JUMLAH", 3, null);
  for (const top of tops) {
    rows[total]!.parts.push(top);
    (rows[top] as { parent: number | null }).parent = total;
  }
  for (let index = rows.length - 1; index >= 0; index--) addUp(rows, index);
  addUp(rows, total);
  return rows;
}

function addUp(rows: readonly Row[], index: number): void {
  const row = rows[index]!;
  if (row.parts.length === 0) return;
  row.pagu = row.parts.reduce((sum, part) => sum + rows[part]!.pagu, 0);
  row.realisasi = row.parts.reduce((sum, part) => sum + rows[part]!.realisasi, 0);
}

interface TableOptions {
  readonly hasTotal: boolean;
  readonly hasPercent: boolean;
}

/** Rows from the sheet's second on: NO | uraian | pagu | realisasi | %, the percentage typed with two decimals. */
function gridOfRows(rows: readonly Row[], { hasTotal, hasPercent }: TableOptions): (Cell | undefined)[][] {
  const text = (value: string, bold = false): Cell => ({ value, numberFormat: "General", ...(bold ? { bold } : {}) });
  const number = (value: number, numberFormat = "#,##0"): Cell => ({ value, numberFormat });
  const header = ["NO", "PROGRAM DAN KEGIATAN", "ANGGARAN", "REALISASI ANGGARAN", ...(hasPercent ? ["%"] : [])];
  return [
    header.map((word) => text(word, true)),
    ...rows
      .filter(({ level }) => hasTotal || level !== 3)
      .map(({ no, nama, level, pagu, realisasi }) => [
        no === "" ? undefined : text(no),
        text(nama, level !== 2),
        number(pagu),
        number(realisasi),
        ...(hasPercent ? [number(Math.round((realisasi / pagu) * 10_000) / 100, "0.00")] : []),
      ]),
  ];
}

function sheetOf(rows: (Cell | undefined)[][]): SheetGrid {
  return createSheetGrid({ name: "Lembar1", rows });
}

const sub = fc.tuple(fc.integer({ min: 1_000_000, max: 900_000_000 }), fc.integer({ min: 3, max: 99 }));
const kegiatan = fc.array(sub, { minLength: 1, maxLength: 4 });
const program = fc.array(kegiatan, { minLength: 1, maxLength: 3 });
const tree = fc.array(program, { minLength: 2, maxLength: 4 }).map(buildRows);
const options = fc.record({ hasTotal: fc.boolean(), hasPercent: fc.boolean() });

test("Budgets that add up raise nothing", () => {
  fc.assert(
    fc.property(tree, options, (rows, table) => {
      expect(checkGrids([sheetOf(gridOfRows(rows, table))]).map(short)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("Any one change of any one number raises exactly one finding, at the number or at the sum that it breaks", () => {
  fc.assert(
    fc.property(
      tree,
      options,
      fc.nat(),
      fc.integer({ min: 2, max: 4 }),
      fc.oneof(fc.constantFrom(1, -1, 10, -1_000, 9_000), fc.integer({ min: -900_000, max: 900_000_000 })),
      (rows, table, pick, wantedColumn, delta) => {
        fc.pre(delta !== 0);
        const grid = gridOfRows(rows, table);
        const at = 1 + (pick % (grid.length - 1));
        const column = table.hasPercent ? wantedColumn : 2 + (wantedColumn % 2);
        const cell = grid[at]![column]!;
        const change = column === 4 ? Math.sign(delta) * (1 + (Math.abs(delta) % 50)) : delta;
        grid[at]![column] = { ...cell, value: (cell.value as number) + change };

        const findings = checkGrids([sheetOf(grid)]);
        expect(findings.map(short)).toHaveLength(1);
        const found = findings[0]!;
        const cells = [found.place, ...found.related].map(({ area }) => formatAddress(area.top, area.left));
        expect(cells).toContain(formatAddress(at, column));
        const row = rows[at - 1]!;
        // What has parts, and each percentage, is named itself; a part may be told of at its sum, which relates it.
        if (column === 4 || row.parts.length > 0) expect(cells[0]).toBe(formatAddress(at, column));
        else expect([at, row.parent! + 1].map((place) => formatAddress(place, column))).toContain(cells[0]);
      },
    ),
    { numRuns: 150 },
  );
});

test("Two changes far apart raise two findings", () => {
  fc.assert(
    fc.property(tree, fc.integer({ min: 1_000, max: 9_000_000 }), fc.integer({ min: 1, max: 999 }), (rows, a, b) => {
      const grid = gridOfRows(rows, { hasTotal: true, hasPercent: false });
      const programs = rows.flatMap(({ level }, index) => (level === 0 ? [index + 1] : []));
      const [first, second] = [programs[0]!, programs[1]!];
      grid[first]![2] = { ...grid[first]![2]!, value: rows[first - 1]!.pagu + a };
      grid[second]![2] = { ...grid[second]![2]!, value: rows[second - 1]!.pagu + b };
      const found = checkGrids([sheetOf(grid)]);
      expect(found.map(({ place }) => formatAddress(place.area.top, place.area.left))).toEqual([
        formatAddress(first, 2),
        formatAddress(second, 2),
      ]);
      expect(found.map(({ computed }) => computed)).toEqual([rows[first - 1]!.pagu, rows[second - 1]!.pagu]);
    }),
    { numRuns: 30 },
  );
});
