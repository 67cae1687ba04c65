import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { COMMAND_LIST } from "../../src/app/commands";
import { GLOSSARY } from "../../src/core/model/glossary";
import { angka } from "../../src/functions/angka";
import { capaian } from "../../src/functions/capaian";
import { efisiensi } from "../../src/functions/efisiensi";
import { kategori } from "../../src/functions/kategori";
import { predikat } from "../../src/functions/predikat";
import { satuan } from "../../src/functions/satuan";
import { serapan } from "../../src/functions/serapan";
import { MODE_LIST } from "../../src/taskpane/screens/ukur/write-tasks";
import { TAB_LIST } from "../../src/taskpane/frame/screen-list";
import { installCustomFunctions } from "../support/custom-functions";
import functionTexts from "../../src/functions/functions.en-US.json";

installCustomFunctions();

const DOCS = join(__dirname, "../../docs");
const GUIDE = readFileSync(join(DOCS, "panduan.md"), "utf8");
const loader = createRequire(__filename)("../../docs/panduan-loader.cjs") as ((markdown: string) => string) & {
  guidePage(markdown: string): string;
};
const page = loader.guidePage(GUIDE);

const PICTURES = ["mulai.png", "periksa.png", "ukur.png", "laporan.png", "workbench.png"];

type Call = (...args: (string | number)[][][]) => unknown[][];
const CALLS: Readonly<Record<string, Call>> = {
  CAPAIAN: capaian,
  KATEGORI: kategori,
  SERAPAN: serapan,
  EFISIENSI: efisiensi,
  PREDIKAT: predikat,
  ANGKA: angka,
  SATUAN: satuan,
};

interface Example {
  readonly indonesian: string;
  /** The same where nothing has to be separated. */
  readonly english: string;
  readonly result: string;
}

const EXAMPLES = [...GUIDE.matchAll(/^- `(=KINERJA[^`]*)`(?: atau `(=KINERJA[^`]*)`)? → (.+)$/gm)].map(
  ([, indonesian = "", english = indonesian, result = ""]): Example => ({ indonesian, english, result }),
);
const LITERAL = EXAMPLES.filter(({ english }) => !/[A-Z]\d/.test(english));

/** `=KINERJA.CAPAIAN(10;12;"negatif")` → its name and its arguments as they are written. */
function partsOf(formula: string, separator: string): { name: string; args: string[] } {
  const match = /^=KINERJA\.([A-Z]+)\((.*)\)$/.exec(formula);
  if (match === null) throw new Error(`no call: ${formula}`);
  const args = match[2]!.match(new RegExp(`"[^"]*"|[^${separator}"]+`, "g")) ?? [];
  return { name: match[1]!, args };
}

/** How the guide writes a result: 0.95 → "95 %" for what is a fraction, else as a cell in Indonesian form. */
function shown(value: unknown, name: string): string {
  if (typeof value !== "number") return String(value);
  const isFraction = name === "CAPAIAN" || name === "SERAPAN";
  const text = String(isFraction ? Number((value * 100).toFixed(6)) : value).replace(".", ",");
  return isFraction ? `${text} %` : text;
}

describe("docs/panduan.md", () => {
  it("explains every button of the ribbon and every screen, in the words that they bear", () => {
    for (const { judul, shells } of COMMAND_LIST) if (shells.includes("pita")) expect(GUIDE).toContain(`**${judul}**`);
    for (const { judul } of TAB_LIST) expect(GUIDE).toContain(`\n## Layar ${judul}\n`);
    for (const { judul } of MODE_LIST) expect(GUIDE).toContain(`**${judul}**`);
  });

  it("explains every custom function, each with an example, and no other", () => {
    const headings = [...GUIDE.matchAll(/^### KINERJA\.([A-Z]+)$/gm)].map(([, name]) => name);
    expect(headings.sort()).toEqual(Object.keys(functionTexts).sort());
    const shownNames = EXAMPLES.map(({ indonesian }) => partsOf(indonesian, ";").name);
    expect([...new Set(shownNames)].sort()).toEqual(headings);
  });

  it("writes each example alike for both number formats", () => {
    expect(EXAMPLES.length).toBeGreaterThan(12);
    for (const { indonesian, english } of EXAMPLES) {
      const indonesianParts = partsOf(indonesian, ";");
      const args = indonesianParts.args.map((arg) => (arg.startsWith('"') ? arg : arg.replace(",", ".")));
      expect(partsOf(english, ",")).toEqual({ ...indonesianParts, args });
    }
  });

  it.each(LITERAL)("$english gives $result", ({ english, result }) => {
    const { name, args } = partsOf(english, ",");
    const cells = args.map((arg) => [[arg.startsWith('"') ? arg.slice(1, -1) : Number(arg)]]);
    expect(shown(CALLS[name]!(...cells)[0]![0], name)).toBe(result);
  });

  it("explains its terms as the glossary does", () => {
    const meanings = new Map(GLOSSARY.map(({ istilah, penjelasan }) => [istilah, penjelasan]));
    const list = GUIDE.slice(GUIDE.indexOf("## Daftar istilah"));
    const entries = [...list.matchAll(/^- \*\*(.+?)\*\*: (.+)$/gm)];
    expect(entries.length).toBeGreaterThan(20);
    for (const [, istilah = "", penjelasan] of entries)
      expect([istilah, penjelasan]).toEqual([istilah, meanings.get(istilah)]);
  });
});

describe("the guide as a page", () => {
  it("carries nothing that its Content-Security-Policy would stop, and links to parts that exist", () => {
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:/i);
    const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(10);
    for (const id of links) expect(ids).toContain(id);
  });

  it("has a word for each picture, and shows those that are there", () => {
    const pictures = [...GUIDE.matchAll(/!\[([^\]]*)\]\(gambar\/([^)]+)\)/g)];
    expect(pictures.map(([, , file]) => file)).toEqual(PICTURES);
    for (const [, alt = "", file = ""] of pictures) {
      expect(alt.length).toBeGreaterThan(10);
      expect(page.includes(`src="gambar/${file}"`)).toBe(existsSync(join(DOCS, "gambar", file)));
    }
  });

  it("comes to the pane without pictures, part by part", () => {
    const source = loader(GUIDE);
    expect(source).not.toContain("<img");
    const sections = /^export const sections = (.+);$/m.exec(source);
    const parts = JSON.parse(sections![1]!) as { id: string; judul: string; html: string }[];
    expect(parts.map(({ judul }) => judul)).toEqual([...GUIDE.matchAll(/^## (.+)$/gm)].map(([, judul]) => judul));
    for (const { html } of parts) expect(html.trim()).not.toBe("");
  });
});
