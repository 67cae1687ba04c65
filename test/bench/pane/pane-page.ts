import type { Browser, Frame, Page } from "playwright-core";

/** What held the page's main thread without a break, in milliseconds. */
export interface Block {
  /** As a person waits for it. */
  readonly wall: number;
  /** Of the processor: what it would be on a machine that does nothing else. */
  readonly cpu: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The built pane in Chromium, with nothing else on its thread. */
export class PanePage {
  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
    readonly frame: Frame,
  ) {}

  static async open(browser: Browser, origin: string): Promise<PanePage> {
    const context = await browser.newContext({ locale: "id-ID", viewport: { width: 400, height: 720 } });
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    page.on("pageerror", (error) => {
      throw error;
    });
    await page.goto(`${origin}/`);
    const frame = page.frames().find((one) => one.url().endsWith("/pane.html"));
    if (frame === undefined) throw new Error("no pane");
    await frame.locator("#layar-mulai h2").first().waitFor();
    return new PanePage(browser, page, frame);
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  /** A button of the ribbon, until what it started is done. */
  press(action: string): Promise<void> {
    return this.page.evaluate((id) => (window as unknown as { press(id: string): Promise<void> }).press(id), action);
  }

  /** Urungkan, until the pane says that it is done. */
  async undo(): Promise<void> {
    await this.frame
      .locator("footer button")
      .first()
      .evaluate((button: HTMLElement) => {
        button.click();
      });
    await this.frame.waitForFunction(() => {
      const said = [...document.querySelectorAll("[aria-live]")].map(({ textContent }) => textContent).join("");
      return said.includes("diurungkan") && document.querySelector("[role=progressbar]") === null;
    });
  }

  /** A button of the pane, until the pane says what it is to say. */
  async click(label: string, said = ""): Promise<void> {
    await this.frame.getByRole("button", { name: label, exact: true }).evaluate((button: HTMLElement) => {
      button.click();
    });
    await this.frame.waitForFunction(
      (text) => [...document.querySelectorAll("[aria-live]")].some((part) => part.textContent.includes(text)),
      said,
    );
  }

  /** Types into the search above the findings, letter by letter; "" empties it. */
  async search(text: string): Promise<void> {
    const box = this.frame.getByRole("searchbox");
    if (text === "") await box.fill("");
    else await box.pressSequentially(text);
  }

  /** What is said of what was done last. */
  async message(): Promise<string> {
    return (await this.frame.locator("[aria-live]").allTextContents()).join("");
  }

  /** What follows a command by itself is over, and what it said is put away. */
  async settle(): Promise<void> {
    await this.page.waitForTimeout(1_000);
    await this.frame.waitForFunction(
      () =>
        document.querySelector("[role=progressbar]") === null && !document.body.textContent.includes("diperiksa ulang"),
    );
    await this.frame.evaluate(() => {
      document.querySelector<HTMLElement>("button[aria-label='Tutup pesan']")?.click();
    });
  }

  /** The longest block of the main thread while something is done. */
  async longestBlock(work: () => Promise<void>): Promise<Block> {
    await this.browser.startTracing(this.page, {
      categories: ["disabled-by-default-devtools.timeline", "__metadata"],
    });
    await work();
    // What follows by itself (drawing the answer) belongs to it.
    await this.page.waitForTimeout(300);
    const trace = JSON.parse((await this.browser.stopTracing()).toString("utf8")) as { traceEvents: TraceEvent[] };
    return longest(trace.traceEvents);
  }
}

function longest(events: readonly TraceEvent[]): Block {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => name === "RunTask" && ph === "X" && mains.has(`${pid} ${tid}`),
  );
  if (tasks.length === 0) throw new Error("the trace holds no task of the page");
  const wall = Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1_000;
  const cpu = Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1_000;
  return { wall, cpu };
}
