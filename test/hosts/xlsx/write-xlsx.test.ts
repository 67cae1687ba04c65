import { strFromU8, unzipSync } from "fflate";
import type { Edit } from "../../../src/core/edits/edit";
import { UNCOMPUTED } from "../../../src/core/grid/sheet-grid";
import { openXlsx, type XlsxWorkbook } from "../../../src/hosts/xlsx";
import { areaOf, cellAt, failureOf, formula, pageSetup, value, valueAt, write } from "../../contract/gateway-contract";
import { MAIN, partsOf, RELATIONSHIPS, sheetXml, zipOf, type BookOptions, type Parts } from "./build-xlsx";

function openParts(parts: Parts): XlsxWorkbook {
  return openXlsx(zipOf(parts));
}

function openSheet(sheet: string, options?: BookOptions): XlsxWorkbook {
  return openParts(partsOf({ S: sheet }, options));
}

function part(workbook: XlsxWorkbook, name: string): string {
  const found = unzipSync(workbook.toBytes())[name];
  if (found === undefined) throw new Error(`no part ${name}`);
  return strFromU8(found);
}

function sheetPart(workbook: XlsxWorkbook): string {
  return part(workbook, "xl/worksheets/sheet1.xml");
}

function rowsOf(workbook: XlsxWorkbook): string {
  return /<sheetData>(.*)<\/sheetData>/s.exec(sheetPart(workbook))?.[1] ?? "";
}

describe("cells are spliced into their rows", () => {
  const rows = `<row r="2" spans="2:3" ht="20" customHeight="1"><c r="B2"><v>1</v></c><c r="C2" s="1"><v>0.5</v></c></row>\n<row r="4"/>`;

  it.each<[string, Edit, string]>([
    [
      "before the first",
      write("S", "A2", value(7)),
      rows.replace(`spans="2:3"`, `spans="1:3"`).replace(`<c r="B2">`, `<c r="A2"><v>7</v></c><c r="B2">`),
    ],
    [
      "after the last",
      write("S", "E2", value(7)),
      rows.replace(`spans="2:3"`, `spans="2:5"`).replace(`</c></row>`, `</c><c r="E2"><v>7</v></c></row>`),
    ],
    [
      "in place of one, in its style",
      write("S", "C2", value(7), "as-read"),
      rows.replace(`<c r="C2" s="1"><v>0.5</v></c>`, `<c r="C2" s="1"><v>7</v></c>`),
    ],
    [
      "into a row without cells",
      write("S", "B4", value(7)),
      rows.replace(`<row r="4"/>`, `<row r="4"><c r="B4"><v>7</v></c></row>`),
    ],
    ["into a new first row", write("S", "B1", value(7)), `<row r="1"><c r="B1"><v>7</v></c></row>${rows}`],
    [
      "into a new row between",
      write("S", "B3", value(7)),
      rows.replace(`\n<row r="4"/>`, `\n<row r="3"><c r="B3"><v>7</v></c></row><row r="4"/>`),
    ],
    ["into a new last row", write("S", "B9", value(7)), `${rows}<row r="9"><c r="B9"><v>7</v></c></row>`],
    ["out of the row", write("S", "B2", value(null), "as-read"), rows.replace(`<c r="B2"><v>1</v></c>`, "")],
    [
      "empty, but styled, where it has a style",
      write("S", "C2", value(null), "as-read"),
      rows.replace(`<c r="C2" s="1"><v>0.5</v></c>`, `<c r="C2" s="1"/>`),
    ],
  ])("%s", async (_, edit, expected) => {
    const workbook = openSheet(sheetXml(rows));
    await workbook.apply([edit]);
    expect(rowsOf(workbook)).toBe(expected);
  });

  it("writes each kind of content in its own form", async () => {
    const workbook = openSheet(sheetXml(""));
    await workbook.apply([
      write("S", "A1", value("a & <b>")),
      write("S", "B1", value(" tepi")),
      write("S", "C1", value(true)),
      write("S", "D1", formula("KINERJA.CAPAIAN(A1,B1)", 0.95)),
      write("S", "E1", formula("KINERJA.KATEGORI(D1)", "Baik & <Cukup>")),
      write("S", "F1", formula(`IFS(A1>0,"KINERJA.CAPAIAN(")`, false)),
      write("S", "G1", formula("A1", UNCOMPUTED.error)),
    ]);
    expect(rowsOf(workbook)).toBe(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>a &amp; &lt;b&gt;</t></is></c>` +
        `<c r="B1" t="inlineStr"><is><t xml:space="preserve"> tepi</t></is></c><c r="C1" t="b"><v>1</v></c>` +
        `<c r="D1"><f>_xldudf_KINERJA_CAPAIAN(A1,B1)</f><v>0.95</v></c>` +
        `<c r="E1" t="str"><f>_xldudf_KINERJA_KATEGORI(D1)</f><v>Baik &amp; &lt;Cukup&gt;</v></c>` +
        `<c r="F1" t="b"><f>_xlfn.IFS(A1&gt;0,"KINERJA.CAPAIAN(")</f><v>0</v></c><c r="G1"><f>A1</f></c></row>`,
    );
  });

  it("marks text that begins like a formula, so that it stays text when somebody edits the cell", async () => {
    const workbook = openSheet(sheetXml(""));
    await workbook.apply([
      write("S", "A1", value("=1+1")),
      write("S", "B1", value("-")),
      write("S", "C1", value("-5 orang")),
    ]);
    expect(rowsOf(workbook)).toContain(`<c r="A1" s="6" t="inlineStr">`);
    expect(rowsOf(workbook)).toContain(`<c r="B1" t="inlineStr">`);
    expect(rowsOf(workbook)).toContain(`<c r="C1" s="6" t="inlineStr">`);
    expect(part(workbook, "xl/styles.xml")).toContain(`quotePrefix="1"`);
    // A number there later is no text any more.
    await workbook.apply([write("S", "A1", value(2), "as-read")]);
    expect(rowsOf(workbook)).toContain(`<c r="A1"><v>2</v></c>`);
  });

  it("gives a new cell the look of its row, else of its column", async () => {
    const workbook = openSheet(
      sheetXml(
        `<row r="1"><c r="A1"><v>1</v></c></row><row r="2" s="2" customFormat="1"/>`,
        `<cols><col min="2" max="3" width="9" style="1"/></cols>`,
      ),
    );
    await workbook.apply([write("S", "B1", value(1)), write("S", "B2", value(1)), write("S", "D1", value(1))]);
    expect(rowsOf(workbook)).toBe(
      `<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>1</v></c><c r="D1"><v>1</v></c></row>` +
        `<row r="2" s="2" customFormat="1"><c r="B2" s="2"><v>1</v></c></row>`,
    );
  });

  it("keeps the prefix of the part", async () => {
    const workbook = openSheet(
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    );
    await workbook.apply([
      write("S", "B1", value("b")),
      write("S", "A2", formula("A1", 1)),
      { kind: "merge", sheet: "S", area: areaOf("A3:B3") },
    ]);
    expect(sheetPart(workbook)).toBe(
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>b</x:t></x:is></x:c></x:row>` +
        `<x:row r="2"><x:c r="A2"><x:f>A1</x:f><x:v>1</x:v></x:c></x:row></x:sheetData><x:mergeCells count="1"><x:mergeCell ref="A3:B3"/></x:mergeCells></x:worksheet>`,
    );
  });

  it("leaves an empty cell where later cells count their column from it", async () => {
    const workbook = openSheet(sheetXml(`<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>`));
    await workbook.apply([write("S", "B1", value(null), "as-read")]);
    const grid = await openXlsx(workbook.toBytes()).read();
    expect([valueAt(grid, "S", "A1"), cellAt(grid, "S", "B1"), valueAt(grid, "S", "C1")]).toEqual([1, undefined, 3]);
  });

  it("widens the sheet's dimension", async () => {
    const workbook = openSheet(sheetXml(`<row r="1"><c r="A1"><v>1</v></c></row>`, `<dimension ref="A1"/>`));
    await workbook.apply([write("S", "C5", value(1))]);
    expect(sheetPart(workbook)).toContain(`<dimension ref="A1:C5"/>`);
  });

  it("keeps comments, unknown attributes and white space of the rows it does not touch, and of those it does", async () => {
    const rows = `\n  <row r="1" x14ac:dyDescent="0.25" xmlns:x14ac="u"><!-- a -->\n<c r="A1" vm="1" cm="2"><v>1</v></c></row>\n  <!-- b --><row r="2"/>\n`;
    const workbook = openSheet(sheetXml(rows));
    await workbook.apply([write("S", "B1", value(2))]);
    expect(rowsOf(workbook)).toBe(rows.replace(`</c></row>`, `</c><c r="B1"><v>2</v></c></row>`));
  });
});

describe("formulas of others", () => {
  const shared =
    `<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>` +
    `<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>`;

  it("writes a shared formula out where its first cell is overwritten, and undo brings all back", async () => {
    const workbook = openSheet(sheetXml(shared));
    const { undo } = await workbook.apply([write("S", "B1", value(9), "as-read")]);
    expect(rowsOf(workbook)).toBe(
      `<row r="1"><c r="B1"><v>9</v></c></row><row r="2"><c r="B2"><f>A2*2</f><v>4</v></c></row><row r="3"><c r="B3"><f>A3*2</f><v>6</v></c></row>`,
    );
    await workbook.apply(undo);
    const grid = await openXlsx(workbook.toBytes()).read();
    expect(["B1", "B2", "B3"].map((cell) => cellAt(grid, "S", cell)?.formula)).toEqual(["A1*2", "A2*2", "A3*2"]);
  });

  it("leaves the others alone where a borrowing cell is overwritten", async () => {
    const workbook = openSheet(sheetXml(shared));
    const { undo } = await workbook.apply([write("S", "B2", value(9), "as-read")]);
    expect(rowsOf(workbook)).toBe(
      shared.replace(`<c r="B2"><f t="shared" si="0"/><v>4</v></c>`, `<c r="B2"><v>9</v></c>`),
    );
    await workbook.apply(undo);
    expect(rowsOf(workbook)).toContain(`<c r="B2"><f>A2*2</f><v>4</v></c>`);
  });

  it("keeps the shared formula where only its look changes", async () => {
    const workbook = openSheet(sheetXml(shared));
    await workbook.apply([write("S", "B1", { kind: "keep" }, "as-read", { bold: true })]);
    expect(rowsOf(workbook)).toBe(shared.replace(`<c r="B1">`, `<c s="6" r="B1">`));
  });

  it.each([
    ["an array formula", `<f t="array" ref="B1:B3">A1:A3</f>`],
    ["a data table", `<f t="dataTable" ref="B1:B3" dt2D="0" dtr="0" r1="A1"/>`],
  ])("refuses to change a part of %s", async (_, f) => {
    const workbook = openSheet(
      sheetXml(`<row r="1"><c r="B1">${f}<v>1</v></c></row><row r="3"><c r="B3"><v>1</v></c></row>`),
    );
    const failure = await failureOf(workbook.apply([write("S", "B3", value(1), "as-read")]));
    expect(failure).toMatchObject({ code: "bagian-rumus-larik" });
    expect(failure?.message).toContain("B1:B3");
  });

  const chain = `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/><c r="B1"/><c r="A1" i="2"/></calcChain>`;
  function withChain(text: string): Parts {
    const sheet = sheetXml(`<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>A1</f><v>2</v></c></row>`);
    const parts = partsOf({ S: sheet, T: sheetXml(`<row r="1"><c r="A1"><f>2</f><v>2</v></c></row>`) });
    return {
      ...parts,
      "xl/calcChain.xml": text,
      "xl/_rels/workbook.xml.rels": String(parts["xl/_rels/workbook.xml.rels"]).replace(
        "</Relationships>",
        `<Relationship Id="rId95" Type="${RELATIONSHIPS}/calcChain" Target="calcChain.xml"/></Relationships>`,
      ),
      "[Content_Types].xml": String(parts["[Content_Types].xml"]).replace(
        "</Types>",
        `<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>`,
      ),
    };
  }

  it("takes an overwritten formula out of the calculation chain, and keeps what the next entry borrowed from it", async () => {
    const workbook = openParts(withChain(chain));
    await workbook.apply([write("S", "A1", value(2), "as-read")]);
    expect(part(workbook, "xl/calcChain.xml")).toBe(
      `<calcChain xmlns="${MAIN}"><c i="1" r="B1"/><c r="A1" i="2"/></calcChain>`,
    );
  });

  it("leaves the chain alone where a formula stays one", async () => {
    const workbook = openParts(withChain(chain));
    await workbook.apply([write("S", "A1", formula("3+3", 6), "as-read"), write("S", "C1", formula("A1", 6))]);
    expect(part(workbook, "xl/calcChain.xml")).toBe(chain);
  });

  it("drops the chain with its entries in the package where nothing is left of it", async () => {
    const workbook = openParts(withChain(`<calcChain xmlns="${MAIN}"><c r="A1" i="1"/></calcChain>`));
    await workbook.apply([write("S", "A1", value(2), "as-read")]);
    expect(Object.keys(unzipSync(workbook.toBytes()))).not.toContain("xl/calcChain.xml");
    expect(part(workbook, "[Content_Types].xml")).not.toContain("calcChain");
    expect(part(workbook, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });

  it("takes fullCalcOnLoad away only beside custom functions", async () => {
    const options = { afterSheets: `<calcPr calcId="191029" fullCalcOnLoad="1"/>` };
    const plain = openSheet(sheetXml(""), options);
    await plain.apply([write("S", "A1", formula("1+1", 2))]);
    expect(part(plain, "xl/workbook.xml")).toContain(`fullCalcOnLoad="1"`);
    const custom = openSheet(sheetXml(""), options);
    await custom.apply([write("S", "A1", formula("KINERJA.CAPAIAN(1,2)", 2))]);
    expect(part(custom, "xl/workbook.xml")).toContain(`<calcPr calcId="191029"/>`);
  });
});

describe("styles", () => {
  it("appends what is new, once, and leaves the rest of the part as it is", async () => {
    const workbook = openSheet(sheetXml(`<row r="1"><c r="A1" s="3"><v>1</v></c></row>`));
    const before = part(workbook, "xl/styles.xml");
    const style = { like: { row: 0, column: 0 }, numberFormat: "0.000%", fill: "ffcc00", border: "thin" } as const;
    await workbook.apply([
      write("S", "B1", value(1), "empty", style),
      write("S", "C1", value(1), "empty", { ...style }),
      write("S", "D1", value(1), "empty", { like: { row: 0, column: 0 } }),
      write("S", "E1", value(1), "empty", { like: { row: 0, column: 0 }, numberFormat: "0.00%", bold: true }),
    ]);
    expect(rowsOf(workbook)).toMatch(/<c r="B1" s="6">.*<c r="C1" s="6">.*<c r="D1" s="3">.*<c r="E1" s="7">/);
    const after = part(workbook, "xl/styles.xml");
    expect(after).toBe(
      before
        .replace(`<numFmts count="1">`, `<numFmts count="2">`)
        .replace(`</numFmts>`, `<numFmt numFmtId="165" formatCode="0.000%"/></numFmts>`)
        .replace(`<fills count="2">`, `<fills count="3">`)
        .replace(
          `</fills>`,
          `<fill><patternFill patternType="solid"><fgColor rgb="FFFFCC00"/><bgColor indexed="64"/></patternFill></fill></fills>`,
        )
        .replace(`<borders count="1">`, `<borders count="2">`)
        .replace(
          `</borders>`,
          ["left", "right", "top", "bottom"]
            .map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)
            .join("")
            .replace(/^/, "<border>") + `<diagonal/></border></borders>`,
        )
        .replace(`<cellXfs count="6">`, `<cellXfs count="8">`)
        .replace(
          `</cellXfs>`,
          `<xf applyAlignment="1" applyBorder="1" applyFill="1" applyFont="1" applyNumberFormat="1" borderId="1" fillId="2" fontId="1" numFmtId="165" xfId="0"><alignment indent="2"/></xf>` +
            `<xf applyAlignment="1" applyFont="1" applyNumberFormat="1" borderId="0" fillId="0" fontId="1" numFmtId="10" xfId="0"><alignment indent="2"/></xf></cellXfs>`,
        ),
    );
  });

  it("makes a font from another, in the order Excel writes", async () => {
    const workbook = openSheet(sheetXml(`<row r="1"><c r="A1"><v>1</v></c></row>`));
    await workbook.apply([
      write("S", "A1", { kind: "keep" }, "as-read", {
        italic: true,
        underline: true,
        fontSize: 14,
        fontName: "Arial & Co",
        color: "c00000",
      }),
    ]);
    expect(part(workbook, "xl/styles.xml")).toContain(
      `<font><i/><u/><sz val="14"/><color rgb="FFC00000"/><name val="Arial &amp; Co"/><family val="2"/></font></fonts>`,
    );
  });

  it("sets and takes away alignment, fill, bold", async () => {
    const workbook = openSheet(sheetXml(`<row r="1"><c r="A1" s="3"><v>1</v></c></row>`));
    await workbook.apply([
      write("S", "A1", { kind: "keep" }, "as-read", {
        bold: false,
        horizontal: "center",
        vertical: "center",
        wrap: true,
        fill: null,
        border: "none",
      }),
    ]);
    const grid = await openXlsx(workbook.toBytes()).read();
    expect(cellAt(grid, "S", "A1")).toEqual({ value: 1, numberFormat: "General" });
    expect(part(workbook, "xl/styles.xml")).toContain(
      `<alignment horizontal="center" vertical="center" wrapText="1"/>`,
    );
  });

  it("makes a style part where the workbook has none", async () => {
    const parts = partsOf({ S: sheetXml(`<row r="1"><c r="A1"><v>1</v></c></row>`) });
    delete parts["xl/styles.xml"];
    parts["xl/_rels/workbook.xml.rels"] = String(parts["xl/_rels/workbook.xml.rels"]).replace(
      /<Relationship Id="rId90"[^>]*>/,
      "",
    );
    parts["[Content_Types].xml"] = String(parts["[Content_Types].xml"]).replace(
      /<Override PartName="\/xl\/styles.xml"[^>]*>/,
      "",
    );
    const workbook = openParts(parts);
    await workbook.apply([write("S", "B1", value(0.5), "empty", { numberFormat: "0.00%", bold: true })]);
    expect(cellAt(await openXlsx(workbook.toBytes()).read(), "S", "B1")).toEqual({
      value: 0.5,
      numberFormat: "0.00%",
      bold: true,
    });
    expect(part(workbook, "[Content_Types].xml")).toContain(`PartName="/xl/styles.xml"`);
  });
});

describe("sheets, columns, rows, pages", () => {
  it("adds a sheet to the workbook, its relationships and the content types", async () => {
    const workbook = openSheet(sheetXml(""));
    await workbook.apply([{ kind: "sheet", name: "Formulir & <1>", showGridlines: false }]);
    expect(part(workbook, "xl/workbook.xml")).toContain(
      `<sheet name="S" sheetId="1" r:id="rId1"/><sheet name="Formulir &amp; &lt;1&gt;" sheetId="2" r:id="rId4"/></sheets>`,
    );
    expect(part(workbook, "xl/_rels/workbook.xml.rels")).toContain(
      `Id="rId4" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet2.xml"`,
    );
    expect(part(workbook, "[Content_Types].xml")).toContain(`PartName="/xl/worksheets/sheet2.xml"`);
    expect(part(workbook, "xl/worksheets/sheet2.xml")).toContain(
      `<sheetView showGridLines="0" workbookViewId="0"/>`.replace(
        `showGridLines="0" workbookViewId="0"`,
        `workbookViewId="0" showGridLines="0"`,
      ),
    );
  });

  it("takes the sheet out again with all its traces", async () => {
    const workbook = openSheet(sheetXml(""), { beforeSheets: `<bookViews><workbookView/></bookViews>` });
    const names = Object.keys(unzipSync(workbook.toBytes()));
    const texts = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"].map((name) =>
      part(workbook, name),
    );
    const { undo } = await workbook.apply([
      { kind: "sheet", name: "Baru" },
      pageSetup("Baru"),
      write("Baru", "A1", value("x")),
    ]);
    await workbook.apply(undo);
    expect(Object.keys(unzipSync(workbook.toBytes()))).toEqual(names);
    expect(
      ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"].map((name) => part(workbook, name)),
    ).toEqual(texts);
  });

  it("refuses a new sheet where the workbook's structure is protected", async () => {
    const workbook = openSheet(sheetXml(""), { beforeSheets: `<workbookProtection lockStructure="1"/>` });
    expect(await failureOf(workbook.apply([{ kind: "sheet", name: "Baru" }]))).toMatchObject({
      code: "struktur-terlindung",
    });
  });

  it("does not undo a sheet that it has not made", async () => {
    const workbook = openParts(partsOf({ S: sheetXml(""), T: sheetXml("") }));
    const failure = await failureOf(workbook.apply([{ kind: "restore", sheet: "T", what: "sheet", asWas: "" }]));
    expect(failure).toMatchObject({ code: "urungkan-kedaluwarsa" });
  });

  it("sets the width of one column of a run, and undo joins what belongs together", async () => {
    const workbook = openSheet(
      sheetXml("", `<cols><col min="2" max="5" width="9" style="1" hidden="1" bestFit="1"/></cols>`),
    );
    const { undo } = await workbook.apply([
      { kind: "column-width", sheet: "S", column: 2, width: 30.5 },
      { kind: "column-width", sheet: "S", column: 8, width: 12 },
    ]);
    expect(sheetPart(workbook)).toContain(
      `<cols><col min="2" max="2" width="9" style="1" hidden="1" bestFit="1"/><col min="3" max="3" width="30.5" style="1" hidden="1" customWidth="1"/>` +
        `<col min="4" max="5" width="9" style="1" hidden="1" bestFit="1"/><col min="9" max="9" width="12" customWidth="1"/></cols>`,
    );
    await workbook.apply(undo);
    expect(sheetPart(workbook)).toContain(`<col min="3" max="3" width="9" style="1" hidden="1" bestFit="1"/>`);
    expect(sheetPart(workbook)).not.toContain(`min="9"`);
  });

  it("sets the height of a row that is there, and of one that is not", async () => {
    const workbook = openSheet(sheetXml(`<row r="1" ht="15"><c r="A1"><v>1</v></c></row>`));
    const { undo } = await workbook.apply([
      { kind: "row-height", sheet: "S", row: 0, height: 40 },
      { kind: "row-height", sheet: "S", row: 4, height: 20 },
    ]);
    expect(rowsOf(workbook)).toBe(
      `<row r="1" ht="40" customHeight="1"><c r="A1"><v>1</v></c></row><row r="5" ht="20" customHeight="1"/>`,
    );
    await workbook.apply(undo);
    expect(rowsOf(workbook)).toBe(`<row r="1" ht="15"><c r="A1"><v>1</v></c></row><row r="5"/>`);
  });

  it("puts every element where the schema wants it", async () => {
    const workbook = openSheet(
      sheetXml(
        `<row r="1"><c r="A1"><v>1</v></c></row>`,
        `<sheetFormatPr defaultRowHeight="15"/>`,
        `<autoFilter ref="A1:A1"/><conditionalFormatting sqref="A1"/><pageMargins left="1" right="1" top="1" bottom="1" header="0.5" footer="0.5"/>` +
          `<drawing r:id="rId1"/><mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent><extLst/>`,
      ),
    );
    await workbook.apply([
      pageSetup("S"),
      { kind: "merge", sheet: "S", area: areaOf("A3:B3") },
      { kind: "column-width", sheet: "S", column: 0, width: 20 },
      { kind: "sheet", name: "S", showGridlines: false },
    ]);
    const order = [
      ...sheetPart(workbook).matchAll(
        /<(sheetPr|sheetViews|sheetFormatPr|cols|sheetData|autoFilter|mergeCells|conditionalFormatting|printOptions|pageMargins|pageSetup|headerFooter|drawing|mc:AlternateContent|extLst)[\s/>]/g,
      ),
    ].map((match) => match[1]);
    expect(order).toEqual([
      "sheetPr",
      "sheetViews",
      "sheetFormatPr",
      "cols",
      "sheetData",
      "autoFilter",
      "mergeCells",
      "conditionalFormatting",
      "printOptions",
      "pageMargins",
      "pageSetup",
      "headerFooter",
      "drawing",
      "mc:AlternateContent",
      "extLst",
    ]);
    expect(sheetPart(workbook)).toContain(`<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`);
    expect(sheetPart(workbook)).toContain(
      `<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.5" footer="0.5"/>`,
    );
    expect(sheetPart(workbook)).toContain(
      `<pageSetup paperSize="14" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
    );
    expect(sheetPart(workbook)).toContain(
      `<headerFooter><oddFooter>&amp;CHalaman &amp;P dari &amp;N</oddFooter></headerFooter>`,
    );
    expect(part(workbook, "xl/workbook.xml")).toContain(
      `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'S'!$5:$6</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">'S'!$A$1:$D$9</definedName></definedNames></workbook>`,
    );
  });

  it("keeps what a page set-up does not name, and undo brings all of it back", async () => {
    const before = `<sheetPr codeName="L1"><tabColor rgb="FF00FF00"/></sheetPr><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1"/></sheetView></sheetViews>`;
    const after =
      `<printOptions gridLines="1"/><pageMargins left="1" right="1" top="1" bottom="1" header="0.5" footer="0.5"/><pageSetup paperSize="8" scale="70" r:id="rId3"/>` +
      `<headerFooter differentFirst="1"><oddHeader>&amp;A</oddHeader><firstHeader>x</firstHeader></headerFooter>`;
    const workbook = openSheet(sheetXml("", before, after), {
      afterSheets: `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">S!$A$1</definedName></definedNames>`,
    });
    const original = [sheetPart(workbook), part(workbook, "xl/workbook.xml")];
    const { undo } = await workbook.apply([pageSetup("S"), { kind: "sheet", name: "S", showGridlines: false }]);
    const changed = sheetPart(workbook);
    expect(changed).toContain(
      `<sheetPr codeName="L1"><tabColor rgb="FF00FF00"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    );
    expect(changed).toContain(
      `<sheetView tabSelected="1" workbookViewId="0" showGridLines="0"><pane ySplit="1"/></sheetView>`,
    );
    expect(changed).toContain(`<printOptions gridLines="1" horizontalCentered="1"/>`);
    expect(changed).toContain(
      `<pageSetup paperSize="14" r:id="rId3" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
    );
    expect(changed).toContain(
      `<headerFooter differentFirst="1"><oddHeader>&amp;A</oddHeader><oddFooter>&amp;CHalaman &amp;P dari &amp;N</oddFooter><firstHeader>x</firstHeader></headerFooter>`,
    );
    await workbook.apply(undo);
    expect([sheetPart(workbook), part(workbook, "xl/workbook.xml")]).toEqual(original);
  });
});

describe("places where Excel itself takes no change", () => {
  function withPart(type: string, name: string, text: string): XlsxWorkbook {
    return openParts(
      partsOf(
        { S: sheetXml(`<row r="1"><c r="A1" t="inlineStr"><is><t>No</t></is></c></row>`) },
        {
          parts: {
            "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="rId1" Type="${RELATIONSHIPS}/${type}" Target="../${name}"/></Relationships>`,
            [`xl/${name}`]: text,
          },
        },
      ),
    );
  }

  it("refuses the header of a table, and writes beside and below it", async () => {
    const workbook = withPart(
      "table",
      "tables/table1.xml",
      `<table xmlns="${MAIN}" id="1" displayName="Tabel1" ref="A1:B5"/>`,
    );
    const failure = await failureOf(workbook.apply([write("S", "A1", value("x"), "as-read")]));
    expect(failure).toMatchObject({ code: "judul-tabel" });
    expect(failure?.message).toContain(`"Tabel1"`);
    expect(await workbook.apply([write("S", "C1", value("Capaian")), write("S", "A2", value(1))])).toMatchObject({
      changedCells: 2,
    });
  });

  it("refuses the inside of a pivot table", async () => {
    const workbook = withPart(
      "pivotTable",
      "pivotTables/p.xml",
      `<pivotTableDefinition xmlns="${MAIN}"><location ref="A3:B9"/></pivotTableDefinition>`,
    );
    expect(await failureOf(workbook.apply([write("S", "B4", value(1))]))).toMatchObject({ code: "tabel-pivot" });
  });
});

it("takes more edits at once than a function takes arguments", async () => {
  const workbook = openXlsx(zipOf(partsOf({ S: sheetXml(`<row r="1"><c r="A1"><v>1</v></c></row>`) })));
  const { changedCells, undo } = await workbook.apply(
    Array.from({ length: 200_000 }, (_, row) => ({
      kind: "cell",
      sheet: "S",
      row,
      column: 1,
      content: { kind: "value", value: row },
      expect: "empty",
    })),
  );
  expect([changedCells, undo.length]).toEqual([200_000, 200_000]);
  expect(valueAt(await openXlsx(workbook.toBytes()).read(), "S", "B200000")).toBe(199_999);
});

describe("what is not changed", () => {
  it("comes back as the very same bytes, packed as they were, in the same order", async () => {
    const bytes = zipOf(
      partsOf({ S: sheetXml("") }, { parts: { "xl/media/a.png": new Uint8Array(3000).map((_, i) => i * 7) } }),
    );
    expect(openXlsx(bytes).toBytes()).toHaveLength(bytes.length);
    const workbook = openXlsx(bytes);
    await workbook.apply([write("S", "A1", value(1))]);
    const before = unzipSync(bytes);
    const after = unzipSync(workbook.toBytes());
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const name of Object.keys(before)) {
      if (name === "xl/worksheets/sheet1.xml") continue;
      expect(after[name]).toEqual(before[name]);
    }
  });

  it("gives the same bytes for the same edits", async () => {
    const bytes = zipOf(partsOf({ S: sheetXml("") }));
    const run = async (): Promise<Uint8Array> => {
      const workbook = openXlsx(bytes);
      await workbook.apply([{ kind: "sheet", name: "F" }, write("F", "A1", value("x"), "empty", { bold: true })]);
      return workbook.toBytes();
    };
    expect(await run()).toEqual(await run());
  });
});
