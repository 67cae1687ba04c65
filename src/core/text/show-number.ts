import { formatAngka } from "./format";
import { parseNumberFormat } from "./number-format";

/**
 * A number cell about as its user sees it, in Indonesian form, for messages: 0.9436 under 0.00% → "94,36%".
 *
 * @example showNumber(1415819700, '"Rp. "#,##0') // "Rp 1.415.819.700"
 */
export function showNumber(value: number, format: string | undefined): string {
  const info = parseNumberFormat(format);
  if (info.kind === "umum" && info.satuan === null && !info.isMoney) {
    return Number.isInteger(value) ? String(value) : String(value).replace(".", ",");
  }
  if (info.kind === "tanggal") return String(value);
  const decimals = info.decimals ?? undefined;
  if (info.kind === "persen") return `${formatAngka(value * 100, decimals ?? 2)}%`;
  const text = info.isGrouped ? formatAngka(value, decimals) : formatAngka(value, decimals).replaceAll(".", "");
  if (info.isMoney) return `Rp ${text}`;
  return info.satuan === null ? text : `${text} ${info.satuan}`;
}
