/** A cell's place: zero-based numbers. A1 text exists only at the border (see a1.ts). */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, zero-based and inclusive at both ends. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The area of one cell. */
export function areaOfCell(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** Answers whether the cell lies inside the area. */
export function areaContains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** Answers whether the two areas share at least one cell. */
export function areasOverlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** The smallest area that holds both. */
export function unionArea(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
