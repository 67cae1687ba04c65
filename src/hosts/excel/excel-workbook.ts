import { WorkbookError } from "../../app/ports";
import type { ApplyResult, CellMarker, Work, WorkbookEvents, WorkbookGateway } from "../../app/ports";
import type { Edit, RestoreEdit } from "../../core/edits/edit";
import type { Area } from "../../core/grid/area";
import type { WorkbookGrid } from "../../core/grid/sheet-grid";
import { completeJournal, needsLook } from "./before-look";
import { findMarks, setMarks, type PresentMarks } from "./cell-marks";
import { ChangeEvents } from "./change-events";
import { parseJournal, undoEditOf, type Journal } from "./edit-journal";
import { leftUntouched, officeCodeOf, problem, toWorkbookError } from "./excel-problem";
import type { KnownWorkbook } from "./known-workbook";
import { detectFeatures, type IsSetSupported, type OfficeFeatures } from "./office-features";
import { Breather } from "./pause";
import { putBack } from "./put-back";
import { rangeOf } from "./range-of";
import { readWorkbook, type ReadMemory } from "./read-workbook";
import { stopIfCancelled } from "./run-demands";
import { changedSince, writeBatch } from "./write-batch";
import { planWrite, type WritePlan } from "./write-plan";

/** The parts of Office.js that the host stands on; in Excel the globals. */
export interface OfficeHost {
  readonly run: <T>(options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  readonly isSetSupported: IsSetSupported;
}

const HAS_CHANGED: ReadonlySet<string> = new Set(["ItemNotFound", "InvalidReference", "AccessDenied"]);

/** The open workbook in Excel, through Office.js. */
export class ExcelWorkbook implements WorkbookGateway, CellMarker, WorkbookEvents {
  private known: KnownWorkbook | null = null;
  private features: OfficeFeatures | null = null;
  private readonly memory: ReadMemory = { sheetCount: null, isLarge: false, markCount: 0 };
  private readonly events = new ChangeEvents(() => this.features?.eventSource === true);
  private registration: Promise<void> | null = null;

  constructor(private readonly office: OfficeHost) {}

  async read(work?: Work): Promise<WorkbookGrid> {
    return (await this.readKnown(work)).grid;
  }

  /**
   * What was read last says what stands in the cells, so that one request writes all edits; it also asks, before the first write,
   * whether that still holds, and where it does not everything is put back.
   */
  async apply(edits: readonly Edit[], work?: Work): Promise<ApplyResult> {
    if (edits.length === 0) return { changedCells: 0, undo: [] };
    const records = edits.filter((edit) => edit.kind === "restore");
    if (records.length === edits.length) return this.undo(records, work);
    const known = this.known ?? (await this.readKnown(work));
    const plan = await planWrite(known, edits);
    stopIfCancelled(work);
    return this.events.whileWriting(() => this.write(plan, known, work));
  }

  async reveal(sheet: string, area: Area): Promise<void> {
    const visibility = this.known?.sheet(sheet)?.grid.visibility ?? "visible";
    if (visibility !== "visible") {
      throw problem(
        "tidak-boleh-diubah",
        `Lembar "${sheet}" disembunyikan, jadi selnya tidak dapat ditunjukkan. Tampilkan lembarnya dahulu (klik kanan pada tab lembar > Tampilkan).`,
      );
    }
    await this.run(async (context) => {
      const target = context.workbook.worksheets.getItem(sheet);
      target.activate();
      rangeOf(target, area).select();
      await context.sync();
    });
  }

  async mark(cells: Parameters<CellMarker["mark"]>[0]): Promise<void> {
    const present = this.known?.marks ?? null;
    if (this.memory.markCount !== null) this.memory.markCount = cells.length;
    await this.events.whileWriting(async () => {
      try {
        await this.setMarks(cells, present);
      } catch (error) {
        // A sheet or a mark that stood there when it was read is gone, or protected since.
        if (present === null || !(error instanceof WorkbookError) || !HAS_CHANGED.has(officeCodeOf(error.cause)))
          throw error;
        await this.setMarks(cells, null);
      }
    });
  }

  /** Where it is not known which marks are there, they are looked for. */
  private async setMarks(cells: Parameters<CellMarker["mark"]>[0], present: PresentMarks | null): Promise<void> {
    // From here on what was read of them is history.
    this.known?.forgetMarks();
    await this.run(async (context) => {
      await setMarks(context, cells, present ?? (await findMarks(context)));
    });
  }

  async clear(): Promise<void> {
    await this.mark([]);
  }

  onChange(listener: () => void): () => void {
    const remove = this.events.add(listener);
    this.listen();
    return remove;
  }

  /** Registers with Excel once. Where that fails the next reading tries again; until then a session only misses that it is stale. */
  private listen(): void {
    this.registration ??= this.run((context) => this.events.register(context)).catch(() => {
      this.registration = null;
    });
  }

  private async readKnown(work?: Work): Promise<KnownWorkbook> {
    const features = this.detect();
    this.known = await this.run((context) => readWorkbook(context, features, this.memory, work));
    if (this.events.isWanted) this.listen();
    return this.known;
  }

  private async write(plan: WritePlan, known: KnownWorkbook, work?: Work): Promise<ApplyResult> {
    // From here on what was read is history, whatever becomes of the batch.
    this.known = null;
    const journal = needsLook(plan) ? await this.run((context) => completeJournal(context, plan, work)) : plan.journal;
    stopIfCancelled(work);
    let changed: Journal | null;
    try {
      changed = await this.office.run(this.options(), (context) => writeBatch(context, plan, known, journal, work));
    } catch (error) {
      throw leftUntouched(error) ? toWorkbookError(error) : await this.recover(journal, toWorkbookError(error));
    }
    if (changed === null) {
      // The client has just taken in a long answer: the page first gets its turn.
      await new Breather().rest();
      const undo = [undoEditOf(journal)];
      await new Breather().rest();
      return { changedCells: journal.changedCells, undo };
    }
    throw await this.recover(changed, changedSince(plan, changed));
  }

  /** Puts back what a failed batch wrote, and answers the failure to tell; where Excel is out of reach it carries the undo. */
  private async recover(journal: Journal, failure: WorkbookError): Promise<WorkbookError> {
    try {
      const count = await this.run((context) => putBack(context, journal, "recover"));
      const end = count === 0 ? "Tidak ada sel yang berubah." : "Semua sel sudah dikembalikan seperti semula.";
      return new WorkbookError(failure.code, `${failure.message} ${end}`, { cause: failure.cause });
    } catch {
      // The first failure is what the user must hear of; this second one says only that the undo is still to be done.
      return new WorkbookError(
        failure.code,
        `${failure.message} Sebagian perubahan mungkin sudah tertulis: setelah Excel dapat dipakai lagi, tekan Urungkan untuk mengembalikannya.`,
        { cause: failure.cause, undo: [undoEditOf(journal)] },
      );
    }
  }

  private async undo(records: readonly RestoreEdit[], work?: Work): Promise<ApplyResult> {
    const journals = records.map(parseJournal);
    this.known = null;
    await new Breather().rest();
    let changedCells = 0;
    await this.events.whileWriting(async () => {
      for (const journal of journals) {
        changedCells += await this.run((context) => putBack(context, journal, "undo", work));
      }
    });
    // What was undone is made anew by the command itself, not by undoing the undoing.
    return { changedCells, undo: [] };
  }

  private detect(): OfficeFeatures {
    this.features ??= detectFeatures(this.office.isSetSupported);
    return this.features;
  }

  private options(): Excel.RunOptions {
    const { undoGroup } = this.detect();
    return undoGroup ? { delayForCellEdit: true, mergeUndoGroup: true } : { delayForCellEdit: true };
  }

  /** All of Office's failures leave as a WorkbookError. */
  private async run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    this.detect();
    try {
      return await this.office.run(this.options(), work);
    } catch (error) {
      throw toWorkbookError(error);
    }
  }
}
