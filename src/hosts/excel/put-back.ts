import type { Work } from "../../app/ports";
import { formatAddress } from "../../core/grid/a1";
import type { Area } from "../../core/grid/area";
import { holdsInput, type CellInput } from "./cell-input";
import { clearLines, putBackLook } from "./cell-looks";
import { cellKey } from "./cell-demands";
import type { ContentBlock, Journal } from "./edit-journal";
import { problem } from "./excel-problem";
import { lookAt, nowAt, textLength, wasAt, type Band, type Present } from "./journal-present";
import { isSameReference } from "./name-formula";
import { putBackPage } from "./page-layout";
import { Breather } from "./pause";
import { cellCount, rangeOf } from "./range-of";
import { runSteps } from "./run-steps";
import { setColumnWidth, setRowHeight, sizeRuns } from "./size-runs";
import { notesStep, type WriteStep } from "./write-queue";

/** Undoing at a user's wish refuses where others wrote since; after a failure it leaves what others wrote and puts back the rest. */
export type PutBackMode = "undo" | "recover";

const BYTES = { page: 2_000, step: 400, size: 700, cell: 8, lines: 150, look: 900 };
const SHOWN_CELLS = 3;

/**
 * Puts everything back that a batch changed, from whatever point the batch got to: looks first, at what stands there now, then
 * writes what differs. Done twice it changes nothing more. Answers how many cells it changed.
 */
export async function putBack(
  context: Excel.RequestContext,
  journal: Journal,
  mode: PutBackMode,
  work?: Work,
): Promise<number> {
  const present = await lookAt(context, journal, work);
  const breather = new Breather();
  if (mode === "undo") await refuseForeign(journal, present, breather);
  const { steps, changedCells } = await stepsBack(journal, present, breather);
  // Nothing is cancelled halfway: what was begun is brought to its end.
  await runSteps(context, steps, work?.progress === undefined ? undefined : { progress: work.progress });
  return changedCells;
}

async function refuseForeign(journal: Journal, present: Present, breather: Breather): Promise<void> {
  const locked = touchedSheets(journal).find((sheet) => present.sheets.get(sheet)?.isProtected === true);
  if (locked !== undefined) {
    throw problem(
      "lembar-dilindungi",
      `Lembar "${locked}" dilindungi, jadi tidak ada yang diurungkan. Buka proteksinya (Tinjau > Buka Proteksi Lembar), lalu ulangi.`,
    );
  }
  if (journal.names.some((name) => hasMoved(name, present))) {
    throw problem(
      "urungkan-kedaluwarsa",
      "Tidak ada yang diurungkan: baris, kolom atau lembar disisipkan, dihapus atau diganti namanya sesudahnya. Kembalikan itu dahulu (Ctrl+Z), lalu ulangi.",
    );
  }
  const foreign: string[] = [];
  for (const band of present.bands) {
    if (breather.isDue) await breather.rest();
    foreign.push(...foreignInBand(band));
  }
  foreign.push(...(await foreignInAdded(journal, present, breather)));
  if (foreign.length === 0) return;
  const shown = foreign.slice(0, SHOWN_CELLS).join(", ");
  const rest = foreign.length > SHOWN_CELLS ? ` dan ${foreign.length - SHOWN_CELLS} sel lain` : "";
  throw problem(
    "urungkan-kedaluwarsa",
    `Tidak ada yang diurungkan: ${shown}${rest} sudah diubah sesudahnya. Kembalikan isi sel itu dahulu (Ctrl+Z), lalu ulangi.`,
  );
}

function touchedSheets({ contents, looks, merges, widths, heights, pages }: Journal): string[] {
  return [
    ...new Set([contents, looks, merges, widths, heights, pages].flatMap((list) => list.map(({ sheet }) => sheet))),
  ];
}

/**
 * Answers whether what a name of the batch refers to has moved. Cells alone do not tell: in an inserted row stands nothing, as before
 * the batch, and a formula further down is the very one that was written there.
 */
function hasMoved({ name, was, now }: Journal["names"][number], { names }: Present): boolean {
  const is = names.get(name.toLowerCase());
  return is !== undefined && !isSameReference(is, now) && (was === null || !isSameReference(is, was.formula));
}

/** Cells that hold neither what stood there nor what the batch wrote, as text for a message. */
function* foreignInBand({ block, area, inputs }: Band): Iterable<string> {
  for (const { row, column, input } of cellsOf(area, inputs)) {
    if (!holdsInput(input, wasAt(block, row, column)) && !holdsInput(input, nowAt(block, row, column))) {
      yield placeText(block.sheet, row, column);
    }
  }
}

/** Cells of the sheets that the batch added which it did not write: they would go with the sheet. */
async function foreignInAdded(journal: Journal, { added }: Present, breather: Breather): Promise<string[]> {
  const foreign: string[] = [];
  for (const { sheet, area, inputs } of added) {
    const ours = new Map<number, CellInput>();
    for (const { sheet: name, area: at, now } of journal.contents) {
      if (name !== sheet) continue;
      for (const { row, column, input } of cellsOf(at, now)) {
        if (breather.isDue) await breather.rest();
        ours.set(cellKey(row, column), input);
      }
    }
    for (const { row, column, input } of cellsOf(area, inputs)) {
      if (breather.isDue) await breather.rest();
      const own = ours.get(cellKey(row, column)) ?? "";
      if (input !== "" && !holdsInput(input, own)) foreign.push(placeText(sheet, row, column));
    }
  }
  return foreign;
}

function placeText(sheet: string, row: number, column: number): string {
  return `sel ${formatAddress(row, column)} pada lembar "${sheet}"`;
}

async function stepsBack(
  journal: Journal,
  present: Present,
  breather: Breather,
): Promise<{ steps: WriteStep[]; changedCells: number }> {
  const steps: WriteStep[] = [];
  const onSheet = (sheet: string, bytes: number, act: (proxy: Excel.Worksheet) => void): void => {
    // On a protected sheet the batch could change nothing.
    if (present.sheets.get(sheet)?.isProtected !== false) return;
    steps.push({
      bytes,
      queue(context) {
        act(context.workbook.worksheets.getItem(sheet));
      },
    });
  };
  for (const { sheet, made, gone } of journal.merges) {
    for (const area of [...made, ...gone]) {
      onSheet(sheet, BYTES.step, (proxy) => {
        rangeOf(proxy, area).unmerge();
      });
    }
  }
  let changedCells = 0;
  for (const { block, area, inputs } of present.bands) {
    if (breather.isDue) await breather.rest();
    const { table, count } = tableBack(block, area, inputs);
    if (table.every((row) => row.every((input) => input === null))) continue;
    changedCells += count;
    const bytes = table.flat().reduce((sum: number, input) => sum + BYTES.cell + textLength(input ?? ""), BYTES.step);
    onSheet(block.sheet, bytes, (proxy) => {
      rangeOf(proxy, area).formulas = table;
    });
  }
  for (const block of journal.looks) {
    if (block.was.kind !== "cells") continue;
    onSheet(block.sheet, BYTES.lines * cellCount(block.area), (proxy) => {
      clearLines(proxy, block);
    });
  }
  for (const block of journal.looks) {
    const bytes = block.was.kind === "cells" ? BYTES.look * cellCount(block.area) : BYTES.step;
    onSheet(block.sheet, bytes, (proxy) => {
      putBackLook(proxy, block);
    });
  }
  for (const { sheet, gone } of journal.merges) {
    for (const area of gone) {
      onSheet(sheet, BYTES.step, (proxy) => {
        rangeOf(proxy, area).merge(false);
      });
    }
  }
  for (const sheet of touchedSheets(journal)) {
    const ofSheet = <T extends { readonly sheet: string }>(list: readonly T[]): T[] =>
      list.filter((one) => one.sheet === sheet);
    for (const { from, to, size } of sizeRuns(ofSheet(journal.widths).map(({ column, was }) => [column, was]))) {
      onSheet(sheet, BYTES.size, (proxy) => {
        setColumnWidth(proxy, from, to, size);
      });
    }
    for (const { from, to, size } of sizeRuns(ofSheet(journal.heights).map(({ row, was }) => [row, was]))) {
      onSheet(sheet, BYTES.size, (proxy) => {
        setRowHeight(proxy, from, to, size);
      });
    }
  }
  for (const { sheet, was } of journal.pages) {
    const is = present.pages.get(sheet);
    if (is !== undefined) {
      onSheet(sheet, BYTES.page, (proxy) => {
        putBackPage(proxy, was, is);
      });
    }
  }
  steps.push(...nameSteps(journal, present));
  if (journal.notes !== null) steps.push(notesStep(journal.notes.was, present.noteIds));
  for (const sheet of journal.addedSheets) {
    if (!present.sheets.has(sheet)) continue;
    changedCells += journal.contents.reduce(
      (sum, block) => sum + (block.sheet === sheet ? cellCount(block.area) : 0),
      0,
    );
    steps.push({
      bytes: BYTES.step,
      queue(context) {
        context.workbook.worksheets.getItem(sheet).delete();
      },
    });
  }
  return { steps, changedCells };
}

function* nameSteps(journal: Journal, present: Present): Iterable<WriteStep> {
  for (const { name, was } of journal.names) {
    const isThere = present.names.has(name.toLowerCase());
    if (was === null && !isThere) continue;
    yield {
      bytes: BYTES.step,
      queue({ workbook: { names } }) {
        if (was === null) names.getItem(name).delete();
        else if (isThere) names.getItem(name).set(was);
        else names.add(name, was.formula).visible = was.visible;
      },
    };
  }
}

/** What is written to bring a band back: null where the cell stands right already, or holds what somebody else wrote. */
function tableBack(
  block: ContentBlock,
  area: Area,
  inputs: readonly (readonly CellInput[])[],
): { table: (CellInput | null)[][]; count: number } {
  let count = 0;
  const table = inputs.map((cells, y) =>
    cells.map((input, x) => {
      const row = area.top + y;
      const column = area.left + x;
      const was = wasAt(block, row, column);
      const now = nowAt(block, row, column);
      // What was emptied and shows what stood there may be filled by a formula that is taken out just now (Cairkan rumus).
      if (input === was) return now === "" ? was : null;
      // Letter for letter: a formula that was only spelt anew (Pulihkan rumus) gets its old spelling back.
      if (!holdsInput(input, now)) return null;
      count++;
      return was;
    }),
  );
  return { table, count };
}

function* cellsOf(
  area: Area,
  inputs: readonly (readonly CellInput[])[],
): Iterable<{ row: number; column: number; input: CellInput }> {
  for (const [y, cells] of inputs.entries()) {
    for (const [x, input] of cells.entries()) yield { row: area.top + y, column: area.left + x, input };
  }
}
