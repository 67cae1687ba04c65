import type { CellContent, CellEdit, Edit } from "../core/edits/edit";
import { FORMULA_COLUMN_LIST } from "../core/formulas/columns";
import type { SkippedTable } from "../core/formulas/plan-formulas";
import { formatAddress, formatArea } from "../core/grid/a1";
import { unionArea } from "../core/grid/area";
import { isCellError, type Cell, type SheetGrid, type WorkbookGrid } from "../core/grid/sheet-grid";
import { showNumber } from "../core/text/show-number";
import { describeEdits, type WrittenArea } from "./describe-edits";
import type { WritePreview, WriteView } from "./session-types";

const SHOWN = 50;
/** A table's own headers may be in capitals, and ours follow them. */
const HEADERS: ReadonlySet<string> = new Set(FORMULA_COLUMN_LIST.map(({ judul }) => judul.toLowerCase()));

/** What a plan says of itself beside its edits. */
export interface PreviewWords {
  readonly skipped?: readonly SkippedTable[];
  readonly catatan?: readonly string[];
  /** What all areas get, where it is one thing: "nilai". */
  readonly isi?: string;
}

/** What a batch of edits would do to the workbook, for a person to look at before it is done. */
export function previewEdits(grid: WorkbookGrid, edits: readonly Edit[], said: PreviewWords = {}): WritePreview {
  const sheets = new Map(grid.sheets.map((sheet) => [sheet.name, sheet]));
  const writes = edits.filter((edit): edit is CellEdit => edit.kind === "cell" && edit.content.kind !== "keep");
  const heldBy = ({ sheet, row, column }: CellEdit): Cell | undefined => sheets.get(sheet)?.cell(row, column);
  const replacing = writes.filter((edit) => heldBy(edit) !== undefined);
  const filling = writes.filter((edit) => heldBy(edit) === undefined);
  const shown = [...replacing.slice(0, SHOWN), ...filling.slice(0, Math.max(0, SHOWN - replacing.length))];
  return {
    areas: areasOf(edits, writes, sheets, said.isi),
    cells: shown.map((edit) => describeCell(edit, heldBy(edit))),
    cellCount: writes.length,
    replacedCount: replacing.length,
    skipped: said.skipped ?? [],
    catatan: said.catatan ?? [],
    edits,
  };
}

/** The areas that get content, each with what; a new sheet is one area. */
function areasOf(
  edits: readonly Edit[],
  writes: readonly CellEdit[],
  sheets: ReadonlyMap<string, SheetGrid>,
  word: string | undefined,
): WritePreview["areas"] {
  const contentAt = new Map(writes.map((edit) => [keyOf(edit.sheet, edit.row, edit.column), edit.content]));
  const fresh = new Map<string, WrittenArea>();
  const areas: WritePreview["areas"][number][] = [];
  for (const written of describeEdits(edits)) {
    const { sheet, area, cellCount } = written;
    if (sheets.has(sheet)) {
      const isi = word ?? contentWord(contentAt.get(keyOf(sheet, area.top, area.left)));
      areas.push({ sheet, area: formatArea(area), isi, cellCount });
      continue;
    }
    const known = fresh.get(sheet);
    fresh.set(
      sheet,
      known === undefined
        ? written
        : { sheet, area: unionArea(known.area, area), cellCount: known.cellCount + cellCount },
    );
  }
  for (const { sheet, area, cellCount } of fresh.values()) {
    areas.push({ sheet, area: formatArea(area), isi: "lembar baru", cellCount });
  }
  return areas;
}

function keyOf(sheet: string, row: number, column: number): string {
  return `${row}|${column}|${sheet}`;
}

/** A column is known by the header that it gets on top; without one by the kind of what it gets. */
function contentWord(content: CellContent | undefined): string {
  if (content?.kind === "formula") return "rumus";
  if (content?.kind !== "value" || content.value === null) return "dikosongkan";
  return typeof content.value === "string" && HEADERS.has(content.value.toLowerCase()) ? content.value : "nilai";
}

function describeCell({ sheet, row, column, content, style }: CellEdit, held: Cell | undefined): WriteView {
  const format = style?.numberFormat ?? held?.numberFormat;
  const value = content.kind === "formula" ? content.cached : content.kind === "value" ? content.value : null;
  return {
    sheet,
    cell: formatAddress(row, column),
    before: held === undefined ? "" : showValue(held.value, held.numberFormat),
    after: value === null ? "" : showValue(value, format),
    formula: content.kind === "formula" ? `=${content.formula}` : null,
  };
}

function showValue(value: Cell["value"], format: string | undefined): string {
  if (isCellError(value)) return value.error;
  if (typeof value === "number") return showNumber(value, format);
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : value;
}
