import { LEVEL_LIST, levelDepth, type Level } from "../model/level";
import type { SimpulDraft } from "./drafts";

/** The simpul that are open while a table is walked down: at most one of each level. */
export class OpenNodes {
  private readonly open: (SimpulDraft | null)[] = LEVEL_LIST.map(() => null);
  /** The simpul opened or taken up again last. */
  last: SimpulDraft | null = null;

  at(level: Level): SimpulDraft | null {
    return this.open[levelDepth(level)] ?? null;
  }

  /** The nearest open simpul above a level. */
  parentFor(level: Level): SimpulDraft | null {
    for (let depth = levelDepth(level) - 1; depth >= 0; depth--) {
      const node = this.open[depth];
      if (node !== null && node !== undefined) return node;
    }
    return null;
  }

  /** The deepest open simpul. */
  deepest(): SimpulDraft | null {
    for (let depth = LEVEL_LIST.length - 1; depth >= 0; depth--) {
      const node = this.open[depth];
      if (node !== null && node !== undefined) return node;
    }
    return null;
  }

  /** Opens a simpul and closes what is deeper, unless it is the one already open. */
  enter(node: SimpulDraft): void {
    const depth = levelDepth(node.level);
    if (this.open[depth] !== node) {
      this.open[depth] = node;
      for (let deeper = depth + 1; deeper < this.open.length; deeper++) this.open[deeper] = null;
    }
    this.last = node;
  }
}
