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
      if (!tabel.fields.has("target") || tabel.indikatorList.every(hasAnyTarget)) continue;
      for (const indikator of listAsked(cascade, tabel, facts)) {
        if (hasAnyTarget(indikator)) continue;
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
 * The indicators that this table owes a target. A table may have a target column for the sasaran and none for the sasaran
 * pemda (seed 003's RAK): a level on which no indicator has a target is asked only where its rows have such a cell and the
 * table measures nothing else. Further indicators of one simpul may share the first one's cell (seed 000's RAK: thirteen
 * indicators beside one merged 100 %): they are asked where most of their kind have a target of their own.
 */
function listAsked(cascade: Cascade, tabel: Tabel, facts: RuleFacts): readonly Indikator[] {
  const levels = new Map<Level, { readonly firsts: Indikator[]; readonly others: Indikator[] }>();
  const seen = new Set<string>();
  for (const indikator of tabel.indikatorList) {
    const level = cascade.simpulById.get(indikator.simpulId)?.level;
    if (level === undefined) continue;
    const group = levels.get(level) ?? { firsts: [], others: [] };
    levels.set(level, group);
    (seen.has(indikator.simpulId) ? group.others : group.firsts).push(indikator);
    seen.add(indikator.simpulId);
  }
  const asked: Indikator[] = [];
  for (const { firsts, others } of levels.values()) {
    const filled = firsts.filter(hasTarget).length;
    const hasCell = firsts.some(({ id }) => facts.hasCell(id, "target"));
    const isAsked = filled > 0 ? filled * 2 >= firsts.length || hasCell : hasCell && levels.size === 1;
    if (!isAsked) continue;
    asked.push(...firsts);
    const filledOthers = others.filter(hasTarget).length;
    if (others.length === 1 || (filledOthers > 0 && filledOthers * 2 >= others.length)) asked.push(...others);
  }
  return asked;
}

function hasTarget({ target }: Indikator): boolean {
  return target.kind !== "empty";
}
