import { normalizeNama } from "./normalize-nama";

const NEGATIF_NOUN =
  /^(?:kemiskinan|gini|pengangguran|stunting|prevalensi|kematian|pelanggaran|temuan|kejadian|inflasi|kasus|kecelakaan|kriminalitas)$/;

/**
 * Whether more or less is better, from an indicator's wording alone (domain.md, "Capaian"). First form; see the tests.
 *
 * @example inferPolaritas("Tingkat Kemiskinan") // "negatif"
 */
export function inferPolaritas(indikator: string): "positif" | "negatif" {
  const words = normalizeNama(indikator).split(" ");
  const first = words[0] ?? "";
  if (first === "menurunnya" || first === "berkurangnya" || first === "prevalensi") return "negatif";
  if (words.includes("penurunan") || words.includes("penanganan") || words.includes("yang")) return "positif";
  const isRate = /^(?:angka|tingkat|jumlah|persentase|indeks|rasio|laju)$/.test(first);
  const head = isRate ? (words[1] ?? "") : first;
  return NEGATIF_NOUN.test(head) ? "negatif" : "positif";
}
