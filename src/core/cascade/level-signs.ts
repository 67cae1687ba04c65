import { startsWithLevelWord } from "../text/wording";
import type { LevelVote } from "../model/cascade";
import { BUDGET_LEVELS, type BudgetLevel, type LevelColumn, type LevelIndex, type LevelRow } from "./level-row";
import type { NomenklaturLookup } from "./nomenklatur";
import { LEVEL_WORDS, voteFor, type VoteSheet } from "./vote-sheet";

const LEVEL_INDEXES: readonly LevelIndex[] = [0, 1, 2];

function indexOfLevel(level: string): LevelIndex | null {
  return level === "program" ? 0 : level === "kegiatan" ? 1 : level === "subKegiatan" ? 2 : null;
}

function votesByLevel(sign: string, weight: number, alasan: (word: string) => string): readonly LevelVote[] {
  return LEVEL_INDEXES.map((level) => voteFor(sign, level, weight, alasan(LEVEL_WORDS[level])));
}

const BY_KODE = votesByLevel("kode", 12, (word) => `Panjang kode rekeningnya adalah kode ${word}.`);
const BY_WORD = votesByLevel("kata", 7, (word) => `Uraiannya diawali kata "${word}".`);
const BY_NAME = votesByLevel("nomenklatur", 5, (word) => `Nomenklatur nasional mencatat nama ini sebagai ${word}.`);
const BY_SHARED_NAME = votesByLevel(
  "nomenklatur",
  2.5,
  (word) => `Nomenklatur nasional mencatat nama ini sebagai ${word}, tetapi juga pada tingkat lain.`,
);
const BY_OWN_STATEMENT = votesByLevel("sasaran", 3, (word) => `Kolom sasaran ${word} terisi pada baris ini.`);
const NOT_PROGRAM_STATEMENT: readonly [LevelVote, LevelVote] = [
  voteFor("sasaran", 1, 1, "Kolom sasaran keluaran (output) terisi, bukan kolom sasaran program."),
  voteFor("sasaran", 2, 1, "Kolom sasaran keluaran (output) terisi, bukan kolom sasaran program."),
];
const BY_OUTCOME = voteFor("sasaran", 0, 2, "Sasaran yang baru dimulai pada baris ini, jadi program yang baru pula.");
const KEGIATAN_STATED = voteFor("sasaran", 1, 3, "Sasaran kegiatan terisi; baris sub kegiatan tidak mengisinya.");
const KEGIATAN_UNSTATED = voteFor(
  "sasaran",
  2,
  3,
  "Sasaran kegiatan kosong, padahal baris kegiatan dalam tabel ini mengisinya.",
);
const PERCENT_NAME: readonly LevelVote[] = [
  voteFor("indikator", 0, 0.4, "Indikatornya sebuah persentase."),
  voteFor("indikator", 1, 0.4, "Indikatornya sebuah persentase."),
];
const COUNT_NAME = voteFor("indikator", 2, 0.4, "Indikatornya menghitung jumlah keluaran.");
const PERCENT_TARGET: readonly LevelVote[] = [
  voteFor("indikator", 0, 0.3, "Targetnya sebuah persentase."),
  voteFor("indikator", 1, 0.3, "Targetnya sebuah persentase."),
];
const COUNT_TARGET = voteFor("indikator", 2, 0.5, "Targetnya sebuah jumlah dengan satuan.");
const HEAD_OF_AGENCY = voteFor("jabatan", 0, 1, "Penanggung jawabnya kepala perangkat daerah.");
const HEAD_OF_BIDANG: readonly LevelVote[] = [
  voteFor("jabatan", 0, 0.4, "Penanggung jawabnya pejabat eselon III."),
  voteFor("jabatan", 1, 0.4, "Penanggung jawabnya pejabat eselon III."),
];
const HEAD_OF_SEKSI = voteFor(
  "jabatan",
  2,
  0.5,
  "Penanggung jawabnya pejabat eselon IV, pejabat fungsional atau bidang.",
);

const AGENCY =
  /\b(?:kepala|ka) (?:dinas|badan|opd|skpd|perangkat daerah|kantor)\b|\bkadis\b|\bkaban\b|\bcamat\b|\bdirektur\b|\bess?(?:elon)?\.? ?ii\b|\beselon ii\b/i;
const BIDANG =
  /\bkabid\b|\bkepala bidang\b|\bsekretaris\b|\bkepala bagian\b|\bkabag\b|\bess?(?:elon)?\.? ?iii\b|\beselon iii\b/i;
const SEKSI =
  /\bkasi\b|\bkepala seksi\b|\bkasu?b+ag\b|\bkepala su?b\b|\bsub ?koordinator\b|\bjft?\b|\bfungsional\b|\banalis\b|\bpelaksana\b|^bidang\b|^seksi\b|^sub ?bagian\b|\beselon iv\b|\bess?(?:elon)?\.? ?iv\b/i;

/** The office that a person responsible holds, as far as its words tell: "ii", "iii", "iv", or "". */
export function officeOf(penanggungJawab: string): "ii" | "iii" | "iv" | "" {
  if (AGENCY.test(penanggungJawab)) return "ii";
  if (BIDANG.test(penanggungJawab)) return "iii";
  return SEKSI.test(penanggungJawab) ? "iv" : "";
}

const PERCENT_WORD = /^\W*(?:persen|prosen|%)/i;
const COUNT_WORD = /^\W*(?:jumlah|banyaknya|tersedianya|terlaksananya)/i;

/** What an indicator counts, by its first word: "persen", "jumlah" or "". */
export function indikatorKindOf(indikator: string): "persen" | "jumlah" | "" {
  if (PERCENT_WORD.test(indikator)) return "persen";
  return COUNT_WORD.test(indikator) ? "jumlah" : "";
}

/** The level that a strong sign of the row alone (kode, level word) gives it; null where it has none. */
export function certainLevelOf(row: LevelRow): BudgetLevel | null {
  if (row.kode !== null) {
    const level = indexOfLevel(row.kode.level);
    if (level !== null) return BUDGET_LEVELS[level];
  }
  return startsWithLevelWord(row.nama);
}

/**
 * Casts the votes that each row's own signs give: kode, level words, nomenclature, the statement columns, a new sasaran,
 * the wording of indikator and target, and the office of the person responsible. How the table writes its rows (numbers,
 * bold, indent) is learned elsewhere.
 */
export function castOwnSigns(
  sheet: VoteSheet,
  rows: readonly LevelRow[],
  column: LevelColumn,
  nomenklatur: NomenklaturLookup | undefined,
): void {
  const statements = countStatements(rows);
  const offices = new Map<string, ReturnType<typeof officeOf>>();
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (row === undefined) continue;
    castKode(sheet, index, row);
    castWord(sheet, index, row);
    if (nomenklatur !== undefined) castNomenklatur(sheet, index, row, nomenklatur);
    castStatement(sheet, index, row, column, statements);
    if (row.opensOutcome && statements.outcomeShare <= 0.5) sheet.cast(index, 0, BY_OUTCOME);
    castIndikator(sheet, index, row);
    if (row.penanggungJawab !== null) {
      let office = offices.get(row.penanggungJawab);
      if (office === undefined) {
        office = officeOf(row.penanggungJawab);
        offices.set(row.penanggungJawab, office);
      }
      castOffice(sheet, index, office);
    }
  }
}

interface StatementCounts {
  readonly program: number;
  readonly kegiatan: number;
  readonly subKegiatan: number;
  readonly none: number;
  /** Share of the rows on which a new sasaran opens; above one half it says nothing about programs. */
  readonly outcomeShare: number;
}

function countStatements(rows: readonly LevelRow[]): StatementCounts {
  const counts = { program: 0, kegiatan: 0, subKegiatan: 0, none: 0 };
  let outcomes = 0;
  for (const row of rows) {
    counts[row.statement ?? "none"]++;
    if (row.opensOutcome) outcomes++;
  }
  return { ...counts, outcomeShare: rows.length === 0 ? 0 : outcomes / rows.length };
}

function castKode(sheet: VoteSheet, index: number, row: LevelRow): void {
  const level = row.kode === null ? null : indexOfLevel(row.kode.level);
  const vote = level === null ? undefined : BY_KODE[level];
  if (level !== null && vote !== undefined) sheet.cast(index, level, vote);
}

function castWord(sheet: VoteSheet, index: number, row: LevelRow): void {
  const word = startsWithLevelWord(row.nama);
  const level = word === null ? null : indexOfLevel(word);
  const vote = level === null ? undefined : BY_WORD[level];
  if (level !== null && vote !== undefined) sheet.cast(index, level, vote);
}

function castNomenklatur(sheet: VoteSheet, index: number, row: LevelRow, nomenklatur: NomenklaturLookup): void {
  const one = nomenklatur.levelsOf === undefined ? nomenklatur(row.nama) : null;
  const levels = nomenklatur.levelsOf?.(row.nama) ?? (one === null ? [] : [one]);
  for (const name of levels) {
    const level = indexOfLevel(name);
    const vote = level === null ? undefined : (levels.length === 1 ? BY_NAME : BY_SHARED_NAME)[level];
    if (level !== null && vote !== undefined) sheet.cast(index, level, vote);
  }
}

function castStatement(
  sheet: VoteSheet,
  index: number,
  row: LevelRow,
  column: LevelColumn,
  counts: StatementCounts,
): void {
  // SASARAN KEGIATAN beside a KEGIATAN column that also holds the sub kegiatan (seed 003's RAK): stated = kegiatan.
  if (column.own === "kegiatan" && counts.kegiatan > 0 && counts.none > 0) {
    if (row.statement === "kegiatan") sheet.cast(index, 1, KEGIATAN_STATED);
    else if (row.statement === null) sheet.cast(index, 2, KEGIATAN_UNSTATED);
    return;
  }
  if (row.statement === null) return;
  const kinds = (counts.program > 0 ? 1 : 0) + (counts.kegiatan > 0 ? 1 : 0) + (counts.subKegiatan > 0 ? 1 : 0);
  // One statement column for all levels (seed 000's SASARAN KEGIATAN) tells nothing about the level.
  if (kinds < 2 && row.statement !== "program") return;
  if (kinds < 2 && counts.none === 0) return;
  const level = indexOfLevel(row.statement);
  if (level === null) return;
  // SASARAN (OUTPUT) beside SASARAN (OUTCOME): one column for kegiatan and sub kegiatan.
  if (row.statement !== "program" && (counts.subKegiatan === 0 || counts.kegiatan === 0)) {
    sheet.cast(index, 1, NOT_PROGRAM_STATEMENT[0]);
    sheet.cast(index, 2, NOT_PROGRAM_STATEMENT[1]);
    return;
  }
  const vote = BY_OWN_STATEMENT[level];
  if (vote !== undefined) sheet.cast(index, level, vote);
}

function castIndikator(sheet: VoteSheet, index: number, row: LevelRow): void {
  const kind = row.indikator === null ? "" : indikatorKindOf(row.indikator);
  if (kind === "persen") castUpper(sheet, index, PERCENT_NAME);
  else if (kind === "jumlah") sheet.cast(index, 2, COUNT_NAME);
  if (row.isPercentTarget === true) castUpper(sheet, index, PERCENT_TARGET);
  else if (row.isPercentTarget === false) sheet.cast(index, 2, COUNT_TARGET);
}

function castOffice(sheet: VoteSheet, index: number, office: ReturnType<typeof officeOf>): void {
  if (office === "ii") sheet.cast(index, 0, HEAD_OF_AGENCY);
  else if (office === "iii") castUpper(sheet, index, HEAD_OF_BIDANG);
  else if (office === "iv") sheet.cast(index, 2, HEAD_OF_SEKSI);
}

/** Casts a pair of votes for program and kegiatan alike. */
function castUpper(sheet: VoteSheet, index: number, votes: readonly LevelVote[]): void {
  const [program, kegiatan] = votes;
  if (program !== undefined) sheet.cast(index, 0, program);
  if (kegiatan !== undefined) sheet.cast(index, 1, kegiatan);
}
