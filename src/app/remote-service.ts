import type { SheetGridInput } from "../core/grid/sheet-grid";
import { WorkbookError } from "./ports";
import {
  CELLS_PER_MESSAGE,
  type MessageEnd,
  type ServiceFailure,
  type ServiceMethod,
  type ServiceRequest,
  type ServiceResponse,
} from "./service-messages";
import type { GridData, PlanService, WorkbookOverview } from "./session-types";

/** A PlanService on the other side of a port. */
export interface RemoteService extends PlanService {
  /** Fails everything that waits for an answer: the worker is gone. */
  fail(error: unknown): void;
}

interface Waiting {
  readonly items: Map<string | null, unknown[]>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The PlanService that serveRequests runs on the other side of a port. A workbook goes over in chunks of rows; between two of them
 * `pause` gives the page back to its user.
 */
export function createRemoteService(
  port: MessageEnd<ServiceRequest, ServiceResponse>,
  pause: () => Promise<void>,
): RemoteService {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const expect = (id: number): Promise<unknown> =>
    new Promise((resolve, reject) => {
      waiting.set(id, { items: new Map(), resolve, reject });
    });

  port.listen((response) => {
    const wait = waiting.get(response.id);
    if (wait === undefined) return;
    if (response.kind === "items") {
      const list = wait.items.get(response.key);
      if (list === undefined) wait.items.set(response.key, [...response.items]);
      else for (const item of response.items) list.push(item);
      return;
    }
    waiting.delete(response.id);
    if (response.kind === "failed") wait.reject(errorOf(response.failure));
    else wait.resolve(assemble(response.value, wait.items));
  });

  const call = <Method extends ServiceMethod>(method: Method): PlanService[Method] =>
    // The messages carry any method's arguments and answer; the types of the two sides are the same PlanService.
    ((...args: readonly unknown[]) => {
      const id = ++lastId;
      const answer = expect(id);
      port.post({ kind: "call", id, method, args });
      return answer;
    }) as PlanService[Method];

  const open = async ({ sheets, names, notes }: GridData): Promise<WorkbookOverview> => {
    const id = ++lastId;
    const frames = sheets.map((sheet) => ({ ...sheet, rows: [] }));
    port.post({ kind: "grid", id, sheets: frames, names, notes });
    for (const [index, { rows }] of sheets.entries()) {
      for (const chunk of chunksOf(rows)) {
        await pause();
        port.post({ kind: "rows", id, sheet: index, rows: chunk });
      }
    }
    const answer = expect(id);
    port.post({ kind: "open", id });
    return answer as Promise<WorkbookOverview>;
  };

  return {
    open,
    check: call("check"),
    ruleOf: call("ruleOf"),
    planFill: call("planFill"),
    planFormulir: call("planFormulir"),
    planFreeze: call("planFreeze"),
    planThaw: call("planThaw"),
    planRestore: call("planRestore"),
    planCorrection: call("planCorrection"),
    planUncorrect: call("planUncorrect"),
    planAccept: call("planAccept"),
    planUnaccept: call("planUnaccept"),
    keepNotes: call("keepNotes"),
    planSample: call("planSample"),
    fail: (error) => {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
  };
}

function* chunksOf(rows: SheetGridInput["rows"]): Iterable<SheetGridInput["rows"]> {
  let from = 0;
  let cells = 0;
  for (let row = 0; row < rows.length; row++) {
    cells += rows[row]?.length ?? 0;
    if (cells < CELLS_PER_MESSAGE) continue;
    yield rows.slice(from, row + 1);
    from = row + 1;
    cells = 0;
  }
  if (from < rows.length) yield rows.slice(from);
}

function assemble(value: unknown, items: ReadonlyMap<string | null, readonly unknown[]>): unknown {
  if (items.size === 0) return value;
  const whole = items.get(null);
  return whole ?? { ...(value as object), ...Object.fromEntries(items) };
}

function errorOf({ code, message }: ServiceFailure): Error {
  return code === null ? new Error(message) : new WorkbookError(code, message);
}
