import { checkEdits } from "../core/edits/check-edits";
import type { Edit } from "../core/edits/edit";
import type { WorkbookGrid } from "../core/grid/sheet-grid";
import { WorkbookError } from "./ports";

const SHOWN = 5;

/** Throws a WorkbookError that names sheets and cells where a batch of edits may not be made. Nothing is written then. */
export function refuseBadEdits(grid: WorkbookGrid, edits: readonly Edit[]): void {
  const refusals = checkEdits(grid, edits);
  if (refusals.length === 0) return;
  const messages = [...new Set(refusals.map(({ message }) => message))];
  const rest = messages.length > SHOWN ? ` (dan ${messages.length - SHOWN} hal lain)` : "";
  throw new WorkbookError("perubahan-ditolak", `Tidak ada yang ditulis. ${messages.slice(0, SHOWN).join(" ")}${rest}`);
}
