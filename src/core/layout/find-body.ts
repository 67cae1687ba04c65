import type { Cell, SheetGrid } from "../grid/sheet-grid";
import { foldText } from "../text/fold-text";
import { isMonthWord } from "../text/month";
import type { HeaderBand } from "./header-band";
import type { MergeSet } from "../grid/merge-set";

const NOTE = /^(?:sumber(?: data)?|catatan|keterangan|ket|note|nb|penjelasan)\s*(?:[:.)*]|$)|^\*+\)?\s*\S/i;
/** What evaluators write below the last row of their forms (Permendagri 86/2017, E.81 and its kin), each over a line of its own. */
const EVALUATOR =
  /^(?:faktor (?:pendorong|penghambat|pendukung)\b|(?:usulan |rencana )?tindak lanjut yang diperlukan\b)/i;
const GRADE_LINE = /^predikat kinerja$/i;
const GRADE = /^(?:sangat |)(?:tinggi|sedang|rendah|baik|kurang)$|^(?:ST|T|S|R|SR)$/i;
const SIGNED =
  /^(?:nip\b|mengetahui|menyetujui|disetujui|disahkan|ditetapkan di|dibuat di|pihak (?:pertama|kedua|kesatu)|a\.?n\.? )/i;
const OFFICE =
  /^(?:(?:plt|plh|pj|pjs)\.?\s*)?(?:kepala|sekretaris|inspektur|camat|lurah|direktur|bupati|wali ?kota|gubernur|ketua|sekda)\b/i;
const PLACE_DATE =
  /^[A-Z][\p{L} .'-]{2,40},\s*(?:tanggal\s*)?(?:\d{1,2}|[._…\s]*)\s*(\p{L}+)\.?\s*(?:\d{4}|[._…]*)\s*$/u;
const FORM_TOTAL = /:\s*rp\b/i;

/** Answers whether a text is written above a signature: "Pontianak, 6 Januari 2025". */
export function isPlaceDate(text: string): boolean {
  const match = PLACE_DATE.exec(foldText(text));
  return match?.[1] !== undefined && isMonthWord(match[1]);
}

/** Answers whether a text opens or belongs to a signature block, whatever stands around it. */
export function isSignature(text: string): boolean {
  return SIGNED.test(text) || isPlaceDate(text);
}

/** Answers whether a text names an office, as the line above a signature does. */
export function isOffice(text: string): boolean {
  return OFFICE.test(text);
}

interface RowLook {
  readonly filled: number;
  readonly hasNumber: boolean;
  readonly texts: readonly string[];
  /** The first filled column, and the last one that its merged area covers. */
  readonly first: number;
  readonly reach: number;
}

/** A row's look; of a row with more than three filled cells only that it has them. */
function lookAt(sheet: SheetGrid, merges: MergeSet, row: number, from: number, to: number): RowLook {
  const cells = sheet.row(row);
  if (cells === undefined) return NO_LOOK;
  const values: { column: number; value: Cell["value"] }[] = [];
  for (let column = from; column <= to && column < cells.length; column++) {
    const value = cells[column]?.value;
    if (value === undefined || (typeof value === "string" && value.trim() === "")) continue;
    if (values.length === 3) return FULL_LOOK;
    values.push({ column, value });
  }
  const [head] = values;
  if (head === undefined) return NO_LOOK;
  return {
    filled: values.length,
    hasNumber: values.some(({ value }) => typeof value === "number"),
    texts: values.flatMap(({ value }) => (typeof value === "string" ? linesOf(value) : [])),
    first: head.column,
    reach: merges.at(row, head.column)?.right ?? head.column,
  };
}

const NO_LOOK: RowLook = { filled: 0, hasNumber: false, texts: [], first: -1, reach: -1 };
const FULL_LOOK: RowLook = { filled: 4, hasNumber: true, texts: [], first: -1, reach: -1 };

/** A whole signature block may stand in one cell. */
function linesOf(value: string): string[] {
  if (!value.includes("\n") || value.length > 600) return [foldText(value)];
  return value
    .split("\n")
    .map(foldText)
    .filter((line) => line !== "");
}

/**
 * The last body row of a table that begins below `top` - 1, and no row from `limit` on: a signature block, notes or two
 * blank rows end it, unless the table plainly goes on below them; one blank row inside does not. Returns top - 1 where there
 * is no body.
 */
export function findBodyBottom(
  sheet: SheetGrid,
  merges: MergeSet,
  top: number,
  limit: number,
  from: number,
  to: number,
): number {
  let bottom = top - 1;
  let blanks = 0;
  for (let row = top; row < limit && row < sheet.rowCount; row++) {
    const look = lookAt(sheet, merges, row, from, to);
    if (look.filled === 0) {
      const merge = bottom >= top ? merges.at(row, from) : undefined;
      if (merge !== undefined && merge.top >= top && merge.top <= bottom) continue;
      if (bottom < top && isUnderHeader(merges, row, top, from, to)) continue;
      if (++blanks >= 2 && !continuesBelow(sheet, row, limit, from, to)) break;
      continue;
    }
    if (look.filled <= 3 && !look.hasNumber) {
      const isClosing = look.texts.some((text) => isSignature(text) || FORM_TOTAL.test(text));
      const isOfficeLine = blanks > 0 && look.texts.length > 0 && look.texts.every((text) => isOffice(text));
      const isNote = look.filled === 1 && look.texts.some((text) => NOTE.test(text));
      if (isClosing || isOfficeLine || isNote || isEvaluatorLine(look.texts)) break;
    }
    blanks = 0;
    bottom = row;
  }
  return trimProse(sheet, merges, top, bottom, from, to);
}

/** "Predikat kinerja | Tinggi", "Faktor penghambat: …": a label, and at most its grades. */
function isEvaluatorLine([label = "", ...rest]: readonly string[]): boolean {
  return EVALUATOR.test(label) || (GRADE_LINE.test(label) && rest.every((text) => GRADE.test(text)));
}

/** So many blank rows may be inserted to be filled in later; more are the end of a table. */
const LONGEST_GAP = 6;

/**
 * Whether the next filled row after a gap is one of the same table: a person has inserted blank rows to fill in. It fills at least
 * half of the columns, from the first ones on, and holds a number; what stands below a table (a title, a signature, a header) does not.
 */
function continuesBelow(sheet: SheetGrid, gap: number, limit: number, from: number, to: number): boolean {
  const end = Math.min(limit, sheet.rowCount, gap + LONGEST_GAP);
  for (let row = gap + 1; row < end; row++) {
    const cells = (sheet.row(row) ?? []).slice(from, to + 1);
    const filled = cells.flatMap((cell, index) =>
      cell === undefined || (typeof cell.value === "string" && cell.value.trim() === "") ? [] : [{ cell, index }],
    );
    if (filled.length === 0) continue;
    const isFromLeft = (filled[0]?.index ?? 0) <= 1;
    const hasNumber = filled.some(({ cell }) => typeof cell.value === "number");
    return isFromLeft && hasNumber && filled.length >= Math.max(3, (to - from + 1) / 2);
  }
  return false;
}

/** Whether header cells reach down into a row that is otherwise blank: it is the header's, not a gap below it. */
function isUnderHeader(merges: MergeSet, row: number, top: number, from: number, to: number): boolean {
  for (let column = from; column <= to; column++) {
    const merge = merges.at(row, column);
    if (merge !== undefined && merge.top < top) return true;
  }
  return false;
}

/** Takes off sentences that follow the last row: one text alone at the left edge, longer than any row's number. */
function trimProse(sheet: SheetGrid, merges: MergeSet, top: number, bottom: number, from: number, to: number): number {
  let last = bottom;
  while (last > top) {
    const look = lookAt(sheet, merges, last, from, to);
    const text = look.texts.join(" ");
    const isProse =
      look.filled === 1 && look.first === from && (text.endsWith(".") || text.length > 120) && text.length > 40;
    if (look.filled !== 0 && !isProse) break;
    last--;
  }
  return last;
}

/** Rows of a title that stands directly above a header: the next table's, not this one's. */
export function findTitleTop(
  sheet: SheetGrid,
  merges: MergeSet,
  band: HeaderBand,
  floor: number,
  from: number,
  to: number,
): number {
  let top = band.top;
  let seen = 0;
  for (let row = band.top - 1; row >= floor; row--) {
    const look = lookAt(sheet, merges, row, from, to);
    if (look.filled === 0) {
      if (seen > 0) return top;
      continue;
    }
    const isLabelPair =
      look.filled <= 3 && look.texts.some((text) => text === ":" || text.endsWith(":") || text.startsWith(":"));
    if (look.hasNumber || (look.filled > 1 && !isLabelPair)) {
      return seen === 0 ? band.top : top;
    }
    const [text = ""] = look.texts;
    const isTitle =
      look.reach - look.first + 1 >= (to - from + 1) * 0.6 ||
      isLabelPair ||
      /^(?:tabel|perjanjian|rencana|pengukuran|capaian|realisasi|formulir|lampiran|tahun|tujuan dan sasaran|dinas|badan|sasaran\s+(?:strategis\s+)?(?:\d+|[ivx]+)\b|perangkat daerah|halaman|lanjutan)/i.test(
        text,
      );
    seen++;
    // A row that says nothing of itself is a title where a title stands above it ("Tabel 2.2"), or a gap.
    if (isTitle || (row > floor && lookAt(sheet, merges, row - 1, from, to).filled === 0)) top = row;
  }
  return top;
}
