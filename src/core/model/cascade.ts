import type { Reading } from "../text/reading";
import type { Dokumen } from "./dokumen";
import type { Field } from "./field";
import type { Indikator } from "./indikator";
import type { Kind, Level } from "./level";

/** One sign that spoke for a level of a row in a column that several levels share. */
export interface LevelVote {
  /** Which sign: "kode", "kata", "nomor", "tulisan", "tebal", "huruf-besar", "inden", "nomenklatur", "anggaran", "sasaran", "indikator", "jabatan", "susunan". */
  readonly sign: string;
  readonly level: Level;
  readonly weight: number;
  /** In Indonesian, for the user: what the sign saw. */
  readonly alasan: string;
}

/**
 * One node of the cascade as one table states it: a tujuan, sasaran, program, kegiatan or sub kegiatan.
 * `pagu` and `realisasiAnggaran` are in rupiah; `persenAnggaran` is a fraction.
 */
export interface Simpul {
  readonly id: string;
  readonly tabelId: string;
  readonly level: Level;
  readonly nama: string;
  readonly kode: string | null;
  /** The row's own number as written ("I", "1.", "a"), or null. */
  readonly nomor: string | null;
  /** The outcome or output statement of a program, kegiatan or sub kegiatan, where the table has one. */
  readonly sasaran: string | null;
  readonly parentId: string | null;
  readonly childIds: readonly string[];
  readonly indikatorIds: readonly string[];
  readonly pagu: Reading<number>;
  readonly realisasiAnggaran: Reading<number>;
  readonly persenAnggaran: Reading<number>;
  readonly penanggungJawab: Reading<string>;
  readonly pelaksana: Reading<string>;
  /** Empty where the table gives each level a column of its own. */
  readonly votes: readonly LevelVote[];
  /**
   * True where the table names no simpul at all (a list of indicators alone): this one stands for the table, has no name
   * and counts for nothing; rules about names, parents and budgets pass it by.
   */
  readonly isImplied?: boolean;
}

/** A JUMLAH/TOTAL row of a table. */
export interface TotalAnggaran {
  readonly id: string;
  readonly tabelId: string;
  readonly label: string;
  readonly pagu: Reading<number>;
  readonly realisasiAnggaran: Reading<number>;
  readonly persenAnggaran: Reading<number>;
}

/** A total of a part of the table; what it covers was found between it and the total before. */
export interface SubtotalAnggaran extends TotalAnggaran {
  /** The highest simpul that opened since the last total, in row order. */
  readonly simpulIds: readonly string[];
}

/** A piece of text that stands above a table and belongs to it. */
export interface Judul {
  readonly id: string;
  readonly teks: string;
}

/** One recognised table, as its rows say it. */
export interface Tabel {
  readonly id: string;
  readonly sheet: string;
  readonly layout: string;
  readonly kind: Kind;
  /** "II" or "III" for a PK that says whose it is, else null. */
  readonly eselon: "II" | "III" | null;
  readonly judulList: readonly Judul[];
  /** The year that the title or the headers name; null where none. */
  readonly tahun: number | null;
  /** Which fields have a column. */
  readonly fields: ReadonlySet<Field>;
  /** What heads the column of a field ("Anggaran / %"); fields that several columns hold are not among them. */
  readonly headerByField: ReadonlyMap<string, string>;
  /** Levels that have a column, own or shared: a sub kegiatan list alone has only subKegiatan. */
  readonly levels: ReadonlySet<Level>;
  /** All simpul and indikator in row order. */
  readonly simpulList: readonly Simpul[];
  readonly indikatorList: readonly Indikator[];
  /** Grand totals only. */
  readonly totalList: readonly TotalAnggaran[];
  /** Totals of a part of the table ("Jumlah Program I"), with the simpul that each one covers. */
  readonly subtotalList: readonly SubtotalAnggaran[];
}

/** The same thing in several tables: one node of the agency's tree, with each place that states it. */
export interface SimpulGabungan {
  readonly key: string;
  readonly level: Level;
  readonly nama: string;
  readonly kode: string | null;
  readonly parentKey: string | null;
  readonly childKeys: readonly string[];
  /** Simpul ids, in table order. */
  readonly simpulIds: readonly string[];
  readonly indikatorKeys: readonly string[];
}

/** The same indicator in several tables. */
export interface IndikatorGabungan {
  readonly key: string;
  readonly nama: string;
  /** The simpul it belongs to. */
  readonly simpulKey: string;
  readonly indikatorIds: readonly string[];
}

/** Two wordings that are almost the same and were therefore not (or only tentatively) taken for one thing. */
export interface NearMatch {
  readonly level: Level | "indikator";
  /** Ids of two simpul, or of two indikator, from different tables. */
  readonly firstId: string;
  readonly secondId: string;
  /** 0..1, 1 = equal after normalisation. */
  readonly similarity: number;
}

/** A sheet in which no table was recognised. */
export interface SheetTanpaTabel {
  readonly id: string;
  readonly sheet: string;
  /** The layout that came nearest, or null where nothing looked like a header. */
  readonly nearestLayout: string | null;
  readonly nearestJudul: string | null;
  /** In Indonesian: what the nearest layout lacks here. */
  readonly reasons: readonly string[];
  /** True where the sheet looks like a planning table that should have been recognised. */
  readonly isSuspect: boolean;
}

/** Everything the rules, formulas and reports know: plain data, indexed once. */
export interface Cascade {
  readonly tabelList: readonly Tabel[];
  readonly unrecognizedList: readonly SheetTanpaTabel[];
  readonly dokumen: Dokumen;
  readonly simpulById: ReadonlyMap<string, Simpul>;
  readonly indikatorById: ReadonlyMap<string, Indikator>;
  readonly tabelById: ReadonlyMap<string, Tabel>;
  /** The merged tree. */
  readonly gabunganByKey: ReadonlyMap<string, SimpulGabungan>;
  readonly indikatorGabunganByKey: ReadonlyMap<string, IndikatorGabungan>;
  readonly rootKeys: readonly string[];
  readonly gabunganKeyBySimpulId: ReadonlyMap<string, string>;
  readonly indikatorKeyByIndikatorId: ReadonlyMap<string, string>;
  readonly byKode: ReadonlyMap<string, readonly string[]>;
  readonly nearMatches: readonly NearMatch[];
}
