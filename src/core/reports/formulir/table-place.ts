import { formatAddress } from "../../grid/a1";
import { isOwnAccumulation } from "../../metrics/accumulate-cells";
import { isOwnCapaianFormula, isOwnKategoriFormula } from "../../metrics/own-formula";
import { isOwnReference, type OldForm } from "../old-form";
import { COLUMN_LIST, type ColumnField, type FormColumn } from "./form-columns";

/** Where the form's table stands and which columns it has. A form keeps the columns it was made with: what people wrote beside it refers to them. */
export class TablePlace {
  readonly columns: readonly FormColumn[];
  readonly hasSatuan: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;

  constructor(old: OldForm | null, hasSatuan: boolean) {
    this.hasSatuan = old === null ? hasSatuan : old.tabel.right - old.tabel.left + 1 >= COLUMN_LIST.length;
    this.columns = COLUMN_LIST.filter(({ field }) => field !== "satuan" || this.hasSatuan);
    this.left = old?.tabel.left ?? 0;
    this.right = this.left + this.columns.length - 1;
    this.top = old?.tabel.top ?? 5;
  }

  /** The first row below the labels and the column numbers. */
  get bodyTop(): number {
    return this.top + 2;
  }

  columnAt(field: ColumnField): number {
    return this.left + this.columns.findIndex((column) => column.field === field);
  }

  columnWidth(field: ColumnField): number {
    const column = this.columnAt(field);
    return this.widthOf(column, column);
  }

  /** The width of some neighbouring sheet columns together. */
  widthOf(from: number, to: number): number {
    return this.columns.slice(from - this.left, to - this.left + 1).reduce((sum, { width }) => sum + width, 0);
  }

  /** Answers whether a formula in a row of the body is one that Selaras writes there. */
  isOwnFormula(field: ColumnField, formula: string, row: number): boolean {
    const ref = (other: ColumnField): string => formatAddress(row, this.columnAt(other));
    if (formula.trim() === `"n/a"`) return true;
    if (field === "capaian") return isOwnCapaianFormula(formula, ref("target"), ref("realisasi"));
    if (field === "kategori") return isOwnKategoriFormula(formula, ref("capaian"));
    return isOwnReference(formula) || isOwnAccumulation(formula);
  }
}
