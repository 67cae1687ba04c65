import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import packageJson from "../../package.json";
import { inTemporaryFolder, sample, selaras, type Run } from "../support/selaras";

const PONTIANAK = sample("pontianak-2024");

/** The run's one JSON document; stdout holds nothing else and stderr nothing at all. */
function jsonOf(run: Run): unknown {
  expect(run.error).toBe("");
  return JSON.parse(run.output) as unknown;
}

function hashOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

interface Baca {
  readonly file: string;
  readonly sheets: {
    name: string;
    reasons: string[];
    tables: {
      layout: string;
      kind: string;
      area: string;
      columns: Record<string, unknown>;
      counts: Record<string, number>;
      levels?: { cell: string; level: string; votes: { sign: string; alasan: string }[] }[];
    }[];
  }[];
}

interface Periksa {
  readonly findings: Record<string, unknown>[];
  readonly summary: { galat: number; peringatan: number; saran: number };
}

test("baca --json: the five tables of the Pontianak sample, as the issue shapes them", () => {
  const run = selaras(["baca", PONTIANAK, "--json"]);
  expect(run.exitCode).toBe(0);
  const { file, sheets } = jsonOf(run) as Baca;
  expect(file).toBe(PONTIANAK);
  expect(sheets.map(({ name, reasons }) => [name, reasons])).toEqual([
    ["PK 2024", []],
    ["Pengukuran IKU", []],
    ["Capaian Sub Kegiatan", []],
    ["Realisasi Anggaran", []],
  ]);
  const tables = sheets.flatMap(({ tables: list }) => list);
  expect(tables.map(({ kind, area }) => [kind, area])).toEqual([
    ["pk", "A4:D7"],
    ["pk", "A9:C15"],
    ["pengukuran", "A4:H7"],
    ["pengukuran", "A4:F35"],
    ["anggaran", "A4:E83"],
  ]);
  expect(tables[3]?.columns).toEqual({
    no: "A",
    subKegiatan: "B",
    satuan: "C",
    target: "D",
    realisasi: "E",
    capaian: "F",
  });
  expect(tables[2]?.columns["realisasiTahun"]).toEqual(["E", "F"]);
  expect(tables[4]?.counts).toEqual({ tujuan: 0, sasaran: 0, program: 6, kegiatan: 16, subKegiatan: 56, indikator: 0 });
  expect(tables.some((table) => "levels" in table)).toBe(false);
});

test("baca --suara shows what spoke for the level of a row in a shared column", () => {
  const { sheets } = jsonOf(selaras(["baca", sample("rak-pontianak-2026"), "--suara", "--json"])) as Baca;
  const levels = sheets[0]?.tables[0]?.levels ?? [];
  expect(levels.slice(0, 3).map(({ cell, level }) => [cell, level])).toEqual([
    ["G7", "program"],
    ["G8", "kegiatan"],
    ["G9", "subKegiatan"],
  ]);
  expect(levels[0]?.votes.map(({ sign }) => sign)).toContain("nomenklatur");
  const text = selaras(["baca", sample("rak-pontianak-2026"), "--suara"]).output;
  expect(text).toContain("G10   kegiatan: Pengembangan Potensi Sumber Kesejahteraan Sosial");
  expect(text).toContain("Nomenklatur nasional mencatat nama ini sebagai kegiatan.");
});

test("periksa --json: findings with their cells, and exit 1 where there is a galat", () => {
  const run = selaras(["periksa", PONTIANAK, "--json"]);
  const { findings, summary } = jsonOf(run) as Periksa;
  expect(summary.galat).toBeGreaterThan(0);
  expect(run.exitCode).toBe(1);
  for (const finding of findings) {
    expect(Object.keys(finding)).toEqual([
      "ruleId",
      "severity",
      "sheet",
      "cell",
      "message",
      "stated",
      "computed",
      "related",
    ]);
    expect(finding["cell"]).toMatch(/^[A-Z]{1,3}[1-9]\d*$/);
  }
  for (const severity of ["galat", "peringatan", "saran"] as const) {
    expect(findings.filter((finding) => finding["severity"] === severity)).toHaveLength(summary[severity]);
  }
  // 60 of 59 is 101.69 %, not the published 227.1 %.
  expect(findings).toContainEqual(
    expect.objectContaining({
      ruleId: "capaian-tidak-cocok",
      sheet: "Capaian Sub Kegiatan",
      cell: "F8",
      stated: 2.271,
      computed: expect.closeTo(60 / 59, 10) as number,
      related: expect.arrayContaining([{ sheet: "Capaian Sub Kegiatan", cell: "D8" }]) as unknown,
    }),
  );
  expect(jsonOf(selaras(["periksa", PONTIANAK, "--format", "json"])) as Periksa).toEqual({
    file: PONTIANAK,
    findings,
    accepted: [],
    summary,
  });
});

test("periksa finds the two wrong budgets of the RAK of Kota Pontianak, each at its cell and once", () => {
  const { findings } = jsonOf(selaras(["periksa", sample("rak-pontianak-2026"), "--json"])) as Periksa;
  const budget = findings.filter(({ ruleId }) => ruleId === "pagu-tidak-cocok");
  expect(budget.map(({ cell, stated, computed }) => ({ cell, stated, computed }))).toEqual([
    { cell: "Q10", stated: 1573066500, computed: 2092465700 },
    { cell: "Q43", stated: 158155200, computed: 173155200 },
  ]);
});

test("periksa --format sarif is a SARIF 2.1.0 log", () => {
  const run = selaras(["periksa", PONTIANAK, "--format", "sarif"]);
  interface Location {
    physicalLocation: { artifactLocation: { uri: string } };
    logicalLocations: { fullyQualifiedName: string }[];
  }
  const log = jsonOf(run) as {
    version: string;
    runs: {
      tool: {
        driver: { name: string; semanticVersion: string; rules: { id: string; shortDescription: { text: string } }[] };
      };
      results: { ruleId: string; ruleIndex: number; level: string; message: { text: string }; locations: Location[] }[];
    }[];
  };
  expect(run.exitCode).toBe(1);
  expect(log.version).toBe("2.1.0");
  expect(log.runs).toHaveLength(1);
  const { tool, results } = log.runs[0]!;
  expect(tool.driver.name).toBe("Selaras");
  expect(tool.driver.semanticVersion).toBe(packageJson.version);
  const ids = tool.driver.rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { ruleId, ruleIndex, level, message, locations } of results) {
    expect(ids[ruleIndex]).toBe(ruleId);
    expect(["error", "warning", "note"]).toContain(level);
    expect(message.text).not.toBe("");
    expect(locations[0]?.physicalLocation.artifactLocation.uri).toMatch(/^file:\/\/\/.*pontianak-2024\.xlsx$/);
  }
  expect(results.map(({ locations }) => locations[0]?.logicalLocations[0]?.fullyQualifiedName)).toContain(
    "'Capaian Sub Kegiatan'!F8",
  );
});

test("periksa as text goes by sheet and says what to do next", () => {
  const { output, exitCode } = selaras(["periksa", PONTIANAK]);
  expect(exitCode).toBe(1);
  expect(output).toMatch(/^Lembar "/);
  expect(output).toMatch(/^ {2}F8 +peringatan {2}Capaian/m);
  expect(output).toMatch(/terkait: E8, D8/);
  expect(output).toMatch(/\d+ galat, \d+ peringatan, \d+ saran\.\nPerbaiki /);
  expect(output).not.toContain("\u001b");
});

interface Isi {
  readonly output: string;
  readonly mode: string;
  readonly changedCells: number;
  readonly written: { sheet: string; column: string; area: string; cells: number }[];
  readonly rows: { sheet: string; row: number; capaian: number | string | null; kategori: string | null }[];
}

test("isi writes beside the table, says what and where, and leaves the input alone", () => {
  inTemporaryFolder((folder) => {
    const before = hashOf(PONTIANAK);
    const run = selaras(["isi", PONTIANAK, "-o", "hasil.xlsx", "--mode", "nilai", "--json"], { cwd: folder });
    const { output, mode, written, rows } = jsonOf(run) as Isi;
    expect([run.exitCode, output, mode]).toEqual([0, "hasil.xlsx", "nilai"]);
    expect(readdirSync(folder)).toEqual(["hasil.xlsx"]);
    expect(hashOf(PONTIANAK)).toBe(before);
    expect(written).toContainEqual({ sheet: "Capaian Sub Kegiatan", column: "G", area: "G4:G35", cells: 32 });
    expect(written).toContainEqual({ sheet: "Capaian Sub Kegiatan", column: "H", area: "H4:H35", cells: 32 });
    const measured = rows.filter(({ sheet }) => sheet === "Capaian Sub Kegiatan");
    expect(measured).toHaveLength(31);
    // 4 of 20, 60 of 59, 7,429 of 7,895, 24 of 40.
    expect(measured.find(({ row }) => row === 5)).toMatchObject({ capaian: 0.2, kategori: "Tidak Berhasil" });
    expect(measured.find(({ row }) => row === 8)).toMatchObject({ capaian: 60 / 59, kategori: "Sangat Berhasil" });
    expect(measured.find(({ row }) => row === 11)).toMatchObject({ capaian: 7429 / 7895, kategori: "Sangat Berhasil" });
    expect(measured.find(({ row }) => row === 17)).toMatchObject({ capaian: 0.6, kategori: "Cukup Berhasil" });
  });
});

test.each(["fungsi", "rumus", "nilai"])("isi --mode %s on its own result changes nothing", (mode) => {
  inTemporaryFolder((folder) => {
    selaras(["isi", PONTIANAK, "-o", "satu.xlsx", "--mode", mode], { cwd: folder });
    const second = jsonOf(
      selaras(["isi", "satu.xlsx", "-o", "dua.xlsx", "--mode", mode, "--json"], { cwd: folder }),
    ) as Isi;
    expect([second.changedCells, second.written]).toEqual([0, []]);
    expect(hashOf(path.join(folder, "dua.xlsx"))).toBe(hashOf(path.join(folder, "satu.xlsx")));
  });
});

test("formulir takes OPD and year from the workbook, and the options before it", () => {
  inTemporaryFolder((folder) => {
    interface Formulir {
      sheet: string;
      opd: string;
      tahun: number;
      rows: unknown[];
    }
    const found = jsonOf(selaras(["formulir", PONTIANAK, "-o", "a.xlsx", "--json"], { cwd: folder })) as Formulir;
    expect(found).toMatchObject({ sheet: "Formulir Pengukuran", opd: "DINAS SOSIAL KOTA PONTIANAK", tahun: 2024 });
    expect(found.rows).toHaveLength(3);
    const args = ["formulir", PONTIANAK, "-o", "b.xlsx", "--opd", "DINAS PENDIDIKAN", "--tahun", "2025", "--json"];
    expect(jsonOf(selaras(args, { cwd: folder })) as Formulir).toMatchObject({ opd: "DINAS PENDIDIKAN", tahun: 2025 });
  });
});

test("a form that Selaras made is no source of its own", () => {
  inTemporaryFolder((folder) => {
    selaras(["formulir", PONTIANAK, "-o", "a.xlsx"], { cwd: folder });
    const { sheets } = jsonOf(selaras(["baca", "a.xlsx", "--json"], { cwd: folder })) as Baca;
    expect(sheets.at(-1)).toEqual({
      name: "Formulir Pengukuran",
      tables: [],
      reasons: ["Lembar ini dibuat oleh Selaras; isinya diambil dari lembar lain."],
    });
    const again = selaras(["formulir", "a.xlsx", "-o", "b.xlsx"], { cwd: folder });
    expect(again.output).toContain("Formulir sudah sesuai; tidak ada sel yang berubah.");
  });
});

test("the output may be called after another folder, and the run started anywhere", () => {
  inTemporaryFolder((folder) => {
    copyFileSync(PONTIANAK, path.join(folder, "rencana kerja.xlsx"));
    const run = selaras(["isi", "rencana kerja.xlsx", "-o", path.join(folder, "hasil kerja.xlsx")], { cwd: folder });
    expect([run.exitCode, run.error]).toEqual([0, ""]);
    expect(existsSync(path.join(folder, "hasil kerja.xlsx"))).toBe(true);
  });
});

test("demo runs everything on all samples, twice over", () => {
  inTemporaryFolder((folder) => {
    const first = selaras(["demo"], { cwd: folder });
    expect([first.exitCode, first.error]).toEqual([0, ""]);
    for (const name of ["pontianak-2024.xlsx", "seruyan-2026.xlsx", "rak-pontianak-2026.xlsx"]) {
      expect(first.output).toContain(name);
    }
    expect(readdirSync(path.join(folder, "out"))).toEqual(
      expect.arrayContaining(["pontianak-2024-isi.xlsx", "pontianak-2024-formulir.xlsx", "seruyan-2026-temuan.txt"]),
    );
    expect(selaras(["demo"], { cwd: folder }).output).toBe(first.output);
    expect(selaras(["demo", "--ke", path.join(folder, "lain")]).exitCode).toBe(0);
    expect(existsSync(path.join(folder, "lain/pontianak-2024-isi.xlsx"))).toBe(true);
  });
});

test("help is Indonesian, whole, and needs no workbook", () => {
  const all = selaras(["bantuan"]);
  expect(all.exitCode).toBe(0);
  expect(selaras(["--help"]).output).toBe(all.output);
  for (const id of ["baca", "periksa", "isi", "formulir", "demo"]) {
    expect(all.output).toMatch(new RegExp(`^  ${id} `, "m"));
    const help = selaras(["bantuan", id]).output;
    expect(help).toMatch(/\nPemakaian: selaras .*\n\nOpsi:\n[\s\S]*\nContoh:\n {2}selaras /);
    expect(selaras([id, "--help"]).output).toBe(help);
  }
  expect(selaras(["--versi"]).output).toBe(`${packageJson.version}\n`);
});

test("an unknown command names the nearest one", () => {
  const run = selaras(["periska", PONTIANAK]);
  expect(run.exitCode).toBe(2);
  expect(run.error).toContain('Perintah "periska" tidak dikenal. Mungkin maksud Anda periksa?');
  expect(selaras(["check"]).error).toContain("Mungkin maksud Anda periksa?");
  expect(selaras([]).error).toContain("Sebutkan perintahnya: baca, periksa, isi, formulir, demo.");
  expect(selaras(["periksa", PONTIANAK, "--json", "--format", "sarif"]).output).toContain("opsi-bertentangan");
});
