import { WorkbookError } from "../../src/app/ports";
import { describeFailure } from "../../src/cli/describe-failure";
import { formatErrorJson } from "../../src/cli/formatters/error-json";
import { ProgressLine } from "../../src/cli/progress-line";
import { runCli } from "../../src/cli/run-cli";
import type { Terminal } from "../../src/cli/terminal";
import { plainText, shorten, textStyle, wrapText } from "../../src/cli/text-style";
import { sample } from "../support/selaras";

class RecordingTerminal implements Terminal {
  readonly cwd = process.cwd();
  output = "";
  error = "";

  constructor(
    readonly isErrorTty = false,
    readonly hasColor = false,
    readonly isDebug = false,
  ) {}

  get isOutputTty(): boolean {
    return this.hasColor;
  }

  writeOutput(text: string): void {
    this.output += text;
  }

  writeError(text: string): void {
    this.error += text;
  }
}

test("a fault of ours is said to be one, in Indonesian and without its stack", () => {
  const failure = describeFailure(new TypeError("Cannot read properties of undefined (reading 'x')"));
  expect(failure.code).toBe("tidak-terduga");
  expect(failure.message).toMatch(/^Terjadi kesalahan yang tidak terduga dalam Selaras\./);
  expect(failure.message).not.toContain("Cannot read");
  expect(describeFailure("teks").code).toBe("tidak-terduga");
  expect(describeFailure(new RangeError("Maximum call stack size exceeded")).code).toBe("terlalu-besar");
  expect(describeFailure(new WorkbookError("kode", "Pesan."))).toEqual({ code: "kode", message: "Pesan." });
  expect(formatErrorJson(failure).exitCode).toBe(2);
});

test("the technical cause is shown only where SELARAS_DEBUG asks for it", async () => {
  const quiet = new RecordingTerminal();
  expect(await runCli(["periksa", "tidak-ada.xlsx"], quiet)).toBe(2);
  expect(quiet.error.split("\n")).toHaveLength(2);
  const loud = new RecordingTerminal(false, false, true);
  expect(await runCli(["periksa", "tidak-ada.xlsx"], loud)).toBe(2);
  expect(loud.error).toMatch(/\n +at /);
});

test("progress is shown on a terminal and wiped; a pipe sees nothing of it", async () => {
  const terminal = new RecordingTerminal(true);
  await runCli(["baca", sample("pontianak-2024")], terminal);
  expect(terminal.error).toContain("[1/4] Membaca lembar …");
  expect(terminal.error.endsWith("\r\u001b[2K")).toBe(true);
  const piped = new RecordingTerminal(false);
  await runCli(["baca", sample("pontianak-2024")], piped);
  expect(piped.error).toBe("");
  const line = new ProgressLine(piped);
  line.report(1, 2, "x");
  line.clear();
  expect(piped.error).toBe("");
});

test("colour is for terminals and says nothing that the words do not", async () => {
  const plain = new RecordingTerminal();
  const colored = new RecordingTerminal(false, true);
  await runCli(["periksa", sample("pontianak-2024")], plain);
  await runCli(["periksa", sample("pontianak-2024")], colored);
  expect(colored.output).toContain("\u001b[31mgalat");
  // eslint-disable-next-line no-control-regex -- colour codes are what is looked for
  expect(colored.output.replaceAll(/\u001b\[\d+m/g, "")).toBe(plain.output);
});

test("a cell cannot speak to the terminal", () => {
  expect(plainText("a\u001b[31mb\r\nc\u202Ed")).toBe("a [31mb c d");
  expect(textStyle(false).red("x")).toBe("x");
});

test("texts are wrapped between words and shortened with an ellipsis", () => {
  expect(wrapText("satu dua tiga empat", 9)).toEqual(["satu dua", "tiga", "empat"]);
  expect(wrapText("katayangpanjangsekali dan", 9)).toEqual(["katayangpanjangsekali", "dan"]);
  expect(shorten("Meningkatnya mutu", 13)).toBe("Meningkatnya…");
  expect(shorten("mutu", 4)).toBe("mutu");
});
