import { columnToLetters } from "../../../src/core/grid/a1";
import { detectLayouts } from "../../../src/core/layout/detect-layout";
import { gridOf } from "../../support/grid-of";

/** The field, owner and period of the column that the word heads, in a header that could hold it. */
function readWord(header: string, word: string): string {
  const row = header.replace("{}", word);
  const body = row
    .split("|")
    .map(() => "isi kolom yang panjang sekali untuk diuji")
    .join("|");
  const { matches } = detectLayouts(gridOf(`${row}\n${body}`));
  const column = row.split("|").findIndex((text) => text.trim() === word);
  const found = matches.flatMap((match) => match.columns).find((candidate) => candidate.column === column);
  if (found === undefined) return `${columnToLetters(column)}: tidak dikenali`;
  const periode = found.periode === null ? "" : ` ${found.periode.kind} ${found.periode.nomor}`;
  return `${found.field}${found.tahun === null ? "" : ` ${found.tahun}`}${periode}`;
}

const PK = "No | {} | Indikator | Target";
const IK = "No | Sasaran | {} | Target";
const TG = "No | Sasaran | Indikator | {}";
const UKUR = "No | Sasaran | Indikator | Target | {}";
const CAPAI = "No | Sasaran | Indikator | Target | Realisasi | {}";
const UANG = "No | Program/Kegiatan | {}";
const ORANG = "No | Sasaran | Indikator | Target | {}";
const RAK = "Sasaran | Indikator | Target | {} | TW II | TW III | TW IV";

const WORDS: readonly (readonly [header: string, word: string, expected: string])[] = [
  // sasaran
  [PK, "Sasaran", "sasaran"],
  [PK, "Sasaran Strategis", "sasaran"],
  [PK, "Sasaran OPD", "sasaran"],
  ["{} | IK Sasaran Pemda | Sasaran OPD | IK Sasaran | Target", "Sasaran Pemda", "sasaranPemda"],
  [PK, "Sasaran Perangkat Daerah", "sasaran"],
  [PK, "Sasaran (Outcome)", "sasaran"],
  ["Sasaran | {} | Program/Kegiatan | Indikator | Target", "Sasaran (Outcome)", "sasaranProgram"],
  ["Sasaran | Program/Kegiatan | {} | Indikator | Target", "Sasaran (Output)", "sasaranKegiatan"],
  ["{} | Indikator ESS II | Sasaran ESS III | Indikator ESS III | Pelaksana", "Sasaran ESS II", "sasaran"],
  ["Sasaran ESS II | Indikator ESS II | {} | Indikator ESS III | Pelaksana", "Sasaran ESS III", "sasaranProgram"],
  ["Sasaran ESS III | Indikator ESS III | {} | Indikator ESS IV | Pelaksana", "Sasaran ESS IV", "sasaranKegiatan"],
  ["Sasaran ESS III | Indikator ESS III | {} | Indikator JF | Pelaksana", "Sasaran JF", "sasaranSubKegiatan"],
  ["Program | {} | Indikator Program | Kegiatan | Indikator Kegiatan", "Sasaran Program", "sasaranProgram"],
  ["Program | Indikator Program | Kegiatan | {} | Indikator Kegiatan", "Sasaran Kegiatan", "sasaranKegiatan"],
  ["Kegiatan | Sub Kegiatan | {} | Indikator | Target", "Sasaran Sub Kegiatan", "sasaranSubKegiatan"],
  [
    "Program/Kegiatan/Sub Kegiatan | {} | Indikator | Target",
    "Sasaran Program/Kegiatan/Sub Kegiatan",
    "sasaranProgram",
  ],
  [PK, "Kinerja Utama", "sasaran"],
  [PK, "Tujuan/Sasaran", "sasaran"],
  [PK, "TUJUAN", "tujuan"],
  // indikator
  [IK, "Indikator", "indikator"],
  [IK, "Indikator Kinerja", "indikator"],
  [IK, "Indikator Kinerja Utama", "indikator"],
  [IK, "IKU", "indikator"],
  [IK, "IKK", "indikator"],
  [IK, "IKU/IKK", "indikator"],
  [IK, "IK Sasaran", "indikator"],
  [IK, "Indikator Sasaran", "indikator"],
  [IK, "Indikator Sasaran Program/Kegiatan", "indikator"],
  ["Kegiatan | {} | Target | Realisasi", "Indikator Kegiatan", "indikator"],
  [IK, "IKU yang menjadi PK", "indikator"],
  [IK, "IKK yang menjadi PK", "indikator"],
  ["Program/Kegiatan | {} | Target | Realisasi", "Indikator Kinerja Program (Outcome)/Kegiatan (Output)", "indikator"],
  // target
  [TG, "Target", "target"],
  [TG, "Target Kinerja", "target"],
  [TG, "Target Tahunan", "target"],
  [TG, "Target 2024", "target 2024"],
  [TG, "Target PK", "target"],
  [TG, "Target PK Perubahan", "target"],
  [TG, "Target RKT", "target"],
  ["No | Sasaran | Indikator | Target | Realisasi | {}", "Target Renstra", "targetRenstra"],
  [TG, "Target / Satuan", "target"],
  [TG, "Target Capaian per Tahun", "target"],
  // periods
  [RAK, "TW I", "targetPeriode triwulan 1"],
  [RAK, "TW.I", "targetPeriode triwulan 1"],
  [RAK, "TW-I", "targetPeriode triwulan 1"],
  [RAK, "TW 1", "targetPeriode triwulan 1"],
  [RAK, "Triwulan I", "targetPeriode triwulan 1"],
  [RAK, "Triwulan 1", "targetPeriode triwulan 1"],
  ["Sasaran | Indikator | Target | {} | II | III | IV", "I", "targetPeriode triwulan 1"],
  ["IKU | Satuan | {} | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12", "1", "targetPeriode bulan 1"],
  ["IKU | Satuan | Januari | Februari | Maret | April | {} | Juni | Juli | Agustus", "Mei", "targetPeriode bulan 5"],
  [
    "IKU | Satuan | Jan | Feb | Mar | Apr | Mei | Jun | Jul | Agt | Sep | Okt | Nov | {}",
    "Des",
    "targetPeriode bulan 12",
  ],
  ["Tujuan | Sasaran | Indikator | {} | 2025 | 2026 | Akhir", "Awal", "kondisiAwal"],
  ["Tujuan | Sasaran | Indikator | Awal | 2025 | 2026 | {}", "Akhir", "targetRenstra"],
  // realisasi and capaian
  [UKUR, "Realisasi", "realisasi"],
  [UKUR, "Realisasi 2024", "realisasi 2024"],
  ["Sasaran | Indikator | Target | {} | Realisasi TW II", "Realisasi TW I", "realisasiPeriode triwulan 1"],
  [CAPAI, "Capaian", "capaian"],
  [CAPAI, "Capaian (%)", "capaian"],
  [CAPAI, "% Capaian", "capaian"],
  [CAPAI, "%", "capaian"],
  [CAPAI, "Capaian Total", "capaian"],
  [CAPAI, "Capaian Realisasi (%)", "capaian"],
  [CAPAI, "Tingkat Capaian", "capaian"],
  [CAPAI, "Predikat", "kategori"],
  [CAPAI, "Kategori", "kategori"],
  // budget
  [UANG, "Anggaran", "pagu"],
  [UANG, "Anggaran (Rp.)", "pagu"],
  [UANG, "Anggaran Setelah Perubahan", "pagu"],
  [UANG, "Pagu", "pagu"],
  [UANG, "Pagu Indikatif (Rp)", "pagu"],
  [UANG, "Pagu Anggaran", "pagu"],
  [UANG, "Pagu DPA", "pagu"],
  ["No | Program | Pagu | Realisasi Anggaran | {}", "% Penyerapan", "persenAnggaran"],
  ["No | Program | Pagu | Realisasi Anggaran | {}", "Serapan", "persenAnggaran"],
  ["No | Program | Pagu | {}", "Serapan", "realisasiAnggaran"],
  ["No | Program | Pagu | Realisasi Anggaran | {}", "Rasio antara Realisasi dan Anggaran", "persenAnggaran"],
  ["No | Sasaran | {} | Tgt. | Real. | Cap. (%)", "Indikator", "indikator"],
  [TG, "Tgt. 2024", "target 2024"],
  [CAPAI, "Cap. (%)", "capaian"],
  [CAPAI, "Tipe", "polaritas"],
  [UANG, "Target Keuangan", "pagu"],
  [UANG, "Anggaran Perubahan", "pagu"],
  [UANG, "Anggaran Pergeseran", "pagu"],
  ["No | Program/Kegiatan | Anggaran | {}", "Realisasi Anggaran", "realisasiAnggaran"],
  ["No | Program/Kegiatan | Anggaran | Realisasi Anggaran | {}", "%", "persenAnggaran"],
  // people
  [ORANG, "Penanggung Jawab", "penanggungJawab"],
  [ORANG, "Penanggung Jawab (ESS.III)", "penanggungJawab"],
  [ORANG, "Pelaksana", "pelaksana"],
  [ORANG, "Unit Penanggung Jawab", "penanggungJawab"],
  [ORANG, "Unit Kerja", "pelaksana"],
  [ORANG, "PD Penanggung Jawab", "penanggungJawab"],
  [ORANG, "Perangkat Daerah Penanggung Jawab", "penanggungJawab"],
  // other
  ["{} | Sasaran | Indikator | Target", "No", "no"],
  ["{} | Program/Kegiatan | Pagu", "Kode", "kode"],
  ["Sasaran | Indikator | {} | Target", "Satuan", "satuan"],
  [ORANG, "Polarisasi", "polaritas"],
  [ORANG, "Bobot", "bobot"],
  [ORANG, "Jenis Indikator", "keterangan"],
  [ORANG, "Definisi Operasional", "definisiOperasional"],
  [ORANG, "Formula / Rumusan Perhitungan", "definisiOperasional"],
  [ORANG, "Sumber Data", "sumberData"],
  [ORANG, "Keterangan", "keterangan"],
  [ORANG, "K E T", "keterangan"],
  ["No | {} | Anggaran | Realisasi Anggaran", "Program/Kegiatan/Sub Kegiatan", "uraian"],
  ["No | {} | Anggaran | Realisasi Anggaran", "Program dan Kegiatan", "uraian"],
  // spellings
  [PK, "SASARAN\\nSTRATEGIS", "sasaran"],
  [IK, "INDIKATOR  KINERJA\\nUTAMA (IKU)", "indikator"],
  [TG, "TARGET TAHUN 2026", "target 2026"],
  [TG, "Tagret", "target"],
  [IK, "Indkator Kinerja", "indikator"],
];

describe("header words seen in the wild", () => {
  test.each(WORDS)("in “%s” the word “%s” is %s", (header, word, expected) => {
    expect(readWord(header, word)).toBe(expected);
  });
});

describe("header words by group", () => {
  const groupOf = (table: string, merge: readonly string[]): string[] =>
    detectLayouts(gridOf(table, { merge }))
      .matches.flatMap((match) => match.columns)
      .map(
        ({ column, field, periode }) =>
          `${columnToLetters(column)} ${field}${periode === null ? "" : ` ${periode.nomor}`}`,
      );

  test("Target Triwulan, Realisasi Triwulan and Capaian Triwulan", () => {
    const table = `
      Indikator | Target Triwulan | | | | Realisasi Triwulan | | | | Capaian Triwulan | | | | Capaian Total
      | | I | II | III | IV | I | II | III | IV | I | II | III | IV |
      Persentase warga yang terlayani | 10% | 20% | 30% | 40% | 10% | 20% | 30% | 40% | 100% | 100% | 100% | 100% | 100%`;
    const merge = ["A1:A2", "B1:E1", "F1:I1", "J1:M1", "N1:N2"];
    const expected = [
      "A indikator",
      ...["B targetPeriode 1", "C targetPeriode 2", "D targetPeriode 3", "E targetPeriode 4"],
      ...["F realisasiPeriode 1", "G realisasiPeriode 2", "H realisasiPeriode 3", "I realisasiPeriode 4"],
      ...["J capaianPeriode 1", "K capaianPeriode 2", "L capaianPeriode 3", "M capaianPeriode 4"],
      "N capaian",
    ];
    expect(groupOf(table, merge)).toEqual(expected);
    // The same without merged cells: group headers stand left over blanks.
    expect(groupOf(table, [])).toEqual(expected);
  });

  test("Jadwal Kegiatan with marks is a schedule", () => {
    const table = `
      Program/Kegiatan/Sub Kegiatan | Indikator | Target | Jadwal Kegiatan | | |
      | | | | TW I | TW II | TW III | TW IV
      Kegiatan Pengumpulan Sumbangan | Jumlah dokumen | 1 Dokumen | v | v | | v`;
    expect(groupOf(table, ["A1:A2", "B1:B2", "C1:C2", "D1:G1"])).toEqual([
      "A uraian",
      "B indikator",
      "C target",
      "D jadwal 1",
      "E jadwal 2",
      "F jadwal 3",
      "G jadwal 4",
    ]);
  });
});

test.each([
  ["PAGU", "PAGU PERGESERAN"],
  ["PAGU INDIKATIF", "PAGU"],
  ["PAGU AWAL", "PAGU"],
  ["PAGU MURNI", "PAGU"],
  ["PAGU", "PAGU SETELAH PERUBAHAN"],
  ["PAGU PERGESERAN", "PAGU PERUBAHAN"],
])("of two budgets the later one counts, wherever it stands: %s, then %s", (before, now) => {
  const fieldsOf = (...headers: readonly string[]) => {
    const rows =
      "I | Program Pemberdayaan Sosial | 100000000 | 120000000\n1. | Penyediaan Permakanan | 100000000 | 120000000";
    const [match] = detectLayouts(gridOf(`NO | PROGRAM DAN KEGIATAN | ${headers.join(" | ")}\n${rows}`)).matches;
    return match!.columns.slice(-2).map(({ field }) => field);
  };
  expect(fieldsOf(before, now)).toEqual(["paguSebelum", "pagu"]);
  expect(fieldsOf(now, before)).toEqual(["pagu", "paguSebelum"]);
});
