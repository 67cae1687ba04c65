/** The outside world of a run: what it may write to and know. Tests pass their own. */
export interface Terminal {
  /** The working directory that relative paths start from. */
  readonly cwd: string;
  readonly isOutputTty: boolean;
  readonly isErrorTty: boolean;
  /** False where NO_COLOR is set or the output is no terminal. */
  readonly hasColor: boolean;
  /** True where SELARAS_DEBUG asks for the technical cause of a failure. */
  readonly isDebug: boolean;
  writeOutput(text: string): void;
  writeError(text: string): void;
}

/** The terminal that this process runs in. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  return {
    cwd: workingFolder(),
    isOutputTty: stdout.isTTY,
    isErrorTty: stderr.isTTY,
    hasColor: stdout.isTTY && (env["NO_COLOR"] ?? "") === "" && env["TERM"] !== "dumb",
    isDebug: (env["SELARAS_DEBUG"] ?? "") !== "",
    writeOutput: (text) => void stdout.write(text),
    writeError: (text) => void stderr.write(text),
  };
}

/** `npm run selaras` starts in the package's folder; the user's paths start where the user stands. */
function workingFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: userFolder } = process.env;
  return script === "selaras" && userFolder !== undefined && userFolder !== "" ? userFolder : process.cwd();
}
