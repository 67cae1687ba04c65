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
  /** Money by row, NaN where blank: pagu, and realisasi where the table has it. At most two columns. */
  readonly money: readonly Float64Array[];
}

/** How many hypotheses are carried from row to row, and how far one may fall behind the best before it is dropped. */
interface Effort {
  readonly beam: number;
  readonly margin: number;
}

/** For tables as people make them. */
const THOROUGH: Effort = { beam: 20, margin: 16 };
/** For thousands of rows: nearly as good (1 row in 100 differs where only wrong sums tell), at half the time. */
const BRIEF: Effort = { beam: 10, margin: 9 };
const MANY_ROWS = 2_000;
const BEAM = THOROUGH.beam;

/** The best labelling found: one level a row, by its place in BUDGET_LEVELS, and what it scored. */
export interface LevelPath {
  readonly labels: Uint8Array;
  readonly score: number;
}

const LEVELS = BUDGET_LEVELS.length;
const MONEY = 2;

/** What a budget is worth that is the sum of several rows under it. */
export const SUM_OF_MANY = 3.5;
/** What a budget is worth that equals the one row under it: weaker, since a parent and its only child look alike. */
export const SUM_OF_ONE = 1.5;
const SUM_OF_LEAVES = 2.5;
const SUM_TOO_LARGE = -1;
const SUM_TOO_SMALL = -0.6;
/** Two money columns speak louder than one, but not twice as loud: they are seldom wrong alone. */
const TWO_COLUMNS = 0.6;
/** Rupiah: amounts with decimals and their rounded sums. */
export const TOLERANCE = 1;

const FORBIDDEN = -8;
const START_AT_KEGIATAN = -2;
const START_AT_SUB = -3;
const EMPTY_PROGRAM = -0.6;
const EMPTY_KEGIATAN = -0.3;
const SUB_UNDER_PROGRAM = -6;
const LEVEL_CHANGE = -0.2;
const NUMBER_GOES_ON = 0.5;
const NUMBER_BREAKS = -0.7;

/**
 * Finds the best levels for the rows of a shared column: a beam search from the first row to the last. A hypothesis earns
 * the rows' votes, pays for an order that does not nest (a sub kegiatan directly under a program), and earns a bonus
 * where a row's budget is the sum of the rows it heads – known only when the group ends, which is why several hypotheses
 * are carried. Each row costs the same, so time grows linearly with the rows.
 */
export function findLevelPath(input: LevelPathInput): LevelPath {
  return new BeamSearch(input).run();
}

/** The hypotheses alive at one row, as columns of numbers: 20,000 rows make no garbage. */
class Beam {
  count = 0;
  /** Earned for good, and with what the open groups are worth as they stand. */
  readonly base = new Float64Array(BEAM);
  readonly total = new Float64Array(BEAM);
  /** -1 before the first row. */
  readonly level = new Int32Array(BEAM);
  readonly programRow = new Int32Array(BEAM);
  readonly kegiatanRow = new Int32Array(BEAM);
  /** Sums by slot × 2 + money column: the program's kegiatan, its leaves, and the kegiatan's sub kegiatan. */
  readonly headSums = new Float64Array(BEAM * MONEY);
  readonly leafSums = new Float64Array(BEAM * MONEY);
  readonly subSums = new Float64Array(BEAM * MONEY);
  readonly headCount = new Int32Array(BEAM);
  readonly leafCount = new Int32Array(BEAM);
  readonly subCount = new Int32Array(BEAM);
  /** The row whose number was the last one seen at each level, by slot × 3 + level; -1 for none. */
  readonly lastNumbered = new Int32Array(BEAM * LEVELS);
}

class BeamSearch {
  private now = new Beam();
  private next = new Beam();
  private readonly effort: Effort;
  private readonly backSlots: Uint8Array;
  private readonly backLevels: Uint8Array;
  /** Candidates of one row: from which slot, to which level, and what they are worth. */
  private readonly candidateBase = new Float64Array(BEAM * LEVELS);
  private readonly candidateTotal = new Float64Array(BEAM * LEVELS);
  private readonly order = new Int32Array(BEAM * LEVELS);
  private orderCount = 0;
  /** What the best candidate of the row is worth so far. */
  private best = 0;
  /** The row's own money, 0 where blank, and whether it has any. */
  private readonly own = new Float64Array(MONEY);
  private isPaid = 0;

  constructor(private readonly input: LevelPathInput) {
    this.effort = input.rowCount > MANY_ROWS ? BRIEF : THOROUGH;
    this.backSlots = new Uint8Array(input.rowCount * BEAM);
    this.backLevels = new Uint8Array(input.rowCount * BEAM);
  }

  run(): LevelPath {
    const { rowCount } = this.input;
    const labels = new Uint8Array(rowCount);
    if (rowCount === 0) return { labels, score: 0 };
    const { now } = this;
    now.count = 1;
    now.level[0] = -1;
    now.programRow[0] = -1;
    now.kegiatanRow[0] = -1;
    now.lastNumbered.fill(-1);
    for (let row = 0; row < rowCount; row++) this.step(row);
    let best = 0;
    let score = -Infinity;
    for (let slot = 0; slot < this.now.count; slot++) {
      const closed = real(this.now.base, slot) + this.kegiatanWorth(slot, true) + this.programWorth(slot, true);
      if (closed > score + 1e-9) {
        best = slot;
        score = closed;
      }
    }
    for (let row = rowCount - 1, slot = best; row >= 0; row--) {
      labels[row] = this.backLevels[row * BEAM + slot] ?? 0;
      slot = this.backSlots[row * BEAM + slot] ?? 0;
    }
    return { labels, score };
  }

  private step(row: number): void {
    this.readMoney(row);
    this.orderCount = 0;
    this.best = -Infinity;
    for (let slot = 0; slot < this.now.count; slot++) this.weigh(row, slot);
    this.keep(row);
    [this.now, this.next] = [this.next, this.now];
  }

  /** Puts a candidate in its place among those weighed so far, the best first; of equals, the earlier stays ahead. */
  private rank(candidate: number, base: number, total: number): void {
    const { order, candidateTotal } = this;
    if (total < this.best - this.effort.margin) return;
    if (total > this.best) this.best = total;
    this.candidateBase[candidate] = base;
    candidateTotal[candidate] = total;
    let place = this.orderCount++;
    for (; place > 0 && real(candidateTotal, whole(order, place - 1)) < total; place--) {
      order[place] = whole(order, place - 1);
    }
    order[place] = candidate;
  }

  private readMoney(row: number): void {
    this.isPaid = 0;
    for (let column = 0; column < MONEY; column++) {
      const amount = this.input.money[column]?.[row] ?? NaN;
      this.own[column] = Number.isNaN(amount) ? 0 : amount;
      if (!Number.isNaN(amount)) this.isPaid = 1;
    }
  }

  /** What a hypothesis is worth when the row is given one level or another. */
  private weigh(row: number, slot: number): void {
    const closedKegiatan = this.kegiatanWorth(slot, true);
    for (let level = 0; level < LEVELS; level++) {
      if (level === 1 && this.input.isWithoutKegiatan) continue;
      let base = this.gain(row, slot, level as LevelIndex);
      let open = 0;
      if (level === 0) base += closedKegiatan + this.programWorth(slot, true);
      else if (level === 1) {
        base += closedKegiatan;
        open = this.programWorth(slot, false, 1, 0);
      } else if (whole(this.now.kegiatanRow, slot) >= 0) {
        open = this.programWorth(slot, false, 0, 1) + this.kegiatanWorth(slot, false, 1);
      } else open = this.programWorth(slot, false, 1, 1);
      this.rank(slot * LEVELS + level, base, base + open);
    }
  }

  /** What a hypothesis has earned with the row's own votes, whatever becomes of the groups that are open. */
  private gain(row: number, slot: number, level: LevelIndex): number {
    const { input } = this;
    return (
      real(this.now.base, slot) +
      real(input.scores, row * LEVELS + level) +
      (input.allowed[level] ? 0 : FORBIDDEN) +
      this.transition(slot, level) +
      this.numberGain(row, slot, level)
    );
  }

  private transition(slot: number, level: LevelIndex): number {
    const { allowed, isWithoutKegiatan } = this.input;
    const before = whole(this.now.level, slot);
    if (before === -1) {
      if (level === 1) return allowed[0] ? START_AT_KEGIATAN : 0;
      if (level === 2) return allowed[0] || allowed[1] ? START_AT_SUB : 0;
      return 0;
    }
    const change = before === level ? 0 : LEVEL_CHANGE;
    if (before === 0 && level === 0) return EMPTY_PROGRAM;
    if (before === 1 && level <= 1) return EMPTY_KEGIATAN + change;
    const isJump = level === 2 && whole(this.now.programRow, slot) >= 0 && whole(this.now.kegiatanRow, slot) < 0;
    return change + (isJump && allowed[1] && !isWithoutKegiatan ? SUB_UNDER_PROGRAM : 0);
  }

  /** A number that goes on from its level's last one, or begins at one under a new parent, speaks for that level. */
  private numberGain(row: number, slot: number, level: LevelIndex): number {
    const { nomors } = this.input;
    const nomor = nomors[row];
    if (nomor === undefined || nomor.depth === 0) return 0;
    if (nomor.value === 1) return whole(this.now.level, slot) < level ? NUMBER_GOES_ON : NUMBER_BREAKS;
    const last = nomors[whole(this.now.lastNumbered, slot * LEVELS + level)];
    if (last === undefined) return NUMBER_BREAKS;
    return last.style === nomor.style && nomor.value === last.value + 1 ? NUMBER_GOES_ON : NUMBER_BREAKS;
  }

  /** The best candidates become the next beam, without twins: those that all later rows would see alike. */
  private keep(row: number): void {
    const { order, next } = this;
    const least = this.best - this.effort.margin;
    next.count = 0;
    let hasProgram = false;
    for (let rank = 0; rank < this.orderCount; rank++) {
      const candidate = whole(order, rank);
      if (next.count === this.effort.beam || real(this.candidateTotal, candidate) < least) break;
      const level = candidate % LEVELS;
      const slot = (candidate - level) / LEVELS;
      // All hypotheses that begin a program here are alike from here on.
      if (level === 0 && hasProgram) continue;
      if (level === 1 && this.hasTwin(slot, row)) continue;
      if (level === 0) hasProgram = true;
      this.write(row, slot, level as LevelIndex, candidate);
    }
  }

  private hasTwin(slot: number, row: number): boolean {
    const { now, next } = this;
    for (let other = 0; other < next.count; other++) {
      if (whole(next.level, other) !== 1 || whole(next.kegiatanRow, other) !== row) continue;
      if (whole(next.programRow, other) !== whole(now.programRow, slot)) continue;
      let isSame = true;
      for (let column = 0; column < MONEY; column++) {
        const sum = real(now.headSums, slot * MONEY + column) + real(this.own, column);
        if (sum !== real(next.headSums, other * MONEY + column)) isSame = false;
      }
      if (isSame) return true;
    }
    return false;
  }

  private write(row: number, from: number, level: LevelIndex, candidate: number): void {
    const { now, next } = this;
    const to = next.count++;
    this.backSlots[row * BEAM + to] = from;
    this.backLevels[row * BEAM + to] = level;
    next.base[to] = real(this.candidateBase, candidate);
    next.total[to] = real(this.candidateTotal, candidate);
    next.level[to] = level;
    for (let other = 0; other < LEVELS; other++) {
      next.lastNumbered[to * LEVELS + other] = whole(now.lastNumbered, from * LEVELS + other);
    }
    if ((this.input.nomors[row]?.depth ?? 0) > 0) next.lastNumbered[to * LEVELS + level] = row;
    const isUnderKegiatan = level === 2 && whole(now.kegiatanRow, from) >= 0;
    next.programRow[to] = level === 0 ? row : whole(now.programRow, from);
    next.kegiatanRow[to] = level === 0 ? -1 : level === 1 ? row : whole(now.kegiatanRow, from);
    const isHead = level === 1 || (level === 2 && !isUnderKegiatan);
    next.headCount[to] = level === 0 ? 0 : whole(now.headCount, from) + (isHead ? this.isPaid : 0);
    next.leafCount[to] = level === 0 ? 0 : whole(now.leafCount, from) + (level === 2 ? this.isPaid : 0);
    next.subCount[to] = level < 2 ? 0 : whole(now.subCount, from) + (isUnderKegiatan ? this.isPaid : 0);
    for (let column = 0; column < MONEY; column++) {
      const source = from * MONEY + column;
      const target = to * MONEY + column;
      const own = real(this.own, column);
      next.headSums[target] = level === 0 ? 0 : real(now.headSums, source) + (isHead ? own : 0);
      next.leafSums[target] = level === 0 ? 0 : real(now.leafSums, source) + (level === 2 ? own : 0);
      next.subSums[target] = level < 2 ? 0 : real(now.subSums, source) + (isUnderKegiatan ? own : 0);
    }
  }

  /** What the open kegiatan's budget says of its sub kegiatan; `adds` = 1 counts the row at hand among them. */
  private kegiatanWorth(slot: number, isClosed: boolean, adds = 0): number {
    const { now } = this;
    const head = whole(now.kegiatanRow, slot);
    const count = whole(now.subCount, slot) + adds * this.isPaid;
    if (head < 0 || count === 0) return 0;
    let worth = 0;
    let known = 0;
    for (let column = 0; column < this.input.money.length; column++) {
      const amount = this.input.money[column]?.[head] ?? NaN;
      if (!(amount > 0)) continue;
      known++;
      const sum = real(now.subSums, slot * MONEY + column) + adds * real(this.own, column);
      worth += sumWorth(amount, sum, null, count, isClosed);
    }
    return known > 1 ? worth * TWO_COLUMNS : worth;
  }

  /** What the open program's budget says of its kegiatan, or of its leaves where the kegiatan between them do not fit. */
  private programWorth(slot: number, isClosed: boolean, addsHead = 0, addsLeaf = 0): number {
    const { now } = this;
    const head = whole(now.programRow, slot);
    const count = whole(now.headCount, slot) + addsHead * this.isPaid;
    if (head < 0 || count === 0) return 0;
    const leafCount = whole(now.leafCount, slot) + addsLeaf * this.isPaid;
    let worth = 0;
    let known = 0;
    for (let column = 0; column < this.input.money.length; column++) {
      const amount = this.input.money[column]?.[head] ?? NaN;
      if (!(amount > 0)) continue;
      known++;
      const own = real(this.own, column);
      const sum = real(now.headSums, slot * MONEY + column) + addsHead * own;
      const leafSum = leafCount > 1 ? real(now.leafSums, slot * MONEY + column) + addsLeaf * own : null;
      worth += sumWorth(amount, sum, leafSum, count, isClosed);
    }
    return known > 1 ? worth * TWO_COLUMNS : worth;
  }
}

/** A head's amount against the sum of its members. */
function sumWorth(amount: number, sum: number, leafSum: number | null, count: number, isClosed: boolean): number {
  if (Math.abs(amount - sum) <= TOLERANCE) return count > 1 ? SUM_OF_MANY : SUM_OF_ONE;
  if (leafSum !== null && Math.abs(amount - leafSum) <= TOLERANCE) return SUM_OF_LEAVES;
  if (sum > amount) return SUM_TOO_LARGE;
  return isClosed ? SUM_TOO_SMALL : 0;
}

/** An element of a typed array, whose bounds the caller knows: one reader for each kind of array, since one for both is slower. */
function real(array: Float64Array, index: number): number {
  return array[index] ?? 0;
}

function whole(array: Int32Array, index: number): number {
  return array[index] ?? 0;
}
