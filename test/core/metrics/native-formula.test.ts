import { computeCapaian } from "../../../src/core/metrics/capaian";
import {
  capaianFungsi,
  capaianNative,
  formatNumber,
  kategoriFungsi,
  kategoriNative,
  quoteText,
  type CapaianFormulaOptions,
  type Operand,
} from "../../../src/core/metrics/native-formula";
import { isOwnCapaianFormula, isOwnKategoriFormula } from "../../../src/core/metrics/own-formula";
import { SKALA_LAMPU, SKALA_LIST } from "../../../src/core/metrics/skala";
import { SKALA_DEFAULT } from "../../../src/core/model/settings";
import { parseNilai } from "../../../src/core/text/parse-nilai";
import { valueOf } from "../../../src/core/text/reading";

const OPTIONS: CapaianFormulaOptions = {
  polaritas: "positif",
  rumusNegatif: "A",
  isNolNegatifTercapai: false,
  readAlone: (teks) => valueOf(parseNilai(teks)),
};

function operand(
  ref: string,
  isi: string | number | null,
  numberFormat = "General",
  satuan: string | null = null,
): Operand {
  return { ref, isi, nilai: valueOf(parseNilai(isi ?? undefined, { numberFormat, satuan })) };
}

describe("capaianNative", () => {
  it.each<[string, Operand, Operand, Partial<CapaianFormulaOptions>, string]>([
    [
      "two numbers",
      operand("D5", 20),
      operand("E5", 19),
      {},
      'IF(OR(E5="",E5="-"),"",IFERROR(IF(D5<>0,E5/D5,"n/a"),"n/a"))',
    ],
    [
      "less is better",
      operand("D5", 10),
      operand("E5", 8),
      { polaritas: "negatif" },
      'IF(OR(E5="",E5="-"),"",IFERROR(IF(D5<>0,MAX(0,(2*D5-E5)/D5),"n/a"),"n/a"))',
    ],
    [
      "formula B",
      operand("D5", 10),
      operand("E5", 8),
      { polaritas: "negatif", rumusNegatif: "B" },
      'IF(OR(E5="",E5="-"),"",IFERROR(IF(D5<>0,IF(E5<>0,D5/E5,"n/a"),"n/a"),"n/a"))',
    ],
    [
      "stay at the target",
      operand("D5", 10),
      operand("E5", 8),
      { polaritas: "stabil" },
      'IF(OR(E5="",E5="-"),"",IFERROR(IF(D5<>0,IF(E5=0,E5/D5,MIN(E5/D5,D5/E5)),"n/a"),"n/a"))',
    ],
    [
      "0 of 0 counts as reached, 0 of a blank does not",
      operand("D5", 0),
      operand("E5", 0),
      { polaritas: "negatif", isNolNegatifTercapai: true },
      'IF(OR(E5="",E5="-"),"",IFERROR(IF(AND(COUNT(D5)=1,D5=0,E5=0),1,IF(D5<>0,MAX(0,(2*D5-E5)/D5),"n/a")),"n/a"))',
    ],
    [
      "a target below 0 that is text",
      operand("D5", "-2 derajat"),
      operand("E5", -1),
      {},
      'IF(OR(E5="",E5="-"),"",IFERROR(IF(D5="-2 derajat",E5/-2,IF(D5<>0,E5/D5,"n/a")),"n/a"))',
    ],
    [
      "a text target keeps its number beside its words",
      operand("D5", "40.000 orang"),
      operand("E5", 38_500),
      {},
      'IF(OR(E5="",E5="-"),"",IFERROR(IF(D5="40.000 orang",E5/40000,IF(D5<>0,E5/D5,"n/a")),"n/a"))',
    ],
    [
      "target in points, realisasi as a fraction",
      operand("D5", 100, "General", "%"),
      operand("E5", 0.95, "0%"),
      {},
      'IF(OR(E5="",E5="-"),"",IFERROR(IF(D5/100<>0,E5/(D5/100),"n/a"),"n/a"))',
    ],
    [
      "a range",
      operand("D5", "4,25-4,30"),
      operand("E5", 4.2),
      {},
      'IF(OR(E5="",E5="-"),"",IFERROR(IF(D5="4,25-4,30",IF(E5<4.25,E5/4.25,IF(E5>4.3,E5/4.3,1)),IF(D5<>0,E5/D5,"n/a")),"n/a"))',
    ],
    [
      "a grade alone",
      operand("D5", "BB"),
      operand("E5", null),
      {},
      'IF(OR(E5="",E5="-"),"",IFERROR(MATCH(TRIM(E5),{"D","C","CC","B","BB","A","AA"},0)/MATCH(TRIM(D5),{"D","C","CC","B","BB","A","AA"},0),"n/a"))',
    ],
    [
      "a percentage against people is refused, until somebody corrects it",
      operand("D5", "40 orang"),
      operand("E5", 0.95, "0%"),
      {},
      'IF(OR(E5="",E5="-"),"",IFERROR(IF(E5=0.95,"n/a",IF(D5="40 orang",E5/40,IF(D5<>0,E5/D5,"n/a"))),"n/a"))',
    ],
    [
      "a text with a line break is not repeated in the formula",
      operand("D5", "40\norang"),
      operand("E5", 38),
      {},
      'IF(OR(E5="",E5="-"),"",IFERROR(IF(ISNUMBER(D5),IF(D5<>0,E5/D5,"n/a"),E5/40),"n/a"))',
    ],
    [
      "another dash than the usual",
      operand("D5", 20),
      operand("E5", "—"),
      {},
      'IF(OR(E5="",E5="-",E5="—"),"",IFERROR(IF(D5<>0,E5/D5,"n/a"),"n/a"))',
    ],
  ])("%s", (_what, target, realisasi, options, formula) => {
    expect(capaianNative(target, realisasi, { ...OPTIONS, ...options })).toBe(formula);
  });
});

describe("capaianFungsi", () => {
  it.each<[string, Operand, Operand, Partial<CapaianFormulaOptions>, string]>([
    ["two numbers", operand("D5", 20), operand("E5", 19), {}, "KINERJA.CAPAIAN(D5,E5)"],
    [
      "less is better",
      operand("D5", 20),
      operand("E5", 19),
      { polaritas: "negatif" },
      'KINERJA.CAPAIAN(D5,E5,"negatif")',
    ],
    [
      "formula B only where it counts",
      operand("D5", 20),
      operand("E5", 19),
      { rumusNegatif: "B" },
      "KINERJA.CAPAIAN(D5,E5)",
    ],
    [
      "formula B",
      operand("D5", 20),
      operand("E5", 19),
      { polaritas: "negatif", rumusNegatif: "B" },
      'KINERJA.CAPAIAN(D5,E5,"negatif","B")',
    ],
    ["a text that reads alone", operand("D5", "60 (B)"), operand("E5", 65), {}, "KINERJA.CAPAIAN(D5,E5)"],
    [
      "a text whose column says it is a percentage",
      operand("D5", "100", "General", "%"),
      operand("E5", 0.95, "0%"),
      {},
      'KINERJA.CAPAIAN(IF(D5="100",1,D5),E5)',
    ],
    ["two scales", operand("D5", 1, "0%"), operand("E5", 95, "General", "%"), {}, "KINERJA.CAPAIAN(D5*100,E5)"],
    [
      "a range in points against a percentage, its bounds never mistaken for thousands",
      operand("D5", "104,1-120"),
      operand("E5", "95%"),
      {},
      'KINERJA.CAPAIAN(IF(D5="104,1-120","1,0410-1,2",D5),IF(E5="95%",0.95,E5))',
    ],
    [
      "0 of 0 counts as reached",
      operand("D5", 0),
      operand("E5", 0),
      { polaritas: "negatif", isNolNegatifTercapai: true },
      'IF(AND(COUNT(D5)=1,D5=0,COUNT(E5)=1,E5=0),1,KINERJA.CAPAIAN(D5,E5,"negatif"))',
    ],
  ])("%s", (_what, target, realisasi, options, formula) => {
    expect(capaianFungsi(target, realisasi, { ...OPTIONS, ...options })).toBe(formula);
  });
});

describe("kategori formulas", () => {
  it("chain the steps of the scale, closed bounds included", () => {
    expect(kategoriNative("F5", SKALA_DEFAULT)).toBe(
      'IF(ISNUMBER(F5),IF(F5>0.85,"Sangat Berhasil",IF(F5>0.7,"Berhasil",IF(F5>0.55,"Cukup Berhasil","Tidak Berhasil"))),"")',
    );
    expect(kategoriNative("F5", SKALA_LAMPU)).toBe(
      'IF(ISNUMBER(F5),IF(F5>0.9,"Hijau",IF(F5>=0.7,"Kuning","Merah")),"")',
    );
    expect(kategoriFungsi("F5", SKALA_DEFAULT)).toBe("KINERJA.KATEGORI(F5)");
    expect(kategoriFungsi("F5", SKALA_LAMPU)).toBe('KINERJA.KATEGORI(F5,"lampu")');
  });

  it.each(SKALA_LIST)("are known as ours on the scale $id, for their own cell only", (skala) => {
    expect(isOwnKategoriFormula(kategoriNative("F5", skala), "F5")).toBe(true);
    expect(isOwnKategoriFormula(kategoriFungsi("F5", skala), "F5")).toBe(true);
    expect(isOwnKategoriFormula(kategoriNative("F5", skala), "F6")).toBe(false);
    expect(isOwnKategoriFormula('IF(F5>0.9,"Baik","Kurang")', "F5")).toBe(false);
  });
});

describe("isOwnCapaianFormula", () => {
  const isi: [string | number | null, string?, string?][] = [
    [20],
    [0],
    [-3],
    [100, "General", "%"],
    [0.95, "0%"],
    ["40.000 orang"],
    ["-2 orang"],
    ["60 (B)"],
    ["4,25-4,30"],
    ["80-90%"],
    ["BB"],
    ["Predikat BB"],
    ["7\nlembaga"],
    ["—"],
    [45_000, "dd/mm/yyyy"],
    [null],
  ];

  it("knows both forms of every pair of contents, for their own cells only", () => {
    for (const [t, tf, ts] of isi) {
      for (const [r, rf, rs] of isi) {
        for (const polaritas of ["positif", "negatif", "stabil"] as const) {
          for (const rumusNegatif of ["A", "B"] as const) {
            const [target, realisasi] = [operand("D5", t, tf, ts), operand("E5", r, rf, rs)];
            const options = { ...OPTIONS, polaritas, rumusNegatif, isNolNegatifTercapai: rumusNegatif === "B" };
            for (const formula of [
              capaianNative(target, realisasi, options),
              capaianFungsi(target, realisasi, options),
            ]) {
              expect([formula, isOwnCapaianFormula(formula, "D5", "E5")]).toEqual([formula, true]);
              expect(isOwnCapaianFormula(formula, "D6", "E6")).toBe(false);
            }
          }
        }
      }
    }
  });

  it.each([
    "E5/D5",
    "E5/D5*100",
    "IF(D5=0,0,E5/D5)",
    'IF(OR(E5="",E5="-"),"",IFERROR(MIN(1.2,IF(D5<>0,E5/D5,"n/a")),"n/a"))',
    "MIN(1.2,KINERJA.CAPAIAN(D5,E5))",
  ])("leaves a person's formula alone: %s", (formula) => {
    expect(isOwnCapaianFormula(formula, "D5", "E5")).toBe(false);
  });

  it("knows a formula that a program has spaced and cased anew", () => {
    expect(
      isOwnCapaianFormula(
        'if( OR($E$5 = "", $E$5 = "-"), "", iferror(if($D$5 <> 0, $E$5 / $D$5, "n/a"), "n/a"))',
        "D5",
        "E5",
      ),
    ).toBe(false);
    expect(isOwnCapaianFormula('IF(OR(E5="", E5="-"), "", IFERROR(IF(D5<>0, E5/D5, "n/a"), "n/a"))', "D5", "E5")).toBe(
      true,
    );
  });
});

describe("literals", () => {
  it("double quotes and keep 15 digits", () => {
    expect(quoteText('2" pipa')).toBe('"2"" pipa"');
    expect(formatNumber(0.1 + 0.2)).toBe("0.3");
    expect(formatNumber(1e-7)).toBe("1E-7");
  });

  it("agree with computeCapaian where a worked example stands in the docs", () => {
    expect(computeCapaian(operand("D5", 20).nilai, operand("E5", 19).nilai)).toEqual({ kind: "angka", value: 0.95 });
  });
});
