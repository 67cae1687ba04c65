import { writeFileSync } from "node:fs";
import path from "node:path";
import { openXlsx } from "../../src/hosts/xlsx";
import { checkWorkbook } from "../../src/app/check-workbook";
import { formatNotes, NO_NOTES, type WorkbookNotes } from "../../src/app/workbook-notes";
import { buildXlsx } from "../hosts/xlsx/build-xlsx";
import { inTemporaryFolder, selaras } from "../support/selaras";

const CELLS = Object.fromEntries(
  [
    ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA UTAMA", "TARGET 2024", "REALISASI 2024", "%"],
    [1, "Meningkatnya derajat kesehatan", "Persentase puskesmas terakreditasi", "80%", "76%", "90%"],
    [2, "Meningkatnya layanan rujukan", "Persentase rujukan tepat waktu", "50%", "40%", "90%"],
  ].flatMap((row, at) => row.map((cell, column) => [`${"ABCDEF".charAt(column)}${at + 1}`, cell] as const)),
);

interface Document {
  readonly findings: { readonly cell: string }[];
  readonly accepted: { readonly cell: string; readonly alasan: string; readonly tanggal: string }[];
  readonly summary: Readonly<Record<string, number>>;
}

/** Writes the workbook with what the notes keep, and hands its path on. */
async function withNotes(
  notesOf: (fingerprints: readonly string[]) => Partial<WorkbookNotes>,
  work: (file: string) => void,
): Promise<void> {
  const workbook = openXlsx(buildXlsx([{ name: "Ukur", cells: CELLS }]));
  const { findings } = await checkWorkbook(workbook);
  const notes = notesOf(findings.map(({ fingerprint }) => fingerprint));
  await workbook.apply([{ kind: "notes", text: formatNotes({ ...NO_NOTES, ...notes }) }]);
  inTemporaryFolder((folder) => {
    const file = path.join(folder, "ukur.xlsx");
    writeFileSync(file, workbook.toBytes());
    work(file);
  });
}

const accepting = ([, second = ""]: readonly string[]): Partial<WorkbookNotes> => ({
  diterima: [{ fingerprint: second, alasan: "Sesuai LHE <2023>", tanggal: "2024-05-06" }],
});

test("periksa lists what a person accepted apart, with the reason, and counts the rest", async () => {
  await withNotes(accepting, (file) => {
    const run = selaras(["periksa", file, "--json"]);
    const { findings, accepted, summary } = JSON.parse(run.output) as Document;
    expect(findings.map(({ cell }) => cell)).toEqual(["F2"]);
    expect(accepted).toMatchObject([{ cell: "F3", alasan: "Sesuai LHE <2023>", tanggal: "2024-05-06" }]);
    expect(summary).toEqual({ galat: 0, peringatan: 1, saran: 0 });

    const { output } = selaras(["periksa", file]);
    expect(output).toContain("Diterima (tidak dihitung)\n  'Ukur'!F3: ");
    expect(output).toContain("    Alasan: Sesuai LHE <2023> (2024-05-06)\n");
    expect(output).toContain("0 galat, 1 peringatan, 0 saran.");

    const sarif = JSON.parse(selaras(["periksa", file, "--format", "sarif"]).output) as {
      runs: { results: { suppressions?: unknown }[] }[];
    };
    expect(sarif.runs[0]?.results.map(({ suppressions }) => suppressions)).toEqual([
      undefined,
      [{ kind: "external", justification: "Sesuai LHE <2023>" }],
    ]);
  });
});

test("columns are read as a person corrected them", async () => {
  const koreksi = [{ sheet: "Ukur", layout: "pengukuran-iku", header: "%", field: null }];
  await withNotes(
    () => ({ koreksi }),
    (file) => {
      const run = selaras(["baca", file, "--json"]);
      const { sheets } = JSON.parse(run.output) as { sheets: { tables: { columns: Record<string, string> }[] }[] };
      expect(sheets[0]?.tables[0]?.columns).toMatchObject({ realisasi: "E" });
      expect(sheets[0]?.tables[0]?.columns).not.toHaveProperty("capaian");
      const { findings } = JSON.parse(selaras(["periksa", file, "--json"]).output) as Document;
      expect(findings).toEqual([]);
    },
  );
});
