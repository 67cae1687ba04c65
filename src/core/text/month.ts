const MONTH_OF: ReadonlyMap<string, number> = new Map([
  ...["januari", "jan", "january"].map((word) => [word, 1] as const),
  ...["februari", "pebruari", "feb", "peb", "february"].map((word) => [word, 2] as const),
  ...["maret", "mar", "mrt", "march"].map((word) => [word, 3] as const),
  ...["april", "apr"].map((word) => [word, 4] as const),
  ...["mei", "may"].map((word) => [word, 5] as const),
  ...["juni", "jun", "june"].map((word) => [word, 6] as const),
  ...["juli", "jul", "july"].map((word) => [word, 7] as const),
  ...["agustus", "agu", "agt", "ags", "agst", "agust", "aug", "august"].map((word) => [word, 8] as const),
  ...["september", "sep", "sept"].map((word) => [word, 9] as const),
  ...["oktober", "okt", "oct", "october"].map((word) => [word, 10] as const),
  ...["november", "nopember", "nov", "nop"].map((word) => [word, 11] as const),
  ...["desember", "des", "dec", "december"].map((word) => [word, 12] as const),
]);

/** The month 1-12 that a word names, full or short, or null: "Pebruari" → 2, "Agt" → 8. */
export function monthOf(word: string): number | null {
  return MONTH_OF.get(word.toLowerCase()) ?? null;
}

/** Answers whether a word names a month. */
export function isMonthWord(word: string): boolean {
  return MONTH_OF.has(word.toLowerCase());
}
