import { buildCascade, type BuiltCascade } from "../../../src/core/cascade/build-cascade";
import type { NomenklaturLookup } from "../../../src/core/cascade/nomenklatur";
import { formatArea } from "../../../src/core/grid/a1";
import type { TableReading } from "../../../src/core/layout/layout";
import type { Simpul, Tabel } from "../../../src/core/model/cascade";
import type { Indikator } from "../../../src/core/model/indikator";

const DOKUMEN = { opd: null, tahun: null, tempatTanggal: null, penandatangan: null };

/** The cascade of hand-made readings. */
export function cascadeOf(readings: readonly TableReading[], nomenklatur?: NomenklaturLookup): BuiltCascade {
  return buildCascade(readings, {
    dokumen: DOKUMEN,
    unrecognized: [],
    ...(nomenklatur === undefined ? {} : { nomenklatur }),
  });
}

/** The only table of one reading. */
export function tabelOf(reading: TableReading, nomenklatur?: NomenklaturLookup): Tabel {
  const [tabel] = cascadeOf([reading], nomenklatur).cascade.tabelList;
  if (tabel === undefined) throw new Error("no table");
  return tabel;
}

const LETTER = { program: "P", kegiatan: "K", subKegiatan: "S" } as const;

/** The budget levels of a table's rows as letters, a space before each program: "PKSS PKS". */
export function lettersOf(tabel: Tabel): string {
  return tabel.simpulList
    .map(({ level }) => (level === "program" || level === "kegiatan" || level === "subKegiatan" ? LETTER[level] : ""))
    .join("")
    .replaceAll("P", " P")
    .trim();
}

/** A simpul and all under it, indented: "program Alfa (100)". */
export function outlineOf(tabel: Tabel): string {
  const byId = new Map(tabel.simpulList.map((simpul) => [simpul.id, simpul]));
  const lines: string[] = [];
  const add = (simpul: Simpul, depth: number): void => {
    lines.push(`${"  ".repeat(depth)}${simpul.level} ${simpul.nama}`);
    for (const id of simpul.childIds) add(byId.get(id)!, depth + 1);
  };
  for (const simpul of tabel.simpulList) if (simpul.parentId === null) add(simpul, 0);
  return lines.join("\n");
}

/** Each indikator with the name of its simpul: "Sasaran A < Persentase X". */
export function ownersOf(tabel: Tabel): readonly string[] {
  return tabel.indikatorList.map((indikator) => `${namaOf(tabel, indikator)} < ${indikator.nama}`);
}

function namaOf(tabel: Tabel, { simpulId }: Indikator): string {
  return tabel.simpulList.find(({ id }) => id === simpulId)?.nama ?? "?";
}

/** Where an id's field stands, as A1 text; "" where unknown. */
export function placeOf({ sources }: BuiltCascade, id: string, field: string, nth = 0): string {
  const place = sources.placeOf(id, field, nth);
  return place === undefined ? "" : formatArea(place.area);
}
