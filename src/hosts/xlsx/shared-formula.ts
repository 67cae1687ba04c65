import { columnToLetters, lettersToColumn } from "../../core/grid/a1";
import { outsideQuotes } from "./custom-function-names";
import { MAX_COLUMNS, MAX_ROWS } from "./sheet-scanner";

/** A cell "$B7", a column of "B:C", a row of "3:4"; not a name, a function, or what stands in [structured references]. */
const REFERENCE =
  /(?<![A-Za-z0-9_.\\$[])(?:(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})(?![A-Za-z0-9_.(\\[!])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![A-Za-z0-9_.(])|(\$?)([1-9][0-9]{0,6}):(\$?)([1-9][0-9]{0,6})(?![A-Za-z0-9_.(]))/g;

/** The formula as it reads when it is copied so many rows down and columns right: relative references move, `$` ones stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return outsideQuotes(formula, (part) =>
    outsideBrackets(part, (piece) =>
      piece.replace(REFERENCE, (all: string, ...groups: (string | undefined)[]) => {
        const [cd, c, rd, r, c1d, c1, c2d, c2, r1d, r1, r2d, r2] = groups;
        if (c !== undefined && r !== undefined) return join(column(cd, c, columns), row(rd, r, rows));
        if (c1 !== undefined && c2 !== undefined) return span(column(c1d, c1, columns), column(c2d, c2, columns));
        if (r1 !== undefined && r2 !== undefined) return span(row(r1d, r1, rows), row(r2d, r2, rows));
        return all;
      }),
    ),
  );
}

function column(dollar: string | undefined, letters: string, by: number): string | null {
  if (dollar === "$") return `$${letters}`;
  const moved = lettersToColumn(letters) + by;
  return moved < 0 || moved >= MAX_COLUMNS ? null : columnToLetters(moved);
}

function row(dollar: string | undefined, digits: string, by: number): string | null {
  if (dollar === "$") return `$${digits}`;
  const moved = Number(digits) + by;
  return moved < 1 || moved > MAX_ROWS ? null : String(moved);
}

function join(a: string | null, b: string | null): string {
  return a === null || b === null ? "#REF!" : a + b;
}

function span(a: string | null, b: string | null): string {
  return a === null || b === null ? "#REF!" : `${a}:${b}`;
}

/** Leaves [structured references] and [1]external books alone. */
function outsideBrackets(part: string, change: (piece: string) => string): string {
  if (!part.includes("[")) return change(part);
  let out = "";
  let depth = 0;
  let from = 0;
  for (let at = 0; at < part.length; at++) {
    const character = part.charAt(at);
    if (character === "[") {
      if (depth === 0) {
        out += change(part.slice(from, at));
        from = at;
      }
      depth++;
    } else if (character === "]" && depth > 0) {
      depth--;
      if (depth === 0) {
        out += part.slice(from, at + 1);
        from = at + 1;
      }
    }
  }
  return depth === 0 ? out + change(part.slice(from)) : out + part.slice(from);
}
