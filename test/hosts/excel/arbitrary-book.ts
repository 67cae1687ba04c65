import fc from "fast-check";
import type { EngineCell, EngineSheet, EngineWorkbook } from "../../../src/workbench/engine/workbook-data";

/** What people type that Excel could take for something else, and what a command must hand back letter for letter. */
const odd: fc.Arbitrary<EngineCell> = fc.oneof(
  fc
    .constantFrom(
      "=A1+1",
      "+62 811",
      "-",
      "@kepala",
      "'petik",
      "007",
      "1/2",
      "Mei 2024",
      "BENAR",
      "TRUE",
      "#N/A",
      " spasi ",
      "baris\nbaru",
      "😀 é “kutip”",
      "x".repeat(3_000),
    )
    .map((value): EngineCell => ({ value })),
  fc.constantFrom("1.145.000", "0,5", "12").map((value): EngineCell => ({ value, numberFormat: "@" })),
  fc
    .constantFrom(45_292, 0.123_456_789_012_345, -1e15)
    .map((value): EngineCell => ({ value, numberFormat: "dd/mm/yyyy" })),
  fc.constantFrom("#N/A", "#DIV/0!", "#REF!").map((error): EngineCell => ({ value: { error } })),
  fc.boolean().map((value): EngineCell => ({ value })),
  fc
    .constantFrom(
      "1/0",
      "SUM(A1:A3)",
      '"="&A1',
      "KINERJA.CAPAIAN(0.8,0.4)",
      "KINERJA.CAPAIAN(A1:A3,B1:B3)",
      "_xldudf_KINERJA_CAPAIAN(0.5,0.4)",
    )
    .map((formula): EngineCell => ({ formula })),
);

/** Of one kind: two neighbours that each draw their own line between them share it in the engine, and keep both in Excel. */
const line = fc.constant({ style: "thin", color: "#000000" });
const dressed: fc.Arbitrary<EngineCell> = fc.record(
  {
    border: fc.record({ top: line, left: line, bottom: line, right: line }, { requiredKeys: [] }),
    numberFormat: fc.constantFrom("0.00", "#,##0", "0%", "@", '"Rp" #,##0'),
    look: fc.record(
      {
        bold: fc.constant(true),
        italic: fc.constant(true),
        fill: fc.constantFrom("#FFF2CC", "#D9E1F2"),
        color: fc.constant("#C00000"),
        horizontal: fc.constantFrom("Center", "Right", "Justify"),
        vertical: fc.constantFrom("Top", "Center"),
        wrap: fc.constant(true),
        indent: fc.integer({ min: 1, max: 3 }),
        fontName: fc.constantFrom("Arial", "Bookman Old Style"),
        fontSize: fc.constantFrom(9, 12),
        underline: fc.constantFrom("Single", "Double"),
        strikethrough: fc.constant(true),
        shrinkToFit: fc.constant(true),
        locked: fc.constant(false),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

const HEAD = ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA UTAMA", "TARGET 2024", "REALISASI 2024"];
const figure: fc.Arbitrary<EngineCell> = fc.oneof(
  fc.constantFrom(0.8, 0.76, 1, 0, 1.2).map((value): EngineCell => ({ value, numberFormat: "0%" })),
  fc.constantFrom("40 orang", "75 (B)", "4,25-4,30", "-", "secukupnya").map((value): EngineCell => ({ value })),
  fc.constant<EngineCell>({ formula: "0.5+0.25", numberFormat: "0.00" }),
  fc.constant<EngineCell>({}),
);

/** A table as planners keep it, somewhere on a sheet, with their own things beside, below and behind it. */
const tableSheet = (name: string): fc.Arbitrary<EngineSheet> =>
  fc
    .record({
      top: fc.integer({ min: 1, max: 4 }),
      left: fc.integer({ min: 0, max: 2 }),
      rows: fc.array(fc.tuple(figure, figure, dressed), { minLength: 1, maxLength: 4 }),
      head: dressed,
      /** The table brings a % of its own, right or wrong. */
      percents: fc.option(fc.constantFrom(0.95, 0.5), { nil: null }),
      beside: fc.array(
        fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 5, max: 12 }), fc.option(odd), dressed),
        {
          maxLength: 8,
        },
      ),
      below: fc.array(fc.tuple(odd, dressed), { maxLength: 3 }),
      /** Looks far beyond the table, as where somebody formatted whole rows. */
      frame: fc.option(dressed, { nil: null, freq: 3 }),
      merges: fc.subarray(["title", "below", "beside", "sasaran"] as const),
      hiddenRows: fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { maxLength: 2 }),
      hiddenColumns: fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 2 }),
      rowHeights: fc.dictionary(fc.constantFrom("0", "3", "6"), fc.constantFrom(18, 33), { maxKeys: 2 }),
      columnWidths: fc.dictionary(fc.constantFrom("1", "5", "7"), fc.constantFrom(60, 150), { maxKeys: 2 }),
      visibility: fc.constantFrom<("visible" | "hidden")[]>("visible", "visible", "visible", "hidden"),
      isProtected: fc.constantFrom(false, false, false, true),
      hasFormat: fc.boolean(),
      hasPage: fc.boolean(),
      isFrozen: fc.boolean(),
    })
    .map((parts): EngineSheet => {
      const { top, left, rows, head, percents } = parts;
      const cells: (EngineCell | undefined)[][] = [];
      const put = (row: number, column: number, cell: EngineCell): void => {
        const line = (cells[row] ??= []);
        line[column] = { ...line[column], ...cell };
      };
      const bottom = top + rows.length;
      if (parts.frame !== null) {
        for (let row = 0; row < bottom + 4; row++)
          for (let column = 0; column < 14; column++) put(row, column, parts.frame);
      }
      put(0, left, { value: "PENGUKURAN KINERJA TAHUN 2024", look: { bold: true } });
      const headers = percents === null ? HEAD : [...HEAD, "CAPAIAN"];
      headers.forEach((value, column) => {
        put(top, left + column, { ...head, value, numberFormat: "General" });
      });
      rows.forEach(([target, realisasi, dress], index) => {
        const own = [
          { value: index + 1 },
          { value: `Meningkatnya mutu layanan ${index + 1}` },
          { value: `Persentase layanan ${index + 1} sesuai standar` },
          target,
          realisasi,
          ...(percents === null ? [] : [{ value: percents, numberFormat: "0%" }]),
        ];
        own.forEach((cell, column) => {
          put(top + 1 + index, left + column, { ...dress, numberFormat: "General", ...cell });
        });
      });
      for (const [row, column, content, dress] of parts.beside) {
        const isTable = row >= top && row <= bottom && column < left + headers.length;
        if (!isTable) put(row, column, { ...dress, ...content });
      }
      parts.below.forEach(([cell, dress], index) => {
        put(bottom + 3 + index, left, { ...dress, ...cell });
      });
      const merges = {
        title: { top: 0, left, bottom: 0, right: left + 4 },
        below: { top: bottom + 3, left: left + 2, bottom: bottom + 4, right: left + 3 },
        beside: {
          top: bottom + 1,
          left: left + headers.length + 1,
          bottom: bottom + 2,
          right: left + headers.length + 2,
        },
        sasaran: { top: top + 1, left: left + 1, bottom, right: left + 1 },
      };
      const chosen = parts.merges
        .map((which) => merges[which])
        .filter((area) => area.top !== area.bottom || area.left !== area.right);
      for (const area of chosen) {
        for (let row = area.top; row <= area.bottom; row++) {
          for (let column = area.left; column <= area.right; column++) {
            const cell = cells[row]?.[column];
            if (cell === undefined || (row === area.top && column === area.left)) continue;
            const { border, look, numberFormat } = cell;
            (cells[row] ?? [])[column] = Object.fromEntries(
              Object.entries({ border, look, numberFormat }).filter(([, part]) => part !== undefined),
            );
          }
        }
      }
      return {
        name,
        cells: Array.from(cells),
        merges: chosen,
        hiddenRows: parts.hiddenRows,
        hiddenColumns: parts.hiddenColumns,
        rowHeights: parts.rowHeights,
        columnWidths: parts.columnWidths,
        visibility: parts.visibility,
        ...(parts.isProtected ? { protection: { options: {} } } : {}),
        ...(parts.isFrozen ? { frozen: { rows: top + 1, columns: 0 } } : {}),
        ...(parts.hasPage ? { page: { orientation: "Landscape" } } : {}),
        ...(parts.hasFormat
          ? {
              conditionalFormats: [
                {
                  id: `warna-${name}`,
                  type: "Custom",
                  areas: [{ top: top + 1, left: left + 3, bottom, right: left + 4 }],
                  formula: "=$D4>0.5",
                  fill: "#00FF00",
                },
              ],
            }
          : {}),
      };
    });

/** A workbook of one to three such sheets beside a plain one that stays in sight. */
export const anyBook: fc.Arbitrary<EngineWorkbook> = fc
  .uniqueArray(fc.constantFrom("Pengukuran IKU", "PK '24", "2024", "R1C1", "Ukur – é", "TRUE"), {
    minLength: 1,
    maxLength: 2,
  })
  .chain((names) => fc.tuple(...names.map(tableSheet)))
  .chain((tables) =>
    fc.record({
      notes: fc.array(odd, { maxLength: 4 }),
      hasName: fc.boolean(),
      hasPart: fc.boolean(),
      tables: fc.constant(tables),
    }),
  )
  .map(({ notes, hasName, hasPart, tables }): EngineWorkbook => ({
    sheets: [...tables, { name: "Catatan", cells: [[{ value: "Jangan diubah" }], notes] }],
    names: hasName ? [{ name: "milik_kami", formula: "=Catatan!$A$1:$B$2" }] : [],
    customXmlParts: hasPart ? [{ xml: '<lain xmlns="urn:lain">1</lain>' }] : [],
  }));
