import type { SheetGrid } from "../grid/sheet-grid";
import { parseKode } from "../text/parse-kode";
import { startsWithLevelWord } from "../text/wording";
import { isPeriodeColumn, profileColumn } from "./column-profile";
import { wordingOfColumn } from "./column-wording";
import { isNameField } from "./columns/name-field";
import type { Candidate } from "./find-extent";
import { rangeOfTitles, yearOfTitles, type Judul } from "./find-titles";
import type { Vocabulary } from "./header-meaning";
import type { LayoutSpec } from "./layout-spec";
import { LAYOUT_LIST } from "./layouts";
import type { MergeSet } from "../grid/merge-set";
import { readColumns, type ColumnReading } from "./read-columns";
import { columnGroups, createTableView, titleWords } from "./table-view";

/** The layout that fits a table best, and what the table lacks of it. */
export interface Verdict {
  readonly layout: LayoutSpec;
  readonly reading: ColumnReading;
  readonly score: number;
  readonly lacks: readonly string[];
  readonly confidence: number;
}

/** Asks of every layout how well it fits a table. */
export class TableJudge {
  constructor(
    private readonly sheet: SheetGrid,
    private readonly merges: MergeSet,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** The best verdict; null where no layout has anything to say. */
  verdictOf(candidate: Candidate, firstTitles: readonly Judul[]): Verdict | null {
    const { band, left, right } = candidate;
    const top = band.bottom + 1;
    const profileOf = onceAColumn((column) => profileColumn(this.sheet, column, top, candidate.bottom));
    const wordingOf = onceAColumn((column) => wordingOfColumn(this.sheet, column, top, candidate.bottom));
    const ownTitles = candidate.judulList.map(({ teks }) => teks);
    const own = titleWords(ownTitles);
    const isOwnSilent =
      !/\b(?:PERJANJIAN|RENCANA|PENGUKURAN|PENCAPAIAN|CAPAIAN|REALISASI|CASCADING|PENJENJANGAN|RENSTRA|EFISIENSI)\b/.test(
        own,
      );
    const titles = isOwnSilent ? titleWords([...firstTitles.map(({ teks }) => teks), ...ownTitles]) : own;
    const headers = titleWords(
      band.paths
        .slice(left - band.left, right - band.left + 1)
        .flat()
        .map((label) => label.cell.text),
    );
    const firstYear = rangeOfTitles(ownTitles) ?? rangeOfTitles(firstTitles.map(({ teks }) => teks));
    const titleYear = yearOfTitles(ownTitles) ?? yearOfTitles(firstTitles.map(({ teks }) => teks));
    let best: Verdict | null = null;
    for (const layout of LAYOUT_LIST) {
      const reading = readColumns(band, left, right, {
        vocabulary: this.vocabulary,
        layoutId: layout.id,
        profileOf,
        wordingOf,
        isPeriodeColumn: (column) => isPeriodeColumn(this.sheet, column, top, candidate.bottom),
        isMergedDown: (column) => isMergedDown(this.merges, column, top, candidate.bottom),
        titleYear,
        firstYear,
      });
      const view = createTableView({
        reading,
        titles,
        headers,
        isProgramBody: isProgramBody(this.sheet, candidate, reading),
      });
      const lacks = layout.required.filter((requirement) => !requirement.isMet(view)).map(({ sebutan }) => sebutan);
      const points = layout.judge === undefined ? 0 : layout.judge(view);
      if (points === null && lacks.length === 0) continue;
      let matched = 0;
      let strange = 0;
      for (const field of columnGroups(reading.columns).values()) {
        if (layout.words[field] !== undefined) matched++;
        else strange++;
      }
      const tie = layout.titles.some((words) => view.titled(titleWords([words]).trim())) ? 0.75 : 0;
      const score = matched - 1.5 * strange + (points ?? -3) + tie;
      const verdict: Verdict = {
        layout,
        reading,
        score,
        lacks,
        confidence: matched === 0 ? 0 : matched / (matched + strange + 0.3 * reading.unknown.length),
      };
      if (best === null || isBetter(verdict, best)) best = verdict;
    }
    return best;
  }
}

function isMergedDown(merges: MergeSet, column: number, top: number, bottom: number): boolean {
  for (let row = top; row <= bottom; row++) {
    const merge = merges.at(row, column);
    if (merge !== undefined && merge.bottom > merge.top && merge.top >= top) return true;
  }
  return false;
}

/** Do the names of the body say that they are programs and kegiatan, by word or kode? */
function isProgramBody(sheet: SheetGrid, candidate: Candidate, reading: ColumnReading): boolean {
  if (!reading.isBareUraian) return true;
  const columns = reading.columns.filter(({ field }) => isNameField(field) || field === "kode");
  const last = Math.min(candidate.bottom, candidate.band.bottom + 40);
  for (let row = candidate.band.bottom + 1; row <= last; row++) {
    for (const { column } of columns) {
      const value = sheet.cell(row, column)?.value;
      if (typeof value !== "string") continue;
      if (startsWithLevelWord(value) !== null) return true;
      const kode = parseKode(value);
      if (kode.kind === "read" && kode.value.level !== "urusan") return true;
    }
  }
  return false;
}

/** Answers whether the first verdict fits better than the second. */
export function isBetter(a: Verdict, b: Verdict): boolean {
  const aFits = a.lacks.length === 0;
  const bFits = b.lacks.length === 0;
  if (aFits !== bFits) return aFits;
  if (!aFits && a.lacks.length !== b.lacks.length) return a.lacks.length < b.lacks.length;
  return a.score > b.score;
}

/** Looks at a column when it is first asked for, and never again. */
function onceAColumn<Look extends object>(look: (column: number) => Look): (column: number) => Look {
  const known = new Map<number, Look>();
  return (column) => {
    let found = known.get(column);
    if (found === undefined) {
      found = look(column);
      known.set(column, found);
    }
    return found;
  };
}
