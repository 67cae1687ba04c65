/** The sample workbooks that can be put into an empty one; `id` is the stem of its file in assets/contoh. */
export const SAMPLE_LIST = [
  {
    id: "pontianak-2024",
    judul: "Dinas Sosial Kota Pontianak 2024",
    isi: "Perjanjian Kinerja, pengukuran IKU, capaian sub kegiatan, dan realisasi anggaran",
  },
  {
    id: "seruyan-2026",
    judul: "Dinas Sosial Kabupaten Seruyan 2026",
    isi: "Perjanjian Kinerja eselon II dan III, cascading, dan rencana aksi",
  },
  {
    id: "rak-pontianak-2026",
    judul: "RAK Dinas Sosial Kota Pontianak 2026",
    isi: "Rencana aksi dengan target per triwulan",
  },
] as const;

export type SampleId = (typeof SAMPLE_LIST)[number]["id"];
