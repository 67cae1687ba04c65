import { isEntryRight, type PercentEntry } from "./percent-entries";
import { isPercentRight } from "./stated-percent";

/** What the wrong percentages of a column are: single cells, the column as a whole, or another percentage altogether. */
export interface ColumnVerdict {
  readonly kind: "cells" | "column" | "other";
  readonly judged: readonly PercentEntry[];
  readonly wrong: readonly PercentEntry[];
}

/** From this many judged cells on, a column in which most are wrong is no column with slips in it. */
const LARGE_COLUMN = 6;
const MOST = 0.6;

/**
 * Judges a column of stated percentages. Where most of a large one are wrong, it either holds what its header says and was
 * typed wrongly or grew stale, or it holds another percentage (a share of the total, growth, a capped or weighted capaian,
 * the part of the year's target that a quarter reached). It is told of only where nothing else accounts for its figures and
 * where its header says plainly what it holds, or a quarter of its cells prove it.
 */
export function judgePercentColumn(
  entries: readonly PercentEntry[],
  headers: ReadonlyMap<string, string>,
): ColumnVerdict {
  const judged = entries.filter(({ accepted }) => accepted.length > 0);
  const wrong = judged.filter((entry) => !isEntryRight(entry));
  if (judged.length < LARGE_COLUMN || wrong.length <= judged.length * MOST) return { kind: "cells", judged, wrong };
  const isTyped = judged.every(({ stated, isDirect }) => stated.origin !== "formula" && isDirect);
  const header = headers.get(wrong[0]?.subject.field ?? "capaian");
  const isMeant = (header !== undefined && isPlain(header)) || isProved(judged);
  return { kind: isTyped && isMeant && !isExplained(wrong) ? "column" : "other", judged, wrong };
}

/** Words of a header that promises realisasi against target or budget and names nothing else that it could be against. */
const PLAIN =
  /^(?:(?:pen)?capaian(?: total)?|(?:terhadap|atas|dari|dan)\s+(?:target|pagu|anggaran)(?!.*20\d\d)|tingkat|kinerja|persen|persentase|rasio|realisasi|serapan|penyerapan|anggaran|keuangan|indikator|iku|tahun|sasaran|program|sub|kegiatan|20\d\d|rp|[\s%()/.,:-])+$/iu;
const PROMISE = /capaian|serapan|realisasi/i;

function isPlain(header: string): boolean {
  return PLAIN.test(header) && PROMISE.test(header);
}

/** A share of this many cells that are right to the digit is no chance; 100 % beside an equal target proves nothing. */
const PROOF = { least: 3, share: 0.25 };

function isProved(judged: readonly PercentEntry[]): boolean {
  const proofs = judged.filter((entry) => isEntryRight(entry) && entry.stated.value !== 1 && entry.stated.value !== 0);
  return proofs.length >= PROOF.least && proofs.length >= judged.length * PROOF.share;
}

/** Answers whether one other meaning accounts for most of the wrong cells. */
function isExplained(wrong: readonly PercentEntry[]): boolean {
  const enough = wrong.length * MOST;
  const counts = new Map<string, number>();
  const byBase = new Map<string, Proportion[]>();
  for (const { stated, others } of wrong) {
    const { values, bases } = others();
    for (const [name, value] of values) {
      if (isPercentRight(stated, value)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    for (const [name, base] of bases) {
      const list = byBase.get(name);
      if (list === undefined) byBase.set(name, [{ stated, base }]);
      else list.push({ stated, base });
    }
  }
  if ([...counts.values()].some((count) => count >= enough)) return true;
  return [...byBase.values()].some((list) => isProportional(list, enough));
}

interface Proportion {
  readonly stated: PercentEntry["stated"];
  readonly base: number;
}

/** As many cells are tried for the factor; where most cells share it, one of them is soon met. */
const TRIALS = 12;

/** Is the stated percentage the same multiple of its base in enough cells? Bases that are all equal would prove nothing. */
function isProportional(list: readonly Proportion[], enough: number): boolean {
  if (list.length < enough || new Set(list.map(({ base }) => base)).size < 3) return false;
  return list.slice(0, TRIALS).some(({ stated, base }) => {
    if (stated.value === 0) return false;
    const factor = stated.value / base;
    const fitting = list.filter((other) => {
      // The factor itself is only as sharp as the digits of the cell that it was taken from.
      const slack = (stated.step / 2) * Math.abs(other.base / base);
      return other.stated.value !== 0 && isPercentRight(other.stated, factor * other.base, slack);
    });
    return fitting.length >= enough;
  });
}
