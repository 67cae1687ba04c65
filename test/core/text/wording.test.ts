import {
  acronymStripped,
  inferPolaritas,
  inferSatuan,
  isMeasureWorded,
  isProcessVerb,
  isStatementWorded,
  startsWithLevelWord,
} from "../../../src/core/text/wording";

describe("inferPolaritas", () => {
  test.each([
    "Tingkat Kemiskinan",
    "Angka Kemiskinan",
    "Persentase Penduduk Miskin",
    "Persentase kemiskinan ekstrem",
    "Persentase penduduk di bawah garis kemiskinan",
    "Indeks Kedalaman Kemiskinan (P1)",
    "Rasio Gini",
    "Indeks Gini",
    "Gini Ratio",
    "Tingkat Pengangguran Terbuka (TPT)",
    "Prevalensi Stunting",
    "Prevalensi balita stunting (pendek dan sangat pendek)",
    "Persentase Balita Stunting",
    "Angka Kematian Ibu per 100.000 KH",
    "Rasio Kematian Bayi",
    "Jumlah Kematian Ibu",
    "Angka Kesakitan DBD per 100.000 penduduk",
    "Angka Putus Sekolah SD/MI",
    "Persentase anak tidak sekolah",
    "Laju Inflasi",
    "Laju Pertumbuhan Penduduk",
    "Jumlah Pelanggaran Perda",
    "Jumlah Temuan BPK",
    "Jumlah kejadian kebakaran",
    "Jumlah kasus kekerasan terhadap anak yang terjadi",
    "Rasio Kekerasan Dalam Rumah Tangga (KDRT)",
    "Menurunnya Angka Kemiskinan",
    "Menurunnya prevalensi stunting",
    "Indeks Risiko Bencana",
    "Indeks Ketimpangan Gender (IKG)",
    "Luas kawasan kumuh",
    "Persentase rumah tidak layak huni",
    "Persentase jalan dalam kondisi rusak",
    "Persentase siswa yang putus sekolah",
    "Persentase pegawai yang terlambat",
    "Rata-rata waktu tunggu pelayanan rawat jalan",
    "Waktu rata-rata penyelesaian izin",
    "Waktu proses penerbitan KTP elektronik",
    "Jumlah pengaduan masyarakat",
    "Persentase perkawinan anak",
    "Tingkat kebocoran air (NRW)",
    "Angka kriminalitas",
    "Persentase luas lahan kritis",
    "Jumlah unit rumah tidak layak huni",
    "Jumlah anak yang menjadi korban kekerasan",
    "Jumlah desa yang mengalami kekeringan",
    "Angka Kelahiran Total (TFR)",
    "Koefisien Gini",
    "Kemiskinan",
    "Net Death Rate (NDR)",
    "Gross Death Rate",
    "Case Fatality Rate DBD",
    "Angka infeksi nosokomial",
    "Persentase sisa perkara",
    "Persentase keluarga yang tidak memiliki jamban",
    // A name that was cut off says at least what is counted.
    "Jumlah pengaduan yang telah",
  ])("negatif: %s", (indikator) => {
    expect(inferPolaritas(indikator)).toBe("negatif");
  });

  test.each([
    "Persentase Pemerlu Pelayanan Kesejahteraan Sosial (PPKS) yang Tertangani",
    "Indikator Tujuan : Persentase Penurunan Jumlah Pemerlu Pelayanan Kesejahteraan Sosial (PPKS)",
    "Persentase penurunan angka stunting",
    "Penurunan Prevalensi Stunting",
    "Persentase penanganan kemiskinan",
    "Persentase perkara yang tidak mengajukan upaya hukum banding",
    "Persentase ASN yang tidak melakukan pelanggaran disiplin",
    "Persentase desa yang tidak mengalami banjir",
    "Persentase laporan yang tidak terlambat",
    "Persentase pengendalian infeksi",
    "Crime clearance",
    "Persentase Keluarga Miskin dan Rentan Penerima Perlindungan Sosial yang Tergraduasi dari Kemiskinan",
    "Persentase penduduk miskin yang menerima bantuan",
    "Persentase orang tidak mampu penerima bantuan hukum",
    "Persentase warga negara migran korban tindak kekerasan yang tertangani",
    "Persentase kasus kekerasan yang ditangani",
    "Persentase temuan BPK yang ditindaklanjuti",
    "Persentase tindak lanjut temuan pemeriksaan",
    "Persentase penyelesaian pelanggaran K3",
    "Persentase Masyarakat di daerah rawan bencana yang meningkat kesiapsiagaannya",
    "Persentase Korban Bencana yang mendapatkan Layanan Pemulihan Sosial",
    "Persentase Anak Terlantar yang terpenuhi kebutuhan dasarnya",
    "Persentase kejadian kebakaran yang tertangani dalam waktu tanggap",
    "Persentase pengaduan masyarakat yang ditindaklanjuti",
    "Persentase rumah tidak layak huni yang tertangani",
    "Persentase desa bebas stunting",
    "Cakupan balita gizi buruk mendapat perawatan",
    "Angka Harapan Hidup",
    "Angka Melek Huruf",
    "Angka Partisipasi Murni SD",
    "Angka Kelulusan",
    "Angka penemuan kasus TBC",
    "Prevalensi pemakaian kontrasepsi modern",
    "Nilai SAKIP Dinas Sosial",
    "Indeks Pembangunan Manusia",
    "Indeks Kualitas Lingkungan Hidup",
    "Indeks Kepuasan Masyarakat",
    "Laju Pertumbuhan Ekonomi",
    "Jumlah Dokumen Hasil Koordinasi",
    "Persentase jalan dalam kondisi mantap",
    "Persentase rehabilitasi lahan kritis",
    "Tingkat kepatuhan wajib pajak",
    "Persentase Peningkatan Kemampuan Potensi Sumber Kesejahteraan Sosial (PSKS)",
    "Opini BPK",
    // From the national nomenclature, in which next to nothing is negatif.
    "Jumlah Dokumen Data Rumah Korban Bencana Kejadian Sebelumnya yang Belum Tertangani",
    "Luas Kawasan Permukiman Kumuh Dengan Luas 10 (Sepuluh) Ha yang Diremajakan",
    "Jumlah wilayah atau kawasan yang mengalami penurunan kasus penyakit hewan menular",
    "Jumlah Rumah Tangga yang Terdampak Relokasi Program Provinsi yang Mendapatkan Fasilitasi Penyediaan Rumah",
    "Jumlah lansia yang menjadi anggota Sekolah Lansia",
    "Jumlah Dokumen Peta Rawan Kebakaran di Kabupaten/Kota",
    "Persentase keluarga miskin dalam keadaan mandiri",
    "Jumlah yang",
    "",
  ])("positif: %s", (indikator) => {
    expect(inferPolaritas(indikator)).toBe("positif");
  });
});

describe("inferSatuan", () => {
  test.each([
    ["1. Persentase Anak Terlantar yang terpenuhi kebutuhan dasarnya", "%"],
    ["Indikator Tujuan : Persentase Penurunan Jumlah PPKS", "%"],
    ["Prosentase kehadiran", "%"],
    ["Prevalensi Stunting", "%"],
    ["Jumlah Orang yang Mendapatkan Layanan Rujukan", "Orang"],
    ["Jumlah dokumen hasil koordinasi", "Dokumen"],
    ["Jumlah Kepala Keluarga yang menerima bantuan", "Kepala Keluarga"],
    ["Nilai SAKIP Dinas Sosial", "Nilai"],
    ["Indeks Kepuasan Masyarakat", "Indeks"],
    ["Jumlah Penerima Manfaat (PM)", null],
    ["Tingkat Kemiskinan", null],
    ["", null],
  ])("%s → %s", (indikator, satuan) => {
    expect(inferSatuan(indikator)).toBe(satuan);
  });
});

describe("startsWithLevelWord", () => {
  test.each([
    ["Program Pemberdayaan Sosial", "program"],
    ["II. PROGRAM REHABILITASI SOSIAL", "program"],
    ["1.06.02 PROGRAM PEMBERDAYAAN SOSIAL", "program"],
    ["Kegiatan : Pengelolaan Data Fakir Miskin", "kegiatan"],
    ["Sub Kegiatan Penyediaan Sandang", "subKegiatan"],
    ["SUBKEGIATAN Penyediaan Sandang", "subKegiatan"],
    ["Sub-Kegiatan: Penyediaan Sandang", "subKegiatan"],
    ["Program dan Kegiatan", null],
    ["PROGRAM/KEGIATAN/SUB KEGIATAN", null],
    ["Program", null],
    ["Penyediaan Sandang", null],
    ["Programmer komputer", null],
  ])("%s → %s", (text, level) => {
    expect(startsWithLevelWord(text)).toBe(level);
  });
});

describe("isProcessVerb", () => {
  test.each([
    "Terlaksananya Pelayanan Administrasi Perkantoran pada Unit Kerja",
    "Tersedianya Pengelolaan Data Fakir Miskin",
    "Terfasilitasinya Pemulangan Warga Negara Migran",
    "Terselenggaranya rapat koordinasi",
    "Tersusunnya dokumen perencanaan",
    "1. Tersalurkannya bantuan sosial",
    "Melaksanakan pembinaan",
    "Menyusun laporan kinerja",
  ])("a process: %s", (text) => {
    expect(isProcessVerb(text)).toBe(true);
  });

  test.each([
    "Meningkatnya pemberdayaan sosial",
    "Terwujudnya pemenuhan kebutuhan dasar",
    "Terpenuhinya kebutuhan dasar PPKS",
    "Menurunnya kemiskinan (Misi 1, Sasaran ke-5)",
    "Menurunkan Jumlah PPKS",
    "Tercapainya kemandirian",
    "",
  ])("an outcome: %s", (text) => {
    expect(isProcessVerb(text)).toBe(false);
  });
});

describe("how a text of a plan is worded", () => {
  test.each([
    "Meningkatnya mutu jalan",
    "1. Terwujudnya kota yang aman",
    "Mewujudkan tata kelola",
    "Menurunkan kemiskinan",
  ])("a statement: %s", (text) => {
    expect([isStatementWorded(text), isMeasureWorded(text)]).toEqual([true, false]);
  });

  test.each([
    "Persentase jalan mantap",
    "2. Jumlah rambu",
    "IKU: Indeks Kepuasan Masyarakat",
    "Rata-rata lama sekolah",
  ])("a measure: %s", (text) => {
    expect([isStatementWorded(text), isMeasureWorded(text)]).toEqual([false, true]);
  });

  test.each(["Dinas Sosial", "Program Penunjang Urusan", "Kabid Rehabilitasi", "Hanya satu", ""])(
    "neither: %s",
    (text) => {
      expect([isStatementWorded(text), isMeasureWorded(text)]).toEqual([false, false]);
    },
  );
});

describe("acronymStripped", () => {
  test.each([
    ["Fasilitasi Bantuan Sosial Kesejahteraan Keluarga (PKH)", "Fasilitasi Bantuan Sosial Kesejahteraan Keluarga"],
    ["Persentase PPKS (Pemerlu Pelayanan) yang tertangani", "Persentase PPKS (Pemerlu Pelayanan) yang tertangani"],
    ["Jumlah Penerima Manfaat (PM) yang Mendapatkan", "Jumlah Penerima Manfaat yang Mendapatkan"],
    ["Sambungan Rumah (SR)", "Sambungan Rumah"],
    ["Tahun (2)", "Tahun (2)"],
  ])("%s", (text, stripped) => {
    expect(acronymStripped(text)).toBe(stripped);
  });
});
