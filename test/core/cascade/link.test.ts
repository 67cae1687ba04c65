import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuiltCascade } from "../../../src/core/cascade/build-cascade";
import { parseNomenklatur } from "../../../src/core/cascade/nomenklatur";
import type { Kind } from "../../../src/core/model/level";
import type { TableReading } from "../../../src/core/layout/layout";
import { cascadeOf } from "./cascade-of";
import { readingOf, tableOf, type ReadingOptions } from "./reading-of";

const NOMENKLATUR = parseNomenklatur(readFileSync(join(__dirname, "../../../assets/data/nomenklatur.txt"), "utf8"));

function fileOf(file: string, columns: string, options: ReadingOptions): TableReading {
  const { body, merge } = tableOf(file);
  return readingOf(columns, body, { merge, ...options });
}

const MONTHS = Array.from({ length: 12 }, (_, index) => `targetPeriode:bulan${index + 1}`).join("|");

function seruyan(): BuiltCascade {
  return cascadeOf(
    [
      fileOf("seruyan-pk-ii.txt", "no|tujuan|sasaran|indikator|target|definisiOperasional|penanggungJawab", {
        kind: "pk",
        eselon: "II",
        sheet: "PK II",
        startRow: 6,
      }),
      fileOf("seruyan-pk-iii.txt", "no|sasaran|indikator|satuan|target|penanggungJawab", {
        kind: "pk",
        eselon: "III",
        sheet: "PK III",
        startRow: 6,
      }),
      fileOf("seruyan-cascading.txt", "tujuan|sasaran|sasaranProgram|uraian|sasaranKegiatan|indikator|target|pagu", {
        kind: "cascading",
        sheet: "Cascading",
      }),
      fileOf(
        "seruyan-rak.txt",
        "sasaranPemda|indikator@sasaranPemda|sasaran|indikator@sasaran|target@sasaran|program|sasaranProgram|" +
          "indikator@program|target@program|kegiatan|sasaranKegiatan|indikator@kegiatan|target@kegiatan|pagu|" +
          MONTHS,
        { kind: "rak", sheet: "RAK", startRow: 6 },
      ),
    ],
    NOMENKLATUR,
  );
}

function pontianak(): BuiltCascade {
  return cascadeOf(
    [
      fileOf("pontianak-pk.txt", "no|sasaran|indikator|target", { kind: "pk", sheet: "PK" }),
      fileOf("pontianak-pk-anggaran.txt", "no|program|pagu", { kind: "pk", sheet: "PK", startRow: 10 }),
      fileOf(
        "pontianak-iku.txt",
        "no|sasaran|indikator|target|realisasiTahun:2022|realisasiTahun:2023|realisasi|targetRenstra",
        { kind: "pengukuran", sheet: "IKU" },
      ),
      fileOf("pontianak-capaian.txt", "no|subKegiatan|satuan|target|realisasi|capaian", {
        kind: "pengukuran",
        sheet: "Capaian",
      }),
      fileOf("pontianak-anggaran.txt", "no|uraian|pagu|realisasiAnggaran|persenAnggaran", {
        kind: "anggaran",
        sheet: "Anggaran",
      }),
    ],
    NOMENKLATUR,
  );
}

function levelCounts({ cascade }: BuiltCascade): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { level } of cascade.gabunganByKey.values()) counts[level] = (counts[level] ?? 0) + 1;
  return counts;
}

function nearOf({ cascade }: BuiltCascade): readonly string[] {
  const nama = (id: string): string =>
    `${id.split(".")[0]} ${cascade.simpulById.get(id)?.nama ?? cascade.indikatorById.get(id)?.nama ?? "?"}`;
  return cascade.nearMatches.map(({ level, firstId, secondId }) => `${level}: ${nama(firstId)} ~ ${nama(secondId)}`);
}

/** The merged simpul of a name, with the tables that state it. */
function tablesOf({ cascade }: BuiltCascade, level: string, nama: string): readonly (readonly string[])[] {
  return [...cascade.gabunganByKey.values()]
    .filter((gabungan) => gabungan.level === level && gabungan.nama === nama)
    .map(({ simpulIds }) => simpulIds.map((id) => id.split(".")[0] ?? ""));
}

describe("seed 003: PK, cascading and RAK of one agency", () => {
  const built = seruyan();

  test("one tree under one sasaran pemda", () => {
    expect(levelCounts(built)).toEqual({
      sasaranPemda: 1,
      tujuan: 1,
      sasaran: 2,
      program: 7,
      kegiatan: 14,
      // 46 of the cascading, and 4 that only the RAK has.
      subKegiatan: 50,
    });
    expect(built.cascade.rootKeys).toHaveLength(1);
    const root = built.cascade.gabunganByKey.get(built.cascade.rootKeys[0]!);
    expect(root?.nama).toBe("Menurunnya kemiskinan (Misi 1, Sasaran ke-5)");
    const tujuan = built.cascade.gabunganByKey.get(root!.childKeys[0]!);
    expect(tujuan?.level).toBe("tujuan");
    expect(tujuan?.childKeys.map((key) => built.cascade.gabunganByKey.get(key)?.level)).toEqual(["sasaran", "sasaran"]);
  });

  test("a sasaran of PK eselon III is the program whose sasaran it is; so their indicators meet", () => {
    expect(tablesOf(built, "program", "Program Rehabilitasi Sosial")).toEqual([["t3", "t4", "t2"]]);
    const anak = [...built.cascade.indikatorGabunganByKey.values()].find(({ nama }) =>
      nama.startsWith("Persentase Anak Terlantar"),
    );
    expect(anak?.indikatorIds.map((id) => id.split(".")[0])).toEqual(["t3", "t4", "t2"]);
  });

  test("a program keeps the parent of the table that knows it", () => {
    const gabungan = [...built.cascade.gabunganByKey.values()].find(
      ({ nama }) => nama === "Program Penanganan Bencana",
    );
    expect(built.cascade.gabunganByKey.get(gabungan!.parentKey!)?.nama).toBe(
      "Meningkatkan Penanganan terhadap Pemerlu Pelayanan Kesejahteraan Sosial (PPKS)",
    );
  });

  test("the near matches that are there, and no others", () => {
    const found = nearOf(built);
    expect(found).toEqual(
      expect.arrayContaining([
        "subKegiatan: t3 Fasilitasi Bantuan Sosial Kesejahteraan Keluarga ~ t4 Facilitasi Bantuan Sosial Kesejahteraan Keluarga (PKH)",
        "subKegiatan: t3 Fasilitasi Bantuan Pengembangan Ekonomi Masyarakat ~ t4 Facilitasi Bantuan Pengembangan Ekonomi Masyarakat / UEP",
        "indikator: t3 Persentase Keluarga Miskin dan Rentan Penerima Perlindungan Sosial yang Tergraduasi dari Kemiskinan ~ t4 Persentase Keluarga Miskin dan Rentan Penerima Perlindungan Sosial yang Tergradiasi dari Kemiskinan",
        "indikator: t3 Persentase Gelandangan Pengemis yang terpenuhi kebutuhan dasarnya ~ t2 Persentase Gelandang dan Pengemis yang terpenuhi kebutuhan dasarnya",
        "indikator: t3 Persentase Taman Makam Pahlawan yang dikelola dengan baik ~ t2 Persentase Taman Makam Pahlawan yang terkelola dengan baik",
      ]),
    );
    expect(found).toHaveLength(11);
  });

  test("near matches are one in the merged tree, so that their budgets can be compared", () => {
    expect(tablesOf(built, "subKegiatan", "Fasilitasi Bantuan Sosial Kesejahteraan Keluarga")).toEqual([["t3", "t4"]]);
  });
});

describe("seed 001: PK, pengukuran, sub kegiatan and budget", () => {
  const built = pontianak();

  test("names link with and without Program, capitals and acronyms", () => {
    expect(levelCounts(built)).toEqual({ sasaran: 3, program: 6, kegiatan: 16, subKegiatan: 57 });
    expect(tablesOf(built, "program", "Program Rehabilitasi Sosial")).toEqual([["t5", "t2"]]);
    // The PK writes the first sasaran without "(PSKS)".
    expect(tablesOf(built, "sasaran", "Meningkatnya Kemampuan Potensi Sumber Kesejahteraan Sosial")).toEqual([
      ["t1", "t3"],
    ]);
  });

  test("the third sasaran is worded anew: a near match", () => {
    expect(nearOf(built).filter((text) => text.startsWith("sasaran"))).toEqual([
      "sasaran: t1 Meningkatnya Pemenuhan Kebutuhan Dasar KPM dan Korban Bencana Alam dan Sosial sesuai standar waktu ~ " +
        "t3 Terwujudnya pemenuhan kebutuhan dasar KPM dan korban bencana alam dan sosial sesuai standar waktu",
    ]);
  });

  test("a flat list links equal names by order: Penyediaan Sandang at 8 and 27 are those of the fourth and sixth program", () => {
    const { cascade } = built;
    const pairs = [...cascade.gabunganByKey.values()]
      .filter(({ nama }) => nama === "Penyediaan Sandang")
      .map(({ parentKey, simpulIds }) => [
        cascade.gabunganByKey.get(parentKey!)?.nama.slice(0, 24),
        cascade.simpulById.get(simpulIds[1]!)?.nomor,
      ]);
    expect(pairs).toEqual([
      ["Rehabilitasi Sosial Dasa", "8"],
      ["Perlindungan Sosial Korb", "27"],
    ]);
  });
});

function budget(sheet: string, body: string, kind: Kind = "anggaran"): TableReading {
  return readingOf("kode|program|kegiatan|subKegiatan|pagu", body, { kind, sheet });
}

describe("what keeps equal names apart", () => {
  test("one name under two programs is two", () => {
    const built = cascadeOf([
      budget(
        "A",
        `
        | | Program X | Kegiatan 1 | Penyediaan Sandang | 10 |
        | | Program Y | Kegiatan 2 | Penyediaan Sandang | 20 |`,
        "rak",
      ),
      budget("B", "| | Program Y | Kegiatan 2 | Penyediaan Sandang | 20 |"),
    ]);
    expect(tablesOf(built, "subKegiatan", "Penyediaan Sandang")).toEqual([["t1"], ["t1", "t2"]]);
  });

  test("the same name under another program is not the same, even alone", () => {
    const built = cascadeOf([
      budget("A", "| | Program Alfa Sosial | Kegiatan 1 | Penyediaan Sandang | 10 |", "rak"),
      budget("B", "| | Program Beta Bencana | Kegiatan 2 | Penyediaan Sandang | 10 |"),
    ]);
    expect(tablesOf(built, "subKegiatan", "Penyediaan Sandang")).toEqual([["t1"], ["t2"]]);
  });

  test("different kode, different things; X.XX stands for any urusan", () => {
    const rows = (kode: string): string => `| ${kode} | Program X | Kegiatan 1 | Penyediaan Sandang | 10 |`;
    const link = (first: string, second: string): number =>
      tablesOf(cascadeOf([budget("A", rows(first)), budget("B", rows(second))]), "subKegiatan", "Penyediaan Sandang")
        .length;
    expect(link("1.06.04.2.01.0002", "1.06.04.2.01.0002")).toBe(1);
    expect(link("1.06.04.2.01.0002", "1.06.06.2.01.0002")).toBe(2);
    expect(link("X.XX.01.2.01.0001", "1.06.01.2.01.0001")).toBe(1);
  });
});

describe("near matches that must not be", () => {
  const rak = (indikator: readonly string[], sheet: string): TableReading =>
    readingOf(
      "program|indikator",
      indikator.map((nama, at) => `| ${at === 0 ? "Program X" : ""} | ${nama} |`).join("\n"),
      {
        kind: sheet === "A" ? "cascading" : "rak",
        sheet,
      },
    );
  const near = (first: readonly string[], second: readonly string[]): readonly string[] =>
    nearOf(cascadeOf([rak(first, "A"), rak(second, "B")]));

  test("siblings that differ by the group they count", () => {
    expect(
      near(
        ["Persentase Anak Terlantar yang terpenuhi kebutuhan dasarnya"],
        ["Persentase Lanjut Usia Terlantar yang terpenuhi kebutuhan dasarnya"],
      ),
    ).toEqual([]);
    expect(
      near(["Jumlah Orang yang Mendapat Layanan Rujukan"], ["Jumlah Orang yang Mendapat Layanan Kedaruratan"]),
    ).toEqual([]);
  });

  test("a name that has its twin in the other table is not offered another", () => {
    expect(
      near(
        ["Persentase Lembaga Sosial yang meningkat kualitasnya"],
        [
          "Persentase Lembaga Sosial yang meningkat kualitasnya",
          "Persentase Lembaga Kesejahteraan Sosial yang meningkat kualitasnya",
        ],
      ),
    ).toEqual([]);
  });

  test("numbers tell things apart", () => {
    expect(near(["Jumlah Ruang Kelas 1 yang dibangun"], ["Jumlah Ruang Kelas 2 yang dibangun"])).toEqual([]);
    expect(near(["Jumlah Ruang Kelas yang dibangun"], ["Jumlah Ruang Kelas 2 yang dibangun"])).toEqual([]);
  });

  test("one word in common is not enough", () => {
    expect(near(["Jumlah dokumen"], ["Banyaknya dokumen"])).toEqual([]);
  });

  test("names of one table are never paired", () => {
    expect(
      nearOf(
        cascadeOf([rak(["Persentase Gelandangan Pengemis dibina", "Persentase Gelandang dan Pengemis dibina"], "A")]),
      ),
    ).toEqual([]);
  });

  test("two official names of the nomenclature are two things, however alike", () => {
    const table = (sub: string, sheet: string): TableReading =>
      budget(sheet, `| | Program X | Kegiatan 1 | ${sub} | 10 |`);
    const tables = [
      table("Penyediaan Peralatan dan Perlengkapan Kantor", "A"),
      table("Penyediaan Jasa Peralatan dan Perlengkapan Kantor", "B"),
    ];
    expect(nearOf(cascadeOf(tables, NOMENKLATUR))).toEqual([]);
  });
});

test("a list of indicators alone links to the only indicator of its name", () => {
  const built = cascadeOf([
    readingOf("sasaran|indikator|target", "| Sasaran A | Persentase PPKS yang tertangani | 90% |", { kind: "pk" }),
    readingOf("no|indikator|realisasi", "| 1 | Persentase PPKS yang tertangani | 80% |", { kind: "pengukuran" }),
  ]);
  const [gabungan, ...others] = [...built.cascade.indikatorGabunganByKey.values()];
  expect(others).toEqual([]);
  expect(gabungan?.indikatorIds).toEqual(["t1.i1", "t2.i1"]);
  expect(built.cascade.gabunganByKey.size).toBe(1);
});

test("a sasaran of PK eselon III joins the program whose statement it nearly is; one without a program stays a sasaran", () => {
  const built = cascadeOf([
    readingOf(
      "program|sasaranProgram|indikator",
      `
      | Program X | Meningkatnya kualitas rehabilitasi sosial penyandang disabilitas | Persentase A |
      | Program Y | Meningkatnya perlindungan dan jaminan sosial | Persentase B |`,
      { kind: "cascading", sheet: "A" },
    ),
    readingOf(
      "sasaran|indikator",
      `
      | Meningkatnya kualitas rehabilitasi sosial bagi penyandang disabilitas | Persentase A |
      | Terwujudnya taman makam | Persentase C |`,
      { kind: "pk", eselon: "III", sheet: "B" },
    ),
  ]);
  expect([...built.cascade.gabunganByKey.values()].map(({ nama, simpulIds }) => [nama, ...simpulIds])).toEqual([
    ["Terwujudnya taman makam", "t2.s2"],
    ["Program X", "t1.s1", "t2.s1"],
    ["Program Y", "t1.s2"],
  ]);
  const indikator = [...built.cascade.indikatorGabunganByKey.values()];
  expect(indikator.map(({ indikatorIds }) => indikatorIds)).toEqual([["t1.i1", "t2.i1"], ["t1.i2"], ["t2.i2"]]);
});

test("no tables, an empty cascade; unrecognised sheets keep their place", () => {
  const { cascade, sources } = cascadeOf([]);
  expect(cascade.tabelList).toEqual([]);
  expect(cascade.rootKeys).toEqual([]);
  expect(cascade.gabunganByKey.size).toBe(0);
  expect(cascade.nearMatches).toEqual([]);
  expect(sources.placeOf("t1", "baris")).toBeUndefined();
});

test("the same readings give the same ids and keys", () => {
  const one = seruyan().cascade;
  const two = seruyan().cascade;
  expect([...two.gabunganByKey]).toEqual([...one.gabunganByKey]);
  expect([...two.indikatorGabunganByKey]).toEqual([...one.indikatorGabunganByKey]);
  expect(two.nearMatches).toEqual(one.nearMatches);
});
