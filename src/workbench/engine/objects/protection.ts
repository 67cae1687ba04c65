import { recordArgument } from "../arguments";
import { accessDenied, ExcelError, invalidArgument } from "../excel-error";
import type { Host, ObjectType } from "../object-type";

interface Protection {
  readonly options: Readonly<Record<string, boolean>>;
  readonly password?: string;
}

const OPTIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
];

const protectionOf = ({ book }: Host, key: string): Protection | undefined =>
  book.record(`protection:${key}`) as Protection | undefined;

function unprotect(host: Host, key: string, password: unknown): void {
  const protection = protectionOf(host, key);
  if (protection === undefined) return;
  if (protection.password !== undefined && protection.password !== password) throw accessDenied();
  host.book.setRecord(`protection:${key}`, undefined);
}

function protect(host: Host, key: string, options: Readonly<Record<string, boolean>>, password: unknown): void {
  if (protectionOf(host, key) !== undefined) throw new ExcelError("InvalidOperation", "It is already protected.");
  host.book.setRecord(
    `protection:${key}`,
    typeof password === "string" && password !== "" ? { options, password } : { options },
  );
}

function readOptions(value: unknown): Record<string, boolean> {
  if (value === null || value === undefined) return {};
  const options: Record<string, boolean> = {};
  for (const [name, allowed] of Object.entries(recordArgument(value))) {
    if (name === "selectionMode" || allowed === null) continue;
    if (!OPTIONS.includes(name) || typeof allowed !== "boolean") throw invalidArgument(`options.${name}`);
    options[name] = allowed;
  }
  return options;
}

export const worksheetProtection: ObjectType<string> = {
  properties: {
    Options: {
      get: (host, sheetId) => {
        const protection = protectionOf(host, sheetId);
        return protection === undefined
          ? null
          : {
              ...Object.fromEntries(OPTIONS.map((name) => [name, false])),
              selectionMode: "Normal",
              ...protection.options,
            };
      },
    },
    Protected: { get: (host, sheetId) => protectionOf(host, sheetId) !== undefined },
  },
  methods: {
    Protect: (host, sheetId, args) => {
      protect(host, sheetId, readOptions(args[0]), args[1]);
    },
    Unprotect: (host, sheetId, args) => {
      unprotect(host, sheetId, args[0]);
    },
  },
};

export const workbookProtection: ObjectType<null> = {
  properties: { Protected: { get: (host) => protectionOf(host, "workbook") !== undefined } },
  methods: {
    Protect: (host, _target, args) => {
      protect(host, "workbook", {}, args[0]);
    },
    Unprotect: (host, _target, args) => {
      unprotect(host, "workbook", args[0]);
    },
  },
};
