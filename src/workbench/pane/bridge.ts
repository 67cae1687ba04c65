import type { CustomFunction, ErrorOf } from "../engine/custom-functions";
import type { RequestExecutor, ResponseMessage } from "../engine/protocol";
import { installOffice } from "./install-office";
import type { PaneHost, PaneHostWindow } from "./pane-host";

/** The seams in Microsoft's client that its own tests use. */
interface ClientSeams {
  SessionBase: (new () => object) & { _overrideSession: object };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: { entries: readonly object[] }): void;
}

/** The add-in as it is deployed: the very bundle that Excel would load. */
const BUNDLE = "../web/taskpane.js";

const host = (window.parent as PaneHostWindow).selarasPaneHost;
if (window.parent === window || host === undefined) {
  document.body.textContent = "Halaman ini bagian dari halaman coba Selaras; bukalah halaman itu.";
} else {
  connectClient(host);
  loadBundle(host);
}

/** Lets Microsoft's client send its requests to the spreadsheet of the page around. */
function connectClient(paneHost: PaneHost): void {
  const extension = OfficeExtension as unknown as ClientSeams;
  const executor: RequestExecutor = {
    // Text goes over and text comes back, as over a network: nothing of the other page's memory comes along.
    executeAsync: async (_customData, flags, message) =>
      JSON.parse(await paneHost.execute(flags, JSON.stringify(message))) as ResponseMessage,
  };
  class WorkbenchSession extends extension.SessionBase {
    _resolveRequestUrlAndHeaderInfo(): Promise<object> {
      return Promise.resolve({ url: "https://workbench.invalid/", headers: {} });
    }
    _createRequestExecutorOrNull(): RequestExecutor {
      return executor;
    }
  }
  extension.SessionBase._overrideSession = new WorkbenchSession();
  extension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  paneHost.listen((entries) => {
    extension._testTriggerRichApiMessageEvent({ entries: structuredClone([...entries]) });
  });
}

function loadBundle(paneHost: PaneHost): void {
  const functions: Record<string, CustomFunction> = {};
  const office = installOffice(paneHost, functions);
  const script = document.createElement("script");
  script.src = BUNDLE;
  script.onload = () => {
    // The bundle has associated its functions and actions; what waits for Office.onReady runs when the workbook is open.
    // Office's type names each code; what a cell shows is one of them.
    const FunctionError = CustomFunctions.Error as unknown as new (code: string) => Error;
    const errorOf: ErrorOf = (code) => new FunctionError(code);
    paneHost.start({ functions, errorOf }).then(office.becomeReady, (cause: unknown) => {
      paneHost.fail(cause instanceof Error ? cause.message : String(cause));
    });
  };
  script.onerror = () => {
    paneHost.fail(`Berkas ${BUNDLE} tidak ditemukan. Jalankan "npm run build", lalu muat ulang halaman ini.`);
  };
  document.head.append(script);
}
