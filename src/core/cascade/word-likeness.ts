/** Words that join others and tell nothing of what a name is about. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  "dan",
  "yang",
  "di",
  "ke",
  "dari",
  "untuk",
  "atau",
  "serta",
  "pada",
  "dalam",
  "oleh",
  "dengan",
  "bagi",
  "terhadap",
  "kepada",
  "atas",
  "para",
  "secara",
  "the",
]);
const PREFIX =
  /^(?:memper|diper|member|keber|penge|penye|meng|meny|peng|peny|mem|men|pem|pen|ber|ter|per|me|pe|di|ke|se)(?=[a-z]{4})/;
const OUTCOME_VERB = /^(?:ter|me)[a-z]{3,}(?:nya|kan|i)?$/;
const DIGIT = /\d/;

const FUNCTION_WEIGHT = 0.3;
const VERB_PENALTY = 0.04;
const MIN_MATCHED_WORDS = 2;

/**
 * How alike two normalised names are, 0..1, as a person comparing two tables would judge it: spelling variants and forms of
 * one root are the same word, small words hardly count, and words that one side has in addition lower the likeness. Where
 * each side has a word of its own instead of the other's – "anak" here, "lanjut usia" there – they are two things: 0. Only
 * the verb in front may differ ("Meningkatnya …", "Terwujudnya …").
 *
 * Example: "… yang tergradiasi dari kemiskinan" and "… yang tergraduasi dari kemiskinan" → 0.98; "persentase anak terlantar"
 * and "persentase lanjut usia terlantar" → 0.
 */
export function likenessOf(first: readonly string[], second: readonly string[]): number {
  const left = new Array<boolean>(first.length).fill(true);
  const right = new Array<boolean>(second.length).fill(true);
  let matched = 0;
  let contentMatched = 0;
  const pair = (a: number, b: number, likeness: number): void => {
    left[a] = false;
    right[b] = false;
    const word = first[a] ?? "";
    matched += likeness * (weightOf(word) + weightOf(second[b] ?? ""));
    if (!FUNCTION_WORDS.has(word)) contentMatched++;
  };
  const places = new Map<string, number[]>();
  second.forEach((word, at) => {
    const list = places.get(word);
    if (list === undefined) places.set(word, [at]);
    else list.push(at);
  });
  first.forEach((word, a) => {
    const b = places.get(word)?.shift();
    if (b !== undefined) pair(a, b, 1);
  });
  for (let a = 0; a < first.length; a++) {
    if (left[a] !== true) continue;
    for (let b = 0; b < second.length; b++) {
      if (right[b] !== true) continue;
      const likeness = sameWord(first[a] ?? "", second[b] ?? "");
      if (likeness === 0) continue;
      pair(a, b, likeness);
      break;
    }
  }
  let penalty = 0;
  if (left[0] === true && right[0] === true && isOutcomeVerb(first[0]) && isOutcomeVerb(second[0])) {
    left[0] = false;
    right[0] = false;
    penalty = VERB_PENALTY;
    matched += weightOf(first[0] ?? "") + weightOf(second[0] ?? "");
  }
  const leftOver = contentOf(first, left);
  const rightOver = contentOf(second, right);
  if (leftOver.length > 0 && rightOver.length > 0) return 0;
  // A number that one side lacks or has otherwise is another thing: "Kelas 1", "Tahap II 2".
  if (leftOver.some((word) => DIGIT.test(word)) || rightOver.some((word) => DIGIT.test(word))) return 0;
  if (contentMatched < MIN_MATCHED_WORDS) return 0;
  const total = totalWeight(first) + totalWeight(second);
  return total === 0 ? 0 : Math.max(0, matched / total - penalty);
}

function contentOf(words: readonly string[], isLeft: readonly boolean[]): readonly string[] {
  return words.filter((word, at) => isLeft[at] === true && !FUNCTION_WORDS.has(word));
}

function isOutcomeVerb(word: string | undefined): boolean {
  return word !== undefined && OUTCOME_VERB.test(word);
}

function weightOf(word: string): number {
  return FUNCTION_WORDS.has(word) ? word.length * FUNCTION_WEIGHT : word.length;
}

function totalWeight(words: readonly string[]): number {
  let total = 0;
  for (const word of words) total += weightOf(word);
  return total;
}

/** 0 for different words, else how alike two spellings or forms of one word are. */
function sameWord(a: string, b: string): number {
  if (FUNCTION_WORDS.has(a) !== FUNCTION_WORDS.has(b) || DIGIT.test(a) || DIGIT.test(b)) return 0;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4) return 0;
  // One root: gelandang/gelandangan, mitra/kemitraan, terkelola/dikelola.
  if (short.length >= 5 && long.includes(short) && long.length - short.length <= 5) return 0.9;
  const rootA = a.replace(PREFIX, "");
  const rootB = b.replace(PREFIX, "");
  if (rootA === rootB && rootA.length >= 4) return 0.9;
  if (long.length - short.length > 2 || short.length < 5) return 0;
  const distance = editDistanceUpTo(short, long, short.length >= 8 ? 2 : 1);
  return distance < 0 ? 0 : 1 - distance / long.length;
}

/** The edit distance (a swap of neighbours counts one) where it is at most `limit`, else -1. */
function editDistanceUpTo(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_value, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let value = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + cost,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        value = Math.min(value, (before[column - 2] ?? 0) + 1);
      }
      current.push(value);
      if (value < least) least = value;
    }
    if (least > limit) return -1;
    before = previous;
    previous = current;
  }
  const distance = previous[b.length] ?? 0;
  return distance > limit ? -1 : distance;
}
