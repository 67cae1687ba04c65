import type { Indikator, NilaiPeriode, NilaiTahun } from "../model/indikator";
import type { Level } from "../model/level";
import type { LevelVote, Simpul } from "../model/cascade";
import type { Reading } from "../text/reading";
import { EMPTY } from "../text/reading";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A simpul while its table is read. */
export interface SimpulDraft extends Mutable<Omit<Simpul, "childIds" | "indikatorIds">> {
  readonly childIds: string[];
  readonly indikatorIds: string[];
}

/** An indikator while its table is read. */
export interface IndikatorDraft extends Mutable<
  Omit<Indikator, "targetTahunList" | "realisasiTahunList" | "targetPeriodeList" | "realisasiPeriodeList">
> {
  readonly targetTahunList: NilaiTahun[];
  readonly realisasiTahunList: NilaiTahun[];
  readonly targetPeriodeList: NilaiPeriode[];
  readonly realisasiPeriodeList: NilaiPeriode[];
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
    childIds: [],
    indikatorIds: [],
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
    targetTahunList: [],
    realisasiTahunList: [],
    targetPeriodeList: [],
    realisasiPeriodeList: [],
    capaian: EMPTY,
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
