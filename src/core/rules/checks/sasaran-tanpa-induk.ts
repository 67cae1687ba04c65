import { defineRule } from "../rule";
import { levelWord, quoteNama } from "../wording";

/** Rule 5: a sasaran of the agency that serves no tujuan or sasaran pemda, in a table that names them. */
export const sasaranTanpaInduk = defineRule({
  meta: {
    id: "sasaran-tanpa-induk",
    scope: "struktur",
    severity: "galat",
    judul: "Sasaran tanpa tujuan atau sasaran pemda",
    alasan:
      "Sasaran perangkat daerah harus mendukung tujuan atau sasaran pemerintah daerah; di sinilah penjenjangan dimulai.",
    messages: {
      tanpaInduk: "Sasaran {nama} tidak berada di bawah {induk} mana pun. Isi kolom {induk} untuk sasaran ini.",
    },
    examples: {
      salah: {
        sheets: [
          {
            name: "PK",
            table: `
NO | TUJUAN | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET
1 | | Meningkatnya akuntabilitas kinerja | Nilai SAKIP | 62
2 | Menurunnya jumlah pemerlu pelayanan sosial | Meningkatnya rehabilitasi sosial | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | 100%`,
          },
        ],
      },
      benar: {
        sheets: [
          {
            name: "PK",
            table: `
NO | TUJUAN | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET
1 | Meningkatnya tata kelola | Meningkatnya akuntabilitas kinerja | Nilai SAKIP | 62
2 | Menurunnya jumlah pemerlu pelayanan sosial | Meningkatnya rehabilitasi sosial | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | 100%`,
          },
        ],
      },
    },
  },
  *check(cascade) {
    for (const tabel of cascade.tabelList) {
      const above = (["tujuan", "sasaranPemda"] as const).find(
        (level) => tabel.levels.has(level) && tabel.simpulList.some((simpul) => simpul.level === level),
      );
      if (above === undefined) continue;
      for (const simpul of tabel.simpulList) {
        if (simpul.level !== "sasaran" || simpul.parentId !== null || simpul.isImplied === true) continue;
        yield {
          subject: { id: simpul.id, field: "nama" },
          messageId: "tanpaInduk",
          data: { nama: quoteNama(simpul.nama), induk: levelWord(above) },
        };
      }
    }
  },
});
