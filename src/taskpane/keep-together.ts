/**
 * The text with amounts that no line break tears apart: "Rp 1.573.066.500" and "94,36 %" stay on one line.
 *
 * @example keepTogether("tertulis Rp 1.000") // "tertulis Rp\u00a01.000"
 */
export function keepTogether(text: string): string {
  return text.replace(/\bRp (?=-?\d)/g, "Rp\u00a0").replace(/(\d) %/g, "$1\u00a0%");
}
