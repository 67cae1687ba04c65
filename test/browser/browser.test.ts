import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { ensureBuilt } from "../support/selaras";
import { describeAccessibility } from "./accessibility";
import { describeJourney } from "./journey";
import { describeKeyboard } from "./keyboard";
import { describeNarrow } from "./narrow";
import { describeNetwork } from "./network";
import { describePictures } from "./pictures";
import { findChromium, launchChromium } from "./support/chromium";
import { DIST, startDistServer, type DistServer } from "./support/dist-server";
import { WorkbenchPage, type OpenOptions } from "./support/workbench-page";

// One browser and one server for all journeys: starting them takes as long as a journey.
const executable = findChromium();
if (executable === null) console.warn("No Chromium found (PATH, CHROME_PATH): the browser tests are skipped.");

(executable === null ? describe.skip : describe)("the built bundles in Chromium", () => {
  let browser: Browser;
  let server: DistServer;

  beforeAll(() => {
    if (process.env["SELARAS_DIST"] === undefined) ensureBuilt();
    if (!existsSync(join(DIST, "workbench/index.html"))) throw new Error(`${DIST} holds no workbench; npm run build`);
  });
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchChromium(executable ?? ""), startDistServer()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const open = (options?: OpenOptions): Promise<WorkbenchPage> => WorkbenchPage.open(browser, server.origin, options);
  const host = { open, newPage: () => browser.newPage(), origin: () => server.origin };

  describeJourney(host);
  describeAccessibility(host);
  describeKeyboard(host);
  describeNarrow(host);
  describeNetwork(host);
  if (process.env["UPDATE_PICTURES"] !== undefined) describePictures(host);
});
