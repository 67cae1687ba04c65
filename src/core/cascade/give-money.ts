import type { RowReading } from "../layout/layout";
import type { Level } from "../model/level";
import type { RowNodes } from "./build-simpul";
import { readText, type SimpulDraft } from "./drafts";
import type { BudgetLevel } from "./level-row";
import type { OpenNodes } from "./open-nodes";
import { markCell, positionsOf, type TableScope } from "./table-scope";

const MONEY_FIELDS = ["pagu", "realisasiAnggaran", "persenAnggaran"] as const;
const PEOPLE_FIELDS = ["penanggungJawab", "pelaksana"] as const;

/** A column of money or people, and whose it says it is. */
interface GivenColumn<F> {
  readonly field: F;
  readonly at: number;
  readonly owner: Level | null;
}

/**
 * Gives a row's money and people to its simpul: the column's owner where it names one, else the deepest simpul that the
 * row opens; money on a row that opens nothing goes to the open simpul that still lacks it. Money that a merged cell
 * carries down from an earlier row was given there. A person whose merged cell covers several rows answers for each.
 */
export class MoneyGiver {
  private readonly money: readonly GivenColumn<(typeof MONEY_FIELDS)[number]>[];
  private readonly people: readonly GivenColumn<(typeof PEOPLE_FIELDS)[number]>[];

  constructor(private readonly scope: TableScope) {
    this.money = columnsOf(scope, MONEY_FIELDS);
    this.people = columnsOf(scope, PEOPLE_FIELDS);
  }

  give(row: RowReading, nodes: RowNodes, open: OpenNodes): void {
    const { scope } = this;
    for (const { field, at, owner } of this.money) {
      const cell = row.cells.get(at);
      const node = receiver(scope, owner, nodes, open);
      if (node === null) continue;
      const amount = cell?.sourceRow === row.row ? cell.angka : undefined;
      if (amount !== undefined && node[field].kind === "empty") {
        node[field] = amount;
        markCell(scope, node.id, field, row, at);
      } else if (cell === undefined && nodes.opened.includes(node) && !scope.sources.has(node.id, field)) {
        markCell(scope, node.id, field, row, at);
      }
    }
    for (const { field, at, owner } of this.people) {
      const node = receiver(scope, owner, nodes, open);
      if (node === null || node[field].kind !== "empty") continue;
      const isOpened = nodes.opened.includes(node);
      const cell = row.cells.get(at);
      if (!isOpened && (cell === undefined || cell.text === null || cell.sourceRow !== row.row)) continue;
      node[field] = readText(cell?.text ?? null);
      markCell(scope, node.id, field, row, at);
    }
  }
}

function columnsOf<F extends (typeof MONEY_FIELDS)[number] | (typeof PEOPLE_FIELDS)[number]>(
  scope: TableScope,
  fields: readonly F[],
): readonly GivenColumn<F>[] {
  return fields.flatMap((field) =>
    positionsOf(scope, field).map((at) => ({ field, at, owner: scope.columns.all[at]?.owner ?? null })),
  );
}

function receiver(scope: TableScope, owner: Level | null, nodes: RowNodes, open: OpenNodes): SimpulDraft | null {
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
