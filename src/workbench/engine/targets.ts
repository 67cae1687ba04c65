import type { Area } from "../../core/grid/area";

/** A rectangle of one sheet. */
export interface RangeTarget {
  readonly sheetId: string;
  readonly area: Area;
}

/** Several rectangles of one sheet. */
export interface AreasTarget {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/** What each kind of Excel object stands for: the places, ids and names by which the book finds it. */
export interface Targets {
  Application: null;
  Border: { readonly at: AreasTarget; readonly side: string };
  BorderCollection: AreasTarget;
  ConditionalFormat: { readonly sheetId: string; readonly id: string };
  ConditionalFormatCollection: AreasTarget;
  ConditionalRangeFormat: { readonly sheetId: string; readonly id: string };
  ConditionalRangeFill: { readonly sheetId: string; readonly id: string };
  ConditionalRangeFont: { readonly sheetId: string; readonly id: string };
  CustomConditionalFormat: { readonly sheetId: string; readonly id: string };
  ConditionalFormatRule: { readonly sheetId: string; readonly id: string };
  CustomXmlPart: string;
  CustomXmlPartCollection: { readonly namespaceUri: string | null };
  CustomXmlPartScopedCollection: { readonly namespaceUri: string | null };
  FormatProtection: AreasTarget;
  FreezePanes: string;
  HeadersFooters: string;
  HeaderFooterGroup: string;
  NamedItem: string;
  NamedItemCollection: { readonly sheetId: string | null };
  PageLayout: string;
  Range: RangeTarget;
  RangeAreas: AreasTarget;
  RangeCollection: AreasTarget;
  RangeFill: AreasTarget;
  RangeFont: AreasTarget;
  RangeFormat: AreasTarget;
  Runtime: null;
  Workbook: null;
  WorkbookProtection: null;
  Worksheet: string;
  WorksheetCollection: null;
  WorksheetProtection: string;
}

export type TargetName = keyof Targets;
