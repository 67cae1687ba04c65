import { argumentError } from "./argument-error";
import type { CellInput } from "./map-cells";
import { isBlank, passErrorOn, readAngkaArgument, textOf } from "./read-arguments";

/** A capaian or serapan as another function gave it: a fraction; null where it is blank or "n/a"; #VALUE! where it is other text. */
export function readMeasured(argument: string, cell: CellInput): number | null {
  passErrorOn(cell);
  if (isBlank(cell)) return null;
  if (typeof cell === "boolean") throw argumentError(argument, `"${textOf(cell)}" bukan angka.`);
  return readAngkaArgument(argument, cell);
}
