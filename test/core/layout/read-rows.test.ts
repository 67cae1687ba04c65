import { detectLayouts } from "../../../src/core/layout/detect-layout";
import { listColumns } from "../../../src/core/layout/list-columns";
import { formatAddress } from "../../../src/core/grid/a1";
import { gridOf } from "../../support/grid-of";
import { readFirst, showRows } from "./show";

const rowsOf = (table: string, merge: readonly string[] = []): string[] =>
  showRows(readFirst(gridOf(table, { merge })));
const problemsOf = (table: string, merge: readonly string[] = []): string[] =>
  readFirst(gridOf(table, { merge })).problems.map(
    ({ row, column, field, raw }) => `${formatAddress(row, column)} ${field} ${raw}`,
  );

describe("targets and realisasi", () => {
  test("the unit stands in the Satuan column, in the cell, in the number format or in the indicator's name", () => {
    expect(
      rowsOf(`
        No | Sasaran | Indikator | Satuan | Target
        1 | A baik | Jumlah jembatan | unit | 12
        2 | B baik | Jumlah peserta | | 40.000 orang
        3 | C baik | Persentase jalan mantap | | 85
        4 | D baik | Persentase air baik | | 70%
        5 | E baik | Nilai SAKIP | | 60 (B)
        6 | F baik | Tingkat Kemiskinan | | 4,25-4,30
        7 | G baik | Persentase tepat waktu | % | 100`),
    ).toEqual([
      "2: no=1; sasaran=A baik; indikator=Jumlah jembatan; satuan=unit; target=12 unit",
      "3: no=2; sasaran=B baik; indikator=Jumlah peserta; target=40000 orang",
      "4: no=3; sasaran=C baik; indikator=Persentase jalan mantap; target=0.85 (%)",
      "5: no=4; sasaran=D baik; indikator=Persentase air baik; target=0.7 (%)",
      "6: no=5; sasaran=E baik; indikator=Nilai SAKIP; target=60 B",
      "7: no=6; sasaran=F baik; indikator=Tingkat Kemiskinan; target=4.25..4.3",
      "8: no=7; sasaran=G baik; indikator=Persentase tepat waktu; satuan=%; target=1 (%)",
    ]);
  });

  test("each level's target takes the unit beside its own indicator", () => {
    expect(
      rowsOf(`
        Sasaran | Indikator | Satuan | Target | Program | Indikator | Satuan | Target
        A baik | Persentase A | % | 90 | Program A | Jumlah A | unit | 12`),
    ).toEqual([
      "2: sasaran=A baik; indikator=Persentase A; satuan=%; target=0.9 (%); program=Program A; indikator=Jumlah A; satuan=unit; target=12 unit",
    ]);
  });

  test("a plain 1 beside cells that show % is 100 %, a plain 90 is 90 %", () => {
    expect(
      rowsOf(`
        Sasaran | Indikator | Target
        A | Persentase A | 100%
        B | Persentase B | 1
        C | Persentase C | 90`),
    ).toEqual([
      "2: sasaran=A; indikator=Persentase A; target=1 (%)",
      "3: sasaran=B; indikator=Persentase B; target=1 (%)",
      "4: sasaran=C; indikator=Persentase C; target=0.9 (%)",
    ]);
  });

  test("1.5 in a column of points is 1,5 %", () => {
    expect(
      rowsOf(`
        Sasaran | IKK | Satuan | Target
        A | Persentase A | % | 100
        B | Persentase B | % | 1.5
        C | Persentase C | % | 0`),
    ).toEqual([
      "2: sasaran=A; indikator=Persentase A; satuan=%; target=1 (%)",
      "3: sasaran=B; indikator=Persentase B; satuan=%; target=0.015 (%)",
      "4: sasaran=C; indikator=Persentase C; satuan=%; target=0 (%)",
    ]);
  });

  test("a month's 1 among 2, 3 and 100 is 1 %, a lone 0.75 is 75 %", () => {
    expect(
      rowsOf(`
        Sasaran | Indikator | Target | TW I | TW II | TW III | TW IV
        A | Persentase A | 100 | 1 | 3 | 50 | 100`)[0],
    ).toMatch(/target=1 \(%\); targetPeriode=0.01 \(%\); targetPeriode=0.03 \(%\); targetPeriode=0.5 \(%\)/);
    expect(rowsOf("Sasaran | Indikator | Satuan | Target\nA | Capaian A | % | 0.75")[0]).toMatch(/target=0.75 \(%\)/);
  });

  test("blank, dash and zero stay apart", () => {
    expect(
      rowsOf(`
        Sasaran | Indikator | Target | Realisasi
        A | Jumlah A | 5 | 0
        B | Jumlah B | 5 | -
        C | Jumlah C | 5 |`),
    ).toEqual([
      "2: sasaran=A; indikator=Jumlah A; target=5; realisasi=0",
      "3: sasaran=B; indikator=Jumlah B; target=5",
      "4: sasaran=C; indikator=Jumlah C; target=5",
    ]);
  });

  test("the column's other cells decide an ambiguous text", () => {
    const first = (other: string): string | undefined =>
      rowsOf(`
        Sasaran | Indikator | Target
        A | Jumlah A | '1.145
        B | Jumlah B | '${other}`)[0];
    expect(first("1.145.000")).toBe("2: sasaran=A; indikator=Jumlah A; target=1145");
    expect(first("1,145,000.5")).toBe("2: sasaran=A; indikator=Jumlah A; target=1.145");
  });
});

describe("percentages come as fractions", () => {
  const anggaran = (persen: readonly string[]): string[] =>
    rowsOf(
      [
        "No | Program | Anggaran | Realisasi Anggaran | %",
        ...persen.map((p, i) => `${i + 1} | P${i} | 1000000 | ${900000 + i} | ${p}`),
      ].join("\n"),
    ).map((line) => line.split("persenAnggaran=")[1] ?? "");

  test("points without a % sign", () => {
    expect(anggaran(["90", "90.01", "89,99"])).toEqual(["0.9", "0.9001", "0.8999"]);
  });

  test("fractions without a % format", () => {
    expect(anggaran(["0.9", "0.9001", "0.9"])).toEqual(["0.9", "0.9001", "0.9"]);
  });

  test("a % format, and a % sign in text", () => {
    expect(anggaran(["90%", "90,01%", "'89.99 %"])).toEqual(["0.9", "0.9001", "0.8999"]);
  });

  test("small achievements in points are told by target and realisasi, not by their size", () => {
    expect(
      rowsOf(`
        Sub Kegiatan | Target | Realisasi | Capaian
        A | 1000 | 8 | 0.8
        B | 1000 | 12 | 1.2
        C | 2000 | 10 | 0.5`).map((line) => line.split("capaian=")[1]),
    ).toEqual(["0.008", "0.012", "0.005"]);
  });

  test("large achievements as fractions are told so too", () => {
    expect(
      rowsOf(`
        Sub Kegiatan | Target | Realisasi | Capaian
        A | 5 | 58 | 11.6
        B | 40 | 97 | 2.425
        C | 50 | 50 | 1`).map((line) => line.split("capaian=")[1]),
    ).toEqual(["11.6", "2.425", "1"]);
  });

  test("one cell in the other scale is read by its own target and realisasi", () => {
    expect(
      rowsOf(`
        Sub Kegiatan | Target | Realisasi | Capaian
        A | 10 | 9 | 90
        B | 10 | 10 | 1
        C | 10 | 8 | 80`).map((line) => line.split("capaian=")[1]),
    ).toEqual(["0.9", "1", "0.8"]);
  });
});

describe("merged and missing cells", () => {
  test("a name merged over rows is carried to each; a number belongs to the first", () => {
    expect(
      rowsOf(
        `
        | Sasaran | Program | Indikator | Target | Anggaran | Penanggung Jawab
        | A baik | Program A | Jumlah A1 | 1 | 500 | Kabid A
        | | | Jumlah A2 | 2 | |
        | | | Jumlah A3 | 3 | |`,
        ["A2:A4", "B2:B4", "E2:E4", "F2:F3"],
      ),
    ).toEqual([
      "2: sasaran=A baik; program=Program A; indikator=Jumlah A1; target=1; pagu=500; penanggungJawab=Kabid A",
      "3: sasaran=A baik^; program=Program A^; indikator=Jumlah A2; target=2; penanggungJawab=Kabid A^",
      "4: sasaran=A baik^; program=Program A^; indikator=Jumlah A3; target=3",
    ]);
  });

  test("a merged cell that reaches from the header into the body is no value", () => {
    expect(
      rowsOf(
        `
        | No | Sasaran | Indikator | Target
        | 1 | | Jumlah A | 1
        | 2 | B baik | Jumlah B | 2`,
        ["B1:B2"],
      ),
    ).toEqual(["2: no=1; indikator=Jumlah A; target=1", "3: no=2; sasaran=B baik; indikator=Jumlah B; target=2"]);
  });

  test("a program written across from the number's column is the name", () => {
    expect(
      rowsOf(
        `
        | No | Sub Kegiatan | Target | Realisasi
        | Program Pemberdayaan Sosial | | |
        | 1 | Penyediaan sandang | 10 | 9`,
        ["A2:D2"],
      ),
    ).toEqual([
      "2: subKegiatan=Program Pemberdayaan Sosial",
      "3: no=1; subKegiatan=Penyediaan sandang; target=10; realisasi=9",
    ]);
  });

  test("a row of nothing but carried names or dashes is no row", () => {
    expect(
      rowsOf(
        `
        | Sasaran | Indikator | Target
        | A baik | Jumlah A | 1
        | | - | -
        | B baik | Jumlah B | 2`,
        ["A2:A3"],
      ),
    ).toEqual(["2: sasaran=A baik; indikator=Jumlah A; target=1", "4: sasaran=B baik; indikator=Jumlah B; target=2"]);
  });

  test("a kode spread over columns is one kode; names indented by column keep their step", () => {
    const reading = readFirst(
      gridOf(
        `
        | Kode | | | Program/Kegiatan | | Anggaran
        | '1 | '06 | '02 | Program A | | 500
        | '1 | '06 | '02.2.01 | | Kegiatan A | 500`,
        { merge: ["A1:C1", "D1:E1"] },
      ),
    );
    expect(showRows(reading)).toEqual([
      "2: kode=1.06.02; program=Program A; pagu=500",
      "3: kode=1.06.02.2.01; kegiatan=Kegiatan A; pagu=500",
    ]);
  });

  test("line breaks stay only where they part items", () => {
    const [row] = readFirst(
      gridOf(`
        Sasaran | Indikator | Target
        Meningkatnya\\nmutu jalan | 1. Persentase A\\n2. Persentase B | 100%\\n90%`),
    ).rows;
    expect([...(row?.cells.values() ?? [])].map(({ text }) => text)).toEqual([
      "Meningkatnya mutu jalan",
      "1. Persentase A\n2. Persentase B",
      "100%\n90%",
    ]);
  });
});

describe("totals", () => {
  test("JUMLAH, TOTAL and sub totals are marked, in whatever column the label stands", () => {
    expect(
      rowsOf(
        `
        | No | Program | Anggaran
        | 1 | Program Jalan | 100
        | Sub Total | | 100
        | 2 | Program Air | 200
        | | Jumlah Anggaran Program Air | 200
        | TOTAL ANGGARAN | | 300
        | | JUMLAH TOTAL (Rp) | 300
        | | Rata-rata | 150`,
        ["A3:B3", "A6:B6"],
      ).map((line) => line.split(":")[0]),
    ).toEqual(["2", "3 total", "4", "5 total", "6 total", "7 total", "8 total"]);
  });

  test("an indicator that counts is no total", () => {
    expect(
      rowsOf(`
        Sasaran | Indikator | Target
        A | Jumlah orang yang dilayani | 10
        B | Jumlah | 20
        | | Jumlah | 30
        C | Total Fertility Rate | 2`).map((line) => line.split(":")[0]),
    ).toEqual(["2", "3", "4 total", "5"]);
  });

  test("a mean under the indicators is a total; an indicator that is called so has a target", () => {
    expect(
      rowsOf(`
        Sasaran | Indikator | Target | Realisasi | Capaian
        A | Rata-rata capaian kinerja | 90 | 81 | 90
        B | Rata-rata lama sekolah | | |
        | | Rata-rata Capaian Sasaran II | | | 90
        | | Nilai rata-rata capaian | | | 90`).map((line) => line.split(":")[0]),
    ).toEqual(["2", "3", "4 total", "5 total"]);
  });

  test("sums of money below the indicators are totals; an indicator that is called so has a target", () => {
    expect(
      rowsOf(`
        Sasaran | Indikator | Satuan | Target | Realisasi
        A | Persentase koperasi sehat | % | 35 | 36
        B | Jumlah dokumen anggaran | dokumen | |
        C | Jumlah dana | Rp | 500 |

        | | Jumlah Anggaran Tahun 2024 | Rp. 3.250.000.000,-
        | | Jumlah Realisasi Anggaran | Rp. 3.087.500.000,-`).map((line) => line.split(":")[0]),
    ).toEqual(["2", "3", "4", "6 total", "7 total"]);
  });

  test("a column of sasaran and indikator: rows with figures are indicators", () => {
    expect(
      rowsOf(`
        No | Sasaran Strategis/Indikator Kinerja | Target | Realisasi
        I | Meningkatnya mutu koperasi | |
        1 | Persentase koperasi sehat | 35 | 36
        2 | Persentase koperasi aktif | 80 |
        II | Meningkatnya usaha mikro | |`),
    ).toEqual([
      "2: no=I; sasaran=Meningkatnya mutu koperasi",
      "3: no=1; indikator=Persentase koperasi sehat; target=0.35 (%); realisasi=0.36 (%)",
      "4: no=2; indikator=Persentase koperasi aktif; target=0.8 (%)",
      "5: no=II; sasaran=Meningkatnya usaha mikro",
    ]);
  });
});

describe("cells that cannot be read", () => {
  test("reading goes on, and each is reported at its cell", () => {
    const table = `
      No | Program | Indikator | Target | Realisasi | Capaian | Anggaran
      1 | Program A | Jumlah A | belum ada | 5 | 90% | 100
      2 | #REF! | Jumlah B | 5 | #DIV/0! | #N/A | seratus
      3 | Program C | Jumlah C | 7 | 7 | 100% | 300`;
    expect(problemsOf(table)).toEqual([
      "D2 target belum ada",
      "B3 program #REF!",
      "E3 realisasi #DIV/0!",
      "F3 capaian #N/A",
      "G3 pagu seratus",
    ]);
    expect(rowsOf(table)).toEqual([
      "2: no=1; program=Program A; indikator=Jumlah A; target=?belum ada; realisasi=5; capaian=0.9; pagu=100",
      "3: no=2; indikator=Jumlah B; target=5; realisasi=?#DIV/0!; capaian=?#N/A; pagu=?seratus",
      "4: no=3; program=Program C; indikator=Jumlah C; target=7; realisasi=7; capaian=1; pagu=300",
    ]);
  });

  test("several targets in one cell, and words in a comparison column, are no problem", () => {
    expect(
      problemsOf(`
        Sasaran | IKU | Target | Realisasi | Target Provinsi
        A | 1. Jumlah A\\n2. Jumlah B | 10\\n20 | 9 | Persentase Partisipasi`),
    ).toEqual([]);
  });
});

test("listColumns gives the letters of each field", () => {
  const [match] = detectLayouts(
    gridOf(`
      | No | Sasaran | Indikator | Target | TW I | TW II | TW III | TW IV
      | 1 | A | Jumlah A | 4 | 1 | 1 | 1 | 1`),
  ).matches;
  expect(listColumns(match!)).toEqual({
    no: ["A"],
    sasaran: ["B"],
    indikator: ["C"],
    target: ["D"],
    targetPeriode: ["E", "F", "G", "H"],
  });
});
