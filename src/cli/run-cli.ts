import packageJson from "../../package.json";
import { WorkbookError } from "../app/ports";
import { CLI_COMMAND_LIST } from "./command-list";
import type { CommandSpec } from "./command-spec";
import { describeFailure } from "./describe-failure";
import { formatErrorJson } from "./formatters/error-json";
import { formatErrorText } from "./formatters/error-text";
import { commandHelp, programHelp } from "./help";
import { nearestWord } from "./nearest-word";
import { parseArguments } from "./parse-arguments";
import type { Terminal } from "./terminal";

/** Words that users of other tools try first. */
const COMMAND_SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["read", "baca"],
  ["check", "periksa"],
  ["cek", "periksa"],
  ["fill", "isi"],
  ["report", "formulir"],
  ["form", "formulir"],
  ["laporan", "formulir"],
]);

const HELP_WORDS = new Set(["bantuan", "help", "--help", "--bantuan", "-h"]);
const VERSION_WORDS = new Set(["--versi", "--version", "versi", "-v", "-V"]);

/**
 * Runs one command line and gives the exit code: 0 done, 1 `periksa` found a galat, 2 the command could not be carried out.
 * Nothing throws past it: a failure becomes a message, in JSON where the user asked for JSON.
 */
export async function runCli(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await runWords(words, terminal);
  } catch (error) {
    const failure = describeFailure(error);
    if (wantsJson(words)) {
      const { output, exitCode } = formatErrorJson(failure);
      terminal.writeOutput(output);
      return exitCode;
    }
    const { output, exitCode } = formatErrorText(failure);
    terminal.writeError(output);
    if (terminal.isDebug && error instanceof Error) terminal.writeError(`${error.stack ?? error.message}\n`);
    return exitCode;
  }
}

async function runWords(words: readonly string[], terminal: Terminal): Promise<number> {
  const [first, ...rest] = words;
  if (first !== undefined && VERSION_WORDS.has(first)) {
    terminal.writeOutput(`${packageJson.version}\n`);
    return 0;
  }
  if (first !== undefined && HELP_WORDS.has(first)) {
    const topic = rest.find((word) => !word.startsWith("-"));
    terminal.writeOutput(
      topic === undefined ? programHelp(CLI_COMMAND_LIST, packageJson.version) : commandHelp(findCommand(topic)),
    );
    return 0;
  }
  const command = findCommand(first);
  const args = parseArguments(rest, command);
  if (args.wantsHelp) {
    terminal.writeOutput(commandHelp(command));
    return 0;
  }
  const run = await command.load();
  const { output, exitCode } = await run(args, terminal);
  terminal.writeOutput(output);
  return exitCode;
}

function findCommand(word: string | undefined): CommandSpec {
  const names = CLI_COMMAND_LIST.map(({ id }) => id);
  if (word === undefined) {
    throw new WorkbookError(
      "perintah-tidak-disebut",
      `Sebutkan perintahnya: ${names.join(", ")}. Lihat: selaras bantuan`,
    );
  }
  const command = CLI_COMMAND_LIST.find(({ id }) => id === word.toLowerCase());
  if (command !== undefined) return command;
  const nearest = COMMAND_SYNONYMS.get(word.toLowerCase()) ?? nearestWord(word, [...names, "bantuan"]);
  const hint = nearest === null ? "" : ` Mungkin maksud Anda ${nearest}?`;
  throw new WorkbookError(
    "perintah-tidak-dikenal",
    `Perintah "${word}" tidak dikenal.${hint} Perintah yang ada: ${names.join(", ")}. Lihat: selaras bantuan`,
  );
}

/** Whether the user asked for JSON, even where the rest of the command line cannot be understood. */
function wantsJson(words: readonly string[]): boolean {
  const end = words.indexOf("--");
  const options = end === -1 ? words : words.slice(0, end);
  return options.some(
    (word, index) =>
      word === "--json" ||
      word.toLowerCase() === "--format=json" ||
      (word === "--format" && options[index + 1]?.toLowerCase() === "json"),
  );
}
