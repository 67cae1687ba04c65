import type { Tabel } from "../../model/cascade";
import type { Indikator } from "../../model/indikator";
import type { Settings } from "../../model/settings";
import { judgePercentColumn } from "../percent-column";
import { isEntryRight, listPercentEntries, type EntryMessageId, type PercentEntry } from "../percent-entries";
import { periodCapaianOf, type PeriodCapaian } from "../period-capaian";
import { defineRule, type Report } from "../rule";
import { showNilai, showPersen } from "../show-nilai";
import { periodeWord, quoteNama } from "../wording";

/**
 * Rule 42: a typed percentage that is not realisasi/target (by the indicator's polarity) or realisasi/pagu within the digits
 * it shows, and a capaian typed over in a column of formulas. Columns that plainly hold something else are left alone.
 */
export const capaianTidakCocok = defineRule({
  meta: {
    id: "capaian-tidak-cocok",
    scope: "indikator",
    severity: "peringatan",
    judul: "Persentase tidak sesuai dengan realisasi dan target",
    alasan:
      "Persentase yang diketik sering tertinggal saat realisasi atau targetnya berubah, lalu terbawa sampai ke LKjIP.",
    messages: {
      capaian:
        "Capaian {nama} tertulis {tercatat}, padahal realisasi {realisasi} terhadap target {target} adalah {seharusnya}. Ubah menjadi {seharusnya}, atau hitung dengan rumus.",
      capaianNegatif:
        "Capaian {nama} tertulis {tercatat}, padahal untuk indikator yang makin kecil makin baik, realisasi {realisasi} terhadap target {target} adalah {seharusnya}. Ubah menjadi {seharusnya}, atau nyatakan polaritasnya bila ternyata makin besar makin baik.",
      capaianTerbalik:
        "Capaian {nama} tertulis {tercatat}, yang benar hanya bila makin kecil makin baik; realisasi {realisasi} terhadap target {target} adalah {seharusnya}. Ubah menjadi {seharusnya}, atau nyatakan polaritasnya (negatif) di kolom Polarisasi.",
      serapan:
        "Persentase {nama} tertulis {tercatat}, padahal realisasi {realisasi} dari pagu {pagu} adalah {seharusnya}. Ubah menjadi {seharusnya}, atau hitung dengan rumus.",
      kolom:
        "{salah} dari {banyak} persentase di kolom “{kolom}” tidak sama dengan realisasi terhadap target, misalnya {nama}: tertulis {tercatat}, padahal realisasi {realisasi} terhadap target {target} adalah {seharusnya}. Perbaiki isi kolomnya atau hitung dengan rumus; bila kolom ini memuat persentase lain, jelaskan di kepala kolomnya.",
      kolomSerapan:
        "{salah} dari {banyak} persentase di kolom “{kolom}” tidak sama dengan realisasi dari pagu, misalnya {nama}: tertulis {tercatat}, padahal realisasi {realisasi} dari pagu {pagu} adalah {seharusnya}. Perbaiki isi kolomnya atau hitung dengan rumus; bila kolom ini memuat persentase lain, jelaskan di kepala kolomnya.",
      ditimpa:
        "Persentase {nama} diketik ({tercatat}), sedangkan baris lain di kolom ini dihitung dengan rumus. Kembalikan rumusnya agar ikut berubah bila realisasi atau targetnya berubah.",
    },
    examples: {
      salah: {
        sheets: [
          {
            name: "Pengukuran",
            table: `
NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET | REALISASI | CAPAIAN (%)
1 | Meningkatnya rehabilitasi sosial | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | 100% | 90% | 90%
2 | Meningkatnya pemberdayaan sosial | Jumlah orang yang menerima permakanan | 7895 | 7429 | 95%`,
          },
        ],
      },
      benar: {
        sheets: [
          {
            name: "Pengukuran",
            table: `
NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET | REALISASI | CAPAIAN (%)
1 | Meningkatnya rehabilitasi sosial | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | 100% | 90% | 90%
2 | Meningkatnya pemberdayaan sosial | Jumlah orang yang menerima permakanan | 7895 | 7429 | 94.1%`,
          },
        ],
      },
    },
  },
  *check(cascade, settings, facts) {
    for (const tabel of cascade.tabelList) {
      const all = listPercentEntries(tabel, settings);
      const hasFormula = all.some(({ stated }) => stated.origin === "formula");
      const isQuiet = all.every((entry) => isSilent(entry) && (!hasFormula || entry.stated.origin === "formula"));
      if (isQuiet) continue;
      const columns = new Map<string, Entry[]>();
      for (const entry of all) {
        const key = facts.columnKey(entry.subject);
        const column = columns.get(key);
        if (column === undefined) columns.set(key, [entry]);
        else column.push(entry);
      }
      for (const entries of columns.values()) yield* checkColumn(entries, tabel);
    }
    for (const tabel of cascade.tabelList) yield* checkPeriods(tabel, settings);
  },
});

type MessageId = EntryMessageId | "ditimpa" | "kolom" | "kolomSerapan";
type Entry = PercentEntry;
/** Of a period: the column is not judged as a whole. */
type PeriodEntry = Omit<Entry, "isDirect" | "others">;

function* checkColumn(entries: readonly Entry[], tabel: Tabel): Iterable<Report<MessageId>> {
  const { kind, wrong, judged } = judgePercentColumn(entries, tabel.headerByField);
  if (kind === "cells") for (const entry of wrong) yield reportOf(entry, entry.messageId);
  const [first, ...others] = wrong;
  if (kind === "column" && first !== undefined) {
    const report = reportOf(first, first.messageId === "serapan" ? "kolomSerapan" : "kolom");
    const kolom = tabel.headerByField.get(first.subject.field) ?? "%";
    yield {
      ...report,
      data: { ...report.data, kolom, salah: String(wrong.length), banyak: String(judged.length) },
      related: [...(report.related ?? []), ...others.map(({ subject }) => subject)],
    };
  }
  const formulas = entries.filter(({ stated }) => stated.origin === "formula");
  if (formulas.length < 2 || formulas.length * 2 < entries.length) return;
  for (const entry of entries) {
    if (entry.stated.origin === "formula" || (kind === "cells" && wrong.includes(entry))) continue;
    yield reportOf(entry, "ditimpa");
  }
}

/** The capaian of months and triwulan; where most are "wrong", the columns hold something else ("CAPAIAN PER TRIWULAN": targets). */
function* checkPeriods({ indikatorList }: Tabel, settings: Settings): Iterable<Report<MessageId>> {
  let judged = 0;
  const wrong: PeriodEntry[] = [];
  for (const indikator of indikatorList) {
    if (indikator.capaianPeriodeList.length === 0) continue;
    for (const found of periodCapaianOf(indikator, settings)) {
      judged++;
      const entry = entryOfPeriod(indikator, found);
      if (!isEntryRight(entry)) wrong.push(entry);
    }
  }
  if (judged < 3 || wrong.length * 2 > judged) return;
  for (const entry of wrong) yield reportOf(entry, entry.messageId);
}

function entryOfPeriod({ id, nama, polaritas }: Indikator, found: PeriodCapaian): PeriodEntry {
  const { nth, periode, stated, target, realisasi, accepted, targetNth, realisasiNth } = found;
  return {
    subject: { id, field: "capaianPeriode", nth },
    stated,
    accepted,
    slack: 0,
    messageId: polaritas === "negatif" ? "capaianNegatif" : "capaian",
    words: () => ({
      nama: `${periodeWord(periode)} ${quoteNama(nama)}`,
      target: showNilai(target, ""),
      realisasi: showNilai(realisasi, ""),
    }),
    related: () => [
      { id, field: "realisasiPeriode", nth: realisasiNth },
      targetNth === null ? { id, field: "target" } : { id, field: "targetPeriode", nth: targetNth },
    ],
  };
}

function isSilent(entry: Entry): boolean {
  return entry.accepted.length === 0 || isEntryRight(entry);
}

function reportOf(entry: PeriodEntry, messageId: MessageId): Report<MessageId> {
  const [computed = null] = entry.accepted;
  const tercatat = showPersen(entry.stated.value);
  const rounded = computed === null ? "" : showPersen(computed, 2);
  const seharusnya = computed !== null && rounded === tercatat ? showPersen(computed) : rounded;
  return {
    subject: entry.subject,
    messageId,
    data: { ...entry.words(), tercatat, seharusnya },
    stated: entry.stated.value,
    computed,
    related: entry.related(),
  };
}
