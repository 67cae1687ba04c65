import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import packageJson from "../../package.json";
import { COMMAND_LIST } from "../../src/app/commands";
import { descendantsOf, parseXml, type XmlElement } from "../support/parse-xml";

interface CopyPattern {
  readonly from?: string;
  readonly transform?: (content: Buffer) => string;
}

// The build's own settings, a plain script.
// eslint-disable-next-line @typescript-eslint/no-require-imports -- it has no types
const createConfigs = require("../../webpack.config.js") as (
  env: object,
) => Promise<
  readonly { readonly name: string; readonly plugins: readonly { readonly patterns?: readonly CopyPattern[] }[] }[]
>;

const ROOT = join(__dirname, "../..");
const BUILT = join(ROOT, "dist/web");
const DEV_URL = "https://localhost:3000";
const manifest = parseXml(readFileSync(join(ROOT, "manifest.xml"), "utf8"));
const all = descendantsOf(manifest);

const named = (name: string): XmlElement[] => all.filter((element) => element.name === name);
const childNames = (name: string): string[][] => named(name).map(({ children }) => children.map((child) => child.name));
const resources = new Map(
  all
    .filter(({ name }) => name.startsWith("bt:") && name !== "bt:Override")
    .flatMap((element) =>
      element.attributes["id"] === undefined ? [] : [[element.attributes["id"], element] as const],
    ),
);
const valuesOf = ({ attributes, children }: XmlElement): string[] => [
  attributes["DefaultValue"] ?? "",
  ...children.map((child) => child.attributes["Value"] ?? ""),
];

/** Office reads these as a sequence: another order is refused with no word of why. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Hosts", "Resources"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
  Supertip: ["Title", "Description"],
  Requirements: ["Sets"],
  AllFormFactors: ["ExtensionPoint"],
};

/** Width and height as the PNG's own header says them. */
function pixelSizeOf(png: Buffer): [number, number] {
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe("manifest.xml", () => {
  it.each(Object.entries(ORDER))("%s has its children in Office's order", (name, order) => {
    const lists = childNames(name).filter((list) => list.length > 0);
    expect(lists.length).toBeGreaterThan(0);
    for (const list of lists) expect(list).toEqual(order);
  });

  it("has groups of label, icon and controls; the tab's label comes last", () => {
    const [tab] = named("CustomTab");
    expect(named("CustomTab")).toHaveLength(1);
    expect(tab!.children.map(({ name }) => name)).toEqual(["Group", "Group", "Group", "Group", "Label"]);
    for (const [label, icon, ...controls] of childNames("Group")) {
      expect([label, icon]).toEqual(["Label", "Icon"]);
      expect(new Set(controls)).toEqual(new Set(["Control"]));
    }
    for (const list of childNames("Control")) expect(list).toEqual(["Label", "Supertip", "Icon", "Action"]);
  });

  it("names script, page, metadata and namespace of the functions, and pane and page of the button, in Office's order", () => {
    const points = named("ExtensionPoint").map(({ attributes, children }) => [
      attributes["xsi:type"],
      children.map(({ name }) => name),
    ]);
    expect(points).toEqual([
      ["CustomFunctions", ["Script", "Page", "Metadata", "Namespace"]],
      ["PrimaryCommandSurface", ["CustomTab"]],
    ]);
    const actions = named("Action").map(({ attributes, children }) => [
      attributes["xsi:type"],
      children.map(({ name }) => name),
    ]);
    expect(actions[0]).toEqual(["ShowTaskpane", ["TaskpaneId", "SourceLocation"]]);
    for (const action of actions.slice(1)) expect(action).toEqual(["ExecuteFunction", ["FunctionName"]]);
  });

  it("has ids of its own for the tab, its groups and its controls", () => {
    const ids = ["CustomTab", "Group", "Control"].flatMap(named).map(({ attributes }) => attributes["id"]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(named("Id")[0]!.text).toMatch(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/);
    expect(named("Version")[0]!.text).toBe(`${packageJson.version}.0`);
  });

  it("defines every resid once, in 32 characters, and uses every one", () => {
    const used = all.flatMap(({ attributes }) => (attributes["resid"] === undefined ? [] : [attributes["resid"]]));
    for (const resid of used) expect(resources.has(resid) ? resid : `missing: ${resid}`).toBe(resid);
    for (const id of resources.keys()) expect(id.length).toBeLessThanOrEqual(32);
    expect([...resources.keys()].filter((id) => !used.includes(id))).toEqual([]);
    const defined = all.filter(({ name, attributes }) => name.startsWith("bt:") && attributes["id"] !== undefined);
    expect(defined).toHaveLength(resources.size);
  });

  it("takes each text and address from the list that Office looks it up in", () => {
    const listOf = (resid: string | undefined): string =>
      all.find(({ children }) => children.some(({ attributes }) => attributes["id"] === resid))?.name ?? "none";
    const LIST: Readonly<Record<string, string>> = {
      Label: "bt:ShortStrings",
      Title: "bt:ShortStrings",
      Namespace: "bt:ShortStrings",
      Description: "bt:LongStrings",
      Runtime: "bt:Urls",
      SourceLocation: "bt:Urls",
      FunctionFile: "bt:Urls",
      LearnMoreUrl: "bt:Urls",
      "bt:Image": "bt:Images",
    };
    const uses = all.filter(({ attributes }) => attributes["resid"] !== undefined);
    expect(new Set(uses.map(({ name }) => name))).toEqual(new Set(Object.keys(LIST)));
    for (const { name, attributes } of uses) {
      expect([name, attributes["resid"], listOf(attributes["resid"])]).toEqual([name, attributes["resid"], LIST[name]]);
    }
  });

  it("runs pane, functions and ribbon in one runtime", () => {
    const resids = [
      ...named("Runtime"),
      ...named("FunctionFile"),
      ...named("Page").flatMap(({ children }) => children),
    ];
    const shown = named("Action").flatMap(({ children }) => children.filter(({ name }) => name === "SourceLocation"));
    for (const element of [...resids, ...shown]) expect(element.attributes["resid"]).toBe("Pane.Url");
    expect(named("Runtime")[0]!.attributes["lifetime"]).toBe("long");
  });

  it("keeps texts within Office's lengths, in Indonesian with English beside", () => {
    const limits: Readonly<Record<string, number>> = { "bt:ShortStrings": 125, "bt:LongStrings": 250 };
    for (const [list, limit] of Object.entries(limits)) {
      for (const element of named(list)[0]!.children) {
        for (const text of valuesOf(element)) expect(text.length).toBeLessThanOrEqual(limit);
        const locales = element.children.map(({ attributes }) => attributes["Locale"]);
        expect(element.attributes["id"] === "Functions.Namespace" ? ["en-US"] : locales).toEqual(["en-US"]);
      }
    }
    expect(named("DefaultLocale")[0]!.text).toBe("id-ID");
    for (const [name, limit] of [["DisplayName", 125] as const, ["Description", 250] as const]) {
      const [element] = named(name);
      expect(valuesOf(element!).filter((text) => text.length > 0 && text.length <= limit)).toHaveLength(2);
      expect(element!.children.map(({ attributes }) => attributes["Locale"])).toEqual(["en-US"]);
    }
    for (const name of ["CustomTab", "Group", "Control"]) {
      for (const { attributes } of named(name)) expect(attributes["id"]!.length).toBeLessThanOrEqual(125);
    }
    expect(all.filter(({ attributes }) => attributes["Locale"] === "id-ID")).toEqual([]);
  });

  it("has a button for every command of the ribbon, and a command for every button", () => {
    const controls = named("Control");
    const commands = COMMAND_LIST.filter(({ shells }) => shells.includes("pita"));
    expect(controls.map(({ attributes }) => attributes["id"])).toEqual(commands.map(({ id }) => `Kinerja.${id}`));
    const executed = named("FunctionName").map(({ text }) => text);
    expect(executed).toEqual(commands.filter(({ id }) => id !== "panel").map(({ id }) => id));
    controls.forEach((control, index) => {
      const label = resources.get(control.children[0]!.attributes["resid"]!)!;
      expect(label.attributes["DefaultValue"]).toBe(commands[index]!.judul);
    });
  });

  it("shows icons of the size it says", () => {
    const images = descendantsOf(manifest).filter(({ name }) => name === "bt:Image");
    const uses = images.filter(({ attributes }) => attributes["resid"] !== undefined);
    expect(uses.length).toBeGreaterThan(0);
    for (const { attributes } of uses) {
      const url = resources.get(attributes["resid"]!)!.attributes["DefaultValue"]!;
      const size = Number(attributes["size"]);
      expect(pixelSizeOf(readFileSync(join(ROOT, "assets", url.slice(DEV_URL.length))))).toEqual([size, size]);
    }
    for (const icon of named("Icon")) {
      const sizes = icon.children.map(({ attributes }) => attributes["size"]);
      expect(sizes).toEqual(expect.arrayContaining(["16", "32", "80"]));
    }
    for (const [name, size] of [["IconUrl", 32] as const, ["HighResolutionIconUrl", 64] as const]) {
      const url = named(name)[0]!.attributes["DefaultValue"]!;
      expect(pixelSizeOf(readFileSync(join(ROOT, "assets", url.slice(DEV_URL.length))))).toEqual([size, size]);
    }
  });

  it("speaks of no URL that is not built, in one place, over https", () => {
    const urls = all.flatMap((element) => valuesOf(element)).filter((value) => value.startsWith("http"));
    expect(urls.length).toBeGreaterThan(5);
    for (const url of new Set(urls)) {
      expect(url.startsWith(`${DEV_URL}/`)).toBe(true);
      const file = join(BUILT, url.slice(DEV_URL.length));
      expect(existsSync(file) ? url : `not built: ${url}`).toBe(url);
    }
    const built = readFileSync(join(BUILT, "manifest.xml"), "utf8");
    expect(parseXml(built).name).toBe("OfficeApp");
  });

  it("is built for the address of one setting, everywhere", async () => {
    const patternsOf = async (env: object): Promise<readonly CopyPattern[]> => {
      const configs = await createConfigs(env);
      return configs.find(({ name }) => name === "web")?.plugins.flatMap(({ patterns }) => patterns ?? []) ?? [];
    };
    const source = readFileSync(join(ROOT, "manifest.xml"));
    const builtFor = async (env: object): Promise<string> => {
      const pattern = (await patternsOf(env)).find(({ from }) => from === "manifest.xml");
      return pattern?.transform?.(source) ?? "";
    };
    expect(await builtFor({})).toBe(source.toString());
    const built = await builtFor({ url: "https://selaras.instansi.example/" });
    expect(built).not.toContain("localhost:3000");
    expect(built).toContain('DefaultValue="https://selaras.instansi.example/taskpane.html"');
    expect(built.split("https://selaras.instansi.example").length).toBe(source.toString().split(DEV_URL).length);
    const inFolder = parseXml(await builtFor({ url: "https://instansi.example/selaras" }));
    const urls = descendantsOf(inFolder).flatMap((element) => valuesOf(element).filter((text) => /^https:/.test(text)));
    expect(urls.length).toBeGreaterThan(5);
    for (const url of urls) expect(url).toMatch(/^https:\/\/instansi\.example\/selaras\/[^/]/);
  });

  it("comes with the texts that a copy of office.js does not start without, in Excel's language or in English", async () => {
    const patternsOf = async (env: object): Promise<readonly CopyPattern[]> =>
      (await createConfigs(env)).flatMap(({ name, plugins }) =>
        name === "web" ? plugins.flatMap(({ patterns }) => patterns ?? []) : [],
      );
    const textsOf = async (env: object): Promise<string[]> =>
      (await patternsOf(env)).flatMap(({ from }) => (from?.endsWith("/office_strings.js") === true ? [from] : []));
    expect(await textsOf({ officejs: "local" })).toEqual(["{id-id,en-us}/office_strings.js"]);
    expect(await textsOf({})).toEqual([]);
    for (const locale of ["id-id", "en-us"]) {
      const file = join(ROOT, "node_modules/@microsoft/office-js/dist", locale, "office_strings.js");
      expect(existsSync(file)).toBe(true);
    }
  });

  it("asks for little: the runtime it needs and an old Excel API, and to read and write this document", () => {
    expect(named("Set").map(({ attributes }) => attributes)).toEqual([
      { Name: "SharedRuntime", MinVersion: "1.1" },
      { Name: "ExcelApi", MinVersion: "1.4" },
    ]);
    expect(named("Permissions")[0]!.text).toBe("ReadWriteDocument");
  });
});
