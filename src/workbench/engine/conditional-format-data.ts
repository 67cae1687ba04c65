import { formatArea } from "../../core/grid/a1";
import { drawnLook } from "./book/cell-look";
import type { EngineConditionalFormat } from "./workbook-data";

/** The library's own form of a conditional format; null while it has nothing to show. */
export function modelConditionalFormat(format: EngineConditionalFormat): object | null {
  const rule = modelRule(format);
  return rule === null
    ? null
    : { id: format.id, ranges: format.areas.map(formatArea), rule, stopIfTrue: format.stopIfTrue ?? false };
}

export function modelRule(format: EngineConditionalFormat): object | null {
  if (format.formula === "") return null;
  const style = drawnLook({ ...format.look, ...(format.fill === undefined ? {} : { fill: format.fill }) });
  return { type: "CellIsRule", operator: "customFormula", values: [format.formula], style };
}
