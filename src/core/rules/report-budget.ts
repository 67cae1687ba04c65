import type { Cascade } from "../model/cascade";
import { formatRupiah } from "../text/format";
import { coarseRounding, unitOf, valueOf } from "../text/reading";
import type { BudgetFinding } from "./analyze-budget";
import type { Consequence, Report, ReportSubject } from "./rule";
import { isShareRight } from "./stated-percent";
import { capitalize, joinWords, simpulWord, tabelWord } from "./wording";

/** The parts that the reports of both budget rules share: everything but the message's id. */
export function reportBudget(cascade: Cascade, finding: BudgetFinding): Omit<Report, "messageId"> {
  const { field, id, stated, expected } = finding;
  const parent = finding.parentId === null || finding.parentId === id ? null : finding.parentId;
  // A blank cell counts as the figure above it does.
  const unit = Math.max(...[id, parent ?? id].map((row) => unitOf(rowOf(cascade, row)?.[field])));
  const elsewhere = finding.twinIds[0] ?? finding.missing[0]?.simpul.id;
  return {
    subject: { id, field },
    stated,
    computed: expected,
    data: {
      bidang: field === "pagu" ? "Pagu" : "Realisasi anggaran",
      baris: nameOf(cascade, id),
      tercatat: stated === null ? "kosong" : formatRupiah(stated, unit),
      seharusnya: formatRupiah(expected, unit),
      selisih: formatRupiah(Math.abs((stated ?? 0) - expected), unit),
      banyak: String(finding.partIds.length),
      kosong: String(finding.blankIds.length),
      induk: parent === null ? "" : nameOf(cascade, parent),
      nilaiInduk: parent === null ? "" : formatRupiah(amountOf(cascade, parent, field) ?? 0, unit),
      tabelLain: elsewhere === undefined ? "" : tabelWord(tabelOf(cascade, elsewhere)),
      terlewat: finding.omitted === null ? "" : nameOf(cascade, finding.omitted.id),
      hilang: joinWords(
        finding.missing.map(({ simpul, value }) => `${simpulWord(simpul)} (${formatRupiah(value, unit)})`),
      ),
    },
    related: relatedOf(finding),
    consequences: consequencesOf(cascade, finding),
  };
}

function relatedOf(finding: BudgetFinding): ReportSubject[] {
  const { field, omitted } = finding;
  const ids = [
    ...(omitted === null ? [] : [omitted.id]),
    ...finding.missing.map(({ simpul }) => simpul.id),
    ...finding.twinIds,
    ...(finding.parentId === null ? [] : [finding.parentId]),
    ...finding.partIds,
    ...finding.blankIds,
  ];
  return ids.filter((id) => id !== finding.id).map((id) => ({ id, field }));
}

/** A typed percentage that is right beside the corrected amount needs no finding of its own. */
function consequencesOf(cascade: Cascade, finding: BudgetFinding): Consequence[] {
  const row = rowOf(cascade, finding.id);
  if (row === undefined || finding.stated === null) return [];
  const rounding = Math.max(coarseRounding(row.pagu), coarseRounding(row.realisasiAnggaran));
  const isRight =
    finding.field === "pagu"
      ? isShareRight(row.persenAnggaran, valueOf(row.realisasiAnggaran), finding.expected, rounding)
      : isShareRight(row.persenAnggaran, finding.expected, valueOf(row.pagu), rounding);
  return isRight === true ? [{ ruleId: "capaian-tidak-cocok", id: finding.id, field: "persenAnggaran" }] : [];
}

function rowOf(cascade: Cascade, id: string) {
  const simpul = cascade.simpulById.get(id);
  if (simpul !== undefined) return simpul;
  for (const tabel of cascade.tabelList) {
    const total = [...tabel.totalList, ...tabel.subtotalList].find((row) => row.id === id);
    if (total !== undefined) return total;
  }
  return undefined;
}

function amountOf(cascade: Cascade, id: string, field: BudgetFinding["field"]): number | null {
  return valueOf(rowOf(cascade, id)?.[field]);
}

function tabelOf(cascade: Cascade, simpulId: string) {
  const simpul = cascade.simpulById.get(simpulId);
  return simpul === undefined ? undefined : cascade.tabelById.get(simpul.tabelId);
}

/** `kegiatan “Penyediaan …”` or `baris JUMLAH`. */
function nameOf(cascade: Cascade, id: string): string {
  const simpul = cascade.simpulById.get(id);
  if (simpul !== undefined) return simpulWord(simpul);
  const row = rowOf(cascade, id);
  return row !== undefined && "label" in row ? `baris ${capitalize(row.label)}` : "baris ini";
}
