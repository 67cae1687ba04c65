import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inTemporaryFolder, ensureBuilt } from "../support/selaras";

const BUILT = path.join(__dirname, "../../dist/cli");
const CACHE = "program.cache";

/** Runs the built command line from a folder of its own, with this code cache (null: none). */
function versionWith(cache: Uint8Array | null): { readonly output: string; readonly error: string } {
  return inTemporaryFolder((folder) => {
    for (const file of ["selaras.js", "program.js"]) copyFileSync(path.join(BUILT, file), path.join(folder, file));
    if (cache !== null) writeFileSync(path.join(folder, CACHE), cache);
    const run = spawnSync(process.execPath, [path.join(folder, "selaras.js"), "--versi"], { encoding: "utf8" });
    return { output: run.stdout, error: run.stderr };
  });
}

test("the build leaves a code cache, and a start without one, or with a damaged one, says the same", () => {
  ensureBuilt();
  expect(existsSync(path.join(BUILT, CACHE))).toBe(true);
  const cache = readFileSync(path.join(BUILT, CACHE));
  const expected = { output: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string, error: "" };
  for (const each of [cache, null, cache.subarray(0, cache.length / 2), Buffer.from("rusak"), new Uint8Array(0)]) {
    expect(versionWith(each)).toEqual(expected);
  }
});
