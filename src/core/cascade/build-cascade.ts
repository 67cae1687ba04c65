import type { Cascade, SheetTanpaTabel, Simpul, Tabel } from "../model/cascade";
import type { Dokumen } from "../model/dokumen";
import type { Indikator } from "../model/indikator";
import type { Settings } from "../model/settings";
import { MutableSourceMap } from "../model/source-map";
import type { TableReading } from "../layout/layout";
import { buildTabel } from "./build-tabel";
import { linkIndikator } from "./link-indikator";
import { byAuthority, linkSimpul } from "./link-simpul";
import type { NomenklaturLookup } from "./nomenklatur";

/** What the workbook says beside its tables, and what helps to understand them. */
export interface CascadeContext {
  readonly dokumen: Dokumen;
  readonly unrecognized: readonly SheetTanpaTabel[];
  /** The national nomenclature; without it the other signs decide the levels. */
  readonly nomenklatur?: NomenklaturLookup;
  readonly settings?: Settings;
}

/** A cascade and, beside it, the cells that state each part of it. */
export interface BuiltCascade {
  readonly cascade: Cascade;
  readonly sources: MutableSourceMap;
}

/**
 * Makes one cascade of all tables of a workbook: each table as its rows say it, and beside that the merged tree from tujuan
 * to sub kegiatan with, for every node and indicator, the places that state it. No tables give an empty cascade. Pure and
 * deterministic: the same readings give the same ids, keys and order.
 *
 * Ids: tables "t1", their simpul "t1.s1", indikator "t1.i1", totals "t1.j1", titles "t1.h1", in row order.
 */
export function buildCascade(readings: readonly TableReading[], context: CascadeContext): BuiltCascade {
  const sources = new MutableSourceMap();
  const tabelList = readings.map((reading, index) =>
    buildTabel(reading, {
      tabelId: `t${index + 1}`,
      tahunDokumen: context.dokumen.tahun,
      sources,
      nomenklatur: context.nomenklatur,
    }),
  );
  for (const { id, sheet } of context.unrecognized) {
    const place = { sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } };
    for (const field of ["baris", "nama"]) sources.set(id, field, place);
  }
  const ordered = byAuthority(tabelList);
  const { registry, nearMatches } = linkSimpul(ordered, context.nomenklatur);
  const indikator = linkIndikator(ordered, registry);
  const gabunganByKey = registry.freeze();
  const simpulById = new Map<string, Simpul>();
  const indikatorById = new Map<string, Indikator>();
  const tabelById = new Map<string, Tabel>();
  const byKode = new Map<string, string[]>();
  const gabunganKeyBySimpulId = new Map<string, string>();
  for (const tabel of tabelList) {
    tabelById.set(tabel.id, tabel);
    for (const one of tabel.indikatorList) indikatorById.set(one.id, one);
    for (const simpul of tabel.simpulList) {
      simpulById.set(simpul.id, simpul);
      const key = registry.bySimpulId.get(simpul.id)?.key;
      if (key !== undefined) gabunganKeyBySimpulId.set(simpul.id, key);
      if (simpul.kode === null) continue;
      const list = byKode.get(simpul.kode);
      if (list === undefined) byKode.set(simpul.kode, [simpul.id]);
      else list.push(simpul.id);
    }
  }
  const rootKeys: string[] = [];
  for (const [key, { parentKey }] of gabunganByKey) if (parentKey === null) rootKeys.push(key);
  const cascade: Cascade = {
    tabelList,
    unrecognizedList: context.unrecognized,
    dokumen: context.dokumen,
    simpulById,
    indikatorById,
    tabelById,
    gabunganByKey,
    indikatorGabunganByKey: indikator.byKey,
    rootKeys,
    gabunganKeyBySimpulId,
    indikatorKeyByIndikatorId: indikator.keyById,
    byKode,
    nearMatches: [...nearMatches, ...indikator.nearMatches],
  };
  return { cascade, sources };
}
