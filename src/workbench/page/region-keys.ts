/** A part of the page that F6 goes to. */
export interface Region {
  /** Answers whether the focus is in it. */
  readonly hasFocus: () => boolean;
  readonly focus: () => void;
  readonly isShown: () => boolean;
}

/**
 * F6 (or Ctrl+F6, where the browser keeps F6 for itself) walks through the parts of the page, with Shift backwards, as in Excel: in the
 * grid the Tab key belongs to the cells, so without it nobody would leave it by keyboard.
 */
export function walkRegions(regions: readonly Region[], frame: HTMLIFrameElement): void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "F6") return;
    event.preventDefault();
    event.stopPropagation();
    const shown = regions.filter((region) => region.isShown());
    const at = shown.findIndex((region) => region.hasFocus());
    const next = at < 0 ? 0 : at + (event.shiftKey ? -1 : 1);
    shown.at(next % shown.length)?.focus();
  };
  window.addEventListener("keydown", onKey, true);
  // The pane's page is another document; its keys come along with each of its lives.
  frame.addEventListener("load", () => {
    frame.contentWindow?.addEventListener("keydown", onKey, true);
  });
}

/** A region of this page: its first control that the Tab key stops at, or the one that `selector` names. */
export function elementRegion(element: HTMLElement, selector: string): Region {
  return {
    hasFocus: () => element.contains(document.activeElement),
    focus: () => {
      element.querySelector<HTMLElement>(selector)?.focus();
    },
    isShown: () => element.querySelector(selector) !== null && element.checkVisibility(),
  };
}

/** What the Tab key stops at; what a reader is not told of (the sentinels of lists of tabs) is no stop. */
const TAB_STOP =
  ":is(a[href], button, input, select, textarea, summary, [tabindex]):not([tabindex='-1'], :disabled, [aria-hidden='true'])";

/** The pane: the focus goes into its page, to where it last was, or to its first control: nobody should have to guess where they are. */
export function frameRegion(frame: HTMLIFrameElement): Region {
  return {
    hasFocus: () => document.activeElement === frame,
    focus: () => {
      frame.focus();
      const page = frame.contentDocument;
      if (page === null || page.activeElement !== page.body) return;
      const stops = [...page.querySelectorAll<HTMLElement>(TAB_STOP)];
      stops.find((element) => element.checkVisibility())?.focus();
    },
    isShown: () => frame.checkVisibility(),
  };
}
