/** What makes two words one letter apart. */
export type SingleEdit = "sama" | "ganda" | "tukar" | "sisip" | "ganti" | "lain";

/**
 * How one word becomes the other with a single edit: nothing ("sama"), a letter doubled or undoubled ("ganda"), two
 * neighbours swapped ("tukar"), a letter more or less ("sisip"), a letter changed ("ganti"); else "lain". Linear.
 *
 * @example singleEdit("penyelenggaran", "penyelenggaraan") // "ganda"
 */
export function singleEdit(a: string, b: string): SingleEdit {
  if (a === b) return "sama";
  const difference = a.length - b.length;
  if (difference < -1 || difference > 1) return "lain";
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let endA = a.length;
  let endB = b.length;
  while (endA > head && endB > head && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  if (difference === 0) {
    if (endA - head === 1) return "ganti";
    return endA - head === 2 && a[head] === b[head + 1] && a[head + 1] === b[head] ? "tukar" : "lain";
  }
  const [longer, end] = difference > 0 ? [a, endA] : [b, endB];
  if (end - head !== 1 || (difference > 0 ? endB : endA) !== head) return "lain";
  return longer[head] === longer[head - 1] || longer[head] === longer[head + 1] ? "ganda" : "sisip";
}
