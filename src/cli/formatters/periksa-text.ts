import type { CheckResult } from "../../app/check-workbook";
import { formatAddress, quoteSheetName } from "../../core/grid/a1";
import type { Finding, Severity } from "../../core/model/finding";
import type { Formatted } from "../command-spec";
import { plainText, wrapText, type TextStyle } from "../text-style";

const WIDTH = 100;
const SEVERITY_LIST: readonly Severity[] = ["galat", "peringatan", "saran"];
const SEVERITY_WIDTH = Math.max(...SEVERITY_LIST.map(({ length }) => length));

/** The findings for a person: by sheet, each with its cell, its words and the cells it has to do with; accepted ones at the end. */
export function formatPeriksaText(file: string, result: CheckResult, style: TextStyle): Formatted {
  const { findings, summary } = result;
  const lines: string[] = [];
  for (const [sheet, list] of groupBySheet(findings)) {
    lines.push(style.bold(`Lembar "${plainText(sheet)}"`));
    const cellWidth = list.reduce((width, finding) => Math.max(width, cellOf(finding).length), 0);
    for (const finding of list) lines.push(...linesOf(finding, cellWidth, style));
    lines.push("");
  }
  lines.push(...acceptedLines(result.accepted, style));
  lines.push(`${plainText(file)}: ${countText(summary, style)}`, nextStep(result));
  return { output: `${lines.join("\n")}\n`, exitCode: summary.galat === 0 ? 0 : 1 };
}

/** What somebody accepted, in a line or two each: where, what, and why. */
function acceptedLines(accepted: CheckResult["accepted"], style: TextStyle): string[] {
  if (accepted.length === 0) return [];
  const lines = [style.bold("Diterima (tidak dihitung)")];
  for (const { finding, alasan, tanggal } of accepted) {
    const place = `${quoteSheetName(plainText(finding.place.sheet))}!${cellOf(finding)}`;
    lines.push(...wrapText(`${place}: ${plainText(finding.message)}`, WIDTH - 2).map((line) => `  ${line}`));
    lines.push(
      ...wrapText(`Alasan: ${plainText(alasan)} (${plainText(tanggal)})`, WIDTH - 4).map(
        (line) => `    ${style.dim(line)}`,
      ),
    );
  }
  return [...lines, ""];
}

function groupBySheet(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = groups.get(finding.place.sheet);
    if (list === undefined) groups.set(finding.place.sheet, [finding]);
    else list.push(finding);
  }
  return groups;
}

function cellOf({ place: { area } }: Finding): string {
  return formatAddress(area.top, area.left);
}

function linesOf(finding: Finding, cellWidth: number, style: TextStyle): string[] {
  const { severity, message, ruleId, related, place } = finding;
  const paint = { galat: style.red, peringatan: style.yellow, saran: style.cyan }[severity];
  const indent = " ".repeat(2 + cellWidth + 2 + SEVERITY_WIDTH + 2);
  const [first = "", ...rest] = wrapText(plainText(message), Math.max(40, WIDTH - indent.length));
  const head = `  ${cellOf(finding).padEnd(cellWidth)}  ${paint(severity.padEnd(SEVERITY_WIDTH))}  ${first}`;
  const relatedText = related.map(({ sheet, area }) => {
    const cell = formatAddress(area.top, area.left);
    return sheet === place.sheet ? cell : `'${plainText(sheet)}'!${cell}`;
  });
  const shown =
    relatedText.length > 8 ? [...relatedText.slice(0, 7), `dan ${relatedText.length - 7} sel lain`] : relatedText;
  const note = [`[${ruleId}]`, ...(shown.length === 0 ? [] : [`terkait: ${shown.join(", ")}`])].join("  ");
  return [head, ...rest.map((line) => indent + line), ...wrapText(note, 200).map((line) => indent + style.dim(line))];
}

function countText(summary: CheckResult["summary"], style: TextStyle): string {
  const { galat, peringatan, saran } = summary;
  if (galat + peringatan + saran === 0) return style.green("tidak ada temuan.");
  return `${galat} galat, ${peringatan} peringatan, ${saran} saran.`;
}

function nextStep({ summary, reading }: CheckResult): string {
  if (reading.readings.length === 0) {
    return "Tidak ada tabel kinerja yang dikenali. Lihat alasannya dengan: selaras baca BERKAS.xlsx";
  }
  if (summary.galat > 0) return "Perbaiki sel-sel galat di atas, lalu jalankan periksa sekali lagi.";
  if (summary.peringatan > 0)
    return "Tidak ada galat. Tinjau peringatan di atas sebelum melanjutkan dengan isi atau formulir.";
  return "Langkah berikutnya: selaras isi BERKAS.xlsx -o HASIL.xlsx";
}
