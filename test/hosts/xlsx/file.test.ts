import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { execFileSync } from "node:child_process";
import * as promises from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkOutput, openXlsxFile, saveXlsxFile } from "../../../src/hosts/xlsx/file";
import { failureOf, value, valueAt, write } from "../../contract/gateway-contract";
import { buildXlsx } from "./build-xlsx";

const BYTES = buildXlsx([{ name: "S", cells: { A1: 1 } }]);
const IS_ROOT = process.getuid?.() === 0;

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "selaras-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A handle whose writing or flushing fails as the system would fail it. */
function failing(code: string): Error {
  return Object.assign(new Error(code), { code });
}

jest.mock("node:fs/promises", () => ({
  __esModule: true,
  ...jest.requireActual<typeof promises>("node:fs/promises"),
}));

describe("opening", () => {
  it("reads a workbook from disk with Node's zlib", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "PK.xlsx");
      writeFileSync(file, BYTES);
      const workbook = await openXlsxFile(file);
      await workbook.apply([write("S", "B1", value("x"))]);
      await saveXlsxFile(join(folder, "hasil.xlsx"), workbook.toBytes());
      expect(valueAt(await (await openXlsxFile(join(folder, "hasil.xlsx"))).read(), "S", "B1")).toBe("x");
      expect(new Uint8Array(readFileSync(file))).toEqual(BYTES);
      expect(readdirSync(folder).sort()).toEqual(["PK.xlsx", "hasil.xlsx"]);
    });
  });

  it("names a file that is not there, a folder, and a foreign file", async () => {
    await inFolder(async (folder) => {
      expect(await failureOf(openXlsxFile(join(folder, "tak-ada.xlsx")))).toMatchObject({
        code: "berkas-tidak-ada",
        message: expect.stringContaining("tak-ada.xlsx") as string,
      });
      expect(await failureOf(openXlsxFile(folder))).toMatchObject({ code: "ini-folder" });
      writeFileSync(join(folder, "data.csv.xlsx"), "a;b\n1;2\n");
      const failure = await failureOf(openXlsxFile(join(folder, "data.csv.xlsx")));
      expect(failure).toMatchObject({ name: "WorkbookError", code: "teks-biasa" });
      expect(failure?.message).toContain(`Berkas "data.csv.xlsx"`);
    });
  });

  (IS_ROOT ? it.skip : it)("names a file that may not be read (skipped for root, who may read all)", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "rahasia.xlsx");
      writeFileSync(file, BYTES);
      chmodSync(file, 0);
      expect(await failureOf(openXlsxFile(file))).toMatchObject({ code: "tidak-boleh" });
    });
  });
});

it("neither waits for a pipe nor replaces one", async () => {
  await inFolder(async (folder) => {
    const pipe = join(folder, "pipa.xlsx");
    execFileSync("mkfifo", [pipe]);
    expect(await failureOf(openXlsxFile(pipe))).toMatchObject({ code: "bukan-berkas" });
    expect(await failureOf(saveXlsxFile(pipe, BYTES, { overwrite: true }))).toMatchObject({ code: "bukan-berkas" });
    expect(statSync(pipe).isFIFO()).toBe(true);
  });
});

describe("saving", () => {
  it("takes a name as long as names can be, and says which one is too long", async () => {
    await inFolder(async (folder) => {
      await saveXlsxFile(join(folder, `${"x".repeat(250)}.xlsx`), BYTES);
      expect(readdirSync(folder)).toEqual([`${"x".repeat(250)}.xlsx`]);
      const failure = await failureOf(saveXlsxFile(join(folder, `${"y".repeat(251)}.xlsx`), BYTES));
      expect(failure).toMatchObject({ code: "nama-terlalu-panjang" });
      expect(failure?.message).toContain("yyy.xlsx");
    });
  });

  it("of two runs to one new name, the second does not replace what the first has written", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "hasil.xlsx");
      const runs = [1, 2, 3].map((byte) => failureOf(saveXlsxFile(file, new Uint8Array([byte]), { isNew: true })));
      const failures = await Promise.all(runs);
      const winner = failures.indexOf(null);
      expect([...readFileSync(file)]).toEqual([winner + 1]);
      expect(failures.filter((failure) => failure !== null)).toEqual([
        expect.objectContaining({ code: "keluaran-sudah-ada" }),
        expect.objectContaining({ code: "keluaran-sudah-ada" }),
      ]);
      expect(readdirSync(folder)).toEqual(["hasil.xlsx"]);
    });
  });

  it("renames where the file system knows no links", async () => {
    await inFolder(async (folder) => {
      const link = jest.spyOn(promises, "link").mockRejectedValue(failing("EPERM"));
      await saveXlsxFile(join(folder, "hasil.xlsx"), BYTES, { isNew: true });
      link.mockRestore();
      expect(readdirSync(folder)).toEqual(["hasil.xlsx"]);
    });
  });

  it.each(["SIGINT", "SIGTERM"] as const)("stopped halfway by %s, leaves nothing behind", async (signal) => {
    await inFolder(async (folder) => {
      const kill = jest.spyOn(process, "kill").mockReturnValue(true);
      const seen: string[][] = [];
      const open = jest.spyOn(promises, "open").mockImplementation(async (path, flags, mode) => {
        const handle = await jest.requireActual<typeof promises>("node:fs/promises").open(path, flags, mode);
        return Object.assign(handle, {
          writeFile: () => {
            seen.push(readdirSync(folder));
            process.emit(signal, signal);
            seen.push(readdirSync(folder));
            return Promise.resolve();
          },
        });
      });
      await failureOf(saveXlsxFile(join(folder, "hasil.xlsx"), BYTES));
      open.mockRestore();
      expect(seen).toEqual([[expect.stringMatching(/^\.selaras-.*\.tmp$/)], []]);
      expect(kill.mock.calls).toEqual([[process.pid, signal]]);
      expect(process.listenerCount(signal)).toBe(0);
      kill.mockRestore();
    });
  });

  it("never writes over the input, by whatever name, unless told", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "PK.xlsx");
      writeFileSync(file, BYTES);
      symlinkSync(file, join(folder, "tautan.xlsx"));
      for (const output of [file, join(folder, ".", "sub", "..", "PK.xlsx"), join(folder, "tautan.xlsx")]) {
        const failure = await failureOf(saveXlsxFile(output, new Uint8Array([1]), { input: file }));
        expect(failure).toMatchObject({ code: "berkas-sama" });
        expect(failure?.message).toContain("--timpa");
      }
      expect(new Uint8Array(readFileSync(file))).toEqual(BYTES);
      await saveXlsxFile(join(folder, "tautan.xlsx"), new Uint8Array([1, 2]), { input: file, overwrite: true });
      expect([...readFileSync(file)]).toEqual([1, 2]);
      expect(readdirSync(folder).sort()).toEqual(["PK.xlsx", "tautan.xlsx"]);
    });
  });

  it("replaces another file whole, and keeps its permissions", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "hasil.xlsx");
      writeFileSync(file, "lama", { mode: 0o640 });
      await saveXlsxFile(file, BYTES);
      expect(new Uint8Array(readFileSync(file))).toEqual(BYTES);
      expect(statSync(file).mode & 0o777).toBe(0o640);
    });
  });

  it("names a folder that is missing, is a file, or is the output itself", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "a.xlsx");
      writeFileSync(file, BYTES);
      const missing = await failureOf(saveXlsxFile(join(folder, "tidak", "ada", "x.xlsx"), BYTES));
      expect(missing).toMatchObject({ code: "folder-tidak-ada" });
      expect(missing?.message).toContain(join(folder, "tidak", "ada"));
      expect(existsSync(join(folder, "tidak"))).toBe(false);
      expect(await failureOf(saveXlsxFile(join(file, "x.xlsx"), BYTES))).toMatchObject({ code: "folder-tidak-ada" });
      mkdirSync(join(folder, "keluaran"));
      expect(await failureOf(saveXlsxFile(join(folder, "keluaran"), BYTES))).toMatchObject({ code: "ini-folder" });
    });
  });

  (IS_ROOT ? it.skip : it)(
    "names a folder that may not be written to (skipped for root, who may write all)",
    async () => {
      await inFolder(async (folder) => {
        const closed = join(folder, "arsip");
        mkdirSync(closed, { mode: 0o555 });
        expect(await failureOf(checkOutput(join(closed, "x.xlsx")))).toMatchObject({ code: "tidak-boleh" });
      });
    },
  );

  it.each([
    ["ENOSPC", "penyimpanan-penuh", /penuh/],
    ["EROFS", "hanya-baca", /hanya dapat dibaca/],
    ["EACCES", "tidak-boleh", /izin/],
    ["EIO", "gagal-baca-tulis", /EIO/],
  ])("leaves no trace where writing fails with %s", async (code, expected, message) => {
    await inFolder(async (folder) => {
      const file = join(folder, "hasil.xlsx");
      writeFileSync(file, "semula");
      const open = jest.spyOn(promises, "open").mockImplementation(async (path, flags, mode) => {
        const handle = await jest.requireActual<typeof promises>("node:fs/promises").open(path, flags, mode);
        return Object.assign(handle, { writeFile: () => Promise.reject(failing(code)) });
      });
      const failure = await failureOf(saveXlsxFile(file, BYTES));
      open.mockRestore();
      expect(failure).toMatchObject({ name: "WorkbookError", code: expected });
      expect(failure?.message).toMatch(message);
      expect(failure?.message).toContain("hasil.xlsx");
      expect(readdirSync(folder)).toEqual(["hasil.xlsx"]);
      expect(readFileSync(file, "utf8")).toBe("semula");
    });
  });

  it("leaves no trace where the last step, renaming, fails", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "hasil.xlsx");
      const rename = jest.spyOn(promises, "rename").mockRejectedValue(failing("EBUSY"));
      const failure = await failureOf(saveXlsxFile(file, BYTES));
      rename.mockRestore();
      expect(failure?.message).toContain("sedang dipakai program lain");
      expect(readdirSync(folder)).toEqual([]);
    });
  });
});
