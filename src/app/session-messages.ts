import { formatArea, quoteSheetName } from "../core/grid/a1";
import type { Place } from "../core/model/source-map";
import { formatAngka } from "../core/text/format";
import { WorkbookError } from "./ports";
import type { SessionMessage, WriteDetails, WritePreview } from "./session-types";

/** The code with which a host says that it stopped because the user wanted it to; nothing was changed then. */
export const CANCELLED = "dibatalkan";

/** More places or sheets than these are told under Rincian. */
const SHOWN = 2;
/** A single note that is no longer than this is told at once. */
const SHORT = 120;

/** What a failure tells the user. What nobody foresaw is told too, with the words of the error itself. */
export function failureMessage(judul: string, error: unknown): SessionMessage {
  if (error instanceof WorkbookError) {
    if (error.code === CANCELLED && error.undo.length === 0)
      return plainMessage("info", `${judul} dibatalkan; tidak ada yang diubah.`);
    return plainMessage("error", error.message);
  }
  const detail = error instanceof Error && error.message !== "" ? error.message : String(error);
  return plainMessage(
    "error",
    `${judul} terhenti karena galat yang tidak terduga (${detail}). ` +
      "Buku kerja tetap dapat dipakai; ulangi perintahnya, dan bila terjadi lagi, tutup lalu buka kembali panel Selaras.",
  );
}

/** What a writing command did: one line that is read at a glance; where exactly, and what was left alone, stands under Rincian. */
export function writtenMessage(judul: string, preview: WritePreview, places: readonly Place[]): SessionMessage {
  const { areas, cellCount, skipped } = preview;
  const sheets = [...new Set(areas.map(({ sheet }) => sheet))];
  const where = sheets.length > 1 ? `${sheets.length} lembar` : `lembar "${sheets[0] ?? ""}"`;
  const done =
    cellCount === 0
      ? `${judul}: hanya bingkai, format, atau nama tersembunyi yang disesuaikan.`
      : `${judul}: ${formatAngka(cellCount)} sel ditulis di ${where}.`;
  const isLeft = skipped.some(({ cell, isBlocked }) => cell !== undefined || isBlocked === true);
  return {
    kind: isLeft ? "warning" : "success",
    text: [done, ...moreText(preview)].join(" "),
    places: places.length > SHOWN ? [] : places,
    rincian: rincianOf(preview),
    canUndo: true,
  };
}

/** Why a writing command had nothing to write. */
export function nothingMessage(judul: string, preview: WritePreview): SessionMessage {
  const { skipped, catatan } = preview;
  const said = `${judul}: tidak ada yang perlu ditulis.`;
  if (skipped.length + catatan.length === 0) return plainMessage("info", `${said} Semuanya sudah sesuai.`);
  const [only = ""] = catatan;
  if (skipped.length === 0 && catatan.length === 1 && only.length <= SHORT) {
    return plainMessage("info", `${said} ${only}`);
  }
  return { ...plainMessage("info", [said, ...moreText(preview)].join(" ")), rincian: rincianOf(preview) };
}

function rincianOf({ areas, skipped, catatan }: WritePreview): WriteDetails {
  return { areas, skipped, catatan };
}

/** What is to be found under Rincian; the sheets that could not be written to are named at once. */
function moreText({ skipped, catatan }: WritePreview): string[] {
  const blocked = [...new Set(skipped.filter(({ isBlocked }) => isBlocked === true).map(({ sheet }) => sheet))];
  const named = blocked.slice(0, SHOWN).map((sheet) => `"${sheet}"`);
  const rest = blocked.length > SHOWN ? ` dan ${blocked.length - SHOWN} lembar lain` : "";
  const parts = [...(skipped.length > 0 ? ["yang dilewati"] : []), ...(catatan.length > 0 ? ["catatan"] : [])];
  return [
    ...(named.length > 0 ? [`Lembar ${named.join(", ")}${rest} tidak dapat diisi.`] : []),
    ...(parts.length > 0 ? [`Lihat ${parts.join(" dan ")} di Rincian.`] : []),
  ];
}

/** A message without places and without anything to take back. */
export function plainMessage(kind: SessionMessage["kind"], text: string): SessionMessage {
  return { kind, text, places: [], canUndo: false };
}

/** "'PK 2024'!D5" */
export function placeText({ sheet, area }: Place): string {
  return `${quoteSheetName(sheet)}!${formatArea(area)}`;
}
