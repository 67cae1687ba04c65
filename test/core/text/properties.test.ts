import fc from "fast-check";
import { decideConvention } from "../../../src/core/text/decide-convention";
import { formatAngka, formatPersen, formatRupiah } from "../../../src/core/text/format";
import { foldText } from "../../../src/core/text/fold-text";
import { normalizeHeader, normalizeNama } from "../../../src/core/text/normalize-nama";
import { parseNomor, splitNumbered, stripNumbering } from "../../../src/core/text/numbering";
import { parseNumberFormat, stepOfNumber } from "../../../src/core/text/number-format";
import { parseAngka } from "../../../src/core/text/parse-angka";
import { parseKode, splitKode } from "../../../src/core/text/parse-kode";
import { parseNilai } from "../../../src/core/text/parse-nilai";
import { parsePeriode, parsePeriodeSeries } from "../../../src/core/text/parse-periode";
import { parsePersen } from "../../../src/core/text/parse-persen";
import { parseRentang } from "../../../src/core/text/parse-rentang";
import { parseTanggal } from "../../../src/core/text/parse-tanggal";
import { findTahun } from "../../../src/core/text/parse-tahun";
import { parseUang } from "../../../src/core/text/parse-uang";
import { parsePredikat } from "../../../src/core/text/predikat";
import { valueOf, type Convention } from "../../../src/core/text/reading";
import { normalizeSatuan } from "../../../src/core/text/satuan";
import { similarity } from "../../../src/core/text/similarity";
import { showNumber } from "../../../src/core/text/show-number";
import {
  acronymStripped,
  inferPolaritas,
  inferSatuan,
  isProcessVerb,
  startsWithLevelWord,
} from "../../../src/core/text/wording";

/** A decimal number of at most 15 digits, with how many decimals it has. */
const decimal = fc
  .record({
    digits: fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
    decimals: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ digits, decimals }) => ({ value: Number(`${digits}e-${decimals}`), decimals }));

/** The number as the English convention writes it, from the Indonesian text. */
function swapSigns(text: string): string {
  return text.replace(/[.,]/g, (sign) => (sign === "." ? "," : "."));
}

const conventions = fc.constantFrom<[Exclude<Convention, null>, (text: string) => string]>(
  ["id", (text) => text],
  ["en", swapSigns],
);

/** Numbers are cheap to write and read back. */
const MANY = { numRuns: 1_000 };

describe("format → parse is the identity", () => {
  test("angka, in both conventions, with the step of the last digit", () => {
    fc.assert(
      fc.property(decimal, conventions, ({ value, decimals }, [convention, write]) => {
        const reading = parseAngka(write(formatAngka(value, decimals)), convention);
        expect(valueOf(reading)?.angka).toBe(value === 0 ? 0 : value);
        expect(reading.kind === "read" && reading.step).toBe(Number(`1e-${decimals}`));
      }),
      MANY,
    );
  });

  test("persen", () => {
    fc.assert(
      fc.property(decimal, conventions, ({ value, decimals }, [convention, write]) => {
        const fraction = Number(`${value}e-2`);
        const text = write(formatPersen(fraction, decimals));
        expect(valueOf(parsePersen(text, { convention }))).toBe(fraction === 0 ? 0 : fraction);
        expect(valueOf(parseNilai(text, { convention }))).toEqual({
          kind: "angka",
          angka: fraction === 0 ? 0 : fraction,
          isPercent: true,
          satuan: "%",
        });
      }),
      MANY,
    );
  });

  test("rupiah", () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 }), conventions, (sen, [, write]) => {
        const value = Number(`${sen}e-2`);
        const text = formatRupiah(value);
        expect(
          valueOf(parseUang(`${text.slice(0, text.indexOf(" "))} ${write(text.slice(text.indexOf(" ") + 1))}`)),
        ).toBe(value === 0 ? 0 : value);
      }),
      MANY,
    );
  });

  test("rentang", () => {
    fc.assert(
      fc.property(
        decimal,
        decimal,
        conventions,
        fc.constantFrom("-", " – ", " s/d ", " s.d. ", " sampai "),
        (a, b, [convention, write], between) => {
          const [bawah, atas] = [Math.min(a.value, b.value), Math.max(a.value, b.value)];
          // Years are a period and not a measure; see the table.
          fc.pre([bawah, atas].some((bound) => !Number.isInteger(bound) || bound < 1990 || bound > 2100));
          const text = `${write(formatAngka(bawah))}${between}${write(formatAngka(atas))}`;
          expect(valueOf(parseNilai(text, { convention }))).toEqual({
            kind: "rentang",
            bawah: bawah === 0 ? 0 : bawah,
            atas: atas === 0 ? 0 : atas,
            isPercent: false,
            satuan: null,
          });
        },
      ),
      MANY,
    );
  });

  test("kode", () => {
    const digits = (count: number): fc.Arbitrary<string> =>
      fc.integer({ min: 0, max: 10 ** count - 1 }).map((number) => String(number).padStart(count, "0"));
    const kode = fc
      .tuple(digits(1), digits(2), digits(2), digits(1), digits(2), digits(4), fc.constantFrom(1, 2, 3, 5, 6))
      .map(([urusan, bidang, program, wewenang, kegiatan, sub, length]) =>
        [urusan, bidang, program, wewenang, kegiatan, sub].slice(0, length).join("."),
      );
    fc.assert(
      fc.property(kode, (text) => {
        expect(valueOf(parseKode(text))?.kode).toBe(text);
        expect(valueOf(parseKode(text.replaceAll(".", " ")))?.kode).toBe(text);
        if (text.length > 1) expect(splitKode(`${text} Penyediaan Sandang`).kode?.kode).toBe(text);
      }),
      MANY,
    );
  });

  test("periode", () => {
    const roman = ["I", "II", "III", "IV"];
    const months = [
      "Januari",
      "Februari",
      "Maret",
      "April",
      "Mei",
      "Juni",
      "Juli",
      "Agustus",
      "September",
      "Oktober",
      "November",
      "Desember",
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom("TW ", "TW.", "TW-", "Triwulan ", "TRIWULAN\n", "Target TW "),
        (nomor, word) => {
          expect(parsePeriode(`${word}${nomor}`)).toEqual({ kind: "triwulan", nomor });
          expect(parsePeriode(`${word}${roman[nomor - 1] ?? ""}`)).toEqual({ kind: "triwulan", nomor });
        },
      ),
      MANY,
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom("", "Realisasi ", "s.d. ", "BULAN "),
        (nomor, word) => {
          const month = months[nomor - 1] ?? "";
          expect(parsePeriode(`${word}${month}`)).toEqual({ kind: "bulan", nomor });
          expect(parsePeriode(`${word}${month.slice(0, 3).toUpperCase()} 2025`)).toEqual({ kind: "bulan", nomor });
          expect(parsePeriode(`Bln ${nomor}`)).toEqual({ kind: "bulan", nomor });
        },
      ),
      MANY,
    );
  });
});

/** Texts made of the pieces that cells are made of: worse than random letters. */
const pieces = fc.constantFrom(
  ..."0123456789.,-–()%/:'\"&;*+=<>≥±|\n\t".split(""),
  " ", " ", "Rp", "Rp.", "orang", "juta", "M", "s/d", "s.d.", "persen", "TW", "IV", "B", "BB", "Program", "Kegiatan", "sub", "kab", "Kota",
  "di", "luar", "1.06.02", "2024", "Januari", "\u00a0", "\u200b", "％", "５", "Qur'an", "É", "😀", "\ud800", "minimal", "per", "E+", "1.000", "...",
); // prettier-ignore
const messy = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
);

const READERS: readonly ((text: string) => unknown)[] = [
  parseAngka,
  parseNilai,
  (text) => parseNilai(text, { satuan: text, convention: "en" }),
  parseUang,
  parsePersen,
  parseRentang,
  parseTanggal,
  parseKode,
  splitKode,
  parsePeriode,
  (text) => parsePeriodeSeries(text.split(" ")),
  parseNomor,
  parsePredikat,
  stripNumbering,
  splitNumbered,
  normalizeNama,
  normalizeHeader,
  normalizeSatuan,
  foldText,
  findTahun,
  parseNumberFormat,
  (text) => stepOfNumber(1.5, text),
  (text) => showNumber(1.5, text),
  inferPolaritas,
  inferSatuan,
  isProcessVerb,
  startsWithLevelWord,
  acronymStripped,
  (text) => similarity(text, "Persentase Anak Terlantar"),
  (text) => decideConvention([text]),
];

describe("any text", () => {
  test("never makes a reader throw", () => {
    fc.assert(
      fc.property(messy, (text) => {
        for (const read of READERS) read(text);
      }),
      { numRuns: 500 },
    );
  });

  test("of a full cell (32,767 characters) never makes a reader hang", () => {
    const units = ["-", ".", "1", "1.", "1,000", " ", "a", "(", "((1", "1. a ", ", ", "- - ", "%", "s/d ", "Rp", "i", "1 : ", "\n", "\n1. ", ",;", "A (B", "= ", "…", "0/", "kab kota ", "😀"]; // prettier-ignore
    const slow: string[] = [];
    for (const unit of units) {
      for (const end of ["", "x", "1", ")"]) {
        const text = unit.repeat(Math.ceil(32_767 / unit.length)).slice(0, 32_766) + end;
        for (const [index, read] of READERS.entries()) {
          // Processor time, since a busy machine stretches the clock: a linear reader takes milliseconds.
          const start = process.cpuUsage();
          read(text);
          if (process.cpuUsage(start).user > 1_500_000)
            slow.push(`${JSON.stringify(unit)} … ${end}: READERS[${index}]`);
        }
      }
    }
    expect(slow).toEqual([]);
  });

  test("reads as a finite number with a finite step, or not at all", () => {
    fc.assert(
      fc.property(messy, (text) => {
        const reading = parseNilai(text);
        if (reading.kind !== "read") return;
        const { value } = reading;
        const numbers =
          value.kind === "rentang" ? [value.bawah, value.atas] : value.kind === "angka" ? [value.angka] : [];
        for (const number of [...numbers, reading.step]) expect(Number.isFinite(number)).toBe(true);
        if (value.kind === "rentang") expect(value.bawah).toBeLessThanOrEqual(value.atas);
        expect(reading.raw).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test("normalises once: normalising again changes nothing", () => {
    fc.assert(
      fc.property(messy, (text) => {
        expect(normalizeNama(normalizeNama(text))).toBe(normalizeNama(text));
        expect(normalizeHeader(normalizeHeader(text))).toBe(normalizeHeader(text));
        expect(normalizeSatuan(normalizeSatuan(text))).toBe(normalizeSatuan(text));
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { numRuns: 1000 },
    );
  });
});
