import type { Area } from "../../../core/grid/area";
import { areasOverlap, unionArea } from "../../../core/grid/area";
import { flagArgument, integerArgument, optionalIntegerArgument, rangeArgument, wordArgument } from "../arguments";
import { MAX_COLUMNS, MAX_ROWS } from "../book/book";
import { readFormula, readNumberFormat, readText, readValue, readValueType } from "../book/read-cells";
import { clearRange, deleteRange, insertRange, mergeRange, mergesIn, unmergeRange } from "../change-range";
import { copyRange } from "../copy-range";
import { ExcelError, invalidArgument, itemNotFound } from "../excel-error";
import type { Arguments, ExcelObject, Host, ObjectType } from "../object-type";
import {
  addressOf,
  columnCountOf,
  heldArea,
  isEntireColumn,
  isEntireRow,
  localAddressOf,
  rangeAt,
  readMatrix,
  rowCountOf,
  writeMatrix,
} from "../range-target";
import { isHidden, setHidden, sizeOfRange } from "../headers";
import { readCellProperties, readColumnProperties, readRowProperties, writeCellProperties } from "../cell-properties";
import { usedArea } from "../book/read-cells";
import type { RangeTarget } from "../targets";

/** getMergedAreasOrNullObject answers no more areas than this. */
const MAX_MERGED_AREAS = 512;

function writeCells(host: Host, target: RangeTarget, value: unknown): void {
  const { book } = host;
  book.requireWritable(target.sheetId, boundedArea(host, target, value));
  writeMatrix({ ...target, area: boundedArea(host, target, value) }, value, (row, column, cell) => {
    book.writeValue(target.sheetId, row, column, cell);
  });
}

/** A single value for whole rows and columns reaches as far as the sheet's cells do. */
function boundedArea(host: Host, target: RangeTarget, value: unknown): Area {
  return Array.isArray(value) ? target.area : heldArea(host.book, target);
}

function writeNumberFormat(host: Host, target: RangeTarget, value: unknown): void {
  const { book } = host;
  const area = boundedArea(host, target, value);
  book.requireWritable(target.sheetId, area, "allowFormatCells");
  writeMatrix({ ...target, area }, value, (row, column, format) => {
    if (format === null) return;
    if (typeof format !== "string") throw invalidArgument("numberFormat");
    book.writeNumberFormat(target.sheetId, row, column, format === "" ? "General" : format);
  });
}

function relative(target: RangeTarget, top: number, left: number, bottom: number, right: number): RangeTarget {
  const { area } = target;
  return rangeAt(target.sheetId, area.top + top, area.left + left, area.bottom + bottom, area.right + right);
}

function intersection(host: Host, target: RangeTarget, args: Arguments): ExcelObject | null {
  const other = rangeArgument(host.book, target.sheetId, args, 0);
  if (other.sheetId !== target.sheetId) throw invalidArgument();
  if (!areasOverlap(target.area, other.area)) return null;
  return host.make("Range", {
    sheetId: target.sheetId,
    area: {
      top: Math.max(target.area.top, other.area.top),
      left: Math.max(target.area.left, other.area.left),
      bottom: Math.min(target.area.bottom, other.area.bottom),
      right: Math.min(target.area.right, other.area.right),
    },
  });
}

function usedRange(host: Host, target: RangeTarget, args: Arguments): ExcelObject | null {
  host.book.flush();
  const used = usedArea(host.book, target.sheetId, flagArgument(args, 0), target.area);
  return used === null ? null : host.make("Range", { sheetId: target.sheetId, area: used });
}

export const range: ObjectType<RangeTarget> = {
  properties: {
    Address: { get: ({ book }, target) => addressOf(book, target) },
    AddressLocal: { get: ({ book }, target) => addressOf(book, target) },
    CellCount: {
      get: (_host, target) => {
        const count = rowCountOf(target) * columnCountOf(target);
        return count > 2_147_483_647 ? -1 : count;
      },
    },
    ColumnCount: { get: (_host, target) => columnCountOf(target) },
    ColumnHidden: {
      get: ({ book }, target) => isHidden(book, target, "COL"),
      set: ({ book }, target, value) => {
        setHidden(book, target, "COL", value);
      },
    },
    ColumnIndex: { get: (_host, { area }) => area.left },
    Formulas: { get: ({ book }, target) => readMatrix(book, target, readFormula), set: writeCells },
    FormulasLocal: { get: ({ book }, target) => readMatrix(book, target, readFormula), set: writeCells },
    Height: { get: ({ book }, target) => sizeOfRange(book, target, "ROW") },
    Hidden: {
      get: ({ book }, target) => {
        const rows = isHidden(book, target, "ROW");
        const columns = isHidden(book, target, "COL");
        return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
      },
    },
    IsEntireColumn: { get: (_host, target) => isEntireColumn(target) },
    IsEntireRow: { get: (_host, target) => isEntireRow(target) },
    NumberFormat: { get: ({ book }, target) => readMatrix(book, target, readNumberFormat), set: writeNumberFormat },
    RowCount: { get: (_host, target) => rowCountOf(target) },
    RowHidden: {
      get: ({ book }, target) => isHidden(book, target, "ROW"),
      set: ({ book }, target, value) => {
        setHidden(book, target, "ROW", value);
      },
    },
    RowIndex: { get: (_host, { area }) => area.top },
    Text: { get: ({ book }, target) => readMatrix(book, target, readText) },
    ValueTypes: { get: ({ book }, target) => readMatrix(book, target, readValueType) },
    Values: { get: ({ book }, target) => readMatrix(book, target, readValue), set: writeCells },
    Width: { get: ({ book }, target) => sizeOfRange(book, target, "COL") },
  },
  objects: {
    ConditionalFormats: (host, { sheetId, area }) =>
      host.make("ConditionalFormatCollection", { sheetId, areas: [area] }),
    Format: (host, { sheetId, area }) => host.make("RangeFormat", { sheetId, areas: [area] }),
    GetAbsoluteResizedRange: (host, target, args) =>
      host.make(
        "Range",
        rangeAt(
          target.sheetId,
          target.area.top,
          target.area.left,
          target.area.top + integerArgument(args, 0) - 1,
          target.area.left + integerArgument(args, 1) - 1,
        ),
      ),
    GetBoundingRect: (host, target, args) => {
      const other = rangeArgument(host.book, target.sheetId, args, 0);
      if (other.sheetId !== target.sheetId) throw invalidArgument();
      return host.make("Range", { sheetId: target.sheetId, area: unionArea(target.area, other.area) });
    },
    GetCell: (host, { sheetId, area }, args) => {
      const row = area.top + integerArgument(args, 0);
      const column = area.left + integerArgument(args, 1);
      return host.make("Range", rangeAt(sheetId, row, column, row, column));
    },
    GetColumn: (host, { sheetId, area }, args) => {
      const column = area.left + integerArgument(args, 0);
      return host.make("Range", rangeAt(sheetId, area.top, column, area.bottom, column));
    },
    GetColumnsAfter: (host, { sheetId, area }, args) => {
      const count = optionalIntegerArgument(args, 0, 1);
      return host.make("Range", rangeAt(sheetId, area.top, area.right + 1, area.bottom, area.right + count));
    },
    GetColumnsBefore: (host, { sheetId, area }, args) => {
      const count = optionalIntegerArgument(args, 0, 1);
      return host.make("Range", rangeAt(sheetId, area.top, area.left - count, area.bottom, area.left - 1));
    },
    GetEntireColumn: (host, { sheetId, area }) =>
      host.make("Range", rangeAt(sheetId, 0, area.left, MAX_ROWS - 1, area.right)),
    GetEntireRow: (host, { sheetId, area }) =>
      host.make("Range", rangeAt(sheetId, area.top, 0, area.bottom, MAX_COLUMNS - 1)),
    GetIntersection: (host, target, args) => {
      const found = intersection(host, target, args);
      if (found === null) throw itemNotFound();
      return found;
    },
    GetIntersectionOrNullObject: intersection,
    GetLastCell: (host, { sheetId, area }) =>
      host.make("Range", rangeAt(sheetId, area.bottom, area.right, area.bottom, area.right)),
    GetLastColumn: (host, { sheetId, area }) =>
      host.make("Range", rangeAt(sheetId, area.top, area.right, area.bottom, area.right)),
    GetLastRow: (host, { sheetId, area }) =>
      host.make("Range", rangeAt(sheetId, area.bottom, area.left, area.bottom, area.right)),
    GetMergedAreasOrNullObject: (host, target) => {
      const areas = mergesIn(host.book, target);
      if (areas.length > MAX_MERGED_AREAS) {
        throw new ExcelError("InvalidOperation", "The range holds more merged areas than can be answered.");
      }
      return areas.length === 0 ? null : host.make("RangeAreas", { sheetId: target.sheetId, areas });
    },
    GetOffsetRange: (host, target, args) => {
      const rows = integerArgument(args, 0);
      const columns = integerArgument(args, 1);
      return host.make("Range", relative(target, rows, columns, rows, columns));
    },
    GetResizedRange: (host, target, args) =>
      host.make("Range", relative(target, 0, 0, integerArgument(args, 0), integerArgument(args, 1))),
    GetRow: (host, { sheetId, area }, args) => {
      const row = area.top + integerArgument(args, 0);
      return host.make("Range", rangeAt(sheetId, row, area.left, row, area.right));
    },
    GetRowsAbove: (host, { sheetId, area }, args) => {
      const count = optionalIntegerArgument(args, 0, 1);
      return host.make("Range", rangeAt(sheetId, area.top - count, area.left, area.top - 1, area.right));
    },
    GetRowsBelow: (host, { sheetId, area }, args) => {
      const count = optionalIntegerArgument(args, 0, 1);
      return host.make("Range", rangeAt(sheetId, area.bottom + 1, area.left, area.bottom + count, area.right));
    },
    GetUsedRange: (host, target, args) => {
      const used = usedRange(host, target, args);
      if (used === null) throw itemNotFound();
      return used;
    },
    GetUsedRangeOrNullObject: usedRange,
    Insert: (host, target, args) => {
      insertRange(host.book, target, wordArgument(args, 0, ["Down", "Right"]) ?? "Down");
      return host.make("Range", target);
    },
    Worksheet: (host, target) => host.make("Worksheet", target.sheetId),
  },
  methods: {
    Calculate: () => null,
    Clear: ({ book }, target, args) => {
      clearRange(book, target, wordArgument(args, 0, ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"]));
    },
    CopyFrom: ({ book }, target, args) => {
      copyRange(book, rangeArgument(book, target.sheetId, args, 0), target, {
        what: wordArgument(args, 1, ["All", "Formulas", "Values", "Formats", "Link"]) ?? "All",
        skipBlanks: flagArgument(args, 2),
        transpose: flagArgument(args, 3),
      });
    },
    Delete: ({ book }, target, args) => {
      deleteRange(book, target, wordArgument(args, 0, ["Up", "Left"]) ?? "Up");
    },
    GetCellProperties: (host, target, args) => readCellProperties(host.book, target, args[0]),
    GetColumnProperties: (host, target, args) => readColumnProperties(host.book, target, args[0]),
    GetRowProperties: (host, target, args) => readRowProperties(host.book, target, args[0]),
    Merge: ({ book }, target, args) => {
      mergeRange(book, target, flagArgument(args, 0));
    },
    Select: ({ book }, target) => {
      book.select(target.sheetId, heldArea(book, target));
    },
    SetCellProperties: (host, target, args) => {
      writeCellProperties(host.book, target, args[0]);
    },
    SetDirty: () => null,
    Unmerge: ({ book }, target) => {
      unmergeRange(book, target);
    },
    _ValidateArraySize: (_host, target, args) => {
      if (integerArgument(args, 0) !== rowCountOf(target) || integerArgument(args, 1) !== columnCountOf(target)) {
        throw new ExcelError(
          "InvalidArgument",
          `The number of rows or columns in the input array doesn't match the size or dimensions of the range. (${localAddressOf(target)})`,
        );
      }
    },
  },
};
