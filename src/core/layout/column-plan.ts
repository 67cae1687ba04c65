import type { Field } from "../model/field";
import type { Convention } from "../text/reading";
import type { ColumnMatch } from "./layout";

/** How the cells of a column are read. */
export type Reader = "text" | "nilai" | "uang" | "persen";

/** How each field's cells are read; fields that are not listed hold text. */
export const READER: Readonly<Partial<Record<Field, Reader>>> = {
  target: "nilai",
  targetTahun: "nilai",
  targetPeriode: "nilai",
  targetRenstra: "nilai",
  targetPembanding: "nilai",
  kondisiAwal: "nilai",
  realisasi: "nilai",
  realisasiTahun: "nilai",
  realisasiPeriode: "nilai",
  capaian: "persen",
  capaianPeriode: "persen",
  persenAnggaran: "persen",
  efisiensi: "persen",
  bobot: "persen",
  pagu: "uang",
  paguSebelum: "uang",
  paguTahun: "uang",
  paguPeriode: "uang",
  realisasiAnggaran: "uang",
  realisasiAnggaranPeriode: "uang",
};

/** What is known of a column before its cells are read. */
export interface ColumnPlan {
  readonly index: number;
  readonly match: ColumnMatch;
  readonly reader: Reader;
  /** What the texts of the column prove. */
  convention: Convention;
  readonly columns: readonly number[];
  /** Positions of the columns that say this one's unit. */
  readonly satuanAt: number;
  readonly indikatorAt: number;
  /** Plain numbers ≤ 1 with unit % are fractions in this column. */
  isFractional: boolean;
  scale: "fraction" | "points";
  /** For percentages: positions of what the percentage is a share of, and of what was reached. */
  readonly baseAt: number;
  readonly partAt: number;
}
