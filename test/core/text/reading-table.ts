import { parseKode } from "../../../src/core/text/parse-kode";
import { parseNilai, type NilaiInput, type NilaiOptions } from "../../../src/core/text/parse-nilai";
import { parsePeriode } from "../../../src/core/text/parse-periode";
import { findTahun } from "../../../src/core/text/parse-tahun";
import { normalizeNama } from "../../../src/core/text/normalize-nama";
import { stripNumbering } from "../../../src/core/text/numbering";
import { normalizeSatuan } from "../../../src/core/text/satuan";
import {
  KODE_ROWS,
  NAMA_ROWS,
  NILAI_GROUPS,
  NOMOR_ROWS,
  PERIODE_ROWS,
  SATUAN_ROWS,
  TAHUN_ROWS,
  type PairGroup,
} from "./reading-cases";

/** Each table of pairs with the reader that it is about. */
export const PAIR_GROUPS: readonly (readonly [PairGroup, (text: string) => string])[] = [
  [KODE_ROWS, writeKode],
  [PERIODE_ROWS, writePeriode],
  [NAMA_ROWS, normalizeNama],
  [NOMOR_ROWS, writeNomor],
  [SATUAN_ROWS, normalizeSatuan],
  [TAHUN_ROWS, (text) => findTahun(text).join(", ") || "–"],
];

/** What the code reads, in the notation of the case list. */
export function writeNilai(value: NilaiInput, options?: NilaiOptions): string {
  const reading = parseNilai(value, options);
  if (reading.kind === "empty") return "kosong";
  if (reading.kind === "unreadable") return "tidak terbaca";
  const nilai = reading.value;
  if (nilai.kind === "tanggal")
    return `tanggal ${new Date((nilai.serial - 25569) * 86_400_000).toISOString().slice(0, 10)}`;
  const parts: string[] = [];
  if (nilai.kind === "predikat") {
    parts.push(
      nilai.angka === null ? `predikat ${nilai.predikat}` : `predikat ${nilai.predikat}, nilai ${nilai.angka}`,
    );
  } else {
    parts.push(nilai.kind === "angka" ? String(nilai.angka) : `${nilai.bawah} … ${nilai.atas}`);
    if (nilai.isPercent) parts.push("(%)");
    else if (nilai.satuan !== null) parts.push(nilai.satuan);
  }
  if (reading.step > 0) parts.push(`±${plain(reading.step)}`);
  if (reading.convention !== null) parts.push(reading.convention);
  if (reading.isAmbiguous === true) parts.push("ambigu");
  return parts.join(" ");
}

function plain(step: number): string {
  return step >= 1 ? String(step) : step.toFixed(10).replace(/0+$/, "");
}

function writeKode(text: string): string {
  const reading = parseKode(text);
  if (reading.kind === "empty") return "kosong";
  return reading.kind === "read" ? `${reading.value.kode} (${reading.value.level})` : "tidak terbaca";
}

function writePeriode(text: string): string {
  const periode = parsePeriode(text);
  return periode === null ? "–" : `${periode.kind} ${periode.nomor}`;
}

function writeNomor(text: string): string {
  const { nomor, isi } = stripNumbering(text);
  return `${nomor ?? "–"} | ${isi}`;
}

/** docs/bacaan-teks.md, from the hand-written expectations alone. */
export function renderReadingTable(): string {
  const lines = [
    "# Bagaimana Selaras membaca isi sel",
    "",
    "Tabel ini dibuat dari daftar contoh di `test/core/text/reading-cases.ts` (ditulis tangan) dan diuji pada setiap perubahan.",
    "Perbarui dengan `UPDATE_TABLE=1 npx jest test/core/text/reading-table.test.ts`; jangan menyunting berkas ini langsung.",
    "",
    "Cara membaca kolom **Bacaan**: angka ditulis dengan titik desimal; `(%)` berarti pecahan (0.95 = 95 %); `a … b` rentang;",
    "`±` ukuran digit terakhir yang tampak; `id` = 1.234,5 dan `en` = 1,234.5, bila teksnya sendiri membuktikannya; `ambigu` = dapat",
    "dibaca dua cara dan kolomnya yang memutuskan; `kosong` bukan nol; `tidak terbaca` dilaporkan sebagai temuan. `↵` pindah baris,",
    "`⍽` spasi tak putus. Kolom **Diketahui** memuat apa yang diketahui di luar sel: satuan, format angka, atau kebiasaan kolomnya.",
  ];
  for (const { judul, rows } of NILAI_GROUPS) {
    const hasOptions = rows.some(([, , options]) => options !== undefined);
    lines.push("", `## ${judul}`, "");
    lines.push(hasOptions ? "| Isi sel | Diketahui | Bacaan |" : "| Isi sel | Bacaan |");
    lines.push(hasOptions ? "|---|---|---|" : "|---|---|");
    for (const [value, expected, options] of rows) {
      const known = hasOptions ? ` ${writeOptions(options)} |` : "";
      lines.push(`| ${writeInput(value)} |${known} ${escape(expected)} |`);
    }
  }
  for (const [{ judul, kepala, rows }] of PAIR_GROUPS) {
    lines.push("", `## ${judul}`, "", `| ${kepala[0]} | ${kepala[1]} |`, "|---|---|");
    for (const [text, expected] of rows) lines.push(`| ${writeInput(text)} | ${escape(expected)} |`);
  }
  return `${lines.join("\n")}\n`;
}

function writeInput(value: NilaiInput): string {
  if (value === undefined) return "*(tanpa isi)*";
  if (typeof value === "number") return `${value} *(sel angka)*`;
  if (typeof value === "boolean") return value ? "TRUE *(sel logika)*" : "FALSE *(sel logika)*";
  if (typeof value === "object") return `${value.error} *(sel galat)*`;
  if (value === "") return "*(teks kosong)*";
  return `\`${value.replaceAll("\n", "↵").replaceAll("\u00a0", "⍽").replaceAll("|", "\\|")}\``;
}

function writeOptions(options: NilaiOptions | undefined): string {
  if (options === undefined) return "";
  const parts: string[] = [];
  if (typeof options.satuan === "string") parts.push(`satuan ${options.satuan}`);
  if (options.numberFormat !== undefined) parts.push(`format \`${options.numberFormat}\``);
  if (typeof options.convention === "string") parts.push(`kolom ${options.convention}`);
  return parts.join(", ");
}

function escape(text: string): string {
  return text === "" ? "*(kosong)*" : text.replaceAll("|", "\\|").replaceAll("*", "\\*");
}

/** How many rows the committed table has. */
export function countRows(): number {
  const nilai = NILAI_GROUPS.reduce((sum, { rows }) => sum + rows.length, 0);
  return PAIR_GROUPS.reduce((sum, [{ rows }]) => sum + rows.length, nilai);
}
