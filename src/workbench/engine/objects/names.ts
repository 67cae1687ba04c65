import { formatArea } from "../../../core/grid/a1";
import { isExcelObject, readRangeAddress, textArgument } from "../arguments";
import { clearPrintName, printNames } from "../page-settings";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../excel-error";
import { deleteName, findName, readNames, writeName } from "../names";
import type { NameRecord } from "../names";
import type { Arguments, ExcelObject, Host, ObjectType } from "../object-type";
import { sheetPrefix } from "../book/sheet-prefix";
import type { RangeTarget, Targets } from "../targets";

type CollectionTarget = Targets["NamedItemCollection"];

/** A NamedItem's target is its scope and its name in one text, so that it can be compared. */
const targetOf = ({ scope, name }: NameRecord): string => `${scope ?? ""}\n${name}`;

function namesOf({ book }: Host, { sheetId }: CollectionTarget): readonly NameRecord[] {
  const own = readNames(book).filter(({ scope }) => scope === sheetId);
  return sheetId === null ? own : [...own, ...printNames(book, sheetId)];
}

function find(host: Host, target: CollectionTarget, name: unknown): NameRecord | undefined {
  if (typeof name !== "string") throw invalidArgument();
  return namesOf(host, target).find((each) => each.name.toLowerCase() === name.toLowerCase());
}

function recordOf(host: Host, target: string): NameRecord {
  const [scope = "", name = ""] = target.split("\n");
  const record = find(host, { sheetId: scope === "" ? null : scope }, name);
  if (record === undefined) throw itemNotFound();
  return record;
}

function absolute(host: Host, { sheetId, area }: RangeTarget): string {
  const fixed = formatArea(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `=${sheetPrefix(host.book.sheetName(sheetId))}${fixed}`;
}

function referenceOf(host: Host, reference: unknown): string {
  if (isExcelObject(reference) && reference.typeName === "Range")
    return absolute(host, reference.target as RangeTarget);
  if (typeof reference === "string" && reference.startsWith("=")) return reference;
  if (typeof reference === "string" || typeof reference === "number" || typeof reference === "boolean") {
    return `=${typeof reference === "string" ? `"${reference.replaceAll('"', '""')}"` : String(reference).toUpperCase()}`;
  }
  throw invalidArgument("reference");
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;

function add(host: Host, { sheetId }: CollectionTarget, args: Arguments): ExcelObject {
  const name = textArgument(args, 0);
  if (!NAME.test(name) || /^([A-Za-z]{1,3}\d+|[rc]|r\d*c\d*)$/i.test(name)) throw invalidArgument(`name ${name}`);
  if (findName(host.book, sheetId, name) !== undefined) throw itemAlreadyExists();
  const comment = typeof args[2] === "string" ? args[2] : "";
  const record = { name, scope: sheetId, formula: referenceOf(host, args[1]), visible: true, comment };
  writeName(host.book, record);
  return host.make("NamedItem", targetOf(record));
}

export const namedItemCollection: ObjectType<CollectionTarget> = {
  items: (host, target) => namesOf(host, target).map((record) => host.make("NamedItem", targetOf(record))),
  item: (host, target, key) => {
    const record = find(host, target, key);
    if (record === undefined) throw itemNotFound();
    return host.make("NamedItem", targetOf(record));
  },
  objects: {
    Add: add,
    AddFormulaLocal: add,
    GetItemOrNullObject: (host, target, args) => {
      const record = find(host, target, args[0]);
      return record === undefined ? null : host.make("NamedItem", targetOf(record));
    },
  },
  methods: { GetCount: (host, target) => namesOf(host, target).length },
};

function rangeOf(host: Host, target: string): ExcelObject | null {
  const { formula, scope } = recordOf(host, target);
  const match = /^=((?:'(?:[^']|'')+'|[^'!,()]+)![$A-Z0-9:]+)$/.exec(formula);
  if (match?.[1] === undefined) return null;
  return host.make("Range", readRangeAddress(host.book, scope, match[1]));
}

export const namedItem: ObjectType<string> = {
  identify: (_host, target) => ({ _Id: target.slice(target.indexOf("\n") + 1) }),
  properties: {
    Comment: {
      get: (host, target) => recordOf(host, target).comment,
      set: (host, target, value) => {
        if (typeof value !== "string") throw invalidArgument("comment");
        writeName(host.book, { ...recordOf(host, target), comment: value });
      },
    },
    Formula: {
      get: (host, target) => recordOf(host, target).formula,
      set: (host, target, value) => {
        writeName(host.book, { ...recordOf(host, target), formula: referenceOf(host, value) });
      },
    },
    Name: { get: (host, target) => recordOf(host, target).name },
    Scope: { get: (host, target) => (recordOf(host, target).scope === null ? "Workbook" : "Worksheet") },
    Type: {
      get: (host, target) => {
        const { formula } = recordOf(host, target);
        if (formula.includes("#REF!")) return "Error";
        if (/^="/.test(formula)) return "String";
        return /^=-?\d+(\.\d+)?$/.test(formula) ? "Double" : "Range";
      },
    },
    Value: { get: (host, target) => recordOf(host, target).formula.slice(1) },
    Visible: {
      get: (host, target) => recordOf(host, target).visible,
      set: (host, target, value) => {
        if (typeof value !== "boolean") throw invalidArgument("visible");
        writeName(host.book, { ...recordOf(host, target), visible: value });
      },
    },
  },
  objects: {
    GetRange: (host, target) => {
      const range = rangeOf(host, target);
      if (range === null) throw itemNotFound();
      return range;
    },
    GetRangeOrNullObject: rangeOf,
    Worksheet: (host, target) => {
      const { scope } = recordOf(host, target);
      if (scope === null) throw itemNotFound();
      return host.make("Worksheet", scope);
    },
    WorksheetOrNullObject: (host, target) => {
      const { scope } = recordOf(host, target);
      return scope === null ? null : host.make("Worksheet", scope);
    },
  },
  methods: {
    Delete: (host, target) => {
      const record = recordOf(host, target);
      if (record.scope !== null && clearPrintName(host.book, record.scope, record.name)) return;
      deleteName(host.book, record);
    },
  },
};
