import type { PlannerSession } from "../../../src/app/session-types";
import type { EngineWorkbook } from "../../../src/workbench/engine/workbook-data";
import { excelBook, type ExcelBook } from "./excel-book";
import { indikatorSheet, sessionOver } from "./measured-books";
import { planSheet } from "./plans";
import { seen } from "./seen-book";

/** A table to measure, and sheets with what people made themselves: none of it may ever be lost. */
const PLAIN: EngineWorkbook = {
  sheets: [
    indikatorSheet(4),
    {
      ...planSheet(3, "Lain"),
      conditionalFormats: [
        {
          id: "warna-kami",
          type: "Custom",
          areas: [{ top: 3, left: 3, bottom: 5, right: 3 }],
          formula: "=$D4>81",
          fill: "#00FF00",
        },
      ],
    },
    { name: "Catatan", cells: [[{ value: "Jangan diubah", look: { italic: true } }], [{ formula: "Lain!D4*2" }]] },
  ],
  names: [{ name: "milik_kami", formula: "=Lain!$A$3:$E$5" }],
  customXmlParts: [{ xml: '<lain xmlns="urn:lain">1</lain>' }],
};

async function after(
  start: EngineWorkbook,
  ...commands: ((session: PlannerSession) => Promise<unknown>)[]
): Promise<EngineWorkbook> {
  const book = excelBook(start);
  const session = sessionOver(book);
  for (const command of commands) await command(session);
  return book.engine.snapshot();
}

const filled = (): Promise<EngineWorkbook> => after(PLAIN, (session) => session.fill("fungsi"));
const frozen = async (): Promise<EngineWorkbook> => after(await filled(), (session) => session.freeze());

/** Formulas of KINERJA as a workbook holds them that was opened without the add-in: they show #NAME?. */
async function unknownNames(): Promise<EngineWorkbook> {
  const text = JSON.stringify(await filled()).replaceAll("KINERJA.CAPAIAN", "_xldudf_KINERJA_CAPAIAN");
  // What JSON has as null were holes.
  return JSON.parse(text, (_, part: unknown) => part ?? undefined) as EngineWorkbook;
}

/** A form made from four indikator, of which the table has seven by now. */
async function oldForm(): Promise<EngineWorkbook> {
  const { sheets, ...rest } = await after(PLAIN, (session) => session.makeFormulir({}));
  return { ...rest, sheets: [indikatorSheet(7), ...sheets.slice(1)] };
}

/** The first indikator's % is not what its figures say. */
async function withFinding(): Promise<EngineWorkbook> {
  const sheet = indikatorSheet(4);
  const cells = sheet.cells.map((row, y) =>
    y < 3 ? row : [...(row ?? []), { value: y === 3 ? "CAPAIAN" : 0.5, numberFormat: "0%" }],
  );
  return Promise.resolve({ ...PLAIN, sheets: [{ ...sheet, cells }, ...PLAIN.sheets.slice(1)] });
}

interface Case {
  readonly name: string;
  readonly start: () => Promise<EngineWorkbook>;
  /** What was done before in the same session, without a fault. */
  readonly prepare?: (session: PlannerSession) => Promise<unknown>;
  readonly command: (session: PlannerSession) => Promise<unknown>;
}

const open = (): Promise<EngineWorkbook> => Promise.resolve(PLAIN);
const fingerprintOf = (session: PlannerSession): string =>
  session.getState().check?.findings.find(({ accepted }) => accepted === null)?.fingerprint ?? "none";

/** The column CAPAIAN of the first table is to be read as nothing. */
function correct(session: PlannerSession): Promise<void> {
  const table = session.getState().overview?.sheets[0]?.tables[0];
  const column = table?.columns.find(({ header }) => header.includes("CAPAIAN"));
  if (table === undefined || column === undefined) throw new Error("the table was not recognised");
  return session.correctColumn({ sheet: table.place.sheet, layout: table.layout, header: column.key, field: null });
}

const CASES: readonly Case[] = [
  { name: "periksa", start: open, command: (session) => session.check() },
  { name: "isi capaian", start: open, command: (session) => session.fill("fungsi") },
  { name: "bekukan nilai", start: filled, command: (session) => session.freeze() },
  { name: "cairkan rumus", start: frozen, command: (session) => session.thaw() },
  { name: "pulihkan rumus", start: unknownNames, command: (session) => session.restoreFormulas() },
  { name: "buat formulir", start: open, command: (session) => session.makeFormulir({}) },
  { name: "segarkan formulir", start: oldForm, command: (session) => session.makeFormulir({}) },
  {
    name: "urungkan isi",
    start: open,
    prepare: (session) => session.fill("fungsi"),
    command: (session) => session.undo(),
  },
  {
    name: "urungkan formulir",
    start: oldForm,
    prepare: (session) => session.makeFormulir({}),
    command: (session) => session.undo(),
  },
  {
    name: "urungkan bekukan",
    start: filled,
    prepare: (session) => session.freeze(),
    command: (session) => session.undo(),
  },
  {
    name: "terima temuan",
    start: withFinding,
    prepare: (session) => session.check(),
    command: (session) => session.accept(fingerprintOf(session), "sudah dijelaskan"),
  },
  { name: "perbaiki kolom", start: withFinding, prepare: (session) => session.read(), command: correct },
  {
    name: "sisipkan contoh",
    start: () => Promise.resolve({ sheets: [{ name: "Sheet1", cells: [] }] }),
    command: (session) => session.insertSample("contoh"),
  },
  {
    name: "tandai sel",
    start: withFinding,
    prepare: (session) => session.check(),
    command: (session) => session.mark(),
  },
  {
    name: "hapus tanda",
    start: withFinding,
    prepare: (session) => session.mark(),
    command: (session) => session.clearMarks(),
  },
  {
    name: "temuan berikutnya",
    start: withFinding,
    prepare: (session) => session.check(),
    command: (session) => session.nextFinding(),
  },
];

/** One request fails, then Excel is back; or it stays away until the command has given up. */
const FAULTS = (["before", "halfway", "after"] as const).flatMap((at) => [
  { at, isBack: true },
  { at, isBack: false },
]);
/** More requests than a command sends after one of its own has failed. */
const AWAY = 12;

/** Our marks are passing colours that the command itself takes away again; all else is the planner's. */
function withoutMarks(book: ExcelBook): unknown {
  return JSON.parse(
    JSON.stringify(seen(book), (key, part: unknown) => {
      // A part that is taken away and put back is a new one with the same content.
      if (key === "id") return undefined;
      if (key !== "conditionalFormats" || !Array.isArray(part)) return part;
      const others = part.filter((format) => !JSON.stringify(format).includes("selaras-temuan"));
      return others.length === 0 ? null : others;
    }),
  );
}

const stepsDone = (session: PlannerSession): number => session.getState().undoList.length;

describe.each(CASES)("a request fails: $name", ({ name, start, prepare, command }) => {
  it("leaves the workbook as it was before, or Urungkan makes it so", async () => {
    const data = await start();
    const opened = async (): Promise<{ book: ExcelBook; session: PlannerSession; original: unknown }> => {
      const book = excelBook(data);
      const original = withoutMarks(book);
      const session = sessionOver(book);
      await prepare?.(session);
      return { book, session, original };
    };
    const trial = await opened();
    const isWriting = !["periksa", "temuan berikutnya"].includes(name);
    const first = JSON.stringify(seen(trial.book));
    const sent = trial.book.syncCount();
    await command(trial.session);
    const syncs = trial.book.syncCount() - sent;
    expect(syncs).toBeGreaterThan(0);
    // A command that does nothing would pass every fault.
    expect(JSON.stringify(seen(trial.book)) !== first).toBe(isWriting);

    for (const { at, isBack } of FAULTS) {
      for (let sync = 1; sync <= syncs; sync++) {
        const { book, session, original } = await opened();
        const before = withoutMarks(book);
        const steps = stepsDone(session);
        book.engine.failNext({ at, sync });
        for (let next = 1; !isBack && next <= AWAY; next++) book.engine.failNext({ at: "before", sync: sync + next });
        await command(session);
        book.engine.clearFaults();
        const place = { at, isBack, sync };
        expect({ ...place, work: session.getState().work }).toEqual({ ...place, work: null });
        expect({ ...place, kind: session.getState().message?.kind }).not.toEqual({ ...place, kind: "success" });
        // A failed undoing is done once more; any other command is taken back where it left something.
        while (stepsDone(session) > (name.startsWith("urungkan") ? 0 : steps)) await session.undo();
        const expected = name.startsWith("urungkan") ? original : before;
        expect({ ...place, after: withoutMarks(book) }).toEqual({ ...place, after: expected });
        await session.clearMarks();
        expect({ ...place, marks: JSON.stringify(seen(book)).includes("selaras-temuan") }).toEqual({
          ...place,
          marks: false,
        });
      }
    }
  }, 300_000);
});
