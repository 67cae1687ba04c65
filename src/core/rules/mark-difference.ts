/**
 * Two wordings with the words that differ between them set in «…», so that a reader sees a single letter's change in a long
 * sentence.
 *
 * @example markDifference("yang Tergradiasi dari", "yang Tergraduasi dari") // ["yang «Tergradiasi» dari", "yang «Tergraduasi» dari"]
 */
export function markDifference(first: string, second: string): readonly [string, string] {
  const a = first.trim().split(/\s+/);
  const b = second.trim().split(/\s+/);
  const limit = Math.min(a.length, b.length);
  let start = 0;
  while (start < limit && isSameWord(a[start], b[start])) start++;
  let end = 0;
  while (end < limit - start && isSameWord(a[a.length - 1 - end], b[b.length - 1 - end])) end++;
  return [mark(a, start, end), mark(b, start, end)];
}

function isSameWord(a: string | undefined, b: string | undefined): boolean {
  return a?.toLowerCase() === b?.toLowerCase();
}

function mark(words: readonly string[], start: number, end: number): string {
  const middle = words.slice(start, words.length - end);
  if (middle.length === 0) return words.join(" ");
  return [...words.slice(0, start), `«${middle.join(" ")}»`, ...words.slice(words.length - end)].join(" ");
}
