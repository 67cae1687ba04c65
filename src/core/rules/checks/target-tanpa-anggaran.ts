import { valueOf } from "../../text/reading";
import { defineRule } from "../rule";
import { showReading } from "../show-nilai";
import { quoteNama } from "../wording";

/** Rule 17: a sub kegiatan with a target but without a budget, in a table whose other sub kegiatan have one. */
export const targetTanpaAnggaran = defineRule({
  meta: {
    id: "target-tanpa-anggaran",
    scope: "indikator",
    severity: "peringatan",
    judul: "Sub kegiatan bertarget tanpa anggaran",
    alasan: "Sub kegiatan dibiayai APBD: target tanpa anggaran tidak akan tercapai, atau anggarannya lupa ditulis.",
    messages: {
      tanpaAnggaran:
        "Sub kegiatan {nama} bertarget {target}, tetapi anggarannya {pagu}. Isi anggarannya; bila sub kegiatan ini tidak jadi dilaksanakan, ubah targetnya menjadi 0.",
    },
    examples: {
      salah: {
        sheets: [
          {
            name: "Cascading",
            table: `
PROGRAM | KEGIATAN | SUB KEGIATAN | INDIKATOR | TARGET | ANGGARAN
Program Rehabilitasi Sosial | | | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | 100% | 30000000
| | Rehabilitasi Sosial Dasar | | Persentase layanan dasar yang dipenuhi | 100% | 30000000
| | | Penyediaan Permakanan | Jumlah orang yang menerima permakanan | 70 | 30000000
| | | Penyediaan Sandang | Jumlah orang yang menerima pakaian | 10 | -`,
          },
        ],
      },
      benar: {
        sheets: [
          {
            name: "Cascading",
            table: `
PROGRAM | KEGIATAN | SUB KEGIATAN | INDIKATOR | TARGET | ANGGARAN
Program Rehabilitasi Sosial | | | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | 100% | 30000000
| | Rehabilitasi Sosial Dasar | | Persentase layanan dasar yang dipenuhi | 100% | 30000000
| | | Penyediaan Permakanan | Jumlah orang yang menerima permakanan | 70 | 30000000
| | | Penyediaan Sandang | Jumlah orang yang menerima pakaian | 0 | -`,
          },
        ],
      },
    },
  },
  *check(cascade) {
    for (const tabel of cascade.tabelList) {
      if (!tabel.fields.has("pagu")) continue;
      const isBudgeted = tabel.simpulList.some(
        ({ level, pagu }) => level === "subKegiatan" && (valueOf(pagu) ?? 0) > 0,
      );
      if (!isBudgeted) continue;
      for (const simpul of tabel.simpulList) {
        if (simpul.level !== "subKegiatan" || simpul.pagu.kind === "unreadable") continue;
        const pagu = valueOf(simpul.pagu);
        if (pagu !== null && pagu !== 0) continue;
        const indikator = simpul.indikatorIds
          .map((id) => cascade.indikatorById.get(id))
          .find((candidate) => candidate !== undefined && isPositive(candidate.target));
        if (indikator === undefined) continue;
        yield {
          subject: { id: simpul.id, field: "pagu" },
          messageId: "tanpaAnggaran",
          data: {
            nama: quoteNama(simpul.nama),
            target: showReading(indikator.target),
            pagu: pagu === 0 ? "0" : "kosong",
          },
          stated: pagu,
          related: [{ id: indikator.id, field: "target" }],
        };
      }
    }
  },
});

function isPositive(target: Parameters<typeof showReading>[0]): boolean {
  const nilai = valueOf(target);
  if (nilai?.kind === "angka") return nilai.angka > 0;
  return nilai?.kind === "rentang" && nilai.atas > 0;
}
