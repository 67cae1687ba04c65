import { WorkbookError } from "../../../src/app/ports";
import type { Edit } from "../../../src/core/edits/edit";
import { failureOf } from "../../contract/gateway-contract";
import { excelBook, type ExcelBook } from "./excel-book";
import { seen } from "./seen-book";
import { fillPlan, formPlan, freezePlan, planBook, refreshPlan } from "./plans";

const ROWS = 12;
const PLANS: readonly (readonly [string, () => readonly Edit[]])[] = [
  ["isi", () => fillPlan(ROWS)],
  ["formulir", () => formPlan(ROWS)],
  ["formulir diperbarui", refreshPlan],
  ["bekukan", freezePlan],
  ["semua sekaligus", () => [...fillPlan(ROWS), ...formPlan(ROWS), ...refreshPlan(), ...freezePlan().slice(1)]],
];
/** Where it fails: before anything is carried out, in the middle, or when only the answer is lost; with Excel's own error or none. */
const FAULTS = (["before", "halfway", "after"] as const).flatMap((at) =>
  [undefined, "GeneralException"].map((code) => ({ at, ...(code === undefined ? {} : { code }) })),
);

/** How many requests a piece of work takes when nothing fails. */
async function countSyncs(book: ExcelBook, work: () => Promise<unknown>): Promise<number> {
  const before = book.syncCount();
  await work();
  return book.syncCount() - before;
}

describe("a request of a reading fails", () => {
  it("tells so, changes nothing, and the next reading works", async () => {
    const book = excelBook(planBook(ROWS));
    const before = seen(book);
    for (const fault of FAULTS) {
      for (const sync of [1, 2]) {
        book.engine.failNext({ ...fault, sync });
        const failure = await failureOf(book.gateway.read());
        book.engine.clearFaults();
        // Where the first request fails with an error of Excel's, the reading goes on step by step.
        if (failure !== null) expect(failure).toBeInstanceOf(WorkbookError);
        expect((await book.gateway.read()).sheets).toHaveLength(2);
      }
    }
    expect(seen(book)).toEqual(before);
  });
});

describe.each(PLANS.slice(0, 4))("an action of the writing request fails: %s", (_, edits) => {
  it("leaves the workbook as it was, whichever action it is", async () => {
    let actionCount = Infinity;
    for (let index = 0; index < actionCount; index += 3) {
      const book = excelBook(planBook(3));
      await book.gateway.read();
      const before = seen(book);
      const { executor } = book.engine;
      const execute = executor.executeAsync.bind(executor);
      let isDone = false;
      Object.assign(executor, {
        executeAsync: async (...[data, flags, message]: Parameters<typeof execute>) => {
          const isWriting = message.Body.Actions.some(({ Name }) => Name === "SuspendApiCalculationUntilNextSync");
          if (!isWriting || isDone) return execute(data, flags, message);
          isDone = true;
          const { Actions } = message.Body;
          actionCount = Actions.length;
          const answer = await execute(data, flags, {
            ...message,
            Body: { ...message.Body, Actions: Actions.slice(0, index) },
          });
          const Error = { Code: "GeneralException", Message: "on purpose", Location: "", ActionIndex: index };
          // Excel need not answer what was loaded before the failing action.
          return { ...answer, Body: { Results: [], Error } };
        },
      });
      const failure = await failureOf(book.gateway.apply(edits().filter((edit) => !reachesBeyond(edit))));
      expect({ index, failure }).toMatchObject({ failure: { name: "WorkbookError" } });
      expect({ index, after: seen(book) }).toEqual({ index, after: before });
    }
    expect(actionCount).toBeLessThan(Infinity);
  });
});

/** The little workbook of this test has three rows. */
function reachesBeyond(edit: Edit): boolean {
  return edit.kind === "cell" && edit.sheet === "Pengukuran" && edit.row > 5 && edit.expect === "as-read";
}

describe.each(PLANS)("a request of writing fails: %s", (_, edits) => {
  it("leaves the workbook as it was, whichever request fails and wherever", async () => {
    const trial = excelBook(planBook(ROWS));
    await trial.gateway.read();
    const syncs = await countSyncs(trial, () => trial.gateway.apply(edits()));
    for (const fault of FAULTS) {
      for (let sync = 1; sync <= syncs; sync++) {
        const book = excelBook(planBook(ROWS));
        await book.gateway.read();
        const before = seen(book);
        book.engine.failNext({ ...fault, sync });
        const failure = await failureOf(book.gateway.apply(edits()));
        expect({ fault, sync, failure }).toMatchObject({ failure: { name: "WorkbookError" } });
        expect((failure as WorkbookError).undo).toEqual([]);
        expect({ fault, sync, after: seen(book) }).toEqual({ fault, sync, after: before });
      }
    }
  });

  it("gives an undo where Excel stays out of reach, and that makes it as it was", async () => {
    for (const fault of FAULTS) {
      const book = excelBook(planBook(ROWS));
      await book.gateway.read();
      const before = seen(book);
      const trial = excelBook(planBook(ROWS));
      await trial.gateway.read();
      const last = await countSyncs(trial, () => trial.gateway.apply(edits()));
      book.engine.failNext({ ...fault, sync: last });
      for (let sync = last + 1; sync < last + 6; sync++) book.engine.failNext({ at: "before", sync });
      const failure = await failureOf(book.gateway.apply(edits()));
      book.engine.clearFaults();
      expect(failure?.message).toContain("tekan Urungkan");
      await book.gateway.apply((failure as WorkbookError).undo);
      expect({ fault, after: seen(book) }).toEqual({ fault, after: before });
    }
  });

  it("undoes exactly, in two requests; where one of them fails, undoing again does", async () => {
    for (const fault of [null, ...FAULTS]) {
      for (const sync of fault === null ? [0] : [1, 2]) {
        const book = excelBook(planBook(ROWS));
        await book.gateway.read();
        const before = seen(book);
        const { undo } = await book.gateway.apply(edits());
        expect(seen(book)).not.toEqual(before);
        if (fault !== null) {
          book.engine.failNext({ ...fault, sync });
          expect(await failureOf(book.gateway.apply(undo))).toBeInstanceOf(WorkbookError);
          book.engine.clearFaults();
        }
        const syncs = await countSyncs(book, () => book.gateway.apply(undo));
        expect(syncs).toBeLessThanOrEqual(2);
        expect({ fault, sync, after: seen(book) }).toEqual({ fault, sync, after: before });
      }
    }
  });
});
