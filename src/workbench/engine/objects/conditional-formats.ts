import { areasOverlap } from "../../../core/grid/area";
import { wordArgument } from "../arguments";
import type { Book } from "../book/book";
import { modelRule } from "../conditional-format-data";
import { invalidArgument, itemNotFound } from "../excel-error";
import { FONT, readColor } from "../look-properties";
import { patchLook } from "../book/cell-look";
import type { Host, ObjectType, Property } from "../object-type";
import type { AreasTarget, Targets } from "../targets";
import type { EngineConditionalFormat } from "../workbook-data";

type FormatTarget = Targets["ConditionalFormat"];

/** Kinds that can be made; only those of a formula of one's own are drawn. */
const KINDS = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
];

const keyOf = ({ sheetId, id }: FormatTarget): string => `conditionalFormat:${sheetId}:${id}`;

function formatOf(book: Book, target: FormatTarget): EngineConditionalFormat {
  const format = book.record(keyOf(target));
  if (format === undefined) throw itemNotFound();
  return format as EngineConditionalFormat;
}

/** Those that touch one of the areas, newest first, as Excel has them in order of priority. */
function formatsOf({ book }: Host, { sheetId, areas }: AreasTarget): FormatTarget[] {
  const prefix = `conditionalFormat:${sheetId}:`;
  return book
    .recordKeys()
    .filter((key) => key.startsWith(prefix))
    .map((key) => ({ sheetId, id: key.slice(prefix.length) }))
    .filter((target) => formatOf(book, target).areas.some((own) => areas.some((area) => areasOverlap(own, area))))
    .reverse();
}

function change(book: Book, target: FormatTarget, patch: Partial<EngineConditionalFormat>): void {
  const { sheetId, id } = target;
  const before = formatOf(book, target);
  const format = { ...before, ...patch };
  book.requireWritable(sheetId, format.areas[0] ?? { top: 0, left: 0, bottom: 0, right: 0 }, "allowFormatCells");
  const rule = modelRule(format);
  if (modelRule(before) !== null) book.dispatch("REMOVE_CONDITIONAL_FORMAT", { sheetId, id });
  if (rule !== null) {
    const ranges = format.areas.map((area) => book.model.getters.getRangeDataFromZone(sheetId, area));
    for (const area of format.areas) book.growTo(sheetId, Math.min(area.bottom, 200_000), Math.min(area.right, 1000));
    book.dispatch("ADD_CONDITIONAL_FORMAT", { sheetId, ranges, cf: { id, rule } });
  }
  book.setRecord(keyOf(target), format);
}

function remove(book: Book, target: FormatTarget): void {
  const format = formatOf(book, target);
  if (modelRule(format) !== null) book.dispatch("REMOVE_CONDITIONAL_FORMAT", target);
  book.setRecord(keyOf(target), undefined);
}

export const conditionalFormatCollection: ObjectType<AreasTarget> = {
  items: (host, target) => formatsOf(host, target).map((format) => host.make("ConditionalFormat", format)),
  item: (host, target, key) => {
    const format = formatsOf(host, target).find(({ id }) => id === key);
    if (format === undefined) throw itemNotFound();
    return host.make("ConditionalFormat", format);
  },
  objects: {
    Add: (host, { sheetId, areas }, args) => {
      const type = wordArgument(args, 0, KINDS);
      if (type === undefined) throw invalidArgument("type");
      const target = { sheetId, id: host.book.newSheetId() };
      for (const area of areas) host.book.requireWritable(sheetId, area, "allowFormatCells");
      host.book.setRecord(keyOf(target), { id: target.id, type, areas, formula: "" });
      return host.make("ConditionalFormat", target);
    },
    GetItemAt: (host, target, args) => {
      const format = formatsOf(host, target)[Number(args[0])];
      if (format === undefined) throw itemNotFound();
      return host.make("ConditionalFormat", format);
    },
    GetItemOrNullObject: (host, target, args) => {
      const format = formatsOf(host, target).find(({ id }) => id === args[0]);
      return format === undefined ? null : host.make("ConditionalFormat", format);
    },
  },
  methods: {
    ClearAll: (host, target) => {
      for (const format of formatsOf(host, target)) remove(host.book, format);
    },
    GetCount: (host, target) => formatsOf(host, target).length,
  },
};

export const conditionalFormat: ObjectType<FormatTarget> = {
  identify: (_host, { id }) => ({ Id: id }),
  properties: {
    Id: { get: (_host, { id }) => id },
    Priority: {
      get: (host, { sheetId, id }) => formatsOf(host, everywhere(sheetId)).findIndex((each) => each.id === id),
    },
    StopIfTrue: {
      get: ({ book }, target) => formatOf(book, target).stopIfTrue ?? false,
      set: ({ book }, target, value) => {
        if (typeof value !== "boolean") throw invalidArgument("stopIfTrue");
        change(book, target, { stopIfTrue: value });
      },
    },
    Type: { get: ({ book }, target) => formatOf(book, target).type },
  },
  objects: {
    Custom: (host, target) => {
      if (formatOf(host.book, target).type !== "Custom") throw itemNotFound();
      return host.make("CustomConditionalFormat", target);
    },
    CustomOrNullObject: (host, target) =>
      formatOf(host.book, target).type === "Custom" ? host.make("CustomConditionalFormat", target) : null,
    GetRange: (host, target) => {
      const area = formatOf(host.book, target).areas[0];
      return area === undefined ? null : host.make("Range", { sheetId: target.sheetId, area });
    },
    GetRanges: (host, target) =>
      host.make("RangeAreas", { sheetId: target.sheetId, areas: formatOf(host.book, target).areas }),
  },
  methods: {
    Delete: ({ book }, target) => {
      remove(book, target);
    },
  },
};

const everywhere = (sheetId: string): AreasTarget => ({
  sheetId,
  areas: [{ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }],
});

export const customConditionalFormat: ObjectType<FormatTarget> = {
  objects: {
    Format: (host, target) => host.make("ConditionalRangeFormat", target),
    Rule: (host, target) => host.make("ConditionalFormatRule", target),
  },
};

const ruleFormula: Property<FormatTarget> = {
  get: ({ book }, target) => formatOf(book, target).formula,
  set: ({ book }, target, value) => {
    if (typeof value !== "string" || value === "") throw invalidArgument("formula");
    change(book, target, { formula: value.startsWith("=") ? value : `=${value}` });
  },
};

export const conditionalFormatRule: ObjectType<FormatTarget> = {
  properties: { Formula: ruleFormula, FormulaLocal: ruleFormula },
};

export const conditionalRangeFormat: ObjectType<FormatTarget> = {
  properties: { NumberFormat: { get: () => "" } },
  objects: {
    Fill: (host, target) => host.make("ConditionalRangeFill", target),
    Font: (host, target) => host.make("ConditionalRangeFont", target),
  },
};

export const conditionalRangeFill: ObjectType<FormatTarget> = {
  properties: {
    Color: {
      get: ({ book }, target) => formatOf(book, target).fill ?? "",
      set: ({ book }, target, value) => {
        change(book, target, { fill: readColor(value) });
      },
    },
  },
};

const fontTrait = (name: "Bold" | "Italic" | "Strikethrough" | "Underline" | "Color"): Property<FormatTarget> => ({
  get: ({ book }, target) => FONT[name]?.get(formatOf(book, target).look ?? {}),
  set: ({ book }, target, value) => {
    const patch = FONT[name]?.set(value) ?? {};
    change(book, target, { look: patchLook(formatOf(book, target).look ?? {}, patch) });
  },
});

export const conditionalRangeFont: ObjectType<FormatTarget> = {
  properties: {
    Bold: fontTrait("Bold"),
    Color: fontTrait("Color"),
    Italic: fontTrait("Italic"),
    Strikethrough: fontTrait("Strikethrough"),
    Underline: fontTrait("Underline"),
  },
};
