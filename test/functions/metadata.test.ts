import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import english from "../../src/functions/functions.en-US.json";
import { ensureBuilt } from "../support/selaras";

const SOURCE = join(__dirname, "../../src/functions");
const BUILT = join(__dirname, "../../dist/web");
const NAMES = [
  "ANGKA",
  "CAPAIAN",
  "EFISIENSI",
  "KATEGORI",
  "PREDIKAT",
  "RATA",
  "REALISASI",
  "SATUAN",
  "SERAPAN",
  "TARGET",
];

interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly options?: { readonly volatile?: boolean };
    readonly parameters: readonly { readonly name: string; readonly description: string }[];
  }[];
}
const readMetadata = (file: string): Metadata => JSON.parse(readFileSync(join(BUILT, file), "utf8")) as Metadata;

describe("the custom functions' metadata in the built bundle", () => {
  beforeAll(ensureBuilt, 300_000);

  it("is built (npm run build)", () => {
    expect(existsSync(join(BUILT, "functions.json"))).toBe(true);
  });

  it("declares one function a file, each id once", () => {
    const files = readdirSync(SOURCE).filter((file) => file.endsWith(".ts"));
    const ids = files.flatMap((file) =>
      [...readFileSync(join(SOURCE, file), "utf8").matchAll(/@customfunction (\w+)/g)].map(([, id]) => id ?? ""),
    );
    expect(ids.map((id) => `${id.toLowerCase()}.ts`).sort()).toEqual(files.sort());
    expect([...ids].sort()).toEqual(NAMES);
    expect(
      readMetadata("functions.json")
        .functions.map(({ id }) => id)
        .sort(),
    ).toEqual(NAMES);
  });

  it("associates in taskpane.js exactly what it declares", () => {
    const code = readFileSync(join(BUILT, "taskpane.js"), "utf8");
    const associated = [...code.matchAll(/CustomFunctions\.associate\("([A-Z]+)",/g)].map(([, id]) => id ?? "");
    expect(associated.sort()).toEqual(NAMES);
  });

  it("takes errors cell by cell, so that one wrong cell does not spoil a range", () => {
    expect(readMetadata("functions.json").allowErrorForDataTypeAny).toBe(true);
    expect(readMetadata("functions.en-US.json").allowErrorForDataTypeAny).toBe(true);
  });

  it("is pure: no function is volatile, streaming or asks for its address", () => {
    expect(readMetadata("functions.json").functions.filter(({ options }) => options !== undefined)).toEqual([]);
  });

  it("describes every function and argument in Indonesian and in English, within Excel's lengths", () => {
    const indonesian = readMetadata("functions.json").functions;
    const inEnglish = readMetadata("functions.en-US.json").functions;
    expect(Object.keys(english).sort()).toEqual(NAMES);
    indonesian.forEach((item, index) => {
      const other = inEnglish[index]!;
      expect(other.name).toBe(item.name);
      const pairs: [string, string | undefined][] = [
        [item.description, other.description],
        ...item.parameters.map((parameter, at): [string, string | undefined] => [
          parameter.description,
          other.parameters[at]?.description,
        ]),
      ];
      for (const [text, translated] of pairs) {
        expect(text.length).toBeGreaterThan(10);
        expect(translated?.length ?? 0).toBeGreaterThan(10);
        expect(translated).not.toBe(text);
        expect(text.length).toBeLessThanOrEqual(255);
        expect(translated?.length ?? 0).toBeLessThanOrEqual(255);
      }
    });
  });
});
