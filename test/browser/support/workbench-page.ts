import type { Browser, BrowserContext, Frame, FrameLocator, Locator, Page } from "playwright-core";
import { parseAddress } from "../../../src/core/grid/a1";
import type { ExcelEngine } from "../../../src/workbench/engine/engine";

export type Sample = "pontianak-2024" | "seruyan-2026" | "rak-pontianak-2026";
export type Screen = "Mulai" | "Periksa" | "Ukur" | "Laporan" | "Bantuan";
export type Appearance = "terang" | "gelap" | "kontras-tinggi";

export const SCREEN_LIST: readonly Screen[] = ["Mulai", "Periksa", "Ukur", "Laporan", "Bantuan"];
export const APPEARANCE_LIST: readonly Appearance[] = ["terang", "gelap", "kontras-tinggi"];

/** How the page's own objects are found from a test: the pane's host is on the window, with the engine behind it. */
interface WorkbenchWindow {
  readonly selarasPaneHost: { readonly page: { readonly engine: ExcelEngine } };
}

export interface CellState {
  readonly value: unknown;
  /** As a person sees it. */
  readonly text: string;
  /** In en-US form without its "="; null where the cell holds none. */
  readonly formula: string | null;
}

export interface OpenOptions {
  readonly sample?: Sample;
  readonly width?: number;
  readonly height?: number;
  /** Pixels of the screen for one of the page. */
  readonly scale?: number;
}

/** The workbench in a browser, with everything that it complained of and asked the network for. */
export class WorkbenchPage {
  /** Errors of any page, refusals of the Content-Security-Policy among them, and failed requests. */
  readonly complaints: string[] = [];
  readonly requests: string[] = [];
  readonly pane: FrameLocator;

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {
    this.pane = page.frameLocator("#pane-frame");
    context.on("request", (request) => {
      this.requests.push(request.url());
    });
    context.on("requestfailed", (request) => {
      this.complaints.push(`failed: ${request.url()}`);
    });
    context.on("response", (response) => {
      if (response.status() >= 400) this.complaints.push(`${response.status()}: ${response.url()}`);
    });
    page.on("pageerror", (error) => this.complaints.push(error.stack ?? error.message));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") this.complaints.push(message.text());
    });
  }

  static async open(browser: Browser, origin: string, options: OpenOptions = {}): Promise<WorkbenchPage> {
    const { sample = "pontianak-2024", width = 1280, height = 800, scale = 1 } = options;
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: scale,
      locale: "id-ID",
      acceptDownloads: true,
      // What is on its way from one colour to another is no state to look at.
      reducedMotion: "reduce",
    });
    // In every page and frame, before its own code: what the policy refuses is told even where the console is silent.
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
        console.error(`CSP: ${violatedDirective} ${blockedURI}`);
      });
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const self = new WorkbenchPage(context, page);
    await page.goto(`${origin}/workbench/`);
    await self.whenOpen();
    if (sample !== "pontianak-2024") {
      await page.locator("#spreadsheet").evaluate((node) => {
        node.setAttribute("aria-busy", "true");
      });
      await page.selectOption("#sample", `${sample}.xlsx`);
      await self.whenOpen();
    }
    return self;
  }

  /** The spreadsheet is drawn, and Mulai tells what the workbook holds. */
  async whenOpen(): Promise<void> {
    await this.page.locator('#spreadsheet[aria-busy="false"] .o-grid').waitFor();
    await this.screen("Mulai").getByRole("heading", { level: 2 }).first().waitFor();
  }

  close(): Promise<void> {
    return this.context.close();
  }

  /** The pane's own page. */
  paneFrame(): Frame {
    const frame = this.page.frames().find((one) => one.url().endsWith("/pane.html"));
    if (frame === undefined) throw new Error("no pane");
    return frame;
  }

  screen(screen: Screen): Locator {
    return this.pane.locator(`#layar-${screen.toLowerCase()}`);
  }

  /** Shows a screen as a person does, and waits until it is there. */
  async turnTo(screen: Screen): Promise<Locator> {
    const panel = this.screen(screen);
    if (!(await panel.isVisible())) {
      await (
        screen === "Bantuan"
          ? this.pane.getByRole("button", { name: "Bantuan", exact: true })
          : this.pane.getByRole("tab", { name: screen, exact: true })
      ).click();
    }
    await panel.getByRole("heading", { level: 1 }).waitFor();
    return panel;
  }

  /** Presses a button of the ribbon and waits until what it started is done. */
  async press(actionId: string): Promise<void> {
    const button = this.page.locator(`[data-action="${actionId}"]`);
    await button.click();
    await this.page.locator(`[data-action="${actionId}"]:not([aria-disabled="true"])`).waitFor();
  }

  /** The findings of the list, each a button that goes to its cell. Periksa was pressed before. */
  async findings(): Promise<Locator> {
    const list = (await this.turnTo("Periksa")).locator("li > button");
    await list.first().waitFor();
    return list;
  }

  /** Ukur shows what Isi capaian would write. */
  async previewFill(): Promise<void> {
    const screen = await this.turnTo("Ukur");
    await screen.getByRole("button", { name: "Pratinjau", exact: true }).click();
    await screen.getByRole("heading", { level: 1, name: /^Pratinjau/ }).waitFor();
  }

  /** Laporan shows the form that it would make. */
  async previewFormulir(): Promise<void> {
    const screen = await this.turnTo("Laporan");
    await screen.getByRole("button", { name: "Pratinjau", exact: true }).click();
    await screen.getByRole("heading", { level: 1, name: /^Pratinjau/ }).waitFor();
  }

  /** What the pane says of what was done last. */
  async message(): Promise<string> {
    const [polite, urgent] = await Promise.all([
      this.pane.locator('span[role="status"][aria-live]').first().textContent(),
      this.pane.locator('[role="alert"][aria-live]').first().textContent(),
    ]);
    return `${urgent ?? ""}${polite ?? ""}`;
  }

  async undo(): Promise<void> {
    const before = await this.message();
    await this.pane
      .getByRole("button", { name: /^Urungkan/ })
      .first()
      .click();
    await expectSoon(async () => (await this.message()) !== before && !(await this.isBusy()));
  }

  isBusy(): Promise<boolean> {
    return this.pane.getByRole("progressbar").isVisible();
  }

  /** "Sheet!B5" of the cell that is selected in the spreadsheet. */
  selected(): Promise<string> {
    return this.page.evaluate(() => {
      const { getters } = (window as unknown as WorkbenchWindow).selarasPaneHost.page.engine.model as unknown as {
        getters: {
          getActivePosition(): { sheetId: string; col: number; row: number };
          getSheetName(id: string): string;
        };
      };
      const { sheetId, col, row } = getters.getActivePosition();
      let letters = "";
      for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
        letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
      }
      return `${getters.getSheetName(sheetId)}!${letters}${row + 1}`;
    });
  }

  sheetNames(): Promise<string[]> {
    return this.page.evaluate(() =>
      (window as unknown as WorkbenchWindow).selarasPaneHost.page.engine
        .snapshot()
        .sheets.map(({ name }: { name: string }) => name),
    );
  }

  /** A cell of the open workbook, "B5". */
  async cell(sheet: string, address: string): Promise<CellState> {
    const { row, column } = placeOf(address);
    const [text, { sheets }] = await Promise.all([
      this.page.evaluate(
        ([name, row, col]) => {
          const { getters } = (window as unknown as WorkbenchWindow).selarasPaneHost.page.engine.model as unknown as {
            getters: {
              getSheetIdByName(name: string): string;
              getEvaluatedCell(at: object): { formattedValue: string };
            };
          };
          return getters.getEvaluatedCell({ sheetId: getters.getSheetIdByName(name), row, col }).formattedValue;
        },
        [sheet, row, column] as const,
      ),
      this.snapshot(),
    ]);
    const cell = sheets.find(({ name }) => name === sheet)?.cells[row]?.[column];
    return { value: cell?.value ?? null, text, formula: cell?.formula ?? null };
  }

  /** Types into a cell as a person does: a click on it, the keys, Enter. */
  async type(sheet: string, address: string, text: string): Promise<void> {
    const { page } = this;
    const { row, column } = placeOf(address);
    await page.evaluate(
      ([name, row, col]) => {
        const model = (window as unknown as WorkbenchWindow).selarasPaneHost.page.engine.model as unknown as {
          dispatch(command: string, payload: object): void;
          selection: { selectCell(col: number, row: number): void };
          getters: { getActiveSheetId(): string; getSheetIdByName(name: string): string };
        };
        const { selection, getters } = model;
        const from = getters.getActiveSheetId();
        const to = getters.getSheetIdByName(name);
        if (from !== to) model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: from, sheetIdTo: to });
        // The cell itself brings itself into view, the one above takes the selection away: a click on a cell that is selected
        // already would edit what it holds.
        selection.selectCell(col, row);
        selection.selectCell(col, row - 1);
      },
      [sheet, row, column] as const,
    );
    await this.drawn();
    const point = await page.evaluate(
      ([row, col]) => {
        const { getters } = (window as unknown as WorkbenchWindow).selarasPaneHost.page.engine.model as unknown as {
          getters: { getVisibleRect(zone: object): { x: number; y: number; width: number; height: number } };
        };
        const { x, y, width, height } = getters.getVisibleRect({ left: col, right: col, top: row, bottom: row });
        return width > 0 && height > 0 ? { x: x + Math.min(width, 20) / 2, y: y + Math.min(height, 16) / 2 } : null;
      },
      [row, column] as const,
    );
    if (point === null) throw new Error(`${sheet}!${address} is not in view`);
    await page.locator("#spreadsheet .o-grid-overlay").click({ position: point });
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }

  /** The page shows what was done so far. */
  private drawn(): Promise<void> {
    return this.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          requestAnimationFrame(() => {
            requestAnimationFrame(() => {
              resolve();
            });
          });
        }),
    );
  }

  /** Every cell of the workbook as plain data, for comparing. */
  snapshot(): Promise<ReturnType<ExcelEngine["snapshot"]>> {
    return this.page.evaluate(() => (window as unknown as WorkbenchWindow).selarasPaneHost.page.engine.snapshot());
  }

  syncs(): Promise<ExcelEngine["log"]> {
    return this.page.evaluate(() => (window as unknown as WorkbenchWindow).selarasPaneHost.page.engine.log);
  }

  /** What "Unduh hasil" gives. */
  async download(): Promise<{ readonly name: string; readonly path: string }> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.page.click("#download")]);
    return { name: download.suggestedFilename(), path: await download.path() };
  }

  /** How page and pane look, as the page's own choice sets it. */
  async show(appearance: Appearance): Promise<void> {
    await this.page.selectOption("#appearance", appearance);
    await this.page.locator('#spreadsheet[aria-busy="false"] .o-grid').waitFor();
  }
}

function placeOf(address: string): { readonly row: number; readonly column: number } {
  const place = parseAddress(address);
  if (place === null) throw new Error(`${address} is no cell`);
  return place;
}

/** Waits until something holds, for what no event of the page tells. */
export async function expectSoon(isTrue: () => Promise<boolean>, milliseconds = 10_000): Promise<void> {
  const deadline = Date.now() + milliseconds;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`not within ${milliseconds} ms: ${isTrue.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
