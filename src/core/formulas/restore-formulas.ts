import type { CellEdit } from "../edits/edit";
import { formatAddress } from "../grid/a1";
import { isCellError, type Cell, type WorkbookGrid } from "../grid/sheet-grid";
import type { SkippedTable } from "./formula-plan";
import { normalizeCalls } from "./kinerja-calls";
import { listSkippedCells, type SkippedCell } from "./skipped-cells";

/** The edits that enter formulas anew, and the cells where that is not allowed. */
export interface RestorePlan {
  readonly edits: readonly CellEdit[];
  readonly skipped: readonly SkippedTable[];
}

/**
 * Plans "Pulihkan rumus": formulas that call our functions under a name that Excel does not know (`_xldudf_KINERJA_CAPAIAN`,
 * `@KINERJA.CAPAIAN`, behind a path or another add-in's name), and those that show #NAME? although the name is right, are entered
 * anew. Nothing else in the formulas changes. What they show stays as the stored result until Excel has computed them.
 */
export function planRestore(workbook: WorkbookGrid): RestorePlan {
  const edits: CellEdit[] = [];
  const skipped: SkippedCell[] = [];
  for (const sheet of workbook.sheets) {
    for (let row = 0; row < sheet.rowCount; row++) {
      const cells = sheet.row(row);
      if (cells === undefined) continue;
      for (let column = 0; column < cells.length; column++) {
        const cell = cells[column];
        const formula = cell === undefined ? null : formulaToEnter(cell);
        if (cell === undefined || formula === null) continue;
        if (sheet.isProtected) {
          const alasan = "lembar dilindungi; buka proteksinya dahulu";
          skipped.push({ sheet: sheet.name, cell: formatAddress(row, column), alasan });
          continue;
        }
        const cached = isCellError(cell.value) ? "" : cell.value;
        const content = { kind: "formula", formula, cached } as const;
        edits.push({ kind: "cell", sheet: sheet.name, row, column, content, expect: "as-read" });
      }
    }
  }
  return { edits, skipped: listSkippedCells(skipped) };
}

/** The formula to enter; null where the cell's own is known to Excel, or none of ours. */
function formulaToEnter({ formula, value }: Cell): string | null {
  if (formula === undefined) return null;
  const normal = normalizeCalls(formula);
  if (normal === null) return null;
  const isUnknown = isCellError(value) && value.error === "#NAME?";
  return isUnknown || normal !== formula ? normal : null;
}
