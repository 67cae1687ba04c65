import { formatAddress } from "../grid/a1";
import { isCellError, type SheetGrid } from "../grid/sheet-grid";
import { accumulateRealisasi, accumulateTarget, type Accumulated } from "../metrics/accumulate-cells";
import type { Operand } from "../metrics/native-formula";
import { readPeriodeCells } from "../metrics/periode-cells";
import type { Place, SourceMap } from "../model/source-map";
import { periodeText } from "../text/periode";
import { showNumber } from "../text/show-number";
import type { Nilai } from "../text/nilai";
import { valueOf, type Reading } from "../text/reading";
import type { IndikatorRow } from "./collect-rows";
import type { PeriodeMeasure } from "./formula-column";
import type { MeasuredTable } from "./measured-table";

/** What a row is measured by, as its cells show it. */
export interface RowMeasure {
  readonly target: Operand;
  readonly realisasi: Operand;
  readonly periode: PeriodeMeasure | null;
  /** As the cells show them; null where blank. */
  readonly shown: { readonly target: string | null; readonly realisasi: string | null };
}

/** Why a row cannot be measured, in Indonesian, and what its cells show. */
export interface UnreadRow {
  readonly alasan: string;
  readonly shown: RowMeasure["shown"];
}

/** Reads what one row is measured by, on its table's basis. */
export function measureRow(table: MeasuredTable, row: IndikatorRow, sources: SourceMap): RowMeasure | UnreadRow {
  const { target, realisasi } = row.indikator;
  const shown = { target: rawOf(target), realisasi: rawOf(realisasi) };
  if (table.sharedRows.has(row.row)) {
    return {
      alasan: "Satu baris memuat beberapa indikator; pisahkan barisnya agar tiap indikator dapat diukur.",
      shown,
    };
  }
  for (const [apa, reading] of [["Target", target] as const, ["Realisasi", realisasi] as const]) {
    if (reading.kind === "unreadable") {
      return { alasan: `${apa} "${reading.raw}" tidak terbaca sebagai angka, rentang, atau predikat.`, shown };
    }
  }
  return table.basis === "periode" ? measurePeriode(table, row, sources) : measureTahun(table, row, shown);
}

function measureTahun({ sheet, places }: MeasuredTable, row: IndikatorRow, shown: RowMeasure["shown"]): RowMeasure {
  const { target, realisasi } = row.indikator;
  const { top, left } = row.realisasi?.area ?? { top: row.row, left: places.get("realisasi")?.column ?? 0 };
  return {
    target: operandOf(sheet, row.target, target),
    realisasi: operandAt(sheet, top, left, realisasi),
    periode: null,
    shown,
  };
}

/**
 * Target up to the last period that has a realisasi against the realisasi up to there: in June a plan of two quarters is
 * measured, not the year's. Where no period has a target, the year's target counts.
 */
function measurePeriode(
  { sheet, places }: MeasuredTable,
  row: IndikatorRow,
  sources: SourceMap,
): RowMeasure | UnreadRow {
  const { indikator } = row;
  const cells = readPeriodeCells(indikator, sources, ({ area: { top, left } }) => ({
    ref: formatAddress(top, left),
    isi: contentOf(sheet, top, left),
    numberFormat: sheet.cell(top, left)?.numberFormat ?? "General",
  }));
  const { targetList, realisasiList, metode, sampai } = cells;
  const hasTarget = targetList.some(({ nilai }) => nilai !== null);
  const unread = (alasan: string): UnreadRow => ({
    alasan,
    shown: { target: rawOf(indikator.target), realisasi: null },
  });
  if (cells.alasan !== null) return unread(cells.alasan);
  const realisasi = accumulateRealisasi(realisasiList, metode.metode);
  if ("alasan" in realisasi) return unread(realisasi.alasan);
  const target = hasTarget
    ? accumulateTarget(targetList, realisasiList, metode.metode)
    : repeated(sheet, row.target, indikator.target);
  if ("alasan" in target) return unread(target.alasan);

  const at = (column: number | undefined): string => formatAddress(row.row, column ?? 0);
  const targetColumn = places.get("target-sd")?.column;
  return {
    target:
      targetColumn === undefined
        ? operandOf(sheet, row.target, indikator.target)
        : { ref: at(targetColumn), isi: target.isi, nilai: target.nilai },
    realisasi: { ref: at(places.get("realisasi-sd")?.column), isi: realisasi.isi, nilai: realisasi.nilai },
    periode: {
      target,
      realisasi,
      keterangan:
        sampai === null
          ? null
          : `s.d. ${periodeText(sampai)}, metode ${metode.metode}${metode.isAssumed ? " (perkiraan)" : ""}`,
    },
    shown: {
      target: sampai === null ? rawOf(indikator.target) : showIsi(target),
      realisasi: showIsi(realisasi),
    },
  };
}

/** The year's target, in the column of a table whose other rows have targets per period. */
function repeated(sheet: SheetGrid, place: Place | null, reading: Reading<Nilai>): Accumulated {
  const { ref, isi, nilai } = operandOf(sheet, place, reading);
  const formula = `IF(${ref}="","",${ref})`;
  const numberFormat =
    place === null ? "General" : (sheet.cell(place.area.top, place.area.left)?.numberFormat ?? "General");
  return { isi, nilai, native: formula, fungsi: formula, numberFormat };
}

function operandOf(sheet: SheetGrid, place: Place | null, reading: Reading<Nilai>): Operand {
  return place === null
    ? { ref: `""`, isi: null, nilai: null }
    : operandAt(sheet, place.area.top, place.area.left, reading);
}

function operandAt(sheet: SheetGrid, row: number, column: number, reading: Reading<Nilai>): Operand {
  return { ref: formatAddress(row, column), isi: contentOf(sheet, row, column), nilai: valueOf(reading) };
}

function contentOf(sheet: SheetGrid, row: number, column: number): string | number | null {
  const value = sheet.cell(row, column)?.value;
  return value === undefined || isCellError(value) || typeof value === "boolean" ? null : value;
}

function showIsi({ isi, numberFormat }: Accumulated): string | null {
  return typeof isi === "number" ? showNumber(isi, numberFormat) : isi;
}

function rawOf(reading: Reading<Nilai>): string | null {
  return reading.kind === "empty" ? null : reading.raw;
}
