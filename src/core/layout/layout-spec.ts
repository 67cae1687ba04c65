import type { Field } from "../model/field";
import type { Kind, Level } from "../model/level";
import type { HeaderWords } from "./header-words";
import type { ColumnMatch } from "./layout";

/** What a layout sees of a table when it says whether the table is its own. */
export interface TableView {
  readonly columns: readonly ColumnMatch[];
  /** Answers whether some column holds the field (and belongs to that level). */
  has(field: Field, owner?: Level): boolean;
  /** How many columns hold the field. */
  count(field: Field): number;
  /** True where a title, or else the sheet's first titles, hold the words (upper case, in one spelling). */
  titled(words: string): boolean;
  /** True where some header cell holds the words. */
  headed(words: string): boolean;
  /** How many levels have a name column (or a statement column) of their own. */
  readonly levelCount: number;
  /** Several levels of one tree: a shared column, program columns, statements per eselon, or indicators per level. */
  readonly isCascade: boolean;
  /** Names and budgets only: nothing measured, nothing spent. */
  readonly isBudgetOnly: boolean;
  /** The period columns are months. */
  readonly isMonthly: boolean;
  /** The title says pengukuran, evaluasi, monitoring, realisasi, capaian or laporan. */
  readonly isEvaluation: boolean;
  /** The title names an eselon III office: a bidang, a secretary. */
  readonly isTitledThird: boolean;
  /** The names stand under a bare "Uraian". */
  readonly isBareUraian: boolean;
  /** True where the title or a header says that the table is a Perjanjian Kinerja. */
  readonly isPerjanjian: boolean;
  /** True where names in the body are program, kegiatan or sub kegiatan beyond doubt (their words or kode). */
  readonly isProgramBody: boolean;
}

/** Something without which a table is not of the layout. */
export interface Requirement {
  /** In Indonesian, for the user: "kolom Target". */
  readonly sebutan: string;
  readonly isMet: (view: TableView) => boolean;
}

/** One kind of table: its header words, what it must have, and what tells it from its neighbours. */
export interface LayoutSpec {
  readonly id: string;
  readonly kind: Kind;
  readonly eselon: "II" | "III" | null;
  /** For the user. */
  readonly judul: string;
  /** The columns that the layout knows and the words that head them. */
  readonly words: HeaderWords;
  readonly required: readonly Requirement[];
  /** Words in a title that break a tie between two layouts. */
  readonly titles: readonly string[];
  /** Points to add or take off for what tells this layout from its neighbours; null where the table cannot be it. */
  readonly judge?: (view: TableView) => number | null;
}

/** A requirement that one of several fields has a column. */
export function needs(sebutan: string, ...fields: readonly Field[]): Requirement {
  return { sebutan, isMet: (view) => fields.some((field) => view.has(field)) };
}

/** Answers whether realisasi, capaian or kategori stand in the table. */
export function isMeasured(view: TableView): boolean {
  return view.has("realisasi") || view.has("capaian") || view.has("kategori");
}

/** Answers whether a table could be a Perjanjian Kinerja: it promises, and measures only where it says what it is. */
export function canBePerjanjian(view: TableView): boolean {
  if (isMeasured(view) && !view.isPerjanjian) return false;
  // The list form of a tree: its rows are of several levels.
  const isTree = view.titled("POHON KINERJA") || view.titled("CASCADING") || view.titled("PENJENJANGAN");
  if (isTree && !view.isPerjanjian) return false;
  if (view.isCascade && view.count("indikator") >= 2 && !view.isPerjanjian) return false;
  const others: readonly Field[] = [
    "realisasiAnggaran",
    "targetTahun",
    "targetPeriode",
    "realisasiPeriode",
    "jadwal",
    "keberhasilan",
    "penyebab",
    "solusi",
  ];
  return !others.some((field) => view.has(field));
}
