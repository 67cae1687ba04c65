import { WorkbookError, type Work } from "../../app/ports";
import { unionArea, type Area } from "../../core/grid/area";
import type { CellInput } from "./cell-input";
import { looksLikeError } from "./cell-input";
import { askMarks, type PresentMarks } from "./cell-marks";
import {
  areaDemand,
  columnLookDemand,
  columnsDemand,
  emptyCells,
  hiddenRowsDemand,
  mergeDemands,
  notesDemand,
  type Demand,
  type SheetCells,
} from "./cell-demands";
import { buildGrid } from "./grid-building";
import { isTooLarge, officeCodeOf } from "./excel-problem";
import { KnownWorkbook } from "./known-workbook";
import type { OfficeFeatures } from "./office-features";
import { Breather } from "./pause";
import { groupIntoRectangles, type KeyedCell } from "./rectangles";
import { lookDemands, reportSheetsOf } from "./read-looks";
import { MAX_ANSWER_BYTES, runDemands, stopIfCancelled } from "./run-demands";
import { wholeSheetDemand } from "./whole-sheet";
import {
  loadFrame,
  loadSheetNames,
  MAX_COLUMN,
  MAX_ROW,
  type SheetFrame,
  type SheetItem,
  type WorkbookFrame,
} from "./workbook-frame";

/** Sheets that the first walk asks for: more than almost all planners' workbooks have, at a kilobyte each. */
const FIRST_WALK = 12;
/** Columns beside the used ones whose width is read along: a plan puts new columns there. */
const SPARE_COLUMNS = 8;
/** A question more costs as much as so many cells more. */
const SHOWN_GAP = 24;
const LOOK_GAP = 9;
/** Rows of titles and headers: the weight of each of their cells is read. */
const HEAD_ROWS = 8;
/** Empty merges and looks are read so far beyond the content, even where a whole column is formatted. */
const SPARE_ROWS = 64;

/** What one reading taught of this workbook's size, for the next. */
export interface ReadMemory {
  sheetCount: number | null;
  /** True where the contents of all sheets do not fit one answer. */
  isLarge: boolean;
  /**
   * How many cells this session marked: as long as there are any, a reading looks for the marks, since it may have to move them.
   * null in an Excel that does not answer to that.
   */
  markCount: number | null;
}

/**
 * Reads all sheets in two requests: first their list with what every cell holds (Range.formulas, which for constants is the value),
 * then number formats, results where formulas stand, weight and indent of wording, merges; and all of the sheets that the first did
 * not reach. Where cells do not fit one answer it takes more requests.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  features: OfficeFeatures,
  memory: ReadMemory,
  work?: Work,
): Promise<KnownWorkbook> {
  stopIfCancelled(work);
  const frame = await readFrame(context, memory);
  memory.sheetCount = frame.sheets.length + frame.unread.length;
  work?.progress?.report(1, 3, "Membaca daftar lembar");
  try {
    return await readCells(context, frame, { features, memory }, work);
  } catch (error) {
    if ((memory.markCount ?? 0) > 0 && work?.isWriting !== true && !(error instanceof WorkbookError)) {
      // The marks can be looked for step by step, when they are set anew.
      memory.markCount = null;
      return readWorkbook(context, features, memory, work);
    }
    if (frame.unread.length === 0 || !isStepwise(error)) throw error;
    // A sheet that was asked for unseen holds more than that allows: now all are looked at first.
    const names = [...frame.sheets, ...frame.unread].map(({ name }) => name);
    return readCells(context, await frameByName(context, names, memory), { features, memory }, work);
  }
}

async function readCells(
  context: Excel.RequestContext,
  frame: WorkbookFrame,
  { features, memory }: { readonly features: OfficeFeatures; readonly memory: ReadMemory },
  work?: Work,
): Promise<KnownWorkbook> {
  const cellsList = frame.sheets.map(emptyCells);
  const missing = missingDemands(cellsList);
  if (missing.length > 0) await runDemands(context, missing, work);

  let notes: string | null = null;
  const [noteId] = frame.noteIds;
  const demands: Demand[] = [];
  if (noteId !== undefined) demands.push(notesDemand(noteId, (text) => (notes = text)));
  const breather = new Breather();
  for (const cells of cellsList) demands.push(...(await demandsOf(cells, features, breather)));
  const isWriting = work?.isWriting === true;
  const reports = reportSheetsOf(frame.names);
  const isReport = (name: string): boolean => reports.has(name.toLowerCase());
  for (const [index, item] of frame.unread.entries()) {
    demands.push(
      wholeSheetDemand(item, { features, isWrittenReport: isReport(item.name) && isWriting }, (cells) => {
        cellsList[frame.sheets.length + index] = cells;
      }),
    );
  }
  let marks: PresentMarks | null = null;
  const markCount = isWriting ? 0 : (memory.markCount ?? 0);
  if (markCount > 0) {
    demands.push(marksDemand([...frame.sheets, ...frame.unread], markCount, (found) => (marks = found)));
  }
  if (isWriting) demands.push(...(await looksThatFit(cellsList, isReport, demands, breather)));
  await runDemands(context, demands, work);
  stopIfCancelled(work);
  const sheets = [];
  for (const cells of cellsList) sheets.push(await buildGrid(cells, breather));
  const names = frame.names.map(({ name, formula }) => ({ name, refersTo: formula.replace(/^=/, "") }));
  work?.progress?.report(3, 3, "Menyusun isi lembar");
  return new KnownWorkbook({ sheets, names, notes }, cellsList, frame.names, frame.noteIds, marks);
}

const MARK_BYTES = 200;

/** Our marks on these sheets, so that they can be set anew without asking once more. */
function marksDemand(sheets: readonly SheetItem[], markCount: number, take: (marks: PresentMarks) => void): Demand {
  return {
    bytes: MARK_BYTES * (markCount + sheets.length),
    ask({ workbook }) {
      const asked = sheets.map((sheet) => ({ ...sheet, ids: askMarks(workbook.worksheets.getItem(sheet.name)) }));
      return () => {
        take(asked.map(({ name, isProtected, ids }) => ({ name, isProtected, ids: ids() })));
      };
    },
    split: () => null,
  };
}

/** All of one answer, and a little more, is what contents hold that were refused as too long for one. */
const REFUSED_BYTES = 1.2 * MAX_ANSWER_BYTES;

/** Contents that did not come with the frame since all of them together were too long, and number formats along with them. */
function missingDemands(cellsList: readonly SheetCells[]): Demand[] {
  const missing = cellsList.flatMap((cells) => {
    const { held, inputs } = cells.frame;
    return held !== null && inputs === null ? [{ cells, held }] : [];
  });
  const guess = missing.reduce((sum, { cells, held }) => sum + areaDemand("inputs", cells, held).bytes, 0);
  const scale = Math.max(1, REFUSED_BYTES / guess);
  return [
    ...missing.map(({ cells, held }) => areaDemand("inputs", cells, held, scale)),
    ...missing.map(({ cells, held }) => areaDemand("formats", cells, held)),
  ];
}

/** The looks that a writing may change, sheet by sheet as long as the answer has room: they must not cost a request of their own. */
async function looksThatFit(
  cellsList: readonly SheetCells[],
  isReport: (sheet: string) => boolean,
  others: readonly Demand[],
  breather: Breather,
): Promise<Demand[]> {
  let room = MAX_ANSWER_BYTES - others.reduce((sum, { bytes }) => sum + bytes, 0);
  const isFirst = ({ frame }: SheetCells): number => Number(isReport(frame.name));
  const found: Demand[] = [];
  for (const cells of [...cellsList].sort((a, b) => isFirst(b) - isFirst(a))) {
    const reach = reachOf(cells.frame);
    if (reach === null || cells.frame.isProtected) continue;
    const looks = await lookDemands(cells, { reach, isReport: isReport(cells.frame.name) }, breather);
    const bytes = looks.reduce((sum, demand) => sum + demand.bytes, 0);
    if (bytes > room) continue;
    room -= bytes;
    found.push(...looks);
  }
  return found;
}

async function readFrame(context: Excel.RequestContext, memory: ReadMemory): Promise<WorkbookFrame> {
  const count = memory.sheetCount === null ? FIRST_WALK : memory.sheetCount + 1;
  try {
    return await loadFrame(context, { by: "walk", count, withInputs: !memory.isLarge });
  } catch (error) {
    if (!isStepwise(error)) throw error;
    if (isTooLarge(error) && !memory.isLarge) {
      memory.isLarge = true;
      return readFrame(context, memory);
    }
    // An Excel in which nothing may hang from a null object.
    return frameByName(context, await loadSheetNames(context), memory);
  }
}

/** Where Excel refuses to be asked for much at once, or for what it does not have. */
function isStepwise(error: unknown): boolean {
  return isTooLarge(error) || STEPWISE.has(officeCodeOf(error));
}

const STEPWISE: ReadonlySet<string> = new Set([
  "InvalidObjectPath",
  "InvalidOperation",
  "ItemNotFound",
  "InvalidReference",
  "GeneralException",
]);

async function frameByName(
  context: Excel.RequestContext,
  names: readonly string[],
  memory: ReadMemory,
): Promise<WorkbookFrame> {
  try {
    const frame = await loadFrame(context, { by: "name", names, withInputs: !memory.isLarge });
    if (frame.unread.length === 0) return frame;
    // A sheet was added between two requests.
    return await frameByName(
      context,
      [...frame.sheets, ...frame.unread].map(({ name }) => name),
      memory,
    );
  } catch (error) {
    if (memory.isLarge || !isTooLarge(error)) throw error;
    memory.isLarge = true;
    return frameByName(context, names, memory);
  }
}

async function demandsOf(cells: SheetCells, features: OfficeFeatures, breather: Breather): Promise<Demand[]> {
  const { held, hasHiddenRows } = cells.frame;
  const touched = reachOf(cells.frame);
  if (touched === null) return [];
  const demands: Demand[] = [columnsDemand(cells, Math.min(MAX_COLUMN, touched.right + SPARE_COLUMNS))];
  if (features.merges) demands.push(...mergeDemands(cells, widened(touched)));
  if (hasHiddenRows) demands.push(hiddenRowsDemand(cells, touched));
  if (held === null) return demands;
  if (cells.formats.length === 0) demands.push(areaDemand("formats", cells, held));
  const { shown, doubtful } = await survey(cells, held, breather);
  for (const { area } of groupIntoRectangles(shown, SHOWN_GAP)) demands.push(areaDemand("shown", cells, area));
  for (const { area } of groupIntoRectangles(doubtful, SHOWN_GAP)) demands.push(areaDemand("types", cells, area));
  const head = { ...held, bottom: Math.min(held.bottom, held.top + HEAD_ROWS - 1) };
  demands.push(areaDemand("looks", cells, head));
  for (let column = held.left; column <= held.right && head.bottom < held.bottom; column++) {
    const area = { ...held, top: head.bottom + 1, left: column, right: column };
    const wording = await wordingCells(cells, area, breather);
    if (wording === null) demands.push(columnLookDemand(cells, area));
    else demands.push(...groupIntoRectangles(wording, LOOK_GAP).map((run) => areaDemand("looks", cells, run.area)));
  }
  return demands;
}

/** Where something may stand or be merged; formats of whole rows or columns reach no further than a little beyond the content. */
function reachOf({ held, touched }: SheetFrame): Area | null {
  if (held === null || touched === null) return held ?? touched;
  const reach = unionArea(held, touched);
  return {
    ...reach,
    bottom: Math.min(reach.bottom, held.bottom + SPARE_ROWS),
    right: Math.min(reach.right, held.right + SPARE_ROWS),
  };
}

/** Merges of empty cells may stand beside all that holds something, where a plan puts new columns. */
function widened(area: Area): Area {
  return {
    ...area,
    bottom: Math.min(MAX_ROW, area.bottom + SPARE_COLUMNS),
    right: Math.min(MAX_COLUMN, area.right + SPARE_COLUMNS),
  };
}

interface Survey {
  /** Cells of which the shown value must be asked: formulas, and texts that may carry an apostrophe. */
  readonly shown: readonly KeyedCell[];
  /** Constants that read like an error; text or error, only their type tells. */
  readonly doubtful: readonly KeyedCell[];
}

async function survey(cells: SheetCells, held: Area, breather: Breather): Promise<Survey> {
  const shown: KeyedCell[] = [];
  const doubtful: KeyedCell[] = [];
  for (const [y, row] of cells.inputs.entries()) {
    if (breather.isDue) await breather.rest();
    for (const [x, input] of row.entries()) {
      if (typeof input !== "string" || input === "") continue;
      const first = input.charAt(0);
      if (first === "=" || first === "'") shown.push({ row: held.top + y, column: held.left + x, key: "" });
      else if (first === "#" && looksLikeError(input)) {
        doubtful.push({ row: held.top + y, column: held.left + x, key: "" });
      }
    }
  }
  return { shown, doubtful };
}

/** A name of a sasaran or a program is longer than a kode, a satuan or a figure. */
const WORDING_LENGTH = 12;
const WORDING_SHARE = 0.3;

/** The filled cells of a column that holds names, whose weight and indent tell their level; null where it holds none. */
async function wordingCells(cells: SheetCells, area: Area, breather: Breather): Promise<KeyedCell[] | null> {
  const { held } = cells.frame;
  if (held === null) return null;
  const filled: KeyedCell[] = [];
  let wording = 0;
  for (let row = area.top; row <= area.bottom; row++) {
    const input: CellInput = cells.inputs[row - held.top]?.[area.left - held.left] ?? "";
    if (input === "") continue;
    filled.push({ row, column: area.left, key: "" });
    if (typeof input === "string" && input.length >= WORDING_LENGTH && !input.startsWith("=")) wording++;
  }
  if (breather.isDue) await breather.rest();
  return wording > 0 && wording >= filled.length * WORDING_SHARE ? filled : null;
}
