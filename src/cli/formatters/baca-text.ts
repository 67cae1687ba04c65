import type { PlanReading, SheetReading, TableSummary } from "../../app/read-workbook";
import { formatAddress, formatArea, lettersToColumn } from "../../core/grid/a1";
import type { Formatted } from "../command-spec";
import { plainText, shorten, wrapText, type TextStyle } from "../text-style";

const WIDTH = 100;
const LEVEL_NAMES = {
  sasaranPemda: "sasaran pemda",
  tujuan: "tujuan",
  sasaran: "sasaran",
  program: "program",
  kegiatan: "kegiatan",
  subKegiatan: "sub kegiatan",
  indikator: "indikator",
} as const;

/** The tables of every sheet for a person; with `withVotes` also the level of each row and what spoke for it. */
export function formatBacaText(file: string, reading: PlanReading, withVotes: boolean, style: TextStyle): Formatted {
  const lines: string[] = [];
  for (const sheet of reading.sheets) {
    lines.push(style.bold(`Lembar "${plainText(sheet.name)}"`) + (sheet.isHidden ? " (tersembunyi)" : ""));
    if (sheet.tables.length === 0) lines.push(...reasonsOf(sheet));
    for (const table of sheet.tables) lines.push(...linesOf(table, withVotes, style));
    lines.push("");
  }
  const tableCount = reading.readings.length;
  lines.push(
    `${plainText(file)}: ${tableCount} tabel dikenali di ${reading.sheets.length} lembar.`,
    tableCount === 0
      ? "Selaras membaca tabel PK, RAK, cascading, Renstra, pengukuran, dan anggaran."
      : `Langkah berikutnya: selaras periksa "${plainText(file)}"`,
  );
  return { output: `${lines.join("\n")}\n`, exitCode: 0 };
}

function reasonsOf({ reasons }: SheetReading): string[] {
  const shown = reasons.length === 0 ? ["Tidak ada tabel kinerja di lembar ini."] : reasons;
  return shown.flatMap((reason) => indent(wrapText(plainText(reason), WIDTH - 2), 2));
}

function linesOf(
  { judul, match, columns, counts, levelRows }: TableSummary,
  withVotes: boolean,
  style: TextStyle,
): string[] {
  const columnText = Object.entries(columns)
    .map(([field, letters]) => `${labelOf(field)} ${compact(letters ?? [])}`)
    .join(", ");
  const countText = Object.entries(LEVEL_NAMES)
    .flatMap(([level, name]) => {
      const count = counts[level as keyof typeof counts];
      return count === 0 ? [] : [`${count} ${name}`];
    })
    .join(", ");
  const lines = [
    `  ${style.green(judul)}, ${formatArea(match.area)}`,
    ...indent(wrapText(`Kolom: ${columnText}`, WIDTH - 4), 4),
    ...indent(wrapText(`Isi: ${countText === "" ? "tidak ada baris" : countText}`, WIDTH - 4), 4),
  ];
  if (!withVotes) return lines;
  const voted = levelRows.filter(({ votes }) => votes.length > 0);
  lines.push(
    voted.length === 0
      ? "    Setiap jenjang berada di kolomnya sendiri; tidak ada yang perlu dipilih."
      : "    Jenjang tiap baris:",
  );
  for (const { place, nama, level, votes } of voted) {
    const cell = formatAddress(place.area.top, place.area.left);
    lines.push(`      ${cell.padEnd(5)} ${style.bold(LEVEL_NAMES[level])}: ${shorten(plainText(nama), 70)}`);
    for (const { level: votedLevel, weight, alasan } of votes) {
      lines.push(
        style.dim(`            ${LEVEL_NAMES[votedLevel].padEnd(13)} ${formatWeight(weight)}  ${plainText(alasan)}`),
      );
    }
  }
  return lines;
}

/** "penanggungJawab" as people write it. */
function labelOf(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function formatWeight(weight: number): string {
  return (weight < 0 ? "−" : "+") + Math.abs(weight).toFixed(1).replace(".", ",");
}

function indent(lines: readonly string[], by: number): string[] {
  return lines.map((line, index) => " ".repeat(index === 0 ? by : by + 2) + line);
}

/** "O, P, Q, R" as "O–R" where the letters follow each other. */
function compact(letters: readonly string[]): string {
  const [first = "", last = first] = [letters[0], letters.at(-1)];
  return letters.length > 2 && isRun(letters) ? `${first}–${last}` : letters.join("/");
}

function isRun(letters: readonly string[]): boolean {
  return letters.every((letter, index) => {
    const previous = letters[index - 1];
    return previous === undefined || lettersToColumn(letter) === lettersToColumn(previous) + 1;
  });
}
