import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { columnToLetters, parseAddress } from "../../src/core/grid/a1";
import type { CellValue } from "../../src/core/grid/sheet-grid";
import { parseSheets, readFixture } from "./fixture";
import { recalculate, SOFFICE } from "./libreoffice";
import { cellsOf, readGrid } from "./read-cells";
import { runJson, withFolder } from "./run-selaras";
import { writeXlsx } from "./write-xlsx";

/** Tables that note realisasi per month or triwulan and none of the year (issue 2: `isi` gives the capaian of every row). */
const KASUS = parseSheets(readFileSync(join(__dirname, "periode-kasus.txt"), "utf8"), "periode-kasus.txt");

interface IsiRow {
  readonly sheet: string;
  readonly row: number;
  readonly capaian: number | "n/a" | null;
  readonly kategori: string | null;
  readonly capaianCell: string;
  readonly periode: string | null;
  readonly keterangan: string;
}
interface IsiOutput {
  readonly rows: readonly IsiRow[];
  readonly skipped: readonly { readonly sheet: string; readonly alasan: string }[];
  readonly changedCells: number;
}

async function fill(sheets: typeof KASUS, mode: string, folder: string): Promise<{ out: string; isi: IsiOutput }> {
  const file = join(folder, "asal.xlsx");
  writeFileSync(file, writeXlsx(sheets));
  const out = join(folder, `${mode}.xlsx`);
  return { out, isi: await runJson<IsiOutput>("isi", file, "-o", out, "--mode", mode) };
}

/** Target s.d., realisasi s.d., capaian and kategori of a row, as the sheet shows them. */
function shownOf(cells: ReadonlyMap<string, CellValue>, { sheet, row, capaianCell }: IsiRow): (CellValue | null)[] {
  const column = parseAddress(capaianCell)?.column ?? 0;
  return [-2, -1, 0, 1].map((offset) => {
    const value = cells.get(`${sheet}!${columnToLetters(column + offset)}${row}`);
    return value === undefined || value === "" ? null : value;
  });
}

/** What the row's Keterangan says that it must show; null where the row cannot be read. */
function expectedOf(cells: ReadonlyMap<string, CellValue>, { sheet, row }: IsiRow): (CellValue | null)[] | null {
  const text = cells.get(`${sheet}!${sheet === "Triwulan" ? "M" : "AC"}${row}`);
  if (typeof text !== "string") throw new Error(`no expectation in row ${row}`);
  if (text === "?") return null;
  return text.split("; ").map((part) => (part === "-" ? null : /^[\d.]+$/.test(part) ? Number(part) : part));
}

const round = (values: readonly (CellValue | null)[] | null): unknown =>
  values?.map((value) => (typeof value === "number" ? Number(value.toPrecision(12)) : value)) ?? null;

function compare(cells: ReadonlyMap<string, CellValue>, rows: readonly IsiRow[]): void {
  expect(rows).toHaveLength(15);
  for (const row of rows) {
    const expected = expectedOf(cells, row) ?? [null, null, null, null];
    expect({ row: `${row.sheet} ${row.row}`, shown: round(shownOf(cells, row)) }).toEqual({
      row: `${row.sheet} ${row.row}`,
      shown: round(expected),
    });
  }
}

describe.each(["fungsi", "rumus", "nilai"] as const)("mode %s", (mode) => {
  test("every row is measured up to its last period, as worked out by hand", async () => {
    await withFolder(async (folder) => {
      const { out, isi } = await fill(KASUS, mode, folder);
      expect(isi.skipped).toEqual([]);
      compare(cellsOf(await readGrid(out)), isi.rows);
    });
  });

  test("the second run changes nothing", async () => {
    await withFolder(async (folder) => {
      const { out } = await fill(KASUS, mode, folder);
      const again = await runJson<IsiOutput>("isi", out, "-o", join(folder, "lagi.xlsx"), "--mode", mode);
      expect(again.changedCells).toBe(0);
    });
  });
});

test("it says up to which period, by which metode, and which metode is a guess", async () => {
  await withFolder(async (folder) => {
    const { rows } = (await fill(KASUS, "rumus", folder)).isi;
    const periode = new Map(rows.map((row) => [`${row.sheet} ${row.row}`, row.periode]));
    expect(periode.get("Triwulan 5")).toBe("s.d. triwulan II, metode jumlah");
    expect(periode.get("Triwulan 8")).toBe("s.d. triwulan III, metode tetap");
    expect(periode.get("Triwulan 9")).toBeNull();
    expect(periode.get("Triwulan 14")).toBe("s.d. triwulan II, metode jumlah (perkiraan)");
    expect(periode.get("Bulanan 3")).toBe("s.d. Maret, metode jumlah (perkiraan)");
    expect(periode.get("Bulanan 4")).toBe("s.d. Februari, metode kumulatif");
    expect(rows.at(-4)?.keterangan).toBe(
      'Realisasi triwulan II "belum ada" tidak terbaca sebagai angka, rentang, atau predikat.',
    );
  });
});

test("the tables of the corpus that were skipped are measured, and stay free of findings of our own making", async () => {
  await withFolder(async (folder) => {
    const { sheets } = readFixture("42-tengah-tahun-triwulan");
    const { out, isi } = await fill(sheets, "rumus", folder);
    expect(isi.rows.map(({ capaian, kategori }) => [Number(Number(capaian).toPrecision(12)), kategori])).toEqual([
      [0.9, "Sangat Berhasil"],
      [0.9, "Sangat Berhasil"],
      [1.1, "Sangat Berhasil"],
    ]);
    const { findings } = await runJson<{ findings: { cell: string }[] }>("periksa", out);
    expect(findings.map(({ cell }) => cell)).toEqual(["N7"]);
  });
});

const ifSoffice = SOFFICE === null ? test.skip : test;
const why = SOFFICE === null ? " (skipped: LibreOffice is not installed)" : "";

ifSoffice(
  `rumus, recalculated by LibreOffice, shows the same${why}`,
  async () => {
    await withFolder(async (folder) => {
      const { out, isi } = await fill(KASUS, "rumus", folder);
      compare(cellsOf(await readGrid(recalculate(out, folder))), isi.rows);
    });
  },
  240_000,
);
