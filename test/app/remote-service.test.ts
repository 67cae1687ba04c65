import { toGridData } from "../../src/app/grid-data";
import { WorkbookError } from "../../src/app/ports";
import { createRemoteService } from "../../src/app/remote-service";
import { serveRequests } from "../../src/app/serve-requests";
import {
  CELLS_PER_MESSAGE,
  ITEMS_PER_MESSAGE,
  type MessageEnd,
  type ServiceRequest,
  type ServiceResponse,
} from "../../src/app/service-messages";
import type { GridData, PlanService, WorkbookOverview } from "../../src/app/session-types";
import { gridOf } from "../support/grid-of";

interface Wire {
  readonly near: MessageEnd<ServiceRequest, ServiceResponse>;
  readonly far: MessageEnd<ServiceResponse, ServiceRequest>;
  readonly sent: (ServiceRequest | ServiceResponse)[];
}

/** Two ends as of a worker: everything is copied, and arrives later and in order. */
function makeWire(): Wire {
  const sent: Wire["sent"] = [];
  const end = <Out extends ServiceRequest | ServiceResponse, In>(listeners: {
    to: ((message: Out) => void)[];
    from: ((message: In) => void)[];
  }): MessageEnd<Out, In> => ({
    post: (message) => {
      const copy = structuredClone(message);
      sent.push(copy);
      setImmediate(() => {
        for (const listener of listeners.to) listener(copy);
      });
    },
    listen: (listener) => listeners.from.push(listener),
  });
  const toFar: ((message: ServiceRequest) => void)[] = [];
  const toNear: ((message: ServiceResponse) => void)[] = [];
  return { near: end({ to: toFar, from: toNear }), far: end({ to: toNear, from: toFar }), sent };
}

const OVERVIEW: WorkbookOverview = {
  opd: null,
  tahun: 2024,
  sheets: [],
  isEmpty: false,
  kept: { koreksi: 0, diterima: 0, beku: 0 },
};

/** A service of which only what a test names is there. */
function stubService(methods: Partial<PlanService>): PlanService {
  return methods as PlanService;
}

const pause = (): Promise<void> => Promise.resolve();

test("a workbook arrives whole, in chunks that pause between them", async () => {
  const wire = makeWire();
  const opened: GridData[] = [];
  serveRequests(wire.far, stubService({ open: (grid) => (opened.push(grid), Promise.resolve(OVERVIEW)) }));
  let pauses = 0;
  const service = createRemoteService(wire.near, () => (pauses++, Promise.resolve()));
  const wide = Array.from({ length: 1200 }, (_, row) =>
    row === 7
      ? undefined
      : Array.from({ length: 10 }, (__, column) => ({ value: row * column, numberFormat: "General" })),
  );
  const grid: GridData = {
    ...toGridData({
      sheets: [gridOf("a | b", { name: "Satu", hiddenRows: new Set([3]), merge: ["A1:B1"] })],
      names: [{ name: "n", refersTo: "Satu!$A$1" }],
    }),
    notes: "<catatan/>",
  };
  const whole: GridData = {
    ...grid,
    sheets: [...grid.sheets, { name: "Dua", rows: wide }, { name: "Kosong", rows: [] }],
  };
  expect(await service.open(whole)).toEqual(OVERVIEW);
  expect(opened).toEqual([whole]);
  const chunks = wire.sent.filter((message) => message.kind === "rows");
  expect(pauses).toBe(chunks.length);
  expect(chunks.map(({ rows }) => rows.length)).toEqual([1, 501, 500, 199]);
  const cells = chunks.map(({ rows }) => rows.reduce((sum, row) => sum + (row?.length ?? 0), 0));
  expect(Math.max(...cells)).toBeLessThanOrEqual(CELLS_PER_MESSAGE + 10);
});

test("long answers come in pieces and are put together: the list itself, and lists inside the answer", async () => {
  const wire = makeWire();
  const edits = Array.from(
    { length: ITEMS_PER_MESSAGE * 2 + 1 },
    (_, column) => ({ kind: "column-width", sheet: "S", column, width: 9 }) as const,
  );
  const preview = { areas: [], cells: [], cellCount: 0, replacedCount: 0, skipped: [], catatan: ["a"], edits };
  serveRequests(
    wire.far,
    stubService({
      planFill: () => Promise.resolve(preview),
      planSample: () => Promise.resolve(edits),
      ruleOf: () => Promise.resolve(null),
    }),
  );
  const service = createRemoteService(wire.near, pause);
  const [fill, sample, rule] = await Promise.all([
    service.planFill("nilai"),
    service.planSample("a"),
    service.ruleOf("b"),
  ]);
  expect(fill).toEqual(preview);
  expect(sample).toEqual(edits);
  expect(rule).toBeNull();
  expect(wire.sent.flatMap((message) => (message.kind === "items" ? [message.items.length] : []))).toEqual([
    ITEMS_PER_MESSAGE,
    ITEMS_PER_MESSAGE,
    1,
    ITEMS_PER_MESSAGE,
    ITEMS_PER_MESSAGE,
    1,
  ]);
});

test("answers come in the order of the questions, and a failure stops none of them", async () => {
  const wire = makeWire();
  const log: string[] = [];
  serveRequests(
    wire.far,
    stubService({
      ruleOf: async (id) => {
        log.push(`${id} mulai`);
        await new Promise((resolve) => setTimeout(resolve, id === "satu" ? 20 : 0));
        log.push(`${id} selesai`);
        if (id === "dua") throw new WorkbookError("kode", "pesan");
        if (id === "tiga") throw new TypeError("lain");
        return null;
      },
    }),
  );
  const service = createRemoteService(wire.near, pause);
  const answers = await Promise.allSettled(["satu", "dua", "tiga", "empat"].map((id) => service.ruleOf(id)));
  expect(log).toEqual(["satu", "dua", "tiga", "empat"].flatMap((id) => [`${id} mulai`, `${id} selesai`]));
  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled"]);
  const [, second, third] = answers;
  expect(second).toMatchObject({ reason: { code: "kode", message: "pesan" } });
  expect(second?.status === "rejected" && second.reason instanceof WorkbookError).toBe(true);
  expect(third?.status === "rejected" && third.reason instanceof WorkbookError).toBe(false);
  expect(third).toMatchObject({ reason: { message: "lain" } });
});

test("when the worker is gone, whoever waits is told", async () => {
  const wire = makeWire();
  const service = createRemoteService(wire.near, pause);
  const answer = service.check();
  service.fail(new WorkbookError("pekerja-berhenti", "Selaras berhenti bekerja."));
  await expect(answer).rejects.toMatchObject({ code: "pekerja-berhenti" });
});
