import type { Work } from "../../app/ports";
import { unionArea, type Area } from "../../core/grid/area";
import type { CellInput } from "./cell-input";
import { looksLikeError } from "./cell-input";
import {
  areaDemand,
  columnLookDemand,
  columnsDemand,
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
import { runDemands, stopIfCancelled } from "./run-demands";
import { loadFrame, loadSheetNames, MAX_COLUMN, MAX_ROW, type SheetFrame, type WorkbookFrame } from "./workbook-frame";

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
}

/**
 * Reads all sheets in two requests: first their list with what every cell holds (Range.formulas, which for constants is the value),
 * then number formats, results where formulas stand, weight and indent of wording, merges. Larger workbooks take more requests.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  features: OfficeFeatures,
  memory: ReadMemory,
  work?: Work,
): Promise<KnownWorkbook> {
  stopIfCancelled(work);
  const frame = await readFrame(context, memory);
  memory.sheetCount = frame.sheets.length;
  work?.progress?.report(1, 3, "Membaca daftar lembar");
  const cellsList = frame.sheets.map(emptyCells);
  const missing = cellsList.flatMap((cells) =>
    cells.frame.held !== null && cells.frame.inputs === null ? [areaDemand("inputs", cells, cells.frame.held)] : [],
  );
  if (missing.length > 0) await runDemands(context, missing, work);

  let notes: string | null = null;
  const [noteId] = frame.noteIds;
  const demands: Demand[] = [];
  if (noteId !== undefined) demands.push(notesDemand(noteId, (text) => (notes = text)));
  const breather = new Breather();
  for (const cells of cellsList) {
    demands.push(...(await demandsOf(cells, features, breather)));
  }
  await runDemands(context, demands, work);
  stopIfCancelled(work);
  const sheets = [];
  for (const cells of cellsList) sheets.push(await buildGrid(cells, breather));
  const names = frame.names.map(({ name, formula }) => ({ name, refersTo: formula.replace(/^=/, "") }));
  work?.progress?.report(3, 3, "Menyusun isi lembar");
  return new KnownWorkbook({ sheets, names, notes }, cellsList, frame.names, frame.noteIds);
}

async function readFrame(context: Excel.RequestContext, memory: ReadMemory): Promise<WorkbookFrame> {
  const count = memory.sheetCount === null ? FIRST_WALK : memory.sheetCount + 1;
  try {
    const frame = await loadFrame(context, { by: "walk", count, withInputs: true });
    if ("sheets" in frame) return frame;
    return await frameByName(context, frame.sheetNames, true);
  } catch (error) {
    // Too large for one answer, or an Excel in which nothing may hang from a null object: then step by step.
    const isStepwise = isTooLarge(error) || STEPWISE.has(officeCodeOf(error));
    if (!isStepwise) throw error;
    const { sheetNames } = await loadSheetNames(context);
    return frameByName(context, sheetNames, false);
  }
}

const STEPWISE: ReadonlySet<string> = new Set([
  "InvalidObjectPath",
  "ItemNotFound",
  "InvalidReference",
  "GeneralException",
]);

async function frameByName(
  context: Excel.RequestContext,
  names: readonly string[],
  withInputs: boolean,
): Promise<WorkbookFrame> {
  try {
    const frame = await loadFrame(context, { by: "name", names, withInputs });
    if ("sheets" in frame) return frame;
    // A sheet was added between two requests.
    return await frameByName(context, frame.sheetNames, withInputs);
  } catch (error) {
    if (!withInputs || !isTooLarge(error)) throw error;
    return frameByName(context, names, false);
  }
}

function emptyCells(frame: SheetFrame): SheetCells {
  return {
    frame,
    inputs: frame.inputs === null ? [] : [...frame.inputs],
    formats: [],
    shown: new Map(),
    errors: new Set(),
    bold: new Set(),
    indent: new Map(),
    merges: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    widths: [],
  };
}

async function demandsOf(cells: SheetCells, features: OfficeFeatures, breather: Breather): Promise<Demand[]> {
  const { held, hasHiddenRows } = cells.frame;
  const touched = reachOf(cells.frame);
  if (touched === null) return [];
  const demands: Demand[] = [columnsDemand(cells, Math.min(MAX_COLUMN, touched.right + SPARE_COLUMNS))];
  if (features.merges) demands.push(...mergeDemands(cells, widened(touched)));
  if (hasHiddenRows) demands.push(hiddenRowsDemand(cells, touched));
  if (held === null) return demands;
  demands.push(areaDemand("formats", cells, held));
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
