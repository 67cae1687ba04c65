/** Pixels of the widest digit of Calibri 11, on which Excel's character widths rest in all but restyled workbooks. */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;

/** A width as the file stores it (characters, with the margins), in points: 9.140625 → 48. */
export function widthToPoints(width: number): number {
  return Math.floor(((256 * width + Math.floor(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS) * POINTS_PER_PIXEL;
}

/** The reverse, in the steps of 1/256 that Excel stores: 48 → 9.140625. */
export function pointsToWidth(points: number): number {
  return Math.floor((points / POINTS_PER_PIXEL / DIGIT_PIXELS) * 256) / 256;
}
