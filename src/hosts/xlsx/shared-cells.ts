import { encodeXml } from "./xml-text";
import type { Splice } from "./row-writer";
import { shiftFormula } from "./shared-formula";
import { cellKey, type Dependent, type SharedGroup } from "./sheet-index";

const FORMULA_ELEMENT = /<((?:[\w.-]+:)?f)(?=[\s>])[^>]*>[\s\S]*?<\/(?:[\w.-]+:)?f>/;
const SHARED_MASTER = /<(?:[\w.-]+:)?f\s[^>]*t\s*=\s*["']shared["'][^>]*[^/]>/;

interface SharedPart {
  readonly group: SharedGroup;
  /** Null for the master, which holds the formula's text. */
  readonly dependent: Dependent | null;
}

/** The cells of a sheet part that share one formula, each able to stand alone once the others change. */
export class SharedCells {
  private byCell: ReadonlyMap<number, SharedPart> | null = null;

  constructor(
    private readonly source: string,
    private readonly groups: readonly SharedGroup[],
  ) {}

  /** The <c> of a cell, as read, with the shared formula written out in it; null where it takes no part in one. */
  standingAlone(key: number, xml: string): string | null {
    const part = this.parts().get(key);
    if (part === undefined) return null;
    if (part.dependent !== null) return this.expanded(part.dependent, part.group);
    const formula = encodeXml(part.group.formula);
    return xml.replace(FORMULA_ELEMENT, (_, name: string) => `<${name}>${formula}</${name}>`);
  }

  /** Where the master of a shared formula was overwritten, the unchanged cells that borrowed from it get the formula themselves. */
  orphans(changes: ReadonlyMap<number, { readonly xml: string | null }>): Splice[] {
    const splices: Splice[] = [];
    for (const group of this.groups) {
      const master = changes.get(cellKey(group.row, group.column));
      if (master === undefined || SHARED_MASTER.test(master.xml ?? "")) continue;
      for (const dependent of group.dependents) {
        if (changes.has(cellKey(dependent.row, dependent.column))) continue;
        splices.push({ start: dependent.start, end: dependent.end, text: this.expanded(dependent, group) });
      }
    }
    return splices;
  }

  private parts(): ReadonlyMap<number, SharedPart> {
    if (this.byCell !== null) return this.byCell;
    const found = new Map<number, SharedPart>();
    for (const group of this.groups) {
      found.set(cellKey(group.row, group.column), { group, dependent: null });
      for (const dependent of group.dependents)
        found.set(cellKey(dependent.row, dependent.column), { group, dependent });
    }
    this.byCell = found;
    return found;
  }

  private expanded(dependent: Dependent, group: SharedGroup): string {
    const formula = shiftFormula(group.formula, dependent.row - group.row, dependent.column - group.column);
    const tag = /^<([^\s/>]+)/.exec(this.source.slice(dependent.formulaStart, dependent.formulaEnd))?.[1] ?? "f";
    return (
      this.source.slice(dependent.start, dependent.formulaStart) +
      `<${tag}>${encodeXml(formula)}</${tag}>` +
      this.source.slice(dependent.formulaEnd, dependent.end)
    );
  }
}
