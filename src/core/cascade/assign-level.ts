import type { LevelVote } from "../model/cascade";
import type { BudgetLevel, LevelColumn, LevelIndex, LevelRow } from "./level-row";
import { BUDGET_LEVELS } from "./level-row";
import { findLevelPath, SUM_OF_MANY, SUM_OF_ONE, TOLERANCE, type LevelPath, type LevelPathInput } from "./level-path";
import { castOwnSigns, certainLevelOf } from "./level-signs";
import { readStyles } from "./level-styles";
import type { NomenklaturLookup } from "./nomenklatur";
import { nomorStylesOf } from "./nomor-style";
import { LEVEL_WORDS, VoteSheet, voteFor } from "./vote-sheet";

/** The level that a row was given, with every vote that was cast for it, won or lost. */
export interface AssignedLevel {
  readonly level: BudgetLevel;
  readonly votes: readonly LevelVote[];
}

const OWN_LEVEL_LEAN: Readonly<Record<BudgetLevel, number>> = { program: 2.5, kegiatan: 1, subKegiatan: 6 };
/** By how much a table without kegiatan must fit better: what stands under a program is a kegiatan unless signs say no. */
const WITHOUT_KEGIATAN_LEAD = 2;

/**
 * Decides for each row of a column that several levels share whether it is a program, a kegiatan or a sub kegiatan. The
 * signs of domain.md vote – kode, level words, nomenclature, number style, bold, indent, statements, wording, offices, the
 * budget roll-up – and a search over all rows takes the labelling that the votes and the nesting together like best.
 * It runs twice: the first labelling teaches what this table's own styles mean, the second uses it. No rows, no levels.
 *
 * Example: "PROGRAM X" (I), "Penyediaan Y" (bold), "Belanja Z" (1.) → program, kegiatan, subKegiatan.
 */
export function assignLevels(
  rows: readonly LevelRow[],
  column: LevelColumn,
  nomenklatur?: NomenklaturLookup,
): readonly AssignedLevel[] {
  if (rows.length === 0) return [];
  const [only, ...others] = column.allowed;
  if (only !== undefined && others.length === 0 && rows.every((row) => (certainLevelOf(row) ?? only) === only)) {
    const sole: AssignedLevel = { level: only, votes: [] };
    return rows.map(() => sole);
  }
  const nomors = nomorStylesOf(rows.map((row) => row.nomor));
  const styles = readStyles(rows, nomors, column);
  const own = column.own;
  const ownIndex = own === null ? null : (BUDGET_LEVELS.indexOf(own) as LevelIndex);

  const sheet = new VoteSheet(rows.length);
  castOwnSigns(sheet, rows, column, nomenklatur);
  if (own !== null && ownIndex !== null) {
    for (let row = 0; row < rows.length; row++) sheet.lean(row, ownIndex, OWN_LEVEL_LEAN[own]);
  }
  const base = {
    rowCount: rows.length,
    allowed: [0, 1, 2].map((at) => column.allowed.includes(BUDGET_LEVELS[at as LevelIndex])) as [
      boolean,
      boolean,
      boolean,
    ],
    nomors,
    money: moneyOf(rows),
  };
  const firstLook = Float64Array.from(sheet.scores);
  styles.addFirstLook(firstLook);
  const taught = search({ ...base, scores: firstLook, isWithoutKegiatan: false });
  styles.castLearned(sheet, taught.labels);
  const path = findLevelPath({ ...base, scores: sheet.scores, isWithoutKegiatan: taught.isWithoutKegiatan });
  castRollUps(sheet, path.labels, base.money);
  castStructure(sheet, path.labels);
  return rows.map((_row, index) => ({
    level: BUDGET_LEVELS[path.labels[index] as LevelIndex],
    votes: sheet.votes[index] ?? [],
  }));
}

/** Also tries a table without kegiatan, where the kegiatan that were found have little to speak for them. */
function search(input: LevelPathInput): LevelPath & { readonly isWithoutKegiatan: boolean } {
  const found = { ...findLevelPath(input), isWithoutKegiatan: false };
  if (!input.allowed[1] || !input.allowed[2]) return found;
  let support = 0;
  let kegiatanCount = 0;
  let hasJump = false;
  let isKegiatanOpen = false;
  for (let row = 0; row < input.rowCount; row++) {
    const label = found.labels[row];
    if (label === 0) isKegiatanOpen = false;
    if (label === 2 && !isKegiatanOpen) hasJump = true;
    if (label !== 1) continue;
    isKegiatanOpen = true;
    kegiatanCount++;
    support += (input.scores[row * 3 + 1] ?? 0) - (input.scores[row * 3 + 2] ?? 0);
  }
  if (!hasJump && support > 0.5 * kegiatanCount) return found;
  const without = findLevelPath({ ...input, isWithoutKegiatan: true });
  return without.score > found.score + WITHOUT_KEGIATAN_LEAD ? { ...without, isWithoutKegiatan: true } : found;
}

function moneyOf(rows: readonly LevelRow[]): readonly Float64Array[] {
  const columns: Float64Array[] = [];
  for (const field of ["pagu", "realisasi"] as const) {
    if (!rows.some((row) => row[field] !== null)) continue;
    columns.push(Float64Array.from(rows, (row) => row[field] ?? NaN));
  }
  return columns;
}

/** Tells the user which rows' budgets spoke: those that are the sum of the rows they head. */
function castRollUps(sheet: VoteSheet, labels: Uint8Array, money: readonly Float64Array[]): void {
  for (let head = 0; head < labels.length; head++) {
    const level = labels[head] as LevelIndex;
    if (level === 2) continue;
    for (const column of money) {
      const members = childRowsOf(labels, head);
      const amount = column[head] ?? NaN;
      let sum = 0;
      let count = 0;
      for (const member of members) {
        const part = column[member] ?? NaN;
        if (Number.isNaN(part)) continue;
        sum += part;
        count++;
      }
      if (count === 0 || Number.isNaN(amount) || amount <= 0 || Math.abs(amount - sum) > TOLERANCE) continue;
      const below = LEVEL_WORDS[labels[members[0] ?? head] as LevelIndex];
      const alasan = `Anggarannya sama dengan jumlah ${count} ${below} di bawahnya.`;
      sheet.cast(head, level, voteFor("anggaran", level, count > 1 ? SUM_OF_MANY : SUM_OF_ONE, alasan));
      break;
    }
  }
}

/** The rows directly under a head: down to the next row of its own level or above. */
function childRowsOf(labels: Uint8Array, head: number): readonly number[] {
  const level = labels[head] ?? 0;
  const members: number[] = [];
  let childLevel = -1;
  for (let row = head + 1; row < labels.length; row++) {
    const label = labels[row] ?? 0;
    if (label <= level) break;
    if (childLevel < 0 || label < childLevel) {
      if (childLevel >= 0) members.length = 0;
      childLevel = label;
    }
    if (label === childLevel) members.push(row);
  }
  return members;
}

/** Where the other votes alone would have said something else, the order of the rows decided: say so. */
function castStructure(sheet: VoteSheet, labels: Uint8Array): void {
  for (let row = 0; row < labels.length; row++) {
    const level = labels[row] as LevelIndex;
    const own = sheet.scores[row * 3 + level] ?? 0;
    let best = -Infinity;
    for (let other = 0; other < 3; other++) {
      if (other !== level) best = Math.max(best, sheet.scores[row * 3 + other] ?? 0);
    }
    if (own > best) continue;
    const before = row === 0 ? null : LEVEL_WORDS[labels[row - 1] as LevelIndex];
    const place = before === null ? "Baris pertama tabel" : `Berada sesudah baris ${before}`;
    const weight = Math.round((best - own + 0.1) * 100) / 100;
    sheet.cast(
      row,
      level,
      voteFor("susunan", level, weight, `${place}, sehingga susunan baris menunjukkan ${LEVEL_WORDS[level]}.`),
    );
  }
}
