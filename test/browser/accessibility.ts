import type { ContextObject, Result } from "axe-core";
import axe from "axe-core";
import type { Frame, Page } from "playwright-core";
import type { BrowserHost } from "./support/browser-host";
import { walkScreens } from "./support/screen-states";
import { APPEARANCE_LIST } from "./support/workbench-page";

/** Fluent's own focus sentinels around a list of tabs: empty, and they hand the focus on as soon as they get it. */
const TAB_SENTINEL = "[data-tabster-dummy]";

/** axe-core finds nothing in any screen, in any of Office's looks, nor in the workbench's own page around it. */
export function describeAccessibility({ open }: BrowserHost): void {
  describe.each(APPEARANCE_LIST)("axe-core, %s", (appearance) => {
    it("finds nothing in any screen", async () => {
      const workbench = await open({ width: 1280, height: 900 });
      await workbench.show(appearance);
      const frame = workbench.paneFrame();
      const found: string[] = [];
      await walkScreens(workbench, async (name) => {
        found.push(...(await violations(frame, { exclude: [TAB_SENTINEL] })).map((one) => `${name}: ${one}`));
      });
      // The spreadsheet itself is another's; the pane was looked at above.
      const around = await violations(workbench.page, { exclude: ["#spreadsheet", "#pane-frame"] });
      found.push(...around.map((one) => `page: ${one}`));
      await workbench.close();
      expect(found).toEqual([]);
    });
  });
}

/** "color-contrast: <span …> …" of everything that breaks a rule. */
async function violations(page: Page | Frame, context: ContextObject): Promise<string[]> {
  const isThere = await page.evaluate(() => "axe" in window);
  if (!isThere) await page.evaluate(axe.source);
  const found = await page.evaluate<readonly Result[], unknown>(async (where) => {
    const results = await (window as unknown as { axe: typeof axe }).axe.run(where as ContextObject, {
      resultTypes: ["violations"],
      iframes: false,
    });
    return results.violations;
  }, context);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary = "" }) =>
        `${id}: ${html.slice(0, 160)} ${failureSummary.split("\n").slice(1).join(" ").trim()}`,
    ),
  );
}
