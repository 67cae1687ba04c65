import { isCellError, type Cell, type SheetGrid } from "../grid/sheet-grid";
import type { Field } from "../model/field";
import { decideConvention } from "../text/decide-convention";
import type { Nilai } from "../text/nilai";
import { parseNumberFormat } from "../text/number-format";
import { parseNomor } from "../text/numbering";
import { parseNilai } from "../text/parse-nilai";
import { parsePersen } from "../text/parse-persen";
import { inRupiah, parseUang } from "../text/parse-uang";
import type { Reading } from "../text/reading";
import { normalizeSatuan } from "../text/satuan";
import { inferSatuan } from "../text/wording";
import { isList, joinKode, textOf } from "./cell-text";
import { READER, type ColumnPlan } from "./column-plan";
import type { ColumnMatch, LayoutMatch, ReadProblem, RowCell, RowReading, TableReading } from "./layout";
import { MergeSet } from "../grid/merge-set";
import { isNameField } from "./columns/name-field";
import { NilaiMemory } from "./nilai-memory";
import { isFraction, PercentScale } from "./percent-scale";
import { RepeatedHeader } from "./repeated-header";
import { RowCells } from "./row-cells";
import { RowKind } from "./row-kind";
import { sharedColumnOf, type SharedColumn } from "./shared-column";
import { isShownScaled } from "./settle-money-unit";
import { isAccountKode, isDividingLine } from "./left-out-row";
import { sourceKeyOf } from "./source-key";

/** Columns that compare: words in them are no error of this document. */
const LENIENT: ReadonlySet<Field> = new Set<Field>([
  "targetPembanding",
  "targetRenstra",
  "kondisiAwal",
  "efisiensi",
  "bobot",
]);

/**
 * Reads the body of a recognised table, row by row. A cell that cannot be read as its column wants becomes a problem and
 * reading goes on. Repeated headers and rows of column numbers are left out, as are rows without anything; totals are
 * marked. Percentages come as fractions, whatever scale the column is typed in.
 *
 * @example readRows(sheet, match).rows[0].cells.get(3).nilai → 100 % as { angka: 1, isPercent: true }
 */
export function readRows(sheet: SheetGrid, match: LayoutMatch): TableReading {
  return new TableReader(sheet, match).read();
}

/** Fields whose columns Selaras itself may have added. */
const FILLED: ReadonlySet<Field> = new Set(["realisasi", "capaian", "kategori"]);

const NO_PERIOD_ROW = { indikator: null, satuan: null };

class TableReader {
  private readonly merges: MergeSet;
  private readonly plans: readonly ColumnPlan[];
  private readonly textPlans: readonly ColumnPlan[];
  private readonly numberPlans: readonly ColumnPlan[];
  private readonly rowKind: RowKind;
  private readonly sharedColumn: SharedColumn | null;
  private readonly noAt: number;
  private readonly kodeAt: number;
  private readonly firstColumn: number;
  private readonly lastColumn: number;
  private readonly hasPeriodRows: boolean;
  private periodRow: { readonly indikator: string | null; readonly satuan: string | null } = NO_PERIOD_ROW;
  private readonly memory = new NilaiMemory();
  private lastIndikator = "";
  private lastSatuan: string | null = null;
  private sourceRow = 0;
  private sourceColumn = 0;
  private readonly problems: ReadProblem[] = [];
  private readonly carried = new Set<number>();
  private readonly repeatedHeader: RepeatedHeader;
  private readonly percentScale: PercentScale;
  private readonly matched: ReadonlySet<number>;
  /** Whether merged areas may cover cells of the row that is read. */
  private isMergedRow = false;

  constructor(
    private readonly sheet: SheetGrid,
    private readonly match: LayoutMatch,
  ) {
    this.merges = new MergeSet(sheet.merges);
    this.matched = new Set(match.columns.map(({ column }) => column));
    this.plans = match.columns.map((column, index) => this.planOf(column, index));
    this.textPlans = this.plans.filter(({ reader }) => reader === "text");
    this.numberPlans = this.plans.filter(({ reader }) => reader !== "text");
    this.rowKind = new RowKind(sheet, this.plans);
    this.hasPeriodRows = match.columns.some(({ field }) => field === "periode");
    this.sharedColumn = sharedColumnOf(this.plans);
    this.noAt = match.columns.findIndex(({ field }) => field === "no");
    this.kodeAt = match.columns.findIndex(({ field }) => field === "kode");
    this.firstColumn = Math.min(...this.matched);
    // A line across the table ends where the table ended before it was filled.
    this.lastColumn = Math.max(...match.columns.filter(({ field }) => !FILLED.has(field)).map(({ column }) => column));
    this.repeatedHeader = new RepeatedHeader(sheet, match);
    this.percentScale = new PercentScale(sheet, match, this.numberPlans);
    this.settleConventions();
    this.percentScale.settle();
  }

  read(): TableReading {
    const rows: RowReading[] = [];
    const { top, bottom } = this.match.body;
    for (let row = top; row <= bottom && row < this.sheet.rowCount; row++) {
      const reading = this.readRow(row);
      if (reading !== null) rows.push(reading);
    }
    return { match: this.match, rows, problems: this.problems, carried: this.carried };
  }

  private positionOf(field: Field, column: ColumnMatch): number {
    const { columns } = this.match;
    const same = columns.findIndex((other) => other.field === field && other.owner === column.owner);
    return same !== -1 ? same : columns.findIndex((other) => other.field === field && other.owner === null);
  }

  private planOf(match: ColumnMatch, index: number): ColumnPlan {
    const reader = READER[match.field] ?? "text";
    const columns = [match.column, ...(match.spanColumns ?? [])];
    const isMoney = match.field === "persenAnggaran";
    return {
      index,
      match,
      reader,
      columns,
      convention: null,
      satuanAt: reader === "nilai" ? this.positionOf("satuan", match) : -1,
      indikatorAt: reader === "nilai" ? this.positionOf("indikator", match) : -1,
      isFractional: false,
      scale: "fraction",
      baseAt: this.positionOf(isMoney ? "pagu" : "target", match),
      partAt: this.positionOf(isMoney ? "realisasiAnggaran" : "realisasi", match),
    };
  }

  /** Settles how each column of numbers is written. */
  private settleConventions(): void {
    const raws = this.numberPlans.map((): string[] => []);
    for (let row = this.match.body.top; row <= this.match.body.bottom; row++) {
      const cells = this.sheet.row(row);
      if (cells === undefined) continue;
      this.numberPlans.forEach(({ match }, index) => {
        const value = cells[match.column]?.value;
        if (typeof value === "string" && value.length < 60) raws[index]?.push(value);
      });
    }
    this.numberPlans.forEach((plan, index) => (plan.convention = decideConvention(raws[index] ?? [])));
  }

  /**
   * The cell that holds a column's value for a row: its own, or the top-left of the merged area that covers it. Where it
   * stands is left in sourceRow and sourceColumn: an object a cell would cost more than the reading itself.
   */
  private locate(row: number, column: number, isText: boolean, reachesDown = isText): Cell | undefined {
    this.sourceRow = row;
    this.sourceColumn = column;
    const own = this.sheet.cell(row, column);
    if (!this.isMergedRow) return own;
    const merge = this.merges.at(row, column);
    if (merge === undefined || (merge.top === row && merge.left === column)) return own;
    // A merged area that reaches down from the header is no value of the body.
    if (merge.top < this.match.body.top) return undefined;
    if (!reachesDown && merge.top !== row) return undefined;
    if (merge.left !== column) {
      if (!isText || merge.left < this.match.body.left) return undefined;
      for (let left = merge.left; left < column; left++) if (this.matched.has(left)) return undefined;
    }
    this.sourceRow = merge.top;
    this.sourceColumn = merge.left;
    return this.sheet.cell(merge.top, merge.left);
  }

  private readRow(row: number): RowReading | null {
    const rowCells = this.sheet.row(row);
    if (rowCells === undefined || this.repeatedHeader.isHeaderRow(rowCells)) return null;
    this.isMergedRow = this.merges.mayCover(row);
    const cells = new RowCells(this.plans.length);
    let hasOwn = false;
    for (const plan of this.textPlans) {
      const cell = this.readText(plan, row);
      if (cell === null) continue;
      cells.set(plan.index, cell);
      if (cell.sourceRow === row) hasOwn = true;
      else this.carried.add(sourceKeyOf(cell));
    }
    if (this.isLeftOut(row, cells)) return null;
    this.moveLongNumbers(cells);
    const kind = this.rowKind.of(cells, row);
    for (const plan of this.numberPlans) {
      // One target or capaian merged over several indicators is stated for each of them; money is stated once.
      const reachesDown = plan.reader === "nilai" || plan.match.field === "capaian";
      const cell = this.locate(row, plan.match.column, false, reachesDown);
      if (cell === undefined) continue;
      const read = this.readNumber(plan, cell, cells, kind, row);
      if (read === null) continue;
      cells.set(plan.index, read);
      if (read.sourceRow === row) hasOwn = true;
      else this.carried.add(sourceKeyOf(read));
    }
    if (kind === "data") this.sharedColumn?.settle(cells);
    return hasOwn ? { row, kind, cells } : null;
  }

  private isLeftOut(row: number, cells: RowCells): boolean {
    const kode = this.kodeAt === -1 ? undefined : cells.get(this.kodeAt)?.text;
    if (kode != null && isAccountKode(kode)) return true;
    if (!this.isMergedRow) return false;
    for (const plan of this.textPlans) {
      const cell = cells.get(plan.index);
      if (cell?.text == null || cell.sourceRow !== row) continue;
      const merge = this.merges.at(row, cell.sourceColumn);
      return isDividingLine(cell.text, merge, this.firstColumn, this.lastColumn);
    }
    return false;
  }

  private readText(plan: ColumnPlan, row: number): RowCell | null {
    if (plan.columns.length === 1) return this.readTextAt(plan, row, 0);
    const found = plan.columns.flatMap((_, position) => this.readTextAt(plan, row, position) ?? []);
    const [first] = found;
    if (first === undefined) return null;
    // A kode spread over several columns is one kode; of names indented by column only the first speaks.
    return plan.match.field === "kode" ? { ...first, text: joinKode(found, plan.columns) } : first;
  }

  private readTextAt(plan: ColumnPlan, row: number, position: number): RowCell | null {
    const cell = this.locate(row, plan.columns[position] ?? plan.match.column, true);
    if (cell === undefined) return null;
    const { sourceRow, sourceColumn } = this;
    if (isCellError(cell.value)) {
      if (sourceRow === row) this.report(plan, row, sourceColumn, cell.value.error);
      return null;
    }
    const text = textOf(cell, plan.match.field);
    if (text === null) return null;
    const indent = (cell.indent ?? 0) + position;
    return { column: plan.match, sourceRow, sourceColumn, text, isBold: cell.bold === true, indent };
  }

  /** A name that was written across from the number's column belongs to the first name column. */
  private moveLongNumbers(cells: RowCells): void {
    const cell = this.noAt === -1 ? undefined : cells.get(this.noAt);
    if (cell?.text == null || cell.text.length < 4 || /^[\d.\s]+$/.test(cell.text)) return;
    if (parseNomor(cell.text) !== null) return;
    const name = this.plans.find(({ match }) => isNameField(match.field) || match.field === "indikator");
    cells.delete(this.noAt);
    if (name !== undefined && !cells.has(name.index)) cells.set(name.index, { ...cell, column: name.match });
  }

  private readNumber(
    plan: ColumnPlan,
    cell: Cell,
    cells: ReadonlyMap<number, RowCell>,
    kind: RowReading["kind"],
    row: number,
  ): RowCell | null {
    const { sourceRow, sourceColumn } = this;
    const { value, numberFormat } = cell;
    const { convention, match } = plan;
    const origin = cell.formula === undefined ? undefined : "formula";
    const isBold = cell.bold === true;
    const indent = cell.indent ?? 0;
    if (plan.reader === "nilai") {
      const nilai = this.readNilai(plan, cell, cells);
      if (nilai.kind === "empty") return null;
      if (nilai.kind === "unreadable" && kind === "data" && sourceRow === row && !isList(value)) {
        this.report(plan, sourceRow, sourceColumn, nilai.raw);
      }
      const text = typeof value === "string" ? textOf(cell, match.field) : nilai.raw;
      return { column: match, sourceRow, sourceColumn, text, nilai, isBold, indent };
    }
    const angka: Reading<number> =
      plan.reader === "uang"
        ? this.readUang(plan, cell)
        : parsePersen(value, {
            numberFormat,
            convention,
            origin,
            scale: this.percentScale.scaleOfCell(plan, sourceRow, cell),
          });
    if (angka.kind === "empty") return null;
    if (angka.kind === "unreadable" && sourceRow === row) this.report(plan, sourceRow, sourceColumn, angka.raw);
    const text = typeof value === "string" ? textOf(cell, match.field) : angka.raw;
    return { column: match, sourceRow, sourceColumn, text, angka, isBold, indent };
  }

  private readUang({ match, convention }: ColumnPlan, { value, numberFormat, formula }: Cell): Reading<number> {
    const origin = formula === undefined ? undefined : "formula";
    const reading = parseUang(value, { numberFormat, convention, origin });
    return match.unit === undefined || isShownScaled(numberFormat) ? reading : inRupiah(reading, match.unit);
  }

  /** The unit that the row states for a column, or its indicator's name implies; months of a row ask for it once. */
  private satuanOf(plan: ColumnPlan, cells: ReadonlyMap<number, RowCell>): string | null {
    let indikator = plan.indikatorAt === -1 ? null : (cells.get(plan.indikatorAt)?.text ?? null);
    let stated = plan.satuanAt === -1 ? null : (cells.get(plan.satuanAt)?.text ?? null);
    if (this.hasPeriodRows) {
      // The rows of an indicator's other periods leave its name and unit blank.
      if (indikator !== null) this.periodRow = { indikator, satuan: stated };
      else stated ??= this.periodRow.satuan;
      indikator = this.periodRow.indikator;
    }
    if (stated !== null) return stated;
    if (indikator === null) return null;
    if (indikator !== this.lastIndikator) {
      this.lastIndikator = indikator;
      this.lastSatuan = inferSatuan(indikator);
    }
    return this.lastSatuan;
  }

  private readNilai(plan: ColumnPlan, cell: Cell, cells: ReadonlyMap<number, RowCell>): Reading<Nilai> {
    const { value, numberFormat } = cell;
    const { convention } = plan;
    const satuan = this.satuanOf(plan, cells);
    const origin = cell.formula === undefined ? undefined : "formula";
    if (plan.isFractional && isFraction(value) && satuan !== null && normalizeSatuan(satuan) === "%") {
      if (parseNumberFormat(numberFormat).kind !== "persen") {
        const reading = parseNilai(value, { numberFormat, convention, origin });
        return reading.kind === "read" && reading.value.kind === "angka"
          ? { ...reading, value: { ...reading.value, isPercent: true, satuan: "%" } }
          : reading;
      }
    }
    if (typeof value === "number" && origin === undefined) return this.memory.read(value, numberFormat, satuan);
    return parseNilai(value, { numberFormat, convention, origin, satuan });
  }

  private report(plan: ColumnPlan, row: number, column: number, raw: string): void {
    if (LENIENT.has(plan.match.field)) return;
    this.problems.push({ sheet: this.match.sheet, row, column, field: plan.match.field, raw });
  }
}
