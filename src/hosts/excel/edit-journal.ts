import type { RestoreEdit } from "../../core/edits/edit";
import type { Area } from "../../core/grid/area";
import type { CellInput } from "./cell-input";
import { problem } from "./excel-problem";

/** A rectangle of contents: what stood there, and what a batch wrote. One value instead of a table: the same in every cell. */
export interface ContentBlock {
  readonly sheet: string;
  readonly area: Area;
  readonly was: CellInput | readonly (readonly CellInput[])[];
  readonly now: readonly (readonly CellInput[])[];
}

/** How the cells of a rectangle looked. */
export interface LookBlock {
  readonly sheet: string;
  readonly area: Area;
  readonly was:
    | { readonly kind: "untouched" }
    | { readonly kind: "number-format"; readonly formats: readonly (readonly string[])[] }
    | {
        readonly kind: "cells";
        readonly formats: readonly (readonly string[])[];
        readonly looks: readonly (readonly CellLook[])[];
      };
}

/** A cell's look as Office.js hands it out and takes it again. */
export type CellLook = Pick<Excel.SettableCellProperties, "format">;

/** How a sheet is printed, as far as a PageSetup changes it. */
export interface PageRecord {
  readonly layout: Pick<
    Excel.Interfaces.PageLayoutData,
    | "orientation"
    | "paperSize"
    | "leftMargin"
    | "rightMargin"
    | "topMargin"
    | "bottomMargin"
    | "centerHorizontally"
    | "zoom"
  >;
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  /** A1 text without the sheet; null = none. */
  readonly printArea: string | null;
  readonly titleRows: string | null;
}

/** A width or a height: in points, or the one that everything has which nobody sized. */
export type SizeRecord = number | "standard";

/** Everything that takes a batch of edits back, from whatever point it got to. */
export interface Journal {
  readonly version: 1;
  readonly changedCells: number;
  readonly addedSheets: readonly string[];
  readonly contents: readonly ContentBlock[];
  readonly looks: readonly LookBlock[];
  /** Areas that were merged by the batch, and the merges that it took away. */
  readonly merges: readonly {
    readonly sheet: string;
    readonly made: readonly Area[];
    readonly gone: readonly Area[];
  }[];
  readonly widths: readonly { readonly sheet: string; readonly column: number; readonly was: SizeRecord }[];
  readonly heights: readonly { readonly sheet: string; readonly row: number; readonly was: SizeRecord }[];
  readonly pages: readonly { readonly sheet: string; readonly was: PageRecord }[];
  /** `now` is what the batch lets the name refer to: Excel moves it along where rows or columns come in or go. */
  readonly names: readonly {
    readonly name: string;
    readonly was: { readonly formula: string; readonly visible: boolean } | null;
    readonly now: string;
  }[];
  readonly notes: { readonly was: string | null } | null;
}

/** A journal as the edit that undoes a batch. */
export function undoEditOf(journal: Journal): RestoreEdit {
  const sheet = journal.contents[0]?.sheet ?? journal.addedSheets[0] ?? journal.looks[0]?.sheet ?? "";
  return { kind: "restore", sheet, what: "batch", asWas: JSON.stringify(journal) };
}

export function parseJournal({ asWas }: RestoreEdit): Journal {
  try {
    const data: unknown = JSON.parse(asWas);
    if (isJournal(data)) return data;
  } catch (cause) {
    throw stale(cause);
  }
  throw stale();
}

function isJournal(data: unknown): data is Journal {
  return typeof data === "object" && data !== null && "version" in data && data.version === 1;
}

function stale(cause?: unknown): Error {
  return problem("urungkan-kedaluwarsa", "Perubahan tidak dapat diurungkan: catatannya tidak terbaca.", { cause });
}
