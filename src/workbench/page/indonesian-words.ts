/** The spreadsheet's own words that a planner meets here, in Indonesian; all others stay as the library has them. */
export const INDONESIAN_WORDS: Readonly<Record<string, string>> = {
  Cut: "Potong",
  Copy: "Salin",
  Paste: "Tempel",
};
