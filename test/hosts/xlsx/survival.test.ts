import { strFromU8, unzipSync } from "fflate";
import { openXlsx, type XlsxWorkbook } from "../../../src/hosts/xlsx";
import { parseXml, type XmlElement } from "../../../src/hosts/xlsx/xml-tree";
import { areaOf, cellAt, formula, textOf, value, valueAt, write } from "../../contract/gateway-contract";
import { zipOf } from "./build-xlsx";
import { nastyParts, ROWS } from "./nasty-workbook";

const SHEET = "xl/worksheets/sheet1.xml";

/** What `isi` and `formulir` do to a workbook: two columns beside the table, a new sheet, a name. */
async function fill(workbook: XlsxWorkbook): Promise<void> {
  await workbook.apply([
    write("PK 2024", "G3", value("Capaian"), "empty", { like: { row: 2, column: 3 } }),
    write("PK 2024", "G4", formula("KINERJA.CAPAIAN(C4,D4)", 0.8889), "empty", { like: { row: 3, column: 3 } }),
    write("PK 2024", "G5", formula("KINERJA.CAPAIAN(C5,D5)", 1), "empty", { like: { row: 4, column: 3 } }),
    write("PK 2024", "A4", value(10), "as-read"),
    { kind: "column-width", sheet: "PK 2024", column: 6, width: 12 },
    { kind: "merge", sheet: "PK 2024", area: areaOf("G1:H1") },
  ]);
}

function childTexts(source: string): Map<string, string> {
  const root = parseXml(source);
  return new Map(root.children.map((child: XmlElement) => [child.local, source.slice(child.start, child.end)]));
}

describe("everything else in the file survives", () => {
  it("keeps every part that is not touched byte for byte, in its place", async () => {
    const bytes = zipOf(nastyParts());
    const workbook = openXlsx(bytes);
    await fill(workbook);
    const before = unzipSync(bytes);
    const after = unzipSync(workbook.toBytes());
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(before).filter((name) => Buffer.compare(before[name]!, after[name]!) !== 0);
    // The header's and the body's looks are there already, so not even the styles change.
    expect(changed).toEqual([SHEET]);
  });

  it("adds only what a new sheet needs", async () => {
    const bytes = zipOf(nastyParts());
    const workbook = openXlsx(bytes);
    await workbook.apply([
      { kind: "sheet", name: "Formulir" },
      write("Formulir", "A1", value("Judul"), "empty", { bold: true, fontSize: 14 }),
    ]);
    const before = unzipSync(bytes);
    const after = unzipSync(workbook.toBytes());
    expect(Object.keys(after)).toEqual([...Object.keys(before), "xl/worksheets/sheet4.xml"]);
    const changed = Object.keys(before).filter((name) => Buffer.compare(before[name]!, after[name]!) !== 0);
    expect(changed).toEqual(["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"]);
    for (const name of ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"]) {
      const old = childTexts(strFromU8(before[name]!));
      const now = childTexts(strFromU8(after[name]!));
      const touched = ["sheets", "fonts", "cellXfs", "Override", "Relationship"];
      for (const [local, text] of old)
        if (!touched.includes(local)) expect([local, now.get(local)]).toEqual([local, text]);
    }
  });

  it("keeps every element of the touched sheet but those that the edits are about", async () => {
    const bytes = zipOf(nastyParts());
    const workbook = openXlsx(bytes);
    await fill(workbook);
    const before = childTexts(strFromU8(unzipSync(bytes)[SHEET]!));
    const after = childTexts(strFromU8(unzipSync(workbook.toBytes())[SHEET]!));
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...before.keys()].filter((local) => before.get(local) !== after.get(local));
    expect(changed).toEqual(["dimension", "cols", "sheetData", "mergeCells"]);
    expect(after.get("sheetData")).toBe(
      `<sheetData>${ROWS.replace(
        `<is><t>Realisasi</t></is></c></row>`,
        `<is><t>Realisasi</t></is></c><c r="G3" s="2" t="inlineStr"><is><t>Capaian</t></is></c></row>`,
      )
        .replace(
          `<f>Rujukan!A1</f><v>0.8</v></c></row>`,
          `<f>Rujukan!A1</f><v>0.8</v></c><c r="G4" s="1"><f>_xldudf_KINERJA_CAPAIAN(C4,D4)</f><v>0.8889</v></c></row>`,
        )
        .replace(
          `<c r="D5" s="1"><v>1</v></c></row>`,
          `<c r="D5" s="1"><v>1</v></c><c r="G5" s="1"><f>_xldudf_KINERJA_CAPAIAN(C5,D5)</f><v>1</v></c></row>`,
        )
        .replace(`<c r="A4"><v>1</v></c>`, `<c r="A4"><v>10</v></c>`)
        .replace(`<row r="3" spans="1:6">`, `<row r="3" spans="1:7">`)
        .replace(`<row r="4" spans="1:6">`, `<row r="4" spans="1:7">`)
        .replace(`<row r="5" spans="1:6" hidden="1">`, `<row r="5" spans="1:7" hidden="1">`)}</sheetData>`,
    );
  });

  it("reads it as Excel shows it, and undo brings the grid back", async () => {
    const workbook = openXlsx(zipOf(nastyParts()));
    const grid = await workbook.read();
    expect(grid.sheets.map((sheet) => [sheet.name, sheet.isProtected])).toEqual([
      ["PK 2024", false],
      ["Rujukan", true],
      ["Pivot", false],
    ]);
    expect(valueAt(grid, "PK 2024", "A1")).toBe("Perjanjian Kinerja");
    expect(valueAt(grid, "PK 2024", "B3")).toBe("Indikator");
    expect(cellAt(grid, "PK 2024", "D4")).toEqual({ value: 0.8, formula: "Rujukan!A1", numberFormat: "0.00%" });
    expect(cellAt(grid, "Rujukan", "A1")?.formula).toBe("[1]Data!A1");
    expect(grid.names).toEqual([{ name: "Pagu", refersTo: "Rujukan!$A$1" }]);
    expect([...(grid.sheets[0]?.hiddenRows ?? [])]).toEqual([4]);
    const { undo } = await workbook.apply([
      write("PK 2024", "A1", value("polos"), "as-read"),
      write("PK 2024", "D4", value(1), "as-read"),
    ]);
    await workbook.apply(undo);
    const after = await openXlsx(workbook.toBytes()).read();
    expect(textOf(after)).toEqual(textOf(grid));
    // Rich text is back as rich text, not as its letters only.
    expect(strFromU8(unzipSync(workbook.toBytes())[SHEET]!)).toContain(`<c r="A1" s="3" t="s"><v>0</v></c>`);
  });
});
