import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ColumnMatch, LayoutMatch, RowCell, RowReading, TableReading } from "../../../src/core/layout/layout";
import { sourceKeyOf } from "../../../src/core/layout/source-key";
import type { Field } from "../../../src/core/model/field";
import type { Kind, Level } from "../../../src/core/model/level";
import type { Cell, SheetGrid } from "../../../src/core/grid/sheet-grid";
import { foldText } from "../../../src/core/text/fold-text";
import { parseNilai } from "../../../src/core/text/parse-nilai";
import { parsePersen } from "../../../src/core/text/parse-persen";
import { parseUang } from "../../../src/core/text/parse-uang";
import type { Periode } from "../../../src/core/text/periode";
import { gridOf } from "../../support/grid-of";

export interface ReadingOptions {
  readonly kind: Kind;
  readonly sheet?: string;
  readonly eselon?: "II" | "III";
  readonly titles?: readonly string[];
  readonly merge?: readonly string[];
  /** The A1 row of the first body row; 5 by default. */
  readonly startRow?: number;
}

const NILAI: readonly Field[] = [
  "target",
  "targetTahun",
  "targetPeriode",
  "realisasi",
  "realisasiTahun",
  "realisasiPeriode",
];
const UANG: readonly Field[] = ["pagu", "realisasiAnggaran"];
const PERSEN: readonly Field[] = ["persenAnggaran", "capaian", "capaianPeriode", "bobot"];

/**
 * A table as the layout reader would hand it over. `columns` lists the fields from column A on: "sasaran", with an owner
 * "target@program", a year "realisasiTahun:2023" or a period "targetPeriode:bulan3"; "-" skips a sheet column. The body is
 * a gridOf table; a row whose first text is JUMLAH or TOTAL is a total.
 */
export function readingOf(columns: string, body: string, options: ReadingOptions): TableReading {
  const startRow = options.startRow ?? 5;
  const grid = gridOf(body, { startRow, merge: options.merge ?? [], name: options.sheet ?? "Lembar1" });
  const matches = columns
    .split("|")
    .map((text) => text.trim())
    .flatMap((text, column) => (text === "-" ? [] : [columnOf(text, column)]));
  const first = startRow - 1;
  const last = grid.rowCount - 1;
  const right = Math.max(...matches.map(({ column }) => column));
  const match: LayoutMatch = {
    layout: "uji",
    kind: options.kind,
    eselon: options.eselon ?? null,
    sheet: grid.name,
    area: { top: first - 1, left: 0, bottom: last, right },
    header: { top: first - 1, left: 0, bottom: first - 1, right },
    body: { top: first, left: 0, bottom: last, right },
    columns: matches,
    judulList: (options.titles ?? []).map((teks, row) => ({ teks, row, column: 0 })),
    confidence: 1,
  };
  const rows: RowReading[] = [];
  for (let row = first; row <= last; row++) {
    const cells = cellsOf(grid, row, matches);
    if (cells.size === 0) continue;
    const isTotal = [...cells.values()].some(
      ({ text }) => text !== null && /^(jumlah|total)( program.*)?$/i.test(text),
    );
    rows.push({ row, kind: isTotal ? "total" : "data", cells });
  }
  const carried = rows.flatMap(({ row, cells }) =>
    [...cells.values()].filter(({ sourceRow }) => sourceRow !== row).map(sourceKeyOf),
  );
  return { match, rows, problems: [], carried: new Set(carried) };
}

/** The body of a table under tables/, with the merges that its second line names. */
export function tableOf(file: string): { readonly body: string; readonly merge: readonly string[] } {
  const lines = readFileSync(join(__dirname, "tables", file), "utf8")
    .trimEnd()
    .split("\n");
  const merges = lines.find((line) => line.startsWith("// merge "));
  return {
    body: lines.filter((line) => !line.startsWith("//")).join("\n"),
    merge: merges === undefined ? [] : merges.slice("// merge ".length).split(" "),
  };
}

function columnOf(text: string, column: number): ColumnMatch {
  const [head = "", tail] = text.split(":");
  const [field = "", owner] = head.split("@");
  const periode = /^(bulan|triwulan|semester)(\d+)$/.exec(tail ?? "");
  return {
    field: field as Field,
    column,
    header: text,
    owner: owner === undefined ? null : (owner as Level),
    periode: periode === null ? null : { kind: periode[1] as Periode["kind"], nomor: Number(periode[2]) },
    tahun: /^\d{4}$/.test(tail ?? "") ? Number(tail) : null,
  };
}

function cellsOf(grid: SheetGrid, row: number, columns: readonly ColumnMatch[]): Map<number, RowCell> {
  const cells = new Map<number, RowCell>();
  const satuan = textAt(grid, row, columns.find(({ field }) => field === "satuan")?.column);
  columns.forEach((column, at) => {
    const source = sourceOf(grid, row, column.column);
    // As the reader does: what a merge brings in from another column of the table is that column's.
    if (source.column !== column.column) return;
    const cell = grid.cell(source.row, source.column);
    if (cell === undefined) return;
    cells.set(at, {
      column,
      sourceRow: source.row,
      sourceColumn: source.column,
      text: textOf(cell),
      isBold: cell.bold ?? false,
      indent: cell.indent ?? 0,
      ...valueOf(cell, column.field, satuan),
    });
  });
  return cells;
}

function valueOf(cell: Cell, field: Field, satuan: string | null): Pick<RowCell, "nilai" | "angka"> {
  const { numberFormat } = cell;
  if (NILAI.includes(field)) return { nilai: parseNilai(cell.value, { numberFormat, satuan }) };
  if (UANG.includes(field)) return { angka: parseUang(cell.value, { numberFormat }) };
  if (PERSEN.includes(field)) {
    return {
      angka: parsePersen(cell.value, { numberFormat, ...(numberFormat.includes("%") ? {} : { scale: "points" }) }),
    };
  }
  return {};
}

function textAt(grid: SheetGrid, row: number, column: number | undefined): string | null {
  const cell = column === undefined ? undefined : grid.cell(row, column);
  return cell === undefined ? null : textOf(cell);
}

function textOf(cell: Cell): string | null {
  const text = typeof cell.value === "object" ? cell.value.error : String(cell.value);
  const lines = text.split("\n").map(foldText).join("\n");
  return lines === "" || lines === "-" ? null : lines;
}

function sourceOf(grid: SheetGrid, row: number, column: number): { readonly row: number; readonly column: number } {
  const merge = grid.merges.find(
    (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
  return merge === undefined ? { row, column } : { row: merge.top, column: merge.left };
}
