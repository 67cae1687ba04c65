/**
 * Makes rak-pontianak-2026.xlsx: the Rencana Aksi Kinerja 2026 of Dinas Sosial Kota Pontianak (seed 000), laid out as that
 * document is. Run it with `node assets/contoh/buat-rak-pontianak.mjs [file]`; a test compares its output with the committed
 * sample. What was repaired, and what was left wrong on purpose, is told in README.md beside this file.
 *
 * The file is written as plain XML, so that the sample does not depend on the code it is used to test.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";

const KABID_PS = "Kabid Pemberdayaan Sosial";
const BIDANG_PS = "Bidang Pemberdayaan Sosial";
const KABID_RS = "Kabid Pelayanan dan Rehabilitasi Sosial";
const BIDANG_RS = "Bidang Pelayanan dan Rehabilitasi Sosial";
const KABID_BJ = "Kabid Bantuan dan Jaminan Sosial";
const BIDANG_BJ = "Bidang Bantuan dan Jaminan Sosial";

/** One row group of the table. A target of 1 is shown as 100 %; targets with a unit stay text, as the document has them. */
const row = (level, nama, sasaran, indikatorList, target, penanggungJawab, anggaran) => ({
  level,
  nama,
  sasaran,
  indikatorList,
  target,
  penanggungJawab,
  anggaran,
});
const program = (...rest) => row("program", ...rest);
const kegiatan = (...rest) => row("kegiatan", ...rest);
const sub = (...rest) => row("subKegiatan", ...rest);

const SASARAN_LIST = [
  {
    // The scan lost this text; it is the first sasaran strategis of the agency's LAKIP 2024 (seed 001).
    sasaran: "Meningkatnya Kemampuan Potensi Sumber Kesejahteraan Sosial (PSKS)",
    indikator: "Persentase Peningkatan Kemampuan Potensi Sumber Kesejahteraan Sosial (PSKS)",
    triwulan: [0.3, 0.3, 0.2, 0.2],
    rows: [
      program(
        "Pemberdayaan Sosial",
        "Meningkatnya tingkat keaktifan Potensi Sumber Kesejahteraan Sosial (PSKS)",
        ["Persentase tingkat keaktifan Potensi Sumber Kesejahteraan Sosial (PSKS)"],
        1,
        "Kepala Dinas",
        2112465700,
      ),
      kegiatan(
        "Pengumpulan Sumbangan dalam Daerah Kabupaten/Kota",
        "Terfasilitasinya kegiatan pengumpulan sumbangan dalam daerah Kabupaten/Kota",
        [
          "Jumlah Dokumen Hasil Koordinasi dan Sinkronisasi Penyelenggaraan Undian Gratis Berhadiah dan Pengumpulan Uang atau Barang",
        ],
        1,
        KABID_PS,
        20000000,
      ),
      sub(
        "Koordinasi dan Sinkronisasi Penerbitan Izin Undian Gratis Berhadiah dan Pengumpulan Uang atau Barang",
        "Terlaksananya koordinasi dan sinkronisasi Penerbitan Izin Undian Gratis Berhadiah dan Pengumpulan Uang atau Barang",
        [
          "Jumlah dokumen hasil koordinasi dan sinkronisasi penerbitan izin undian gratis berhadiah dan pengumpulan uang atau barang",
        ],
        "1 Dokumen",
        KABID_PS,
        20000000,
      ),
      // Published as 1.573.066.500; its sub kegiatan sum to 2.092.465.700, and so does the program less the other kegiatan.
      kegiatan(
        "Pengembangan Potensi Sumber Kesejahteraan Sosial Daerah Kabupaten/Kota",
        "Terlaksananya Pengembangan PSKS",
        [
          "Jumlah Keluarga yang Meningkat Kapasitasnya Kewenangan Kabupaten/Kota",
          "Jumlah Lembaga Kesejahteraan Sosial yang Meningkat Kapasitasnya Kewenangan Kabupaten/Kota",
        ],
        1,
        KABID_PS,
        1573066500,
      ),
      sub(
        "Peningkatan Kemampuan Potensi Sumber Kesejahteraan Sosial Keluarga Kewenangan Kabupaten/Kota",
        "Meningkatnya Kapasitas Keluarga Kewenangan Kabupaten/Kota",
        ["Jumlah Keluarga yang Meningkat Kapasitasnya Kewenangan Kabupaten/Kota"],
        "50 Orang",
        BIDANG_PS,
        1000000000,
      ),
      sub(
        "Peningkatan Kemampuan Potensi Sumber Kesejahteraan Sosial Kelembagaan Masyarakat Kewenangan Kabupaten/Kota",
        "Meningkatnya Kapasitas Lembaga Kesejahteraan Sosial Kewenangan Kabupaten/Kota",
        ["Jumlah Lembaga Kesejahteraan Sosial yang Meningkat Kapasitasnya Kewenangan Kabupaten/Kota"],
        "7 lembaga",
        BIDANG_PS,
        150000000,
      ),
      sub(
        "Pembinaan Teknis Sumber Daya Manusia Sumber Kesejahteraan Sosial Daerah Kabupaten/Kota",
        "Terlaksananya Pembinaan Teknis Sumber Daya Manusia Sumber Kesejahteraan Sosial Daerah Kabupaten/Kota",
        [
          "Jumlah Sumber Daya Manusia Sumber Kesejahteraan Sosial Daerah Kabupaten/Kota yang Mendapatkan Bimbingan Teknis",
        ],
        "62 Orang",
        BIDANG_PS,
        942465700,
      ),
      // The scan lost the program's row between two pages: the name is that of seed 001, the budget what JUMLAH leaves for it.
      program("Penanganan Warga Negara Migran Korban Tindak Kekerasan", null, [null], null, KABID_RS, 10000000),
      kegiatan(
        "Pemulangan Warga Negara Migran Korban Tindak Kekerasan dari Titik Debarkasi di Daerah Kabupaten/Kota untuk dipulangkan ke Desa/Kelurahan Asal",
        "Meningkatnya pemulangan warga negara migran korban tindak kekerasan dari titik debarkasi di daerah Kabupaten/Kota ke Desa/Kelurahan asal",
        [
          "Jumlah Warga Negara Migran Korban Tindak Kekerasan dari Titik Debarkasi di Daerah Kabupaten/Kota untuk dipulangkan ke Desa/Kelurahan asal",
        ],
        1,
        BIDANG_RS,
        10000000,
      ),
      sub(
        "Fasilitasi Pemulangan Warga Negara Migran Korban Tindak Kekerasan dari Titik Debarkasi di Daerah Kabupaten/Kota ke Desa/Kelurahan Asal",
        "Terfasilitasinya Pemulangan Warga Negara Migran Korban Tindak Kekerasan dari Titik Debarkasi di Daerah Kabupaten/Kota untuk dipulangkan ke Desa/Kelurahan asal",
        [
          "Jumlah Warga Negara Migran Korban Tindak Kekerasan dari Titik Debarkasi di Daerah Kabupaten/Kota untuk dipulangkan ke Desa/Kelurahan asal",
        ],
        "5 orang",
        BIDANG_RS,
        10000000,
      ),
      program(
        "Rehabilitasi Sosial",
        "Meningkatnya taraf hidup PPKS yang mendapatkan layanan rehabilitasi kesejahteraan sosial",
        ["Persentase PPKS yang mendapatkan layanan rehabilitasi kesejahteraan sosial"],
        1,
        KABID_RS,
        1200250400,
      ),
      kegiatan(
        "Rehabilitasi Sosial Dasar Penyandang Disabilitas Terlantar, Anak Terlantar, Lanjut Usia Terlantar, serta Gelandangan Pengemis di Luar Panti Sosial",
        "Meningkatnya penanganan dan rehabilitasi sosial dasar penyandang disabilitas terlantar, anak terlantar, lanjut usia terlantar serta gelandangan dan pengemis di luar panti",
        [
          "Jumlah orang yang mendapatkan pemenuhan kebutuhan permakanan sesuai dengan standar gizi minimal kewenangan Kabupaten/Kota",
          "Jumlah orang yang mendapatkan pakaian dan kelengkapan lainnya dalam 1 tahun kewenangan Kabupaten/Kota",
          "Jumlah orang yang mendapatkan Alat Bantu dan Alat Bantu Peraga Sesuai kebutuhan kewenangan Kabupaten/Kota",
          "Jumlah orang yang mendapatkan pelayanan Reunifikasi Keluarga kewenangan Kabupaten/Kota",
          "Jumlah peserta Bimbingan Fisik, Mental, Spiritual dan Sosial kewenangan Kabupaten/Kota",
          "Jumlah peserta Bimbingan Sosial kepada Keluarga Penyandang disabilitas terlantar, anak terlantar, lanjut usia terlantar serta gelandangan, pengemis dan masyarakat kewenangan Kabupaten/Kota",
          "Jumlah orang yang terpenuhi kebutuhan pembuatan Nomor Induk Kependudukan, Akta Kelahiran, Surat Nikah dan Kartu Identitas Anak",
          "Jumlah orang yang mendapatkan akses ke layanan Pendidikan dan Kesehatan Dasar kewenangan Kabupaten/Kota",
          "Jumlah orang yang mendapatkan layanan data dan pengaduan kewenangan Kabupaten/Kota",
          "Jumlah orang yang mendapatkan layanan kedaruratan kewenangan Kabupaten/Kota",
          "Jumlah orang yang mendapatkan pelayanan penelusuran keluarga kewenangan Kabupaten/Kota",
          "Jumlah orang yang mendapatkan layanan rujukan kewenangan Kabupaten/Kota",
        ],
        1,
        BIDANG_RS,
        1027095200,
      ),
      sub(
        "Penyediaan Permakanan",
        "Terpenuhinya kebutuhan permakanan per orang sesuai dengan standar gizi minimal kewenangan Kabupaten/Kota",
        [
          "Jumlah orang yang mendapatkan pemenuhan kebutuhan permakanan sesuai dengan standar gizi minimal kewenangan Kabupaten/Kota",
        ],
        "200 orang",
        BIDANG_RS,
        550000000,
      ),
      sub(
        "Penyediaan Sandang",
        "Tersedianya pakaian dan kelengkapan lainnya dalam 1 tahun kewenangan Kabupaten/Kota",
        ["Jumlah orang yang mendapatkan pakaian dan kelengkapan lainnya dalam 1 tahun kewenangan Kabupaten/Kota"],
        "300 orang",
        BIDANG_RS,
        150000000,
      ),
      sub(
        "Penyediaan Alat Bantu",
        "Terpenuhinya orang yang mendapatkan Alat Bantu dan Alat Bantu Peraga sesuai kebutuhan kewenangan Kabupaten/Kota",
        ["Jumlah orang yang mendapatkan Alat Bantu dan Alat Bantu Peraga Sesuai kebutuhan kewenangan Kabupaten/Kota"],
        "50 orang",
        BIDANG_RS,
        120000000,
      ),
      sub(
        "Pemberian Pelayanan Reunifikasi Keluarga",
        "Terpenuhinya orang yang mendapatkan pelayanan Reunifikasi Keluarga Kewenangan Kabupaten/Kota",
        ["Jumlah orang yang mendapatkan pelayanan Reunifikasi Keluarga kewenangan Kabupaten/Kota"],
        "40 orang",
        BIDANG_RS,
        4980000,
      ),
      sub(
        "Pemberian Bimbingan Fisik, Mental, Spiritual, dan Sosial",
        "Terlaksananya Pemberian bimbingan fisik, mental, Spiritual dan sosial kewenangan Kab/Kota",
        ["Jumlah peserta Bimbingan Fisik, Mental, Spiritual dan Sosial kewenangan Kabupaten/Kota"],
        "100 orang",
        BIDANG_RS,
        30000000,
      ),
      sub(
        "Pemberian Bimbingan Sosial kepada Keluarga Penyandang Disabilitas Terlantar, Anak Terlantar, Lanjut Usia Terlantar, serta Gelandangan Pengemis dan Masyarakat",
        "Terlaksananya Bimbingan Sosial kepada Keluarga Penyandang disabilitas terlantar, anak terlantar, lanjut usia terlantar serta gelandangan, pengemis dan masyarakat kewenangan Kabupaten/Kota",
        [
          "Jumlah peserta Bimbingan Sosial kepada Keluarga Penyandang disabilitas terlantar, anak terlantar, lanjut usia terlantar serta gelandangan, pengemis dan masyarakat kewenangan Kabupaten/Kota",
        ],
        "150 orang",
        BIDANG_RS,
        48575200,
      ),
      sub(
        "Fasilitasi Pembuatan Nomor Induk Kependudukan, Akta Kelahiran, Surat Nikah, dan Kartu Identitas Anak",
        "Terpenuhinya orang yang membutuhkan pembuatan Nomor Induk Kependudukan, Akta Kelahiran, Surat Nikah dan Kartu Identitas Anak",
        [
          "Jumlah orang yang terpenuhi kebutuhan pembuatan Nomor Induk Kependudukan, Akta Kelahiran, Surat Nikah dan Kartu Identitas Anak",
        ],
        "40 orang",
        BIDANG_RS,
        5000000,
      ),
      sub(
        "Pemberian Akses ke Layanan Pendidikan dan Kesehatan Dasar",
        "Terpenuhinya orang yang mendapatkan akses ke layanan Pendidikan dan Kesehatan Dasar Kewenangan Kabupaten/Kota",
        ["Jumlah orang yang mendapatkan akses ke layanan Pendidikan dan Kesehatan Dasar kewenangan Kabupaten/Kota"],
        "60 orang",
        BIDANG_RS,
        14980000,
      ),
      sub(
        "Pemberian Layanan Data dan Pengaduan",
        "Terlaksananya pemberian layanan data dan pengaduan kewenangan Kabupaten/Kota",
        ["Jumlah orang yang mendapatkan layanan data dan pengaduan kewenangan Kabupaten/Kota"],
        "200 orang",
        BIDANG_RS,
        61580000,
      ),
      sub(
        "Pemberian Layanan Kedaruratan",
        "Terlaksananya pemberian layanan kedaruratan kewenangan Kabupaten/Kota",
        ["Jumlah orang yang mendapatkan layanan kedaruratan kewenangan Kabupaten/Kota"],
        "20 orang",
        BIDANG_RS,
        31980000,
      ),
      sub(
        "Pemberian Pelayanan Penelusuran Keluarga",
        "Terpenuhinya orang yang mendapatkan Pelayanan Penelusuran Keluarga kewenangan Kabupaten/Kota",
        ["Jumlah orang yang mendapatkan pelayanan penelusuran keluarga kewenangan Kabupaten/Kota"],
        "40 orang",
        BIDANG_RS,
        5000000,
      ),
      sub(
        "Pemberian Layanan Rujukan",
        "Terlaksananya pemberian layanan rujukan kewenangan Kabupaten/Kota",
        ["Jumlah orang yang mendapatkan layanan rujukan kewenangan Kabupaten/Kota"],
        "80 orang",
        BIDANG_RS,
        5000000,
      ),
      // Published as 158.155.200; its sub kegiatan sum to 173.155.200, and so does the program less the other kegiatan.
      kegiatan(
        "Rehabilitasi Sosial Penyandang Masalah Kesejahteraan Sosial (PMKS) Lainnya Bukan Korban HIV/AIDS dan NAPZA di Luar Panti Sosial",
        "Meningkatnya pelaksanaan rehabilitasi sosial PMKS lainnya bukan korban HIV/AIDS dan NAPZA di luar Panti",
        [
          "Jumlah Orang yang Mendapatkan Pemenuhan Kebutuhan Perbekalan Kesehatan di Luar Panti Kewenangan Kabupaten/Kota",
          "Jumlah peserta bimbingan fisik dan mental, spiritual dan sosial kewenangan Kabupaten/Kota",
          "Jumlah peserta dalam pemberian bimbingan Sosial kepada Keluarga Penyandang Masalah Kesejahteraan Sosial (PMKS) lainnya bukan korban HIV/AIDS dan NAPZA kewenangan Kabupaten/Kota",
        ],
        1,
        KABID_RS,
        158155200,
      ),
      sub(
        "Penyediaan Perbekalan Kesehatan di Luar Panti",
        "Terpenuhinya Orang yang Mendapatkan Kebutuhan Perbekalan Kesehatan di Luar Panti Kewenangan Kabupaten/Kota",
        [
          "Jumlah Orang yang Mendapatkan Pemenuhan Kebutuhan Perbekalan Kesehatan di Luar Panti Kewenangan Kabupaten/Kota",
        ],
        "100 Orang",
        BIDANG_RS,
        15000000,
      ),
      sub(
        "Pemberian Bimbingan Fisik, Mental, Spiritual, dan Sosial",
        "Terlaksananya Pemberian bimbingan fisik, mental, Spiritual dan sosial kewenangan Kab/Kota",
        ["Jumlah peserta bimbingan fisik dan mental, spiritual dan sosial kewenangan Kabupaten/Kota"],
        "300 orang",
        BIDANG_RS,
        37175200,
      ),
      sub(
        "Pemberian Bimbingan Sosial kepada Keluarga Penyandang Masalah Kesejahteraan Sosial (PMKS) Lainnya Bukan Korban HIV/AIDS dan NAPZA",
        "Terlaksananya pemberian bimbingan Sosial kepada Keluarga Penyandang Masalah Kesejahteraan Sosial (PMKS) lainnya bukan korban HIV/AIDS dan NAPZA kewenangan Kabupaten/Kota",
        [
          "Jumlah peserta dalam pemberian bimbingan Sosial kepada Keluarga Penyandang Masalah Kesejahteraan Sosial (PMKS) lainnya bukan korban HIV/AIDS dan NAPZA kewenangan Kabupaten/Kota",
        ],
        "50 orang",
        BIDANG_RS,
        120980000,
      ),
    ],
  },
  {
    sasaran: "Penyaluran Bantuan Sosial yang Optimal",
    indikator: "Persentase Penerima Bantuan Kebutuhan Dasar Keluarga Penerima Manfaat (KPM)",
    triwulan: [null, null, null, 1],
    rows: [
      program(
        "Perlindungan dan Jaminan Sosial",
        "Meningkatnya perlindungan dan jaminan sosial",
        ["Persentase Penerima Bantuan Kebutuhan Dasar Keluarga Penerima Manfaat (KPM)"],
        1,
        KABID_BJ,
        3294950900,
      ),
      kegiatan(
        "Pengelolaan Data Fakir Miskin Cakupan Daerah Kabupaten/Kota",
        "Meningkatnya Pengelolaan Data Fakir Miskin Warga Kota",
        [
          "Jumlah fakir miskin cakupan daerah Kabupaten/Kota",
          "Jumlah keluarga yang mendapatkan pengentasan fakir miskin Kabupaten/Kota",
          "Jumlah Keluarga Penerima Manfaat (KPM) yang mendapatkan bantuan sosial kesejahteraan keluarga kewenangan Kabupaten/Kota",
          "Jumlah orang mendapatkan bantuan Pengembangan Ekonomi Masyarakat kewenangan Kabupaten/Kota",
        ],
        1,
        KABID_BJ,
        3294950900,
      ),
      sub(
        "Pendataan Fakir Miskin Cakupan Daerah Kabupaten/Kota",
        "Terlaksananya pendataan fakir miskin cakupan Daerah Kabupaten/Kota",
        ["Jumlah fakir miskin cakupan daerah Kabupaten/Kota"],
        "40.000 orang",
        BIDANG_BJ,
        450000000,
      ),
      sub(
        "Pengelolaan Data Fakir Miskin Cakupan Daerah Kabupaten/Kota",
        "Terlaksananya pengentasan keluarga fakir miskin Kabupaten/Kota",
        ["Jumlah keluarga yang mendapatkan pengentasan fakir miskin Kabupaten/Kota"],
        "20.000 keluarga",
        BIDANG_BJ,
        34980000,
      ),
      sub(
        "Fasilitasi Bantuan Sosial Kesejahteraan Keluarga",
        "Terpenuhinya orang yang mendapatkan Bantuan Sosial Kesejahteraan Keluarga Kewenangan Kabupaten/Kota",
        [
          "Jumlah Keluarga Penerima Manfaat (KPM) yang mendapatkan bantuan sosial kesejahteraan keluarga kewenangan Kabupaten/Kota",
        ],
        "4.312 keluarga",
        BIDANG_BJ,
        2512955100,
      ),
      sub(
        "Fasilitasi Bantuan Pengembangan Ekonomi Masyarakat",
        "Terpenuhinya orang yang mendapatkan bantuan Pengembangan Ekonomi Masyarakat Kewenangan Kabupaten/Kota",
        ["Jumlah orang mendapatkan bantuan Pengembangan Ekonomi Masyarakat kewenangan Kabupaten/Kota"],
        "100 Orang",
        BIDANG_BJ,
        297015800,
      ),
    ],
  },
  {
    sasaran: "Meningkatnya perlindungan dan jaminan sosial kepada korban bencana alam dan sosial sesuai ketentuan",
    indikator: "Persentase Penanganan Korban Bencana Alam dan Korban Bencana Sosial sesuai ketentuan",
    triwulan: [null, null, null, 1],
    rows: [
      program(
        "Penanganan Bencana",
        "Meningkatnya penanganan korban bencana alam dan bencana sosial",
        ["Penanganan korban bencana alam dan korban bencana sosial"],
        1,
        KABID_BJ,
        410680100,
      ),
      kegiatan(
        "Perlindungan Sosial Korban Bencana Alam dan Sosial Kabupaten/Kota",
        "Terlaksananya perlindungan sosial korban bencana alam dan sosial",
        [
          "Jumlah orang yang mendapatkan permakanan 3x1 hari dalam masa tanggap darurat (pengungsian) kewenangan Kabupaten/Kota",
          "Jumlah orang yang mendapatkan pakaian dan kelengkapan lainnya yang tersedia pada masa tanggap darurat (pengungsian) dan pasca bencana kewenangan Kabupaten/Kota",
          "Jumlah Tempat pengungsian kewenangan Kabupaten/Kota",
          "Jumlah kelompok rentan yang mendapatkan bantuan",
          "Pemberian Dukungan Psikososial bagi Korban Bencana Alam dan Sosial",
        ],
        1,
        KABID_BJ,
        382450000,
      ),
      sub(
        "Penyediaan Makanan",
        "Terpenuhinya orang yang mendapatkan Permakanan 3x1 Hari dalam masa Tanggap Darurat (Pengungsian) dan Pasca Bencana Kabupaten/Kota",
        [
          "Jumlah orang yang mendapatkan permakanan 3x1 hari dalam masa tanggap darurat (pengungsian) kewenangan Kabupaten/Kota",
        ],
        "350 orang",
        BIDANG_BJ,
        142090000,
      ),
      sub(
        "Penyediaan Sandang",
        "Terpenuhinya orang yang mendapatkan pakaian dan kelengkapan lainnya yang tersedia pada Masa Tanggap Darurat (Pengungsian) dan Pasca Bencana Kewenangan Kabupaten/Kota",
        [
          "Jumlah orang yang mendapatkan pakaian dan kelengkapan lainnya yang tersedia pada masa tanggap darurat (pengungsian) dan pasca bencana kewenangan Kabupaten/Kota",
        ],
        "200 orang",
        BIDANG_BJ,
        159225000,
      ),
      sub(
        "Penyediaan Tempat Penampungan Pengungsi",
        "Tersedianya tempat pengungsian kewenangan Kabupaten/Kota",
        ["Jumlah Tempat pengungsian kewenangan Kabupaten/Kota"],
        "100 unit",
        BIDANG_BJ,
        20000000,
      ),
      sub(
        "Penanganan Khusus bagi Kelompok Rentan",
        "Terpenuhinya orang yang mendapatkan penanganan khusus bagi Kelompok Rentan Kewenangan Kabupaten/Kota",
        ["Jumlah kelompok rentan yang mendapatkan bantuan"],
        "40 Orang",
        BIDANG_BJ,
        31135000,
      ),
      sub(
        "Pelayanan Dukungan Psikososial",
        "Terpenuhinya pelayanan Dukungan Psikososial bagi Korban Bencana kewenangan Kabupaten/Kota",
        ["Pemberian Dukungan Psikososial bagi Korban Bencana Alam dan Sosial"],
        "12 orang",
        BIDANG_BJ,
        30000000,
      ),
      kegiatan(
        "Penyelenggaraan Pemberdayaan Masyarakat terhadap Kesiapsiagaan Bencana Kabupaten/Kota",
        "Terlaksananya pemberdayaan masyarakat terhadap kesiapsiagaan bencana Kabupaten/Kota",
        [
          "Jumlah orang yang melaksanakan koordinasi, sosialisasi dan pelaksanaan Taruna Siaga bencana kewenangan Kabupaten/Kota",
        ],
        1,
        KABID_BJ,
        28230100,
      ),
      sub(
        "Koordinasi, Sosialisasi dan Pelaksanaan Taruna Siaga Bencana",
        "Terpenuhinya orang yang melaksanakan Koordinasi, Sosialisasi, dan Pelaksanaan Taruna Siaga Bencana Kewenangan Kabupaten/Kota",
        [
          "Jumlah orang yang melaksanakan koordinasi, sosialisasi dan pelaksanaan Taruna Siaga bencana kewenangan Kabupaten/Kota",
        ],
        "50 orang",
        KABID_BJ,
        28230100,
      ),
    ],
  },
];
const JUMLAH = 7028347100;

// --- the sheet ---------------------------------------------------------------------------------------------------------

const LETTERS = [..."ABCDEFGHIJKLMNOPQ"];
const WIDTHS = [20, 20, 6, 6, 6, 6, 26, 26, 28, 11, 12, 16, 6, 6, 6, 6, 16];
/** Cell styles by their place in styles.xml below. */
const STYLE = { title: 1, header: 2, text: 3, percent: 4, center: 5, money: 6, strong: 7, strongMoney: 8, label: 9 };
const FIRST_ROW = 7;

const cells = new Map();
const merges = [];
const heights = new Map();
const escapeXml = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function put(rowNumber, column, value, style) {
  const line = cells.get(rowNumber) ?? [];
  line[column] = { value, style };
  cells.set(rowNumber, line);
}

/** Writes a value over an area: the value stands top left, every cell carries the border, and the area is merged. */
function putArea(top, left, bottom, right, value, style) {
  for (let r = top; r <= bottom; r++) {
    for (let c = left; c <= right; c++) put(r, c, r === top && c === left ? value : null, style);
  }
  if (top !== bottom || left !== right) merges.push(`${LETTERS[left]}${top}:${LETTERS[right]}${bottom}`);
}

/** How many lines a text takes in a column of that width, at this font. */
const linesOf = (text, width) => (typeof text === "string" ? Math.max(1, Math.ceil(text.length / (width - 1))) : 1);

for (const [index, title] of ["RENCANA AKSI KINERJA", "DINAS SOSIAL KOTA PONTIANAK", "TAHUN 2026"].entries()) {
  putArea(index + 1, 0, index + 1, 16, title, STYLE.title);
}
const single = { 0: "SASARAN", 1: "INDIKATOR SASARAN", 6: "PROGRAM/KEGIATAN/ SUB KEGIATAN", 7: "SASARAN KEGIATAN" };
Object.assign(single, {
  8: "INDIKATOR SASARAN KEGIATAN",
  9: "TARGET",
  10: "PELAKSANA",
  11: "PENANGGUNG JAWAB",
  16: "ANGGARAN",
});
for (const [column, text] of Object.entries(single)) putArea(5, Number(column), 6, Number(column), text, STYLE.header);
putArea(5, 2, 5, 5, "TARGET KINERJA SASARAN", STYLE.header);
putArea(5, 12, 5, 15, "JADWAL KEGIATAN", STYLE.header);
for (let tw = 0; tw < 4; tw++) {
  put(6, 2 + tw, `TW ${tw + 1}`, STYLE.header);
  put(6, 12 + tw, `TW ${tw + 1}`, STYLE.header);
}
heights.set(5, 24);
heights.set(6, 18);

let next = FIRST_ROW;
for (const { sasaran, indikator, triwulan, rows } of SASARAN_LIST) {
  const top = next;
  for (const item of rows) {
    const bottom = next + item.indikatorList.length - 1;
    const isProgram = item.level === "program";
    putArea(next, 6, bottom, 6, item.nama, isProgram ? STYLE.strong : STYLE.text);
    putArea(next, 7, bottom, 7, item.sasaran, STYLE.text);
    for (const [offset, text] of item.indikatorList.entries()) {
      put(next + offset, 8, text, STYLE.text);
      heights.set(next + offset, linesOf(text, WIDTHS[8]) * 12 + 3);
    }
    putArea(next, 9, bottom, 9, item.target, item.target === 1 ? STYLE.percent : STYLE.center);
    putArea(next, 10, bottom, 10, "Dinas Sosial", STYLE.text);
    putArea(next, 11, bottom, 11, item.penanggungJawab, STYLE.text);
    for (let tw = 0; tw < 4; tw++) putArea(next, 12 + tw, bottom, 12 + tw, null, STYLE.center);
    putArea(next, 16, bottom, 16, item.anggaran, isProgram ? STYLE.strongMoney : STYLE.money);
    const wanted = Math.max(linesOf(item.nama, WIDTHS[6]), linesOf(item.sasaran, WIDTHS[7])) * 12 + 3;
    const share = wanted / item.indikatorList.length;
    for (let r = next; r <= bottom; r++) heights.set(r, Math.max(heights.get(r), share));
    next = bottom + 1;
  }
  putArea(top, 0, next - 1, 0, sasaran, STYLE.text);
  putArea(top, 1, next - 1, 1, indikator, STYLE.text);
  for (const [tw, value] of triwulan.entries()) putArea(top, 2 + tw, next - 1, 2 + tw, value, STYLE.percent);
}
putArea(next, 0, next, 15, "JUMLAH", STYLE.label);
put(next, 16, JUMLAH, STYLE.strongMoney);
heights.set(next, 20);
for (const title of [1, 2, 3]) heights.set(title, 20);

function cellXml(rowNumber, column, cell) {
  const at = `r="${LETTERS[column]}${rowNumber}" s="${cell.style}"`;
  if (cell.value === null) return `<c ${at}/>`;
  return typeof cell.value === "number"
    ? `<c ${at}><v>${cell.value}</v></c>`
    : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.value)}</t></is></c>`;
}

const sheetData = [...cells.keys()]
  .sort((a, b) => a - b)
  .map((r) => {
    const line = cells.get(r).map((cell, column) => cellXml(r, column, cell));
    return `<row r="${r}" ht="${Math.round(heights.get(r))}" customHeight="1">${line.join("")}</row>`;
  })
  .join("");
const cols = WIDTHS.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join("");
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

// Paper 14 is Folio, 8.5 × 13 inches: what Indonesian offices call F4.
const sheetXml = `${HEAD}<worksheet ${MAIN}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:Q${next}"/><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="6" topLeftCell="A7" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${cols}</cols><sheetData>${sheetData}</sheetData><mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells><printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="14" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;CHalaman &amp;P dari &amp;N</oddFooter></headerFooter></worksheet>`;

const xf = (numFmt, font, fill, border, alignment) =>
  `<xf numFmtId="${numFmt}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment} wrapText="1"/></xf>`;
const side = (name) => `<${name} style="thin"><color auto="1"/></${name}>`;
const font = (size, isBold) =>
  `<font>${isBold ? "<b/>" : ""}<sz val="${size}"/><name val="Arial"/><family val="2"/></font>`;
const stylesXml = `${HEAD}<styleSheet ${MAIN}><fonts count="3">${font(9, false)}${font(12, true)}${font(9, true)}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFD9E2F3"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="10"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${[
  xf(0, 1, 0, 0, 'horizontal="center" vertical="center"'),
  xf(0, 2, 2, 1, 'horizontal="center" vertical="center"'),
  xf(0, 0, 0, 1, 'vertical="top"'),
  xf(9, 0, 0, 1, 'horizontal="center" vertical="top"'),
  xf(0, 0, 0, 1, 'horizontal="center" vertical="top"'),
  xf(3, 0, 0, 1, 'horizontal="right" vertical="top"'),
  xf(0, 2, 0, 1, 'vertical="top"'),
  xf(3, 2, 0, 1, 'horizontal="right" vertical="top"'),
  xf(0, 2, 0, 1, 'horizontal="right" vertical="center"'),
].join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const parts = {
  "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  "_rels/.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `${HEAD}<workbook ${MAIN} xmlns:r="${REL}"><sheets><sheet name="RAK 2026" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'RAK 2026'!$5:$6</definedName></definedNames></workbook>`,
  "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
  "xl/worksheets/sheet1.xml": sheetXml,
  "xl/styles.xml": stylesXml,
};
const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
const target = process.argv[2] ?? fileURLToPath(new URL("rak-pontianak-2026.xlsx", import.meta.url));
// A fixed date, so that the same script gives the same bytes.
writeFileSync(target, zipSync(files, { level: 9, mtime: new Date(2026, 0, 2) }));
console.log(target);
