import type { ExampleSheet } from "../../../src/core/rules/rule";

/** A little workbook and every finding that it must raise, in order: `rule/message cell stated → computed`. */
export interface MessageCase {
  readonly name: string;
  readonly sheets: readonly (string | ExampleSheet)[];
  readonly findings: readonly string[];
}

const ANGGARAN = "NO | PROGRAM DAN KEGIATAN | ANGGARAN | REALISASI ANGGARAN | %";

/** Two programs, three kegiatan, six sub kegiatan, JUMLAH; the figures of C and E come in by row. */
function budget(change: Readonly<Record<string, string>> = {}): string {
  const rows: readonly (readonly string[])[] = [
    ["I", "Program Pemberdayaan Sosial", "100", "80", "80"],
    ["", "Pengembangan Potensi Sumber Kesejahteraan Sosial Daerah", "60", "45", "75"],
    ["1.", "Peningkatan Kemampuan Tenaga Kesejahteraan Sosial Kecamatan", "40", "30", "75"],
    ["2.", "Peningkatan Kemampuan Lembaga Konsultasi Keluarga", "20", "15", "75"],
    ["", "Pengumpulan Sumbangan dalam Daerah", "40", "35", "87.5"],
    ["3.", "Penerbitan Izin Undian Gratis Berhadiah", "25", "20", "80"],
    ["4.", "Pengawasan Pengumpulan Uang dan Barang", "15", "15", "100"],
    ["II", "Program Rehabilitasi Sosial", "50", "40", "80"],
    ["", "Rehabilitasi Sosial Dasar", "50", "40", "80"],
    ["1.", "Penyediaan Permakanan", "50", "40", "80"],
    ["", "JUMLAH", "150", "120", "80"],
  ];
  const lines = rows.map((row, index) => {
    const cells = row.map((value, column) => {
      const text = change[`${"ABCDE".charAt(column)}${index + 2}`] ?? value;
      // In million rupiah, as whole rupiah.
      return (column === 2 || column === 3) && /^\d/.test(text) ? String(Number(text) * 1_000_000) : text;
    });
    return `| ${cells.join(" | ")} |`;
  });
  return [ANGGARAN, ...lines].join("\n");
}

const M = 1_000_000;
const money = (stated: number | null, computed: number) =>
  `${stated === null ? "null" : String(stated * M)} → ${String(computed * M)}`;

/** The same two programs as a cascading states them, without sub kegiatan. */
const CASCADING: ExampleSheet = {
  name: "Cascading",
  table: `
SASARAN | PROGRAM | INDIKATOR | TARGET | ANGGARAN
Meningkatnya kesejahteraan sosial | | Persentase pemerlu pelayanan sosial yang tertangani | 100% |
| | Program Pemberdayaan Sosial | Persentase lembaga sosial yang meningkat kualitasnya | 100% | 100000000
| | Program Rehabilitasi Sosial | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | 100% | 50000000
| | Program Penanganan Bencana | Persentase korban bencana yang tertangani | 100% | 30000000`,
};

const lines = (header: string, rows: readonly string[]) => [header, ...rows].join("\n");

function pk(...rows: readonly string[]): string {
  return lines("NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET", rows);
}

function rak(...rows: readonly string[]): string {
  return lines("NO | SASARAN STRATEGIS | INDIKATOR KINERJA | SATUAN | TARGET | TW I | TW II | TW III | TW IV", rows);
}

function pkOf(...rows: readonly string[]): ExampleSheet {
  const header = "NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | SATUAN | TARGET";
  return { name: "PK", table: lines(`PERJANJIAN KINERJA TAHUN 2026\n\n${header}`, rows) };
}

function rakOf(...rows: readonly string[]): ExampleSheet {
  return { name: "RAK", table: `RENCANA AKSI KINERJA TAHUN 2026\n\n${rak(...rows)}` };
}

function measured(...rows: readonly string[]): string {
  return lines("No | Sub Kegiatan | Satuan | Target | Realisasi | %", rows);
}

function measuredIku(...rows: readonly string[]): string {
  return lines("NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET | REALISASI | %", rows);
}

export const MESSAGE_CASES: readonly MessageCase[] = [
  { name: "a budget that adds up", sheets: [budget()], findings: [] },
  {
    name: "a kegiatan is wrong between its program and its sub kegiatan",
    sheets: [budget({ C3: "65" })],
    findings: [`pagu-tidak-cocok/sendiri C3 ${money(65, 60)}`],
  },
  {
    name: "its typed percentage follows the wrong figure and is right as it stands",
    sheets: [budget({ C3: "65", E3: "69.23" })],
    findings: [`pagu-tidak-cocok/sendiri C3 ${money(65, 60)}`],
  },
  {
    name: "a program is wrong between JUMLAH and its kegiatan",
    sheets: [budget({ D2: "81" })],
    findings: [`pagu-tidak-cocok/sendiri D2 ${money(81, 80)}`],
  },
  {
    name: "two kegiatan of one program are wrong by different figures",
    sheets: [budget({ C3: "65", C6: "43" })],
    findings: [`pagu-tidak-cocok/sendiri C3 ${money(65, 60)}`, `pagu-tidak-cocok/sendiri C6 ${money(43, 40)}`],
  },
  {
    name: "a sub kegiatan is pinned by its percentage",
    sheets: [budget({ C4: "44" })],
    findings: [`pagu-tidak-cocok/bagianPersen C4 ${money(44, 40)}`],
  },
  {
    name: "a sub kegiatan that is the only part of its kegiatan",
    sheets: [budget({ C11: "55", E11: "-" })],
    findings: [`pagu-tidak-cocok/bagianTunggal C11 ${money(55, 50)}`],
  },
  {
    name: "a sub kegiatan with siblings and no other sign: the sum is told of, its parts are related",
    sheets: [budget({ C4: "44", E4: "-" })],
    findings: [`pagu-tidak-cocok/rincian C3 ${money(60, 64)}`],
  },
  {
    name: "a kegiatan left one of its sub kegiatan out of its sum, and its program took the short sum over",
    sheets: [budget({ D6: "15", E6: "37.5", D2: "60", E2: "60", D12: "100", E12: "66.67" })],
    findings: [`pagu-tidak-cocok/terlewat D6 ${money(15, 35)}`],
  },
  {
    name: "a part is blank and the sum is short",
    sheets: [budget({ C4: "", E4: "-" })],
    findings: [`pagu-tidak-cocok/rincianKosong C3 ${money(60, 20)}`],
  },
  { name: "a part is '-' and the sum holds", sheets: [budget({ C5: "-", E5: "-", C4: "60", E4: "50" })], findings: [] },
  {
    name: "a program without JUMLAH above it",
    sheets: [
      `
NO | PROGRAM DAN KEGIATAN | ANGGARAN
I | Program Pemberdayaan Sosial | 100000000
| | Pengembangan Potensi Sumber Kesejahteraan Sosial Daerah | 60000000
| | Pengumpulan Sumbangan dalam Daerah | 30000000
II | Program Rehabilitasi Sosial | 50000000
| | Rehabilitasi Sosial Dasar | 50000000`,
    ],
    findings: [`pagu-tidak-cocok/rincianTerbuka C2 ${money(100, 90)}`],
  },
  {
    name: "a program at the top is pinned by its percentage",
    sheets: [
      `
NO | PROGRAM DAN KEGIATAN | ANGGARAN | REALISASI ANGGARAN | %
I | Program Pemberdayaan Sosial | 100000000 | 45000000 | 50
| | Pengembangan Potensi Sumber Kesejahteraan Sosial Daerah | 60000000 | 30000000 | 50
| | Pengumpulan Sumbangan dalam Daerah | 30000000 | 15000000 | 50
II | Program Rehabilitasi Sosial | 50000000 | 40000000 | 80
| | Rehabilitasi Sosial Dasar | 50000000 | 40000000 | 80`,
    ],
    findings: [`pagu-tidak-cocok/sendiriPersen C2 ${money(100, 90)}`],
  },
  {
    name: "a program at the top is pinned by another table",
    sheets: [
      {
        name: "Anggaran",
        table: `
NO | PROGRAM DAN KEGIATAN | ANGGARAN
I | Program Pemberdayaan Sosial | 110000000
| | Pengembangan Potensi Sumber Kesejahteraan Sosial Daerah | 60000000
| | Pengumpulan Sumbangan dalam Daerah | 40000000
II | Program Rehabilitasi Sosial | 50000000
| | Rehabilitasi Sosial Dasar | 50000000`,
      },
      CASCADING,
    ],
    findings: [`pagu-tidak-cocok/sendiriTabel Anggaran!C2 ${money(110, 100)}`],
  },
  {
    name: "a program of a PK is pinned by another table",
    sheets: [
      {
        name: "PK",
        table: `
No | Program | Anggaran
1. | Program Pemberdayaan Sosial | 100000000
2. | Program Rehabilitasi Sosial | 55000000
3. | Program Penanganan Bencana | 30000000
| | JUMLAH | 180000000`,
      },
      CASCADING,
    ],
    findings: [`pagu-tidak-cocok/bagianTabel PK!C3 ${money(55, 50)}`],
  },
  {
    name: "a blank program of a PK is known from another table",
    sheets: [
      {
        name: "PK",
        table: `
No | Program | Anggaran
1. | Program Pemberdayaan Sosial | 100000000
2. | Program Rehabilitasi Sosial |
3. | Program Penanganan Bencana | 30000000
| | JUMLAH | 180000000`,
      },
      CASCADING,
    ],
    findings: [`pagu-tidak-cocok/kosong PK!C3 ${money(null, 50)}`],
  },
  {
    name: "a sasaran's budget covers programs that only the cascading lists (seed 003, RAK N6)",
    sheets: [
      {
        name: "RAK",
        table: `
SASARAN OPD | IK SASARAN | TARGET | PROGRAM | INDIKATOR SASARAN PROGRAM | TARGET | ANGGARAN
Meningkatnya kesejahteraan sosial | Persentase pemerlu pelayanan sosial yang tertangani | 100% | | | | 180000000
| | | | Program Pemberdayaan Sosial | Persentase lembaga sosial yang meningkat kualitasnya | 100% | 100000000`,
      },
      CASCADING,
    ],
    findings: [`pagu-tidak-cocok/hilang RAK!G2 ${money(180, 100)}`],
  },
  {
    name: "JUMLAH is not the sum",
    sheets: [budget({ C12: "155", E12: "-" })],
    findings: [`jumlah-anggaran-tidak-cocok/jumlah C12 ${money(155, 150)}`],
  },
  {
    name: "JUMLAH is not the sum, and its percentage knows better",
    sheets: [budget({ C12: "155" })],
    findings: [`jumlah-anggaran-tidak-cocok/persen C12 ${money(155, 150)}`],
  },
  {
    name: "JUMLAH over a blank program",
    sheets: [
      `
No | Program | Anggaran
1. | Program Pemberdayaan Sosial | 100000000
2. | Program Rehabilitasi Sosial |
3. | Program Penanganan Bencana | 30000000
| | JUMLAH | 180000000`,
    ],
    findings: [`jumlah-anggaran-tidak-cocok/kosong C5 ${money(180, 130)}`],
  },
  {
    name: "JUMLAH left a program out",
    sheets: [
      `
No | Program | Anggaran
1. | Program Pemberdayaan Sosial | 100000000
2. | Program Rehabilitasi Sosial | 50000000
3. | Program Penanganan Bencana | 30000000
| | JUMLAH | 150000000`,
    ],
    findings: [`jumlah-anggaran-tidak-cocok/terlewat C5 ${money(150, 180)}`],
  },
  {
    name: "JUMLAH counts a program that the table lacks",
    sheets: [
      {
        name: "PK",
        table: `
No | Program | Anggaran
1. | Program Pemberdayaan Sosial | 100000000
2. | Program Rehabilitasi Sosial | 50000000
| | JUMLAH | 180000000`,
      },
      CASCADING,
    ],
    findings: [`jumlah-anggaran-tidak-cocok/hilang PK!C4 ${money(180, 150)}`],
  },
  {
    name: "the budget of a program differs between PK and cascading",
    sheets: [
      {
        name: "PK",
        table:
          "No | Program | Anggaran\n1. | Program Pemberdayaan Sosial | 90000000\n2. | Program Rehabilitasi Sosial | 50000000",
      },
      CASCADING,
    ],
    findings: [`pagu-antartabel-berbeda/berbeda PK!C2 ${money(90, 100)}`],
  },
  {
    name: "a program that stands in two rows of one table counts with their sum",
    sheets: [
      {
        name: "PK",
        table:
          "No | Program | Anggaran\n1. | Program Pemberdayaan Sosial | 60000000\n2. | Program Rehabilitasi Sosial | 50000000\n3. | Program Pemberdayaan Sosial | 40000000",
      },
      CASCADING,
    ],
    findings: [],
  },

  // Recognising and structure
  {
    name: "a sheet whose header lacks a column",
    sheets: [
      { name: "Ukur", table: "NO | SASARAN STRATEGIS | TARGET | REALISASI\n1 | Meningkatnya layanan | 100% | 90%" },
    ],
    findings: ["tabel-tidak-dikenali/mirip Ukur!A1"],
  },
  {
    name: "a sheet that is titled as a PK and has no header",
    sheets: [
      {
        name: "PK",
        table:
          "PERJANJIAN KINERJA TAHUN 2026\n\nI | Meningkatnya kesejahteraan sosial | 90\nII | Meningkatnya akuntabilitas kinerja | 62",
      },
    ],
    findings: ["tabel-tidak-dikenali/tanpaBentuk PK!A1"],
  },
  {
    name: "a workbook without any planning table",
    sheets: [{ name: "Pegawai", table: "NO | NAMA | JABATAN\n1 | Sekretaris | Pembina\n2 | Bendahara | Penata" }],
    findings: ["tabel-tidak-dikenali/bukuKosong Pegawai!A1"],
  },
  {
    name: "a sasaran without indicator",
    sheets: [
      pk(
        "1 | Meningkatnya A | Persentase lembaga yang aktif | 100%",
        "2 | Meningkatnya B | |",
        "3 | Meningkatnya C | Nilai SAKIP | 62",
      ),
    ],
    findings: ["sasaran-tanpa-indikator/kosong B3"],
  },
  {
    name: "a target without indicator belongs to a sasaran without indicator",
    sheets: [
      pk(
        "1 | Meningkatnya A | Persentase lembaga yang aktif | 100%",
        "2 | Meningkatnya B | | 90%",
        "3 | Meningkatnya C | Nilai SAKIP | 62",
      ),
    ],
    findings: ["sasaran-tanpa-indikator/kosong B3"],
  },
  {
    name: "indicators of kegiatan alone: the sasaran owe none",
    sheets: [
      `
SASARAN | PROGRAM | KEGIATAN | INDIKATOR KEGIATAN | TARGET
Meningkatnya A | Program Satu | Kegiatan Satu | Jumlah lembaga yang dibina | 10
Meningkatnya B | Program Dua | Kegiatan Dua | Jumlah orang yang dilatih | 20`,
    ],
    findings: [],
  },
  {
    name: "an indicator without target",
    sheets: [pk("1 | Meningkatnya A | Persentase lembaga yang aktif | 100%", "2 | Meningkatnya B | Nilai SAKIP |")],
    findings: ["indikator-tanpa-target/kosong D3"],
  },
  {
    name: "the only indicator without target",
    sheets: [pk("1 | Meningkatnya A | Persentase lembaga yang aktif |")],
    findings: ["indikator-tanpa-target/kosong D2"],
  },
  {
    name: "a target of '-' is a blank; filled triwulan are a target",
    sheets: [
      rak(
        "1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | - | 1 | 2 | 3 | 4",
        "2 | Meningkatnya B | Jumlah orang yang dilatih | Orang | - | | | |",
        "3 | Meningkatnya C | Jumlah orang yang dibina | Orang | 4 | 1 | 1 | 1 | 1",
      ),
    ],
    findings: ["indikator-tanpa-target/kosong E3"],
  },
  {
    name: "a sub kegiatan without target in a list of sub kegiatan",
    sheets: [measured("1 | Penyediaan Permakanan | Orang | 100 | 90 | 90%", "2 | Penyediaan Sandang | Orang | | 40 |")],
    findings: ["indikator-tanpa-target/kosongTersirat D3"],
  },
  {
    name: "sub kegiatan straight under their program: one finding for the run of them",
    sheets: [
      `
PROGRAM | KEGIATAN | SUB KEGIATAN | INDIKATOR | TARGET
Program Rehabilitasi Sosial | | | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | 100%
| | | Penyediaan Permakanan | Jumlah orang yang menerima permakanan | 70
| | | Penyediaan Sandang | Jumlah orang yang menerima pakaian | 10
| | Rehabilitasi Sosial Dasar | | Persentase layanan dasar yang dipenuhi | 100%
| | | Penyediaan Alat Bantu | Jumlah orang yang menerima alat bantu | 10`,
    ],
    findings: ["jenjang-terlompat/terlompat C3"],
  },
  {
    name: "a kegiatan above the first program",
    sheets: [
      `
PROGRAM | KEGIATAN | INDIKATOR | TARGET
| | Rehabilitasi Sosial Dasar | Persentase layanan dasar yang dipenuhi | 100%
Program Perlindungan Sosial | | Persentase penerima manfaat yang terlayani | 100%
| | Pengelolaan Data Fakir Miskin | Persentase data yang mutakhir | 100%`,
    ],
    findings: ["jenjang-terlompat/tanpaInduk B2"],
  },
  {
    name: "a list of sub kegiatan has no orphans",
    sheets: [
      measured("1 | Penyediaan Permakanan | Orang | 100 | 90 | 90%", "2 | Penyediaan Sandang | Orang | 50 | 40 | 80%"),
    ],
    findings: [],
  },
  {
    name: "a sasaran above the first tujuan",
    sheets: [
      `
NO | TUJUAN | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET
1 | | Meningkatnya akuntabilitas kinerja | Nilai SAKIP | 62
2 | Menurunnya jumlah pemerlu pelayanan | Meningkatnya rehabilitasi sosial | Persentase anak yang terlayani | 100%`,
    ],
    findings: ["sasaran-tanpa-induk/tanpaInduk C2"],
  },
  {
    name: "a PK without a tujuan column owes no tujuan",
    sheets: [pk("1 | Meningkatnya A | Nilai SAKIP | 62")],
    findings: [],
  },
  {
    name: "nobody is responsible for an indicator, and for a program",
    sheets: [
      `
NO | SASARAN | IKK YANG MENJADI PK | SATUAN | TARGET | PENANGGUNG JAWAB
1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 10 | Sekretaris
2 | Meningkatnya B | Jumlah orang yang dilatih | Orang | 20 |
3 | Meningkatnya C | Jumlah orang yang dibina | Orang | 30 | Kabid Sosial`,
      `
NO | PROGRAM | ANGGARAN | PENANGGUNG JAWAB
1 | Program Satu | 10000000 | Sekretaris
2 | Program Dua | 20000000 |
3 | Program Tiga | 30000000 | Kabid Sosial`,
    ],
    findings: ["penanggung-jawab-kosong/kosong F3", "penanggung-jawab-kosong/kosong Lembar2!D3"],
  },
  {
    name: "a column of responsible people that nobody filled yet",
    sheets: [
      `
NO | SASARAN | IKK YANG MENJADI PK | SATUAN | TARGET | PENANGGUNG JAWAB
1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 10 |
2 | Meningkatnya B | Jumlah orang yang dilatih | Orang | 20 |`,
    ],
    findings: [],
  },
  {
    name: "the first of two indicators lacks its responsible person, and each of the others has one",
    sheets: [
      `
NO | SASARAN | IKK YANG MENJADI PK | SATUAN | TARGET | PENANGGUNG JAWAB
1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 10 |
| | | Jumlah orang yang dilatih | Orang | 20 | Kabid Pemberdayaan
2 | Meningkatnya B | Jumlah anak yang didampingi | Orang | 30 | Kabid Rehabilitasi
| | | Jumlah keluarga yang dibantu | Keluarga | 40 | Kabid Rehabilitasi`,
    ],
    findings: ["penanggung-jawab-kosong/kosong F2"],
  },
  {
    name: "formulas without a result are neither blank nor wrong: one finding a column, none for what Excel derives",
    sheets: [
      `
NO | INDIKATOR KINERJA UTAMA | TARGET | REALISASI | CAPAIAN (%)
1 | Jumlah lembaga yang dibina | =2*5 -> #BELUM DIHITUNG | 8 | =D2/C2 -> #BELUM DIHITUNG
2 | Jumlah orang yang dilatih | =4*5 -> #BELUM DIHITUNG | 20 | =D3/C3 -> #BELUM DIHITUNG`,
    ],
    findings: ["sel-tidak-terbaca/belumDihitung C2"],
  },
  {
    name: "a program in a column of its own, with its indicator and budget, beside kegiatan and sub kegiatan that share one",
    sheets: [
      {
        name: "RAK",
        table: `
SASARAN | PROGRAM | INDIKATOR PROGRAM | TARGET | ANGGARAN PROGRAM | KEGIATAN/SUB KEGIATAN | INDIKATOR KEGIATAN | TARGET | ANGGARAN KEGIATAN | TW I | TW II | TW III | TW IV
Meningkatnya kesejahteraan sosial | Program Pemberdayaan Sosial | Persentase lembaga yang meningkat kualitasnya | 80% | 30000000 | Pengumpulan Sumbangan dalam Daerah Kabupaten/Kota | Jumlah izin yang terbit | 20 | 30000000 | 5 | 5 | 5 | 5
| | | | | | Penerbitan Izin Undian Gratis Berhadiah | Jumlah dokumen izin | 12 Dokumen | 10000000 | 3 | 3 | 3 | 2
| | | | | | Pengawasan Pengumpulan Uang dan Barang | Jumlah laporan pengawasan | 4 Laporan | 20000000 | 1 | 1 | 1 | 1
| | Program Rehabilitasi Sosial | Persentase anak yang terpenuhi | 90% | 60000000 | Rehabilitasi Sosial Dasar Anak Terlantar | Jumlah anak terlantar | 40 | 50000000 | 10 | 10 | 10 | 10
| | | | | | Penyediaan Permakanan | Jumlah orang yang mendapat permakanan | 40 Orang | 50000000 | 10 | 10 | 10 | 10`,
      },
    ],
    findings: [
      "target-periode-tidak-cocok/tidakCocok RAK!H3 12 → 11",
      "pagu-tidak-cocok/rincianTerbuka RAK!E5 60000000 → 50000000",
    ],
  },

  // PK, RAK, cascading, pengukuran side by side
  {
    name: "an indicator of the PK is missing in the RAK, and one of the RAK in the PK",
    sheets: [
      pkOf(
        "1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 10",
        "2 | Meningkatnya B | Nilai SAKIP | Nilai | 62",
      ),
      rakOf(
        "1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 10 | 1 | 2 | 3 | 4",
        "2 | Meningkatnya C | Indeks kepuasan masyarakat | Indeks | 80 | | | | 80",
      ),
    ],
    findings: ["indikator-tanpa-pasangan/pkTanpaRak PK!C5", "indikator-tanpa-pasangan/rakTanpaPk RAK!C5"],
  },
  {
    name: "a whole sasaran of the PK is missing in the RAK, two indicators of another are not yet a block",
    sheets: [
      pkOf(
        "1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 10",
        "2 | Meningkatnya A | Jumlah relawan yang dilatih | Orang | 15",
        "3 | Meningkatnya A | Persentase bantuan yang tersalur | % | 95",
        "4 | Meningkatnya B | Nilai SAKIP | Nilai | 62",
        "5 | Meningkatnya B | Indeks profesionalitas pegawai | Indeks | 80",
      ),
      rakOf("1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 10 | 1 | 2 | 3 | 4"),
    ],
    findings: [
      "indikator-tanpa-pasangan/pkTanpaRak PK!C5",
      "indikator-tanpa-pasangan/pkTanpaRak PK!C6",
      "indikator-tanpa-pasangan/pkTanpaRakBanyak PK!B7",
    ],
  },
  {
    name: "three of four indicators of a sasaran in the RAK are missing in the PK",
    sheets: [
      pkOf("1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 10"),
      rakOf(
        "1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 10 | 1 | 2 | 3 | 4",
        "2 | Meningkatnya A | Jumlah relawan yang dilatih | Orang | 15 | 0 | 5 | 5 | 5",
        "3 | Meningkatnya A | Persentase bantuan yang tersalur | % | 95 | 95 | 95 | 95 | 95",
        "4 | Meningkatnya A | Indeks kepuasan penerima manfaat | Indeks | 80 | | | | 80",
      ),
    ],
    findings: ["indikator-tanpa-pasangan/rakTanpaPkBanyak RAK!B4"],
  },
  {
    name: "PK and RAK of different years are no pair",
    sheets: [
      pkOf("1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 10"),
      {
        name: "RAK 2025",
        table:
          "RENCANA AKSI KINERJA TAHUN 2025\n\nNO | SASARAN STRATEGIS | INDIKATOR KINERJA | SATUAN | TARGET | TW I | TW II | TW III | TW IV\n1 | Meningkatnya C | Indeks kepuasan masyarakat | Indeks | 80 | | | | 80",
      },
    ],
    findings: [],
  },
  {
    name: "one letter differs between PK and RAK",
    sheets: [
      pkOf(
        "1 | Meningkatnya perlindungan sosial | Persentase keluarga miskin yang tergraduasi dari kemiskinan | % | 2",
      ),
      rakOf(
        "1 | Meningkatnya perlindungan sosial | Persentase keluarga miskin yang tergradiasi dari kemiskinan | % | 2 | 2 | 2 | 2 | 2",
      ),
    ],
    findings: [
      "penulisan-berbeda/berbeda RAK!C4 Persentase keluarga miskin yang tergradiasi dari kemiskinan → Persentase keluarga miskin yang tergraduasi dari kemiskinan",
    ],
  },
  {
    name: "PK and RAK differ in the target (seed 003, RAK I10)",
    sheets: [
      pkOf("1 | Meningkatnya A | Persentase keluarga yang tergraduasi | % | 1.5"),
      rakOf("1 | Meningkatnya A | Persentase keluarga yang tergraduasi | % | 2 | 0.5 | 0.5 | 0.5 | 0.5"),
    ],
    findings: ["target-tidak-sama/berbeda RAK!E4 0.02 → 0.015"],
  },
  {
    name: "the periods follow the right target, so only the target is wrong",
    sheets: [
      pkOf("1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 10"),
      rakOf("1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 12 | 1 | 2 | 3 | 4"),
    ],
    findings: ["target-tidak-sama/berbeda RAK!E4 12 → 10"],
  },
  {
    name: "two tables against the PK: the PK is the odd one",
    sheets: [
      pkOf("1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 9"),
      rakOf("1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 10 | 1 | 2 | 3 | 4"),
      {
        name: "Pengukuran",
        table:
          "PENGUKURAN KINERJA TAHUN 2026\nNO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | SATUAN | TARGET | REALISASI\n1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 10 | 8",
      },
    ],
    findings: ["target-tidak-sama/berbeda PK!E4 9 → 10"],
  },
  {
    name: "100 with satuan % and a cell that shows 100% are one target",
    sheets: [
      pkOf("1 | Meningkatnya A | Persentase lembaga yang aktif | % | 100"),
      rakOf("1 | Meningkatnya A | Persentase lembaga yang aktif | Persen | 100% | 25% | 25% | 25% | 25%"),
    ],
    findings: [],
  },
  {
    name: "the same figure in another unit",
    sheets: [
      pkOf("1 | Meningkatnya A | Cakupan layanan lanjut usia | Orang | 12"),
      rakOf("1 | Meningkatnya A | Cakupan layanan lanjut usia | Kasus | 12 | 3 | 3 | 3 | 3"),
    ],
    findings: ["satuan-tidak-sama/berbeda RAK!D4 Kasus → Orang"],
  },

  // Targets
  {
    name: "triwulan that do not make up the year",
    sheets: [rak("1 | Meningkatnya A | Jumlah orang yang dipenuhi kebutuhannya | Orang | 90 | 25 | 25 | 20 | 30")],
    findings: ["target-periode-tidak-cocok/tidakCocok E2 90 → 100"],
  },
  {
    name: "triwulan that do: sum, level, cumulative, falling, a third rounded, a single one",
    sheets: [
      rak(
        "1 | Meningkatnya A | Jumlah orang yang dipenuhi kebutuhannya | Orang | 90 | 25 | 25 | 20 | 20",
        "2 | Meningkatnya B | Jumlah penerima manfaat bantuan sosial | Orang | 7714 | 7714 | 7714 | 7714 | 7714",
        "3 | Meningkatnya C | Persentase rumah yang layak huni | % | 100 | 25 | 50 | 75 | 100",
        "4 | Menurunnya D | Angka kemiskinan | % | 5 | 8 | 7 | 6 | 5",
        "5 | Meningkatnya E | Persentase anak yang terlayani | % | 100 | | 33 | 33 | 33",
        "6 | Meningkatnya F | Persentase lansia yang terlayani | % | 100 | | 33 | 33 | 34",
        "7 | Meningkatnya G | Jumlah laporan yang disusun | Laporan | 1 | | | | 1",
      ),
    ],
    findings: [],
  },
  {
    name: "shares that differ are not forgiven their rounding",
    sheets: [rak("1 | Meningkatnya A | Persentase anak yang terlayani | % | 100 | 25 | 25 | 25 | 24")],
    findings: ["target-periode-tidak-cocok/tidakCocok E2 1 → 0.99"],
  },
  {
    name: "the only filled triwulan is another figure",
    sheets: [rak("1 | Meningkatnya A | Jumlah laporan yang disusun | Laporan | 4 | | | | 1")],
    findings: ["target-periode-tidak-cocok/satuPeriode E2 4 → 1"],
  },
  {
    name: "a report of one quarter leaves the others out: nothing to reconcile",
    sheets: [
      `
NO | SASARAN STRATEGIS | INDIKATOR KINERJA | SATUAN | TARGET | TARGET TW III | REALISASI TW III
1 | Meningkatnya A | Jumlah laporan yang disusun | Laporan | 12 | 9 | 8`,
    ],
    findings: [],
  },
  {
    name: "the stated way of adding up does not give the year",
    sheets: [
      `
NO | SASARAN STRATEGIS | INDIKATOR KINERJA | SATUAN | METODE | TARGET | TW I | TW II | TW III | TW IV
1 | Meningkatnya A | Jumlah orang yang dilatih | Orang | Jumlah | 40 | 10 | 20 | 30 | 40`,
    ],
    findings: ["target-periode-tidak-cocok/tidakCocokMetode F2 40 → 100"],
  },
  {
    name: "targets that are no number",
    sheets: [
      pk(
        "1 | Meningkatnya A | Persentase lembaga yang aktif | meningkat dari tahun lalu",
        "2 | Meningkatnya B | Nilai SAKIP | #REF!",
        "3 | Meningkatnya C | Indeks kepuasan masyarakat | 4,25-4,30",
        "4 | Meningkatnya D | Opini BPK atas laporan | BB",
      ),
    ],
    findings: [
      "target-tidak-terbaca/teks D2 meningkat dari tahun lalu → null",
      "target-tidak-terbaca/galatRumus D3 #REF! → null",
    ],
  },
  {
    name: "a target of 0 with a budget; a target with none; a blank of both",
    sheets: [
      `
PROGRAM | KEGIATAN | SUB KEGIATAN | INDIKATOR | TARGET | ANGGARAN
Program Penunjang Urusan | | | Persentase pelayanan perkantoran | 100% | 30000000
| | Administrasi Kepegawaian | | Persentase pegawai yang terlayani | 100% | 30000000
| | | Pengadaan Pakaian Dinas | Jumlah paket pakaian dinas | 0 | 30000000
| | | Pemulangan Pegawai | Jumlah pegawai yang dipulangkan | 3 | -
| | | Penyediaan Bahan Bacaan | Jumlah dokumen bahan bacaan | 0 | -`,
    ],
    findings: ["target-nol-beranggaran/beranggaran E4 0 → null", "target-tanpa-anggaran/tanpaAnggaran F5"],
  },
  {
    name: "a target of 0 can not be measured, but may be aimed at where less is better",
    sheets: [
      measuredIku(
        "1 | Meningkatnya A | Jumlah lembaga yang dibina | 0 | 5 |",
        "2 | Menurunnya B | Angka kematian ibu | 0 | 2 |",
        "3 | Meningkatnya C | Jumlah orang yang dilatih | 10 | 5 | 50%",
      ),
    ],
    findings: ["target-nol-beranggaran/tidakTerukur D2 0 → null"],
  },
  {
    name: "60 is a CC, 60,01 a B",
    sheets: [pk("1 | Meningkatnya A | Nilai SAKIP | 60 (B)", "2 | Meningkatnya B | Nilai LKE | 60,01 (B)")],
    findings: ["predikat-tidak-cocok/tidakCocok D2 B → CC"],
  },
  {
    name: "one indicator twice under a sasaran, and twice in the PK",
    sheets: [
      pk(
        "1 | Meningkatnya A | Persentase lembaga yang aktif | 100%",
        "| | | Persentase Lembaga yang Aktif | 90%",
        "2 | Meningkatnya B | Nilai SAKIP | 62",
        "3 | Meningkatnya C | Nilai SAKIP. | 62",
      ),
    ],
    findings: ["indikator-ganda/seinduk C3", "indikator-ganda/setabel C5"],
  },

  // How numbers are written
  {
    name: "both conventions in one column, all of it text",
    sheets: [
      `
No | Program | Anggaran
1. | Program Satu | 1.145.000,50
2. | Program Dua | 252,398,711.02
3. | Program Tiga | 2.700.000
4. | Program Empat | Rp 10.000.000
5. | Program Lima | 5.000.000,00`,
    ],
    findings: [
      "angka-sebagai-teks/kolom C2 1.145.000,50 → null",
      "format-angka-campur/campur C3 252,398,711.02 → null",
    ],
  },
  {
    name: "one number stored as text; texts with units are no numbers",
    sheets: [
      `
No | Program | Anggaran
1. | Program Satu | 1145000
2. | Program Dua | Rp. 252.398.711,00
3. | Program Tiga | 2700000`,
      pk(
        "1 | Meningkatnya A | Jumlah orang yang dilatih | 50 Orang",
        "2 | Meningkatnya B | Indeks kepuasan masyarakat | 3,5-4",
        "3 | Meningkatnya C | Nilai SAKIP | 62 (B)",
      ),
    ],
    findings: ["angka-sebagai-teks/sel C3 Rp. 252.398.711,00 → null"],
  },
  {
    name: "numbers that can not be read",
    sheets: [
      `
No | Program | Anggaran | Realisasi Anggaran
1. | Program Satu | 1145000 | #REF!
2. | Program Dua | belum ditetapkan | 1000000
3. | Program Tiga | 2700000 | 1000000`,
    ],
    findings: ["sel-tidak-terbaca/galatRumus D2 #REF! → null", "sel-tidak-terbaca/teks C3 belum ditetapkan → null"],
  },
  {
    name: "words that answer a target in words are told of once, at the target; a day of the year is a target",
    sheets: [
      measuredIku(
        "1 | Meningkatnya A | Opini BPK | WTP | WTP |",
        "2 | Meningkatnya B | Waktu penetapan APBD | 31 Desember | 28 Desember |",
        "3 | Meningkatnya C | Nilai SAKIP | 70 | belum rilis |",
      ),
    ],
    findings: ["target-tidak-terbaca/teks D2 WTP → null", "sel-tidak-terbaca/teks E4 belum rilis → null"],
  },
  {
    name: "a title of last year",
    sheets: [
      pkOf("1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 10"),
      rakOf("1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 10 | 1 | 2 | 3 | 4"),
      { name: "Anggaran", table: "ANGGARAN PROGRAM TAHUN 2025\nNo | Program | Anggaran\n1. | Program Satu | 1145000" },
    ],
    findings: ["tahun-judul-berbeda/berbeda Anggaran!A1 2025 → 2026"],
  },
  {
    name: "titles that name another year on purpose",
    sheets: [
      pkOf("1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 10"),
      rakOf("1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 10 | 1 | 2 | 3 | 4"),
      {
        name: "A",
        table:
          "ANGGARAN PROGRAM\nBERDASARKAN PERATURAN BUPATI NOMOR 53 TAHUN 2014\nNo | Program | Anggaran\n1. | Program Satu | 1145000",
      },
      { name: "B", table: "ANGGARAN PROGRAM TAHUN 2024-2026\nNo | Program | Anggaran\n1. | Program Dua | 1145000" },
      {
        name: "C",
        table: "PERBANDINGAN ANGGARAN DENGAN TAHUN 2025\nNo | Program | Anggaran\n1. | Program Tiga | 1145000",
      },
      {
        name: "D",
        table: "ANGGARAN PROGRAM\nPer 31 Desember 2025\nNo | Program | Anggaran\n1. | Program Empat | 1145000",
      },
    ],
    findings: [],
  },

  // Percentages
  {
    name: "typed percentages: right as rounded, wrong beyond it (seed 001's sub kegiatan)",
    sheets: [
      measured(
        "1 | Penerbitan Izin Undian | Dokumen | 20 | 4 | 76.53%",
        "2 | Peningkatan Kemampuan Keluarga | Orang | 42 | 41 | 97.6%",
        "3 | Penyediaan Permakanan | Orang | 7895 | 7429 | 95%",
        "4 | Bantuan Ekonomi | Orang | 120 | 51 | 43%",
        "5 | Pelayanan Reunifikasi Keluarga | Orang | 40 | 97 | 243%",
        "6 | Penyediaan Sandang | Orang | 300 | - | -",
        "7 | Penyediaan Alat Bantu | Orang | 5 | 0 | 0%",
      ),
    ],
    findings: [
      "capaian-tidak-cocok/capaian F2 0.7653 → 0.2",
      `capaian-tidak-cocok/capaian F4 0.95 → ${String(7429 / 7895)}`,
    ],
  },
  {
    name: "less is better: (2T − R)/T or T/R, not R/T",
    sheets: [
      measuredIku(
        "1 | Menurunnya A | Angka kematian ibu | 10 | 8 | 120%",
        "2 | Menurunnya B | Angka kematian bayi | 10 | 8 | 125%",
        "3 | Menurunnya C | Prevalensi stunting | 10 | 8 | 80%",
      ),
    ],
    findings: ["capaian-tidak-cocok/capaianNegatif F4 0.8 → 1.2"],
  },
  {
    name: "a capaian that only less-is-better explains says the polarity; near 100 % the digits do not tell it from T/R",
    sheets: [
      measuredIku(
        "1 | Meningkatnya A | Antrean per loket | 5 | 6 | 80.00%",
        "2 | Meningkatnya B | Rasio V/C | 0.75 | 0.6 | 120%",
        "3 | Meningkatnya C | Rasio beban kelas | 0.75 | 0.72 | 104%",
        "4 | Meningkatnya D | Jumlah lembaga yang dibina | 40 | 30 | 133.33%",
      ),
    ],
    findings: [
      "capaian-tidak-cocok/capaianTerbalik F4 1.04 → 0.96",
      "capaian-tidak-cocok/capaianTerbalik F5 1.3333 → 0.75",
    ],
  },
  {
    name: "capaian of the triwulan: of the quarter, up to it, or of the year's target is right; anything else is told",
    sheets: [
      `
NO | SASARAN STRATEGIS | INDIKATOR KINERJA | TARGET | TARGET TW I | TARGET TW II | REALISASI TW I | REALISASI TW II | CAPAIAN TW I | CAPAIAN TW II
1 | Meningkatnya A | Jumlah orang yang dilatih | 100 | 20 | 30 | 18 | 30 | 90% | 100%
2 | Meningkatnya B | Jumlah lembaga yang dibina | 100 | 20 | 30 | 10 | 30 | 50% | 80%
3 | Meningkatnya C | Jumlah desa yang didampingi | 100 | 20 | 30 | 10 | 30 | 10% | 40%
4 | Menurunnya D | Jumlah kasus kekerasan | 40 | 10 | 10 | 12 | 8 | 80% | 90%
5 | Meningkatnya E | Jumlah kelompok usaha | 40 | 10 | 10 | | 8 | 0% | 80%`,
    ],
    findings: ["capaian-tidak-cocok/capaianNegatif J5 0.9 → 1.2"],
  },
  {
    name: "columns of capaian that hold something else are left alone",
    sheets: [
      `
NO | SASARAN STRATEGIS | INDIKATOR KINERJA | TARGET | TARGET TW I | TARGET TW II | REALISASI TW I | REALISASI TW II | CAPAIAN TW I | CAPAIAN TW II
1 | Meningkatnya A | Jumlah orang yang dilatih | 100 | 20 | 30 | 18 | 30 | 17 | 47
2 | Meningkatnya B | Jumlah lembaga yang dibina | 100 | 20 | 30 | 10 | 30 | 11 | 41`,
    ],
    findings: [],
  },
  {
    name: "percent texts beside plain points: 85 is 85 %",
    sheets: [
      measuredIku(
        "1 | Meningkatnya A | Persentase trayek terlayani | 90% | 85.5% | 95%",
        "2 | Meningkatnya B | Persentase kendaraan laik jalan | '10 % | '8,5 | 85",
        "3 | Meningkatnya C | Persentase halte terawat | 80% | 60% | 75%",
      ),
    ],
    findings: ["angka-sebagai-teks/sel D3 10 % → null"],
  },
  {
    name: "a percentage of the budget",
    sheets: [budget({ E11: "81" })],
    findings: ["capaian-tidak-cocok/serapan E11 0.81 → 0.8"],
  },
  {
    name: "most of a column that promises the capaian is wrong: the column is told of",
    sheets: [
      lines("No | Sub Kegiatan | Satuan | Target | Realisasi | Capaian (%)", [
        ...["40 | 36 | 71", "120 | 132 | 88", "75 | 60 | 94", "55 | 71 | 97", "300 | 210 | 58", "9 | 7 | 77.8"].map(
          (figures, index) => `${index + 1} | Pembinaan kelompok ${"ABCDEF"[index]!} | Orang | ${figures}`,
        ),
      ]),
    ],
    findings: ["capaian-tidak-cocok/kolom F2 0.71 → 0.9"],
  },
  {
    name: "most of a column that promises the share of the budget is wrong",
    sheets: [
      lines("No | Sub Kegiatan | Anggaran | Realisasi Anggaran | Serapan (%)", [
        ...["40 | 36 | 71", "120 | 112 | 88", "75 | 60 | 94", "55 | 51 | 67", "300 | 210 | 58", "90 | 81 | 90"].map(
          (figures, index) => {
            const [pagu, realisasi, persen] = figures.split(" | ");
            return `${index + 1} | Pembinaan kelompok ${"ABCDEF"[index]!} | ${pagu!}000000 | ${realisasi!}000000 | ${persen!}`;
          },
        ),
      ]),
    ],
    findings: ["capaian-tidak-cocok/kolomSerapan E2 0.71 → 0.9"],
  },
  {
    name: "a capaian typed over in a column of formulas, once right and once wrong",
    sheets: [
      measured(
        "1 | Penerbitan Izin Undian | Dokumen | 20 | 10 | =E2/D2 -> 50%",
        "2 | Peningkatan Kemampuan Keluarga | Orang | 40 | 30 | =E3/D3 -> 75%",
        "3 | Penyediaan Permakanan | Orang | 80 | 60 | 75%",
        "4 | Bantuan Ekonomi | Orang | 100 | 51 | =E5/D5 -> 51%",
        "5 | Penyediaan Sandang | Orang | 100 | 40 | 45%",
      ),
    ],
    findings: ["capaian-tidak-cocok/ditimpa F4 0.75 → 0.75", "capaian-tidak-cocok/capaian F6 0.45 → 0.4"],
  },
  {
    name: "a formula that caps what it shows is right; one that divides by the wrong row is not",
    sheets: [
      measured(
        "1 | Penerbitan Izin Undian | Dokumen | 20 | 22 | =MIN(E2/D2,1) -> 100%",
        "2 | Peningkatan Kemampuan Keluarga | Orang | 40 | 30 | =E3/D2 -> 150%",
      ),
    ],
    findings: ["capaian-tidak-cocok/capaian F3 1.5 → 0.75"],
  },
  {
    name: "realisasi by triwulan against the year's target",
    sheets: [
      `
NO | SASARAN STRATEGIS | INDIKATOR KINERJA | TARGET | REALISASI TW I | REALISASI TW II | REALISASI TW III | REALISASI TW IV | CAPAIAN (%)
1 | Meningkatnya A | Jumlah lembaga yang dibina | 80 | 10 | 18 | 30 | 14 | 90%
2 | Meningkatnya B | Jumlah orang yang dilatih | 80 | 10 | 18 | 30 | 14 | 85%`,
    ],
    findings: ["capaian-tidak-cocok/capaian I3 0.85 → 0.9"],
  },

  // What stays silent, and what else can go wrong with each rule
  {
    name: "an unreadable part makes no sum wrong: the cell is told of, once",
    sheets: [budget({ C4: "#REF!", E4: "-" })],
    findings: ["sel-tidak-terbaca/galatRumus C4 #REF! → null"],
  },
  {
    name: "a subtotal of each program under the JUMLAH: a program is wrong, then a subtotal is",
    sheets: [
      `
NO | PROGRAM DAN KEGIATAN | ANGGARAN
I | Program Pemberdayaan Sosial | 101000000
| | Pengembangan Potensi Sumber Kesejahteraan Sosial Daerah | 60000000
| | Pengumpulan Sumbangan dalam Daerah | 40000000
| | Jumlah Program I | 100000000
II | Program Rehabilitasi Sosial | 50000000
| | Rehabilitasi Sosial Dasar | 50000000
| | Jumlah Program II | 50000000
| | JUMLAH | 150000000`,
      {
        name: "Kedua",
        table: `
NO | PROGRAM DAN KEGIATAN | ANGGARAN
I | Program Penanganan Bencana | 100000000
| | Perlindungan Sosial Korban Bencana | 60000000
| | Pemberdayaan Masyarakat Siaga Bencana | 40000000
| | Jumlah Program I | 107000000
II | Program Taman Makam Pahlawan | 50000000
| | Pemeliharaan Taman Makam Pahlawan | 50000000
| | Jumlah Program II | 50000000
| | JUMLAH | 150000000`,
      },
    ],
    findings: [
      `pagu-tidak-cocok/sendiri C2 ${money(101, 100)}`,
      `jumlah-anggaran-tidak-cocok/sendiri Kedua!C5 ${money(107, 100)}`,
    ],
  },
  {
    name: "a program that stands, with its whole budget, under two sasaran counts once in JUMLAH",
    sheets: [
      `
SASARAN | PROGRAM | INDIKATOR | TARGET | ANGGARAN
Meningkatnya A | Program Pemberdayaan Sosial | Persentase lembaga yang aktif | 100% | 100000000
| | Program Rehabilitasi Sosial | Persentase anak yang terlayani | 100% | 50000000
Meningkatnya B | Program Pemberdayaan Sosial | Persentase keluarga yang terbantu | 100% | 100000000
JUMLAH | | | | 150000000`,
    ],
    findings: [],
  },
  {
    name: "three kegiatan of one program are wrong at once, and JUMLAH by itself",
    sheets: [
      `
NO | PROGRAM DAN KEGIATAN | ANGGARAN
I | Program Pemberdayaan Sosial | 100000000
| | Kegiatan Pembinaan Lembaga | 21000000
1. | Pembinaan Lembaga Kesejahteraan | 20000000
| | Kegiatan Pembinaan Keluarga | 32000000
1. | Pembinaan Keluarga Rentan | 30000000
| | Kegiatan Pembinaan Pemuda | 55000000
1. | Pembinaan Karang Taruna | 50000000
| | JUMLAH | 100000000`,
    ],
    findings: [
      `pagu-tidak-cocok/sendiri C3 ${money(21, 20)}`,
      `pagu-tidak-cocok/sendiri C5 ${money(32, 30)}`,
      `pagu-tidak-cocok/sendiri C7 ${money(55, 50)}`,
    ],
  },
  {
    name: "an error beside an error: the percentages keep them apart (seed 001, kegiatan IV.2)",
    sheets: [budget({ D6: "15", E6: "37.5", D2: "69", E2: "60", D12: "104", E12: "-" })],
    findings: [
      `pagu-tidak-cocok/sendiriPersen D2 ${money(69, 60)}`,
      `pagu-tidak-cocok/terlewat D6 ${money(15, 35)}`,
      `jumlah-anggaran-tidak-cocok/jumlah D12 ${money(104, 100)}`,
    ],
  },
  {
    name: "in million rupiah in one table, in rupiah in the other",
    sheets: [
      {
        name: "PK",
        table:
          "No | Program | Anggaran\n1. | Program Pemberdayaan Sosial | 100.5\n2. | Program Rehabilitasi Sosial | 50",
      },
      {
        name: "Anggaran",
        table:
          "No | Program | Anggaran\n1. | Program Pemberdayaan Sosial | 100499999\n2. | Program Rehabilitasi Sosial | 50000000",
      },
    ],
    findings: [],
  },
  {
    name: "marks of a schedule under headers of triwulan are no targets",
    sheets: [
      rak(
        "1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 10 | v | v | v | v",
        "2 | Meningkatnya B | Jumlah orang yang dilatih | Orang | 20 | | v | | v",
      ),
    ],
    findings: [],
  },
  {
    name: "a single triwulan that can not be read",
    sheets: [
      rak(
        "1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 10 | 1 | 2 | 3 | belum ada",
        "2 | Meningkatnya B | Jumlah orang yang dilatih | Orang | 20 | 5 | 5 | 5 | 5",
      ),
    ],
    findings: ["target-tidak-terbaca/teks I2 belum ada → null"],
  },
  {
    name: "grades of years and of realisasi",
    sheets: [
      `
NO | TUJUAN | SASARAN | INDIKATOR | TARGET 2025 | TARGET 2026 | TARGET 2027
1 | Terwujudnya tata kelola | Meningkatnya akuntabilitas | Nilai SAKIP | 61 (B) | 66 (BB) | 71 (BB)`,
      {
        name: "Ukur",
        table: `
NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET | REALISASI
1 | Meningkatnya akuntabilitas | Nilai SAKIP | 61 (B) | 90 (AA)`,
      },
    ],
    findings: ["predikat-tidak-cocok/tidakCocok F2 BB → B", "predikat-tidak-cocok/tidakCocok Ukur!E2 AA → A"],
  },
  {
    name: "one wording with two units is two indicators",
    sheets: [
      `
NO | SASARAN | IKK YANG MENJADI PK | SATUAN | TARGET
1 | Meningkatnya A | Penanganan kawasan kumuh | Ha | 10
2 | Meningkatnya B | Penanganan kawasan kumuh | Paket | 3`,
    ],
    findings: [],
  },
  {
    name: "a percentage typed as text among numbers, and among targets with units",
    sheets: [
      pk(
        "1 | Meningkatnya A | Persentase lembaga yang aktif | 90%",
        "2 | Meningkatnya B | Persentase anak yang terlayani | '85%",
        "3 | Meningkatnya C | Persentase lansia yang terlayani | 80%",
      ),
      pk(
        "1 | Meningkatnya D | Jumlah ruang yang dibangun | 12 Ruang",
        "2 | Meningkatnya E | Persentase guru yang terlatih | '85%",
        "3 | Meningkatnya F | Jumlah buku yang dibeli | 40 Buku",
      ),
    ],
    findings: ["angka-sebagai-teks/sel D3 85% → null"],
  },
  {
    name: "the English way is the rarer one in a column of the other, and the other way round",
    sheets: [
      pk(
        "1 | Meningkatnya A | Luas kawasan kumuh yang ditangani | 1,145.5 Ha",
        "2 | Meningkatnya B | Panjang jalan dalam kondisi mantap | 252,398.75 Meter",
        "3 | Meningkatnya C | Luas daerah irigasi yang terlayani | 2.700,25 Ha",
      ),
    ],
    findings: ["format-angka-campur/campur D4 2.700,25 Ha → null"],
  },
  {
    name: "a column that holds another percentage than serapan is left alone",
    sheets: [
      `
NO | PROGRAM | ANGGARAN | REALISASI ANGGARAN | %
1 | Program Pemberdayaan Sosial | 10000000 | 9000000 | 10
2 | Program Rehabilitasi Sosial | 20000000 | 18000000 | 20
3 | Program Penanganan Bencana | 30000000 | 29000000 | 30
4 | Program Perlindungan Sosial | 10000000 | 9500000 | 10
5 | Program Penunjang Urusan | 20000000 | 17000000 | 20
6 | Program Taman Makam Pahlawan | 10000000 | 9900000 | 10`,
    ],
    findings: [],
  },
  {
    name: "nobody fills the further rows of a simpul, so nobody is missed there",
    sheets: [
      `
NO | SASARAN | IKK YANG MENJADI PK | SATUAN | TARGET | PENANGGUNG JAWAB
1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 10 | Sekretaris
| | | Jumlah lembaga yang aktif | Lembaga | 10 |
2 | Meningkatnya B | Jumlah orang yang dilatih | Orang | 20 | Kabid Sosial
| | | Jumlah orang yang dibina | Orang | 20 |`,
    ],
    findings: [],
  },
  {
    name: "targets that differ inside one table mean two things, and are compared with no other",
    sheets: [
      pkOf(
        "1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 10",
        "2 | Meningkatnya B | Jumlah laporan yang disusun | Laporan | 4",
      ),
      rakOf(
        "1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 10 | 10 | 10 | 10 | 10",
        "2 | Meningkatnya B | Jumlah laporan yang disusun | Laporan | 4 | 1 | 1 | 1 | 1",
      ),
    ],
    findings: [],
  },
  {
    name: "a range and a grade agree with the number that they hold",
    sheets: [
      pkOf(
        "1 | Meningkatnya A | Pertumbuhan ekonomi daerah | Poin | 4,25-4,30",
        "2 | Meningkatnya B | Nilai SAKIP | Nilai | 62 (B)",
      ),
      rakOf(
        "1 | Meningkatnya A | Pertumbuhan ekonomi daerah | Poin | 4.28 | | | | 4.28",
        "2 | Meningkatnya B | Nilai SAKIP | Nilai | 62 | | | | 62",
      ),
    ],
    findings: [],
  },
  {
    name: "months that do not make up the year, and months that do",
    sheets: [
      `
NO | SASARAN STRATEGIS | INDIKATOR KINERJA | SATUAN | TARGET | JAN | FEB | MAR | APR | MEI | JUN | JUL | AGU | SEP | OKT | NOV | DES
1 | Meningkatnya A | Jumlah orang yang dilayani | Orang | 66 | 5 | 5 | 6 | 6 | 4 | 5 | 2 | 2 | 20 | 4 | 5 | 2
2 | Meningkatnya B | Jumlah orang yang dilatih | Orang | 66 | 5 | 5 | 6 | 6 | 4 | 5 | 2 | 2 | 20 | 4 | 5 | 3`,
    ],
    findings: ["target-periode-tidak-cocok/tidakCocok E3 66 → 67"],
  },

  {
    name: "two kegiatan are wrong themselves, a third by one of its sub kegiatan",
    sheets: [
      `
NO | PROGRAM DAN KEGIATAN | ANGGARAN
I | Program Pemberdayaan Sosial | 100000000
| | Kegiatan Pembinaan Lembaga | 21000000
1. | Pembinaan Lembaga Kesejahteraan | 20000000
| | Kegiatan Pembinaan Keluarga | 32000000
1. | Pembinaan Keluarga Rentan | 30000000
| | Kegiatan Pembinaan Pemuda | 50000000
1. | Pembinaan Karang Taruna | 20000000
2. | Pembinaan Relawan Muda | 37000000
| | JUMLAH | 100000000`,
    ],
    findings: [
      `pagu-tidak-cocok/sendiri C3 ${money(21, 20)}`,
      `pagu-tidak-cocok/sendiri C5 ${money(32, 30)}`,
      `pagu-tidak-cocok/rincian C7 ${money(50, 57)}`,
    ],
  },
  {
    name: "all kegiatan but one are wrong themselves",
    sheets: [
      `
NO | PROGRAM DAN KEGIATAN | ANGGARAN
I | Program Pemberdayaan Sosial | 110000000
| | Kegiatan Pembinaan Lembaga | 21000000
1. | Pembinaan Lembaga Kesejahteraan | 20000000
| | Kegiatan Pembinaan Keluarga | 32000000
1. | Pembinaan Keluarga Rentan | 30000000
| | Kegiatan Pembinaan Usaha | 14000000
1. | Pembinaan Usaha Bersama | 10000000
| | Kegiatan Pembinaan Pemuda | 50000000
1. | Pembinaan Karang Taruna | 20000000
2. | Pembinaan Relawan Muda | 37000000
| | JUMLAH | 110000000`,
    ],
    findings: [
      `pagu-tidak-cocok/sendiri C3 ${money(21, 20)}`,
      `pagu-tidak-cocok/sendiri C5 ${money(32, 30)}`,
      `pagu-tidak-cocok/sendiri C7 ${money(14, 10)}`,
      `pagu-tidak-cocok/rincian C9 ${money(50, 57)}`,
    ],
  },
  {
    name: "one of three kegiatan is wrong itself, two by their sub kegiatan",
    sheets: [
      `
NO | PROGRAM DAN KEGIATAN | ANGGARAN
I | Program Pemberdayaan Sosial | 100000000
| | Kegiatan Pembinaan Lembaga | 21000000
1. | Pembinaan Lembaga Kesejahteraan | 20000000
| | Kegiatan Pembinaan Keluarga | 30000000
1. | Pembinaan Keluarga Rentan | 10000000
2. | Pembinaan Keluarga Muda | 22000000
| | Kegiatan Pembinaan Pemuda | 50000000
1. | Pembinaan Karang Taruna | 20000000
2. | Pembinaan Relawan Muda | 37000000
| | JUMLAH | 100000000`,
    ],
    findings: [
      `pagu-tidak-cocok/sendiri C3 ${money(21, 20)}`,
      `pagu-tidak-cocok/rincian C5 ${money(30, 32)}`,
      `pagu-tidak-cocok/rincian C8 ${money(50, 57)}`,
    ],
  },
  {
    name: "two of the three programs that a PK lacks make up its JUMLAH",
    sheets: [
      {
        name: "PK",
        table: `
No | Program | Anggaran
1. | Program Penanganan Bencana | 30000000
| | JUMLAH | 180000000`,
      },
      {
        ...CASCADING,
        table: `${CASCADING.table}\n| | Program Taman Makam Pahlawan | Persentase makam yang terawat | 100% | 7000000`,
      },
    ],
    findings: [`jumlah-anggaran-tidak-cocok/hilang PK!C3 ${money(180, 30)}`],
  },
  {
    name: "a single program that a PK lacks makes up its JUMLAH, and no combination does",
    sheets: [
      {
        name: "PK",
        table: "No | Program | Anggaran\n1. | Program Pemberdayaan Sosial | 100000000\n| | JUMLAH | 130000000",
      },
      CASCADING,
      {
        name: "Kedua",
        table: "No | Program | Anggaran\n1. | Program Rehabilitasi Sosial | 50000000\n| | JUMLAH | 111000000",
      },
    ],
    findings: [
      `jumlah-anggaran-tidak-cocok/hilang PK!C3 ${money(130, 100)}`,
      `jumlah-anggaran-tidak-cocok/jumlah Kedua!C3 ${money(111, 50)}`,
    ],
  },
  {
    name: "tables of another year, and a Renstra, are no measure of this year's budget and wording",
    sheets: [
      {
        name: "PK 2025",
        table: "PERJANJIAN KINERJA TAHUN 2025\n\nNo | Program | Anggaran\n1. | Program Rehabilitasi Sosial | 40000000",
      },
      {
        name: "PK 2026",
        table: "PERJANJIAN KINERJA TAHUN 2026\n\nNo | Program | Anggaran\n1. | Program Rehabilitasi Sosial | 50000000",
      },
    ],
    findings: [],
  },
  {
    name: "a kegiatan straight under its sasaran, in a table that has programs",
    sheets: [
      `
SASARAN | PROGRAM | KEGIATAN | INDIKATOR | TARGET
Meningkatnya A | | Pembinaan Lembaga | Jumlah lembaga yang dibina | 10
Meningkatnya B | Program Satu | | Persentase layanan yang mantap | 100%
| | | Pembinaan Keluarga | Jumlah keluarga yang dibina | 20`,
    ],
    findings: ["jenjang-terlompat/terlompat C2"],
  },
  {
    name: "targets and units by triwulan on different scales are not added up",
    sheets: [rak("1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 40 | 25% | 25% | 25% | 25%")],
    findings: [],
  },
  {
    name: "JUMLAH over the kegiatan, where a program says less than they do",
    sheets: [
      `
NO | PROGRAM | KEGIATAN | ANGGARAN
1 | Program Satu | | 100000000
| | | Kegiatan A | 60000000
| | | Kegiatan B | 50000000
2 | Program Dua | | 50000000
| | | Kegiatan C | 50000000
| | JUMLAH | | 160000000`,
    ],
    findings: [`pagu-tidak-cocok/sendiri D2 ${money(100, 110)}`],
  },
  {
    name: "JUMLAH in million rupiah with one decimal",
    sheets: [
      `
NO | PROGRAM DAN KEGIATAN | ANGGARAN (Rp juta)
I | Program Satu | 100.5
| | Kegiatan A | 60.2
| | Kegiatan B | 40.3
II | Program Dua | 50
| | Kegiatan C | 50
| | JUMLAH | 151.5`,
    ],
    findings: [`jumlah-anggaran-tidak-cocok/jumlah C7 ${money(151.5, 150.5)}`],
  },
  {
    name: "a program that its percentage shows to be wrong, beside a kegiatan without a budget",
    sheets: [
      `
NO | PROGRAM DAN KEGIATAN | ANGGARAN | REALISASI ANGGARAN | %
I | Program Satu | 100000000 | 45000000 | 50
| | Kegiatan A | 60000000 | 30000000 | 50
| | Kegiatan B | 30000000 | 15000000 | 50
| | Kegiatan D | - | - | -
II | Program Dua | 50000000 | 40000000 | 80
| | Kegiatan C | 50000000 | 40000000 | 80`,
    ],
    findings: [`pagu-tidak-cocok/sendiriPersen C2 ${money(100, 90)}`],
  },
  {
    name: "two programs of one budget that only the cascading lists",
    sheets: [
      {
        name: "PK",
        table: "No | Program | Anggaran\n1. | Program Pemberdayaan Sosial | 100000000\n| | JUMLAH | 160000000",
      },
      { ...CASCADING, table: CASCADING.table.replace("| 50000000", "| 30000000") },
    ],
    findings: [`jumlah-anggaran-tidak-cocok/hilang PK!C3 ${money(160, 100)}`],
  },
  {
    name: "a percentage typed into a column of formulas where nothing was realised yet",
    sheets: [
      measured(
        "1 | Penyediaan A | Orang | 10 | 9 | =E2/D2 -> 90%",
        "2 | Penyediaan B | Orang | 10 | 8 | =E3/D3 -> 80%",
        "3 | Penyediaan C | Orang | 10 | | 70%",
        "4 | Penyediaan D | Orang | 10 | 7 | =E5/D5 -> 70%",
      ),
      `
NO | PROGRAM | ANGGARAN | REALISASI ANGGARAN | %
1 | Program A | 100000000 | 90000000 | =D2/C2 -> 90%
2 | Program B | 100000000 | 80000000 | =D3/C3 -> 80%
3 | Program C | | | 70%
4 | Program D | 100000000 | 70000000 | =D5/C5 -> 70%`,
    ],
    findings: ["capaian-tidak-cocok/ditimpa F4 0.7 → null", "capaian-tidak-cocok/ditimpa Lembar2!E4 0.7 → null"],
  },
  {
    name: "a capaian beside a realisasi that can not be read: only the realisasi is told of",
    sheets: [measuredIku("1 | Meningkatnya A | Jumlah lembaga yang dibina | 10 | baik | 90%")],
    findings: ["sel-tidak-terbaca/teks E2 baik → null"],
  },
  {
    name: "the stated way of adding up gives the year: sum, mean; the last one does not",
    sheets: [
      `
NO | SASARAN STRATEGIS | INDIKATOR KINERJA | SATUAN | METODE | TARGET | TW I | TW II | TW III | TW IV
1 | Meningkatnya A | Jumlah orang yang dilatih | Orang | Jumlah | 100 | 10 | 20 | 30 | 40
2 | Meningkatnya B | Jumlah orang yang hadir | Orang | Rata-rata | 25 | 10 | 20 | 30 | 40
3 | Meningkatnya C | Jumlah orang yang lulus | Orang | Posisi akhir | 30 | 10 | 20 | 30 | 40`,
    ],
    findings: ["target-periode-tidak-cocok/tidakCocokMetode F4 30 → 40"],
  },
  {
    name: "a grade with its number as the year's target of triwulan in numbers, never of percentages",
    sheets: [
      rak(
        "1 | Meningkatnya A | Nilai SAKIP | Nilai | 72 (BB) | | | | 70",
        "2 | Meningkatnya B | Nilai LKE | Nilai | 72 (BB) | | | | 72",
        "3 | Meningkatnya C | Indeks layanan | Nilai | 72 (BB) | 20% | 20% | 20% | 20%",
      ),
    ],
    findings: ["target-periode-tidak-cocok/satuPeriode E2 72 → 70"],
  },
  {
    name: "triwulan of nothing go with percentages, triwulan in another unit do not",
    sheets: [
      rak(
        "1 | Meningkatnya A | Persentase anak yang terlayani | % | 100% | 0 | 50% | 0 | 60%",
        "2 | Meningkatnya B | Cakupan lansia yang terlayani | | 100% | 25 orang | 25% | 25% | 30%",
      ),
    ],
    findings: ["target-periode-tidak-cocok/tidakCocok E2 1 → 1.1"],
  },
  {
    name: "months and triwulan side by side: the triwulan are the year's",
    sheets: [
      `
NO | SASARAN STRATEGIS | INDIKATOR KINERJA | SATUAN | TARGET | Januari | Februari | Maret | TW I | TW II | TW III | TW IV
1 | Meningkatnya A | Jumlah orang yang dilatih | Orang | 100 | 1 | 2 | 3 | 25 | 25 | 25 | 20`,
    ],
    findings: ["target-periode-tidak-cocok/tidakCocok E2 100 → 95"],
  },
  {
    name: "46 orang beside 46 %: the unit differs, the target is no second finding",
    sheets: [
      pkOf("1 | Meningkatnya A | Cakupan layanan lanjut usia | Orang | 46"),
      rakOf("1 | Meningkatnya A | Cakupan layanan lanjut usia | % | 46 | 46 | 46 | 46 | 46"),
    ],
    findings: ["satuan-tidak-sama/berbeda RAK!D4 % → Orang"],
  },
  {
    name: "another unit and another target are two findings",
    sheets: [
      pkOf("1 | Meningkatnya A | Cakupan layanan lanjut usia | Orang | 46-50"),
      rakOf("1 | Meningkatnya A | Cakupan layanan lanjut usia | Kasus | 12 | 3 | 3 | 3 | 3"),
    ],
    findings: ["satuan-tidak-sama/berbeda RAK!D4 Kasus → Orang", "target-tidak-sama/berbeda RAK!E4 12 → 46-50"],
  },
  {
    name: "units beside the numbers differ: told of at the target's cell",
    sheets: [
      {
        name: "PK",
        table: `PERJANJIAN KINERJA TAHUN 2026\n\n${pk("1 | Meningkatnya A | Cakupan layanan lanjut usia | 12 orang")}`,
      },
      {
        name: "RAK",
        table: `RENCANA AKSI KINERJA TAHUN 2026

NO | SASARAN STRATEGIS | INDIKATOR KINERJA | TARGET | TW I | TW II | TW III | TW IV
1 | Meningkatnya A | Cakupan layanan lanjut usia | 12 kasus | 3 | 3 | 3 | 3`,
      },
    ],
    findings: ["satuan-tidak-sama/berbeda RAK!D4 kasus → orang"],
  },
  {
    name: "a budget of 0 under a target that is a range; a grade is no amount of work",
    sheets: [
      `
PROGRAM | KEGIATAN | SUB KEGIATAN | INDIKATOR | TARGET | ANGGARAN
Program Penunjang Urusan | | | Persentase pelayanan perkantoran | 100% | 30000000
| | Administrasi Kepegawaian | | Persentase pegawai yang terlayani | 100% | 30000000
| | | Pengadaan Pakaian Dinas | Jumlah paket pakaian dinas | 5 | 30000000
| | | Pemulangan Pegawai | Jumlah pegawai yang dipulangkan | 3-5 | 0
| | | Penyediaan Bahan Bacaan | Nilai layanan bacaan | BB | -`,
    ],
    findings: ["target-tanpa-anggaran/tanpaAnggaran F5 0 → null"],
  },
  {
    name: "grades of the years of a Renstra",
    sheets: [
      `
NO | TUJUAN | SASARAN | INDIKATOR | 2025 | 2026 | 2027
1 | Terwujudnya A | Meningkatnya B | Nilai SAKIP | 60 (B) | 25 (C) | 72 (BB)`,
    ],
    findings: ["predikat-tidak-cocok/tidakCocok E2 B → CC", "predikat-tidak-cocok/tidakCocok F2 C → D"],
  },
  {
    name: "one title over two tables of a sheet is told of once; years around the document's own cover it",
    sheets: [
      {
        name: "A",
        table: `PERJANJIAN KINERJA TAHUN 2026\n${pk("1 | Meningkatnya A | Nilai SAKIP | 62")}`,
      },
      {
        name: "B",
        table: `LAMPIRAN TAHUN 2025
${pk("1 | Meningkatnya A | Nilai SAKIP | 62")}

LAMPIRAN TAHUN 2025
No | Program | Anggaran
1. | Program Satu | 1145000`,
      },
      { name: "C", table: "ANGGARAN TAHUN 2024 DAN 2028\nNo | Program | Anggaran\n1. | Program Dua | 1145000" },
      { name: "D", table: "ANGGARAN TAHUN 2026\nNo | Program | Anggaran\n1. | Program Tiga | 1145000" },
    ],
    findings: ["tahun-judul-berbeda/berbeda B!A1 2025 → 2026"],
  },
  {
    name: "three spellings in three tables: each that is not the PK's is told of once",
    sheets: [
      pkOf("1 | Meningkatnya perlindungan sosial | Persentase keluarga yang tergraduasi dari kemiskinan | % | 2"),
      rakOf(
        "1 | Meningkatnya perlindungan sosial | Persentase keluarga yang tergradiasi dari kemiskinan | % | 2 | 2 | 2 | 2 | 2",
      ),
      {
        name: "Ukur",
        table: `PENGUKURAN KINERJA TAHUN 2026
NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | SATUAN | TARGET | REALISASI
1 | Meningkatnya perlindungan sosial | Persentase keluarga yang tergrduasi dari kemiskinan | % | 2 | 1`,
      },
    ],
    findings: [
      "penulisan-berbeda/berbeda RAK!C4 Persentase keluarga yang tergradiasi dari kemiskinan → Persentase keluarga yang tergraduasi dari kemiskinan",
      "penulisan-berbeda/berbeda Ukur!C3 Persentase keluarga yang tergrduasi dari kemiskinan → Persentase keluarga yang tergraduasi dari kemiskinan",
    ],
  },
  {
    name: "a Renstra's spelling is not held against the PK",
    sheets: [
      pkOf("1 | Meningkatnya perlindungan sosial | Persentase keluarga yang tergraduasi dari kemiskinan | % | 2"),
      {
        name: "Renstra",
        table: `NO | TUJUAN | SASARAN | INDIKATOR | 2025 | 2026 | 2027
1 | Terwujudnya A | Meningkatnya perlindungan sosial | Persentase keluarga yang tergradiasi dari kemiskinan | 1 | 2 | 3`,
      },
    ],
    findings: [],
  },
  {
    name: "a target without indicator is no partner of the other table's indicators",
    sheets: [
      pkOf("1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 10", "2 | Meningkatnya B | | Nilai | 62"),
      rakOf("1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 10 | 1 | 2 | 3 | 4"),
    ],
    findings: ["sasaran-tanpa-indikator/kosong PK!B5"],
  },
  {
    name: "a RAK that measures no program can not lack what a PK eselon III promises",
    sheets: [
      {
        name: "PK III",
        table: `PERJANJIAN KINERJA TAHUN 2026

NO | SASARAN | IKK YANG MENJADI PK | SATUAN | TARGET | PENANGGUNG JAWAB
1 | Meningkatnya A | Jumlah lembaga yang dibina | Lembaga | 10 | Kabid Sosial`,
      },
      rakOf("1 | Meningkatnya B | Indeks kepuasan masyarakat | Indeks | 80 | | | | 80"),
    ],
    findings: [],
  },
];
