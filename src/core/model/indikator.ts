import type { Nilai } from "../text/nilai";
import type { Periode } from "../text/periode";
import type { Reading } from "../text/reading";

/** A value that belongs to a year other than the document's own, such as REALISASI 2022. */
export interface NilaiTahun {
  readonly tahun: number;
  readonly nilai: Reading<Nilai>;
}

/** A value of one period of the year. */
export interface NilaiPeriode {
  readonly periode: Periode;
  readonly nilai: Reading<Nilai>;
}

/** The stated capaian of one period, as a fraction. */
export interface CapaianPeriode {
  readonly periode: Periode;
  readonly nilai: Reading<number>;
}

/** Whether more, less, or staying at the target is better (domain.md, "Capaian"). */
export type Polaritas = "positif" | "negatif" | "stabil";
/** How the values of the periods make the value of the year (domain.md, "Accumulation of period values"). */
export type Metode = "jumlah" | "tetap" | "kumulatif" | "menurun" | "rata-rata";

/**
 * One indicator as one table states it, with everything that table measures on it.
 * In a table that measures a program, kegiatan or sub kegiatan without an indicator column, the indicator is implicit and
 * takes the name of what it measures.
 */
export interface Indikator {
  readonly id: string;
  readonly tabelId: string;
  /** The simpul that it measures. */
  readonly simpulId: string;
  readonly nama: string;
  readonly isImplicit: boolean;
  /** Explicit (a Satuan column, or beside the number) or else inferred from the name ("Persentase …" → "%"). */
  readonly satuan: string | null;
  readonly isSatuanStated: boolean;
  readonly target: Reading<Nilai>;
  readonly realisasi: Reading<Nilai>;
  readonly targetTahunList: readonly NilaiTahun[];
  readonly realisasiTahunList: readonly NilaiTahun[];
  readonly targetPeriodeList: readonly NilaiPeriode[];
  readonly realisasiPeriodeList: readonly NilaiPeriode[];
  /** The stated capaian as a fraction (0.95 = 95 %), whatever the column's scale. */
  readonly capaian: Reading<number>;
  /** The stated capaian of each month or triwulan, in column order. */
  readonly capaianPeriodeList: readonly CapaianPeriode[];
  readonly kategori: Reading<string>;
  readonly bobot: Reading<number>;
  readonly polaritas: Polaritas;
  readonly isPolaritasStated: boolean;
  readonly metode: Metode | null;
  readonly penanggungJawab: Reading<string>;
}
