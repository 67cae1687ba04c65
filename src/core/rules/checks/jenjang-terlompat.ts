import type { Cascade, Simpul, Tabel } from "../../model/cascade";
import { LEVEL_LIST, levelDepth, type Level } from "../../model/level";
import { defineRule } from "../rule";
import { capitalize, levelWord, quoteNama, simpulWord } from "../wording";

/** Rule 4: a kegiatan without program, a sub kegiatan without kegiatan, a program without sasaran. */
export const jenjangTerlompat = defineRule({
  meta: {
    id: "jenjang-terlompat",
    scope: "struktur",
    severity: "galat",
    judul: "Jenjang terlompat",
    alasan:
      "Setiap sub kegiatan bernaung di bawah kegiatan, kegiatan di bawah program, dan program di bawah sasaran. Jenjang yang terlompat memutus rantai kinerja dan penjumlahan anggaran.",
    messages: {
      tanpaInduk:
        "{jenjang} {nama} tidak berada di bawah {seharusnya} mana pun, padahal tabel ini memuat {seharusnya}. Tambahkan {seharusnya} di atasnya, atau pindahkan barisnya.",
      terlompat:
        "{jenjang} {nama} langsung berada di bawah {induk}, tanpa {seharusnya}. Tambahkan {seharusnya} di atasnya, atau pindahkan barisnya.",
    },
    examples: {
      salah: {
        sheets: [
          {
            name: "Cascading",
            table: `
PROGRAM | KEGIATAN | SUB KEGIATAN | INDIKATOR | TARGET | ANGGARAN
Program Rehabilitasi Sosial | | | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | 100% | 30000000
| | | Penyediaan Permakanan | Jumlah orang yang menerima permakanan | 70 | 10000000
| | Rehabilitasi Sosial Dasar | | Persentase layanan dasar yang dipenuhi | 100% | 20000000
| | | Penyediaan Sandang | Jumlah orang yang menerima pakaian | 10 | 20000000`,
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
| | | Penyediaan Permakanan | Jumlah orang yang menerima permakanan | 70 | 10000000
| | | Penyediaan Sandang | Jumlah orang yang menerima pakaian | 10 | 20000000`,
          },
        ],
      },
    },
  },
  *check(cascade) {
    for (const tabel of cascade.tabelList) yield* checkTabel(cascade, tabel);
  },
});

function* checkTabel(cascade: Cascade, tabel: Tabel) {
  const present = new Set<Level>(tabel.simpulList.map(({ level }) => level));
  /** Rows that miss the same parent at the same place are one mistake: the first speaks for all. */
  const groups = new Map<string, { first: Simpul; parent: Simpul | null; missing: Level; others: Simpul[] }>();
  for (const simpul of tabel.simpulList) {
    if (simpul.isImplied === true) continue;
    const parent = simpul.parentId === null ? null : (cascade.simpulById.get(simpul.parentId) ?? null);
    const missing = missingLevel(tabel, present, simpul, parent);
    if (missing === null) continue;
    const key = `${parent?.id ?? ""}|${simpul.level}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: simpul, parent, missing, others: [] });
    else group.others.push(simpul);
  }
  for (const { first, parent, missing, others } of groups.values()) {
    const subject = { id: first.id, field: "nama" } as const;
    const related = others.map(({ id }) => ({ id, field: "nama" }) as const);
    const words = {
      jenjang: capitalize(levelWord(first.level)),
      nama: quoteNama(first.nama),
      seharusnya: levelWord(missing),
    };
    if (parent === null) yield { subject, messageId: "tanpaInduk" as const, data: words, related };
    else {
      const induk = simpulWord(parent);
      yield { subject, messageId: "terlompat" as const, data: { ...words, induk }, related };
    }
  }
}

/**
 * The level right above the row's own that the table has and the row skips; null where none. A sasaran without a parent is
 * rule 5's; a table that has no such column, or never fills it, can not be said to skip it.
 */
function missingLevel(tabel: Tabel, present: ReadonlySet<Level>, simpul: Simpul, parent: Simpul | null): Level | null {
  const depth = levelDepth(simpul.level);
  if (depth <= levelDepth("sasaran")) return null;
  const above = LEVEL_LIST[depth - 1];
  if (above === undefined || !tabel.levels.has(above) || !present.has(above)) return null;
  return parent === null || levelDepth(parent.level) < depth - 1 ? above : null;
}
