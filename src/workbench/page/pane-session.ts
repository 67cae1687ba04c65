import type { CustomFunctionsProgram } from "../engine/custom-functions";
import type { ExcelEngine } from "../engine/engine";
import type { EventMessage } from "../engine/events";
import type { RequestMessage } from "../engine/protocol";
import type { OfficeTheme, PaneHost, RibbonAction } from "../pane/pane-host";

/** What the page does for a pane, beyond carrying its requests. */
export interface PanePage {
  readonly engine: ExcelEngine;
  /** The pane's functions are known: time to open the workbook that may call them. */
  start(program: CustomFunctionsProgram): Promise<void>;
  showPane(isVisible: boolean): void;
  theme(): OfficeTheme;
  fail(message: string): void;
}

/**
 * One life of the pane's page: from its load until the next workbook is opened, when it starts anew as it would in Excel. What an
 * earlier life still asks is refused, so that it never writes into another workbook.
 */
export class PaneSession implements PaneHost {
  private readonly actions = new Map<string, RibbonAction>();
  private readonly visibilityListeners = new Set<(isVisible: boolean) => void>();
  private isClosed = false;

  constructor(private readonly page: PanePage) {}

  async execute(flags: number, request: string): Promise<string> {
    if (this.isClosed) throw new Error("The workbook was closed.");
    const message = JSON.parse(request) as RequestMessage;
    return JSON.stringify(await this.page.engine.executor.executeAsync("", flags, message));
  }

  listen(listener: (entries: readonly EventMessage[]) => void): void {
    this.page.engine.onEvent((entries) => {
      if (!this.isClosed) listener(entries);
    });
  }

  start(program: CustomFunctionsProgram): Promise<void> {
    return this.isClosed ? Promise.reject(new Error("The workbook was closed.")) : this.page.start(program);
  }

  associate(actionId: string, action: RibbonAction): void {
    this.actions.set(actionId, action);
  }

  setVisible(isVisible: boolean): void {
    this.page.showPane(isVisible);
    for (const listener of this.visibilityListeners) listener(isVisible);
  }

  listenToVisibility(listener: (isVisible: boolean) => void): () => void {
    this.visibilityListeners.add(listener);
    return () => this.visibilityListeners.delete(listener);
  }

  theme(): OfficeTheme {
    return this.page.theme();
  }

  fail(message: string): void {
    if (!this.isClosed) this.page.fail(message);
  }

  /** Starts a ribbon action; resolves when it says that it is completed, and to false where the pane has no such action. */
  async press(actionId: string): Promise<boolean> {
    const action = this.actions.get(actionId);
    if (action === undefined) return false;
    await new Promise<void>((resolve) => {
      action({ source: { id: actionId }, completed: resolve });
    });
    return true;
  }

  close(): void {
    this.isClosed = true;
  }
}
