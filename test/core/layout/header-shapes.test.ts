import { gridOf } from "../../support/grid-of";
import { showTables } from "./show";

interface Shape {
  readonly judul: string;
  readonly table: string;
  readonly merge?: readonly string[];
  readonly startRow?: number;
  readonly startColumn?: number;
  readonly expected: readonly string[];
}

const SHAPES: readonly Shape[] = [
  {
    judul: "a table that starts at C7",
    startRow: 7,
    startColumn: 2,
    table: `
      No | Sasaran Strategis | Indikator Kinerja Utama | Target
      1 | Meningkatnya mutu jalan | Persentase jalan mantap | 85%`,
    expected: ["pk-eselon-ii C7:F8 header C7:F7: C no, D sasaran, E indikator, F target"],
  },
  {
    judul: "columns in another order, with columns nobody asked for",
    table: `
      Target 2025 | Lokasi | Indikator Kinerja | Satuan | Nama Bidang Pengampu Data | Sasaran | No
      85 | Sambas | Persentase jalan mantap | % | Bina Marga | Meningkatnya mutu jalan | 1
      12 | Sambas | Jumlah jembatan baru | unit | Bina Marga | Meningkatnya mutu jembatan | 2`,
    expected: ["pk-eselon-ii A1:G3 header A1:G1: A target 2025, C indikator, D satuan, F sasaran, G no"],
  },
  {
    judul: "a row of column numbers whose columns were moved later",
    table: `
      No | Target | Realisasi | Sasaran | Indikator Kinerja | Capaian
      (1) | (4) | (5) | (2) | (3) | (6=5/4)
      1 | 85 | 80 | Meningkatnya mutu jalan | Persentase jalan mantap | 94.12`,
    expected: ["pengukuran-iku A1:F3 header A1:F2: A no, B target, C realisasi, D sasaran, E indikator, F capaian"],
  },
  {
    judul: "the months of reporting stand for their quarters, and a column of planned steps is no list of kegiatan",
    table: `
      No | Sasaran | Indikator Kinerja | Target | Target Triwulanan | | | | Uraian Rencana Aksi
      | | | | | TW I (B03) | TW II (B06) | TW III (B09) | TW IV (B12) |
      1 | Meningkatnya mutu jalan | Persentase jalan mantap | 85% | 20% | 40% | 60% | 85% | Rapat`,
    merge: ["E1:H1"],
    expected: [
      "rak-triwulan A1:I3 header A1:I2: A no, B sasaran, C indikator, D target, E targetPeriode TW1, F targetPeriode TW2, " +
        "G targetPeriode TW3, H targetPeriode TW4",
    ],
  },
  {
    judul: "the last months of the half-years stand for these",
    table: `
      No | Sasaran | Indikator Kinerja | Target | Target s.d. Juni | Target s.d. Desember
      1 | Meningkatnya mutu jalan | Jumlah jembatan | 12 | 5 | 12`,
    expected: [
      "rak-triwulan A1:F2 header A1:F1: A no, B sasaran, C indikator, D target, E targetPeriode S1, F targetPeriode S2",
    ],
  },
  {
    judul: "letters under the headers count the columns",
    table: `
      No | Sasaran | Indikator Kinerja | Target | Realisasi | Capaian
      a | b | c | d | e | f
      1 | Meningkatnya mutu jalan | Persentase jalan mantap | 85 | 80 | 94.12`,
    expected: ["pengukuran-iku A1:F3 header A1:F2: A no, B sasaran, C indikator, D target, E realisasi, F capaian"],
  },
  {
    judul: "blank spacer columns inside the table",
    table: `
      | No | | Sasaran | | Indikator | | Target
      | 1 | | Meningkatnya mutu jalan | | Persentase jalan mantap | | 85%
      | 2 | | Meningkatnya mutu jembatan | | Jumlah jembatan | | 4 unit`,
    expected: ["pk-eselon-ii A1:G3 header A1:G1: A no, C sasaran, E indikator, G target"],
  },
  {
    judul: "a header of four merged rows",
    table: `
      | NO | SASARAN | INDIKATOR | TARGET DAN REALISASI KINERJA | | | | ANGGARAN |
      | | | | TAHUN 2025 | | | | |
      | | | | TARGET | | REALISASI | | TARGET | REALISASI
      | | | | TW I | TW II | TW I | TW II | Rp | Rp
      | 1 | Meningkatnya mutu jalan | Persentase jalan mantap | 40 | 80 | 40 | 75 | 5000000 | 4000000`,
    merge: ["A1:A4", "B1:B4", "C1:C4", "D1:G1", "D2:G2", "D3:E3", "F3:G3", "H1:I2"],
    expected: [
      "pengukuran-triwulan A1:I5 header A1:I4: A no, B sasaran, C indikator, D targetPeriode TW1 2025, " +
        "E targetPeriode TW2 2025, F realisasiPeriode TW1 2025, G realisasiPeriode TW2 2025, H pagu, I realisasiAnggaran",
    ],
  },
  {
    judul: "header words broken over two rows without merging",
    table: `
      | NO | SASARAN | INDIKATOR | TARGET | REALISASI | CAPAIAN
      | | STRATEGIS | KINERJA UTAMA | 2024 | 2024 | (%)
      | 1 | Meningkatnya mutu jalan | Persentase jalan mantap | 85% | 80% | 94.12`,
    expected: [
      "pengukuran-iku A1:F3 header A1:F2: A no, B sasaran, C indikator, D target 2024, E realisasi 2024, F capaian",
    ],
  },
  {
    judul: "kinerja and anggaran side by side in one table, both with target, realisasi and %",
    table: `
      | No | Program/Kegiatan/Sub Kegiatan | Indikator | Kinerja | | | Anggaran | | |
      | | | | Target | Realisasi | % | Target | Realisasi | %
      | 1 | Program Penyelenggaraan Jalan | Persentase jalan mantap | 85 | 80 | 94.12 | 9000000 | 8100000 | 90`,
    merge: ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:I1"],
    expected: [
      "capaian-kegiatan A1:I3 header A1:I2: A no, B uraian, C indikator, D target, E realisasi, F capaian, " +
        "G pagu, H realisasiAnggaran, I persenAnggaran",
    ],
  },
  {
    judul: "realisasi of fisik and keuangan",
    table: `
      | Kode | Program/Kegiatan | Pagu Anggaran | Target | | Realisasi | | Ket
      | | | | Fisik | Keuangan | Fisik | Keuangan |
      | 1.03.02 | Program Pengelolaan Sumber Daya Air | 9000000 | 100 | 9000000 | 90 | 8100000 |`,
    merge: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1", "H1:H2"],
    expected: [
      "capaian-kegiatan A1:H3 header A1:H2: A kode, B uraian, C pagu, D target, F realisasi, " +
        "G realisasiAnggaran, H keterangan",
    ],
  },
  {
    judul: "pagu in Rp and realisasi in Rp and % (seed 001, table 1.1)",
    table: `
      | No | Kegiatan/Sub Kegiatan | Pagu Anggaran | Realisasi |
      | | | (Rp) | (Rp) | %
      | 1. | Rehabilitasi Sosial Dasar | 1,033,690,900 | 1,001,124,700 | 96.85%
      | 1. | Penyediaan Permakanan | 490,890,000 | 476,665,000 | 97.10%`,
    expected: ["realisasi-anggaran A1:E4 header A1:E2: A no, B uraian, C pagu, D realisasiAnggaran, E persenAnggaran"],
  },
  {
    judul: "a year as the group over Target Rp, Realisasi Rp and % (seed 001)",
    table: `
      | Program/ Kegiatan/ Sub Kegiatan | 2024 | | | Ket
      | | Target Rp | Realisasi Rp | (%) |
      | Program Pemberdayaan Sosial | 1,601,621,900 | 1,491,482,800 | 93.12% |
      | Kegiatan Pengumpulan Sumbangan | 19,957,000 | 4,400,000 | 22.05% |`,
    merge: ["A1:A2", "B1:D1", "E1:E2"],
    expected: [
      "realisasi-anggaran A1:E4 header A1:E2: A uraian, B pagu 2024, C realisasiAnggaran 2024, D persenAnggaran 2024, E keterangan",
    ],
  },
  {
    judul: "Realisasi over the years beside the target of one (seed 001), with a number row",
    table: `
      | No | Sasaran Strategis | IKU | Target 2024 | Realisasi | |
      | | | | | 2022 | 2023 | 2024
      | 1 | 2 | 3 | 4 | 5 | 6 | 7
      | 1 | Meningkatnya Kemampuan PSKS | Persentase PSKS | 100% | - | 149,98% | 100%`,
    merge: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:G1"],
    expected: [
      "pengukuran-iku A1:G4 header A1:G3: A no, B sasaran, C indikator, D target 2024, E realisasiTahun 2022, " +
        "F realisasiTahun 2023, G realisasi 2024",
    ],
  },
  {
    judul: "Target Renstra beside % (seed 001)",
    table: `
      No | Sasaran Strategis | IKU | Target 2024 | Realisasi 2024 | Target Renstra | %
      1 | Meningkatnya Kemampuan PSKS | Persentase PSKS | 100% | 100% | 100% | 100`,
    expected: [
      "pengukuran-iku A1:G2 header A1:G1: A no, B sasaran, C indikator, D target 2024, E realisasi 2024, F targetRenstra, G capaian",
    ],
  },
  {
    judul: "… and is a share of the Renstra's target where the numbers say so",
    table: `
      No | Sasaran Strategis | IKU | Target 2024 | Realisasi 2024 | Target Renstra | %
      1 | Meningkatnya Kemampuan PSKS | Persentase PSKS | 80% | 76% | 95% | 80
      2 | Meningkatnya Rehabilitasi Sosial | Persentase PMKS | 100% | 100% | 100% | 100`,
    expected: [
      "pengukuran-iku A1:G3 header A1:G1: A no, B sasaran, C indikator, D target 2024, E realisasi 2024, F targetRenstra",
    ],
  },
  {
    judul: "a budget in front of all names belongs to whatever its row is",
    table: `
      Pagu (Rp) | Program | Indikator | Target | Kegiatan | Indikator | Target | TW I | TW II | TW III | TW IV
      100 | Program Jalan | Persentase jalan mantap | 85% | | | | 20% | 40% | 60% | 85%`,
    expected: [
      "rak-bertingkat A1:K2 header A1:K1: A pagu, B program, C indikator@program, D target@program, E kegiatan, " +
        "F indikator@kegiatan, G target@kegiatan, H targetPeriode TW1, I targetPeriode TW2, J targetPeriode TW3, K targetPeriode TW4",
    ],
  },
  {
    judul: "a RAK by its title, its period columns missing",
    table: `
      | RENCANA AKSI DINAS SYARIAT TAHUN 2026
      | NO | SASARAN | INDIKATOR SASARAN | PROGRAM/KEGIATAN/SUB KEGIATAN | INDIKATOR KEGIATAN | TARGET | ANGGARAN
      | 1 | Meningkatnya pengamalan agama | Persentase gampong | Program Pembinaan Syariat | Persentase dibina | 90% | 500`,
    expected: [
      "rak-gabungan A2:G3 header A2:G2: A no, B sasaran, C indikator@sasaran, D uraian, E indikator, F target, G pagu",
    ],
  },
  {
    judul: "columns in the reverse order, money only",
    table: `
      % | Realisasi | Anggaran | Program/Kegiatan | No
      90 | 900000 | 1000000 | Program Jalan | 1`,
    expected: ["realisasi-anggaran A1:E2 header A1:E1: A persenAnggaran, B realisasiAnggaran, C pagu, D uraian, E no"],
  },
  {
    judul: "columns numbered by letters",
    table: `
      No | Program | Anggaran
      (a) | (b) | (c)
      1 | Program Jalan | 100`,
    expected: ["pk-program-anggaran A1:C3 header A1:C2: A no, B program, C pagu"],
  },
  {
    judul: "Target Provinsi in the target's place: its % is another indicator's figure (seed 001)",
    table: `
      No | Sasaran Strategis | IKU | Realisasi 2024 | Target Provinsi | %
      1 | Meningkatnya Kemampuan PSKS | Persentase PSKS | 100% | Persentase Partisipasi PSKS | 66`,
    expected: ["pengukuran-iku A1:F2 header A1:F1: A no, B sasaran, C indikator, D realisasi 2024, E targetPembanding"],
  },
  {
    judul: "Target | Capaian | %: what was reached, and the achievement",
    table: `
      No | Sub Kegiatan | Satuan | Target | Capaian | %
      1 | Penyediaan sandang | Orang | 300 | 270 | 90%`,
    expected: ["capaian-kegiatan A1:F2 header A1:F1: A no, B subKegiatan, C satuan, D target, E realisasi, F capaian"],
  },
  {
    judul: "RPJMD targets per year (seed 003, table 2.1)",
    table: `
      | NO | MISI RPJMD | TUJUAN RPJMD | SASARAN RPJMD | INDIKATOR | TARGET RPJMD | | |
      | | | | | | 2025 | 2026 | 2027 | 2028
      | I | Mewujudkan Kesejahteraan | Terwujudnya kemandirian daerah | Menurunnya kemiskinan | Tingkat Kemiskinan | 6,36% | 6,20% | 5,50% | 5,10%`,
    merge: ["F1:I1"],
    expected: [
      "renstra A1:I3 header A1:I2: A no, C tujuan, D sasaran, E indikator, F targetTahun 2025, G targetTahun 2026, " +
        "H targetTahun 2027, I targetTahun 2028",
    ],
  },
  {
    judul: "Renstra with the RPJMD sasaran it serves and K E T (seed 003, table 2.2)",
    table: `
      | NSPK SASARAN RPJMD YG RELEVAN | TUJUAN | SASARAN | INDIKATOR | TARGET TAHUN | | | K E T
      | | | | | 2025 | 2026 | 2027 |
      | Menurunnya kemiskinan | Menurunkan Jumlah PPKS | | Persentase Penurunan Jumlah PPKS | 95% | 90% | 85% |`,
    merge: ["E1:G1"],
    expected: [
      "renstra A1:H3 header A1:H2: A sasaranPemda, B tujuan, C sasaran, D indikator, E targetTahun 2025, F targetTahun 2026, " +
        "G targetTahun 2027, H keterangan",
    ],
  },
  {
    judul: "Renstra of programs with target and Rp per year",
    table: `
      | Kode | Program/Kegiatan | Indikator Kinerja | Kondisi Awal | 2025 | | 2026 | | Kondisi Akhir
      | | | | | Target | Rp | Target | Rp |
      | 1.03.02 | Program Pengelolaan Sumber Daya Air | Persentase irigasi baik | 60% | 65% | 5000000 | 70% | 6000000 | 75%`,
    merge: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1", "G1:H1", "I1:I2"],
    expected: [
      "renstra A1:I3 header A1:I2: A kode, B uraian, C indikator, D kondisiAwal, E targetTahun 2025, F paguTahun 2025, " +
        "G targetTahun 2026, H paguTahun 2026, I targetRenstra",
    ],
  },
  {
    judul: "a cascading by eselon",
    table: `
      Sasaran ESS II | Indikator ESS II | Target | Sasaran ESS III | Indikator ESS III | Target | Sasaran ESS IV | Indikator ESS IV | Target | Sasaran JF | Indikator JF | Target | Pelaksana
      Meningkatnya mutu jalan | Persentase jalan mantap | 85% | Meningkatnya jalan kabupaten | Panjang jalan baik | 400 km | Terlaksananya pemeliharaan | Panjang jalan dipelihara | 50 km | Tersusunnya data jalan | Jumlah dokumen | 1 | Penata Ruang`,
    expected: [
      "cascading A1:M2 header A1:M1: A sasaran, B indikator@sasaran, C target@sasaran, D sasaranProgram, E indikator@program, " +
        "F target@program, G sasaranKegiatan, H indikator@kegiatan, I target@kegiatan, J sasaranSubKegiatan, " +
        "K indikator@subKegiatan, L target@subKegiatan, M pelaksana",
    ],
  },
  {
    judul: "a cascading with a column for each of program, kegiatan and sub kegiatan",
    table: `
      No | Sasaran | Program | Kegiatan | Sub Kegiatan | Indikator | Satuan | Target | Pagu (Rp) | Penanggung Jawab
      1 | Meningkatnya mutu jalan | Program Penyelenggaraan Jalan | Kegiatan Penyelenggaraan Jalan Kabupaten | Rehabilitasi Jalan | Panjang jalan | km | 12 | 5000000 | Kabid Bina Marga`,
    expected: [
      "cascading A1:J2 header A1:J1: A no, B sasaran, C program, D kegiatan, E subKegiatan, F indikator, G satuan, H target, " +
        "I pagu, J penanggungJawab",
    ],
  },
  {
    judul: "RAK with an anggaran and a target for each level",
    table: `
      | SASARAN | INDIKATOR | TARGET | ANGGARAN | PROGRAM | INDIKATOR | TARGET | ANGGARAN | TARGET TRIWULAN | | |
      | | | | | | | | | I | II | III | IV
      | Meningkatnya mutu jalan | Persentase jalan mantap | 85% | 9000000 | Program Jalan | Panjang jalan | 12 km | 9000000 | 3 | 3 | 3 | 3`,
    merge: ["I1:L1"],
    expected: [
      "rak-bertingkat A1:L3 header A1:L2: A sasaran, B indikator@sasaran, C target@sasaran, D pagu@sasaran, E program, " +
        "F indikator@program, G target@program, H pagu@program, I targetPeriode TW1, J targetPeriode TW2, K targetPeriode TW3, " +
        "L targetPeriode TW4",
    ],
  },
  {
    judul: "a column of numbers and one of text under one merged header (seed 001's PK)",
    table: `
      | SASARAN STRATEGIS | | INDIKATOR KINERJA UTAMA | TARGET |
      | 1 | Meningkatnya Kemampuan PSKS | Persentase PSKS yang dibina | 100 | %
      | 2 | Meningkatnya Rehabilitasi Sosial | Jumlah PMKS yang dilayani | 40 | orang`,
    merge: ["A1:B1", "D1:E1"],
    expected: ["pk-eselon-ii A1:E3 header A1:E1: A no, B sasaran, C indikator, D target, E satuan"],
  },
  {
    judul: "Rp in a column of its own under a merged ANGGARAN (seed 001's PK)",
    table: `
      | Program | | Anggaran |
      | 1. | Pemberdayaan Sosial | Rp. | 1.415.819.700,00
      | 2. | Rehabilitasi Sosial | Rp. | 1.007.079.500,00
      | JUMLAH | | Rp. | 2.422.899.200,00`,
    merge: ["A1:B1", "C1:D1", "A4:B4"],
    expected: ["pk-program-anggaran A1:D4 header A1:D1: A no, B program, D pagu"],
  },
  {
    judul: "program, kegiatan and sub kegiatan indented by column under one merged header",
    table: `
      | Program/Kegiatan/Sub Kegiatan | | | Anggaran | Realisasi Anggaran
      | Program Penyelenggaraan Jalan | | | 9000000 | 8000000
      | | Penyelenggaraan Jalan Kabupaten | | 9000000 | 8000000
      | | | Rehabilitasi Jalan | 9000000 | 8000000`,
    merge: ["A1:C1"],
    expected: [
      "realisasi-anggaran A1:E4 header A1:E1: A program, B kegiatan, C subKegiatan, D pagu, E realisasiAnggaran",
    ],
  },
  {
    judul: "budgets before and after the change",
    table: `
      No | Program dan Kegiatan | Anggaran Sebelum Perubahan | Anggaran Setelah Perubahan | Realisasi | %
      1 | Program Penyelenggaraan Jalan | 8000000 | 9000000 | 8100000 | 90`,
    expected: [
      "realisasi-anggaran A1:F2 header A1:F1: A no, B uraian, C paguSebelum, D pagu, E realisasiAnggaran, F persenAnggaran",
    ],
  },
  {
    judul: "Sisa Anggaran, Sumber Dana and Lokasi are left alone",
    table: `
      No | Program/Kegiatan | Lokasi | Sumber Dana | Pagu | Realisasi Anggaran | Sisa Anggaran | % Realisasi
      1 | Program Penyelenggaraan Jalan | Sambas | DAU | 9000000 | 8100000 | 900000 | 90`,
    expected: ["realisasi-anggaran A1:H2 header A1:H1: A no, B uraian, E pagu, F realisasiAnggaran, H persenAnggaran"],
  },
  {
    judul: "a PK to which realisasi, capaian and kategori were added stays a PK by its title",
    table: `
      | PERJANJIAN KINERJA TAHUN 2024

      | No | Sasaran Strategis | Indikator Kinerja Utama | Target | REALISASI | CAPAIAN | KATEGORI
      | 1. | Meningkatnya Kemampuan PSKS | Persentase PSKS | 100% | 95% | 95% | Sangat Berhasil`,
    expected: [
      "pk-eselon-ii A3:G4 header A3:G3: A no, B sasaran, C indikator, D target, E realisasi, F capaian, G kategori",
    ],
  },
  {
    judul: "… or by its header",
    table: `
      NO | SASARAN | IKK YANG MENJADI PK | SATUAN | TARGET | REALISASI | CAPAIAN | KATEGORI
      1 | Meningkatnya pemberdayaan sosial | Persentase SDM yang kompeten | % | 100 | 95 | 95% | Sangat Berhasil`,
    expected: [
      "pk-eselon-iii A1:H2 header A1:H1: A no, B sasaran, C indikator, D satuan, E target, F realisasi, G capaian, H kategori",
    ],
  },
  {
    judul: "… and is a pengukuran without any such sign",
    table: `
      No | Sasaran Strategis | Indikator Kinerja Utama | Target | REALISASI | CAPAIAN | KATEGORI
      1. | Meningkatnya Kemampuan PSKS | Persentase PSKS | 100% | 95% | 95% | Sangat Berhasil`,
    expected: [
      "pengukuran-iku A1:G2 header A1:G1: A no, B sasaran, C indikator, D target, E realisasi, F capaian, G kategori",
    ],
  },
  {
    judul: "a title that measures a perjanjian kinerja is a pengukuran",
    table: `
      | PENGUKURAN ATAS PERJANJIAN KINERJA TAHUN 2024

      | No | Sasaran Strategis | Indikator Kinerja Utama | Target | Realisasi | Capaian
      | 1. | Meningkatnya Kemampuan PSKS | Persentase PSKS | 100% | 95% | 95%`,
    expected: ["pengukuran-iku A3:F4 header A3:F3: A no, B sasaran, C indikator, D target, E realisasi, F capaian"],
  },
  {
    judul: "months that are dates shown as month names",
    table: `
      | NO | INDIKATOR KINERJA UTAMA | SATUAN | TARGET | RENCANA AKSI | | | | | | | | | | |
      | | | | | JAN | FEB | MAR | APR | MEI | JUN | JUL | AGS | SEP | OKT | NOP | DES
      | (1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) | (9) | (10) | (11) | (12) | (13) | (14) | (15) | (16)
      | 1 | Jumlah kunjungan wisata | orang | 1200 | 100 | 100 | 100 | 100 | 100 | 100 | 100 | 100 | 100 | 100 | 100 | 100`,
    merge: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:P1"],
    expected: [
      "rak-bulanan A1:P4 header A1:P3: A no, B indikator, C satuan, D target, " +
        Array.from({ length: 12 }, (_, index) => `${"EFGHIJKLMNOP"[index] ?? ""} targetPeriode B${index + 1}`).join(
          ", ",
        ),
    ],
  },
  {
    judul: "semester columns",
    table: `
      Sasaran | Indikator | Target | Realisasi Semester I | Realisasi Semester II | Capaian
      Meningkatnya mutu jalan | Persentase jalan mantap | 85% | 40% | 80% | 94.1%`,
    expected: [
      "pengukuran-triwulan A1:F2 header A1:F1: A sasaran, B indikator, C target, D realisasiPeriode S1, E realisasiPeriode S2, F capaian",
    ],
  },
  {
    judul: "capaian per sasaran together with its program and budget, as LKjIP tables have it",
    table: `
      | No | Sasaran | Indikator | Kinerja | | | Program | Anggaran | |
      | | | | Target | Realisasi | Capaian % | | Pagu | Realisasi | %
      | 1 | Meningkatnya mutu jalan | Persentase jalan mantap | 85 | 80 | 94.12 | Program Jalan | 9000000 | 8100000 | 90`,
    merge: ["D1:F1", "H1:J1"],
    expected: [
      "pengukuran-iku A1:J3 header A1:J2: A no, B sasaran, C indikator@sasaran, D target@sasaran, E realisasi@sasaran, " +
        "F capaian@sasaran, G program, H pagu, I realisasiAnggaran, J persenAnggaran",
    ],
  },
  {
    judul: "a group that stands centred over its years without being merged",
    table: `
      | No | Sasaran | Indikator | | REALISASI | | TARGET 2024
      | | | | 2022 | 2023 | 2024 |
      | 1 | Meningkatnya mutu jalan | Persentase jalan mantap | 70% | 75% | 80% | 85%`,
    expected: [
      "pengukuran-iku A1:G3 header A1:G2: A no, B sasaran, C indikator, D realisasiTahun 2022, E realisasiTahun 2023, " +
        "F realisasi 2024, G target 2024",
    ],
  },
  {
    judul: "three columns headed SASARAN, the program's right of PROGRAM",
    table: `
      No | Sasaran | Indikator | Target | Program | Sasaran | Indikator | Target | Anggaran
      1 | Meningkatnya mutu jalan | Persentase jalan mantap | 85% | Program Jalan | Meningkatnya jalan baik | Panjang jalan | 12 km | 9000000`,
    expected: [
      "cascading A1:I2 header A1:I1: A no, B sasaran, C indikator@sasaran, D target@sasaran, E program, F sasaranProgram, " +
        "G indikator@program, H target@program, I pagu",
    ],
  },
  {
    judul: "the comparison of seed 001 with every year in a column of its own",
    table: `
      NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET 2024 | REALISASI 2022 | REALISASI 2023 | REALISASI 2024 | TARGET RENSTRA
      1 | Meningkatnya Kemampuan PSKS | Persentase Peningkatan PSKS | 100% | - | 149.98% | 100% | 100%`,
    expected: [
      "pengukuran-iku A1:H2 header A1:H1: A no, B sasaran, C indikator, D target 2024, E realisasiTahun 2022, " +
        "F realisasiTahun 2023, G realisasi 2024, H targetRenstra",
    ],
  },
  {
    judul: "target, realisasi and % of several years: the last is the table's own",
    table: `
      | No | Sasaran | Indikator Kinerja | 2023 | | | 2024 | |
      | | | | Target | Realisasi | % | Target | Realisasi | %
      | 1 | Meningkatnya mutu jalan | Persentase jalan mantap | 80 | 82 | 102.5 | 85 | 84 | 98.82`,
    expected: [
      "pengukuran-iku A1:I3 header A1:I2: A no, B sasaran, C indikator, D targetTahun 2023, E realisasiTahun 2023, " +
        "G target 2024, H realisasi 2024, I capaian 2024",
    ],
  },
  {
    judul: "what was reached last year is the baseline of a plan",
    table: `
      | RENCANA AKSI TAHUN 2026
      | No | Sasaran | Indikator | Realisasi 2025 | Target 2026 | TW I | TW II | TW III | TW IV
      | 1 | Meningkatnya mutu jalan | Persentase jalan mantap | 80 | 90 | 20 | 40 | 60 | 90`,
    expected: [
      "rak-triwulan A2:I3 header A2:I2: A no, B sasaran, C indikator, D realisasiTahun 2025, E target 2026, F targetPeriode TW1, " +
        "G targetPeriode TW2, H targetPeriode TW3, I targetPeriode TW4",
    ],
  },
  {
    judul: "one Realisasi s.d. TW III beside the annual target is the realisasi",
    table: `
      No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Polarisasi | Bobot (%) | Target 2025 | Realisasi s.d. TW III | % Capaian | Kategori | Faktor Penghambat | Rencana Tindak Lanjut
      1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | Maximize | 40 | 85 | 80 | 94.12 | Tinggi | - | -`,
    expected: [
      "pengukuran-iku A1:L2 header A1:L1: A no, B sasaran, C indikator, D satuan, E polaritas, F bobot, G target 2025, " +
        "H realisasi, I capaian, J kategori, K penyebab, L solusi",
    ],
  },
  {
    judul: "Anggaran | Realisasi | Capaian with their units in a second row",
    table: `
      | No | Program/Kegiatan | Anggaran | Realisasi | Capaian
      | | | (Rp) | (Rp) | (%)
      | 1 | Program Jalan | 1000000 | 900000 | 90`,
    expected: ["realisasi-anggaran A1:E3 header A1:E2: A no, B uraian, C pagu, D realisasiAnggaran, E persenAnggaran"],
  },
  {
    judul: "what was planned to be spent by now is no pagu and its share none that was spent",
    table: `
      | No | Program/Kegiatan | Pagu Anggaran (Rp) | Target Keuangan | | Realisasi Keuangan | | Keterangan
      | | | | Rp | % | Rp | % |
      | 1 | Program Jalan | 1000000 | 700000 | 70 | 650000 | 65 |
      | 2 | Program Air | 2000000 | 900000 | 45 | 880000 | 44 | kontrak`,
    merge: ["D1:E1", "F1:G1"],
    expected: [
      "realisasi-anggaran A1:H4 header A1:H2: A no, B uraian, C pagu, F realisasiAnggaran, G persenAnggaran, H keterangan",
    ],
  },
  {
    judul: "two Realisasi without groups: the one after the pagu is money",
    table: `
      No | Program | Indikator | Target | Realisasi | % | Pagu | Realisasi | %
      1 | Program Jalan | Panjang jalan | 10 | 9 | 90 | 1000000 | 900000 | 90`,
    expected: [
      "capaian-kegiatan A1:I2 header A1:I1: A no, B program, C indikator, D target, E realisasi, F capaian, G pagu, " +
        "H realisasiAnggaran, I persenAnggaran",
    ],
  },
  {
    judul: "a budget split over the triwulan",
    table: `
      No | Program | Anggaran | Triwulan I | Triwulan II | Triwulan III | Triwulan IV
      1 | Program Jalan | 1000000 | 250000 | 250000 | 250000 | 250000`,
    expected: [
      "pagu-anggaran A1:G2 header A1:G1: A no, B program, C pagu, D paguPeriode TW1, E paguPeriode TW2, F paguPeriode TW3, G paguPeriode TW4",
    ],
  },
  {
    judul: "shares of kinerja and anggaran with the efficiency, no amounts",
    table: `
      No | Sasaran Strategis | Persentase Capaian Kinerja | Persentase Penyerapan Anggaran | Tingkat Efisiensi
      1 | Meningkatnya mutu jalan | 100 | 93 | 7`,
    expected: ["efisiensi A1:E2 header A1:E1: A no, B sasaran, C capaian, D persenAnggaran, E efisiensi"],
  },
  {
    judul: "numbered years of a Renstra whose title names its range",
    table: `
      | TARGET RENSTRA 2025-2029
      | Tujuan | Sasaran | Indikator | Target Tahun ke- | |
      | | | | 1 | 2 | 3
      | Menurunnya kemiskinan | | Tingkat Kemiskinan | 6 | 5.8 | 5.5`,
    merge: ["D2:F2"],
    expected: [
      "renstra A2:F4 header A2:F3: A tujuan, B sasaran, C indikator, D targetTahun 2025, E targetTahun 2026, F targetTahun 2027",
    ],
  },
  {
    judul: "a title centred over part of the header is no group",
    table: `
      | | CAPAIAN KINERJA TAHUN 2024 | | | |
      | No | Sasaran | Indikator | Target | Realisasi | %
      | 1 | Meningkatnya mutu jalan | Persentase jalan mantap | 90 | 80 | 88.9`,
    merge: ["B1:E1"],
    expected: ["pengukuran-iku A2:F3 header A2:F2: A no, B sasaran, C indikator, D target, E realisasi, F capaian"],
  },
  {
    judul: "the evaluation form of a Renja: K and Rp under each group, three header rows and a number row",
    table: `
      | No | Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan/Sub Kegiatan | Indikator Kinerja Program (Outcome)/Kegiatan (Output) | Target Renstra Perangkat Daerah pada Tahun 2026 | | Realisasi Capaian Kinerja Renstra s.d. Tahun Lalu (2023) | | Target Kinerja dan Anggaran Renja Tahun Berjalan (2024) | | Realisasi Kinerja Pada Triwulan | | | | Realisasi Capaian Kinerja dan Anggaran Renja | | Tingkat Capaian Kinerja dan Realisasi Anggaran (%) |
      | | | | | | | | | | I | | II | | | | |
      | | | | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp
      | 1 | 2 | 3 | 4 | | 5 | | 6 | | 7 | | 8 | | 9 | | 10 |
      | 1 | Program Pemenuhan Upaya Kesehatan | Persentase layanan | 100 | 9000000 | 60 | 4000000 | 80 | 3000000 | 20 | 500000 | 20 | 500000 | 80 | 2000000 | 100 | 66.7`,
    merge: ["A1:A3", "B1:B3", "C1:C3", "D1:E2", "F1:G2", "H1:I2", "J1:M1", "J2:K2", "L2:M2", "N1:O2", "P1:Q2"],
    expected: [
      "pengukuran-triwulan A1:Q5 header A1:Q4: A no, B uraian, C indikator, D targetRenstra 2026, E paguTahun 2026, " +
        "F realisasiTahun 2023, H target 2024, I pagu 2024, J realisasiPeriode TW1, K realisasiAnggaranPeriode TW1, " +
        "L realisasiPeriode TW2, M realisasiAnggaranPeriode TW2, N realisasi, O realisasiAnggaran, P capaian, Q persenAnggaran",
    ],
  },
  {
    judul: "two groups that are not merged, over years; all other headers stand in the row below",
    table: `
      | | | | Target | | Realisasi |
      | No | Sasaran | Indikator | 2024 | 2025 | 2024 | 2025
      | 1 | Meningkatnya mutu jalan | Persentase jalan mantap | 80 | 85 | 78 | 82`,
    expected: [
      "pengukuran-iku A1:G3 header A1:G2: A no, B sasaran, C indikator, D targetTahun 2024, E target 2025, " +
        "F realisasiTahun 2024, G realisasi 2025",
    ],
  },
  {
    judul: "Capaian in Rp is what was spent, Capaian of the money a share",
    table: `
      | No | Program | Pagu | Capaian | |
      | | | | Rp | % |
      | 1 | Program Penyelenggaraan Jalan | 9000000 | 8100000 | 90`,
    merge: ["A1:A2", "B1:B2", "C1:C2", "D1:E1"],
    expected: ["realisasi-anggaran A1:E3 header A1:E2: A no, B program, C pagu, D realisasiAnggaran, E persenAnggaran"],
  },
  {
    judul: "… with the achievement of the indicator beside it",
    table: `
      | No | Program | Indikator | Target | Realisasi | Pagu | Realisasi Anggaran | Capaian | |
      | | | | | | | | Kinerja | Keuangan |
      | 1 | Program Penyelenggaraan Jalan | Persentase jalan mantap | 90 | 80 | 9000000 | 8100000 | 88.9 | 90`,
    merge: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2", "F1:F2", "G1:G2", "H1:I1"],
    expected: [
      "capaian-kegiatan A1:I3 header A1:I2: A no, B program, C indikator, D target, E realisasi, F pagu, " +
        "G realisasiAnggaran, H capaian, I persenAnggaran",
    ],
  },
  {
    judul: "rows of triwulan under programs that are filled down: a budget repeated on each is the year's",
    table: `
      No | Program | Triwulan | Pagu | Realisasi Anggaran
      1 | Program Penyelenggaraan Jalan | I | 9000000 | 2000000
      1 | Program Penyelenggaraan Jalan | II | 9000000 | 2000000
      1 | Program Penyelenggaraan Jalan | III | 9000000 | 2000000
      1 | Program Penyelenggaraan Jalan | IV | 9000000 | 2000000`,
    expected: ["realisasi-anggaran A1:E5 header A1:E1: A no, B program, C periode, D pagu, E realisasiAnggaranPeriode"],
  },
  {
    judul: "rows of triwulan with money: its share of a year is of no use there",
    table: `
      No | Program | Indikator | Triwulan | Target | Realisasi | Pagu | Realisasi Anggaran | %
      1 | Program Penyelenggaraan Jalan | Persentase jalan mantap | I | 25 | 20 | 1000000 | 900000 | 90
      | | | | II | 25 | 20 | 1000000 | 900000 | 90
      | | | | III | 25 | 20 | 1000000 | 900000 | 90
      | | | | IV | 25 | 20 | 1000000 | 900000 | 90`,
    expected: [
      "pengukuran-triwulan A1:I5 header A1:I1: A no, B program, C indikator, D periode, E targetPeriode, " +
        "F realisasiPeriode, G paguPeriode, H realisasiAnggaranPeriode",
    ],
  },
  {
    judul: "rows of triwulan, a target of the year and one of the triwulan; what is merged over all is the year's",
    table: `
      No | Sasaran | Indikator | Triwulan | Target | Target Triwulan | Realisasi | Capaian
      1 | Meningkatnya mutu jalan | Persentase jalan mantap | I | 100 | 25 | 20 | 80
      | | | | II | | 25 | 20 |
      | | | | III | | 25 | 20 |
      | | | | IV | | 25 | 20 |`,
    merge: ["A2:A5", "B2:B5", "C2:C5", "E2:E5", "H2:H5"],
    expected: [
      "pengukuran-triwulan A1:H5 header A1:H1: A no, B sasaran, C indikator, D periode, E target, F targetPeriode, " +
        "G realisasiPeriode, H capaian",
    ],
  },
  {
    judul: "… and where all is filled down",
    table: `
      No | Sasaran | Indikator | Triwulan | Target | Target Triwulan | Realisasi
      1 | Meningkatnya mutu jalan | Persentase jalan mantap | I | 100 | 25 | 20
      1 | Meningkatnya mutu jalan | Persentase jalan mantap | II | 100 | 25 | 20
      1 | Meningkatnya mutu jalan | Persentase jalan mantap | III | 100 | 25 | 20
      1 | Meningkatnya mutu jalan | Persentase jalan mantap | IV | 100 | 25 | 20`,
    expected: [
      "pengukuran-triwulan A1:G5 header A1:G1: A no, B sasaran, C indikator, D periode, E target, F targetPeriode, " +
        "G realisasiPeriode",
    ],
  },
  {
    judul: "a column headed Triwulan that names no triwulan is nobody's",
    table: `
      No | Sasaran | Indikator | Triwulan | Target | Realisasi
      1 | Meningkatnya mutu jalan | Persentase jalan mantap | - | 90 | 80
      2 | Meningkatnya mutu air | Persentase air bersih | #REF! | 90 | 80
      3 | Meningkatnya mutu udara | Indeks kualitas udara | sepanjang tahun berjalan, menurut hasil pemantauan | 90 | 80
      4 | Meningkatnya mutu lahan | Indeks kualitas lahan | TW I | 90 | 80`,
    expected: ["pengukuran-iku A1:F5 header A1:F1: A no, B sasaran, C indikator, E target, F realisasi"],
  },
  {
    judul: "Target under Target Renstra and under Target PK",
    table: `
      | No | Sasaran | Indikator | Target Renstra | | Target PK | | Realisasi
      | | | | Target | Satuan | Target | Satuan |
      | 1 | Meningkatnya mutu jalan | Persentase jalan mantap | 90 | % | 80 | % | 70`,
    merge: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1", "H1:H2"],
    expected: [
      "pengukuran-iku A1:H3 header A1:H2: A no, B sasaran, C indikator, D targetRenstra, E satuan, F target, H realisasi",
    ],
  },
  {
    judul: "Kinerja and Anggaran under Target and Realisasi",
    table: `
      | No | Program | Indikator | Target | | Realisasi | |
      | | | | Kinerja | Anggaran | Kinerja | Anggaran | Anggaran (%)
      | 1 | Program Penyelenggaraan Jalan | Persentase jalan mantap | 90 | 9000000 | 80 | 8000000 | 88`,
    merge: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:H1"],
    expected: [
      "capaian-kegiatan A1:H3 header A1:H2: A no, B program, C indikator, D target, E pagu, F realisasi, " +
        "G realisasiAnggaran, H persenAnggaran",
    ],
  },
  {
    judul: "triwulan in Rp are money",
    table: `
      | No | Program | Indikator | Target | Pagu | Target Triwulan (Rp) | | | | Realisasi Triwulan (Rp) | | | |
      | | | | | | I | II | III | IV | I | II | III | IV
      | 1 | Program Penyelenggaraan Jalan | Persentase jalan mantap | 90 | 900 | 100 | 200 | 300 | 300 | 100 | 200 | 300 | 300`,
    merge: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2", "F1:I1", "J1:M1"],
    expected: [
      "pk-eselon-iii A1:M3 header A1:M2: A no, B program, C indikator, D target, E pagu, F paguPeriode TW1, " +
        "G paguPeriode TW2, H paguPeriode TW3, I paguPeriode TW4, J realisasiAnggaranPeriode TW1, " +
        "K realisasiAnggaranPeriode TW2, L realisasiAnggaranPeriode TW3, M realisasiAnggaranPeriode TW4",
    ],
  },
  {
    judul: "Tahun ke-I, ke-II, ke-III of a Renstra whose title names its years",
    table: `
      | RENSTRA TAHUN 2025-2029
      | No | Tujuan | Sasaran | Indikator | Target Tahun ke-I | Target Tahun ke-II | Target Tahun ke-III
      | 1 | Terwujudnya A | Meningkatnya B | Persentase C | 1 | 2 | 3`,
    expected: [
      "renstra A2:G3 header A2:G2: A no, B tujuan, C sasaran, D indikator, E targetTahun 2025, F targetTahun 2026, " +
        "G targetTahun 2027",
    ],
  },
  {
    judul: "budgets of two years: the title's year is the table's own, else the later one",
    table: `
      | ANGGARAN TAHUN 2024

      | No | Program | Pagu 2024 | Pagu 2025
      | 1 | Program Penyelenggaraan Jalan | 1000000 | 2000000`,
    expected: ["pk-program-anggaran A3:D4 header A3:D3: A no, B program, C pagu 2024, D paguTahun 2025"],
  },
  {
    judul: "… with what was spent in each",
    table: `
      No | Program | Pagu 2024 | Pagu 2025 | Realisasi Anggaran 2024 | Realisasi Anggaran 2025
      1 | Program Penyelenggaraan Jalan | 1000000 | 2000000 | 900000 | 1900000`,
    expected: [
      "realisasi-anggaran A1:F2 header A1:F1: A no, B program, C paguTahun 2024, D pagu 2025, F realisasiAnggaran 2025",
    ],
  },
  {
    judul: "capaian of two years beside a target without a year",
    table: `
      No | Sasaran | Indikator | Capaian 2023 | Capaian 2024 | Target | Realisasi
      1 | Meningkatnya mutu jalan | Persentase jalan mantap | 80 | 90 | 100 | 90`,
    expected: [
      "pengukuran-iku A1:G2 header A1:G1: A no, B sasaran, C indikator, E capaian 2024, F target, G realisasi",
    ],
  },
  {
    judul: "a realisasi of the year before the target's looks back",
    table: `
      No | Sasaran | Indikator | Target 2024 | Realisasi 2023 | Capaian
      1 | Meningkatnya mutu jalan | Persentase jalan mantap | 80 | 90 | 100`,
    expected: [
      "pengukuran-iku A1:F2 header A1:F1: A no, B sasaran, C indikator, D target 2024, E realisasiTahun 2023, F capaian",
    ],
  },
  {
    judul: "numbers of the program's own, said by the header or by what stands beside them",
    table: `
      No Sasaran | Sasaran | Indikator | No Program | Program | Indikator | Target
      1 | Meningkatnya mutu jalan | Persentase jalan mantap | 1 | Program Jalan | Panjang jalan | 90`,
    expected: [
      "cascading A1:G2 header A1:G1: A no@sasaran, B sasaran, C indikator@sasaran, D no@program, E program, " +
        "F indikator@program, G target",
    ],
  },
  {
    judul: "slips of the finger in the header",
    table: `
      No | Sasaran Stratgis | Indkator Kinerja | Tagret | Relaisasi
      1 | Meningkatnya mutu jalan | Persentase jalan mantap | 90 | 80`,
    expected: ["pengukuran-iku A1:E2 header A1:E1: A no, B sasaran, C indikator, D target, E realisasi"],
  },
  ...(
    [
      ["Target Kinerja Provinsi", "targetPembanding"],
      ["Target Kinerja Renstra", "targetRenstra"],
      ["Realisasi Kinerja Provinsi", "targetPembanding"],
      ["Capaian Kinerja Nasional", "targetPembanding"],
      ["Realisasi Kinerja Anggaran (%)", "persenAnggaran"],
      ["Capaian (Rp)", "realisasiAnggaran"],
      ["Capaian Keuangan", "persenAnggaran"],
      ["Anggaran (%)", "persenAnggaran"],
      ["Pagu Anggaran Murni", "paguSebelum"],
      ["% Realisasi", "capaian"],
    ] as const
  ).map(([header, field]) => ({
    judul: `${header} beside target and realisasi`,
    table: `
      No | Sasaran | Indikator | Target | Realisasi | ${header}
      1 | Meningkatnya mutu jalan | Persentase jalan mantap | 90 | 80 | 75`,
    expected: [`pengukuran-iku A1:F2 header A1:F1: A no, B sasaran, C indikator, D target, E realisasi, F ${field}`],
  })),
];

describe("header shapes", () => {
  test.each(SHAPES)("$judul", ({ table, merge = [], startRow = 1, startColumn = 0, expected }) => {
    expect(showTables(gridOf(table, { merge, startRow, startColumn }))).toEqual(expected);
  });
});
