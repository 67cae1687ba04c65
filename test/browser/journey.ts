import { readFileSync } from "node:fs";
import { formatAddress, parseAddress } from "../../src/core/grid/a1";
import type { Cell } from "../../src/core/grid/sheet-grid";
import { openXlsx } from "../../src/hosts/xlsx";
import type { BrowserHost } from "./support/browser-host";
import { expectSoon, type Sample, type WorkbenchPage } from "./support/workbench-page";

interface SampleJourney {
  readonly sample: Sample;
  readonly sheet: string;
  /** The cell that a person edits, what is typed there, and the number that it becomes. */
  readonly realisasi: string;
  readonly typed: string;
  readonly value: number;
  readonly capaian: string;
  readonly kategori: string;
  readonly formulas: readonly [capaian: string, kategori: string];
  readonly before: string;
  readonly after: string;
}

const JOURNEY_LIST: readonly SampleJourney[] = [
  {
    sample: "pontianak-2024",
    sheet: "Capaian Sub Kegiatan",
    realisasi: "E5",
    typed: "18",
    value: 18,
    capaian: "G5",
    kategori: "H5",
    formulas: ["KINERJA.CAPAIAN(D5,E5)", "KINERJA.KATEGORI(G5)"],
    before: "Tidak Berhasil",
    after: "Sangat Berhasil",
  },
  {
    sample: "seruyan-2026",
    sheet: "PK Eselon II",
    realisasi: "H6",
    // As Indonesians write it; the target beside it is 100 %.
    typed: "0,7",
    value: 0.7,
    capaian: "I6",
    kategori: "J6",
    formulas: ["KINERJA.CAPAIAN(E6,H6)", "KINERJA.KATEGORI(I6)"],
    before: "",
    after: "Cukup Berhasil",
  },
];

const OWN_SHEET = "Formulir Pengukuran";

/** From opening a workbook to its download, by the pane, the ribbon and the spreadsheet's own cells. */
export function describeJourney(host: BrowserHost): void {
  describe.each(JOURNEY_LIST)("the journey on $sample", (journey) => {
    const { sample, sheet, realisasi, capaian, kategori, formulas } = journey;
    let workbench: WorkbenchPage;
    let original: Awaited<ReturnType<WorkbenchPage["snapshot"]>>;

    beforeAll(async () => {
      workbench = await host.open({ sample });
      original = await workbench.snapshot();
    });
    afterAll(() => workbench.close());

    it("checks, and goes to the cell of a finding", async () => {
      await workbench.press("periksa");
      expect(await workbench.message()).toContain("Pemeriksaan selesai");
      const findings = await workbench.findings();
      const label = await findings.nth(1).innerText();
      const place = label.split("\n").find((line) => line.includes("!")) ?? "";
      await findings.nth(1).click();
      await expectSoon(async () => topLeft(place) === (await workbench.selected()));
      // The ribbon's buttons go on from there, and come back.
      await workbench.press("berikutnya");
      const next = await workbench.selected();
      await workbench.press("sebelumnya");
      expect(await workbench.selected()).toBe(topLeft(place));
      expect(next).not.toBe(topLeft(place));
      expect(await workbench.snapshot()).toEqual(original);
    });

    it("shows what Isi capaian would write, and writes it", async () => {
      await workbench.previewFill();
      expect(await workbench.snapshot()).toEqual(original);
      const screen = workbench.screen("Ukur");
      await screen.getByRole("button", { name: /^Tulis/ }).click();
      await screen.getByRole("heading", { level: 1, name: /^Selesai/ }).waitFor();
      expect((await workbench.cell(sheet, capaian)).formula).toBe(formulas[0]);
      expect((await workbench.cell(sheet, kategori)).formula).toBe(formulas[1]);
      expect((await workbench.cell(sheet, kategori)).text).toBe(journey.before);
    });

    it("follows an edit of realisasi at once", async () => {
      await workbench.type(sheet, realisasi, journey.typed);
      await expectSoon(async () => (await workbench.cell(sheet, kategori)).text === journey.after);
      expect((await workbench.cell(sheet, realisasi)).value).toBe(journey.value);
    });

    it("makes the form after its preview, takes it back exactly, and makes it again from the ribbon", async () => {
      const before = await workbench.snapshot();
      await workbench.previewFormulir();
      expect(await workbench.snapshot()).toEqual(before);
      const screen = workbench.screen("Laporan");
      await screen.getByRole("button", { name: "Buat lembar" }).click();
      await screen.getByRole("heading", { level: 1, name: /^Selesai/ }).waitFor();
      expect(await workbench.sheetNames()).toContain(OWN_SHEET);
      await workbench.undo();
      expect(await workbench.snapshot()).toEqual(before);
      await workbench.press("formulir");
      expect(await workbench.message()).toContain("Buat formulir");
      expect(await workbench.sheetNames()).toContain(OWN_SHEET);
    });

    it("downloads the opened file with all of it inside", async () => {
      const { name, path } = await workbench.download();
      expect(name).toBe(`${sample} (Selaras).xlsx`);
      const { sheets } = await openXlsx(readFileSync(path), { name }).read();
      const cellOf = (address: string): Cell | undefined => {
        const { row, column } = parseAddress(address)!;
        return sheets.find((one) => one.name === sheet)?.cell(row, column);
      };
      expect(cellOf(realisasi)?.value).toBe(journey.value);
      expect(cellOf(capaian)?.formula).toBe(formulas[0]);
      expect(cellOf(kategori)).toMatchObject({ formula: formulas[1], value: journey.after });
      expect(sheets.map((one) => one.name)).toEqual([...original.sheets.map((one) => one.name), OWN_SHEET]);
      const form = sheets.find((one) => one.name === OWN_SHEET)!;
      expect(form.cell(0, 0)?.value).toBe("FORMULIR PENGUKURAN KINERJA");
      // Cells that nobody wrote to stand as they were in the file.
      const source = await openXlsx(readFileSync(`assets/contoh/${sample}.xlsx`), { name }).read();
      for (const grid of source.sheets) {
        const result = sheets.find((one) => one.name === grid.name)!;
        for (let row = 0; row < grid.rowCount; row++) {
          for (const [column, cell] of (grid.row(row) ?? []).entries()) {
            const { row: editedRow, column: editedColumn } = parseAddress(realisasi)!;
            const isEdited = grid.name === sheet && row === editedRow && column === editedColumn;
            if (cell !== undefined && !isEdited) expect(result.cell(row, column)?.value).toEqual(cell.value);
          }
        }
      }
    });

    it("takes everything back but the person's own edit", async () => {
      await workbench.undo();
      await workbench.undo();
      const left = contentOf(await workbench.snapshot()).flatMap((one, index) => {
        const before = new Set(contentOf(original)[index]);
        return one.filter((line) => !before.has(line));
      });
      expect(left).toEqual([`${sheet} ${realisasi} ${journey.value}`]);
      expect(workbench.complaints).toEqual([]);
    });
  });
}

/** "PK 2024!C10:C12" → "PK 2024!C10" */
const topLeft = (place: string): string => place.replace(/:[A-Z]+\d+$/, "");

/** What the cells hold, sheet by sheet, one line a cell. */
function contentOf({ sheets }: Awaited<ReturnType<WorkbenchPage["snapshot"]>>): string[][] {
  return sheets.map(({ name, cells }) =>
    cells.flatMap((line, row) =>
      (line ?? []).flatMap((cell, column) => {
        const content = cell?.formula ?? cell?.value;
        if (content === undefined || content === "") return [];
        return [`${name} ${formatAddress(row, column)} ${JSON.stringify(content)}`];
      }),
    ),
  );
}
