import type { Place } from "./source-map";

/** "galat" must be mended, "peringatan" should be looked at, "saran" may help. */
export type Severity = "galat" | "peringatan" | "saran";

/** One thing found, at its cell. */
export interface Finding {
  readonly ruleId: string;
  readonly messageId: string;
  /** In Indonesian: which figure, how much, and what it should be. */
  readonly message: string;
  readonly severity: Severity;
  readonly place: Place;
  /** What the cell says, and what was computed; null where the rule compares nothing. */
  readonly stated: string | number | null;
  readonly computed: string | number | null;
  readonly related: readonly Place[];
  /** Made of names and fields, never of row numbers, so that an accepted finding survives an inserted row. */
  readonly fingerprint: string;
}
