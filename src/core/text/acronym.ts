import { foldText } from "./fold-text";

const ACRONYM = / ?\((?=[^a-z()]*[A-Z])[A-Z0-9][A-Z0-9 /&.,-]*\)/g;

/**
 * The text without acronyms in parentheses: "Sumber Kesejahteraan Sosial (PSKS)" and the same without it are one wording.
 *
 * @example acronymStripped("Fasilitasi Bantuan Sosial (PKH)") // "Fasilitasi Bantuan Sosial"
 */
export function acronymStripped(text: string): string {
  return text.includes("(") ? foldText(text).replace(ACRONYM, "").trim() : foldText(text);
}
