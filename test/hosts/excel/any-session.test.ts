import fc from "fast-check";
import type { PlannerSession } from "../../../src/app/session-types";
import { anyBook } from "./arbitrary-book";
import { excelBook, type ExcelBook } from "./excel-book";
import { sessionOver } from "./measured-books";
import { seen } from "./seen-book";

const openFingerprint = (session: PlannerSession): string =>
  session.getState().check?.findings.find(({ accepted }) => accepted === null)?.fingerprint ?? "tidak ada";

const COMMANDS: Readonly<Record<string, (session: PlannerSession) => Promise<unknown>>> = {
  periksa: (session) => session.check(),
  "isi fungsi": (session) => session.fill("fungsi"),
  "isi rumus": (session) => session.fill("rumus"),
  "isi nilai": (session) => session.fill("nilai"),
  bekukan: (session) => session.freeze(),
  cairkan: (session) => session.thaw(),
  pulihkan: (session) => session.restoreFormulas(),
  formulir: (session) => session.makeFormulir({}),
  "formulir nilai": (session) => session.makeFormulir({ mode: "nilai" }),
  terima: (session) => session.accept(openFingerprint(session), "sudah dijelaskan"),
  tandai: (session) => session.mark(),
  "hapus tanda": (session) => session.clearMarks(),
  "temuan berikutnya": (session) => session.nextFinding(),
  urungkan: (session) => session.undo(),
};

interface Step {
  readonly command: string;
  readonly fault: {
    readonly at: "before" | "halfway" | "after";
    readonly sync: number;
    readonly code: string | undefined;
    /** Excel answers again at once, or only when the command has given up. */
    readonly isBack: boolean;
  } | null;
  /** The request before which the user presses Batal. */
  readonly cancelAt: number | null;
}

const step: fc.Arbitrary<Step> = fc.record({
  command: fc.constantFrom(...Object.keys(COMMANDS)),
  fault: fc.option(
    fc.record({
      at: fc.constantFrom("before", "halfway", "after"),
      sync: fc.integer({ min: 1, max: 4 }),
      code: fc.constantFrom(undefined, "GeneralException", "ActivityLimitReached"),
      isBack: fc.boolean(),
    }),
    { nil: null },
  ),
  cancelAt: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null, freq: 4 }),
});

/** More requests than a command sends after one of its own has failed. */
const AWAY = 12;

async function take({ command, fault, cancelAt }: Step, book: ExcelBook, session: PlannerSession): Promise<void> {
  const { engine } = book;
  if (fault !== null) {
    const { at, sync, code, isBack } = fault;
    engine.failNext({ at, sync, ...(code === undefined ? {} : { code }) });
    for (let next = 1; !isBack && next <= AWAY; next++) engine.failNext({ at: "before", sync: sync + next });
  }
  let requests = 0;
  engine.delay = () => {
    if (++requests === cancelAt) session.cancel();
    return Promise.resolve();
  };
  await COMMANDS[command]?.(session);
  engine.delay = null;
  engine.clearFaults();
}

/** The workbook without what only names its parts. */
function shown(book: ExcelBook): unknown {
  return JSON.parse(JSON.stringify(seen(book), (key, part: unknown) => (key === "id" ? undefined : part)));
}

describe("a planner works through any commands on any workbook, and requests fail", () => {
  it("Urungkan of all steps brings the workbook back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(anyBook, fc.array(step, { minLength: 1, maxLength: 7 }), async (workbook, steps) => {
        const book = excelBook(workbook);
        const session = sessionOver(book);
        const before = shown(book);
        for (const each of steps) {
          await take(each, book, session);
          expect(session.getState().work).toBeNull();
        }
        for (let left = session.getState().undoList.length; left > 0; left--) {
          await session.undo();
          const { undoList, message } = session.getState();
          expect([undoList.length, message?.kind, message?.text]).toEqual([
            left - 1,
            "success",
            expect.stringContaining("diurungkan"),
          ]);
        }
        await session.clearMarks();
        expect(shown(book)).toEqual(before);
      }),
      {
        numRuns: Number(process.env.RUNS ?? 20),
        ...(process.env.SEED ? { seed: Number(process.env.SEED), path: process.env.PATHF ?? "" } : {}),
      },
    );
  }, 600_000);
});
