import type { Cascade, NearMatch, Tabel } from "../../model/cascade";
import { markDifference } from "../mark-difference";
import { pkAndRak } from "../pk-rak-example";
import { defineRule } from "../rule";
import { compareWordingAuthority } from "../table-authority";
import { capitalize, levelWord, tabelWord } from "../wording";

/** Rule 8: one thing worded almost, but not quite, alike in two tables. */
export const penulisanBerbeda = defineRule({
  meta: {
    id: "penulisan-berbeda",
    scope: "antartabel",
    severity: "peringatan",
    judul: "Penulisan hampir sama",
    alasan:
      "Indikator dan sasaran yang sama harus tertulis sama di PK, cascading, RAK, dan pengukuran; evaluator membandingkannya kata demi kata.",
    messages: {
      berbeda:
        "{apa} ini tertulis “{sini}”, sedangkan di {tabel} tertulis “{sana}”. Bila yang dimaksud sama, samakan penulisannya.",
    },
    examples: {
      salah: {
        sheets: pkAndRak(
          "1 | Meningkatnya perlindungan sosial | Persentase keluarga miskin yang tergraduasi dari kemiskinan | % | 2",
          "1 | Meningkatnya perlindungan sosial | Persentase keluarga miskin yang tergradiasi dari kemiskinan | % | 2 | 0.5 | 0.5 | 0.5 | 0.5",
        ),
      },
      benar: {
        sheets: pkAndRak(
          "1 | Meningkatnya perlindungan sosial | Persentase keluarga miskin yang tergraduasi dari kemiskinan | % | 2",
          "1 | Meningkatnya Perlindungan Sosial | 1. Persentase Keluarga Miskin yang Tergraduasi dari Kemiskinan | % | 2 | 0.5 | 0.5 | 0.5 | 0.5",
        ),
      },
    },
  },
  *check(cascade) {
    // A wording that nears several others is told of its nearest of the most authoritative table, once.
    const best = new Map<string, Pair>();
    for (const match of cascade.nearMatches) {
      const pair = orderPair(cascade, match);
      if (pair === null) continue;
      const key = `${pair.odd.tabel.id}|${match.level}|${pair.odd.nama.toLowerCase()}`;
      const known = best.get(key);
      if (known === undefined || isBetter(pair, known)) best.set(key, pair);
    }
    for (const { level, odd, right } of best.values()) {
      const [sini, sana] = markDifference(odd.nama, right.nama);
      yield {
        subject: { id: odd.id, field: "nama" },
        messageId: "berbeda",
        data: {
          apa: level === "indikator" ? "Indikator" : capitalize(levelWord(level)),
          sini,
          sana,
          tabel: tabelWord(right.tabel),
        },
        stated: odd.nama,
        computed: right.nama,
        related: [{ id: right.id, field: "nama" }],
      };
    }
  },
});

interface Side {
  readonly id: string;
  readonly nama: string;
  readonly tabel: Tabel;
}

interface Pair {
  readonly level: NearMatch["level"];
  readonly similarity: number;
  readonly odd: Side;
  readonly right: Side;
}

function orderPair(cascade: Cascade, match: NearMatch): Pair | null {
  const first = sideOf(cascade, match.firstId);
  const second = sideOf(cascade, match.secondId);
  if (first === null || second === null || first.nama === second.nama) return null;
  const [right, odd] = compareWordingAuthority(first.tabel, second.tabel) <= 0 ? [first, second] : [second, first];
  return { level: match.level, similarity: match.similarity, odd, right };
}

function sideOf(cascade: Cascade, id: string): Side | null {
  const row = cascade.indikatorById.get(id) ?? cascade.simpulById.get(id);
  const tabel = row === undefined ? undefined : cascade.tabelById.get(row.tabelId);
  return row === undefined || tabel === undefined ? null : { id, nama: row.nama, tabel };
}

function isBetter(a: Pair, b: Pair): boolean {
  return (
    (compareWordingAuthority(a.right.tabel, b.right.tabel) ||
      b.similarity - a.similarity ||
      (a.right.nama < b.right.nama ? -1 : 1)) < 0
  );
}
