import type { BrowserHost } from "./support/browser-host";
import type { Screen } from "./support/workbench-page";

const FOLDER = "docs/gambar";

/** The pictures of README and guide, taken anew from the built bundles: `UPDATE_PICTURES=1 npx jest test/browser -t pictures`. */
export function describePictures({ open }: BrowserHost): void {
  it("takes the pictures of README and guide", async () => {
    const workbench = await open({ width: 1366, height: 768 });
    const take = async (name: string): Promise<void> => {
      // Nothing is pressed or pointed at, and no field blinks.
      await workbench.page.mouse.move(700, 760);
      await workbench.page.locator("#pane-frame").screenshot({ path: `${FOLDER}/${name}.png`, caret: "hide" });
    };
    const top = (screen: Screen): Promise<void> =>
      workbench.screen(screen).evaluate((panel) => {
        panel.scrollTop = 0;
      });
    await workbench.turnTo("Mulai");
    await take("mulai");
    await workbench.press("periksa");
    await (await workbench.findings()).first().click();
    await workbench.pane.getByRole("button", { name: "Tutup pesan" }).click();
    await workbench.screen("Periksa").getByRole("button", { name: "Tandai sel" }).click();
    await workbench.pane.getByRole("button", { name: "Tutup pesan" }).click();
    await top("Periksa");
    await take("periksa");
    await workbench.page.screenshot({ path: `${FOLDER}/workbench.png`, caret: "hide" });
    await workbench.previewFill();
    await take("ukur");
    await workbench.previewFormulir();
    await take("laporan");
    await workbench.close();
  });
}
