import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { parseSheets } from "./fixture";
import { PYTHON } from "./libreoffice";
import { cellsOf, readGrid } from "./read-cells";
import { runSelaras, withFolder } from "./run-selaras";
import { writeXlsx } from "./write-xlsx";

const SAMPLES = join(__dirname, "../../assets/contoh");
const sources = ["kasus", "pontianak-2024.xlsx", "seruyan-2026.xlsx"] as const;

/** Fills a copy of the source in the given mode and answers the file. */
async function fill(source: (typeof sources)[number], mode: string, folder: string): Promise<string> {
  const file = join(folder, "asal.xlsx");
  if (source === "kasus") {
    writeFileSync(file, writeXlsx(parseSheets(readFileSync(join(__dirname, "capaian-kasus.txt"), "utf8"), "kasus")));
  } else copyFileSync(join(SAMPLES, source), file);
  const out = join(folder, `${mode}.xlsx`);
  const { exitCode, errors } = await runSelaras("isi", file, "-o", out, "--mode", mode);
  if (exitCode !== 0) throw new Error(`isi ended with ${exitCode}: ${errors}`);
  return out;
}

test.each(sources)(
  "custom functions are stored as Excel stores them, each with a typed cached value: %s",
  async (source) => {
    await withFolder(async (folder) => {
      const parts = unzipSync(readFileSync(await fill(source, "fungsi", folder)));
      const workbook = strFromU8(parts["xl/workbook.xml"]!);
      expect(workbook).not.toMatch(/fullCalcOnLoad="(1|true)"/);
      let count = 0;
      for (const [name, bytes] of Object.entries(parts)) {
        if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
        for (const [cell = "", attributes = "", body = ""] of strFromU8(bytes).matchAll(
          /<c ([^>]*[^/>])>(.*?)<\/c>/gs,
        )) {
          if (!/<f[^>]*>[^<]*KINERJA/.test(body)) continue;
          count++;
          expect(body).toMatch(/<f[^>]*>_xldudf_KINERJA_(CAPAIAN|KATEGORI)\(/);
          const value = /<v>(.*?)<\/v>/s.exec(body)?.[1];
          const type = /\bt="(\w+)"/.exec(attributes)?.[1] ?? "n";
          if (value === undefined) throw new Error(`no cached value: ${cell}`);
          expect({ cell, type }).toEqual({ cell, type: value !== "" && Number.isFinite(Number(value)) ? "n" : "str" });
        }
      }
      expect(count).toBeGreaterThan(0);
    });
  },
);

const ifPython = PYTHON === null ? test.skip : test;
const why = PYTHON === null ? " (skipped: Python with openpyxl is not installed)" : "";

ifPython.each(sources)(`someone without the add-in sees the same values: %s${why}`, async (source) => {
  await withFolder(async (folder) => {
    const fungsi = await fill(source, "fungsi", folder);
    const nilai = cellsOf(await readGrid(await fill(source, "nilai", folder)));
    const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
print(json.dumps({f"{s.title}!{c.coordinate}": c.value for s in book for row in s.iter_rows() for c in row if isinstance(c.value, (int, float, str))}))`;
    const { stdout, stderr, status } = spawnSync(PYTHON!, ["-c", script, fungsi], { encoding: "utf8", maxBuffer: 1e8 });
    if (status !== 0) throw new Error(stderr);
    const seen = JSON.parse(stdout) as Record<string, string | number>;
    const faults: string[] = [];
    for (const [place, value] of nilai) {
      if (typeof value === "object" || typeof value === "boolean") continue;
      const other = seen[place] ?? "";
      const isSame =
        typeof value === "number" && typeof other === "number" ? Math.abs(value - other) < 1e-9 : value === other;
      if (!isSame) faults.push(`${place}: nilai ${JSON.stringify(value)}, openpyxl ${JSON.stringify(other)}`);
    }
    expect(faults).toEqual([]);
  });
});
