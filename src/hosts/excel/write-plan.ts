import { checkEditsInSteps } from "../../core/edits/check-edits";
import type { CellEdit, ColumnWidthEdit, Edit, NameEdit, PageSetupEdit, RowHeightEdit } from "../../core/edits/edit";
import { areasOverlap, type Area } from "../../core/grid/area";
import { cellKey } from "./cell-demands";
import { inputOf, type CellInput } from "./cell-input";
import type { ContentBlock, Journal, LookBlock } from "./edit-journal";
import { problem } from "./excel-problem";
import { beforeOf, NOTHING_BEFORE, type Before, type Unknowns } from "./plan-before";
import type { KnownSheet, KnownWorkbook } from "./known-workbook";
import { nameFormula } from "./name-formula";
import { Breather } from "./pause";
import { tableInSteps } from "./range-of";
import { groupIntoRectangles, type KeyedCell } from "./rectangles";
import { planStyleSteps, type StyleStep } from "./style-steps";

/** What is done on one sheet, in this order. */
export interface SheetWrite {
  readonly sheet: string;
  readonly isNew: boolean;
  readonly showGridlines: boolean | null;
  readonly unmerges: readonly Area[];
  readonly styles: readonly StyleStep[];
  /** A copied look brings merges along and takes others away: areas that are unmerged again, and the merges that stay. */
  readonly copiedMerges: { readonly gone: readonly Area[]; readonly kept: readonly Area[] };
  readonly contents: readonly ContentBlock[];
  readonly merges: readonly Area[];
  readonly widths: readonly ColumnWidthEdit[];
  readonly heights: readonly RowHeightEdit[];
  readonly pages: readonly PageSetupEdit[];
  /** Cells that stand in a condition of the batch: their inputs must be these when it is written. */
  readonly expected: readonly { readonly area: Area; readonly raw: readonly (readonly CellInput[])[] }[];
}

export interface WritePlan {
  readonly sheets: readonly SheetWrite[];
  readonly names: readonly NameEdit[];
  readonly notes: { readonly text: string | null } | null;
  readonly unknowns: Unknowns;
  /** Complete but for the unknowns. */
  readonly journal: Journal;
}

/** Names that Excel would read as a cell: A1, R1C1, R. */
const CELL_LIKE_NAME = /^(?:[A-Za-z]{1,3}[0-9]+|[rRcC]|[rR][0-9]*[cC][0-9]*)$/;
const SHOWN_REFUSALS = 5;

/** Judges a batch by what was read and plans how it is written. Throws a WorkbookError that names the places; writes nothing. */
export async function planWrite(known: KnownWorkbook, edits: readonly Edit[]): Promise<WritePlan> {
  const breather = new Breather();
  await refuse(known, edits, breather);
  const bySheet = groupBySheet(known, edits);
  const sheets: PlannedSheet[] = [];
  for (const work of bySheet.values()) sheets.push(await planSheet(work, breather));
  const names = [
    ...new Map(edits.filter((edit) => edit.kind === "name").map((edit) => [edit.name.toLowerCase(), edit])).values(),
  ];
  const notes = edits.filter((edit) => edit.kind === "notes").at(-1);
  const looks: LookBlock[] = [];
  const unknownLooks: Unknowns["looks"][number][] = [];
  for (const { before } of sheets) {
    looks.push(...before.looks);
    unknownLooks.push(...before.unknownLooks);
  }
  const old = sheets.filter(({ write }) => !write.isNew);
  return {
    sheets: sheets.map(({ write }) => write),
    names,
    notes: notes === undefined ? null : { text: notes.text },
    unknowns: {
      looks: unknownLooks,
      heights: old.flatMap(({ before }) => before.unknownHeights),
      widths: old.flatMap(({ before }) => before.unknownWidths),
      pages: old.flatMap(({ write, before }) => (write.pages.length > 0 && before.page === null ? [write.sheet] : [])),
    },
    journal: {
      version: 1,
      changedCells: sheets.reduce((sum, { before }) => sum + before.cellCount, 0),
      addedSheets: sheets.flatMap(({ write }) => (write.isNew ? [write.sheet] : [])),
      contents: sheets.flatMap(({ write }) => write.contents),
      looks,
      merges: old.flatMap(({ write, before }) =>
        write.merges.length + before.goneMerges.length === 0
          ? []
          : [{ sheet: write.sheet, made: write.merges, gone: before.goneMerges }],
      ),
      widths: old.flatMap(({ before }) => before.widths),
      heights: old.flatMap(({ before }) => before.heights),
      pages: old.flatMap(({ write, before }) =>
        write.pages.length > 0 && before.page !== null ? [{ sheet: write.sheet, was: before.page }] : [],
      ),
      names: names.map((edit) => {
        const was = known.name(edit.name);
        return {
          name: edit.name,
          was: was === null ? null : { formula: was.formula, visible: was.visible },
          now: nameFormula(edit),
        };
      }),
      notes: notes === undefined ? null : { was: known.grid.notes ?? null },
    },
  };
}

async function refuse(known: KnownWorkbook, edits: readonly Edit[], breather: Breather): Promise<void> {
  const steps = checkEditsInSteps(known.grid, edits);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) if (breather.isDue) await breather.rest();
  const messages = new Set(step.value.map(({ message }) => message));
  for (const edit of edits) {
    if (edit.kind === "name" && CELL_LIKE_NAME.test(edit.name)) {
      messages.add(`Nama "${edit.name}" tidak dapat dipakai sebagai nama di Excel.`);
    }
  }
  if (messages.size === 0) return;
  const list = [...messages];
  const rest = list.length > SHOWN_REFUSALS ? ` (dan ${list.length - SHOWN_REFUSALS} hal lain)` : "";
  throw problem("perubahan-ditolak", `Tidak ada yang ditulis. ${list.slice(0, SHOWN_REFUSALS).join(" ")}${rest}`);
}

interface SheetEdits {
  readonly name: string;
  readonly known: KnownSheet | null;
  showGridlines: boolean | null;
  readonly cells: CellEdit[];
  readonly unmerges: Area[];
  readonly merges: Area[];
  readonly widths: Map<number, ColumnWidthEdit>;
  readonly heights: Map<number, RowHeightEdit>;
  readonly pages: PageSetupEdit[];
}

function groupBySheet(known: KnownWorkbook, edits: readonly Edit[]): ReadonlyMap<string, SheetEdits> {
  const found = new Map<string, SheetEdits>();
  const of = (sheet: string): SheetEdits => {
    const key = sheet.toLowerCase();
    let work = found.get(key);
    if (work === undefined) {
      const knownSheet = known.sheet(sheet) ?? null;
      work = {
        name: knownSheet?.grid.name ?? sheet,
        known: knownSheet,
        showGridlines: null,
        cells: [],
        unmerges: [],
        merges: [],
        widths: new Map(),
        heights: new Map(),
        pages: [],
      };
      found.set(key, work);
    }
    return work;
  };
  for (const edit of edits) {
    switch (edit.kind) {
      case "sheet":
        of(edit.name).showGridlines = edit.showGridlines ?? null;
        break;
      case "cell":
        of(edit.sheet).cells.push(edit);
        break;
      case "merge":
        of(edit.sheet).merges.push(edit.area);
        break;
      case "unmerge":
        of(edit.sheet).unmerges.push(edit.area);
        break;
      case "column-width":
        of(edit.sheet).widths.set(edit.column, edit);
        break;
      case "row-height":
        of(edit.sheet).heights.set(edit.row, edit);
        break;
      case "page-setup":
        of(edit.sheet).pages.push(edit);
        break;
      case "restore":
        throw problem(
          "urungkan-kedaluwarsa",
          "Catatan urungkan tidak dapat dicampur dengan perubahan lain; tidak ada yang diubah.",
        );
      case "name":
      case "notes":
        break;
    }
  }
  return found;
}

interface PlannedSheet {
  readonly write: SheetWrite;
  readonly before: Before;
}

async function planSheet(work: SheetEdits, breather: Breather): Promise<PlannedSheet> {
  const { name, known } = work;
  const cells = known === null ? work.cells : work.cells.map((edit) => withUsableFormat(edit, known));
  await breather.rest();
  const contents = await contentBlocks(name, known, cells, breather);
  await breather.rest();
  const merges = work.merges.filter((area) => area.top !== area.bottom || area.left !== area.right);
  const styles = await planStyleSteps(cells, breather);
  const kept = (known?.grid.merges ?? []).filter((merge) => !work.unmerges.some((area) => areasOverlap(merge, area)));
  const mixed = styles.flatMap((step) =>
    step.kind === "copy" && kept.some((merge) => areasOverlap(merge, step.from) || areasOverlap(merge, step.area))
      ? [step.area]
      : [],
  );
  await breather.rest();
  const expected = known === null ? [] : await expectedBlocks(known, cells, breather);
  const write: SheetWrite = {
    sheet: name,
    isNew: known === null,
    showGridlines: work.showGridlines,
    unmerges: work.unmerges,
    styles,
    copiedMerges: { gone: mixed, kept: kept.filter((merge) => mixed.some((area) => areasOverlap(merge, area))) },
    contents,
    merges,
    widths: [...work.widths.values()],
    heights: [...work.heights.values()],
    pages: work.pages,
    expected,
  };
  const touchedCells = new Set(cells.map(({ row, column }) => cellKey(row, column)));
  return {
    write,
    before:
      known === null
        ? { ...NOTHING_BEFORE, cellCount: touchedCells.size }
        : await beforeOf(work, known, cells, touchedCells.size, breather),
  };
}

/**
 * What is written into a cell of the text format stays text: a formula would show itself, a figure would no longer be added up.
 * Such a cell gets the General format along with its figure.
 */
function withUsableFormat(edit: CellEdit, known: KnownSheet): CellEdit {
  const { content, style } = edit;
  if (content.kind === "keep" || style?.numberFormat !== undefined) return edit;
  if (content.kind === "value" && (typeof content.value === "string" || content.value === null)) return edit;
  const from = style?.like ?? edit;
  if (known.numberFormatAt(from.row, from.column) !== "@") return edit;
  return { ...edit, style: { ...style, numberFormat: "General" } };
}

async function contentBlocks(
  sheet: string,
  known: KnownSheet | null,
  cells: readonly CellEdit[],
  breather: Breather,
): Promise<ContentBlock[]> {
  const inputs = new Map<number, CellInput>();
  const places: KeyedCell[] = [];
  const spilled = new Set<number>();
  for (const { row, column, content, isSpilled } of cells) {
    if (breather.isDue) await breather.rest();
    const input = inputOf(content);
    if (input === null) continue;
    inputs.set(cellKey(row, column), input);
    if (isSpilled === true) spilled.add(cellKey(row, column));
    places.push({ row, column, key: "" });
  }
  // Excel hands out what is spilled like a constant; written back as one it would be in the way of its formula.
  const inputBefore = (row: number, column: number): CellInput =>
    spilled.has(cellKey(row, column)) ? "" : (known?.inputAt(row, column) ?? "");
  const blocks: ContentBlock[] = [];
  for (const { area } of groupIntoRectangles(places)) {
    const was = await tableInSteps(area, inputBefore, breather);
    const now = await tableInSteps(area, (row, column) => inputs.get(cellKey(row, column)) ?? "", breather);
    blocks.push({ sheet, area, was: sameOrTable(was), now });
  }
  return blocks;
}

async function expectedBlocks(
  known: KnownSheet,
  cells: readonly CellEdit[],
  breather: Breather,
): Promise<SheetWrite["expected"]> {
  const blocks: SheetWrite["expected"][number][] = [];
  for (const { area } of groupIntoRectangles(cells.map(({ row, column }) => ({ row, column, key: "" })))) {
    blocks.push({ area, raw: await tableInSteps(area, (row, column) => known.rawAt(row, column), breather) });
  }
  return blocks;
}

function sameOrTable(table: readonly (readonly CellInput[])[]): ContentBlock["was"] {
  const first = table[0]?.[0] ?? "";
  return table.every((row) => row.every((input) => input === first)) ? first : table;
}
