import { normalizeSatuan } from "../../text/satuan";
import { groupTwins, type TwinMember } from "../indikator-twins";
import { pickAuthority } from "../pick-authority";
import { pkAndRak } from "../pk-rak-example";
import { defineRule, type RuleFacts } from "../rule";
import { compareWordingAuthority } from "../table-authority";
import { joinWords, quoteNama, tabelWord } from "../wording";

/** Rule 10: the satuan of one indikator differs between tables. Only a satuan that is written counts, never an inferred one. */
export const satuanTidakSama = defineRule({
  meta: {
    id: "satuan-tidak-sama",
    scope: "antartabel",
    severity: "galat",
    judul: "Satuan tidak sama antartabel",
    alasan:
      "Target 46 orang dan target 46 % adalah dua janji yang berbeda; satuan yang sama membuat angkanya dapat dibandingkan.",
    messages: {
      berbeda:
        "Satuan indikator {nama} di sini “{tercatat}”, sedangkan di {sumber} “{seharusnya}”. Samakan menjadi “{seharusnya}”, atau perbaiki di sana bila di sini yang benar.",
    },
    examples: {
      salah: {
        sheets: pkAndRak(
          "1 | Meningkatnya rehabilitasi sosial | Jumlah lanjut usia terlantar yang memperoleh rehabilitasi sosial | Orang | 12",
          "1 | Meningkatnya rehabilitasi sosial | Jumlah lanjut usia terlantar yang memperoleh rehabilitasi sosial | Kasus | 12 | 3 | 3 | 3 | 3",
        ),
      },
      benar: {
        sheets: pkAndRak(
          "1 | Meningkatnya rehabilitasi sosial | Jumlah lanjut usia terlantar yang memperoleh rehabilitasi sosial | Orang | 12",
          "1 | Meningkatnya rehabilitasi sosial | Jumlah lanjut usia terlantar yang memperoleh rehabilitasi sosial | org | 12 | 3 | 3 | 3 | 3",
        ),
      },
    },
  },
  *check(cascade, _settings, facts) {
    for (const group of groupTwins(cascade).groups) {
      const stated = group.members.filter(
        ({ indikator }) => indikator.isSatuanStated && keyOf(indikator.satuan) !== "",
      );
      if (stated.length < 2) continue;
      const verdict = pickAuthority(
        stated,
        (a, b) => keyOf(a.indikator.satuan) === keyOf(b.indikator.satuan),
        compareWordingAuthority,
      );
      const source = verdict?.right[0];
      if (verdict === null || source === undefined) continue;
      for (const odd of verdict.odd) {
        yield {
          subject: subjectOf(odd, facts),
          messageId: "berbeda",
          data: {
            nama: quoteNama(odd.indikator.nama),
            tercatat: odd.indikator.satuan ?? "",
            seharusnya: source.indikator.satuan ?? "",
            sumber: joinWords(verdict.right.map(({ tabel }) => tabelWord(tabel))),
          },
          stated: odd.indikator.satuan,
          computed: source.indikator.satuan,
          related: verdict.right.map((member) => subjectOf(member, facts)),
        };
      }
    }
  },
});

function keyOf(satuan: string | null): string {
  return satuan === null ? "" : normalizeSatuan(satuan);
}

/** The Satuan cell, or the target cell where the unit stands beside the number. */
function subjectOf({ indikator }: TwinMember, facts: RuleFacts) {
  return { id: indikator.id, field: facts.hasCell(indikator.id, "satuan") ? "satuan" : "target" } as const;
}
