import type { Area } from "../grid/area";
import type { SheetGrid } from "../grid/sheet-grid";
import type { SheetTanpaTabel } from "../model/cascade";
import type { Field } from "../model/field";
import { foldText } from "../text/fold-text";
import { parseKode } from "../text/parse-kode";
import { parsePersen } from "../text/parse-persen";
import { findTahun } from "../text/parse-tahun";
import { startsWithLevelWord } from "../text/wording";
import { isPeriodeColumn, profileColumn, type ColumnProfile } from "./column-profile";
import { findBodyBottom, findTitleTop } from "./find-body";
import { findBands, type HeaderBand } from "./find-bands";
import { createVocabulary, type Vocabulary } from "./header-meaning";
import type { ColumnMatch, LayoutMatch } from "./layout";
import type { LayoutSpec } from "./layout-spec";
import { LAYOUT_LIST } from "./layouts";
import { createMergeIndex, type MergeIndex } from "./merge-index";
import { isTotalLabel } from "./total-row";
import { isNameField } from "./columns/name-field";
import { readColumns, type ColumnReading } from "./read-columns";
import { settleMoneyUnit } from "./settle-money-unit";
import { columnGroups, createTableView, titleWords } from "./table-view";

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

type Judul = LayoutMatch["judulList"][number];

/** A header band narrowed to one table, with its rows. */
interface Candidate {
  readonly band: HeaderBand;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly judulList: readonly Judul[];
}

/** A band among the sheet's bands. */
interface BandPlace {
  readonly bands: readonly HeaderBand[];
  readonly index: number;
  readonly firstTitles: readonly Judul[];
}

function neighbours({ bands, index }: BandPlace): { band: HeaderBand; before: HeaderBand | undefined } {
  const band = bands[index];
  if (band === undefined) throw new RangeError(`no header band ${index}`);
  return { band, before: bands[index - 1] };
}

/** More cuts through one header than this are no tables side by side. */
const MAX_ATTEMPTS = 8;

interface Verdict {
  readonly layout: LayoutSpec;
  readonly reading: ColumnReading;
  readonly score: number;
  readonly lacks: readonly string[];
  readonly confidence: number;
}

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
  private readonly merges: MergeIndex;

  constructor(
    private readonly sheet: SheetGrid,
    private readonly vocabulary: Vocabulary,
  ) {
    this.merges = createMergeIndex(sheet);
  }

  detect(): SheetDetection {
    if (this.sheet.rowCount === 0) return { matches: [], unrecognized: null };
    const bands = findBands(this.sheet, this.merges, this.vocabulary);
    const repeated = new Set<HeaderBand>();
    const matches: LayoutMatch[] = [];
    const misses: { candidate: Candidate; verdict: Verdict }[] = [];
    const firstTitles = bands[0] === undefined ? [] : this.titlesAbove(bands[0], -1, 0, this.sheet.columnCount - 1);
    bands.forEach((band, index) => {
      if (repeated.has(band)) return;
      for (const part of this.splitSideBySide({ bands, index, firstTitles })) {
        const candidate = this.candidateOf({ bands, index, firstTitles }, part.left, part.right, repeated);
        const verdict = this.judge(candidate, firstTitles);
        if (verdict === null) continue;
        if (verdict.lacks.length > 0) misses.push({ candidate, verdict });
        else matches.push(this.matchOf(candidate, verdict, firstTitles));
      }
    });
    return { matches, unrecognized: matches.length > 0 ? null : this.explain(misses) };
  }

  /** The rows of a table under columns left..right of a band; headers that a page break repeats go into `repeated`. */
  private candidateOf(place: BandPlace, left: number, right: number, repeated?: Set<HeaderBand>): Candidate {
    const { band, before } = neighbours(place);
    let top = band.bottom + 1;
    let bottom = band.bottom;
    let limit = this.sheet.rowCount;
    for (let index = place.index + 1; index < place.bands.length; index++) {
      const next = place.bands[index];
      if (next === undefined || next.right < left || next.left > right || next.top <= band.bottom) continue;
      const end = Math.max(bottom, findBodyBottom(this.sheet, this.merges, top, next.top, left, right));
      const isSame = next.left === band.left && next.signature === band.signature;
      if (isSame && this.isPageBreak(band, next, end, left, right)) {
        repeated?.add(next);
        bottom = end;
        top = next.bottom + 1;
        continue;
      }
      limit = findTitleTop(this.sheet, this.merges, next, top, left, right);
      break;
    }
    bottom = Math.max(bottom, findBodyBottom(this.sheet, this.merges, top, limit, left, right));
    const floor = before === undefined || before.bottom >= band.top ? -1 : before.bottom;
    return { band, left, right, bottom, judulList: this.titlesAbove(band, floor, left, right) };
  }

  /** A repeated header goes on with the table unless something ends the table before it: a title of its own, a gap. */
  private isPageBreak(band: HeaderBand, next: HeaderBand, bottom: number, left: number, right: number): boolean {
    const between: string[] = [];
    let blanks = 0;
    let longest = 0;
    for (let row = bottom + 1; row < next.top; row++) {
      const texts = this.textsOf(row, left, right);
      blanks = texts.length === 0 ? blanks + 1 : 0;
      longest = Math.max(longest, blanks);
      between.push(...texts);
    }
    // Single-cell rows that the body took in may be the next table's title.
    const titleTop = findTitleTop(this.sheet, this.merges, next, band.bottom + 1, left, right);
    for (let row = titleTop; row <= bottom; row++) between.push(...this.textsOf(row, left, right));
    // A grand total and a gap end a table, whatever header follows.
    const isClosed = longest > 0 && this.textsOf(bottom, left, right).some((text) => isTotalLabel(text));
    if (between.length === 0) return longest <= 1 && !isClosed;
    const own = new Set(this.titlesAbove(band, -1, left, right).map(({ teks }) => teks.toUpperCase()));
    return between.every((text) => own.has(text.toUpperCase()) || /^(?:hal(?:aman)?\b|lanjutan|page)/i.test(text));
  }

  private textsOf(row: number, left: number, right: number): string[] {
    const cells = this.sheet.row(row);
    if (cells === undefined) return [];
    const texts: string[] = [];
    for (let column = left; column <= right && column < cells.length; column++) {
      const value = cells[column]?.value;
      if (value !== undefined && typeof value !== "object" && String(value).trim() !== "")
        texts.push(foldText(String(value)));
    }
    return texts;
  }

  /** The texts above a header that title it, top down: rows with few cells, down to the table above or a wide row. */
  private titlesAbove(band: HeaderBand, floor: number, left: number, right: number): Judul[] {
    const found: Judul[] = [];
    let blanks = 0;
    for (let row = band.top - 1; row > floor && found.length < 12; row--) {
      const cells = this.sheet.row(row);
      const inRow: Judul[] = [];
      let hasNumber = false;
      for (let column = 0; cells !== undefined && column < cells.length; column++) {
        const value = cells[column]?.value;
        if (value === undefined || typeof value === "object" || typeof value === "boolean") continue;
        const teks = foldText(String(value));
        if (teks === "") continue;
        const merge = this.merges.at(row, column);
        const reach = merge?.right ?? column;
        // Beside a table to the left or right stand its own titles.
        if (reach < left - 1 && floor >= 0) continue;
        if (typeof value === "number" && !(value >= 1990 && value <= 2100)) hasNumber = true;
        inRow.push({ teks, row, column });
      }
      if (inRow.length === 0) {
        if (++blanks > 4) break;
        continue;
      }
      blanks = 0;
      if (inRow.length > 4 || hasNumber || inRow.some(({ teks }) => teks.length > 300)) break;
      const isOutside = inRow.every(({ column }) => column > right);
      if (!isOutside) found.unshift(...inRow);
    }
    return found;
  }

  private judge(candidate: Candidate, firstTitles: readonly Judul[]): Verdict | null {
    const { band, left, right } = candidate;
    const top = band.bottom + 1;
    const profiles = new Map<number, ColumnProfile>();
    const profileOf = (column: number): ColumnProfile => {
      let profile = profiles.get(column);
      if (profile === undefined) {
        profile = profileColumn(this.sheet, column, top, candidate.bottom);
        profiles.set(column, profile);
      }
      return profile;
    };
    const ownTitles = candidate.judulList.map(({ teks }) => teks);
    const own = titleWords(ownTitles);
    const isOwnSilent =
      !/PERJANJIAN|RENCANA|PENGUKURAN|CAPAIAN|REALISASI|CASCADING|PENJENJANGAN|RENSTRA|EFISIENSI/.test(own);
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
        isPeriodeColumn: (column) => isPeriodeColumn(this.sheet, column, top, candidate.bottom),
        isMergedDown: (column) => this.isMergedDown(column, top, candidate.bottom),
        titleYear,
        firstYear,
      });
      const view = createTableView({ reading, titles, headers, isProgramBody: this.isProgramBody(candidate, reading) });
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

  private isMergedDown(column: number, top: number, bottom: number): boolean {
    for (let row = top; row <= bottom; row++) {
      const merge = this.merges.at(row, column);
      if (merge !== undefined && merge.bottom > merge.top && merge.top >= top) return true;
    }
    return false;
  }

  /** Do the names of the body say that they are programs and kegiatan, by word or kode? */
  private isProgramBody(candidate: Candidate, reading: ColumnReading): boolean {
    if (!reading.isBareUraian) return true;
    const columns = reading.columns.filter(({ field }) => isNameField(field) || field === "kode");
    const last = Math.min(candidate.bottom, candidate.band.bottom + 40);
    for (let row = candidate.band.bottom + 1; row <= last; row++) {
      for (const { column } of columns) {
        const value = this.sheet.cell(row, column)?.value;
        if (typeof value !== "string") continue;
        if (startsWithLevelWord(value) !== null) return true;
        const kode = parseKode(value);
        if (kode.kind === "read" && kode.value.level !== "urusan") return true;
      }
    }
    return false;
  }

  private splitSideBySide(place: BandPlace): { left: number; right: number }[] {
    const { band } = neighbours(place);
    const parts: { left: number; right: number }[] = [];
    let left = band.left;
    let attempts = 0;
    for (let column = band.left + 2; column < band.right && attempts < MAX_ATTEMPTS; column++) {
      const path = band.paths[column - band.left] ?? [];
      const previous = band.paths[column - 1 - band.left] ?? [];
      const isGap = previous.length === 0 && path.length > 0;
      const isNo = path[path.length - 1]?.cell.meaning?.field === "no";
      if ((!isGap && !isNo) || path.some((label) => previous.includes(label))) continue;
      const edge = isGap ? this.lastHeaded(band, column - 1) : column - 1;
      if (edge <= left) continue;
      attempts++;
      const first = this.judge(this.candidateOf(place, left, edge), place.firstTitles);
      const second = this.judge(this.candidateOf(place, column, band.right), place.firstTitles);
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
      if ((band.paths[edge + 1 - band.left] ?? []).length > 0) continue;
      attempts++;
      if (this.judge(this.candidateOf(place, column, edge), place.firstTitles)?.lacks.length === 0) return true;
    }
    return false;
  }

  private lastHeaded(band: HeaderBand, column: number): number {
    let edge = column;
    while (edge > band.left && (band.paths[edge - band.left] ?? []).length === 0) edge--;
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
    const scheduled = this.settleSchedule(verdict.reading.columns, band.bottom + 1, candidate.bottom);
    const compared = this.settleComparison(scheduled, band.bottom + 1, candidate.bottom);
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

  /** A schedule whose cells hold numbers is a row of targets; targets that are all marks are a schedule. */
  private settleSchedule(columns: readonly ColumnMatch[], top: number, bottom: number): readonly ColumnMatch[] {
    for (const [from, to] of [
      ["jadwal", "targetPeriode"],
      ["targetPeriode", "jadwal"],
    ] as const) {
      const list = columns.filter((column) => column.field === from && column.periode !== null);
      if (list.length === 0) continue;
      const sum = { numbers: 0, marks: 0 };
      for (const { column } of list) {
        const profile = profileColumn(this.sheet, column, top, bottom);
        sum.numbers += profile.numbers;
        sum.marks += profile.marks;
      }
      const turns = from === "jadwal" ? sum.numbers > sum.marks : sum.marks > sum.numbers;
      if (turns && !columns.some(({ field }) => field === to)) {
        return columns.map((column) =>
          column.field === from && column.periode !== null ? { ...column, field: to } : column,
        );
      }
    }
    return columns;
  }

  /**
   * A "%" right of a Target Renstra or Target Provinsi may be the share of that target, or a figure of its own (seed 001):
   * then it is no capaian of this year's target, and no column of the table's.
   */
  private settleComparison(columns: readonly ColumnMatch[], top: number, bottom: number): readonly ColumnMatch[] {
    const at = columns.findIndex(({ field }) => field === "capaian");
    const capaian = columns[at];
    const compared = columns[at - 1];
    if (capaian === undefined || (compared?.field !== "targetRenstra" && compared?.field !== "targetPembanding")) {
      return columns;
    }
    const target = columns.find(({ field }) => field === "target");
    const realisasi = columns.find(({ field }) => field === "realisasi");
    const numberAt = (row: number, column: ColumnMatch | undefined): number | null => {
      const cell = column === undefined ? undefined : this.sheet.cell(row, column.column);
      const reading = parsePersen(cell?.value, { numberFormat: cell?.numberFormat });
      return reading.kind === "read" ? reading.value : null;
    };
    const fits = (share: number | null, part: number | null, base: number | null): boolean =>
      share !== null &&
      part !== null &&
      base !== null &&
      base !== 0 &&
      [share, share / 100].some((fraction) => Math.abs(fraction - part / base) <= 0.006);
    let own = 0;
    let other = 0;
    let filled = 0;
    for (let row = top; row <= Math.min(bottom, top + 60); row++) {
      const share = numberAt(row, capaian);
      if (share === null) continue;
      filled++;
      if (fits(share, numberAt(row, realisasi), numberAt(row, target))) own++;
      if (fits(share, numberAt(row, realisasi), numberAt(row, compared))) other++;
    }
    const isOther = target === undefined ? filled > 0 && other < filled : other > own;
    return isOther ? columns.filter((column) => column !== capaian) : columns;
  }

  private explain(misses: readonly { candidate: Candidate; verdict: Verdict }[]): SheetTanpaTabel {
    const nearest = misses.reduce<{ candidate: Candidate; verdict: Verdict } | null>(
      (best, miss) => (best === null || isBetter(miss.verdict, best.verdict) ? miss : best),
      null,
    );
    const base = { id: `lembar:${this.sheet.name}`, sheet: this.sheet.name };
    if (nearest === null) {
      const isSuspect = this.looksLikePlan();
      return {
        ...base,
        nearestLayout: null,
        nearestJudul: null,
        reasons: [
          isSuspect
            ? "Judul lembar menyebut dokumen perencanaan, tetapi tidak ada baris kepala tabel yang dapat dikenali."
            : "Tidak ada baris kepala tabel perencanaan pada lembar ini.",
        ],
        isSuspect,
      };
    }
    const { layout, lacks, reading } = nearest.verdict;
    return {
      ...base,
      nearestLayout: layout.id,
      nearestJudul: layout.judul,
      reasons: lacks.map((sebutan) => `Tidak ditemukan ${sebutan}.`),
      isSuspect: this.isSuspect(nearest.candidate, reading, lacks.length),
    };
  }

  private isSuspect(candidate: Candidate, reading: ColumnReading, lacking: number): boolean {
    const fields = new Set(reading.columns.map(({ field }) => field));
    const isNamed = [...fields].some((field) => isNameField(field));
    const measures = (
      ["indikator", "target", "targetPeriode", "realisasi", "pagu", "realisasiAnggaran"] as const
    ).filter((field) => fields.has(field)).length;
    const hasRows = candidate.bottom > candidate.band.bottom;
    const isDefinition =
      (fields.has("definisiOperasional") || fields.has("sumberData")) &&
      !fields.has("target") &&
      !fields.has("realisasi");
    const isForeign = reading.unknown.some((header) => FOREIGN.test(header)) || reading.isBareUraian;
    if (!hasRows || isDefinition || isForeign || lacking !== 1) return false;
    if (measures >= 2) return isNamed || fields.has("indikator");
    return isNamed && fields.has("indikator") && this.hasUnnamedNumbers(candidate, reading);
  }

  /** Numbers under no header, or beside the table: a column lost its name. */
  private hasUnnamedNumbers(candidate: Candidate, reading: ColumnReading): boolean {
    const named = new Set(reading.columns.map(({ column }) => column));
    for (let column = candidate.left; column <= candidate.right + 2; column++) {
      if (named.has(column)) continue;
      const profile = profileColumn(this.sheet, column, candidate.band.bottom + 1, candidate.bottom);
      if (profile.numbers > 0 && profile.numbers >= profile.filled * 0.5) return true;
    }
    return false;
  }

  /** A planning title over rows of names and numbers, and no header that can be read. */
  private looksLikePlan(): boolean {
    let isTitled = false;
    let rows = 0;
    const limit = Math.min(this.sheet.rowCount, 60);
    for (let row = 0; row < limit; row++) {
      const texts = this.textsOf(row, 0, Math.min(this.sheet.columnCount, 40) - 1);
      if (
        !isTitled &&
        texts.length > 0 &&
        texts.length <= 2 &&
        texts.some((text) => text.length < 120 && PLAN_TITLE.test(text))
      ) {
        isTitled = !texts.some((text) => NOT_PLAN.test(text));
      }
      const numbers = texts.filter((text) => /^[\d.,%\s]+$/.test(text)).length;
      if (
        isTitled &&
        texts.length >= 3 &&
        numbers >= 1 &&
        texts.some((text) => text.length > 20 && /[a-z]{4}/i.test(text))
      )
        rows++;
    }
    return rows >= 2;
  }
}

const FOREIGN =
  /\b(?:harga|volume|koefisien|nip|jabatan|golongan|pangkat|merk|merek|barang|alamat|telepon|jenis kelamin|pendidikan|umur|rumus|lokasi)\b/i;
const PLAN_TITLE =
  /perjanjian kinerja|rencana aksi kinerja|cascading|penjenjangan kinerja|pengukuran kinerja|rencana strategis/i;
const NOT_PLAN = /perhitungan|kertas kerja|data dukung|daftar isi|petunjuk|panduan/i;

function yearOfTitles(titles: readonly string[]): number | null {
  for (const title of titles) {
    const years = findTahun(title);
    if (years.length === 1) return years[0] ?? null;
  }
  return null;
}

function rangeOfTitles(titles: readonly string[]): number | null {
  for (const title of titles) {
    const [first, second] = findTahun(title);
    if (first !== undefined && second !== undefined && second > first && second - first <= 6) return first;
  }
  return null;
}

function isBetter(a: Verdict, b: Verdict): boolean {
  const aFits = a.lacks.length === 0;
  const bFits = b.lacks.length === 0;
  if (aFits !== bFits) return aFits;
  if (!aFits && a.lacks.length !== b.lacks.length) return a.lacks.length < b.lacks.length;
  return a.score > b.score;
}
