import type { FillResult } from "../../app/fill-formulas";
import type { FormulaRow } from "../../core/formulas/plan-formulas";
import { formatArea } from "../../core/grid/a1";
import { formatPersen } from "../../core/text/format";
import type { Formatted } from "../command-spec";
import { plainText, shorten, wrapText, type TextStyle } from "../text-style";

const NAME_WIDTH = 58;

/** What `isi` wrote and where, and the capaian and kategori of every row, for a person. */
export function formatIsiText(
  file: string,
  output: string,
  { plan, written, applied }: FillResult,
  style: TextStyle,
): Formatted {
  const lines: string[] = [];
  for (const [sheet, rows] of groupBySheet(plan.rows)) {
    lines.push(style.bold(`Lembar "${plainText(sheet)}"`));
    const areas = written.filter((item) => item.sheet === sheet).map(({ area }) => formatArea(area));
    lines.push(areas.length === 0 ? "  Tidak ada sel yang berubah." : `  Ditulis: ${areas.join(", ")}`);
    const cellWidth = rows.reduce((width, { capaianCell }) => Math.max(width, capaianCell.length), 0);
    for (const row of rows) lines.push(...linesOf(row, cellWidth, style));
    lines.push("");
  }
  for (const { sheet, alasan } of plan.skipped) {
    lines.push(...wrapText(`Dilewati: lembar "${plainText(sheet)}", ${alasan}.`, 100));
  }
  if (plan.skipped.length > 0) lines.push("");
  lines.push(
    summaryOf(plan.rows, applied.changedCells),
    `Hasil: ${plainText(output)} (berkas asal: ${plainText(file)})`,
  );
  return { output: `${lines.join("\n")}\n`, exitCode: 0 };
}

function groupBySheet(rows: readonly FormulaRow[]): Map<string, FormulaRow[]> {
  const groups = new Map<string, FormulaRow[]>();
  for (const row of rows) {
    const list = groups.get(row.sheet);
    if (list === undefined) groups.set(row.sheet, [row]);
    else list.push(row);
  }
  return groups;
}

function linesOf(row: FormulaRow, cellWidth: number, style: TextStyle): string[] {
  const { capaian, kategori, status, keterangan, periode } = row;
  const shown = capaian === null ? "" : capaian === "n/a" ? "n/a" : formatPersen(capaian);
  const word = status === "menunggu-realisasi" ? "menunggu realisasi" : (kategori ?? "");
  const name = shorten(plainText(row.nama), NAME_WIDTH).padEnd(NAME_WIDTH);
  const line = `  ${row.capaianCell.padEnd(cellWidth)}  ${name}  ${shown.padStart(11)}  ${word}`.trimEnd();
  const isPlain = status === "menunggu-realisasi" || (status !== "dibiarkan" && typeof capaian === "number");
  const notes = [...(periode === null ? [] : [`Diukur ${periode}.`]), ...(isPlain ? [] : [keterangan])];
  return [line, ...notes.map((note) => style.dim(`  ${" ".repeat(cellWidth)}  ${plainText(note)}`))];
}

function summaryOf(rows: readonly FormulaRow[], changedCells: number): string {
  const measured = rows.filter(({ capaian }) => typeof capaian === "number").length;
  const waiting = rows.filter(({ status }) => status === "menunggu-realisasi").length;
  const parts = [`${measured} dari ${rows.length} baris terukur`];
  if (waiting > 0) parts.push(`${waiting} menunggu realisasi`);
  parts.push(changedCells === 0 ? "tidak ada sel yang berubah" : `${changedCells} sel ditulis`);
  return `${parts.join(", ")}.`;
}
