/** Who signs, as the workbook's signature block says it; each part null where it was not found. */
export interface Penandatangan {
  readonly jabatan: string | null;
  readonly nama: string | null;
  readonly pangkat: string | null;
  readonly nip: string | null;
}

/** What the workbook says of itself in titles and signature blocks. */
export interface Dokumen {
  /** "DINAS SOSIAL KOTA PONTIANAK", as the titles write it. */
  readonly opd: string | null;
  /** The year that most titles name. */
  readonly tahun: number | null;
  /** "Pontianak, 6 Januari 2025" as written above the signature. */
  readonly tempatTanggal: string | null;
  readonly penandatangan: Penandatangan | null;
}
