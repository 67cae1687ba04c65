import {
  accumulateRealisasi,
  accumulateTarget,
  accumulateYear,
  endMonth,
  isOwnAccumulation,
  type Accumulated,
  type NotAccumulated,
  type PeriodeCell,
} from "../../../src/core/metrics/accumulate-cells";
import { parseNilai } from "../../../src/core/text/parse-nilai";
import { valueOf } from "../../../src/core/text/reading";

/** Triwulan cells in row 6 from the given column on, `step` columns apart. */
function cellsFrom(
  column: number,
  contents: readonly (string | number | null)[],
  { step = 1, satuan = null as string | null, prefix = "" } = {},
): PeriodeCell[] {
  return contents.map((isi, index) => {
    const at = column + index * step;
    return {
      ref: `${prefix}${String.fromCharCode(65 + at)}6`,
      isi,
      nilai: valueOf(parseNilai(isi ?? undefined, { satuan })),
      numberFormat: "General",
      periode: { kind: "triwulan", nomor: index + 1 },
      place: { sheet: "RAK", area: { top: 5, left: at, bottom: 5, right: at } },
    };
  });
}

function done(result: Accumulated | NotAccumulated): Accumulated {
  if ("alasan" in result) throw new Error(result.alasan);
  return result;
}

describe("accumulateRealisasi", () => {
  it("adds up neighbours as one range, and others one by one", () => {
    const beside = done(accumulateRealisasi(cellsFrom(9, [250, 200, null, null]), "jumlah"));
    expect([beside.isi, beside.native, beside.fungsi]).toEqual([
      450,
      'IF(COUNT(J6:M6)=0,"",SUM(J6:M6))',
      'KINERJA.REALISASI(J6:M6,"jumlah")',
    ]);
    const apart = done(accumulateRealisasi(cellsFrom(9, [250, 200, null, null], { step: 2 }), "rata-rata"));
    expect([apart.isi, apart.native]).toEqual([225, 'IF(COUNT(J6,L6,N6,P6)=0,"",AVERAGE(J6,L6,N6,P6))']);
    expect(apart.fungsi).toBe(apart.native);
  });

  it("refers to another sheet once a range", () => {
    const { native } = done(accumulateRealisasi(cellsFrom(9, [1, 2], { prefix: "'RAK 2026'!" }), "jumlah"));
    expect(native).toBe(`IF(COUNT('RAK 2026'!J6:K6)=0,"",SUM('RAK 2026'!J6:K6))`);
  });

  it("takes the last filled period where each states the level, whatever it holds", () => {
    const { isi, native } = done(accumulateRealisasi(cellsFrom(9, ["60 (B)", "BB", "–", null]), "tetap"));
    expect(isi).toBe("BB");
    expect(native).toBe(
      'IF(AND(M6<>"",M6<>"-"),M6,IF(AND(L6<>"",L6<>"-",L6<>"–"),L6,IF(AND(K6<>"",K6<>"-"),K6,IF(AND(J6<>"",J6<>"-"),J6,""))))',
    );
  });

  it("is blank, not 0, where no period is filled", () => {
    expect(done(accumulateRealisasi(cellsFrom(9, [null, "-"]), "jumlah"))).toMatchObject({ isi: null, nilai: null });
    expect(done(accumulateRealisasi(cellsFrom(9, [0, null]), "jumlah"))).toMatchObject({ isi: 0 });
  });

  it("keeps the scale of the cells and says what they mean", () => {
    const points = done(accumulateRealisasi(cellsFrom(9, [20, 36], { satuan: "%" }), "jumlah"));
    expect(points.isi).toBe(56);
    expect(points.nilai).toMatchObject({ kind: "angka", isPercent: true });
    expect((points.nilai as { angka: number }).angka).toBeCloseTo(0.56, 12);
  });

  it("takes points that are typed with their sign as the others are, where these hold points", () => {
    const cells = cellsFrom(9, [20, "30%"], { satuan: "%" });
    expect(done(accumulateRealisasi(cells, "jumlah")).native).toBe(
      'IF(COUNT(J6,IF(K6="30%",30,K6))=0,"",SUM(J6,IF(K6="30%",30,K6)))',
    );
  });

  it.each([
    ["percent and plain numbers", ["20%", "5 orang"], null, "mencampur persen"],
    ["grades", ["BB", "A"], null, "bukan angka semua"],
    ["two scales of percent", [20, 0.5, "50%"], "%", "skala persen"],
  ])("says why %s cannot be added up", (_what, contents, satuan, why) => {
    const cells = cellsFrom(9, contents, { satuan }).map((cell) =>
      cell.isi === 0.5
        ? { ...cell, nilai: { kind: "angka", angka: 0.5, isPercent: true, satuan: "%" } as const }
        : cell,
    );
    expect(accumulateRealisasi(cells, "jumlah")).toEqual({ alasan: expect.stringContaining(why) as string });
  });
});

describe("accumulateTarget", () => {
  const targets = cellsFrom(5, [250, 250, 250, 250]);

  it("stops at the last period that has a realisasi", () => {
    const result = done(accumulateTarget(targets, cellsFrom(9, [250, 200, null, null]), "jumlah"));
    expect([result.isi, result.native]).toEqual([
      500,
      'IF(ISNUMBER(M6),SUM(F6:I6),IF(ISNUMBER(L6),SUM(F6:H6),IF(ISNUMBER(K6),SUM(F6:G6),IF(ISNUMBER(J6),F6,""))))',
    ]);
    expect(result.fungsi).toBe(
      'KINERJA.TARGET(F6:I6,"jumlah",IF(ISNUMBER(M6),4,IF(ISNUMBER(L6),3,IF(ISNUMBER(K6),2,IF(ISNUMBER(J6),1,0)))))',
    );
  });

  it("says why targets cannot be added up", () => {
    expect(accumulateTarget(cellsFrom(5, ["BB", "A"]), cellsFrom(9, [1, 2]), "jumlah")).toEqual({
      alasan: "Target per periode bukan angka semua, sehingga tidak dapat dijumlahkan.",
    });
  });

  it("names no target for a period that has none", () => {
    const later = cellsFrom(5, [null, 40]);
    expect(done(accumulateTarget(later, cellsFrom(9, [1, 2]), "jumlah")).native).toBe(
      'IF(ISNUMBER(K6),SUM(F6:G6),IF(ISNUMBER(J6),"",""))',
    );
    expect(done(accumulateTarget(later, cellsFrom(9, [1, 2]), "tetap")).native).toBe(
      'IF(AND(K6<>"",K6<>"-"),G6,IF(AND(J6<>"",J6<>"-"),"",""))',
    );
  });

  it("is blank before the first realisasi, and the year's at the end", () => {
    expect(done(accumulateTarget(targets, cellsFrom(9, [null, null, null, null]), "jumlah")).isi).toBeNull();
    expect(done(accumulateTarget(targets, cellsFrom(9, [1, 1, 1, 1]), "jumlah")).isi).toBe(1000);
    expect(done(accumulateYear(targets, "jumlah")).isi).toBe(1000);
  });
});

test("a period ends with its last month", () => {
  expect([
    endMonth({ kind: "bulan", nomor: 5 }),
    endMonth({ kind: "triwulan", nomor: 3 }),
    endMonth({ kind: "semester", nomor: 2 }),
  ]).toEqual([5, 9, 12]);
});

describe("isOwnAccumulation", () => {
  it.each(["jumlah", "tetap", "kumulatif", "menurun", "rata-rata"] as const)(
    "knows every formula of metode %s",
    (metode) => {
      for (const [contents, step] of [
        [[10, 20, null, null], 1],
        [[10, 20, null, null], 2],
        [["10 orang", 20, "–", null], 1],
      ] as const) {
        const realisasi = cellsFrom(12, contents, { step, prefix: "'RAK A'!" });
        const target = cellsFrom(0, contents, { step });
        for (const result of [
          accumulateRealisasi(realisasi, metode),
          accumulateTarget(target, realisasi, metode),
          accumulateYear(target, metode),
        ]) {
          expect(isOwnAccumulation(done(result).native)).toBe(true);
          expect(isOwnAccumulation(done(result).fungsi)).toBe(true);
        }
      }
    },
  );

  it.each(["SUM(J6:M6)", "J6+K6", "IF(COUNT(J6:M6)=0,0,SUM(J6:M6))", "ROUND(SUM(J6:M6),0)"])(
    "leaves %s, which a person wrote",
    (formula) => {
      expect(isOwnAccumulation(formula)).toBe(false);
    },
  );
});
