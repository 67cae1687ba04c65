import { formatArea } from "../../../src/core/grid/a1";
import { detectLayouts } from "../../../src/core/layout/detect-layout";
import { gridOf, type GridOptions } from "../../support/grid-of";
import { readFirst, showRows, showTables } from "./show";

function areas(table: string, options: GridOptions = {}): string[] {
  return detectLayouts(gridOf(table, options)).matches.map(({ layout, area }) => `${layout} ${formatArea(area)}`);
}

function judul(table: string, options: GridOptions = {}): string[][] {
  return detectLayouts(gridOf(table, options)).matches.map(({ judulList }) => judulList.map(({ teks }) => teks));
}

describe("where a table ends", () => {
  test("a signature block ends it, also after one blank row, and two columns of it", () => {
    const table = `
      | No | Sasaran | Indikator | Target
      | 1 | Meningkatnya mutu jalan | Persentase jalan mantap | 85%

      | | Pihak Kedua, | | Pontianak, 6 Januari 2025
      | | WALI KOTA PONTIANAK | | KEPALA DINAS PEKERJAAN UMUM
      | | NAMA WALI KOTA | | NAMA KEPALA DINAS, GELAR`;
    expect(areas(table)).toEqual(["pk-eselon-ii A1:D2"]);
  });

  test("a signature block without place and date begins with the office", () => {
    const table = `
      | No | Sasaran | Indikator | Target
      | 1 | Meningkatnya mutu jalan | Persentase jalan mantap | 85%

      | | | | KEPALA DINAS PEKERJAAN UMUM
      | | | | KOTA PONTIANAK`;
    expect(areas(table)).toEqual(["pk-eselon-ii A1:D2"]);
  });

  test("a person responsible named by office does not", () => {
    const table = `
      | Sasaran | Indikator | Target | Penanggung Jawab
      | Meningkatnya mutu jalan | Persentase jalan mantap | 85% | Kepala Bidang Bina Marga
      | | | | Kepala Seksi Jembatan
      | Meningkatnya mutu air | Persentase air baik | 70% | Kepala Bidang SDA`;
    expect(areas(table)).toEqual(["pk-eselon-ii A1:D4"]);
  });

  test("notes end it: Sumber, Catatan, Keterangan, *)", () => {
    const table = (note: string): string => `
      | No | Sasaran | Indikator | Target
      | 1 | Meningkatnya mutu jalan | Persentase jalan mantap | 85%
      | ${note}`;
    for (const note of [
      "Sumber : Renstra 2024-2026",
      "Catatan: angka sementara",
      "Ket: diisi bidang",
      "*) target perubahan",
    ]) {
      expect(areas(table(note))).toEqual(["pk-eselon-ii A1:D2"]);
    }
  });

  test("a sentence below the last row is not a row (seed 001, efficiency)", () => {
    const table = `
      | No | Program | Anggaran
      | 1 | Program Pemberdayaan Sosial | 1601621900
      | Terdapat efisiensi anggaran sebesar Rp. 110.139.100 atau 7% dari target anggaran dikarenakan terdapat sub kegiatan yang tidak mencapai target.`;
    expect(areas(table)).toEqual(["pk-program-anggaran A1:C2"]);
  });

  test("what an evaluator writes below the last row ends it (Permendagri 86/2017, E.81)", () => {
    const table = (...lines: string[]): string => `
      | No | Program/Kegiatan | Indikator | Target | Realisasi | Capaian (%)
      | 1 | Program Rehabilitasi Sosial | Jumlah PPKS | 300 | 150 | 50
      ${lines.map((line) => `| | ${line}`).join("\n      ")}`;
    const last = areas(
      table("Rata-rata capaian kinerja (%) | | | | 50", "Program Jaminan Sosial | Jumlah KPM | 20 | 10"),
    );
    expect(last).toEqual(["capaian-kegiatan A1:F4"]);
    for (const note of [
      "Predikat kinerja | | | Rendah",
      "Predikat kinerja",
      "Faktor penghambat: data belum mutakhir",
      "Tindak lanjut yang diperlukan dalam triwulan berikutnya",
    ]) {
      expect(areas(table(note, "Program Jaminan Sosial | Jumlah KPM | 20 | 10"))).toEqual(["capaian-kegiatan A1:F2"]);
    }
    // An indicator that is called so is no such line.
    expect(areas(table("| Predikat kinerja | BB | BB"))).toEqual(["capaian-kegiatan A1:F3"]);
  });

  test("the form's totals below the table are not rows (seed 001, annex)", () => {
    const table = `
      | NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET | REALISASI | %
      | 1. | Meningkatnya Kemampuan PSKS | Persentase PSKS | 100% | 100% | 100
      | Jumlah Total Anggaran Sasaran Strategis Tahun 2024 : Rp. 15,447,851,952.00`;
    expect(areas(table)).toEqual(["pengukuran-iku A1:F2"]);
  });

  test("blank rows that a person inserted to fill in do not end it; two end it before what is no row of it", () => {
    const one = `
      No | Program | Anggaran
      1 | Program Jalan | 100

      2 | Program Jembatan | 200`;
    const two = one.replace("\n\n", "\n\n\n");
    const other = two.replace("2 | Program Jembatan | 200", "| Rekap per bidang | 200");
    const header = two.replace("2 | Program Jembatan | 200", "Bidang | Kepala | Tahun");
    const far = one.replace("\n\n", "\n".repeat(9));
    expect(areas(one)).toEqual(["pk-program-anggaran A1:C4"]);
    expect(areas(two)).toEqual(["pk-program-anggaran A1:C5"]);
    expect(areas(other)).toEqual(["pk-program-anggaran A1:C2"]);
    expect(areas(header)).toEqual(["pk-program-anggaran A1:C2"]);
    expect(areas(far)).toEqual(["pk-program-anggaran A1:C2"]);
  });

  test("a table without rows keeps the row below its header", () => {
    expect(areas("No | Sasaran | Indikator | Target")).toEqual(["pk-eselon-ii A1:D2"]);
    expect(readFirst(gridOf("No | Sasaran | Indikator | Target")).rows).toEqual([]);
  });
});

describe("several tables on a sheet", () => {
  test("two different tables below each other, one blank row between (seed 001's PK)", () => {
    const table = `
      | PERJANJIAN KINERJA TAHUN 2024
      | DINAS SOSIAL KOTA PONTIANAK

      | No | Sasaran Strategis | Indikator Kinerja Utama | Target
      | 1. | Meningkatnya Kemampuan PSKS | Persentase PSKS | 100%

      | No | Program | Anggaran
      | 1. | Pemberdayaan Sosial | 1415819700
      | | JUMLAH | 1415819700`;
    expect(areas(table)).toEqual(["pk-eselon-ii A4:D5", "pk-program-anggaran A7:C9"]);
    expect(judul(table)).toEqual([["PERJANJIAN KINERJA TAHUN 2024", "DINAS SOSIAL KOTA PONTIANAK"], []]);
  });

  test("two different tables with no row between them", () => {
    const table = `
      | No | Sasaran Strategis | Indikator Kinerja Utama | Target
      | 1. | Meningkatnya Kemampuan PSKS | Persentase PSKS | 100%
      | No | Program | Anggaran
      | 1. | Pemberdayaan Sosial | 1415819700`;
    expect(areas(table)).toEqual(["pk-eselon-ii A1:D2", "pk-program-anggaran A3:C4"]);
  });

  test("the same header again under a title of its own opens a second table", () => {
    const table = `
      | Sasaran 1 : Meningkatnya mutu jalan
      | No | Sub Kegiatan | Target | Realisasi | %
      | 1 | Rehabilitasi Jalan | 10 | 8 | 80

      | Sasaran 2 : Meningkatnya mutu air
      | No | Sub Kegiatan | Target | Realisasi | %
      | 1 | Rehabilitasi Irigasi | 20 | 20 | 100`;
    expect(areas(table)).toEqual(["capaian-kegiatan A2:E3", "capaian-kegiatan A6:E7"]);
    expect(judul(table)).toEqual([["Sasaran 1 : Meningkatnya mutu jalan"], ["Sasaran 2 : Meningkatnya mutu air"]]);
  });

  test("titles right below a table, without a gap, belong to the next (seed 003, tables 2.1 and 2.2)", () => {
    const table = `
      | Tabel 2.1
      | NO | SASARAN | INDIKATOR | 2025 | 2026
      | I | Menurunnya kemiskinan | Tingkat Kemiskinan | 6.36% | 6.20%
      | Tabel 2.2
      | Uraian dari tabel di bawah ini
      | TUJUAN | SASARAN | INDIKATOR | 2025 | 2026
      | | Meningkatnya layanan | Persentase layanan | 80% | 90%`;
    expect(areas(table)).toEqual(["renstra A2:E3", "renstra A6:E7"]);
    expect(judul(table)).toEqual([["Tabel 2.1"], ["Tabel 2.2", "Uraian dari tabel di bawah ini"]]);
  });

  test("the same header at a page break goes on with the table, and is no row", () => {
    const table = `
      | CAPAIAN SUB KEGIATAN
      | No | Sub Kegiatan | Target | Realisasi | %
      | (1) | (2) | (3) | (4) | (5=4/3)
      | 1 | Rehabilitasi Jalan | 10 | 8 | 80
      | CAPAIAN SUB KEGIATAN
      | No | Sub Kegiatan | Target | Realisasi | %
      | (1) | (2) | (3) | (4) | (5=4/3)
      | 2 | Rehabilitasi Irigasi | 20 | 20 | 100

      | No | Sub Kegiatan | Target | Realisasi | %
      | 3 | Rehabilitasi Jembatan | 4 | 1 | 25`;
    expect(showTables(gridOf(table))).toEqual([
      "capaian-kegiatan A2:E11 header A2:E3: A no, B subKegiatan, C target, D realisasi, E capaian",
    ]);
    expect(showRows(readFirst(gridOf(table)))).toEqual([
      "4: no=1; subKegiatan=Rehabilitasi Jalan; target=10; realisasi=8; capaian=0.8",
      "8: no=2; subKegiatan=Rehabilitasi Irigasi; target=20; realisasi=20; capaian=1",
      "11: no=3; subKegiatan=Rehabilitasi Jembatan; target=4; realisasi=1; capaian=0.25",
    ]);
  });

  test("pasted from Word, every cell merged over columns of its own, with a header on each page", () => {
    const row = (...cells: string[]): string => `      | ${cells.join(" | | ")} |`;
    const header = row("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "Realisasi");
    const table = [
      header,
      row("1", "Meningkatnya wisatawan", "Jumlah wisatawan", "Orang", "12", "11"),
      row("", "", "Lama tinggal wisatawan", "Hari", "2,5", "2"),
      header,
      row("2", "Meningkatnya desa wisata", "Jumlah desa wisata", "Desa", "10", "9"),
    ].join("\n");
    const merge = [1, 2, 3, 4, 5].flatMap((at) =>
      ["A:B", "C:D", "E:F", "G:H", "I:J", "K:L"].map((pair) => pair.replace(/[A-L]/g, `$&${at}`)),
    );
    expect(areas(table, { merge })).toEqual(["pengukuran-iku A1:L5"]);
    expect(showRows(readFirst(gridOf(table, { merge }))).map((line) => line.split(":")[0])).toEqual(["2", "3", "5"]);
  });

  test("a header of two rows repeated at a page break", () => {
    const table = `
      | No | Sasaran | Indikator | Target | | Realisasi
      | | | | TW I | TW II |
      | 1 | Meningkatnya mutu jalan | Persentase jalan mantap | 40% | 80% | 80%
      | No | Sasaran | Indikator | Target | | Realisasi
      | | | | TW I | TW II |
      | 2 | Meningkatnya mutu air | Persentase air baik | 30% | 60% | 60%`;
    const merge = ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2", "A4:A5", "B4:B5", "C4:C5", "D4:E4", "F4:F5"];
    expect(areas(table, { merge })).toHaveLength(1);
    expect(readFirst(gridOf(table, { merge })).rows.map(({ row }) => row + 1)).toEqual([3, 6]);
  });

  test("side by side with a gap, each with its own end", () => {
    const table = `
      | No | Sasaran | Indikator | Target | | No | Program | Anggaran
      | 1 | Meningkatnya mutu jalan | Persentase jalan mantap | 85% | | 1 | Program Jalan | 100
      | 2 | Meningkatnya mutu air | Persentase air baik | 70% | | 2 | Program Air | 200
      | | | | | | | JUMLAH | 300`;
    expect(showTables(gridOf(table))).toEqual([
      "pk-eselon-ii A1:D3 header A1:D1: A no, B sasaran, C indikator, D target",
      "pk-program-anggaran F1:H4 header F1:H1: F no, G program, H pagu",
    ]);
  });

  test("side by side without a gap: the second No opens the second table", () => {
    const table = `
      | No | Sasaran | Indikator | Target | No | Program | Anggaran
      | 1 | Meningkatnya mutu jalan | Persentase jalan mantap | 85% | 1 | Program Jalan | 100
      | | | | | 2 | Program Air | 200`;
    expect(areas(table)).toEqual(["pk-eselon-ii A1:D2", "pk-program-anggaran E1:G3"]);
  });

  test("side by side with headers in different rows", () => {
    const table = `
      | No | Sasaran | Indikator | Target | |
      | 1 | Meningkatnya mutu jalan | Persentase jalan mantap | 85% | |
      | 2 | Meningkatnya mutu air | Persentase air baik | 70% | | No | Program | Anggaran
      | 3 | Meningkatnya mutu udara | Indeks kualitas udara | 80 | | 1 | Program Udara | 100`;
    expect(areas(table)).toEqual(["pk-eselon-ii A1:D4", "pk-program-anggaran F3:H4"]);
  });

  test("a number of its own for the indicators does not split a table", () => {
    const table = `
      | No | Sasaran | No | Indikator | Target
      | 1 | Meningkatnya mutu jalan | 1 | Persentase jalan mantap | 85%`;
    expect(areas(table)).toEqual(["pk-eselon-ii A1:E2"]);
  });
});

describe("body rows are not headers", () => {
  test("names that begin as headers do", () => {
    const table = `
      | No | Program/Kegiatan | Indikator | Target | Realisasi | Ket
      | 1 | Program Rehabilitasi Sosial | Target tercapai | 10 | 9 | Target
      | 2 | Program | Indikator | 20 | 20 | Realisasi
      | 3 | Kegiatan Anggaran | Jumlah Anggaran | 5 | 5 | Program`;
    expect(areas(table)).toEqual(["capaian-kegiatan A1:F4"]);
    expect(readFirst(gridOf(table)).rows).toHaveLength(3);
  });

  test("a form's label pairs above a table are titles", () => {
    const table = `
      | FORMULIR PENGUKURAN KINERJA
      | Perangkat Daerah | : | DINAS KESEHATAN
      | Tahun | : | 2024

      | No | Sasaran | Indikator | Target | Realisasi | %
      | 1 | Meningkatnya mutu | Persentase mutu | 100% | 90% | 90`;
    expect(areas(table)).toEqual(["pengukuran-iku A5:F6"]);
    expect(judul(table)).toEqual([
      ["FORMULIR PENGUKURAN KINERJA", "Perangkat Daerah", ":", "DINAS KESEHATAN", "Tahun", ":", "2024"],
    ]);
  });

  test("hidden rows, columns and sheets are read like others", () => {
    const grid = gridOf(
      `
      No | Program | Anggaran
      1 | Program Jalan | 100`,
      { visibility: "veryHidden", hiddenRows: new Set([1]), hiddenColumns: new Set([2]) },
    );
    expect(showRows(readFirst(grid))).toEqual(["2: no=1; program=Program Jalan; pagu=100"]);
  });
});
