import { checkWorkbook } from "../../src/app/check-workbook";
import { fillFormulas } from "../../src/app/fill-formulas";
import { makeReport } from "../../src/app/make-report";
import { WorkbookError, type WorkbookGateway } from "../../src/app/ports";
import { readGrid, readWorkbook } from "../../src/app/read-workbook";
import type { Edit } from "../../src/core/edits/edit";
import { createSheetGrid, type SheetGrid, type WorkbookGrid } from "../../src/core/grid/sheet-grid";
import { gridOf } from "../support/grid-of";

/** A gateway over a grid that counts its calls and keeps what it is told to write. */
class RecordingGateway implements WorkbookGateway {
  readonly calls: string[] = [];
  readonly edits: Edit[] = [];

  constructor(private readonly grid: WorkbookGrid) {}

  read(): Promise<WorkbookGrid> {
    this.calls.push("read");
    return Promise.resolve(this.grid);
  }

  apply(edits: readonly Edit[]) {
    this.calls.push("apply");
    this.edits.push(...edits);
    return Promise.resolve({ changedCells: edits.length, undo: [] });
  }

  reveal(): Promise<void> {
    return Promise.resolve();
  }
}

function gateway(...sheets: SheetGrid[]): RecordingGateway {
  return new RecordingGateway({ sheets, names: [] });
}

const PENGUKURAN = `
  PENGUKURAN KINERJA TAHUN 2024
  DINAS KESEHATAN KOTA CONTOH

  NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET 2024 | REALISASI 2024 | %
  1 | Meningkatnya derajat kesehatan | Persentase puskesmas terakreditasi | 80% | 76% | 90%
`;

test("reading says of every sheet what it holds or why it holds nothing", async () => {
  const { sheets, readings, cascade } = await readWorkbook(
    gateway(
      gridOf(PENGUKURAN, { name: "Ukur" }),
      gridOf("Catatan rapat | 12 Januari", { name: "Catatan", visibility: "hidden" }),
      createSheetGrid({ name: "Kosong", rows: [] }),
    ),
  );
  expect(sheets.map(({ name, isHidden, tables }) => [name, isHidden, tables.length])).toEqual([
    ["Ukur", false, 1],
    ["Catatan", true, 0],
    ["Kosong", false, 0],
  ]);
  expect(sheets[0]?.tables[0]?.columns).toEqual({
    no: ["A"],
    sasaran: ["B"],
    indikator: ["C"],
    target: ["D"],
    realisasi: ["E"],
    capaian: ["F"],
  });
  expect(sheets[0]?.reasons).toEqual([]);
  expect(sheets[1]?.reasons).not.toEqual([]);
  expect(sheets[2]?.reasons).toEqual(["Lembar ini kosong."]);
  expect(readings).toHaveLength(1);
  expect(cascade.dokumen).toMatchObject({ opd: "DINAS KESEHATAN KOTA CONTOH", tahun: 2024 });
});

test("a sheet that carries our name is no source, whatever it is called now", async () => {
  const twin = gridOf(PENGUKURAN, { name: "Salinan" });
  const grid = {
    sheets: [gridOf(PENGUKURAN, { name: "Ukur" }), twin],
    names: [{ name: "_selaras_formulir", refersTo: "Salinan!$A$1:$F$5" }],
  };
  const { readings, sheets } = await readWorkbook(new RecordingGateway(grid));
  expect(readings.map(({ match }) => match.sheet)).toEqual(["Ukur"]);
  expect(sheets[1]?.reasons).toEqual(["Lembar ini dibuat oleh Selaras; isinya diambil dari lembar lain."]);
});

test("checking reads once and writes nothing", async () => {
  const host = gateway(gridOf(PENGUKURAN, { name: "Ukur" }));
  const { findings, summary } = await checkWorkbook(host);
  expect(host.calls).toEqual(["read"]);
  // 76 of 80 is 95 %, not 90 %.
  expect(findings.map(({ ruleId, stated, computed }) => ({ ruleId, stated, computed }))).toEqual([
    { ruleId: "capaian-tidak-cocok", stated: 0.9, computed: 0.95 },
  ]);
  expect(summary).toEqual({ galat: 0, peringatan: 1, saran: 0 });
});

test("filling reads once, writes once, and says where", async () => {
  const host = gateway(gridOf(PENGUKURAN, { name: "Ukur" }));
  const { plan, written } = await fillFormulas(host, { mode: "nilai" });
  expect(host.calls).toEqual(["read", "apply"]);
  expect(plan.rows.map(({ capaian, kategori, capaianCell }) => ({ capaian, kategori, capaianCell }))).toEqual([
    { capaian: 0.95, kategori: "Sangat Berhasil", capaianCell: "G5" },
  ]);
  expect(written.map(({ sheet, area, cellCount }) => [sheet, area.left, area.top, area.bottom, cellCount])).toEqual([
    ["Ukur", 6, 3, 4, 2],
    ["Ukur", 7, 3, 4, 2],
  ]);
});

test("a workbook without a table is refused before anything is written", async () => {
  const host = gateway(gridOf("Catatan rapat | 12 Januari"));
  await expect(fillFormulas(host, { mode: "nilai" })).rejects.toMatchObject({ code: "tidak-ada-tabel" });
  await expect(makeReport(host, {})).rejects.toMatchObject({ code: "tidak-ada-tabel" });
  expect(host.calls).toEqual(["read", "read"]);
});

test("a form that cannot be made says what is missing, and nothing is written", async () => {
  const anggaran = `
    NO | PROGRAM | ANGGARAN
    1 | Program Pemenuhan Upaya Kesehatan | 1000000
    | JUMLAH | 1000000
  `;
  const host = gateway(gridOf(anggaran, { name: "Anggaran" }));
  await expect(makeReport(host, {})).rejects.toMatchObject({
    code: "formulir-ditolak",
    message: expect.stringMatching(/indikator sasaran.*Tidak ada yang ditulis\.$/) as string,
  });
  expect(host.calls).toEqual(["read"]);
});

test("progress goes forward, by named steps", async () => {
  const steps: [number, number, string][] = [];
  const progress = { report: (done: number, total: number, label: string) => void steps.push([done, total, label]) };
  await checkWorkbook(gateway(gridOf(PENGUKURAN)), { progress });
  expect(steps).toEqual([
    [1, 4, "Membaca lembar"],
    [2, 4, "Mengenali tabel"],
    [3, 4, "Memeriksa"],
  ]);
});

test("a table longer than any plan is refused with its place, before it fills the memory", () => {
  const text = (value: string) => ({ value, numberFormat: "General" });
  const header = ["Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "Realisasi"].map(text);
  const row = ["Meningkatnya mutu", "Persentase mutu", "%", "90", "80"].map(text);
  const sheet = createSheetGrid({ name: "Panjang", rows: [header, ...Array.from({ length: 150_001 }, () => row)] });
  const reading = (): unknown => readGrid({ sheets: [sheet], names: [] });
  expect(reading).toThrow(WorkbookError);
  expect(reading).toThrow(/"Panjang" \(A1:E\d+\) terlalu panjang/);
});
