import type { Field } from "../../model/field";
import { PHYSICAL, type ColumnDraft } from "./column-draft";

/** Which year is the table's own, and which columns look back or ahead. */
export function settleYears(drafts: readonly ColumnDraft[], titleYear: number | null): void {
  const of = (field: Field): ColumnDraft[] => drafts.filter((draft) => draft.field === field && draft.periode === null);
  for (const draft of drafts) {
    // A year alone under an unknown or missing group: "2025 | 2026 | 2027".
    if (draft.field === null && draft.tahun !== null && draft.periode === null) draft.field = "target";
  }
  const targets = of("target");
  const realisasiList = of("realisasi");
  const renstra = of("targetRenstra");
  if (renstra.filter((draft) => draft.tahun !== null).length >= 2) {
    for (const draft of renstra) if (draft.tahun !== null) draft.field = "targetTahun";
  }
  const yearsOf = (list: readonly ColumnDraft[]): number[] => [
    ...new Set(list.flatMap((draft) => (draft.tahun === null ? [] : [draft.tahun]))),
  ];
  const targetYears = yearsOf(targets);
  const realisasiYears = yearsOf(realisasiList);
  const own = ownYear(targetYears, realisasiYears, titleYear, realisasiList.length > 0);
  if (targetYears.length >= 2 || (targetYears.length === 1 && renstra.some((draft) => draft.field === "targetTahun"))) {
    for (const draft of targets) {
      if (draft.tahun !== null && (realisasiList.length === 0 || draft.tahun !== own)) draft.field = "targetTahun";
    }
  }
  const hasPlain = realisasiList.some((draft) => draft.tahun === null);
  for (const draft of realisasiList) {
    if (draft.tahun === null) continue;
    if (hasPlain || draft.tahun !== own) draft.field = "realisasiTahun";
  }
  const capaianList = of("capaian");
  if (yearsOf(capaianList).length >= 2) {
    const last = own ?? Math.max(...yearsOf(capaianList));
    for (const draft of capaianList) if (draft.tahun !== null && draft.tahun !== last) draft.field = null;
  }
  const isPlan = drafts.some((draft) => draft.field === "targetTahun") && realisasiList.length === 0;
  for (const field of ["pagu", "realisasiAnggaran", "persenAnggaran"] as const) {
    const list = of(field);
    const years = yearsOf(list);
    // Beside a column without a year, one with a year looks back.
    const isLooking = years.length === 1 && list.some((draft) => draft.tahun === null);
    if (isLooking)
      for (const draft of list) if (draft.tahun !== null) draft.field = field === "pagu" ? "paguTahun" : null;
    if (years.length < 2) continue;
    const last = own ?? (titleYear !== null && years.includes(titleYear) ? titleYear : Math.max(...years));
    for (const draft of list) {
      if (draft.tahun === null || (draft.tahun === last && !isPlan)) continue;
      draft.field = field === "pagu" ? "paguTahun" : null;
    }
  }
}

function ownYear(
  targetYears: readonly number[],
  realisasiYears: readonly number[],
  titleYear: number | null,
  hasRealisasi: boolean,
): number | null {
  const all = [...targetYears, ...realisasiYears];
  if (all.length === 0) return titleYear;
  if (!hasRealisasi) return titleYear !== null && targetYears.includes(titleYear) ? titleYear : null;
  if (titleYear !== null && all.includes(titleYear)) return titleYear;
  const both = targetYears.filter((year) => realisasiYears.includes(year));
  if (both.length > 0) return Math.max(...both);
  if (targetYears.length === 1) return targetYears[0] ?? null;
  return Math.max(...(realisasiYears.length > 0 ? realisasiYears : targetYears));
}

/** Where the only months are the last ones of the quarters ("B03 | B06 | B09 | B12", "s.d. Juni | s.d. Desember"), they stand for these. */
function settleClosingMonths(drafts: readonly ColumnDraft[]): void {
  const months = new Set(drafts.flatMap(({ periode }) => (periode?.kind === "bulan" ? [periode.nomor] : [])));
  for (const [kind, length] of [
    ["triwulan", 3],
    ["semester", 6],
  ] as const) {
    if (months.size !== 12 / length || [...months].some((month) => month % length !== 0)) continue;
    for (const draft of drafts) {
      if (draft.periode?.kind === "bulan") draft.periode = { kind, nomor: draft.periode.nomor / length };
    }
  }
}

/** Which columns belong to a part of the year. */
export function settlePeriods(drafts: readonly ColumnDraft[]): void {
  settleClosingMonths(drafts);
  const isMoneyOnly =
    drafts.some(({ field }) => field === "pagu") && !drafts.some(({ field }) => field !== null && PHYSICAL.has(field));
  for (const draft of drafts) {
    if (draft.periode === null) continue;
    switch (draft.field) {
      case null:
      case "target":
        draft.field = draft.field === null && (draft.isMoney || isMoneyOnly) ? "paguPeriode" : "targetPeriode";
        break;
      case "realisasi":
      case "realisasiTahun":
        draft.field = "realisasiPeriode";
        break;
      case "capaian":
        draft.field = "capaianPeriode";
        break;
      case "pagu":
        draft.field = "paguPeriode";
        break;
      case "realisasiAnggaran":
        draft.field = "realisasiAnggaranPeriode";
        break;
      case "persenAnggaran":
      case "satuan":
      case "keterangan":
      case "kategori":
        draft.field = null;
        break;
      default:
        break;
    }
  }
  // One "Realisasi s.d. TW III" beside an annual target is the realisasi.
  const reached = drafts.filter((draft) => draft.field === "realisasiPeriode" && draft.periode !== null);
  const [only] = reached;
  const isPlain = !drafts.some(
    ({ field }) => field === "targetPeriode" || field === "realisasi" || field === "capaianPeriode",
  );
  if (only !== undefined && reached.length === 1 && isPlain && drafts.some(({ field }) => field === "target")) {
    only.field = "realisasi";
    only.periode = null;
  }
  settleReachedMoney(drafts);
  // A period group without periods below it says nothing that can be read.
  for (const draft of drafts) {
    if (draft.periode === null && (draft.field === "targetPeriode" || draft.field === "realisasiPeriode")) {
      draft.field = draft.field === "targetPeriode" ? "target" : "realisasi";
    } else if (draft.periode === null && draft.field === "capaianPeriode") draft.field = "capaian";
  }
}

/** One "Realisasi s.d. Desember" beside the year's budget is what was spent of it; the "%" under it is its share. */
function settleReachedMoney(drafts: readonly ColumnDraft[]): void {
  const spent = drafts.filter(({ field }) => field === "realisasiAnggaranPeriode");
  const [only] = spent;
  const others: readonly (Field | null)[] = ["paguPeriode", "realisasiAnggaran"];
  if (only === undefined || spent.length > 1 || drafts.some(({ field }) => others.includes(field))) return;
  if (!drafts.some(({ field }) => field === "pagu")) return;
  const { periode } = only;
  only.field = "realisasiAnggaran";
  only.periode = null;
  const share = drafts.find(
    (draft) => draft.isBarePercent && draft.group === only.group && draft.periode?.nomor === periode?.nomor,
  );
  if (share === undefined) return;
  share.field = "persenAnggaran";
  share.periode = null;
}
