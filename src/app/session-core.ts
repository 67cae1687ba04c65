import type { Edit } from "../core/edits/edit";
import type { Place } from "../core/model/source-map";
import { FindingCursor, openFindings } from "./finding-cursor";
import { toGridData } from "./grid-data";
import { WorkbookError, type CellMarker, type Timer, type WorkbookEvents, type WorkbookGateway } from "./ports";
import { SESSION_JUDUL } from "./session-judul";
import { failureMessage, placeText } from "./session-messages";
import { SessionStore } from "./session-store";
import type { PlanService, WorkbookOverview } from "./session-types";
import { SessionWorks, type RunningWork } from "./session-work";
import { UndoStack } from "./undo-stack";

/** What a session works with. */
export interface SessionPorts {
  readonly gateway: WorkbookGateway;
  readonly marker: CellMarker;
  readonly events: WorkbookEvents;
  readonly service: PlanService;
  readonly timer: Timer;
  /** Today as an ISO date: an accepted finding says when it was. */
  readonly today: () => string;
}

/** So long after the last change the workbook is checked again. */
export const RECHECK_DELAY = 1500;

/** What all commands of a session share: its state, the workbook as it was read last, and how it is written and checked again. */
export class SessionCore {
  readonly store = new SessionStore();
  readonly works = new SessionWorks(this.store, () => {
    this.recheckLater();
  });
  readonly cursor = new FindingCursor();
  readonly undoStack = new UndoStack();
  /** Grows with every change of the workbook, whoever made it. */
  private version = 0;
  /** The marks that were set last, and for which version. */
  private marked: { readonly cells: string; readonly version: number } | null = null;
  private stopTimer: (() => void) | null = null;

  constructor(readonly ports: SessionPorts) {
    ports.events.onChange(() => {
      this.noteChange();
    });
  }

  /** Which version of the workbook it is now: a plan made for another one may not be written. */
  get currentVersion(): number {
    return this.version;
  }

  /** Reads the workbook and lets the service open it. */
  async open(work: RunningWork, total: number): Promise<WorkbookOverview> {
    const { version } = this;
    work.step(0, total, "Membaca lembar");
    const grid = await this.ports.gateway.read(work);
    work.step(1, total, "Mengenali tabel");
    const overview = await this.ports.service.open(toGridData(grid));
    work.stopIfCancelled();
    this.store.set({ overview, isStale: this.version !== version });
    return overview;
  }

  async checkAnew(work: RunningWork): Promise<void> {
    await this.open(work, 3);
    work.step(2, 3, "Memeriksa");
    await this.takeFindings();
  }

  /** Asks the service for the findings of what is open, and lets selection and marks follow. */
  async takeFindings(): Promise<void> {
    const check = await this.ports.service.check();
    const activeFingerprint = this.cursor.follow(openFindings(check), this.store.getState().activeFingerprint);
    this.store.set({ check, activeFingerprint });
    if (this.store.getState().isMarked) await this.followMarks();
  }

  /** Marks the cells of the open findings; answers how many. */
  async mark(): Promise<number> {
    const { version } = this;
    const cells = this.marksOf();
    this.marked = null;
    await this.ports.marker.mark(cells);
    this.marked = { cells: JSON.stringify(cells), version };
    return cells.length;
  }

  /** Marks anew unless nothing changed: neither the findings, nor the workbook, in which a mark is copied along with its cell. */
  private async followMarks(): Promise<void> {
    const isSame = this.marked?.version === this.version && this.marked.cells === JSON.stringify(this.marksOf());
    if (!isSame) await this.mark();
  }

  noteChange(): void {
    this.version++;
    const { overview } = this.store.getState();
    if (overview === null) return;
    this.store.set({ isStale: true });
    this.recheckLater();
  }

  recheckLater(): void {
    this.stopTimer?.();
    this.stopTimer = null;
    const { check, isStale } = this.store.getState();
    if (check === null || !isStale || this.works.isBusy) return;
    this.stopTimer = this.ports.timer.start(RECHECK_DELAY, () => {
      this.stopTimer = null;
      void this.recheck();
    });
  }

  private async recheck(): Promise<void> {
    const { version } = this;
    await this.works.runQuietly(SESSION_JUDUL.periksaUlang, (work) => this.checkAnew(work));
    if (this.version !== version) this.recheckLater();
  }

  async reveal({ sheet, area }: Place): Promise<void> {
    try {
      await this.ports.gateway.reveal(sheet, area);
    } catch (error) {
      this.store.set({ message: failureMessage(SESSION_JUDUL.tunjukkan, error) });
    }
  }

  /** The cells of the open findings, each once. */
  private marksOf(): Parameters<CellMarker["mark"]>[0] {
    const cells = openFindings(this.store.getState().check).map(({ place, severity }) => ({ ...place, severity }));
    const byCell = new Map(cells.reverse().map((cell) => [placeText(cell), cell]));
    return [...byCell.values()].reverse();
  }

  async followNotes(edits: readonly Edit[]): Promise<void> {
    const notes = edits.filter((edit) => edit.kind === "notes").at(-1);
    if (notes === undefined) return;
    this.store.set({ overview: await this.ports.service.keepNotes(notes.text) });
    if (this.store.getState().check !== null) await this.takeFindings();
  }

  /** Applies edits and remembers how to take them back; also where the host stopped halfway. */
  async apply(judul: string, edits: readonly Edit[], work: RunningWork): Promise<void> {
    if (edits.length === 0) return;
    try {
      const { undo } = await this.ports.gateway.apply(edits, work);
      this.undoStack.push(judul, undo);
    } catch (error) {
      if (error instanceof WorkbookError && error.undo.length > 0) {
        this.undoStack.push(judul, error.undo);
        this.noteChange();
      }
      throw error;
    } finally {
      this.store.set({ undoList: this.undoStack.judulList });
    }
    if (edits.every(({ kind }) => kind === "notes")) this.noteNotes();
    else this.noteChange();
  }

  /** The cells are as they were, but a preview made before now would write back the notes of then. */
  noteNotes(): void {
    this.version++;
  }
}
