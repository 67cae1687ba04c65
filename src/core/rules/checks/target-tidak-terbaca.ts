import { UNCOMPUTED } from "../../grid/sheet-grid";
import { isDayOfYear } from "../../text/parse-tanggal";
import type { Indikator } from "../../model/indikator";
import { defineRule, type Report, type ReportSubject } from "../rule";
import { periodeWord, quoteNama } from "../wording";

/** Rule 15: a target that is neither a number, a range, a grade nor a date. */
export const targetTidakTerbaca = defineRule({
  meta: {
    id: "target-tidak-terbaca",
    scope: "indikator",
    severity: "galat",
    judul: "Target bukan angka",
    alasan: "Target yang tidak dapat dibaca sebagai angka tidak dapat dibandingkan dengan realisasi.",
    messages: {
      teks: "{apa} {nama} tertulis “{isi}”, bukan angka, rentang, predikat, atau tanggal. Tulis angkanya saja di sini, satuannya di kolom Satuan.",
      galatRumus: "{apa} {nama} berisi galat rumus {isi}. Perbaiki rumusnya, atau ketik angkanya.",
    },
    examples: {
      salah: {
        sheets: [
          {
            name: "PK",
            table: `
NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET
1 | Meningkatnya pemberdayaan sosial | Persentase lembaga sosial yang meningkat kualitasnya | 100%
2 | Meningkatnya rehabilitasi sosial | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | meningkat dari tahun lalu`,
          },
        ],
      },
      benar: {
        sheets: [
          {
            name: "PK",
            table: `
NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET
1 | Meningkatnya pemberdayaan sosial | Persentase lembaga sosial yang meningkat kualitasnya | 4,25-4,30
2 | Meningkatnya akuntabilitas kinerja | Nilai SAKIP Dinas Sosial | 62 (B)`,
          },
        ],
      },
    },
  },
  *check(cascade, _settings, facts) {
    for (const tabel of cascade.tabelList) {
      const hasMarks = marksPeriods(tabel.indikatorList);
      for (const { id, nama, target, targetTahunList, targetPeriodeList } of tabel.indikatorList) {
        if (target.kind === "unreadable" && !isOthers(target.raw))
          yield reportOf(target.raw, { id, field: "target" }, "Target", quoteNama(nama));
        for (const [nth, { nilai, tahun }] of targetTahunList.entries()) {
          if (nilai.kind !== "unreadable" || isOthers(nilai.raw)) continue;
          yield reportOf(nilai.raw, { id, field: "targetTahun", nth }, `Target tahun ${tahun}`, quoteNama(nama));
        }
        if (hasMarks) continue;
        for (const [nth, { nilai, periode }] of targetPeriodeList.entries()) {
          if (nilai.kind !== "unreadable" || isOthers(nilai.raw)) continue;
          const apa = `Target ${periodeWord(periode)}`;
          yield reportOf(nilai.raw, { id, field: "targetPeriode", nth }, apa, quoteNama(nama));
        }
      }
    }
    // A target cell in a row that opens no indikator is known to the reader alone.
    for (const { id, field, raw, owner } of facts.unreadableList) {
      if (field !== "target" && field !== "targetTahun") continue;
      if (isOthers(raw) || (owner !== null && cascade.indikatorById.has(owner.id))) continue;
      yield reportOf(raw, { id, field }, "Target", "di baris ini");
    }
  },
});

/** A date is a target; a formula without a result is told once for its column. */
function isOthers(raw: string): boolean {
  return isDayOfYear(raw) || raw === UNCOMPUTED.error;
}

/** A schedule filled with marks ("v", "√") under a header that reads like period targets holds no targets at all. */
function marksPeriods(indikatorList: readonly Indikator[]): boolean {
  let unreadable = 0;
  let filled = 0;
  for (const { targetPeriodeList } of indikatorList) {
    for (const { nilai } of targetPeriodeList) {
      if (nilai.kind !== "empty") filled++;
      if (nilai.kind === "unreadable" && !nilai.raw.startsWith("#")) unreadable++;
    }
  }
  return unreadable * 2 > filled;
}

function reportOf(raw: string, subject: ReportSubject, apa: string, nama: string): Report<"teks" | "galatRumus"> {
  return {
    subject,
    messageId: /^#[A-Z/0!?]+/.test(raw) ? "galatRumus" : "teks",
    data: { apa, nama, isi: raw.replace(/\s+/g, " ").trim() },
    stated: raw,
  };
}
