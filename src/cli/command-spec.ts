import type { Terminal } from "./terminal";

/** An option of a command, as the parser accepts it and the help shows it. */
export interface OptionSpec {
  /** The long name without dashes. */
  readonly name: string;
  /** One letter without the dash. */
  readonly short?: string;
  /** What stands for its value in the help ("BERKAS"); absent for a switch. */
  readonly value?: string;
  /** The values it accepts; anything where absent. */
  readonly choices?: readonly string[];
  readonly penjelasan: string;
}

/** What the user typed after the command's name, checked against what the command accepts. */
export interface ParsedArguments {
  /** The workbook; "" for a command that takes none. */
  readonly file: string;
  readonly wantsHelp: boolean;
  has(name: string): boolean;
  /** The option's value, in the spelling of its choices where it has them. */
  value(name: string): string | null;
}

/** What a formatter gives back: text for stdout and the process's exit code. It prints nothing itself. */
export interface Formatted {
  readonly output: string;
  readonly exitCode: 0 | 1 | 2;
}

/** Runs a command; what it returns is printed by the caller. */
export type RunCommand = (args: ParsedArguments, terminal: Terminal) => Promise<Formatted>;

/** A command as the command line offers it. Its code is loaded only when it runs. */
export interface CommandSpec {
  readonly id: string;
  readonly ringkasan: string;
  /** True where it works on one workbook that the user names. */
  readonly hasFile: boolean;
  readonly optionList: readonly OptionSpec[];
  readonly contohList: readonly { readonly perintah: string; readonly penjelasan: string }[];
  readonly catatanList: readonly string[];
  readonly load: () => Promise<RunCommand>;
}
