import type { Work, WorkbookError } from "../../app/ports";
import { formatAddress } from "../../core/grid/a1";
import type { Area } from "../../core/grid/area";
import type { Demand } from "./cell-demands";
import { holdsInput, restoreUnread, type CellInput } from "./cell-input";
import type { ContentBlock, Journal } from "./edit-journal";
import { problem } from "./excel-problem";
import type { KnownWorkbook } from "./known-workbook";
import { rangeOf } from "./range-of";
import { MAX_ANSWER_BYTES, runDemands } from "./run-demands";
import { runSteps } from "./run-steps";
import type { WritePlan } from "./write-plan";
import { showStep, writeSteps } from "./write-queue";

/**
 * Writes a batch. Before the first write it asks what stands in the cells; answers null where that is what was read, else the
 * journal with what really stood there.
 */
export async function writeBatch(
  context: Excel.RequestContext,
  plan: WritePlan,
  known: KnownWorkbook,
  journal: Journal,
  work?: Work,
): Promise<Journal | null> {
  const others = new Map<string, CellInput>();
  const demands = plan.sheets.flatMap(({ sheet, expected }) =>
    expected.flatMap(({ area, raw }) => expectDemands(sheet, area, raw, others)),
  );
  // Asked in the same request as the writing, so that nobody comes between; only what is too long for that is asked before.
  const isLong = demands.reduce((sum, { bytes }) => sum + bytes, 0) > MAX_ANSWER_BYTES;
  if (isLong) await runDemands(context, demands, work, "Memeriksa sel");
  const takes = isLong ? [] : demands.map((demand) => demand.ask(context));
  const steps = writeSteps(plan, known);
  const show = work?.show;
  if (show !== undefined && (known.sheet(show.sheet)?.grid.visibility ?? "visible") === "visible") {
    steps.push(showStep(show));
  }
  if (others.size === 0) await runSteps(context, steps, work);
  for (const take of takes) take();
  if (others.size === 0) return null;
  return { ...journal, contents: journal.contents.map((block) => withOthers(block, others)) };
}

/** A band of rows is asked about at once. */
const BAND_BYTES = 200_000;
const CELL_BYTES = 6;

/** Asks what stands in an area; cells that do not hold what was read go into `others`. */
function expectDemands(
  sheet: string,
  area: Area,
  raw: readonly (readonly CellInput[])[],
  others: Map<string, CellInput>,
): Demand[] {
  const found: Demand[] = [];
  let from = 0;
  let bytes = 0;
  for (const [index, row] of raw.entries()) {
    for (const input of row) bytes += CELL_BYTES + String(input).length;
    if (index < raw.length - 1 && bytes < BAND_BYTES) continue;
    const rows = raw.slice(from, index + 1);
    found.push(expectDemand(sheet, { ...area, top: area.top + from, bottom: area.top + index }, rows, bytes, others));
    from = index + 1;
    bytes = 0;
  }
  return found;
}

function expectDemand(
  sheet: string,
  area: Area,
  raw: readonly (readonly CellInput[])[],
  bytes: number,
  others: Map<string, CellInput>,
): Demand {
  return {
    bytes,
    ask(context) {
      const range = rangeOf(context.workbook.worksheets.getItem(sheet), area);
      range.load("formulas");
      return () => {
        for (const [y, row] of (range.formulas as CellInput[][]).entries()) {
          for (const [x, input] of row.entries()) {
            if (!holdsInput(input, raw[y]?.[x] ?? "")) others.set(`${sheet}|${area.top + y}|${area.left + x}`, input);
          }
        }
      };
    },
    split: () => null,
  };
}

/** A block in which what others wrote since counts as what stood there. */
function withOthers(block: ContentBlock, others: ReadonlyMap<string, CellInput>): ContentBlock {
  const { sheet, area, was } = block;
  const table = block.now.map((row, y) =>
    row.map((_, x): CellInput => {
      const other = others.get(`${sheet}|${area.top + y}|${area.left + x}`);
      if (other !== undefined) return restoreUnread(other);
      return Array.isArray(was) ? ((was as CellInput[][])[y]?.[x] ?? "") : (was as CellInput);
    }),
  );
  return { ...block, was: table };
}

const SHOWN_CELLS = 3;

/** The refusal that names the cells which others changed. */
export function changedSince(plan: WritePlan, { contents }: Journal): WorkbookError {
  const places: string[] = [];
  for (const [index, block] of contents.entries()) {
    const before = plan.journal.contents[index];
    if (before === undefined) continue;
    for (let row = block.area.top; row <= block.area.bottom; row++) {
      for (let column = block.area.left; column <= block.area.right; column++) {
        const y = row - block.area.top;
        const x = column - block.area.left;
        const is = (block.was as CellInput[][])[y]?.[x] ?? "";
        const was = Array.isArray(before.was) ? (before.was as CellInput[][])[y]?.[x] : before.was;
        if (is !== was) places.push(`${formatAddress(row, column)} pada lembar "${block.sheet}"`);
      }
    }
  }
  const rest = places.length > SHOWN_CELLS ? ` dan ${places.length - SHOWN_CELLS} sel lain` : "";
  const where = places.length === 0 ? "yang akan diubah" : places.slice(0, SHOWN_CELLS).join(", ") + rest;
  return problem("sel-berubah", `Sel ${where} berubah sejak dibaca. Baca ulang buku kerja, lalu ulangi.`);
}
