import { isCellError, type Cell, type SheetGrid } from "../grid/sheet-grid";
import type { Field } from "../model/field";
import { isBlankMark } from "../text/blank-mark";
import { decideConvention } from "../text/decide-convention";
import { foldText } from "../text/fold-text";
import type { Nilai } from "../text/nilai";
import { parseNumberFormat } from "../text/number-format";
import { parseNomor, stripNumbering } from "../text/numbering";
import { parseNilai } from "../text/parse-nilai";
import { parsePersen } from "../text/parse-persen";
import { inRupiah, parseUang } from "../text/parse-uang";
import { EMPTY, type Convention, type Reading } from "../text/reading";
import { normalizeSatuan } from "../text/satuan";
import { showNumber } from "../text/show-number";
import { inferSatuan } from "../text/wording";
import type { ColumnMatch, LayoutMatch, ReadProblem, RowCell, RowReading, TableReading } from "./layout";
import { createMergeIndex, type MergeIndex } from "./merge-index";
import { isNameField } from "./columns/name-field";
import { NilaiMemory } from "./nilai-memory";
import { RowCells } from "./row-cells";
import { isShownScaled } from "./settle-money-unit";
import { isAccountKode, isDividingLine } from "./left-out-row";
import { beginsAsTotal, isPlainTotalLabel, isTotalLabel } from "./total-row";

type Reader = "text" | "nilai" | "uang" | "persen";

const READER: Readonly<Partial<Record<Field, Reader>>> = {
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
/** Columns that compare: words in them are no error of this document. */
const LENIENT: ReadonlySet<Field> = new Set<Field>([
  "targetPembanding",
  "targetRenstra",
  "kondisiAwal",
  "efisiensi",
  "bobot",
]);

const LABEL_FIELD: ReadonlySet<Field> = new Set<Field>(["no", "kode", "indikator", "satuan"]);
const PAGE = /^(?:HAL(?:AMAN)?\.?\s*\d+|LANJUTAN\b.*|\(?LANJUTAN\)?)$/;

interface ColumnPlan {
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
  private readonly merges: MergeIndex;
  private readonly plans: readonly ColumnPlan[];
  private readonly textPlans: readonly ColumnPlan[];
  private readonly numberPlans: readonly ColumnPlan[];
  /** Columns in which the label of a total may stand. */
  private readonly labelPlans: readonly ColumnPlan[];
  private readonly noAt: number;
  private readonly kodeAt: number;
  private readonly firstColumn: number;
  private readonly lastColumn: number;
  private readonly isMeasuring: boolean;
  private readonly hasPeriodRows: boolean;
  private periodRow: { readonly indikator: string | null; readonly satuan: string | null } = NO_PERIOD_ROW;
  private readonly memory = new NilaiMemory();
  /** What plainAt read in a text; both passes over a column of percentages ask for it. */
  private readonly plainTexts = new Map<string, number | null>();
  private lastIndikator = "";
  private lastSatuan: string | null = null;
  private sourceRow = 0;
  private sourceColumn = 0;
  private readonly problems: ReadProblem[] = [];
  private readonly headerRows: readonly ReadonlyMap<number, string>[];
  private readonly matched: ReadonlySet<number>;
  /** Whether merged areas may cover cells of the row that is read. */
  private isMergedRow = false;
  private readonly titles: ReadonlySet<string>;
  private readonly longestHeader: number;

  constructor(
    private readonly sheet: SheetGrid,
    private readonly match: LayoutMatch,
  ) {
    this.merges = createMergeIndex(sheet);
    this.matched = new Set(match.columns.map(({ column }) => column));
    this.plans = match.columns.map((column, index) => this.planOf(column, index));
    this.textPlans = this.plans.filter(({ reader }) => reader === "text");
    this.numberPlans = this.plans.filter(({ reader }) => reader !== "text");
    this.labelPlans = this.plans.filter(({ match: { field } }) => LABEL_FIELD.has(field) || isNameField(field));
    this.hasPeriodRows = match.columns.some(({ field }) => field === "periode");
    this.noAt = match.columns.findIndex(({ field }) => field === "no");
    this.kodeAt = match.columns.findIndex(({ field }) => field === "kode");
    this.firstColumn = Math.min(...this.matched);
    // A line across the table ends where the table ended before it was filled.
    this.lastColumn = Math.max(...match.columns.filter(({ field }) => !FILLED.has(field)).map(({ column }) => column));
    this.isMeasuring = match.columns.some(({ field }) => field === "target" || field === "indikator");
    this.headerRows = this.readHeaderRows();
    this.titles = new Set(match.judulList.map(({ teks }) => teks.toUpperCase()));
    const known = [...this.headerRows.flatMap((texts) => [...texts.values()]), ...this.titles];
    this.longestHeader = Math.max(30, ...known.map((text) => text.length + 10));
    this.settleConventions();
    this.settleFractions();
    for (const plan of this.numberPlans) if (plan.reader === "persen") plan.scale = this.decideScale(plan);
  }

  read(): TableReading {
    const rows: RowReading[] = [];
    const { top, bottom } = this.match.body;
    for (let row = top; row <= bottom && row < this.sheet.rowCount; row++) {
      const reading = this.readRow(row);
      if (reading !== null) rows.push(reading);
    }
    return { match: this.match, rows, problems: this.problems };
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

  private readHeaderRows(): ReadonlyMap<number, string>[] {
    const rows: ReadonlyMap<number, string>[] = [];
    for (let row = this.match.header.top; row <= this.match.header.bottom; row++) {
      const texts = new Map<number, string>();
      for (let column = this.match.header.left; column <= this.match.header.right; column++) {
        const value = this.sheet.cell(row, column)?.value;
        if (value !== undefined && !isCellError(value)) texts.set(column, foldText(String(value)).toUpperCase());
      }
      if (texts.size > 0) rows.push(texts);
    }
    return rows;
  }

  /** A header that a page break repeats with its title, or a row of column numbers. */
  private isHeaderRow(cells: readonly (Cell | undefined)[]): boolean {
    const { left, right } = this.match.body;
    let first = left;
    while (first <= right && first < cells.length && cells[first] === undefined) first++;
    const value = cells[first]?.value;
    if (value === undefined || first > right || isCellError(value) || typeof value === "boolean") return false;
    // Nearly every row leaves here: its first cell is longer than any header, or another number than 1 or 2.
    if (typeof value === "string" ? value.length > this.longestHeader : value !== 1 && value !== 2) return false;
    return this.repeatsHeader(cells, first) || this.isNumberRow(cells);
  }

  private repeatsHeader(cells: readonly (Cell | undefined)[], from: number): boolean {
    let candidates = this.headerRows;
    let count = 0;
    let first = "";
    let filled = 0;
    for (let column = from; column <= this.match.body.right && column < cells.length; column++) {
      const value = cells[column]?.value;
      if (value === undefined) continue;
      if (isCellError(value)) return false;
      const text = foldText(String(value)).toUpperCase();
      if (text === "") continue;
      if (filled++ === 0) first = text;
      candidates = candidates.filter((texts) => texts.get(column) === text);
      if (candidates.length > 0) count++;
      else if (filled > 1 || !this.isPageText(text)) return false;
    }
    if (filled === 1 && this.isPageText(first)) return true;
    return candidates.length > 0 && count >= Math.min(2, Math.max(...candidates.map((texts) => texts.size)));
  }

  /** A title of the table, or what stands over a page: alone in its row it is no row of the body. */
  private isPageText(text: string): boolean {
    return this.titles.has(text) || PAGE.test(text);
  }

  private isNumberRow(cells: readonly (Cell | undefined)[]): boolean {
    const { left, right } = this.match.body;
    let last = 0;
    let count = 0;
    for (let column = left; column <= right && column < cells.length; column++) {
      const value = cells[column]?.value;
      if (value === undefined || value === "") continue;
      if (isCellError(value) || typeof value === "boolean") return false;
      const text = typeof value === "number" ? String(value) : foldText(value);
      const found = /^(?:\(?(\d{1,2})\)?(?:\s*[=:(][\s\d()+\-xX×*/:%=.]+)?|\(([a-z])\))$/i.exec(text);
      if (found === null) return false;
      const number = found[2] === undefined ? Number(found[1]) : found[2].toLowerCase().charCodeAt(0) - 96;
      if (number < last || number > last + 3 || (count === 0 && number > 2)) return false;
      last = number;
      count++;
    }
    return count >= 3 && count >= this.match.columns.length * 0.5 && last >= count - 1;
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
    if (rowCells === undefined || this.isHeaderRow(rowCells)) return null;
    this.isMergedRow = this.merges.mayCover(row);
    const cells = new RowCells(this.plans.length);
    let hasOwn = false;
    for (const plan of this.textPlans) {
      const cell = this.readText(plan, row);
      if (cell === null) continue;
      cells.set(plan.index, cell);
      if (cell.sourceRow === row) hasOwn = true;
    }
    if (this.isLeftOut(row, cells)) return null;
    this.moveLongNumbers(cells);
    const kind = this.kindOf(cells, row);
    for (const plan of this.numberPlans) {
      // One target or capaian merged over several indicators is stated for each of them; money is stated once.
      const reachesDown = plan.reader === "nilai" || plan.match.field === "capaian";
      const cell = this.locate(row, plan.match.column, false, reachesDown);
      if (cell === undefined) continue;
      const read = this.readNumber(plan, cell, cells, kind, row);
      if (read === null) continue;
      cells.set(plan.index, read);
      if (read.sourceRow === row) hasOwn = true;
    }
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

  private kindOf(cells: ReadonlyMap<number, RowCell>, row: number): RowReading["kind"] {
    let hasIndikator = false;
    let isNamed = false;
    let isBeginning = false;
    for (const plan of this.labelPlans) {
      const cell = cells.get(plan.index);
      if (cell?.text == null) continue;
      const { field } = plan.match;
      const isName = isNameField(field);
      const isIndikator = field === "indikator";
      if (isIndikator) hasIndikator = true;
      if (beginsAsTotal(cell.text)) {
        // Among indicators "Jumlah" is a total only where the row names nothing else.
        if (isIndikator ? !isNamed && isPlainTotalLabel(cell.text) : isTotalLabel(cell.text)) return "total";
        if (isName) isBeginning = true;
      }
      if ((isName || field === "no") && cell.sourceRow === row) isNamed = true;
    }
    if (!isBeginning || hasIndikator || this.isMeasuring) return "data";
    return this.numberPlans.some((plan) => this.sheet.cell(row, plan.match.column) !== undefined) ? "total" : "data";
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
        : parsePersen(value, { numberFormat, convention, origin, scale: this.scaleOfCell(plan, sourceRow, cell) });
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

  /**
   * Do plain numbers up to 1 mean fractions in a column of percentages? They do beside cells that show %, and where no
   * percentage of the whole table is larger than 1: "1" among 25, 50 and 100 is one per cent.
   */
  private settleFractions(): void {
    let hasLarger = false;
    const largest = new Map<ColumnPlan, number>();
    const plans = this.numberPlans.filter(({ reader }) => reader === "nilai");
    for (let row = this.match.body.top; row <= this.match.body.bottom; row++) {
      const cells = this.sheet.row(row);
      if (cells === undefined) continue;
      for (const plan of plans) {
        const cell = cells[plan.match.column];
        if (typeof cell?.value !== "number") continue;
        if (parseNumberFormat(cell.numberFormat).kind === "persen") plan.isFractional = true;
        else if (cell.value <= 1) largest.set(plan, Math.max(largest.get(plan) ?? 0, cell.value));
        else if (!hasLarger) hasLarger = this.isPercentRow(plan, row);
      }
    }
    if (hasLarger) return;
    for (const [plan, value] of largest) if (value >= 0.5) plan.isFractional = true;
  }

  private isPercentRow(plan: ColumnPlan, row: number): boolean {
    const textAt = (position: number): string | null => {
      const column = position === -1 ? undefined : this.match.columns[position];
      const value = column === undefined ? undefined : this.sheet.cell(row, column.column)?.value;
      return typeof value === "string" ? value : null;
    };
    const satuan = textAt(plan.satuanAt);
    const indikator = textAt(plan.indikatorAt);
    const unit = satuan ?? (indikator === null ? null : inferSatuan(indikator));
    return unit !== null && normalizeSatuan(unit) === "%";
  }

  private plainAt(row: number, position: number): number | null {
    const match = position === -1 ? undefined : this.match.columns[position];
    if (match === undefined) return null;
    const cell = this.sheet.cell(row, match.column);
    if (cell === undefined) return null;
    if (typeof cell.value === "number") return cell.value;
    if (typeof cell.value !== "string" || cell.value.length > 60) return null;
    let angka = this.plainTexts.get(cell.value);
    if (angka === undefined) {
      const reading = parseNilai(cell.value);
      angka = reading.kind === "read" && reading.value.kind === "angka" ? reading.value.angka : null;
      this.plainTexts.set(cell.value, angka);
    }
    return angka;
  }

  private ratioAt(plan: ColumnPlan, row: number): number | null {
    const base = this.plainAt(row, plan.baseAt);
    const part = this.plainAt(row, plan.partAt);
    return base === null || part === null || base === 0 ? null : part / base;
  }

  /** Are plain numbers of this column fractions or points? The row's own ratio says it, else their size. */
  private decideScale(plan: ColumnPlan): "fraction" | "points" {
    let points = 0;
    let fractions = 0;
    let largest = 0;
    const isBobot = plan.match.field === "bobot";
    for (let row = this.match.body.top; row <= this.match.body.bottom; row++) {
      const cell = this.sheet.cell(row, plan.match.column);
      if (cell === undefined || isCellError(cell.value)) continue;
      const value = plainPersen(cell);
      if (value === null) continue;
      largest = Math.max(largest, Math.abs(value));
      if (isBobot || value === 0) continue;
      const ratio = this.ratioAt(plan, row);
      const vote = ratio === null || ratio === 0 ? null : nearerScale(value, ratio);
      if (vote === "points" || (vote === null && Math.abs(value) > 1.5)) points++;
      else if (vote === "fraction") fractions++;
    }
    if (points === fractions) return largest > 1.5 ? "points" : "fraction";
    return points > fractions ? "points" : "fraction";
  }

  private scaleOfCell(plan: ColumnPlan, row: number, cell: Cell): "fraction" | "points" {
    const { value } = cell;
    if (typeof value !== "number" || value === 0 || showsPercent(cell)) return plan.scale;
    // One cell in the other scale ("1" among 100, 95, …) is seen by its own target and realisasi.
    const ratio = this.ratioAt(plan, row);
    if (ratio === null || ratio === 0) return plan.scale;
    const other = plan.scale === "points" ? value : value / 100;
    return Math.abs(other - ratio) <= 0.005 * Math.max(1, ratio) && nearerScale(value, ratio) !== plan.scale
      ? plan.scale === "points"
        ? "fraction"
        : "points"
      : plan.scale;
  }

  private report(plan: ColumnPlan, row: number, column: number, raw: string): void {
    if (LENIENT.has(plan.match.field)) return;
    this.problems.push({ sheet: this.match.sheet, row, column, field: plan.match.field, raw });
  }
}

/** Digits of urusan, bidang, program, kegiatan (one piece "2.01", or wewenang and kegiatan) and sub kegiatan. */
const KODE_DIGITS: Readonly<Record<number, readonly number[]>> = { 5: [1, 2, 2, 4, 4], 6: [1, 2, 2, 1, 2, 4] };

/** A kode from its pieces; those that were typed as numbers (2 for "02") get their zeros back where the columns tell. */
function joinKode(pieces: readonly RowCell[], columns: readonly number[]): string {
  const digits = KODE_DIGITS[columns.length];
  return pieces
    .map(({ text, sourceColumn }) => {
      const piece = text ?? "";
      const length = digits?.[columns.indexOf(sourceColumn)] ?? 0;
      if (/^\d+$/.test(piece)) return piece.padStart(length, "0");
      return length === 4 && /^\d\.\d$/.test(piece) ? `${piece}0` : piece;
    })
    .join(".");
}

function isFraction(value: Cell["value"]): boolean {
  return typeof value === "number" && value >= 0 && value <= 1;
}

function nearerScale(value: number, ratio: number): "fraction" | "points" {
  return Math.abs(Math.log(Math.abs(value) / ratio)) <= Math.abs(Math.log(Math.abs(value) / 100 / ratio))
    ? "fraction"
    : "points";
}

/** The number of a cell that does not say itself that it is a percentage; null where it does, or holds none. */
function plainPersen(cell: Cell): number | null {
  const { value } = cell;
  if (typeof value === "number") {
    const { kind } = parseNumberFormat(cell.numberFormat);
    return Number.isFinite(value) && kind !== "persen" && kind !== "tanggal" ? value : null;
  }
  const reading = showsPercent(cell) ? EMPTY : parsePersen(value);
  return reading.kind === "read" ? reading.value : null;
}

function showsPercent(cell: Cell): boolean {
  return typeof cell.value === "string"
    ? /%|persen/i.test(cell.value)
    : parseNumberFormat(cell.numberFormat).kind === "persen";
}

/** Several values in one cell, one a line, that can be read one by one. */
function isList(value: Cell["value"]): boolean {
  if (typeof value !== "string" || !value.includes("\n")) return false;
  const lines = value.split("\n").filter((line) => line.trim() !== "");
  return lines.length > 1 && lines.every((line) => parseNilai(stripNumbering(line).isi).kind === "read");
}

function textOf(cell: Cell, field: Field): string | null {
  const { value } = cell;
  if (typeof value === "number") {
    // A row's number 1.1 is no amount: it keeps its dot.
    if (field !== "no" && field !== "kode") return showNumber(value, cell.numberFormat);
    return cell.numberFormat === "General" ? String(value) : showNumber(value, cell.numberFormat).replaceAll(",", ".");
  }
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const text = foldText(value);
  // Folding takes out the line breaks: a text that it left as it was has none.
  if (
    text !== value &&
    value.includes("\n") &&
    (field === "indikator" || field === "satuan" || READER[field] !== undefined)
  ) {
    const lines = value
      .split("\n")
      .map(foldText)
      .filter((line) => line !== "");
    const isItems =
      field === "indikator"
        ? lines.filter((line) => stripNumbering(line).nomor !== null).length >= 2
        : lines.length > 1;
    if (isItems) return lines.join("\n");
  }
  return isBlankMark(text) ? null : text;
}
