import type { CellStyle } from "../../edits/edit";

/** The size of the form's letters, in points; row heights are reckoned with it. */
export const FONT_SIZE = 11;
/** The look of every cell of the form. */
export const FONT: CellStyle = { fontName: "Arial", fontSize: FONT_SIZE, vertical: "center" };

/** What a column of the form's table holds. */
export type ColumnField = "no" | "sasaran" | "indikator" | "satuan" | "target" | "realisasi" | "capaian" | "kategori";

/** A column of the form's table; the width is in Excel's character units. */
export interface FormColumn {
  readonly field: ColumnField;
  readonly judul: string;
  readonly width: number;
}

/** The columns in their order, after the annex of seed 001; `satuan` is left out where no source states one. */
export const COLUMN_LIST: readonly FormColumn[] = [
  { field: "no", judul: "NO", width: 5 },
  { field: "sasaran", judul: "SASARAN STRATEGIS", width: 28 },
  { field: "indikator", judul: "INDIKATOR KINERJA UTAMA", width: 30 },
  { field: "satuan", judul: "SATUAN", width: 11 },
  { field: "target", judul: "TARGET", width: 11 },
  { field: "realisasi", judul: "REALISASI", width: 14 },
  { field: "capaian", judul: "%", width: 10 },
  { field: "kategori", judul: "KATEGORI", width: 16 },
];
