import type { Area } from "../grid/area";

/** An account of spending (belanja 5.x, pembiayaan 6.x): its second group has one digit, where an urusan's has two (5.01). */
const ACCOUNT = /^[56]\.[1-9](?:\.\d{1,4})*\.?$/;
/** A line across the table that does name something of the cascade. */
const NAMES_A_LEVEL = /^(?:misi|tujuan|sasaran|program|kegiatan|sub\s*kegiatan)\b/i;

/**
 * Whether a row's kode is an account of spending. Such rows detail a sub kegiatan in "LRA rinci" tables and repeat its money;
 * they are no node of the cascade.
 *
 * @example isAccountKode("5.1.02.01") → true, isAccountKode("5.01.02.2.01") → false (Bappeda's urusan)
 */
export function isAccountKode(kode: string): boolean {
  return ACCOUNT.test(kode.replace(/\s/g, ""));
}

/**
 * Whether one text merged over the whole width of a table only divides it ("BIDANG BINA MARGA"): it is no sasaran and no program.
 * One that begins with a level's own word ("Sasaran 1: …") does name something and stays.
 *
 * @example isDividingLine("SEKRETARIAT", { top: 3, left: 0, bottom: 3, right: 5 }, 0, 5) → true
 */
export function isDividingLine(text: string, merge: Area | undefined, first: number, last: number): boolean {
  if (merge === undefined || merge.left > first || merge.right < last || last - first < 2) return false;
  return !NAMES_A_LEVEL.test(text);
}
