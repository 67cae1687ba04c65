import type { SheetGrid } from "../grid/sheet-grid";
import type { Vocabulary } from "./header-meaning";
import { hasHeaderStretch } from "./header-stretch";
import type { MergeSet } from "../grid/merge-set";

/** A cheap look that spares most rows of a sheet the reading of their words. */
export class PossibleHeader {
  private readonly firstWords = new Map<string, boolean>();
  private readonly otherWords = new Map<string, boolean>();

  constructor(
    private readonly sheet: SheetGrid,
    private readonly merges: MergeSet,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** Do two neighbouring texts, with no measured number between them, begin as headers do? */
  at(row: number): boolean {
    const cells = this.sheet.row(row);
    if (cells === undefined || !hasHeaderStretch(cells, row, this.merges)) return false;
    let count = 0;
    for (const cell of cells) {
      if (cell === undefined) continue;
      const { value } = cell;
      if (typeof value === "number") {
        const isLabel = Number.isInteger(value) && ((value >= 1 && value <= 12) || (value >= 1990 && value <= 2100));
        if (!isLabel && !(value > 20000 && value < 80000)) count = 0;
      } else if (typeof value === "string" && this.beginsAsHeader(value) && ++count === 2) return true;
    }
    return false;
  }

  /** The first two words of a header are known words; those of a name or an indicator in the body are not. */
  private beginsAsHeader(text: string): boolean {
    if (text.length > 170) return false;
    let index = 0;
    while (index < text.length && index < 6 && !isLetter(text.charCodeAt(index))) index++;
    let end = endOfWord(text, index);
    if (end === index || end - index > 40) return false;
    if (end - index === 1 && text[end] === " " && text.length < 30) return true;
    if (!this.isWord(this.firstWords, text.slice(index, end), true)) return false;
    index = end;
    while (index < text.length && !isLetter(text.charCodeAt(index))) index++;
    if (index === text.length) return true;
    end = endOfWord(text, index);
    return this.isWord(this.otherWords, text.slice(index, end), false);
  }

  private isWord(cache: Map<string, boolean>, word: string, isFirst: boolean): boolean {
    let known = cache.get(word);
    if (known === undefined) {
      known = isFirst ? this.vocabulary.isFirstWord(word) : this.vocabulary.isKnownWord(word);
      if (cache.size < 20000) cache.set(word, known);
    }
    return known;
  }
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function endOfWord(text: string, index: number): number {
  let end = index;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  return end;
}
