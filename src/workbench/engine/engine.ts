import type { Book } from "./book/book";
import type { SpreadsheetLibrary, SpreadsheetModel } from "./book/library";
import { installBookPlugin } from "./book/book-plugin";
import { executeActions } from "./executor";
import { ExcelEvents } from "./events";
import type { EventListener } from "./events";
import { bindObject } from "./object-type";
import type { ExcelObject, Host } from "./object-type";
import { OBJECT_TYPES } from "./objects/index";
import type { RequestExecutor, RequestMessage, ResponseMessage } from "./protocol";
import { References } from "./references";
import { loadWorkbook } from "./load-workbook";
import { readWorkbook } from "./read-workbook";
import type { TargetName, Targets } from "./targets";
import type { EngineWorkbook } from "./workbook-data";

/** Excel on the web takes and gives no more bytes in one request. */
const MAX_BODY_BYTES = 5_000_000;

/** One request as it went over the wire. */
export interface SyncRecord {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actionCount: number;
  /** True where the client only gives back the references that it kept, which Excel.run does by itself at its end. */
  readonly isCleanup: boolean;
  readonly error: string | null;
}

/** Where the request that is counted next shall fail: before anything of it is done, when half is done, or when all is done. */
export interface Fault {
  readonly at: "before" | "halfway" | "after";
  /** Which of the coming requests, from 1; those that only give back references are not counted. */
  readonly sync: number;
  /** The error's code; without one the connection breaks and no answer comes at all. */
  readonly code?: string;
}

/**
 * Excel's stand-in: answers the requests of Microsoft's client, over an o-spreadsheet model. One engine holds one workbook at a time.
 */
export class ExcelEngine {
  readonly log: SyncRecord[] = [];
  readonly #events = new ExcelEvents();
  readonly #library: SpreadsheetLibrary;
  readonly #locale: object | undefined;
  #book: Book;
  #host: Host;
  #references = new References();
  #faults: (Fault & { remaining: number })[] = [];
  /** Answers whether a person is typing in a cell: then a request waits, or is refused where its client did not ask to wait. */
  isCellEditing: () => boolean = () => false;
  /** Waits a moment before a request is carried out, as a network does; a page gives its screen time to draw here. */
  delay: (() => Promise<void>) | null = null;

  /** @param locale how people see and type numbers and formulas, as the library describes one; the wire is en-US in any case */
  constructor(library: SpreadsheetLibrary, workbook: EngineWorkbook = EMPTY_WORKBOOK, locale?: object) {
    this.#library = library;
    this.#locale = locale;
    installBookPlugin(library);
    this.#book = this.#open(workbook);
    this.#host = this.#createHost();
  }

  /** The spreadsheet behind, for a page to show. Another one after each load(). */
  get model(): SpreadsheetModel {
    return this.#book.model;
  }

  get book(): Book {
    return this.#book;
  }

  /** Replaces the workbook. */
  load(workbook: EngineWorkbook): void {
    this.#book = this.#open(workbook);
    this.#references = new References();
    this.#host = this.#createHost();
  }

  /** The whole workbook as plain data; load(snapshot()) gives the same workbook again. */
  snapshot(): EngineWorkbook {
    this.#book.flush();
    return readWorkbook(this.#book);
  }

  /** Lets coming requests fail. */
  failNext(fault: Fault): void {
    this.#faults.push({ ...fault, remaining: fault.sync });
  }

  clearFaults(): void {
    this.#faults = [];
  }

  /** Tells the client's event handlers; give it what office-client.ts makes of OfficeExtension. */
  onEvent(listener: EventListener): void {
    this.#events.listener = listener;
  }

  /** Objects that clients asked to keep and have not given back. */
  get keptReferenceCount(): number {
    return this.#references.size;
  }

  /** What the client's session hands out as its executor. */
  readonly executor: RequestExecutor = {
    executeAsync: async (_customData, flags, message) => {
      if (this.delay !== null) await this.delay();
      if (this.isCellEditing() && (flags & DELAY_FOR_CELL_EDIT) === 0) return editModeRefusal();
      while (this.isCellEditing()) await new Promise((resolve) => setTimeout(resolve, EDIT_POLL_MILLISECONDS));
      return this.#execute(message);
    },
  };

  #execute(message: RequestMessage): ResponseMessage {
    const text = JSON.stringify(message.Body);
    const requestBytes = byteLength(text);
    const body = JSON.parse(text) as RequestMessage["Body"];
    const isCleanup = body.Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === "_RemoveReference");
    const record = (response: ResponseMessage, error: string | null): ResponseMessage => {
      const responseBytes = byteLength(JSON.stringify(response.Body));
      if (responseBytes > MAX_BODY_BYTES) {
        const code = "ResponsePayloadSizeLimitExceeded";
        return record(failed(code, "The response payload size has exceeded the limit."), code);
      }
      this.log.push({ requestBytes, responseBytes, actionCount: body.Actions.length, isCleanup, error });
      return response;
    };
    if (requestBytes > MAX_BODY_BYTES) {
      const code = "RequestPayloadSizeLimitExceeded";
      return record(failed(code, "The request payload size has exceeded the limit."), code);
    }
    const fault = isCleanup ? undefined : this.#dueFault();
    if (fault?.at === "before") return record(breakOff(fault), fault.code ?? "connection");
    const limit = fault?.at === "halfway" ? Math.floor(body.Actions.length / 2) : body.Actions.length;
    const outcome = this.#events.during(() =>
      executeActions(this.#book, this.#host.make("Workbook", null), this.#references, body, limit),
    );
    if (fault !== undefined) return record(breakOff(fault), fault.code ?? "connection");
    const { results, error } = outcome;
    return record(
      { Headers: {}, Body: error === null ? { Results: results } : { Results: results, Error: error } },
      error === null ? null : error.Code,
    );
  }

  #dueFault(): Fault | undefined {
    for (const fault of this.#faults) fault.remaining--;
    const due = this.#faults.find((fault) => fault.remaining === 0);
    this.#faults = this.#faults.filter((fault) => fault.remaining > 0);
    return due;
  }

  #open(workbook: EngineWorkbook): Book {
    const book = loadWorkbook(this.#library, workbook, this.#locale);
    this.#events.watch(book);
    return book;
  }

  #createHost(): Host {
    const host: Host = {
      book: this.#book,
      session: { calculationMode: "Automatic", enableEvents: true, registrations: this.#events.registrations },
      make: <Name extends TargetName>(name: Name, target: Targets[Name]): ExcelObject =>
        bindObject(name, OBJECT_TYPES[name], host, target),
    };
    this.#events.isEnabled = () => host.session.enableEvents;
    return host;
  }
}

/** The request flag of `Excel.run({ delayForCellEdit: true }, …)`. */
const DELAY_FOR_CELL_EDIT = 64;
const EDIT_POLL_MILLISECONDS = 50;

const editModeRefusal = (): ResponseMessage => ({
  ...failed("InvalidOperationInCellEditMode", "Excel is in cell-editing mode. Exit the edit mode and try again."),
  HttpStatusCode: 400,
});

const EMPTY_WORKBOOK: EngineWorkbook = { sheets: [{ name: "Sheet1", cells: [] }] };

const failed = (code: string, message: string): ResponseMessage => ({
  Headers: {},
  Body: { Results: [] },
  ErrorCode: code,
  ErrorMessage: message,
  HttpStatusCode: 413,
});

/** A fault on purpose: the client gets an error, or no answer at all. */
function breakOff(fault: Fault): ResponseMessage {
  if (fault.code === undefined) throw new Error("The connection was lost.");
  return { ...failed(fault.code, "A fault on purpose."), HttpStatusCode: 500 };
}

function byteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) bytes += code > 0x7ff ? (code >= 0xd800 && code <= 0xdfff ? 1 : 2) : 1;
  }
  return bytes;
}
