import type { Cascade, NearMatch, Tabel } from "../../model/cascade";
import { normalizeNama } from "../../text/normalize-nama";
import { markDifference } from "../mark-difference";
import { pkAndRak } from "../pk-rak-example";
import { pickAuthority } from "../pick-authority";
import { defineRule } from "../rule";
import { compareWordingAuthority } from "../table-authority";
import { capitalize, joinWords, levelWord, tabelWord } from "../wording";

/**
 * Rule 8: one thing worded almost, but not quite, alike in two tables. The wording that fewer tables have is the odd one;
 * where it is one against one, that of the table that should follow the other.
 */
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
    const seen = new Set<string>();
    for (const match of cascade.nearMatches) {
      const sides = sidesOf(cascade, match);
      const key = sides
        .map(({ id }) => id)
        .sort()
        .join("|");
      if (seen.has(key)) continue;
      seen.add(key);
      const verdict = pickAuthority(sides, (a, b) => a.wording === b.wording, compareWordingAuthority);
      const right = verdict?.right[0];
      if (verdict === null || right === undefined) continue;
      for (const odd of firstOfEachTable(verdict.odd)) {
        const [sini, sana] = markDifference(odd.nama, right.nama);
        yield {
          subject: { id: odd.id, field: "nama" },
          messageId: "berbeda",
          data: {
            apa: match.level === "indikator" ? "Indikator" : capitalize(levelWord(match.level)),
            sini,
            sana,
            tabel: joinWords(firstOfEachTable(verdict.right).map(({ tabel }) => tabelWord(tabel))),
          },
          stated: odd.nama,
          computed: right.nama,
          related: verdict.right.map(({ id }) => ({ id, field: "nama" }) as const),
        };
      }
    }
  },
});

interface Side {
  readonly id: string;
  readonly nama: string;
  readonly tabel: Tabel;
  /** What counts as the same wording. */
  readonly wording: string;
}

/** Every statement of the two wordings: those that were linked to one thing, or just the pair where they were not. */
function sidesOf(cascade: Cascade, { level, firstId, secondId }: NearMatch): readonly Side[] {
  const ids = new Set([firstId, secondId]);
  for (const id of [firstId, secondId]) {
    const linked =
      level === "indikator"
        ? cascade.indikatorGabunganByKey.get(cascade.indikatorKeyByIndikatorId.get(id) ?? "")?.indikatorIds
        : cascade.gabunganByKey.get(cascade.gabunganKeyBySimpulId.get(id) ?? "")?.simpulIds;
    for (const other of linked ?? []) ids.add(other);
  }
  const sides: Side[] = [];
  for (const id of ids) {
    const row = cascade.indikatorById.get(id) ?? cascade.simpulById.get(id);
    const tabel = row === undefined ? undefined : cascade.tabelById.get(row.tabelId);
    if (row === undefined || tabel === undefined || tabel.kind === "renstra") continue;
    sides.push({ id, nama: row.nama, tabel, wording: normalizeNama(row.nama) });
  }
  return sides;
}

/** A table that repeats a wording down its rows is told of it once. */
function firstOfEachTable(sides: readonly Side[]): readonly Side[] {
  const firsts = new Map<string, Side>();
  for (const side of sides) {
    const key = `${side.tabel.id}|${side.wording}`;
    if (!firsts.has(key)) firsts.set(key, side);
  }
  return [...firsts.values()];
}
