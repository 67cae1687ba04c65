import { valueOf } from "../../../src/core/text/reading";
import type { Tabel } from "../../../src/core/model/cascade";
import { cascadeOf, placeOf, tabelOf } from "./cascade-of";
import { readingOf } from "./reading-of";

function labelsOf({ totalList, subtotalList }: Tabel): unknown {
  return {
    grand: totalList.map(({ label, pagu }) => `${label} ${valueOf(pagu)}`),
    sub: subtotalList.map(({ label, simpulIds }) => `${label}: ${simpulIds.join(" ")}`),
  };
}

test("JUMLAH under all rows is the grand total, with its places", () => {
  const built = cascadeOf([
    readingOf(
      "no|program|pagu|realisasiAnggaran|persenAnggaran",
      `
      | 1 | Program A | 100 | 90 | 90 |
      | 2 | Program B | 50 | 50 | 100 |
      | | *JUMLAH* | 150 | 140 | 93.33 |`,
      { kind: "pk" },
    ),
  ]);
  const [total] = built.cascade.tabelList[0]!.totalList;
  expect(total).toMatchObject({ id: "t1.j1", label: "JUMLAH" });
  expect([valueOf(total!.pagu), valueOf(total!.realisasiAnggaran), valueOf(total!.persenAnggaran)]).toEqual([
    150, 140, 0.9333,
  ]);
  expect(placeOf(built, "t1.j1", "pagu")).toBe("C7");
  expect(placeOf(built, "t1.j1", "nama")).toBe("B7");
  expect(placeOf(built, "t1.j1", "baris")).toBe("A7:E7");
});

test("totals of parts are no grand totals and say what they cover", () => {
  const tabel = tabelOf(
    readingOf(
      "uraian|pagu",
      `
      | Program A | 100 |
      | Kegiatan A1 | 100 |
      | JUMLAH PROGRAM A | 100 |
      | Program B | 50 |
      | Kegiatan B1 | 50 |
      | JUMLAH PROGRAM B | 50 |
      | TOTAL | 150 |`,
      { kind: "anggaran" },
    ),
  );
  expect(labelsOf(tabel)).toEqual({
    grand: ["TOTAL 150"],
    sub: ["JUMLAH PROGRAM A: t1.s1", "JUMLAH PROGRAM B: t1.s3"],
  });
});

test("a total that stands first covers the table, and a wrong one stays a total", () => {
  const tabel = tabelOf(
    readingOf(
      "uraian|pagu",
      `
      | TOTAL | 999 |
      | Program A | 100 |
      | Program B | 50 |`,
      { kind: "anggaran" },
    ),
  );
  expect(labelsOf(tabel)).toEqual({ grand: ["TOTAL 999"], sub: [] });
});

test("where only parts are totalled there is no grand total", () => {
  const tabel = tabelOf(
    readingOf(
      "uraian|pagu",
      `
      | Program A | 100 |
      | JUMLAH | 100 |
      | Program B | 50 |
      | JUMLAH | 50 |`,
      { kind: "anggaran" },
    ),
  );
  expect(labelsOf(tabel)).toEqual({ grand: [], sub: ["JUMLAH: t1.s1", "JUMLAH: t1.s2"] });
});
