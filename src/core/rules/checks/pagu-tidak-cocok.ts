import { analyzeBudget, type BudgetFinding } from "../analyze-budget";
import { reportBudget } from "../report-budget";
import { defineRule } from "../rule";

/** Rule 19: a budget or its realisasi is not the sum of its parts; reported at the amount that is wrong. */
export const paguTidakCocok = defineRule({
  meta: {
    id: "pagu-tidak-cocok",
    scope: "anggaran",
    severity: "galat",
    judul: "Anggaran tidak sama dengan jumlah rinciannya",
    alasan:
      "Anggaran program adalah jumlah anggaran kegiatannya, dan anggaran kegiatan adalah jumlah anggaran sub kegiatannya. Satu angka yang salah membuat seluruh laporan anggaran diragukan.",
    messages: {
      sendiri:
        "{bidang} {baris} tertulis {tercatat}, padahal jumlah {banyak} rinciannya {seharusnya} dan {induk} pun hanya cocok dengan angka itu. Selisih {selisih}; ubah menjadi {seharusnya}.",
      sendiriPersen:
        "{bidang} {baris} tertulis {tercatat}, padahal jumlah {banyak} rinciannya {seharusnya} dan persentase di baris ini pun hanya cocok dengan angka itu. Selisih {selisih}; ubah menjadi {seharusnya}.",
      sendiriTabel:
        "{bidang} {baris} tertulis {tercatat}, padahal jumlah {banyak} rinciannya {seharusnya}, sama dengan yang tertulis di {tabelLain}. Selisih {selisih}; ubah menjadi {seharusnya}.",
      bagianPersen:
        "{bidang} {baris} tertulis {tercatat}, tetapi {induk} ({nilaiInduk}) baru sama dengan jumlah rinciannya bila di sini {seharusnya}, dan persentase di baris ini pun hanya cocok dengan angka itu. Selisih {selisih}; ubah menjadi {seharusnya}.",
      bagianTabel:
        "{bidang} {baris} tertulis {tercatat}, tetapi {induk} ({nilaiInduk}) baru sama dengan jumlah rinciannya bila di sini {seharusnya}, seperti yang tertulis di {tabelLain}. Selisih {selisih}; ubah menjadi {seharusnya}.",
      bagianTunggal:
        "{bidang} {baris} tertulis {tercatat}, padahal ini satu-satunya rincian {induk} yang tertulis {nilaiInduk}, dan angka induk itu cocok dengan jumlah di atasnya. Selisih {selisih}; ubah menjadi {seharusnya}.",
      kosong:
        "{bidang} {baris} kosong, padahal {induk} ({nilaiInduk}) masih kurang {seharusnya} dan angka itu tertulis di {tabelLain}. Isi dengan {seharusnya}.",
      rincian:
        "{bidang} {baris} tertulis {tercatat} dan cocok dengan jumlah di atasnya, tetapi {banyak} rinciannya berjumlah {seharusnya} (selisih {selisih}). Periksa angka rinciannya; salah satunya keliru atau ada yang belum tercantum.",
      rincianTerbuka:
        "{bidang} {baris} tertulis {tercatat}, tetapi {banyak} rinciannya berjumlah {seharusnya} (selisih {selisih}). Ubah menjadi {seharusnya}, atau perbaiki rinciannya.",
      rincianKosong:
        "{bidang} {baris} tertulis {tercatat}, tetapi {banyak} rincian yang berisi angka berjumlah {seharusnya}, kurang {selisih}; {kosong} rincian lain masih kosong. Isi rincian yang kosong, atau ubah menjadi {seharusnya}.",
      terlewat:
        "{bidang} {baris} tertulis {tercatat}, padahal {banyak} rinciannya berjumlah {seharusnya}. Selisih {selisih} tepat sama dengan {terlewat}, yang rupanya belum ikut dijumlahkan. Ubah menjadi {seharusnya}.",
      hilang:
        "{bidang} {baris} tertulis {tercatat}, sedangkan {banyak} rincian di tabel ini berjumlah {seharusnya}. Selisih {selisih} tepat sama dengan {hilang}, yang ada di {tabelLain} tetapi tidak tercantum di sini. Tambahkan ke tabel ini, atau ubah angkanya menjadi {seharusnya}.",
    },
    examples: {
      salah: {
        sheets: [
          {
            name: "Anggaran",
            table: `
NO | PROGRAM DAN KEGIATAN | ANGGARAN | REALISASI ANGGARAN
I | Program Pemberdayaan Sosial | 50000000 | 40000000
| | Pengembangan Potensi Sumber Kesejahteraan Sosial Daerah | 45000000 | 40000000
1. | Peningkatan Kemampuan Tenaga Kesejahteraan Sosial Kecamatan | 30000000 | 25000000
2. | Peningkatan Kemampuan Lembaga Kesejahteraan Sosial | 20000000 | 15000000
| | JUMLAH | 50000000 | 40000000`,
          },
        ],
      },
      benar: {
        sheets: [
          {
            name: "Anggaran",
            table: `
NO | PROGRAM DAN KEGIATAN | ANGGARAN | REALISASI ANGGARAN
I | Program Pemberdayaan Sosial | 50000000 | 40000000
| | Pengembangan Potensi Sumber Kesejahteraan Sosial Daerah | 50000000 | 40000000
1. | Peningkatan Kemampuan Tenaga Kesejahteraan Sosial Kecamatan | 30000000 | 25000000
2. | Peningkatan Kemampuan Lembaga Kesejahteraan Sosial | 20000000 | 15000000
| | JUMLAH | 50000000 | 40000000`,
          },
        ],
      },
    },
  },
  *check(cascade) {
    for (const finding of analyzeBudget(cascade).findings) {
      if (finding.total === null) yield { ...reportBudget(cascade, finding), messageId: messageOf(finding) };
    }
  },
});

function messageOf(finding: BudgetFinding) {
  switch (finding.kind) {
    case "sendiri":
      if (finding.evidence === "persen") return "sendiriPersen";
      return finding.evidence === "tabel-lain" ? "sendiriTabel" : "sendiri";
    case "bagian":
      if (finding.evidence === "persen") return "bagianPersen";
      return finding.evidence === "tabel-lain" ? "bagianTabel" : "bagianTunggal";
    case "rincian":
      if (finding.blankIds.length > 0 && (finding.stated ?? 0) > finding.expected) return "rincianKosong";
      return finding.isConfirmed ? "rincian" : "rincianTerbuka";
    case "kosong":
    case "terlewat":
    case "hilang":
      return finding.kind;
  }
}
