import type { CheckOverview, FindingView } from "./session-types";

/** The findings that next and previous go through: those that nobody accepted, in the order of the sheets. */
export function openFindings(check: CheckOverview | null): readonly FindingView[] {
  return check === null ? [] : check.findings.filter(({ accepted }) => accepted === null);
}

/** Where a step from the selected finding leads, and whether it went round the end. */
export interface CursorStep {
  readonly finding: FindingView;
  /** From 1. */
  readonly nomor: number;
  readonly isWrapped: boolean;
}

/** Remembers which finding is selected, and where it stood once it is gone: the next one has moved into its place. */
export class FindingCursor {
  private index = -1;
  private isGone = false;

  /** Follows the list after it was made anew; answers the selected finding's fingerprint, or null where it is gone. */
  follow(findings: readonly FindingView[], active: string | null): string | null {
    if (active === null) return null;
    const index = findings.findIndex(({ fingerprint }) => fingerprint === active);
    if (index < 0) {
      this.isGone = true;
      return null;
    }
    this.select(index);
    return active;
  }

  select(index: number): void {
    this.index = index;
    this.isGone = false;
  }

  /** The finding one step forward (1) or back (-1), going round at the ends; null where there is none. */
  step(findings: readonly FindingView[], direction: 1 | -1): CursorStep | null {
    const count = findings.length;
    if (count === 0) return null;
    const isFirst = this.index < 0;
    const wanted = isFirst
      ? direction === 1
        ? 0
        : count - 1
      : this.index + (direction === 1 && this.isGone ? 0 : direction);
    const index = (wanted + count) % count;
    const finding = findings[index % count];
    if (finding === undefined) return null;
    this.select(index);
    return { finding, nomor: index + 1, isWrapped: !isFirst && index !== wanted };
  }
}
