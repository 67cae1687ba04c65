/** One Indonesian term that the code or the screen uses, explained once. */
export interface GlossaryEntry {
  /** The term as officials write it; in the code it is written in camelCase. */
  readonly istilah: string;
  /** What it means, in English, for who reads the code. */
  readonly inggris: string;
  /** What it means, in Indonesian, for who uses Selaras. */
  readonly penjelasan: string;
}

/**
 * Every Indonesian term of the domain that names something in the code or on the screen, by subject. A test keeps it complete:
 * each word of a field, level, kind or property of the model is explained here or is plain English. The README's glossary is
 * made from it.
 *
 * Example: the entry "capaian" → "achievement: realisasi measured against target, as a fraction".
 */
export const GLOSSARY: readonly GlossaryEntry[] = [
  // the system and its documents
  {
    istilah: "SAKIP",
    inggris: "the performance-accountability system of every Indonesian government agency",
    penjelasan: "Sistem Akuntabilitas Kinerja Instansi Pemerintah",
  },
  {
    istilah: "OPD",
    inggris: "an agency of a regional government, also called perangkat daerah",
    penjelasan: "organisasi perangkat daerah: dinas, badan, atau unit lain milik pemerintah daerah",
  },
  {
    istilah: "pemda",
    inggris: "the regional government that the agency belongs to",
    penjelasan: "pemerintah daerah: provinsi, kabupaten, atau kota",
  },
  {
    istilah: "PK",
    inggris: "performance agreement between an official and the superior: sasaran, indikator, target, budget",
    penjelasan: "Perjanjian Kinerja",
  },
  {
    istilah: "RAK",
    inggris: "action plan: the year's targets by month or quarter, with budget and person responsible",
    penjelasan: "Rencana Aksi Kinerja",
  },
  {
    istilah: "renstra",
    inggris: "five-year strategic plan of the agency",
    penjelasan: "Rencana Strategis perangkat daerah untuk lima tahun",
  },
  {
    istilah: "cascading",
    inggris: "the tree that breaks goals down to sub kegiatan, also called penjenjangan",
    penjelasan: "penjenjangan kinerja dari tujuan sampai sub kegiatan",
  },
  {
    istilah: "pengukuran",
    inggris: "measurement of realisasi against target",
    penjelasan: "pengukuran kinerja: membandingkan realisasi dengan target",
  },
  {
    istilah: "formulir",
    inggris: "the official form of the yearly measurement (Formulir Pengukuran Kinerja)",
    penjelasan: "Formulir Pengukuran Kinerja, lampiran laporan kinerja",
  },
  {
    istilah: "dokumen",
    inggris: "what the workbook says of itself: agency, year, signature block",
    penjelasan: "keterangan tentang buku kerja: perangkat daerah, tahun, dan penandatangan",
  },
  { istilah: "judul", inggris: "title above a table", penjelasan: "judul di atas tabel" },
  {
    istilah: "tabel",
    inggris: "one recognised table on a sheet",
    penjelasan: "tabel kinerja yang dikenali di sebuah lembar",
  },
  { istilah: "tahun", inggris: "year", penjelasan: "tahun anggaran atau tahun yang disebut judul kolom" },
  // the levels
  { istilah: "tujuan", inggris: "goal of the agency, above the sasaran", penjelasan: "tujuan perangkat daerah" },
  {
    istilah: "sasaran",
    inggris: "outcome statement that indicators measure",
    penjelasan: "hasil yang hendak dicapai, diukur dengan indikator",
  },
  {
    istilah: "program",
    inggris: "top level of the budget structure",
    penjelasan: "jenjang teratas susunan anggaran",
  },
  {
    istilah: "kegiatan",
    inggris: "activity: middle level of the budget structure",
    penjelasan: "jenjang tengah susunan anggaran, bagian dari program",
  },
  {
    istilah: "sub kegiatan",
    inggris: "sub-activity: lowest level of the budget structure",
    penjelasan: "jenjang terbawah susunan anggaran, bagian dari kegiatan",
  },
  {
    istilah: "uraian",
    inggris: "description: a column that program, kegiatan and sub kegiatan share",
    penjelasan: "kolom yang memuat program, kegiatan, dan sub kegiatan bersama-sama",
  },
  {
    istilah: "simpul",
    inggris: "node of the cascade: a tujuan, sasaran, program, kegiatan or sub kegiatan as one table states it",
    penjelasan: "satu tujuan, sasaran, program, kegiatan, atau sub kegiatan dalam sebuah tabel",
  },
  {
    istilah: "gabungan",
    inggris: "the same thing merged from several tables",
    penjelasan: "hal yang sama yang digabung dari beberapa tabel",
  },
  { istilah: "nama", inggris: "name", penjelasan: "nama atau bunyi pernyataan" },
  { istilah: "nomor", inggris: "number as written in front of a row", penjelasan: "nomor urut baris" },
  {
    istilah: "kode",
    inggris: "code in the national structure, such as 1.06.02.2.01.0001",
    penjelasan: "kode rekening program, kegiatan, atau sub kegiatan",
  },
  {
    istilah: "nomenklatur",
    inggris: "the national list of program, kegiatan and sub kegiatan names",
    penjelasan: "daftar nasional nama program, kegiatan, dan sub kegiatan",
  },
  // indicators and measuring
  {
    istilah: "indikator",
    inggris: "indicator: what is measured on a sasaran, program, kegiatan or sub kegiatan",
    penjelasan: "ukuran keberhasilan sasaran, program, kegiatan, atau sub kegiatan (IKU, IKK)",
  },
  { istilah: "satuan", inggris: "unit of an indicator: %, orang, dokumen", penjelasan: "satuan ukur indikator" },
  { istilah: "target", inggris: "planned value", penjelasan: "nilai yang direncanakan" },
  { istilah: "realisasi", inggris: "achieved value", penjelasan: "nilai yang terwujud" },
  {
    istilah: "capaian",
    inggris: "achievement: realisasi measured against target, as a fraction (0.95 = 95 %)",
    penjelasan: "realisasi dibandingkan dengan target, dalam persen",
  },
  {
    istilah: "kategori",
    inggris: "the word for a capaian on the chosen scale, such as Sangat Berhasil",
    penjelasan: "sebutan capaian menurut skala yang dipilih",
  },
  {
    istilah: "skala",
    inggris: "scale of categories with their intervals",
    penjelasan: "skala kategori beserta batas-batasnya",
  },
  {
    istilah: "predikat",
    inggris: "SAKIP grade: AA A BB B CC C D",
    penjelasan: "nilai huruf SAKIP: AA, A, BB, B, CC, C, D",
  },
  {
    istilah: "nilai",
    inggris: "measured quantity: number, range, grade or date",
    penjelasan: "besaran yang diukur: angka, rentang, predikat, atau tanggal",
  },
  { istilah: "angka", inggris: "number", penjelasan: "bilangan" },
  { istilah: "rentang", inggris: "range between two bounds", penjelasan: "rentang antara batas bawah dan batas atas" },
  { istilah: "bawah", inggris: "lower bound", penjelasan: "batas bawah rentang" },
  { istilah: "atas", inggris: "upper bound", penjelasan: "batas atas rentang" },
  {
    istilah: "pembanding",
    inggris: "a value to compare with, such as the province's target",
    penjelasan: "nilai pembanding, misalnya target provinsi",
  },
  {
    istilah: "kondisi awal",
    inggris: "baseline: where an indicator stood before the plan began",
    penjelasan: "keadaan indikator sebelum rencana dimulai",
  },
  { istilah: "bobot", inggris: "weight of an indicator in a mean", penjelasan: "bobot indikator dalam rata-rata" },
  {
    istilah: "polaritas",
    inggris: "whether more (positif), less (negatif) or staying at the target (stabil) is better",
    penjelasan:
      "arah indikator: makin tinggi makin baik (positif), makin rendah makin baik (negatif), atau tetap (stabil)",
  },
  { istilah: "negatif", inggris: "polaritas where less is better", penjelasan: "makin rendah makin baik" },
  { istilah: "tercapai", inggris: "reached", penjelasan: "target terpenuhi" },
  { istilah: "nol", inggris: "zero, which is not the same as blank", penjelasan: "angka 0; tidak sama dengan kosong" },
  {
    istilah: "metode",
    inggris: "how period values make the year's value: jumlah, tetap, kumulatif, menurun, rata-rata",
    penjelasan: "cara nilai tiap periode menjadi nilai setahun",
  },
  {
    istilah: "periode",
    inggris: "part of the year: bulan, triwulan or semester",
    penjelasan: "bagian tahun: bulan, triwulan, atau semester",
  },
  { istilah: "bulan", inggris: "month", penjelasan: "bulan kalender; tiga bulan menjadi satu triwulan" },
  { istilah: "triwulan", inggris: "quarter, TW for short", penjelasan: "tiga bulan, disingkat TW" },
  { istilah: "jadwal", inggris: "schedule marks of an activity", penjelasan: "jadwal pelaksanaan kegiatan" },
  { istilah: "jumlah", inggris: "sum; as a metode: the periods add up to the year", penjelasan: "hasil penjumlahan" },
  {
    istilah: "definisi operasional",
    inggris: "operational definition: how the indicator is computed",
    penjelasan: "definisi dan rumus perhitungan indikator",
  },
  { istilah: "sumber data", inggris: "data source of an indicator", penjelasan: "sumber data indikator" },
  // money
  {
    istilah: "pagu",
    inggris: "budget ceiling in rupiah",
    penjelasan: "anggaran yang tersedia, dalam rupiah",
  },
  { istilah: "anggaran", inggris: "budget", penjelasan: "anggaran, dalam rupiah" },
  { istilah: "sebelum", inggris: "before the yearly change of the budget", penjelasan: "sebelum perubahan anggaran" },
  { istilah: "serapan", inggris: "budget absorption: spent over budget", penjelasan: "realisasi anggaran dibagi pagu" },
  {
    istilah: "efisiensi",
    inggris: "efficiency: 100 % less the serapan, beside the capaian",
    penjelasan: "100 % dikurangi serapan, disandingkan dengan capaian",
  },
  { istilah: "persen", inggris: "percent", penjelasan: "perseratus" },
  { istilah: "batas", inggris: "cap on a capaian inside averages", penjelasan: "batas atas capaian dalam rata-rata" },
  // people and notes
  {
    istilah: "penanggung jawab",
    inggris: "person responsible",
    penjelasan: "pejabat yang bertanggung jawab",
  },
  { istilah: "pelaksana", inggris: "who carries the activity out", penjelasan: "pelaksana kegiatan" },
  {
    istilah: "penandatangan",
    inggris: "who signs, as the signature block says",
    penjelasan: "pejabat yang menandatangani",
  },
  { istilah: "jabatan", inggris: "office held", penjelasan: "jabatan penandatangan atau penanggung jawab" },
  {
    istilah: "pangkat",
    inggris: "rank of a civil servant",
    penjelasan: "pangkat pegawai negeri, misalnya Pembina Utama Muda",
  },
  { istilah: "NIP", inggris: "civil servant's number", penjelasan: "Nomor Induk Pegawai" },
  { istilah: "tempat", inggris: "place above a signature", penjelasan: "tempat penandatanganan" },
  { istilah: "tanggal", inggris: "date", penjelasan: "hari, bulan, dan tahun" },
  {
    istilah: "eselon",
    inggris: "echelon: II heads an agency, III a bidang",
    penjelasan: "eselon: II memimpin perangkat daerah, III memimpin bidang",
  },
  { istilah: "keterangan", inggris: "note", penjelasan: "catatan di samping baris" },
  { istilah: "keberhasilan", inggris: "whether it succeeded, in words", penjelasan: "keberhasilan atau kegagalan" },
  { istilah: "penyebab", inggris: "cause of success or failure", penjelasan: "penyebab keberhasilan atau kegagalan" },
  { istilah: "solusi", inggris: "what will be done about it", penjelasan: "tindak lanjut" },
  // what Selaras says
  { istilah: "galat", inggris: "error: must be mended", penjelasan: "kesalahan yang harus diperbaiki" },
  { istilah: "peringatan", inggris: "warning: should be looked at", penjelasan: "hal yang perlu diperiksa" },
  { istilah: "saran", inggris: "note that may help", penjelasan: "saran perbaikan" },
  { istilah: "alasan", inggris: "reason, as shown to the user", penjelasan: "sebab yang disampaikan kepada pengguna" },
  { istilah: "tanpa", inggris: "without", penjelasan: "tidak dengan" },
  { istilah: "teks", inggris: "text", penjelasan: "tulisan dalam sel" },
  { istilah: "rumus", inggris: "formula", penjelasan: "rumus perhitungan atau rumus Excel" },
];
