import { WorkbookError } from "./ports";
import type { PlanService, GridData } from "./session-types";
import type { SheetGridInput } from "../core/grid/sheet-grid";
import {
  ITEMS_PER_MESSAGE,
  type MessageEnd,
  type ServiceFailure,
  type ServiceMethod,
  type ServiceRequest,
  type ServiceResponse,
} from "./service-messages";

/** A workbook that is still coming in. */
interface IncomingGrid {
  readonly sheets: (Omit<SheetGridInput, "rows"> & { readonly rows: SheetGridInput["rows"][number][] })[];
  readonly names: GridData["names"];
  readonly notes: string | null;
}

/**
 * Runs a PlanService behind messages, in the order in which they come: what was asked first is answered first, so that a check
 * speaks of the workbook that was opened before it. Long lists go back in pieces.
 */
export function serveRequests(port: MessageEnd<ServiceResponse, ServiceRequest>, service: PlanService): void {
  const grids = new Map<number, IncomingGrid>();
  let last: Promise<void> = Promise.resolve();
  const answer = (id: number, work: () => Promise<unknown>): void => {
    last = last.then(async () => {
      try {
        postValue(port, id, await work());
      } catch (error) {
        port.post({ kind: "failed", id, failure: failureOf(error) });
      }
    });
  };
  port.listen((request) => {
    switch (request.kind) {
      case "grid":
        grids.set(request.id, {
          sheets: request.sheets.map((sheet) => ({ ...sheet, rows: [] })),
          names: request.names,
          notes: request.notes,
        });
        return;
      case "rows": {
        const rows = grids.get(request.id)?.sheets[request.sheet]?.rows;
        for (const row of request.rows) rows?.push(row);
        return;
      }
      case "open": {
        const grid = grids.get(request.id);
        grids.delete(request.id);
        answer(request.id, () =>
          grid === undefined
            ? Promise.reject(new Error(`no workbook came with request ${request.id}`))
            : service.open(grid),
        );
        return;
      }
      case "call":
        answer(request.id, () => callOf(service, request));
    }
  });
}

function callOf(service: PlanService, { method, args }: Extract<ServiceRequest, { kind: "call" }>): Promise<unknown> {
  // The other side's types are the same PlanService; on the way they are plain data.
  const methods = service as unknown as Record<ServiceMethod, (...list: readonly unknown[]) => Promise<unknown>>;
  return methods[method](...args);
}

/** Posts an answer; its long lists (edits, findings) go ahead in pieces, and the answer holds an empty list in their place. */
function postValue(port: MessageEnd<ServiceResponse, ServiceRequest>, id: number, value: unknown): void {
  const postItems = (key: string | null, list: readonly unknown[]): void => {
    for (let from = 0; from < list.length; from += ITEMS_PER_MESSAGE) {
      port.post({ kind: "items", id, key, items: list.slice(from, from + ITEMS_PER_MESSAGE) });
    }
  };
  const isLong = (part: unknown): part is readonly unknown[] => Array.isArray(part) && part.length > ITEMS_PER_MESSAGE;
  if (isLong(value)) {
    postItems(null, value);
    port.post({ kind: "done", id, value: [] });
    return;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    port.post({ kind: "done", id, value });
    return;
  }
  const rest: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    rest[key] = isLong(part) ? [] : part;
    if (isLong(part)) postItems(key, part);
  }
  port.post({ kind: "done", id, value: rest });
}

function failureOf(error: unknown): ServiceFailure {
  if (error instanceof WorkbookError) return { code: error.code, message: error.message };
  return { code: null, message: error instanceof Error ? error.message : String(error) };
}
