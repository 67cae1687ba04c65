import { isCellError, type Cell, type SheetGrid } from "../grid/sheet-grid";
import { parseNumberFormat } from "../text/number-format";
import { parseNilai } from "../text/parse-nilai";
import { parsePersen } from "../text/parse-persen";
import { normalizeSatuan } from "../text/satuan";
import { inferSatuan } from "../text/wording";
import { EMPTY } from "../text/reading";
import type { ColumnPlan } from "./column-plan";
import type { LayoutMatch } from "./layout";

/** Decides what plain numbers mean where percentages stand: 0.95 and 95 are both 95 %, but not in one column. */
export class PercentScale {
  /** What plainAt read in a text; both passes over a column of percentages ask for it. */
  private readonly plainTexts = new Map<string, PlainFigure | null>();

  constructor(
    private readonly sheet: SheetGrid,
    private readonly match: LayoutMatch,
    private readonly numberPlans: readonly ColumnPlan[],
  ) {}

  /** Settles the columns of targets first: what they mean decides the percentages measured on them. */
  settle(): void {
    this.settleFractions();
    for (const plan of this.numberPlans) if (plan.reader === "persen") plan.scale = this.decideScale(plan);
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

  private plainAt(row: number, position: number): PlainFigure | null {
    const match = position === -1 ? undefined : this.match.columns[position];
    if (match === undefined) return null;
    const cell = this.sheet.cell(row, match.column);
    if (cell === undefined) return null;
    if (typeof cell.value === "number") return { angka: cell.value, isPercent: showsPercent(cell) };
    if (typeof cell.value !== "string" || cell.value.length > 60) return null;
    let figure = this.plainTexts.get(cell.value);
    if (figure === undefined) {
      const reading = parseNilai(cell.value);
      figure = reading.kind === "read" && reading.value.kind === "angka" ? reading.value : null;
      this.plainTexts.set(cell.value, figure);
    }
    return figure;
  }

  private ratioAt(plan: ColumnPlan, row: number): number | null {
    const base = this.plainAt(row, plan.baseAt);
    const part = this.plainAt(row, plan.partAt);
    if (base === null || part === null || base.angka === 0) return null;
    // "10 %" beside a plain 8,5: the plain figure is in points, unless it can only be a fraction.
    const points = (figure: PlainFigure, other: PlainFigure): number =>
      !figure.isPercent && other.isPercent && Math.abs(figure.angka) > 1.5 ? figure.angka / 100 : figure.angka;
    return points(part, base) / points(base, part);
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

  scaleOfCell(plan: ColumnPlan, row: number, cell: Cell): "fraction" | "points" {
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
}

interface PlainFigure {
  readonly angka: number;
  readonly isPercent: boolean;
}

/** Answers whether a cell holds a plain number from 0 to 1. */
export function isFraction(value: Cell["value"]): boolean {
  return typeof value === "number" && value >= 0 && value <= 1;
}

function nearerScale(value: number, ratio: number): "fraction" | "points" {
  return Math.abs(Math.log(Math.abs(value) / ratio)) <= Math.abs(Math.log(Math.abs(value) / 100 / ratio))
    ? "fraction"
    : "points";
}

function showsPercent(cell: Cell): boolean {
  return typeof cell.value === "string"
    ? /%|persen/i.test(cell.value)
    : parseNumberFormat(cell.numberFormat).kind === "persen";
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
