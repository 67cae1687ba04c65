import type { RowReading } from "../layout/layout";
import type { Level } from "../model/level";
import type { RowNodes } from "./build-simpul";
import { readText, type SimpulDraft } from "./drafts";
import type { BudgetLevel } from "./level-row";
import type { OpenNodes } from "./open-nodes";
import { markCell, positionsOf, type TableScope } from "./table-scope";

/**
 * Gives a row's money and people to its simpul: the column's owner where it names one, else the deepest simpul that the
 * row opens; money on a row that opens nothing goes to the open simpul that still lacks it. Money that a merged cell
 * carries down from an earlier row was given there. A person whose merged cell covers several rows answers for each.
 */
export function giveMoneyAndPeople(scope: TableScope, row: RowReading, nodes: RowNodes, open: OpenNodes): void {
  for (const field of ["pagu", "realisasiAnggaran", "persenAnggaran"] as const) {
    for (const at of positionsOf(scope, field)) {
      const cell = row.cells.get(at);
      const node = receiver(scope, at, nodes, open);
      if (node === null) continue;
      const amount = cell?.sourceRow === row.row ? cell.angka : undefined;
      if (amount !== undefined && node[field].kind === "empty") {
        node[field] = amount;
        markCell(scope, node.id, field, row, at);
      } else if (cell === undefined && nodes.opened.includes(node) && !scope.sources.has(node.id, field)) {
        markCell(scope, node.id, field, row, at);
      }
    }
  }
  for (const field of ["penanggungJawab", "pelaksana"] as const) {
    for (const at of positionsOf(scope, field)) {
      const node = receiver(scope, at, nodes, open);
      if (node === null || node[field].kind !== "empty") continue;
      const isOpened = nodes.opened.includes(node);
      const cell = row.cells.get(at);
      if (!isOpened && (cell === undefined || cell.text === null || cell.sourceRow !== row.row)) continue;
      node[field] = readText(cell?.text ?? null);
      markCell(scope, node.id, field, row, at);
    }
  }
}

function receiver(scope: TableScope, at: number, nodes: RowNodes, open: OpenNodes): SimpulDraft | null {
  const owner: Level | null = scope.columns.all[at]?.owner ?? null;
  if (owner !== null) {
    const own = nodes.opened.find(({ level }) => level === owner);
    if (own !== undefined) return own;
    // A column of the kegiatan speaks of the sub kegiatan beneath them too, where both share one name column. A program's column
    // that is filled down beside separate kegiatan and sub kegiatan columns does not.
    const speaksOfShared = scope.columns.shared?.column.allowed.includes(owner as BudgetLevel) === true;
    if (speaksOfShared && nodes.shared !== null && nodes.opened.includes(nodes.shared)) return nodes.shared;
    const node = open.at(owner);
    if (node !== null) return node;
  }
  return nodes.opened[nodes.opened.length - 1] ?? nodes.named[nodes.named.length - 1] ?? open.last;
}
