import type { Cascade, Tabel } from "../../model/cascade";
import type { Indikator } from "../../model/indikator";
import type { Level } from "../../model/level";
import { defineRule, type RuleFacts } from "../rule";
import { quoteNama } from "../wording";

/** Rule 3: an indikator without a target, where its table has a column for it. */
export const indikatorTanpaTarget = defineRule({
  meta: {
    id: "indikator-tanpa-target",
    scope: "indikator",
    severity: "galat",
    judul: "Indikator tanpa target",
    alasan: "Tanpa target tidak ada yang dapat dibandingkan dengan realisasi.",
    messages: {
      kosong: "Target indikator {nama} kosong. Isi targetnya; bila memang tidak ditargetkan tahun ini, tulis 0.",
      kosongTersirat: "Target {nama} kosong. Isi targetnya; bila memang tidak ditargetkan tahun ini, tulis 0.",
    },
    examples: {
      salah: {
        sheets: [
          {
            name: "PK",
            table: `
NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET
1 | Meningkatnya pemberdayaan sosial | Persentase lembaga sosial yang meningkat kualitasnya | 100%
2 | Meningkatnya rehabilitasi sosial | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya |`,
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
2 | Meningkatnya rehabilitasi sosial | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | 0%`,
          },
        ],
      },
    },
  },
  *check(cascade, _settings, facts) {
    for (const tabel of cascade.tabelList) {
      if (!tabel.fields.has("target")) continue;
      const levels = levelsWithTarget(cascade, tabel, facts);
      for (const indikator of tabel.indikatorList) {
        const level = cascade.simpulById.get(indikator.simpulId)?.level;
        if (level === undefined || !levels.has(level) || hasAnyTarget(indikator)) continue;
        yield {
          subject: { id: indikator.id, field: "target" },
          messageId: indikator.isImplicit ? "kosongTersirat" : "kosong",
          data: { nama: quoteNama(indikator.nama) },
        };
      }
    }
  },
});

/** An unreadable target is rule 15's; filled periods or years are a target too. */
function hasAnyTarget(indikator: Indikator): boolean {
  return (
    indikator.target.kind !== "empty" ||
    indikator.targetTahunList.some(({ nilai }) => nilai.kind !== "empty") ||
    indikator.targetPeriodeList.some(({ nilai }) => nilai.kind !== "empty")
  );
}

/**
 * The levels whose indicators this table gives a target. A table may have a target column for the sasaran and none for the
 * sasaran pemda (seed 003's RAK): a level on which no indicator has a target is judged only where its rows have such a cell
 * and the table measures nothing else.
 */
function levelsWithTarget(cascade: Cascade, tabel: Tabel, facts: RuleFacts): ReadonlySet<Level> {
  const counts = new Map<Level, { filled: number; all: number; hasCell: boolean }>();
  for (const indikator of tabel.indikatorList) {
    const level = cascade.simpulById.get(indikator.simpulId)?.level;
    if (level === undefined) continue;
    const count = counts.get(level) ?? { filled: 0, all: 0, hasCell: false };
    count.all++;
    if (indikator.target.kind !== "empty") count.filled++;
    if (facts.hasCell(indikator.id, "target")) count.hasCell = true;
    counts.set(level, count);
  }
  const levels = new Set<Level>();
  for (const [level, { filled, all, hasCell }] of counts) {
    if (filled * 2 >= all && filled > 0) levels.add(level);
    else if (hasCell && (filled > 0 || counts.size === 1)) levels.add(level);
  }
  return levels;
}
