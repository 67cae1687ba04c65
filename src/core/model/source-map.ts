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

/** The places of one id: a flat list of fields, and four numbers for each. */
interface IdPlaces {
  readonly keys: string[];
  readonly numbers: number[];
  readonly sheets: string[];
}

/** A SourceMap that can be filled while reading. 20,000 rows have 400,000 places, so they are kept as plain numbers. */
export class MutableSourceMap implements SourceMap {
  private readonly byId = new Map<string, IdPlaces>();

  set(id: string, field: string, place: Place, nth = 0): void {
    const { area } = place;
    this.setArea(id, field, place.sheet, area.top, area.left, area.bottom, area.right, nth);
  }

  /** The same for one cell, without making a Place. */
  setCell(id: string, field: string, sheet: string, row: number, column: number, nth = 0): void {
    this.setArea(id, field, sheet, row, column, row, column, nth);
  }

  has(id: string, field: string, nth = 0): boolean {
    return this.byId.get(id)?.keys.includes(keyOf(field, nth)) === true;
  }

  placeOf(id: string, field: string, nth = 0): Place | undefined {
    const places = this.byId.get(id);
    const at = places?.keys.indexOf(keyOf(field, nth)) ?? -1;
    if (places === undefined || at < 0) return undefined;
    const [top = 0, left = 0, bottom = 0, right = 0] = places.numbers.slice(at * 4, at * 4 + 4);
    return { sheet: places.sheets[at] ?? "", area: { top, left, bottom, right } };
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
    let places = this.byId.get(id);
    if (places === undefined) {
      places = { keys: [], numbers: [], sheets: [] };
      this.byId.set(id, places);
    }
    const key = keyOf(field, nth);
    const known = places.keys.indexOf(key);
    if (known < 0) {
      places.keys.push(key);
      places.sheets.push(sheet);
      places.numbers.push(top, left, bottom, right);
      return;
    }
    places.sheets[known] = sheet;
    places.numbers[known * 4] = top;
    places.numbers[known * 4 + 1] = left;
    places.numbers[known * 4 + 2] = bottom;
    places.numbers[known * 4 + 3] = right;
  }
}

const numberedKeys = new Map<string, string[]>();

/** One string for each field and number, so that comparing keys is comparing references. */
function keyOf(field: string, nth: number): string {
  if (nth === 0) return field;
  let keys = numberedKeys.get(field);
  if (keys === undefined) {
    keys = [];
    numberedKeys.set(field, keys);
  }
  return (keys[nth] ??= `${field}|${nth}`);
}
