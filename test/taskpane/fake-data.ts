import { parseArea } from "../../src/core/grid/a1";
import type { Severity } from "../../src/core/model/finding";
import type { Place } from "../../src/core/model/source-map";
import type {
  CheckOverview,
  ColumnOverview,
  FindingView,
  FormulirPreview,
  RuleView,
  WorkbookOverview,
  WritePreview,
} from "../../src/app/session-types";

/** A place from a sheet's name and A1 text. */
export function placeAt(sheet: string, text: string): Place {
  const area = parseArea(text);
  if (area === null) throw new Error(`not an area: ${text}`);
  return { sheet, area };
}

const FIELD_CHOICES = [
  { field: "no", judul: "Nomor" },
  { field: "sasaran", judul: "Sasaran" },
  { field: "indikator", judul: "Indikator kinerja" },
  { field: "satuan", judul: "Satuan" },
  { field: "target", judul: "Target" },
  { field: "realisasi", judul: "Realisasi" },
  { field: "capaian", judul: "Capaian" },
  { field: "penanggungJawab", judul: "Penanggung jawab" },
];

function columnOf(column: string, header: string, field: string | null, isCorrected = false): ColumnOverview {
  const judul = FIELD_CHOICES.find((choice) => choice.field === field)?.judul ?? null;
  return { column, header, key: header.toLowerCase(), field, judul, isCorrected };
}

export const EMPTY_OVERVIEW: WorkbookOverview = {
  opd: null,
  tahun: null,
  isEmpty: true,
  kept: { koreksi: 0, diterima: 0, beku: 0 },
  sheets: [{ name: "Lembar1", isHidden: false, isOwn: false, tables: [], reasons: ["Lembar ini kosong."] }],
};

export const NO_TABLE_OVERVIEW: WorkbookOverview = {
  opd: null,
  tahun: null,
  isEmpty: false,
  kept: { koreksi: 1, diterima: 1, beku: 0 },
  sheets: [
    {
      name: "Daftar Hadir Rapat",
      isHidden: false,
      isOwn: false,
      tables: [],
      reasons: ["Tidak ada baris kepala yang memuat Sasaran atau Program bersama Indikator, Target, atau Anggaran."],
    },
    { name: "Lembar2", isHidden: false, isOwn: false, tables: [], reasons: ["Lembar ini kosong."] },
  ],
};

export const OVERVIEW: WorkbookOverview = {
  opd: "Dinas Sosial Kota Pontianak",
  tahun: 2024,
  isEmpty: false,
  kept: { koreksi: 1, diterima: 1, beku: 0 },
  sheets: [
    {
      name: "PK 2024",
      isHidden: false,
      isOwn: false,
      reasons: [],
      tables: [
        {
          layout: "pk-sasaran",
          judul: "Perjanjian Kinerja: sasaran dan indikator",
          kind: "pk",
          place: placeAt("PK 2024", "A4:E12"),
          columns: [
            columnOf("A", "No", "no"),
            columnOf("B", "Sasaran Strategis", "sasaran"),
            columnOf("C", "Indikator Kinerja", "indikator"),
            columnOf("D", "Satuan", "satuan"),
            columnOf("E", "Target", "target"),
          ],
          fieldChoices: FIELD_CHOICES,
          counts: ["3 sasaran", "7 indikator"],
        },
        {
          layout: "pk-anggaran",
          judul: "Perjanjian Kinerja: program dan anggaran",
          kind: "anggaran",
          place: placeAt("PK 2024", "A15:D22"),
          columns: [columnOf("A", "No", "no"), columnOf("B", "Program", null), columnOf("C", "Anggaran", null)],
          fieldChoices: FIELD_CHOICES,
          counts: ["6 program"],
        },
      ],
    },
    {
      name: "Pengukuran IKU",
      isHidden: false,
      isOwn: false,
      reasons: [],
      tables: [
        {
          layout: "pengukuran",
          judul: "Pengukuran Kinerja",
          kind: "pengukuran",
          place: placeAt("Pengukuran IKU", "A5:H19"),
          columns: [
            columnOf("A", "No.", "no"),
            columnOf("B", "Sasaran Strategis / Program / Kegiatan", "sasaran"),
            columnOf("C", "Indikator Kinerja Utama yang Dipertanggungjawabkan", "indikator"),
            columnOf("D", "Satuan", "satuan"),
            columnOf("E", "Target 2024", "target"),
            columnOf("F", "Realisasi s.d. Triwulan IV", "realisasi", true),
            columnOf("G", "%", "capaian"),
            columnOf("H", "Keterangan", null),
          ],
          fieldChoices: FIELD_CHOICES,
          counts: ["4 sasaran", "12 indikator"],
        },
      ],
    },
    {
      name: "Realisasi Anggaran",
      isHidden: true,
      isOwn: false,
      reasons: [],
      tables: [
        {
          layout: "realisasi-anggaran",
          judul: "Realisasi anggaran per program, kegiatan, dan sub kegiatan",
          kind: "anggaran",
          place: placeAt("Realisasi Anggaran", "A6:F71"),
          columns: [columnOf("A", "Kode", "no"), columnOf("B", "Uraian", null)],
          fieldChoices: FIELD_CHOICES,
          counts: ["7 program", "13 kegiatan", "42 sub kegiatan"],
        },
      ],
    },
    {
      name: "Formulir Pengukuran Kinerja",
      isHidden: false,
      isOwn: true,
      tables: [],
      reasons: ["Lembar ini dibuat oleh Selaras; isinya diambil dari lembar lain."],
    },
    {
      name: "Catatan",
      isHidden: false,
      isOwn: false,
      tables: [],
      reasons: ["Tidak ada baris kepala yang memuat Sasaran atau Program bersama Indikator, Target, atau Anggaran."],
    },
  ],
};

interface Sketch {
  readonly ruleId: string;
  readonly judul: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly column: string;
  readonly message: string;
}

const SKETCH_LIST: readonly Sketch[] = [
  {
    ruleId: "pagu-tidak-cocok",
    judul: "Anggaran tidak sama dengan jumlah rinciannya",
    severity: "galat",
    sheet: "Realisasi Anggaran",
    column: "D",
    message:
      'Anggaran kegiatan "Pengembangan Potensi Sumber Kesejahteraan Sosial Daerah Kabupaten/Kota" tertulis Rp 1.573.066.500, padahal jumlah 4 rinciannya Rp 2.092.465.700. Selisih Rp 519.399.200; ubah menjadi Rp 2.092.465.700.',
  },
  {
    ruleId: "capaian-tidak-cocok",
    judul: "Capaian tidak sama dengan realisasi dibagi target",
    severity: "galat",
    sheet: "Pengukuran IKU",
    column: "G",
    message:
      'Capaian "Persentase pemerlu pelayanan kesejahteraan sosial yang tertangani" tertulis 94,36 %, padahal realisasi 72,5 dibagi target 75 adalah 96,67 %.',
  },
  {
    ruleId: "satuan-tidak-sama",
    judul: "Satuan berbeda antartabel",
    severity: "peringatan",
    sheet: "PK 2024",
    column: "D",
    message:
      'Satuan "Jumlah penyandang disabilitas yang mendapat layanan" tertulis "orang", sedangkan di lembar "Pengukuran IKU" tertulis "persen".',
  },
  {
    ruleId: "indikator-tanpa-target",
    judul: "Indikator tidak mempunyai target",
    severity: "peringatan",
    sheet: "PK 2024",
    column: "E",
    message: 'Indikator "Nilai SAKIP Dinas Sosial" tidak mempunyai target. Isi targetnya.',
  },
  {
    ruleId: "penulisan-berbeda",
    judul: "Nama yang sama ditulis berbeda",
    severity: "saran",
    sheet: "Pengukuran IKU",
    column: "B",
    message:
      '"Meningkatnya kesejahteraan sosial masyarakat" di sini, "Meningkatnya Kesejahteraan Masyarakat" di lembar "PK 2024". Samakan penulisannya.',
  },
];

/** As many findings as wanted, in the order of the sheets; the last ones are accepted. */
export function findingsOf(count: number, acceptedCount = 1): CheckOverview {
  const findings = Array.from({ length: count + acceptedCount }, (_, index): FindingView => {
    const { judul, sheet, column, ...sketch } = SKETCH_LIST[index % SKETCH_LIST.length]!;
    return {
      ...sketch,
      judul,
      messageId: "sendiri",
      place: placeAt(sheet, `${column}${7 + Math.floor(index / SKETCH_LIST.length)}`),
      stated: null,
      computed: null,
      related: index % 5 === 2 ? [placeAt("Pengukuran IKU", `D${8 + index}`)] : [],
      fingerprint: `temuan-${index}`,
      scope: "anggaran",
      accepted:
        index < count
          ? null
          : { alasan: "Sesuai DPA Perubahan; menunggu pengesahan revisi PK.", tanggal: "2024-11-05" },
    };
  });
  const open = findings.filter(({ accepted }) => accepted === null);
  const countOf = (severity: Severity): number => open.filter((finding) => finding.severity === severity).length;
  return {
    findings,
    summary: { galat: countOf("galat"), peringatan: countOf("peringatan"), saran: countOf("saran") },
  };
}

export const RULE: RuleView = {
  id: "pagu-tidak-cocok",
  judul: "Anggaran tidak sama dengan jumlah rinciannya",
  alasan:
    "Anggaran program adalah jumlah anggaran kegiatannya, dan anggaran kegiatan adalah jumlah anggaran sub kegiatannya. Satu angka yang salah membuat seluruh laporan anggaran diragukan.",
  examples: {
    salah: {
      sheets: [
        {
          name: "Anggaran",
          table: `
NO | PROGRAM DAN KEGIATAN | ANGGARAN | REALISASI ANGGARAN
I | Program Pemberdayaan Sosial | 50000000 | 40000000
| | Pengembangan Potensi Sumber Kesejahteraan Sosial Daerah | 45000000 | 40000000
1. | Peningkatan Kemampuan Tenaga Kesejahteraan Sosial Kecamatan | 30000000 | 25000000
2. | Peningkatan Kemampuan Lembaga Kesejahteraan Sosial | 20000000 | 15000000`,
        },
      ],
    },
    benar: {
      sheets: [
        {
          name: "Anggaran",
          table: `
NO | PROGRAM DAN KEGIATAN | ANGGARAN | REALISASI ANGGARAN
I | Program Pemberdayaan Sosial | 50000000 | 40000000
| | Pengembangan Potensi Sumber Kesejahteraan Sosial Daerah | 50000000 | 40000000
1. | Peningkatan Kemampuan Tenaga Kesejahteraan Sosial Kecamatan | 30000000 | 25000000
2. | Peningkatan Kemampuan Lembaga Kesejahteraan Sosial | 20000000 | 15000000`,
        },
      ],
    },
  },
};

export const FILL_PREVIEW: WritePreview = {
  areas: [
    { sheet: "Pengukuran IKU", area: "I5:I19", isi: "Capaian", cellCount: 13 },
    { sheet: "Pengukuran IKU", area: "J5:J19", isi: "Kategori", cellCount: 13 },
    { sheet: "Realisasi Anggaran", area: "G6:G71", isi: "Serapan anggaran", cellCount: 63 },
  ],
  cells: [
    {
      sheet: "Pengukuran IKU",
      cell: "G9",
      before: "94,36%",
      after: "96,67%",
      formula: "=KINERJA.CAPAIAN(E9,F9)",
    },
    { sheet: "Pengukuran IKU", cell: "I6", before: "", after: "76,53%", formula: "=KINERJA.CAPAIAN(E6,F6)" },
    { sheet: "Pengukuran IKU", cell: "J6", before: "", after: "Tinggi", formula: "=KINERJA.KATEGORI(I6)" },
    {
      sheet: "Realisasi Anggaran",
      cell: "G8",
      before: "",
      after: "98,12%",
      formula: '=IF(COUNT(D8:E8)<2,"",KINERJA.SERAPAN(D8,E8))',
    },
  ],
  cellCount: 89,
  replacedCount: 1,
  skipped: [{ sheet: "PK 2024", alasan: "tidak ada kolom realisasi" }],
  catatan: ['Lembar "Pengukuran IKU" baris 11: realisasi "belum dihitung" tidak terbaca sebagai angka.'],
  edits: [
    {
      kind: "cell",
      sheet: "Pengukuran IKU",
      row: 5,
      column: 8,
      content: { kind: "formula", formula: "KINERJA.CAPAIAN(E6,F6)", cached: 0.7653 },
      expect: "empty",
    },
  ],
};

export const FORMULIR_PREVIEW: FormulirPreview = {
  ...FILL_PREVIEW,
  sheetName: "Formulir Pengukuran Kinerja",
  isRefresh: false,
  summary: {
    opd: "Dinas Sosial Kota Pontianak",
    tahun: 2024,
    sumber: "Pengukuran IKU",
    rataRata: 0.9231,
    pagu: 14_158_197_000,
    realisasiAnggaran: 13_420_118_500,
    rows: [
      {
        nomor: 1,
        sasaran: "Meningkatnya kesejahteraan sosial masyarakat",
        indikator: "Persentase pemerlu pelayanan kesejahteraan sosial yang tertangani",
        target: "75 %",
        realisasi: "72,5 %",
        capaian: 0.9667,
        kategori: "Sangat Tinggi",
      },
      {
        nomor: 1,
        sasaran: "Meningkatnya kesejahteraan sosial masyarakat",
        indikator: "Jumlah penyandang disabilitas terlantar yang mendapat layanan di luar panti",
        target: "1.250 orang",
        realisasi: null,
        capaian: null,
        kategori: null,
      },
      {
        nomor: 2,
        sasaran: "Meningkatnya akuntabilitas kinerja Dinas Sosial",
        indikator: "Nilai SAKIP Dinas Sosial",
        target: "70 (BB)",
        realisasi: "61,5 (B)",
        capaian: 0.8786,
        kategori: "Tinggi",
      },
    ],
  },
};
