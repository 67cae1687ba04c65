import type { RibbonButton, RibbonTab } from "./ribbon";

/** Where the add-in's bundle stands, seen from this page. */
const BUNDLE_FOLDER = "../web/";
const ICON_SIZE = 32;

export type PressButton = (button: RibbonButton) => Promise<void>;

/**
 * Draws the ribbon. Its buttons are one stop of the Tab key, left and right walk through them, as in Excel's own ribbon. A button
 * is grey until what it started is done.
 */
export function drawRibbon(target: HTMLElement, tab: RibbonTab, press: PressButton): void {
  const buttons: HTMLButtonElement[] = [];
  const groups = tab.groups.map((group, index) => {
    const label = element("div", "ribbon-group-label", group.label);
    label.id = `ribbon-group-${index}`;
    const row = element("div", "ribbon-buttons");
    for (const button of group.buttons) {
      const { node, control } = drawButton(button, press);
      buttons.push(control);
      row.append(node);
    }
    const box = element("div", "ribbon-group");
    box.setAttribute("role", "group");
    box.setAttribute("aria-labelledby", label.id);
    box.append(row, label);
    return box;
  });
  const strip = element("div", "ribbon-strip");
  strip.setAttribute("role", "toolbar");
  strip.setAttribute("aria-label", tab.label);
  strip.append(...groups);
  rove(strip, buttons);
  target.replaceChildren(element("div", "ribbon-tab", tab.label), strip);
}

function drawButton(button: RibbonButton, press: PressButton): { node: HTMLElement; control: HTMLButtonElement } {
  const control = document.createElement("button");
  control.type = "button";
  control.className = "ribbon-button";
  control.dataset["action"] = button.actionId ?? "panel";
  const icon = document.createElement("img");
  icon.src = BUNDLE_FOLDER + (button.icons.get(ICON_SIZE) ?? "");
  icon.alt = "";
  icon.width = icon.height = ICON_SIZE;
  control.append(icon, element("span", "ribbon-button-label", button.label));
  const tip = element("div", "ribbon-tip");
  tip.id = `tip-${button.id.replace(/\W/g, "-")}`;
  tip.setAttribute("role", "tooltip");
  tip.append(element("strong", "", button.tip.title), element("span", "", button.tip.description));
  control.setAttribute("aria-describedby", tip.id);
  control.addEventListener("click", () => {
    void run(control, () => press(button));
  });
  const node = element("div", "ribbon-cell");
  node.append(control, tip);
  // The tip hides at Escape and comes back with the next visit.
  node.addEventListener("keydown", (event) => {
    if (event.key === "Escape") node.classList.add("is-quiet");
  });
  for (const type of ["mouseenter", "focusout"]) {
    node.addEventListener(type, () => {
      node.classList.remove("is-quiet");
    });
  }
  return { node, control };
}

/** aria-disabled instead of disabled: the button keeps the focus while it works. */
async function run(control: HTMLButtonElement, work: () => Promise<void>): Promise<void> {
  if (control.getAttribute("aria-disabled") === "true") return;
  control.setAttribute("aria-disabled", "true");
  try {
    await work();
  } finally {
    control.removeAttribute("aria-disabled");
  }
}

function rove(strip: HTMLElement, buttons: readonly HTMLButtonElement[]): void {
  const makeStop = (stop: HTMLButtonElement | undefined): void => {
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
  };
  makeStop(buttons[0]);
  strip.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLButtonElement) makeStop(target);
  });
  strip.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (next === undefined || at < 0) return;
    event.preventDefault();
    buttons.at(next % buttons.length)?.focus();
  });
}

function element(name: string, className: string, text?: string): HTMLElement {
  const node = document.createElement(name);
  if (className !== "") node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}
