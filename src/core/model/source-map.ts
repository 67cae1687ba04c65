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

/** A SourceMap that can be filled while reading. One small map an id: 20,000 rows have 300,000 places. */
export class MutableSourceMap implements SourceMap {
  private readonly byId = new Map<string, Map<string, Place>>();

  set(id: string, field: string, place: Place, nth = 0): void {
    let places = this.byId.get(id);
    if (places === undefined) {
      places = new Map();
      this.byId.set(id, places);
    }
    places.set(nth === 0 ? field : `${field}|${nth}`, place);
  }

  placeOf(id: string, field: string, nth = 0): Place | undefined {
    return this.byId.get(id)?.get(nth === 0 ? field : `${field}|${nth}`);
  }
}
