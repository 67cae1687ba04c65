import type { CellAddress } from "../../grid/area";
import type { FormDraft } from "../form-draft";
import type { OldForm, SlotId } from "../old-form";
import type { TablePlace } from "./table-place";

/** A line of dots that waits to be filled in by hand: a name, a title, a place. */
export const DOTS = "........................................";
/** The same for what is short: a year, a place, a date, a NIP. */
export const SHORT_DOTS = "....................";
/** Blank rows between office and name, for the signature. */
const SIGNATURE_ROWS = 4;

/** Slots with a label in the form's first column, and how our own label reads, whatever its year. */
export const LABELLED: ReadonlyMap<SlotId, RegExp> = new Map([
  ["opd", /^PERANGKAT DAERAH$/],
  ["tahun", /^TAHUN ANGGARAN$/],
  ["total", /^Jumlah Total Anggaran Sasaran Strategis Tahun (?:\d{4}|\.+)$/],
  ["realisasi", /^Jumlah Realisasi Anggaran Sasaran Strategis Tahun (?:\d{4}|\.+)$/],
]);

/** Where every slot stands: as in the earlier form, moved with its table's length, else in the form's own order. */
export function placeSlots(
  old: OldForm | null,
  table: TablePlace,
  bodyBottom: number,
  shiftBy: number,
): Map<SlotId, CellAddress> {
  const slots = new Map<SlotId, CellAddress>();
  if (old !== null) {
    for (const [id, { row, column }] of old.slots) {
      slots.set(id, { row: row > old.tabel.bottom ? row + shiftBy : row, column });
    }
    return slots;
  }
  const value = table.columnAt("indikator");
  const sign = table.columnAt("target") - (table.hasSatuan ? 1 : 0);
  const total = bodyBottom + 2;
  const tempat = total + 4;
  const nama = tempat + 2 + SIGNATURE_ROWS;
  const places: readonly [SlotId, number, number][] = [
    ["judul", 0, table.left],
    ["opd", 2, value],
    ["tahun", 3, value],
    ["total", total, table.columnAt("indikator") + 1],
    ["realisasi", total + 1, table.columnAt("indikator") + 1],
    ["catatan", total + 2, table.left],
    ["tempat", tempat, sign],
    ["jabatan", tempat + 1, sign],
    ["nama", nama, sign],
    ["pangkat", nama + 1, sign],
    ["nip", nama + 2, sign],
  ];
  for (const [id, row, column] of places) slots.set(id, { row, column });
  return slots;
}

/** The year that stands in the old form's slot: ours, or a person's. */
export function typedYear(old: OldForm | null): number | null {
  const at = old?.slots.get("tahun");
  const value = at === undefined ? undefined : old?.sheet.cell(at.row, at.column)?.value;
  if (typeof value !== "string" && typeof value !== "number") return null;
  const year = /\b(?:19|20)\d{2}\b/.exec(String(value))?.[0];
  return year === undefined ? null : Number(year);
}

/** Marks everything that the earlier form held as its own, so that what is not drafted again is emptied. */
export function ownSlots(draft: FormDraft, old: OldForm, { left, right }: TablePlace): void {
  for (let row = old.tabel.top; row <= old.tabel.bottom; row++) {
    for (let column = left; column <= right; column++) draft.own(row, column);
  }
  for (const [id, { row, column }] of old.slots) {
    draft.own(row, column);
    if (LABELLED.has(id)) draft.own(row, left);
  }
}
