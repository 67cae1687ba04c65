import type { SheetGrid } from "../grid/sheet-grid";
import { parsePersen } from "../text/parse-persen";
import { profileColumn } from "./column-profile";
import type { ColumnMatch } from "./layout";

/** A schedule whose cells hold numbers is a row of targets; targets that are all marks are a schedule. */
export function settleSchedule(
  sheet: SheetGrid,
  columns: readonly ColumnMatch[],
  top: number,
  bottom: number,
): readonly ColumnMatch[] {
  for (const [from, to] of [
    ["jadwal", "targetPeriode"],
    ["targetPeriode", "jadwal"],
  ] as const) {
    const list = columns.filter((column) => column.field === from && column.periode !== null);
    if (list.length === 0) continue;
    const sum = { numbers: 0, marks: 0 };
    for (const { column } of list) {
      const profile = profileColumn(sheet, column, top, bottom);
      sum.numbers += profile.numbers;
      sum.marks += profile.marks;
    }
    const turns = from === "jadwal" ? sum.numbers > sum.marks : sum.marks > sum.numbers;
    if (turns && !columns.some(({ field }) => field === to)) {
      return columns.map((column) =>
        column.field === from && column.periode !== null ? { ...column, field: to } : column,
      );
    }
  }
  return columns;
}

/**
 * A "%" right of a Target Renstra or Target Provinsi may be the share of that target, or a figure of its own (seed 001):
 * then it is no capaian of this year's target, and no column of the table's.
 */
export function settleComparison(
  sheet: SheetGrid,
  columns: readonly ColumnMatch[],
  top: number,
  bottom: number,
): readonly ColumnMatch[] {
  const at = columns.findIndex(({ field }) => field === "capaian");
  const capaian = columns[at];
  const compared = columns[at - 1];
  if (capaian === undefined || (compared?.field !== "targetRenstra" && compared?.field !== "targetPembanding")) {
    return columns;
  }
  const target = columns.find(({ field }) => field === "target");
  const realisasi = columns.find(({ field }) => field === "realisasi");
  const numberAt = (row: number, column: ColumnMatch | undefined): number | null => {
    const cell = column === undefined ? undefined : sheet.cell(row, column.column);
    const reading = parsePersen(cell?.value, { numberFormat: cell?.numberFormat });
    return reading.kind === "read" ? reading.value : null;
  };
  const fits = (share: number | null, part: number | null, base: number | null): boolean =>
    share !== null &&
    part !== null &&
    base !== null &&
    base !== 0 &&
    [share, share / 100].some((fraction) => Math.abs(fraction - part / base) <= 0.006);
  let own = 0;
  let other = 0;
  let filled = 0;
  for (let row = top; row <= Math.min(bottom, top + 60); row++) {
    const share = numberAt(row, capaian);
    if (share === null) continue;
    filled++;
    if (fits(share, numberAt(row, realisasi), numberAt(row, target))) own++;
    if (fits(share, numberAt(row, realisasi), numberAt(row, compared))) other++;
  }
  const isOther = target === undefined ? filled > 0 && other < filled : other > own;
  return isOther ? columns.filter((column) => column !== capaian) : columns;
}
