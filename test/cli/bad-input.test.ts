import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { inTemporaryFolder, sample, selaras, selarasCommand, type Run } from "../support/selaras";

const PONTIANAK = sample("pontianak-2024");

/** The head of an OLE compound file: what an .xls and an encrypted .xlsx both begin with. */
function oleFile(streamName: string): Uint8Array {
  const bytes = new Uint8Array(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, 0xfffffffe, true);
  view.setUint32(68, 0xfffffffe, true);
  bytes.fill(0xff, 76, 512);
  view.setUint32(76, 0, true);
  bytes.fill(0xff, 512, 1024);
  view.setUint32(512, 0xfffffffd, true);
  view.setUint32(516, 0xfffffffe, true);
  // The directory: the root and one stream.
  for (const [index, name] of ["Root Entry", streamName].entries()) {
    const at = 1024 + index * 128;
    for (let offset = 0; offset < name.length; offset++) view.setUint16(at + offset * 2, name.charCodeAt(offset), true);
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    bytes[at + 66] = index === 0 ? 5 : 2;
  }
  return bytes;
}

/** The sample with some of its parts changed. */
function changed(change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(readFileSync(PONTIANAK));
  change(parts);
  return zipSync(parts);
}

function withoutSheets(): Uint8Array {
  return changed((parts) => {
    const name = "xl/workbook.xml";
    const text = new TextDecoder().decode(parts[name]);
    parts[name] = strToU8(text.replace(/<sheets>[\s\S]*<\/sheets>/, "<sheets/>"));
  });
}

function expectRefusal(run: Run, ...words: (string | RegExp)[]): void {
  expect(run.output).toBe("");
  expect(run.exitCode).toBe(2);
  expect(run.error).toMatch(/^Kesalahan: [A-Z"]/);
  expect(run.error).not.toMatch(/\n\s+at |node:|\.js:\d|Error:/);
  for (const word of words) expect(run.error).toMatch(word);
}

describe("a file that is no workbook is named, with what to do", () => {
  const cases: [string, string, Uint8Array, RegExp][] = [
    ["an empty file", "kosong.xlsx", new Uint8Array(0), /kosong/i],
    ["not a zip", "acak.xlsx", strToU8("bukan buku kerja\u0000\u0001\u0002"), /bukan|tidak/i],
    ["a renamed .csv", "data.xlsx", strToU8("No,Sasaran,Target\r\n1,Meningkatnya mutu,100\r\n"), /csv|teks/i],
    ["an old .xls", "lama.xlsx", oleFile("Workbook"), /\.xls\b/],
    ["a password", "rahasia.xlsx", oleFile("EncryptedPackage"), /sandi/i],
    ["a truncated zip", "terpotong.xlsx", readFileSync(PONTIANAK).subarray(0, 6000), /rusak|lengkap|terpotong/i],
    ["another zip", "lain.xlsx", zipSync({ "surat.txt": strToU8("halo") }), /tanpa buku kerja/],
    ["no sheets", "tanpa-lembar.xlsx", withoutSheets(), /lembar/i],
  ];
  test.each(cases)("%s", (_title, name, bytes, words) => {
    inTemporaryFolder((folder) => {
      writeFileSync(path.join(folder, name), bytes);
      for (const command of [["baca"], ["periksa"], ["isi", "-o", "hasil.xlsx"], ["formulir", "-o", "hasil.xlsx"]]) {
        expectRefusal(selaras([command[0] ?? "", name, ...command.slice(1)], { cwd: folder }), name, words);
      }
      expect(readdirSync(folder)).toEqual([name]);
    });
  });
});

test("a file that is not there", () => {
  expectRefusal(selaras(["periksa", "tidak-ada.xlsx"]), "tidak-ada.xlsx", /tidak (ada|ditemukan)/);
});

test("a folder in a file's place", () => {
  expectRefusal(selaras(["baca", "assets"]), "assets", /folder/);
});

test("a failure is one JSON document on stdout where JSON was asked for", () => {
  const runs = [
    selaras(["baca", "tidak-ada.xlsx", "--json"]),
    selaras(["periksa", "tidak-ada.xlsx", "--format", "json"]),
    selaras(["periksa", "tidak-ada.xlsx", "--format=json"]),
    selaras(["isi", PONTIANAK, "--json"]),
    selaras(["isi", PONTIANAK, "--json", "--entah"]),
    selaras(["entah", "--json"]),
  ];
  for (const run of runs) {
    expect(run.exitCode).toBe(2);
    expect(run.error).toBe("");
    expect(Object.keys(JSON.parse(run.output) as object)).toEqual(["error"]);
    const { error } = JSON.parse(run.output) as { error: { code: string; message: string } };
    expect(error.code).toMatch(/^[a-z-]+$/);
    expect(error.message).toMatch(/[a-z]{3,}/);
  }
});

test.each<[string, string[], (string | RegExp)[]]>([
  ["no -o", ["isi", "asal.xlsx"], [/-o/, "Tidak ada yang ditulis"]],
  ["output equal to input", ["isi", "asal.xlsx", "-o", "./asal.xlsx"], ["asal.xlsx", "--timpa"]],
  [
    "output equal to input through a link",
    ["isi", "asal.xlsx", "-o", "tautan.xlsx"],
    [/sama dengan masukan/i, "--timpa"],
  ],
  ["an existing file", ["formulir", "asal.xlsx", "-o", "sudah.xlsx"], ["sudah ada", "--timpa"]],
  ["a folder", ["isi", "asal.xlsx", "-o", "folder.xlsx"], ["folder.xlsx", /folder/]],
  ["a missing folder", ["isi", "asal.xlsx", "-o", "entah/hasil.xlsx"], ["entah", /Folder/]],
  ["a folder that is a file", ["isi", "asal.xlsx", "-o", "sudah.xlsx/hasil.xlsx"], ["sudah.xlsx", /folder/i]],
  ["another ending", ["isi", "asal.xlsx", "-o", "hasil.csv"], ["hasil.csv", ".xlsx"]],
  ["a macro ending for a file without macros", ["isi", "asal.xlsx", "-o", "hasil.xlsm"], ["hasil.xlsm", ".xlsx"]],
  ["a name that is too long", ["isi", "asal.xlsx", "-o", `${"x".repeat(300)}.xlsx`], ["xxxx"]],
  ["an impossible year", ["formulir", "asal.xlsx", "-o", "hasil.xlsx", "--tahun", "20x4"], ["20x4", /tahun/i]],
])("what cannot be written is refused before any work, and leaves nothing behind: %s", (_title, args, words) => {
  inTemporaryFolder((folder) => {
    const input = path.join(folder, "asal.xlsx");
    copyFileSync(PONTIANAK, input);
    mkdirSync(path.join(folder, "folder.xlsx"));
    writeFileSync(path.join(folder, "sudah.xlsx"), "milik orang lain");
    symlinkSync(input, path.join(folder, "tautan.xlsx"));
    const before = readdirSync(folder);
    expectRefusal(selaras(args, { cwd: folder }), ...words);
    expect(readdirSync(folder)).toEqual(before);
    expect(hashOf(input)).toBe(hashOf(PONTIANAK));
    expect(readFileSync(path.join(folder, "sudah.xlsx"), "utf8")).toBe("milik orang lain");
  });
});

test("a full disk leaves no half-written file, with a message", () => {
  inTemporaryFolder((folder) => {
    // A limit on the size of written files stands in for the full disk.
    const run = selaras(["isi", PONTIANAK, "-o", "hasil.xlsx"], { cwd: folder, fileSizeLimit: 1 });
    expectRefusal(run, "hasil.xlsx");
    expect(readdirSync(folder)).toEqual([]);
  });
});

test("output that nobody takes is a failure with a message, also where it is long", () => {
  const run = spawnSync(
    "bash",
    ["-c", `"$@" > /dev/full`, "bash", ...selarasCommand(["periksa", PONTIANAK, "--json"])],
    {
      encoding: "utf8",
    },
  );
  expect(run.status).toBe(2);
  expect(run.stderr).toMatch(/^Kesalahan: Hasil tidak dapat dituliskan \(ENOSPC\)/);
});

test("messages that nobody reads leave the exit code as it is", () => {
  const run = spawnSync(
    "bash",
    [
      "-c",
      `exec 3>&1; ("$@" 2>&1 >/dev/null; echo $? >&3) | true`,
      "bash",
      ...selarasCommand(["baca", "tidak-ada.xlsx"]),
    ],
    { encoding: "utf8" },
  );
  expect(run.stdout).toBe("2\n");
});

test.each([
  ["a template", "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml", /templat \(\.xltx\)/],
  ["a workbook with macros", "application/vnd.ms-excel.sheet.macroEnabled.main+xml", /bermakro \(\.xlsm\)/],
])("%s that is called .xlsx is read, but nothing is written that Excel will not open", (_title, type, words) => {
  inTemporaryFolder((folder) => {
    const name = "[Content_Types].xml";
    const bytes = changed((parts) => {
      const text = new TextDecoder().decode(parts[name]);
      parts[name] = strToU8(
        text.replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", type),
      );
    });
    writeFileSync(path.join(folder, "lain.xlsx"), bytes);
    expect(selaras(["baca", "lain.xlsx"], { cwd: folder }).exitCode).toBe(0);
    expectRefusal(selaras(["isi", "lain.xlsx", "-o", "hasil.xlsx"], { cwd: folder }), words, "lain.xlsx");
    expect(readdirSync(folder)).toEqual(["lain.xlsx"]);
  });
});

test("words that every object knows are no commands, options or hints", () => {
  expect(selaras(["constructor"]).error).toMatch(
    /^Kesalahan: Perintah "constructor" tidak dikenal\. Perintah yang ada/,
  );
  expect(selaras(["baca", "--constructor"]).error).toMatch(
    /Opsi --constructor tidak dikenal pada perintah baca\. Lihat/,
  );
});

test("--timpa replaces the input, and only then", () => {
  inTemporaryFolder((folder) => {
    const file = path.join(folder, "asal.xlsx");
    copyFileSync(PONTIANAK, file);
    const run = selaras(["isi", "asal.xlsx", "-o", "asal.xlsx", "--mode", "nilai", "--timpa"], { cwd: folder });
    expect(run.exitCode).toBe(0);
    expect(hashOf(file)).not.toBe(hashOf(PONTIANAK));
    expect(readdirSync(folder)).toEqual(["asal.xlsx"]);
    expect(existsSync(file)).toBe(true);
  });
});

function hashOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
