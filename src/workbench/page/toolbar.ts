import { APPEARANCE_LIST, parseAppearance, type Appearance } from "./appearance";
import type { Notice } from "./notice";
import { pageElement } from "./page-element";
import { askQuestion } from "./question";
import { SAMPLE_LIST } from "./sample-list";
import { failureText, type Workbench } from "./workbench";

const APPEARANCE_NAME: Readonly<Record<Appearance, string>> = {
  terang: "Terang",
  gelap: "Gelap",
  "kontras-tinggi": "Kontras tinggi",
};

/** The page's own controls: which workbook is open, what becomes of it, and how the page looks. */
export class Toolbar {
  private readonly samples = pageElement("sample", HTMLSelectElement);
  private readonly appearances = pageElement("appearance", HTMLSelectElement);
  private readonly file = pageElement("file", HTMLInputElement);
  private readonly drop = pageElement("drop", HTMLElement);
  /** What the list of samples shows: "" where the user's own file is open. */
  private sample = SAMPLE_LIST[0]?.file ?? "";

  constructor(
    private readonly workbench: Workbench,
    private readonly notice: Notice,
  ) {
    this.connectWorkbooks();
    this.connectFiles();
    this.connectAppearance();
    window.addEventListener("beforeunload", (event) => {
      if (workbench.isChanged) event.preventDefault();
    });
  }

  /** Opens the first sample. */
  async start(): Promise<void> {
    await this.openSample(this.sample);
  }

  private connectWorkbooks(): void {
    const { samples, workbench } = this;
    samples.append(...SAMPLE_LIST.map(({ file, judul }) => new Option(judul, file)));
    samples.addEventListener("change", () => {
      const chosen = samples.value;
      void this.replace(() => this.openSample(chosen));
    });
    this.onClick("reset", () =>
      this.replace(() => {
        workbench.reset();
        return Promise.resolve();
      }),
    );
    this.onClick("download", async () => {
      const { name, bytes, catatan } = await workbench.save();
      offerDownload(name, bytes);
      this.notice.show("info", catatan);
    });
    this.onClick("pane-close", () => {
      workbench.setPaneVisible(false);
      return Promise.resolve();
    });
  }

  private connectFiles(): void {
    const { file, drop } = this;
    pageElement("open", HTMLButtonElement).addEventListener("click", () => {
      file.click();
    });
    file.addEventListener("change", () => {
      const [chosen] = file.files ?? [];
      file.value = "";
      if (chosen !== undefined) void this.replace(() => this.openOwn(chosen));
    });
    document.addEventListener("dragenter", (event) => {
      if (hasFiles(event)) drop.hidden = false;
    });
    document.addEventListener("dragover", (event) => {
      if (hasFiles(event)) event.preventDefault();
    });
    document.addEventListener("dragleave", (event) => {
      if (event.relatedTarget === null) drop.hidden = true;
    });
    document.addEventListener("drop", (event) => {
      drop.hidden = true;
      const [dropped] = event.dataTransfer?.files ?? [];
      if (dropped === undefined) return;
      event.preventDefault();
      void this.replace(() => this.openOwn(dropped));
    });
  }

  private connectAppearance(): void {
    const { appearances } = this;
    appearances.append(...APPEARANCE_LIST.map((one) => new Option(APPEARANCE_NAME[one], one)));
    const apply = (): Promise<void> => {
      const appearance = parseAppearance(appearances.value);
      document.documentElement.dataset["appearance"] = appearance;
      return this.workbench.setAppearance(appearance);
    };
    if (matchMedia("(prefers-color-scheme: dark)").matches) appearances.value = "gelap";
    void this.attempt(apply);
    appearances.addEventListener("change", () => {
      void this.attempt(apply);
    });
  }

  /** Puts another workbook in place of this one, after a question where work would be lost. */
  private async replace(open: () => Promise<void>): Promise<void> {
    const mayReplace =
      !this.workbench.isChanged ||
      (await askQuestion(
        "Perubahan di buku kerja ini belum diunduh dan akan hilang. Lanjutkan tanpa mengunduh?",
        "Lanjutkan",
      ));
    if (mayReplace) await this.attempt(open);
    this.samples.value = this.sample;
  }

  private async openSample(file: string): Promise<void> {
    const response = await fetch(`contoh/${file}`);
    if (!response.ok) throw new Error(`contoh/${file}: ${response.status}`);
    await this.workbench.open(file, new Uint8Array(await response.arrayBuffer()));
    this.sample = file;
  }

  private async openOwn(file: File): Promise<void> {
    await this.workbench.open(file.name, new Uint8Array(await file.arrayBuffer()));
    this.sample = "";
  }

  private onClick(id: string, work: () => Promise<void>): void {
    pageElement(id, HTMLButtonElement).addEventListener("click", () => {
      void this.attempt(work);
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.notice.clear();
    try {
      await work();
    } catch (error) {
      this.notice.show("error", failureText(error));
    }
  }
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") === true;
}

function offerDownload(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(
    new Blob([bytes as Uint8Array<ArrayBuffer>], { type: "application/octet-stream" }),
  );
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the bytes by the next turn.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  });
}
