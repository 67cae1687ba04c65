/** Beyond this many words a pair is compared from its two ends only. */
const MOST_WORDS = 120;

/**
 * Two wordings with the words that differ between them set in «…», so that a reader sees a single letter's change in a long
 * sentence. Capitals and the spaces round a slash do not count.
 *
 * @example markDifference("yang Tergradiasi dari", "yang Tergraduasi dari") // ["yang «Tergradiasi» dari", "yang «Tergraduasi» dari"]
 */
export function markDifference(first: string, second: string): readonly [string, string] {
  const a = wordsOf(first);
  const b = wordsOf(second);
  const [keptA, keptB] = commonWords(a.map(fold), b.map(fold));
  return [mark(a, keptA), mark(b, keptB)];
}

function wordsOf(text: string): string[] {
  return text
    .trim()
    .replace(/\s*\/\s*/g, "/")
    .split(/\s+/);
}

function fold(word: string): string {
  return word.toLowerCase();
}

/** The positions of the longest run of words that both have in the same order. */
function commonWords(a: readonly string[], b: readonly string[]): readonly [ReadonlySet<number>, ReadonlySet<number>] {
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return commonEnds(a, b);
  const width = b.length + 1;
  const lengths = new Int32Array((a.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = a.length - 1; row >= 0; row--) {
    for (let column = b.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        a[row] === b[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const keptA = new Set<number>();
  const keptB = new Set<number>();
  for (let row = 0, column = 0; row < a.length && column < b.length;) {
    if (a[row] === b[column]) {
      keptA.add(row++);
      keptB.add(column++);
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return [keptA, keptB];
}

function commonEnds(a: readonly string[], b: readonly string[]): readonly [ReadonlySet<number>, ReadonlySet<number>] {
  const keptA = new Set<number>();
  const keptB = new Set<number>();
  const limit = Math.min(a.length, b.length);
  let start = 0;
  while (start < limit && a[start] === b[start]) {
    keptA.add(start);
    keptB.add(start++);
  }
  for (let end = 1; end <= limit - start && a[a.length - end] === b[b.length - end]; end++) {
    keptA.add(a.length - end);
    keptB.add(b.length - end);
  }
  return [keptA, keptB];
}

function mark(words: readonly string[], kept: ReadonlySet<number>): string {
  const parts: string[] = [];
  let run: string[] = [];
  const close = () => {
    if (run.length > 0) parts.push(`«${run.join(" ")}»`);
    run = [];
  };
  words.forEach((word, index) => {
    if (!kept.has(index)) {
      run.push(word);
      return;
    }
    close();
    parts.push(word);
  });
  close();
  return parts.join(" ");
}
