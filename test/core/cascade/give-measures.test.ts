import type { Indikator } from "../../../src/core/model/indikator";
import { valueOf } from "../../../src/core/text/reading";
import { cascadeOf, placeOf, tabelOf } from "./cascade-of";
import { readingOf, type ReadingOptions } from "./reading-of";

function indikatorOf(columns: string, body: string, options: Partial<ReadingOptions> = {}): readonly Indikator[] {
  return tabelOf(readingOf(columns, body, { kind: "pengukuran", ...options })).indikatorList;
}

/** "TW1 20, TW2 40" */
function periodsOf(list: Indikator["targetPeriodeList"]): string {
  return list
    .map(({ periode, nilai }) => {
      const value = valueOf(nilai);
      return `${periode.kind} ${periode.nomor}: ${value?.kind === "angka" ? value.angka : nilai.kind}`;
    })
    .join(", ");
}

const angka = (value: number, satuan: string | null = null): unknown => ({
  kind: "angka",
  angka: value,
  isPercent: false,
  satuan,
});
const percent = (value: number): unknown => ({ kind: "angka", angka: value, isPercent: true, satuan: "%" });

describe("years", () => {
  const options = { titles: ["RENCANA KERJA TAHUN 2025"] };

  test("where no plain column states it, the table's own year is the target", () => {
    const [indikator] = indikatorOf(
      "sasaran|indikator|targetTahun:2025|targetTahun:2026",
      "| S | Indeks A | 70 | 72 |",
      options,
    );
    expect(valueOf(indikator!.target)).toEqual(angka(70));
    expect(indikator!.targetTahunList.map(({ tahun }) => tahun)).toEqual([2026]);
  });

  test("of two columns for one year the first that holds something counts", () => {
    const built = cascadeOf([
      readingOf(
        "sasaran|indikator|targetTahun:2025|targetTahun:2025|realisasiTahun:2023|realisasiTahun:2023|realisasiTahun:2022|realisasiTahun:2022",
        "| S | Indeks A | 70 | 71 | | 65 | 60 | 61 |",
        { kind: "pengukuran", ...options },
      ),
    ]);
    const indikator = built.cascade.tabelList[0]!.indikatorList[0]!;
    expect(valueOf(indikator.target)).toEqual(angka(70));
    expect(indikator.realisasiTahunList.map(({ tahun, nilai }) => [tahun, valueOf(nilai)])).toEqual([
      [2023, angka(65)],
      [2022, angka(60)],
    ]);
    expect(placeOf(built, indikator.id, "realisasiTahun", 0)).toBe("F5");
    expect(placeOf(built, indikator.id, "realisasiTahun", 1)).toBe("G5");
  });
});

describe("periods", () => {
  test("of two columns for one triwulan the first that holds something counts", () => {
    const [indikator] = indikatorOf(
      "sasaran|indikator|targetPeriode:triwulan1|targetPeriode:triwulan1|targetPeriode:triwulan2|targetPeriode:triwulan2",
      "| S | Indeks A | | 20 | 40 | 41 |",
    );
    expect(periodsOf(indikator!.targetPeriodeList)).toBe("triwulan 1: 20, triwulan 2: 40");
  });

  test("a row of the whole year among the rows of its periods states target, realisasi and capaian", () => {
    const [indikator, ...others] = indikatorOf(
      "indikator|periode|targetPeriode|realisasiPeriode|capaianPeriode",
      `
      | Jumlah orang terlatih | TW I | 10 | 8 | 80 |
      | | TW II | 20 | 20 | 100 |
      | | lihat catatan | 7 | 7 | 100 |
      | | Tahunan | 30 | 28 | 93.33 |
      | | Tahunan | 31 | 29 | 50 |`,
    );
    expect(others).toEqual([]);
    expect(periodsOf(indikator!.targetPeriodeList)).toBe("triwulan 1: 10, triwulan 2: 20");
    expect(periodsOf(indikator!.realisasiPeriodeList)).toBe("triwulan 1: 8, triwulan 2: 20");
    expect([valueOf(indikator!.target), valueOf(indikator!.realisasi)]).toEqual([angka(30), angka(28)]);
    expect(valueOf(indikator!.capaian)).toBe(0.9333);
  });

  test("an indicator that is named on each row of its periods is one, and a second one where its period is taken", () => {
    const list = indikatorOf(
      "program|indikator|periode|targetPeriode",
      `
      | Program X | Jumlah A | Triwulan I | 10 |
      | Program X | Jumlah A | Triwulan II | 20 |
      | Program X | Jumlah A | Tahunan | 30 |
      | Program X | Jumlah A | Tahunan | 33 |`,
    );
    expect(
      list.map(({ nama, target, targetPeriodeList }) => [nama, valueOf(target), periodsOf(targetPeriodeList)]),
    ).toEqual([
      ["Jumlah A", angka(30), "triwulan 1: 10, triwulan 2: 20"],
      ["Jumlah A", angka(33), ""],
    ]);
  });
});

describe("an indicator that goes on over several rows", () => {
  test("keeps what stands first and takes what was still blank", () => {
    const [indikator, ...others] = indikatorOf(
      "sasaran|indikator|satuan|target|realisasi|kategori|polaritas|penanggungJawab|capaian",
      `
      | S | Angka kematian | Orang | 10 | | Berhasil | Minimal | Kepala Dinas | 80 |
      | | | Jiwa | 12 | 9 | Gagal | Maksimal | Kabid | 90 |`,
      { merge: ["A5:A6", "B5:B6"] },
    );
    expect(others).toEqual([]);
    expect(indikator).toMatchObject({
      satuan: "Orang",
      polaritas: "negatif",
      kategori: { value: "Berhasil" },
      penanggungJawab: { value: "Kepala Dinas" },
      capaian: { value: 0.8 },
    });
    expect([valueOf(indikator!.target), valueOf(indikator!.realisasi)]).toEqual([angka(10, "Orang"), angka(9, "Jiwa")]);
  });

  test("a target merged over the rows of a program and its kegiatan is the program's alone", () => {
    const list = indikatorOf(
      "program|indikator@program|kegiatan|indikator@kegiatan|target",
      `
      | Program X | Persentase A | | | 90 |
      | | | Kegiatan Y | Jumlah B | |`,
      { merge: ["E5:E6"] },
    );
    expect(list.map(({ nama, target }) => [nama, target.kind])).toEqual([
      ["Persentase A", "read"],
      ["Jumlah B", "empty"],
    ]);
  });
});

test("a column whose owner has no indicator on the row gives its value to nobody", () => {
  const list = indikatorOf(
    "sasaran|indikator@sasaran|program|indikator@program|target@kegiatan",
    "| S | Indeks A | Program X | Persentase B | 90 |",
  );
  expect(list.map(({ target }) => target.kind)).toEqual(["empty", "empty"]);
});

describe("several indicators in one cell", () => {
  const twins = (satuan: string, target: string): unknown =>
    indikatorOf(
      "sasaran|indikator|satuan|target",
      String.raw`| S | 1. Persentase A\n2. Jumlah B | ${satuan} | ${target} |`,
    ).map((indikator) => [
      indikator.satuan,
      indikator.target.kind === "read" ? valueOf(indikator.target) : indikator.target.kind,
    ]);

  test("lines without numbers count as items where there are as many", () => {
    expect(twins(String.raw`%\nDokumen`, String.raw`90%\n12`)).toEqual([
      ["%", percent(0.9)],
      ["Dokumen", angka(12)],
    ]);
  });

  test("an item that is no value is one indicator's fault alone", () => {
    expect(twins(String.raw`%\nDokumen`, String.raw`1. 90%\n2. belum ada`)).toEqual([
      ["%", percent(0.9)],
      ["Dokumen", "unreadable"],
    ]);
  });
});

test.each([
  ["Stabil", "Kumulatif", "stabil", "kumulatif"],
  ["Maximize", "Menurun", "positif", "menurun"],
  ["?", "entah", "positif", null],
])("polaritas %s, metode %s", (said, way, polaritas, metode) => {
  const [indikator] = indikatorOf("sasaran|indikator|polaritas|metode", `| S | Indeks A | ${said} | ${way} |`);
  expect([indikator!.polaritas, indikator!.metode]).toEqual([polaritas, metode]);
});

describe("percentages", () => {
  const settled = (nama: string, satuan: string, target: string, realisasi: string): unknown => {
    const [indikator] = indikatorOf(
      "sasaran|indikator|satuan|target|realisasi",
      `| S | ${nama} | ${satuan} | ${target} | ${realisasi} |`,
    );
    return [valueOf(indikator!.target), valueOf(indikator!.realisasi)];
  };
  const rentang = (bawah: number, atas: number): unknown => ({
    kind: "rentang",
    bawah,
    atas,
    isPercent: true,
    satuan: "%",
  });

  test("a range of points", () => {
    expect(settled("Persentase A", "", "80-90", "85")).toEqual([rentang(0.8, 0.9), percent(0.85)]);
  });

  test("beside a range that is shown as a percentage a small number is a fraction", () => {
    expect(settled("Persentase A", "", "80% - 90%", "0.85")).toEqual([rentang(0.8, 0.9), percent(0.85)]);
    expect(settled("Persentase A", "", "90%", "0,8-0,9")).toEqual([percent(0.9), rentang(0.8, 0.9)]);
  });

  test("beside a target of nothing a number stays points", () => {
    expect(settled("Persentase A", "", "0", "5")).toEqual([percent(0), percent(0.05)]);
  });

  test("what counts something else, or is a grade, is no percentage whatever the name says", () => {
    expect(settled("Persentase A", "", "90%", "20 orang")).toEqual([percent(0.9), angka(20, "orang")]);
    expect(settled("Persentase A", "", "BB", "85%")).toEqual([
      { kind: "predikat", predikat: "BB", angka: null },
      percent(0.85),
    ]);
  });
});
