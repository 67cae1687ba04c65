const TAHUN =
  /(?<![\d.,])(?:199\d|20\d\d|2100)(?![\d]|[.,]\d)|(?:(?<=\d[/-])|(?<=\.\d{1,2}\.))(?:199\d|20\d\d|2100)(?!\d)/g;

/**
 * The years 1990-2100 that a text names, in order, each once. Digits inside longer numbers (a NIP, an amount) are no year.
 *
 * @example findTahun("RENSTRA 2021-2026") // [2021, 2026]
 */
export function findTahun(text: string): number[] {
  const found = new Set<number>();
  for (const match of text.matchAll(TAHUN)) found.add(Number(match[0]));
  return [...found];
}
