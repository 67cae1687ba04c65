import type { WorkbenchPage } from "./workbench-page";

/** A state of a screen with something in it: how one comes there, from wherever one was. */
interface ScreenState {
  readonly name: string;
  readonly reach: (workbench: WorkbenchPage) => Promise<unknown>;
}

const STATE_LIST: readonly ScreenState[] = [
  { name: "mulai", reach: (workbench) => workbench.turnTo("Mulai") },
  {
    name: "periksa, belum diperiksa",
    reach: async (workbench) => {
      const screen = await workbench.turnTo("Periksa");
      await screen.getByRole("heading", { name: "Belum diperiksa" }).waitFor();
    },
  },
  {
    name: "periksa",
    reach: async (workbench) => {
      await workbench.press("periksa");
      await (await workbench.findings()).first().click();
      await workbench.screen("Periksa").getByText("Mengapa ini penting").click();
      await workbench.screen("Periksa").getByRole("table").first().waitFor();
    },
  },
  {
    name: "periksa, terima",
    reach: (workbench) =>
      workbench
        .screen("Periksa")
        .getByRole("button", { name: /^Terima dengan/ })
        .click(),
  },
  { name: "ukur", reach: (workbench) => workbench.turnTo("Ukur") },
  { name: "ukur, pratinjau", reach: (workbench) => workbench.previewFill() },
  {
    name: "ukur, selesai",
    reach: async (workbench) => {
      await workbench
        .screen("Ukur")
        .getByRole("button", { name: /^Tulis/ })
        .click();
      await workbench
        .screen("Ukur")
        .getByRole("heading", { level: 1, name: /^Selesai/ })
        .waitFor();
    },
  },
  {
    name: "pesan dengan rincian",
    reach: async (workbench) => {
      await workbench.pane.getByRole("button", { name: "Rincian" }).click();
      await workbench.pane.getByRole("region", { name: "Pesan" }).getByRole("heading", { name: "Dilewati" }).waitFor();
    },
  },
  { name: "laporan", reach: (workbench) => workbench.turnTo("Laporan") },
  { name: "laporan, pratinjau", reach: (workbench) => workbench.previewFormulir() },
  {
    name: "bantuan",
    reach: async (workbench) => {
      const screen = await workbench.turnTo("Bantuan");
      await screen.locator("summary").first().click();
    },
  },
];

/** Walks once through every screen and what can stand in it. */
export async function walkScreens(workbench: WorkbenchPage, look: (name: string) => Promise<void>): Promise<void> {
  for (const { name, reach } of STATE_LIST) {
    await reach(workbench);
    await look(name);
  }
}
