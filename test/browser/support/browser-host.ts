import type { Page } from "playwright-core";
import type { OpenOptions, WorkbenchPage } from "./workbench-page";

/** What the journeys share: the browser and the server, once they run. */
export interface BrowserHost {
  readonly open: (options?: OpenOptions) => Promise<WorkbenchPage>;
  readonly newPage: () => Promise<Page>;
  readonly origin: () => string;
}
