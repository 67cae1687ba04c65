import fs from "node:fs";
import vm from "node:vm";
import { ExcelEngine } from "../../src/workbench/engine/engine";
import type { EngineWorkbook } from "../../src/workbench/engine/workbook-data";
import { loadSpreadsheetLibrary } from "./spreadsheet-library";

/** Microsoft's client as its own script made it, bound to an engine. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
  readonly engine: ExcelEngine;
}

/** What the client's script leaves behind, and the seams in it that Microsoft's own tests use. */
interface ClientGlobals {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension & {
    SessionBase: (new () => object) & { _overrideSession: object };
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    _testTriggerRichApiMessageEvent(message: { entries: readonly object[] }): void;
  };
}

const CLIENT = require.resolve("@microsoft/office-js/dist/excel-web-16.00.js");
let script: ((window: object) => ClientGlobals) | null = null;

/** Boots the genuine Excel client of @microsoft/office-js over a new engine. */
export function createOfficeClient(workbook?: EngineWorkbook): OfficeClient {
  const engine = new ExcelEngine(loadSpreadsheetLibrary(), workbook);
  const globals = bootClient();
  const { OfficeExtension: extension } = globals;
  class EngineSession extends extension.SessionBase {
    _resolveRequestUrlAndHeaderInfo(): Promise<object> {
      return Promise.resolve({ url: "https://engine.invalid/", headers: {} });
    }
    _createRequestExecutorOrNull(): object {
      return engine.executor;
    }
  }
  extension.SessionBase._overrideSession = new EngineSession();
  extension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  engine.onEvent((entries) => {
    extension._testTriggerRichApiMessageEvent({ entries });
  });
  return { Excel: globals.Excel, Office: globals.Office, OfficeExtension: extension, engine };
}

/**
 * Runs the script as a function of our own realm (`parsingContext`), so that its checks for plain objects and errors know those of the
 * tests. What a browser would put on the global object goes to a window of its own: two clients never meet.
 */
function bootClient(): ClientGlobals {
  script ??= vm.compileFunction(
    `with (window) {\n${fs.readFileSync(CLIENT, "utf8")}\nreturn { Excel, Office, OfficeExtension };\n}`,
    ["window"],
    { filename: CLIENT, lineOffset: -1 },
  ) as unknown as (window: object) => ClientGlobals;
  const run = script;
  const own: Record<string, unknown> = {
    navigator: { userAgent: "" },
    location: { href: "", search: "", hash: "" },
    document: {},
  };
  const window: object = new Proxy(own, {
    has: (target, name) => typeof name === "string" && (name in target || !(name in globalThis)),
    get: (target, name) =>
      typeof name !== "string" ? undefined : name in target ? target[name] : globalThis[name as never],
  });
  own.window = own.self = window;
  return run.call(window, window);
}
