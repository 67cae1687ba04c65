import fc from "fast-check";
import type { Tabel } from "../../../src/core/model/cascade";
import { isSameNilai } from "../../../src/core/rules/compare-nilai";
import { markDifference } from "../../../src/core/rules/mark-difference";
import { figureOf, showNilai, showPersen, showReading } from "../../../src/core/rules/show-nilai";
import { isPercentRight, isShareRight } from "../../../src/core/rules/stated-percent";
import {
  capitalize,
  joinWords,
  levelWord,
  periodeWord,
  quoteNama,
  simpulWord,
  tabelWord,
  uncapitalize,
} from "../../../src/core/rules/wording";
import { parseNilai } from "../../../src/core/text/parse-nilai";
import { EMPTY, readValue, valueOf } from "../../../src/core/text/reading";

const nilai = (value: string | number, satuan?: string) => valueOf(parseNilai(value, { satuan }))!;

test.each([
  [
    "yang Tergradiasi dari Kemiskinan",
    "yang Tergraduasi dari Kemiskinan",
    "yang «Tergradiasi» dari Kemiskinan",
    "yang «Tergraduasi» dari Kemiskinan",
  ],
  [
    "Lembaga di Bidang Sosial",
    "Lembaga di Bidang Kesejahteraan Sosial",
    "Lembaga di Bidang Sosial",
    "Lembaga di Bidang «Kesejahteraan» Sosial",
  ],
  ["Facilitasi Bantuan (PKH)", "Fasilitasi Bantuan", "«Facilitasi» Bantuan «(PKH)»", "«Fasilitasi» Bantuan"],
  ["Cakupan Kabupaten/ Kota", "cakupan kabupaten /kota", "Cakupan Kabupaten/Kota", "cakupan kabupaten/kota"],
])("the words that differ are marked: %s", (first, second, markedFirst, markedSecond) => {
  expect(markDifference(first, second)).toEqual([markedFirst, markedSecond]);
});

test("Texts as long as a page are compared from their ends", () => {
  const long = Array.from({ length: 150 }, (_, index) => `kata${index}`).join(" ");
  expect(markDifference(`awal ${long}`, `mula ${long}`)).toEqual([`«awal» ${long}`, `«mula» ${long}`]);
});

test("Marking takes no word away", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 9 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(text, text, (first, second) => {
      expect(markDifference(first, second).map((marked) => marked.replace(/[«»]/g, ""))).toEqual([first, second]);
    }),
  );
});

test("Names and lists as a sentence has them", () => {
  expect(quoteNama("  Penyediaan\n Sandang ")).toBe("“Penyediaan Sandang”");
  expect(quoteNama("x".repeat(130))).toBe(`“${"x".repeat(120)}…”`);
  expect(quoteNama(`${"kata ".repeat(30)}akhir`)).toBe(`“${"kata ".repeat(24).trim()}…”`);
  expect(joinWords([])).toBe("");
  expect(joinWords(["A"])).toBe("A");
  expect(joinWords(["A", "B"])).toBe("A dan B");
  expect(joinWords(["A", "B", "C"])).toBe("A, B, dan C");
  expect(joinWords(["A", "B", "C", "D", "E", "F", "G", "H"], 4)).toBe("A, B, C, dan 5 lainnya");
  expect(capitalize("jumlah total")).toBe("Jumlah total");
  expect(uncapitalize("Tidak ditemukan kolom Target")).toBe("tidak ditemukan kolom Target");
  expect(uncapitalize("TARGET tidak ditemukan")).toBe("TARGET tidak ditemukan");
  expect(simpulWord({ level: "program", nama: "Program Rehabilitasi Sosial" })).toBe("“Program Rehabilitasi Sosial”");
  expect(simpulWord({ level: "program", nama: "Rehabilitasi Sosial" })).toBe("program “Rehabilitasi Sosial”");
  expect(levelWord("subKegiatan")).toBe("sub kegiatan");
  expect(periodeWord({ kind: "bulan", nomor: 3 })).toBe("bulan Maret");
  expect(periodeWord({ kind: "triwulan", nomor: 4 })).toBe("triwulan IV");
  expect(periodeWord({ kind: "semester", nomor: 2 })).toBe("semester II");
  expect(tabelWord(undefined)).toBe("tabel lain");
  const pk = { kind: "pk", eselon: "III", sheet: "PK Bidang" } as Tabel;
  expect(tabelWord(pk)).toBe('PK eselon III (lembar "PK Bidang")');
});

test("Quantities as a message shows them, and as a finding carries them", () => {
  expect(showPersen(0.015)).toBe("1,5 %");
  expect(showPersen(7429 / 7895, 2)).toBe("94,1 %");
  expect(showNilai(nilai("40.000 orang"), "")).toBe("40.000 orang");
  expect(showNilai(nilai("4,25-4,30"), "")).toBe("4,25–4,3");
  expect(showNilai(nilai("60 (B)"), "")).toBe("60 (B)");
  expect(showNilai(nilai("BB"), "")).toBe("BB");
  expect(showNilai({ kind: "tanggal", serial: 46000 }, "9 Des 2025")).toBe("9 Des 2025");
  expect(showReading(EMPTY)).toBe("kosong");
  expect(showReading({ kind: "unreadable", raw: "belum" })).toBe("“belum”");
  expect(figureOf(parseNilai("60 (B)"))).toBe(60);
  expect(figureOf(parseNilai("BB"))).toBe("BB");
  expect(figureOf(parseNilai("4,25-4,30"))).toBe("4,25-4,30");
  expect(figureOf(EMPTY)).toBeNull();
  expect(figureOf({ kind: "unreadable", raw: "belum" })).toBe("belum");
});

test.each([
  [0.43, 0.01, 51 / 120, true],
  [0.42, 0.01, 51 / 120, true],
  [0.95, 0.01, 7429 / 7895, false],
  [0.941, 0.001, 7429 / 7895, true],
  [0.9494, 0.0001, 8505578291 / 8958628052, true],
  [0.95, 0, 0.954, true],
  [0.954, 0, 0.95, false],
  [Math.PI, 0, 3.14, false],
])("a percentage %f shown in steps of %f beside %f", (value, step, computed, isRight) => {
  expect(isPercentRight({ value, step }, computed)).toBe(isRight);
});

test("A share of nothing, or of 0, can not be judged", () => {
  expect(isShareRight(readValue(0.5), 1, 2)).toBe(true);
  expect(isShareRight(readValue(0.6), 1, 2)).toBe(false);
  expect(isShareRight(readValue(0.5), 1, 0)).toBeNull();
  expect(isShareRight(readValue(0.5), null, 2)).toBeNull();
  expect(isShareRight(EMPTY, 1, 2)).toBeNull();
});

test.each([
  [nilai(100), nilai("100%"), true],
  [nilai(1), nilai("100%"), true],
  [nilai("100%"), nilai(99), false],
  [nilai("1,5%"), nilai("2%"), false],
  [nilai("7%"), nilai(7, "%"), true],
  [nilai("4,25-4,30"), nilai(4.28), true],
  [nilai("4,25-4,30"), nilai(4.31), false],
  [nilai("62 (B)"), nilai(62), true],
  [nilai(63), nilai("62 (B)"), false],
  [nilai("62 (B)"), nilai("62,5 (B)"), false],
  [nilai("B"), nilai("62 (B)"), true],
  [nilai("BB"), nilai("B"), false],
  [nilai("B"), nilai(62), false],
  [{ kind: "tanggal", serial: 1 } as const, { kind: "tanggal", serial: 1 } as const, true],
  [{ kind: "tanggal", serial: 1 } as const, nilai(1), false],
])("two tables state %j and %j", (first, second, isSame) => {
  expect(isSameNilai(first, second)).toBe(isSame);
  expect(isSameNilai(second, first)).toBe(isSame);
});
