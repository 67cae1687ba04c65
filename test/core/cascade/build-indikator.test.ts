import { valueOf } from "../../../src/core/text/reading";
import { cascadeOf, ownersOf, placeOf, tabelOf } from "./cascade-of";
import { readingOf, tableOf } from "./reading-of";

test("indicators go to the simpul of their row; a row without a name adds one to the open simpul", () => {
  const tabel = tabelOf(
    readingOf(
      "sasaran|program|indikator|target",
      `
      | Sasaran 1 | | Indeks A | 70 |
      | | Program X | 1. Persentase B | 90% |
      | | | 2. Persentase C | 80% |
      | Sasaran 2 | | Nilai SAKIP | 60 (B) |`,
      { kind: "cascading" },
    ),
  );
  expect(ownersOf(tabel)).toEqual([
    "Sasaran 1 < Indeks A",
    "Program X < Persentase B",
    "Program X < Persentase C",
    "Sasaran 2 < Nilai SAKIP",
  ]);
});

test("a label in front tells the owner and is no part of the name", () => {
  const tabel = tabelOf(
    readingOf(
      "tujuan|sasaran|indikator",
      `
      | Tujuan A | Sasaran 1 | Indikator Tujuan : Tingkat Kemiskinan |
      | | | Indikator Sasaran : Persentase PPKS tertangani |
      | | | IKU : Indeks Kepuasan |`,
      { kind: "cascading" },
    ),
  );
  expect(ownersOf(tabel)).toEqual([
    "Tujuan A < Tingkat Kemiskinan",
    "Sasaran 1 < Persentase PPKS tertangani",
    "Sasaran 1 < Indeks Kepuasan",
  ]);
});

test("one cell with several numbered indicators, with as many targets and satuan", () => {
  const tabel = tabelOf(
    readingOf(
      "sasaran|indikator|satuan|target",
      String.raw`
      | Sasaran 1 | 1. Persentase A\n2. Jumlah Dokumen B | 1. %\n2. Dokumen | 1. 100%\n2. 12 |
      | Sasaran 2 | 1. Persentase C\n2. Persentase D | % | 90% |`,
      { kind: "pk" },
    ),
  );
  expect(tabel.indikatorList.map(({ nama, satuan, target }) => [nama, satuan, valueOf(target)])).toEqual([
    ["Persentase A", "%", { kind: "angka", angka: 1, isPercent: true, satuan: "%" }],
    ["Jumlah Dokumen B", "Dokumen", { kind: "angka", angka: 12, isPercent: false, satuan: null }],
    ["Persentase C", "%", { kind: "angka", angka: 0.9, isPercent: true, satuan: "%" }],
    ["Persentase D", "%", { kind: "angka", angka: 0.9, isPercent: true, satuan: "%" }],
  ]);
});

test("columns with owners: seed 003's RAK has three TARGET columns, and months that belong to the deepest", () => {
  const { body } = tableOf("seruyan-rak.txt");
  const months = Array.from({ length: 12 }, (_, index) => `targetPeriode:bulan${index + 1}`).join("|");
  const built = cascadeOf([
    readingOf(
      "sasaranPemda|indikator@sasaranPemda|sasaran|indikator@sasaran|target@sasaran|program|sasaranProgram|" +
        "indikator@program|target@program|kegiatan|sasaranKegiatan|indikator@kegiatan|target@kegiatan|pagu|" +
        months,
      body,
      { kind: "rak", startRow: 6 },
    ),
  ]);
  const [tabel] = built.cascade.tabelList;
  expect(tabel!.indikatorList).toHaveLength(22);
  const [pemda, sasaran, , , , tergradiasi] = tabel!.indikatorList;
  expect(pemda).toMatchObject({ nama: "Tingkat Kemiskinan", target: { kind: "empty" }, targetPeriodeList: [] });
  expect(valueOf(sasaran!.target)).toEqual({ kind: "angka", angka: 1, isPercent: true, satuan: "%" });
  // Target 2 % (shown as 2%), a half per cent in each quarter's last month.
  expect(tergradiasi!.nama).toContain("Tergradiasi");
  expect(valueOf(tergradiasi!.target)).toMatchObject({ angka: 0.02 });
  expect(tergradiasi!.targetPeriodeList).toHaveLength(12);
  expect(
    tergradiasi!.targetPeriodeList.flatMap(({ periode, nilai }) =>
      nilai.kind === "read" && nilai.value.kind === "angka" ? [[periode.nomor, nilai.value.angka]] : [],
    ),
  ).toEqual([
    [3, 0.005],
    [6, 0.005],
    [9, 0.005],
    [12, 0.005],
  ]);
  expect(placeOf(built, tergradiasi!.id, "target")).toBe("I10");
  expect(placeOf(built, tergradiasi!.id, "nama")).toBe("H10");
  expect(placeOf(built, tergradiasi!.id, "targetPeriode", 0)).toBe("O10");
  expect(placeOf(built, tergradiasi!.id, "targetPeriode", 11)).toBe("Z10");
});

test("a merged sasaran indicator keeps what its own columns say and takes nothing of other rows", () => {
  const tabel = tabelOf(
    readingOf(
      "sasaran|indikator@sasaran|targetPeriode@sasaran:triwulan1|uraian|indikator|target|penanggungJawab",
      `
      | Sasaran 1 | Persentase A | 30% | Program X | Persentase B | 100% | Kepala Dinas |
      | | | | Program Y | | | Kabid Y |`,
      { kind: "rak", merge: ["A5:A6", "B5:B6", "C5:C6"] },
    ),
  );
  expect(ownersOf(tabel)).toEqual(["Sasaran 1 < Persentase A", "Program X < Persentase B"]);
  expect(tabel.indikatorList[0]).toMatchObject({ penanggungJawab: { kind: "empty" }, target: { kind: "empty" } });
  expect(tabel.indikatorList[0]?.targetPeriodeList).toHaveLength(1);
  expect(tabel.indikatorList[1]?.penanggungJawab).toMatchObject({ value: "Kepala Dinas" });
});

test("one INDIKATOR SASARAN KEGIATAN column for all levels speaks of its row (seed 000)", () => {
  const tabel = tabelOf(
    readingOf(
      "uraian|indikator@kegiatan|target@kegiatan",
      `
      | Program X | Persentase A | 100% |
      | Kegiatan Y | Jumlah B | 12 |
      | Sub Kegiatan Z | Jumlah C | 5 |`,
      { kind: "rak" },
    ),
  );
  expect(ownersOf(tabel)).toEqual(["Program X < Persentase A", "Kegiatan Y < Jumlah B", "Sub Kegiatan Z < Jumlah C"]);
  expect(tabel.indikatorList.map(({ target }) => valueOf(target))).toMatchObject([
    { angka: 1 },
    { angka: 12 },
    { angka: 5 },
  ]);
});

test("filled down: an indicator repeated beside its repeated simpul is one", () => {
  const tabel = tabelOf(
    readingOf(
      "program|indikator@program|target@program|kegiatan|indikator@kegiatan|target@kegiatan",
      `
      | Program X | Persentase A | 100% | Kegiatan 1 | Jumlah B | 3 |
      | Program X | Persentase A | 100% | Kegiatan 2 | Jumlah C | 4 |`,
      { kind: "rak" },
    ),
  );
  expect(ownersOf(tabel)).toEqual(["Program X < Persentase A", "Kegiatan 1 < Jumlah B", "Kegiatan 2 < Jumlah C"]);
});

test("a table without an indikator column measures its rows: implicit indicators (seed 001)", () => {
  const built = cascadeOf([
    readingOf(
      "no|subKegiatan|satuan|target|realisasi|capaian",
      `
      | 1 | Penyediaan sandang | Orang | 300 | 300 | 100% |
      | 2 | Penyediaan alat bantu | Orang | 5 | | |`,
      { kind: "pengukuran" },
    ),
  ]);
  const [sandang, alat] = built.cascade.tabelList[0]!.indikatorList;
  expect(sandang).toMatchObject({
    nama: "Penyediaan sandang",
    isImplicit: true,
    satuan: "Orang",
    isSatuanStated: true,
  });
  expect(valueOf(sandang!.capaian)).toBe(1);
  expect(alat?.realisasi).toEqual({ kind: "empty" });
  expect(placeOf(built, alat!.id, "realisasi")).toBe("E6");
  expect(placeOf(built, alat!.id, "capaian")).toBe("F6");
  expect(placeOf(built, alat!.id, "nama")).toBe("B6");
});

test("a list of indicators alone: they belong to a simpul that stands for the table and counts for nothing", () => {
  const tabel = tabelOf(
    readingOf("no|indikator|target|realisasi", "| 1 | Indeks A | 70 | 69 |\n| 2 | Indeks B | 80 | 81 |", {
      kind: "pengukuran",
    }),
  );
  expect(tabel.simpulList).toHaveLength(1);
  expect(tabel.simpulList[0]).toMatchObject({ isImplied: true, nama: "", indikatorIds: ["t1.i1", "t1.i2"] });
  expect(tabel.levels.size).toBe(0);
});

describe("percent and satuan", () => {
  const settled = (columns: string, row: string): readonly unknown[] => {
    const { satuan, isSatuanStated, target, realisasi } = tabelOf(readingOf(columns, row, { kind: "pengukuran" }))
      .indikatorList[0]!;
    return [satuan, isSatuanStated, valueOf(target), valueOf(realisasi)];
  };
  const percent = (angka: number): unknown => ({ kind: "angka", angka, isPercent: true, satuan: "%" });
  const columns = "sasaran|indikator|satuan|target|realisasi";

  test("100 with satuan % and 100% are the same", () => {
    expect(settled(columns, "| S | Tingkat A | % | 100 | 95.5 |")).toEqual(["%", true, percent(1), percent(0.955)]);
    expect(settled(columns, "| S | Tingkat A | Persen | 100% | 95.5% |")).toEqual([
      "Persen",
      true,
      percent(1),
      percent(0.955),
    ]);
  });

  test("the name gives the unit away where no column does", () => {
    expect(settled(columns, "| S | Persentase A | | 90 | 45 |")).toEqual(["%", false, percent(0.9), percent(0.45)]);
    expect(settled(columns, "| S | Jumlah Dokumen A | | 9 | 4 |").slice(0, 2)).toEqual(["Dokumen", false]);
    expect(settled(columns, "| S | Angka A | | 9 | 4 |").slice(0, 2)).toEqual([null, false]);
  });

  test("beside a target shown as a percentage a small plain number is a fraction, and a doubtful one", () => {
    const { realisasi } = tabelOf(readingOf(columns, "| S | Tingkat A | | 100% | 0.95 |", { kind: "pengukuran" }))
      .indikatorList[0]!;
    expect(realisasi).toMatchObject({ kind: "read", value: percent(0.95), isAmbiguous: true });
  });

  test("a column of percentages none of which is above 1 holds fractions", () => {
    const tabel = tabelOf(
      readingOf(columns, "| S | Persentase A | | 1 | 0.5 |\n| | Persentase B | | 0.7 | 0.35 |", { kind: "pengukuran" }),
    );
    expect(tabel.indikatorList.map(({ target }) => valueOf(target))).toEqual([percent(1), percent(0.7)]);
    expect(tabel.indikatorList.map(({ realisasi }) => valueOf(realisasi))).toEqual([percent(0.5), percent(0.35)]);
  });

  test("a unit beside the number counts as stated", () => {
    expect(settled("sasaran|indikator|target|realisasi", "| S | Angka A | 50 Orang | 40 |")).toEqual([
      "Orang",
      true,
      { kind: "angka", angka: 50, isPercent: false, satuan: "Orang" },
      { kind: "angka", angka: 40, isPercent: false, satuan: null },
    ]);
  });
});

test("years: the document's own is target and realisasi, the others are lists in column order", () => {
  const built = cascadeOf([
    readingOf(
      "sasaran|indikator|target:2024|realisasiTahun:2022|realisasiTahun:2023|realisasiTahun:2024",
      "| Sasaran 1 | Persentase A | 100% | - | 149.98% | 98% |",
      { kind: "pengukuran", titles: ["PENGUKURAN KINERJA TAHUN 2024"] },
    ),
  ]);
  const [indikator] = built.cascade.tabelList[0]!.indikatorList;
  expect(valueOf(indikator!.realisasi)).toMatchObject({ angka: 0.98 });
  expect(indikator!.realisasiTahunList.map(({ tahun, nilai }) => [tahun, nilai.kind])).toEqual([
    [2022, "empty"],
    [2023, "read"],
  ]);
  expect(placeOf(built, indikator!.id, "realisasi")).toBe("F5");
  expect(placeOf(built, indikator!.id, "realisasiTahun", 0)).toBe("D5");
  expect(placeOf(built, indikator!.id, "realisasiTahun", 1)).toBe("E5");
});

test("polarity, method, weight and category as people write them", () => {
  const tabel = tabelOf(
    readingOf(
      "sasaran|indikator|polaritas|metode|bobot|kategori|capaian",
      `
      | S | Angka kematian | Minimize | Posisi akhir | 40 | Berhasil | 80 |
      | | Indeks A | Semakin tinggi semakin baik | Rata-rata | 60 | | |
      | | Tingkat pengangguran | | Penjumlahan | | | |`,
      { kind: "pengukuran" },
    ),
  );
  expect(
    tabel.indikatorList.map(({ polaritas, isPolaritasStated, metode, bobot }) => [
      polaritas,
      isPolaritasStated,
      metode,
      valueOf(bobot),
    ]),
  ).toEqual([
    ["negatif", true, "tetap", 0.4],
    ["positif", true, "rata-rata", 0.6],
    ["negatif", false, "jumlah", null],
  ]);
  expect(valueOf(tabel.indikatorList[0]!.kategori)).toBe("Berhasil");
  expect(valueOf(tabel.indikatorList[0]!.capaian)).toBe(0.8);
});

test("a budget row that is measured without an indicator is measured itself; a blank one is not", () => {
  const tabel = tabelOf(
    readingOf(
      "uraian|indikator|target|realisasi",
      `
      | Program X | Persentase A | 100% | 90% |
      | Kegiatan Y | | | |
      | Sub Kegiatan Z | | 5 | 4 |`,
      { kind: "pengukuran" },
    ),
  );
  expect(tabel.indikatorList.map(({ nama, isImplicit }) => [nama, isImplicit])).toEqual([
    ["Persentase A", false],
    ["Sub Kegiatan Z", true],
  ]);
});
