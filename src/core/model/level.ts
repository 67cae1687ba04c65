/** The levels of the cascade, top down. `sasaranPemda` is the goal of the region that the agency's sasaran serves. */
export const LEVEL_LIST = ["sasaranPemda", "tujuan", "sasaran", "program", "kegiatan", "subKegiatan"] as const;
export type Level = (typeof LEVEL_LIST)[number];

/** What kind of table a sheet holds. */
export const KIND_LIST = ["rak", "pk", "cascading", "pengukuran", "anggaran", "renstra"] as const;
export type Kind = (typeof KIND_LIST)[number];

/** 0 for the top level, growing downwards. */
export function levelDepth(level: Level): number {
  return LEVEL_LIST.indexOf(level);
}
