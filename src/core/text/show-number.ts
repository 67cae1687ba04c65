import { formatAngka } from "./format";
import { parseNumberFormat, type NumberFormatInfo } from "./number-format";

/**
 * A number cell about as its user sees it, in Indonesian form, for messages: 0.9436 under 0.00% → "94,36%".
 *
 * @example showNumber(1415819700, '"Rp. "#,##0') // "Rp 1.415.819.700"
 */
export function showNumber(value: number, format: string | undefined): string {
  return showUnder(parseNumberFormat(format), value);
}

/** showNumber for a format that is parsed already. */
export function showUnder(info: NumberFormatInfo, value: number): string {
  if (info.kind === "umum" && info.satuan === null && !info.isMoney) {
    return Number.isInteger(value) ? String(value) : String(value).replace(".", ",");
  }
  if (info.kind === "tanggal") return String(value);
  const decimals = info.decimals ?? undefined;
  if (info.kind === "persen") return `${formatAngka(value * 100, decimals ?? 2)}%`;
  const text = formatAngka(value, decimals, info.isGrouped ? "." : "");
  if (info.isMoney) return `Rp ${text}`;
  return info.satuan === null ? text : `${text} ${info.satuan}`;
}
