import type { CommandSpec, OptionSpec } from "./command-spec";
import { HELP_OPTION } from "./parse-arguments";

/** The help of the program: what it is and which commands it has. */
export function programHelp(commandList: readonly CommandSpec[], versi: string): string {
  const width = Math.max(...commandList.map(({ id }) => id.length), "bantuan".length);
  const lines = commandList.map(({ id, ringkasan }) => `  ${id.padEnd(width)}  ${ringkasan}`);
  return [
    `Selaras ${versi}: membaca, memeriksa, dan mengukur rencana kinerja (SAKIP) dalam buku kerja Excel.`,
    "",
    "Pemakaian: selaras <perintah> BERKAS.xlsx [opsi]",
    "",
    "Perintah:",
    ...lines,
    `  ${"bantuan".padEnd(width)}  Menampilkan bantuan ini, atau bantuan satu perintah: selaras bantuan periksa`,
    "",
    "Opsi umum:",
    "  -h, --help   menampilkan bantuan",
    "  --versi      menampilkan versi",
    "",
    "Kode keluar: 0 berhasil, 1 ada galat pada hasil periksa, 2 perintah tidak dapat dijalankan.",
    "",
  ].join("\n");
}

/** The help of one command, with examples to copy. */
export function commandHelp(command: CommandSpec): string {
  const optionList = [...command.optionList, HELP_OPTION];
  const labels = optionList.map(labelOf);
  const width = Math.max(...labels.map(({ length }) => length));
  const lines = optionList.map((option, index) => `  ${(labels[index] ?? "").padEnd(width)}  ${option.penjelasan}`);
  const isWriting = optionList.some(({ name }) => name === "keluaran");
  const file = command.hasFile ? " BERKAS.xlsx" : "";
  return [
    command.ringkasan,
    "",
    `Pemakaian: selaras ${command.id}${file}${isWriting ? " -o HASIL.xlsx" : ""} [opsi]`,
    "",
    "Opsi:",
    ...lines,
    "",
    "Contoh:",
    ...command.contohList.map(({ perintah, penjelasan }) => `  ${perintah}\n      ${penjelasan}`),
    ...(command.catatanList.length === 0 ? [] : ["", ...command.catatanList]),
    "",
  ].join("\n");
}

function labelOf({ name, short, value }: OptionSpec): string {
  return `${short === undefined ? "    " : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`;
}
