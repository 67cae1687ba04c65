import { listTextColumns, type TextProbe, type ColumnCell, type NumberColumn } from "../list-columns";
import { defineRule } from "../rule";

/**
 * Rule 23: a number stored as text in a target or budget column. "50 Orang", "60 (B)" and ranges are texts by intent. One
 * finding a cell; where nearly the whole column was typed so, one for the column, at its first cell.
 */
export const angkaSebagaiTeks = defineRule({
  meta: {
    id: "angka-sebagai-teks",
    scope: "penulisan",
    severity: "galat",
    judul: "Angka tersimpan sebagai teks",
    alasan: "Excel melewatkan angka yang tersimpan sebagai teks saat menjumlahkan, tanpa memberi tahu.",
    messages: {
      sel: "“{isi}” di kolom {kolom} tersimpan sebagai teks, sehingga tidak ikut terhitung oleh rumus Excel. Ubah menjadi angka, lalu atur format selnya.",
      kolom:
        "Angka di kolom {kolom} tersimpan sebagai teks di {banyak} sel, mulai dari “{isi}”, sehingga tidak ikut terhitung oleh rumus Excel. Ubah seluruh kolom menjadi angka, lalu atur format selnya.",
    },
    examples: {
      salah: {
        sheets: [
          {
            name: "PK",
            table: `
No | Program | Anggaran
1. | Program Pemberdayaan Sosial | Rp. 1.415.819.700,00
2. | Program Rehabilitasi Sosial | 1007079500
3. | Program Penanganan Bencana | 490841000`,
          },
        ],
      },
      benar: {
        sheets: [
          {
            name: "PK",
            table: `
No | Program | Anggaran
1. | Program Pemberdayaan Sosial | 1415819700
2. | Program Rehabilitasi Sosial | 1007079500
3. | Program Penanganan Bencana | 490841000`,
          },
        ],
      },
    },
  },
  *check(cascade, _settings, facts) {
    for (const column of listTextColumns(cascade, facts, startProbe)) {
      const texts = column.cells.filter((cell) => isNumberAsText(cell, column));
      const [first, ...others] = texts;
      if (first === undefined) continue;
      if (texts.length >= WHOLE_COLUMN && texts.length >= column.cells.length * 0.8) {
        yield {
          subject: first.subject,
          messageId: "kolom",
          data: { isi: first.reading.raw.trim(), kolom: column.kolom, banyak: String(texts.length) },
          stated: first.reading.raw.trim(),
          related: others.map(({ subject }) => subject),
        };
        continue;
      }
      for (const { subject, reading } of texts) {
        yield {
          subject,
          messageId: "sel",
          data: { isi: reading.raw.trim(), kolom: column.kolom },
          stated: reading.raw.trim(),
        };
      }
    }
  },
});

const WHOLE_COLUMN = 4;
const NUMERIC = /^(?:rp\.?|idr)?\s*[-+(]?\s*\d[\d.,\s]*\)?(?:,-)?$/i;
const PERCENT = /^[-+]?\d[\d.,]*\s*%$/;

/**
 * A purely numeric text. A percentage typed as text counts where the column's other cells are numbers: among targets with
 * units ("12 Ruang", "100%") it is one of them.
 */
function isNumberAsText({ reading }: ColumnCell, column: NumberColumn): boolean {
  if (reading.origin !== "text" || reading.isPart === true) return false;
  const raw = reading.raw.trim();
  if (NUMERIC.test(raw)) return true;
  if (!PERCENT.test(raw)) return false;
  const numbers = column.cells.filter((cell) => cell.reading.origin !== "text").length;
  return numbers * 2 >= column.cells.length;
}

/** A table is worth a look where some text is a bare number or percentage. */
function startProbe(): TextProbe {
  let isFound = false;
  return {
    see: ({ raw }) => {
      isFound ||= NUMERIC.test(raw.trim()) || PERCENT.test(raw.trim());
    },
    isWorth: () => isFound,
  };
}
