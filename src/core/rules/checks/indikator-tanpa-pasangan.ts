import type { Cascade, Simpul, Tabel } from "../../model/cascade";
import type { Indikator } from "../../model/indikator";
import type { Level } from "../../model/level";
import { groupTwins, type TwinGroup } from "../indikator-twins";
import { pkAndRak } from "../pk-rak-example";
import { defineRule, type Report, type ReportSubject } from "../rule";
import { joinWords, levelWord, quoteNama, simpulWord, tabelWord } from "../wording";

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
      pkTanpaRakBanyak:
        "{tanpa} dari {banyak} indikator {induk} di {pk} tidak ditemukan di {rak}: {nama}. Tambahkan ke RAK, atau samakan penulisannya bila sudah ada dengan nama lain.",
      rakTanpaPkBanyak:
        "{tanpa} dari {banyak} indikator {induk} di {rak} tidak ditemukan di {pk}: {nama}. Tambahkan ke PK, atau samakan penulisannya bila sudah ada dengan nama lain.",
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

type MessageId = "pkTanpaRak" | "rakTanpaPk" | "pkTanpaRakBanyak" | "rakTanpaPkBanyak";

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

/** The indicators asked of one sasaran or program, and which of them no partner has. */
interface Parent {
  readonly simpul: Simpul;
  readonly missing: Missing[];
  asked: number;
}

interface Missing {
  readonly indikator: Indikator;
  readonly group: TwinGroup;
}

/** One report an indikator; one for all of a parent that lacks every indikator, or several: a page or a program is missing. */
function* missingFrom(
  cascade: Cascade,
  tabel: Tabel,
  partners: readonly Tabel[],
  byIndikatorId: ReadonlyMap<string, TwinGroup>,
  isAsked: (level: Level) => boolean,
  messageId: "pkTanpaRak" | "rakTanpaPk",
): Iterable<Report<MessageId>> {
  if (partners.length === 0) return;
  const partnerWords = joinWords(partners.map(tabelWord));
  const words = {
    pk: tabel.kind === "pk" ? tabelWord(tabel) : partnerWords,
    rak: tabel.kind === "pk" ? partnerWords : tabelWord(tabel),
  };
  for (const { simpul, missing, asked } of listParents(cascade, tabel, partners, byIndikatorId, isAsked)) {
    const isBlock = missing.length >= BLOCK || (missing.length > 1 && missing.length === asked);
    if (isBlock && simpul.isImplied !== true) {
      yield {
        // Not the first indikator: what was accepted must stay so when rows are sorted anew.
        subject: { id: simpul.id, field: "indikator" },
        messageId: `${messageId}Banyak`,
        data: {
          ...words,
          tanpa: String(missing.length),
          banyak: String(asked),
          induk: simpulWord(simpul),
          nama: joinWords(
            missing.map(({ indikator }) => quoteNama(indikator.nama)),
            LISTED,
          ),
        },
        related: [...missing.map(({ indikator }) => nameOf(indikator)), ...missing.flatMap(twinsOf)],
      };
      continue;
    }
    for (const each of missing) {
      yield {
        subject: { id: each.indikator.id, field: "nama" },
        messageId,
        data: { ...words, nama: quoteNama(each.indikator.nama), jenjang: levelWord(simpul.level) },
        related: twinsOf(each),
      };
    }
  }
}

/** So many missing indicators of one parent are told of together. */
const BLOCK = 3;
/** Names in one message; the others are counted. */
const LISTED = 4;

function listParents(
  cascade: Cascade,
  tabel: Tabel,
  partners: readonly Tabel[],
  byIndikatorId: ReadonlyMap<string, TwinGroup>,
  isAsked: (level: Level) => boolean,
): Iterable<Parent> {
  const partnerIds = new Set(partners.map(({ id }) => id));
  const seen = new Set<TwinGroup>();
  const parents = new Map<string, Parent>();
  for (const indikator of tabel.indikatorList) {
    const simpul = cascade.simpulById.get(indikator.simpulId);
    const group = byIndikatorId.get(indikator.id);
    if (simpul === undefined || group === undefined || seen.has(group) || !isAsked(simpul.level)) continue;
    seen.add(group);
    // A sasaran that is written again on each of its rows is one parent.
    const key = cascade.gabunganKeyBySimpulId.get(simpul.id) ?? simpul.id;
    let parent = parents.get(key);
    if (parent === undefined) {
      parent = { simpul, missing: [], asked: 0 };
      parents.set(key, parent);
    }
    parent.asked++;
    if (!group.members.some((member) => partnerIds.has(member.tabel.id))) parent.missing.push({ indikator, group });
  }
  return parents.values();
}

function twinsOf({ indikator, group }: Missing): readonly ReportSubject[] {
  return group.members.flatMap((member) => (member.indikator.id === indikator.id ? [] : [nameOf(member.indikator)]));
}

function nameOf({ id }: Indikator): ReportSubject {
  return { id, field: "nama" };
}
