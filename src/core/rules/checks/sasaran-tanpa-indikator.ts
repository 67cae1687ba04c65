import type { Cascade, Simpul, Tabel } from "../../model/cascade";
import { defineRule } from "../rule";
import { quoteNama } from "../wording";

/** Rule 2: a sasaran without an indikator, in a table whose other sasaran have one. */
export const sasaranTanpaIndikator = defineRule({
  meta: {
    id: "sasaran-tanpa-indikator",
    scope: "struktur",
    severity: "galat",
    judul: "Sasaran tanpa indikator",
    alasan: "Sasaran yang tidak punya indikator tidak dapat diukur, sehingga capaiannya tidak dapat dilaporkan.",
    messages: {
      kosong: "Sasaran {nama} belum mempunyai indikator. Isi sekurangnya satu indikator beserta targetnya.",
    },
    examples: {
      salah: {
        sheets: [
          {
            name: "PK",
            table: `
NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET
1 | Meningkatnya pemberdayaan sosial | Persentase lembaga sosial yang meningkat kualitasnya | 100%
2 | Meningkatnya rehabilitasi sosial | |
3 | Meningkatnya perlindungan sosial | Persentase penerima manfaat yang terpenuhi kebutuhan dasarnya | 100%`,
          },
        ],
      },
      benar: {
        sheets: [
          {
            name: "PK",
            table: `
NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET
1 | Meningkatnya pemberdayaan sosial | Persentase lembaga sosial yang meningkat kualitasnya | 100%
2 | Meningkatnya rehabilitasi sosial | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | 100%
3 | Meningkatnya perlindungan sosial | Persentase penerima manfaat yang terpenuhi kebutuhan dasarnya | 100%`,
          },
        ],
      },
    },
  },
  *check(cascade) {
    for (const tabel of cascade.tabelList) {
      const sasaranList = tabel.simpulList.filter(({ level, isImplied }) => level === "sasaran" && isImplied !== true);
      if (!measuresSasaran(cascade, tabel, sasaranList)) continue;
      for (const sasaran of sasaranList) {
        if (hasIndikator(cascade, sasaran) || isNamedTwice(cascade, tabel, sasaran)) continue;
        yield {
          subject: { id: sasaran.id, field: "indikator" },
          messageId: "kosong",
          data: { nama: quoteNama(sasaran.nama) },
        };
      }
    }
  },
});

/** Whether the indicator column is (also) the sasaran's: half of them have one, or nothing else stands in the table. */
function measuresSasaran(cascade: Cascade, tabel: Tabel, sasaranList: readonly Simpul[]): boolean {
  if (!tabel.fields.has("indikator")) return false;
  const filled = sasaranList.filter((sasaran) => hasIndikator(cascade, sasaran)).length;
  if (filled * 2 >= sasaranList.length) return true;
  return tabel.simpulList.every(({ level }) => level === "sasaran" || level === "tujuan" || level === "sasaranPemda");
}

/** A sasaran that is repeated down the table for its further programs has its indicators at its first row. */
function isNamedTwice(cascade: Cascade, tabel: Tabel, sasaran: Simpul): boolean {
  const key = cascade.gabunganKeyBySimpulId.get(sasaran.id);
  const ids = key === undefined ? [] : (cascade.gabunganByKey.get(key)?.simpulIds ?? []);
  return ids.some((id) => {
    const twin = cascade.simpulById.get(id);
    return twin !== undefined && twin.tabelId === tabel.id && hasIndikator(cascade, twin);
  });
}

/** A target beside a blank indicator cell makes an implicit indicator, which is none. */
function hasIndikator(cascade: Cascade, sasaran: Simpul): boolean {
  return sasaran.indikatorIds.some((id) => cascade.indikatorById.get(id)?.isImplicit === false);
}
