import { NOTES_NAMESPACE } from "../core/edits/own-names";
import type { FrozenColumn } from "../core/formulas/frozen-column";
import { isFrozenColumn } from "../core/formulas/frozen-column";
import type { ColumnCorrection } from "../core/layout/correct-columns";

/** A finding that a person accepts as it is. */
export interface AcceptedFinding {
  readonly fingerprint: string;
  readonly alasan: string;
  /** ISO date. */
  readonly tanggal: string;
}

/** What Selaras keeps in a workbook for itself: what people decided, and the formulas behind frozen values. */
export interface WorkbookNotes {
  readonly koreksi: readonly ColumnCorrection[];
  readonly diterima: readonly AcceptedFinding[];
  readonly beku: readonly FrozenColumn[];
  /** What a later version of Selaras keeps and this one does not know: written back as it was. */
  readonly lain: Readonly<Record<string, unknown>>;
}

/** A workbook in which nothing is kept. */
export const NO_NOTES: WorkbookNotes = { koreksi: [], diterima: [], beku: [], lain: {} };

/**
 * Reads WorkbookGrid.notes. Never throws: what is damaged or missing is left out, and all that can be read is kept.
 *
 * The part is one XML element with JSON as its text: the notes are ours alone, and so a later version's additions pass
 * through this one unharmed and no XML reader is needed.
 */
export function parseNotes(text: string | null | undefined): WorkbookNotes {
  const json = text === null || text === undefined ? null : textOfRoot(text);
  if (json === null) return NO_NOTES;
  const data = readJson(json);
  if (!isRecord(data)) return NO_NOTES;
  const { koreksi, diterima, beku, ...lain } = data;
  return {
    koreksi: listOf(koreksi, isCorrection),
    diterima: listOf(diterima, isAccepted),
    beku: listOf(beku, isFrozenColumn),
    lain,
  };
}

/** The notes as the text of NotesEdit; null where there is nothing to keep, which takes the part away. */
export function formatNotes({ koreksi, diterima, beku, lain }: WorkbookNotes): string | null {
  const data = {
    ...lain,
    ...(koreksi.length === 0 ? {} : { koreksi }),
    ...(diterima.length === 0 ? {} : { diterima }),
    ...(beku.length === 0 ? {} : { beku }),
  };
  if (Object.keys(data).length === 0) return null;
  const json = JSON.stringify(data).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<catatan xmlns="${NOTES_NAMESPACE}">${json}</catatan>`;
}

/** The text inside the root element of a part that holds nothing else; null where it is no such part. */
function textOfRoot(xml: string): string | null {
  const match = /^\s*(?:<\?xml[^>]*\?>\s*)?<([\w.:-]*?catatan)\b[^>]*>([^<]*)<\/\1\s*>\s*$/.exec(xml);
  return match?.[2] === undefined ? null : decode(match[2]);
}

const ENTITY: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function decode(text: string): string {
  return text.replaceAll(/&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|(lt|gt|quot|apos|amp));/g, (all, hex, decimal, name) => {
    if (typeof name === "string") return ENTITY[name] ?? all;
    const code = typeof hex === "string" ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x10ffff ? all : String.fromCodePoint(code);
  });
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Somebody else wrote into the part: nothing of ours can be read from it.
    return null;
  }
}

function listOf<T>(value: unknown, isItem: (item: unknown) => item is T): readonly T[] {
  return Array.isArray(value) ? value.filter((item) => isItem(item)) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCorrection(value: unknown): value is ColumnCorrection {
  return (
    isRecord(value) &&
    [value["sheet"], value["layout"], value["header"]].every((part) => typeof part === "string") &&
    (value["field"] === null || typeof value["field"] === "string")
  );
}

function isAccepted(value: unknown): value is AcceptedFinding {
  return (
    isRecord(value) &&
    [value["fingerprint"], value["alasan"], value["tanggal"]].every((part) => typeof part === "string")
  );
}
