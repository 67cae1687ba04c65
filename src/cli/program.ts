import { runCli } from "./run-cli";
import { processTerminal } from "./terminal";

let isOutputLost = false;

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader that closes the pipe early (`selaras periksa … | head`) is no failure of ours.
  if (error.code === "EPIPE") return;
  isOutputLost = true;
  process.exitCode = 2;
  process.stderr.write(`Kesalahan: Hasil tidak dapat dituliskan (${error.code ?? error.message}).\n`);
});

// Where nobody reads the messages any more, the exit code still tells.
process.stderr.on("error", () => undefined);

// The exit code is set rather than the process ended, so that long output still reaches a pipe.
void runCli(process.argv.slice(2), processTerminal()).then((exitCode) => {
  process.exitCode = isOutputLost ? 2 : exitCode;
});
