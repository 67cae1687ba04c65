import type { Work } from "../../app/ports";
import type { NameEdit } from "../../core/edits/edit";
import { setStyle } from "./cell-looks";
import { widthToPoints } from "./column-width";
import type { KnownWorkbook } from "./known-workbook";
import { nameFormula } from "./name-formula";
import { NOTES_NAMESPACE } from "./notes-part";
import { setPage } from "./page-layout";
import { rangeOf } from "./range-of";
import { setColumnWidth, setRowHeight, sizeRuns } from "./size-runs";
import type { SheetWrite, WritePlan } from "./write-plan";

/** One thing to do, with about how many bytes it takes to say. */
export interface WriteStep {
  readonly bytes: number;
  queue(context: Excel.RequestContext): void;
}

const BYTES = { step: 400, size: 700, style: 900, cell: 6, page: 3_000 };

/** The batch as steps in the order in which they are taken. */
export function writeSteps(plan: WritePlan, known: KnownWorkbook): WriteStep[] {
  const steps: WriteStep[] = [];
  for (const write of plan.sheets) if (write.isNew) steps.push(addSheetStep(write));
  for (const write of plan.sheets) steps.push(...sheetSteps(write));
  for (const edit of plan.names) steps.push(nameStep(edit, known));
  if (plan.notes !== null) steps.push(notesStep(plan.notes.text, known.noteIds));
  return steps;
}

/** Turns to a place; comes last, and only where the sheet can be seen. */
export function showStep({ sheet, area }: NonNullable<Work["show"]>): WriteStep {
  return {
    bytes: BYTES.step,
    queue(context) {
      const target = context.workbook.worksheets.getItem(sheet);
      target.activate();
      rangeOf(target, area).select();
    },
  };
}

function addSheetStep({ sheet, showGridlines }: SheetWrite): WriteStep {
  return {
    bytes: BYTES.step,
    queue(context) {
      const added = context.workbook.worksheets.add(sheet);
      if (showGridlines !== null) added.showGridlines = showGridlines;
    },
  };
}

function* sheetSteps(write: SheetWrite): Iterable<WriteStep> {
  const step = (bytes: number, act: (sheet: Excel.Worksheet) => void): WriteStep => ({
    bytes,
    queue(context) {
      act(context.workbook.worksheets.getItem(write.sheet));
    },
  });
  for (const area of write.unmerges) {
    yield step(BYTES.step, (sheet) => {
      rangeOf(sheet, area).unmerge();
    });
  }
  // Looks before contents: a copied look may be that of text cells, in which a formula would stay text.
  for (const style of write.styles) {
    yield step(BYTES.style, (sheet) => {
      const range = rangeOf(sheet, style.area);
      if (style.kind === "copy") range.copyFrom(rangeOf(sheet, style.from), "Formats");
      else setStyle(range, style.area, style.style);
    });
  }
  for (const area of write.copiedMerges.gone) {
    yield step(BYTES.step, (sheet) => {
      rangeOf(sheet, area).unmerge();
    });
  }
  for (const area of write.copiedMerges.kept) {
    yield step(BYTES.step, (sheet) => {
      rangeOf(sheet, area).merge(false);
    });
  }
  for (const { area, now } of write.contents) {
    yield* contentSteps(area, now, step);
  }
  for (const area of write.merges) {
    yield step(BYTES.step, (sheet) => {
      rangeOf(sheet, area).merge(false);
    });
  }
  for (const { from, to, size } of sizeRuns(write.widths.map(({ column, width }) => [column, widthToPoints(width)]))) {
    yield step(BYTES.size, (sheet) => {
      setColumnWidth(sheet, from, to, size);
    });
  }
  for (const { from, to, size } of sizeRuns(write.heights.map(({ row, height }) => [row, height]))) {
    yield step(BYTES.size, (sheet) => {
      setRowHeight(sheet, from, to, size);
    });
  }
  for (const { page } of write.pages) {
    yield step(BYTES.page, (sheet) => {
      setPage(sheet, page);
    });
  }
}

type Area = SheetWrite["contents"][number]["area"];
/** So much of one block is written in one step: Office's client walks through a table cell by cell, and holds the page meanwhile. */
const MAX_BLOCK_BYTES = 120_000;

function* contentSteps(
  area: Area,
  now: SheetWrite["contents"][number]["now"],
  step: (bytes: number, act: (sheet: Excel.Worksheet) => void) => WriteStep,
): Iterable<WriteStep> {
  let from = 0;
  let bytes = 0;
  for (let row = 0; row <= now.length; row++) {
    if (row === now.length || bytes > MAX_BLOCK_BYTES) {
      const rows = now.slice(from, row);
      const part = { ...area, top: area.top + from, bottom: area.top + row - 1 };
      yield step(BYTES.step + bytes, (sheet) => {
        rangeOf(sheet, part).formulas = rows.map((inputs) => [...inputs]);
      });
      from = row;
      bytes = 0;
    }
    for (const input of now[row] ?? []) bytes += BYTES.cell + String(input).length;
  }
}

function nameStep(edit: NameEdit, known: KnownWorkbook): WriteStep {
  const { name } = edit;
  const formula = nameFormula(edit);
  return {
    bytes: BYTES.step,
    queue({ workbook: { names } }) {
      if (known.name(name) === null) names.add(name, formula).visible = false;
      else names.getItem(name).set({ formula, visible: false });
    },
  };
}

export function notesStep(text: string | null, ids: readonly string[]): WriteStep {
  return {
    bytes: BYTES.step + 2 * (text?.length ?? 0),
    queue({ workbook: { customXmlParts } }) {
      const [first, ...others] = ids;
      // More than one part can only come from merged workbooks; the first counts and the others repeat it.
      for (const id of text === null ? ids : others) customXmlParts.getItem(id).delete();
      if (text === null) return;
      if (first === undefined) customXmlParts.add(text);
      else customXmlParts.getItem(first).setXml(text);
    },
  };
}

/** Asks for the parts that hold our notes; the ids are there after the next sync. */
export function askNoteIds(context: Excel.RequestContext): () => readonly string[] {
  const parts = context.workbook.customXmlParts.getByNamespace(NOTES_NAMESPACE);
  parts.load("items/id");
  return () => parts.items.map(({ id }) => id);
}
