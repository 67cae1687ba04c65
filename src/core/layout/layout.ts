import type { Area } from "../grid/area";
import type { Field } from "../model/field";
import type { Kind, Level } from "../model/level";
import type { Nilai } from "../text/nilai";
import type { Periode } from "../text/periode";
import type { Reading } from "../text/reading";

/** One column of a recognised table. */
export interface ColumnMatch {
  readonly field: Field;
  /** Zero-based sheet column. */
  readonly column: number;
  /** The header's text, group headers first: "CAPAIAN PER TRIWULAN / 3". */
  readonly header: string;
  /**
   * Whose indicator, target, satuan, period … the column holds, where the table has several levels;
   * null where the column speaks of whatever its row is (one thing a row: a shared column of names, or the deepest
   * name that the row opens).
   */
  readonly owner: Level | null;
  readonly periode: Periode | null;
  /** The year that the header names ("REALISASI 2022"), or null. */
  readonly tahun: number | null;
  /**
   * Further sheet columns that the same header covers and whose text belongs to this column: the pieces of a kode
   * spread over five columns, or names indented by column under one merged header. Absent for a plain column.
   */
  readonly spanColumns?: readonly number[];
  /** How many rupiah a 1 in a column of money stands for: 1,000,000 under "(Rp juta)". Absent: rupiah. */
  readonly unit?: number;
}

/** A table found on a sheet. */
export interface LayoutMatch {
  readonly layout: string;
  readonly kind: Kind;
  readonly eselon: "II" | "III" | null;
  readonly sheet: string;
  /** Header and body together. */
  readonly area: Area;
  /** The header rows, a row of column numbers included. */
  readonly header: Area;
  readonly body: Area;
  readonly columns: readonly ColumnMatch[];
  /** The texts above the table that title it, top down, with their cells. */
  readonly judulList: readonly { readonly teks: string; readonly row: number; readonly column: number }[];
  /** 0..1: how well the header fitted. */
  readonly confidence: number;
}

/** One cell of a body row, read as its column's field wants it. */
export interface RowCell {
  readonly column: ColumnMatch;
  /** Where the value stands; differs from the row where a merged cell reaches down. */
  readonly sourceRow: number;
  readonly sourceColumn: number;
  /**
   * The text, trimmed, white space folded; null where the cell is empty or "-". Line breaks are kept only where they
   * part several items in one cell (numbered indicators, one target a line).
   */
  readonly text: string | null;
  /** For target, realisasi and their periods and years. */
  readonly nilai?: Reading<Nilai>;
  /** For money (rupiah), percentages (fraction) and bobot (fraction). */
  readonly angka?: Reading<number>;
  readonly isBold: boolean;
  readonly indent: number;
}

/** One body row of a table, as its cells say it. */
export interface RowReading {
  /** Zero-based sheet row. */
  readonly row: number;
  /** "total" for JUMLAH / TOTAL rows. */
  readonly kind: "data" | "total";
  /** By position in `LayoutMatch.columns`; absent where the cell is empty. */
  readonly cells: ReadonlyMap<number, RowCell>;
}

/** A cell that could not be read as its column wants. Reading goes on; rules turn these into findings. */
export interface ReadProblem {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly field: Field;
  readonly raw: string;
}

/** A recognised table with its rows and the cells that could not be read. */
export interface TableReading {
  readonly match: LayoutMatch;
  readonly rows: readonly RowReading[];
  readonly problems: readonly ReadProblem[];
  /** The cells, by sourceKeyOf, that a merge carries down to later rows: most tables have none. */
  readonly carried: ReadonlySet<number>;
}
