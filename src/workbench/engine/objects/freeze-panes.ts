import { integerArgument, rangeArgument } from "../arguments";
import { MAX_COLUMNS, MAX_ROWS } from "../book/book";
import { invalidArgument } from "../excel-error";
import type { Host, ObjectType } from "../object-type";
import { rangeAt } from "../range-target";

function freeze({ book }: Host, sheetId: string, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw invalidArgument("count");
  book.dispatch("UNFREEZE_COLUMNS_ROWS", { sheetId });
  if (rows > 0) book.dispatch("FREEZE_ROWS", { sheetId, quantity: rows });
  if (columns > 0) book.dispatch("FREEZE_COLUMNS", { sheetId, quantity: columns });
}

export const freezePanes: ObjectType<string> = {
  apiName: "WorksheetFreezePanes",
  objects: {
    GetLocationOrNullObject: (host, sheetId) => {
      const { xSplit, ySplit } = host.book.model.getters.getPaneDivisions(sheetId);
      if (xSplit === 0 && ySplit === 0) return null;
      const bottom = ySplit === 0 ? MAX_ROWS - 1 : ySplit - 1;
      const right = xSplit === 0 ? MAX_COLUMNS - 1 : xSplit - 1;
      return host.make("Range", rangeAt(sheetId, 0, 0, bottom, right));
    },
  },
  methods: {
    FreezeAt: (host, sheetId, args) => {
      const { area } = rangeArgument(host.book, sheetId, args, 0);
      freeze(host, sheetId, area.bottom + 1, area.right + 1);
    },
    FreezeColumns: (host, sheetId, args) => {
      freeze(host, sheetId, 0, integerArgument(args, 0));
    },
    FreezeRows: (host, sheetId, args) => {
      freeze(host, sheetId, integerArgument(args, 0), 0);
    },
    Unfreeze: (host, sheetId) => {
      freeze(host, sheetId, 0, 0);
    },
  },
};
