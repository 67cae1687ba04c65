import type { ReportResult } from "../../app/make-report";
import { formatPersen, formatRupiah } from "../../core/text/format";
import type { Formatted } from "../command-spec";
import { plainText, shorten, wrapText, type TextStyle } from "../text-style";

const NAME_WIDTH = 58;

/** What `formulir` made, for a person: the table, the totals, and what is still to be filled in. */
export function formatFormulirText(file: string, output: string, result: ReportResult, style: TextStyle): Formatted {
  const { sheetName, isRefresh, summary, catatan, applied } = result;
  const lines = [
    style.bold(`Formulir Pengukuran Kinerja di lembar "${plainText(sheetName)}"`) +
      (isRefresh ? " (diperbarui; isian yang diketik dipertahankan)" : ""),
    `  Perangkat daerah: ${summary.opd === null ? "belum diketahui; isi dengan --opd" : plainText(summary.opd)}`,
    `  Tahun anggaran:   ${summary.tahun ?? "belum diketahui; isi dengan --tahun"}`,
    `  Sumber:           lembar "${plainText(summary.sumber)}"`,
    "",
    ...summary.rows.map(({ nomor, indikator, capaian, kategori }) => {
      const shown = capaian === null ? "" : capaian === "n/a" ? "n/a" : formatPersen(capaian);
      const name = shorten(plainText(indikator), NAME_WIDTH).padEnd(NAME_WIDTH);
      return `  ${String(nomor).padStart(2)}  ${name}  ${shown.padStart(11)}  ${kategori ?? "belum ada realisasi"}`;
    }),
    "",
  ];
  if (summary.rataRata !== null) lines.push(`  Rata-rata capaian:         ${formatPersen(summary.rataRata)}`);
  if (summary.pagu !== null) lines.push(`  Jumlah anggaran:           ${formatRupiah(summary.pagu)}`);
  if (summary.realisasiAnggaran !== null) {
    lines.push(`  Jumlah realisasi anggaran: ${formatRupiah(summary.realisasiAnggaran)}`);
  }
  for (const note of catatan) {
    const [first = "", ...rest] = wrapText(plainText(note), 96);
    lines.push(`  • ${first}`, ...rest.map((line) => `    ${line}`));
  }
  lines.push(
    "",
    applied.changedCells === 0
      ? "Formulir sudah sesuai; tidak ada sel yang berubah."
      : `${applied.changedCells} sel ditulis.`,
    `Hasil: ${plainText(output)} (berkas asal: ${plainText(file)})`,
  );
  return { output: `${lines.join("\n")}\n`, exitCode: 0 };
}
