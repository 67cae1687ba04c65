import type { Progress } from "../app/ports";
import type { Terminal } from "./terminal";

/** One line on stderr that follows the work on a terminal, and nothing at all where stderr is piped. */
export class ProgressLine implements Progress {
  private isShown = false;

  constructor(private readonly terminal: Terminal) {}

  report(done: number, total: number, label: string): void {
    if (!this.terminal.isErrorTty) return;
    this.terminal.writeError(`\r\u001b[2K[${done}/${total}] ${label} …`);
    this.isShown = true;
  }

  /** Wipes the line, so that what follows starts on a clean one. */
  clear(): void {
    if (this.isShown) this.terminal.writeError("\r\u001b[2K");
    this.isShown = false;
  }
}
