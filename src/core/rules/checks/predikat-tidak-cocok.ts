import { formatAngka } from "../../text/format";
import { PREDIKAT_LIST, type Nilai, type Predikat } from "../../text/nilai";
import { predikatOf } from "../../text/predikat";
import type { Reading } from "../../text/reading";
import { defineRule, type Report, type ReportSubject } from "../rule";
import { quoteNama } from "../wording";

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
      const { id } = indikator;
      const nama = quoteNama(indikator.nama);
      yield* judge(indikator.target, { id, field: "target" }, "Target", nama);
      yield* judge(indikator.realisasi, { id, field: "realisasi" }, "Realisasi", nama);
      for (const [nth, { tahun, nilai }] of indikator.targetTahunList.entries()) {
        yield* judge(nilai, { id, field: "targetTahun", nth }, `Target tahun ${tahun}`, nama);
      }
      for (const [nth, { tahun, nilai }] of indikator.realisasiTahunList.entries()) {
        yield* judge(nilai, { id, field: "realisasiTahun", nth }, `Realisasi tahun ${tahun}`, nama);
      }
      for (const [nth, { nilai }] of indikator.targetPeriodeList.entries()) {
        yield* judge(nilai, { id, field: "targetPeriode", nth }, "Target periode", nama);
      }
      for (const [nth, { nilai }] of indikator.realisasiPeriodeList.entries()) {
        yield* judge(nilai, { id, field: "realisasiPeriode", nth }, "Realisasi periode", nama);
      }
    }
  },
});

function* judge(
  reading: Reading<Nilai>,
  subject: ReportSubject,
  apa: string,
  nama: string,
): Iterable<Report<"tidakCocok">> {
  if (reading.kind !== "read" || reading.value.kind !== "predikat" || reading.value.angka === null) return;
  const { predikat, angka } = reading.value;
  const right = predikatOf(angka);
  if (right === predikat) return;
  yield {
    subject,
    messageId: "tidakCocok",
    data: {
      apa,
      nama,
      isi: reading.raw.trim(),
      angka: formatAngka(angka),
      predikat,
      rentang: intervalOf(predikat),
      seharusnya: right,
      rentangSeharusnya: intervalOf(right),
    },
    stated: predikat,
    computed: right,
  };
}

/** Upper bounds of each grade: the next better one begins above it. */
const UPPER: Readonly<Record<Predikat, number | null>> = { AA: null, A: 90, BB: 80, B: 70, CC: 60, C: 50, D: 30 };

/** "di atas 60 sampai 70" for B. */
function intervalOf(predikat: Predikat): string {
  const upper = UPPER[predikat];
  const below = PREDIKAT_LIST[PREDIKAT_LIST.indexOf(predikat) + 1];
  const lower = below === undefined ? null : UPPER[below];
  if (lower === null) return `${upper ?? 0} ke bawah`;
  return upper === null ? `di atas ${lower}` : `di atas ${lower} sampai ${upper}`;
}
