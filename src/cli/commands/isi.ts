import { fillFormulas } from "../../app/fill-formulas";
import type { RunCommand } from "../command-spec";
import { formatIsiJson } from "../formatters/isi-json";
import { formatIsiText } from "../formatters/isi-text";
import { loadNomenklatur } from "../load-nomenklatur";
import { modeOf } from "../mode-option";
import { openWorkbook } from "../open-workbook";
import { planOutput } from "../output-file";
import { ProgressLine } from "../progress-line";
import { textStyle } from "../text-style";

/** `selaras isi BERKAS -o HASIL [--mode …] [--timpa] [--json]` */
export const runIsi: RunCommand = async (args, terminal) => {
  const progress = new ProgressLine(terminal);
  try {
    const output = await planOutput(args, "isi", terminal.cwd);
    const workbook = await openWorkbook(args.file, terminal.cwd);
    const mode = modeOf(args, "fungsi");
    const result = await fillFormulas(workbook, { mode, nomenklatur: loadNomenklatur(), progress });
    progress.report(4, 4, "Menyimpan");
    await output.save(workbook);
    return args.has("json")
      ? formatIsiJson(args.file, output.name, mode, result)
      : formatIsiText(args.file, output.name, result, textStyle(terminal.hasColor));
  } finally {
    progress.clear();
  }
};
