import type { Area } from "../../core/grid/area";
import { formatArea } from "../../core/grid/a1";
import type { Book } from "./book/book";
import { EVENT_TYPES } from "./event-methods";
import type { EventName } from "./event-methods";

/** An event as the client's message pump takes it. */
export interface EventMessage {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON */
  readonly message: string;
}

export type EventListener = (entries: readonly EventMessage[]) => void;

interface ModelCommand {
  readonly type: string;
  readonly sheetId?: string;
  readonly col?: number;
  readonly row?: number;
  readonly dimension?: string;
  readonly sheetIdTo?: string;
  readonly sheetIdFrom?: string;
}

/**
 * Watches a model and tells who registered. What a request changes is told after the request, as done by this add-in; what changes
 * otherwise (a person in the grid, undo) is told as soon as the model has carried it out.
 */
export class ExcelEvents {
  readonly registrations = new Set<string>();
  /** False while a program switched events off (runtime.enableEvents). */
  isEnabled: () => boolean = () => true;
  listener: EventListener = () => undefined;
  #isRequest = false;
  #cells = new Map<string, Area>();
  /** "RowInserted" and the like, by sheet. */
  #shifts = new Map<string, string>();
  #others: EventMessage[] = [];

  watch(book: Book): void {
    const { model } = book;
    model.on("command-dispatched", this, (dispatched: unknown) => {
      const command = dispatched as ModelCommand;
      if (command.type === "UPDATE_CELL" && "content" in command) this.#addCell(command);
      else if (command.type === "UNDO" || command.type === "REDO") {
        for (const sheetId of book.sheetIds()) this.#addEverything(book, sheetId);
      } else if (command.type === "ADD_COLUMNS_ROWS" || command.type === "REMOVE_COLUMNS_ROWS")
        this.#addShift(book, command);
      else this.#addOther(command);
    });
    model.on("command-finalized", this, () => {
      if (!this.#isRequest) this.#send("Unknown");
    });
  }

  /** Runs a request; its changes are told when it is over. */
  during<Result>(run: () => Result): Result {
    this.#isRequest = true;
    try {
      return run();
    } finally {
      this.#isRequest = false;
      this.#send("ThisLocalAddin");
    }
  }

  #addCell({ sheetId, row, col }: ModelCommand): void {
    if (sheetId === undefined || row === undefined || col === undefined) return;
    const area = this.#cells.get(sheetId);
    this.#cells.set(
      sheetId,
      area === undefined
        ? { top: row, left: col, bottom: row, right: col }
        : {
            top: Math.min(area.top, row),
            left: Math.min(area.left, col),
            bottom: Math.max(area.bottom, row),
            right: Math.max(area.right, col),
          },
    );
  }

  /** The library does not say what undo touched. */
  #addEverything(book: Book, sheetId: string): void {
    const { numberOfRows, numberOfCols } = book.model.getters.getSheetSize(sheetId);
    this.#cells.set(sheetId, { top: 0, left: 0, bottom: numberOfRows - 1, right: numberOfCols - 1 });
  }

  #addShift(book: Book, { type, sheetId, dimension }: ModelCommand): void {
    if (sheetId === undefined) return;
    this.#addEverything(book, sheetId);
    const what = dimension === "ROW" ? "Row" : "Column";
    this.#shifts.set(sheetId, `${what}${type === "ADD_COLUMNS_ROWS" ? "Inserted" : "Deleted"}`);
  }

  #addOther(command: ModelCommand): void {
    const { type, sheetId } = command;
    if (type === "CREATE_SHEET" && sheetId !== undefined) this.#add("Added", sheetId);
    else if (type === "DUPLICATE_SHEET" && command.sheetIdTo !== undefined) this.#add("Added", command.sheetIdTo);
    else if (type === "DELETE_SHEET" && sheetId !== undefined) this.#add("Deleted", sheetId);
    else if (type === "ACTIVATE_SHEET" && command.sheetIdTo !== undefined) {
      if (command.sheetIdFrom !== undefined) this.#add("Deactivated", command.sheetIdFrom);
      this.#add("Activated", command.sheetIdTo);
    }
  }

  #add(name: EventName, worksheetId: string): void {
    for (const target of ["Workbook", worksheetId]) {
      if (!this.registrations.has(`${name}:${target}`)) continue;
      this.#others.push(messageOf(name, target, { worksheetId, source: "Local" }));
    }
  }

  #send(triggerSource: string): void {
    const entries = this.#others;
    for (const [worksheetId, area] of this.#cells) {
      const { top, left, bottom, right } = area;
      const args = {
        address: formatArea(area),
        changeType: this.#shifts.get(worksheetId) ?? "RangeEdited",
        worksheetId,
        source: "Local",
        triggerSource,
        shiftDirection: "None",
        referenceId: [worksheetId, top, left, bottom, right].join("|"),
      };
      for (const target of ["Workbook", worksheetId]) {
        if (this.registrations.has(`DataChanged:${target}`)) entries.push(messageOf("DataChanged", target, args));
      }
    }
    this.#cells = new Map();
    this.#shifts = new Map();
    this.#others = [];
    if (entries.length > 0 && this.isEnabled()) this.listener(entries);
  }
}

const messageOf = (name: EventName, targetId: string, args: object): EventMessage => ({
  messageCategory: 65536,
  messageType: EVENT_TYPES[name],
  targetId,
  message: JSON.stringify(args),
});
