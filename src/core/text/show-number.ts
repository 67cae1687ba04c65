import { formatAngka, formatRupiah } from "./format";
import { parseNumberFormat } from "./number-format";

/**
 * A number cell about as its user sees it, in Indonesian form, for messages: 0.9436 under 0.00% → "94,36%".
 *
 * @example showNumber(1415819700, '"Rp. "#,##0') // "Rp 1.415.819.700"
 */
export function showNumber(value: number, format: string | undefined): string {
  const info = parseNumberFormat(format);
  if (info.kind === "persen") return `${formatAngka(Number(`${value}e2`) || value * 100, info.decimals ?? 2)}%`;
  if (info.isMoney) return formatRupiah(value);
  const decimals = info.decimals ?? undefined;
  const text = info.isGrouped ? formatAngka(value, decimals) : formatAngka(value, decimals).replaceAll(".", "");
  return info.satuan === null ? text : `${text} ${info.satuan}`;
}
