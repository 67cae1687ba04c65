import { toGridData } from "../../src/app/grid-data";
import { createPlanService } from "../../src/app/plan-service";
import type { PlanService, SampleData, WritePreview } from "../../src/app/session-types";
import type { NomenklaturLookup } from "../../src/core/cascade/nomenklatur";
import type { Edit } from "../../src/core/edits/edit";
import type { SheetGrid, WorkbookGrid } from "../../src/core/grid/sheet-grid";
import { MemoryWorkbook } from "../golden/memory-workbook";
import { gridOf } from "../support/grid-of";

const PENGUKURAN = `
  PENGUKURAN KINERJA TAHUN 2024
  DINAS KESEHATAN KOTA CONTOH

  NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET 2024 | REALISASI 2024 | % | NILAI LAIN
  1 | Meningkatnya derajat kesehatan | Persentase puskesmas terakreditasi | 80% | 76% | 90% | 81%
  2 | Meningkatnya layanan rujukan | Persentase rujukan tepat waktu | 50% | 40% | 80% | 51%
`;

const SAMPLE: SampleData = {
  sheets: [
    {
      name: "Ukur",
      rows: Array.from({ length: 6 }, (_, row) => gridOf(PENGUKURAN).row(row)),
      widths: [5, null, 40],
    },
  ],
};

const noNames: NomenklaturLookup = Object.assign(() => null, {});

function makeService(nomenklatur = () => Promise.resolve(noNames)): PlanService {
  const sample = (id: string) => Promise.resolve(id === "ada" ? SAMPLE : null);
  const service = createPlanService({ nomenklatur, sample });
  return cloning(service);
}

/** What goes in and out is plain data: it must survive the way to a worker. */
function cloning(service: PlanService): PlanService {
  return new Proxy(service, {
    get: (target, method: keyof PlanService) => {
      const call = target[method].bind(target) as (...args: readonly unknown[]) => Promise<unknown>;
      return async (...args: readonly unknown[]) => structuredClone(await call(...structuredClone(args)));
    },
  });
}

async function opened(...sheets: SheetGrid[]): Promise<{ service: PlanService; grid: WorkbookGrid }> {
  const grid = { sheets, names: [] };
  const service = makeService();
  await service.open(toGridData(grid));
  return { service, grid };
}

function notesOf(edits: readonly Edit[]): string | null {
  const [edit] = edits;
  if (edits.length !== 1 || edit?.kind !== "notes") throw new Error("not one notes edit");
  return edit.text;
}

async function after(grid: WorkbookGrid, preview: WritePreview): Promise<WorkbookGrid> {
  const host = new MemoryWorkbook(grid);
  await host.apply(preview.edits);
  const notes = preview.edits.filter((edit) => edit.kind === "notes").at(-1)?.text ?? null;
  return { ...host.grid, notes };
}

test("opening says what every sheet holds, with every column and what it may be", async () => {
  const service = makeService();
  const overview = await service.open(
    toGridData({
      sheets: [gridOf(PENGUKURAN, { name: "Ukur" }), gridOf("a", { name: "Lain", visibility: "hidden" })],
      names: [],
    }),
  );
  expect(overview).toMatchObject({ opd: "DINAS KESEHATAN KOTA CONTOH", tahun: 2024, isEmpty: false });
  const [table] = overview.sheets[0]?.tables ?? [];
  expect(table?.counts).toEqual(["2 sasaran", "2 indikator"]);
  expect(
    table?.columns.map(({ column, header, field, judul, isCorrected }) => [column, header, field, judul, isCorrected]),
  ).toEqual([
    ["A", "NO", "no", "Nomor", false],
    ["B", "SASARAN STRATEGIS", "sasaran", "Sasaran", false],
    ["C", "INDIKATOR KINERJA UTAMA", "indikator", "Indikator", false],
    ["D", "TARGET 2024", "target", "Target", false],
    ["E", "REALISASI 2024", "realisasi", "Realisasi", false],
    ["F", "%", "capaian", "Capaian", false],
    ["G", "NILAI LAIN", null, null, false],
  ]);
  expect(table?.fieldChoices).toContainEqual({ field: "target", judul: "Target" });
  expect(overview.sheets[1]).toMatchObject({ isHidden: true, isOwn: false, tables: [] });
  expect(overview.sheets[1]?.reasons).toHaveLength(1);
});

test("nothing is answered before a workbook is open, and a failed load is asked for again", async () => {
  let tries = 0;
  const service = makeService(() => (++tries === 1 ? Promise.reject(new Error("jaringan")) : Promise.resolve(noNames)));
  await expect(service.check()).rejects.toMatchObject({ code: "belum-dibaca" });
  const grid = toGridData({ sheets: [gridOf(PENGUKURAN)], names: [] });
  await expect(service.open(grid)).rejects.toThrow("jaringan");
  await expect(service.check()).rejects.toMatchObject({ code: "belum-dibaca" });
  await service.open(grid);
  expect((await service.check()).findings).toHaveLength(1);
});

test("findings bear their rule's title and scope; the rule itself comes with its examples", async () => {
  const { service } = await opened(gridOf(PENGUKURAN, { name: "Ukur" }));
  const { findings, summary } = await service.check();
  expect(findings).toMatchObject([{ ruleId: "capaian-tidak-cocok", scope: "indikator", accepted: null }]);
  expect(summary).toEqual({ galat: 0, peringatan: 1, saran: 0 });
  const rule = await service.ruleOf("capaian-tidak-cocok");
  expect(rule?.judul).toBe(findings[0]?.judul);
  expect(rule?.examples.salah.sheets.length).toBeGreaterThan(0);
  expect(await service.ruleOf("tidak-ada")).toBeNull();
});

test("an accepted finding no longer counts, keeps its reason, survives inserted rows, and opens again", async () => {
  const sheet = gridOf(PENGUKURAN, { name: "Ukur" });
  const { service } = await opened(sheet);
  const { findings } = await service.check();
  const fingerprint = findings[0]?.fingerprint ?? "";
  const notes = notesOf(await service.planAccept({ fingerprint, alasan: "Sesuai LHE", tanggal: "2024-05-06" }));
  await service.keepNotes(notes);
  const accepted = [{ fingerprint, accepted: { alasan: "Sesuai LHE", tanggal: "2024-05-06" } }];
  expect(await service.check()).toMatchObject({ findings: accepted, summary: { peringatan: 0 } });

  // A row above the table, another inside it: the cell moves, the acceptance stays.
  const lines = PENGUKURAN.trim().split("\n");
  const grown = [
    "Lampiran",
    ...lines.slice(0, 4),
    "0 | Sasaran baru | Indikator baru | 10% | 10% | 100% | 1%",
    ...lines.slice(4),
  ];
  await service.open({ ...toGridData({ sheets: [gridOf(grown.join("\n"), { name: "Ukur" })], names: [] }), notes });
  const moved = await service.check();
  expect(moved).toMatchObject({ findings: accepted, summary: { peringatan: 0 } });
  expect(moved.findings[0]?.place.area.top).toBe((findings[0]?.place.area.top ?? 0) + 2);

  const reopened = notesOf(await service.planUnaccept(fingerprint));
  expect(reopened).toBeNull();
  await service.keepNotes(reopened);
  expect((await service.check()).summary.peringatan).toBe(1);
  expect(await service.planUnaccept(fingerprint)).toEqual([]);
});

test("a corrected column is read anew and marked; a choice that cannot be is refused", async () => {
  const { service } = await opened(gridOf(PENGUKURAN, { name: "Ukur" }));
  const correction = { sheet: "Ukur", layout: "pengukuran-iku", header: "nilai lain", field: "target" };
  const overview = await service.keepNotes(notesOf(await service.planCorrection(correction)));
  const columns = overview.sheets[0]?.tables[0]?.columns ?? [];
  expect(columns.find(({ column }) => column === "G")).toMatchObject({ field: "target", isCorrected: true });
  expect(columns.find(({ column }) => column === "D")).toMatchObject({ field: null, isCorrected: false });
  await expect(service.planCorrection({ ...correction, header: "sasaran strategis" })).rejects.toMatchObject({
    code: "koreksi-ditolak",
    message: expect.stringContaining("berisi tulisan, bukan angka") as string,
  });
  await expect(service.planCorrection({ ...correction, layout: "renstra" })).rejects.toMatchObject({
    code: "koreksi-ditolak",
  });
});

test("the preview of Isi says which columns come where, cell by cell, and replaces nothing", async () => {
  const { service } = await opened(gridOf(PENGUKURAN, { name: "Ukur" }));
  const preview = await service.planFill("fungsi");
  expect(preview.areas).toEqual(
    [
      { sheet: "Ukur", area: "H4:H6", isi: "Capaian", cellCount: 3 },
      { sheet: "Ukur", area: "I4:I6", isi: "Kategori", cellCount: 3 },
    ].map((area) => ({ ...area, isi: area.isi.toUpperCase() })),
  );
  expect(preview).toMatchObject({ cellCount: 6, replacedCount: 0, skipped: [] });
  expect(preview.cells).toContainEqual({
    sheet: "Ukur",
    cell: "H5",
    before: "",
    after: "95,00%",
    formula: expect.stringContaining("=KINERJA.CAPAIAN(") as string,
  });
});

test("a workbook without tables gets no columns and no form", async () => {
  const { service } = await opened(gridOf("Catatan rapat | 12 Januari"));
  await expect(service.planFill("nilai")).rejects.toMatchObject({ code: "tidak-ada-tabel" });
  await expect(service.planFormulir({})).rejects.toMatchObject({ code: "tidak-ada-tabel" });
});

test("the form is previewed as one new sheet, with what it says", async () => {
  const { service } = await opened(gridOf(PENGUKURAN, { name: "Ukur" }));
  const preview = await service.planFormulir({ opd: "Dinas Contoh", kertas: "A4" });
  expect(preview).toMatchObject({ isRefresh: false, replacedCount: 0, summary: { opd: "Dinas Contoh", tahun: 2024 } });
  expect(preview.areas).toHaveLength(1);
  expect(preview.areas[0]).toMatchObject({
    sheet: preview.sheetName,
    isi: "lembar baru",
    cellCount: preview.cellCount,
  });
});

test("freezing what Isi wrote, and thawing it, ends where it began; what is kept travels in the notes", async () => {
  const { service, grid } = await opened(gridOf(PENGUKURAN, { name: "Ukur" }));
  const filled = await after(grid, await service.planFill("fungsi"));
  await service.open(toGridData(filled));
  const freeze = await service.planFreeze();
  expect(freeze).toMatchObject({ cellCount: 4, replacedCount: 4, skipped: [] });
  const frozen = await after(filled, freeze);
  await service.open(toGridData(frozen));
  expect((await service.planFreeze()).catatan).toEqual(["Tidak ada rumus KINERJA di buku kerja ini."]);
  const thaw = await service.planThaw();
  const thawed = await after(frozen, thaw);
  expect(thawed.notes).toBeNull();
  expect(thawed.sheets[0]?.row(4)).toEqual(filled.sheets[0]?.row(4));
  await service.open(toGridData(thawed));
  expect((await service.planThaw()).catatan).toEqual(["Tidak ada nilai yang dibekukan di buku kerja ini."]);
  expect((await service.planRestore()).catatan).toEqual(["Semua rumus KINERJA dikenali Excel."]);
});

test("a sample becomes sheets that read as they should, framed, beside a sheet of the same name", async () => {
  const { service, grid } = await opened(gridOf("", { name: "Ukur" }));
  const edits = await service.planSample("ada");
  expect(edits[0]).toEqual({ kind: "sheet", name: "Ukur (2)" });
  expect(edits.filter(({ kind }) => kind === "column-width")).toEqual([
    { kind: "column-width", sheet: "Ukur (2)", column: 0, width: 5 },
    { kind: "column-width", sheet: "Ukur (2)", column: 2, width: 40 },
  ]);
  const host = new MemoryWorkbook(grid);
  await host.apply(edits);
  const overview = await service.open(toGridData(host.grid));
  expect(overview.sheets[1]?.tables.map(({ layout }) => layout)).toEqual(["pengukuran-iku"]);
  await expect(service.planSample("tidak-ada")).rejects.toMatchObject({ code: "contoh-tidak-ada" });
});
