import type { CellStyle, Edit } from "../core/edits/edit";
import { isCellError, type Cell, type WorkbookGrid } from "../core/grid/sheet-grid";
import { fromGridData } from "./grid-data";
import { readGrid } from "./read-workbook";
import type { SampleData } from "./session-types";

/**
 * The edits that add a sample's sheets to a workbook. A sheet whose name is taken gets a number; the tables that Selaras
 * recognises get frames and wrapped text, so that they look as an agency prints them.
 */
export function planSample(workbook: WorkbookGrid, { sheets }: SampleData): Edit[] {
  const sample = fromGridData({ sheets, names: [], notes: null });
  const tables = readGrid(sample).readings.map(({ match }) => match);
  const taken = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  const edits: Edit[] = [];
  sample.sheets.forEach((sheet, index) => {
    const name = freeName(sheet.name, taken);
    edits.push({ kind: "sheet", name });
    const frames = tables.filter((match) => match.sheet === sheet.name).map(({ area, header }) => ({ area, header }));
    for (let row = 0; row < sheet.rowCount; row++) {
      for (let column = 0; column < sheet.columnCount; column++) {
        const cell = sheet.cell(row, column);
        const frame = frames.find(
          ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
        );
        if (cell === undefined && frame === undefined) continue;
        const isHeader = frame !== undefined && row <= frame.header.bottom;
        edits.push({
          kind: "cell",
          sheet: name,
          row,
          column,
          content: contentOf(cell),
          style: styleOf(cell, frame !== undefined, isHeader),
          expect: "empty",
        });
      }
    }
    for (const area of sheet.merges) edits.push({ kind: "merge", sheet: name, area });
    sheets[index]?.widths?.forEach((width, column) => {
      if (width !== null) edits.push({ kind: "column-width", sheet: name, column, width });
    });
  });
  return edits;
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const tail = ` (${number})`;
    name = wanted.slice(0, 31 - tail.length) + tail;
  }
  taken.add(name.toLowerCase());
  return name;
}

function contentOf(cell: Cell | undefined): Extract<Edit, { kind: "cell" }>["content"] {
  if (cell === undefined || isCellError(cell.value)) return { kind: "keep" };
  return cell.formula === undefined
    ? { kind: "value", value: cell.value }
    : { kind: "formula", formula: cell.formula, cached: cell.value };
}

function styleOf(cell: Cell | undefined, isFramed: boolean, isHeader: boolean): CellStyle {
  return {
    ...(cell === undefined || cell.numberFormat === "General" ? {} : { numberFormat: cell.numberFormat }),
    ...(cell?.bold === true || isHeader ? { bold: true } : {}),
    ...(isFramed ? { border: "thin", wrap: true, vertical: isHeader ? "center" : "top" } : {}),
    ...(isHeader ? { horizontal: "center" } : {}),
  };
}
