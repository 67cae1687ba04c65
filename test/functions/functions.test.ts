import { angka } from "../../src/functions/angka";
import { capaian } from "../../src/functions/capaian";
import { efisiensi } from "../../src/functions/efisiensi";
import { kategori } from "../../src/functions/kategori";
import { predikat } from "../../src/functions/predikat";
import { rata } from "../../src/functions/rata";
import { realisasi } from "../../src/functions/realisasi";
import { satuan } from "../../src/functions/satuan";
import { serapan } from "../../src/functions/serapan";
import { target } from "../../src/functions/target";
import { installCustomFunctions } from "../support/custom-functions";

installCustomFunctions();

type Cells = (string | number | boolean | null)[][];
const one = (cell: string | number): Cells => [[cell]];
/** What a call gives, or the message of the error that it ends with. */
const answer = (call: () => unknown): unknown => {
  try {
    return call();
  } catch (error) {
    return `${(error as { code: string }).code} ${(error as Error).message}`;
  }
};

describe("KINERJA.CAPAIAN", () => {
  it.each<[string | number, string | number, string | null, unknown]>([
    ["40.000 orang", "38.000 orang", null, 0.95],
    ["4,25-4,30", "4,27", null, 1],
    ["4,25-4,30", 2.125, null, 0.5],
    ["60 (B)", "63 (B)", null, 1.05],
    ["BB", "B", null, 0.8],
    [20, 15, "negatif", 1.25],
    [20, 15, "NEGATIF", 1.25],
    [0, 5, null, "n/a"],
    ["", 5, null, "n/a"],
    [20, "", null, ""],
    [20, "-", null, ""],
    [20, 0, null, 0],
  ])("target %p, realisasi %p, polaritas %p → %p", (t, r, p, expected) => {
    expect(capaian(one(t), one(r), p === null ? undefined : one(p))).toEqual([[expected]]);
  });

  it("takes optional arguments as null, as Excel hands them over", () => {
    expect(capaian(one(20), one(10), null as never, null as never, null)).toEqual([[0.5]]);
  });

  it("divides target by realisasi with rumus B, and caps with batas", () => {
    expect(capaian(one(20), one(16), one("negatif"), one("B"))).toEqual([[1.25]]);
    expect(capaian(one(20), one(40), undefined, undefined, "120%")).toEqual([[1.2]]);
  });

  it("spills in the shape of its ranges, a scalar going with every cell", () => {
    expect(capaian([[10], [20], [40]], [[5], [""], [50]], one("positif"))).toEqual([[0.5], [""], [1.25]]);
    expect(capaian([[10, 20]], [[5, 5]])).toEqual([[0.5, 0.25]]);
  });

  it("says which argument is wrong and how", () => {
    expect(answer(() => capaian(one(1), one(1), one("entah")))).toBe(
      '#VALUE! polaritas: "entah" tidak dikenal; isikan positif, negatif, stabil.',
    );
    expect(answer(() => capaian([[1], [2], [3]], [[1], [2]]))).toBe(
      "#VALUE! realisasi: ukurannya 2 baris × 1 kolom, sedangkan rentang lain 3 baris × 1 kolom. Samakan ukurannya.",
    );
    expect(answer(() => capaian(one(1), one(1), undefined, undefined, 0))).toBe(
      "#VALUE! batas: isikan angka lebih dari 0, misalnya 1,2 untuk 120%.",
    );
  });

  it("takes the words of a Polarisasi column", () => {
    for (const word of ["Minimize", "Semakin rendah semakin baik", "NEGATIF ", "Turun"]) {
      expect([word, capaian(one(20), one(15), one(word))]).toEqual([word, [[1.25]]]);
    }
    for (const word of ["Maximize", "makin tinggi makin baik", "Positif"]) {
      expect([word, capaian(one(20), one(15), one(word))]).toEqual([word, [[0.75]]]);
    }
    expect(capaian(one(20), one(25), one("Stabilize"))).toEqual([[0.8]]);
  });

  it("refuses a cap in points, which would cap nothing", () => {
    const message = "#VALUE! batas: 120 berarti 12000%; isikan misalnya 1,2 untuk 120%.";
    expect(answer(() => capaian(one(20), one(40), undefined, undefined, 120))).toBe(message);
    expect(answer(() => rata([[2, 1]], undefined, 120))).toBe(message);
    expect(rata([[20, 1]], undefined, 10)).toBe(5.5);
  });

  it("keeps one wrong cell to itself and passes an error of a cell on", () => {
    const [[first], [second]] = capaian([[10], [10]], [[5], [5]], [["positif"], ["entah"]]) as [[unknown], [Error]];
    expect(first).toBe(0.5);
    expect(second.message).toContain("polaritas");
    const hilang = new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "hilang");
    expect(() => capaian([[hilang]], one(5))).toThrow("hilang");
    expect(capaian([[10], [hilang]], [[5], [5]])).toEqual([[0.5], [hilang]]);
  });

  it("answers #VALUE! for the errors that Excel takes from no custom function", () => {
    const rusak = new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidReference);
    expect(answer(() => capaian([[rusak]], one(5)))).toBe(
      "#VALUE! Sel yang dihitung berisi #REF!; perbaiki rumus di sel itu.",
    );
  });
});

describe("what people really hand over", () => {
  const of = (call: () => unknown): string => String(answer(call));

  it("asks where a target or realisasi cannot be read, and names which", () => {
    expect(of(() => capaian(one("belum ada"), one(5)))).toBe(
      '#VALUE! target: "belum ada" tidak terbaca sebagai nilai.',
    );
    expect(of(() => capaian(one(5), one("menunggu data")))).toBe(
      '#VALUE! realisasi: "menunggu data" tidak terbaca sebagai nilai.',
    );
    expect(of(() => capaian(one(5), [[true]]))).toBe('#VALUE! realisasi: "TRUE" tidak terbaca sebagai nilai.');
    expect(capaian(one("31 Desember 2024"), one(5))).toEqual([["n/a"]]);
  });

  it("takes an optional argument that points at an empty cell as left out, whether it comes as text or as 0", () => {
    for (const empty of ["", 0]) {
      expect(capaian(one(20), one(10), one(empty), one(empty), "")).toEqual([[0.5]]);
      expect(kategori(one(0.9), one(empty))).toEqual([["Sangat Berhasil"]]);
    }
    expect(realisasi([[1, 2]], one("jumlah"), one(""))).toEqual([[3]]);
    expect(of(() => realisasi([[1, 2]], one(0)))).toBe(
      "#VALUE! metode: isikan salah satu: jumlah, rata-rata, tetap, kumulatif, menurun.",
    );
  });

  it("keeps the wrong row of a range to itself", () => {
    const rows = realisasi(
      [
        [1, 2],
        ["abc", 4],
        [5, 6],
      ],
      [["jumlah"], ["jumlah"], ["kumulatip"]],
    ) as [[unknown], [Error], [Error]];
    expect(rows[0]).toEqual([3]);
    expect(rows[1][0].message).toBe('periode: "abc" tidak terbaca sebagai angka.');
    expect(rows[2][0].message).toContain('metode: "kumulatip" tidak dikenal');
    expect(of(() => realisasi([[1, "abc"]], one("kumulatif")))).toContain('periode: "abc"');
  });

  it("refuses ranges that lie across each other, and weights below zero", () => {
    expect(of(() => rata([[0.9], [0.8]], [[1, 2]]))).toContain("bobot: tidak searah dengan capaian");
    expect(of(() => rata([[0.9], [0.8]], [[1], [-1.5]]))).toBe("#VALUE! bobot: -1,5 kurang dari 0.");
    expect(
      of(() =>
        realisasi(
          [
            [1, 2],
            [3, 4],
          ],
          [["jumlah", "tetap"]],
        ),
      ),
    ).toContain("metode: isikan satu kolom");
  });

  it("takes a score for no percentage", () => {
    expect(of(() => predikat(one("80 %")))).toBe(
      "#VALUE! nilai: 0,8 adalah pecahan; isikan 0 sampai 100, misalnya 71,45.",
    );
    expect(predikat([[0, 1, 100]])).toEqual([["D", "D", "AA"]]);
  });
});

describe("KINERJA.KATEGORI", () => {
  it("follows the default scale with half-open intervals", () => {
    expect(kategori([[0.8501, 0.85, 0.7, 0.55, 0]])).toEqual([
      ["Sangat Berhasil", "Berhasil", "Cukup Berhasil", "Tidak Berhasil", "Tidak Berhasil"],
    ]);
  });
  it("gives blanks and n/a no kategori", () => {
    expect(kategori([[""], ["n/a"], ["-"]])).toEqual([[""], [""], [""]]);
  });
  it("takes another scale by its name or as a range", () => {
    expect(kategori(one(0.8), one("lampu"))).toEqual([["Kuning"]]);
    expect(kategori(one(0.91), one("Lima Tingkat"))).toEqual([["Sangat Tinggi"]]);
    expect(
      kategori(
        [[0.95], [0.4]],
        [
          [0, "Belum tuntas"],
          ["90%", "Tuntas"],
        ],
      ),
    ).toEqual([["Tuntas"], ["Belum tuntas"]]);
    expect(answer(() => kategori(one(1), one("warna")))).toContain("skala");
  });
  it("reads a percentage typed as text", () => {
    expect(kategori(one("86 %"))).toEqual([["Sangat Berhasil"]]);
  });
});

describe("KINERJA.RATA", () => {
  it("leaves blanks and n/a out and never takes them as zero", () => {
    expect(rata([[1], [""], ["n/a"], [0.5]])).toBe(0.75);
    expect(rata([[""], ["-"]])).toBe("");
  });
  it("weighs and caps", () => {
    expect(rata([[1, 0.5]], [[3, 1]])).toBe(0.875);
    expect(rata([[2, 1]], undefined, 1.2)).toBe(1.1);
    expect(answer(() => rata([[1, 2]], [[1]]))).toContain("bobot: berisi 1 sel");
  });
});

describe("KINERJA.REALISASI and KINERJA.TARGET", () => {
  it("take periods together by metode", () => {
    expect(realisasi([[250, 200, "", "-"]], one("jumlah"))).toEqual([[450]]);
    expect(realisasi([[80, 90, "", ""]], one("rata-rata"))).toEqual([[85]]);
    expect(realisasi([[10, 25, "", ""]], one("kumulatif"))).toEqual([[25]]);
    expect(realisasi([["B", "BB", ""]], one("tetap"))).toEqual([["BB"]]);
    expect(realisasi([["", "", ""]], one("jumlah"))).toEqual([[""]]);
    expect(target([[250, 250, 250, 250]], one("jumlah"), one(2))).toEqual([[500]]);
    expect(target([[250, 250]], one("jumlah"), one(0))).toEqual([[""]]);
  });
  it("give one cell a row, each with its own metode", () => {
    expect(
      realisasi(
        [
          [1, 2],
          [3, 4],
        ],
        [["jumlah"], ["tetap"]],
      ),
    ).toEqual([[3], [4]]);
  });
  it("ask for a metode they know", () => {
    expect(answer(() => realisasi([[1]], one("")))).toBe(
      "#VALUE! metode: isikan salah satu: jumlah, rata-rata, tetap, kumulatif, menurun.",
    );
  });
  it("take the words of a Metode column", () => {
    const row: Cells = [[10, "", 20, ""]];
    expect(realisasi(row, one("Penjumlahan"))).toEqual([[30]]);
    expect(realisasi(row, one("Rata rata"))).toEqual([[15]]);
    expect(realisasi(row, one("Posisi akhir"))).toEqual([[20]]);
    expect(realisasi(row, one("Non-Kumulatif"))).toEqual([[20]]);
  });
  it("count up to a period by its number or its name", () => {
    const year = (count: number): Cells => [Array.from({ length: count }, () => 1)];
    const counted = (count: number, sampai: string | number): unknown =>
      answer(() => target(year(count), one("jumlah"), one(sampai)));
    for (const [count, sampai, expected] of [
      [4, 3, 3],
      [4, "3", 3],
      [4, "TW III", 3],
      [4, "s.d. Triwulan 2", 2],
      [4, "II", 2],
      [4, "Juni", 2],
      [4, "Semester 1", 2],
      [4, "Tahunan", 4],
      [12, "TW II", 6],
      [12, "September", 9],
      [2, "TW II", 1],
      [3, 2, 2],
    ] as const) {
      expect([count, sampai, counted(count, sampai)]).toEqual([count, sampai, [[expected]]]);
    }
    expect(counted(4, "Mei")).toBe('#VALUE! sampai: "Mei" bukan akhir salah satu dari 4 periode.');
    expect(counted(4, 9)).toBe("#VALUE! sampai: 9 melebihi banyaknya periode, yaitu 4.");
    expect(counted(4, 1.5)).toBe('#VALUE! sampai: "1,5" bukan banyaknya periode; isikan bilangan bulat, misalnya 2.');
    for (const wrong of [-1, "nanti", "TW V"]) expect(counted(4, wrong)).toContain("#VALUE! sampai: ");
    expect(counted(3, "TW II")).toContain('#VALUE! sampai: "TW II" bukan banyaknya periode');
  });
});

describe("the other functions", () => {
  it("SERAPAN divides realisasi by pagu", () => {
    expect(serapan([["Rp 4.400.000"], [0], [100]], [[1_100_000], [5], [""]])).toEqual([[0.25], ["n/a"], [""]]);
    expect(answer(() => serapan(one("abc"), one(1)))).toBe('#VALUE! pagu: "abc" tidak terbaca sebagai angka.');
  });
  it("EFISIENSI compares capaian with serapan", () => {
    expect(efisiensi([[1], [0.9], [0.5], [""]], [[0.9], [0.9], [0.9], [0.9]])).toEqual([
      ["Efisien"],
      ["Cukup Efisien"],
      ["Tidak Efisien"],
      [""],
    ]);
  });
  it("PREDIKAT gives the SAKIP grade of a score", () => {
    expect(predikat([[90.01, 90, 60, "71,45", ""]])).toEqual([["AA", "A", "CC", "BB", ""]]);
    expect(answer(() => predikat(one(101)))).toBe("#VALUE! nilai: 101 di luar 0 sampai 100.");
  });
  it("ANGKA and SATUAN read Indonesian text", () => {
    expect(angka([["40.000 orang"], ["94,36 %"], ["60 (B)"], ["1.145.000,50"], [7], [""]])).toEqual([
      [40_000],
      [0.9436],
      [60],
      [1_145_000.5],
      [7],
      [""],
    ]);
    expect(answer(() => angka(one("4,25-4,30")))).toContain("rentang");
    expect(answer(() => angka(one("belum ada")))).toBe('#VALUE! teks: "belum ada" tidak terbaca sebagai angka.');
    expect(satuan([["40.000 orang"], ["94,36 %"], ["BB"], [5]])).toEqual([["orang"], ["%"], [""], [""]]);
  });
});
