import { flagArgument, textArgument } from "../arguments";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../excel-error";
import type { Host, ObjectType } from "../object-type";
import { eventMethods } from "../event-methods";
import { isVisible, requireSheetName } from "../sheets";

const shownIds = (host: Host, visibleOnly: boolean): readonly string[] =>
  host.book.sheetIds().filter((id) => !visibleOnly || isVisible(host.book, id));

export const worksheetCollection: ObjectType<null> = {
  items: (host) => host.book.sheetIds().map((id) => host.make("Worksheet", id)),
  item: (host, _target, key) => {
    const id = typeof key === "string" ? host.book.findSheet(key) : undefined;
    if (typeof key !== "string") throw invalidArgument();
    if (id === undefined) throw itemNotFound();
    return host.make("Worksheet", id);
  },
  objects: {
    Add(host, _target, args) {
      const { book } = host;
      const name = args[0] === null || args[0] === undefined || args[0] === "" ? freeName(host) : textArgument(args, 0);
      requireSheetName(name);
      if (book.findSheet(name) !== undefined) throw itemAlreadyExists();
      const sheetId = book.newSheetId();
      book.dispatch("CREATE_SHEET", { sheetId, position: book.sheetIds().length, name, cols: 26, rows: 100 });
      return host.make("Worksheet", sheetId);
    },
    GetActiveWorksheet: (host) => host.make("Worksheet", host.book.model.getters.getActiveSheetId()),
    GetFirst: (host, _target, args) => {
      const id = shownIds(host, flagArgument(args, 0))[0];
      return id === undefined ? null : host.make("Worksheet", id);
    },
    GetItemOrNullObject: (host, _target, args) => {
      const id = host.book.findSheet(textArgument(args, 0));
      return id === undefined ? null : host.make("Worksheet", id);
    },
    GetLast: (host, _target, args) => {
      const id = shownIds(host, flagArgument(args, 0)).at(-1);
      return id === undefined ? null : host.make("Worksheet", id);
    },
  },
  methods: {
    GetCount: (host, _target, args) => shownIds(host, flagArgument(args, 0)).length,
    ...eventMethods(["DataChanged", "Activated", "Deactivated", "Added", "Deleted"], "Workbook"),
  },
};

function freeName(host: Host): string {
  let number = host.book.sheetIds().length + 1;
  while (host.book.findSheet(`Sheet${number}`) !== undefined) number++;
  return `Sheet${number}`;
}
