import { rmSync } from "node:fs";
import { access, constants, link, open, readFile, realpath, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import * as zlib from "node:zlib";
import { crc32 } from "./crc32";
import { WorkbookError } from "../../app/ports";
import { problem } from "./problem";
import { openXlsx, type XlsxWorkbook } from "./xlsx-workbook";
import type { ZipCodec } from "./zip-codec";

/** Node's zlib: three to five times as fast as the portable codec. Level 4 costs half of the default's time for 3 % more bytes. */
export const nodeCodec: ZipCodec = {
  inflate(data, limit) {
    if (limit === 0) return new Uint8Array();
    try {
      return zlib.inflateRawSync(data, { maxOutputLength: limit });
    } catch {
      // Damaged, or more than the limit; null says so, and the caller names the part.
      return null;
    }
  },
  deflate: (data) => zlib.deflateRawSync(data, { level: 4 }),
  // Node 20.15 and later have it built in.
  crc32: typeof zlib.crc32 === "function" ? (data) => zlib.crc32(data) : crc32,
};

/** No workbook of an agency comes near this; what does would not fit into memory. */
const MAX_FILE = 512 * 1024 * 1024;

/** Opens an .xlsx or .xlsm from disk. Rejects with a WorkbookError that names the file. */
export async function openXlsxFile(path: string): Promise<XlsxWorkbook> {
  return openXlsx(await readBytes(path), { name: basename(path), codec: nodeCodec });
}

export interface SaveOptions {
  /** The file that the workbook came from; it is never written over unless `overwrite` is set. */
  readonly input?: string;
  /** Set by --timpa: the output may be the input. */
  readonly overwrite?: boolean;
  /** The output must not be there yet, not even since it was last looked for: a second run may be faster. */
  readonly isNew?: boolean;
}

/** How many workbooks this process has begun to write. */
let savings = 0;

/**
 * Writes a workbook to disk: into a temporary file in the same folder, flushed, then renamed. So the output is there whole or not at
 * all, and a file of that name that stood there before stays whole until the new one is. Stopped halfway (Ctrl+C), it leaves nothing.
 */
export async function saveXlsxFile(path: string, bytes: Uint8Array, options: SaveOptions = {}): Promise<void> {
  await checkOutput(path, options);
  const target = await targetOf(path);
  // Short, since the target's own name may be as long as names can be; no other run has this process, moment and count.
  const temporary = join(dirname(target), `.selaras-${process.pid}-${Date.now().toString(36)}-${++savings}.tmp`);
  const release = removeOnSignal(temporary);
  try {
    const mode = await modeOf(target);
    await writeFlushed(temporary, bytes, mode);
    if (options.isNew === true) await putNew(temporary, target);
    else await rename(temporary, target);
  } catch (cause) {
    const isRemoved = await removeTemporary(temporary);
    throw fileProblem(
      cause,
      path,
      "write",
      isRemoved ? "" : ` Berkas sementara "${temporary}" tertinggal; hapus sendiri.`,
    );
  } finally {
    release();
  }
}

/** Rejects where the output cannot or must not be written, before any work is done. */
export async function checkOutput(path: string, options: SaveOptions = {}): Promise<void> {
  const name = basename(path);
  const folder = dirname(resolve(path));
  const info = await stat(folder).catch((cause: unknown) => {
    throw codeOf(cause) === "ENOENT" || codeOf(cause) === "ENOTDIR"
      ? problem(
          "folder-tidak-ada",
          `Folder "${folder}" tidak ada, jadi "${name}" tidak dapat disimpan. Buat foldernya dulu, lalu ulangi.`,
          cause,
        )
      : fileProblem(cause, path, "write");
  });
  if (!info.isDirectory()) {
    throw problem(
      "folder-tidak-ada",
      `"${folder}" bukan folder, jadi "${name}" tidak dapat disimpan di sana. Pilih folder lain.`,
    );
  }
  const existing = await stat(path).catch((cause: unknown) => {
    if (codeOf(cause) === "ENOENT") return null;
    throw fileProblem(cause, path, "write");
  });
  if (existing?.isDirectory() === true) {
    throw problem(
      "ini-folder",
      `"${path}" adalah folder. Tulis nama berkas keluarannya, misalnya "${join(path, "hasil.xlsx")}".`,
    );
  }
  if (existing?.isFile() === false) throw noFile(path);
  if (existing !== null) {
    await access(path, constants.W_OK).catch((cause: unknown) => {
      throw fileProblem(cause, path, "write");
    });
  }
  await access(folder, constants.W_OK).catch((cause: unknown) => {
    throw fileProblem(cause, path, "write");
  });
  if (options.input !== undefined && options.overwrite !== true && (await isSameFile(path, options.input))) {
    throw problem(
      "berkas-sama",
      `Keluaran sama dengan masukan ("${name}"), jadi tidak ada yang ditulis. Pilih nama lain dengan -o, atau tambahkan --timpa kalau memang ingin menimpanya.`,
    );
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const info = await stat(path);
    if (info.isDirectory()) {
      throw problem("ini-folder", `"${path}" adalah folder, bukan berkas. Tulis nama berkas .xlsx di dalamnya.`);
    }
    if (!info.isFile()) throw noFile(path);
    if (info.size > MAX_FILE) {
      const size = Math.round(info.size / (1024 * 1024));
      throw problem("terlalu-besar", `Berkas "${basename(path)}" terlalu besar (${size} MB); paling besar 512 MB.`);
    }
    return await readFile(path);
  } catch (cause) {
    throw fileProblem(cause, path, "read");
  }
}

/** A device or a pipe has no end that one could wait for, and must not be replaced by a file. */
function noFile(path: string): Error {
  return problem("bukan-berkas", `"${path}" bukan berkas biasa. Tulis nama berkas .xlsx.`);
}

/** Renaming onto a link would replace the link; what it points at is meant. */
async function targetOf(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

async function modeOf(path: string): Promise<number> {
  const info = await stat(path).catch(() => null);
  return info === null ? 0o666 : info.mode & 0o777;
}

async function writeFlushed(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const handle = await open(path, "wx", mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives the file its name only where nothing has that name; renaming would silently replace what another run has just written. */
async function putNew(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target);
  } catch (cause) {
    const isThere = codeOf(cause) === "EEXIST" || (await stat(target).catch(() => null)) !== null;
    if (isThere) {
      throw problem(
        "keluaran-sudah-ada",
        `"${basename(target)}" baru saja dibuat oleh program lain, jadi tidak ditimpa. Pilih nama lain, atau tambahkan --timpa untuk menimpanya.`,
        cause,
      );
    }
    // A file system without links (USB sticks, some network shares): what is left is to rename.
    await rename(temporary, target);
    return;
  }
  await unlink(temporary);
}

const STOP_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Until released, a signal that ends the process takes the temporary file along. */
function removeOnSignal(temporary: string): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    rmSync(temporary, { force: true });
    release();
    process.kill(process.pid, signal);
  };
  const release = (): void => {
    for (const signal of STOP_SIGNALS) process.removeListener(signal, stop);
  };
  for (const signal of STOP_SIGNALS) process.on(signal, stop);
  return release;
}

/** Answers whether nothing is left of it; it may never have come to be. */
function removeTemporary(path: string): Promise<boolean> {
  return unlink(path).then(
    () => true,
    (cause: unknown) => codeOf(cause) === "ENOENT" || codeOf(cause) === "ENAMETOOLONG",
  );
}

async function isSameFile(a: string, b: string): Promise<boolean> {
  if (resolve(a) === resolve(b)) return true;
  // Windows numbers its files beyond what a double holds exactly.
  const [one, other] = await Promise.all([a, b].map((file) => stat(file, { bigint: true }).catch(() => null)));
  return one != null && other != null && one.ino === other.ino && one.dev === other.dev;
}

function codeOf(cause: unknown): string | null {
  return typeof cause === "object" && cause !== null && "code" in cause && typeof cause.code === "string"
    ? cause.code
    : null;
}

/** Turns what Node says into a WorkbookError that names the file; a WorkbookError passes as it is. */
function fileProblem(cause: unknown, path: string, action: "read" | "write", leftOver = ""): Error {
  if (cause instanceof WorkbookError) return cause;
  const name = basename(path);
  const isReading = action === "read";
  switch (codeOf(cause)) {
    case "ENOENT":
      return isReading
        ? problem(
            "berkas-tidak-ada",
            `Berkas "${path}" tidak ditemukan. Periksa nama dan foldernya, lalu ulangi.`,
            cause,
          )
        : problem("folder-tidak-ada", `Folder untuk "${path}" tidak ada. Buat foldernya dulu, lalu ulangi.`, cause);
    case "EACCES":
    case "EPERM":
      return isReading
        ? problem(
            "tidak-boleh",
            `Berkas "${name}" tidak boleh dibaca dengan akun ini. Minta izin baca, atau salin berkasnya ke folder sendiri.`,
            cause,
          )
        : problem(
            "tidak-boleh",
            `"${name}" tidak boleh ditulis di folder "${dirname(resolve(path))}" (hanya-baca atau tidak ada izin). Pilih folder lain, lalu ulangi.`,
            cause,
          );
    case "EROFS":
      return problem(
        "hanya-baca",
        `"${name}" tidak dapat disimpan: folder "${dirname(resolve(path))}" hanya dapat dibaca. Pilih folder lain, lalu ulangi.`,
        cause,
      );
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return problem(
        "penyimpanan-penuh",
        `"${name}" tidak tersimpan: tempat penyimpanan penuh. Berkas semula tidak berubah; kosongkan ruang, lalu ulangi.${leftOver}`,
        cause,
      );
    case "ENAMETOOLONG":
      return problem(
        "nama-terlalu-panjang",
        `Nama atau jalur "${path}" terlalu panjang. Pilih yang lebih pendek.`,
        cause,
      );
    case "ELOOP":
      return problem(
        "tautan-melingkar",
        `"${path}" adalah tautan yang menunjuk dirinya sendiri. Tulis nama berkasnya.`,
        cause,
      );
    case "EISDIR":
      return problem("ini-folder", `"${path}" adalah folder, bukan berkas. Tulis nama berkasnya.`, cause);
    case "ENOTDIR":
      return problem("folder-tidak-ada", `"${dirname(path)}" bukan folder. Periksa jalurnya, lalu ulangi.`, cause);
    case "EBUSY":
    case "ETXTBSY":
      return problem(
        "tidak-boleh",
        `Berkas "${name}" sedang dipakai program lain. Tutup dulu di Excel, lalu ulangi.`,
        cause,
      );
    default:
      return problem(
        "gagal-baca-tulis",
        `Berkas "${name}" tidak dapat ${isReading ? "dibaca" : "disimpan"} (${codeOf(cause) ?? "galat tak dikenal"}).${leftOver}`,
        cause,
      );
  }
}
