import type { PlannerSession } from "../app/session-types";
import { RIBBON_ACTION_LIST, type Screen } from "./ribbon-actions";

/** What the ribbon needs of the pane that shares its runtime. */
export interface PaneDoor {
  /** Turns to a screen, whether the pane is open or not. */
  turnTo(screen: Screen): void;
}

/**
 * Ties every button of the ribbon to the session. A button works with the pane closed: it does its work in the sheet, and
 * the pane opens at the screen that holds the result, or the message that says what went wrong. Office waits for
 * `completed()` and greys the button out meanwhile, so it is called whatever happens.
 */
export function associateRibbon(session: PlannerSession, pane: PaneDoor): void {
  for (const action of RIBBON_ACTION_LIST) {
    const press = async (event: Office.AddinCommands.Event): Promise<void> => {
      try {
        pane.turnTo(action.screen);
        // The session turns its own failures into messages; only opening the pane may fail here, and the sheet shows the work.
        await Promise.all([Office.addin.showAsTaskpane(), action.run(session)]);
      } finally {
        event.completed();
      }
    };
    // Office declares no promise here and waits for `completed()` instead.
    Office.actions.associate(action.id, press as (event: Office.AddinCommands.Event) => void);
  }
}
