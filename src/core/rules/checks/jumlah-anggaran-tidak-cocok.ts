import { analyzeBudget, type BudgetFinding } from "../analyze-budget";
import { reportBudget } from "../report-budget";
import { defineRule } from "../rule";

/** Rule 20: a JUMLAH row of a budget, an RAK or a PK is not the sum of the rows above it. */
export const jumlahAnggaranTidakCocok = defineRule({
  meta: {
    id: "jumlah-anggaran-tidak-cocok",
    scope: "anggaran",
    severity: "galat",
    judul: "Baris JUMLAH tidak sama dengan jumlah program",
    alasan:
      "Total anggaran dikutip di PK, LKjIP, dan Formulir Pengukuran Kinerja. Total yang tidak sama dengan jumlah programnya biasanya diketik, bukan dihitung.",
    messages: {
      jumlah:
        "{bidang} di {baris} tertulis {tercatat}, tetapi {banyak} baris yang dijumlahkan seluruhnya {seharusnya} (selisih {selisih}). Ubah menjadi {seharusnya}, atau perbaiki rinciannya.",
      sendiri:
        "{bidang} di {baris} tertulis {tercatat}, padahal {banyak} baris yang dijumlahkan seluruhnya {seharusnya} dan {induk} pun hanya cocok dengan angka itu. Selisih {selisih}; ubah menjadi {seharusnya}.",
      persen:
        "{bidang} di {baris} tertulis {tercatat}, padahal {banyak} baris yang dijumlahkan seluruhnya {seharusnya}, dan persentase di baris ini pun hanya cocok dengan angka itu. Selisih {selisih}; ubah menjadi {seharusnya}.",
      kosong:
        "{bidang} di {baris} tertulis {tercatat}, tetapi {banyak} baris yang berisi angka berjumlah {seharusnya}, kurang {selisih}; {kosong} baris lain masih kosong. Isi baris yang kosong, atau ubah menjadi {seharusnya}.",
      terlewat:
        "{bidang} di {baris} tertulis {tercatat}, padahal {banyak} baris yang dijumlahkan seluruhnya {seharusnya}. Selisih {selisih} tepat sama dengan {terlewat}, yang rupanya belum ikut dijumlahkan. Ubah menjadi {seharusnya}.",
      hilang:
        "{bidang} di {baris} tertulis {tercatat}, sedangkan {banyak} baris di tabel ini berjumlah {seharusnya}. Selisih {selisih} tepat sama dengan {hilang}, yang ada di {tabelLain} tetapi tidak tercantum di sini. Tambahkan ke tabel ini, atau ubah jumlahnya menjadi {seharusnya}.",
    },
    examples: {
      salah: {
        sheets: [
          {
            name: "PK",
            table: `
No | Program | Anggaran
1. | Program Pemberdayaan Sosial | 94405000
2. | Program Rehabilitasi Sosial | 165878000
3. | Program Penanganan Bencana | 150001000
| | JUMLAH | 401284000`,
          },
        ],
      },
      benar: {
        sheets: [
          {
            name: "PK",
            table: `
No | Program | Anggaran
1. | Program Pemberdayaan Sosial | 94405000
2. | Program Rehabilitasi Sosial | 165878000
3. | Program Penanganan Bencana | 150001000
| | JUMLAH | 410284000`,
          },
        ],
      },
    },
  },
  *check(cascade) {
    for (const finding of analyzeBudget(cascade).findings) {
      if (finding.total !== null) yield { ...reportBudget(cascade, finding), messageId: messageOf(finding) };
    }
  },
});

function messageOf(finding: BudgetFinding) {
  if (finding.kind === "sendiri") return finding.evidence === "induk" ? "sendiri" : "persen";
  if (finding.kind === "terlewat" || finding.kind === "hilang") return finding.kind;
  return finding.blankIds.length > 0 && (finding.stated ?? 0) > finding.expected ? "kosong" : "jumlah";
}
