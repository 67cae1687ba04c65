import { flagArgument, integerArgument, readRangeAddress, textArgument } from "../arguments";
import { MAX_COLUMNS, MAX_ROWS } from "../book/book";
import { usedArea } from "../book/read-cells";
import { eventMethods } from "../event-methods";
import { ExcelError, invalidArgument, itemAlreadyExists, itemNotFound } from "../excel-error";
import type { Arguments, ExcelObject, Host, ObjectType } from "../object-type";
import { rangeAt } from "../range-target";
import { isVisible, requireSheetName, visibilityOf } from "../sheets";

const neighbour = (host: Host, sheetId: string, args: Arguments, step: 1 | -1): string | undefined => {
  const ids = host.book.sheetIds().filter((id) => id === sheetId || !flagArgument(args, 0) || isVisible(host.book, id));
  return ids[ids.indexOf(sheetId) + step];
};

const required = (host: Host, sheetId: string | undefined): ExcelObject => {
  if (sheetId === undefined) throw itemNotFound();
  return host.make("Worksheet", sheetId);
};

const optional = (host: Host, sheetId: string | undefined): ExcelObject | null =>
  sheetId === undefined ? null : host.make("Worksheet", sheetId);

function usedRange(host: Host, sheetId: string, args: Arguments): ExcelObject | null {
  host.book.flush();
  const area = usedArea(host.book, sheetId, flagArgument(args, 0));
  return area === null ? null : host.make("Range", { sheetId, area });
}

export const worksheet: ObjectType<string> = {
  identify: (_host, sheetId) => ({ Id: sheetId }),
  properties: {
    EnableCalculation: { get: () => true },
    Id: { get: (_host, sheetId) => sheetId },
    Name: {
      get: ({ book }, sheetId) => book.sheetName(sheetId),
      set({ book }, sheetId, value) {
        if (typeof value !== "string") throw invalidArgument();
        requireSheetName(value);
        const taken = book.findSheet(value);
        if (taken !== undefined && taken !== sheetId) throw itemAlreadyExists();
        book.dispatch("RENAME_SHEET", { sheetId, newName: value, oldName: book.sheetName(sheetId) });
      },
    },
    Position: {
      get: ({ book }, sheetId) => book.sheetIds().indexOf(sheetId),
      set({ book }, sheetId, value) {
        const delta = Number(value) - book.sheetIds().indexOf(sheetId);
        if (!Number.isInteger(delta)) throw invalidArgument();
        if (delta !== 0) book.dispatch("MOVE_SHEET", { sheetId, delta });
      },
    },
    // The wire calls them by these names.
    Gridlines: {
      get: ({ book }, sheetId) => book.model.getters.getGridLinesVisibility(sheetId),
      set({ book }, sheetId, value) {
        book.dispatch("SET_GRID_LINES_VISIBILITY", { sheetId, areGridLinesVisible: value === true });
      },
    },
    ShowGridlines: { get: ({ book }, sheetId) => book.model.getters.getGridLinesVisibility(sheetId) },
    StandardHeight: { get: () => 15 },
    StandardWidth: { get: () => 48 },
    TabColor: {
      get: ({ book }, sheetId) => book.model.getters.getSheet(sheetId).color ?? "",
      set({ book }, sheetId, value) {
        if (typeof value !== "string") throw invalidArgument();
        book.dispatch("COLOR_SHEET", { sheetId, color: value === "" ? undefined : value });
      },
    },
    Visibility: {
      get: ({ book }, sheetId) => visibilityOf(book, sheetId),
      set({ book }, sheetId, value) {
        if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden") throw invalidArgument();
        const shown = book.sheetIds().filter((id) => isVisible(book, id));
        if (value !== "Visible" && shown.length === 1 && shown[0] === sheetId) {
          throw new ExcelError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
        }
        if (isVisible(book, sheetId) !== (value === "Visible")) {
          book.dispatch(value === "Visible" ? "SHOW_SHEET" : "HIDE_SHEET", { sheetId });
        }
        book.setRecord(`veryHidden:${sheetId}`, value === "VeryHidden" ? true : undefined);
      },
    },
  },
  objects: {
    FreezePanes: (host, sheetId) => host.make("FreezePanes", sheetId),
    GetCell: (host, sheetId, args) => {
      const row = integerArgument(args, 0);
      const column = integerArgument(args, 1);
      return host.make("Range", rangeAt(sheetId, row, column, row, column));
    },
    GetNext: (host, sheetId, args) => required(host, neighbour(host, sheetId, args, 1)),
    GetNextOrNullObject: (host, sheetId, args) => optional(host, neighbour(host, sheetId, args, 1)),
    GetPrevious: (host, sheetId, args) => required(host, neighbour(host, sheetId, args, -1)),
    GetPreviousOrNullObject: (host, sheetId, args) => optional(host, neighbour(host, sheetId, args, -1)),
    GetRange: (host, sheetId, args) =>
      host.make(
        "Range",
        args[0] === null || args[0] === undefined
          ? rangeAt(sheetId, 0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1)
          : readRangeAddress(host.book, sheetId, textArgument(args, 0)),
      ),
    GetRangeByIndexes: (host, sheetId, args) => {
      const top = integerArgument(args, 0);
      const left = integerArgument(args, 1);
      return host.make(
        "Range",
        rangeAt(sheetId, top, left, top + integerArgument(args, 2) - 1, left + integerArgument(args, 3) - 1),
      );
    },
    GetRanges: (host, sheetId, args) => {
      const areas = textArgument(args, 0)
        .split(",")
        .map((address) => readRangeAddress(host.book, sheetId, address.trim()).area);
      return host.make("RangeAreas", { sheetId, areas });
    },
    GetUsedRange: (host, sheetId, args) =>
      usedRange(host, sheetId, args) ?? host.make("Range", rangeAt(sheetId, 0, 0, 0, 0)),
    GetUsedRangeOrNullObject: usedRange,
    Names: (host, sheetId) => host.make("NamedItemCollection", { sheetId }),
    PageLayout: (host, sheetId) => host.make("PageLayout", sheetId),
    Protection: (host, sheetId) => host.make("WorksheetProtection", sheetId),
    _GetSheetById: (host, _sheetId, args) => optional(host, host.book.findSheet(textArgument(args, 0))),
  },
  methods: {
    Activate({ book }, sheetId) {
      if (!isVisible(book, sheetId)) throw new ExcelError("InvalidOperation", "The worksheet is hidden.");
      const current = book.model.getters.getActiveSheetId();
      if (current !== sheetId) book.dispatch("ACTIVATE_SHEET", { sheetIdFrom: current, sheetIdTo: sheetId });
    },
    Calculate: () => null,
    Delete({ book }, sheetId) {
      const others = book.sheetIds().filter((id) => id !== sheetId && isVisible(book, id));
      if (others.length === 0) {
        throw new ExcelError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
      }
      if (visibilityOf(book, sheetId) === "VeryHidden") {
        throw new ExcelError("GeneralException", "There was an internal error while processing the request.");
      }
      book.deleteSheet(sheetId);
    },
    ...eventMethods<string>(["DataChanged", "Activated", "Deactivated"], (sheetId) => sheetId),
  },
};
