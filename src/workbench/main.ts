import type { CustomFunctionMetadata } from "./engine/custom-functions";
import { APPEARANCE_LIST, parseAppearance } from "./page/appearance";
import { Notice } from "./page/notice";
import { pageElement } from "./page/page-element";
import { readRibbon } from "./page/ribbon";
import { drawRibbon } from "./page/ribbon-view";
import { SAMPLE_LIST } from "./page/sample-list";
import { spreadsheetLibrary, SpreadsheetView } from "./page/spreadsheet-view";
import { failureText, Workbench } from "./page/workbench";

void startPage();

async function startPage(): Promise<void> {
  const notice = new Notice(pageElement("notice", HTMLElement));
  try {
    const workbench = await createWorkbench(notice);
    connectToolbar(workbench, notice);
    await openSample(workbench, SAMPLE_LIST[0]?.file ?? "");
  } catch (error) {
    notice.show("error", failureText(error));
  }
}

async function createWorkbench(notice: Notice): Promise<Workbench> {
  const library = spreadsheetLibrary();
  const pane = pageElement("pane", HTMLElement);
  const [view, functions, manifest] = await Promise.all([
    SpreadsheetView.create(pageElement("spreadsheet", HTMLElement), {
      notify: (text) => {
        notice.show("info", text);
      },
      fail: (text) => {
        notice.show("error", text);
      },
      ask: (_text, confirm) => {
        confirm();
      },
    }),
    fetchText("../web/functions.json"),
    fetchText("../web/manifest.xml"),
  ]);
  const workbench = new Workbench({
    library,
    view,
    notice,
    paneFrame: pageElement("pane-frame", HTMLIFrameElement),
    functions: (JSON.parse(functions) as { functions: CustomFunctionMetadata[] }).functions,
    showPane: (isVisible) => {
      pane.hidden = !isVisible;
    },
    showName: (name) => {
      pageElement("file-name", HTMLElement).textContent = name;
    },
  });
  const ribbon = readRibbon(new DOMParser().parseFromString(manifest, "application/xml"));
  drawRibbon(pageElement("ribbon", HTMLElement), ribbon, ({ actionId }) => workbench.press(actionId));
  return workbench;
}

function connectToolbar(workbench: Workbench, notice: Notice): void {
  const attempt = (work: () => Promise<void>): void => {
    notice.clear();
    work().catch((error: unknown) => {
      notice.show("error", failureText(error));
    });
  };
  const samples = pageElement("sample", HTMLSelectElement);
  samples.append(...SAMPLE_LIST.map(({ file, judul }) => new Option(judul, file)));
  samples.addEventListener("change", () => {
    attempt(() => openSample(workbench, samples.value));
  });
  const themes = pageElement("appearance", HTMLSelectElement);
  themes.addEventListener("change", () => {
    const appearance = parseAppearance(themes.value);
    document.documentElement.dataset["appearance"] = appearance;
    attempt(() => workbench.setAppearance(appearance));
  });
  themes.append(...APPEARANCE_LIST.map((one) => new Option(one, one)));
}

async function openSample(workbench: Workbench, file: string): Promise<void> {
  const response = await fetch(`contoh/${file}`);
  if (!response.ok) throw new Error(`contoh/${file}: ${response.status}`);
  await workbench.open(file, new Uint8Array(await response.arrayBuffer()));
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
