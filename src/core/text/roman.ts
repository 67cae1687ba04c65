const VALUE: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
const ROMAN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/i;

/** The value of a roman numeral in either case, or null: "IV" → 4, "IIII" → null. */
export function romanToNumber(text: string): number | null {
  if (text === "" || text.length > 15 || !ROMAN.test(text)) return null;
  const upper = text.toUpperCase();
  let total = 0;
  for (let index = 0; index < upper.length; index++) {
    const value = VALUE[upper.charAt(index)] ?? 0;
    const next = VALUE[upper.charAt(index + 1)] ?? 0;
    total += value < next ? -value : value;
  }
  return total;
}
