// Draws the PNG icons that Office asks for from the SVGs of this folder, in a Chromium found on this machine.
//   node assets/icons/buat-ikon.mjs [path of chromium]
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
/** The product's own icon stands in stores and centres; a button's in three sizes and those of finer screens. */
const SIZES = { selaras: [16, 20, 24, 32, 40, 48, 64, 80, 128] };
const BUTTON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
for (const file of readdirSync(here).filter((name) => name.endsWith(".svg"))) {
  const name = file.slice(0, -".svg".length);
  const svg = readFileSync(join(here, file), "utf8");
  for (const size of SIZES[name] ?? BUTTON_SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: join(here, `${name}-${size}.png`), omitBackground: true });
  }
}
await browser.close();
