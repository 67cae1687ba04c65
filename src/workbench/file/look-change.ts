import type { CellStyle } from "../../core/edits/edit";
import type { CellLook } from "../engine/book/cell-look";
import type { EngineSheet } from "../engine/workbook-data";
import { effectiveBorder, plainBorder } from "./effective-border";

const HORIZONTAL: Readonly<Record<string, NonNullable<CellStyle["horizontal"]>>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Justify: "justify",
};
const VERTICAL: Readonly<Record<string, NonNullable<CellStyle["vertical"]>>> = { Top: "top", Center: "center" };

/** Where one sheet's cells look other than they did, and how an edit says so. */
export class LookChanges {
  /** Look → a cell of the file that has it and keeps it. */
  private samples: Map<string, { readonly row: number; readonly column: number }> | null = null;

  constructor(
    private readonly before: EngineSheet["cells"],
    private readonly after: EngineSheet["cells"],
  ) {}

  isChanged(row: number, column: number): boolean {
    return keyAt(this.before, row, column) !== keyAt(this.after, row, column);
  }

  /**
   * The new look of a cell. Where an unchanged cell of the file has the same look, that one is named: so the file's own style comes along
   * whole, with all that the spreadsheet cannot show of it.
   */
  styleOf(row: number, column: number): CellStyle {
    const key = keyAt(this.after, row, column);
    const like = this.sampleOf(key);
    return like === undefined ? this.difference(row, column) : { like };
  }

  private sampleOf(key: string): { readonly row: number; readonly column: number } | undefined {
    if (this.samples === null) {
      const samples = new Map<string, { readonly row: number; readonly column: number }>();
      this.before.forEach((cells, row) => {
        cells?.forEach((_, column) => {
          const found = keyAt(this.before, row, column);
          if (!samples.has(found) && !this.isChanged(row, column)) samples.set(found, { row, column });
        });
      });
      this.samples = samples;
    }
    return this.samples.get(key);
  }

  private difference(row: number, column: number): CellStyle {
    const before = this.before[row]?.[column];
    const after = this.after[row]?.[column];
    const was: CellLook = before?.look ?? {};
    const is: CellLook = after?.look ?? {};
    const changed = (key: keyof CellLook): boolean => was[key] !== is[key];
    const horizontal = HORIZONTAL[is.horizontal ?? ""];
    const border = plainBorder(effectiveBorder(this.after, row, column));
    const hasBorderChange = plainBorder(effectiveBorder(this.before, row, column)) !== border;
    return {
      ...(before?.numberFormat === after?.numberFormat ? {} : { numberFormat: after?.numberFormat ?? "General" }),
      ...(changed("bold") ? { bold: is.bold === true } : {}),
      ...(changed("italic") ? { italic: is.italic === true } : {}),
      ...(changed("underline") ? { underline: is.underline !== undefined && is.underline !== "None" } : {}),
      // Both or none: the engine leaves out what is as in Excel's own standard font, the file's may be another.
      ...(changed("fontSize") || changed("fontName")
        ? { fontSize: is.fontSize ?? 11, fontName: is.fontName ?? "Calibri" }
        : {}),
      ...(changed("color") ? { color: (is.color ?? "#000000").slice(1) } : {}),
      ...(changed("fill") ? { fill: is.fill?.slice(1) ?? null } : {}),
      ...(changed("horizontal") && horizontal !== undefined ? { horizontal } : {}),
      ...(changed("vertical") ? { vertical: VERTICAL[is.vertical ?? ""] ?? "bottom" } : {}),
      ...(changed("wrap") ? { wrap: is.wrap === true } : {}),
      ...(hasBorderChange && border !== undefined ? { border } : {}),
    };
  }
}

/** Equal for cells that look the same, number format and lines included. */
function keyAt(cells: EngineSheet["cells"], row: number, column: number): string {
  const cell = cells[row]?.[column];
  const border = effectiveBorder(cells, row, column);
  const look = cell?.look ?? {};
  return JSON.stringify([cell?.numberFormat ?? "General", sorted(look), sorted(border)]);
}

function sorted(record: object): unknown {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
