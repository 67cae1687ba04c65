/**
 * The function, with what it made of the last texts kept: names and units stand in thousands of cells and are asked for by
 * one reader after the other. Above `size` texts it forgets all and begins anew, so that a large workbook costs no memory
 * that grows with it.
 *
 * @example memoizeText(1000, normalizeSatuan)("Org.") // "orang"
 */
export function memoizeText<T>(size: number, make: (text: string) => T): (text: string) => T {
  const cache = new Map<string, T>();
  return (text) => {
    const known = cache.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    if (cache.size >= size) cache.clear();
    cache.set(text, made);
    return made;
  };
}
