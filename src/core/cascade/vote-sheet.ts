import type { LevelVote } from "../model/cascade";
import { BUDGET_LEVELS, type LevelIndex } from "./level-row";

/** The words by which the user knows a budget level, by its index. */
export const LEVEL_WORDS = ["program", "kegiatan", "sub kegiatan"] as const;

/**
 * Collects the votes of all rows and their sums. A vote is one object shared by all the rows that it speaks for, so that
 * 20,000 rows do not make 100,000 texts.
 */
export class VoteSheet {
  /** Sums by row × 3 + level index. */
  readonly scores: Float64Array;
  readonly votes: LevelVote[][];

  constructor(readonly rowCount: number) {
    this.scores = new Float64Array(rowCount * BUDGET_LEVELS.length);
    this.votes = Array.from({ length: rowCount }, () => []);
  }

  /** Counts a vote for a row. */
  cast(row: number, level: LevelIndex, vote: LevelVote): void {
    this.votes[row]?.push(vote);
    this.scores[row * 3 + level] = (this.scores[row * 3 + level] ?? 0) + vote.weight;
  }

  /** Adds weight without a vote: the column's own leaning, which is nothing that a row shows. */
  lean(row: number, level: LevelIndex, weight: number): void {
    this.scores[row * 3 + level] = (this.scores[row * 3 + level] ?? 0) + weight;
  }
}

/** Makes a vote; a weight of 12 cannot be outvoted, 5 is strong, below 1 is a hint. */
export function voteFor(sign: string, level: LevelIndex, weight: number, alasan: string): LevelVote {
  return { sign, level: BUDGET_LEVELS[level], weight, alasan };
}
