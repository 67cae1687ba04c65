import type { SheetGrid } from "../grid/sheet-grid";
import { findBodyBottom, findTitleTop } from "./find-body";
import type { HeaderBand } from "./header-band";
import { textsOf, titlesAbove, type Judul } from "./find-titles";
import type { MergeSet } from "../grid/merge-set";
import { isTotalLabel } from "./total-row";

/** A header band narrowed to one table, with its rows. */
export interface Candidate {
  readonly band: HeaderBand;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly judulList: readonly Judul[];
}

/** A band among the sheet's bands. */
export interface BandPlace {
  readonly bands: readonly HeaderBand[];
  readonly index: number;
  readonly firstTitles: readonly Judul[];
  /** The last row of the tables found above, -1 where there is none: what stands in them titles nothing. */
  readonly lastBottom: number;
}

/** The band of a place and the one above it. */
export function neighbours({ bands, index }: BandPlace): { band: HeaderBand; before: HeaderBand | undefined } {
  const band = bands[index];
  if (band === undefined) throw new RangeError(`no header band ${index}`);
  return { band, before: bands[index - 1] };
}

/** The rows of a table under columns left..right of a band; headers that a page break repeats go into `repeated`. */
export function findExtent(
  sheet: SheetGrid,
  merges: MergeSet,
  place: BandPlace,
  left: number,
  right: number,
  repeated?: Set<HeaderBand>,
): Candidate {
  const { band, before } = neighbours(place);
  let top = band.bottom + 1;
  let bottom = band.bottom;
  let limit = sheet.rowCount;
  for (let index = place.index + 1; index < place.bands.length; index++) {
    const next = place.bands[index];
    if (next === undefined || next.right < left || next.left > right || next.top <= band.bottom) continue;
    const end = Math.max(bottom, findBodyBottom(sheet, merges, top, next.top, left, right));
    const isSame = next.left === band.left && isSameHeader(band.signature, next.signature);
    if (isSame && isPageBreak(sheet, merges, band, next, end, left, right)) {
      repeated?.add(next);
      bottom = end;
      top = next.bottom + 1;
      continue;
    }
    limit = findTitleTop(sheet, merges, next, top, left, right);
    break;
  }
  bottom = Math.max(bottom, findBodyBottom(sheet, merges, top, limit, left, right));
  const header = before === undefined || before.bottom >= band.top ? -1 : before.bottom;
  const floor = place.lastBottom < band.top ? Math.max(header, place.lastBottom) : header;
  return { band, left, right, bottom, judulList: titlesAbove(sheet, merges, band, floor, left, right) };
}

/** Nearly the same: a planner who inserts a column later names it on the first page only. */
function isSameHeader(first: string, second: string): boolean {
  if (first === second) return true;
  const cells = first.split(/[|\n]/);
  const others = new Set(second.split(/[|\n]/));
  const common = cells.filter((cell) => others.has(cell)).length;
  return common >= 4 && common >= Math.max(cells.length, others.size) * 0.8;
}

/** A repeated header goes on with the table unless something ends the table before it: a title of its own, a gap. */
function isPageBreak(
  sheet: SheetGrid,
  merges: MergeSet,
  band: HeaderBand,
  next: HeaderBand,
  bottom: number,
  left: number,
  right: number,
): boolean {
  const between: string[] = [];
  let blanks = 0;
  let longest = 0;
  for (let row = bottom + 1; row < next.top; row++) {
    const texts = textsOf(sheet, row, left, right);
    blanks = texts.length === 0 ? blanks + 1 : 0;
    longest = Math.max(longest, blanks);
    between.push(...texts);
  }
  // Single-cell rows that the body took in may be the next table's title.
  const titleTop = findTitleTop(sheet, merges, next, band.bottom + 1, left, right);
  for (let row = titleTop; row <= bottom; row++) between.push(...textsOf(sheet, row, left, right));
  // A grand total and a gap end a table, whatever header follows.
  const isClosed = longest > 0 && textsOf(sheet, bottom, left, right).some((text) => isTotalLabel(text));
  if (between.length === 0) return longest <= 1 && !isClosed;
  const own = new Set(titlesAbove(sheet, merges, band, -1, left, right).map(({ teks }) => teks.toUpperCase()));
  return between.every((text) => own.has(text.toUpperCase()) || /^(?:hal(?:aman)?\b|lanjutan|page)/i.test(text));
}
