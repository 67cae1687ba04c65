import {
  accumulateRealisasi,
  accumulateYear,
  endMonth,
  type Accumulated,
  type NotAccumulated,
} from "../metrics/accumulate-cells";
import { readPeriodeCells } from "../metrics/periode-cells";
import type { Indikator } from "../model/indikator";
import type { SourceMap } from "../model/source-map";
import type { Nilai } from "../text/nilai";
import { periodeText, type Periode } from "../text/periode";
import { constantCell, type SourceCell, type SourceCells } from "./source-cell";

/** A figure of the year that was taken together from its periods. */
export interface PeriodeValue {
  readonly cell: SourceCell;
  readonly nilai: Nilai | null;
}

/** What an indicator's periods give where its table states no figure of the year; null where that is not asked or not possible. */
export interface PeriodeValues {
  readonly target: PeriodeValue | null;
  readonly realisasi: PeriodeValue | null;
  /** True where the metode is a guess. */
  readonly isAssumed: boolean;
  /** The last period that has a realisasi. */
  readonly sampai: Periode | null;
  /** In Indonesian: why the periods could not be taken together; null where they could. */
  readonly alasan: string | null;
}

const NOTHING: PeriodeValues = { target: null, realisasi: null, isAssumed: false, sampai: null, alasan: null };

/**
 * Target and realisasi of the year from the periods, by metode, for an indicator whose table states none (a RAK of sasaran with
 * TW I-IV only). A figure of the year that is stated is never replaced.
 *
 * Example: targets 25, 50, 75, 100 in four triwulan and no annual target → the target 100 as a live formula over the four cells.
 */
export function valuesOfPeriode(indikator: Indikator, sources: SourceMap, cells: SourceCells): PeriodeValues {
  const { target, realisasi, targetPeriodeList, realisasiPeriodeList } = indikator;
  const wantsTarget = target.kind === "empty" && targetPeriodeList.some(({ nilai }) => nilai.kind !== "empty");
  const wantsRealisasi = realisasi.kind === "empty" && realisasiPeriodeList.some(({ nilai }) => nilai.kind !== "empty");
  if (!wantsTarget && !wantsRealisasi) return NOTHING;
  const periode = readPeriodeCells(indikator, sources, (place) => {
    const { ref, value, numberFormat } = cells.at(place) ?? constantCell(null);
    return { ref: ref ?? "", isi: typeof value === "boolean" ? null : value, numberFormat };
  });
  const { isAssumed, metode } = periode.metode;
  const { sampai } = periode;
  if (periode.alasan !== null) return { ...NOTHING, alasan: periode.alasan };
  const year = wantsTarget ? accumulateYear(periode.targetList, metode) : null;
  const reached = wantsRealisasi ? accumulateRealisasi(periode.realisasiList, metode) : null;
  return {
    target: valueFrom(year),
    realisasi: valueFrom(reached),
    isAssumed,
    sampai: wantsRealisasi ? sampai : null,
    alasan: reasonOf(year) ?? reasonOf(reached),
  };
}

/** What the user is told of the figures that were taken from periods, in Indonesian. */
export function notesOfPeriode(
  sheet: string,
  rows: readonly { readonly indikatorModel: Indikator; readonly periode: PeriodeValues }[],
): string[] {
  const notes: string[] = [];
  const fromTarget = rows.filter(({ periode }) => periode.target !== null);
  if (fromTarget.length > 0) {
    notes.push(
      `Lembar "${sheet}" tidak memuat target tahunan untuk ${fromTarget.length} indikator; targetnya diambil dari target per ` +
        "periode, dijumlahkan atau periode terakhir menurut metodenya.",
    );
  }
  const guessed = rows.filter(
    ({ periode }) => periode.isAssumed && (periode.target !== null || periode.realisasi !== null),
  );
  if (guessed.length > 0) {
    const nama = guessed.map(({ indikatorModel }) => `"${indikatorModel.nama}"`).join(", ");
    notes.push(
      `Metode akumulasi ${nama} adalah perkiraan; periksa angkanya, atau tambahkan kolom Metode pada tabelnya.`,
    );
  }
  for (const { indikatorModel, periode } of rows) {
    if (periode.alasan !== null)
      notes.push(`"${indikatorModel.nama}": ${periode.alasan} Selnya pada formulir dikosongkan.`);
  }
  return notes;
}

/**
 * The note that also stands on the form where its realisasi does not reach to the end of the year; null where it does.
 * Example: two quarters → "Realisasi s.d. triwulan II, diukur terhadap target setahun."
 */
export function noteOfPart(rows: readonly { readonly periode: PeriodeValues }[]): string | null {
  const last = rows.flatMap(({ periode: { sampai } }) => (sampai === null || endMonth(sampai) === 12 ? [] : [sampai]));
  if (last.length === 0) return null;
  const names = [...new Set(last.map(periodeText))];
  return `Realisasi s.d. ${names.join(" atau ")}, diukur terhadap target setahun.`;
}

function reasonOf(result: Accumulated | NotAccumulated | null): string | null {
  return result !== null && "alasan" in result ? result.alasan : null;
}

function valueFrom(result: Accumulated | NotAccumulated | null): PeriodeValue | null {
  if (result === null || "alasan" in result) return null;
  const { isi, nilai, native, numberFormat } = result;
  return { cell: { ref: null, formula: native, value: isi, numberFormat }, nilai };
}
