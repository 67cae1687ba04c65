import type { Frame } from "playwright-core";
import type { BrowserHost } from "./support/browser-host";
import { walkScreens } from "./support/screen-states";

/** The pane's size in CSS pixels; Excel's own is 320 to 350 wide, and at 200 % zoom it holds half as many. */
const SIZE_LIST = [
  { name: "320 px", width: 320, height: 640 },
  { name: "350 px", width: 350, height: 640 },
  { name: "350 px in a low window", width: 350, height: 378 },
  { name: "350 px at 200 % zoom", width: 175, height: 320 },
] as const;

/** Whatever is shown fits the pane's width: nothing is cut off, nothing scrolls sideways but tables in their own place. */
export function describeNarrow({ open }: BrowserHost): void {
  describe.each(SIZE_LIST)("the pane, $name", ({ width, height }) => {
    it("needs no horizontal scroll on any screen, and nothing lies over what one wants to press", async () => {
      const workbench = await open();
      await workbench.page.addStyleTag({
        content: `#pane-frame { position: fixed; z-index: 9; bottom: 0; right: 0; width: ${width}px !important; height: ${height}px !important; max-width: none; min-width: 0; }`,
      });
      const frame = workbench.paneFrame();
      expect(await frame.evaluate(() => window.innerWidth)).toBe(width);
      const found: string[] = [];
      await walkScreens(workbench, async (name) => {
        found.push(...[...(await tooWide(frame)), ...(await covered(frame))].map((one) => `${name}: ${one}`));
      });
      await workbench.close();
      expect(found).toEqual([]);
    });
  });

  it.each([1280, 640, 320])("the workbench's page needs no horizontal scroll at %i px", async (width) => {
    const workbench = await open({ width, height: 640 });
    const { page } = workbench;
    const [needed, given] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth] as const;
    });
    await workbench.close();
    expect(needed).toBeLessThanOrEqual(given);
  });
}

/** What is wider than its place: the page, anything that scrolls or cuts off, and whatever stands beyond the right edge. */
function tooWide(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const all = [document.documentElement, ...document.querySelectorAll<HTMLElement>("body *")];
    const edge = document.documentElement.clientWidth;
    // A part that is folded to nothing (a search box's cross while nothing is typed) hides what is in it.
    const isFolded = (element: Element): boolean => {
      for (let place = element.parentElement; place !== null; place = place.parentElement) {
        const { width, height } = place.getBoundingClientRect();
        if (Math.min(width, height) < 1 && getComputedStyle(place).overflowX === "hidden") return true;
      }
      return false;
    };
    return all.flatMap((element) => {
      if (element.closest("[data-scrolls]") !== null) return [];
      const box = element.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1 || isFolded(element)) return [];
      const style = getComputedStyle(element);
      const isField = element.matches("input, textarea, select");
      const isCut =
        style.overflowX !== "visible" && !isField && element.scrollWidth > Math.max(element.clientWidth, 1) + 1;
      const isBeyond = box.right > edge + 1 && style.position !== "absolute";
      if (!isCut && !isBeyond) return [];
      const text = element.textContent.slice(0, 40);
      return [
        `${element.tagName} "${text}" ${element.scrollWidth}/${element.clientWidth}, right edge ${Math.round(box.right)}`,
      ];
    });
  });
}

/** What cannot be pressed although it was brought into view as the Tab key does it, since something lies over its middle. */
function covered(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>("button, a[href], input, textarea, select, summary");
    return [...all].flatMap((element) => {
      if (!element.checkVisibility()) return [];
      const isTall = element.offsetHeight > window.innerHeight / 2;
      element.scrollIntoView({ block: isTall ? "center" : "nearest" });
      const { left, top, width, height } = element.getBoundingClientRect();
      // A switch's own field lies unseen under its picture, within the same label or part.
      const own = element.closest("label, [class*='fui-']") ?? element;
      const over = document.elementFromPoint(left + width / 2, top + height / 2);
      if (over !== null && (own.contains(over) || over.contains(own))) return [];
      const by = over === null ? "outside" : `under ${over.tagName} "${over.textContent.slice(0, 40)}"`;
      return [`${element.tagName} "${element.getAttribute("aria-label") ?? element.textContent.slice(0, 40)}" ${by}`];
    });
  });
}
