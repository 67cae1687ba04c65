import { runCli } from "./run-cli";
import { processTerminal } from "./terminal";

// A reader that closes the pipe early (`selaras periksa … | head`) is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") process.exitCode = 2;
});

// The exit code is set rather than the process ended, so that long output still reaches a pipe.
void runCli(process.argv.slice(2), processTerminal()).then((exitCode) => {
  process.exitCode = exitCode;
});
