import { ExcelEngine } from "../../src/workbench/engine/engine";
import { installPageRules, KEPT_REASON } from "../../src/workbench/page/page-rules";
import { loadSpreadsheetLibrary } from "../support/spreadsheet-library";

const library = loadSpreadsheetLibrary();
const fileSheets = new Set<string>();
installPageRules(library, (sheetId) => fileSheets.has(sheetId));

function openBook(): {
  readonly dispatch: (type: string, payload?: object) => readonly string[];
  engine: ExcelEngine;
  sheetId: string;
} {
  const engine = new ExcelEngine(library, {
    sheets: [
      {
        name: "Terlindung",
        cells: [[{ value: 1 }, { value: 2, look: { locked: false } }]],
        protection: { options: {} },
      },
      { name: "Bebas", cells: [[{ value: 3 }]] },
    ],
  });
  const [sheetId = ""] = engine.model.getters.getSheetIds();
  const dispatch = (type: string, payload: object = {}): readonly string[] =>
    engine.model.dispatch(type as never, { sheetId, ...payload } as never).reasons;
  return { dispatch, engine, sheetId };
}

test("in a protected sheet a person types into unlocked cells only", () => {
  const { dispatch, engine } = openBook();
  expect(dispatch("UPDATE_CELL", { row: 0, col: 0, content: "9" })).toEqual(["SheetLocked"]);
  expect(dispatch("UPDATE_CELL", { row: 0, col: 1, content: "9" })).toEqual([]);
  const zone = { top: 0, left: 0, bottom: 0, right: 0 };
  expect(dispatch("DELETE_CONTENT", { target: [zone] })).toEqual(["SheetLocked"]);
  expect(engine.snapshot().sheets[0]!.cells[0]!.map((cell) => cell?.value)).toEqual([1, 9]);
});

test("a sheet of the file keeps its name and its place, one that was added here does not have to", () => {
  const { dispatch, engine } = openBook();
  const [, free = ""] = engine.model.getters.getSheetIds();
  fileSheets.add(free);
  const rename = { sheetId: free, oldName: "Bebas", newName: "Lain" };
  expect(dispatch("RENAME_SHEET", rename)).toEqual([KEPT_REASON]);
  expect(dispatch("DELETE_SHEET", { sheetId: free, sheetName: "Bebas" })).toEqual([KEPT_REASON]);
  fileSheets.clear();
  expect(dispatch("RENAME_SHEET", rename)).toEqual([]);
  expect(engine.model.getters.getSheetName(free)).toBe("Lain");
});

test("the menus offer nothing that the download could not keep", () => {
  const { rowMenuRegistry, cellMenuRegistry } = library.registries;
  expect([rowMenuRegistry.contains("add_row_before"), rowMenuRegistry.contains("hide_rows")]).toEqual([true, false]);
  expect([cellMenuRegistry.contains("paste"), cellMenuRegistry.contains("insert_link")]).toEqual([true, false]);
});
