import path from "node:path";
import packageJson from "../../../package.json";
import { checkWorkbook } from "../../app/check-workbook";
import { WorkbookError } from "../../app/ports";
import { RULE_LIST } from "../../core/rules/checks";
import type { RunCommand } from "../command-spec";
import { formatPeriksaJson } from "../formatters/periksa-json";
import { formatPeriksaSarif } from "../formatters/periksa-sarif";
import { formatPeriksaText } from "../formatters/periksa-text";
import { loadNomenklatur } from "../load-nomenklatur";
import { openWorkbook } from "../open-workbook";
import { ProgressLine } from "../progress-line";
import { textStyle } from "../text-style";

/** `selaras periksa BERKAS [--format text|json|sarif] [--json]` */
export const runPeriksa: RunCommand = async (args, terminal) => {
  const format = args.value("format") ?? (args.has("json") ? "json" : "text");
  if (args.has("json") && format !== "json") {
    throw new WorkbookError("opsi-bertentangan", `Opsi --json dan --format ${format} bertentangan; pilih salah satu.`);
  }
  const progress = new ProgressLine(terminal);
  try {
    const workbook = await openWorkbook(args.file, terminal.cwd);
    const result = await checkWorkbook(workbook, { nomenklatur: loadNomenklatur(), progress });
    if (format === "json") return formatPeriksaJson(args.file, result);
    if (format === "sarif") {
      const file = { path: args.file, absolutePath: path.resolve(terminal.cwd, args.file) };
      return formatPeriksaSarif(
        file,
        result,
        RULE_LIST.map(({ meta }) => meta),
        packageJson.version,
      );
    }
    return formatPeriksaText(args.file, result, textStyle(terminal.hasColor));
  } finally {
    progress.clear();
  }
};
