import type { SheetGrid } from "../grid/sheet-grid";
import { FIELD_JUDUL } from "../model/field-judul";
import { FIELD_LIST, type Field } from "../model/field";
import { headersOf, type ColumnHeader } from "./column-header";
import { profileColumn } from "./column-profile";
import { MEASURE_FIELD, MONEY_FIELD } from "./columns/column-draft";
import { isNameField } from "./columns/name-field";
import { readHeaderText } from "./header-text";
import type { ColumnMatch, LayoutMatch } from "./layout";
import { LAYOUT_LIST } from "./layouts";
import { settleMoneyUnit } from "./settle-money-unit";
import { createTableView, titleWords } from "./table-view";

/** A column of a table read as another field (or as none), chosen by a person and kept in the workbook. */
export interface ColumnCorrection {
  readonly sheet: string;
  readonly layout: string;
  /** ColumnHeader.key: the header's words, so that the choice survives inserted rows and columns. */
  readonly header: string;
  readonly field: string | null;
}

/**
 * The table as a person says its columns are to be read. A column that is given a field takes it from the column that was read
 * as it before: a table has one Target. Corrections of other tables, of headers that are gone and of unknown fields change nothing.
 */
export function correctColumns(
  sheet: SheetGrid,
  match: LayoutMatch,
  corrections: readonly ColumnCorrection[],
): LayoutMatch {
  const own = corrections.filter(
    (correction) => correction.sheet === match.sheet && correction.layout === match.layout,
  );
  if (own.length === 0) return match;
  const headers = headersOf(sheet, match);
  let { columns } = match;
  for (const { header: key, field } of own) {
    const header = headers.find((candidate) => candidate.key === key);
    if (header === undefined) continue;
    if (field === null) columns = columns.filter(({ column }) => column !== header.column);
    else if (isField(field)) columns = give(columns, header, field);
  }
  const titles = match.judulList.map(({ teks }) => teks);
  columns = settleMoneyUnit(sheet, columns, titles, match.body.top, match.body.bottom);
  return { ...match, columns };
}

/** The fields that a person may choose for a column of a layout. */
export function fieldChoicesOf(layoutId: string): Field[] {
  const words = LAYOUT_LIST.find(({ id }) => id === layoutId)?.words ?? {};
  return FIELD_LIST.filter((field) => words[field] !== undefined);
}

/**
 * Why a correction would make the table worse, in Indonesian with what to do about it; null where it may be kept.
 *
 * @example correctionProblem(sheet, match, { …, header: "uraian", field: "target" })
 *   → "Kolom "Uraian" berisi tulisan, bukan angka, jadi tidak dapat dibaca sebagai Target. …"
 */
export function correctionProblem(sheet: SheetGrid, match: LayoutMatch, correction: ColumnCorrection): string | null {
  const header = headersOf(sheet, match).find(({ key }) => key === correction.header);
  if (header === undefined) {
    return `Kolom "${correction.header}" tidak ditemukan lagi di tabel itu. Baca ulang buku kerja, lalu pilih lagi.`;
  }
  const { field } = correction;
  if (field !== null) {
    if (!isField(field) || !fieldChoicesOf(match.layout).includes(field)) {
      return `Isian "${field}" tidak dikenal pada tabel ini. Pilih salah satu isian yang ditawarkan.`;
    }
    const problem = contentProblem(sheet, match, header, field);
    if (problem !== null) return problem;
  }
  const layout = LAYOUT_LIST.find(({ id }) => id === match.layout);
  const lacks = (candidate: LayoutMatch): string[] => {
    const reading = { columns: candidate.columns, unknown: [], isBareUraian: false };
    const titles = titleWords(match.judulList.map(({ teks }) => teks));
    const view = createTableView({ reading, titles, headers: "", isProgramBody: true });
    return (layout?.required ?? []).filter(({ isMet }) => !isMet(view)).map(({ sebutan }) => sebutan);
  };
  const before = lacks(match);
  const lost = lacks(correctColumns(sheet, match, [correction])).filter((sebutan) => !before.includes(sebutan));
  return lost.length === 0
    ? null
    : `Dengan pilihan itu tabel tidak lagi memuat ${lost.join(", ")}, jadi tidak dapat dibaca. ` +
        "Tentukan dahulu kolom lain untuk isian itu.";
}

function give(columns: readonly ColumnMatch[], header: ColumnHeader, field: Field): ColumnMatch[] {
  const before = columns.find(({ column }) => column === header.column);
  const words = readHeaderText(header.header);
  const [year] = words.years;
  const asked: ColumnMatch = {
    field,
    column: header.column,
    header: before?.header ?? header.header,
    owner: before?.owner ?? ownerBeside(columns, header.column),
    periode: hasPeriode(field) ? (before?.periode ?? words.periode) : null,
    tahun: before?.tahun ?? (words.years.length === 1 ? (year ?? null) : null),
    ...(before?.spanColumns === undefined ? {} : { spanColumns: before.spanColumns }),
  };
  const yielding = columns.find((column) => column !== before && isSameSlot(column, asked));
  // "Target 2024" that yields to "Nilai" says which year both are about.
  const given = { ...asked, tahun: asked.tahun ?? yielding?.tahun ?? null };
  const rest = columns.filter((column) => column !== before && column !== yielding);
  return [...rest, given].sort((a, b) => a.column - b.column);
}

/** Where a table has several levels, whose column it is follows from its neighbour on the left. */
function ownerBeside(columns: readonly ColumnMatch[], at: number): ColumnMatch["owner"] {
  return columns.filter(({ column }) => column < at).at(-1)?.owner ?? null;
}

function isSameSlot(a: ColumnMatch, b: ColumnMatch): boolean {
  return (
    a.field === b.field &&
    a.owner === b.owner &&
    (!hasTahun(a.field) || a.tahun === b.tahun) &&
    a.periode?.kind === b.periode?.kind &&
    a.periode?.nomor === b.periode?.nomor
  );
}

function contentProblem(sheet: SheetGrid, match: LayoutMatch, header: ColumnHeader, field: Field): string | null {
  const known = match.columns.find(({ column }) => column === header.column);
  const words = readHeaderText(header.header);
  const judul = FIELD_JUDUL[field];
  if (hasPeriode(field) && field !== "jadwal" && (known?.periode ?? words.periode) === null) {
    return `Kepala kolom "${header.header}" tidak menyebut bulan, triwulan, atau semester, jadi tidak dapat dibaca sebagai ${judul}. Lengkapi kepala kolomnya, lalu ulangi.`;
  }
  if (hasTahun(field) && known?.tahun == null && words.years.length !== 1) {
    return `Kepala kolom "${header.header}" tidak menyebut satu tahun, jadi tidak dapat dibaca sebagai ${judul}. Lengkapi kepala kolomnya, lalu ulangi.`;
  }
  const { filled, numbers, texts } = profileColumn(sheet, header.column, match.body.top, match.body.bottom);
  if (filled === 0) return null;
  if (isNumeric(field) && numbers === 0 && texts === filled) {
    return `Kolom "${header.header}" berisi tulisan, bukan angka, jadi tidak dapat dibaca sebagai ${judul}. Pilih isian lain, atau "tidak dipakai".`;
  }
  if ((isNameField(field) || field === "indikator") && texts === 0 && numbers === filled) {
    return `Kolom "${header.header}" berisi angka, bukan nama, jadi tidak dapat dibaca sebagai ${judul}. Pilih isian lain, atau "tidak dipakai".`;
  }
  return null;
}

function isField(text: string): text is Field {
  return (FIELD_LIST as readonly string[]).includes(text);
}

function hasPeriode(field: Field): boolean {
  return field.endsWith("Periode") || field === "jadwal";
}

function hasTahun(field: Field): boolean {
  return field.endsWith("Tahun");
}

const OTHER_NUMERIC: ReadonlySet<Field> = new Set<Field>([
  "capaian",
  "capaianPeriode",
  "persenAnggaran",
  "efisiensi",
  "bobot",
]);

function isNumeric(field: Field): boolean {
  return MEASURE_FIELD.has(field) || MONEY_FIELD.has(field) || OTHER_NUMERIC.has(field);
}
