import type { Edit } from "../../../src/core/edits/edit";
import { formatArea, quoteSheetName } from "../../../src/core/grid/a1";
import { areasOverlap, type Area } from "../../../src/core/grid/area";
import {
  createSheetGrid,
  type Cell,
  type DefinedName,
  type SheetGrid,
  type WorkbookGrid,
} from "../../../src/core/grid/sheet-grid";

interface SheetDraft {
  readonly source: SheetGrid | null;
  readonly name: string;
  readonly rows: (Cell | undefined)[][];
  merges: Area[];
}

/** A workbook after the edits, in memory: contents, merges, names and new sheets, as a host would leave them. */
export function applyEdits(workbook: WorkbookGrid, edits: readonly Edit[]): WorkbookGrid {
  const sheets = workbook.sheets.map(draftOf);
  const names = new Map<string, DefinedName>(workbook.names.map((name) => [name.name, name]));
  for (const edit of edits) {
    if (edit.kind === "sheet") {
      sheets.push({ source: null, name: edit.name, rows: [], merges: [] });
      continue;
    }
    if (edit.kind === "notes") throw new Error("this stand-in keeps no notes");
    const sheet = sheets.find(({ name }) => name === edit.sheet);
    if (sheet === undefined) throw new Error(`no sheet ${edit.sheet}`);
    switch (edit.kind) {
      case "cell": {
        while (sheet.rows.length <= edit.row) sheet.rows.push([]);
        const row = sheet.rows[edit.row]!;
        const before = row[edit.column];
        const numberFormat = edit.style?.numberFormat ?? before?.numberFormat ?? "General";
        if (edit.content.kind === "value") {
          const { value } = edit.content;
          row[edit.column] = value === null ? undefined : { value, numberFormat };
        } else if (edit.content.kind === "formula") {
          row[edit.column] = { value: edit.content.cached, formula: edit.content.formula, numberFormat };
        }
        break;
      }
      case "merge":
        sheet.merges.push(edit.area);
        break;
      case "unmerge":
        sheet.merges = sheet.merges.filter((merge) => !areasOverlap(merge, edit.area));
        break;
      case "name":
        names.set(edit.name, { name: edit.name, refersTo: `${quoteSheetName(edit.sheet)}!${absolute(edit.area)}` });
        break;
      default:
    }
  }
  return {
    sheets: sheets.map(({ source, name, rows, merges }) =>
      createSheetGrid({
        name,
        rows,
        merges,
        ...(source === null
          ? {}
          : {
              visibility: source.visibility,
              isProtected: source.isProtected,
              hiddenRows: source.hiddenRows,
              hiddenColumns: source.hiddenColumns,
            }),
      }),
    ),
    names: [...names.values()],
  };
}

/** A sheet as text, one line a row: values, formulas as `=formula → value`; trailing blanks left out. */
export function sheetText(sheet: SheetGrid): string {
  const lines: string[] = [];
  for (let row = 0; row < sheet.rowCount; row++) {
    const cells: string[] = [];
    for (let column = 0; column < sheet.columnCount; column++) {
      const cell = sheet.cell(row, column);
      const value = typeof cell?.value === "object" ? cell.value.error : String(cell?.value ?? "");
      cells.push(cell?.formula === undefined ? value : `=${cell.formula} → ${value}`);
    }
    lines.push(cells.join(" | ").replace(/[ |]+$/, ""));
  }
  return lines.join("\n");
}

function draftOf(source: SheetGrid): SheetDraft {
  const rows: (Cell | undefined)[][] = [];
  for (let row = 0; row < source.rowCount; row++) rows.push([...(source.row(row) ?? [])]);
  return { source, name: source.name, rows, merges: [...source.merges] };
}

function absolute(area: Area): string {
  return formatArea(area).replaceAll(/[A-Z]+|\d+/g, "$$$&");
}
