import type { SkippedTable } from "./formula-plan";

/** A cell that a plan leaves alone, and why, in Indonesian. */
export interface SkippedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly alasan: string;
}

const SHOWN = 5;

/**
 * Cells left alone, told by sheet and reason: many cells with one reason make one line.
 *
 * @example listSkippedCells([{ sheet: "PK", cell: "G5", alasan: "menampilkan #NAME?" }])
 *   → [{ sheet: "PK", cell: "G5", alasan: "G5: menampilkan #NAME?" }]
 */
export function listSkippedCells(cells: readonly SkippedCell[]): SkippedTable[] {
  const groups = new Map<string, { sheet: string; alasan: string; cells: string[] }>();
  for (const { sheet, cell, alasan } of cells) {
    const key = `${sheet}|${alasan}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { sheet, alasan, cells: [cell] });
    else group.cells.push(cell);
  }
  return [...groups.values()].map(({ sheet, alasan, cells: list }) => {
    const rest = list.length > SHOWN ? `, dan ${list.length - SHOWN} sel lain` : "";
    return { sheet, cell: list[0] ?? "", alasan: `${list.slice(0, SHOWN).join(", ")}${rest}: ${alasan}` };
  });
}
