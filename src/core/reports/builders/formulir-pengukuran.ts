import { sheetNameProblem } from "../../edits/check-edits";
import { findOwnNames, findReportSheets } from "../../edits/own-names";
import type { WorkbookGrid } from "../../grid/sheet-grid";
import { averageCapaian } from "../../metrics/rata-rata";
import { chooseAnggaran, type ChosenAnggaran } from "../choose-anggaran";
import { chooseRows, type ChosenRows } from "../choose-rows";
import { FormDraft } from "../form-draft";
import { BodyArranger } from "../formulir/arrange-body";
import { BodyDrafter } from "../formulir/draft-body";
import { SlotDrafter } from "../formulir/draft-slots";
import type { FormContext } from "../formulir/form-context";
import { planFormEdits } from "../formulir/form-edits";
import { ownSlots, placeSlots, typedYear } from "../formulir/form-slots";
import type { FormulirSummary } from "../formulir/formulir-summary";
import { TablePlace } from "../formulir/table-place";
import { findOldForm, type OldForm } from "../old-form";
import type { Report, ReportInput, ReportPlan } from "../report";
import { SourceCells } from "../source-cell";

/**
 * The yearly Formulir Pengukuran Kinerja, after the annex of seed 001: title, perangkat daerah and year, the table of the
 * agency's indicators with live references to the measured rows, both budget totals, place and date, signature.
 *
 * Made again, it finds its sheet by hidden names, refreshes what it wrote and keeps what people typed: in the slots (place and
 * date, names, title), over its formulas (told in `catatan`), and anywhere else on the sheet. Without changes in the workbook
 * a second run gives no edits. Without an indicator of a sasaran with a target it declines and says why.
 */
export function planFormulir(input: ReportInput): ReportPlan<FormulirSummary> {
  const { workbook, cascade, sources, options = {} } = input;
  const cells = new SourceCells(workbook);
  const old = findOldForm(workbook);
  const excluded = findReportSheets(findOwnNames(workbook));
  const tahun = options.tahun ?? typedYear(old) ?? cascade.dokumen.tahun;
  const chosen = chooseRows(cascade, sources, cells, tahun, excluded);
  if (chosen === null) {
    return {
      kind: "ditolak",
      alasan:
        "Formulir Pengukuran Kinerja belum dapat dibuat: tidak ada tabel yang memuat indikator sasaran beserta targetnya. " +
        "Siapkan tabel pengukuran (sasaran, indikator, target, realisasi) atau Perjanjian Kinerja, lalu ulangi.",
    };
  }
  const anggaran = chooseAnggaran(cascade, sources, cells, tahun ?? chosen.tabel.tahun, excluded);
  return draftForm(input, chosen, anggaran, old, tahun ?? chosen.tabel.tahun);
}

/** The yearly Formulir Pengukuran Kinerja as a unit of the report list. */
export const formulirPengukuran: Report<FormulirSummary> = {
  id: "formulir-pengukuran",
  judul: "Formulir Pengukuran Kinerja",
  plan: planFormulir,
};

const SHEET_NAME = "Formulir Pengukuran";

/** Sets the parts of the form beside each other: its table first, since everything below moves with the table's length. */
function draftForm(
  input: ReportInput,
  chosen: ChosenRows,
  anggaran: ChosenAnggaran,
  old: OldForm | null,
  tahun: number | null,
): ReportPlan<FormulirSummary> {
  const { options = {}, cascade, workbook, settings } = input;
  const mode = options.mode ?? "rumus";
  const sheetName = old?.sheet.name ?? freeSheetName(workbook);
  const table = new TablePlace(old, chosen.hasSatuan);
  const body = new BodyArranger(chosen, old, table, mode).arrange();
  const bodyBottom = table.bodyTop + body.length - 1;
  const shiftBy = old === null ? 0 : bodyBottom - old.tabel.bottom;
  const { left, right } = table;
  const form: FormContext = {
    input,
    anggaran,
    catatanLembar: chosen.catatanLembar,
    old,
    tahun,
    opd: options.opd ?? cascade.dokumen.opd,
    mode,
    table,
    body,
    slots: placeSlots(old, table, bodyBottom, shiftBy),
    draft: new FormDraft(sheetName, old?.sheet ?? null, { below: old?.tabel.bottom ?? 0, by: shiftBy, left, right }),
    catatan: [...chosen.catatan],
    keptCells: [],
  };
  if (old !== null) ownSlots(form.draft, old, table);
  const slotDrafter = new SlotDrafter(form);
  const bodyDrafter = new BodyDrafter(form);
  slotDrafter.draftHead();
  bodyDrafter.draftHead();
  bodyDrafter.draftBody();
  slotDrafter.draftTotals();
  slotDrafter.draftSignature();
  if (form.keptCells.length > 0) {
    form.catatan.push(
      `Isian yang Anda ketik dipertahankan: ${form.keptCells.join(", ")} pada lembar "${sheetName}". ` +
        "Kosongkan selnya lalu buat ulang formulir bila ingin memakai rumus lagi.",
    );
  }
  return {
    kind: "rencana",
    sheetName,
    isRefresh: old !== null,
    edits: planFormEdits(form, sheetName, bodyBottom, shiftBy !== 0),
    catatan: form.catatan,
    summary: {
      opd: form.opd,
      tahun,
      sumber: chosen.tabel.sheet,
      rows: bodyDrafter.summaryRows,
      rataRata: averageCapaian(bodyDrafter.capaianList, { batas: settings.batas }).value,
      pagu: anggaran.pagu.value,
      realisasiAnggaran: anggaran.realisasi.value,
    },
  };
}

/** "Formulir Pengukuran", or with a number where somebody else's sheet bears that name. */
function freeSheetName({ sheets }: WorkbookGrid): string {
  const used = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? SHEET_NAME : `${SHEET_NAME} (${number})`;
    if (!used.has(name.toLowerCase()) && sheetNameProblem(name) === null) return name;
  }
}
