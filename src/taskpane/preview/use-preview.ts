import { useState } from "react";
import type { WorkbookOverview, WritePreview } from "../../app/session-types";
import { useSession, useSessionState } from "../pane-context";

interface Held<Preview> {
  readonly preview: Preview;
  /** What was recognised when it was made. */
  readonly overview: WorkbookOverview | null;
}

/** A preview that a screen shows, and what has become of it since. */
export interface PreviewState<Preview extends WritePreview> {
  readonly preview: Preview | null;
  /** True where the workbook was changed or read anew since: what it shows may no longer be what would be written. */
  readonly isOutdated: boolean;
  /** True from its writing until it is taken back or put aside. */
  readonly isWritten: boolean;
  /** Makes a preview and shows it; where that fails, the session's message says why and what stood here stays. */
  readonly show: (plan: () => Promise<Preview | null>) => Promise<void>;
  /** Writes what is shown. */
  readonly write: (judul: string) => Promise<void>;
  readonly close: () => void;
}

/** Keeps one preview for a screen, from its making until it is written and put aside. */
export function usePreview<Preview extends WritePreview>(): PreviewState<Preview> {
  const session = useSession();
  const { overview, isStale, work, undoList } = useSessionState();
  const [held, setHeld] = useState<Held<Preview> | null>(null);
  const [undoDepth, setUndoDepth] = useState<number | null>(null);
  const close = (): void => {
    setHeld(null);
    setUndoDepth(null);
  };
  // Taken back, or something else was written since (by the ribbon): what was told here is no longer what happened last.
  if (undoDepth !== null && undoList.length !== undoDepth) close();
  return {
    preview: held?.preview ?? null,
    isOutdated: held !== null && undoDepth === null && work === null && (isStale || overview !== held.overview),
    isWritten: undoDepth !== null,
    show: async (plan) => {
      const preview = await plan();
      if (preview === null) return;
      setUndoDepth(null);
      setHeld({ preview, overview: session.getState().overview });
    },
    write: async (judul) => {
      if (held === null || !(await session.write(judul, held.preview))) return;
      setUndoDepth(session.getState().undoList.length);
    },
    close,
  };
}
