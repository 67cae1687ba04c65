import type { CustomFunctionsProgram } from "../engine/custom-functions";
import type { EventMessage } from "../engine/events";

/** What Office tells an add-in of its colours. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly isDarkTheme: boolean;
}

/** What a ribbon button hands to its action; Office greys the button out until completed() is called. */
export interface ActionEvent {
  readonly source: { readonly id: string };
  completed(): void;
}

export type RibbonAction = (event: ActionEvent) => void;

/**
 * What the page around the pane does for it, as Excel does: the pane's page finds it on its parent window. Both pages come from one
 * origin; requests and answers are plain data, functions are handed over because cells call them at once.
 */
export interface PaneHost {
  /** One request of Microsoft's client as JSON, with the flags of its session; answers with the response as JSON. */
  execute(flags: number, request: string): Promise<string>;
  /** Whom to tell of changes in the workbook. */
  listen(listener: (entries: readonly EventMessage[]) => void): void;
  /** The bundle's custom functions; resolves when the workbook that calls them is open. */
  start(program: CustomFunctionsProgram): Promise<void>;
  associate(actionId: string, action: RibbonAction): void;
  setVisible(isVisible: boolean): void;
  listenToVisibility(listener: (isVisible: boolean) => void): () => void;
  theme(): OfficeTheme;
  /** What went wrong in the pane's own page before it could say so itself. */
  fail(message: string): void;
}

/** The property of the parent window under which the pane finds its host. */
export interface PaneHostWindow extends Window {
  selarasPaneHost?: PaneHost;
}
