import type { Work } from "../../app/ports";
import type { Area } from "../../core/grid/area";
import type { Demand } from "./cell-demands";
import type { CellInput } from "./cell-input";
import type { ContentBlock, Journal, PageRecord } from "./edit-journal";
import { askPage } from "./page-layout";
import { areaOfAddress, rangeOf, untracked } from "./range-of";
import { runDemands } from "./run-demands";
import { askNoteIds } from "./write-queue";

/** How the places of a journal stand now. */
export interface Present {
  readonly sheets: ReadonlyMap<string, { readonly isProtected: boolean }>;
  /** What the names refer to, by their name in lower case. */
  readonly names: ReadonlyMap<string, string>;
  readonly noteIds: readonly string[];
  readonly pages: ReadonlyMap<string, PageRecord>;
  /** The inputs of each band of each content block, in order. */
  readonly bands: readonly Band[];
  /** What stands in the sheets that the batch added. */
  readonly added: readonly {
    readonly sheet: string;
    readonly area: Area;
    readonly inputs: readonly (readonly CellInput[])[];
  }[];
}

export interface Band {
  readonly block: ContentBlock;
  readonly area: Area;
  inputs: readonly (readonly CellInput[])[];
}

const BAND_BYTES = 200_000;
const BYTES = { frame: 4_000, page: 2_000, step: 400, cell: 8 };

/** Looks at every place of a journal, in one request where it is not too long. */
export async function lookAt(context: Excel.RequestContext, journal: Journal, work?: Work): Promise<Present> {
  let sheets: Present["sheets"] = new Map();
  let names: Present["names"] = new Map();
  let noteIds: readonly string[] = [];
  const pages = new Map<string, PageRecord>();
  const bands: Band[] = [];
  const added: Present["added"][number][] = [];
  const newSheets = new Set(journal.addedSheets);
  const demands: Demand[] = [
    demand(BYTES.frame, ({ workbook }) => {
      const list = workbook.worksheets;
      list.load("items/name,items/protection/protected");
      if (journal.names.length > 0) workbook.names.load("items/name,items/formula");
      return () => {
        sheets = new Map(list.items.map(({ name, protection }) => [name, { isProtected: protection.protected }]));
        if (journal.names.length > 0) {
          names = new Map(workbook.names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)]));
        }
      };
    }),
  ];
  if (journal.notes !== null) {
    demands.push(
      demand(BYTES.frame, (from) => {
        const answer = askNoteIds(from);
        return () => {
          noteIds = answer();
        };
      }),
    );
  }
  for (const { sheet } of journal.pages) {
    demands.push(
      demand(BYTES.page, ({ workbook }) => {
        const answer = askPage(workbook.worksheets.getItem(sheet));
        return () => pages.set(sheet, answer());
      }),
    );
  }
  for (const sheet of newSheets) {
    demands.push(
      demand(BYTES.frame, ({ workbook }) => {
        // It need not be there: the batch may never have come so far, or a person took it out.
        const used = untracked(workbook.worksheets.getItemOrNullObject(sheet).getUsedRangeOrNullObject(true));
        used.load("address,formulas");
        return () => {
          const area = used.isNullObject ? null : areaOfAddress(used.address);
          if (area !== null) added.push({ sheet, area, inputs: used.formulas as CellInput[][] });
        };
      }),
    );
  }
  for (const block of journal.contents) {
    if (newSheets.has(block.sheet)) continue;
    for (const { area, bytes } of bandsOfBlock(block)) {
      const band: Band = { block, area, inputs: [] };
      bands.push(band);
      demands.push(
        demand(bytes, ({ workbook }) => {
          const range = rangeOf(workbook.worksheets.getItem(block.sheet), area);
          range.load("formulas");
          return () => {
            band.inputs = range.formulas as CellInput[][];
          };
        }),
      );
    }
  }
  await runDemands(context, demands, work, "Mengurungkan");
  return { sheets, names, noteIds, pages, bands, added };
}

/** The block in bands of rows that are not too long to be read or written at once. */
function* bandsOfBlock(block: ContentBlock): Iterable<{ readonly area: Area; readonly bytes: number }> {
  const { area } = block;
  let top = area.top;
  let bytes = BYTES.step;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const length = Math.max(textLength(wasAt(block, row, column)), textLength(nowAt(block, row, column)));
      bytes += BYTES.cell + length;
    }
    if (row < area.bottom && bytes < BAND_BYTES) continue;
    yield { area: { ...area, top, bottom: row }, bytes };
    top = row + 1;
    bytes = BYTES.step;
  }
}

export function textLength(input: CellInput): number {
  return String(input).length;
}

function demand(bytes: number, ask: (context: Excel.RequestContext) => () => unknown): Demand {
  return {
    bytes,
    ask(context) {
      const take = ask(context);
      return () => {
        take();
      };
    },
    split: () => null,
  };
}

export function wasAt({ area, was }: ContentBlock, row: number, column: number): CellInput {
  return Array.isArray(was) ? ((was as CellInput[][])[row - area.top]?.[column - area.left] ?? "") : (was as CellInput);
}

export function nowAt({ area, now }: ContentBlock, row: number, column: number): CellInput {
  return now[row - area.top]?.[column - area.left] ?? "";
}
