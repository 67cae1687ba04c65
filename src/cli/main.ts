import { existsSync, readFileSync } from "node:fs";
import { CODE_CACHE, compileProgram, runProgram } from "./compile-program";

runProgram(compileProgram(existsSync(CODE_CACHE) ? readFileSync(CODE_CACHE) : undefined));
