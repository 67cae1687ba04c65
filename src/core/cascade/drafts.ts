import type { Indikator } from "../model/indikator";
import type { Level } from "../model/level";
import type { LevelVote, Simpul } from "../model/cascade";
import type { Reading } from "../text/reading";
import { EMPTY } from "../text/reading";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A simpul while its table is read. */
export type SimpulDraft = Mutable<Simpul>;

/** An indikator while its table is read. */
export type IndikatorDraft = Mutable<Indikator>;

/** The list that has no items yet, for every draft the same. */
export const NO_ITEMS: readonly never[] = [];

/**
 * A draft's list with an item more, or with another one at a place that it has. The first item makes the list: an empty list that is added to reserves room for 17, and
 * most lists of 20,000 rows hold one.
 */
export function withItem<T>(list: readonly T[], item: T, at = list.length): readonly T[] {
  if (list.length === 0) return [item];
  (list as T[])[at] = item;
  return list;
}

/** A new simpul with nothing but its name. */
export function draftSimpul(
  id: string,
  tabelId: string,
  level: Level,
  nama: string,
  parentId: string | null,
  votes: readonly LevelVote[],
): SimpulDraft {
  return {
    id,
    tabelId,
    level,
    nama,
    kode: null,
    nomor: null,
    sasaran: null,
    parentId,
    childIds: NO_ITEMS,
    indikatorIds: NO_ITEMS,
    pagu: EMPTY,
    realisasiAnggaran: EMPTY,
    persenAnggaran: EMPTY,
    penanggungJawab: EMPTY,
    pelaksana: EMPTY,
    votes,
  };
}

/** A new indikator with nothing but its name. */
export function draftIndikator(
  id: string,
  tabelId: string,
  simpulId: string,
  nama: string,
  isImplicit: boolean,
): IndikatorDraft {
  return {
    id,
    tabelId,
    simpulId,
    nama,
    isImplicit,
    satuan: null,
    isSatuanStated: false,
    target: EMPTY,
    realisasi: EMPTY,
    targetTahunList: NO_ITEMS,
    realisasiTahunList: NO_ITEMS,
    targetPeriodeList: NO_ITEMS,
    realisasiPeriodeList: NO_ITEMS,
    capaian: EMPTY,
    capaianPeriodeList: NO_ITEMS,
    kategori: EMPTY,
    bobot: EMPTY,
    polaritas: "positif",
    isPolaritasStated: false,
    metode: null,
    penanggungJawab: EMPTY,
  };
}

/** A text cell as a reading. */
export function readText(text: string | null): Reading<string> {
  if (text === null) return EMPTY;
  return { kind: "read", value: text, origin: "text", step: 0, convention: null, raw: text };
}
