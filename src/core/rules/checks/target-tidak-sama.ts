import { compareAngka } from "../../metrics/compare";
import { sumOf } from "../../metrics/akumulasi";
import type { Kind } from "../../model/level";
import { isSameNilai } from "../compare-nilai";
import { groupTwins, type TwinMember } from "../indikator-twins";
import { pickAuthority } from "../pick-authority";
import { pkAndRak } from "../pk-rak-example";
import { defineRule, type Consequence } from "../rule";
import { figureOf, showReading } from "../show-nilai";
import { compareWordingAuthority } from "../table-authority";
import { joinWords, quoteNama, tabelWord } from "../wording";

/**
 * Rule 9: the year's target of one indikator differs between PK, RAK, cascading and pengukuran. The odd one out is reported;
 * where two tables stand one against one, the one that should follow the PK. Tables of other years and Renstra are no match.
 */
export const targetTidakSama = defineRule({
  meta: {
    id: "target-tidak-sama",
    scope: "antartabel",
    severity: "galat",
    judul: "Target tidak sama antartabel",
    alasan: "Target yang diperjanjikan di PK adalah target yang direncanakan di RAK dan yang diukur di akhir tahun.",
    messages: {
      berbeda:
        "Target indikator {nama} di sini {tercatat}, sedangkan di {sumber} {seharusnya}. Samakan menjadi {seharusnya}, atau perbaiki di sana bila di sini yang benar.",
    },
    examples: {
      salah: {
        sheets: pkAndRak(
          "1 | Meningkatnya perlindungan sosial | Persentase keluarga miskin yang tergraduasi dari kemiskinan | % | 1.5",
          "1 | Meningkatnya perlindungan sosial | Persentase keluarga miskin yang tergraduasi dari kemiskinan | % | 2 | 0.5 | 0.5 | 0.5 | 0.5",
        ),
      },
      benar: {
        sheets: pkAndRak(
          "1 | Meningkatnya perlindungan sosial | Persentase keluarga miskin yang tergraduasi dari kemiskinan | % | 2",
          "1 | Meningkatnya perlindungan sosial | Persentase keluarga miskin yang tergraduasi dari kemiskinan | % | 2% | 0.5 | 0.5 | 0.5 | 0.5",
        ),
      },
    },
  },
  *check(cascade) {
    for (const group of groupTwins(cascade).groups) {
      const stated = sameYear(group.members.filter(isCompared));
      if (stated.length < 2 || isInconsistentInside(stated)) continue;
      const verdict = pickAuthority(stated, isSameTarget, compareWordingAuthority);
      const source = verdict?.right[0];
      if (verdict === null || source === undefined) continue;
      for (const odd of verdict.odd) {
        const { indikator } = odd;
        yield {
          subject: { id: indikator.id, field: "target" },
          messageId: "berbeda",
          data: {
            nama: quoteNama(indikator.nama),
            tercatat: showReading(indikator.target),
            seharusnya: showReading(source.indikator.target),
            sumber: joinWords(verdict.right.map(({ tabel }) => tabelWord(tabel))),
          },
          stated: figureOf(indikator.target),
          computed: figureOf(source.indikator.target),
          related: verdict.right.map((member) => ({ id: member.indikator.id, field: "target" }) as const),
          consequences: periodConsequences(odd, source),
        };
      }
    }
  },
});

const COMPARED: ReadonlySet<Kind> = new Set(["pk", "rak", "cascading", "pengukuran"]);

function isCompared({ indikator, tabel }: TwinMember): boolean {
  return COMPARED.has(tabel.kind) && indikator.target.kind === "read";
}

/** Only tables of one year speak of one target: that of the most authoritative table that names its year. */
function sameYear(members: readonly TwinMember[]): readonly TwinMember[] {
  const leading = [...members].sort((a, b) => compareWordingAuthority(a.tabel, b.tabel));
  const tahun = leading.find((member) => member.tabel.tahun !== null)?.tabel.tahun ?? null;
  return leading.filter((member) => member.tabel.tahun === null || member.tabel.tahun === tahun);
}

/** A table that states the wording twice with different targets means two things by it. */
function isInconsistentInside(members: readonly TwinMember[]): boolean {
  return members.some((member) =>
    members.some((other) => other !== member && other.tabel.id === member.tabel.id && !isSameTarget(member, other)),
  );
}

/** 46 orang beside 46 % is the same figure: it is the unit that differs, and the rule on units says so. */
function isSameTarget(a: TwinMember, b: TwinMember): boolean {
  const first = a.indikator.target;
  const second = b.indikator.target;
  return first.kind === "read" && second.kind === "read" && isSameNilai(first.value, second.value);
}

/** Where the periods add up to the right target, they are right, and only this target need be mended. */
function periodConsequences(odd: TwinMember, source: TwinMember): Consequence[] {
  const right = source.indikator.target;
  const values: number[] = [];
  for (const { nilai } of odd.indikator.targetPeriodeList) {
    if (nilai.kind === "read" && nilai.value.kind === "angka") values.push(nilai.value.angka);
  }
  if (right.kind !== "read" || right.value.kind !== "angka" || values.length === 0) return [];
  const { angka } = right.value;
  const reached = [sumOf(values), ...values.slice(-1)];
  if (!reached.some((value) => compareAngka(value, angka) === 0)) return [];
  return [{ ruleId: "target-periode-tidak-cocok", id: odd.indikator.id, field: "target" }];
}
