import type { CustomFunctionsFile } from "./engine/custom-functions";
import { Notice } from "./page/notice";
import { pageElement } from "./page/page-element";
import { askQuestion } from "./page/question";
import { readRibbon } from "./page/ribbon";
import { elementRegion, frameRegion, walkRegions } from "./page/region-keys";
import { drawRibbon } from "./page/ribbon-view";
import { spreadsheetLibrary, SpreadsheetView } from "./page/spreadsheet-view";
import { Toolbar } from "./page/toolbar";
import { failureText, Workbench } from "./page/workbench";

void startPage();

async function startPage(): Promise<void> {
  const notice = new Notice(pageElement("notice", HTMLElement));
  try {
    const workbench = await createWorkbench(notice);
    await new Toolbar(workbench, notice).start();
  } catch (error) {
    notice.show("error", failureText(error));
  }
}

async function createWorkbench(notice: Notice): Promise<Workbench> {
  const library = spreadsheetLibrary();
  const pane = pageElement("pane", HTMLElement);
  const paneFrame = pageElement("pane-frame", HTMLIFrameElement);
  const ribbonPlace = pageElement("ribbon", HTMLElement);
  const spreadsheet = pageElement("spreadsheet", HTMLElement);
  const [view, functions, manifest] = await Promise.all([
    SpreadsheetView.create(spreadsheet, {
      notify: (text) => {
        notice.show("info", text);
      },
      fail: (text) => {
        notice.show("error", text);
      },
      ask: (text, confirm, cancel) => {
        void askQuestion(text, "Ya").then((isConfirmed) => {
          if (isConfirmed) confirm();
          else cancel?.();
        });
      },
    }),
    fetchText("../web/functions.json"),
    fetchText("../web/manifest.xml"),
  ]);
  const workbench = new Workbench({
    library,
    view,
    notice,
    paneFrame,
    functions: JSON.parse(functions) as CustomFunctionsFile,
    showPane: (isVisible) => {
      pane.hidden = !isVisible;
    },
    showName: (name) => {
      pageElement("file-name", HTMLElement).textContent = name;
    },
  });
  const ribbon = readRibbon(new DOMParser().parseFromString(manifest, "application/xml"));
  drawRibbon(ribbonPlace, ribbon, ({ actionId }) => workbench.press(actionId));
  walkRegions(
    [
      elementRegion(ribbonPlace, "[tabindex='0']"),
      elementRegion(spreadsheet, ".o-grid [contenteditable]"),
      frameRegion(paneFrame),
      elementRegion(pageElement("tools", HTMLElement), "select"),
    ],
    paneFrame,
  );
  return workbench;
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
