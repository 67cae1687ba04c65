import type { BrowserHost } from "./support/browser-host";
import { expectSoon, type WorkbenchPage } from "./support/workbench-page";

/** More stops than any screen has between two things that a person wants. */
const MAX_STOPS = 80;

/** A finding's own button begins with its cell. */
const FINDING = /^(Galat|Peringatan)?[^!]+![A-Z]+[0-9]+/;

/** The journey again, without a mouse: nothing but keys, and the focus is always somewhere that can be seen. */
export function describeKeyboard({ open }: BrowserHost): void {
  describe("by keyboard alone", () => {
    let workbench: WorkbenchPage;
    beforeAll(async () => {
      workbench = await open();
    });
    afterAll(() => workbench.close());

    const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);

    it("checks from the ribbon and goes to a finding", async () => {
      await tabTo(workbench, { place: "page", name: /^Buka panel/ }, "F6");
      await press("ArrowRight");
      expect((await focused(workbench)).name).toMatch(/^Periksa/);
      await press("Enter");
      await expectSoon(async () => (await workbench.message()).includes("Pemeriksaan selesai"));
      // Nobody walks through a list that they do not see yet.
      await workbench.findings();
      const before = await workbench.selected();
      await tabTo(workbench, { place: "pane", name: /./ }, "F6");
      await tabTo(workbench, { place: "pane", name: FINDING });
      await press("Enter");
      await expectSoon(async () => (await workbench.selected()) !== before);
    });

    it("fills capaian by tab, preview and button, and takes it back", async () => {
      await tabTo(workbench, { place: "pane", name: /^Periksa$/ }, "Shift+Tab");
      await press("ArrowRight");
      await press("Enter");
      await workbench.screen("Ukur").getByRole("heading", { level: 1 }).waitFor();
      await tabTo(workbench, { place: "pane", name: /^Pratinjau$/ });
      await press("Enter");
      // The step's heading takes the focus: a reader hears where they are.
      await expectSoon(async () => /^Pratinjau: Isi capaian/.test((await focused(workbench)).name));
      const original = await workbench.snapshot();
      await tabTo(workbench, { place: "pane", name: /^Tulis/ });
      await press("Enter");
      await expectSoon(async () => (await focused(workbench)).name.startsWith("Selesai"));
      expect(await workbench.snapshot()).not.toEqual(original);
      await tabTo(workbench, { place: "pane", name: /^Urungkan/ });
      await press("Enter");
      await expectSoon(async () => (await workbench.message()).includes("diurungkan"));
      expect(await workbench.snapshot()).toEqual(original);
    });

    it("makes the form and opens the help", async () => {
      await tabTo(workbench, { place: "pane", name: /^Ukur$/ }, "Shift+Tab");
      await press("ArrowRight");
      await press("Enter");
      await workbench.screen("Laporan").getByRole("heading", { level: 1 }).waitFor();
      await tabTo(workbench, { place: "pane", name: /^Pratinjau$/ });
      await press("Enter");
      await expectSoon(async () => (await focused(workbench)).name.startsWith("Pratinjau formulir"));
      await tabTo(workbench, { place: "pane", name: /^Buat lembar/ });
      await press("Enter");
      await expectSoon(async () => (await workbench.sheetNames()).includes("Formulir Pengukuran"));
      await tabTo(workbench, { place: "pane", name: /^Bantuan$/ }, "Shift+Tab");
      await press("Enter");
      await workbench.screen("Bantuan").getByRole("heading", { level: 1 }).waitFor();
    });
  });
}

interface Focus {
  readonly place: "page" | "pane";
  readonly name: string;
  readonly isSeen: boolean;
}

/** What has the focus, in the page or in the pane's frame. */
function focused({ page }: WorkbenchPage): Promise<Focus> {
  return page.evaluate(() => {
    let element = document.activeElement;
    const isPane = element instanceof HTMLIFrameElement;
    if (element instanceof HTMLIFrameElement) element = element.contentDocument?.activeElement ?? null;
    // What holds a whole screen is named by its tab; its text would say everything.
    const text = element?.matches("button, h1, a, summary") === true ? element.textContent : "";
    const name = element?.getAttribute("aria-label") ?? text;
    const box = element?.getBoundingClientRect();
    const isSeen = box !== undefined && box.width > 0 && box.height > 0;
    return { place: isPane ? ("pane" as const) : ("page" as const), name: name.trim(), isSeen };
  });
}

/** Goes from stop to stop with Tab until it is there; fails with the way it went. */
async function tabTo(
  workbench: WorkbenchPage,
  wanted: { readonly place: Focus["place"]; readonly name: RegExp },
  key: "Tab" | "Shift+Tab" | "F6" = "Tab",
): Promise<void> {
  const way: string[] = [];
  for (let stop = 0; stop < MAX_STOPS; stop++) {
    const { place, name, isSeen } = await focused(workbench);
    if (place === wanted.place && wanted.name.test(name)) {
      expect(isSeen).toBe(true);
      return;
    }
    way.push(`${place}: ${name.slice(0, 40)}`);
    await workbench.page.keyboard.press(key);
  }
  throw new Error(`${String(wanted.name)} in the ${wanted.place} cannot be reached by ${key}:\n${way.join("\n")}`);
}
