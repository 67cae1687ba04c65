import type { Edit } from "../../edits/edit";
import type { Area, CellAddress } from "../../grid/area";
import { formName, SLOT_LIST, type SlotId } from "../old-form";
import type { FormContext } from "./form-context";

/** The edits that make the drafted form: a sheet where there is none yet, its cells, its page, and the names that find it again. */
export function planFormEdits(form: FormContext, sheet: string, bodyBottom: number, isResized: boolean): Edit[] {
  const { old, table, slots, draft } = form;
  const area: Area = {
    top: old?.area.top ?? 0,
    left: table.left,
    bottom: Math.max(bodyBottom, ...[...slots.values()].map(({ row }) => row)),
    right: table.right,
  };
  const edits: Edit[] = [];
  if (old === null) {
    edits.push({ kind: "sheet", name: sheet, showGridlines: false });
    for (const [index, { width }] of table.columns.entries()) {
      edits.push({ kind: "column-width", sheet, column: table.left + index, width });
    }
  }
  for (const edit of draft.toEdits()) edits.push(edit);
  const { paper } = form.input.options ?? {};
  if (old === null || isResized || paper !== undefined) {
    edits.push({
      kind: "page-setup",
      sheet,
      page: {
        paper: paper ?? "F4",
        orientation: "portrait",
        margins: { left: 0.6, right: 0.6, top: 0.8, bottom: 0.8 },
        fitToWidth: true,
        centerHorizontally: true,
        repeatRows: { from: table.top, to: table.top + 1 },
        printArea: area,
        footer: "&C&9Halaman &P dari &N",
      },
    });
  }
  const tabel: Area = { top: table.top, left: table.left, bottom: bodyBottom, right: table.right };
  edits.push(...nameEdit(sheet, null, area, old?.area), ...nameEdit(sheet, "tabel", tabel, old?.tabel));
  for (const id of SLOT_LIST) {
    const at = slots.get(id);
    const from = old?.slots.get(id);
    if (at !== undefined) {
      edits.push(...nameEdit(sheet, id, cellArea(at), from === undefined ? undefined : cellArea(from)));
    }
  }
  return edits;
}

function nameEdit(sheet: string, part: SlotId | "tabel" | null, area: Area, was: Area | undefined): Edit[] {
  const isSame =
    was !== undefined &&
    was.top === area.top &&
    was.left === area.left &&
    was.bottom === area.bottom &&
    was.right === area.right;
  return isSame ? [] : [{ kind: "name", name: formName(part), sheet, area }];
}

function cellArea({ row, column }: CellAddress): Area {
  return { top: row, left: column, bottom: row, right: column };
}
