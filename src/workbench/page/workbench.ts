import { WorkbookError } from "../../app/ports";
import {
  registerCustomFunctions,
  type CustomFunctionsFile,
  type CustomFunctionsProgram,
} from "../engine/custom-functions";
import type { SpreadsheetLibrary } from "../engine/book/library";
import { ExcelEngine } from "../engine/engine";
import type { EngineWorkbook } from "../engine/workbook-data";
import { openFile, type OpenedFile } from "../file/open-file";
import { saveFile } from "../file/save-file";
import type { OfficeTheme, PaneHostWindow } from "../pane/pane-host";
import { OFFICE_THEME, type Appearance } from "./appearance";
import { INDONESIAN_LOCALE } from "./indonesian-locale";
import type { Notice } from "./notice";
import { installPageRules, KEPT_REASON } from "./page-rules";
import { PaneSession, type PanePage } from "./pane-session";
import type { SpreadsheetView } from "./spreadsheet-view";

const PANE_PAGE = "pane.html";
const NAMESPACE = "KINERJA";

/** The parts of the page that the workbench works with. */
export interface WorkbenchParts {
  readonly library: SpreadsheetLibrary;
  readonly view: SpreadsheetView;
  readonly paneFrame: HTMLIFrameElement;
  readonly notice: Notice;
  readonly functions: CustomFunctionsFile;
  showPane(isVisible: boolean): void;
  showName(name: string): void;
}

/** What stands in for Excel: one open workbook, its spreadsheet, and the pane's page beside it. */
export class Workbench implements PanePage {
  readonly engine: ExcelEngine;
  private session: PaneSession | null = null;
  private file: OpenedFile | null = null;
  /** The workbook as the engine had it at the start, to compare with. */
  private opened: EngineWorkbook | null = null;
  private appearance: Appearance = "terang";
  private hasChanges = false;

  constructor(private readonly parts: WorkbenchParts) {
    installPageRules(parts.library, (sheetId) => this.opened?.sheets.some(({ id }) => id === sheetId) ?? false);
    this.engine = new ExcelEngine(parts.library, undefined, INDONESIAN_LOCALE);
    // A turn for the screen before each request, as a network would give it.
    this.engine.delay = () => new Promise((resolve) => setTimeout(resolve));
    this.engine.isCellEditing = () => parts.view.isCellEditing();
  }

  /** Opens a workbook in place of the one that is open; where it cannot be read, that one stays. */
  async open(name: string, bytes: Uint8Array): Promise<void> {
    const file = await openFile(name, bytes);
    this.file = file;
    this.parts.showName(name);
    this.restartPane();
  }

  /** The workbook as it was opened. */
  reset(): void {
    if (this.file !== null) this.restartPane();
  }

  /** True where something was changed since the workbook was opened or downloaded. */
  get isChanged(): boolean {
    return this.hasChanges;
  }

  /** The open workbook as a file, and what to tell the user of it. */
  async save(): Promise<{ readonly name: string; readonly bytes: Uint8Array; readonly catatan: string }> {
    const { file, opened } = this;
    if (file === null || opened === null) throw new Error("no workbook is open");
    const bytes = await saveFile(file, opened, this.engine.snapshot());
    this.hasChanges = false;
    if (bytes === file.bytes) {
      return { name: file.name, bytes, catatan: `Tidak ada yang berubah: unduhannya sama persis dengan ${file.name}.` };
    }
    const name = file.name.replace(/(\.[^.]*)?$/, " (Selaras)$1");
    return {
      name,
      bytes,
      catatan: `${name} diunduh: berkas asli Anda, dengan perubahan dari halaman ini di dalamnya.`,
    };
  }

  async start({ functions, errorOf }: CustomFunctionsProgram): Promise<void> {
    const { functions: declared, allowErrorForDataTypeAny = false } = this.parts.functions;
    registerCustomFunctions(
      this.parts.library,
      NAMESPACE,
      functions,
      declared,
      allowErrorForDataTypeAny ? errorOf : null,
    );
    await this.showFile();
  }

  fail(message: string): void {
    this.parts.notice.show("error", message);
    // The spreadsheet is of use without the pane, too.
    if (this.opened === null) void this.showFile();
  }

  showPane(isVisible: boolean): void {
    this.parts.showPane(isVisible);
  }

  theme(): OfficeTheme {
    return OFFICE_THEME[this.appearance];
  }

  async setAppearance(appearance: Appearance): Promise<void> {
    this.appearance = appearance;
    // Excel tells nobody of a changed theme; add-ins look again when the user comes back to them.
    this.parts.paneFrame.contentWindow?.dispatchEvent(new Event("focus"));
    if (this.opened !== null) await this.draw();
  }

  /** Opens or closes the pane without the pane's doing. */
  setPaneVisible(isVisible: boolean): void {
    this.session?.setVisible(isVisible);
  }

  async press(actionId: string | null): Promise<void> {
    if (actionId === null) {
      this.setPaneVisible(true);
      return;
    }
    if ((await this.session?.press(actionId)) !== true) {
      this.parts.notice.show("info", "Panel Selaras masih dimuat. Tunggu sebentar, lalu tekan lagi tombolnya.");
    }
  }

  private restartPane(): void {
    this.session?.close();
    this.session = new PaneSession(this);
    this.opened = null;
    this.parts.view.clear();
    (window as PaneHostWindow).selarasPaneHost = this.session;
    this.parts.paneFrame.src = PANE_PAGE;
  }

  private async showFile(): Promise<void> {
    if (this.file === null) return;
    this.engine.load(this.file.workbook);
    this.opened = this.engine.snapshot();
    this.hasChanges = false;
    this.watchModel();
    await this.draw();
  }

  private watchModel(): void {
    const { library, notice } = this.parts;
    this.engine.model.on("command-dispatched", this, (command: unknown) => {
      if ((library.coreTypes as ReadonlySet<string>).has((command as { type: string }).type)) this.hasChanges = true;
    });
    this.engine.model.on("command-rejected", this, (rejected: unknown) => {
      const { reasons } = (rejected as { result: { reasons: readonly string[] } }).result;
      if (!reasons.includes(KEPT_REASON)) return;
      notice.show(
        "info",
        "Lembar dari berkas tidak dapat dihapus, dipindah, disembunyikan, atau diganti nama dan warnanya di sini. Lakukan di Excel setelah mengunduh.",
      );
    });
  }

  private draw(): Promise<void> {
    return this.parts.view.show(this.parts.library, this.engine.model, this.appearance !== "terang");
  }
}

/** What to tell the user of a failure; anything but a WorkbookError is a fault of ours, and says so. */
export function failureText(error: unknown): string {
  if (error instanceof WorkbookError) return error.message;
  const detail = error instanceof Error ? error.message : String(error);
  return `Terjadi kesalahan di halaman coba ini (${detail}). Muat ulang halamannya, lalu coba lagi.`;
}
