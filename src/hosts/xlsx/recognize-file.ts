import { problem } from "./problem";
import type { ZipPackage } from "./zip-package";

const RESAVE = `Buka di Excel, pilih Simpan Sebagai › "Buku Kerja Excel (*.xlsx)", lalu coba lagi dengan berkas baru itu.`;

/** Throws a WorkbookError that says what the file really is, where it is no zip. */
export function refuseForeignBytes(bytes: Uint8Array, label: string): void {
  if (bytes.length === 0) {
    throw problem("berkas-kosong", `${label} kosong (0 bita). Salin atau unduh ulang berkas itu, lalu coba lagi.`);
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) throw compoundFile(bytes, label);
  if (startsWith(bytes, [0x50, 0x4b])) return;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).trimStart().toLowerCase();
  if (head.startsWith("%pdf")) {
    throw problem("pdf", `${label} ternyata berkas PDF, bukan buku kerja Excel. Pakai berkas .xlsx aslinya.`);
  }
  if (/^(?:ï»¿)?(?:<!doctype html|<html|<table|<head|<body|<\?xml|<meta)/.test(head)) {
    throw problem(
      "halaman-web",
      `${label} ternyata halaman web atau XML yang diberi nama .xlsx (sering terjadi pada hasil unduhan aplikasi). ${RESAVE}`,
    );
  }
  if (isPlainText(bytes)) {
    throw problem("teks-biasa", `${label} ternyata teks biasa (CSV atau TXT), bukan buku kerja Excel. ${RESAVE}`);
  }
  throw problem(
    "bukan-xlsx",
    `${label} bukan buku kerja Excel (.xlsx), atau isinya rusak. Periksa berkasnya, lalu coba lagi.`,
  );
}

/** Throws a WorkbookError that says what the zip really is, where it holds no workbook. */
export function foreignZip(zip: ZipPackage, label: string): Error {
  const names = zip.names().map((name) => name.toLowerCase());
  const has = (prefix: string): boolean => names.some((name) => name.startsWith(prefix));
  if (names.length === 0)
    return problem("bukan-buku-kerja", `${label} adalah arsip ZIP yang kosong, bukan buku kerja Excel.`);
  if (has("xl/workbook.bin")) {
    return problem("xlsb", `${label} adalah buku kerja biner (.xlsb), yang belum dapat dibaca. ${RESAVE}`);
  }
  if (has("word/")) return problem("bukan-buku-kerja", `${label} adalah dokumen Word, bukan buku kerja Excel.`);
  if (has("ppt/")) return problem("bukan-buku-kerja", `${label} adalah presentasi PowerPoint, bukan buku kerja Excel.`);
  if (zip.find("mimetype") !== undefined && zip.find("content.xml") !== undefined) {
    const type = new TextDecoder().decode(zip.bytes("mimetype").subarray(0, 200));
    return type.includes("spreadsheet")
      ? problem("ods", `${label} adalah lembar sebar OpenDocument (.ods). ${RESAVE}`)
      : problem("bukan-buku-kerja", `${label} adalah dokumen OpenDocument, bukan buku kerja Excel.`);
  }
  return problem(
    "bukan-buku-kerja",
    `${label} adalah arsip ZIP tanpa buku kerja Excel di dalamnya. Periksa berkasnya, lalu coba lagi.`,
  );
}

/** An OLE compound file is an old .xls, or the envelope of a password-protected .xlsx; the names of its streams tell which. */
function compoundFile(bytes: Uint8Array, label: string): Error {
  if (holdsUtf16(bytes, "EncryptedPackage")) {
    return problem(
      "bersandi",
      `${label} dikunci dengan kata sandi. Buka di Excel, hapus kata sandinya (Berkas › Info › Proteksi Buku Kerja › Enkripsi dengan Kata Sandi), simpan, lalu coba lagi.`,
    );
  }
  if (holdsUtf16(bytes, "Workbook") || holdsUtf16(bytes, "Book")) {
    return problem("xls-lama", `${label} berformat Excel lama (.xls). ${RESAVE}`);
  }
  return problem("bukan-xlsx", `${label} adalah dokumen Office lama, bukan buku kerja Excel (.xlsx). ${RESAVE}`);
}

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text, (character) => character.charCodeAt(0));
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((code, index) => bytes[at + index * 2] === code && bytes[at + index * 2 + 1] === 0)) return true;
  }
  return false;
}

function isPlainText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  if (isUtf16) return true;
  let odd = 0;
  for (const byte of head) {
    if (byte === 0) return false;
    if (byte < 9 || (byte > 13 && byte < 32)) odd++;
  }
  return odd * 50 < head.length;
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}
