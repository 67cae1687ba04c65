import type { CustomFunction } from "../engine/custom-functions";
import type { PaneHost, RibbonAction } from "./pane-host";

/** The newest requirement set of each kind that the engine answers as Excel does. */
const SUPPORTED: Readonly<Record<string, number>> = { ExcelApi: 1.17, SharedRuntime: 1.2, CustomFunctionsRuntime: 1.4 };

interface HostInfo {
  readonly host: string;
  readonly platform: string;
}

const HOST_INFO: HostInfo = { host: "Excel", platform: "OfficeOnline" };

/**
 * Adds what office.js itself adds to the client when it runs in Excel: who the host is, how it looks, and where the add-in leaves its
 * actions and functions.
 */
export function installOffice(
  host: PaneHost,
  functions: Record<string, CustomFunction>,
): { readonly becomeReady: () => void } {
  const waiting: (() => void)[] = [];
  let isReady = false;
  const whenReady = new Promise<void>((resolve) => waiting.push(resolve));
  // The client's own object holds a context that cannot be replaced; ours stands before it and hands on all the rest.
  const office = Object.create(Office) as Record<string, object>;
  define(office, "onReady", async (callback?: (info: HostInfo) => unknown): Promise<HostInfo> => {
    if (!isReady) await whenReady;
    await callback?.(HOST_INFO);
    return HOST_INFO;
  });
  define(office, "context", createContext(host));
  define(office["actions"] ?? {}, "associate", (actionId: string, action: RibbonAction) => {
    host.associate(actionId, action);
  });
  const addin = office["addin"] ?? {};
  define(addin, "showAsTaskpane", () => setVisible(host, true));
  define(addin, "hide", () => setVisible(host, false));
  define(addin, "onVisibilityModeChanged", (handler: (message: { visibilityMode: string }) => void) =>
    Promise.resolve(
      host.listenToVisibility((isVisible) => {
        handler({ visibilityMode: isVisible ? "Taskpane" : "Hidden" });
      }),
    ),
  );
  define(
    window.CustomFunctions,
    "associate",
    (idOrMap: string | Record<string, CustomFunction>, run?: CustomFunction) => {
      if (typeof idOrMap !== "string") Object.assign(functions, idOrMap);
      else if (run !== undefined) functions[idOrMap] = run;
    },
  );
  Object.assign(window, { Office: office });
  return {
    becomeReady: () => {
      isReady = true;
      for (const resolve of waiting) resolve();
    },
  };
}

function createContext(host: PaneHost): object {
  return {
    host: HOST_INFO.host,
    platform: HOST_INFO.platform,
    displayLanguage: "id-ID",
    contentLanguage: "id-ID",
    diagnostics: { host: HOST_INFO.host, platform: HOST_INFO.platform, version: "16.0" },
    requirements: {
      isSetSupported: (name: string, version = "1.1") => {
        const newest = SUPPORTED[name];
        return newest !== undefined && isAtMost(version, String(newest));
      },
    },
    get officeTheme() {
      return host.theme();
    },
  };
}

/** Versions are numbers between dots: 1.9 comes before 1.17. */
function isAtMost(version: string, newest: string): boolean {
  const wanted = version.split(".").map(Number);
  const known = newest.split(".").map(Number);
  for (const [index, part] of wanted.entries()) {
    const difference = part - (known[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return true;
}

function setVisible(host: PaneHost, isVisible: boolean): Promise<void> {
  host.setVisible(isVisible);
  return Promise.resolve();
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, enumerable: true, writable: true });
}
