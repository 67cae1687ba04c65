import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { assignLevels } from "../../../src/core/cascade/assign-level";
import type { LevelRow } from "../../../src/core/cascade/level-row";
import { parseNomenklatur } from "../../../src/core/cascade/nomenklatur";
import { lettersOf, tabelOf } from "./cascade-of";
import { readingOf, tableOf } from "./reading-of";

const NOMENKLATUR = parseNomenklatur(readFileSync(join(__dirname, "../../../assets/data/nomenklatur.txt"), "utf8"));

function levelsIn(columns: string, body: string): string {
  return lettersOf(tabelOf(readingOf(columns, body, { kind: "anggaran" })));
}

describe("the agencies' own tables", () => {
  const cascading = tableOf("seruyan-cascading.txt");
  const cascadingReading = readingOf(
    "tujuan|sasaran|sasaranProgram|uraian|sasaranKegiatan|indikator|target|pagu",
    cascading.body,
    { kind: "cascading", startRow: 5 },
  );
  // Counted by hand in the document: 7 programs, 14 kegiatan, 46 sub kegiatan.
  const cascadingLevels = "PKSSSS PKS PKSSSSSSSSSSSSKS PKSSSS PKSSSSSKSS PKSKSKSKSSSSSSSKSSSSKSS PKS";

  test("seed 003's cascading, one column for three levels", () => {
    expect(lettersOf(tabelOf(cascadingReading, NOMENKLATUR))).toBe(cascadingLevels);
  });

  test("the same without the nomenclature", () => {
    expect(lettersOf(tabelOf(cascadingReading))).toBe(cascadingLevels);
  });

  test("a program without the word Program is told by its place, bold and nomenclature", () => {
    const programs = tabelOf(cascadingReading, NOMENKLATUR).simpulList.filter(({ level }) => level === "program");
    expect(programs.map(({ nama }) => nama)).toEqual([
      "Program Pemberdayaan Sosial",
      "Program Penanganan Warga Negara Migran Korban Tindak Kekerasan",
      "Program Rehabilitasi Sosial",
      "Program Perlindungan dan Jaminan Sosial",
      "Program Penanganan Bencana",
      "Program Penunjang Urusan Pemerintah Daerah Kabupaten / Kota",
      "Pengelolaan Taman Makam Pahlawan",
    ]);
    expect(programs[6]?.votes.map(({ sign, level }) => `${sign}:${level}`)).toEqual(
      expect.arrayContaining(["nomenklatur:program", "sasaran:program", "tebal:program", "anggaran:program"]),
    );
  });

  test("seed 003's RAK: sub kegiatan stand in the KEGIATAN column without a SASARAN KEGIATAN", () => {
    const { body } = tableOf("seruyan-rak.txt");
    const months = Array.from({ length: 12 }, (_, index) => `targetPeriode:bulan${index + 1}`).join("|");
    const reading = readingOf(
      "sasaranPemda|indikator@sasaranPemda|sasaran|indikator@sasaran|target@sasaran|program|sasaranProgram|" +
        "indikator@program|target@program|kegiatan|sasaranKegiatan|indikator@kegiatan|target@kegiatan|pagu|" +
        months,
      body,
      { kind: "rak", startRow: 6 },
    );
    expect(lettersOf(tabelOf(reading, NOMENKLATUR))).toBe("PKSSS PKSSKS PK");
    expect(lettersOf(tabelOf(reading))).toBe("PKSSS PKSSKS PK");
  });

  test("seed 001's budget: roman program, unnumbered bold kegiatan, numbered sub kegiatan", () => {
    const { body } = tableOf("pontianak-anggaran.txt");
    const reading = readingOf("no|uraian|pagu|realisasiAnggaran|persenAnggaran", body, { kind: "anggaran" });
    // 6 programs, 16 kegiatan, 56 sub kegiatan, counted by hand.
    const levels = "PKSSSSSKSSSKSKSSKSSSSSSKSKSSSSKSSS PKSKSSSS PKS PKSSSSSSSSSSSSKSSS PKSSSS PKSSSSSKS";
    expect(lettersOf(tabelOf(reading, NOMENKLATUR))).toBe(levels);
    expect(lettersOf(tabelOf(reading))).toBe(levels);
  });

  test("seed 000's RAK: no word, number, bold or kode, and two kegiatan whose budget is wrong", () => {
    const { body, merge } = tableOf("pontianak-rak.txt");
    const reading = readingOf(
      "sasaran|indikator@sasaran|targetPeriode@sasaran:triwulan1|targetPeriode@sasaran:triwulan2|" +
        "targetPeriode@sasaran:triwulan3|targetPeriode@sasaran:triwulan4|uraian|sasaranKegiatan|indikator|target|" +
        "pelaksana|penanggungJawab|-|-|-|-|pagu",
      body,
      { kind: "rak", startRow: 7, merge },
    );
    // 5 programs, 8 kegiatan, 30 sub kegiatan.
    const levels = "PKSKSSS PKS PKSSSSSSSSSSSSKSSS PKSSSS PKSSSSSKS";
    expect(lettersOf(tabelOf(reading, NOMENKLATUR))).toBe(levels);
    expect(lettersOf(tabelOf(reading))).toBe(levels);
  });
});

describe("one sign at a time", () => {
  test("kode tells by its depth (Pendidikan)", () => {
    const body = `
      | 1.01.02 | Pengelolaan Pendidikan | 900 |
      | 1.01.02.2.01 | Pengelolaan Pendidikan Sekolah Dasar | 500 |
      | 1.01.02.2.01.0001 | Pembangunan Unit Sekolah Baru | 200 |
      | 1.01.02.2.01.0002 | Pengadaan Mebel Sekolah | 250 |
      | 1.01.02.2.02 | Pengelolaan Pendidikan Sekolah Menengah Pertama | 400 |
      | 1.01.02.2.02.0001 | Pembangunan Ruang Kelas | 400 |`;
    expect(levelsIn("kode|uraian|pagu", body)).toBe("PKSSKS");
  });

  test("kode in front of the name (Kesehatan)", () => {
    const body = `
      | 1.02.02 PROGRAM PEMENUHAN UPAYA KESEHATAN |
      | 1.02.02.2.01 Penyediaan Fasilitas Pelayanan Kesehatan |
      | 1.02.02.2.01.0006 Pengembangan Puskesmas |
      | 1.02.02.2.01.0014 Pengadaan Alat Kesehatan |`;
    const tabel = tabelOf(readingOf("uraian", body, { kind: "anggaran" }));
    expect(lettersOf(tabel)).toBe("PKSS");
    expect(tabel.simpulList.map(({ kode, nama }) => `${kode}: ${nama}`)).toEqual([
      "1.02.02: PROGRAM PEMENUHAN UPAYA KESEHATAN",
      "1.02.02.2.01: Penyediaan Fasilitas Pelayanan Kesehatan",
      "1.02.02.2.01.0006: Pengembangan Puskesmas",
      "1.02.02.2.01.0014: Pengadaan Alat Kesehatan",
    ]);
  });

  test("a kode is believed even where it jumps: the sub kegiatan stays one, for the rule to find", () => {
    const body = `
      | 1.01.02 | Pengelolaan Pendidikan | 900 |
      | 1.01.02.2.01.0001 | Pembangunan Unit Sekolah Baru | 200 |
      | 1.01.02.2.02 | Pengelolaan Pendidikan Sekolah Menengah Pertama | 400 |
      | 1.01.02.2.02.0001 | Pembangunan Ruang Kelas | 400 |`;
    expect(levelsIn("kode|uraian|pagu", body)).toBe("PSKS");
  });

  test("rows of urusan and bidang are headings, not programs", () => {
    const body = `
      | '1 | URUSAN PEMERINTAHAN WAJIB | 900 |
      | '1.01 | URUSAN PEMERINTAHAN BIDANG PENDIDIKAN | 900 |
      | 1.01.02 | Pengelolaan Pendidikan | 900 |
      | 1.01.02.2.02 | Pengelolaan Pendidikan Sekolah Menengah Pertama | 900 |
      | 1.01.02.2.02.0001 | Pembangunan Ruang Kelas | 900 |`;
    expect(levelsIn("kode|uraian|pagu", body)).toBe("PKS");
  });

  test("outline numbers 1, 1.1, 1.1.1", () => {
    const body = `
      | '1 | Peningkatan Mutu |
      | '1.1 | Penyediaan Layanan A |
      | '1.1.1 | Pengadaan X |
      | '1.1.2 | Pengadaan Y |
      | '1.2 | Penyediaan Layanan B |
      | '1.2.1 | Pengadaan Z |
      | '2 | Penguatan Tata Kelola |
      | '2.1 | Penyusunan Rencana |
      | '2.1.1 | Rapat Koordinasi |`;
    expect(levelsIn("no|uraian", body)).toBe("PKSSKS PKS");
  });

  test("letters and numbers A, 1, a: the order in which they appear", () => {
    const body = `
      | A | Peningkatan Mutu |
      | 1 | Penyediaan Layanan A |
      | a | Pengadaan X |
      | b | Pengadaan Y |
      | 2 | Penyediaan Layanan B |
      | a | Pengadaan Z |
      | B | Penguatan Tata Kelola |
      | 1 | Penyusunan Rencana |
      | a | Rapat Koordinasi |`;
    expect(levelsIn("no|uraian", body)).toBe("PKSSKS PKS");
  });

  test("capitals, bold and plain", () => {
    const body = `
      | PENINGKATAN MUTU LAYANAN |
      | *Penyediaan Layanan A* |
      | Pengadaan X |
      | Pengadaan Y |
      | PENGUATAN TATA KELOLA |
      | *Penyusunan Rencana* |
      | Rapat Koordinasi |`;
    expect(levelsIn("uraian", body)).toBe("PKSS PKS");
  });

  test("only the roll-up tells", () => {
    const body = `
      | Alfa | 1000 |
      | Beta | 600 |
      | Gama | 250 |
      | Delta | 350 |
      | Epsilon | 400 |
      | Zeta | 100 |
      | Eta | 300 |
      | Teta | 75 |
      | Iota | 75 |
      | Kapa | 50 |
      | Lamda | 25 |`;
    expect(levelsIn("uraian|pagu", body)).toBe("PKSSKSS PKSS");
  });

  test("a chain of equal amounts is program, kegiatan and sub kegiatan", () => {
    const body = `
      | Alfa | 1000 |
      | Beta | 1000 |
      | Gama | 1000 |
      | Delta | 700 |
      | Epsilon | 700 |
      | Zeta | 300 |
      | Eta | 400 |`;
    expect(levelsIn("uraian|pagu", body)).toBe("PKS PKSS");
  });

  test("wrong sums do not turn clear signs over", () => {
    const body = `
      | *PROGRAM ALFA* | 1000 |
      | *Beta* | 600 |
      | Gama | 250 |
      | Delta | 250 |
      | *Epsilon* | 300 |
      | Zeta | 100 |
      | Eta | 300 |
      | *PROGRAM TETA* | 75 |
      | *Iota* | 70 |
      | Kapa | 50 |
      | Lamda | 25 |`;
    expect(levelsIn("uraian|pagu", body)).toBe("PKSSKSS PKSS");
  });

  test("the second money column speaks where the first is wrong", () => {
    const body = `
      | Alfa | 1000 | 900 |
      | Beta | 600 | 580 |
      | Gama | 250 | 240 |
      | Delta | 350 | 340 |
      | Epsilon | 400 | 320 |
      | Zeta | 111 | 100 |
      | Eta | 300 | 220 |
      | Teta | 75 | 70 |
      | Iota | 75 | 70 |
      | Kapa | 50 | 45 |
      | Lamda | 25 | 25 |`;
    expect(levelsIn("uraian|pagu|realisasiAnggaran", body)).toBe("PKSSKSS PKSS");
  });
});

describe("tables that lack a level", () => {
  test("program and kegiatan only: what stands under a program is a kegiatan", () => {
    const body = `
      | I | Program Alfa | 1000 |
      | 1 | Beta | 600 |
      | 2 | Gama | 400 |
      | II | Program Delta | 700 |
      | 1 | Epsilon | 700 |`;
    expect(levelsIn("no|uraian|pagu", body)).toBe("PKK PK");
  });

  test("sub kegiatan under programs, where the words say so", () => {
    const body = `
      | Program Alfa | 1000 |
      | Sub Kegiatan Beta | 600 |
      | Sub Kegiatan Gama | 400 |
      | Program Delta | 700 |
      | Sub Kegiatan Epsilon | 700 |`;
    expect(levelsIn("uraian|pagu", body)).toBe("PSS PS");
  });

  test.each([
    ["program", "PPP"],
    ["kegiatan", "KKK"],
    ["subKegiatan", "SSS"],
  ])("a list headed %s holds what its header says", (field, letters) => {
    const body = `
      | 1 | Pengelolaan A | 10 |
      | 2 | Pengelolaan B | 12 |
      | 3 | Pengelolaan C | 14 |`;
    expect(levelsIn(`no|${field}|pagu`, body).replaceAll(" ", "")).toBe(letters);
  });
});

test("outline numbers of two depths, where three levels are possible", () => {
  const body = `
    | '1 | Peningkatan Mutu | 100 |
    | '1.1 | Penyediaan Layanan | 60 |
    | '1.2 | Penyusunan Rencana | 40 |
    | '2 | Penguatan | 50 |
    | '2.1 | Rapat | 50 |`;
  expect(levelsIn("no|uraian|pagu", body)).toBe("PKK PK");
});

test("more ways of numbering than levels: the words decide", () => {
  const body = `
    | A | Program Alfa |
    | I | Kegiatan Beta |
    | 1 | Sub Kegiatan Gama |
    | a) | Sub Kegiatan Delta |
    | B | Program Epsilon |
    | I | Kegiatan Zeta |`;
  expect(levelsIn("no|uraian", body)).toBe("PKSS PK");
});

test("columns of kode that are blank on a row say nothing of it", () => {
  const body = `
    | | | Program Alfa |
    | '1.06 | 02.2.01 | Beta |
    | | | Sub Kegiatan Gama |`;
  expect(levelsIn("kode|kode|uraian", body)).toBe("PKS");
});

describe("votes", () => {
  test("each row says why it has its level", () => {
    const tabel = tabelOf(
      readingOf(
        "no|uraian|pagu",
        `
        | I | *Program Alfa* | 100 |
        | | *Beta* | 100 |
        | 1. | Gama | 60 |
        | 2. | Delta | 40 |`,
        { kind: "anggaran" },
      ),
    );
    const beta = tabel.simpulList[1];
    expect(beta?.votes.find(({ sign }) => sign === "anggaran")).toEqual({
      sign: "anggaran",
      level: "kegiatan",
      weight: 3.5,
      alasan: "Anggarannya sama dengan jumlah 2 sub kegiatan di bawahnya.",
    });
    expect(tabel.simpulList[0]?.votes[0]).toEqual({
      sign: "kata",
      level: "program",
      weight: 7,
      alasan: 'Uraiannya diawali kata "program".',
    });
    expect(tabel.simpulList[2]?.votes.map(({ alasan }) => alasan)).toContain(
      "Nomornya bergaya angka, seperti 2 dari 2 baris sejenis dalam tabel ini yang merupakan sub kegiatan.",
    );
  });

  test("no rows, no levels", () => {
    expect(assignLevels([], { allowed: ["program"], own: null })).toEqual([]);
  });
});

/** Random budgets: programs of kegiatan of sub kegiatan, every parent the sum of its children. */
const budgets = fc.array(
  fc.array(fc.array(fc.integer({ min: 1_000, max: 9_999_999 }), { minLength: 2, maxLength: 6 }), {
    minLength: 2,
    maxLength: 4,
  }),
  { minLength: 2, maxLength: 5 },
);

test("property: where every parent is the sum of its children, the amounts alone give the levels back", () => {
  fc.assert(
    fc.property(budgets, (programs) => {
      const rows: LevelRow[] = [];
      let letters = "";
      const add = (letter: string, pagu: number): void => {
        letters += letter;
        rows.push({ ...BARE, nama: `Uraian ${rows.length}`, pagu });
      };
      for (const program of programs) {
        add(
          "P",
          program.flat().reduce((sum, amount) => sum + amount, 0),
        );
        for (const kegiatan of program) {
          add(
            "K",
            kegiatan.reduce((sum, amount) => sum + amount, 0),
          );
          for (const amount of kegiatan) add("S", amount);
        }
      }
      const found = assignLevels(rows, { allowed: ["program", "kegiatan", "subKegiatan"], own: null });
      expect(found.map(({ level }) => (level === "program" ? "P" : level === "kegiatan" ? "K" : "S")).join("")).toBe(
        letters,
      );
    }),
    { numRuns: 60, seed: 20 },
  );
});

const BARE: LevelRow = {
  nama: "",
  kode: null,
  nomor: null,
  isBold: false,
  indent: 0,
  statement: null,
  opensOutcome: false,
  indikator: null,
  isPercentTarget: null,
  penanggungJawab: null,
  pagu: null,
  realisasi: null,
};
