import type { GoldenSheet } from "../golden-sheet";

export const golden: GoldenSheet = {
  merge: [],
  table: `
  | Sub Kegiatan | Keberhasilan/ Kegagalan | Penyebab | Solusi yang Dilakukan
  | Sub Kegiatan : Koordinasi Penerbitan Izin Undian | Berhasil | Realisasi hanya mencapai 4 dokumen dari target 20 dokumen | Pada tahun 2025 target cukup 1 dokumen
  | Sub Kegiatan Peningkatan Potensi Sumber Kesejahteraan | Berhasil | Realisasi 19 Orang dari target 20 Orang | Perlu dilakukan monitoring
`,
};
