import type { Indikator } from "../../model/indikator";
import { formatAngka } from "../../text/format";
import type { Nilai, Predikat } from "../../text/nilai";
import { predikatOf } from "../../text/predikat";
import type { Reading } from "../../text/reading";
import { defineRule, type Report, type ReportSubject } from "../rule";
import { periodeWord, quoteNama } from "../wording";

/** Rule 35: a grade that is not that of the number beside it, such as "60 (B)": B begins above 60, so 60 is CC. */
export const predikatTidakCocok = defineRule({
  meta: {
    id: "predikat-tidak-cocok",
    scope: "indikator",
    severity: "galat",
    judul: "Predikat tidak sesuai dengan nilainya",
    alasan:
      "Predikat SAKIP mengikuti rentang nilai yang setengah terbuka: AA > 90, A > 80, BB > 70, B > 60, CC > 50, C > 30.",
    messages: {
      tidakCocok:
        "{apa} {nama} tertulis “{isi}”, padahal {angka} termasuk predikat {seharusnya} ({rentangSeharusnya}); {predikat} berarti {rentang}. Ubah predikatnya menjadi {seharusnya}, atau sesuaikan angkanya.",
    },
    examples: {
      salah: {
        sheets: [
          {
            name: "PK",
            table: `
NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET
1 | Meningkatnya rehabilitasi sosial | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | 100%
2 | Meningkatnya akuntabilitas kinerja | Nilai SAKIP Dinas Sosial | 60 (B)`,
          },
        ],
      },
      benar: {
        sheets: [
          {
            name: "PK",
            table: `
NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET
1 | Meningkatnya rehabilitasi sosial | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | 100%
2 | Meningkatnya akuntabilitas kinerja | Nilai SAKIP Dinas Sosial | 60,01 (B)`,
          },
        ],
      },
    },
  },
  *check(cascade) {
    for (const indikator of cascade.indikatorById.values()) {
      if (!hasOdd(indikator)) continue;
      const { id, nama, target, realisasi } = indikator;
      if (isOdd(target)) yield reportOf(target, { id, field: "target" }, "Target", nama);
      if (isOdd(realisasi)) yield reportOf(realisasi, { id, field: "realisasi" }, "Realisasi", nama);
      for (const [field, list, apa] of [
        ["targetTahun", indikator.targetTahunList, "Target"],
        ["realisasiTahun", indikator.realisasiTahunList, "Realisasi"],
      ] as const) {
        for (const [nth, { nilai, tahun }] of list.entries()) {
          if (isOdd(nilai)) yield reportOf(nilai, { id, field, nth }, `${apa} tahun ${tahun}`, nama);
        }
      }
      for (const [field, list, apa] of [
        ["targetPeriode", indikator.targetPeriodeList, "Target"],
        ["realisasiPeriode", indikator.realisasiPeriodeList, "Realisasi"],
      ] as const) {
        for (const [nth, { nilai, periode }] of list.entries()) {
          if (isOdd(nilai)) yield reportOf(nilai, { id, field, nth }, `${apa} ${periodeWord(periode)}`, nama);
        }
      }
    }
  },
});

/** The cheap look at all cells of an indikator: nearly none has one to report. */
function hasOdd(indikator: Indikator): boolean {
  return (
    isOdd(indikator.target) ||
    isOdd(indikator.realisasi) ||
    indikator.targetTahunList.some(isOddEntry) ||
    indikator.realisasiTahunList.some(isOddEntry) ||
    indikator.targetPeriodeList.some(isOddEntry) ||
    indikator.realisasiPeriodeList.some(isOddEntry)
  );
}

function isOddEntry({ nilai }: { readonly nilai: Reading<Nilai> }): boolean {
  return isOdd(nilai);
}

interface OddGrade {
  readonly kind: "read";
  readonly raw: string;
  readonly value: { readonly kind: "predikat"; readonly predikat: Predikat; readonly angka: number };
}

function isOdd(reading: Reading<Nilai>): reading is Extract<Reading<Nilai>, { kind: "read" }> & OddGrade {
  if (reading.kind !== "read" || reading.value.kind !== "predikat") return false;
  const { predikat, angka } = reading.value;
  return angka !== null && predikatOf(angka) !== predikat;
}

function reportOf({ raw, value }: OddGrade, subject: ReportSubject, apa: string, nama: string): Report<"tidakCocok"> {
  const { predikat, angka } = value;
  const right = predikatOf(angka);
  return {
    subject,
    messageId: "tidakCocok",
    data: {
      apa,
      nama: quoteNama(nama),
      isi: raw.trim(),
      angka: formatAngka(angka),
      predikat,
      rentang: INTERVAL[predikat],
      seharusnya: right,
      rentangSeharusnya: INTERVAL[right],
    },
    stated: predikat,
    computed: right,
  };
}

const INTERVAL: Readonly<Record<Predikat, string>> = {
  AA: "di atas 90",
  A: "di atas 80 sampai 90",
  BB: "di atas 70 sampai 80",
  B: "di atas 60 sampai 70",
  CC: "di atas 50 sampai 60",
  C: "di atas 30 sampai 50",
  D: "30 ke bawah",
};
