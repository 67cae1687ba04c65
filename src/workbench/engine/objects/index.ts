import type { ObjectType } from "../object-type";
import type { TargetName, Targets } from "../targets";
import { application, runtime } from "./application";
import { border, borderCollection } from "./borders";
import {
  conditionalFormat,
  conditionalFormatCollection,
  conditionalFormatRule,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  customConditionalFormat,
} from "./conditional-formats";
import { customXmlPart, customXmlPartCollection, customXmlPartScopedCollection } from "./custom-xml-parts";
import { freezePanes } from "./freeze-panes";
import { namedItem, namedItemCollection } from "./names";
import { headerFooterGroup, headersFooters, pageLayout } from "./page-layout";
import { workbookProtection, worksheetProtection } from "./protection";
import { range } from "./range";
import { rangeAreas, rangeCollection } from "./range-areas";
import { formatProtection, rangeFill, rangeFont, rangeFormat } from "./range-format";
import { workbook } from "./workbook";
import { worksheet } from "./worksheet";
import { worksheetCollection } from "./worksheet-collection";

/** Every kind of Excel object that the engine knows. */
export const OBJECT_TYPES: { readonly [Name in TargetName]: ObjectType<Targets[Name]> } = {
  Application: application,
  Border: border,
  BorderCollection: borderCollection,
  ConditionalFormat: conditionalFormat,
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeFont: conditionalRangeFont,
  ConditionalRangeFormat: conditionalRangeFormat,
  CustomConditionalFormat: customConditionalFormat,
  CustomXmlPart: customXmlPart,
  CustomXmlPartCollection: customXmlPartCollection,
  CustomXmlPartScopedCollection: customXmlPartScopedCollection,
  FormatProtection: formatProtection,
  FreezePanes: freezePanes,
  HeaderFooterGroup: headerFooterGroup,
  HeadersFooters: headersFooters,
  NamedItem: namedItem,
  NamedItemCollection: namedItemCollection,
  PageLayout: pageLayout,
  Range: range,
  RangeAreas: rangeAreas,
  RangeCollection: rangeCollection,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeFormat: rangeFormat,
  Runtime: runtime,
  Workbook: workbook,
  WorkbookProtection: workbookProtection,
  Worksheet: worksheet,
  WorksheetCollection: worksheetCollection,
  WorksheetProtection: worksheetProtection,
};
