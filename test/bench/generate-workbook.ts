import type { Cell } from "../../src/core/grid/sheet-grid";
import type { SheetFixture } from "../golden/fixture";

/** The kinds of work that are measured, each 15 columns wide. */
export const RAGAM_LIST = ["pengukuran", "anggaran", "cascading"] as const;
export type Ragam = (typeof RAGAM_LIST)[number];

const teks = (value: string, bold = false): Cell =>
  bold ? { value, numberFormat: "General", bold } : { value, numberFormat: "General" };
const angka = (value: number, numberFormat = "General"): Cell => ({ value, numberFormat });
const rupiah = (value: number): Cell => angka(value, "#,##0");

/** A small linear congruential generator: the same workbook in every run, on every machine. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const KATA = [
  "Penyediaan",
  "Pengelolaan",
  "Pembinaan",
  "Fasilitasi",
  "Koordinasi",
  "Pemeliharaan",
  "Peningkatan",
  "Pengembangan",
];
const HAL = [
  "Layanan Dasar",
  "Data dan Informasi",
  "Sarana Prasarana",
  "Kapasitas Lembaga",
  "Sumber Daya Manusia",
  "Jasa Kantor",
];
const SATUAN = ["Orang", "Dokumen", "Unit", "Keluarga", "Laporan", "Paket"];

interface Baris {
  readonly level: 0 | 1 | 2;
  readonly kode: string;
  readonly nama: string;
  /** Planned for each triwulan. */
  readonly rencana: number;
  readonly pagu: number;
  readonly realisasi: number;
}

/** Rows of program, kegiatan and sub kegiatan whose budgets add up: 1 program, 4 kegiatan, 5 sub kegiatan each. */
function buildBarisList(rows: number, random: () => number): readonly Baris[] {
  const list: Baris[] = [];
  const plan = (): number => 5 * (1 + Math.round(random() * 7));
  for (let program = 1; list.length < rows; program++) {
    const start = list.length;
    list.push({ level: 0, kode: "", nama: "", rencana: 0, pagu: 0, realisasi: 0 });
    const urusan = `${1 + (program % 7)}.${String(1 + (Math.floor(program / 7) % 28)).padStart(2, "0")}.${String(2 + Math.floor(program / 196)).padStart(2, "0")}`;
    let paguProgram = 0;
    let realisasiProgram = 0;
    for (let kegiatan = 1; kegiatan <= 4 && list.length < rows - 1; kegiatan++) {
      const at = list.length;
      list.push({ level: 1, kode: "", nama: "", rencana: 0, pagu: 0, realisasi: 0 });
      let pagu = 0;
      let realisasi = 0;
      for (let sub = 1; sub <= 5 && list.length < rows; sub++) {
        const paguSub = 1000 * Math.round(5000 + random() * 500000);
        const realisasiSub = Math.round(paguSub * (0.8 + random() * 0.2));
        const nama = `${KATA[Math.floor(random() * KATA.length)]!} ${HAL[Math.floor(random() * HAL.length)]!} ${program}.${kegiatan}.${sub}`;
        list.push({
          level: 2,
          kode: `${urusan}.2.0${kegiatan}.${String(sub).padStart(4, "0")}`,
          nama,
          rencana: plan(),
          pagu: paguSub,
          realisasi: realisasiSub,
        });
        pagu += paguSub;
        realisasi += realisasiSub;
      }
      list[at] = {
        level: 1,
        kode: `${urusan}.2.0${kegiatan}`,
        nama: `Penyelenggaraan Urusan Bagian ${program}.${kegiatan}`,
        rencana: plan(),
        pagu,
        realisasi,
      };
      paguProgram += pagu;
      realisasiProgram += realisasi;
    }
    list[start] = {
      level: 0,
      kode: urusan,
      nama: `PROGRAM PENYELENGGARAAN URUSAN ${program}`,
      rencana: plan(),
      pagu: paguProgram,
      realisasi: realisasiProgram,
    };
  }
  return list;
}

/** One sheet of the given number of body rows, 15 columns wide, with a title and a header; the same for the same arguments. */
export function generateSheet(ragam: Ragam, rows: number): SheetFixture {
  const random = createRandom(rows);
  return sheetOf(ragam, buildBarisList(rows, random), random);
}

/**
 * The same work on a cascading and a pengukuran sheet, half of the rows each, with about two faults in a hundred rows: names that differ by
 * a letter, pagu that do not add up, wrong percentages, names that only one sheet holds.
 */
export function generateFaultyWorkbook(rows: number): readonly SheetFixture[] {
  const random = createRandom(rows);
  const barisList = buildBarisList(rows / 2, random);
  const spoilt = barisList.map((baris, index) => {
    if (index % 211 === 7) return { ...baris, nama: baris.nama.replace("n", "") };
    if (index % 223 === 9) return { ...baris, pagu: baris.pagu + 250_000 };
    if (index % 227 === 11) return { ...baris, nama: `Kajian Khusus ${index}`, kode: "" };
    return baris;
  });
  const pengukuran = sheetOf("pengukuran", spoilt, random);
  const rowsOfPengukuran = pengukuran.rows.map((row, index) =>
    index % 197 === 13 ? row.map((cell, column) => (column === 11 ? angka(77.5, "0.00") : cell)) : row,
  );
  return [sheetOf("cascading", barisList, random), { ...pengukuran, rows: rowsOfPengukuran }];
}

/**
 * A pengukuran of indikator kinerja utama of so many rows, of which the form is made; every typed capaian is wrong, so that there is one
 * finding a row.
 */
export function generateIkuSheet(rows: number): SheetFixture {
  const random = createRandom(rows);
  const header = ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA UTAMA", "SATUAN", "TARGET", "REALISASI", "CAPAIAN (%)"];
  const body = Array.from({ length: rows }, (_, index): (Cell | undefined)[] => {
    const target = 50 + Math.round(random() * 50);
    const realisasi = Math.round(target * (0.6 + random() * 0.5));
    const hal = HAL[index % HAL.length]!;
    return [
      angka(index + 1),
      teks(`Meningkatnya ${hal} wilayah ${index + 1}`),
      teks(`Persentase ${hal} wilayah ${index + 1}`),
      teks("%"),
      angka(target),
      angka(realisasi),
      angka(Number(((realisasi / target) * 100 + 7).toFixed(2)), "0.00"),
    ];
  });
  return {
    name: "IKU",
    visibility: "visible",
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    rows: [
      [teks("PENGUKURAN INDIKATOR KINERJA UTAMA TAHUN 2025", true)],
      [teks("DINAS CONTOH KABUPATEN UJI", true)],
      [],
      header.map((text) => teks(text, true)),
      ...body,
    ],
  };
}

function sheetOf(ragam: Ragam, barisList: readonly Baris[], random: () => number): SheetFixture {
  const judul: readonly Cell[][] = [
    [
      teks(
        `${ragam === "cascading" ? "PENJENJANGAN KINERJA (CASCADING)" : ragam === "anggaran" ? "REALISASI ANGGARAN" : "PENGUKURAN KINERJA"} TAHUN 2025`,
        true,
      ),
    ],
    [teks("DINAS CONTOH KABUPATEN UJI", true)],
    [],
  ];
  const header = HEADER[ragam].map((text) => teks(text, true));
  const body = barisList.map((baris, index) => BODY[ragam](baris, index, random));
  return {
    name: ragam.toUpperCase(),
    visibility: "visible",
    merges: [
      { top: 0, left: 0, bottom: 0, right: 14 },
      { top: 1, left: 0, bottom: 1, right: 14 },
    ],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    rows: [...judul, header, ...body],
  };
}

const HEADER: Record<Ragam, readonly string[]> = {
  pengukuran: [
    "NO",
    "KODE",
    "PROGRAM/KEGIATAN/SUB KEGIATAN",
    "INDIKATOR KINERJA",
    "SATUAN",
    "TARGET",
    "REALISASI TW I",
    "REALISASI TW II",
    "REALISASI TW III",
    "REALISASI TW IV",
    "REALISASI",
    "CAPAIAN (%)",
    "PAGU ANGGARAN",
    "REALISASI ANGGARAN",
    "PENANGGUNG JAWAB",
  ],
  anggaran: [
    "NO",
    "KODE REKENING",
    "PROGRAM DAN KEGIATAN",
    "ANGGARAN SEBELUM PERUBAHAN",
    "ANGGARAN SETELAH PERUBAHAN",
    "REALISASI ANGGARAN",
    "%",
    "SISA ANGGARAN",
    "SUMBER DANA",
    "LOKASI",
    "JENIS BELANJA",
    "KELOMPOK SASARAN",
    "PELAKSANA",
    "PENANGGUNG JAWAB",
    "KETERANGAN",
  ],
  cascading: [
    "TUJUAN",
    "SASARAN",
    "SASARAN (OUTCOME)",
    "KODE",
    "PROGRAM/ KEGIATAN/ SUBKEGIATAN",
    "SASARAN (OUTPUT)",
    "INDIKATOR",
    "SATUAN",
    "TARGET KINERJA",
    "TW I",
    "TW II",
    "TW III",
    "TW IV",
    "ANGGARAN",
    "PENANGGUNG JAWAB",
  ],
};

const BODY: Record<Ragam, (baris: Baris, index: number, random: () => number) => (Cell | undefined)[]> = {
  pengukuran: (baris, index, random) => {
    const quarters = [0, 1, 2, 3].map(() => Math.round(random() * baris.rencana));
    const realisasi = quarters.reduce((sum, value) => sum + value, 0);
    const target = 4 * baris.rencana;
    const isText = index % 11 === 5;
    const satuan = SATUAN[index % SATUAN.length]!;
    return [
      angka(index + 1),
      teks(baris.kode),
      teks(baris.nama, baris.level < 2),
      teks(`Jumlah hasil ${baris.nama}`),
      teks(satuan),
      isText ? teks(`${target} ${satuan.toLowerCase()}`) : angka(target),
      ...quarters.map((value) => angka(value)),
      angka(realisasi),
      angka(Number(((realisasi / target) * 100).toFixed(2)), "0.00"),
      rupiah(baris.pagu),
      rupiah(baris.realisasi),
      teks(`Kepala Bidang ${1 + (index % 6)}`),
    ];
  },
  anggaran: (baris, index) => [
    angka(index + 1),
    teks(baris.kode),
    teks(baris.nama, baris.level < 2),
    rupiah(baris.pagu),
    rupiah(baris.pagu),
    rupiah(baris.realisasi),
    angka(Number(((baris.realisasi / baris.pagu) * 100).toFixed(2)), "0.00"),
    rupiah(baris.pagu - baris.realisasi),
    teks("APBD"),
    teks(`Kecamatan ${1 + (index % 12)}`),
    teks("Belanja Operasi"),
    teks("Masyarakat"),
    teks(`Seksi ${1 + (index % 9)}`),
    teks(`Kepala Bidang ${1 + (index % 6)}`),
    undefined,
  ],
  cascading: (baris, index) => [
    index === 0 ? teks("Meningkatkan kualitas pelayanan publik") : undefined,
    baris.level === 0 && index % 420 === 0 ? teks(`Meningkatnya kualitas layanan urusan ${index}`) : undefined,
    baris.level === 0 ? teks(`Meningkatnya mutu penyelenggaraan ${baris.nama.toLowerCase()}`) : undefined,
    teks(baris.kode),
    teks(baris.nama, baris.level === 0),
    baris.level === 0 ? undefined : teks(`Tersedianya hasil ${baris.nama}`),
    teks(`Jumlah hasil ${baris.nama}`),
    teks(SATUAN[index % SATUAN.length]!),
    angka(4 * baris.rencana),
    ...Array.from({ length: 4 }, () => angka(baris.rencana)),
    rupiah(baris.pagu),
    teks(`Kepala Bidang ${1 + (index % 6)}`),
  ],
};
