import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BUDGET_LEVELS } from "../../../src/core/cascade/level-row";
import {
  formatNomenklatur,
  parseNomenklatur,
  relaxNama,
  type NomenklaturName,
} from "../../../src/core/cascade/nomenklatur";

const FILE = join(__dirname, "../../../assets/data/nomenklatur.txt");
const text = readFileSync(FILE, "utf8");
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

const isNote = (line: string): boolean => line.startsWith("//");

function namesOf(lines: string): readonly NomenklaturName[] {
  const names = lines.split("\n").filter((line) => line !== "" && !isNote(line));
  return names.map((line) => {
    const [, word, nama = ""] = line.split("\t");
    const level = BUDGET_LEVELS.find((known) => known === word);
    if (level === undefined) throw new Error(`no level: ${line}`);
    return { level, nama };
  });
}

test("the committed list stands in the order that the search needs, with the sounds that the core hears", () => {
  const notes = text.split("\n").filter(isNote);
  const rendered = `${notes.join("\n")}\n${formatNomenklatur(namesOf(text))}`;
  if (process.env["UPDATE_TABLE"] === "1") writeFileSync(FILE, rendered);
  expect(readFileSync(FILE, "utf8") === rendered).toBe(true);
});

test("the list holds each name once per level, and every name is found by itself", () => {
  const names = namesOf(text);
  const count = (level: string): number => names.filter((name) => name.level === level).length;
  expect(BUDGET_LEVELS.map(count)).toEqual([231, 1129, 5118]);
  expect(new Set(names.map(({ level, nama }) => `${level} ${nama}`)).size).toBe(names.length);
  expect(names.filter(({ level, nama }) => lookup.levelsOf?.(nama).includes(level) !== true)).toEqual([]);
});

test("a short key says too little to forgive anything", () => {
  expect(relaxNama("rapat")).toBeNull();
  expect(relaxNama("rehabilitasi sosial dasar")).toBe("rblts.ssl.dsr.");
});

test("a list of any length answers for its first, its last and its only name; other names are unknown", () => {
  const list = ["Rehabilitasi Sosial", "Administrasi Umum", "Penanganan Bencana", "Rapat", "Zakat Daerah"];
  for (let length = 0; length <= list.length; length++) {
    const names = list.slice(0, length).map((nama) => ({ level: "program", nama }) as const);
    for (const notes of ["", "// catatan\n// lagi\n", "\n"]) {
      const found = parseNomenklatur(notes + formatNomenklatur(names));
      expect(list.map((nama) => found(nama))).toEqual(list.map((_, index) => (index < length ? "program" : null)));
      expect(found("")).toBeNull();
      expect(found("Zz Zz Zz Zz Zz Zz")).toBeNull();
    }
  }
});

test("names that sound alike: the name itself goes before the others; else all levels count and none is the official one", () => {
  const found = parseNomenklatur(
    formatNomenklatur([
      { level: "program", nama: "Pembinaan Kesejahteraan Sosial Kabupaten/Kota" },
      { level: "kegiatan", nama: "Pembinaan Kesejahteraan Sosial Provinsi" },
    ]),
  );
  expect(found("Pembinaan Kesejahteraan Sosial Provinsi")).toBe("kegiatan");
  expect(found.officialOf?.("Pembinaan Kesejahteraan Sosial Provinsi")).toBe("pembinaan kesejahteraan sosial provinsi");
  expect(found.levelsOf?.("Pembinaan Kesejahteraan Sosial")).toEqual(["program", "kegiatan"]);
  expect(found.officialOf?.("Pembinaan Kesejahteraan Sosial")).toBeNull();
});

test("an empty text knows no name; a level that is none gives none", () => {
  expect(parseNomenklatur("")("Rehabilitasi Sosial")).toBeNull();
  expect(parseNomenklatur("// catatan")("Rehabilitasi Sosial")).toBeNull();
  expect(parseNomenklatur("rblts.ssl.\turusan\tRehabilitasi Sosial\n")("Rehabilitasi Sosial")).toBeNull();
});
