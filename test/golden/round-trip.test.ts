import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { compareFindings, compareTables } from "./compare";
import { readFixture } from "./fixture";
import { PYTHON, SOFFICE, recalculate } from "./libreoffice";
import { runJson, withFolder, type BacaOutput, type PeriksaOutput } from "./run-selaras";
import { writeXlsx } from "./write-xlsx";

/** Workbooks with hidden parts, merges, formulas, texts and percent formats: what other programs write differently. */
const NAMES = [
  "01-rak-kesehatan-digeser",
  "18-angka-teks-campur-kominfo",
  "20-tersembunyi-sekretariat",
  "23-lengkap-bersalah-perpustakaan",
  "28-anggaran-murni-perubahan-pmd",
] as const;

async function check(name: string, file: string): Promise<void> {
  const { expected } = readFixture(name);
  expect(compareTables(expected, await runJson<BacaOutput>("baca", file))).toEqual([]);
  expect(compareFindings(expected, (await runJson<PeriksaOutput>("periksa", file)).findings)).toEqual([]);
}

const ifSoffice = SOFFICE === null ? test.skip : test;
ifSoffice.each(NAMES)(
  `as saved by LibreOffice: %s${SOFFICE === null ? " (skipped: LibreOffice is not installed)" : ""}`,
  async (name) => {
    await withFolder(async (folder) => {
      const file = join(folder, "buku.xlsx");
      writeFileSync(file, writeXlsx(readFixture(name).sheets));
      await check(name, recalculate(file, folder));
    });
  },
  240_000,
);

const ifPython = PYTHON === null ? test.skip : test;
// openpyxl drops the cached values of formulas, so a workbook with formulas cannot be read back with its numbers.
ifPython.each(NAMES.filter((name) => !name.startsWith("28")))(
  `as saved by openpyxl: %s${PYTHON === null ? " (skipped: Python with openpyxl is not installed)" : ""}`,
  async (name) => {
    await withFolder(async (folder) => {
      const file = join(folder, "buku.xlsx");
      const saved = join(folder, "simpan.xlsx");
      writeFileSync(file, writeXlsx(readFixture(name).sheets));
      const script = "import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])";
      const { status, stderr } = spawnSync(PYTHON!, ["-c", script, file, saved], { encoding: "utf8" });
      if (status !== 0) throw new Error(stderr);
      await check(name, saved);
    });
  },
);
