import type { Area } from "../grid/area";
import type { Field } from "./field";

/** Where something stands in the workbook. */
export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

/**
 * Places, kept beside the model so that metrics and custom functions share plain numbers. `id` is the id of a simpul,
 * indikator, total, judul, tabel or unrecognised sheet; `nth` picks one of several columns of a field (the month of
 * targetPeriode, the year of realisasiTahun), counted from 0 in column order.
 */
export interface SourceMap {
  placeOf(id: string, field: Field | "nama" | "baris" | "judul", nth?: number): Place | undefined;
}

/** What is kept of a place: which field, which sheet, its four edges, and where the id's next place is kept. */
const KEY = 0;
const SHEET = 1;
const TOP = 2;
const LEFT = 3;
const BOTTOM = 4;
const RIGHT = 5;
const NEXT = 6;
const SIZE = 7;
const NONE = -1;
const FIRST_CAPACITY = 64 * SIZE;

/**
 * A SourceMap that can be filled while reading. 20,000 rows have 400,000 places, so they stand in one array of numbers, the
 * places of an id chained: objects for each of them would cost more than reading the rows.
 */
export class MutableSourceMap implements SourceMap {
  /** Where the first place of an id stands. */
  private readonly byId = new Map<string, number>();
  /** A number for each field and nth. */
  private readonly keys = new Map<string, number[]>();
  private keyCount = 0;
  private readonly sheets: string[] = [];
  private records = new Int32Array(FIRST_CAPACITY);
  private length = 0;
  /** Places come id by id: the id that is being filled, its first and last place, and by key the id that had it last. */
  private openId: string | null = null;
  private openFirst = NONE;
  private openLast = NONE;
  private readonly firstByKey: number[] = [];
  private lastSheet = 0;

  set(id: string, field: string, place: Place, nth = 0): void {
    const { area } = place;
    this.setArea(id, field, place.sheet, area.top, area.left, area.bottom, area.right, nth);
  }

  /** The same for one cell, without making a Place. */
  setCell(id: string, field: string, sheet: string, row: number, column: number, nth = 0): void {
    this.setArea(id, field, sheet, row, column, row, column, nth);
  }

  has(id: string, field: string, nth = 0): boolean {
    return this.find(id, field, nth) !== NONE;
  }

  placeOf(id: string, field: string, nth = 0): Place | undefined {
    const at = this.find(id, field, nth);
    if (at === NONE) return undefined;
    const area = {
      top: this.at(at + TOP),
      left: this.at(at + LEFT),
      bottom: this.at(at + BOTTOM),
      right: this.at(at + RIGHT),
    };
    return { sheet: this.sheets[this.at(at + SHEET)] ?? "", area };
  }

  private find(id: string, field: string, nth: number): number {
    const key = this.keys.get(field)?.[nth];
    if (key === undefined) return NONE;
    let at = id === this.openId ? this.openFirst : (this.byId.get(id) ?? NONE);
    while (at !== NONE && this.at(at + KEY) !== key) at = this.at(at + NEXT);
    return at;
  }

  private setArea(
    id: string,
    field: string,
    sheet: string,
    top: number,
    left: number,
    bottom: number,
    right: number,
    nth: number,
  ): void {
    const key = this.keyOf(field, nth);
    if (id !== this.openId) this.open(id);
    const at = this.firstByKey[key] === this.openFirst ? this.find(id, field, nth) : this.append(id, key);
    const { records } = this;
    records[at + SHEET] = this.sheetNumberOf(sheet);
    records[at + TOP] = top;
    records[at + LEFT] = left;
    records[at + BOTTOM] = bottom;
    records[at + RIGHT] = right;
  }

  /** Goes on with an id: notes which keys it has, so that a new one is known without a look at all of them. */
  private open(id: string): void {
    this.openId = id;
    this.openFirst = this.byId.get(id) ?? NONE;
    this.openLast = NONE;
    for (let at = this.openFirst; at !== NONE; at = this.at(at + NEXT)) {
      this.firstByKey[this.at(at + KEY)] = this.openFirst;
      this.openLast = at;
    }
  }

  private append(id: string, key: number): number {
    const at = this.length;
    this.length += SIZE;
    if (this.length > this.records.length) {
      const grown = new Int32Array(this.records.length * 2);
      grown.set(this.records);
      this.records = grown;
    }
    if (this.openLast === NONE) {
      this.byId.set(id, at);
      this.openFirst = at;
    } else this.records[this.openLast + NEXT] = at;
    this.openLast = at;
    this.firstByKey[key] = this.openFirst;
    this.records[at + KEY] = key;
    this.records[at + NEXT] = NONE;
    return at;
  }

  private keyOf(field: string, nth: number): number {
    let keys = this.keys.get(field);
    if (keys === undefined) {
      keys = [];
      this.keys.set(field, keys);
    }
    return (keys[nth] ??= this.keyCount++);
  }

  private sheetNumberOf(sheet: string): number {
    if (this.sheets[this.lastSheet] === sheet) return this.lastSheet;
    const known = this.sheets.indexOf(sheet);
    this.lastSheet = known < 0 ? this.sheets.push(sheet) - 1 : known;
    return this.lastSheet;
  }

  private at(index: number): number {
    return this.records[index] ?? NONE;
  }
}
