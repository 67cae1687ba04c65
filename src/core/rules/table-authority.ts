import type { Tabel } from "../model/cascade";
import type { Kind } from "../model/level";

/**
 * Who is right about wording and targets where two tables differ: the PK is signed, the cascading and the RAK carry it out,
 * the measurement copies it. A finding stands at the table that comes later here.
 */
const WORDING_ORDER: readonly Kind[] = ["pk", "cascading", "rak", "pengukuran", "anggaran", "renstra"];

/**
 * Who is right about money: the budget table is the DPA's, the cascading is made with it; PK and RAK take the figures over
 * and are the ones that grow stale.
 */
const MONEY_ORDER: readonly Kind[] = ["anggaran", "cascading", "renstra", "pk", "rak", "pengukuran"];

/** Orders tables by authority over wording and targets, best first; equal kinds by eselon, then sheet name, never by place. */
export function compareWordingAuthority(a: Tabel, b: Tabel): number {
  return WORDING_ORDER.indexOf(a.kind) - WORDING_ORDER.indexOf(b.kind) || compareTabelNames(a, b);
}

/** Orders tables by authority over budgets, best first. */
export function compareMoneyAuthority(a: Tabel, b: Tabel): number {
  return MONEY_ORDER.indexOf(a.kind) - MONEY_ORDER.indexOf(b.kind) || compareTabelNames(a, b);
}

function compareTabelNames(a: Tabel, b: Tabel): number {
  const first = `${a.eselon ?? ""}|${a.sheet}|${a.layout}|${a.id}`;
  const second = `${b.eselon ?? ""}|${b.sheet}|${b.layout}|${b.id}`;
  return first < second ? -1 : first > second ? 1 : 0;
}
