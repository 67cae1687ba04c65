import { SKALA_DEFAULT, type Skala } from "../model/settings";

/** Five levels without the holes that published tables have at 90-91, 75-76 …: > 90, > 75, > 65, > 50, else. */
export const SKALA_LIMA_TINGKAT: Skala = {
  id: "lima-tingkat",
  steps: [
    { kategori: "Sangat Tinggi", above: 0.9 },
    { kategori: "Tinggi", above: 0.75 },
    { kategori: "Sedang", above: 0.65 },
    { kategori: "Rendah", above: 0.5 },
  ],
  lowest: "Sangat Rendah",
};

/** Traffic light: > 90 hijau, ≥ 70 kuning (the bound belongs to it), else merah. */
export const SKALA_LAMPU: Skala = {
  id: "lampu",
  steps: [
    { kategori: "Hijau", above: 0.9 },
    { kategori: "Kuning", above: 0.7, isInclusive: true },
  ],
  lowest: "Merah",
};

/** The SAKIP grades of a score 0-100 (here 0-1). A score that this tool computed is never the official one. */
export const SKALA_PREDIKAT: Skala = {
  id: "predikat-sakip",
  steps: [
    { kategori: "AA", above: 0.9 },
    { kategori: "A", above: 0.8 },
    { kategori: "BB", above: 0.7 },
    { kategori: "B", above: 0.6 },
    { kategori: "CC", above: 0.5 },
    { kategori: "C", above: 0.3 },
  ],
  lowest: "D",
};

/** Every scale that a user can choose, the default (seed 001, Bab III) first. */
export const SKALA_LIST: readonly Skala[] = [SKALA_DEFAULT, SKALA_LIMA_TINGKAT, SKALA_LAMPU, SKALA_PREDIKAT];
