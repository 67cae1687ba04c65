/** Widths of Arial's letters in thousandths of the font size, by the letters that share them. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [222, "ijl'"],
  [278, " .,;:!/\\|()[]ftI-"],
  [333, 'r"`'],
  [500, "ckvsxyzJ"],
  [556, "0123456789abdeghnopquL?_#$"],
  [611, "FTZ"],
  [667, "ABEKPSVXY&"],
  [722, "wCDHNRU"],
  [778, "GOQ"],
  [833, "mM"],
  [889, "%"],
  [944, "W"],
];
const WIDTH_OF = new Map(
  WIDTHS.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)),
);
const OTHER_WIDTH = 600;
/** Bold letters are that much wider; a little more than they are, so that a row is rather too high than too low. */
const BOLD_FACTOR = 1.09;
/** Pixels that one unit of a column's width gives to text: the widest digit of the default font at 96 dpi. */
const PIXELS_PER_UNIT = 7;
/** What programs leave free inside a cell, and a margin for fonts that run a little wider. */
const USABLE = 0.94;
const PIXELS_PER_POINT = 96 / 72;
/** A line's height over its font size. */
const LINE_FACTOR = 1.3;
const PADDING = 4;
/** The tallest row that Excel allows, in points. */
const MAX_ROW_HEIGHT = 409;

/**
 * How many lines a text takes in a cell of that width when it wraps at words.
 *
 * Why: neither Excel nor LibreOffice grows the row of a merged cell, and a file's reader sees the stored height first.
 * `width` is in Excel's character units, `fontSize` in points.
 *
 * Example: "Meningkatnya Penanganan Rehabilitasi Sosial" in a column of 28, 11 points → 2.
 */
export function countLines(text: string, width: number, fontSize: number, isBold = false): number {
  const available = (width * PIXELS_PER_UNIT * USABLE) / (fontSize * PIXELS_PER_POINT) / (isBold ? BOLD_FACTOR : 1);
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines++;
    let used = 0;
    for (const word of paragraph.split(" ")) {
      const size = widthOf(word);
      const withSpace = used === 0 ? size : used + 0.278 + size;
      if (withSpace <= available) {
        used = withSpace;
        continue;
      }
      if (used > 0) lines++;
      // A word longer than the column breaks inside.
      const extra = Math.max(0, Math.ceil(size / available) - 1);
      lines += extra;
      used = size - extra * available;
    }
  }
  return lines;
}

/** The height in points of a row that shows so many lines. */
export function heightOfLines(lines: number, fontSize: number): number {
  return Math.min(MAX_ROW_HEIGHT, Math.ceil(Math.max(1, lines) * fontSize * LINE_FACTOR + PADDING));
}

/** A word's width in font sizes. */
function widthOf(word: string): number {
  let width = 0;
  for (const letter of word) width += WIDTH_OF.get(letter) ?? OTHER_WIDTH;
  return width / 1000;
}
