import { readdirSync } from "node:fs";
import { join } from "node:path";
import { buildCascade } from "../../../src/core/cascade/build-cascade";
import { SETTINGS_DEFAULT } from "../../../src/core/model/settings";
import { RULE_LIST } from "../../../src/core/rules/checks";
import { runRules } from "../../../src/core/rules/run-rules";
import { checkGrids, gridOfExample, short } from "./check-sheets";

const CHECKS = join(__dirname, "../../../src/core/rules/checks");

test("The folder and the list hold the same rules, and each id is its file's stem", () => {
  const stems = readdirSync(CHECKS)
    .filter((name) => name !== "index.ts")
    .map((name) => name.replace(/\.ts$/, ""))
    .sort();
  expect(RULE_LIST.map(({ meta }) => meta.id).sort()).toEqual(stems);
});

describe.each(RULE_LIST.map((rule) => [rule.meta.id, rule] as const))("%s", (id, { meta }) => {
  test("its wrong example raises it", () => {
    const found = checkGrids(meta.examples.salah.sheets.map(gridOfExample)).filter(({ ruleId }) => ruleId === id);
    expect(found.map(short)).toHaveLength(1);
    expect(found[0]?.severity).toBe(meta.severity);
  });

  test("its right example raises nothing at all", () => {
    expect(checkGrids(meta.examples.benar.sheets.map(gridOfExample)).map(short)).toEqual([]);
  });

  test("its texts are whole sentences in Indonesian, without holes", () => {
    for (const text of [meta.alasan, ...Object.values(meta.messages)]) expect(text).toMatch(/^[\p{Lu}“{].*[.]$/su);
    expect(meta.judul).toMatch(/^\p{Lu}.*[^.]$/u);
  });

  test("its findings do not hang on the order of the sheets", () => {
    const grids = meta.examples.salah.sheets.map(gridOfExample);
    const prints = (list: typeof grids) =>
      checkGrids(list)
        .map(({ fingerprint }) => fingerprint)
        .sort();
    expect(prints([...grids].reverse())).toEqual(prints(grids));
  });
});

test("An empty cascade raises nothing", () => {
  const dokumen = { opd: null, tahun: null, tempatTanggal: null, penandatangan: null };
  const { cascade, sources } = buildCascade([], { dokumen, unrecognized: [] });
  expect(runRules(cascade, sources, SETTINGS_DEFAULT)).toEqual([]);
});
