import type { Area, CellAddress } from "./area";

/** The column's letters: 0 → "A", 25 → "Z", 26 → "AA". */
export function columnToLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The column's number, the reverse of columnToLetters: "AA" → 26. */
export function lettersToColumn(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column - 1;
}

/** A cell's A1 text: (4, 5) → "F5". */
export function formatAddress(row: number, column: number): string {
  return `${columnToLetters(column)}${row + 1}`;
}

/** An area's A1 text; one cell is written without a colon: "A4:F35", "F5". */
export function formatArea(area: Area): string {
  const first = formatAddress(area.top, area.left);
  return area.top === area.bottom && area.left === area.right
    ? first
    : `${first}:${formatAddress(area.bottom, area.right)}`;
}

/** An area as a name refers to it: "$A$1:$D$9", "$F$5". */
export function formatAbsoluteArea(area: Area): string {
  return formatArea(area).replace(/([A-Z]+)([0-9]+)/g, "$$$1$$$2");
}

/** Whole rows as a name refers to them: 4..6 → "$5:$7". */
export function formatAbsoluteRows(from: number, to: number): string {
  return `$${from + 1}:$${to + 1}`;
}

/** Reads "F5" or "$F$5"; null where the text is no cell address. */
export function parseAddress(text: string): CellAddress | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  return { row: Number(match[2]) - 1, column: lettersToColumn(match[1]) };
}

/** Reads "A4:F35" or "F5"; null where the text is no area. */
export function parseArea(text: string): Area | null {
  const colon = text.indexOf(":");
  const a = parseAddress(colon < 0 ? text : text.slice(0, colon));
  const b = colon < 0 ? a : parseAddress(text.slice(colon + 1));
  if (a === null || b === null) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** A sheet's name as a formula writes it: quoted, with inner quotes doubled. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
