import { formatAddress, formatArea } from "../grid/a1";
import type { Area } from "../grid/area";
import { MergeSet } from "../grid/merge-set";
import type { SheetGrid, WorkbookGrid } from "../grid/sheet-grid";
import type { CellEdit, Edit } from "./edit";

/** The size of an Excel sheet. */
export const MAX_ROW_COUNT = 1_048_576;
/** The number of columns of an Excel sheet. */
export const MAX_COLUMN_COUNT = 16_384;

const MAX_TEXT_LENGTH = 32_767;
const MAX_FORMULA_LENGTH = 8_192;
const MAX_COLUMN_WIDTH = 255;
const MAX_ROW_HEIGHT = 409.5;
const MAX_SHEET_NAME_LENGTH = 31;
const FORBIDDEN_IN_SHEET_NAME = /[:\\/?*[\]]/;
const DEFINED_NAME = /^[A-Za-z_\\][A-Za-z0-9_.\\]{0,254}$/;

/** Why an edit is refused, for programs; the refusal's message says it for people. */
export type RefusalCode =
  | "lembar-tidak-ada"
  | "lembar-dilindungi"
  | "nama-lembar-terpakai"
  | "nama-lembar-tidak-sah"
  | "nama-tidak-sah"
  | "di-luar-lembar"
  | "sel-terisi"
  | "sel-tertutup-gabungan"
  | "gabungan-bertumpuk"
  | "gabungan-menutup-isi"
  | "tulis-ganda"
  | "isi-tidak-sah"
  | "ukuran-tidak-sah";

/** Why one edit may not be made. Nothing at all is written while there is a refusal. */
export interface Refusal {
  readonly code: RefusalCode;
  /** In Indonesian: what, where, and why not. */
  readonly message: string;
  readonly sheet: string;
  /** A1 text of the cell or area; null where the refusal is about the whole sheet. */
  readonly cell: string | null;
}

/** What is known of a sheet while the edits are walked in order. */
interface SheetState {
  readonly grid: SheetGrid | null;
  readonly merges: MergeSet;
  readonly written: Set<number>;
}

/**
 * Answers which edits may not be made on this workbook; an empty list means that all may.
 *
 * Why: a planner's workbook is full of figures that people typed. An edit that expects an empty cell is refused where the
 * cell holds something; nothing is written into protected sheets, into cells that a merge covers, or outside the sheet;
 * and no cell is written twice. Each refusal names sheet and cell, so that the user can act on it.
 * One protected sheet gives one refusal, not one per cell.
 *
 * Example: a CellEdit with `expect: "empty"` on F5 of 'PK 2024', which holds 0.95 →
 * `[{ code: "sel-terisi", sheet: "PK 2024", cell: "F5", … }]`.
 */
export function checkEdits(workbook: WorkbookGrid, edits: readonly Edit[]): Refusal[] {
  const steps = checkEditsInSteps(workbook, edits);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

const EDITS_PER_STEP = 500;

/** The same, yielding now and then, so that a page can breathe between. */
export function* checkEditsInSteps(
  workbook: WorkbookGrid,
  edits: readonly Edit[],
): Generator<undefined, Refusal[], undefined> {
  const refusals: Refusal[] = [];
  const sheets = new Map<string, SheetState>();
  for (const grid of workbook.sheets) sheets.set(sheetKey(grid.name), stateOf(grid));
  const reported = new Set<string>();

  const refuse = (code: RefusalCode, sheet: string, cell: string | null, message: string): void => {
    refusals.push({ code, sheet, cell, message });
  };
  const refuseOnce = (code: RefusalCode, sheet: string, message: string): void => {
    const key = `${code}|${sheetKey(sheet)}`;
    if (reported.has(key)) return;
    reported.add(key);
    refuse(code, sheet, null, message);
  };

  for (const [index, edit] of edits.entries()) {
    if (index % EDITS_PER_STEP === EDITS_PER_STEP - 1) yield;
    if (edit.kind === "notes") continue;
    if (edit.kind === "sheet") {
      if (checkSheetName(edit.name, sheets, refuse)) sheets.set(sheetKey(edit.name), stateOf(null));
      continue;
    }
    const state = sheets.get(sheetKey(edit.sheet));
    if (state === undefined) {
      refuseOnce("lembar-tidak-ada", edit.sheet, `Lembar "${edit.sheet}" tidak ada di berkas ini.`);
      continue;
    }
    if (edit.kind === "name") {
      if (!DEFINED_NAME.test(edit.name)) {
        refuse("nama-tidak-sah", edit.sheet, null, `Nama "${edit.name}" tidak dapat dipakai sebagai nama di Excel.`);
      }
      checkArea(edit.sheet, edit.area, refuse);
      continue;
    }
    if (state.grid?.isProtected === true) {
      refuseOnce(
        "lembar-dilindungi",
        edit.sheet,
        `Lembar "${edit.sheet}" dilindungi. Buka proteksinya dahulu (Tinjau > Buka Proteksi Lembar), lalu ulangi.`,
      );
      continue;
    }
    switch (edit.kind) {
      case "cell":
        checkCell(edit, state, refuse);
        break;
      case "merge":
        checkMerge(edit.sheet, edit.area, state, refuse);
        break;
      case "unmerge":
        if (checkArea(edit.sheet, edit.area, refuse)) {
          for (const merge of state.merges.overlapping(edit.area)) state.merges.delete(merge);
        }
        break;
      case "column-width":
        if (!isIndex(edit.column, MAX_COLUMN_COUNT)) outside(edit.sheet, 0, edit.column, refuse);
        else if (!(edit.width >= 0 && edit.width <= MAX_COLUMN_WIDTH)) {
          const cell = formatAddress(0, edit.column);
          refuse("ukuran-tidak-sah", edit.sheet, cell, `Lebar kolom ${edit.width} di luar 0–${MAX_COLUMN_WIDTH}.`);
        }
        break;
      case "row-height":
        if (!isIndex(edit.row, MAX_ROW_COUNT)) outside(edit.sheet, edit.row, 0, refuse);
        else if (!(edit.height >= 0 && edit.height <= MAX_ROW_HEIGHT)) {
          const cell = formatAddress(edit.row, 0);
          refuse("ukuran-tidak-sah", edit.sheet, cell, `Tinggi baris ${edit.height} di luar 0–${MAX_ROW_HEIGHT}.`);
        }
        break;
      // Only a host makes these, for its own undo: they put back what stood there.
      case "restore":
        break;
      case "page-setup":
        if (edit.page.printArea !== undefined) checkArea(edit.sheet, edit.page.printArea, refuse);
        break;
    }
  }
  return refusals;
}

/**
 * Answers what is wrong with a name for a new sheet, in Indonesian; null where Excel accepts it.
 * Example: "Capaian 2024/2025" → `mengandung tanda yang dilarang …`; "Formulir Pengukuran" → null.
 */
export function sheetNameProblem(name: string): string | null {
  if (name.trim() === "") return "kosong";
  if (name.length > MAX_SHEET_NAME_LENGTH) return `lebih dari ${MAX_SHEET_NAME_LENGTH} huruf`;
  if (FORBIDDEN_IN_SHEET_NAME.test(name)) return "mengandung tanda yang dilarang Excel (: \\ / ? * [ ])";
  if (name.startsWith("'") || name.endsWith("'")) return "diawali atau diakhiri tanda petik tunggal";
  if (sheetKey(name) === "history") return "dipakai oleh Excel sendiri";
  return null;
}

type Refuse = (code: RefusalCode, sheet: string, cell: string | null, message: string) => void;

/** Excel compares the names of sheets without regard to case. */
function sheetKey(name: string): string {
  return name.toLowerCase();
}

function stateOf(grid: SheetGrid | null): SheetState {
  return { grid, merges: new MergeSet(grid?.merges ?? []), written: new Set() };
}

function isIndex(value: number, count: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < count;
}

function outside(sheet: string, row: number, column: number, refuse: Refuse): void {
  refuse(
    "di-luar-lembar",
    sheet,
    null,
    `Baris ${row + 1}, kolom ke-${column + 1} berada di luar lembar "${sheet}" (Excel: 1.048.576 baris, 16.384 kolom).`,
  );
}

function checkArea(sheet: string, area: Area, refuse: Refuse): boolean {
  const isInside =
    isIndex(area.top, MAX_ROW_COUNT) &&
    isIndex(area.bottom, MAX_ROW_COUNT) &&
    isIndex(area.left, MAX_COLUMN_COUNT) &&
    isIndex(area.right, MAX_COLUMN_COUNT) &&
    area.top <= area.bottom &&
    area.left <= area.right;
  if (!isInside) outside(sheet, area.bottom, area.right, refuse);
  return isInside;
}

function checkSheetName(name: string, sheets: ReadonlyMap<string, SheetState>, refuse: Refuse): boolean {
  const problem = sheetNameProblem(name);
  if (problem !== null) {
    refuse("nama-lembar-tidak-sah", name, null, `Nama lembar "${name}" tidak dapat dipakai: ${problem}.`);
    return false;
  }
  if (sheets.has(sheetKey(name))) {
    refuse("nama-lembar-terpakai", name, null, `Sudah ada lembar bernama "${name}" di berkas ini.`);
    return false;
  }
  return true;
}

function checkCell(edit: CellEdit, state: SheetState, refuse: Refuse): void {
  const { sheet, row, column, content } = edit;
  if (!isIndex(row, MAX_ROW_COUNT) || !isIndex(column, MAX_COLUMN_COUNT)) {
    outside(sheet, row, column, refuse);
    return;
  }
  const cell = formatAddress(row, column);
  const held = state.grid?.cell(row, column);
  if (edit.expect === "empty" && held !== undefined) {
    refuse("sel-terisi", sheet, cell, `Sel ${cell} pada lembar "${sheet}" sudah berisi; isian tidak ditimpa.`);
  }
  if (content.kind === "keep") return;

  const key = row * MAX_COLUMN_COUNT + column;
  if (state.written.has(key)) {
    refuse("tulis-ganda", sheet, cell, `Sel ${cell} pada lembar "${sheet}" akan ditulis dua kali.`);
  }
  state.written.add(key);

  const merge = state.merges.at(row, column);
  if (merge !== undefined && (row !== merge.top || column !== merge.left)) {
    const area = formatArea(merge);
    refuse(
      "sel-tertutup-gabungan",
      sheet,
      cell,
      `Sel ${cell} pada lembar "${sheet}" tertutup gabungan sel ${area}; isi di situ tidak akan terlihat.`,
    );
  }
  const problem = contentProblem(edit);
  if (problem !== null) {
    refuse("isi-tidak-sah", sheet, cell, `Isi untuk sel ${cell} pada lembar "${sheet}" ${problem}.`);
  }
}

function contentProblem({ content }: CellEdit): string | null {
  if (content.kind === "keep") return null;
  const value = content.kind === "formula" ? content.cached : content.value;
  if (typeof value === "number" && !Number.isFinite(value)) return "bukan bilangan yang terhingga";
  if (typeof value === "string" && value.length > MAX_TEXT_LENGTH) return `melebihi ${MAX_TEXT_LENGTH} huruf`;
  if (content.kind !== "formula") return null;
  if (content.formula.startsWith("=")) return 'berupa rumus yang diawali "=" ganda';
  if (content.formula.trim() === "") return "berupa rumus kosong";
  if (content.formula.length > MAX_FORMULA_LENGTH) return `berupa rumus yang melebihi ${MAX_FORMULA_LENGTH} huruf`;
  return null;
}

function checkMerge(sheet: string, area: Area, state: SheetState, refuse: Refuse): void {
  if (!checkArea(sheet, area, refuse)) return;
  const text = formatArea(area);
  const [other] = state.merges.overlapping(area);
  if (other !== undefined) {
    refuse(
      "gabungan-bertumpuk",
      sheet,
      text,
      `Sel ${text} pada lembar "${sheet}" tidak dapat digabung: bertumpuk dengan gabungan ${formatArea(other)}.`,
    );
    return;
  }
  const hidden = firstCoveredCell(state, area);
  if (hidden !== null) {
    refuse(
      "gabungan-menutup-isi",
      sheet,
      hidden,
      `Sel ${text} pada lembar "${sheet}" tidak digabung: isi sel ${hidden} akan hilang.`,
    );
    return;
  }
  state.merges.add(area);
}

/** The A1 text of the first cell that the merge would cover although it holds something. */
function firstCoveredCell(state: SheetState, area: Area): string | null {
  const lastRow = Math.min(area.bottom, (state.grid?.rowCount ?? 0) - 1);
  for (let row = area.top; row <= lastRow; row++) {
    const cells = state.grid?.row(row);
    if (cells === undefined) continue;
    const lastColumn = Math.min(area.right, cells.length - 1);
    for (let column = area.left; column <= lastColumn; column++) {
      if (row === area.top && column === area.left) continue;
      // A cell that this batch empties first hides nothing.
      if (cells[column] !== undefined && !state.written.has(row * MAX_COLUMN_COUNT + column)) {
        return formatAddress(row, column);
      }
    }
  }
  return null;
}
