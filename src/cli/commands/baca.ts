import { readWorkbook } from "../../app/read-workbook";
import type { RunCommand } from "../command-spec";
import { formatBacaJson } from "../formatters/baca-json";
import { formatBacaText } from "../formatters/baca-text";
import { loadNomenklatur } from "../load-nomenklatur";
import { openWorkbook } from "../open-workbook";
import { ProgressLine } from "../progress-line";
import { textStyle } from "../text-style";

/** `selaras baca BERKAS [--suara] [--json]` */
export const runBaca: RunCommand = async (args, terminal) => {
  const progress = new ProgressLine(terminal);
  try {
    const workbook = await openWorkbook(args.file, terminal.cwd);
    const reading = await readWorkbook(workbook, { nomenklatur: loadNomenklatur(), progress });
    const withVotes = args.has("suara");
    return args.has("json")
      ? formatBacaJson(args.file, reading, withVotes)
      : formatBacaText(args.file, reading, withVotes, textStyle(terminal.hasColor));
  } finally {
    progress.clear();
  }
};
