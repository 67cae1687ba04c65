import { foldText } from "../text/fold-text";

const OPENING =
  /^(?:(?:grand|sub)[ -]?)?(?:jumlah|jml|total|rata[ -]?rata|rerata)\b|^(?:nilai |capaian |kinerja )+rata[ -]?rata\b/i;
const MEAN = /\b(?:rata[ -]?rata|rerata)\b/i;
const WORD = /[\p{L}]+/gu;
/** Words that a total's label is made of: "JUMLAH TOTAL ANGGARAN PROGRAM I (Rp)". */
const TOTAL_WORDS = new Set(
  (
    "jumlah jml total sub grand rata keseluruhan seluruh seluruhnya semua akhir anggaran pagu belanja biaya dana realisasi serapan " +
    "capaian kinerja program kegiatan sasaran strategis tujuan tahun opd skpd pd perangkat daerah dinas badan dan rp i ii iii iv v vi " +
    "vii viii ix x persentase nilai bobot per rerata indikator utama iku tiap setiap"
  ).split(" "),
);

/** Answers whether a text is the label of a total and nothing else: "JUMLAH", "Total Anggaran", "Sub Total Program II". */
export function isTotalLabel(text: string): boolean {
  const folded = foldText(text);
  if (folded.length > 70 || !OPENING.test(folded)) return false;
  return (folded.toLowerCase().match(WORD) ?? []).every((word) => TOTAL_WORDS.has(word));
}

/** Words of a total that stands in the column of the indicators, where "Jumlah Program" would be an indicator. */
const PLAIN_WORDS = new Set(
  "jumlah jml total sub grand rata keseluruhan seluruh seluruhnya anggaran pagu rp".split(" "),
);

/** isTotalLabel for a text among indicators: only the plainest labels are totals there. */
export function isPlainTotalLabel(text: string): boolean {
  return isTotalLabel(text) && (text.toLowerCase().match(WORD) ?? []).every((word) => PLAIN_WORDS.has(word));
}

const MONEY = /\b(?:anggaran|pagu|belanja|biaya|dana)\b/i;

/**
 * Answers whether a text among indicators may be a sum of money that stands below them: "Jumlah Realisasi Anggaran Tahun 2024". Only
 * that it has no target tells it from an indicator.
 *
 * @example isMoneyLabel("Jumlah Anggaran Tahun 2024") → true, isMoneyLabel("Jumlah dokumen anggaran") → false
 */
export function isMoneyLabel(text: string): boolean {
  return MONEY.test(text) && isTotalLabel(text);
}

/**
 * Answers whether a text among indicators may be the mean of those above it: "Rata-rata Capaian Sasaran I". An indicator may be
 * worded so too ("Rata-rata capaian kinerja perangkat daerah"); only that it has a target tells it.
 *
 * @example isMeanLabel("Rata-rata Capaian Kinerja") → true, isMeanLabel("Rata-rata lama sekolah") → false
 */
export function isMeanLabel(text: string): boolean {
  return MEAN.test(text) && isTotalLabel(text);
}

/** Answers whether a text begins as a total's label does; an indicator may begin so too ("Jumlah orang yang …"). */
export function beginsAsTotal(text: string): boolean {
  // Most texts leave here: only these letters can open a total.
  return text.length < 200 && "jtgsrnckJTGSRNCK".includes(text.charAt(0)) && OPENING.test(text);
}
