import type { Indikator, NilaiPeriode } from "../model/indikator";
import type { Place, SourceMap } from "../model/source-map";
import type { Nilai } from "../text/nilai";
import { periodeText, type Periode } from "../text/periode";
import { valueOf } from "../text/reading";
import { endMonth, type PeriodeCell } from "./accumulate-cells";
import { chooseMetode, type ChosenMetode } from "./choose-metode";

/** What a cell of a period is in the sheet: its reference, content and number format. */
export type PeriodeCellContent = Pick<PeriodeCell, "ref" | "isi" | "numberFormat">;

/** The periods of one indicator, in the order of the year, and how they are taken together. */
export interface PeriodeCells {
  readonly targetList: readonly PeriodeCell[];
  readonly realisasiList: readonly PeriodeCell[];
  readonly metode: ChosenMetode;
  /** The last period that has a realisasi; null where none has. */
  readonly sampai: Periode | null;
  /** In Indonesian: which period cannot be read; null where all can. */
  readonly alasan: string | null;
}

/**
 * Gathers the period cells of an indicator. Where a table has months and triwulan, those with most realisasi count; the
 * targets are taken of the same kind where there are any, else of the kind that is filled: triwulan are measured against
 * the months that they hold.
 *
 * Example: target 250 in each of F6:I6, realisasi 250 and 200 in J6:K6, year 1000 → four cells each, jumlah, sampai TW II.
 */
export function readPeriodeCells(
  indikator: Indikator,
  sources: SourceMap,
  contentOf: (place: Place) => PeriodeCellContent,
): PeriodeCells {
  const { id, nama, satuan, target, metode, targetPeriodeList, realisasiPeriodeList } = indikator;
  const kind = kindOf(realisasiPeriodeList, null);
  const read = (field: "targetPeriode" | "realisasiPeriode", list: readonly NilaiPeriode[]): PeriodeCell[] => {
    const wanted = kindOf(list, kind);
    return list
      .flatMap(({ periode, nilai }, nth) => {
        const place = periode.kind === wanted ? sources.placeOf(id, field, nth) : undefined;
        return place === undefined ? [] : [{ ...contentOf(place), nilai: valueOf(nilai), periode, place }];
      })
      .sort((a, b) => endMonth(a.periode) - endMonth(b.periode));
  };
  const targetList = read("targetPeriode", targetPeriodeList);
  const realisasiList = read("realisasiPeriode", realisasiPeriodeList);
  return {
    targetList,
    realisasiList,
    metode: chooseMetode({
      stated: metode,
      targetList: targetList.map(({ nilai }) => angkaOf(nilai)),
      annual: angkaOf(valueOf(target)),
      satuan,
      nama,
    }),
    sampai: realisasiList.filter(({ nilai }) => nilai !== null).at(-1)?.periode ?? null,
    alasan: unreadableOf("Target", targetPeriodeList) ?? unreadableOf("Realisasi", realisasiPeriodeList),
  };
}

const KIND_LIST: readonly Periode["kind"][] = ["triwulan", "bulan", "semester"];

/** The preferred kind where it is filled, else the one that is filled most, else whichever columns there are. */
function kindOf(list: readonly NilaiPeriode[], preferred: Periode["kind"] | null): Periode["kind"] | null {
  const filled = (kind: Periode["kind"]): number =>
    list.filter(({ periode, nilai }) => periode.kind === kind && nilai.kind !== "empty").length;
  if (preferred !== null && filled(preferred) > 0) return preferred;
  let best = list[0]?.periode.kind ?? null;
  for (const kind of KIND_LIST) if (best === null || filled(kind) > filled(best)) best = kind;
  return best;
}

function unreadableOf(apa: string, list: readonly NilaiPeriode[]): string | null {
  for (const { periode, nilai } of list) {
    if (nilai.kind === "unreadable") {
      return `${apa} ${periodeText(periode)} "${nilai.raw}" tidak terbaca sebagai angka, rentang, atau predikat.`;
    }
  }
  return null;
}

function angkaOf(nilai: Nilai | null): number | null {
  return nilai?.kind === "angka" || nilai?.kind === "predikat" ? nilai.angka : null;
}
