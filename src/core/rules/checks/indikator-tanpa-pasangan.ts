import type { Cascade, Tabel } from "../../model/cascade";
import type { Level } from "../../model/level";
import { groupTwins, type TwinGroup, type TwinMember } from "../indikator-twins";
import { pkAndRak } from "../pk-rak-example";
import { defineRule, type Report } from "../rule";
import { joinWords, levelWord, quoteNama, tabelWord } from "../wording";

/** Rule 7: an indikator of the PK that the RAK lacks, or one of the RAK's upper levels that the PK lacks. */
export const indikatorTanpaPasangan = defineRule({
  meta: {
    id: "indikator-tanpa-pasangan",
    scope: "antartabel",
    severity: "galat",
    judul: "Indikator PK dan RAK tidak berpasangan",
    alasan:
      "RAK menjabarkan apa yang dijanjikan di PK. Indikator yang hanya ada di salah satunya berarti janji tanpa rencana, atau rencana yang tidak diperjanjikan.",
    messages: {
      pkTanpaRak:
        "Indikator {nama} ada di {pk}, tetapi tidak ditemukan di {rak}. Tambahkan ke RAK, atau samakan penulisannya bila sudah ada dengan nama lain.",
      rakTanpaPk:
        "Indikator {jenjang} {nama} ada di {rak}, tetapi tidak ditemukan di {pk}. Tambahkan ke PK, atau samakan penulisannya bila sudah ada dengan nama lain.",
    },
    examples: {
      salah: {
        sheets: pkAndRak(
          `1 | Meningkatnya rehabilitasi sosial | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | % | 100
2 | Meningkatnya akuntabilitas kinerja | Nilai SAKIP Dinas Sosial | Nilai | 62`,
          `1 | Meningkatnya rehabilitasi sosial | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | % | 100 | 25 | 25 | 25 | 25`,
        ),
      },
      benar: {
        sheets: pkAndRak(
          `1 | Meningkatnya rehabilitasi sosial | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | % | 100`,
          `1 | Meningkatnya rehabilitasi sosial | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | % | 100 | 25 | 25 | 25 | 25`,
        ),
      },
    },
  },
  *check(cascade) {
    const pkList = cascade.tabelList.filter((tabel) => tabel.kind === "pk" && measures(cascade, tabel).size > 0);
    const rakList = cascade.tabelList.filter((tabel) => tabel.kind === "rak" && measures(cascade, tabel).size > 0);
    const { byIndikatorId } = groupTwins(cascade);
    for (const pk of pkList) {
      const partners = rakList.filter((rak) => isSameYear(pk, rak) && holdsLevelOf(cascade, rak, pk));
      yield* missingFrom(cascade, pk, partners, byIndikatorId, () => true, "pkTanpaRak");
    }
    for (const rak of rakList) {
      for (const { level, eselonList } of REVERSE) {
        const partners = pkList.filter((pk) => isSameYear(pk, rak) && eselonList.includes(pk.eselon));
        yield* missingFrom(cascade, rak, partners, byIndikatorId, (own) => own === level, "rakTanpaPk");
      }
    }
  },
});

/** Whose PK promises the indicators of which level of the RAK; a PK that does not say whose it is, is the head's. */
const REVERSE: readonly { readonly level: Level; readonly eselonList: readonly Tabel["eselon"][] }[] = [
  { level: "sasaran", eselonList: ["II", null] },
  { level: "program", eselonList: ["III"] },
];

/** The levels on which a table states indicators in words of their own. */
function measures(cascade: Cascade, tabel: Tabel): ReadonlySet<Level> {
  const levels = new Set<Level>();
  for (const { isImplicit, simpulId } of tabel.indikatorList) {
    const level = cascade.simpulById.get(simpulId)?.level;
    if (!isImplicit && level !== undefined) levels.add(level);
  }
  return levels;
}

/** A RAK that measures no program at all has no place for the indicators of a PK eselon III, and can not lack them. */
function holdsLevelOf(cascade: Cascade, rak: Tabel, pk: Tabel): boolean {
  const levels = measures(cascade, rak);
  return pk.eselon === "III" ? levels.has("program") : levels.has("sasaran") || levels.has("tujuan");
}

function isSameYear(a: Tabel, b: Tabel): boolean {
  return a.tahun === null || b.tahun === null || a.tahun === b.tahun;
}

function* missingFrom<const Id extends string>(
  cascade: Cascade,
  tabel: Tabel,
  partners: readonly Tabel[],
  byIndikatorId: ReadonlyMap<string, TwinGroup>,
  isAsked: (level: Level) => boolean,
  messageId: Id,
): Iterable<Report<Id>> {
  if (partners.length === 0) return;
  const partnerIds = new Set(partners.map(({ id }) => id));
  const partnerWords = joinWords(partners.map(tabelWord));
  const seen = new Set<TwinGroup>();
  for (const indikator of tabel.indikatorList) {
    const level = cascade.simpulById.get(indikator.simpulId)?.level;
    const group = byIndikatorId.get(indikator.id);
    if (level === undefined || group === undefined || seen.has(group) || !isAsked(level)) continue;
    seen.add(group);
    if (group.members.some((member) => partnerIds.has(member.tabel.id))) continue;
    const isPk = tabel.kind === "pk";
    yield {
      subject: { id: indikator.id, field: "nama" },
      messageId,
      data: {
        nama: quoteNama(indikator.nama),
        jenjang: levelWord(level),
        pk: isPk ? tabelWord(tabel) : partnerWords,
        rak: isPk ? partnerWords : tabelWord(tabel),
      },
      related: group.members.filter((member: TwinMember) => member.indikator.id !== indikator.id).map(nameSubject),
    };
  }
}

function nameSubject(member: TwinMember) {
  return { id: member.indikator.id, field: "nama" } as const;
}
