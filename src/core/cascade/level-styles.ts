import type { LevelVote } from "../model/cascade";
import type { BudgetLevel, LevelColumn, LevelIndex, LevelRow } from "./level-row";
import { BUDGET_LEVELS } from "./level-row";
import { indikatorKindOf, officeOf } from "./level-signs";
import type { NomorStyle } from "./nomor-style";
import { LEVEL_WORDS, voteFor, type VoteSheet } from "./vote-sheet";

/** One way in which rows look different: the value each row has, and how the user is told of it. */
interface Trait {
  readonly sign: string;
  readonly values: readonly string[];
  /** True where the values tell of nesting by the order in which they first appear. */
  readonly isOrdered: boolean;
  describe(value: string): string;
}

/** The traits of a table's rows: number style, bold, indent, capitals, and what their other cells are like. */
function traitsOf(rows: readonly LevelRow[], nomors: readonly NomorStyle[]): readonly Trait[] {
  const officeCache = new Map<string, string>();
  const office = (text: string): string => {
    let found = officeCache.get(text);
    if (found === undefined) {
      found = officeOf(text);
      officeCache.set(text, found);
    }
    return found;
  };
  const all: Trait[] = [
    {
      sign: "nomor",
      values: nomors.map((nomor) => nomor.style),
      isOrdered: true,
      describe: (value) => (value === "" ? "Barisnya tidak bernomor" : `Nomornya bergaya ${value}`),
    },
    {
      sign: "inden",
      values: rows.map((row) => String(row.indent)),
      isOrdered: true,
      describe: (value) => `Inden tulisannya ${value}`,
    },
    ...writingTraits(rows),
    {
      sign: "jabatan",
      values: rows.map((row) => (row.penanggungJawab === null ? "" : office(row.penanggungJawab))),
      isOrdered: false,
      describe: (value) =>
        value === "" ? "Penanggung jawabnya kosong" : `Penanggung jawabnya setingkat eselon ${value.toUpperCase()}`,
    },
    {
      sign: "indikator",
      values: rows.map(
        (row) =>
          `${row.indikator === null ? "" : indikatorKindOf(row.indikator)}/${row.isPercentTarget === null ? "" : row.isPercentTarget ? "%" : "n"}`,
      ),
      isOrdered: false,
      describe: () => "Jenis indikator dan targetnya",
    },
  ];
  return all.filter((trait) => {
    const first = trait.values[0];
    return trait.values.some((value) => value !== first);
  });
}

/**
 * How names are written: bold and capitals apart, or – where both together give three ways of writing, one for each level –
 * as one trait ("PROGRAM" in bold capitals, kegiatan in bold, sub kegiatan plain).
 */
function writingTraits(rows: readonly LevelRow[]): readonly Trait[] {
  const bold = rows.map((row) => (row.isBold ? "tebal" : ""));
  const upper = rows.map((row) => (isUpperCase(row.nama) ? "besar" : ""));
  const both = bold.map((value, row) => `${value}${upper[row] === "" ? "" : " besar"}`);
  const counts = new Map<string, number>();
  for (const value of both) counts.set(value, (counts.get(value) ?? 0) + 1);
  const isTelling = counts.size === 3 && (counts.get(both[0] ?? "") ?? 0) * 12 >= rows.length;
  if (isTelling) {
    return [
      {
        sign: "tulisan",
        values: both,
        isOrdered: true,
        describe: (value) => WRITING[value] ?? "Gaya tulisannya sendiri",
      },
    ];
  }
  return [
    {
      sign: "tebal",
      values: bold,
      isOrdered: true,
      describe: (value) => (value === "" ? "Tidak ditulis tebal" : "Ditulis tebal"),
    },
    {
      sign: "huruf-besar",
      values: upper,
      isOrdered: true,
      describe: (value) => (value === "" ? "Tidak ditulis dengan huruf besar" : "Ditulis dengan huruf besar semua"),
    },
  ];
}

const WRITING: Readonly<Record<string, string>> = {
  "tebal besar": "Ditulis tebal dengan huruf besar semua",
  " besar": "Ditulis dengan huruf besar semua",
  tebal: "Ditulis tebal",
  "": "Ditulis biasa",
};

function isUpperCase(nama: string): boolean {
  return nama.length > 8 && nama === nama.toUpperCase() && nama !== nama.toLowerCase();
}

/** A vote with the level it is for. */
export interface StyleVote {
  readonly level: LevelIndex;
  readonly vote: LevelVote;
}

type VotesByValue = ReadonlyMap<string, readonly StyleVote[]>;

/** What the styles of one table say of its rows. */
export interface LevelStyles {
  /** Adds the weights of the first look to a copy of the rows' scores. */
  addFirstLook(scores: Float64Array): void;
  /** Casts what the labels taught; a style that taught nothing keeps what it said at first look. */
  castLearned(sheet: VoteSheet, labels: Uint8Array): void;
}

/**
 * The votes of how rows are written. What a style means differs from table to table, so it is learned from the table:
 * first by the order in which styles appear (the first row stands highest; a style that first appears under it is deeper),
 * then, once other signs have named most rows, by which style goes with which level.
 */
export function readStyles(rows: readonly LevelRow[], nomors: readonly NomorStyle[], column: LevelColumn): LevelStyles {
  const traits = traitsOf(rows, nomors);
  const firstLooks = traits.map((trait) => (trait.isOrdered ? votesByOrder(trait, column.allowed, nomors) : NO_VOTES));
  return {
    addFirstLook: (scores) => {
      traits.forEach(({ values }, index) => {
        const votes = firstLooks[index] ?? NO_VOTES;
        if (votes.size === 0) return;
        values.forEach((value, row) => {
          for (const { level, vote } of votes.get(value) ?? NO_STYLE_VOTES) {
            scores[row * 3 + level] = (scores[row * 3 + level] ?? 0) + vote.weight;
          }
        });
      });
    },
    castLearned: (sheet, labels) => {
      traits.forEach((trait, index) => {
        const first = firstLooks[index] ?? NO_VOTES;
        const learned = votesByLabels(trait, labels, first);
        if (learned.size === 0 && first.size === 0) return;
        trait.values.forEach((value, row) => {
          for (const { level, vote } of learned.get(value) ?? first.get(value) ?? NO_STYLE_VOTES) {
            sheet.cast(row, level, vote);
          }
        });
      });
    },
  };
}

const NO_VOTES: VotesByValue = new Map();
const NO_STYLE_VOTES: readonly StyleVote[] = [];

function votesByOrder(trait: Trait, allowed: readonly BudgetLevel[], nomors: readonly NomorStyle[]): VotesByValue {
  const ordered = orderOf(trait);
  if (trait.sign === "nomor" && nomors.some((nomor) => nomor.depth > 1)) {
    const depths = [...new Set(nomors.map((nomor) => nomor.depth))].filter((depth) => depth > 0);
    if (depths.length > 1 && depths.length <= allowed.length) return votesByDepth(allowed, nomors, depths);
  }
  if (ordered.length === allowed.length && ordered.length === 3) {
    const weight = isNested(trait.values, ordered) ? 2.5 : 1;
    return rankVotes(trait, ordered, [[[0, weight]], [[1, weight]], [[2, weight]]]);
  }
  if (ordered.length === 2 && allowed.length === 3) {
    return rankVotes(trait, ordered, [
      [
        [0, 1],
        [1, 0.5],
      ],
      [
        [1, 0.75],
        [2, 0.75],
      ],
    ]);
  }
  if (ordered.length === 2 && allowed.length === 2) {
    const upper = BUDGET_LEVELS.indexOf(allowed[0] ?? "program") as LevelIndex;
    const lower = BUDGET_LEVELS.indexOf(allowed[1] ?? "subKegiatan") as LevelIndex;
    return rankVotes(trait, ordered, [[[upper, 1.5]], [[lower, 1.5]]]);
  }
  return NO_VOTES;
}

/** The trait's values from the highest to the deepest. Indents go by their size, bold and capitals stand above plain. */
function orderOf(trait: Trait): readonly string[] {
  const distinct: string[] = [];
  const seen = new Set<string>();
  for (const value of trait.values) {
    if (seen.has(value)) continue;
    seen.add(value);
    distinct.push(value);
    if (distinct.length > 3) return [];
  }
  if (trait.sign === "inden") return distinct.sort((a, b) => Number(a) - Number(b));
  // A plain first row above bold ones follows no known custom.
  if ((trait.sign === "tebal" || trait.sign === "huruf-besar") && distinct[0] === "") return [];
  return distinct;
}

/** Nested: the deepest style seldom follows the highest one directly, as a sub kegiatan never follows its program. */
function isNested(values: readonly string[], ordered: readonly string[]): boolean {
  const [highest, , deepest] = ordered;
  let heads = 0;
  let jumps = 0;
  for (let index = 0; index + 1 < values.length; index++) {
    if (values[index] !== highest) continue;
    heads++;
    if (values[index + 1] === deepest) jumps++;
  }
  return jumps * 4 <= heads;
}

/** Outline numbers (1, 1.1, 1.1.1) tell the level by their depth. */
function votesByDepth(allowed: readonly BudgetLevel[], nomors: readonly NomorStyle[], depths: number[]): VotesByValue {
  depths.sort((a, b) => a - b);
  const isFull = depths.length === allowed.length;
  const byDepth = new Map<number, readonly StyleVote[]>();
  depths.forEach((depth, rank) => {
    const levels = isFull ? [rank] : [rank, rank + allowed.length - depths.length];
    byDepth.set(
      depth,
      levels.map((at) => {
        const level = BUDGET_LEVELS.indexOf(allowed[at] ?? "program") as LevelIndex;
        const alasan = `Nomornya bertingkat ${depth}, dan tingkat nomor dalam tabel ini menunjukkan ${LEVEL_WORDS[level]}.`;
        return { level, vote: voteFor("nomor", level, isFull ? 4 : 1.5, alasan) };
      }),
    );
  });
  const votes = new Map<string, readonly StyleVote[]>();
  for (const { style, depth } of nomors) if (!votes.has(style)) votes.set(style, byDepth.get(depth) ?? NO_STYLE_VOTES);
  return votes;
}

type RankVotes = readonly (readonly [LevelIndex, number])[];

function rankVotes(trait: Trait, ordered: readonly string[], ranks: readonly RankVotes[]): VotesByValue {
  const votes = new Map<string, readonly StyleVote[]>();
  ordered.forEach((value, rank) => {
    const alasan = `${trait.describe(value)}, gaya tingkat ke-${rank + 1} dalam tabel ini.`;
    votes.set(
      value,
      (ranks[rank] ?? []).map(([level, weight]) => ({ level, vote: voteFor(trait.sign, level, weight, alasan) })),
    );
  });
  return votes;
}

const MIN_SHARE = 0.75;
const MIN_LIFT = 0.15;
const MAX_LEARNED = 3;
const MAX_CONFIRMED = 4.5;

/** Votes for the level that most rows of the same style have, where that style tells levels apart at all. */
function votesByLabels(trait: Trait, labels: Uint8Array, first: VotesByValue): VotesByValue {
  const counts = new Map<string, [number, number, number]>();
  const totals: [number, number, number] = [0, 0, 0];
  trait.values.forEach((value, row) => {
    const label = labels[row] as LevelIndex;
    let count = counts.get(value);
    if (count === undefined) {
      count = [0, 0, 0];
      counts.set(value, count);
    }
    count[label]++;
    totals[label]++;
  });
  const rowCount = trait.values.length;
  const votes = new Map<string, readonly StyleVote[]>();
  for (const [value, count] of counts) {
    const seen = count[0] + count[1] + count[2];
    const level: LevelIndex = count[0] >= count[1] && count[0] >= count[2] ? 0 : count[1] >= count[2] ? 1 : 2;
    const share = count[level] / seen;
    if (seen < 2 || share < MIN_SHARE || share - totals[level] / rowCount < MIN_LIFT) continue;
    const trust = trait.isOrdered ? MAX_LEARNED : 1;
    // What the first look took it for and the rows confirmed is as good as certain.
    const expected = first.get(value)?.length === 1 ? first.get(value)?.[0] : undefined;
    const confirmed = expected?.level === level ? expected.vote.weight : 0;
    const learned = trust * (2 * share - 1) * Math.min(1, seen / 3);
    const weight = Math.round(Math.min(MAX_CONFIRMED, learned + confirmed) * 100) / 100;
    const alasan = `${trait.describe(value)}, seperti ${count[level]} dari ${seen} baris sejenis dalam tabel ini yang merupakan ${LEVEL_WORDS[level]}.`;
    votes.set(value, [{ level, vote: voteFor(trait.sign, level, weight, alasan) }]);
  }
  return votes;
}
