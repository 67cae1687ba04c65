import { WorkbookError } from "../../src/app/ports";
import { CLI_COMMAND_LIST } from "../../src/cli/command-list";
import type { CommandSpec } from "../../src/cli/command-spec";
import { parseArguments } from "../../src/cli/parse-arguments";

function command(id: string): CommandSpec {
  const found = CLI_COMMAND_LIST.find((spec) => spec.id === id);
  if (found === undefined) throw new Error(`no command ${id}`);
  return found;
}

function refusalOf(id: string, ...words: string[]): { code: string; message: string } {
  try {
    parseArguments(words, command(id));
  } catch (error) {
    if (error instanceof WorkbookError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error("nothing was refused");
}

test("options may stand before and after the file, with a space or an equals sign", () => {
  const args = parseArguments(["-o", "hasil.xlsx", "--mode=NILAI", "asal.xlsx", "--timpa"], command("isi"));
  expect(args.file).toBe("asal.xlsx");
  expect(args.value("keluaran")).toBe("hasil.xlsx");
  expect(args.value("mode")).toBe("nilai");
  expect(args.has("timpa")).toBe(true);
  expect(args.has("json")).toBe(false);
  expect(args.value("kertas")).toBeNull();
});

test("after -- a word that begins with a dash is a file", () => {
  expect(parseArguments(["--", "-aneh.xlsx"], command("baca")).file).toBe("-aneh.xlsx");
});

test("help needs no file", () => {
  expect(parseArguments(["--help"], command("isi")).wantsHelp).toBe(true);
  expect(parseArguments(["-h"], command("isi")).wantsHelp).toBe(true);
});

test.each([
  ["baca", [], "berkas-tidak-disebut", "Sebutkan berkas yang akan diolah: selaras baca BERKAS.xlsx."],
  ["baca", ["a.xlsx", "b.xlsx"], "berkas-berlebih", '"a.xlsx" dan "b.xlsx"'],
  ["demo", ["a.xlsx"], "argumen-berlebih", 'Perintah demo tidak memerlukan berkas: "a.xlsx".'],
  ["isi", ["a.xlsx", "--mod", "nilai"], "opsi-tidak-dikenal", "Mungkin maksud Anda --mode?"],
  ["isi", ["a.xlsx", "--force"], "opsi-tidak-dikenal", "Mungkin maksud Anda --timpa?"],
  ["isi", ["a.xlsx", "--output", "b.xlsx"], "opsi-tidak-dikenal", "Mungkin maksud Anda --keluaran?"],
  ["isi", ["a.xlsx", "--xyzzy"], "opsi-tidak-dikenal", "Opsi --xyzzy tidak dikenal pada perintah isi."],
  ["isi", ["a.xlsx", "-o"], "nilai-tidak-ada", "Opsi -o memerlukan nilai: -o BERKAS."],
  ["isi", ["a.xlsx", "-o", "--timpa"], "nilai-tidak-ada", "Opsi -o memerlukan nilai"],
  ["isi", ["a.xlsx", "--mode="], "nilai-tidak-ada", "Opsi --mode memerlukan nilai"],
  ["isi", ["a.xlsx", "--mode", "rumuss"], "nilai-tidak-dikenal", "Mungkin maksud Anda --mode rumus?"],
  ["formulir", ["a.xlsx", "--kertas", "A3"], "nilai-tidak-dikenal", "pilihannya: F4, A4."],
  ["isi", ["a.xlsx", "--timpa=ya"], "nilai-tidak-diterima", "Opsi --timpa tidak menerima nilai."],
  ["isi", ["a.xlsx", "--mode", "nilai", "--mode", "rumus"], "opsi-ganda", "Opsi --mode diberikan dua kali."],
])("%s %j is refused", (id, words, code, text) => {
  const refusal = refusalOf(id, ...words);
  expect(refusal.code).toBe(code);
  expect(refusal.message).toContain(text);
  expect(refusal.message).toContain(`selaras ${id} --help`);
});
