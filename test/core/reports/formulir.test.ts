import { checkEdits } from "../../../src/core/edits/check-edits";
import type { Edit } from "../../../src/core/edits/edit";
import { formatArea, parseAddress } from "../../../src/core/grid/a1";
import { createSheetGrid, type Cell, type SheetGrid, type WorkbookGrid } from "../../../src/core/grid/sheet-grid";
import type { Dokumen } from "../../../src/core/model/dokumen";
import { SETTINGS_DEFAULT } from "../../../src/core/model/settings";
import { planFormulir, planReport, type FormulirSummary } from "../../../src/core/reports/plan-report";
import type { ReportOptions, ReportPlan } from "../../../src/core/reports/report";
import { gridOf } from "../../support/grid-of";
import { applyEdits, sheetText } from "../edits/apply-edits";
import { planOf, readAgain, readSheets, type ReadWorkbook } from "../formulas/plan-of";

const DOKUMEN: Dokumen = {
  opd: "DINAS KESEHATAN KOTA CONTOH",
  tahun: 2024,
  tempatTanggal: "Contoh, 6 Januari 2025",
  penandatangan: {
    jabatan: "KEPALA DINAS KESEHATAN KOTA CONTOH",
    nama: "NAMA KEPALA DINAS, GELAR",
    pangkat: "Pembina Utama Muda",
    nip: "00000000 000000 0 000",
  },
};

/** A measurement in the manner of seed 001, with two indicators under its second sasaran. */
const PENGUKURAN = gridOf(
  `
  *PENGUKURAN KINERJA TAHUN 2024*

  *NO* | *SASARAN STRATEGIS* | *INDIKATOR KINERJA UTAMA* | *TARGET 2024* | *REALISASI 2024*
  1 | Meningkatnya mutu layanan | Persentase puskesmas terakreditasi | 90% | 81%
  2 | Menurunnya kematian ibu | Angka Kematian Ibu | 120 | 132
  || | Jumlah ibu hamil yang diperiksa | 40.000 orang | -
`,
  { name: "Pengukuran", merge: ["A5:A6", "B5:B6"] },
);

const ANGGARAN = gridOf(
  `
  *REALISASI ANGGARAN TAHUN 2024*

  *NO* | *PROGRAM DAN KEGIATAN* | *ANGGARAN* | *REALISASI ANGGARAN* | *%*
  I | *Program Upaya Kesehatan* | 600000000 | 540000000 | 90
  1. | Pengelolaan Pelayanan Kesehatan Ibu Hamil | 600000000 | 540000000 | 90
  II | *Program Sediaan Farmasi* | 400000000 | 300000000 | 75
  1. | Pengendalian Sarana Apotek | 400000000 | 300000000 | 75
  || *JUMLAH* | 1000000000 | 840000000 | 84
`,
  { name: "Anggaran" },
);

const SHEET = "Formulir Pengukuran";

function plan(read: ReadWorkbook, options: ReportOptions = {}): ReportPlan<FormulirSummary> & { kind: "rencana" } {
  const result = planFormulir({ ...read, settings: SETTINGS_DEFAULT, options });
  if (result.kind !== "rencana") throw new Error(result.alasan);
  expect(checkEdits(read.workbook, result.edits)).toEqual([]);
  return result;
}

function made(read: ReadWorkbook, options: ReportOptions = {}): WorkbookGrid {
  return applyEdits(read.workbook, plan(read, options).edits);
}

function form(workbook: WorkbookGrid): SheetGrid {
  return workbook.sheets.find(({ name }) => name === SHEET)!;
}

function valueAt(workbook: WorkbookGrid, at: string): Cell["value"] | undefined {
  const { row, column } = parseAddress(at)!;
  return form(workbook).cell(row, column)?.value;
}

function typeInto(workbook: WorkbookGrid, cells: Record<string, string | number>, sheet = SHEET): WorkbookGrid {
  return applyEdits(
    workbook,
    Object.entries(cells).map(([at, value]): Edit => ({
      kind: "cell",
      sheet,
      ...parseAddress(at)!,
      content: { kind: "value", value },
      expect: "as-read",
    })),
  );
}

/** The workbook with another measurement sheet in place of the first. */
function withPengukuran(workbook: WorkbookGrid, sheet: SheetGrid): WorkbookGrid {
  return { ...workbook, sheets: workbook.sheets.map((old) => (old.name === sheet.name ? sheet : old)) };
}

/** What the sheet shows, without formulas. */
function shown(workbook: WorkbookGrid): string[] {
  return sheetText(form(workbook))
    .split("\n")
    .map((line) => line.replaceAll(/=(?:[^→])*→ ?/g, "").replace(/[ |]+$/, ""));
}

describe("planFormulir", () => {
  const read = readSheets([PENGUKURAN, ANGGARAN], DOKUMEN);

  it("makes the form of seed 001's annex (golden)", () => {
    expect(shown(made(read)).join("\n")).toBe(
      [
        "FORMULIR PENGUKURAN KINERJA",
        "",
        "PERANGKAT DAERAH |  | : DINAS KESEHATAN KOTA CONTOH",
        "TAHUN ANGGARAN |  | : 2024",
        "",
        "NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET | REALISASI | % | KATEGORI",
        "(1) | (2) | (3) | (4) | (5) | (6) | (7)",
        "1 | Meningkatnya mutu layanan | Persentase puskesmas terakreditasi | 0.9 | 0.81 | 0.9 | Sangat Berhasil",
        "2 | Menurunnya kematian ibu | Angka Kematian Ibu | 120 | 132 | 0.9 | Sangat Berhasil",
        " |  | Jumlah ibu hamil yang diperiksa | 40.000 orang | -",
        "",
        "Jumlah Total Anggaran Sasaran Strategis Tahun 2024 |  |  | 1000000000",
        "Jumlah Realisasi Anggaran Sasaran Strategis Tahun 2024 |  |  | 840000000",
        "",
        "",
        " |  |  | Contoh, 6 Januari 2025",
        " |  |  | KEPALA DINAS KESEHATAN KOTA CONTOH",
        "",
        "",
        "",
        "",
        " |  |  | NAMA KEPALA DINAS, GELAR",
        " |  |  | Pembina Utama Muda",
        " |  |  | NIP. 00000000 000000 0 000",
      ].join("\n"),
    );
  });

  it("repeats the measured cells by live references, with the source's number format", () => {
    const sheet = form(made(read));
    expect(sheet.cell(7, 3)).toEqual({
      value: 0.9,
      formula: "IF('Pengukuran'!D4=\"\",\"\",'Pengukuran'!D4)",
      numberFormat: "0%",
    });
    expect(sheet.cell(8, 5)).toEqual({
      value: 0.9,
      formula: 'IF(OR(E9="",E9="-"),"",IFERROR(IF(D9<>0,MAX(0,(2*D9-E9)/D9),"n/a"),"n/a"))',
      numberFormat: "0.00%",
    });
    expect(sheet.cell(11, 3)).toEqual({
      value: 1_000_000_000,
      formula: "'Anggaran'!C8",
      numberFormat: '": Rp. "#,##0.00',
    });
  });

  it("says the same in its summary, and the totals are those of the budget table", () => {
    const { summary, catatan, sheetName, isRefresh } = plan(read);
    expect(catatan).toEqual([]);
    expect([sheetName, isRefresh]).toEqual([SHEET, false]);
    expect(summary).toMatchObject({
      opd: "DINAS KESEHATAN KOTA CONTOH",
      tahun: 2024,
      sumber: "Pengukuran",
      rataRata: 0.9,
      pagu: 1_000_000_000,
      realisasiAnggaran: 840_000_000,
    });
    expect(summary.rows.map(({ nomor, capaian, kategori }) => [nomor, capaian, kategori])).toEqual([
      [1, 0.9, "Sangat Berhasil"],
      [2, 0.9, "Sangat Berhasil"],
      [2, null, null],
    ]);
  });

  it("merges number and sasaran over the indicators of one sasaran", () => {
    const merges = form(made(read)).merges.map(formatArea);
    expect(merges).toEqual(expect.arrayContaining(["A1:G1", "A9:A10", "B9:B10", "D12:G12", "D16:G16"]));
    expect(merges).not.toContain("A8:A9");
  });

  it("numbers each indicator where the source names no sasaran", () => {
    const source = gridOf(
      `
      *PENGUKURAN KINERJA TAHUN 2024*

      *NO* | *INDIKATOR KINERJA UTAMA* | *TARGET 2024* | *REALISASI 2024*
      1 | Persentase puskesmas terakreditasi | 90% | 81%
      2 | Angka Kematian Ibu | 120 | 132
    `,
      { name: "Pengukuran" },
    );
    const workbook = made(readSheets([source], DOKUMEN));
    expect([valueAt(workbook, "A8"), valueAt(workbook, "A9")]).toEqual([1, 2]);
    expect(form(workbook).merges.map(formatArea)).not.toContain("A8:A9");
  });

  it("is ready for a folio page", () => {
    const { edits } = plan(read);
    expect(edits.find((edit) => edit.kind === "page-setup")).toMatchObject({
      sheet: SHEET,
      page: {
        paper: "F4",
        fitToWidth: true,
        centerHorizontally: true,
        repeatRows: { from: 5, to: 6 },
        printArea: { top: 0, left: 0, bottom: 23, right: 6 },
        footer: "&C&9Halaman &P dari &N",
      },
    });
    expect(edits[0]).toEqual({ kind: "sheet", name: SHEET, showGridlines: false });
    expect(plan(read, { paper: "A4" }).edits.find((edit) => edit.kind === "page-setup")).toMatchObject({
      page: { paper: "A4" },
    });
  });

  it.each(["fungsi", "rumus", "nilai"] as const)("changes nothing when made again in mode %s", (mode) => {
    const again = readAgain(made(read, { mode }), DOKUMEN);
    const { edits, isRefresh, catatan } = plan(again, { mode });
    expect([edits, isRefresh, catatan]).toEqual([[], true, []]);
  });

  it("shows the same in every mode", () => {
    const texts = (["fungsi", "rumus", "nilai"] as const).map((mode) => shown(made(read, { mode })));
    expect(texts[0]).toEqual(texts[1]);
    expect(texts[2]).toEqual(texts[1]);
  });

  it("takes perangkat daerah and year from the options before the workbook", () => {
    const workbook = made(read, { opd: "RSUD CONTOH", tahun: 2023 });
    expect([valueAt(workbook, "C3"), valueAt(workbook, "C4"), valueAt(workbook, "A12")]).toEqual([
      ": RSUD CONTOH",
      ": 2023",
      "Jumlah Total Anggaran Sasaran Strategis Tahun 2023",
    ]);
  });

  it("leaves dotted lines where the workbook says nothing", () => {
    const bare = readSheets([PENGUKURAN]);
    expect(shown(made(bare)).filter((line) => line.includes("...."))).toEqual([
      "PERANGKAT DAERAH |  | : ........................................",
      "Jumlah Total Anggaran Sasaran Strategis Tahun 2024 |  |  | : Rp. ........................................",
      "Jumlah Realisasi Anggaran Sasaran Strategis Tahun 2024 |  |  | : Rp. ........................................",
      " |  |  | ...................., ....................",
      " |  |  | KEPALA ........................................",
      " |  |  | ........................................",
      " |  |  | ........................................",
      " |  |  | NIP. ....................",
    ]);
    expect(plan(readAgain(made(bare))).edits).toEqual([]);
  });

  it("replaces dotted lines once the workbook knows better", () => {
    const bare = made(readSheets([PENGUKURAN]));
    const workbook = made(readAgain(bare, DOKUMEN));
    expect([valueAt(workbook, "C3"), valueAt(workbook, "D22"), valueAt(workbook, "D24")]).toEqual([
      ": DINAS KESEHATAN KOTA CONTOH",
      "NAMA KEPALA DINAS, GELAR",
      "NIP. 00000000 000000 0 000",
    ]);
  });

  it("is reached through planReport", () => {
    expect(planReport("formulir-pengukuran", { ...read, settings: SETTINGS_DEFAULT }).kind).toBe("rencana");
  });
});

describe("planFormulir chooses its rows", () => {
  const PK = gridOf(
    `
    *PERJANJIAN KINERJA TAHUN 2024*

    *NO* | *SASARAN STRATEGIS* | *INDIKATOR KINERJA UTAMA* | *TARGET*
    1. | Meningkatnya mutu layanan | Persentase puskesmas terakreditasi | 90%

    *NO* | *PROGRAM* | *ANGGARAN*
    1. | Program Upaya Kesehatan | 700000000
    2. | Program Sediaan Farmasi | 200000000
  `,
    { name: "PK" },
  );
  const SUB = gridOf(
    `
    *CAPAIAN SUB KEGIATAN TAHUN 2024*

    *No* | *Sub Kegiatan* | *Satuan* | *Target* | *Realisasi*
    1 | Pengelolaan Pelayanan Kesehatan Ibu Hamil | Orang | 20 | 4
  `,
    { name: "Sub" },
  );

  it("falls back to the PK, with blank realisasi and the sum of its programs", () => {
    const { summary, catatan, edits } = plan(readSheets([SUB, PK], DOKUMEN));
    expect(summary).toMatchObject({ sumber: "PK", pagu: 900_000_000, realisasiAnggaran: null, rataRata: null });
    expect(catatan).toEqual([
      'Sumber baris formulir, lembar "PK", adalah perjanjian kinerja tanpa realisasi; kolom realisasi pada formulir masih kosong.',
    ]);
    const total = edits.find(
      (edit) => edit.kind === "cell" && edit.content.kind === "formula" && edit.content.formula.startsWith("SUM"),
    );
    expect(total).toMatchObject({ content: { formula: "SUM('PK'!C7,'PK'!C8)", cached: 900_000_000 } });
  });

  it("takes the PK of a unit below where nothing states the agency's sasaran", () => {
    const bidang = gridOf(
      `
      *PERJANJIAN KINERJA TAHUN 2024*

      *NO* | *SASARAN KEGIATAN* | *INDIKATOR KINERJA* | *TARGET*
      1. | Terlatihnya pencari kerja | Jumlah peserta pelatihan | 40 orang
      2. | Tersedianya data | Persentase data yang divalidasi | 90%
    `,
      { name: "PK Bidang" },
    );
    const { summary, catatan } = plan(readSheets([SUB, bidang], DOKUMEN));
    expect(summary).toMatchObject({ sumber: "PK Bidang" });
    expect(summary.rows.map(({ indikator }) => indikator)).toEqual([
      "Jumlah peserta pelatihan",
      "Persentase data yang divalidasi",
    ]);
    expect(catatan[0]).toContain("adalah perjanjian kinerja eselon III atau di bawahnya");
    expect(plan(readSheets([SUB, bidang, PK], DOKUMEN)).summary).toMatchObject({ sumber: "PK" });
  });

  it("names the indicators that it leaves out because they have no target", () => {
    const separuh = gridOf(
      `
      *PERJANJIAN KINERJA TAHUN 2024*

      *NO* | *SASARAN STRATEGIS* | *INDIKATOR KINERJA UTAMA* | *TARGET*
      1. | Meningkatnya mutu layanan | Persentase puskesmas terakreditasi | 90%
      2. | Meningkatnya kepemilikan dokumen | Persentase kepemilikan KIA |
      3. | Meningkatnya kesehatan ibu | Angka kematian ibu | 80
    `,
      { name: "PK" },
    );
    const { summary, catatan } = plan(readSheets([separuh], DOKUMEN));
    expect(summary.rows).toHaveLength(2);
    expect(catatan).toContain(
      '1 indikator di lembar "PK" belum bertarget, jadi tidak dimuat dalam formulir: “Persentase kepemilikan KIA”.',
    );
  });

  it("prefers the measurement to the PK, and never takes a list of sub kegiatan", () => {
    expect(plan(readSheets([PK, SUB, PENGUKURAN], DOKUMEN)).summary).toMatchObject({ sumber: "Pengukuran" });
  });

  it("declines with a reason where no sasaran has an indicator with a target", () => {
    const result = planFormulir({ ...readSheets([SUB, ANGGARAN], DOKUMEN), settings: SETTINGS_DEFAULT });
    expect(result).toMatchObject({ kind: "ditolak" });
    expect(result.kind === "ditolak" && result.alasan).toContain("tidak ada tabel yang memuat indikator sasaran");
  });

  it("takes the realisasi that the planner typed beside the PK", () => {
    const first = readSheets([PK], DOKUMEN);
    const filled = applyEdits(first.workbook, planOf(first).edits);
    const typed = applyEdits(filled, [
      {
        kind: "cell",
        sheet: "PK",
        row: 3,
        column: 4,
        content: { kind: "value", value: 0.45 },
        style: { numberFormat: "0%" },
        expect: "empty",
      },
    ]);
    expect(plan(readAgain(typed, DOKUMEN)).summary.rows[0]).toMatchObject({ capaian: 0.5, kategori: "Tidak Berhasil" });
  });

  it("is no source of columns itself", () => {
    const read = readAgain(made(readSheets([PENGUKURAN, ANGGARAN], DOKUMEN)), DOKUMEN);
    expect(new Set(planOf(read).rows.map(({ sheet }) => sheet))).toEqual(new Set(["Pengukuran"]));
  });
});

describe("planFormulir and totals that do not add up", () => {
  it("shows the stated total and says so below it, with both figures", () => {
    const off = gridOf(
      `
      *REALISASI ANGGARAN TAHUN 2024*

      *NO* | *PROGRAM DAN KEGIATAN* | *ANGGARAN* | *REALISASI ANGGARAN* | *%*
      I | *Program Upaya Kesehatan* | 600000000 | 540000000 | 90
      1. | Pengelolaan Pelayanan Kesehatan Ibu Hamil | 600000000 | 540000000 | 90
      II | *Program Sediaan Farmasi* | 400000000 | 300000000 | 75
      1. | Pengendalian Sarana Apotek | 400000000 | 300000000 | 75
      || *JUMLAH* | 1000000000 | 950000000 | 95
    `,
      { name: "Anggaran" },
    );
    const { workbook, catatan } = ((): { workbook: WorkbookGrid; catatan: readonly string[] } => {
      const read = readSheets([PENGUKURAN, off], DOKUMEN);
      return { workbook: made(read), catatan: plan(read).catatan };
    })();
    const note =
      'Jumlah realisasi anggaran yang tertulis pada lembar "Anggaran" (Rp 950.000.000) tidak sama dengan jumlah 2 program ' +
      "di dalamnya (Rp 840.000.000), selisih Rp 110.000.000. Formulir memuat angka yang tertulis.";
    expect(catatan).toEqual([note]);
    expect(valueAt(workbook, "D13")).toBe(950_000_000);
    expect(valueAt(workbook, "A14")).toBe(`Catatan: ${note}`);
    // Mended in the budget table, the note goes.
    const mended = readAgain(
      { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === "Anggaran" ? { ...ANGGARAN } : sheet)) },
      DOKUMEN,
    );
    expect(valueAt(made(mended), "A14")).toBeUndefined();
  });
});

describe("planFormulir made again", () => {
  const first = made(readSheets([PENGUKURAN, ANGGARAN], DOKUMEN));

  it("keeps what a person typed in its slots, without remark", () => {
    const typed = typeInto(first, {
      D16: "Contoh, 20 Januari 2025",
      D22: "dr. NAMA LAIN",
      A1: "FORMULIR PENGUKURAN KINERJA TAHUNAN",
    });
    const { edits, catatan } = plan(readAgain(typed, DOKUMEN));
    expect([edits, catatan]).toEqual([[], []]);
  });

  it("keeps a typed year or office against the workbook's, says so, and gives way to the option", () => {
    const typed = typeInto(first, { C4: ": 2023" });
    const again = readAgain(typed, DOKUMEN);
    expect(plan(again).catatan).toContain(
      "Tahun anggaran pada formulir (2023) dipertahankan, sedangkan buku kerja menyebut 2024.",
    );
    expect(valueAt(made(again, { tahun: 2024 }), "C4")).toBe(": 2024");
  });

  it("numbers the sasaran anew over a typed number, and keeps a typed letter", () => {
    const again = made(readAgain(typeInto(first, { A8: 7, A9: "b" }), DOKUMEN));
    expect([valueAt(again, "A8"), valueAt(again, "A9")]).toEqual([1, "b"]);
  });

  it("keeps a figure typed over its formula, tells where, and measures with it", () => {
    const typed = typeInto(first, { E8: 0.45 });
    const again = readAgain(typed, DOKUMEN);
    const { catatan, edits, summary } = plan(again);
    expect(catatan).toEqual([
      'Isian yang Anda ketik dipertahankan: E8 pada lembar "Formulir Pengukuran". Kosongkan selnya lalu buat ulang formulir bila ingin memakai rumus lagi.',
    ]);
    expect(edits.map((edit) => edit.kind === "cell" && [edit.row, edit.column, edit.content])).toEqual([
      [7, 5, expect.objectContaining({ cached: 0.5 })],
      [7, 6, expect.objectContaining({ cached: "Tidak Berhasil" })],
      false,
    ]);
    expect(summary.rows[0]).toMatchObject({ capaian: 0.5 });
  });

  it("follows the measured rows: a changed figure, a new row, with all below moved and typing kept", () => {
    const typed = typeInto(first, { D16: "Contoh, 20 Januari 2025", A27: "Tembusan: Inspektorat", I9: "cek lagi" });
    const grown = withPengukuran(
      typed,
      gridOf(
        `
        *PENGUKURAN KINERJA TAHUN 2024*

        *NO* | *SASARAN STRATEGIS* | *INDIKATOR KINERJA UTAMA* | *TARGET 2024* | *REALISASI 2024*
        1 | Meningkatnya mutu layanan | Persentase puskesmas terakreditasi | 90% | 81%
        2 | Menurunnya kematian ibu | Angka Kematian Ibu | 120 | 132
        || | Jumlah ibu hamil yang diperiksa | 40.000 orang | 30.000 orang
        3 | Meningkatnya tata kelola | Nilai SAKIP | 60 (B) | 66
      `,
        { name: "Pengukuran", merge: ["A5:A6", "B5:B6"] },
      ),
    );
    const workbook = made(readAgain(grown, DOKUMEN));
    expect(shown(workbook).slice(7)).toEqual([
      "1 | Meningkatnya mutu layanan | Persentase puskesmas terakreditasi | 0.9 | 0.81 | 0.9 | Sangat Berhasil",
      "2 | Menurunnya kematian ibu | Angka Kematian Ibu | 120 | 132 | 0.9 | Sangat Berhasil |  | cek lagi",
      " |  | Jumlah ibu hamil yang diperiksa | 40.000 orang | 30.000 orang | 0.75 | Berhasil",
      "3 | Meningkatnya tata kelola | Nilai SAKIP | 60 (B) | 66 | 1.1 | Sangat Berhasil",
      "",
      "Jumlah Total Anggaran Sasaran Strategis Tahun 2024 |  |  | 1000000000",
      "Jumlah Realisasi Anggaran Sasaran Strategis Tahun 2024 |  |  | 840000000",
      "",
      "",
      " |  |  | Contoh, 20 Januari 2025",
      " |  |  | KEPALA DINAS KESEHATAN KOTA CONTOH",
      "",
      "",
      "",
      "",
      " |  |  | NAMA KEPALA DINAS, GELAR",
      " |  |  | Pembina Utama Muda",
      " |  |  | NIP. 00000000 000000 0 000",
      "",
      "",
      "Tembusan: Inspektorat",
    ]);
    const merges = form(workbook).merges.map(formatArea);
    expect(merges).toEqual(expect.arrayContaining(["D13:G13", "D17:G17", "A9:A10"]));
    expect(merges).not.toContain("D12:G12");
    expect(plan(readAgain(workbook, DOKUMEN)).edits).toEqual([]);
  });

  it("shrinks with the measured rows, and comes back to where it was", () => {
    const typed = typeInto(first, { A27: "Tembusan: Inspektorat" });
    const shrunk = withPengukuran(
      typed,
      gridOf(
        `
        *PENGUKURAN KINERJA TAHUN 2024*

        *NO* | *SASARAN STRATEGIS* | *INDIKATOR KINERJA UTAMA* | *TARGET 2024* | *REALISASI 2024*
        1 | Meningkatnya mutu layanan | Persentase puskesmas terakreditasi | 90% | 81%
      `,
        { name: "Pengukuran" },
      ),
    );
    const small = made(readAgain(shrunk, DOKUMEN));
    expect(shown(small).slice(7, 11)).toEqual([
      "1 | Meningkatnya mutu layanan | Persentase puskesmas terakreditasi | 0.9 | 0.81 | 0.9 | Sangat Berhasil",
      "",
      "Jumlah Total Anggaran Sasaran Strategis Tahun 2024 |  |  | 1000000000",
      "Jumlah Realisasi Anggaran Sasaran Strategis Tahun 2024 |  |  | 840000000",
    ]);
    expect(shown(small).at(-1)).toBe("Tembusan: Inspektorat");
    expect(form(small).rowCount).toBe(25);
    expect(plan(readAgain(small, DOKUMEN)).edits).toEqual([]);
    const back = made(readAgain(withPengukuran(small, PENGUKURAN), DOKUMEN));
    expect(shown(back)).toEqual(shown(typed));
  });

  it("keeps a row that a person put into the table", () => {
    const workbook = typeInto(first, {});
    const sheet = form(workbook);
    // As Excel does it: a row inserted below the first measured row, all names and formulas below moved by one.
    const rows = Array.from({ length: sheet.rowCount + 1 }, (_, row) => {
      if (row === 8)
        return [
          undefined,
          undefined,
          { value: "Indikator tambahan", numberFormat: "General" },
          { value: 5, numberFormat: "General" },
        ];
      const from = row < 8 ? row : row - 1;
      return (sheet.row(from) ?? []).map((cell) =>
        cell?.formula === undefined || row < 8
          ? cell
          : {
              ...cell,
              formula: cell.formula.replaceAll(
                /\b([D-F])(9|10)\b/g,
                (_all, letter: string, n: string) => `${letter}${Number(n) + 1}`,
              ),
            },
      );
    });
    const inserted: WorkbookGrid = {
      sheets: workbook.sheets.map((old) =>
        old.name === SHEET
          ? createSheetGrid({
              name: SHEET,
              rows,
              merges: sheet.merges.map((area) =>
                area.top >= 8 ? { ...area, top: area.top + 1, bottom: area.bottom + 1 } : area,
              ),
            })
          : old,
      ),
      names: workbook.names.map((name) => ({
        ...name,
        refersTo: name.refersTo.replaceAll(/\$(\d+)/g, (all, n: string) =>
          Number(n) >= 9 && name.refersTo.includes(SHEET) ? `$${Number(n) + 1}` : all,
        ),
      })),
    };
    const { edits } = plan(readAgain(inserted, DOKUMEN));
    expect(edits).toEqual([]);
  });

  it("finds its sheet after it was renamed", () => {
    const renamed: WorkbookGrid = {
      sheets: first.sheets.map((sheet) => (sheet.name === SHEET ? { ...sheet, name: "Lampiran LKjIP" } : sheet)),
      names: first.names.map((name) => ({ ...name, refersTo: name.refersTo.replace(SHEET, "Lampiran LKjIP") })),
    };
    const result = plan(readAgain(renamed, DOKUMEN));
    expect([result.sheetName, result.edits]).toEqual(["Lampiran LKjIP", []]);
  });

  it("makes a new sheet beside one of the same name that is somebody else's", () => {
    const foreign = gridOf("Catatan pribadi | 1", { name: SHEET });
    expect(plan(readSheets([PENGUKURAN, ANGGARAN, foreign], DOKUMEN)).sheetName).toBe("Formulir Pengukuran (2)");
  });

  it("turns values back into live formulas", () => {
    const values = made(readSheets([PENGUKURAN, ANGGARAN], DOKUMEN), { mode: "nilai" });
    expect(sheetText(form(made(readAgain(values, DOKUMEN))))).toBe(sheetText(form(first)));
  });
});

/** The sasaran rows of seed 000's RAK: targets of the triwulan only. */
const RAK_TRIWULAN = gridOf(
  `
  *RENCANA AKSI KINERJA TAHUN 2026*

  *NO* | *SASARAN* | *INDIKATOR SASARAN* | *TW I* | *TW II* | *TW III* | *TW IV*
  1 | Meningkatnya layanan | Persentase layanan yang tepat waktu | 90% | 90% | 95% | 95%
  2 | Meningkatnya penanganan | Jumlah warga yang dilayani | 10 | 20 | 30 | 40
  3 | Meningkatnya akuntabilitas | Nilai SAKIP | 70 (BB) | | | belum ada
`,
  { name: "RAK" },
);

/** Two quarters of a year are in, and the table has no realisasi of the year. */
const MONEV = gridOf(
  `
  *MONITORING DAN EVALUASI KINERJA TAHUN 2024*

  *NO* | *SASARAN* | *INDIKATOR KINERJA* | *SATUAN* | *TARGET 2024* | *REALISASI TW I* | *REALISASI TW II* | *REALISASI TW III* | *REALISASI TW IV*
  1 | Meningkatnya layanan | Jumlah bidang yang didata | Bidang | 1000 | 250 | 200 | |
`,
  { name: "Monev" },
);

describe("planFormulir from the figures of periods", () => {
  it("takes the target of the year from the triwulan, leaves blank what it cannot, and says both", () => {
    const { summary, catatan } = plan(readSheets([RAK_TRIWULAN], { ...DOKUMEN, tahun: 2026 }));
    expect(
      summary.rows.map(({ indikator, target, realisasi, capaian }) => [indikator, target, realisasi, capaian]),
    ).toEqual([
      ["Persentase layanan yang tepat waktu", "95%", null, null],
      ["Jumlah warga yang dilayani", "40", null, null],
      ["Nilai SAKIP", null, null, null],
    ]);
    expect(catatan).toEqual([
      'Sumber baris formulir, lembar "RAK", adalah rencana aksi tanpa realisasi; kolom realisasi pada formulir masih kosong.',
      'Lembar "RAK" tidak memuat target tahunan untuk 2 indikator; targetnya diambil dari target per periode, dijumlahkan atau periode terakhir menurut metodenya.',
      'Metode akumulasi "Persentase layanan yang tepat waktu", "Jumlah warga yang dilayani" adalah perkiraan; periksa angkanya, atau tambahkan kolom Metode pada tabelnya.',
      '"Nilai SAKIP": Target triwulan IV "belum ada" tidak terbaca sebagai angka, rentang, atau predikat. Selnya pada formulir dikosongkan.',
      'Tempat dan tanggal ("Contoh, 6 Januari 2025") diambil dari buku kerja; sesuaikan dengan tanggal formulir ditandatangani.',
    ]);
  });

  it("takes the last triwulan's grade as it is written, and leaves a blank realisasi blank", () => {
    const rak = gridOf(
      `
  *RENCANA AKSI KINERJA TAHUN 2026*

  *NO* | *SASARAN* | *INDIKATOR KINERJA* | *SATUAN* | *TW I* | *TW II* | *TW III* | *TW IV*
  1 | Meningkatnya akuntabilitas | Predikat SAKIP | Predikat | B | B | B | BB
`,
      { name: "RAK" },
    );
    const [row] = plan(readSheets([rak], { ...DOKUMEN, tahun: 2026 })).summary.rows;
    expect(row).toMatchObject({ target: "BB", realisasi: null, capaian: null });
  });

  it("keeps the target live over the four cells, and a second run changes nothing", () => {
    const first = made(readSheets([RAK_TRIWULAN], { ...DOKUMEN, tahun: 2026 }));
    expect(form(first).cell(7, 3)).toEqual({
      value: 0.95,
      formula: ["D4", "E4", "F4", "G4"].reduce(
        (rest, cell) => `IF(AND('RAK'!${cell}<>"",'RAK'!${cell}<>"-"),'RAK'!${cell},${rest})`,
        '""',
      ),
      numberFormat: "0%",
    });
    expect(plan(readAgain(first, { ...DOKUMEN, tahun: 2026 })).edits).toEqual([]);
  });

  it("adds up the realisasi so far against the year's target, and says so on the form itself", () => {
    const read = readSheets([MONEV], DOKUMEN);
    const { summary, catatan } = plan(read);
    expect(summary.rows).toMatchObject([
      { target: "1000", realisasi: "450", capaian: 0.45, kategori: "Tidak Berhasil" },
    ]);
    const note = "Realisasi s.d. triwulan II, diukur terhadap target setahun.";
    expect(catatan).toContain(note);
    expect(shown(made(read))).toContain(`Catatan: ${note}`);
    expect(plan(readAgain(made(read), DOKUMEN)).edits).toEqual([]);
  });
});
