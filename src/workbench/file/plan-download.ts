import { NOTES_NAMESPACE } from "../../core/edits/own-names";
import type { Edit } from "../../core/edits/edit";
import { parseArea } from "../../core/grid/a1";
import { rangeOfFormula } from "../engine/name-formula";
import type { EngineSheet, EngineWorkbook } from "../engine/workbook-data";
import type { OpenedFile } from "./open-file";
import { sheetChanges } from "./sheet-changes";

/**
 * The edits that make the opened file the workbook that stands now: cells, looks, merges, sizes, page set-up, new sheets, names, notes.
 * Both workbooks are the engine's own reading, so nothing that the spreadsheet merely shows in its own way counts as a change. Empty where
 * nobody changed anything: what recalculates by itself (NOW, RAND) is no change.
 */
export function planDownload(file: OpenedFile, before: EngineWorkbook, after: EngineWorkbook): Edit[] {
  const edits: Edit[] = [];
  const recalculated: Edit[] = [];
  for (const sheet of after.sheets) {
    const known = before.sheets.find(({ id }) => id === sheet.id);
    if (known === undefined || known.showGridlines !== sheet.showGridlines) {
      edits.push({ kind: "sheet", name: sheet.name, showGridlines: sheet.showGridlines ?? true });
    }
    const changes = sheetChanges(known ?? emptySheet(sheet.name), sheet, {
      grid: known === undefined ? undefined : file.grid.sheets.find(({ name }) => name === known.name),
      arrays: file.arrays.get(sheet.name) ?? [],
    });
    edits.push(...changes.edits);
    recalculated.push(...changes.recalculated);
  }
  edits.push(...nameEdits(before, after), ...noteEdits(before, after));
  return edits.length === 0 ? [] : [...edits, ...recalculated];
}

const emptySheet = (name: string): EngineSheet => ({ name, cells: [] });

function nameEdits(before: EngineWorkbook, after: EngineWorkbook): Edit[] {
  const known = new Map((before.names ?? []).map(({ name, formula }) => [name, formula]));
  return (after.names ?? []).flatMap(({ name, formula, sheet }): Edit[] => {
    if (sheet !== undefined || known.get(name) === formula) return [];
    const range = rangeOfFormula(formula);
    const area = range === null ? null : parseArea(range.text.slice(range.text.lastIndexOf("!") + 1));
    return range === null || area === null ? [] : [{ kind: "name", name, sheet: range.sheet, area }];
  });
}

function noteEdits(before: EngineWorkbook, after: EngineWorkbook): Edit[] {
  const text = notesOf(after);
  return text === notesOf(before) ? [] : [{ kind: "notes", text }];
}

function notesOf(workbook: EngineWorkbook): string | null {
  return workbook.customXmlParts?.find(({ xml }) => xml.includes(`"${NOTES_NAMESPACE}"`))?.xml ?? null;
}
