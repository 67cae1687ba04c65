import { formatArea, quoteSheetName } from "../core/grid/a1";
import type { Place } from "../core/model/source-map";
import { WorkbookError } from "./ports";
import type { SessionMessage, WritePreview } from "./session-types";

/** The code with which a host says that it stopped because the user wanted it to; nothing was changed then. */
export const CANCELLED = "dibatalkan";

const SHOWN = 4;
const SHOWN_NOTES = 3;

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

/** What a writing command did, with the places it wrote to. */
export function writtenMessage(judul: string, preview: WritePreview, places: readonly Place[]): SessionMessage {
  const { areas, cellCount, skipped, catatan } = preview;
  const shown = areas.slice(0, SHOWN).map(({ sheet, area }) => `${quoteSheetName(sheet)}!${area}`);
  const rest = areas.length > SHOWN ? ` dan ${areas.length - SHOWN} daerah lain` : "";
  const where = shown.length === 0 ? "" : ` di ${shown.join(", ")}${rest}`;
  const text = [
    `${judul}: ${cellCount} sel ditulis${where}.`,
    ...shortened(catatan),
    ...skippedText(preview),
    "Urungkan mengembalikan semuanya.",
  ].join(" ");
  return { kind: skipped.length > 0 ? "warning" : "success", text, places, canUndo: true };
}

/** Why a writing command had nothing to write. */
export function nothingMessage(judul: string, preview: WritePreview): SessionMessage {
  const reasons = [...shortened(preview.catatan), ...skippedText(preview)];
  const why = reasons.length === 0 ? "Semuanya sudah sesuai." : reasons.join(" ");
  return plainMessage("info", `${judul}: tidak ada yang perlu ditulis. ${why}`);
}

/** A message without places and without anything to take back. */
export function plainMessage(kind: SessionMessage["kind"], text: string): SessionMessage {
  return { kind, text, places: [], canUndo: false };
}

/** "'PK 2024'!D5" */
export function placeText({ sheet, area }: Place): string {
  return `${quoteSheetName(sheet)}!${formatArea(area)}`;
}

/** A message is read at a glance; all notes stand in the preview. */
function shortened(catatan: readonly string[]): string[] {
  return catatan.length > SHOWN_NOTES
    ? [...catatan.slice(0, SHOWN_NOTES), `Masih ada ${catatan.length - SHOWN_NOTES} catatan lain di pratinjau.`]
    : [...catatan];
}

function skippedText({ skipped }: WritePreview): string[] {
  if (skipped.length === 0) return [];
  const shown = skipped.slice(0, SHOWN).map(({ sheet, alasan }) => `lembar "${sheet}" (${alasan})`);
  const rest = skipped.length > SHOWN ? `, dan ${skipped.length - SHOWN} lagi` : "";
  return [`Dilewati: ${shown.join("; ")}${rest}.`];
}
