/** The workbooks that the page brings along, from assets/contoh; the first is open at the start. */
export const SAMPLE_LIST: readonly { readonly file: string; readonly judul: string }[] = [
  { file: "pontianak-2024.xlsx", judul: "PK dan pengukuran 2024, Dinas Sosial Kota Pontianak" },
  { file: "seruyan-2026.xlsx", judul: "PK, cascading, dan RAK 2026, Dinas Sosial Kabupaten Seruyan" },
  { file: "rak-pontianak-2026.xlsx", judul: "RAK 2026, Dinas Sosial Kota Pontianak" },
];
