import { foldText } from "../../text/fold-text";

const WORDS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:mil[iy]ar(?:an)?|rp\.? ?m)\b/i, 1_000_000_000],
  [/\b(?:juta(?:an)?|jt)\b/i, 1_000_000],
  [/\b(?:ribu(?:an)?|rb)\b/i, 1_000],
  [/\bdalam rupiah\b/i, 1],
];
/** "Rp 000", "Rp. 1.000,-", "x Rp1.000", "(x 1.000.000)": what is left off each figure. */
const ZEROS = /(?:\brp\.?|\bx|×)[ ,x×]*(?:rp\.? ?)?(?:1[.,]?)?(000(?:[.,]?000){0,2})(?!\d)/i;
const UNIT_WORD = String.raw`(?:ribu(?:an)?|juta(?:an)?|jt|mil[iy]ar(?:an)?)`;
/** What a title says of the unit: "(dalam juta rupiah)", "dalam ribuan", "(Rp juta)", "(Rp 000)", "Satuan: juta rupiah". */
const IN_TITLE = new RegExp(
  [
    String.raw`\b(?:dalam|satuan)(?: satuan)? ?:? ?(?:rp\.? ?|rupiah ?)?${UNIT_WORD}\b`,
    String.raw`(?:^|\() ?(?:x ?)?(?:rp\.?|rupiah) ?${UNIT_WORD} ?(?:$|\))`,
    String.raw`(?:^|\() ?${UNIT_WORD} ?(?:rp\.?|rupiah) ?(?:$|\))`,
    String.raw`(?:^|\() ?(?:dalam )?(?:rp\.?|x)[ ,x]*(?:rp\.? ?)?(?:1[.,]?)?000(?:[.,]000)* ?(?:,-)? ?(?:$|\))`,
    String.raw`\bdalam rupiah\b`,
  ].join("|"),
  "i",
);

/**
 * How many rupiah a 1 stands for under the header of a money column; null where the header does not say. Only ask for columns
 * of money: "Jumlah produksi (ribu ton)" counts something else.
 *
 * @example headerMoneyUnit("Anggaran (Rp juta)") → 1000000
 */
export function headerMoneyUnit(header: string): number | null {
  const text = foldText(header);
  for (const [pattern, unit] of WORDS) if (pattern.test(text)) return unit;
  const zeros = ZEROS.exec(text)?.[1]?.replace(/\D/g, "").length;
  return zeros === undefined ? null : Number(`1e${zeros}`);
}

/**
 * The same for a title above a table, where words for money may stand for anything: only what speaks of the figures' unit
 * counts, not "Bantuan 5 Juta Rupiah per Keluarga".
 *
 * @example titleMoneyUnit("REALISASI KEUANGAN TAHUN 2025 (dalam ribuan rupiah)") → 1000
 */
export function titleMoneyUnit(title: string): number | null {
  const found = IN_TITLE.exec(foldText(title))?.[0];
  return found === undefined ? null : headerMoneyUnit(found);
}
