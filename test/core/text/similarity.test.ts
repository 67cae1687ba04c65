import fc from "fast-check";
import { similarity } from "../../../src/core/text/similarity";

/** Spellings and forms of one thing; both wordings stand in seeds 001 and 003 or in the national nomenclature. */
const SAME: readonly (readonly [string, string])[] = [
  ["Program Pemberdayaan Sosial", "PEMBERDAYAAN SOSIAL"],
  [
    "1. Persentase Gelandangan Pengemis yang terpenuhi kebutuhan dasarnya",
    "Persentase Gelandang dan Pengemis yang terpenuhi kebutuhan dasarnya",
  ],
  [
    "4. Persentase Keluarga Miskin dan Rentan Penerima Perlindungan Sosial yang Tergradiasi dari Kemiskinan",
    "Persentase Keluarga Miskin dan Rentan Penerima Perlindungan Sosial yang Tergraduasi dari Kemiskinan",
  ],
  ["Facilitasi Bantuan Sosial Kesejahteraan Keluarga (PKH)", "Fasilitasi Bantuan Sosial Kesejahteraan Keluarga"],
  ["Facilitasi Bantuan Pengembangan Ekonomi Masyarakat / UEP", "Fasilitasi Bantuan Pengembangan Ekonomi Masyarakat"],
  [
    "Meningkatnya Pemenuhan Kebutuhan Dasar KPM dan Korban Bencana Alam dan Sosial sesuai standar waktu",
    "Terwujudnya pemenuhan kebutuhan dasar KPM dan korban bencana alam dan sosial sesuai standar waktu",
  ],
  [
    "Persentase Lembaga di Bidang Kesejahteraan Sosial yang meningkat kualitasnya dalam Pelayanan Sosial",
    "2. Persentase Lembaga di Bidang Sosial yang meningkat kualitasnya dalam Pelayanan Sosial",
  ],
  [
    "Persentase Penyelenggara PUB /UGB yang tertib perizinan Pengumpulan Sumbangan dalam Daerah Kabupaten Seruyan",
    "3. Persentase Penyelenggara PUB /UGB yang tertib perizinan Pengumpulan Sumbangan",
  ],
  [
    "Meningkatnya Kemampuan Potensi Sumber Kesejahteraan Sosial",
    "Meningkatnya Kemampuan Potensi Sumber Kesejahteraan Sosial (PSKS)",
  ],
  ["Persentase PPKS yang Tertangani", "Persentase Pemerlu Pelayanan Kesejahteraan Sosial (PPKS) yang Tertangani"],
  [
    "Persentase Taman Makam Pahlawan yang terkelola dengan baik",
    "Persentase Taman Makam Pahlawan yang dikelola dengan baik",
  ],
  [
    "Jumlah Orang Mendapatkan Bantuan Pengembangan Ekonomi Masyarakat Kewenangan Kabupaten/Kota",
    "Jumlah Orang Mendapatkan Bantuan Pengembangan Ekonomi Masyarakat",
  ],
  ["Penyelengaraan Rapat Koordinasi dan Konsultasi SKPD", "Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD"],
  ["Persentase rumahtangga yang memiliki jamban sehat", "Persentase rumah tangga yang memiliki jamban sehat"],
  ["Penyediaan Perbekalan Kesehatan diluar panti", "Penyediaan Perbekalan Kesehatan di Luar Panti"],
  ["Pendataan Data Fakir Miskin Cakupan Daerah Kabupaten/Kota", "Pendataan Fakir Miskin Cakupan Daerah Kabupaten/Kota"],
  ["PPKS dan masalah sosial", "Pemerlu Pelayanan Kesejahteraan Sosial dan masalah"],
  ["Pemanfataan data terpadu", "Pemanfaatan data terpadu"],
  ["Pemeliharaan lingkugan hidup", "Pemeliharaan lingkungan hidup"],
];

/** Different things that stand side by side in one table. */
const DIFFERENT: readonly (readonly [string, string])[] = [
  [
    "Persentase Anak Terlantar yang terpenuhi kebutuhan dasarnya",
    "Persentase Lanjut Usia Terlantar yang terpenuhi kebutuhan dasarnya",
  ],
  [
    "Persentase Penyandang Disabilitas Terlantar yang terpenuhi kebutuhan dasarnya",
    "Persentase Lanjut Usia Terlantar yang terpenuhi kebutuhan dasarnya",
  ],
  [
    "Jumlah Warga Negara Anak terlantar yang memperoleh rehabilitasi sosial di luar panti (SPM)",
    "Jumlah Warga Negara lanjut Usia terlantar yang memperoleh rehabilitasi sosial di luar panti (SPM)",
  ],
  [
    "Peningkatan Kemampuan Potensi Sumber Kesejahteraan Sosial Keluarga Kewenangan Kabupaten/Kota",
    "Peningkatan Kemampuan Potensi Sumber Kesejahteraan Sosial Perorangan Kewenangan Kabupaten/Kota",
  ],
  [
    "Pendataan Data Fakir Miskin Cakupan Daerah Kabupaten/Kota",
    "Pengelolaan Data Fakir Miskin Cakupan Daerah Kabupaten/Kota",
  ],
  ["Penyediaan Makanan", "Penyediaan Permakanan"],
  ["Penyediaan Sandang", "Penyediaan Alat Bantu"],
  ["Pemberian Layanan Kedaruratan", "Pemberian Layanan Rujukan"],
  ["Program Pemberdayaan Sosial", "Program Rehabilitasi Sosial"],
  ["Program Perlindungan dan Jaminan Sosial", "Program Penanganan Bencana"],
  ["Koordinasi dan Penyusunan Dokumen RKA-SKPD", "Koordinasi dan Penyusunan Dokumen Perubahan DPA-SKPD"],
  ["Persentase penetapan peraturan daerah", "Persentase penerapan peraturan daerah"],
  ["Jumlah layanan pengadaan barang", "Jumlah layanan pengaduan barang"],
  ["Jumlah Orang yang Mendapatkan Alat Bantu", "Persentase Orang yang Mendapatkan Alat Bantu"],
  ["Persentase rumah layak huni", "Persentase rumah tidak layak huni"],
  ["Meningkatnya angka kemiskinan", "Menurunnya angka kemiskinan"],
  ["Rehabilitasi ruang kelas 1", "Rehabilitasi ruang kelas 2"],
  ["Penanganan Bencana", "Pemberdayaan Sosial"],
  ["Penataan arsip daerah", "Pendataan arsip daerah"],
  ["Jumlah aset yang terdata", "Jumlah aset yang tertata"],
  ["Jumlah aset yang dibangun", "Jumlah aset yang terkelola"],
];

describe("similarity", () => {
  test.each(SAME)("at least 0.85: %s | %s", (first, second) => {
    expect(similarity(first, second)).toBeGreaterThanOrEqual(0.85);
  });

  test.each(DIFFERENT)("below 0.83: %s | %s", (first, second) => {
    expect(similarity(first, second)).toBeLessThan(0.83);
  });

  test("1 for equal names, 0 against nothing", () => {
    expect(similarity("1. Program Rehabilitasi Sosial", "REHABILITASI  SOSIAL")).toBe(1);
    expect(similarity("Rehabilitasi Sosial", "")).toBe(0);
    expect(similarity("Rehabilitasi Sosial (RS)", "Rehabilitasi Sosial")).toBe(1);
  });

  test("a wording left out of a long name stays near, a short name inside a long one does not", () => {
    const long =
      "Pemulangan Warga Negara Migran Korban Tindak Kekerasan dari Titik Debarkasi di Daerah Kabupaten/Kota untuk dipulangkan ke Desa/ Kelurahan Asal";
    expect(
      similarity("Pemulangan Warga Negara Migran Korban Tindak Kekerasan dari Titik Debarkasi", long),
    ).toBeGreaterThan(0.8);
    expect(
      similarity(
        "Rehabilitasi Sosial",
        "Rehabilitasi Sosial Dasar Penyandang Disabilitas Terlantar, Anak Terlantar, Lanjut Usia Terlantar serta Gelandangan Pengemis di Luar Panti Sosial",
      ),
    ).toBeLessThan(0.5);
  });

  test("lies in 0..1 and is symmetric for any two texts", () => {
    const word = fc.constantFrom(
      "anak",
      "terlantar",
      "dan",
      "tidak",
      "sosial",
      "ppks",
      "pemerlu",
      "kabupaten/kota",
      "(PKH)",
      "2",
      "meningkatnya",
      "menurunnya",
      "rumah",
      "tangga",
      "rumahtangga",
      "fasilitasi",
      "facilitasi",
    );
    const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const value = similarity(a, b);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(similarity(b, a)).toBeCloseTo(value, 12);
      }),
    );
  });
});
