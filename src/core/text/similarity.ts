import { normalizeNama } from "./normalize-nama";

/** Below this the words differ; at or above it they are spellings or forms of one word. */
const SAME_WORD = 0.75;

/**
 * How alike two wordings are, 0..1, on their normalised names; 1 = equal. Words are paired by spelling; what finds no
 * partner costs in proportion to its length.
 *
 * @example similarity("Tergradiasi dari Kemiskinan", "Tergraduasi dari Kemiskinan") // ≥ 0.85
 */
export function similarity(a: string, b: string): number {
  const first = normalizeNama(a);
  const second = normalizeNama(b);
  if (first === second) return 1;
  if (first === "" || second === "") return 0;
  return pairWords(first.split(" "), second.split(" "));
}

function pairWords(first: readonly string[], second: readonly string[]): number {
  const isTaken = new Array<boolean>(second.length).fill(false);
  let matched = 0;
  let total = 0;
  for (const word of second) total += word.length;
  for (const word of first) {
    total += word.length;
    let best = 0;
    let bestAt = -1;
    for (let index = 0; index < second.length; index++) {
      if (isTaken[index] === true) continue;
      const score = wordSimilarity(word, second[index] ?? "");
      if (score > best) {
        best = score;
        bestAt = index;
        if (score === 1) break;
      }
    }
    if (bestAt === -1 || best < SAME_WORD) continue;
    isTaken[bestAt] = true;
    matched += best * (word.length + (second[bestAt]?.length ?? 0));
  }
  return total === 0 ? 0 : matched / total;
}

function wordSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (Math.abs(a.length - b.length) > longer * (1 - SAME_WORD)) return 0;
  return 1 - editDistance(a, b) / longer;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      current.push(
        Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + cost),
      );
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
