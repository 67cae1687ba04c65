import type { SpreadsheetLibrary } from "./library";
import { US } from "./cell-entry";
import type { CellEntry } from "./cell-entry";

/** How a cell looks, in Excel's words; what is absent is as Excel's Normal style has it. */
export interface CellLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** "None", "Single", "Double" … */
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly fontName?: string;
  readonly fontSize?: number;
  /** #RRGGBB */
  readonly color?: string;
  /** #RRGGBB; absent = no fill */
  readonly fill?: string;
  /** "General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed" */
  readonly horizontal?: string;
  /** "Top", "Center", "Bottom", "Justify", "Distributed" */
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly shrinkToFit?: boolean;
  readonly rotation?: number;
  /** false: may be written while the sheet is protected. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

export type LookKey = keyof CellLook;

/** A change of a look; null takes a trait away. */
export type LookPatch = { readonly [Key in LookKey]?: CellLook[Key] | null };

/** o-spreadsheet's style, with a room of our own for what it cannot draw. */
export interface ModelStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly textColor?: string;
  readonly fillColor?: string;
  readonly fontSize?: number;
  readonly align?: string;
  readonly verticalAlign?: string;
  readonly wrapping?: string;
  readonly excel?: { readonly look: CellLook; readonly numberFormat?: string };
}

const ALIGN: Readonly<Record<string, string>> = { Left: "left", Center: "center", Right: "right" };
const VERTICAL: Readonly<Record<string, string>> = { Top: "top", Center: "middle", Bottom: "bottom" };

/** The style that shows a look, or null where there is nothing to show. */
export function styleOf(look: CellLook, numberFormat: string | undefined): ModelStyle | null {
  const drawn = drawnLook(look);
  const kept = keptTraits(look);
  const excel = numberFormat === undefined ? { look: kept } : { look: kept, numberFormat };
  const hasOwn = Object.keys(kept).length > 0 || numberFormat !== undefined;
  const style: ModelStyle = hasOwn ? { ...drawn, excel } : drawn;
  return Object.keys(style).length === 0 ? null : style;
}

/** The look of a style; what a person changed on the sheet since goes before what we kept. */
export function lookOf(style: ModelStyle | undefined): CellLook {
  if (style === undefined) return {};
  const kept = style.excel?.look ?? {};
  const keptDrawn = drawnLook(kept);
  const word = (words: Readonly<Record<string, string>>, value: string): string | undefined =>
    Object.keys(words).find((key) => words[key] === value);
  const horizontal = style.align === keptDrawn.align ? kept.horizontal : word(ALIGN, style.align ?? "");
  const vertical =
    style.verticalAlign === keptDrawn.verticalAlign ? kept.vertical : word(VERTICAL, style.verticalAlign ?? "");
  const underline = style.underline === keptDrawn.underline ? kept.underline : style.underline ? "Single" : undefined;
  return withoutAbsent({
    ...kept,
    bold: style.bold,
    italic: style.italic,
    strikethrough: style.strikethrough,
    color: style.textColor,
    fill: style.fillColor,
    fontSize: style.fontSize,
    wrap: style.wrapping === "wrap" ? true : undefined,
    horizontal,
    vertical,
    underline,
  });
}

/** A look after a change. */
export function patchLook(look: CellLook, patch: LookPatch): CellLook {
  return withoutAbsent({ ...look, ...patch });
}

/** The part of a look that the library can draw. */
export function drawnLook(look: CellLook): ModelStyle {
  return withoutAbsent({
    bold: look.bold === true ? true : undefined,
    italic: look.italic === true ? true : undefined,
    underline: look.underline !== undefined && look.underline !== "None" ? true : undefined,
    strikethrough: look.strikethrough === true ? true : undefined,
    textColor: look.color,
    fillColor: look.fill,
    fontSize: look.fontSize,
    align: look.horizontal === undefined ? undefined : ALIGN[look.horizontal],
    verticalAlign: look.vertical === undefined ? undefined : VERTICAL[look.vertical],
    wrapping: look.wrap === true ? "wrap" : undefined,
  });
}

/** Traits whose drawing does not say them whole. */
function keptTraits(look: CellLook): CellLook {
  const { underline, horizontal, vertical, fontName, indent, shrinkToFit, rotation, locked, formulaHidden } = look;
  return withoutAbsent({
    underline,
    horizontal,
    vertical,
    fontName,
    indent,
    shrinkToFit,
    rotation,
    locked,
    formulaHidden,
  });
}

type Present<T> = { readonly [Key in keyof T]?: Exclude<T[Key], null | undefined> };

function withoutAbsent<T extends object>(value: T): Present<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, part]) => part !== undefined && part !== null),
  ) as Present<T>;
}

/** A number format as o-spreadsheet can draw it, and Excel's own where that differs. */
export interface DrawnFormat {
  readonly format: string;
  /** Kept beside it. */
  readonly exact?: string;
}

/** The same for a cell that holds this entry. */
export function drawnFormatOf(entry: CellEntry, numberFormat: string, library: SpreadsheetLibrary): DrawnFormat {
  if (numberFormat === "General") return GENERAL;
  if (numberFormat !== "@") return drawnFormat(numberFormat, library);
  // A number under "@" stays a number in Excel, but the library would show it and hand it on as text.
  return entry.kind === "text" || entry.kind === "empty" ? TEXT : NUMBER_AS_TEXT;
}

const GENERAL: DrawnFormat = { format: "" };
const TEXT: DrawnFormat = { format: "@" };
const NUMBER_AS_TEXT: DrawnFormat = { format: "", exact: "@" };

const drawnFormats = new Map<string, DrawnFormat>();

/** How o-spreadsheet draws an Excel number format: exactly, or nearly, with the exact one kept beside. */
function drawnFormat(numberFormat: string, library: SpreadsheetLibrary): DrawnFormat {
  const known = drawnFormats.get(numberFormat);
  if (known !== undefined) return known;
  const candidates = [
    numberFormat,
    numberFormat.replace(/_.|\*./g, ""),
    numberFormat.includes("%") ? "0.00%" : numberFormat.includes("#,##0") ? "#,##0" : "",
  ].map((text) => text.replace(/\[\$-[0-9A-Fa-f]+\]/g, "").replace(/\[(Red|Blue|Black|Green|Color\d+)\]/gi, ""));
  const format = candidates.find((candidate) => canDraw(candidate, library)) ?? "";
  const drawn: DrawnFormat = format === numberFormat ? { format } : { format, exact: numberFormat };
  drawnFormats.set(numberFormat, drawn);
  return drawn;
}

function canDraw(format: string, library: SpreadsheetLibrary): boolean {
  if (format === "") return true;
  try {
    for (const value of [1234.5, -1234.5, "teks"]) {
      library.helpers.formatValue(value, { format, locale: US });
    }
    return true;
  } catch {
    // The library throws on a format it has no token for; then the next candidate is asked.
    return false;
  }
}
