import fc from "fast-check";
import { formatAddress } from "../../../src/core/grid/a1";
import type { PlannerSession } from "../../../src/app/session-types";
import { anyBook } from "./arbitrary-book";
import { excelBook, type ExcelBook } from "./excel-book";
import { sessionOver } from "./measured-books";
import { seen } from "./seen-book";

const openFingerprint = (session: PlannerSession): string =>
  session.getState().check?.findings.find(({ accepted }) => accepted === null)?.fingerprint ?? "tidak ada";

const WRITING: Readonly<Record<string, (session: PlannerSession) => Promise<unknown>>> = {
  "isi fungsi": (session) => session.fill("fungsi"),
  "isi rumus": (session) => session.fill("rumus"),
  "isi nilai": (session) => session.fill("nilai"),
  bekukan: (session) => session.freeze(),
  cairkan: (session) => session.thaw(),
  pulihkan: (session) => session.restoreFormulas(),
  formulir: (session) => session.makeFormulir({}),
  "formulir nilai": (session) => session.makeFormulir({ mode: "nilai" }),
};
const COMMANDS: Readonly<Record<string, (session: PlannerSession) => Promise<unknown>>> = {
  ...WRITING,
  periksa: (session) => session.check(),
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

const rarely = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const step: fc.Arbitrary<Step> = fc.record({
  command: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...Object.keys(WRITING)) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(COMMANDS)) },
  ),
  fault: rarely(
    fc.record({
      at: fc.constantFrom("before", "halfway", "after"),
      sync: fc.integer({ min: 1, max: 4 }),
      code: fc.constantFrom(undefined, "GeneralException", "ActivityLimitReached"),
      isBack: fc.boolean(),
    }),
  ),
  cancelAt: rarely(fc.integer({ min: 2, max: 4 })),
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
  expect(session.getState().work).toBeNull();
}

/** The workbook without what only names its parts. */
function shown(book: ExcelBook): unknown {
  return JSON.parse(JSON.stringify(seen(book), (key, part: unknown) => (key === "id" ? undefined : part)));
}

/** Neighbours share a line: where the row beside our columns was deleted, the next one gets its line. */
function withoutLines(workbook: unknown): unknown {
  return JSON.parse(JSON.stringify(workbook, (key, part: unknown) => (key === "border" ? undefined : part)));
}

/** What a person does in between. */
interface Doing {
  readonly kind: "type" | "insert-row" | "insert-column" | "delete-row";
  readonly row: number;
  readonly column: number;
}

const doing: fc.Arbitrary<Doing> = fc.record({
  kind: fc.constantFrom("type", "insert-row", "insert-column", "delete-row"),
  row: fc.integer({ min: 0, max: 11 }),
  column: fc.integer({ min: 0, max: 11 }),
});

async function doIt(book: ExcelBook, sheetName: string, { kind, row, column }: Doing): Promise<void> {
  await book.client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    if (kind === "type") sheet.getRange(formatAddress(row, column)).values = [["diketik orang"]];
    const cell = sheet.getRange(formatAddress(row, column));
    if (kind === "insert-row") cell.getEntireRow().insert("Down");
    if (kind === "insert-column") cell.getEntireColumn().insert("Right");
    if (kind === "delete-row") cell.getEntireRow().delete("Up");
    await context.sync();
  });
}

/** Hundreds were run while this was written: RUNS=400 npx jest test/hosts/excel/any-session */
const numRuns = Number(process.env.RUNS ?? 15);

describe("a planner works through any commands on any workbook", () => {
  it("and requests fail: Urungkan of all steps brings the workbook back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(anyBook, fc.array(step, { minLength: 1, maxLength: 8 }), async (workbook, steps) => {
        const book = excelBook(workbook);
        const session = sessionOver(book);
        const before = shown(book);
        for (const each of steps) await take(each, book, session);
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
      { numRuns },
    );
  }, 600_000);

  it("and changes the workbook herself: Urungkan leaves just her changes, or refuses and leaves all", async () => {
    const command = fc.constantFrom(...Object.keys(WRITING));
    await fc.assert(
      fc.asyncProperty(
        anyBook,
        fc.array(command, { minLength: 1, maxLength: 3 }),
        fc.array(doing, { minLength: 1, maxLength: 2 }),
        async (workbook, commands, doings) => {
          const book = excelBook(workbook);
          const session = sessionOver(book);
          for (const each of commands) await WRITING[each]?.(session);
          const twin = excelBook(workbook);
          const sheet = workbook.sheets[0];
          if (sheet === undefined || sheet.protection !== undefined) return;
          for (const each of doings) {
            try {
              await doIt(twin, sheet.name, each);
            } catch {
              // Not allowed here (a cell inside a merge): then she does not do it.
              continue;
            }
            await doIt(book, sheet.name, each);
          }
          for (let left = session.getState().undoList.length; left > 0; left--) {
            const was = shown(book);
            await session.undo();
            if (session.getState().undoList.length === left) {
              expect(session.getState().message?.text).toMatch(/Tidak ada yang diurungkan/);
              expect(shown(book)).toEqual(was);
              return;
            }
          }
          expect(withoutLines(shown(book))).toEqual(withoutLines(shown(twin)));
        },
      ),
      { numRuns },
    );
  }, 600_000);
});
