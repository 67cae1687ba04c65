import { createRequire } from "node:module";
import type { SpreadsheetLibrary } from "../../src/workbench/engine/book/library";

/** o-spreadsheet in Node: it is written for Node 22, this fills in the two things that Node 20 lacks. */
export function loadSpreadsheetLibrary(): SpreadsheetLibrary {
  fill(Object, "groupBy", (items: Iterable<unknown>, keyOf: (item: unknown, index: number) => PropertyKey) => {
    const groups = Object.create(null) as Record<PropertyKey, unknown[]>;
    let index = 0;
    for (const item of items) (groups[keyOf(item, index++)] ??= []).push(item);
    return groups;
  });
  fill(Set.prototype, "difference", function (this: Set<unknown>, other: Set<unknown>) {
    return new Set([...this].filter((item) => !other.has(item)));
  });
  // The library tells at each step how long it took; nothing else here speaks through this channel.
  console.debug = () => undefined;
  return createRequire(__filename)("@odoo/o-spreadsheet/dist/o_spreadsheet.cjs") as SpreadsheetLibrary;
}

function fill(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}
