import { sheetNameProblem } from "../../edits/check-edits";
import type { CellContent, CellStyle, Edit } from "../../edits/edit";
import { findOwnNames, findReportSheets, normalizeFormula } from "../../edits/own-names";
import { formatAddress } from "../../grid/a1";
import type { Area, CellAddress } from "../../grid/area";
import { isCellError, type Cell, type SheetGrid, type WorkbookGrid } from "../../grid/sheet-grid";
import { computeCapaian, type Capaian } from "../../metrics/capaian";
import { kategoriOf } from "../../metrics/kategori";
import {
  capaianFungsi,
  capaianNative,
  isOwnCapaianFormula,
  isOwnKategoriFormula,
  kategoriFungsi,
  kategoriNative,
  type CapaianFormulaOptions,
  type Operand,
} from "../../metrics/native-formula";
import { averageCapaian } from "../../metrics/rata-rata";
import { parseNilai } from "../../text/parse-nilai";
import { valueOf } from "../../text/reading";
import { chooseAnggaran, type ChosenAnggaran, type ChosenTotal } from "../choose-anggaran";
import { chooseRows, type ChosenRows, type FormRow } from "../choose-rows";
import { contentOf, FormDraft } from "../form-draft";
import {
  findOldForm,
  formName,
  isOwnReference,
  isPlaceholder,
  SLOT_LIST,
  type OldForm,
  type SlotId,
} from "../old-form";
import type { Report, ReportInput, ReportMode, ReportPlan } from "../report";
import { SourceCells, type SourceCell } from "../source-cell";
import { countLines, heightOfLines } from "../text-height";

/** One row of the form, as the summary tells it. */
export interface FormulirRow {
  /** 1, 2, 3 … over the sasaran; rows of one sasaran share it. */
  readonly nomor: number;
  readonly sasaran: string;
  readonly indikator: string;
  readonly target: string | null;
  readonly realisasi: string | null;
  /** A fraction, "n/a", or null without realisasi. */
  readonly capaian: number | "n/a" | null;
  readonly kategori: string | null;
}

/** What the form says, beside the sheet itself. */
export interface FormulirSummary {
  readonly opd: string | null;
  readonly tahun: number | null;
  /** The sheet whose rows the form repeats. */
  readonly sumber: string;
  readonly rows: readonly FormulirRow[];
  /** Mean capaian of the indicators that have one (a fraction), capped as the settings say; null where none has. */
  readonly rataRata: number | null;
  /** In rupiah; null where the workbook does not say. */
  readonly pagu: number | null;
  readonly realisasiAnggaran: number | null;
}

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
  return new FormulirBuilder(input, chosen, anggaran, old, tahun ?? chosen.tabel.tahun).plan();
}

/** The yearly Formulir Pengukuran Kinerja as a unit of the report list. */
export const formulirPengukuran: Report<FormulirSummary> = {
  id: "formulir-pengukuran",
  judul: "Formulir Pengukuran Kinerja",
  plan: planFormulir,
};

const SHEET_NAME = "Formulir Pengukuran";
const TITLE = "FORMULIR PENGUKURAN KINERJA";
const FONT: CellStyle = { fontName: "Arial", fontSize: 11, vertical: "center" };
const FONT_SIZE = 11;
const HEADER_FILL = "D9E2F3";
const DOTS = "........................................";
const SHORT_DOTS = "....................";
/** Blank rows between office and name, for the signature. */
const SIGNATURE_ROWS = 4;
const RUPIAH_FORMAT = '": Rp. "#,##0.00';

type ColumnField = "no" | "sasaran" | "indikator" | "satuan" | "target" | "realisasi" | "capaian" | "kategori";
interface FormColumn {
  readonly field: ColumnField;
  readonly judul: string;
  readonly width: number;
}
const COLUMN_LIST: readonly FormColumn[] = [
  { field: "no", judul: "NO", width: 5 },
  { field: "sasaran", judul: "SASARAN STRATEGIS", width: 28 },
  { field: "indikator", judul: "INDIKATOR KINERJA UTAMA", width: 30 },
  { field: "satuan", judul: "SATUAN", width: 11 },
  { field: "target", judul: "TARGET", width: 11 },
  { field: "realisasi", judul: "REALISASI", width: 12 },
  { field: "capaian", judul: "%", width: 10 },
  { field: "kategori", judul: "KATEGORI", width: 16 },
];

/** A row of the form's table: a measured row, or one that a person inserted and typed. */
type BodyRow =
  | { readonly kind: "sumber"; readonly row: FormRow; readonly nomor: number; readonly oldRow: number | null }
  | { readonly kind: "pengguna"; readonly oldRow: number };

/** What is decided for one slot: its content, and whether a person's typing stays there. */
interface Decision {
  readonly content: CellContent;
  readonly isKept: boolean;
}

class FormulirBuilder {
  private readonly catatan: string[] = [];
  private readonly keptCells: string[] = [];
  private readonly sheetName: string;
  private readonly columns: readonly FormColumn[];
  private readonly indexByField: ReadonlyMap<ColumnField, number>;
  private readonly styles = new Map<string, CellStyle>();
  private readonly left: number;
  private readonly right: number;
  private readonly tableTop: number;
  private readonly body: readonly BodyRow[];
  private readonly bodyTop: number;
  private readonly shiftBy: number;
  private readonly draft: FormDraft;
  private readonly slots = new Map<SlotId, CellAddress>();
  private readonly mode: ReportMode;
  private readonly opd: string | null;
  private readonly summaryRows: FormulirRow[] = [];
  private readonly capaianList: Capaian[] = [];

  constructor(
    private readonly input: ReportInput,
    private readonly chosen: ChosenRows,
    private readonly anggaran: ChosenAnggaran,
    private readonly old: OldForm | null,
    private readonly tahun: number | null,
  ) {
    const { options = {}, cascade, workbook } = input;
    this.mode = options.mode ?? "rumus";
    this.opd = options.opd ?? cascade.dokumen.opd;
    this.sheetName = old?.sheet.name ?? freeSheetName(workbook);
    // A form keeps the columns it was made with: what people wrote beside it refers to them.
    const hasSatuan = old === null ? chosen.hasSatuan : old.tabel.right - old.tabel.left + 1 >= COLUMN_LIST.length;
    this.columns = COLUMN_LIST.filter(({ field }) => field !== "satuan" || hasSatuan);
    this.indexByField = new Map(this.columns.map(({ field }, index) => [field, index]));
    this.left = old?.tabel.left ?? 0;
    this.right = this.left + this.columns.length - 1;
    this.tableTop = old?.tabel.top ?? 5;
    this.bodyTop = this.tableTop + 2;
    this.body = this.arrangeBody();
    const oldCount = old === null ? this.body.length : old.tabel.bottom - this.bodyTop + 1;
    this.shiftBy = this.body.length - oldCount;
    this.draft = new FormDraft(this.sheetName, old?.sheet ?? null, {
      below: old?.tabel.bottom ?? 0,
      by: this.shiftBy,
      left: this.left,
      right: this.right,
    });
    this.placeSlots();
  }

  plan(): ReportPlan<FormulirSummary> {
    this.ownOldCells();
    this.draftHead();
    this.draftTableHead();
    this.draftBody();
    this.draftTotals();
    this.draftSignature();
    if (this.keptCells.length > 0) {
      this.catatan.push(
        `Isian yang Anda ketik dipertahankan: ${this.keptCells.join(", ")} pada lembar "${this.sheetName}". ` +
          "Kosongkan selnya lalu buat ulang formulir bila ingin memakai rumus lagi.",
      );
    }
    if (this.chosen.catatan !== null) this.catatan.unshift(this.chosen.catatan);
    return {
      kind: "rencana",
      sheetName: this.sheetName,
      isRefresh: this.old !== null,
      edits: this.edits(),
      catatan: this.catatan,
      summary: {
        opd: this.opd,
        tahun: this.tahun,
        sumber: this.chosen.tabel.sheet,
        rows: this.summaryRows,
        rataRata: averageCapaian(this.capaianList, { batas: this.input.settings.batas }).value,
        pagu: this.anggaran.pagu.value,
        realisasiAnggaran: this.anggaran.realisasi.value,
      },
    };
  }

  // — where everything stands —

  private get bodyBottom(): number {
    return this.bodyTop + this.body.length - 1;
  }

  /** The measured rows in their order; rows that a person inserted stay behind the row they stood behind. */
  private arrangeBody(): readonly BodyRow[] {
    const { old, chosen } = this;
    const oldRows = old === null ? [] : this.matchOldRows(old);
    const oldRowOf = new Map<FormRow, number>();
    const typedBehind = new Map<FormRow | null, number[]>();
    let last: FormRow | null = null;
    for (const { row, source } of oldRows) {
      if (source !== null) {
        oldRowOf.set(source, row);
        last = source;
      } else if (old !== null && this.holdsTyping(old.sheet, row)) {
        typedBehind.set(last, [...(typedBehind.get(last) ?? []), row]);
      }
    }
    const body: BodyRow[] = [];
    const insertTyped = (behind: FormRow | null): void => {
      for (const oldRow of typedBehind.get(behind) ?? []) body.push({ kind: "pengguna", oldRow });
    };
    insertTyped(null);
    let nomor = 0;
    let sasaranId: string | null = null;
    for (const row of chosen.rows) {
      if (row.sasaranId !== sasaranId) nomor++;
      ({ sasaranId } = row);
      body.push({ kind: "sumber", row, nomor, oldRow: oldRowOf.get(row) ?? null });
      insertTyped(row);
    }
    return body;
  }

  /** Which measured row each row of the old table repeats: by the references in its cells, else by its indicator's words. */
  private matchOldRows({ sheet, tabel }: OldForm): { row: number; source: FormRow | null }[] {
    const fields = ["indikator", "target", "realisasi"] as const;
    const byFormula = new Map<string, FormRow[]>();
    const byWords = new Map<SourceCell["value"], FormRow[]>();
    for (const source of this.chosen.rows) {
      for (const field of fields) {
        const { ref } = source[field];
        if (ref !== null) push(byFormula, `${field}|${normalizeFormula(liveFormula(ref))}`, source);
      }
      if (source.indikator.value !== null) push(byWords, source.indikator.value, source);
    }
    const taken = new Set<FormRow>();
    const firstFree = (list: readonly FormRow[] | undefined): FormRow | undefined =>
      list?.find((row) => !taken.has(row));
    const result: { row: number; source: FormRow | null }[] = [];
    for (let row = tabel.top + 2; row <= tabel.bottom; row++) {
      let source: FormRow | undefined;
      for (const field of fields) {
        const cell = sheet.cell(row, this.columnAt(field));
        if (cell?.formula !== undefined)
          source ??= firstFree(byFormula.get(`${field}|${normalizeFormula(cell.formula)}`));
      }
      const named = sheet.cell(row, this.columnAt("indikator"));
      if (named?.formula === undefined && named !== undefined && !isCellError(named.value)) {
        source ??= firstFree(byWords.get(named.value));
      }
      if (source !== undefined) taken.add(source);
      result.push({ row, source: source ?? null });
    }
    return result;
  }

  /** Answers whether an old table row that repeats no measured row holds something that a person typed. */
  private holdsTyping(sheet: SheetGrid, row: number): boolean {
    for (const [index, { field }] of this.columns.entries()) {
      const column = (this.old?.tabel.left ?? 0) + index;
      const cell = sheet.cell(row, column);
      if (cell === undefined || field === "no" || cell.value === "") continue;
      if (cell.formula === undefined) return this.mode !== "nilai";
      if (!this.isOwnBodyFormula(field, cell.formula, row)) return true;
    }
    return false;
  }

  private placeSlots(): void {
    const { old } = this;
    if (old !== null) {
      for (const [id, { row, column }] of old.slots) {
        this.slots.set(id, { row: row > old.tabel.bottom ? row + this.shiftBy : row, column });
      }
      return;
    }
    const value = this.columnAt("indikator");
    const sign = this.columnAt("target") - (this.columns.length === COLUMN_LIST.length ? 1 : 0);
    const total = this.bodyBottom + 2;
    const tempat = total + 4;
    const nama = tempat + 2 + SIGNATURE_ROWS;
    const places: readonly [SlotId, number, number][] = [
      ["judul", 0, this.left],
      ["opd", 2, value],
      ["tahun", 3, value],
      ["total", total, this.columnAt("indikator") + 1],
      ["realisasi", total + 1, this.columnAt("indikator") + 1],
      ["catatan", total + 2, this.left],
      ["tempat", tempat, sign],
      ["jabatan", tempat + 1, sign],
      ["nama", nama, sign],
      ["pangkat", nama + 1, sign],
      ["nip", nama + 2, sign],
    ];
    for (const [id, row, column] of places) this.slots.set(id, { row, column });
  }

  private columnAt(field: ColumnField): number {
    return this.left + (this.indexByField.get(field) ?? 0);
  }

  /** One style object for all cells of a column that look alike. */
  private bodyStyle(field: ColumnField, style: CellStyle): CellStyle {
    const key = `${field}|${style.numberFormat ?? ""}`;
    let made = this.styles.get(key);
    if (made === undefined) {
      made = { ...FONT, border: "thin", wrap: true, ...style };
      this.styles.set(key, made);
    }
    return made;
  }

  private widthOf(from: number, to: number): number {
    return this.columns.slice(from - this.left, to - this.left + 1).reduce((sum, { width }) => sum + width, 0);
  }

  private ownOldCells(): void {
    const { old, draft } = this;
    if (old === null) return;
    for (let row = old.tabel.top; row <= old.tabel.bottom; row++) {
      for (let column = this.left; column <= this.right; column++) draft.own(row, column);
    }
    for (const [id, { row, column }] of old.slots) {
      draft.own(row, column);
      const label = LABELLED.get(id);
      if (label !== undefined) draft.own(row, this.left);
    }
  }

  // — the parts —

  private draftHead(): void {
    this.draftSlot("judul", { text: TITLE, to: this.right, style: { bold: true, fontSize: 14, horizontal: "center" } });
    const { options = {}, cascade } = this.input;
    // The year that the workbook itself names, which a person's year in the slot may contradict.
    const stated = options.tahun ?? cascade.dokumen.tahun ?? this.tahun;
    this.draftSlot("opd", {
      text: `: ${this.opd ?? DOTS}`,
      to: this.right,
      style: { bold: true },
      isForced: options.opd !== undefined,
      whatDiffers: "Perangkat daerah",
    });
    this.draftSlot("tahun", {
      text: `: ${stated ?? SHORT_DOTS}`,
      to: this.right,
      style: { bold: true },
      isForced: options.tahun !== undefined,
      whatDiffers: "Tahun anggaran",
    });
    this.draftLabel("opd", "PERANGKAT DAERAH", this.columnAt("sasaran"), { bold: true });
    this.draftLabel("tahun", "TAHUN ANGGARAN", this.columnAt("sasaran"), { bold: true });
  }

  private draftTableHead(): void {
    const style: CellStyle = {
      ...FONT,
      bold: true,
      fill: HEADER_FILL,
      horizontal: "center",
      wrap: true,
      border: "thin",
    };
    let lines = 1;
    for (const [index, { judul, width }] of this.columns.entries()) {
      const column = this.left + index;
      this.put(this.tableTop, column, this.constant(judul, this.tableTop, column), style);
      const number = `(${index + 1})`;
      this.put(this.tableTop + 1, column, this.constant(number, this.tableTop + 1, column), {
        ...FONT,
        fontSize: 9,
        italic: true,
        horizontal: "center",
        border: "thin",
      });
      lines = Math.max(lines, countLines(judul, width, FONT_SIZE, true));
    }
    this.draft.height(this.tableTop, heightOfLines(lines, FONT_SIZE) + 6);
    this.draft.height(this.tableTop + 1, heightOfLines(1, 9));
  }

  private draftBody(): void {
    const lineNeed: number[] = [];
    for (const [index, bodyRow] of this.body.entries()) {
      const row = this.bodyTop + index;
      lineNeed.push(
        bodyRow.kind === "sumber" ? this.draftSourceRow(bodyRow, row) : this.draftTypedRow(bodyRow.oldRow, row),
      );
    }
    this.mergeSasaran(lineNeed);
    for (const [index, lines] of lineNeed.entries()) {
      this.draft.height(this.bodyTop + index, heightOfLines(lines, FONT_SIZE) + 4);
    }
  }

  /** Drafts one measured row; gives how many lines it needs without its sasaran. */
  private draftSourceRow({ row: source, nomor, oldRow }: BodyRow & { kind: "sumber" }, row: number): number {
    let lines = 1;
    const shown = new Map<ColumnField, CellContent>();
    const place = (field: ColumnField, decision: Decision, style: CellStyle, width: number): void => {
      const column = this.columnAt(field);
      if (decision.isKept) this.keptCells.push(formatAddress(row, column));
      shown.set(field, decision.content);
      this.put(row, column, decision.content, this.bodyStyle(field, style));
      if (field !== "sasaran") lines = Math.max(lines, countLines(textOf(decision.content), width, FONT_SIZE));
    };
    const previous = this.previousSource(row);
    const isFirstOfSasaran = previous?.row.sasaranId !== source.sasaranId;
    for (const { field, width } of this.columns) {
      switch (field) {
        case "no": {
          const content: CellContent = { kind: "value", value: isFirstOfSasaran ? nomor : null };
          const style: CellStyle = { horizontal: "center", numberFormat: '0"."' };
          place(
            field,
            this.decide(content, oldRow, field, (cell) => typeof cell.value === "number"),
            style,
            width,
          );
          break;
        }
        case "sasaran": {
          const content = isFirstOfSasaran ? this.reference(source.sasaran) : BLANK;
          place(field, this.decide(content, oldRow, field, NOT_OWN), { horizontal: "left" }, width);
          break;
        }
        case "indikator":
          place(
            field,
            this.decide(this.reference(source.indikator), oldRow, field, NOT_OWN),
            { horizontal: "left" },
            width,
          );
          break;
        case "satuan":
        case "target":
        case "realisasi": {
          const { numberFormat } = source[field];
          const decision = this.decide(this.reference(source[field]), oldRow, field, NOT_OWN);
          place(field, decision, { horizontal: "center", numberFormat }, width);
          break;
        }
        case "capaian":
        case "kategori":
          break;
      }
    }
    this.draftMeasured(source, nomor, row, oldRow, shown, place);
    return lines;
  }

  /** The two computed cells of a row, over the form's own target and realisasi cells. */
  private draftMeasured(
    source: FormRow,
    nomor: number,
    row: number,
    oldRow: number | null,
    shown: ReadonlyMap<ColumnField, CellContent>,
    place: (field: ColumnField, decision: Decision, style: CellStyle, width: number) => void,
  ): void {
    const { settings } = this.input;
    const target = this.operand("target", source, row, shown.get("target"));
    const realisasi = this.operand("realisasi", source, row, shown.get("realisasi"));
    const options: CapaianFormulaOptions = {
      polaritas: source.indikatorModel.polaritas,
      rumusNegatif: settings.rumusNegatif,
      isNolNegatifTercapai: settings.isNolNegatifTercapai,
      readAlone: (teks) => valueOf(parseNilai(teks)),
    };
    const isUnreadable = source.indikatorModel.target.kind === "unreadable" || isUnread(realisasi);
    const capaian: Capaian = isUnreadable
      ? { kind: "n/a", alasan: "Target atau realisasi tidak terbaca." }
      : computeCapaian(target.nilai, realisasi.nilai, options);
    this.capaianList.push(capaian);
    const value = capaian.kind === "angka" ? capaian.value : capaian.kind === "kosong" ? "" : "n/a";
    const capaianRef = formatAddress(row, this.columnAt("capaian"));

    const capaianContent = isUnreadable
      ? this.computed(`"n/a"`, `"n/a"`, "n/a")
      : this.computed(capaianFungsi(target, realisasi, options), capaianNative(target, realisasi, options), value);
    const capaianDecision = this.decide(capaianContent, oldRow, "capaian", NOT_OWN);
    place("capaian", capaianDecision, { horizontal: "center", numberFormat: "0.00%" }, this.columnWidth("capaian"));

    const shownCapaian = capaianDecision.isKept ? shownValue(capaianDecision.content) : value;
    const kategori = typeof shownCapaian === "number" ? kategoriOf(shownCapaian, settings.skala) : "";
    const kategoriContent = this.computed(
      kategoriFungsi(capaianRef, settings.skala),
      kategoriNative(capaianRef, settings.skala),
      kategori,
    );
    const kategoriDecision = this.decide(kategoriContent, oldRow, "kategori", NOT_OWN);
    place("kategori", kategoriDecision, { horizontal: "center" }, this.columnWidth("kategori"));

    this.summaryRows.push({
      nomor,
      sasaran: String(source.sasaran.value ?? ""),
      indikator: source.indikatorModel.nama,
      target: rawOf(source.indikatorModel.target),
      realisasi: rawOf(source.indikatorModel.realisasi),
      capaian: typeof value === "number" ? value : value === "" ? null : "n/a",
      kategori: typeof value === "number" ? kategoriOf(value, settings.skala) : null,
    });
  }

  /** A row that a person inserted into the table: everything in it stays as it was typed. */
  private draftTypedRow(oldRow: number, row: number): number {
    const { old } = this;
    let lines = 1;
    for (const [index, { width }] of this.columns.entries()) {
      const column = this.left + index;
      const cell = old?.sheet.cell(oldRow, column);
      const content: CellContent = cell === undefined ? { kind: "keep" } : contentOf(cell);
      this.put(row, column, content, { like: { row: oldRow, column } });
      lines = Math.max(lines, countLines(textOf(content), width, FONT_SIZE));
    }
    return lines;
  }

  /** Merges number and sasaran over the indicators of one sasaran, and makes room for the sasaran's own words. */
  private mergeSasaran(lineNeed: number[]): void {
    const width = this.columnWidth("sasaran");
    for (let start = 0; start < this.body.length; start++) {
      const first = this.body[start];
      if (first?.kind !== "sumber") continue;
      let end = start;
      for (
        let next = this.body[end + 1];
        next?.kind === "sumber" && next.row.sasaranId === first.row.sasaranId;
        next = this.body[end + 1]
      ) {
        end++;
      }
      const need = countLines(String(first.row.sasaran.value ?? ""), width, FONT_SIZE);
      const have = lineNeed.slice(start, end + 1).reduce((sum, lines) => sum + lines, 0);
      if (need > have) {
        const extra = Math.ceil((need - have) / (end - start + 1));
        for (let index = start; index <= end; index++) lineNeed[index] = (lineNeed[index] ?? 1) + extra;
      }
      for (const field of ["no", "sasaran"] as const) {
        const column = this.columnAt(field);
        this.draft.merge({ top: this.bodyTop + start, left: column, bottom: this.bodyTop + end, right: column });
      }
      start = end;
    }
  }

  private draftTotals(): void {
    const tahun = this.shownYear();
    const to = this.columnAt("indikator");
    this.draftTotal("total", this.anggaran.pagu);
    this.draftTotal("realisasi", this.anggaran.realisasi);
    this.draftLabel("total", `Jumlah Total Anggaran Sasaran Strategis Tahun ${tahun}`, to, {});
    this.draftLabel("realisasi", `Jumlah Realisasi Anggaran Sasaran Strategis Tahun ${tahun}`, to, {});

    const notes = [this.anggaran.pagu.catatan, this.anggaran.realisasi.catatan].filter((note) => note !== null);
    this.catatan.push(...notes);
    const text = notes.length === 0 ? null : `Catatan: ${notes.join(" ")}`;
    this.draftSlot("catatan", {
      text,
      to: this.right,
      style: { italic: true, fontSize: 9, wrap: true, vertical: "top" },
      isOwn: (cell) => typeof cell.value === "string" && cell.value.startsWith("Catatan: Jumlah "),
    });
  }

  private draftTotal(id: "total" | "realisasi", { formula, value }: ChosenTotal): void {
    const content: CellContent =
      value === null
        ? { kind: "value", value: `: Rp. ${DOTS}` }
        : formula === null || this.mode === "nilai"
          ? { kind: "value", value }
          : { kind: "formula", formula, cached: value };
    this.draftSlot(id, {
      content,
      to: this.right,
      style: { bold: true, horizontal: "left", numberFormat: RUPIAH_FORMAT },
    });
  }

  private draftSignature(): void {
    const { dokumen } = this.input.cascade;
    const { penandatangan } = dokumen;
    const center: CellStyle = { horizontal: "center", wrap: true };
    const nip = penandatangan?.nip ?? null;
    if (this.old === null && dokumen.tempatTanggal !== null && isBeforeYearEnd(dokumen.tempatTanggal, this.tahun)) {
      this.catatan.push(
        `Tempat dan tanggal ("${dokumen.tempatTanggal}") diambil dari buku kerja; sesuaikan dengan tanggal formulir ditandatangani.`,
      );
    }
    this.draftSlot("tempat", {
      text: dokumen.tempatTanggal ?? `${SHORT_DOTS}, ${SHORT_DOTS}`,
      to: this.right,
      style: center,
    });
    this.draftSlot("jabatan", {
      text: penandatangan?.jabatan?.toUpperCase() ?? `KEPALA ${this.opd?.toUpperCase() ?? DOTS}`,
      to: this.right,
      style: { ...center, bold: true },
    });
    this.draftSlot("nama", {
      text: penandatangan?.nama ?? DOTS,
      to: this.right,
      style: { ...center, bold: true, underline: true },
    });
    this.draftSlot("pangkat", { text: penandatangan?.pangkat ?? DOTS, to: this.right, style: center });
    this.draftSlot("nip", {
      text: nip === null ? `NIP. ${SHORT_DOTS}` : /^NIP/i.test(nip) ? nip : `NIP. ${nip}`,
      to: this.right,
      style: center,
    });
  }

  // — one cell —

  private draftSlot(
    id: SlotId,
    slot: {
      readonly text?: string | null;
      readonly content?: CellContent;
      /** The last column that it is merged over. */
      readonly to: number;
      readonly style: CellStyle;
      readonly isForced?: boolean;
      readonly isOwn?: (cell: Cell) => boolean;
      /** Named in a note where what a person typed differs from what the workbook says. */
      readonly whatDiffers?: string;
    },
  ): void {
    const at = this.slots.get(id);
    if (at === undefined) return;
    const wanted: CellContent = slot.content ?? { kind: "value", value: slot.text ?? null };
    const from = this.old?.slots.get(id);
    const cell = from === undefined ? undefined : this.old?.sheet.cell(from.row, from.column);
    const decision =
      slot.isForced === true
        ? { content: wanted, isKept: false }
        : this.settle(wanted, cell, null, slot.isOwn ?? NOT_OWN);
    if (decision.isKept && slot.content !== undefined) this.keptCells.push(formatAddress(at.row, at.column));
    if (
      decision.isKept &&
      slot.whatDiffers !== undefined &&
      textOf(wanted) !== `: ${SHORT_DOTS}` &&
      textOf(wanted) !== `: ${DOTS}`
    ) {
      this.catatan.push(
        `${slot.whatDiffers} pada formulir (${textOf(decision.content).replace(/^:\s*/, "")}) dipertahankan, sedangkan buku kerja ` +
          `menyebut ${textOf(wanted).replace(/^:\s*/, "")}.`,
      );
    }
    this.put(at.row, at.column, decision.content, { ...FONT, ...slot.style });
    this.draft.merge({ top: at.row, left: at.column, bottom: at.row, right: slot.to });
    const size = slot.style.fontSize ?? FONT_SIZE;
    const lines = countLines(
      textOf(decision.content),
      this.widthOf(at.column, slot.to),
      size,
      slot.style.bold === true,
    );
    this.draft.height(at.row, heightOfLines(lines, size) + 2);
  }

  private draftLabel(id: SlotId, text: string, to: number, style: CellStyle): void {
    const at = this.slots.get(id);
    const pattern = LABELLED.get(id);
    if (at === undefined || pattern === undefined || at.column <= this.left) return;
    const from = this.old?.slots.get(id);
    const cell = from === undefined ? undefined : this.old?.sheet.cell(from.row, this.left);
    const isOwn = ({ value, formula }: Cell): boolean =>
      formula === undefined && typeof value === "string" && pattern.test(value);
    const { content } = this.settle({ kind: "value", value: text }, cell, null, isOwn);
    this.put(at.row, this.left, content, { ...FONT, horizontal: "left", ...style });
    this.draft.merge({ top: at.row, left: this.left, bottom: at.row, right: Math.min(to, at.column - 1) });
  }

  /** A constant of the table's head, or what a person wrote in its place. */
  private constant(text: string, row: number, column: number): CellContent {
    return this.settle({ kind: "value", value: text }, this.old?.sheet.cell(row, column), null, NOT_OWN).content;
  }

  /** Decides a cell of the table's body against what stood there. */
  private decide(
    wanted: CellContent,
    oldRow: number | null,
    field: ColumnField,
    isOwn: (cell: Cell) => boolean,
  ): Decision {
    if (oldRow === null) return { content: wanted, isKept: false };
    const cell = this.old?.sheet.cell(oldRow, this.columnAt(field));
    const isOwnFormula = (formula: string): boolean => this.isOwnBodyFormula(field, formula, oldRow);
    const decision = this.settle(wanted, cell, isOwnFormula, isOwn);
    // A blank that waits for typing is an input: what was typed there is no deviation.
    return wanted.kind === "value" && wanted.value === null ? { ...decision, isKept: false } : decision;
  }

  /** What a person typed stays; what we wrote, a placeholder, or a blank gives way to what is wanted now. */
  private settle(
    wanted: CellContent,
    cell: Cell | undefined,
    isOwnFormula: ((formula: string) => boolean) | null,
    isOwnConstant: (cell: Cell) => boolean,
  ): Decision {
    const take: Decision = { content: wanted, isKept: false };
    if (cell === undefined || cell.value === "") return take;
    if (cell.formula !== undefined) {
      const isOwn = isOwnFormula?.(cell.formula) ?? isOwnReference(cell.formula);
      return isOwn ? take : { content: contentOf(cell), isKept: true };
    }
    const isSame = !isCellError(cell.value) && cell.value === shownValue(wanted);
    if (isSame || isPlaceholder(cell) || isOwnConstant(cell)) return take;
    return { content: contentOf(cell), isKept: true };
  }

  private isOwnBodyFormula(field: ColumnField, formula: string, row: number): boolean {
    const ref = (other: ColumnField): string => formatAddress(row, this.columnAt(other));
    if (formula.trim() === `"n/a"`) return true;
    if (field === "capaian") return isOwnCapaianFormula(formula, ref("target"), ref("realisasi"));
    if (field === "kategori") return isOwnKategoriFormula(formula, ref("capaian"));
    return isOwnReference(formula);
  }

  /** A live reference that shows a blank where the source is blank, and the source's own value meanwhile. */
  private reference({ ref, value }: SourceCell): CellContent {
    if (ref === null || this.mode === "nilai") return { kind: "value", value };
    return { kind: "formula", formula: liveFormula(ref), cached: value ?? "" };
  }

  private computed(fungsi: string, native: string, value: number | string): CellContent {
    if (this.mode === "nilai") return { kind: "value", value: value === "" ? null : value };
    return { kind: "formula", formula: this.mode === "fungsi" ? fungsi : native, cached: value };
  }

  /** Target or realisasi as the form's own cell shows it. */
  private operand(
    field: "target" | "realisasi",
    source: FormRow,
    row: number,
    content: CellContent | undefined,
  ): Operand {
    const ref = formatAddress(row, this.columnAt(field));
    const shown = content === undefined ? null : shownValue(content);
    const isi = typeof shown === "number" || (typeof shown === "string" && shown !== "") ? shown : null;
    const own = source[field].value;
    const nilai =
      isi === own || (isi === null && own === null)
        ? valueOf(source.indikatorModel[field])
        : valueOf(
            parseNilai(isi ?? undefined, {
              satuan: source.indikatorModel.satuan,
              numberFormat: source[field].numberFormat,
            }),
          );
    return { ref, isi, nilai };
  }

  private put(row: number, column: number, content: CellContent, style: CellStyle): void {
    this.draft.set({ row, column, content, style });
  }

  private columnWidth(field: ColumnField): number {
    return this.columns[this.indexByField.get(field) ?? -1]?.width ?? 0;
  }

  private previousSource(row: number): (BodyRow & { kind: "sumber" }) | null {
    const before = this.body[row - this.bodyTop - 1];
    return before?.kind === "sumber" ? before : null;
  }

  /** The year that the form's own slot shows: a person's year stays, and the labels follow it. */
  private shownYear(): string {
    if (this.input.options?.tahun !== undefined) return String(this.input.options.tahun);
    return String(typedYear(this.old) ?? this.tahun ?? SHORT_DOTS);
  }

  // — sheet, page, names —

  private edits(): Edit[] {
    const sheet = this.sheetName;
    const area: Area = {
      top: this.old?.area.top ?? 0,
      left: this.left,
      bottom: Math.max(this.bodyBottom, ...[...this.slots.values()].map(({ row }) => row)),
      right: this.right,
    };
    const edits: Edit[] = [];
    if (this.old === null) {
      edits.push({ kind: "sheet", name: sheet, showGridlines: false });
      for (const [index, { width }] of this.columns.entries()) {
        edits.push({ kind: "column-width", sheet, column: this.left + index, width });
      }
    }
    for (const edit of this.draft.toEdits()) edits.push(edit);
    const { paper } = this.input.options ?? {};
    if (this.old === null || this.shiftBy !== 0 || paper !== undefined) {
      edits.push({
        kind: "page-setup",
        sheet,
        page: {
          paper: paper ?? "F4",
          orientation: "portrait",
          margins: { left: 0.6, right: 0.6, top: 0.8, bottom: 0.8 },
          fitToWidth: true,
          centerHorizontally: true,
          repeatRows: { from: this.tableTop, to: this.tableTop + 1 },
          printArea: area,
          footer: "&C&9Halaman &P dari &N",
        },
      });
    }
    const tabel: Area = { top: this.tableTop, left: this.left, bottom: this.bodyBottom, right: this.right };
    this.nameEdit(edits, null, area, this.old?.area);
    this.nameEdit(edits, "tabel", tabel, this.old?.tabel);
    for (const id of SLOT_LIST) {
      const at = this.slots.get(id);
      if (at === undefined) continue;
      const from = this.old?.slots.get(id);
      this.nameEdit(edits, id, cellArea(at), from === undefined ? undefined : cellArea(from));
    }
    return edits;
  }

  private nameEdit(edits: Edit[], part: SlotId | "tabel" | null, area: Area, was: Area | undefined): void {
    const isSame =
      was !== undefined &&
      was.top === area.top &&
      was.left === area.left &&
      was.bottom === area.bottom &&
      was.right === area.right;
    if (!isSame) edits.push({ kind: "name", name: formName(part), sheet: this.sheetName, area });
  }
}

const BLANK: CellContent = { kind: "value", value: null };
const NOT_OWN = (): boolean => false;

/** Slots with a label in the form's first column, and how our own label reads, whatever its year. */
const LABELLED: ReadonlyMap<SlotId, RegExp> = new Map([
  ["opd", /^PERANGKAT DAERAH$/],
  ["tahun", /^TAHUN ANGGARAN$/],
  ["total", /^Jumlah Total Anggaran Sasaran Strategis Tahun (?:\d{4}|\.+)$/],
  ["realisasi", /^Jumlah Realisasi Anggaran Sasaran Strategis Tahun (?:\d{4}|\.+)$/],
]);

function liveFormula(ref: string | null): string {
  return `IF(${ref ?? ""}="","",${ref ?? ""})`;
}

/** What a content shows: its value, or its formula's result. */
function shownValue(content: CellContent): string | number | boolean | null {
  if (content.kind === "keep") return null;
  return content.kind === "formula" ? content.cached : content.value;
}

function textOf(content: CellContent): string {
  return String(shownValue(content) ?? "");
}

function isUnread({ isi, nilai }: Operand): boolean {
  return isi !== null && nilai === null && parseNilai(isi).kind === "unreadable";
}

function rawOf(reading: FormRow["indikatorModel"]["target"]): string | null {
  return reading.kind === "empty" ? null : reading.raw;
}

function push<Key>(lists: Map<Key, FormRow[]>, key: Key, row: FormRow): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [row]);
  else list.push(row);
}

function cellArea({ row, column }: CellAddress): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** The year that stands in the old form's slot: ours, or a person's. */
function typedYear(old: OldForm | null): number | null {
  const at = old?.slots.get("tahun");
  const value = at === undefined ? undefined : old?.sheet.cell(at.row, at.column)?.value;
  if (typeof value !== "string" && typeof value !== "number") return null;
  const year = /\b(?:19|20)\d{2}\b/.exec(String(value))?.[0];
  return year === undefined ? null : Number(year);
}

/** A date within the measured year belongs to the PK, not to a form that measures the whole year. */
function isBeforeYearEnd(tempatTanggal: string, tahun: number | null): boolean {
  const year = /\b(?:19|20)\d{2}\b/.exec(tempatTanggal)?.[0];
  return tahun !== null && year !== undefined && Number(year) <= tahun;
}

/** "Formulir Pengukuran", or with a number where somebody else's sheet bears that name. */
function freeSheetName({ sheets }: WorkbookGrid): string {
  const used = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? SHEET_NAME : `${SHEET_NAME} (${number})`;
    if (!used.has(name.toLowerCase()) && sheetNameProblem(name) === null) return name;
  }
}
