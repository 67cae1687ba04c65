import type { Edit } from "../core/edits/edit";

/** What one command did, and the edits that take it back. */
export interface UndoEntry {
  readonly judul: string;
  readonly edits: readonly Edit[];
}

/** The commands that Urungkan can take back, the newest last. They go back in that order only, so that each is exact. */
export class UndoStack {
  private entries: readonly UndoEntry[] = [];

  get newest(): UndoEntry | null {
    return this.entries.at(-1) ?? null;
  }

  get judulList(): readonly string[] {
    return this.entries.map(({ judul }) => judul);
  }

  push(judul: string, edits: readonly Edit[]): void {
    if (edits.length > 0) this.entries = [...this.entries, { judul, edits }];
  }

  pop(): void {
    this.entries = this.entries.slice(0, -1);
  }
}
