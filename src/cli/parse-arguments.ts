import { WorkbookError } from "../app/ports";
import type { CommandSpec, OptionSpec, ParsedArguments } from "./command-spec";
import { nearestWord } from "./nearest-word";

export const HELP_OPTION: OptionSpec = { name: "help", short: "h", penjelasan: "menampilkan bantuan perintah ini" };

/** Words that users of other tools try first. */
const OPTION_SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["output", "keluaran"],
  ["out", "keluaran"],
  ["force", "timpa"],
  ["overwrite", "timpa"],
  ["year", "tahun"],
  ["paper", "kertas"],
  ["bantuan", "help"],
  ["verbose", "suara"],
]);

/**
 * Reads the words after the command. Strict: an unknown option, a missing or unknown value, an option given twice and a
 * second workbook are refused with a WorkbookError that names the nearest thing that would have been accepted.
 */
export function parseArguments(words: readonly string[], command: CommandSpec): ParsedArguments {
  const optionList = [...command.optionList, HELP_OPTION];
  const values = new Map<string, string>();
  const files: string[] = [];
  let isOnlyFiles = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    if (isOnlyFiles || !word.startsWith("-") || word === "-") {
      files.push(word);
      continue;
    }
    if (word === "--") {
      isOnlyFiles = true;
      continue;
    }
    const equals = word.indexOf("=");
    const typed = equals === -1 ? word : word.slice(0, equals);
    const option = findOption(typed, optionList, command);
    if (values.has(option.name)) throw usage("opsi-ganda", `Opsi ${typed} diberikan dua kali.`, command);
    if (option.value === undefined) {
      if (equals !== -1) throw usage("nilai-tidak-diterima", `Opsi ${typed} tidak menerima nilai.`, command);
      values.set(option.name, "");
      continue;
    }
    const next = words[index + 1];
    const value = equals === -1 ? next : word.slice(equals + 1);
    if (value === undefined || value === "" || (equals === -1 && value.startsWith("-") && value !== "-")) {
      throw usage("nilai-tidak-ada", `Opsi ${typed} memerlukan nilai: ${typed} ${option.value}.`, command);
    }
    if (equals === -1) index++;
    values.set(option.name, checkChoice(typed, value, option, command));
  }
  const wantsHelp = values.has(HELP_OPTION.name);
  return {
    file: wantsHelp ? "" : checkFile(files, command),
    wantsHelp,
    has: (name) => values.has(name),
    value: (name) => values.get(name) ?? null,
  };
}

function findOption(typed: string, optionList: readonly OptionSpec[], command: CommandSpec): OptionSpec {
  const found = optionList.find(
    ({ name, short }) => typed === `--${name}` || (short !== undefined && typed === `-${short}`),
  );
  if (found !== undefined) return found;
  const bare = typed.replace(/^-+/, "");
  const synonym = OPTION_SYNONYMS.get(bare.toLowerCase());
  const names = optionList.map(({ name }) => name);
  const nearest = synonym !== undefined && names.includes(synonym) ? synonym : nearestWord(bare, names);
  const hint = nearest === null ? "" : ` Mungkin maksud Anda --${nearest}?`;
  throw usage("opsi-tidak-dikenal", `Opsi ${typed} tidak dikenal pada perintah ${command.id}.${hint}`, command);
}

function checkChoice(typed: string, value: string, option: OptionSpec, command: CommandSpec): string {
  if (option.choices === undefined) return value;
  const found = option.choices.find((choice) => choice.toLowerCase() === value.toLowerCase());
  if (found !== undefined) return found;
  const nearest = nearestWord(value, option.choices);
  const hint = nearest === null ? "" : ` Mungkin maksud Anda ${typed} ${nearest}?`;
  const choices = option.choices.join(", ");
  throw usage(
    "nilai-tidak-dikenal",
    `Nilai "${value}" tidak dikenal untuk ${typed}; pilihannya: ${choices}.${hint}`,
    command,
  );
}

function checkFile(files: readonly string[], command: CommandSpec): string {
  const [file, second] = files;
  if (!command.hasFile) {
    if (file === undefined) return "";
    throw usage("argumen-berlebih", `Perintah ${command.id} tidak memerlukan berkas: "${file}".`, command);
  }
  if (file === undefined || file.trim() === "") {
    throw usage(
      "berkas-tidak-disebut",
      `Sebutkan berkas yang akan diolah: selaras ${command.id} BERKAS.xlsx.`,
      command,
    );
  }
  if (second !== undefined) {
    throw usage(
      "berkas-berlebih",
      `Hanya satu berkas yang dapat diolah sekali jalan, tetapi ada dua: "${file}" dan "${second}". ` +
        "Apit nama berkas yang berisi spasi dengan tanda kutip.",
      command,
    );
  }
  return file;
}

function usage(code: string, message: string, command: CommandSpec): WorkbookError {
  return new WorkbookError(code, `${message} Lihat: selaras ${command.id} --help`);
}
