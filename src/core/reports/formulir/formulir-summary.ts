/** One row of the form, as the summary tells it. */
export interface FormulirRow {
  /** 1, 2, 3 … over the sasaran; rows of one sasaran share it. */
  readonly nomor: number;
  readonly sasaran: string;
  readonly indikator: string;
  readonly target: string | null;
  readonly realisasi: string | null;
  /** A fraction, "n/a", or null without realisasi. */
  readonly capaian: number | "n/a" | null;
  readonly kategori: string | null;
}

/** What the form says, beside the sheet itself. */
export interface FormulirSummary {
  readonly opd: string | null;
  readonly tahun: number | null;
  /** The sheet whose rows the form repeats. */
  readonly sumber: string;
  readonly rows: readonly FormulirRow[];
  /** Mean capaian of the indicators that have one (a fraction), capped as the settings say; null where none has. */
  readonly rataRata: number | null;
  /** In rupiah; null where the workbook does not say. */
  readonly pagu: number | null;
  readonly realisasiAnggaran: number | null;
}
