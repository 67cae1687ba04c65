import { textArgument } from "../arguments";
import type { ObjectType } from "../object-type";

export const workbook: ObjectType<null> = {
  properties: {
    AutoSave: { get: () => false },
    IsDirty: { get: () => true },
    Name: { get: ({ book }) => book.record("workbook:name") ?? "Buku1.xlsx" },
    ReadOnly: { get: () => false },
  },
  objects: {
    Application: (host) => host.make("Application", null),
    CustomXmlParts: (host) => host.make("CustomXmlPartCollection", { namespaceUri: null }),
    GetActiveCell: (host) => {
      const { sheetId, col, row } = host.book.model.getters.getActivePosition();
      return host.make("Range", { sheetId, area: { top: row, left: col, bottom: row, right: col } });
    },
    GetSelectedRange: (host) => {
      const { getters } = host.book.model;
      const { top, left, bottom, right } = getters.getSelectedZone();
      return host.make("Range", { sheetId: getters.getActiveSheetId(), area: { top, left, bottom, right } });
    },
    Names: (host) => host.make("NamedItemCollection", { sheetId: null }),
    Protection: (host) => host.make("WorkbookProtection", null),
    Worksheets: (host) => host.make("WorksheetCollection", null),
    _Runtime: (host) => host.make("Runtime", null),
    _GetRangeForEventByReferenceId: (host, _target, args) => {
      const [sheetId, top, left, bottom, right] = textArgument(args, 0).split("|");
      const area = { top: Number(top), left: Number(left), bottom: Number(bottom), right: Number(right) };
      return sheetId === undefined || !host.book.hasSheet(sheetId) ? null : host.make("Range", { sheetId, area });
    },
  },
};
