import type { Area } from "../grid/area";
import type { SheetGrid } from "../grid/sheet-grid";
import type { SheetTanpaTabel } from "../model/cascade";
import type { Field } from "../model/field";
import { isNameField } from "./columns/name-field";
import { explainMiss } from "./explain-miss";
import { findBands } from "./find-bands";
import { pathAt, type HeaderBand } from "./header-band";
import { findExtent, neighbours, type BandPlace, type Candidate } from "./find-extent";
import { titlesAbove, type Judul } from "./find-titles";
import { createVocabulary, type Vocabulary } from "./header-meaning";
import { TableJudge, type Verdict } from "./judge-table";
import type { LayoutMatch } from "./layout";
import { LAYOUT_LIST } from "./layouts";
import { MergeSet } from "../grid/merge-set";
import { settleComparison, settleSchedule } from "./settle-body";
import { settleMoneyUnit } from "./settle-money-unit";

/** What was found on one sheet: its tables, or why there is none. */
export interface SheetDetection {
  readonly matches: readonly LayoutMatch[];
  /** Only where no table was found on a sheet that is not empty. */
  readonly unrecognized: SheetTanpaTabel | null;
}

let shared: Vocabulary | null = null;

/** The words of all layouts; built once, since they never change. */
function vocabularyOfAll(): Vocabulary {
  return (shared ??= createVocabulary(LAYOUT_LIST));
}

/** More cuts through one header than this are no tables side by side. */
const MAX_ATTEMPTS = 8;

/**
 * Finds the planning tables of a sheet from what their header cells say: never from the sheet's name, or a fixed row or
 * column. A sheet without any is reported with the layout that came nearest and what it lacks.
 *
 * @example detectLayouts(gridOf("No|Sasaran|Indikator|Target\n1|…|…|100%")).matches[0].layout → "pk-eselon-ii"
 */
export function detectLayouts(sheet: SheetGrid): SheetDetection {
  return new SheetReader(sheet, vocabularyOfAll()).detect();
}

class SheetReader {
  private readonly merges: MergeSet;
  private readonly judge: TableJudge;

  constructor(
    private readonly sheet: SheetGrid,
    private readonly vocabulary: Vocabulary,
  ) {
    this.merges = new MergeSet(sheet.merges);
    this.judge = new TableJudge(sheet, this.merges, vocabulary);
  }

  detect(): SheetDetection {
    if (this.sheet.rowCount === 0) return { matches: [], unrecognized: null };
    const bands = findBands(this.sheet, this.merges, this.vocabulary);
    const repeated = new Set<HeaderBand>();
    const matches: LayoutMatch[] = [];
    const misses: { candidate: Candidate; verdict: Verdict }[] = [];
    const firstTitles =
      bands[0] === undefined ? [] : titlesAbove(this.sheet, this.merges, bands[0], -1, 0, this.sheet.columnCount - 1);
    let lastBottom = -1;
    bands.forEach((band, index) => {
      if (repeated.has(band)) return;
      const place: BandPlace = { bands, index, firstTitles, lastBottom };
      for (const part of this.splitSideBySide(place)) {
        const candidate = this.candidateOf(place, part.left, part.right, repeated);
        const verdict = this.judge.verdictOf(candidate, firstTitles);
        if (verdict === null) continue;
        if (verdict.lacks.length > 0) misses.push({ candidate, verdict });
        else {
          matches.push(this.matchOf(candidate, verdict, firstTitles));
          lastBottom = Math.max(lastBottom, candidate.bottom);
        }
      }
    });
    return { matches, unrecognized: matches.length > 0 ? null : explainMiss(this.sheet, misses) };
  }

  private candidateOf(place: BandPlace, left: number, right: number, repeated?: Set<HeaderBand>): Candidate {
    return findExtent(this.sheet, this.merges, place, left, right, repeated);
  }

  private splitSideBySide(place: BandPlace): { left: number; right: number }[] {
    const { band } = neighbours(place);
    const parts: { left: number; right: number }[] = [];
    let left = band.left;
    let attempts = 0;
    for (let column = band.left + 2; column < band.right && attempts < MAX_ATTEMPTS; column++) {
      const path = pathAt(band, column);
      const previous = pathAt(band, column - 1);
      const isGap = previous.length === 0 && path.length > 0;
      const isNo = path[path.length - 1]?.cell.meaning?.field === "no";
      if ((!isGap && !isNo) || path.some((label) => previous.includes(label))) continue;
      const edge = isGap ? this.lastHeaded(band, column - 1) : column - 1;
      if (edge <= left) continue;
      attempts++;
      const first = this.judge.verdictOf(this.candidateOf(place, left, edge), place.firstTitles);
      const second = this.judge.verdictOf(this.candidateOf(place, column, band.right), place.firstTitles);
      if (first === null || second === null || first.lacks.length > 0) continue;
      const rest = second.lacks.length === 0 || this.restMatches(place, column);
      if (!rest || !(isNo || this.areApart(place, left, edge, column, first, second))) continue;
      parts.push({ left, right: edge });
      left = column;
    }
    parts.push({ left, right: band.right });
    return parts;
  }

  /** The right side is no table as a whole: is it one up to the next gap? */
  private restMatches(place: BandPlace, column: number): boolean {
    const { band } = neighbours(place);
    let attempts = 0;
    for (let edge = column + 1; edge < band.right && attempts < MAX_ATTEMPTS; edge++) {
      if (pathAt(band, edge + 1).length > 0) continue;
      attempts++;
      if (this.judge.verdictOf(this.candidateOf(place, column, edge), place.firstTitles)?.lacks.length === 0)
        return true;
    }
    return false;
  }

  private lastHeaded(band: HeaderBand, column: number): number {
    let edge = column;
    while (edge > band.left && pathAt(band, edge).length === 0) edge--;
    return edge;
  }

  /** Two tables with a gap between them repeat each other's fields, or end in different rows. */
  private areApart(
    place: BandPlace,
    left: number,
    edge: number,
    column: number,
    first: Verdict,
    second: Verdict,
  ): boolean {
    const names = (verdict: Verdict): Set<Field> =>
      new Set(
        verdict.reading.columns.flatMap(({ field }) => (isNameField(field) || field === "indikator" ? [field] : [])),
      );
    const other = names(second);
    if ([...names(first)].some((field) => other.has(field))) return true;
    const { band } = neighbours(place);
    return this.candidateOf(place, left, edge).bottom !== this.candidateOf(place, column, band.right).bottom;
  }

  private matchOf(candidate: Candidate, verdict: Verdict, firstTitles: readonly Judul[]): LayoutMatch {
    const { band, left, right } = candidate;
    const scheduled = settleSchedule(this.sheet, verdict.reading.columns, band.bottom + 1, candidate.bottom);
    const compared = settleComparison(this.sheet, scheduled, band.bottom + 1, candidate.bottom);
    const titles = [...firstTitles, ...candidate.judulList].map(({ teks }) => teks);
    const columns = settleMoneyUnit(this.sheet, compared, titles, band.bottom + 1, candidate.bottom);
    const header: Area = { top: band.top, left, bottom: band.bottom, right };
    const bottom = Math.max(candidate.bottom, band.bottom + 1);
    return {
      layout: verdict.layout.id,
      kind: verdict.layout.kind,
      eselon: verdict.layout.eselon,
      sheet: this.sheet.name,
      area: { ...header, bottom },
      header,
      body: { top: band.bottom + 1, left, bottom, right },
      columns,
      judulList: candidate.judulList,
      confidence: Math.round(verdict.confidence * 100) / 100,
    };
  }
}
