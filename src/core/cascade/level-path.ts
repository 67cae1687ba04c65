import { BUDGET_LEVELS, type LevelIndex } from "./level-row";
import type { NomorStyle } from "./nomor-style";

/** What the search over the rows of one column needs. */
export interface LevelPathInput {
  readonly rowCount: number;
  /** Sums of votes by row × 3 + level. */
  readonly scores: Float64Array;
  /** Which of program, kegiatan, sub kegiatan the column may hold. */
  readonly allowed: readonly [boolean, boolean, boolean];
  /** The table has no kegiatan at all, so that sub kegiatan stand under programs. */
  readonly isWithoutKegiatan: boolean;
  readonly nomors: readonly NomorStyle[];
  /** Money by row, NaN where blank: pagu, and realisasi where the table has it. */
  readonly money: readonly Float64Array[];
}

export interface LevelPath {
  readonly labels: Uint8Array;
  readonly score: number;
}

/** How many hypotheses are carried from row to row, and how far one may fall behind the best before it is dropped. */
const BEAM = 24;
const MARGIN = 14;

const SUM_OF_MANY = 4;
const SUM_OF_ONE = 1.5;
const SUM_OF_LEAVES = 2.5;
const SUM_TOO_LARGE = -1;
const SUM_TOO_SMALL = -0.6;
/** Rupiah: amounts with decimals and their rounded sums. */
const TOLERANCE = 1;

const FORBIDDEN = -8;
const START_AT_KEGIATAN = -2;
const START_AT_SUB = -3;
const EMPTY_PROGRAM = -0.6;
const EMPTY_KEGIATAN = -0.3;
const SUB_UNDER_PROGRAM = -6;
const LEVEL_CHANGE = -0.2;
const NUMBER_GOES_ON = 0.5;
const NUMBER_BREAKS = -0.7;

/** One hypothesis: the levels of all rows so far. What it will earn from sums that are still open is not in `base`. */
interface State {
  readonly base: number;
  /** base + what the open groups are worth as they stand. */
  readonly total: number;
  readonly level: LevelIndex | -1;
  readonly programRow: number;
  readonly kegiatanRow: number;
  /** Sums of the open program's kegiatan, of its leaves, and of the open kegiatan's sub kegiatan; by money column. */
  readonly headSums: readonly number[];
  readonly leafSums: readonly number[];
  readonly subSums: readonly number[];
  readonly headCount: number;
  readonly leafCount: number;
  readonly subCount: number;
  /** The last number seen at each level, with its style. */
  readonly lastNomors: readonly (NomorStyle | null)[];
  readonly slot: number;
}

/**
 * Finds the best levels for the rows of a shared column: a beam search from the first row to the last. A hypothesis earns
 * the rows' votes, pays for an order that does not nest (a sub kegiatan directly under a program), and earns a bonus
 * where a row's budget is the sum of the rows it heads – known only when the group ends, which is why several hypotheses
 * are carried. Each row costs the same, so time grows linearly with the rows.
 */
export function findLevelPath(input: LevelPathInput): LevelPath {
  const { rowCount } = input;
  const labels = new Uint8Array(rowCount);
  if (rowCount === 0) return { labels, score: 0 };
  const backSlots = new Uint8Array(rowCount * BEAM);
  const backLevels = new Uint8Array(rowCount * BEAM);
  const zeros = input.money.map(() => 0);
  let beam: State[] = [
    {
      base: 0,
      total: 0,
      level: -1,
      programRow: -1,
      kegiatanRow: -1,
      headSums: zeros,
      leafSums: zeros,
      subSums: zeros,
      headCount: 0,
      leafCount: 0,
      subCount: 0,
      lastNomors: [null, null, null],
      slot: 0,
    },
  ];
  for (let row = 0; row < rowCount; row++) {
    const next = pruned(extend(input, beam, row));
    next.forEach((state, slot) => {
      backSlots[row * BEAM + slot] = state.slot;
      backLevels[row * BEAM + slot] = state.level;
    });
    beam = next.map((state, slot) => ({ ...state, slot }));
  }
  let best = 0;
  let bestScore = -Infinity;
  beam.forEach((state, slot) => {
    const score = state.base + closeKegiatan(input, state) + closeProgram(input, state);
    if (score > bestScore + 1e-9) {
      best = slot;
      bestScore = score;
    }
  });
  for (let row = rowCount - 1, slot = best; row >= 0; row--) {
    labels[row] = backLevels[row * BEAM + slot] ?? 0;
    slot = backSlots[row * BEAM + slot] ?? 0;
  }
  return { labels, score: bestScore };
}

/** The best states, without twins that can only do worse than their like. */
function pruned(states: State[]): State[] {
  states.sort((a, b) => b.total - a.total);
  const kept: State[] = [];
  const least = (states[0]?.total ?? 0) - MARGIN;
  for (const state of states) {
    if (kept.length === BEAM || state.total < least) break;
    if (!kept.some((other) => isTwin(other, state))) kept.push(state);
  }
  return kept;
}

/** Twins share all that the rows to come can see: the open program and kegiatan and what was summed under them. */
function isTwin(a: State, b: State): boolean {
  return (
    a.programRow === b.programRow &&
    a.kegiatanRow === b.kegiatanRow &&
    a.level === b.level &&
    a.headCount === b.headCount &&
    a.headSums.every((sum, at) => sum === b.headSums[at])
  );
}

function extend(input: LevelPathInput, beam: readonly State[], row: number): State[] {
  const next: State[] = [];
  for (const state of beam) {
    for (const level of [0, 1, 2] as const) {
      if (level === 1 && input.isWithoutKegiatan) continue;
      next.push(withRow(input, state, row, level));
    }
  }
  return next;
}

function withRow(input: LevelPathInput, state: State, row: number, level: LevelIndex): State {
  const nomor = input.nomors[row];
  const isNumbered = nomor !== undefined && nomor.depth > 0;
  let base =
    state.base +
    (input.scores[row * BUDGET_LEVELS.length + level] ?? 0) +
    (input.allowed[level] ? 0 : FORBIDDEN) +
    transition(input, state, level);
  if (isNumbered) base += numberGain(state, nomor, level);
  const lastNomors = isNumbered ? state.lastNomors.map((last, at) => (at === level ? nomor : last)) : state.lastNomors;
  const zeros = input.money.map(() => 0);
  if (level === 0) {
    base += closeKegiatan(input, state) + closeProgram(input, state);
    return {
      base,
      total: base,
      level,
      programRow: row,
      kegiatanRow: -1,
      headSums: zeros,
      leafSums: zeros,
      subSums: zeros,
      headCount: 0,
      leafCount: 0,
      subCount: 0,
      lastNomors,
      slot: state.slot,
    };
  }
  const own = input.money.map((column) => column[row] ?? NaN);
  const isPaid = own.some((amount) => !Number.isNaN(amount));
  const plus = (sums: readonly number[]): number[] => sums.map((sum, at) => sum + (own[at] || 0));
  if (level === 1) {
    base += closeKegiatan(input, state);
    const grown = {
      ...state,
      base,
      level,
      kegiatanRow: row,
      headSums: plus(state.headSums),
      headCount: state.headCount + (isPaid ? 1 : 0),
      subSums: zeros,
      subCount: 0,
      lastNomors,
    };
    return { ...grown, total: base + openProgram(input, grown) };
  }
  const isUnderKegiatan = state.kegiatanRow >= 0;
  const one = isPaid ? 1 : 0;
  const grown = {
    ...state,
    base,
    level,
    headSums: isUnderKegiatan ? state.headSums : plus(state.headSums),
    headCount: state.headCount + (isUnderKegiatan ? 0 : one),
    leafSums: plus(state.leafSums),
    leafCount: state.leafCount + one,
    subSums: isUnderKegiatan ? plus(state.subSums) : state.subSums,
    subCount: state.subCount + (isUnderKegiatan ? one : 0),
    lastNomors,
  };
  return { ...grown, total: base + openProgram(input, grown) + openKegiatan(input, grown) };
}

function transition(input: LevelPathInput, state: State, level: LevelIndex): number {
  const before = state.level;
  if (before === -1) {
    if (level === 1) return input.allowed[0] ? START_AT_KEGIATAN : 0;
    if (level === 2) return input.allowed[0] || input.allowed[1] ? START_AT_SUB : 0;
    return 0;
  }
  const change = before === level ? 0 : LEVEL_CHANGE;
  if (before === 0 && level === 0) return EMPTY_PROGRAM;
  if (before === 1 && level <= 1) return EMPTY_KEGIATAN + change;
  const isJump = level === 2 && state.programRow >= 0 && state.kegiatanRow < 0;
  return change + (isJump && input.allowed[1] && !input.isWithoutKegiatan ? SUB_UNDER_PROGRAM : 0);
}

/** A number that goes on from its level's last one, or begins at one under a new parent, speaks for that level. */
function numberGain(state: State, nomor: NomorStyle, level: LevelIndex): number {
  const last = state.lastNomors[level];
  if (nomor.value === 1) {
    const isFirstChild = state.level === -1 || state.level < level;
    return isFirstChild ? NUMBER_GOES_ON : NUMBER_BREAKS;
  }
  if (last === undefined || last === null) return NUMBER_BREAKS;
  return last.style === nomor.style && nomor.value === last.value + 1 ? NUMBER_GOES_ON : NUMBER_BREAKS;
}

/** What a group of rows is worth: its head's amount against the sum of its members, over both money columns. */
function groupWorth(
  input: LevelPathInput,
  head: number,
  sums: readonly number[],
  count: number,
  leafSums: readonly number[] | null,
  isClosed: boolean,
): number {
  if (head < 0 || count === 0) return 0;
  let worth = 0;
  let known = 0;
  for (let at = 0; at < input.money.length; at++) {
    const amount = input.money[at]?.[head] ?? NaN;
    const sum = sums[at] ?? 0;
    if (Number.isNaN(amount) || amount <= 0) continue;
    known++;
    if (Math.abs(amount - sum) <= TOLERANCE) worth += count > 1 ? SUM_OF_MANY : SUM_OF_ONE;
    else if (leafSums !== null && Math.abs(amount - (leafSums[at] ?? 0)) <= TOLERANCE) worth += SUM_OF_LEAVES;
    else if (sum > amount) worth += SUM_TOO_LARGE;
    else if (isClosed) worth += SUM_TOO_SMALL;
  }
  return known > 1 ? worth * 0.6 : worth;
}

function openKegiatan(input: LevelPathInput, state: Omit<State, "total">): number {
  return groupWorth(input, state.kegiatanRow, state.subSums, state.subCount, null, false);
}

function closeKegiatan(input: LevelPathInput, state: State): number {
  return groupWorth(input, state.kegiatanRow, state.subSums, state.subCount, null, true);
}

function openProgram(input: LevelPathInput, state: Omit<State, "total">): number {
  return groupWorth(
    input,
    state.programRow,
    state.headSums,
    state.headCount,
    state.leafCount > 1 ? state.leafSums : null,
    false,
  );
}

function closeProgram(input: LevelPathInput, state: State): number {
  return groupWorth(
    input,
    state.programRow,
    state.headSums,
    state.headCount,
    state.leafCount > 1 ? state.leafSums : null,
    true,
  );
}
