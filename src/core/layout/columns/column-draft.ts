import type { Field } from "../../model/field";
import type { Level } from "../../model/level";
import type { Periode } from "../../text/periode";
import type { ColumnProfile } from "../column-profile";
import type { ColumnWording } from "../column-wording";
import type { HeaderLabel } from "../header-band";
import type { Vocabulary } from "../header-meaning";

/** What helps to decide between the meanings of a header. */
export interface ColumnContext {
  readonly vocabulary: Vocabulary;
  readonly layoutId: string;
  readonly profileOf: (column: number) => ColumnProfile;
  readonly wordingOf: (column: number) => ColumnWording;
  /** Answers whether the cells of a column name parts of the year: I, II, III, IV; TW 1 … TW 4; Januari, Februari … */
  readonly isPeriodeColumn: (column: number) => boolean;
  /** Answers whether cells of a column are merged over several rows. */
  readonly isMergedDown: (column: number) => boolean;
  /** The year that the title names, or null. */
  readonly titleYear: number | null;
  /** The first year of the range that the title names ("2025-2029"), or null. */
  readonly firstYear: number | null;
}

/** A column while its meaning is being settled: its header by itself first, then what its neighbours and cells say. */
export interface ColumnDraft {
  /** The sheet columns under the header, the leftmost first. */
  readonly columns: readonly [number, ...number[]];
  field: Field | null;
  owners: readonly Level[];
  isSoftOwner: boolean;
  owner: Level | null;
  periode: Periode | null;
  tahun: number | null;
  readonly header: string;
  readonly tokens: ReadonlySet<string>;
  readonly group: HeaderLabel | null;
  /** The header says "%" and nothing else. */
  readonly isBarePercent: boolean;
  readonly isMoney: boolean;
  readonly isBareUraian: boolean;
  spanColumns: readonly number[];
}

/** Fields in rupiah. */
export const MONEY_FIELD: ReadonlySet<Field> = new Set<Field>([
  "pagu",
  "paguSebelum",
  "paguTahun",
  "paguPeriode",
  "realisasiAnggaran",
  "realisasiAnggaranPeriode",
]);

/** Fields that state a measured quantity. */
export const MEASURE_FIELD: ReadonlySet<Field> = new Set<Field>([
  "target",
  "targetTahun",
  "targetRenstra",
  "targetPembanding",
  "targetPeriode",
  "realisasi",
  "realisasiTahun",
  "realisasiPeriode",
]);

/** Fields that only a measured performance has: beside them "Realisasi" is no money. */
export const PHYSICAL: ReadonlySet<Field> = new Set<Field>([...MEASURE_FIELD, "indikator"]);
