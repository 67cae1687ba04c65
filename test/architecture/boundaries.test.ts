import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inTemporaryFolder } from "../support/selaras";

const ROOT = path.resolve(__dirname, "../..");
const DEPCRUISE = path.join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

/** The broken import rules of a tree that has a src folder and a configuration. */
function violationsIn(folder: string): string[] {
  const args = [DEPCRUISE, "src", "--config", ".dependency-cruiser.cjs", "--output-type", "json"];
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  if (!run.stdout.startsWith("{")) throw new Error(`dependency-cruiser: ${run.stderr}`);
  const { summary } = JSON.parse(run.stdout) as { summary: { violations: Violation[]; totalCruised: number } };
  expect(summary.totalCruised).toBeGreaterThan(0);
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort();
}

test("nothing in src imports what its room may not", () => {
  expect(violationsIn(ROOT)).toEqual([]);
}, 60_000);

test("each rule bites", () => {
  const files: Record<string, string> = {
    "src/core/text/read-file.ts": `import { readFileSync } from "node:fs"; export const a = readFileSync;`,
    "src/core/text/knows-model.ts": `import { b } from "../model/level"; export const a = b;`,
    "src/core/model/level.ts": `export const b = 1;`,
    "src/core/metrics/knows-layout.ts": `import { l } from "../layout/layout"; export const a = l;`,
    "src/core/layout/layout.ts": `export const l = 1;`,
    "src/core/rules/checks/one.ts": `import { two } from "./two"; export const a = two;`,
    "src/core/rules/checks/two.ts": `import { l } from "../../layout/layout"; export const two = l;`,
    "src/core/reports/plan.ts": `import { two } from "../rules/checks/two"; export const a = two;`,
    "src/core/model/uses-package.ts": `import { zipSync } from "fflate"; export const a = zipSync;`,
    "src/app/knows-host.ts": `import { h } from "../hosts/xlsx/host"; export const a = h;`,
    "src/hosts/xlsx/host.ts": `import { b } from "../../core/model/level"; export const h = b;`,
    "src/hosts/excel/host.ts": `import { h } from "../xlsx/host"; export const e = h;`,
    "src/cli/main.ts": `import { e } from "../hosts/excel/host"; import { t } from "../taskpane/pane"; export const a = [e, t];`,
    "src/taskpane/pane.ts": `import { h } from "../hosts/xlsx/host"; export const t = h;`,
    "src/cli/formatters/one.ts": `import { two } from "./two"; export const a = two;`,
    "src/cli/formatters/two.ts": `export const two = 2;`,
    "src/app/circle.ts": `import { c } from "./circle-back"; export const a = c;`,
    "src/app/circle-back.ts": `import { a } from "./circle"; export const c = () => a;`,
    "src/app/orphan.ts": `export const o = 1;`,
  };
  const found = inTemporaryFolder((folder) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    for (const name of [".dependency-cruiser.cjs", "tsconfig.json"])
      cpSync(path.join(ROOT, name), path.join(folder, name));
    mkdirSync(path.join(folder, "node_modules/fflate"), { recursive: true });
    cpSync(path.join(ROOT, "node_modules/fflate"), path.join(folder, "node_modules/fflate"), { recursive: true });
    writeFileSync(path.join(folder, "package.json"), JSON.stringify({ dependencies: { fflate: "*" } }));
    return violationsIn(folder);
  });
  expect(found).toEqual([
    "app-sees-core: src/app/knows-host.ts → src/hosts/xlsx/host.ts",
    "cli-has-no-excel: src/cli/main.ts → src/hosts/excel/host.ts",
    "core-is-closed: src/core/model/uses-package.ts → node_modules/fflate/lib/index.cjs",
    "core-is-closed: src/core/text/read-file.ts → fs",
    "host-sees-ports: src/hosts/excel/host.ts → src/hosts/xlsx/host.ts",
    "host-sees-ports: src/hosts/xlsx/host.ts → src/core/model/level.ts",
    "hosts-are-apart: src/app/knows-host.ts → src/hosts/xlsx/host.ts",
    "leaf-stays-leaf: src/core/text/knows-model.ts → src/core/model/level.ts",
    "metrics-are-plain: src/core/metrics/knows-layout.ts → src/core/layout/layout.ts",
    "no-circular: src/app/circle-back.ts → src/app/circle.ts",
    "no-orphans: src/app/orphan.ts → src/app/orphan.ts",
    "node-at-the-edge: src/core/text/read-file.ts → fs",
    "pane-has-no-xlsx: src/taskpane/pane.ts → src/hosts/xlsx/host.ts",
    "reports-read-the-model: src/core/reports/plan.ts → src/core/rules/checks/two.ts",
    "rules-judge-the-model: src/core/rules/checks/two.ts → src/core/layout/layout.ts",
    "shells-are-apart: src/cli/main.ts → src/taskpane/pane.ts",
    "units-are-islands: src/cli/formatters/one.ts → src/cli/formatters/two.ts",
    "units-are-islands: src/core/rules/checks/one.ts → src/core/rules/checks/two.ts",
  ]);
}, 60_000);
