import { checkEdits } from "../../../src/core/edits/check-edits";
import type { FormulaMode } from "../../../src/core/formulas/plan-formulas";
import { formatAddress, formatArea } from "../../../src/core/grid/a1";
import { createSheetGrid } from "../../../src/core/grid/sheet-grid";
import { SKALA_LIMA_TINGKAT } from "../../../src/core/metrics/skala";
import { gridOf } from "../../support/grid-of";
import { applyEdits, sheetText } from "../edits/apply-edits";
import { cellAt, planOf, readAgain, readSheets, type ReadWorkbook } from "./plan-of";

const MODES: readonly FormulaMode[] = ["fungsi", "rumus", "nilai"];

/** Seed 001's list of sub kegiatan, four rows of it, with its typed % column. */
const SUB_KEGIATAN = gridOf(
  `
  *CAPAIAN SUB KEGIATAN TAHUN 2024*

  *No* | *Sub Kegiatan* | *Satuan* | *Target* | *Realisasi* | *%*
  1 | Koordinasi dan Sinkronisasi Penerbitan Izin Undian Gratis Berhadiah | Dokumen | 20 | 4 | 76.53%
  2 | Peningkatan Potensi Sumber Kesejahteraan Sosial Daerah | Orang | 20 | 19 | 95%
  3 | Penyediaan permakanan | Orang | 7895 | - |
  4 | Penyediaan alat bantu | Orang | 5 | 58 | 1160%
`,
  { name: "Sub Kegiatan" },
);

/** A PK of the head of the agency, without realisasi, and the second table of programs. */
const PK = gridOf(
  `
  *PERJANJIAN KINERJA TAHUN 2024*

  *NO* | *SASARAN STRATEGIS* | *INDIKATOR KINERJA UTAMA* | *TARGET*
  1. | Meningkatnya kualitas layanan kesehatan | Persentase puskesmas terakreditasi | 90%
  2. | Menurunnya kematian ibu | Angka Kematian Ibu | 120
  3. | Meningkatnya akuntabilitas kinerja | Nilai SAKIP | 60 (B)

  *NO* | *PROGRAM* | *ANGGARAN*
  1. | Program Pemenuhan Upaya Kesehatan | 1000000
  | | *JUMLAH* | 1000000
`,
  { name: "PK" },
);

function editsOf(read: ReadWorkbook, mode: FormulaMode = "rumus"): string[] {
  return planOf(read, mode).edits.map((edit) => {
    switch (edit.kind) {
      case "cell": {
        const at = formatAddress(edit.row, edit.column);
        if (edit.content.kind === "keep") return `${at} style`;
        if (edit.content.kind === "value") return `${at} ${edit.content.value ?? "(kosong)"}`;
        return `${at} =${edit.content.formula} → ${edit.content.cached}`;
      }
      case "column-width":
        return `width ${formatAddress(0, edit.column)} ${edit.width}`;
      case "merge":
        return `merge ${formatArea(edit.area)}`;
      case "name":
        return `name ${edit.name} ${formatArea(edit.area)}`;
      default:
        return edit.kind;
    }
  });
}

function after(read: ReadWorkbook, mode: FormulaMode): ReadWorkbook {
  return readAgain(applyEdits(read.workbook, planOf(read, mode).edits));
}

describe("planFormulas beside a list with a typed %", () => {
  it("leaves the % alone and writes Capaian and Kategori to its right", () => {
    expect(editsOf(readSheets([SUB_KEGIATAN]), "rumus").slice(0, 8)).toEqual([
      "G3 Capaian",
      "width G1 12",
      "name _selaras_capaian_1 A3:G7",
      "H3 Kategori",
      "width H1 18",
      "name _selaras_kategori_1 A3:H7",
      'G4 =IF(OR(E4="",E4="-"),"",IFERROR(IF(D4<>0,E4/D4,"n/a"),"n/a")) → 0.2',
      'H4 =IF(ISNUMBER(G4),IF(G4>0.85,"Sangat Berhasil",IF(G4>0.7,"Berhasil",IF(G4>0.55,"Cukup Berhasil","Tidak Berhasil"))),"") → Tidak Berhasil',
    ]);
  });

  it("reports every row, a missing realisasi as missing and not as 0", () => {
    const { rows } = planOf(readSheets([SUB_KEGIATAN]));
    expect(
      rows.map(({ row, target, realisasi, capaian, kategori, capaianCell, kategoriCell, status }) => [
        row,
        target,
        realisasi,
        capaian,
        kategori,
        capaianCell,
        kategoriCell,
        status,
      ]),
    ).toEqual([
      [4, "20", "4", 0.2, "Tidak Berhasil", "G4", "H4", "ditulis"],
      [5, "20", "19", 0.95, "Sangat Berhasil", "G5", "H5", "ditulis"],
      [6, "7895", null, null, null, "G6", "H6", "menunggu-realisasi"],
      [7, "5", "58", 11.6, "Sangat Berhasil", "G7", "H7", "ditulis"],
    ]);
  });

  it("writes custom functions in mode fungsi, with the same cached results", () => {
    const { workbook } = after(readSheets([SUB_KEGIATAN]), "fungsi");
    expect(cellAt(workbook, "G5")).toEqual({ value: 0.95, formula: "KINERJA.CAPAIAN(D5,E5)", numberFormat: "0.00%" });
    expect(cellAt(workbook, "H5")).toMatchObject({ value: "Sangat Berhasil", formula: "KINERJA.KATEGORI(G5)" });
    expect(cellAt(workbook, "G6")).toMatchObject({ value: "", formula: "KINERJA.CAPAIAN(D6,E6)" });
  });

  it("writes values in mode nilai, and nothing where there is no realisasi", () => {
    const { workbook } = after(readSheets([SUB_KEGIATAN]), "nilai");
    expect(cellAt(workbook, "G4")).toEqual({ value: 0.2, numberFormat: "0.00%" });
    expect(cellAt(workbook, "G6")).toBeUndefined();
    expect(cellAt(workbook, "H7")).toEqual({ value: "Sangat Berhasil", numberFormat: "General" });
  });

  it.each(MODES)("changes nothing when run again in mode %s", (mode) => {
    const again = after(readSheets([SUB_KEGIATAN, PK]), mode);
    expect(editsOf(again, mode)).toEqual([]);
    expect(new Set(planOf(again, mode).rows.map(({ status }) => status))).toEqual(
      new Set(["sudah-ada", "menunggu-realisasi"]),
    );
  });

  it.each(MODES.flatMap((from) => MODES.filter((to) => to !== from).map((to) => [from, to] as const)))(
    "turns %s into %s in place, as if it had been written so at once",
    (from, to) => {
      const read = readSheets([SUB_KEGIATAN]);
      const turned = after(after(read, from), to);
      expect(sheetText(turned.workbook.sheets[0]!)).toBe(sheetText(after(read, to).workbook.sheets[0]!));
      expect(editsOf(turned, to)).toEqual([]);
    },
  );

  it("follows the scale of the settings", () => {
    const { rows } = planOf(readSheets([SUB_KEGIATAN]), "rumus", { skala: SKALA_LIMA_TINGKAT });
    expect(rows.map(({ kategori }) => kategori)).toEqual(["Sangat Rendah", "Sangat Tinggi", null, "Sangat Tinggi"]);
  });

  it("leaves what was typed into our column, and categorises what stands there", () => {
    const done = after(readSheets([SUB_KEGIATAN]), "rumus").workbook;
    const typed = applyEdits(done, [
      {
        kind: "cell",
        sheet: "Sub Kegiatan",
        row: 3,
        column: 6,
        content: { kind: "value", value: 0.6 },
        expect: "as-read",
      },
    ]);
    const again = readAgain(typed);
    expect(editsOf(again)).toEqual([
      'H4 =IF(ISNUMBER(G4),IF(G4>0.85,"Sangat Berhasil",IF(G4>0.7,"Berhasil",IF(G4>0.55,"Cukup Berhasil","Tidak Berhasil"))),"") → Cukup Berhasil',
    ]);
    expect(planOf(again).rows[0]).toMatchObject({
      capaian: 0.2,
      status: "dibiarkan",
      keterangan: "Sel G4 berisi ketikan lain; tidak ditimpa.",
    });
  });

  it.each([
    ["a formula", { kind: "formula", formula: "E4/D4*2", cached: 0.4 } as const, "Tidak Berhasil"],
    ["a tick", { kind: "value", value: true } as const, ""],
  ])("leaves %s of a person in our column", (_what, content, kategori) => {
    const done = after(readSheets([SUB_KEGIATAN]), "rumus").workbook;
    const typed = applyEdits(done, [
      { kind: "cell", sheet: "Sub Kegiatan", row: 3, column: 6, content, expect: "as-read" },
    ]);
    const again = after(readAgain(typed), "rumus");
    expect(planOf(again).rows[0]).toMatchObject({ capaian: 0.2, kategori: "Tidak Berhasil", status: "dibiarkan" });
    expect(cellAt(again.workbook, "G4")).toEqual(cellAt(typed, "G4"));
    expect(cellAt(again.workbook, "H4")?.value).toBe(kategori);
  });

  it("refreshes the stored result of its own formula, even if a program left another there", () => {
    const done = after(readSheets([SUB_KEGIATAN]), "fungsi").workbook;
    const changed = applyEdits(done, [
      {
        kind: "cell",
        sheet: "Sub Kegiatan",
        row: 3,
        column: 4,
        content: { kind: "value", value: 10 },
        expect: "as-read",
      },
    ]);
    expect(editsOf(readAgain(changed), "fungsi")).toEqual(["G4 =KINERJA.CAPAIAN(D4,E4) → 0.5"]);
  });
});

describe("planFormulas beside a PK", () => {
  it("adds an empty Realisasi first, cased like the header, and leaves the program table alone", () => {
    const read = readSheets([PK]);
    expect(sheetText(after(read, "fungsi").workbook.sheets[0]!).split("\n").slice(2, 10)).toEqual([
      "NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET | REALISASI | CAPAIAN | KATEGORI",
      "1. | Meningkatnya kualitas layanan kesehatan | Persentase puskesmas terakreditasi | 0.9 |  | =KINERJA.CAPAIAN(D4,E4) →  | =KINERJA.KATEGORI(F4) →",
      '2. | Menurunnya kematian ibu | Angka Kematian Ibu | 120 |  | =KINERJA.CAPAIAN(D5,E5,"negatif") →  | =KINERJA.KATEGORI(F5) →',
      "3. | Meningkatnya akuntabilitas kinerja | Nilai SAKIP | 60 (B) |  | =KINERJA.CAPAIAN(D6,E6) →  | =KINERJA.KATEGORI(F6) →",
      "",
      "NO | PROGRAM | ANGGARAN",
      "1. | Program Pemenuhan Upaya Kesehatan | 1000000",
      " | JUMLAH | 1000000",
    ]);
  });

  it("measures once the realisasi is typed, negative indicators the other way round", () => {
    const done = after(readSheets([PK]), "rumus").workbook;
    const typed = applyEdits(
      done,
      [0.9, 132, "72,5 (BB)"].map((value, index) => ({
        kind: "cell" as const,
        sheet: "PK",
        row: 3 + index,
        column: 4,
        content: { kind: "value" as const, value },
        // What the frame's style gives the cell: the target's own number format.
        style: { numberFormat: index === 0 ? "0%" : "General" },
        expect: "empty" as const,
      })),
    );
    const rows = planOf(readAgain(typed)).rows.map(({ capaian, kategori }) => [capaian, kategori]);
    expect(rows).toEqual([
      [1, "Sangat Berhasil"],
      [0.9, "Sangat Berhasil"],
      [72.5 / 60, "Sangat Berhasil"],
    ]);
  });

  it("styles the new cells like the last column of each row and frames the realisasi", () => {
    const { edits } = planOf(readSheets([PK]));
    const realisasi = edits.filter((edit) => edit.kind === "cell" && edit.column === 4 && edit.row > 2);
    expect(realisasi).toEqual(
      [3, 4, 5].map((row) => ({
        kind: "cell",
        sheet: "PK",
        row,
        column: 4,
        content: { kind: "keep" },
        style: { like: { row, column: 3 }, horizontal: "center" },
        expect: "empty",
      })),
    );
  });
});

it("a new header looks like the first cell of the group that is merged over the table's last columns", () => {
  const table = gridOf(
    `
    NO | INDIKATOR | KINERJA | |
    | | | TARGET | REALISASI | SATUAN
    1 | Jumlah guru bersertifikat | 40 | 30 | Orang
  `,
    { merge: ["C1:E1", "A1:A2", "B1:B2"] },
  );
  const headers = planOf(readSheets([table])).edits.flatMap((edit) =>
    edit.kind === "cell" && edit.row < 2 ? [[formatAddress(edit.row, edit.column), edit.style?.like]] : [],
  );
  expect(headers).toEqual([
    ["F1", { row: 0, column: 2 }],
    ["F2", { row: 1, column: 4 }],
    ["G1", { row: 0, column: 2 }],
    ["G2", { row: 1, column: 4 }],
  ]);
});

describe("planFormulas and the table's own columns", () => {
  const OWN = `
    *NO* | *SASARAN* | *INDIKATOR KINERJA* | *TARGET* | *REALISASI* | *CAPAIAN* | *KATEGORI*
    1 | Meningkatnya mutu | Persentase sekolah terakreditasi A | 80% | 40% | |
    2 | | Jumlah guru bersertifikat | 40 | 30 | |
  `;

  it("fills an empty Capaian and Kategori column instead of adding new ones", () => {
    expect(editsOf(readSheets([gridOf(OWN)]), "fungsi")).toEqual([
      "name _selaras_capaian_tabel_1 A1:F3",
      "name _selaras_kategori_tabel_1 A1:G3",
      "F2 =KINERJA.CAPAIAN(D2,E2) → 0.5",
      "G2 =KINERJA.KATEGORI(F2) → Tidak Berhasil",
      "F3 =KINERJA.CAPAIAN(D3,E3) → 0.75",
      "G3 =KINERJA.KATEGORI(F3) → Berhasil",
    ]);
  });

  it("leaves a person's own formulas and stands beside them", () => {
    const grid = gridOf(`
      *NO* | *SASARAN* | *INDIKATOR KINERJA* | *TARGET* | *REALISASI* | *CAPAIAN*
      1 | Meningkatnya mutu | Persentase sekolah terakreditasi A | 80% | 40% | =E2/D2 -> 50%
    `);
    const { workbook } = after(readSheets([grid]), "fungsi");
    expect(cellAt(workbook, "F2")).toMatchObject({ formula: "E2/D2" });
    expect(cellAt(workbook, "G1")).toMatchObject({ value: "CAPAIAN" });
    expect(cellAt(workbook, "H2")).toMatchObject({ formula: "KINERJA.KATEGORI(G2)", value: "Tidak Berhasil" });
  });

  it("spans a header of two rows and continues the number row, in the row's own form", () => {
    const grid = gridOf(
      `
      *NO* | *SASARAN* | *INDIKATOR KINERJA* | *TAHUN 2024* |
      | | | *TARGET* | *REALISASI*
      (1) | (2) | (3) | (4) | (5)
      1 | Meningkatnya mutu | Persentase sekolah terakreditasi A | 80% | 40%
    `,
      { merge: ["A1:A2", "B1:B2", "C1:C2", "D1:E1"] },
    );
    const read = readSheets([grid]);
    const { workbook } = after(read, "rumus");
    expect(cellAt(workbook, "F1")).toMatchObject({ value: "CAPAIAN" });
    expect(cellAt(workbook, "F3")).toMatchObject({ value: "(6)" });
    expect(cellAt(workbook, "G3")).toMatchObject({ value: "(7)" });
    expect(workbook.sheets[0]!.merges.map(formatArea)).toContain("F1:F2");
    expect(checkEdits(read.workbook, planOf(read).edits)).toEqual([]);
    expect(editsOf(after(read, "rumus"))).toEqual([]);
  });

  it("counts on where the last column's number says how it is computed", () => {
    const grid = gridOf(`
      *NO* | *SASARAN* | *INDIKATOR KINERJA* | *TARGET* | *REALISASI* | *%*
      1 | 2 | 3 | 4 | 5 | 6 = 5/4
      1 | Meningkatnya mutu | Persentase sekolah terakreditasi A | 80% | 40% | 50%
    `);
    const { workbook } = after(readSheets([grid]), "nilai");
    expect(["G2", "H2"].map((at) => cellAt(workbook, at)?.value)).toEqual([7, 8]);
  });

  it("leaves the width of a column in which something stands above the table", () => {
    const grid = gridOf(`
      LAMPIRAN | | | | | Catatan rapat

      *NO* | *SASARAN* | *INDIKATOR KINERJA* | *TARGET* | *REALISASI*
      1 | Meningkatnya mutu | Persentase sekolah terakreditasi A | 80% | 40%
    `);
    expect(editsOf(readSheets([grid])).filter((edit) => edit.startsWith("width"))).toEqual(["width G1 18"]);
  });

  it("repeats the header where the table repeats it at a page break", () => {
    const grid = gridOf(`
      *NO* | *SASARAN* | *INDIKATOR KINERJA* | *TARGET* | *REALISASI*
      1 | Meningkatnya mutu | Persentase sekolah terakreditasi A | 80% | 40%
      *NO* | *SASARAN* | *INDIKATOR KINERJA* | *TARGET* | *REALISASI*
      2 | Meningkatnya akses | Angka partisipasi murni | 90% | 45%
    `);
    const { workbook } = after(readSheets([grid]), "nilai");
    expect(["F1", "F2", "F3", "F4"].map((at) => cellAt(workbook, at)?.value)).toEqual(["CAPAIAN", 0.5, "CAPAIAN", 0.5]);
  });

  it("moves right of a neighbouring table, with an empty column on both sides", () => {
    const grid = gridOf(`
      *NO* | *SASARAN* | *INDIKATOR KINERJA* | *TARGET* | *REALISASI* | | *Catatan rapat*
      1 | Meningkatnya mutu | Persentase sekolah terakreditasi A | 80% | 40% | | dibahas
    `);
    const { workbook } = after(readSheets([grid]), "nilai");
    expect([
      cellAt(workbook, "G1")?.value,
      cellAt(workbook, "H1"),
      cellAt(workbook, "I1")?.value,
      cellAt(workbook, "J2")?.value,
    ]).toEqual(["Catatan rapat", undefined, "CAPAIAN", "Tidak Berhasil"]);
    expect(editsOf(readAgain(workbook), "nilai")).toEqual([]);
  });
});

describe("planFormulas and what it leaves alone", () => {
  it("writes nothing for totals, sasaran without indicator, blank rows and unreadable cells", () => {
    const grid = gridOf(`
      *NO* | *SASARAN* | *INDIKATOR KINERJA* | *TARGET* | *REALISASI*
      1 | Meningkatnya mutu | Persentase sekolah terakreditasi A | 80% | belum ada
      2 | Meningkatnya akses | Jumlah siswa | sesuai kebutuhan | 30
      3 | Meningkatnya tata kelola | Jumlah dokumen | 0 | 2
    `);
    const read = readSheets([grid]);
    expect(planOf(read).rows.map(({ row, capaian, status, keterangan }) => [row, capaian, status, keterangan])).toEqual(
      [
        [2, null, "tidak-terbaca", 'Realisasi "belum ada" tidak terbaca sebagai angka, rentang, atau predikat.'],
        [3, null, "tidak-terbaca", 'Target "sesuai kebutuhan" tidak terbaca sebagai angka, rentang, atau predikat.'],
        [4, "n/a", "ditulis", "Target 0, sehingga capaian tidak dapat dihitung."],
      ],
    );
    const { workbook } = after(read, "nilai");
    expect([
      cellAt(workbook, "F2"),
      cellAt(workbook, "F3"),
      cellAt(workbook, "F4")?.value,
      cellAt(workbook, "G4"),
    ]).toEqual([undefined, undefined, "n/a", undefined]);
  });

  it("says why protected and hidden sheets and budget tables get no columns", () => {
    const table = `
      *NO* | *SASARAN* | *INDIKATOR KINERJA* | *TARGET* | *REALISASI*
      1 | Meningkatnya mutu | Persentase sekolah terakreditasi A | 80% | 40%
    `;
    const read = readSheets([
      gridOf(table, { name: "Terkunci", isProtected: true }),
      gridOf(table, { name: "Arsip", visibility: "hidden" }),
      gridOf(
        `
        *NO* | *PROGRAM DAN KEGIATAN* | *ANGGARAN* | *REALISASI ANGGARAN* | *%*
        I | *Program Pendidikan* | 100000000 | 90000000 | 90
        | *Pengelolaan Sekolah Dasar* | 100000000 | 90000000 | 90
        1. | Pembangunan Ruang Kelas | 100000000 | 90000000 | 90
      `,
        { name: "Anggaran" },
      ),
      gridOf(
        `
        *NO* | *SASARAN* | *INDIKATOR KINERJA* | *CAPAIAN* | *KEBERHASILAN/KEGAGALAN* | *PENYEBAB* | *SOLUSI*
        1 | Meningkatnya mutu | Persentase sekolah terakreditasi A | 80% | berhasil | guru bertambah | dilanjutkan
      `,
        { name: "Sebab" },
      ),
    ]);
    expect(planOf(read)).toEqual({
      edits: [],
      rows: [],
      skipped: [
        { sheet: "Terkunci", alasan: "lembar dilindungi; buka proteksinya dahulu", isBlocked: true },
        { sheet: "Arsip", alasan: "lembar tersembunyi", isBlocked: true },
        {
          sheet: "Anggaran",
          alasan: "tabel anggaran diukur dengan serapan, bukan dengan target dan realisasi kinerja",
        },
        { sheet: "Sebab", alasan: "tabel penyebab keberhasilan/kegagalan tidak memuat target" },
      ],
    });
  });

  it("measures an efficiency table that holds target and realisasi", () => {
    const read = readSheets([
      gridOf(
        `
        *NO* | *SASARAN* | *INDIKATOR* | *TARGET* | *REALISASI* | *PAGU (Rp)* | *REALISASI ANGGARAN (Rp)* | *TINGKAT EFISIENSI*
        1 | Meningkatnya mutu | Indeks kepuasan | 80 | 60 | 100000000 | 90000000 | 10%
      `,
        { name: "Efisiensi" },
      ),
    ]);
    const { rows, skipped } = planOf(read);
    expect(rows.map(({ capaian, kategori }) => [capaian, kategori])).toEqual([[0.75, "Berhasil"]]);
    expect(skipped).toEqual([]);
  });

  it("has no edits for a workbook without tables", () => {
    expect(planOf(readSheets([createSheetGrid({ name: "Kosong", rows: [] })]))).toEqual({
      edits: [],
      rows: [],
      skipped: [],
    });
  });
});

describe("planFormulas beside triwulan", () => {
  const read = readSheets([
    gridOf(`
      NO | SASARAN STRATEGIS | INDIKATOR KINERJA | METODE | TARGET | TARGET TW I | TARGET TW II | REALISASI TW I | REALISASI TW II
      1 | Meningkatnya A | Jumlah orang | Jumlah | 40 | 20 | 20 | BB | A
      2 | Meningkatnya B | Jumlah lembaga | Jumlah | 40 | BB | A | 10 | 20
      3 | Meningkatnya C | Jumlah kader | Jumlah | | | | 10 | 20
      4 | Meningkatnya D | Jumlah desa | Jumlah | 40 | 20 | 20 | 10 | 20
      5 | Meningkatnya E | Jumlah dusun | Jumlah | 40 | | | 10 | 20
    `),
  ]);

  it("says which periods cannot be added up, and measures the year's target where no period has one", () => {
    expect(planOf(read).rows.map(({ row, capaian, keterangan }) => [row, capaian, keterangan])).toEqual([
      [2, null, "Realisasi per periode bukan angka semua, sehingga tidak dapat dijumlahkan."],
      [3, null, "Target per periode bukan angka semua, sehingga tidak dapat dijumlahkan."],
      [5, 0.75, "Capaian dan kategori ditulis."],
      [6, 0.75, "Capaian dan kategori ditulis."],
    ]);
  });

  it("repeats the year's target beside sums of the periods", () => {
    const { workbook } = after(read, "rumus");
    expect(["J5", "J6", "K6"].map((at) => cellAt(workbook, at)?.formula)).toEqual([
      'IF(ISNUMBER(I5),SUM(F5:G5),IF(ISNUMBER(H5),F5,""))',
      'IF(E6="","",E6)',
      'IF(COUNT(H6:I6)=0,"",SUM(H6:I6))',
    ]);
  });
});

describe("planFormulas reconciles percent scales", () => {
  it("measures 95 % against a target of 100 with satuan %", () => {
    const grid = gridOf(`
      *NO* | *SASARAN* | *INDIKATOR KINERJA* | *SATUAN* | *TARGET* | *REALISASI*
      1 | Meningkatnya mutu | Persentase sekolah terakreditasi A | % | 100 | 95%
      2 | Meningkatnya akses | Jumlah siswa | Orang | 40.000 orang | 30000
    `);
    const { workbook } = after(readSheets([grid]), "rumus");
    expect(cellAt(workbook, "G2")).toMatchObject({
      value: 0.95,
      formula: 'IF(OR(F2="",F2="-"),"",IFERROR(IF(E2/100<>0,F2/(E2/100),"n/a"),"n/a"))',
    });
    expect(cellAt(workbook, "G3")).toMatchObject({
      value: 0.75,
      formula: 'IF(OR(F3="",F3="-"),"",IFERROR(IF(E3="40.000 orang",F3/40000,IF(E3<>0,F3/E3,"n/a")),"n/a"))',
    });
  });
});
