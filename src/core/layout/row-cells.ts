import type { RowCell } from "./layout";

/**
 * The cells of one row by position. It is read as a Map and kept as an array: a Map for each of 20,000 rows cost more
 * time than reading their cells.
 */
export class RowCells implements ReadonlyMap<number, RowCell> {
  private readonly list: (RowCell | undefined)[];
  private count = 0;

  constructor(length: number) {
    this.list = new Array<RowCell | undefined>(length).fill(undefined);
  }

  get size(): number {
    return this.count;
  }

  get(position: number): RowCell | undefined {
    return this.list[position];
  }

  has(position: number): boolean {
    return this.list[position] !== undefined;
  }

  set(position: number, cell: RowCell): void {
    if (this.list[position] === undefined) this.count++;
    this.list[position] = cell;
  }

  delete(position: number): void {
    if (this.list[position] !== undefined) this.count--;
    this.list[position] = undefined;
  }

  forEach(callback: (cell: RowCell, position: number, map: ReadonlyMap<number, RowCell>) => void): void {
    for (const [position, cell] of this.entries()) callback(cell, position, this);
  }

  *entries(): MapIterator<[number, RowCell]> {
    for (let position = 0; position < this.list.length; position++) {
      const cell = this.list[position];
      if (cell !== undefined) yield [position, cell];
    }
    return undefined;
  }

  *keys(): MapIterator<number> {
    for (const [position] of this.entries()) yield position;
    return undefined;
  }

  *values(): MapIterator<RowCell> {
    for (const [, cell] of this.entries()) yield cell;
    return undefined;
  }

  [Symbol.iterator](): MapIterator<[number, RowCell]> {
    return this.entries();
  }
}
