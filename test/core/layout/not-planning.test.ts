import { detectLayouts } from "../../../src/core/layout/detect-layout";
import { gridOf } from "../../support/grid-of";

const SHEETS: Readonly<Record<string, string>> = {
  "an employee list": `
    | DAFTAR PEGAWAI DINAS SOSIAL
    | No | Nama | NIP | Jabatan | Golongan | Unit Kerja | Keterangan
    | 1 | NAMA PEGAWAI | 00000000 000000 0 000 | Kepala Bidang | III/d | Sekretariat | Aktif
    | 2 | NAMA PEGAWAI | 00000000 000000 0 000 | Staf | II/c | Bidang Rehabilitasi | Aktif`,
  "staff by rank (seed 001)": `
    | NO | GOLONGAN | JUMLAH
    | 1 | Golongan IV | 5
    | 2 | Golongan III | 21`,
  "an asset list": `
    | No | Kode Barang | Nama Barang | Merk | Satuan | Jumlah | Harga Satuan | Total | Keterangan
    | 1 | 1.3.2.05 | Laptop | X | Unit | 5 | 12000000 | 60000000 | Baik`,
  "facilities (seed 001)": `
    | No. | SARANA/ PRASARANA | JUMLAH
    | 1 | Meja kerja | 40`,
  "a calculation of costs": `
    | Uraian | Koefisien | Satuan | Harga | Jumlah (Rp)
    | Honorarium narasumber | 4 | OJ | 900000 | 3600000
    | Belanja ATK | 1 | paket | 500000 | 500000`,
  "a calculation of a capaian": `
    | PERHITUNGAN CAPAIAN PERSENTASE JALAN MANTAP
    | Panjang jalan mantap | 420
    | Panjang jalan seluruhnya | 500
    | Capaian | 84%`,
  notes: `
    | Catatan rapat 12 Maret 2025
    | 1. Target triwulan I perlu ditinjau ulang oleh bidang.
    | 2. Realisasi anggaran masih rendah; program rehabilitasi menunggu juknis.`,
  "a chart's data": `
    | Bulan | Pengunjung
    | Januari | 1200
    | Februari | 1100`,
  "revenue and spending by account": `
    | No | Uraian | Anggaran | Realisasi | %
    | 1 | Belanja Pegawai | 4677107686 | 4433673065 | 94,8
    | 2 | Belanja Barang dan Jasa | 2217800000 | 2075300000 | 93,6`,
  "definitions of indicators without targets (seed 001)": `
    | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | PENJELASAN / FORMULASI PERHITUNGAN
    | Meningkatnya Kemampuan PSKS | Persentase PSKS yang dibina | PSKS dibina dibagi PSKS seluruhnya`,
  "a staff member's targets (SKP)": `
    | No | Nama Pegawai | Tugas | Output | Keterangan
    | 1 | NAMA PEGAWAI | Menyusun laporan | 12 laporan | -`,
  "a cover": `
    | LAPORAN KINERJA INSTANSI PEMERINTAH
    | DINAS SOSIAL KOTA PONTIANAK
    | TAHUN 2024`,
  "the pledge of a perjanjian kinerja": `
    | PERJANJIAN KINERJA TAHUN 2024
    | Dalam rangka mewujudkan manajemen pemerintahan yang efektif, yang bertanda tangan di bawah ini:
    | Nama | : | NAMA KEPALA DINAS
    | Jabatan | : | Kepala Dinas Sosial
    | berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini.`,
  "a table of contents": `
    | DAFTAR ISI
    | BAB I | Pendahuluan | 1
    | BAB II | Perencanaan Kinerja | 12`,
  "a list of documents": `
    | No | Jenis Dokumen | Tahun | Link
    | 1 | Renstra | 2025 | https://contoh.go.id/renstra
    | 2 | Perjanjian Kinerja | 2025 | https://contoh.go.id/pk`,
  "numbers only": `
    | 1 | 2 | 3
    | 4 | 5 | 6`,
};

describe("sheets that are no planning tables", () => {
  test.each(Object.entries(SHEETS))("%s is neither recognised nor suspect", (_, table) => {
    const { matches, unrecognized } = detectLayouts(gridOf(table));
    expect(matches.map(({ layout }) => layout)).toEqual([]);
    expect(unrecognized?.isSuspect).toBe(false);
    expect(unrecognized?.reasons.length).toBeGreaterThan(0);
  });

  test("an empty sheet is no finding at all", () => {
    expect(detectLayouts(gridOf(""))).toEqual({ matches: [], unrecognized: null });
  });
});

describe("planning tables with a broken header are suspect, with the nearest layout and what it lacks", () => {
  const lacking = (table: string): unknown => {
    const { matches, unrecognized } = detectLayouts(gridOf(table));
    return matches.length > 0
      ? "recognised"
      : [unrecognized?.nearestLayout, unrecognized?.isSuspect, unrecognized?.reasons];
  };

  test("targets and realisasi of nobody knows what are only reported", () => {
    expect(
      lacking(`
        | No | Nilai Awal Tahun | Target | Realisasi | Capaian
        | 1 | Persentase jalan mantap | 85% | 80% | 94%`),
    ).toEqual(["pengukuran-iku", false, ["Tidak ditemukan kolom Indikator (IKU)."]]);
  });

  test("a comparison with province and nation needs no target", () => {
    expect(
      lacking(`
        | PERBANDINGAN REALISASI DENGAN PROVINSI DAN NASIONAL TAHUN 2024
        | No | Sasaran | Indikator Kinerja | Realisasi 2024 | Provinsi Seberang | Negara
        | 1 | Meningkatnya mutu jalan | Persentase jalan mantap | 85 | 80 | 82`),
    ).toEqual(["pengukuran-iku", false, ["Tidak ditemukan kolom Target."]]);
  });

  test("a PK whose target column lost its header", () => {
    expect(
      lacking(`
        | PERJANJIAN KINERJA TAHUN 2024
        | No | Sasaran Strategis | Indikator Kinerja Utama | Satuan |
        | 1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | 85
        | 2 | Meningkatnya mutu air | Persentase air baik | % | 70`),
    ).toEqual(["pk-eselon-ii", true, ["Tidak ditemukan kolom Target."]]);
  });

  test("a planning title over rows whose header says nothing", () => {
    expect(
      lacking(`
        | RENCANA AKSI KINERJA TAHUN 2025
        | A | B | C | D
        | 1 | Meningkatnya mutu jalan kabupaten | 85% | 20%
        | 2 | Meningkatnya mutu air bersih | 70% | 10%`),
    ).toEqual([
      null,
      true,
      ["Judul lembar menyebut dokumen perencanaan, tetapi tidak ada baris kepala tabel yang dapat dikenali."],
    ]);
  });
});
