import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseNomenklatur, relaxNama } from "../../../src/core/cascade/nomenklatur";

const text = readFileSync(join(__dirname, "../../../assets/data/nomenklatur.txt"), "utf8");
const lookup = parseNomenklatur(text);

test.each([
  ["PROGRAM REHABILITASI SOSIAL", "program"],
  ["Rehabilitasi Sosial", "program"],
  ["Pengelolaan Taman Makam Pahlawan", "program"],
  ["Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", "program"],
  ["Administrasi Umum Perangkat Daerah", "kegiatan"],
  ["Pengelolaan Pendidikan Sekolah Dasar", "kegiatan"],
  ["Penyediaan Permakanan", "subKegiatan"],
  ["Penyediaan Gaji dan Tunjangan ASN", "subKegiatan"],
  ["1.06.04.2.01.0002 Penyediaan Sandang", "subKegiatan"],
  ["Penyediaan Bantuan Sembako untuk Siapa Saja", null],
  ["", null],
])("%s → %s", (nama, level) => {
  expect(lookup(nama)).toBe(level);
});

test.each([
  // A dropped tail, a small word, a slip of the pen.
  ["Perlindungan Sosial Korban Bencana Alam dan Sosial", "kegiatan"],
  ["Pengembangan Potensi Sumber Kesejahteraan Sosial Daerah", "kegiatan"],
  ["Facilitasi Bantuan Sosial Kesejahteraan Keluarga", "subKegiatan"],
  [
    "Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan dan Pajak Kendaraan Perorangan Dinas atau Kendaraan Dinas Jabatan",
    "subKegiatan",
  ],
])("forgives: %s → %s", (nama, level) => {
  expect(lookup(nama)).toBe(level);
});

test("a name of two levels has no single one, but both", () => {
  const nama = "Pengelolaan Data Fakir Miskin Cakupan Daerah Kabupaten/Kota";
  expect(lookup(nama)).toBeNull();
  expect(lookup.levelsOf?.(nama)).toEqual(["kegiatan", "subKegiatan"]);
  expect(lookup.levelsOf?.("Penanganan Bencana")).toEqual(["program", "subKegiatan"]);
  expect(lookup.levelsOf?.("Tidak Ada di Daftar")).toEqual([]);
});

test("the official name behind a name that was written in another way", () => {
  expect(lookup.officialOf?.("Facilitasi Bantuan Sosial Kesejahteraan Keluarga")).toBe(
    "fasilitasi bantuan sosial kesejahteraan keluarga",
  );
  expect(lookup.officialOf?.("Rapat Kerja Tahunan Dinas")).toBeNull();
});

test("the list holds each name once per level, under a heading of its level", () => {
  const lines = text.trimEnd().split("\n");
  expect(lines.filter((line) => line.startsWith("#"))).toEqual(["#program", "#kegiatan", "#subKegiatan"]);
  const sectionOf = (from: string, to?: string): string[] =>
    lines.slice(lines.indexOf(from) + 1, to === undefined ? undefined : lines.indexOf(to));
  const sections = [
    sectionOf("#program", "#kegiatan"),
    sectionOf("#kegiatan", "#subKegiatan"),
    sectionOf("#subKegiatan"),
  ];
  expect(sections.map(({ length }) => length)).toEqual([231, 1129, 5118]);
  for (const section of sections) expect(new Set(section).size).toBe(section.length);
});

test("a short key says too little to forgive anything", () => {
  expect(relaxNama("rapat")).toBeNull();
  expect(relaxNama("rehabilitasi sosial dasar")).toBe("rblts.ssl.dsr.");
});

test("an empty text knows no name; notes and lines before a heading are none", () => {
  expect(parseNomenklatur("")("Rehabilitasi Sosial")).toBeNull();
  expect(
    parseNomenklatur("Rehabilitasi Sosial\n// catatan\n#program\nPenanganan Bencana")("Rehabilitasi Sosial"),
  ).toBeNull();
});
