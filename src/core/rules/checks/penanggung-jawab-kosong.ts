import type { Cascade, Tabel } from "../../model/cascade";
import type { Indikator } from "../../model/indikator";
import type { Level } from "../../model/level";
import { defineRule } from "../rule";
import { levelWord, quoteNama } from "../wording";

/** Rule 24: nobody is named as responsible, in a column that others of the same level fill. */
export const penanggungJawabKosong = defineRule({
  meta: {
    id: "penanggung-jawab-kosong",
    scope: "struktur",
    severity: "galat",
    judul: "Penanggung jawab kosong",
    alasan: "Kinerja yang tidak ada penanggung jawabnya tidak ada yang menagih.",
    messages: {
      // One message for both: a row that holds a sasaran's indikator and a program has one cell, and it is told once.
      kosong: "Penanggung jawab {apa} {nama} kosong. Isi jabatannya, misalnya Sekretaris atau Kabid.",
    },
    examples: {
      salah: {
        sheets: [
          {
            name: "PK",
            table: `
NO | SASARAN | IKK YANG MENJADI PK | SATUAN | TARGET | PENANGGUNG JAWAB
1 | Meningkatnya pemberdayaan sosial | Persentase lembaga sosial yang meningkat kualitasnya | % | 100 | Kabid Pemberdayaan Sosial
2 | Meningkatnya rehabilitasi sosial | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | % | 100 |
3 | Meningkatnya perlindungan sosial | Persentase penerima manfaat yang terpenuhi kebutuhan dasarnya | % | 100 | Kabid Perlindungan Sosial`,
          },
        ],
      },
      benar: {
        sheets: [
          {
            name: "PK",
            table: `
NO | SASARAN | IKK YANG MENJADI PK | SATUAN | TARGET | PENANGGUNG JAWAB
1 | Meningkatnya pemberdayaan sosial | Persentase lembaga sosial yang meningkat kualitasnya | % | 100 | Kabid Pemberdayaan Sosial
2 | Meningkatnya rehabilitasi sosial | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | % | 100 | Kabid Rehabilitasi Sosial
3 | Meningkatnya perlindungan sosial | Persentase penerima manfaat yang terpenuhi kebutuhan dasarnya | % | 100 | Kabid Perlindungan Sosial`,
          },
        ],
      },
    },
  },
  *check(cascade) {
    for (const tabel of cascade.tabelList) {
      if (!tabel.fields.has("penanggungJawab") || isComplete(tabel)) continue;
      for (const { level, rows } of rowsByLevel(cascade, tabel)) {
        // Further indicators of one row may leave the cell to the first; where most fill it, a blank is a gap.
        const further = rows.filter(({ isFurther }) => isFurther);
        const isFurtherAsked = further.filter(({ isFilled }) => isFilled).length * 2 >= further.length;
        const asked = rows.filter(({ isFurther }) => !isFurther || isFurtherAsked);
        const filled = asked.filter(({ isFilled }) => isFilled).length;
        if (filled * 2 < asked.length) continue;
        for (const row of asked) {
          if (row.isFilled) continue;
          yield {
            subject: { id: row.id, field: "penanggungJawab" },
            messageId: "kosong",
            data: { nama: quoteNama(row.nama), apa: row.isIndikator ? "indikator" : levelWord(level) },
          };
        }
      }
    }
  },
});

function isComplete(tabel: Tabel): boolean {
  const isFilled = ({ penanggungJawab }: Pick<Indikator, "penanggungJawab">) => penanggungJawab.kind !== "empty";
  return tabel.simpulList.every(isFilled) && tabel.indikatorList.every(isFilled);
}

interface Row {
  readonly id: string;
  readonly nama: string;
  readonly isIndikator: boolean;
  readonly isFilled: boolean;
  /** A second or later indicator of its simpul. */
  readonly isFurther: boolean;
}

/** Each indicator's row, and each simpul that has none, by level. */
function rowsByLevel(
  cascade: Cascade,
  tabel: Tabel,
): Iterable<{ readonly level: Level; readonly rows: readonly Row[] }> {
  const levels = new Map<Level, Row[]>();
  for (const simpul of tabel.simpulList) {
    const rows = levels.get(simpul.level) ?? [];
    levels.set(simpul.level, rows);
    const indikatorList = simpul.indikatorIds
      .map((id) => cascade.indikatorById.get(id))
      .filter((indikator): indikator is Indikator => indikator?.isImplicit === false);
    const isSimpulFilled = simpul.penanggungJawab.kind !== "empty";
    if (indikatorList.length === 0) {
      if (simpul.isImplied === true) continue;
      rows.push({ id: simpul.id, nama: simpul.nama, isIndikator: false, isFilled: isSimpulFilled, isFurther: false });
      continue;
    }
    // Whom only a further indicator's row names answers for the simpul, but the first row's cell is blank all the same.
    const isByFurther = indikatorList.some(
      ({ penanggungJawab }, index) => index > 0 && penanggungJawab.kind !== "empty",
    );
    for (const [index, indikator] of indikatorList.entries()) {
      const isFilled = indikator.penanggungJawab.kind !== "empty" || (index === 0 && isSimpulFilled && !isByFurther);
      rows.push({ id: indikator.id, nama: indikator.nama, isIndikator: true, isFilled, isFurther: index > 0 });
    }
  }
  return [...levels].map(([level, rows]) => ({ level, rows }));
}
