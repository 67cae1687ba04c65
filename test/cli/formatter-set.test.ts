import { readdirSync } from "node:fs";
import { join } from "node:path";
import { CLI_COMMAND_LIST } from "../../src/cli/command-list";

const FOLDER = join(__dirname, "../../src/cli/formatters");
const stems = readdirSync(FOLDER).map((file) => file.replace(/\.ts$/, ""));

/** "periksa-sarif" → formatPeriksaSarif. */
const functionOf = (stem: string): string =>
  `format${stem.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

describe("the set of formatters", () => {
  test("is text for every command, and each form that a command's options offer; errors speak in both", () => {
    const offered = CLI_COMMAND_LIST.flatMap(({ id, optionList }) => {
      const named = optionList.find(({ name }) => name === "format")?.choices ?? [];
      const json = optionList.some(({ name }) => name === "json") ? ["json"] : [];
      return [...new Set(["text", ...json, ...named])].map((form) => `${id}-${form}`);
    });
    expect([...stems].sort()).toEqual([...offered, "error-text", "error-json"].sort());
  });

  test.each(stems)("%s holds one formatter, named after its file", async (stem) => {
    const unit = (await import(join(FOLDER, stem))) as Record<string, unknown>;
    const functions = Object.entries(unit).filter(([, value]) => typeof value === "function");
    expect(functions.map(([name]) => name)).toEqual([functionOf(stem)]);
  });
});
