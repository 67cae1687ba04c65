import type { Work } from "../../app/ports";
import type { Area } from "../../core/grid/area";
import { askLooks, LOOK_BYTES } from "./cell-looks";
import type { Demand } from "./cell-demands";
import type { Journal, LookBlock, PageRecord, SizeRecord } from "./edit-journal";
import { askPage, PAGE_BYTES } from "./page-layout";
import { bandsOf, cellCount, rangeOf } from "./range-of";
import { runDemands } from "./run-demands";
import type { WritePlan } from "./write-plan";

/** Looks of so many cells come in one answer. */
const LOOK_BAND_CELLS = 1_000;
const SMALL = 200;

/** Answers whether something must be looked up: each request that is not made is time won. */
export function needsLook({ unknowns: { looks, heights, widths, pages } }: WritePlan): boolean {
  return looks.length + heights.length + widths.length + pages.length > 0;
}

/** Looks up what the batch overwrites and reading did not bring; the journal is whole then. */
export async function completeJournal(
  context: Excel.RequestContext,
  { journal, unknowns }: WritePlan,
  work?: Work,
): Promise<Journal> {
  const looks: LookBlock[] = [...journal.looks];
  const heights: Journal["heights"][number][] = [...journal.heights];
  const widths: Journal["widths"][number][] = [...journal.widths];
  const pages: { sheet: string; was: PageRecord }[] = [...journal.pages];
  const demands: Demand[] = [];
  for (const { sheet, area, traits } of unknowns.looks) {
    for (const band of bandsOf(area, LOOK_BAND_CELLS)) {
      demands.push(
        demandOf(LOOK_BYTES * cellCount(band), sheet, (proxy) => {
          const answer = askLooks(rangeOf(proxy, band), traits);
          return () => looks.push({ sheet, area: band, was: { kind: "cells", ...answer() } });
        }),
      );
    }
  }
  for (const { sheet, row } of unknowns.heights) {
    demands.push(
      demandOf(SMALL, sheet, (proxy) => {
        const answer = askSize(proxy, { top: row, left: 0, bottom: row, right: 0 }, "rowHeight");
        return () => heights.push({ sheet, row, was: answer() });
      }),
    );
  }
  for (const { sheet, column } of unknowns.widths) {
    demands.push(
      demandOf(SMALL, sheet, (proxy) => {
        const answer = askSize(proxy, { top: 0, left: column, bottom: 0, right: column }, "columnWidth");
        return () => widths.push({ sheet, column, was: answer() });
      }),
    );
  }
  for (const sheet of unknowns.pages) {
    demands.push(
      demandOf(PAGE_BYTES, sheet, (proxy) => {
        const answer = askPage(proxy);
        return () => pages.push({ sheet, was: answer() });
      }),
    );
  }
  await runDemands(context, demands, work, "Mencatat keadaan semula");
  return { ...journal, looks, heights, widths, pages };
}

function demandOf(bytes: number, sheet: string, ask: (sheet: Excel.Worksheet) => () => unknown): Demand {
  return {
    bytes,
    ask(context) {
      const take = ask(context.workbook.worksheets.getItem(sheet));
      return () => {
        take();
      };
    },
    split: () => null,
  };
}

function askSize(sheet: Excel.Worksheet, area: Area, size: "rowHeight" | "columnWidth"): () => SizeRecord {
  const { format } = rangeOf(sheet, area);
  const standard = size === "rowHeight" ? "useStandardHeight" : "useStandardWidth";
  format.load([size, standard]);
  return () => (format[standard] ? "standard" : format[size]);
}
