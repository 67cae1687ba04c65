import { MAX_COLUMN_COUNT } from "../edits/check-edits";
import type { CellContent, CellEdit, Edit } from "../edits/edit";
import { isSameFormula } from "../edits/own-names";
import { formatAddress } from "../grid/a1";
import type { Cell, SheetGrid } from "../grid/sheet-grid";
import { computeCapaian } from "../metrics/capaian";
import type { Operand } from "../metrics/native-formula";
import type { Settings } from "../model/settings";
import type { SourceMap } from "../model/source-map";
import { parseNilai } from "../text/parse-nilai";
import { valueOf } from "../text/reading";
import { bodyStyle, keepEdit } from "./cell-look";
import type { IndikatorRow } from "./collect-rows";
import { capaianColumn, kategoriColumn, realisasiSdColumn, targetSdColumn } from "./columns/index";
import {
  formulaOptions,
  type ColumnValue,
  type FormulaColumn,
  type FormulaMode,
  type MeasuredRow,
} from "./formula-column";
import type { FormulaRow } from "./formula-plan";
import { measureRow, type RowMeasure } from "./measure-row";
import type { ColumnPlace, MeasuredTable } from "./measured-table";

/** What the rows are written with. */
export interface WriteRowsInput {
  readonly sources: SourceMap;
  readonly settings: Settings;
  readonly mode: FormulaMode;
}

/** What happened to one cell; `left` is what a person typed there, where that is why nothing is written. */
interface CellOutcome {
  readonly cell: string;
  readonly left: ColumnValue | null;
  readonly isWritten: boolean;
}

/** Writes the measured cells of a table's rows, and tells of each row what became of it. */
export class RowWriter {
  readonly rows: FormulaRow[] = [];
  /** Cells of the table in hand that got an edit. */
  private readonly written = new Set<number>();

  constructor(
    private readonly input: WriteRowsInput,
    private readonly edits: Edit[],
  ) {}

  /** Answers whether the rows of the table in hand gave this cell an edit. */
  readonly isWritten = (row: number, column: number): boolean => this.written.has(row * MAX_COLUMN_COUNT + column);

  writeRows(table: MeasuredTable): void {
    this.written.clear();
    const capaian = table.places.get("capaian");
    const kategori = table.places.get("kategori");
    if (capaian === undefined || kategori === undefined) return;
    for (const row of table.measured) this.writeRow(table, row, capaian, kategori);
  }

  private writeRow(
    table: MeasuredTable,
    indikatorRow: IndikatorRow,
    capaianPlace: ColumnPlace,
    kategoriPlace: ColumnPlace,
  ): void {
    const { row, indikator } = indikatorRow;
    const measure = measureRow(table, indikatorRow, this.input.sources);
    const { shown } = measure;
    const sheet = table.sheet.name;
    const capaianCell = formatAddress(row, capaianPlace.column);
    const kategoriCell = formatAddress(row, kategoriPlace.column);
    if ("alasan" in measure) {
      this.rows.push({
        sheet,
        row: row + 1,
        nama: indikator.nama,
        target: shown.target,
        realisasi: shown.realisasi,
        capaianCell,
        kategoriCell,
        periode: null,
        capaian: null,
        kategori: null,
        status: "tidak-terbaca",
        keterangan: measure.alasan,
      });
      return;
    }
    const { periode } = measure;
    const { polaritas, satuan } = indikator;
    const { settings } = this.input;
    // Written out, here and below: spreading an object into another costs more than all the rest of a row.
    const rowOf = (target: Operand, realisasi: Operand, capaian: ColumnValue): MeasuredRow => ({
      target,
      realisasi,
      periode,
      capaianRef: capaianCell,
      capaian,
      polaritas,
      settings,
    });
    const { target, realisasi, outcomes } = this.writeSums(
      table,
      row,
      rowOf(measure.target, measure.realisasi, ""),
      satuan,
    );
    const measured = rowOf(target, realisasi, "");

    const computed = computeOf(capaianColumn, measured);
    const capaianOutcome = this.writeCell(table, row, capaianColumn, capaianPlace, measured, computed);
    const forKategori = rowOf(target, realisasi, capaianOutcome.left ?? computed);
    const kategori = computeOf(kategoriColumn, forKategori);
    const kategoriOutcome = this.writeCell(table, row, kategoriColumn, kategoriPlace, forKategori, kategori);
    const ownKategori =
      capaianOutcome.left === null ? kategori : computeOf(kategoriColumn, rowOf(target, realisasi, computed));
    const { status, keterangan } = statusOf(measured, computed, [...outcomes, capaianOutcome, kategoriOutcome]);
    this.rows.push({
      sheet,
      row: row + 1,
      nama: indikator.nama,
      target: shown.target,
      realisasi: shown.realisasi,
      capaianCell,
      kategoriCell,
      periode: periode?.keterangan ?? null,
      capaian: typeof computed === "number" ? computed : computed === "n/a" ? "n/a" : null,
      kategori: ownKategori === "" ? null : String(ownKategori),
      status,
      keterangan,
    });
  }

  /** Writes target and realisasi up to the last period, where the table is measured by them; what was typed there counts. */
  private writeSums(
    table: MeasuredTable,
    row: number,
    measured: MeasuredRow,
    satuan: string | null,
  ): Pick<RowMeasure, "target" | "realisasi"> & { readonly outcomes: readonly CellOutcome[] } {
    const outcomes: CellOutcome[] = [];
    if (measured.periode === null) return { target: measured.target, realisasi: measured.realisasi, outcomes };
    const write = (column: FormulaColumn, operand: Operand): Operand => {
      const place = table.places.get(column.id);
      if (place === undefined) return operand;
      const outcome = this.writeCell(table, row, column, place, measured, computeOf(column, measured));
      outcomes.push(outcome);
      const { left } = outcome;
      if (left === null) return operand;
      return { ...operand, isi: left, nilai: valueOf(parseNilai(left, { satuan })) };
    };
    const target = write(targetSdColumn, measured.target);
    const realisasi = write(realisasiSdColumn, measured.realisasi);
    return { target, realisasi, outcomes };
  }

  private writeCell(
    { sheet, reading }: MeasuredTable,
    row: number,
    column: FormulaColumn,
    place: ColumnPlace,
    measured: MeasuredRow,
    computed: ColumnValue,
  ): CellOutcome {
    const cell = sheet.cell(row, place.column);
    const at = formatAddress(row, place.column);
    const content = this.contentOf(column, measured, computed);
    const done: CellOutcome = { cell: at, left: null, isWritten: false };
    const like = reading.match.area.right;
    const numberFormat = column.formatOf?.(measured) ?? column.numberFormat;
    if (cell === undefined) {
      if (content.kind === "value" && content.value === null) {
        if (place.origin !== "baru") return done;
        this.push(keepEdit(sheet.name, row, place.column, bodyStyle(numberFormat, row, like)));
        return done;
      }
    } else if (cell.formula !== undefined) {
      if (!column.isOwn(cell.formula, measured)) return leftAsTyped(at, cell);
      if (content.kind === "formula" && isSameFormula(cell.formula, content.formula) && holds(cell, computed))
        return done;
    } else {
      if (!holds(cell, computed)) return leftAsTyped(at, cell);
      // The same value stands there: ours from an earlier run (which a formula may replace), or typed (which stays).
      if (content.kind !== "formula" || place.origin !== "milik") return done;
    }
    this.push(cellEdit(sheet, row, place, content, cell, numberFormat, like));
    return { ...done, isWritten: true };
  }

  private push(edit: CellEdit): void {
    this.edits.push(edit);
    this.written.add(edit.row * MAX_COLUMN_COUNT + edit.column);
  }

  private contentOf(column: FormulaColumn, measured: MeasuredRow, computed: ColumnValue): CellContent {
    if (this.input.mode === "nilai") return { kind: "value", value: computed === "" ? null : computed };
    const formula = this.input.mode === "fungsi" ? column.formula(measured) : column.native(measured);
    return formula === null ? { kind: "value", value: null } : { kind: "formula", formula, cached: computed };
  }
}

function computeOf(column: FormulaColumn, row: MeasuredRow): ColumnValue {
  return column.compute(row) ?? "";
}

function statusOf(
  row: MeasuredRow,
  computed: ColumnValue,
  outcomes: readonly CellOutcome[],
): Pick<FormulaRow, "status" | "keterangan"> {
  const left = outcomes.filter((outcome) => outcome.left !== null).map(({ cell }) => cell);
  if (left.length > 0) {
    return { status: "dibiarkan", keterangan: `Sel ${left.join(" dan ")} berisi ketikan lain; tidak ditimpa.` };
  }
  if (computed === "") {
    return { status: "menunggu-realisasi", keterangan: "Realisasi belum diisi; capaian kosong, bukan nol." };
  }
  const isPlain = typeof computed === "number" && row.target.nilai?.kind !== "predikat";
  const reason = isPlain ? null : capaianReason(row);
  const isWritten = outcomes.some((outcome) => outcome.isWritten);
  return {
    status: isWritten ? "ditulis" : "sudah-ada",
    keterangan: reason ?? (isWritten ? "Capaian dan kategori ditulis." : "Capaian dan kategori sudah sesuai."),
  };
}

/** Why a capaian is "n/a", or that it is ordinal; null where there is nothing to say. */
function capaianReason(row: MeasuredRow): string | null {
  const capaian = computeCapaian(row.target.nilai, row.realisasi.nilai, formulaOptions(row));
  if (capaian.kind === "n/a") return capaian.alasan;
  return capaian.kind === "angka" && capaian.isOrdinal === true
    ? "Capaian dihitung dari urutan predikat (AA=7 … D=1), bukan dari nilai angka."
    : null;
}

function leftAsTyped(cell: string, { value }: Cell): CellOutcome {
  return { cell, left: typeof value === "number" ? value : typeof value === "string" ? value : "", isWritten: false };
}

function cellEdit(
  sheet: SheetGrid,
  row: number,
  { column, origin }: ColumnPlace,
  content: CellContent,
  cell: Cell | undefined,
  numberFormat: string | null,
  like: number,
): CellEdit {
  const expect = cell === undefined ? "empty" : "as-read";
  if (origin === "baru") {
    const style = bodyStyle(numberFormat, row, like);
    return { kind: "cell", sheet: sheet.name, row, column, content, style, expect };
  }
  const at = { kind: "cell", sheet: sheet.name, row, column } as const;
  // The table's own column keeps its look and gets the number format where it was empty.
  const isUntouched = origin === "milik" || numberFormat === null || cell !== undefined;
  return isUntouched ? { ...at, content, expect } : { ...at, content, style: { numberFormat }, expect };
}

/** Answers whether the cell shows this value already; numbers to 12 digits, since programs keep 15. */
function holds(cell: Cell, value: ColumnValue): boolean {
  if (typeof value === "number") {
    return typeof cell.value === "number" && Math.abs(cell.value - value) <= 1e-12 * Math.max(1, Math.abs(value));
  }
  return cell.value === value;
}
