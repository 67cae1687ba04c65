import type { Cascade, Tabel } from "../../model/cascade";
import type { Indikator } from "../../model/indikator";
import { normalizeNama } from "../../text/normalize-nama";
import { normalizeSatuan } from "../../text/satuan";
import { defineRule } from "../rule";
import { quoteNama } from "../wording";

/** Rule 36: one indikator twice under the same parent, or twice in one PK. */
export const indikatorGanda = defineRule({
  meta: {
    id: "indikator-ganda",
    scope: "indikator",
    severity: "peringatan",
    judul: "Indikator ganda",
    alasan:
      "Indikator yang tertulis dua kali terhitung dua kali dalam rata-rata capaian, dan mudah diberi target yang berbeda.",
    messages: {
      seinduk:
        "Indikator {nama} tertulis lebih dari sekali di bawah {induk}. Hapus salah satunya, atau bedakan penulisannya.",
      setabel: "Indikator {nama} tertulis lebih dari sekali di PK ini. Hapus salah satunya, atau bedakan penulisannya.",
    },
    examples: {
      salah: {
        sheets: [
          {
            name: "PK",
            table: `
NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET
1 | Meningkatnya rehabilitasi sosial | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | 100%
2 | Meningkatnya perlindungan sosial | Persentase Anak Terlantar yang Terpenuhi Kebutuhan Dasarnya | 90%`,
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
2 | Meningkatnya perlindungan sosial | Persentase penerima manfaat yang terpenuhi kebutuhan dasarnya | 90%`,
          },
        ],
      },
    },
  },
  *check(cascade) {
    for (const tabel of cascade.tabelList) {
      const firsts = new Map<string, Indikator>();
      for (const indikator of candidatesOf(cascade, tabel)) {
        const key = keyOf(tabel, indikator);
        if (key === null) continue;
        const first = firsts.get(key);
        if (first === undefined || hasOtherSatuan(first, indikator)) {
          if (first === undefined) firsts.set(key, indikator);
          continue;
        }
        const isSameParent = first.simpulId === indikator.simpulId;
        yield {
          subject: { id: indikator.id, field: "nama" },
          messageId: isSameParent ? "seinduk" : "setabel",
          data: { nama: quoteNama(indikator.nama), induk: parentWord(cascade, indikator) },
          related: [{ id: first.id, field: "nama" }],
        };
      }
    }
  },
});

/** In a PK all its indicators; elsewhere those that share a simpul. */
function candidatesOf(cascade: Cascade, tabel: Tabel): readonly Indikator[] {
  if (tabel.kind === "pk") return tabel.indikatorList;
  const candidates: Indikator[] = [];
  for (const { indikatorIds } of tabel.simpulList) {
    if (indikatorIds.length < 2) continue;
    for (const id of indikatorIds) {
      const indikator = cascade.indikatorById.get(id);
      if (indikator !== undefined) candidates.push(indikator);
    }
  }
  return candidates;
}

function keyOf(tabel: Tabel, indikator: Indikator): string | null {
  const nama = normalizeNama(indikator.nama);
  if (indikator.isImplicit || nama === "") return null;
  return tabel.kind === "pk" ? nama : `${indikator.simpulId}|${nama}`;
}

/** One wording measured in two units (paket and hektare) is two indicators. */
function hasOtherSatuan(a: Indikator, b: Indikator): boolean {
  if (!a.isSatuanStated || !b.isSatuanStated || a.satuan === null || b.satuan === null) return false;
  return normalizeSatuan(a.satuan) !== normalizeSatuan(b.satuan);
}

function parentWord(cascade: Cascade, indikator: Indikator): string {
  return quoteNama(cascade.simpulById.get(indikator.simpulId)?.nama ?? "");
}
