import { MAX_COLUMN_COUNT, MAX_ROW_COUNT } from "../edits/check-edits";
import type { CellContent, CellEdit, CellStyle, Edit } from "../edits/edit";
import { findOwnColumns, isOwnColumnOf, type OwnColumn } from "../edits/own-columns";
import { findOwnNames, findReportSheets, isSameFormula, OWN_NAME_PREFIX } from "../edits/own-names";
import { formatAddress } from "../grid/a1";
import type { Area } from "../grid/area";
import type { Cell, SheetGrid, WorkbookGrid } from "../grid/sheet-grid";
import type { TableReading } from "../layout/layout";
import { computeCapaian } from "../metrics/capaian";
import type { Operand } from "../metrics/native-formula";
import type { Cascade } from "../model/cascade";
import type { Settings } from "../model/settings";
import type { SourceMap } from "../model/source-map";
import type { Nilai } from "../text/nilai";
import { parseNilai } from "../text/parse-nilai";
import { valueOf, type Reading } from "../text/reading";
import { collectRows, type CollectedTable, type IndikatorRow } from "./collect-rows";
import { capaianColumn, FORMULA_COLUMN_LIST, kategoriColumn } from "./columns/index";
import { findFreeColumns } from "./find-columns";
import {
  formulaOptions,
  type ColumnValue,
  type FormulaColumn,
  type FormulaMode,
  type MeasuredRow,
} from "./formula-column";
import { caseLikeHeader, nextNumber, readHeaderRows, type HeaderRows } from "./header-rows";

export type { FormulaMode } from "./formula-column";

/** What the columns are planned from. */
export interface PlanFormulasInput {
  readonly workbook: WorkbookGrid;
  readonly readings: readonly TableReading[];
  readonly cascade: Cascade;
  readonly sources: SourceMap;
  readonly settings: Settings;
  readonly mode: FormulaMode;
}

/** What happened to one row's capaian and kategori cells. */
export type FormulaStatus =
  /** Written or refreshed by this run. */
  | "ditulis"
  /** Already as it should be. */
  | "sudah-ada"
  /** Written, but blank until somebody types the realisasi. */
  | "menunggu-realisasi"
  /** Somebody typed something else there: left as it is. */
  | "dibiarkan"
  /** The target or realisasi cannot be read as a quantity: nothing written. */
  | "tidak-terbaca";

/** One measured row of the workbook and what `isi` did there. */
export interface FormulaRow {
  readonly sheet: string;
  /** The sheet's own row number, from 1. */
  readonly row: number;
  readonly nama: string;
  /** As the cells show them; null where blank. */
  readonly target: string | null;
  readonly realisasi: string | null;
  /** A fraction (0.95 = 95 %), "n/a" where it cannot be computed, null where the realisasi is missing. */
  readonly capaian: number | "n/a" | null;
  readonly kategori: string | null;
  /** A1 text of the cells. */
  readonly capaianCell: string;
  readonly kategoriCell: string;
  readonly status: FormulaStatus;
  /** In Indonesian: what the status means here. */
  readonly keterangan: string;
}

/** A table that gets no columns. */
export interface SkippedTable {
  readonly sheet: string;
  /** In Indonesian: why this table gets no columns. */
  readonly alasan: string;
}

/** The edits that add the columns, and what they do to each row. */
export interface FormulaPlan {
  readonly edits: readonly Edit[];
  readonly rows: readonly FormulaRow[];
  readonly skipped: readonly SkippedTable[];
}

/**
 * Plans the columns Realisasi (empty, where a table has none), Capaian and Kategori beside every table that measures
 * indicators against an annual target: PK and pengukuran tables.
 *
 * Why: this is what a planner does by hand every quarter and every year, with a typed "%" that is wrong in places (seed 001,
 * table of sub kegiatan: 4 of 20 shown as 76,53 %).
 *
 * Nothing that a person typed is ever overwritten: a typed % column stays and the computed columns stand beside it; a cell in
 * our own column that holds something else is left and said so in `rows`. Planning again on the result gives no edits.
 * What Selaras wrote is found again by hidden names (`_selaras_capaian_1`), so that "nilai" can be turned back into formulas.
 *
 * Example: target 20 in D6, realisasi 19 in E6, a typed % in F6, mode "rumus" → G6 `IF(OR(E6="",E6="-"),"",IFERROR(E6/D6,"n/a"))`
 * with the cached value 0.95, H6 the kategori "Sangat Berhasil".
 */
export function planFormulas(input: PlanFormulasInput): FormulaPlan {
  const { workbook, readings, cascade, sources } = input;
  const names = findOwnNames(workbook);
  const planner = new FormulaPlanner(input, findOwnColumns(names));
  const reportSheets = findReportSheets(names);
  for (const table of collectRows(workbook, readings, cascade, sources)) {
    if (!reportSheets.has(table.sheet.name)) planner.planTable(table);
  }
  return { edits: planner.edits, rows: planner.rows, skipped: planner.skipped };
}

/** Where one of the three columns stands for a table. */
interface ColumnPlace {
  readonly column: number;
  /** "baru": made by this run. "milik": ours from an earlier run. "tabel": the table's own, to be filled or read. */
  readonly origin: "baru" | "milik" | "tabel";
}

type ColumnId = FormulaColumn["id"];

const KIND_REASON: Readonly<Record<string, string>> = {
  renstra: "tabel Renstra memuat target beberapa tahun, bukan pengukuran satu tahun",
  anggaran: "tabel anggaran diukur dengan serapan, bukan dengan target dan realisasi kinerja",
  cascading: "tabel cascading memuat penjenjangan, bukan pengukuran",
};

class FormulaPlanner {
  readonly edits: Edit[] = [];
  readonly rows: FormulaRow[] = [];
  readonly skipped: SkippedTable[] = [];
  private readonly takenBySheet = new Map<string, Area[]>();
  private readonly usedNames: Set<string>;
  /** Cells of the table in hand that got content. */
  private readonly written = new Set<number>();

  constructor(
    private readonly input: PlanFormulasInput,
    private readonly ownColumns: readonly OwnColumn[],
  ) {
    // Names whose cells were deleted still occupy their number.
    this.usedNames = new Set(input.workbook.names.map(({ name }) => name.toLowerCase()));
  }

  planTable(table: CollectedTable): void {
    const { match } = table.reading;
    const reason = this.skipReason(table);
    if (reason !== null) {
      if (reason !== "") this.skipped.push({ sheet: match.sheet, alasan: reason });
      return;
    }
    const measured = table.rows.filter(isMeasured);
    const header = readHeaderRows(table.sheet, table.reading);
    const places = this.placeColumns(table, measured);
    if (places === null) {
      this.skipped.push({
        sheet: match.sheet,
        alasan: "tidak ada kolom kosong di sebelah kanan tabel untuk Capaian dan Kategori",
      });
      return;
    }
    this.writeHeaders(table, header, places);
    this.writeRows(table, measured, places);
    this.writeFrames(table, places);
  }

  /** Why a table gets no columns; "" where that needs no word (it measures nothing), null where it gets them. */
  private skipReason({ reading: { match }, sheet, rows }: CollectedTable): string | null {
    const fields = new Set(match.columns.map(({ field }) => field));
    const kindReason = KIND_REASON[match.kind];
    if (kindReason !== undefined) return kindReason;
    if (fields.has("efisiensi"))
      return "tabel efisiensi membandingkan anggaran dengan capaian, bukan mengukur indikator";
    if (fields.has("penyebab") && !fields.has("target"))
      return "tabel penyebab keberhasilan/kegagalan tidak memuat target";
    if (match.kind === "rak" && !fields.has("realisasi") && !fields.has("realisasiPeriode")) {
      return "rencana aksi ini memuat target saja; realisasi diukur pada tabel PK atau pengukuran";
    }
    if (!rows.some(isMeasured)) {
      return match.kind === "pengukuran" ? "tidak ada baris dengan target tahunan" : "";
    }
    if (!fields.has("realisasi") && fields.has("realisasiPeriode")) {
      return "realisasi dicatat per periode tanpa kolom realisasi tahunan";
    }
    if (sheet.visibility !== "visible") return "lembar tersembunyi";
    if (sheet.isProtected) return "lembar dilindungi; buka perlindungannya dahulu";
    return null;
  }

  // — where the columns stand —

  private placeColumns(table: CollectedTable, measured: readonly IndikatorRow[]): Map<ColumnId, ColumnPlace> | null {
    const places = new Map<ColumnId, ColumnPlace>();
    const realisasi = this.ownColumn(table, "realisasi") ?? realisasiOfTable(table, measured);
    if (realisasi !== null) places.set("realisasi", realisasi);

    for (const column of [capaianColumn, kategoriColumn]) {
      const own = this.ownColumn(table, column.id) ?? this.fillableColumn(table, measured, column, places);
      if (own !== null) places.set(column.id, own);
    }
    const missing = FORMULA_COLUMN_LIST.filter(({ id }) => !places.has(id));
    if (missing.length === 0) return places;

    const { match } = table.reading;
    const taken = this.takenBySheet.get(match.sheet) ?? [];
    const ownRight = Math.max(match.area.right, ...[...places.values()].map(({ column }) => column));
    const left = findFreeColumns(table.sheet, { ...match.area, right: ownRight }, missing.length, taken);
    if (left === null) return null;
    missing.forEach(({ id }, index) => places.set(id, { column: left + index, origin: "baru" }));
    taken.push({ top: match.area.top, bottom: match.area.bottom, left, right: left + missing.length - 1 });
    this.takenBySheet.set(match.sheet, taken);
    return places;
  }

  /** A column that an earlier run made or filled for this table. */
  private ownColumn({ reading: { match } }: CollectedTable, id: ColumnId): ColumnPlace | null {
    const own = this.ownColumns.find((column) => column.id === id && isOwnColumnOf(column, match));
    return own === undefined ? null : { column: own.area.right, origin: "milik" };
  }

  /** A Capaian or Kategori column of the table itself that is still empty, or that holds nothing but our formulas. */
  private fillableColumn(
    { reading: { match }, sheet }: CollectedTable,
    measured: readonly IndikatorRow[],
    column: FormulaColumn,
    places: ReadonlyMap<ColumnId, ColumnPlace>,
  ): ColumnPlace | null {
    const realisasi = places.get("realisasi");
    for (const { field, column: at, periode } of match.columns) {
      if (field !== column.id || periode !== null) continue;
      const isFillable = measured.every(({ row, target }) => {
        const cell = sheet.cell(row, at);
        if (cell === undefined) return true;
        if (cell.formula === undefined || target === null || realisasi === undefined) return false;
        const capaianAt = places.get("capaian")?.column ?? at;
        const place: Pick<MeasuredRow, "target" | "realisasi" | "capaianRef"> = {
          target: { ref: formatAddress(target.area.top, target.area.left), isi: null, nilai: null },
          realisasi: { ref: formatAddress(row, realisasi.column), isi: null, nilai: null },
          capaianRef: formatAddress(row, capaianAt),
        };
        return column.isOwn(cell.formula, {
          ...place,
          capaian: "",
          polaritas: "positif",
          settings: this.input.settings,
        });
      });
      if (isFillable) return { column: at, origin: "tabel" };
    }
    return null;
  }

  // — headers, frames, widths and names —

  private writeHeaders(table: CollectedTable, header: HeaderRows, places: ReadonlyMap<ColumnId, ColumnPlace>): void {
    const { sheet, reading } = table;
    const { match } = reading;
    const like = match.area.right;
    for (const column of FORMULA_COLUMN_LIST) {
      const place = places.get(column.id);
      if (place === undefined) continue;
      if (place.origin === "baru") {
        const judul = caseLikeHeader(column.judul, sheet, match);
        for (const top of [header.top, ...header.repeats])
          this.writeHeader(sheet, header, top, place.column, judul, like);
        if (!columnHoldsSomething(sheet, place.column)) {
          this.edits.push({ kind: "column-width", sheet: sheet.name, column: place.column, width: column.width });
        }
      }
      const isNamed = this.ownColumn(table, column.id) !== null;
      if (!isNamed && (column.id !== "realisasi" || place.origin === "baru")) {
        this.edits.push({
          kind: "name",
          name: this.freshName(place.origin === "tabel" ? `${column.id}_tabel` : column.id),
          sheet: sheet.name,
          area: { top: match.area.top, left: match.area.left, bottom: match.area.bottom, right: place.column },
        });
      }
    }
  }

  /** Frames the cells of new columns that got no content: totals, rows of a sasaran alone, a realisasi still to be typed. */
  private writeFrames({ sheet, reading }: CollectedTable, places: ReadonlyMap<ColumnId, ColumnPlace>): void {
    for (const column of FORMULA_COLUMN_LIST) {
      const place = places.get(column.id);
      if (place?.origin !== "baru") continue;
      for (const { row } of reading.rows) {
        if (this.written.has(row * MAX_COLUMN_COUNT + place.column)) continue;
        this.edits.push(keepEdit(sheet.name, row, place.column, bodyStyle(column, row, reading.match.area.right)));
      }
    }
    this.written.clear();
  }

  private writeHeader(
    sheet: SheetGrid,
    header: HeaderRows,
    top: number,
    column: number,
    judul: string,
    like: number,
  ): void {
    const height = header.bottom - header.top;
    this.edits.push({
      kind: "cell",
      sheet: sheet.name,
      row: top,
      column,
      content: { kind: "value", value: judul },
      style: { like: { row: top, column: like }, horizontal: "center", vertical: "center", wrap: true },
      expect: "empty",
    });
    for (let row = top + 1; row <= top + height; row++) {
      this.edits.push(keepEdit(sheet.name, row, column, { like: { row, column: like } }));
    }
    if (height > 0) {
      this.edits.push({
        kind: "merge",
        sheet: sheet.name,
        area: { top, left: column, bottom: top + height, right: column },
      });
    }
    if (header.numberRow === null) return;
    const row = top + height + 1;
    const number = nextNumber(sheet, row, like, column - like);
    if (number === null) return;
    this.edits.push({
      kind: "cell",
      sheet: sheet.name,
      row,
      column,
      content: { kind: "value", value: number },
      style: { like: { row, column: like } },
      expect: "empty",
    });
  }

  private freshName(id: string): string {
    for (let number = 1; ; number++) {
      const name = `${OWN_NAME_PREFIX}${id}_${number}`;
      if (this.usedNames.has(name)) continue;
      this.usedNames.add(name);
      return name;
    }
  }

  // — the rows —

  private writeRows(
    table: CollectedTable,
    measured: readonly IndikatorRow[],
    places: ReadonlyMap<ColumnId, ColumnPlace>,
  ): void {
    const { sheet } = table;
    const realisasiPlace = places.get("realisasi");
    const capaianPlace = places.get("capaian");
    const kategoriPlace = places.get("kategori");
    if (realisasiPlace === undefined || capaianPlace === undefined || kategoriPlace === undefined) return;

    const perRow = new Map<number, number>();
    for (const { row } of measured) perRow.set(row, (perRow.get(row) ?? 0) + 1);

    for (const indikatorRow of measured) {
      const { row, indikator } = indikatorRow;
      const capaianCell = formatAddress(row, capaianPlace.column);
      const kategoriCell = formatAddress(row, kategoriPlace.column);
      const report = (
        result: Pick<FormulaRow, "capaian" | "kategori" | "status" | "keterangan">,
        realisasi: Reading<Nilai>,
      ): void => {
        this.rows.push({
          sheet: sheet.name,
          row: row + 1,
          nama: indikator.nama,
          target: rawOf(indikator.target),
          realisasi: rawOf(realisasi),
          capaianCell,
          kategoriCell,
          ...result,
        });
      };
      const targetPlace = indikatorRow.target;
      if (targetPlace === null) continue;
      const realisasiAt = indikatorRow.realisasi?.area ?? { top: row, left: realisasiPlace.column };
      const realisasi =
        indikatorRow.realisasi === null
          ? readOwnRealisasi(sheet, realisasiAt.top, realisasiAt.left, indikatorRow)
          : indikator.realisasi;

      if ((perRow.get(row) ?? 0) > 1) {
        report(
          unread("Satu baris memuat beberapa indikator; pisahkan barisnya agar tiap indikator dapat diukur."),
          realisasi,
        );
        continue;
      }
      if (indikator.target.kind === "unreadable") {
        report(
          unread(`Target "${indikator.target.raw}" tidak terbaca sebagai angka, rentang, atau predikat.`),
          realisasi,
        );
        continue;
      }
      if (realisasi.kind === "unreadable") {
        report(unread(`Realisasi "${realisasi.raw}" tidak terbaca sebagai angka, rentang, atau predikat.`), realisasi);
        continue;
      }
      const measuredRow: MeasuredRow = {
        target: operandOf(sheet, targetPlace.area.top, targetPlace.area.left, indikator.target),
        realisasi: operandOf(sheet, realisasiAt.top, realisasiAt.left, realisasi),
        capaianRef: capaianCell,
        capaian: "",
        polaritas: indikator.polaritas,
        settings: this.input.settings,
      };
      const computed = capaianColumn.compute(measuredRow) ?? "";
      const like = table.reading.match.area.right;
      const capaianOutcome = this.writeCell(sheet, row, capaianColumn, capaianPlace, measuredRow, computed, like);
      const shown = capaianOutcome.left ?? computed;
      const rowForKategori: MeasuredRow = { ...measuredRow, capaian: shown };
      const kategori = kategoriColumn.compute(rowForKategori) ?? "";
      const kategoriOutcome = this.writeCell(sheet, row, kategoriColumn, kategoriPlace, rowForKategori, kategori, like);

      const ownKategori = kategoriColumn.compute({ ...measuredRow, capaian: computed }) ?? "";
      report(
        {
          capaian: typeof computed === "number" ? computed : computed === "n/a" ? "n/a" : null,
          kategori: ownKategori === "" ? null : String(ownKategori),
          ...this.statusOf(measuredRow, computed, capaianOutcome, kategoriOutcome),
        },
        realisasi,
      );
    }
  }

  private statusOf(
    row: MeasuredRow,
    computed: ColumnValue,
    capaian: CellOutcome,
    kategori: CellOutcome,
  ): Pick<FormulaRow, "status" | "keterangan"> {
    if (capaian.left !== null || kategori.left !== null) {
      const cells = [capaian, kategori].filter(({ left }) => left !== null).map(({ cell }) => cell);
      return { status: "dibiarkan", keterangan: `Sel ${cells.join(" dan ")} berisi ketikan lain; tidak ditimpa.` };
    }
    if (computed === "") {
      return { status: "menunggu-realisasi", keterangan: "Realisasi belum diisi; capaian kosong, bukan nol." };
    }
    const isPlain = typeof computed === "number" && row.target.nilai?.kind !== "predikat";
    const reason = isPlain ? null : capaianReason(row);
    const isWritten = capaian.isWritten || kategori.isWritten;
    return {
      status: isWritten ? "ditulis" : "sudah-ada",
      keterangan: reason ?? (isWritten ? "Capaian dan kategori ditulis." : "Capaian dan kategori sudah sesuai."),
    };
  }

  /** Plans one cell; `left` is what a person typed there, where that is why nothing is written. */
  private writeCell(
    sheet: SheetGrid,
    row: number,
    column: FormulaColumn,
    place: ColumnPlace,
    measured: MeasuredRow,
    computed: ColumnValue,
    like: number,
  ): CellOutcome {
    const cell = sheet.cell(row, place.column);
    const at = formatAddress(row, place.column);
    const content = this.contentOf(column, measured, computed);
    const done: CellOutcome = { cell: at, left: null, isWritten: false };
    if (cell === undefined) {
      if (content.kind === "value" && content.value === null) return done;
    } else if (cell.formula !== undefined) {
      if (!column.isOwn(cell.formula, measured)) return leftAsTyped(at, cell);
      if (content.kind === "formula" && isSameFormula(cell.formula, content.formula) && holds(cell, computed))
        return done;
    } else {
      if (!holds(cell, computed)) return leftAsTyped(at, cell);
      // The same value stands there: ours from an earlier run (which a formula may replace), or typed (which stays).
      if (content.kind !== "formula" || place.origin !== "milik") return done;
    }
    this.edits.push(cellEdit(sheet, row, column, place, content, cell, like));
    this.written.add(row * MAX_COLUMN_COUNT + place.column);
    return { ...done, isWritten: true };
  }

  private contentOf(column: FormulaColumn, measured: MeasuredRow, computed: ColumnValue): CellContent {
    if (this.input.mode === "nilai") return { kind: "value", value: computed === "" ? null : computed };
    const formula = this.input.mode === "fungsi" ? column.formula(measured) : column.native(measured);
    return formula === null ? { kind: "value", value: null } : { kind: "formula", formula, cached: computed };
  }
}

interface CellOutcome {
  readonly cell: string;
  readonly left: ColumnValue | null;
  readonly isWritten: boolean;
}

/** A row without a target measures nothing: it gets no capaian and counts for no decision. */
function isMeasured({ target, indikator }: IndikatorRow): boolean {
  return target !== null && indikator.target.kind !== "empty";
}

function leftAsTyped(cell: string, { value }: Cell): CellOutcome {
  return { cell, left: typeof value === "number" ? value : typeof value === "string" ? value : "", isWritten: false };
}

function cellEdit(
  sheet: SheetGrid,
  row: number,
  column: FormulaColumn,
  place: ColumnPlace,
  content: CellContent,
  cell: Cell | undefined,
  like: number,
): CellEdit {
  const expect = cell === undefined ? "empty" : "as-read";
  const at = { kind: "cell", sheet: sheet.name, row, column: place.column } as const;
  if (place.origin === "baru") return { ...at, content, style: bodyStyle(column, row, like), expect };
  // The table's own column keeps its look and gets the number format where it was empty.
  const isUntouched = place.origin === "milik" || column.numberFormat === null || cell !== undefined;
  return isUntouched
    ? { ...at, content, expect }
    : { ...at, content, style: { numberFormat: column.numberFormat }, expect };
}

/** How a new column's cell looks: like the table's last cell in that row, centred. */
function bodyStyle(column: FormulaColumn, row: number, like: number): CellStyle {
  return column.numberFormat === null
    ? { like: { row, column: like }, horizontal: "center" }
    : { like: { row, column: like }, numberFormat: column.numberFormat, horizontal: "center" };
}

function unread(keterangan: string): Pick<FormulaRow, "capaian" | "kategori" | "status" | "keterangan"> {
  return { capaian: null, kategori: null, status: "tidak-terbaca", keterangan };
}

function keepEdit(sheet: string, row: number, column: number, style: CellStyle): CellEdit {
  return { kind: "cell", sheet, row, column, content: { kind: "keep" }, style, expect: "empty" };
}

/** Answers whether the cell shows this value already; numbers to 12 digits, since programs keep 15. */
function holds(cell: Cell, value: ColumnValue): boolean {
  if (typeof value === "number") {
    return typeof cell.value === "number" && Math.abs(cell.value - value) <= 1e-12 * Math.max(1, Math.abs(value));
  }
  return cell.value === value;
}

function columnHoldsSomething(sheet: SheetGrid, column: number): boolean {
  if (column >= sheet.columnCount) return false;
  for (let row = 0; row < Math.min(sheet.rowCount, MAX_ROW_COUNT); row++) {
    if (sheet.cell(row, column) !== undefined) return true;
  }
  return false;
}

/** The table's own column of the annual realisasi: where the rows' readings stand, else by its field. */
function realisasiOfTable(
  { reading: { match } }: CollectedTable,
  measured: readonly IndikatorRow[],
): ColumnPlace | null {
  const read = measured.find(({ realisasi }) => realisasi !== null)?.realisasi;
  const column = read?.area.left ?? match.columns.find(({ field }) => field === "realisasi")?.column;
  return column === undefined ? null : { column, origin: "tabel" };
}

/** Reads the realisasi that stands in a column of ours which the table's layout does not see. */
function readOwnRealisasi(sheet: SheetGrid, row: number, column: number, { indikator }: IndikatorRow): Reading<Nilai> {
  const cell = sheet.cell(row, column);
  if (cell === undefined) return { kind: "empty" };
  return parseNilai(cell.value, {
    numberFormat: cell.numberFormat,
    satuan: indikator.satuan,
    ...(cell.formula === undefined ? {} : { origin: "formula" as const }),
  });
}

function operandOf(sheet: SheetGrid, row: number, column: number, reading: Reading<Nilai>): Operand {
  const value = sheet.cell(row, column)?.value;
  return {
    ref: formatAddress(row, column),
    isi: typeof value === "string" || typeof value === "number" ? value : null,
    nilai: valueOf(reading),
  };
}

/** Why a capaian is "n/a", or that it is ordinal; null where there is nothing to say. */
function capaianReason(row: MeasuredRow): string | null {
  const capaian = computeCapaian(row.target.nilai, row.realisasi.nilai, formulaOptions(row));
  if (capaian.kind === "n/a") return capaian.alasan;
  return capaian.kind === "angka" && capaian.isOrdinal === true
    ? "Capaian dihitung dari urutan predikat (AA=7 … D=1), bukan dari nilai angka."
    : null;
}

function rawOf(reading: Reading<Nilai>): string | null {
  return reading.kind === "empty" ? null : reading.raw;
}
