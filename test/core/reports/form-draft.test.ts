import type { Edit } from "../../../src/core/edits/edit";
import { formatAddress, formatArea, parseArea } from "../../../src/core/grid/a1";
import { FormDraft } from "../../../src/core/reports/form-draft";
import { gridOf } from "../../support/grid-of";

/** "A5 Tembusan", "B5 =A1 → 3", "C5 (kosong)", "merge A5:B5", "unmerge A4:B4" */
function written(edits: readonly Edit[]): string[] {
  return edits.map((edit) => {
    if (edit.kind === "merge" || edit.kind === "unmerge") return `${edit.kind} ${formatArea(edit.area)}`;
    if (edit.kind !== "cell") return edit.kind;
    const at = formatAddress(edit.row, edit.column);
    const { content } = edit;
    if (content.kind === "keep") return `${at} tampilan`;
    return content.kind === "formula"
      ? `${at} =${content.formula} → ${String(content.cached)}`
      : `${at} ${content.value === null || content.value === "" ? "(kosong)" : String(content.value)}`;
  });
}

/** A table of one row in A2:B2 that grew by one. */
const GROWN = { below: 1, by: 1, left: 0, right: 1 };

function grown(table: string, merge: readonly string[] = []): FormDraft {
  const draft = new FormDraft("Formulir", gridOf(table, { name: "Formulir", merge }), GROWN);
  for (const [row, text] of ["a", "b"].entries()) {
    draft.set({ row: row + 1, column: 0, content: { kind: "value", value: text }, style: {} });
  }
  return draft;
}

test("what people typed below the table moves with it: text, formula, error, and the cells that they merged", () => {
  const draft = grown("Judul\na\n\nTembusan | | =A1+2 -> 3 | #REF!", ["A4:B4"]);
  const contents = written(draft.toEdits()).filter((line) => !line.endsWith("tampilan"));
  expect(contents.sort()).toEqual([
    "A3 b",
    "A4 (kosong)",
    "A5 Tembusan",
    "C4 (kosong)",
    "C5 =A1+2 → 3",
    "D4 (kosong)",
    "D5 #REF!",
    "merge A5:B5",
    "unmerge A4:B4",
  ]);
});

test("a merge of people that would lie over one of the form's gives way to it", () => {
  const draft = grown("Judul\na\n\nTembusan", ["A4:B4"]);
  draft.merge(parseArea("B5:C5")!);
  const edits = written(draft.toEdits());
  expect(edits).toContain("merge B5:C5");
  expect(edits).not.toContain("merge A5:B5");
});

test("a tall merge of people is told from the form's by the rows they share", () => {
  const beside = grown("Judul\na\n\nTembusan", ["A4:A900"]);
  beside.merge(parseArea("B6:C6")!);
  expect(written(beside.toEdits())).toContain("merge A5:A901");
  const over = grown("Judul\na\n\nTembusan", ["A4:A900"]);
  over.merge(parseArea("A6:C6")!);
  expect(written(over.toEdits())).not.toContain("merge A5:A901");
});

test("a sheet that is as it should be gives no edits", () => {
  const draft = new FormDraft("Formulir", gridOf("Judul\n#REF! | =A1 -> x", { name: "Formulir", merge: ["A1:B1"] }), {
    ...GROWN,
    by: 0,
  });
  draft.set({ row: 0, column: 0, content: { kind: "value", value: "Judul" }, style: {} });
  draft.set({ row: 1, column: 0, content: { kind: "value", value: "#REF!" }, style: {} });
  draft.set({ row: 1, column: 1, content: { kind: "formula", formula: "A1", cached: "x" }, style: {} });
  draft.merge(parseArea("A1:B1")!);
  expect(draft.toEdits()).toEqual([]);
});
