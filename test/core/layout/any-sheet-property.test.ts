import fc from "fast-check";
import { createSheetGrid, type Cell, type CellValue } from "../../../src/core/grid/sheet-grid";
import { areaContains, type Area } from "../../../src/core/grid/area";
import { detectLayouts } from "../../../src/core/layout/detect-layout";
import { LAYOUT_LIST } from "../../../src/core/layout/layouts";
import { locateDokumen } from "../../../src/core/layout/read-dokumen";
import { readRows } from "../../../src/core/layout/read-rows";
import { gridOf } from "../../support/grid-of";
import { showColumns, showRows } from "./show";

const WORDS = [
  ...["No", "Sasaran", "Indikator", "Target", "Realisasi", "%", "Program/Kegiatan", "Program", "Anggaran", "Satuan"],
  ...[
    "TW I",
    "TW II",
    "I",
    "II",
    "III",
    "IV",
    "Januari",
    "2024",
    "2025",
    "(Rp)",
    "STRATEGIS",
    "JUMLAH",
    "-",
    "",
    "Capaian",
  ],
  ...[
    "KEPALA DINAS SOSIAL",
    "NIP. 0",
    "Pontianak, 6 Januari 2025",
    "Sumber: x",
    "PERJANJIAN KINERJA TAHUN 2024",
    "1.",
    "a\nb",
  ],
  ...[
    "Meningkatnya mutu layanan",
    "Persentase layanan",
    "Rp. 1.000.000",
    "12 orang",
    "4,25-4,30",
    "60 (B)",
    "=1+1",
    "\u0000",
  ],
];
const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom<CellValue>(0, 1, 2, 3, 0.5, 100, 2024, 1e9, -1, Number.MAX_VALUE) },
  {
    weight: 1,
    arbitrary: fc.oneof(fc.boolean(), fc.constant({ error: "#REF!" }), fc.string({ unit: "binary" }), fc.double()),
  },
);
const cell: fc.Arbitrary<Cell | undefined> = fc.option(
  fc.record({ value, numberFormat: fc.constantFrom("General", "0%", "#,##0", "mmm-yy", "@", '0 "orang"') }),
  { nil: undefined, freq: 3 },
);
const area: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(8), fc.nat(8), fc.nat(3), fc.nat(3))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));

test("any sheet is read without failing, inside its bounds, and the same way twice", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
      fc.array(area, { maxLength: 4 }),
      (rows, merges) => {
        const sheet = createSheetGrid({ name: "Lembar1", rows, merges });
        const { matches, unrecognized } = detectLayouts(sheet);
        expect(unrecognized === null || matches.length === 0).toBe(true);
        for (const match of matches) {
          expect(match.header.bottom + 1).toBe(match.body.top);
          expect(match.header.top).toBeLessThanOrEqual(match.header.bottom);
          expect(match.confidence).toBeGreaterThan(0);
          for (const { column } of match.columns) expect(areaContains(match.area, match.header.top, column)).toBe(true);
          for (const row of readRows(sheet, match).rows)
            expect(areaContains(match.body, row.row, match.body.left)).toBe(true);
        }
        expect(detectLayouts(sheet)).toEqual({ matches, unrecognized });
        expect(
          locateDokumen(
            [sheet],
            matches.map((match) => ({ match })),
          ).dokumen.opd ?? "x",
        ).not.toBe("");
      },
    ),
    { numRuns: 150 },
  );
});

test("where a table stands, and what stands in columns it does not know, changes nothing", async () => {
  for (const { id } of LAYOUT_LIST) {
    const { golden } = (await import(`./layouts/${id}.golden`)) as { golden: { table: string; merge: string[] } };
    const [plain] = detectLayouts(gridOf(golden.table, { merge: golden.merge })).matches;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(30), (startRow, startColumn) => {
        const sheet = gridOf(golden.table, { startRow, startColumn });
        const [match] = detectLayouts(sheet).matches;
        expect(match?.columns.map(({ field, owner, periode, tahun }) => ({ field, owner, periode, tahun }))).toEqual(
          plain?.columns.map(({ field, owner, periode, tahun }) => ({ field, owner, periode, tahun })),
        );
      }),
      { numRuns: 3 },
    );
  }
});

test("reordered columns of a flat table keep their fields and values", () => {
  const columns = [
    ["No", "1", "2"],
    ["Sasaran", "Meningkatnya mutu jalan", "Meningkatnya mutu air"],
    ["Satuan", "%", "unit"],
    ["Target", "85", "12"],
    ["Penanggung Jawab", "Kabid Bina Marga", "Kabid SDA"],
    ["Indikator Kinerja", "Persentase jalan mantap", "Jumlah sumur"],
    ["Lokasi", "Sambas", "Pemangkat"],
  ];
  const expected = ["85 → 0.85 (%)", "12 → 12 unit"];
  fc.assert(
    fc.property(fc.shuffledSubarray(columns, { minLength: 7 }), (order) => {
      const table = [0, 1, 2].map((row) => order.map((column) => column[row]).join(" | ")).join("\n");
      const sheet = gridOf(table);
      const [match] = detectLayouts(sheet).matches;
      expect(match?.layout).toBe("pk-eselon-ii");
      const lines = showRows(readRows(sheet, match!));
      expect(
        lines.map((line, index) => `${columns[3]?.[index + 1] ?? ""} → ${/target=([^;]+)/.exec(line)?.[1] ?? ""}`),
      ).toEqual(expected);
      expect(showColumns(match!)).not.toContain("@");
    }),
    { numRuns: 40 },
  );
});
