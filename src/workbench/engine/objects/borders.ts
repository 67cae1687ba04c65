import { readLine, SIDES, writeLine } from "../borders";
import type { Line } from "../borders";
import { invalidArgument } from "../excel-error";
import { readColor } from "../look-properties";
import type { Host, ObjectType, Property } from "../object-type";
import type { AreasTarget, Targets } from "../targets";

export const borderCollection: ObjectType<AreasTarget> = {
  apiName: "RangeBorderCollection",
  properties: { Count: { get: () => SIDES.length } },
  items: (host, at) => SIDES.map((side) => host.make("Border", { at, side })),
  item: (host, at, key) => {
    if (typeof key !== "string" || !SIDES.includes(key)) throw invalidArgument("border index");
    return host.make("Border", { at, side: key });
  },
  objects: {
    GetItemAt: (host, at, args) => {
      const side = SIDES[Number(args[0])];
      if (side === undefined) throw invalidArgument("border index");
      return host.make("Border", { at, side });
    },
  },
};

type BorderTarget = Targets["Border"];

function common({ book }: Host, { at, side }: BorderTarget, part: keyof Line): unknown {
  const values = new Set(at.areas.map((area) => readLine(book, at.sheetId, area, side)?.[part] ?? null));
  return values.size === 1 ? [...values][0] : null;
}

const part = (name: keyof Line, read: (value: unknown) => string): Property<BorderTarget> => ({
  get: (host, target) => common(host, target, name),
  set: ({ book }, { at, side }, value) => {
    for (const area of at.areas) {
      book.requireWritable(at.sheetId, area, "allowFormatCells");
      writeLine(book, at.sheetId, area, side, { [name]: read(value) });
    }
  },
});

const text = (value: unknown): string => {
  if (typeof value !== "string") throw invalidArgument();
  return value;
};

export const border: ObjectType<BorderTarget> = {
  apiName: "RangeBorder",
  identify: (_host, { side }) => ({ Id: side }),
  properties: {
    SideIndex: { get: (_host, { side }) => side },
    Style: part("style", text),
    Weight: part("weight", text),
    Color: part("color", readColor),
    TintAndShade: { get: () => 0 },
  },
};
