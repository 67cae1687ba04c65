import { attributeOf, childrenOf, writeAttributes, type XmlElement } from "./xml-tree";

interface ColumnRange {
  /** One-based, as in the file. */
  readonly min: number;
  readonly max: number;
  /** All other attributes, as they stood. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** The <cols> of a sheet: runs of columns with a width, a style, a hidden flag. One column can be changed without its neighbours. */
export class ColumnList {
  private ranges: ColumnRange[];

  constructor(element: XmlElement | null) {
    this.ranges = childrenOf(element ?? undefined, "col")
      .map((col) => {
        const attributes = Object.fromEntries(
          Object.entries(col.attributes).filter(([name]) => name !== "min" && name !== "max"),
        );
        return { min: Number(attributeOf(col, "min")), max: Number(attributeOf(col, "max")), attributes };
      })
      .filter(({ min, max }) => min >= 1 && max >= min);
  }

  /** What the file says of one column (zero-based), or null. */
  attributesOf(column: number): Readonly<Record<string, string>> | null {
    return this.ranges.find(({ min, max }) => min <= column + 1 && column + 1 <= max)?.attributes ?? null;
  }

  /** The style index of a column's empty cells, 0 where it has none. */
  styleOf(column: number): number {
    return Number(this.attributesOf(column)?.["style"] ?? "0");
  }

  /** Sets what the file says of one column, and splits the run that it stood in. */
  set(column: number, attributes: Readonly<Record<string, string>> | null): void {
    const place = column + 1;
    const next: ColumnRange[] = [];
    for (const range of this.ranges) {
      if (place < range.min || place > range.max) {
        next.push(range);
        continue;
      }
      if (range.min < place) next.push({ ...range, max: place - 1 });
      if (place < range.max) next.push({ ...range, min: place + 1 });
    }
    if (attributes !== null) next.push({ min: place, max: place, attributes });
    next.sort((a, b) => a.min - b.min);
    this.ranges = next;
  }

  /** The element's text, or null where no column is named. */
  toText(prefix: string): string | null {
    if (this.ranges.length === 0) return null;
    const cols = this.ranges.map(
      ({ min, max, attributes }) =>
        `<${prefix}col min="${min}" max="${max}"${writeAttributes(Object.entries(attributes))}/>`,
    );
    return `<${prefix}cols>${cols.join("")}</${prefix}cols>`;
  }
}
