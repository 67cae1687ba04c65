import { readFileSync } from "node:fs";
import { join } from "node:path";
import { COMMAND_LIST } from "../../src/app/commands";
import type { BrowserHost } from "./support/browser-host";
import { DIST } from "./support/dist-server";
import { walkScreens } from "./support/screen-states";

/** Nothing leaves the machine, nothing breaks the Content-Security-Policy, and the bundle brings what its lists promise. */
export function describeNetwork({ open, newPage, origin }: BrowserHost): void {
  describe("what the pages ask for", () => {
    it("is all from their own server, with no error and no refusal of the policy", async () => {
      const workbench = await open();
      await walkScreens(workbench, () => Promise.resolve());
      await workbench.press("formulir");
      await workbench.download();
      const foreign = workbench.requests.filter((url) => !url.startsWith(`${origin()}/`) && !/^(blob|data):/.test(url));
      await workbench.close();
      expect(workbench.requests.length).toBeGreaterThan(20);
      expect(foreign).toEqual([]);
      expect(workbench.complaints).toEqual([]);
    });

    it("may not be another server's: the pane's policy refuses scripts, styles and requests from elsewhere", async () => {
      const workbench = await open();
      const frame = workbench.paneFrame();
      const refused = await frame.evaluate(async () => {
        const list: string[] = [];
        document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => list.push(effectiveDirective));
        await fetch("https://example.invalid/data").catch(() => undefined);
        const script = document.createElement("script");
        script.textContent = "window.wasRun = true";
        document.head.append(script);
        const style = document.createElement("style");
        style.textContent = "body { display: none }";
        document.head.append(style);
        await new Promise((resolve) => setTimeout(resolve, 100));
        return { list, wasRun: "wasRun" in window };
      });
      await workbench.close();
      expect(refused.wasRun).toBe(false);
      expect(new Set(refused.list)).toEqual(new Set(["connect-src", "script-src-elem", "style-src-elem"]));
    });
  });

  it("the bundle associates the functions of functions.json and the actions of the ribbon, no more and no less", async () => {
    const page = await newPage();
    await page.goto(`${origin()}/web/functions.json`);
    // A host that only listens to what the bundle brings; its workbook never answers.
    const brought = await page.evaluate(async () => {
      const actions: string[] = [];
      const functions = await new Promise<string[]>((resolve) => {
        const host = {
          execute: () => new Promise(() => undefined),
          listen: () => undefined,
          start: (program: { functions: object }) => {
            resolve(Object.keys(program.functions));
            return Promise.resolve();
          },
          associate: (id: string) => actions.push(id),
          setVisible: () => undefined,
          listenToVisibility: () => () => undefined,
          theme: () => ({ bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#000000", isDarkTheme: false }),
          fail: () => undefined,
        };
        Object.assign(window, { selarasPaneHost: host });
        const frame = document.createElement("iframe");
        frame.src = "/workbench/pane.html";
        document.body.append(frame);
      });
      for (let turn = 0; actions.length === 0 && turn < 100; turn++) await new Promise((r) => setTimeout(r, 50));
      return { actions, functions };
    });
    await page.close();
    const declared = JSON.parse(readFileSync(join(DIST, "web/functions.json"), "utf8")) as {
      functions: readonly { id: string }[];
    };
    expect(brought.functions.sort()).toEqual(declared.functions.map(({ id }) => id).sort());
    const buttons = COMMAND_LIST.filter(({ id, shells }) => shells.includes("pita") && id !== "panel");
    expect(brought.actions.sort()).toEqual(buttons.map(({ id }) => id).sort());
  });
}
