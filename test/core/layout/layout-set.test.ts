import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { formatArea } from "../../../src/core/grid/a1";
import { detectLayouts } from "../../../src/core/layout/detect-layout";
import { LAYOUT_LIST } from "../../../src/core/layout/layouts";
import { FIELD_LIST } from "../../../src/core/model/field";
import { gridOf } from "../../support/grid-of";
import type { GoldenSheet } from "./golden-sheet";

const FOLDER = join(__dirname, "../../../src/core/layout/layouts");
const ids = LAYOUT_LIST.map(({ id }) => id);

async function goldenOf(id: string): Promise<GoldenSheet> {
  const module = (await import(`./layouts/${id}.golden`)) as { golden: GoldenSheet };
  return module.golden;
}

describe("the set of layouts", () => {
  test("the folder and the index hold the same layouts, each in a file named after its id", () => {
    const files = readdirSync(FOLDER)
      .filter((file) => file !== "index.ts")
      .map((file) => file.replace(/\.ts$/, ""));
    expect([...ids].sort()).toEqual(files.sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(ids)("%s has its golden sheet", (id) => {
    expect(existsSync(join(__dirname, "layouts", `${id}.golden.ts`))).toBe(true);
  });

  test.each(ids)("%s, and no other layout, detects its golden sheet", async (id) => {
    const golden = await goldenOf(id);
    const { matches, unrecognized } = detectLayouts(gridOf(golden.table, { merge: golden.merge }));
    expect(matches.map(({ layout }) => layout)).toEqual([id]);
    expect(unrecognized).toBeNull();
  });

  test.each(ids)("%s still detects its golden sheet when the table is moved to H20", async (id) => {
    const golden = await goldenOf(id);
    const { matches } = detectLayouts(gridOf(golden.table, { startRow: 20, startColumn: 7 }));
    const [match] = matches;
    expect(matches.map(({ layout }) => layout)).toEqual([id]);
    expect(formatArea(match!.area)).toMatch(/^H2\d:/);
  });

  test.each(LAYOUT_LIST)("$id names its words, its title and its needs in Indonesian", (layout) => {
    expect(layout.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(layout.judul).toMatch(/^[A-Z]/);
    for (const field of Object.keys(layout.words)) expect(FIELD_LIST).toContain(field);
    expect(layout.required.length).toBeGreaterThan(0);
    for (const { sebutan } of layout.required) expect(sebutan).toMatch(/kolom/);
  });
});
