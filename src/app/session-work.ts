import { WorkbookError, type Work } from "./ports";
import { CANCELLED, failureMessage, plainMessage } from "./session-messages";
import type { SessionStore } from "./session-store";
import type { SessionMessage } from "./session-types";

/** One command while it runs: tells how far it is, and stops between steps where the user wants it to. */
export interface RunningWork extends Work {
  /** Shows the next step; stops where the user cancelled. */
  step(done: number, total: number, label: string): void;
  stopIfCancelled(): void;
}

interface Run {
  readonly judul: string;
  isCancelled: boolean;
  /** Cancelled for the sake of a command, not by the user: then nothing is said of it. */
  gaveWay: boolean;
}

/** Work that gives way to a command. */
interface QuietRun {
  readonly run: Run;
  readonly isShown: boolean;
  readonly done: Promise<void>;
}

/**
 * Lets one command run at a time, shows its progress, and turns whatever it throws into a message. Quiet work (reading when
 * the pane opens, checking again after a change) gives way to a command that the user starts.
 */
export class SessionWorks {
  private current: Run | null = null;
  private quiet: QuietRun | null = null;

  constructor(
    private readonly store: SessionStore,
    /** Told after every command, when the next may start. */
    private readonly whenIdle: () => void,
  ) {}

  get isBusy(): boolean {
    return this.current !== null;
  }

  /** Runs a command; null where it failed, was cancelled, or another one is running. `state.message` says which. */
  async run<T>(judul: string, task: (work: RunningWork) => Promise<T>): Promise<T | null> {
    if (this.current !== null) {
      const text = `Selaras masih mengerjakan "${this.current.judul}". Tunggu sampai selesai, atau batalkan dahulu.`;
      this.store.set({ message: plainMessage("warning", text) });
      return null;
    }
    const run: Run = { judul, isCancelled: false, gaveWay: false };
    this.current = run;
    this.store.set({ message: null, work: { label: judul, done: 0, total: 1, canCancel: true } });
    try {
      if (this.quiet !== null) {
        this.quiet.run.isCancelled = true;
        this.quiet.run.gaveWay = true;
        await this.quiet.done;
      }
      return await task(this.workOf(run, true));
    } catch (error) {
      this.store.set({ message: this.messageOf(judul, error) });
      return null;
    } finally {
      this.current = null;
      this.store.set({ work: null });
      this.whenIdle();
    }
  }

  /**
   * Runs work that gives way to commands; answers once it is done. Does nothing while a command runs, and while other such work does
   * waits for that instead: it reads the same workbook. With `isShown` its progress is seen, and the user may cancel it too.
   */
  async runQuietly(
    judul: string,
    task: (work: RunningWork) => Promise<void>,
    { isShown = false }: { readonly isShown?: boolean } = {},
  ): Promise<void> {
    if (this.current !== null) return;
    if (this.quiet !== null) return this.quiet.done;
    const run: Run = { judul, isCancelled: false, gaveWay: false };
    if (isShown) this.store.set({ message: null, work: { label: judul, done: 0, total: 1, canCancel: true } });
    const done = task(this.workOf(run, isShown))
      .catch((error: unknown) => {
        if (!run.gaveWay) this.store.set({ message: failureMessage(judul, error) });
      })
      .finally(() => {
        this.quiet = null;
        if (isShown && !run.gaveWay) this.store.set({ work: null });
      });
    this.quiet = { run, isShown, done };
    await done;
  }

  cancel(): void {
    const { work } = this.store.getState();
    const run = this.current ?? (this.quiet?.isShown === true ? this.quiet.run : null);
    if (run === null || work === null) return;
    run.isCancelled = true;
    this.store.set({ work: { ...work, label: "Membatalkan", canCancel: false } });
  }

  private workOf(run: Run, isShown: boolean): RunningWork {
    const stopIfCancelled = (): void => {
      if (run.isCancelled) throw new WorkbookError(CANCELLED, `${run.judul} dibatalkan; tidak ada yang diubah.`);
    };
    const report = (done: number, total: number, label: string): void => {
      if (isShown && !run.isCancelled) this.store.set({ work: { label, done, total, canCancel: true } });
    };
    return {
      progress: { report },
      isCancelled: () => run.isCancelled,
      stopIfCancelled,
      step: (done, total, label) => {
        stopIfCancelled();
        report(done, total, label);
      },
    };
  }

  private messageOf(judul: string, error: unknown): SessionMessage {
    const message = failureMessage(judul, error);
    const isHalfDone = error instanceof WorkbookError && error.undo.length > 0;
    return isHalfDone ? { ...message, canUndo: true } : message;
  }
}
