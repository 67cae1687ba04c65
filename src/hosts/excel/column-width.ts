/** Pixels of the widest digit of Calibri 11, on which Excel's character widths rest in all but restyled workbooks. */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;

/** A width in Excel's character units, as a file stores it, in the points that Office.js sets: 9.140625 → 48. */
export function widthToPoints(width: number): number {
  const pixels = Math.floor(((256 * width + Math.floor(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
  return pixels * POINTS_PER_PIXEL;
}
