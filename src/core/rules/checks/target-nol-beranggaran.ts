import type { Cascade, Simpul } from "../../model/cascade";
import type { Indikator } from "../../model/indikator";
import { formatRupiah } from "../../text/format";
import { unitOf, valueOf } from "../../text/reading";
import { defineRule } from "../rule";
import { showReading } from "../show-nilai";
import { levelWord, quoteNama } from "../wording";

/**
 * Rule 16: a target of 0 beside a budget, or beside a realisasi that can then not be measured. A negatif indikator may well
 * aim at 0 (kasus kekerasan 0), so only the measuring is at stake there, and only under settings that leave it open. Where
 * another indikator of the same simpul has a target, the money serves that one: nothing can be said (seed 003's Program
 * Pemberdayaan Sosial has three indikator, one of them at 0 %).
 */
export const targetNolBeranggaran = defineRule({
  meta: {
    id: "target-nol-beranggaran",
    scope: "indikator",
    severity: "peringatan",
    judul: "Target 0 padahal ada anggaran",
    alasan:
      "Anggaran tanpa kinerja yang ditargetkan akan ditanyakan evaluator, dan capaian terhadap target 0 tidak dapat dihitung.",
    messages: {
      beranggaran:
        "Target {nama} 0, padahal {jenjang} ini mempunyai pagu {pagu}. Isi target yang akan dicapai dengan anggaran itu, atau pindahkan anggarannya.",
      tidakTerukur:
        "Target {nama} 0, sehingga capaian dari realisasi {realisasi} tidak dapat dihitung. Isi target yang sebenarnya.",
    },
    examples: {
      salah: {
        sheets: [
          {
            name: "Cascading",
            table: `
PROGRAM | KEGIATAN | SUB KEGIATAN | INDIKATOR | TARGET | ANGGARAN
Program Penunjang Urusan | | | Persentase pelayanan perkantoran | 100% | 30000000
| | Administrasi Kepegawaian | | Persentase pegawai yang terlayani | 100% | 30000000
| | | Pengadaan Pakaian Dinas | Jumlah paket pakaian dinas | 0 | 30000000`,
          },
        ],
      },
      benar: {
        sheets: [
          {
            name: "Cascading",
            table: `
PROGRAM | KEGIATAN | SUB KEGIATAN | INDIKATOR | TARGET | ANGGARAN
Program Penunjang Urusan | | | Persentase pelayanan perkantoran | 100% | 30000000
| | Administrasi Kepegawaian | | Persentase pegawai yang terlayani | 100% | 30000000
| | | Pengadaan Pakaian Dinas | Jumlah paket pakaian dinas | 40 | 30000000`,
          },
        ],
      },
    },
  },
  *check(cascade, settings) {
    for (const { indikatorList } of cascade.tabelList) {
      for (const indikator of indikatorList) {
        const target = valueOf(indikator.target);
        if (target?.kind !== "angka" || target.angka !== 0) continue;
        const simpul = cascade.simpulById.get(indikator.simpulId);
        const subject = { id: indikator.id, field: "target" } as const;
        const pagu = valueOf(simpul?.pagu);
        const realisasi = valueOf(indikator.realisasi);
        const isNegatif = indikator.polaritas === "negatif";
        if (
          simpul !== undefined &&
          pagu !== null &&
          pagu > 0 &&
          !isNegatif &&
          !hasOtherTarget(cascade, simpul, indikator)
        ) {
          yield {
            subject,
            messageId: "beranggaran",
            data: {
              nama: quoteNama(indikator.nama),
              jenjang: levelWord(simpul.level),
              pagu: formatRupiah(pagu, unitOf(simpul.pagu)),
            },
            stated: 0,
            related: [{ id: simpul.id, field: "pagu" }],
          };
        } else if (
          realisasi?.kind === "angka" &&
          !(isNegatif && (realisasi.angka > 0 || settings.isNolNegatifTercapai))
        ) {
          yield {
            subject,
            messageId: "tidakTerukur",
            data: { nama: quoteNama(indikator.nama), realisasi: showReading(indikator.realisasi) },
            stated: 0,
            related: [{ id: indikator.id, field: "realisasi" }],
          };
        }
      }
    }
  },
});

function hasOtherTarget(cascade: Cascade, simpul: Simpul, indikator: Indikator): boolean {
  return simpul.indikatorIds.some((id) => {
    if (id === indikator.id) return false;
    const other = valueOf(cascade.indikatorById.get(id)?.target);
    return other !== null && !(other.kind === "angka" && other.angka === 0);
  });
}
