import { readdirSync } from "node:fs";
import { join } from "node:path";
import { REPORT_LIST } from "../../../src/core/reports/plan-report";

const BUILDERS = join(__dirname, "../../../src/core/reports/builders");

test("the folder and the list hold the same reports, each under its file's stem, and each can be planned", () => {
  const stems = readdirSync(BUILDERS)
    .filter((file) => file !== "index.ts")
    .map((file) => file.replace(/\.ts$/, ""));
  expect(Object.keys(REPORT_LIST).sort()).toEqual(stems.sort());
  for (const [id, report] of Object.entries(REPORT_LIST)) {
    expect(report.id).toBe(id);
    expect(report.judul).toMatch(/^\p{Lu}/u);
  }
});
