import { strToU8 } from "fflate";
import { openXlsx } from "../../../src/hosts/xlsx";
import { formatArea } from "../../../src/core/grid/a1";
import { UNCOMPUTED, type WorkbookGrid } from "../../../src/core/grid/sheet-grid";
import { cellAt, failureOf, valueAt } from "../../contract/gateway-contract";
import { MAIN, partsOf, RELATIONSHIPS, sheetXml, zipOf, type BookOptions } from "./build-xlsx";

async function readSheets(sheets: Readonly<Record<string, string>>, options?: BookOptions): Promise<WorkbookGrid> {
  return openXlsx(zipOf(partsOf(sheets, options))).read();
}

describe("reading cell values", () => {
  const strings =
    `<sst xmlns="${MAIN}" count="4" uniqueCount="4"><si><t>biasa</t></si>` +
    `<si><r><rPr><b/></rPr><t>tebal </t></r><r><t xml:space="preserve">dan biasa</t></r></si>` +
    `<si><t xml:space="preserve"> tepi </t><rPh sb="0" eb="1"><t>bunyi</t></rPh><phoneticPr fontId="1"/></si>` +
    `<si><t>baris_x000D_\nbaru &amp; &#65;&#x42; <![CDATA[<c>]]></t></si></sst>`;

  it.each([
    [`<c r="A1"><v>12.5</v></c>`, 12.5],
    [`<c r="A1" t="n"><v>1E3</v></c>`, 1000],
    [`<c r="A1" t="n"><v> 7 </v></c>`, 7],
    [`<c r="A1" t="s"><v>0</v></c>`, "biasa"],
    [`<c r="A1" t="s"><v>1</v></c>`, "tebal dan biasa"],
    [`<c r="A1" t="s"><v>2</v></c>`, " tepi "],
    [`<c r="A1" t="s"><v>3</v></c>`, "baris\r\nbaru & AB <c>"],
    [`<c r="A1" t="inlineStr"><is><t>sebaris</t></is></c>`, "sebaris"],
    [`<c r="A1" t="inlineStr"><is><r><t>dua </t></r><r><t>potong</t></r></is></c>`, "dua potong"],
    [`<c r="A1" t="b"><v>1</v></c>`, true],
    [`<c r="A1" t="b"><v>0</v></c>`, false],
    [`<c r="A1" t="str"><f>B1</f><v>hasil</v></c>`, "hasil"],
    [`<c r="A1" t="d" s="4"><v>2024-12-31</v></c>`, 45657],
    [`<c r="A1" t="d" s="4"><v>2024-12-31T12:00:00Z</v></c>`, 45657.5],
    [`<c r="A1" t="n"><v>1,5</v></c>`, "1,5"],
    [`<c t="n"><v>3</v></c>`, 3],
    [`<c r='A1' t='n'><v>4</v></c>`, 4],
    [`<c\n  r="A1"\n  s="0" ><v>5</v ></c >`, 5],
    [`<c r="A1"><!-- catatan --><v>6</v></c>`, 6],
    [`<c r="A1"><v><![CDATA[8]]></v></c>`, 8],
    [`<c r="A1"><v>9</v><extLst><ext uri="x"><y:v xmlns:y="u">1</y:v></ext></extLst></c>`, 9],
  ])("%s", async (cell, expected) => {
    const grid = await readSheets({ S: sheetXml(`<row r="1">${cell}</row>`) }, { sharedStrings: strings });
    expect(valueAt(grid, "S", "A1")).toBe(expected);
  });

  it("gives error values as errors", async () => {
    const grid = await readSheets({ S: sheetXml(`<row r="1"><c r="A1" t="e"><f>B1/0</f><v>#DIV/0!</v></c></row>`) });
    expect(cellAt(grid, "S", "A1")).toEqual({ value: { error: "#DIV/0!" }, formula: "B1/0", numberFormat: "General" });
  });

  it("holds no cell for one that is empty, formatted or not", async () => {
    const rows =
      `<row r="1"><c r="A1" s="1"/><c r="B1"><v></v></c><c r="C1" t="inlineStr"><is><t></t></is></c><c r="D1" t="str"><v></v></c></row>` +
      `<row r="9" s="2" customFormat="1"/>`;
    const grid = await readSheets({ S: sheetXml(rows) });
    expect(grid.sheets[0]).toMatchObject({ rowCount: 0, columnCount: 0 });
  });

  it("tells a formula whose result is empty text from one that nobody computed", async () => {
    const rows = `<row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><f>A1&amp;"&lt;b&gt;&amp;amp;"</f></c></row>`;
    const grid = await readSheets({ S: sheetXml(rows) });
    expect(cellAt(grid, "S", "A1")).toMatchObject({ value: "", formula: `""` });
    expect(cellAt(grid, "S", "B1")).toMatchObject({ value: UNCOMPUTED, formula: `A1&"<b>&amp;"` });
  });

  it("reads formats, bold and indent from the styles", async () => {
    const cell = (a1: string, style: number): string => `<c r="${a1}" s="${style}"><v>1</v></c>`;
    const grid = await readSheets({
      S: sheetXml(`<row r="1">${["A1", "B1", "C1", "D1", "E1", "F1"].map(cell).join("")}</row>`),
    });
    expect(cellAt(grid, "S", "A1")).toEqual({ value: 1, numberFormat: "General" });
    expect(cellAt(grid, "S", "B1")).toEqual({ value: 1, numberFormat: "0.00%" });
    expect(cellAt(grid, "S", "C1")).toEqual({ value: 1, numberFormat: "General", bold: true });
    expect(cellAt(grid, "S", "D1")).toEqual({ value: 1, numberFormat: "General", bold: true, indent: 2 });
    expect(cellAt(grid, "S", "E1")).toEqual({ value: 1, numberFormat: "m/d/yyyy" });
    expect(cellAt(grid, "S", "F1")).toEqual({ value: 1, numberFormat: '"Rp"#,##0' });
  });

  it("turns dates of the 1904 system into serials of the 1900 system, and writes them back", async () => {
    const workbook = openXlsx(
      zipOf(
        partsOf(
          { S: sheetXml(`<row r="1"><c r="A1" s="4"><v>44195</v></c><c r="B1"><v>44195</v></c></row>`) },
          { beforeSheets: `<workbookPr date1904="1"/>` },
        ),
      ),
    );
    const grid = await workbook.read();
    expect(valueAt(grid, "S", "A1")).toBe(45657);
    expect(valueAt(grid, "S", "B1")).toBe(44195);
    await workbook.apply([
      {
        kind: "cell",
        sheet: "S",
        row: 0,
        column: 0,
        content: { kind: "value", value: 45658 },
        expect: "as-read",
      },
    ]);
    expect(valueAt(await openXlsx(workbook.toBytes()).read(), "S", "A1")).toBe(45658);
  });
});

it("takes an ISO date for the day that it names, in both date systems", async () => {
  const sheet = sheetXml(`<row r="1"><c r="A1" s="4" t="d"><v>2024-12-31</v></c></row>`);
  for (const beforeSheets of ["", `<workbookPr date1904="1"/>`]) {
    const grid = await openXlsx(zipOf(partsOf({ S: sheet }, { beforeSheets }))).read();
    expect(valueAt(grid, "S", "A1")).toBe(45657);
  }
});

describe("reading formulas", () => {
  it("writes a shared formula out for each cell that borrows it", async () => {
    const rows =
      `<row r="2"><c r="C2"><f t="shared" ref="C2:C4" si="0">A2/$B$1+SUM($A2:A$9)&amp;"A2"</f><v>1</v></c></row>` +
      `<row r="3"><c r="C3"><f t="shared" si="0"/><v>2</v></c></row>` +
      `<row r="4"><c r="D4"><f t="shared" si="0"></f><v>3</v></c></row>`;
    const grid = await readSheets({ S: sheetXml(rows) });
    expect(cellAt(grid, "S", "C2")?.formula).toBe(`A2/$B$1+SUM($A2:A$9)&"A2"`);
    expect(cellAt(grid, "S", "C3")?.formula).toBe(`A3/$B$1+SUM($A3:A$9)&"A2"`);
    expect(cellAt(grid, "S", "D4")?.formula).toBe(`B4/$B$1+SUM($A4:B$9)&"A2"`);
  });

  it("shows custom functions and newer functions as the user sees them", async () => {
    const stored = `_xldudf_KINERJA_CAPAIAN(A1,B1)+_xlfn.IFS(A1&gt;0,1)+_xlfn._xlws.FILTER(A1:A2,B1:B2)&amp;"_xlfn.IFS(" `;
    const grid = await readSheets({ S: sheetXml(`<row r="1"><c r="C1"><f>${stored}</f><v>1</v></c></row>`) });
    expect(cellAt(grid, "S", "C1")?.formula).toBe(
      `KINERJA.CAPAIAN(A1,B1)+IFS(A1>0,1)+FILTER(A1:A2,B1:B2)&"_xlfn.IFS("`,
    );
  });

  it("gives the formula of an array at its first cell, and values at the others", async () => {
    const rows =
      `<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row>` +
      `<row r="2"><c r="A2"><v>4</v></c></row>`;
    const grid = await readSheets({ S: sheetXml(rows) });
    expect(cellAt(grid, "S", "A1")).toMatchObject({ formula: "B1:B2*2", value: 2 });
    expect(cellAt(grid, "S", "A2")).toEqual({ value: 4, numberFormat: "General" });
  });
});

describe("reading sheets", () => {
  it("takes any namespace prefix", async () => {
    const sheet = `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2" hidden="1"><x:c r="B2" t="inlineStr"><x:is><x:t>isi</x:t></x:is></x:c><x:c r="C2"><x:f>B2</x:f><x:v>3</x:v></x:c></x:row></x:sheetData><x:mergeCells count="1"><x:mergeCell ref="B2:B3"/></x:mergeCells></x:worksheet>`;
    const grid = await readSheets({ S: sheet });
    expect(valueAt(grid, "S", "B2")).toBe("isi");
    expect(cellAt(grid, "S", "C2")).toMatchObject({ value: 3, formula: "B2" });
    expect([...(grid.sheets[0]?.hiddenRows ?? [])]).toEqual([1]);
    expect(grid.sheets[0]?.merges.map(formatArea)).toEqual(["B2:B3"]);
  });

  it("counts rows and cells that name no place", async () => {
    const rows = `<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>`;
    const grid = await readSheets({ S: sheetXml(rows) });
    expect(["A1", "B1", "C5", "D5", "A6"].map((cell) => valueAt(grid, "S", cell))).toEqual([1, 2, 3, 4, 5]);
  });

  it("takes the row from the cell where only the cells name their place", async () => {
    const grid = await readSheets({
      S: sheetXml(`<row><c r="B7"><v>1</v></c></row><row><c r="B9"><v>2</v></c></row>`),
    });
    expect([valueAt(grid, "S", "B7"), valueAt(grid, "S", "B9")]).toEqual([1, 2]);
  });

  it("reads hidden columns, hidden rows, protection", async () => {
    const grid = await readSheets({
      S: sheetXml(
        `<row r="1"><c r="A1"><v>1</v></c></row><row r="3" hidden="true"><c r="A3"><v>1</v></c></row>`,
        `<cols><col min="2" max="4" width="9" hidden="1"/><col min="6" max="6" width="3"/></cols>`,
        `<sheetProtection sheet="1"/>`,
      ),
      T: sheetXml("", "", `<sheetProtection objects="1"/>`),
    });
    expect([...(grid.sheets[0]?.hiddenColumns ?? [])]).toEqual([1, 2, 3]);
    expect([...(grid.sheets[0]?.hiddenRows ?? [])]).toEqual([2]);
    expect(grid.sheets.map((sheet) => sheet.isProtected)).toEqual([true, false]);
  });

  it("finds parts by relationships: absolute targets, other folders, other case", async () => {
    const grid = await openXlsx(
      zipOf({
        "[Content_Types].xml": `<Types/>`,
        "_rels/.rels": `<Relationships><Relationship Id="a" Type="${RELATIONSHIPS}/officeDocument" Target="/buku/Isi.xml"/></Relationships>`,
        "buku/isi.xml": `<workbook xmlns="${MAIN}"><sheets><sheet xmlns:q="${RELATIONSHIPS}" name="L &amp; 1" sheetId="7" q:id="z1"/></sheets></workbook>`,
        "buku/_rels/isi.xml.rels": `<Relationships><Relationship Id="z1" Type="${RELATIONSHIPS}/worksheet" Target="/lain/./Lembar%201.xml"/></Relationships>`,
        "lain/Lembar 1.xml": sheetXml(`<row r="1"><c r="A1"><v>1</v></c></row>`),
      }),
    ).read();
    expect(grid.sheets.map((sheet) => [sheet.name, sheet.rowCount])).toEqual([["L & 1", 1]]);
  });

  it("skips chart sheets and keeps the order of the others", async () => {
    const parts = partsOf({ A: sheetXml(""), B: sheetXml("") });
    parts["xl/_rels/workbook.xml.rels"] = String(parts["xl/_rels/workbook.xml.rels"]).replace(
      `${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"`,
      `${RELATIONSHIPS}/chartsheet" Target="worksheets/sheet1.xml"`,
    );
    expect((await openXlsx(zipOf(parts)).read()).sheets.map((sheet) => sheet.name)).toEqual(["B"]);
  });

  it("gives the workbook's names, hidden ones too, but not those of one sheet or Excel's own", async () => {
    const grid = await readSheets(
      { S: sheetXml("") },
      {
        afterSheets:
          `<definedNames><definedName name="PAGU" hidden="1">'S'!$A$1:$B$2</definedName><definedName name="X" localSheetId="0">S!$A$1</definedName>` +
          `<definedName name="_xlnm.Print_Area" localSheetId="0">S!$A$1</definedName></definedNames>`,
      },
    );
    expect(grid.names).toEqual([{ name: "PAGU", refersTo: "'S'!$A$1:$B$2" }]);
  });

  it("reads UTF-16 parts, and writes them as UTF-8 that says so", async () => {
    const text = sheetXml(`<row r="1"><c r="A1" t="inlineStr"><is><t>é</t></is></c></row>`).replace("UTF-8", "UTF-16");
    const utf16 = new Uint8Array(2 + text.length * 2);
    utf16.set([0xff, 0xfe]);
    Array.from(text, (_, i) => text.charCodeAt(i)).forEach((code, i) => {
      utf16.set([code & 255, code >> 8], 2 + i * 2);
    });
    const parts = partsOf({ S: "" });
    parts["xl/worksheets/sheet1.xml"] = utf16;
    const workbook = openXlsx(zipOf(parts));
    expect(valueAt(await workbook.read(), "S", "A1")).toBe("é");
    await workbook.apply([
      { kind: "cell", sheet: "S", row: 0, column: 1, content: { kind: "value", value: "ü" }, expect: "empty" },
    ]);
    const grid = await openXlsx(workbook.toBytes()).read();
    expect([valueAt(grid, "S", "A1"), valueAt(grid, "S", "B1")]).toEqual(["é", "ü"]);
  });

  it("reads a sheet of 1,048,576 formatted rows quickly and keeps nothing of them", async () => {
    const rows: string[] = [];
    for (let row = 1; row <= 1_048_576; row++)
      rows.push(`<row r="${row}" s="2" customFormat="1"><c r="A${row}" s="2"/></row>`);
    const bytes = zipOf(partsOf({ S: sheetXml(rows.join("")) }), 0);
    const grid = await openXlsx(bytes).read();
    expect(grid.sheets[0]).toMatchObject({ rowCount: 0, columnCount: 0 });
    expect(grid.sheets[0]?.hiddenRows.size).toBe(0);
  }, 60_000);

  it("reads the last cell of the largest sheet", async () => {
    const grid = await readSheets({
      S: sheetXml(`<row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`),
    });
    expect(grid.sheets[0]).toMatchObject({ rowCount: 1_048_576, columnCount: 16_384 });
    expect(valueAt(grid, "S", "XFD1048576")).toBe(2);
  });
});

describe("reading what is damaged inside", () => {
  const bad: readonly (readonly [string, string, string])[] = [
    ["a row that is not closed", sheetXml(`<row r="1"><c r="A1"><v>1</v></c>`), "xml-rusak"],
    ["a cell that is not closed", sheetXml(`<row r="1"><c r="A1"><v>1</v></row>`), "xml-rusak"],
    ["crossed tags", sheetXml(`<row r="1"><c r="A1"><v>1</c></v></row>`), "xml-rusak"],
    ["an attribute without quotes", sheetXml(`<row r=1/>`), "xml-rusak"],
    ["a part cut in the middle", sheetXml(`<row r="1"/>`).slice(0, -30), "xml-rusak"],
    ["no XML at all", "bukan xml", "xml-rusak"],
    ["an empty part", "", "xml-rusak"],
    ["a row beyond the sheet", sheetXml(`<row r="1048577"/>`), "xml-rusak"],
    ["a column beyond the sheet", sheetXml(`<row r="1"><c r="XFE1"><v>1</v></c></row>`), "xml-rusak"],
    ["an unknown entity", sheetXml(`<row r="1"><c r="A1" t="str"><v>&nbsp;</v></c></row>`), "xml-rusak"],
    [
      "a DOCTYPE with entities",
      sheetXml(`<row r="1"><c r="A1" t="str"><v>&lol;</v></c></row>`).replace(
        "<worksheet",
        `<!DOCTYPE w [<!ENTITY lol "lol">]><worksheet`,
      ),
      "xml-rusak",
    ],
    ["a shared string that is not there", sheetXml(`<row r="1"><c r="A1" t="s"><v>4</v></c></row>`), "isi-rusak"],
  ];
  it.each(bad)("%s", async (_, sheet, code) => {
    const failure = await failureOf(readSheets({ "Lembar Rusak": sheet }));
    expect(failure).toMatchObject({ name: "WorkbookError", code });
    expect(failure?.message).toMatch(
      code === "xml-rusak" ? /xl\/worksheets\/sheet1\.xml/ : /sel A1 di lembar "Lembar Rusak"/,
    );
  });

  it("names the file", async () => {
    const failure = await failureOf(openXlsx(zipOf(partsOf({ S: "x" })), { name: "PK 2024.xlsx" }).read());
    expect(failure?.message).toContain(`Berkas "PK 2024.xlsx" rusak`);
  });

  it("a part that is no text", async () => {
    const parts = partsOf({ S: sheetXml("") });
    parts["xl/sharedStrings.xml"] = strToU8("<sst>\u00ff", true);
    expect(await failureOf(openXlsx(zipOf(parts)).read())).toMatchObject({ code: "xml-rusak" });
  });
});
