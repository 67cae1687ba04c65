import { MEASURE_FIELD, MONEY_FIELD, PHYSICAL, type ColumnContext, type ColumnDraft } from "./column-draft";

/** "Anggaran | Realisasi | %": beside a budget, and without a target, realisasi is what was spent. */
export function settleMoney(drafts: readonly ColumnDraft[], context: ColumnContext): void {
  const isLarge = (draft: ColumnDraft): boolean => {
    const profiles = draft.columns.map((column) => context.profileOf(column));
    const numbers = profiles.reduce((sum, profile) => sum + profile.numbers, 0);
    return numbers > 0 && profiles.reduce((sum, profile) => sum + profile.large, 0) >= numbers * 0.6;
  };
  const isListed = drafts.some(({ field }) => field === "indikator" || field === "satuan");
  const targets = drafts.filter(({ field }) => field === "target");
  // "Program | Target | Realisasi | %" in rupiah.
  if (!isListed && targets.length > 0 && targets.every(isLarge)) for (const draft of targets) draft.field = "pagu";
  const isPhysical = drafts.some(
    ({ field }) => field === "target" || field === "targetPeriode" || field === "indikator",
  );
  const hasPagu = drafts.some(({ field }) => field === "pagu");
  const hasSpent = drafts.some(({ field }) => field === "realisasiAnggaran");
  drafts.forEach((draft, index) => {
    if (draft.field !== "realisasi" || draft.tokens.has("FISIK") || draft.tokens.has("KINERJA") || hasSpent) return;
    const left = drafts
      .slice(0, index)
      .reverse()
      .find(({ field }) => field !== null && (MONEY_FIELD.has(field) || MEASURE_FIELD.has(field)));
    if (!isPhysical && hasPagu) draft.field = "realisasiAnggaran";
    if (left?.field !== "pagu" && left?.field !== "paguSebelum") return;
    const isSecond = drafts.slice(0, index).some(({ field }) => field === "realisasi");
    if (!isPhysical || isSecond || isLarge(draft)) draft.field = "realisasiAnggaran";
  });
}

/**
 * "Pagu Anggaran | Target Keuangan (Rp | %) | Realisasi Keuangan (Rp | %)": beside a stated pagu, what was planned to be spent by now is
 * neither a pagu nor a share that was spent. Reports of physical and financial progress have such columns.
 */
export function settlePlannedMoney(drafts: readonly ColumnDraft[]): void {
  const isPlan = ({ tokens, periode }: ColumnDraft): boolean =>
    periode === null && tokens.has("TARGET") && !tokens.has("REALISASI") && !tokens.has("CAPAIAN");
  if (!drafts.some((draft) => draft.field === "pagu" && !isPlan(draft))) return;
  for (const draft of drafts) {
    const isMoney = draft.field === "pagu" || draft.field === "persenAnggaran";
    if (isPlan(draft) && (isMoney || (draft.field === "capaian" && draft.isBarePercent))) draft.field = null;
  }
}

/** "Realisasi (Rp) | Serapan": beside what was spent, serapan is its share. */
export function settleShares(drafts: readonly ColumnDraft[]): void {
  const isShareWord = ({ tokens }: ColumnDraft): boolean => tokens.has("SERAPAN") || tokens.has("PENYERAPAN");
  const spent = drafts.filter(({ field }) => field === "realisasiAnggaran");
  for (const draft of spent) {
    if (!isShareWord(draft) || draft.tokens.has("RP")) continue;
    const isBeside = spent.some(
      (other) => !isShareWord(other) && other.tahun === draft.tahun && other.periode === null,
    );
    if (isBeside && draft.periode === null) draft.field = "persenAnggaran";
  }
}

/** "%" is the share of the money that was spent beside money, the achievement beside target and realisasi. */
export function settlePercents(drafts: readonly ColumnDraft[]): void {
  const isPhysical = drafts.some(({ field }) => field !== null && PHYSICAL.has(field));
  drafts.forEach((draft, index) => {
    if (draft.field !== "capaian") return;
    const isShare = draft.tokens.has("%") && !isPhysical && !draft.tokens.has("KINERJA");
    if (!draft.isBarePercent && !isShare) return;
    for (let left = index - 1; left >= 0; left--) {
      const field = drafts[left]?.field ?? null;
      if (field === null) continue;
      if (MONEY_FIELD.has(field)) {
        draft.field = "persenAnggaran";
        return;
      }
      if (MEASURE_FIELD.has(field) || field === "persenAnggaran") return;
    }
    // Nothing is measured on its left: the columns may stand the other way round.
    const isMoney = drafts.some(({ field }) => field === "realisasiAnggaran" || field === "pagu");
    if (!isPhysical && isMoney) draft.field = "persenAnggaran";
  });
}
