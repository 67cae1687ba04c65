const JUDGEMENT =
  /^(?:kategori |predikat |mutu |nilai |zona )?(?:(?:sangat|amat|cukup|kurang|tidak) )?(?:baik|memuaskan|memadai|tinggi|sedang|rendah|cukup|kurang|buruk|berhasil|efisien|efektif|berkembang|maju|mandiri|informatif|inovatif|sehat|prima|unggul|aman|tercapai|hijau|kuning|merah|pratama|madya|nindya|utama)$/i;

/**
 * Answers whether a text says what a number is worth and not what it counts: "82,5 (Sangat Baik)" counts nothing.
 *
 * @example isJudgement("Sangat Baik") // true; isJudgement("orang") // false
 */
export function isJudgement(text: string): boolean {
  return JUDGEMENT.test(text);
}
