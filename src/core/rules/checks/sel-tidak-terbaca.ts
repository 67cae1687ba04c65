import { UNCOMPUTED } from "../../grid/sheet-grid";
import type { Field } from "../../model/field";
import { defineRule, type Report, type RuleFacts, type UnreadableCell } from "../rule";

/** A cell in a number column that is no number: realisasi, budget, percentage, bobot. Targets are rule 15's. */
export const selTidakTerbaca = defineRule({
  meta: {
    id: "sel-tidak-terbaca",
    scope: "penulisan",
    severity: "galat",
    judul: "Isi sel tidak terbaca sebagai angka",
    alasan: "Sel yang tidak terbaca dianggap tidak ada: jumlah dan capaian yang memakainya menjadi tidak lengkap.",
    messages: {
      teks: "{kolom} di baris ini tertulis “{isi}”, yang tidak terbaca sebagai angka. Ketik angkanya saja; kosongkan sel bila belum ada datanya.",
      galatRumus: "{kolom} di baris ini berisi galat rumus {isi}. Perbaiki rumusnya, atau ketik angkanya.",
      belumDihitung:
        "{kolom} di kolom ini memuat {banyak} rumus yang hasilnya belum ada di berkas, mulai dari sel ini, jadi tidak dapat diperiksa. Buka berkasnya di Excel, simpan, lalu periksa lagi.",
    },
    examples: {
      salah: {
        sheets: [
          {
            name: "Anggaran",
            table: `
NO | PROGRAM DAN KEGIATAN | ANGGARAN | REALISASI ANGGARAN
I | Program Pemberdayaan Sosial | 50000000 | #REF!
II | Program Rehabilitasi Sosial | 30000000 | 20000000`,
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
II | Program Rehabilitasi Sosial | 30000000 | -`,
          },
        ],
      },
    },
  },
  *check(_cascade, _settings, facts) {
    const { unreadableList } = facts;
    yield* reportUncomputed(facts);
    // Words that answer words ("WTP" for "WTP") are right: it is the target that cannot be measured, and rule 15 says so.
    const worded = new Set(
      unreadableList.flatMap(({ field, raw, owner }) =>
        field === "target" && owner !== null && !FORMULA_ERROR.test(raw) ? [owner.id] : [],
      ),
    );
    for (const { id, field, raw, owner } of unreadableList) {
      if (TARGETS.has(field) || raw === UNCOMPUTED.error) continue;
      const isFormula = FORMULA_ERROR.test(raw);
      if (field === "realisasi" && !isFormula && owner !== null && worded.has(owner.id)) continue;
      yield {
        subject: { id, field },
        messageId: isFormula ? "galatRumus" : "teks",
        data: { kolom: COLUMN_WORDS[field] ?? "Isi sel", isi: raw.replace(/\s+/g, " ").trim() },
        stated: raw,
      };
    }
  },
});

/** One report a column: a script that wrote one formula without its result wrote them all. */
function* reportUncomputed(facts: RuleFacts): Iterable<Report<"belumDihitung">> {
  const columns = new Map<string, { readonly first: UnreadableCell; count: number }>();
  for (const cell of facts.unreadableList) {
    // What Excel computes of the other columns itself needs no check.
    if (cell.raw !== UNCOMPUTED.error || COMPUTED.has(cell.field)) continue;
    const key = facts.columnKey(cell);
    const column = columns.get(key);
    if (column === undefined) columns.set(key, { first: cell, count: 1 });
    else column.count++;
  }
  for (const { first, count } of columns.values()) {
    const { id, field } = first;
    const kolom = COLUMN_WORDS[field] ?? (TARGETS.has(field) ? "Target" : "Isi sel");
    yield { subject: { id, field }, messageId: "belumDihitung", data: { kolom, banyak: String(count) } };
  }
}

/** Columns that a formula derives from the row's others, or that count the rows. */
const COMPUTED: ReadonlySet<Field> = new Set<Field>(["no", "capaian", "capaianPeriode", "persenAnggaran", "efisiensi"]);
const FORMULA_ERROR = /^#[A-Z/0!?]+/;

const TARGETS: ReadonlySet<Field> = new Set(["target", "targetTahun", "targetPeriode"]);

const COLUMN_WORDS: Readonly<Partial<Record<Field, string>>> = {
  targetRenstra: "Target Renstra",
  targetPembanding: "Target pembanding",
  kondisiAwal: "Kondisi awal",
  realisasi: "Realisasi",
  realisasiTahun: "Realisasi",
  realisasiPeriode: "Realisasi",
  capaian: "Capaian",
  capaianPeriode: "Capaian",
  bobot: "Bobot",
  pagu: "Pagu",
  paguSebelum: "Pagu",
  paguTahun: "Pagu",
  paguPeriode: "Pagu",
  realisasiAnggaran: "Realisasi anggaran",
  realisasiAnggaranPeriode: "Realisasi anggaran",
  persenAnggaran: "Persentase",
  efisiensi: "Efisiensi",
};
