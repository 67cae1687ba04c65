/** A pane so low that bars would leave nothing for the screen (a low window, 200 % zoom): there all of it scrolls as one page. */
export const LOW_PANE = "@media (max-height: 400px)";

/** A pane so narrow that two things side by side leave neither enough (200 % zoom). */
export const NARROW_PANE = "@media (max-width: 260px)";

/** A pane in which a bar that stays in sight would cover what one wants to press: low, or so narrow that the bar takes several lines. */
export const SMALL_PANE = "@media (max-height: 400px), (max-width: 260px)";

/** How high a bar is that stays in sight over a screen: what is brought into view must stand clear of it. */
export const BAR_HEIGHT = "56px";
