import type { Cascade, Tabel } from "../../model/cascade";
import { formatRupiah } from "../../text/format";
import { normalizeNama } from "../../text/normalize-nama";
import { amountKey, analyzeBudget } from "../analyze-budget";
import { pickAuthority } from "../pick-authority";
import { defineRule } from "../rule";
import { compareMoneyAuthority } from "../table-authority";
import { joinWords, simpulWord, tabelWord } from "../wording";

/**
 * Rule 21: the budget of one program differs between tables. A program that stands in several rows of a table counts with
 * their sum (or with the figure that they repeat). Only programs are compared: what differs below them shows in their sum.
 */
export const paguAntartabelBerbeda = defineRule({
  meta: {
    id: "pagu-antartabel-berbeda",
    scope: "antartabel",
    severity: "peringatan",
    judul: "Pagu program berbeda antartabel",
    alasan:
      "Pagu program di PK, cascading, RAK, dan tabel anggaran bersumber dari satu DPA. Bila berbeda karena perubahan anggaran, tabel yang lama perlu diperbarui atau diberi keterangan.",
    messages: {
      berbeda:
        "Pagu {nama} di sini {tercatat}, sedangkan di {sumber} {seharusnya}: selisih {selisih}. Samakan angkanya, atau beri keterangan bila yang satu sebelum dan yang lain sesudah perubahan anggaran.",
    },
    examples: {
      salah: {
        sheets: [
          {
            name: "PK",
            table:
              "No | Program | Anggaran\n1. | Program Pemberdayaan Sosial | 94405000\n2. | Program Rehabilitasi Sosial | 166078000",
          },
          {
            name: "Cascading",
            table: `
PROGRAM | KEGIATAN | INDIKATOR | TARGET | ANGGARAN
Program Pemberdayaan Sosial | | Persentase lembaga sosial yang meningkat kualitasnya | 100% | 94405000
| | Pengembangan Potensi Sumber Kesejahteraan Sosial | Persentase potensi sumber yang dikembangkan | 100% | 94405000
Program Rehabilitasi Sosial | | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | 100% | 165878000
| | Rehabilitasi Sosial Dasar | Persentase layanan dasar yang dipenuhi | 100% | 165878000`,
          },
        ],
      },
      benar: {
        sheets: [
          {
            name: "PK",
            table:
              "No | Program | Anggaran\n1. | Program Pemberdayaan Sosial | 94405000\n2. | Program Rehabilitasi Sosial | 165878000",
          },
          {
            name: "Cascading",
            table: `
PROGRAM | KEGIATAN | INDIKATOR | TARGET | ANGGARAN
Program Pemberdayaan Sosial | | Persentase lembaga sosial yang meningkat kualitasnya | 100% | 94405000
| | Pengembangan Potensi Sumber Kesejahteraan Sosial | Persentase potensi sumber yang dikembangkan | 100% | 94405000
Program Rehabilitasi Sosial | | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | 100% | 165878000
| | Rehabilitasi Sosial Dasar | Persentase layanan dasar yang dipenuhi | 100% | 165878000`,
          },
        ],
      },
    },
  },
  *check(cascade) {
    for (const { nama, simpulIds } of listPrograms(cascade)) {
      if (simpulIds.length < 2) continue;
      const stated = sameYear(statementsOf(cascade, simpulIds));
      const verdict = pickAuthority(stated, isSameAmount, compareMoneyAuthority);
      const [source] = verdict?.right ?? [];
      if (verdict === null || source === undefined) continue;
      // A figure that is known to be wrong in its own table is told of there, once.
      if (stated.some(({ isCorrected }) => isCorrected) && agreesOnceCorrected(stated)) continue;
      const [first, ...others] = [...verdict.odd].sort((a, b) => compareMoneyAuthority(b.tabel, a.tabel));
      if (first === undefined) continue;
      yield {
        subject: { id: first.ids[0] ?? "", field: "pagu" },
        messageId: "berbeda",
        data: {
          nama: simpulWord({ level: "program", nama }),
          tercatat: formatRupiah(first.sum, first.unit),
          seharusnya: formatRupiah(source.sum, source.unit),
          sumber: joinWords(verdict.right.map(({ tabel }) => tabelWord(tabel))),
          selisih: formatRupiah(Math.abs(first.sum - source.sum), first.unit),
        },
        stated: first.sum,
        computed: source.sum,
        related: [...verdict.right, ...others, { ids: first.ids.slice(1) }].flatMap(({ ids }) =>
          ids.map((id) => ({ id, field: "pagu" }) as const),
        ),
      };
    }
  },
});

interface Statement {
  readonly tabel: Tabel;
  readonly ids: readonly string[];
  readonly sum: number;
  /** The one figure that all rows repeat, or the sum. */
  readonly single: number | null;
  readonly corrected: number;
  readonly isCorrected: boolean;
  readonly rounding: number;
  /** How many rupiah a 1 in its cells stands for. */
  readonly unit: number;
  /** The coarsest last digit shown. */
  readonly step: number;
}

interface Program {
  readonly nama: string;
  readonly simpulIds: string[];
}

/** Each program once, whatever sasaran it stands under: a table may split its budget over several of them. */
function listPrograms(cascade: Cascade): Iterable<Program> {
  const programs = new Map<string, Program>();
  for (const { level, nama, simpulIds } of cascade.gabunganByKey.values()) {
    if (level !== "program") continue;
    const key = normalizeNama(nama);
    const known = programs.get(key);
    if (known === undefined) programs.set(key, { nama, simpulIds: [...simpulIds] });
    else known.simpulIds.push(...simpulIds);
  }
  return programs.values();
}

interface Row {
  readonly id: string;
  readonly value: number;
  readonly step: number;
  readonly unit: number;
}

function statementsOf(cascade: Cascade, simpulIds: readonly string[]): readonly Statement[] {
  const { corrected } = analyzeBudget(cascade);
  const byTabel = new Map<string, { tabel: Tabel; rows: Row[] }>();
  for (const id of simpulIds) {
    const simpul = cascade.simpulById.get(id);
    const tabel = simpul === undefined ? undefined : cascade.tabelById.get(simpul.tabelId);
    // A Renstra's budget is of five years.
    if (simpul?.pagu.kind !== "read" || tabel === undefined || tabel.kind === "renstra") continue;
    const entry = byTabel.get(tabel.id) ?? { tabel, rows: [] };
    const { value, step, unit = 1 } = simpul.pagu;
    entry.rows.push({ id, value, step, unit });
    byTabel.set(tabel.id, entry);
  }
  return [...byTabel.values()].map(({ tabel, rows }) => {
    const values = rows.map(({ value }) => value);
    const fixed = rows.map(({ id, value }) => corrected.get(amountKey(id, "pagu")) ?? value);
    return {
      tabel,
      ids: rows.map(({ id }) => id),
      sum: values.reduce((total, value) => total + value, 0),
      single: values.every((value) => value === values[0]) ? (values[0] ?? null) : null,
      corrected: fixed.reduce((total, value) => total + value, 0),
      isCorrected: fixed.some((value, index) => value !== values[index]),
      unit: rows.reduce((most, { unit }) => Math.max(most, unit), 1),
      step: rows.reduce((most, { step }) => Math.max(most, step), 0),
      rounding: rows.reduce((total, { step }) => total + (step > 1 ? step / 2 : 0), 0.5),
    };
  });
}

/** Only tables of one year have one budget: that of the most authoritative table that names its year. */
function sameYear(statements: readonly Statement[]): readonly Statement[] {
  const leading = [...statements].sort((a, b) => compareMoneyAuthority(a.tabel, b.tabel));
  const tahun = leading.find(({ tabel }) => tabel.tahun !== null)?.tabel.tahun ?? null;
  return leading.filter(({ tabel }) => tabel.tahun === null || tabel.tahun === tahun);
}

function isSameAmount(a: Statement, b: Statement): boolean {
  return [a.sum, a.single].some((first) =>
    [b.sum, b.single].some((second) => first !== null && second !== null && isSameFigure(first, a, second, b)),
  );
}

/** The same within the rounding shown, also where one table counts in thousands or millions of rupiah. */
function isSameFigure(first: number, a: Statement, second: number, b: Statement): boolean {
  return UNITS.some(
    (unit) =>
      Math.abs(first * unit - second) <= Math.max(roundingIn(a, unit), roundingIn(b, 1)) ||
      Math.abs(first - second * unit) <= Math.max(roundingIn(a, 1), roundingIn(b, unit)),
  );
}

const UNITS = [1, 1_000, 1_000_000] as const;

function roundingIn({ rounding, step }: Statement, unit: number): number {
  return unit === 1 ? rounding : (unit * step) / 2;
}

function agreesOnceCorrected(statements: readonly Statement[]): boolean {
  const [first] = statements;
  return (
    first !== undefined &&
    statements.every((other) => Math.abs(other.corrected - first.corrected) <= Math.max(other.rounding, first.rounding))
  );
}
