import type { Area } from "../../../core/grid/area";
import { invalidArgument } from "../excel-error";
import { clearSize, commonSize, hasSized, setSize } from "../headers";
import { FILL, FONT, FORMAT, PROTECTION } from "../look-properties";
import type { LookProperty } from "../look-properties";
import type { Host, ObjectType, Property } from "../object-type";
import { heldArea } from "../range-target";
import type { AreasTarget } from "../targets";

/** A format is read of all cells of its areas: their common trait, or null where they differ. */
function traits(group: Readonly<Record<string, LookProperty>>): Record<string, Property<AreasTarget>> {
  return Object.fromEntries(
    Object.entries(group).map(([name, property]) => [
      name,
      {
        get: (host: Host, target: AreasTarget) => commonTrait(host, target, property),
        set: (host: Host, target: AreasTarget, value: unknown) => {
          writeTrait(host, target, property, value);
        },
      },
    ]),
  );
}

function commonTrait({ book }: Host, { sheetId, areas }: AreasTarget, property: LookProperty): unknown {
  let common: unknown;
  let isFirst = true;
  for (const area of areas.map((each) => heldArea(book, { sheetId, area: each }))) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const value = property.get(book.look(sheetId, row, column));
        if (isFirst) common = value;
        else if (value !== common) return null;
        isFirst = false;
      }
    }
  }
  // Beyond the last cell of the library's sheet everything is as in an empty workbook.
  return isFirst ? property.get({}) : common;
}

function writeTrait({ book }: Host, { sheetId, areas }: AreasTarget, property: LookProperty, value: unknown): void {
  const patch = property.set(value);
  for (const each of areas) {
    const area = boundedArea(book, sheetId, each);
    book.requireWritable(sheetId, area, "allowFormatCells");
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) book.writeLook(sheetId, row, column, patch);
    }
  }
}

/** Whole rows and columns end with the sheet's cells; an area that is written in full may reach beyond them. */
function boundedArea(book: Host["book"], sheetId: string, area: Area): Area {
  const isUnbounded = area.bottom - area.top > 200_000 || area.right - area.left > 10_000;
  return isUnbounded ? heldArea(book, { sheetId, area }) : area;
}

const size = (dimension: "ROW" | "COL"): Property<AreasTarget> => ({
  get: ({ book }, { sheetId, areas }) => {
    const sizes = new Set(areas.map((area) => commonSize(book, { sheetId, area }, dimension)));
    return sizes.size === 1 ? [...sizes][0] : null;
  },
  set: ({ book }, { sheetId, areas }, value) => {
    for (const area of areas) setSize(book, { sheetId, area }, dimension, value);
  },
});

const standardSize = (dimension: "ROW" | "COL"): Property<AreasTarget> => ({
  get: ({ book }, { sheetId, areas }) => areas.every((area) => !hasSized(book, { sheetId, area }, dimension)),
  set: ({ book }, { sheetId, areas }, value) => {
    if (typeof value !== "boolean") throw invalidArgument();
    if (value) for (const area of areas) clearSize(book, { sheetId, area }, dimension);
  },
});

export const rangeFormat: ObjectType<AreasTarget> = {
  properties: {
    ...traits(FORMAT),
    ColumnWidth: size("COL"),
    RowHeight: size("ROW"),
    UseStandardHeight: standardSize("ROW"),
    UseStandardWidth: standardSize("COL"),
  },
  objects: {
    Borders: (host, target) => host.make("BorderCollection", target),
    Fill: (host, target) => host.make("RangeFill", target),
    Font: (host, target) => host.make("RangeFont", target),
    Protection: (host, target) => host.make("FormatProtection", target),
  },
  methods: {
    AutofitColumns: (host, target) => {
      autofit(host, target, "COL");
    },
    AutofitRows: (host, target) => {
      autofit(host, target, "ROW");
    },
    AdjustIndent: (host, target, args) => {
      const step = args[0];
      if (typeof step !== "number") throw invalidArgument("amount");
      const indent = commonTrait(host, target, FORMAT.IndentLevel as LookProperty);
      writeTrait(host, target, FORMAT.IndentLevel as LookProperty, Math.max(0, Number(indent ?? 0) + step));
    },
  },
};

function autofit({ book }: Host, { sheetId, areas }: AreasTarget, dimension: "ROW" | "COL"): void {
  for (const area of areas) {
    const held = heldArea(book, { sheetId, area });
    const [from, to] = dimension === "ROW" ? [held.top, held.bottom] : [held.left, held.right];
    const elements = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    if (dimension === "ROW") book.dispatch("AUTORESIZE_ROWS", { sheetId, rows: elements });
    else book.dispatch("AUTORESIZE_COLUMNS", { sheetId, cols: elements });
  }
}

export const rangeFont: ObjectType<AreasTarget> = { properties: traits(FONT) };

export const rangeFill: ObjectType<AreasTarget> = {
  properties: traits(FILL),
  methods: {
    Clear: (host, target) => {
      writeTrait(host, target, FILL.Color as LookProperty, "");
    },
  },
};

export const formatProtection: ObjectType<AreasTarget> = { properties: traits(PROTECTION) };
