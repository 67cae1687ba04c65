import type { App as OwlApp } from "@odoo/owl";
import type { SpreadsheetLibrary, SpreadsheetModel } from "../engine/book/library";
import { INDONESIAN_WORDS } from "./indonesian-words";

/** What the library's browser builds leave on the window. */
interface LibraryWindow extends Window {
  readonly o_spreadsheet?: SpreadsheetLibrary;
  readonly owl?: { readonly App: new (component: unknown, config: object) => OwlApp };
}

/** The spreadsheet library of this page. */
export function spreadsheetLibrary(): SpreadsheetLibrary {
  const library = (window as LibraryWindow).o_spreadsheet;
  if (library === undefined) throw new Error("o-spreadsheet is not loaded.");
  library.setTranslationMethod((...[text]) => translate(text));
  return library;
}

function translate(text: string): string {
  return INDONESIAN_WORDS[text] ?? text;
}

/** Where the library keeps the state of its parts; there is no public way to ask whether a cell is being edited. */
interface MountedComponent {
  readonly __owl__: {
    readonly childEnv: {
      readonly __spreadsheet_stores__: { get(store: unknown): { readonly editionMode: string } };
    };
  };
}

export interface ViewMessages {
  /** Something to know. */
  readonly notify: (text: string) => void;
  /** A refusal of the spreadsheet. */
  readonly fail: (text: string) => void;
  readonly ask: (text: string, confirm: () => void, cancel?: () => void) => void;
}

/** The library's templates with a name for its name box, and its editors in the page's own order instead of before everything else. */
function withNames(templates: string): string {
  return templates
    .replace(/t-name="o-spreadsheet-NamedRangeSelector"[^]*?<TextInput/, `$& placeholder="'Kotak nama'"`)
    .replace(`class="o-grid-add-rows-input `, `aria-label="Banyaknya baris" $&`)
    .replaceAll(`tabindex="1"`, `tabindex="0" role="textbox" aria-label="Isi sel"`);
}

/** Shows one model at a time; a new one replaces the old. */
export class SpreadsheetView {
  private app: OwlApp | null = null;
  private isEditing: () => boolean = () => false;

  private constructor(
    private readonly target: HTMLElement,
    private readonly templates: string,
    private readonly messages: ViewMessages,
  ) {
    // The first key replaces what the cell holds. The library clears its editor only with the next picture, and a second key that
    // comes sooner would be added to the old content: 18 typed over 4 became 184.
    target.addEventListener("beforeinput", ({ target: editor }) => {
      if (this.isEditing() || !(editor instanceof HTMLElement)) return;
      if (editor.matches(".o-grid-composer .o-composer")) editor.replaceChildren();
    });
  }

  /** Loads the library's templates. */
  static async create(target: HTMLElement, messages: ViewMessages): Promise<SpreadsheetView> {
    const response = await fetch("vendor/o_spreadsheet.xml");
    if (!response.ok) throw new Error(`o_spreadsheet.xml: ${response.status}`);
    return new SpreadsheetView(target, withNames(await response.text()), messages);
  }

  async show(library: SpreadsheetLibrary, model: SpreadsheetModel, isDark: boolean): Promise<void> {
    this.clear();
    const owl = (window as LibraryWindow).owl;
    if (owl === undefined) throw new Error("OWL is not loaded.");
    const { notify, fail, ask } = this.messages;
    const app = new owl.App(library.Spreadsheet, {
      props: {
        model,
        colorScheme: isDark ? "dark" : "light",
        notifyUser: ({ text }: { text: string }) => {
          notify(text);
        },
        raiseError: (text: string, then?: () => void) => {
          fail(text);
          then?.();
        },
        askConfirmation: ask,
      },
      templates: this.templates,
      translateFn: translate,
      // As wide as it is: the page beside holds the pane, and the small layout hides the sheet's headers.
      env: { isSmall: false },
    });
    this.app = app;
    const root = (await app.mount(this.target)) as unknown as MountedComponent;
    const composer = root.__owl__.childEnv.__spreadsheet_stores__.get(library.stores.CellComposerStore);
    this.isEditing = () => composer.editionMode !== "inactive";
    this.target.setAttribute("aria-busy", "false");
  }

  /** Answers whether a person is typing in a cell. */
  isCellEditing(): boolean {
    return this.isEditing();
  }

  clear(): void {
    this.app?.destroy();
    this.app = null;
    this.isEditing = () => false;
    this.target.setAttribute("aria-busy", "true");
  }
}
