import type { Area } from "../../../core/grid/area";
import { formatAddress } from "../../../core/grid/a1";
import { ExcelError, accessDenied, invalidArgument, itemNotFound } from "../excel-error";
import type { CellUpdate } from "./book-plugin";
import { installBookPlugin } from "./book-plugin";
import { contentOf, EMPTY, readEntry } from "./cell-entry";
import type { CellEntry } from "./cell-entry";
import { drawnFormatOf, lookOf, patchLook, styleOf } from "./cell-look";
import type { CellLook, LookPatch, ModelStyle } from "./cell-look";
import type { SpreadsheetLibrary, SpreadsheetModel } from "./library";
import { entryOfRaw, numberFormatOfRaw } from "./raw-cell";
import type { RawCell } from "./raw-cell";

/** The largest sheet there is. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
/** No cell holds more characters. */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/** What is to change in one cell; what is absent stays. */
interface CellChange {
  entry?: CellEntry;
  numberFormat?: string;
  look?: LookPatch;
}

/**
 * One workbook: an o-spreadsheet model for everything on the grid, and records in that model's own history for the rest. Writes to
 * cells are gathered and handed over in one step when anything is read or anything else changes.
 */
export class Book {
  /** Writes not yet handed over, by sheet and cell. */
  #changes = new Map<string, Map<number, CellChange>>();

  constructor(
    readonly library: SpreadsheetLibrary,
    readonly model: SpreadsheetModel,
  ) {}

  /** A new model over data as the library keeps it. */
  static create(library: SpreadsheetLibrary, data: object): Book {
    installBookPlugin(library);
    return new Book(library, new library.Model(data));
  }

  /** Carries out a command of the library; what it refuses is no request that Excel would take. */
  dispatch(type: string, payload: object): void {
    this.flush();
    this.#dispatch(type, payload);
  }

  #dispatch(type: string, payload: object): void {
    const result = (this.model.dispatch as unknown as Dispatch)(type, payload);
    if (!result.isSuccessful && !result.reasons.every((reason) => reason === "NoChanges")) {
      throw new ExcelError(
        "InvalidOperation",
        `This operation is not permitted. (${type}: ${result.reasons.join(", ")})`,
      );
    }
  }

  // Records -------------------------------------------------------------------------------------------------------------------

  record(key: string): unknown {
    return (this.model.getters as unknown as RecordGetters).getExcelRecord(key);
  }

  recordKeys(): readonly string[] {
    return (this.model.getters as unknown as RecordGetters).getExcelRecordKeys();
  }

  setRecord(key: string, value: unknown): void {
    this.setRecords([[key, value]]);
  }

  /** Sets all in one step; undefined takes a record away. */
  setRecords(records: readonly (readonly [key: string, value: unknown])[]): void {
    this.dispatch("EXCEL_RECORD", { records });
  }

  // Sheets --------------------------------------------------------------------------------------------------------------------

  sheetIds(): readonly string[] {
    return this.model.getters.getSheetIds();
  }

  hasSheet(sheetId: string): boolean {
    return this.model.getters.tryGetSheet(sheetId) !== undefined;
  }

  sheetName(sheetId: string): string {
    const name = this.model.getters.tryGetSheetName(sheetId);
    if (name === undefined) throw itemNotFound();
    return name;
  }

  /** By name (upper or lower case) or id. */
  findSheet(key: string): string | undefined {
    if (this.hasSheet(key)) return key;
    const wanted = key.toLowerCase();
    return this.sheetIds().find((id) => this.sheetName(id).toLowerCase() === wanted);
  }

  newSheetId(): string {
    return `{${this.model.uuidGenerator.uuidv4().toUpperCase()}}`;
  }

  deleteSheet(sheetId: string): void {
    this.dispatch("DELETE_SHEET", { sheetId, sheetName: this.sheetName(sheetId) });
  }

  /** Selects and shows cells. */
  select(sheetId: string, zone: Area): void {
    this.flush();
    const current = this.model.getters.getActiveSheetId();
    if (current !== sheetId) this.#dispatch("ACTIVATE_SHEET", { sheetIdFrom: current, sheetIdTo: sheetId });
    this.growTo(sheetId, zone.bottom, zone.right);
    this.model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone }, { scrollIntoView: true });
  }

  /** A row's or column's size where someone set one. */
  headerPixels(sheetId: string, dimension: "ROW" | "COL", index: number): number | undefined {
    const { getters } = this.model;
    if (dimension === "ROW") return getters.getUserRowSize(sheetId, index);
    const pixels = getters.getColSize(sheetId, index);
    // The library hands out its standard width for a column that nobody sized.
    const isStandard = pixels === 96 && this.record(`size:${sheetId}:COL:${index}`) === undefined;
    return isStandard ? undefined : pixels;
  }

  isProtected(sheetId: string): boolean {
    return this.record(`protection:${sheetId}`) !== undefined;
  }

  /** Refuses unless every cell of the area may be written; `isAllowed` names the option of the protection that lets it pass. */
  requireWritable(sheetId: string, area: Area, option?: string): void {
    const protection = this.record(`protection:${sheetId}`) as { options: Record<string, unknown> } | undefined;
    if (protection === undefined) return;
    if (option !== undefined) {
      if (protection.options[option] === true) return;
      throw accessDenied();
    }
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (this.look(sheetId, row, column).locked !== false) throw accessDenied();
      }
    }
  }

  // Cells ---------------------------------------------------------------------------------------------------------------------

  rawCell(sheetId: string, row: number, column: number): RawCell {
    if (!this.isInside(sheetId, row, column)) return undefined;
    return this.model.getters.getCell({ sheetId, row, col: column });
  }

  isInside(sheetId: string, row: number, column: number): boolean {
    const { numberOfRows, numberOfCols } = this.model.getters.getSheetSize(sheetId);
    return row < numberOfRows && column < numberOfCols;
  }

  entry(sheetId: string, row: number, column: number): CellEntry {
    const changed = this.#changes.get(sheetId)?.get(keyOf(row, column))?.entry;
    return changed ?? entryOfRaw(this.rawCell(sheetId, row, column), this);
  }

  numberFormat(sheetId: string, row: number, column: number): string {
    const changed = this.#changes.get(sheetId)?.get(keyOf(row, column))?.numberFormat;
    return changed ?? numberFormatOfRaw(this.rawCell(sheetId, row, column));
  }

  look(sheetId: string, row: number, column: number): CellLook {
    const look = lookOf(this.rawCell(sheetId, row, column)?.style as ModelStyle | undefined);
    const patch = this.#changes.get(sheetId)?.get(keyOf(row, column))?.look;
    return patch === undefined ? look : patchLook(look, patch);
  }

  /** Writes what a request says, as Excel reads it. */
  writeValue(sheetId: string, row: number, column: number, value: unknown): void {
    const entry = readEntry(value, this.numberFormat(sheetId, row, column) === "@", this.library);
    if (entry === null) throw invalidArgument(formatAddress(row, column));
    if (entry === undefined) return;
    if (typeof value === "string" && value.length > MAX_TEXT) throw invalidArgument(formatAddress(row, column));
    if (entry.kind === "formula") this.#requireFormula(entry.formula, row, column);
    this.writeEntry(sheetId, row, column, entry);
  }

  writeEntry(sheetId: string, row: number, column: number, entry: CellEntry): void {
    this.#change(sheetId, row, column).entry = entry;
  }

  writeNumberFormat(sheetId: string, row: number, column: number, numberFormat: string): void {
    this.#change(sheetId, row, column).numberFormat = numberFormat;
  }

  writeLook(sheetId: string, row: number, column: number, patch: LookPatch): void {
    const change = this.#change(sheetId, row, column);
    change.look = { ...change.look, ...patch };
  }

  clearEntry(sheetId: string, row: number, column: number): void {
    this.#change(sheetId, row, column).entry = EMPTY;
  }

  /** Takes away look and number format. */
  clearLook(sheetId: string, row: number, column: number): void {
    const change = this.#change(sheetId, row, column);
    change.numberFormat = "General";
    change.look = NO_LOOK;
  }

  /** Replaces the borders of cells, in one step. */
  setBorders(sheetId: string, cells: readonly { row: number; col: number; border: object }[]): void {
    this.dispatch("EXCEL_WRITE", { borders: cells.map((cell) => ({ sheetId, ...cell })) });
  }

  /** Hands all gathered writes to the model, in one step of its history. */
  flush(): void {
    if (this.#changes.size === 0) return;
    const changes = this.#changes;
    this.#changes = new Map();
    const cells: CellUpdate[] = [];
    for (const [sheetId, ofSheet] of changes) {
      this.#grow(sheetId, ofSheet.keys());
      for (const [key, change] of ofSheet) {
        cells.push(this.#updateOf(sheetId, Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS, change));
      }
    }
    this.#dispatch("EXCEL_WRITE", { cells });
  }

  #change(sheetId: string, row: number, column: number): CellChange {
    let ofSheet = this.#changes.get(sheetId);
    if (ofSheet === undefined) this.#changes.set(sheetId, (ofSheet = new Map<number, CellChange>()));
    const key = keyOf(row, column);
    let change = ofSheet.get(key);
    if (change === undefined) ofSheet.set(key, (change = {}));
    return change;
  }

  #updateOf(sheetId: string, row: number, column: number, change: CellChange): CellUpdate {
    const raw = this.rawCell(sheetId, row, column);
    const before = numberFormatOfRaw(raw);
    const numberFormat = change.numberFormat ?? before;
    const place = { sheetId, row, col: column };
    // Most writes are of content alone.
    if (change.look === undefined && numberFormat === before && numberFormat !== "@" && change.entry !== undefined) {
      return { ...place, content: contentOf(change.entry, false, this.library) };
    }
    const entry = change.entry ?? entryOfRaw(raw, this);
    const drawn = drawnFormatOf(entry, numberFormat, this.library);
    const look = lookOf(raw?.style as ModelStyle | undefined);
    const style = styleOf(change.look === undefined ? look : patchLook(look, change.look), drawn.exact);
    const isContentKept =
      change.entry === undefined && (numberFormat === before || (numberFormat !== "@" && before !== "@"));
    const content = isContentKept ? {} : { content: contentOf(entry, drawn.format === "@", this.library) };
    return { ...place, style, format: drawn.format, ...content };
  }

  /** A sheet of the library ends somewhere; Excel's does not. Some rows stay empty below, so that a new row takes over no style. */
  #grow(sheetId: string, keys: Iterable<number>): void {
    let bottom = 0;
    let right = 0;
    for (const key of keys) {
      bottom = Math.max(bottom, Math.floor(key / MAX_COLUMNS));
      right = Math.max(right, key % MAX_COLUMNS);
    }
    this.growTo(sheetId, bottom, right);
  }

  growTo(sheetId: string, bottom: number, right: number): void {
    const { numberOfRows, numberOfCols } = this.model.getters.getSheetSize(sheetId);
    const sheetName = this.sheetName(sheetId);
    const add = (dimension: "ROW" | "COL", size: number, quantity: number): void => {
      this.#dispatch("ADD_COLUMNS_ROWS", {
        sheetId,
        sheetName,
        dimension,
        base: size - 1,
        quantity,
        position: "after",
      });
    };
    if (bottom >= numberOfRows) add("ROW", numberOfRows, bottom + 21 - numberOfRows);
    if (right >= numberOfCols) add("COL", numberOfCols, right + 4 - numberOfCols);
  }

  #requireFormula(formula: string, row: number, column: number): void {
    if (formula.length >= MAX_FORMULA) throw invalidArgument(formatAddress(row, column));
    try {
      this.library.parse(`=${formula}`);
    } catch {
      throw invalidArgument(`${formatAddress(row, column)}: =${formula}`);
    }
  }
}

/** Takes every trait away. */
const NO_LOOK: LookPatch = {
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
  fontName: null,
  fontSize: null,
  color: null,
  fill: null,
  horizontal: null,
  vertical: null,
  wrap: null,
  indent: null,
  shrinkToFit: null,
  rotation: null,
  locked: null,
  formulaHidden: null,
};

interface Dispatch {
  (type: string, payload: object): { isSuccessful: boolean; reasons: readonly string[] };
}

interface RecordGetters {
  getExcelRecord(key: string): unknown;
  getExcelRecordKeys(): readonly string[];
}

const keyOf = (row: number, column: number): number => row * MAX_COLUMNS + column;
