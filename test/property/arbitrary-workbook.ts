import fc from "fast-check";
import { formatAddress, formatArea } from "../../src/core/grid/a1";
import { areasOverlap, type Area } from "../../src/core/grid/area";
import {
  createSheetGrid,
  type Cell,
  type CellValue,
  type SheetGrid,
  type WorkbookGrid,
} from "../../src/core/grid/sheet-grid";

const HEADER_WORDS = [
  "NO",
  "Kode",
  "TUJUAN",
  "SASARAN",
  "Sasaran Strategis",
  "SASARAN OPD",
  "IK SASARAN",
  "Indikator Kinerja Utama",
  "IKU YANG MENJADI PK",
  "TARGET",
  "Target 2025",
  "TARGET / SATUAN",
  "Target Triwulan",
  "SATUAN",
  "PROGRAM",
  "KEGIATAN",
  "SUB KEGIATAN",
  "PROGRAM/ KEGIATAN/ SUBKEGIATAN",
  "Program dan Kegiatan",
  "URAIAN",
  "SASARAN (OUTPUT)",
  "INDIKATOR",
  "ANGGARAN",
  "Pagu Indikatif (Rp)",
  "ANGGARAN SETELAH PERUBAHAN",
  "REALISASI",
  "REALISASI ANGGARAN",
  "Realisasi 2024",
  "CAPAIAN (%)",
  "%",
  "KATEGORI",
  "TW I",
  "TW II",
  "TW III",
  "TW IV",
  "I",
  "II",
  "III",
  "IV",
  "Januari",
  "Februari",
  "Desember",
  "CAPAIAN PER TRIWULAN",
  "PENANGGUNG JAWAB",
  "PELAKSANA",
  "KETERANGAN",
  "K E T",
  "BOBOT",
  "POLARISASI",
  "Tingkat Efisiensi",
  "2025",
  "2026",
  "JUMLAH",
  "JADWAL KEGIATAN",
] as const;

const BODY_WORDS = [
  "Program Rehabilitasi Sosial",
  "Penyediaan Permakanan",
  "1. Persentase layanan",
  "2. Jumlah orang",
  "JUMLAH",
  "Total",
  "I",
  "A",
  "1.",
  "1.1.1",
  "1.06.02.2.01.0001",
  "X.XX.01",
  "Meningkatnya kualitas layanan",
  "Persentase capaian",
  "Angka kemiskinan",
  "40.000 orang",
  "1 Dokumen",
  "60 (B)",
  "BB",
  "4,25-4,30",
  "-",
  "100%",
  "1,5%",
  "Rp. 1.415.819.700,00",
  "252,398,711.02",
  "1.145.000",
  "Kepala Dinas",
  "PERJANJIAN KINERJA TAHUN 2025",
  "TAHUN 2024",
  "NIP. 00000000 000000 0 000",
  "1. a\n2. b",
  "(1)",
  "v",
  "menyesuaikan",
] as const;

/** Text that wants to become a formula, breaks out of XML, is huge, invisible or no text at all. */
const NASTY_WORDS = [
  "=1+1",
  "+SUM(A1:A9)",
  "@IMPORT",
  "-2+3",
  "😀🇮🇩👩‍👩‍👧",
  "<b>&amp;\"'",
  "\u0000\u0007",
  "\u202Eabc",
  "  \u00A0 ",
  "%",
  "..",
  ",,,",
  "1.2.3.4.5",
  "((((((",
  "a".repeat(32_767),
  "1".repeat(400),
  "ｆｕｌｌ　ｗｉｄｔｈ",
  "TW ".repeat(500),
  "I".repeat(200),
  "__proto__",
  "constructor",
  "1e309",
  "٣٤",
  "12%%",
  "9-8-7",
  "Rp",
  "(-)",
] as const;

const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...BODY_WORDS) },
  { weight: 3, arbitrary: fc.constantFrom(...HEADER_WORDS) },
  {
    weight: 4,
    arbitrary: fc.oneof(
      fc.integer({ min: -10, max: 200 }),
      fc.integer({ min: 0, max: 1e12 }),
      fc.double({ noNaN: true }),
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...NASTY_WORDS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom("#REF!", "#N/A", "#DIV/0!", "#VALUE!").map((error) => ({ error })) },
);

const cell: fc.Arbitrary<Cell | undefined> = fc.option(
  fc
    .record({
      value,
      numberFormat: fc.constantFrom("General", "0%", "0.00%", "#,##0", "0.00", '"Rp. "#,##0.00', "dd/mm/yyyy", "@"),
      formula: fc.option(fc.constantFrom("A1+B1", "SUM(C1:C9)", "'[1]Luar'!A1", "A1", "#REF!+1"), {
        nil: undefined,
        freq: 12,
      }),
      bold: fc.boolean(),
      indent: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ formula, ...rest }) => (formula === undefined ? rest : { ...rest, formula })),
  { nil: undefined, freq: 3 },
);

const headerCell: fc.Arbitrary<Cell | undefined> = fc.option(
  fc.constantFrom(...HEADER_WORDS).map((word) => ({ value: word, numberFormat: "General", bold: true })),
  { nil: undefined, freq: 6 },
);

const MAX_ROWS = 24;
const MAX_COLUMNS = 14;

/** Areas that do not overlap each other, as Excel demands; they may lie across header and body or reach below the last row. */
const merges: fc.Arbitrary<Area[]> = fc
  .array(
    fc
      .tuple(
        fc.integer({ min: 0, max: MAX_ROWS }),
        fc.integer({ min: 0, max: MAX_COLUMNS }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 4 }),
      )
      .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width })),
    { maxLength: 6 },
  )
  .map((areas) =>
    areas.reduce<Area[]>(
      (kept, area) => (kept.some((other) => areasOverlap(other, area)) ? kept : [...kept, area]),
      [],
    ),
  );

const rows: fc.Arbitrary<(Cell | undefined)[][]> = fc
  .tuple(
    fc.array(fc.array(cell, { maxLength: MAX_COLUMNS }), { maxLength: 3 }),
    fc.array(fc.array(headerCell, { minLength: 2, maxLength: MAX_COLUMNS }), { maxLength: 3 }),
    fc.array(fc.array(cell, { maxLength: MAX_COLUMNS }), { maxLength: MAX_ROWS - 6 }),
    // Some cell may stand in Excel's last column.
    fc.boolean(),
  )
  .map(([above, header, body, isWide]) => {
    const all = [...above, ...header, ...body];
    const last = all.pop();
    if (last === undefined) return all;
    const wide = [...last];
    if (isWide) wide[16_383] = { value: "TARGET", numberFormat: "General" };
    all.push(wide);
    return all;
  });

/** A sheet of header words, plausible and implausible cells. */
export function arbitrarySheet(name: string): fc.Arbitrary<SheetGrid> {
  return fc
    .record({
      rows,
      merges,
      visibility: fc.constantFrom("visible", "visible", "hidden", "veryHidden"),
      hiddenRows: fc.uniqueArray(fc.integer({ min: 0, max: MAX_ROWS }), { maxLength: 3 }).map((list) => new Set(list)),
      hiddenColumns: fc
        .uniqueArray(fc.integer({ min: 0, max: MAX_COLUMNS }), { maxLength: 2 })
        .map((list) => new Set(list)),
    })
    .map((parts) => {
      const sheet = createSheetGrid({ name, ...parts });
      // What fast-check prints of a counterexample.
      return Object.assign(sheet, { [fc.toStringMethod]: () => describeSheet(sheet) });
    });
}

function describeSheet(sheet: SheetGrid): string {
  const lines = Array.from({ length: sheet.rowCount }, (_, row) =>
    (sheet.row(row) ?? [])
      .flatMap((cell, column) =>
        cell === undefined
          ? []
          : [`${formatAddress(row, column)} ${JSON.stringify(cell.value).slice(0, 60)} ${cell.numberFormat}`],
      )
      .join(" | "),
  );
  return `${sheet.name} (${sheet.visibility}) merges ${sheet.merges.map(formatArea).join(" ")}\n${lines.join("\n")}`;
}

export const arbitraryWorkbook: fc.Arbitrary<WorkbookGrid> = fc
  .tuple(arbitrarySheet("Satu"), arbitrarySheet("Dua's & co"), arbitrarySheet("3"))
  .map((sheets) => ({ sheets, names: [] }));
