import type { CellEdit } from "../../core/edits/edit";
import { areasOverlap, type Area } from "../../core/grid/area";
import { pickTraits, type Trait } from "./cell-looks";
import type { Journal, LookBlock, PageRecord } from "./edit-journal";
import type { KnownSheet } from "./known-workbook";
import type { Breather } from "./pause";
import { tableOf } from "./range-of";
import { groupIntoRectangles } from "./rectangles";
import { READ, touchedLooks } from "./touched-looks";

/** Looks, heights and page set-ups that must be looked up before they are overwritten, since reading did not bring them. */
export interface Unknowns {
  /** In these traits alone; null = all, since a look is copied or cells are merged there. */
  readonly looks: readonly { readonly sheet: string; readonly area: Area; readonly traits: readonly Trait[] | null }[];
  readonly heights: readonly { readonly sheet: string; readonly row: number }[];
  readonly widths: readonly { readonly sheet: string; readonly column: number }[];
  readonly pages: readonly string[];
}

/** How a changed sheet was before. */
export interface Before {
  readonly looks: readonly LookBlock[];
  readonly unknownLooks: Unknowns["looks"];
  readonly goneMerges: readonly Area[];
  readonly widths: Journal["widths"];
  readonly unknownWidths: readonly { readonly sheet: string; readonly column: number }[];
  readonly heights: Journal["heights"];
  readonly unknownHeights: Unknowns["heights"];
  readonly page: PageRecord | null;
  readonly cellCount: number;
}

export const NOTHING_BEFORE: Before = {
  looks: [],
  unknownLooks: [],
  goneMerges: [],
  widths: [],
  unknownWidths: [],
  heights: [],
  unknownHeights: [],
  page: null,
  cellCount: 0,
};

/** What the edits of one sheet merge, take apart and resize. */
interface ChangedSheet {
  readonly name: string;
  readonly merges: readonly Area[];
  readonly unmerges: readonly Area[];
  readonly widths: ReadonlyMap<number, unknown>;
  readonly heights: ReadonlyMap<number, unknown>;
}

/** What of a sheet that was read the batch will change, as far as reading brought it, and what must still be looked up. */
export async function beforeOf(
  work: ChangedSheet,
  known: KnownSheet,
  cells: readonly CellEdit[],
  cellCount: number,
  breather: Breather,
): Promise<Before> {
  const goneMerges = known.grid.merges.filter((merge) => work.unmerges.some((area) => areasOverlap(merge, area)));
  const looks: LookBlock[] = [];
  const unknownLooks: Unknowns["looks"][number][] = [];
  const touched = await touchedLooks(known, cells, [...work.merges, ...goneMerges], breather);
  await breather.rest();
  for (const { area, key } of groupIntoRectangles(touched)) {
    if (key === "untouched") looks.push({ sheet: work.name, area, was: { kind: "untouched" } });
    else if (key.startsWith(READ)) looks.push({ sheet: work.name, area, was: readLooks(known, area, traitsOf(key)) });
    else if (key !== "numberFormat") unknownLooks.push({ sheet: work.name, area, traits: traitsOf(key) });
    else {
      const formats = tableOf(area, (row, column) => known.numberFormatAt(row, column) ?? "General");
      looks.push({ sheet: work.name, area, was: { kind: "number-format", formats } });
    }
  }
  const columns = [...work.widths.keys()].map((column) => ({
    sheet: work.name,
    column,
    was: known.widthOf(column),
  }));
  const rows = [...work.heights.keys()].map((row) => ({ sheet: work.name, row, was: known.heightOf(row) }));
  return {
    looks,
    unknownLooks,
    goneMerges,
    heights: rows.flatMap(({ was, ...at }) => (was === null ? [] : [{ ...at, was }])),
    unknownHeights: rows.flatMap(({ was, ...at }) => (was === null ? [at] : [])),
    page: known.page,
    widths: columns.flatMap(({ was, ...at }) => (was === null ? [] : [{ ...at, was }])),
    unknownWidths: columns.flatMap(({ was, ...at }) => (was === null ? [at] : [])),
    cellCount,
  };
}

/** null = all. */
function traitsOf(key: string): readonly Trait[] | null {
  const names = key.startsWith(READ) ? key.slice(READ.length) : key;
  return names === "all" ? null : (names.split(",") as Trait[]);
}

function readLooks(known: KnownSheet, area: Area, traits: readonly Trait[] | null): LookBlock["was"] {
  return {
    kind: "cells",
    formats: tableOf(area, (row, column) => known.lookAt(row, column)?.numberFormat ?? "General"),
    looks: tableOf(area, (row, column) => pickTraits(known.lookAt(row, column)?.look ?? {}, traits)),
  };
}
