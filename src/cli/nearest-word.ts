/**
 * The word of a list that a mistyped word was probably meant to be, or null where none is near: at most a third of its letters
 * may be wrong. "periska" → "periksa".
 */
export function nearestWord(word: string, candidates: readonly string[]): string | null {
  const wanted = word.toLowerCase();
  let nearest: string | null = null;
  let nearestDistance = Infinity;
  for (const candidate of candidates) {
    const isStart = wanted.length >= 2 && candidate.toLowerCase().startsWith(wanted);
    const distance = isStart ? 0.5 : editDistance(wanted, candidate.toLowerCase());
    if (distance < nearestDistance) {
      nearest = candidate;
      nearestDistance = distance;
    }
  }
  const longest = Math.max(wanted.length, nearest?.length ?? 0);
  return nearestDistance <= Math.max(1, Math.floor(longest / 3)) ? nearest : null;
}

/** Letters to add, drop, change or swap with their neighbour to make one word of the other. */
function editDistance(a: string, b: string): number {
  // A longer word is no typing slip; this also bounds the work on hostile input.
  if (Math.abs(a.length - b.length) > 10 || a.length > 60) return Infinity;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const above = rows[i - 1] ?? [];
    const line = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(change, (above[j] ?? 0) + 1, (line[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      }
      line.push(best);
    }
    rows.push(line);
  }
  return rows[a.length]?.[b.length] ?? Infinity;
}
