import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CODE_CACHE, compileProgram, PROGRAM, runProgram } from "./compile-program";

// Run by the build: the demo goes through every command, so the cache holds all functions that a run needs.
const folder = mkdtempSync(path.join(tmpdir(), "selaras-build-"));
process.argv = [process.execPath, PROGRAM, "demo", "--ke", folder];
const script = compileProgram();
process.on("exit", (exitCode) => {
  rmSync(folder, { recursive: true, force: true });
  if (exitCode === 0) writeFileSync(CODE_CACHE, script.createCachedData());
});
runProgram(script);
