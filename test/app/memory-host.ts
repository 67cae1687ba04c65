import type { ApplyResult, CellMarker, Timer, Work, WorkbookEvents, WorkbookGateway } from "../../src/app/ports";
import type { Edit } from "../../src/core/edits/edit";
import type { Area } from "../../src/core/grid/area";
import type { WorkbookGrid } from "../../src/core/grid/sheet-grid";
import type { Severity } from "../../src/core/model/finding";
import { openXlsx } from "../../src/hosts/xlsx";
import type { FixtureSheet } from "../contract/gateway-contract";
import { buildXlsx } from "../hosts/xlsx/build-xlsx";

/**
 * A workbook with a screen, for sessions: the real file host behind it, so that undo is as exact as in a file, and what Excel adds:
 * somebody who changes cells, marks, a selection, and syncs that can be made to fail.
 */
export class ScreenWorkbook implements WorkbookGateway, CellMarker, WorkbookEvents {
  readonly calls: string[] = [];
  revealed: string[] = [];
  marks: readonly { readonly sheet: string; readonly area: Area; readonly severity: Severity }[] = [];
  /** The next call of that name rejects with it. */
  failure: { readonly call: string; readonly error: unknown } | null = null;
  /** Waited for before a call of that name goes on. */
  gate: { readonly call: string; readonly open: Promise<void> } | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly file;

  constructor(bytes: Uint8Array) {
    this.file = openXlsx(bytes);
  }

  static of(...sheets: FixtureSheet[]): ScreenWorkbook {
    return new ScreenWorkbook(buildXlsx(sheets));
  }

  async read(): Promise<WorkbookGrid> {
    await this.pass("read");
    return this.file.read();
  }

  async apply(edits: readonly Edit[], work?: Work): Promise<ApplyResult> {
    await this.pass("apply");
    const applied = await this.file.apply(edits);
    const show = work?.show;
    if (show !== undefined) this.revealed.push(`${show.sheet}!${show.area.top},${show.area.left}`);
    return applied;
  }

  async reveal(sheet: string, area: Area): Promise<void> {
    await this.pass("reveal");
    this.revealed.push(`${sheet}!${area.top},${area.left}`);
  }

  async mark(cells: typeof this.marks): Promise<void> {
    await this.pass("mark");
    this.marks = cells;
  }

  async clear(): Promise<void> {
    await this.pass("clear");
    this.marks = [];
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Somebody types into the workbook. */
  async type(...edits: Edit[]): Promise<void> {
    await this.file.apply(edits);
    for (const listener of this.listeners) listener();
  }

  /** What stands in the workbook now, without counting as a call. */
  look(): Promise<WorkbookGrid> {
    return this.file.read();
  }

  private async pass(call: string): Promise<void> {
    this.calls.push(call);
    if (this.gate?.call === call) await this.gate.open;
    if (this.failure?.call !== call) return;
    const { error } = this.failure;
    this.failure = null;
    throw error;
  }
}

/** A timer that a test winds. */
export class ManualTimer implements Timer {
  private readonly waiting = new Map<number, () => void>();
  private count = 0;

  start(_milliseconds: number, run: () => void): () => void {
    const id = ++this.count;
    this.waiting.set(id, run);
    return () => this.waiting.delete(id);
  }

  get isWaiting(): boolean {
    return this.waitingCount > 0;
  }

  get waitingCount(): number {
    return this.waiting.size;
  }

  /** Lets the time pass, and what then begins come to its end. */
  async ring(): Promise<void> {
    const due = [...this.waiting.values()];
    this.waiting.clear();
    for (const run of due) run();
    await settle();
  }
}

/** Lets everything that is under way come to its end. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}
