/** One step of a category scale: the category holds above `above` (half-open), or from `from` on (closed below). */
export interface SkalaStep {
  readonly kategori: string;
  /** Lower bound as a fraction: 0.85 = 85 %. */
  readonly above: number;
  /** True where the bound itself belongs to the category. */
  readonly isInclusive?: boolean;
}

/** A category scale, best step first; `lowest` names what is left. */
export interface Skala {
  readonly id: string;
  readonly steps: readonly SkalaStep[];
  readonly lowest: string;
}

/** The default scale of seed 001, Bab III: > 85 Sangat Berhasil, > 70 Berhasil, > 55 Cukup Berhasil, else Tidak Berhasil. */
export const SKALA_DEFAULT: Skala = {
  id: "empat-tingkat",
  steps: [
    { kategori: "Sangat Berhasil", above: 0.85 },
    { kategori: "Berhasil", above: 0.7 },
    { kategori: "Cukup Berhasil", above: 0.55 },
  ],
  lowest: "Tidak Berhasil",
};

/** What a user can choose; the defaults are those of seed 001. */
export interface Settings {
  readonly skala: Skala;
  /** Formula for "less is better": A = (2T − R)/T, B = T/R. */
  readonly rumusNegatif: "A" | "B";
  /** A negatif target of 0 with a realisasi of 0 counts as 100 %. */
  readonly isNolNegatifTercapai: boolean;
  /** Cap inside averages only, as a fraction; null = none. */
  readonly batas: number | null;
}

/** What holds where the user chose nothing: the scale and the formula of seed 001, no cap. */
export const SETTINGS_DEFAULT: Settings = {
  skala: SKALA_DEFAULT,
  rumusNegatif: "A",
  isNolNegatifTercapai: false,
  batas: null,
};
