import { countsOf } from "../../../src/core/cascade/counts-of";
import { cascadeOf, outlineOf, placeOf, tabelOf } from "./cascade-of";
import { readingOf, tableOf } from "./reading-of";

test("stairs: a blank inherits the name above", () => {
  const tabel = tabelOf(
    readingOf(
      "tujuan|sasaran|program|indikator",
      `
      | Tujuan A | | | |
      | | Sasaran 1 | | Indikator 1 |
      | | | Program X | Indikator 2 |
      | | | Program Y | Indikator 3 |
      | | Sasaran 2 | Program Z | Indikator 4 |`,
      { kind: "cascading" },
    ),
  );
  expect(outlineOf(tabel)).toBe(
    [
      "tujuan Tujuan A",
      "  sasaran Sasaran 1",
      "    program Program X",
      "    program Program Y",
      "  sasaran Sasaran 2",
      "    program Program Z",
    ].join("\n"),
  );
});

test("filled down: a name repeated on each row is one simpul", () => {
  const tabel = tabelOf(
    readingOf(
      "tujuan|sasaran|program|kegiatan|subKegiatan|pagu",
      `
      | Tujuan A | Sasaran 1 | Program X | Kegiatan K | Sub 1 | 10 |
      | Tujuan A | Sasaran 1 | Program X | Kegiatan K | Sub 2 | 20 |
      | Tujuan A | Sasaran 1 | Program X | Kegiatan L | Sub 1 | 30 |
      | Tujuan A | Sasaran 2 | Program X | Kegiatan K | Sub 3 | 40 |`,
      { kind: "cascading" },
    ),
  );
  expect(outlineOf(tabel)).toBe(
    [
      "tujuan Tujuan A",
      "  sasaran Sasaran 1",
      "    program Program X",
      "      kegiatan Kegiatan K",
      "        subKegiatan Sub 1",
      "        subKegiatan Sub 2",
      "      kegiatan Kegiatan L",
      "        subKegiatan Sub 1",
      "  sasaran Sasaran 2",
      "    program Program X",
      "      kegiatan Kegiatan K",
      "        subKegiatan Sub 3",
    ].join("\n"),
  );
  expect(countsOf(tabel)).toEqual({
    sasaranPemda: 0,
    tujuan: 1,
    sasaran: 2,
    program: 2,
    kegiatan: 3,
    subKegiatan: 4,
    indikator: 0,
  });
});

test("merged cells carry their name down, also past rows that open something else", () => {
  const tabel = tabelOf(
    readingOf(
      "sasaran|program|kegiatan",
      `
      | Sasaran 1 | Program X | Kegiatan 1 |
      | | | Kegiatan 2 |
      | | Program Y | Kegiatan 3 |
      | Sasaran 2 | Program Z | Kegiatan 4 |`,
      { kind: "cascading", merge: ["A5:A7", "B5:B6"] },
    ),
  );
  expect(outlineOf(tabel)).toBe(
    [
      "sasaran Sasaran 1",
      "  program Program X",
      "    kegiatan Kegiatan 1",
      "    kegiatan Kegiatan 2",
      "  program Program Y",
      "    kegiatan Kegiatan 3",
      "sasaran Sasaran 2",
      "  program Program Z",
      "    kegiatan Kegiatan 4",
    ].join("\n"),
  );
});

test("the same sasaran further down is the same one: seed 003's PK eselon III has 7 on 23 rows", () => {
  const { body } = tableOf("seruyan-pk-iii.txt");
  const built = cascadeOf([
    readingOf("no|sasaran|indikator|satuan|target|penanggungJawab", body, { kind: "pk", eselon: "III", startRow: 6 }),
  ]);
  const [tabel] = built.cascade.tabelList;
  expect(countsOf(tabel!)).toMatchObject({ sasaran: 7, indikator: 23, program: 0 });
  const rehabilitasi = tabel!.simpulList.find(({ nama }) => nama === "Meningkatnya Rehabilitasi Sosial");
  // Rows 11-15 and 24-27.
  expect(rehabilitasi?.indikatorIds).toHaveLength(9);
  expect(placeOf(built, rehabilitasi!.id, "nama")).toBe("B11");
});

test("a list without indicators: equal names are simpul of their own (seed 001, Penyediaan sandang at 8 and 27)", () => {
  const { body } = tableOf("pontianak-capaian.txt");
  const tabel = tabelOf(readingOf("no|subKegiatan|satuan|target|realisasi|capaian", body, { kind: "pengukuran" }));
  expect(countsOf(tabel)).toMatchObject({ subKegiatan: 31, indikator: 0 });
  expect(tabel.simpulList.filter(({ nama }) => nama === "Penyediaan sandang").map(({ nomor }) => nomor)).toEqual([
    "8",
    "27",
  ]);
  expect(tabel.indikatorList).toHaveLength(31);
  expect(tabel.indikatorList.every(({ isImplicit }) => isImplicit)).toBe(true);
});

test("a kegiatan and its sub kegiatan of one name on consecutive rows stay two", () => {
  const tabel = tabelOf(
    readingOf(
      "uraian|indikator|pagu",
      `
      | *Program Makam* | Persentase makam terkelola | 100 |
      | Pemeliharaan Taman Makam | Persentase pemeliharaan | 100 |
      | Pemeliharaan Taman Makam | Jumlah makam | 100 |`,
      { kind: "rak" },
    ),
  );
  expect(outlineOf(tabel)).toBe(
    ["program Program Makam", "  kegiatan Pemeliharaan Taman Makam", "    subKegiatan Pemeliharaan Taman Makam"].join(
      "\n",
    ),
  );
});

test("filled down in a shared column: a row that repeats name and budget adds an indicator", () => {
  const tabel = tabelOf(
    readingOf(
      "program|kegiatan|indikator|pagu",
      `
      | Program X | Kegiatan A | Jumlah satu | 100 |
      | Program X | Kegiatan A | Jumlah dua | 100 |
      | Program X | Kegiatan B | Jumlah tiga | 50 |
      | Program X | Kegiatan B | Jumlah empat | 50 |`,
      { kind: "rak" },
    ),
  );
  expect(outlineOf(tabel)).toBe(["program Program X", "  kegiatan Kegiatan A", "  kegiatan Kegiatan B"].join("\n"));
  expect(tabel.simpulList.map(({ indikatorIds }) => indikatorIds.length)).toEqual([0, 2, 2]);
});

test("SASARAN (OUTCOME) and (OUTPUT) state their program and kegiatan, they open nothing", () => {
  const built = cascadeOf([
    readingOf(
      "sasaran|sasaranProgram|uraian|sasaranKegiatan|indikator",
      `
      | Sasaran 1 | | | | |
      | | Meningkatnya A | Program X | | Persentase A |
      | | | Kegiatan Beta | Terlaksananya B | Persentase B |
      | | | Sub Kegiatan Gama | Tersedianya C | Jumlah C |`,
      { kind: "cascading" },
    ),
  ]);
  const [tabel] = built.cascade.tabelList;
  expect(tabel!.simpulList.map(({ level, sasaran }) => `${level}: ${sasaran}`)).toEqual([
    "sasaran: null",
    "program: Meningkatnya A",
    "kegiatan: Terlaksananya B",
    "subKegiatan: Tersedianya C",
  ]);
  expect(placeOf(built, "t1.s2", "sasaranProgram")).toBe("B6");
  expect(placeOf(built, "t1.s4", "sasaranSubKegiatan")).toBe("D8");
  expect(placeOf(built, "t1.s4", "sasaranKegiatan")).toBe("D8");
});

test("a statement on the row before its program waits for it", () => {
  const tabel = tabelOf(
    readingOf(
      "sasaranProgram|program|indikator@program",
      `
      | Meningkatnya A | | |
      | | Program X | Persentase A |`,
      { kind: "rak" },
    ),
  );
  expect(tabel.simpulList.map(({ nama, sasaran }) => [nama, sasaran])).toEqual([["Program X", "Meningkatnya A"]]);
});

test("Sasaran ESS II, III, IV without program columns: the statements stand for program and kegiatan", () => {
  const tabel = tabelOf(
    readingOf(
      "sasaran|indikator@sasaran|sasaranProgram|indikator@program|sasaranKegiatan|indikator@kegiatan|pelaksana",
      `
      | Sasaran kepala dinas | IKU 1 | Sasaran kabid 1 | IKK 1 | Sasaran kasi 1 | IK 1 | Seksi A |
      | | | | | Sasaran kasi 2 | IK 2 | Seksi B |
      | | | Sasaran kabid 2 | IKK 2 | Sasaran kasi 3 | IK 3 | Seksi C |`,
      { kind: "cascading" },
    ),
  );
  expect(outlineOf(tabel)).toBe(
    [
      "sasaran Sasaran kepala dinas",
      "  program Sasaran kabid 1",
      "    kegiatan Sasaran kasi 1",
      "    kegiatan Sasaran kasi 2",
      "  program Sasaran kabid 2",
      "    kegiatan Sasaran kasi 3",
    ].join("\n"),
  );
  expect(tabel.simpulList[1]?.sasaran).toBe("Sasaran kabid 1");
  expect(tabel.simpulList[2]?.pelaksana).toMatchObject({ kind: "read", value: "Seksi A" });
});

test("kode in columns of their own, number and kode in front of a name", () => {
  const tabel = tabelOf(
    readingOf(
      "kode|kode|kode|kode|kode|uraian",
      `
      | '1 | '06 | '02 | | | Pemberdayaan Sosial |
      | '1 | '06 | '02 | 2.01 | | Pengumpulan Sumbangan |
      | '1 | '06 | '02 | 2.01 | '0001 | 1. Koordinasi Izin |`,
      { kind: "anggaran" },
    ),
  );
  expect(tabel.simpulList.map(({ level, kode, nomor, nama }) => [level, kode, nomor, nama])).toEqual([
    ["program", "1.06.02", null, "Pemberdayaan Sosial"],
    ["kegiatan", "1.06.02.2.01", null, "Pengumpulan Sumbangan"],
    ["subKegiatan", "1.06.02.2.01.0001", "1", "Koordinasi Izin"],
  ]);
});

test("money goes to the row's own simpul, a person to the deepest; places stand for blanks too", () => {
  const built = cascadeOf([
    readingOf(
      "no|uraian|pagu|realisasiAnggaran|persenAnggaran|penanggungJawab",
      `
      | I | *Program X* | 100 | 50 | 50 | Kabid A |
      | | *Kegiatan Y* | 100 | 50 | 50 | |
      | 1. | Gama | 60 | 50 | 83.33 | Kasi B |
      | 2. | Delta | 40 | | | Kasi C |`,
      { kind: "anggaran" },
    ),
  ]);
  const [tabel] = built.cascade.tabelList;
  const rows = tabel!.simpulList.map((simpul) => [
    simpul.pagu.kind === "read" ? simpul.pagu.value : simpul.pagu.kind,
    simpul.realisasiAnggaran.kind === "read" ? simpul.realisasiAnggaran.value : simpul.realisasiAnggaran.kind,
    simpul.penanggungJawab.kind === "read" ? simpul.penanggungJawab.value : simpul.penanggungJawab.kind,
  ]);
  expect(rows).toEqual([
    [100, 50, "Kabid A"],
    [100, 50, "empty"],
    [60, 50, "Kasi B"],
    [40, "empty", "Kasi C"],
  ]);
  expect(placeOf(built, "t1.s4", "realisasiAnggaran")).toBe("D8");
  expect(placeOf(built, "t1.s4", "pagu")).toBe("C8");
  expect(placeOf(built, "t1.s3", "baris")).toBe("A7:F7");
  expect(placeOf(built, "t1.s3", "no")).toBe("A7");
  expect(placeOf(built, "t1", "baris")).toBe("A4:F8");
});

test("the document's year comes from its title, else from its headers", () => {
  const body = "| Sasaran 1 | Persentase A | 100% |";
  const columns = "sasaran|indikator|target:2025";
  expect(tabelOf(readingOf(columns, body, { kind: "pk", titles: ["PERJANJIAN KINERJA", "TAHUN 2024"] })).tahun).toBe(
    2024,
  );
  expect(tabelOf(readingOf(columns, body, { kind: "pk", titles: ["RENSTRA 2021-2026"] })).tahun).toBe(2025);
  expect(tabelOf(readingOf(columns, body, { kind: "pk", titles: ["CAPAIAN TAHUN 2022 S.D. 2024"] })).tahun).toBe(2025);
  expect(tabelOf(readingOf("sasaran|indikator|target", body, { kind: "pk" })).tahun).toBeNull();
});

test("the heading of an urusan in a program's own column opens nothing", () => {
  const tabel = tabelOf(
    readingOf("program|kegiatan|pagu", "| URUSAN PEMERINTAHAN WAJIB | | 100 |\n| Program X | Kegiatan 1 | 50 |", {
      kind: "anggaran",
    }),
  );
  expect(outlineOf(tabel)).toBe("program Program X\n  kegiatan Kegiatan 1");
});

test("one name under two kode is two, and a kode that comes again is the same one", () => {
  const tabel = tabelOf(
    readingOf(
      "kode|program|kegiatan|subKegiatan|indikator",
      `
      | 1.06.02.2.01.0001 | Program X | Kegiatan 1 | Penyediaan Sandang | Jumlah A |
      | 1.06.02.2.01.0002 | Program X | Kegiatan 1 | Penyediaan Sandang | Jumlah B |
      | 1.06.02.2.01.0002 | Program X | Kegiatan 1 | Penyediaan Sandang | Jumlah C |`,
      { kind: "rak" },
    ),
  );
  const sub = tabel.simpulList.filter(({ level }) => level === "subKegiatan");
  expect(sub.map(({ kode, indikatorIds }) => [kode, indikatorIds.length])).toEqual([
    ["1.06.02.2.01.0001", 1],
    ["1.06.02.2.01.0002", 2],
  ]);
});

test("a program that is merged over the rows of two sasaran stays the first one's", () => {
  const tabel = tabelOf(
    readingOf("sasaran|program|kegiatan", "| Sasaran 1 | Program X | Kegiatan 1 |\n| Sasaran 2 | | Kegiatan 2 |", {
      kind: "cascading",
      merge: ["B5:B6"],
    }),
  );
  expect(outlineOf(tabel)).toBe(
    [
      "sasaran Sasaran 1",
      "  program Program X",
      "    kegiatan Kegiatan 1",
      "    kegiatan Kegiatan 2",
      "sasaran Sasaran 2",
    ].join("\n"),
  );
});

test("two statements on a row go to the level of their own column; one without a simpul below it goes to nobody", () => {
  const tabel = tabelOf(
    readingOf(
      "sasaranProgram|sasaranKegiatan|program|uraian",
      `
      | Meningkatnya A | Terlaksananya B | Program X | Kegiatan Y |
      | | Terlaksananya C | | Kegiatan Z |
      | Meningkatnya D | | | |`,
      { kind: "rak" },
    ),
  );
  expect(tabel.simpulList.map(({ nama, sasaran }) => [nama, sasaran])).toEqual([
    ["Program X", "Meningkatnya A"],
    ["Kegiatan Y", "Terlaksananya B"],
    ["Kegiatan Z", "Terlaksananya C"],
  ]);
});

test("filled down with another budget or number, a name is another one", () => {
  const tabel = tabelOf(
    readingOf(
      "no|program|kegiatan|indikator|pagu",
      `
      | 1 | Program X | Kegiatan A | Jumlah satu | 100 |
      | 1 | Program X | Kegiatan A | Jumlah dua | 70 |
      | 2 | Program X | Kegiatan B | Jumlah tiga | 50 |
      | 3 | Program X | Kegiatan B | Jumlah empat | 50 |`,
      { kind: "rak" },
    ),
  );
  expect(outlineOf(tabel)).toBe(
    [
      "program Program X",
      "  kegiatan Kegiatan A",
      "  kegiatan Kegiatan A",
      "  kegiatan Kegiatan B",
      "  kegiatan Kegiatan B",
    ].join("\n"),
  );
});
