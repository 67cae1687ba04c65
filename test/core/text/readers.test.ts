import { decideConvention } from "../../../src/core/text/decide-convention";
import { formatAngka, formatPersen, formatRupiah, roundDecimals } from "../../../src/core/text/format";
import { normalizeHeader } from "../../../src/core/text/normalize-nama";
import { parseNomor, romanToNumber, splitNumbered } from "../../../src/core/text/numbering";
import { parseNumberFormat, stepOfNumber } from "../../../src/core/text/number-format";
import { parseAngka } from "../../../src/core/text/parse-angka";
import { splitKode } from "../../../src/core/text/parse-kode";
import { parseNilai } from "../../../src/core/text/parse-nilai";
import { parsePeriode, parsePeriodeSeries } from "../../../src/core/text/parse-periode";
import { parsePersen } from "../../../src/core/text/parse-persen";
import { parseUang } from "../../../src/core/text/parse-uang";
import { ordinalOf, predikatOf } from "../../../src/core/text/predikat";
import { readValue, valueOf } from "../../../src/core/text/reading";

describe("parseAngka", () => {
  test("says all that the text says", () => {
    expect(parseAngka("Rp. 1.415.819.700,00")).toEqual({
      kind: "read",
      value: { angka: 1415819700, isPercent: false, satuan: "Rp", isMoney: true },
      origin: "text",
      step: 0.01,
      convention: "id",
      raw: "Rp. 1.415.819.700,00",
    });
  });

  test("marks 1.145 as ambiguous until the column decides", () => {
    expect(parseAngka("1.145")).toMatchObject({ value: { angka: 1145 }, isAmbiguous: true, convention: null });
    expect(parseAngka("1.145", "id")).not.toHaveProperty("isAmbiguous");
    expect(parseAngka("1.145", "en")).toMatchObject({ value: { angka: 1.145 }, convention: null });
  });
});

describe("parseNilai", () => {
  test("a formula's result keeps its origin", () => {
    expect(parseNilai(0.95, { numberFormat: "0%", origin: "formula" })).toMatchObject({
      origin: "formula",
      raw: "95%",
    });
    expect(parseNilai("60 (B)", { origin: "formula" })).toMatchObject({ origin: "formula", raw: "60 (B)" });
  });

  test("shows a number cell about as its user sees it", () => {
    const raw = (value: number, numberFormat?: string): unknown => {
      const reading = parseNilai(value, { numberFormat });
      return reading.kind === "read" ? reading.raw : reading;
    };
    expect(raw(0.9436, "0.00%")).toBe("94,36%");
    expect(raw(1415819700, '"Rp. "#,##0')).toBe("Rp 1.415.819.700");
    expect(raw(40000, "#,##0")).toBe("40.000");
    expect(raw(40000)).toBe("40000");
    expect(raw(1.5, "0.0")).toBe("1,5");
    expect(raw(20, '0 "orang"')).toBe("20 orang");
  });

  test("a number that is no number is unreadable", () => {
    expect(parseNilai(Number.NaN)).toEqual({ kind: "unreadable", raw: "NaN" });
    expect(parseNilai(Infinity)).toEqual({ kind: "unreadable", raw: "Infinity" });
    expect(parseNilai("1E+999")).toEqual({ kind: "unreadable", raw: "1E+999" });
  });
});

describe("parseUang", () => {
  test.each([
    ["1.145", 1145, 1],
    ["1,145", 1145, 1],
    ["252,398,711.02", 252398711.02, 0.01],
    ["1.145.000,50", 1145000.5, 0.01],
    ["Rp 2,5 miliar", 2500000000, 100000000],
    ["0", 0, 1],
  ])("%s → %d", (text, value, step) => {
    expect(parseUang(text)).toMatchObject({ kind: "read", value, step });
    expect(parseUang(text)).not.toHaveProperty("isAmbiguous");
  });

  test("a blank is not a zero", () => {
    expect(parseUang("-")).toEqual({ kind: "empty" });
    expect(parseUang("Rp -")).toEqual({ kind: "empty" });
    expect(parseUang(undefined)).toEqual({ kind: "empty" });
    expect(valueOf(parseUang(0, { numberFormat: "#,##0" }))).toBe(0);
  });

  test.each(["20 orang", "15%", "1.06.02", "belum ada", "#REF!"])("%s is no money", (text) => {
    expect(parseUang(text)).toEqual({ kind: "unreadable", raw: text });
  });

  test("a percent or date cell is no money", () => {
    expect(parseUang(0.95, { numberFormat: "0%" })).toEqual({ kind: "unreadable", raw: "95%" });
    expect(parseUang(46022, { numberFormat: "dd/mm/yyyy" })).toMatchObject({ kind: "unreadable" });
    expect(parseUang({ error: "#REF!" })).toEqual({ kind: "unreadable", raw: "#REF!" });
    expect(parseUang(true)).toEqual({ kind: "unreadable", raw: "TRUE" });
  });
});

describe("parsePersen", () => {
  test("a % sign settles the scale", () => {
    expect(parsePersen("94,36 %", { scale: "points" })).toMatchObject({ value: 0.9436, step: 0.0001 });
    expect(parsePersen(0.9436, { numberFormat: "0.00%", scale: "points" })).toMatchObject({
      value: 0.9436,
      step: 0.0001,
    });
  });

  test("else the column does", () => {
    expect(parsePersen(94.94, { numberFormat: "0.00", scale: "points" })).toMatchObject({
      value: 0.9494,
      step: 0.0001,
    });
    expect(parsePersen("94.94", { scale: "points" })).toMatchObject({ value: 0.9494, step: 0.0001 });
    expect(parsePersen("94.361", { scale: "points" })).toMatchObject({ value: 0.94361, step: 0.00001 });
    expect(parsePersen(0.95, { scale: "fraction" })).toMatchObject({ value: 0.95 });
    expect(parsePersen(94.94)).toMatchObject({ value: 94.94, step: 0.01 });
  });

  test.each(["20 orang", "Rp 5.000", "baik"])("%s is no percentage", (text) => {
    expect(parsePersen(text)).toEqual({ kind: "unreadable", raw: text });
  });

  test("blank, error, logical", () => {
    expect(parsePersen("-")).toEqual({ kind: "empty" });
    expect(parsePersen({ error: "#DIV/0!" })).toEqual({ kind: "unreadable", raw: "#DIV/0!" });
    expect(parsePersen(false)).toEqual({ kind: "unreadable", raw: "FALSE" });
  });
});

describe("decideConvention", () => {
  test.each([
    [["1.145", "1.145.000", "12,5"], "id"],
    [["1,145", "252,398,711.02"], "en"],
    [["1.145", "40.000 orang"], null],
    [["1,5", "1.5"], null],
    [["1,5", "2,5", "1.5"], "id"],
    [["4,25-4,30"], "id"],
    [["Dinas Sosial, Kota.", "12"], null],
    [[], null],
  ])("%j → %s", (raws, convention) => {
    expect(decideConvention(raws)).toBe(convention);
  });
});

describe("parsePeriode", () => {
  test.each([
    ["Triwulan Kedua", { kind: "triwulan", nomor: 2 }],
    ["TW I (Maret)", { kind: "bulan", nomor: 3 }],
    ["B06", { kind: "bulan", nomor: 6 }],
    ["TW II (B 06)", { kind: "bulan", nomor: 6 }],
    ["TW II (B 09)", null],
    ["Januari (TW I)", { kind: "bulan", nomor: 1 }],
    ["TW II Apr Mei Jun", { kind: "triwulan", nomor: 2 }],
    ["TW II April Juni", { kind: "triwulan", nomor: 2 }],
    ["TW I April", null],
    ["April (TW I)", null],
    ["Jan Mar Mei", null],
    ["Feb Mar Apr", null],
    ["TW I, TW II, TW III", null],
  ])("%s", (header, periode) => {
    expect(parsePeriode(header)).toEqual(periode);
  });
});

describe("parsePeriodeSeries", () => {
  const written = (headers: readonly string[]): string[] =>
    parsePeriodeSeries(headers).map((periode) => (periode === null ? "–" : `${periode.kind[0] ?? ""}${periode.nomor}`));

  test("I-IV are triwulan, also twice in a row", () => {
    expect(written(["Target", "I", "II", "III", "IV", "I", "II", "III", "IV", "Ket"])).toEqual(
      ["–", "t1", "t2", "t3", "t4", "t1", "t2", "t3", "t4", "–"], // prettier-ignore
    );
  });

  test("1-12 and I-XII are months, 1-4 triwulan", () => {
    expect(written(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"])).toEqual(
      ["b1", "b2", "b3", "b4", "b5", "b6", "b7", "b8", "b9", "b10", "b11", "b12"], // prettier-ignore
    );
    expect(written(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"])[11]).toBe("b12");
    expect(written(["1", "2", "3", "4"])).toEqual(["t1", "t2", "t3", "t4"]);
    expect(written(["(1)", "(2)", "(3)", "(4)"])).toEqual(["t1", "t2", "t3", "t4"]);
  });

  test("a month merged over Target | Realisasi leaves a blank or repeats", () => {
    expect(written(["I", "", "II", "", "III", "", "IV", ""])).toEqual(["t1", "–", "t2", "–", "t3", "–", "t4", "–"]);
    expect(written(["1", "1", "2", "2", "3", "3", "4", "4"])).toEqual(["t1", "t1", "t2", "t2", "t3", "t3", "t4", "t4"]);
  });

  test("no series, no guess", () => {
    expect(written(["1", "2", "3", "4", "5", "6", "7"])).toEqual(["–", "–", "–", "–", "–", "–", "–"]);
    expect(written(["I", "II"])).toEqual(["–", "–"]);
    expect(written(["2", "3", "4"])).toEqual(["–", "–", "–"]);
    expect(written(["TW I", "TW II"])).toEqual(["t1", "t2"]);
    expect(written([])).toEqual([]);
  });
});

describe("numbers of rows", () => {
  test.each([
    ["IV.", "roman", [4]],
    ["I", "roman", [1]],
    ["xii", "roman", [12]],
    ["i.", "roman", [1]],
    ["3", "angka", [3]],
    ["3.", "angka", [3]],
    ["(2)", "angka", [2]],
    ["12)", "angka", [12]],
    ["a.", "huruf", [1]],
    ["C.", "huruf", [3]],
    ["d", "huruf", [4]],
    ["1.2.3", "desimal", [1, 2, 3]],
    ["1.2.", "desimal", [1, 2]],
  ] as const)("%s", (text, kind, parts) => {
    expect(parseNomor(text)).toEqual({ kind, parts });
  });

  test.each(["", "-", "2024", "Program", "IIII", "Mix", "12 orang", "JUMLAH"])("%s is none", (text) => {
    expect(parseNomor(text)).toBeNull();
  });

  test("roman numerals", () => {
    expect(["I", "IV", "IX", "XIV", "xl", "MCMXC", "IIII", "VX", ""].map(romanToNumber)).toEqual(
      [1, 4, 9, 14, 40, 1990, null, null, null], // prettier-ignore
    );
  });
});

describe("splitNumbered", () => {
  test.each([
    ["1. Persentase A\n2. Persentase B", ["Persentase A", "Persentase B"]],
    ["1. Persentase A\nyang terpenuhi\n2. Persentase B", ["Persentase A yang terpenuhi", "Persentase B"]],
    ["1. Persentase A; 2. Persentase B; 3. Jumlah C", ["Persentase A", "Persentase B", "Jumlah C"]],
    ["- Orang\n- Dokumen", ["Orang", "Dokumen"]],
    ["• Orang\r\n• Dokumen", ["Orang", "Dokumen"]],
    ["Meningkatnya rehabilitasi\nsosial", ["Meningkatnya rehabilitasi sosial"]],
    ["1. Persentase Penerima Manfaat", ["Persentase Penerima Manfaat"]],
    ["Tahap 1. Survei dan Tahap 2. Desain", ["Tahap 1. Survei dan Tahap 2. Desain"]],
    ["Indeks 2.5 dan 3.5", ["Indeks 2.5 dan 3.5"]],
    ["ix. Dokumen\niix. Laporan", ["Dokumen iix. Laporan"]],
    ["  ", []],
  ])("%j", (text, items) => {
    expect(splitNumbered(text)).toEqual(items);
  });
});

describe("splitKode", () => {
  test.each([
    ["1.06.02 PROGRAM PEMBERDAYAAN SOSIAL", "1.06.02", "PROGRAM PEMBERDAYAAN SOSIAL"],
    ["1.06.02.2.01.0001 - Penyediaan Sandang", "1.06.02.2.01.0001", "Penyediaan Sandang"],
    ["1.06.02.2.01.01 Penyediaan Sandang", "1.06.02.2.01.0001", "Penyediaan Sandang"],
    ["X.XX.01 Program Penunjang", "X.XX.01", "Program Penunjang"],
    ["1.06 URUSAN PEMERINTAHAN BIDANG SOSIAL", "1.06", "URUSAN PEMERINTAHAN BIDANG SOSIAL"],
    ["1.50 juta orang", null, "1.50 juta orang"],
    ["1. Penyediaan Sandang", null, "1. Penyediaan Sandang"],
    ["Penyediaan Sandang 1.06.02", null, "Penyediaan Sandang 1.06.02"],
    ["1.06.02", null, "1.06.02"],
  ])("%s", (text, kode, nama) => {
    const split = splitKode(text);
    expect([split.kode?.kode ?? null, split.nama]).toEqual([kode, nama]);
  });
});

describe("normalizeHeader", () => {
  test.each([
    ["PROGRAM/ KEGIATAN/\nSUBKEGIATAN", "PROGRAM KEGIATAN SUBKEGIATAN"],
    ["Anggaran (Rp.)", "ANGGARAN RP"],
    ["%", "%"],
    ["Capaian (%)", "CAPAIAN %"],
    ["TW.I", "TW I"],
    ["K E T", "K E T"],
    ["Program & Kegiatan", "PROGRAM DAN KEGIATAN"],
    ["  Penanggung   Jawab\u00a0(ESS.III) ", "PENANGGUNG JAWAB ESS III"],
  ])("%j", (text, header) => {
    expect(normalizeHeader(text)).toBe(header);
  });
});

describe("predikat", () => {
  test("half-open intervals on the unrounded score", () => {
    expect([100, 90.01, 90, 80, 70.001, 70, 60, 50, 30.5, 30, 0].map(predikatOf)).toEqual(
      ["AA", "AA", "A", "BB", "BB", "B", "CC", "C", "C", "D", "D"], // prettier-ignore
    );
  });

  test("ordinals AA = 7 … D = 1", () => {
    expect((["AA", "A", "BB", "B", "CC", "C", "D"] as const).map(ordinalOf)).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });
});

describe("number formats", () => {
  test.each([
    ["General", "umum", null],
    ["[$-421]General", "umum", null],
    ["[Red", "umum", null],
    ["[$Rp-421] #,##0", "angka", 0],
    ["0", "angka", 0],
    ["#,##0.00", "angka", 2],
    ["0.00%", "persen", 2],
    ['0" %"', "angka", 0],
    ["0\\%", "angka", 0],
    ["dd/mm/yyyy", "tanggal", null],
    ["mmm-yy", "tanggal", null],
    ["[h]:mm", "tanggal", null],
    ["[Red]0.0", "angka", 1],
    ['"Rp. "#,##0.00', "angka", 2],
    ['_-"Rp"* #,##0_-;-"Rp"* #,##0_-;_-"Rp"* "-"_-;_-@_-', "angka", 0],
    ["0.00E+00", "angka", null],
    ["# ?/?", "angka", null],
    ["@", "teks", null],
    ['"ymd"0', "angka", 0],
    ["", "umum", null],
  ])("%s → %s", (format, kind, decimals) => {
    expect(parseNumberFormat(format)).toMatchObject({ kind, decimals });
  });

  test("a word beside General is a unit", () => {
    expect(parseNumberFormat('General" orang"')).toMatchObject({ kind: "umum", satuan: "orang" });
  });

  test("more decimals than Excel shows do no harm", () => {
    const format = `0.${"0".repeat(150)}`;
    expect(parseNumberFormat(format)).toMatchObject({ decimals: 30, step: 1e-30 });
    expect(parseNilai(0.5, { numberFormat: format })).toMatchObject({
      value: { angka: 0.5 },
      raw: `0,5${"0".repeat(29)}`,
    });
    expect(roundDecimals(1 / 3, 400)).toBe(1 / 3);
  });

  test("the step of the last digit shown", () => {
    expect(stepOfNumber(0.9436, "0.00%")).toBe(0.0001);
    expect(stepOfNumber(1145000, "#,##0")).toBe(1);
    expect(stepOfNumber(1145000, "#,##0,,")).toBe(1000000);
    expect(stepOfNumber(94.94, "General")).toBe(0.01);
    expect(stepOfNumber(7714, undefined)).toBe(1);
    expect(stepOfNumber(1e21, undefined)).toBe(1);
    expect(stepOfNumber(1e-7, undefined)).toBe(1e-7);
  });
});

describe("format", () => {
  test.each([
    [formatAngka(1234.5), "1.234,5"],
    [formatAngka(1234.5, 2), "1.234,50"],
    [formatAngka(1145000), "1.145.000"],
    [formatAngka(-0.004, 2), "0,00"],
    [formatAngka(-1234), "-1.234"],
    [formatAngka(1.005, 2), "1,01"],
    [formatAngka(1e21), "1.000.000.000.000.000.000.000"],
    [formatAngka(Number.NaN), "–"],
    [formatPersen(0.9436), "94,36 %"],
    [formatPersen(1, 0), "100 %"],
    [formatPersen(0.07, 0), "7 %"],
    [formatPersen(0.0000001), "0,00 %"],
    [formatRupiah(1415819700), "Rp 1.415.819.700"],
    [formatRupiah(252398711.02), "Rp 252.398.711,02"],
    [formatRupiah(-2500000), "-Rp 2.500.000"],
    [formatRupiah(0), "Rp 0"],
  ])("%s", (written, expected) => {
    expect(written).toBe(expected);
  });

  test("rounds decimals as written, half away from zero", () => {
    expect([
      roundDecimals(1.005, 2),
      roundDecimals(-2.5, 0),
      roundDecimals(0.85, 2),
      roundDecimals(94.9449, 2),
    ]).toEqual(
      [1.01, -3, 0.85, 94.94], // prettier-ignore
    );
  });
});

test("readValue makes a read value of a number cell", () => {
  expect(readValue(5)).toEqual({ kind: "read", value: 5, origin: "number", step: 0, convention: null, raw: "5" });
  expect(valueOf({ kind: "unreadable", raw: "x" })).toBeNull();
  expect(valueOf(undefined)).toBeNull();
});
