import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { KASUS_LIST } from "./capaian-kasus";
import { parseSheets } from "./fixture";
import { SOFFICE, recalculate } from "./libreoffice";
import { cellsOf, readGrid } from "./read-cells";
import { runSelaras, withFolder } from "./run-selaras";
import { writeXlsx } from "./write-xlsx";
import { readFileSync } from "node:fs";
import type { CellValue } from "../../src/core/grid/sheet-grid";

const KASUS = parseSheets(readFileSync(join(__dirname, "capaian-kasus.txt"), "utf8"), "capaian-kasus.txt");
const SAMPLES = join(__dirname, "../../assets/contoh");

/** The cells that `isi` added to the file: new ones only, by "Sheet!B7". */
async function fillAndRead(
  source: string,
  mode: string,
  folder: string,
  isRecalculated: boolean,
): Promise<Map<string, CellValue>> {
  const out = join(folder, `${mode}.xlsx`);
  const { exitCode, errors, output } = await runSelaras("isi", source, "-o", out, "--mode", mode);
  if (exitCode !== 0) throw new Error(`isi ended with ${exitCode}: ${errors} ${output}`);
  const before = cellsOf(await readGrid(source));
  const after = cellsOf(await readGrid(isRecalculated ? recalculate(out, folder) : out));
  return new Map([...after].filter(([place]) => !before.has(place)));
}

/** The columns headed Capaian and Kategori among the added cells, by row. */
function measuredOf(
  added: ReadonlyMap<string, CellValue>,
  sheet: string,
): ReadonlyMap<number, { capaian?: CellValue; kategori?: CellValue }> {
  const letters = new Map<string, "capaian" | "kategori">();
  for (const [place, value] of added) {
    const match = new RegExp(`^${sheet}!([A-Z]+)\\d+$`).exec(place);
    if (match?.[1] === undefined || typeof value !== "string") continue;
    if (/^capaian/i.test(value)) letters.set(match[1], "capaian");
    if (/^kategori/i.test(value)) letters.set(match[1], "kategori");
  }
  const rows = new Map<number, { capaian?: CellValue; kategori?: CellValue }>();
  for (const [place, value] of added) {
    const match = new RegExp(`^${sheet}!([A-Z]+)(\\d+)$`).exec(place);
    const key = match?.[1] === undefined ? undefined : letters.get(match[1]);
    if (key === undefined || (typeof value === "string" && /^(capaian|kategori)/i.test(value))) continue;
    const row = Number(match![2]);
    rows.set(row, { ...rows.get(row), [key]: value });
  }
  return rows;
}

/** Blank and "" are the same to who reads the sheet. */
const shown = (value: CellValue | undefined): CellValue | null => (value === undefined || value === "" ? null : value);

async function withKasus<T>(use: (file: string, folder: string) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    const file = join(folder, "kasus.xlsx");
    writeFileSync(file, writeXlsx(KASUS));
    return use(file, folder);
  });
}

test("nilai: every case of the table of capaian, as domain.md says it", async () => {
  const rows = await withKasus(async (file, folder) =>
    measuredOf(await fillAndRead(file, "nilai", folder, false), "Kasus"),
  );
  const faults: string[] = [];
  for (const kasus of KASUS_LIST) {
    const got = rows.get(kasus.row) ?? {};
    const capaian = shown(got.capaian);
    const isSame =
      typeof kasus.capaian === "number" && typeof capaian === "number"
        ? Math.abs(capaian - kasus.capaian) < 1e-9
        : capaian === kasus.capaian;
    if (!isSame || shown(got.kategori) !== kasus.kategori) {
      faults.push(
        `row ${kasus.row}: expected ${String(kasus.capaian)} ${String(kasus.kategori)}, got ${JSON.stringify(got)}`,
      );
    }
  }
  expect(faults).toEqual([]);
});

const sources = ["kasus", "pontianak-2024.xlsx", "seruyan-2026.xlsx"] as const;
const ifSoffice = SOFFICE === null ? test.skip : test;
const why = SOFFICE === null ? " (skipped: LibreOffice is not installed)" : "";

ifSoffice(
  `LibreOffice calculates anew what it opens${why}`,
  async () => {
    await withFolder(async (folder) => {
      const file = join(folder, "salah.xlsx");
      writeFileSync(file, writeXlsx(parseSheets('## A\n| =1+1 -> 3 | ="a"&"b" -> c\n', "salah")));
      const cells = cellsOf(await readGrid(recalculate(file, folder)));
      expect([cells.get("A!A1"), cells.get("A!B1")]).toEqual([2, "ab"]);
    });
  },
  240_000,
);

ifSoffice.each(sources)(
  `rumus, recalculated by LibreOffice, gives what nilai gives: %s${why}`,
  async (source) => {
    await withFolder(async (folder) => {
      const file = join(folder, "asal.xlsx");
      if (source === "kasus") writeFileSync(file, writeXlsx(KASUS));
      else copyFileSync(join(SAMPLES, source), file);
      const nilai = await fillAndRead(file, "nilai", folder, false);
      const rumus = await fillAndRead(file, "rumus", folder, true);
      expect(nilai.size).toBeGreaterThan(0);
      const faults: string[] = [];
      for (const place of new Set([...nilai.keys(), ...rumus.keys()])) {
        const a = shown(nilai.get(place));
        const b = shown(rumus.get(place));
        const isSame = typeof a === "number" && typeof b === "number" ? Math.abs(a - b) < 1e-9 : a === b;
        if (!isSame) faults.push(`${place}: nilai ${JSON.stringify(a)}, rumus ${JSON.stringify(b)}`);
      }
      expect(faults).toEqual([]);
    });
  },
  240_000,
);
