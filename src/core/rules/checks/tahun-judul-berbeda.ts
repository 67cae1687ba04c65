import type { Tabel } from "../../model/cascade";
import { findTahun } from "../../text/parse-tahun";
import { defineRule } from "../rule";
import { quoteNama } from "../wording";

/** Rule 39: a title names another year than the document does. */
export const tahunJudulBerbeda = defineRule({
  meta: {
    id: "tahun-judul-berbeda",
    scope: "penulisan",
    severity: "peringatan",
    judul: "Tahun di judul berbeda",
    alasan: "Judul yang disalin dari tahun lalu membuat tabel dikira milik tahun lain.",
    messages: {
      berbeda:
        "Judul {judul} menyebut tahun {tertulis}, sedangkan dokumen ini untuk tahun {seharusnya}. Ubah tahunnya menjadi {seharusnya} bila judul ini disalin dari tahun lain.",
    },
    examples: {
      salah: {
        sheets: [
          {
            name: "PK",
            table: `
PERJANJIAN KINERJA TAHUN 2026
NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET
1 | Meningkatnya rehabilitasi sosial | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | 100%`,
          },
          {
            name: "Pengukuran",
            table: `
PENGUKURAN KINERJA TAHUN 2025
NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET | REALISASI | %
1 | Meningkatnya rehabilitasi sosial | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | 100% | 90% | 90%`,
          },
          {
            name: "Anggaran",
            table: `
ANGGARAN PROGRAM TAHUN 2026
No | Program | Anggaran
1. | Program Rehabilitasi Sosial | 165878000`,
          },
        ],
      },
      benar: {
        sheets: [
          {
            name: "PK",
            table: `
PERJANJIAN KINERJA TAHUN 2026
NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET
1 | Meningkatnya rehabilitasi sosial | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | 100%`,
          },
          {
            name: "Pengukuran",
            table: `
PENGUKURAN KINERJA TAHUN 2026
BERDASARKAN PERATURAN BUPATI NOMOR 12 TAHUN 2025
NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET | REALISASI | %
1 | Meningkatnya rehabilitasi sosial | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | 100% | 90% | 90%`,
          },
        ],
      },
    },
  },
  *check(cascade) {
    const { tahun } = cascade.dokumen;
    if (tahun === null) return;
    const seen = new Set<string>();
    for (const tabel of cascade.tabelList) {
      if (tabel.kind === "renstra") continue;
      const judulList = tabel.judulList.map(({ id, teks }) => ({ id, teks, years: yearsOf(teks) }));
      // Where one line of a table's titles names the document's year, the others may name what it is compared with.
      if (judulList.some(({ years }) => years.includes(tahun))) continue;
      for (const { id, teks, years } of judulList) {
        const [stated] = years;
        if (stated === undefined || covers(teks, years, tahun) || isMeant(tabel, years)) continue;
        const key = `${tabel.sheet}|${teks}`;
        if (seen.has(key)) continue;
        seen.add(key);
        yield {
          subject: { id, field: "judul" },
          messageId: "berbeda",
          data: { judul: quoteNama(teks), tertulis: years.join(", "), seharusnya: String(tahun) },
          stated,
          computed: tahun,
        };
      }
    }
  },
});

const BULAN =
  "januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember|jan|feb|mar|apr|jun|jul|agu|ags|agt|sep|sept|okt|nov|des";
/** A law's own year: "Nomor 53 Tahun 2014", "No. 12/2019", "PP 8 Tahun 2006". */
const LAW =
  /\b(?:nomor|no|uu|pp|perpres|permen\w*|perda|perbup|perwali|perwako|pergub|kepmen\w*|sk)\b\.?\s*:?\s*[\w./-]*\s*(?:tahun|thn|th\.?|\/)\s*\d{4}/gi;
const DATE = new RegExp(`(?:\\b\\d{1,2}\\s+)?\\b(?:${BULAN})\\b\\s+\\d{4}|\\b\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}`, "gi");
/** Titles that speak of another year on purpose. */
const COMPARING =
  /\b(?:perbandingan|dibandingkan|pembanding|tahun (?:lalu|sebelumnya|berikutnya|depan)|renstra|rencana strategis|rpjmd|rpjpd|rpd|renja|jangka (?:menengah|panjang)|periode|s\s*[./]\s*d\.?|sampai)\b/i;

/** The years that a title names as its own; none where it speaks of other years on purpose. */
function yearsOf(teks: string): readonly number[] {
  if (COMPARING.test(teks)) return [];
  return findTahun(teks.replace(LAW, " ").replace(DATE, " "));
}

/** "2024-2026" holds 2025; several years one by one hold what lies between them. */
function covers(teks: string, years: readonly number[], tahun: number): boolean {
  return Math.min(...years) < tahun && Math.max(...years) > tahun && /\d{4}\D{1,12}\d{4}/.test(teks);
}

/** A sheet named after the same year was made for it. */
function isMeant(tabel: Tabel, years: readonly number[]): boolean {
  return findTahun(tabel.sheet).some((tahun) => years.includes(tahun));
}
