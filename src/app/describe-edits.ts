import type { Edit } from "../core/edits/edit";
import type { Area } from "../core/grid/area";

/** One column's worth of cells that got new content. */
export interface WrittenArea {
  readonly sheet: string;
  readonly area: Area;
  readonly cellCount: number;
}

/**
 * Where a batch of edits writes content, for the user: neighbouring cells of one column make one area. Styles, widths and names
 * are left out. Areas come in the order of the edits' sheets, top down.
 */
export function describeEdits(edits: readonly Edit[]): WrittenArea[] {
  const columns = new Map<string, { sheet: string; column: number; rows: number[] }>();
  for (const edit of edits) {
    if (edit.kind !== "cell" || edit.content.kind === "keep") continue;
    const key = `${edit.sheet}|${edit.column}`;
    const entry = columns.get(key);
    if (entry === undefined) columns.set(key, { sheet: edit.sheet, column: edit.column, rows: [edit.row] });
    else entry.rows.push(edit.row);
  }
  const areas: WrittenArea[] = [];
  for (const { sheet, column, rows } of columns.values()) {
    rows.sort((a, b) => a - b);
    let top = rows[0] ?? 0;
    let bottom = top;
    let cellCount = 0;
    const close = () => areas.push({ sheet, area: { top, left: column, bottom, right: column }, cellCount });
    for (const row of rows) {
      // A header that spans several rows leaves a gap of a few cells: still one column.
      if (row > bottom + 5) {
        close();
        top = row;
        cellCount = 0;
      }
      bottom = row;
      cellCount++;
    }
    close();
  }
  return areas;
}
