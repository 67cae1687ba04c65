import { buildCascade } from "../../../src/core/cascade/build-cascade";
import { formatArea } from "../../../src/core/grid/a1";
import type { SheetGrid } from "../../../src/core/grid/sheet-grid";
import { detectLayouts } from "../../../src/core/layout/detect-layout";
import { readDokumen } from "../../../src/core/layout/read-dokumen";
import { readRows } from "../../../src/core/layout/read-rows";
import type { Finding } from "../../../src/core/model/finding";
import { SETTINGS_DEFAULT, type Settings } from "../../../src/core/model/settings";
import type { Place } from "../../../src/core/model/source-map";
import type { ExampleSheet } from "../../../src/core/rules/rule";
import { runRules } from "../../../src/core/rules/run-rules";
import { gridOf } from "../../support/grid-of";

/** A sheet as an example writes it: a name, a text table, merged areas. */
export function gridOfExample({ name, table, merge = [] }: ExampleSheet): SheetGrid {
  return gridOf(table, { name, merge });
}

/** All findings of some sheets, through the real reader. */
export function checkGrids(grids: readonly SheetGrid[], settings: Settings = SETTINGS_DEFAULT): Finding[] {
  const detections = grids.map(detectLayouts);
  const readings = grids.flatMap((grid, index) => detections[index]!.matches.map((match) => readRows(grid, match)));
  const { cascade, sources } = buildCascade(readings, {
    dokumen: readDokumen(grids, readings),
    unrecognized: detections.flatMap(({ unrecognized }) => (unrecognized === null ? [] : [unrecognized])),
  });
  const problems = readings.flatMap((reading) => reading.problems);
  return runRules(cascade, sources, settings, problems, { sheetOrder: grids.map(({ name }) => name) });
}

/** All findings of some sheets given as text tables; a lone table is the sheet "Lembar1". */
export function checkSheets(...sheets: readonly (string | ExampleSheet)[]): Finding[] {
  return checkGrids(
    sheets.map((sheet, index) =>
      gridOfExample(typeof sheet === "string" ? { name: `Lembar${index + 1}`, table: sheet } : sheet),
    ),
  );
}

/** `Sheet!A1`, the sheet left out where it is the only one. */
export function at({ sheet, area }: Place): string {
  return sheet === "Lembar1" ? formatArea(area) : `${sheet}!${formatArea(area)}`;
}

/** A finding in one line: rule, message, cell, stated and computed. */
export function short(finding: Finding): string {
  const { ruleId, messageId, place, stated, computed } = finding;
  const figures = stated === null && computed === null ? "" : ` ${String(stated)} → ${String(computed)}`;
  return `${ruleId}/${messageId} ${at(place)}${figures}`;
}
