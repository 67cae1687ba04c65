import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { openXlsxFile } from "../../src/hosts/xlsx/file";
import { inTemporaryFolder, sample } from "../support/selaras";
import { ROOT } from "../support/source-files";

test("the script makes the sample of seed 000, byte for byte", () => {
  inTemporaryFolder((folder) => {
    const file = path.join(folder, "rak.xlsx");
    execFileSync(process.execPath, [path.join(ROOT, "assets/contoh/buat-rak-pontianak.mjs"), file]);
    expect(readFileSync(file).equals(readFileSync(sample("rak-pontianak-2026")))).toBe(true);
  });
});

test("the sample of seed 000 holds the document's own figures", async () => {
  const { sheets } = await (await openXlsxFile(sample("rak-pontianak-2026"))).read();
  const sheet = sheets[0]!;
  const anggaran: number[] = [];
  let jumlah = 0;
  for (let row = 6; row < sheet.rowCount; row++) {
    const value = sheet.cell(row, 16)?.value;
    if (typeof value !== "number") continue;
    if (sheet.cell(row, 0)?.value === "JUMLAH") jumlah = value;
    else anggaran.push(value);
  }
  expect(anggaran).toHaveLength(5 + 8 + 30);
  expect(jumlah).toBe(7_028_347_100);
  // The programs, as published, are what JUMLAH adds up.
  const programs = [2_112_465_700, 10_000_000, 1_200_250_400, 3_294_950_900, 410_680_100];
  expect(programs.reduce((sum, value) => sum + value, 0)).toBe(jumlah);
  expect(programs.filter((value) => !anggaran.includes(value))).toEqual([]);
  expect(sheet.cell(6, 9)?.value).toBe(1);
  expect(sheet.cell(8, 9)?.value).toBe("1 Dokumen");
});

test("officials stand as placeholders in the samples", async () => {
  const { sheets } = await (await openXlsxFile(sample("pontianak-2024"))).read();
  const texts = sheets.flatMap((sheet) =>
    Array.from({ length: sheet.rowCount }, (_, row) => sheet.row(row) ?? []).flatMap((cells) =>
      cells.flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : [])),
    ),
  );
  expect(texts.filter((text) => /^NIP/.test(text))).toEqual(["NIP. 00000000 000000 0 000"]);
  expect(texts).toContain("NAMA KEPALA DINAS, GELAR");
});
