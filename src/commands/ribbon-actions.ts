import type { PlannerSession } from "../app/session-types";

/** The screens of the pane, as the ribbon opens them. */
export type Screen = "mulai" | "periksa" | "ukur" | "laporan";

/** One button of the ribbon: what it does on the session, and the screen that shows the result. */
export interface RibbonAction {
  readonly id: string;
  readonly screen: Screen;
  run(session: PlannerSession): Promise<void>;
}

/** The buttons that run code, by the ids of app/commands.ts and manifest.xml; "panel" only shows the pane and runs none. */
export const RIBBON_ACTION_LIST: readonly RibbonAction[] = [
  { id: "periksa", screen: "periksa", run: (session) => session.check() },
  { id: "sebelumnya", screen: "periksa", run: (session) => session.previousFinding() },
  { id: "berikutnya", screen: "periksa", run: (session) => session.nextFinding() },
  // Live formulas that follow the cells: what the ribbon's one click promises. The pane offers the other two forms.
  { id: "isi", screen: "ukur", run: (session) => session.fill("fungsi") },
  { id: "bekukan", screen: "ukur", run: (session) => session.freeze() },
  { id: "cairkan", screen: "ukur", run: (session) => session.thaw() },
  { id: "pulihkan", screen: "ukur", run: (session) => session.restoreFormulas() },
  { id: "formulir", screen: "laporan", run: (session) => session.makeFormulir({}) },
];
