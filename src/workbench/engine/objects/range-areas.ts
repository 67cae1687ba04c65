import type { Area } from "../../../core/grid/area";
import { integerArgument } from "../arguments";
import { clearRange } from "../change-range";
import { invalidArgument } from "../excel-error";
import type { Host, ObjectType } from "../object-type";
import { addressOf, columnCountOf, isEntireColumn, isEntireRow, rowCountOf } from "../range-target";
import type { AreasTarget } from "../targets";

const each = <V>({ sheetId, areas }: AreasTarget, read: (target: { sheetId: string; area: Area }) => V): V[] =>
  areas.map((area) => read({ sheetId, area }));

const address = ({ book }: Host, target: AreasTarget): string =>
  each(target, (range) => addressOf(book, range)).join(",");

export const rangeAreas: ObjectType<AreasTarget> = {
  properties: {
    Address: { get: address },
    AddressLocal: { get: address },
    AreaCount: { get: (_host, { areas }) => areas.length },
    CellCount: {
      get: (_host, target) =>
        each(target, (range) => rowCountOf(range) * columnCountOf(range)).reduce((a, b) => a + b, 0),
    },
    IsEntireColumn: { get: (_host, target) => each(target, isEntireColumn).every(Boolean) },
    IsEntireRow: { get: (_host, target) => each(target, isEntireRow).every(Boolean) },
  },
  objects: {
    Areas: (host, target) => host.make("RangeCollection", target),
    ConditionalFormats: (host, target) => host.make("ConditionalFormatCollection", target),
    Format: (host, target) => host.make("RangeFormat", target),
    Worksheet: (host, { sheetId }) => host.make("Worksheet", sheetId),
  },
  methods: {
    Clear: ({ book }, { sheetId, areas }, args) => {
      const what = typeof args[0] === "string" ? args[0] : "All";
      for (const area of areas) clearRange(book, { sheetId, area }, what);
    },
  },
};

export const rangeCollection: ObjectType<AreasTarget> = {
  items: (host, target) => each(target, (range) => host.make("Range", range)),
  item: (host, target, key) => itemAt(host, target, Number(key)),
  objects: { GetItemAt: (host, target, args) => itemAt(host, target, integerArgument(args, 0)) },
  methods: { GetCount: (_host, { areas }) => areas.length },
};

function itemAt(host: Host, { sheetId, areas }: AreasTarget, index: number): ReturnType<Host["make"]> {
  const area = areas[index];
  if (area === undefined) throw invalidArgument("index");
  return host.make("Range", { sheetId, area });
}
