import { MAIN, partsOf, RELATIONSHIPS, sheetXml, type Parts } from "./build-xlsx";

const OFFICE = "http://schemas.microsoft.com/office";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function relationships(
  ...lines: readonly (readonly [id: string, type: string, target: string, mode?: string])[]
): string {
  const items = lines.map(([id, type, target, mode]) => {
    const full = type.startsWith("http") ? type : `${RELATIONSHIPS}/${type}`;
    return `<Relationship Id="${id}" Type="${full}" Target="${target}"${mode === undefined ? "" : ` TargetMode="${mode}"`}/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

function noise(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => (i * 7919 + (i >> 3)) & 255);
}

/** What stands before and after the rows of the sheet that is changed; every feature here must come out as it went in. */
export const BEFORE_ROWS =
  `<sheetPr codeName="Lembar1" filterMode="1"><tabColor rgb="FF92D050"/><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:F8"/>` +
  `<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="B4" sqref="B4"/></sheetView></sheetViews>` +
  `<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="5.7109375" customWidth="1"/><col min="2" max="6" width="20" customWidth="1"/></cols>`;

export const AFTER_ROWS =
  `<autoFilter ref="A3:F8"><filterColumn colId="1"><filters><filter val="a"/></filters></filterColumn></autoFilter>` +
  `<mergeCells count="2"><mergeCell ref="A1:F1"/><mergeCell ref="A2:F2"/></mergeCells>` +
  `<conditionalFormatting sqref="D4:D8"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${OFFICE}/spreadsheetml/2009/9/main"><x14:id>{A}</x14:id></ext></extLst></cfRule></conditionalFormatting>` +
  `<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="E4:E8"><formula1>"positif,negatif"</formula1></dataValidation></dataValidations>` +
  `<hyperlinks><hyperlink ref="B4" r:id="rId5" display="tautan"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>` +
  `<pageSetup paperSize="9" orientation="landscape" r:id="rId4"/><headerFooter><oddFooter>&amp;P</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="20" max="16383" man="1"/></rowBreaks>` +
  `<ignoredErrors><ignoredError sqref="A4:A8" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>` +
  `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls><mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1026" r:id="rId6" name="Tombol 1"><controlPr defaultSize="0" print="0"/></control></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent>` +
  `<tableParts count="1"><tablePart r:id="rId7"/></tableParts>` +
  `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${OFFICE}/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${OFFICE}/excel/2006/main"><x14:cfRule type="dataBar" id="{A}"><x14:dataBar minLength="0" maxLength="100"/></x14:cfRule><xm:sqref>D4:D8</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>` +
  `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${OFFICE}/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="${OFFICE}/excel/2006/main"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Rujukan!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>F4:F8</xm:sqref></x14:dataValidation></x14:dataValidations></ext>` +
  `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${OFFICE}/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="${OFFICE}/excel/2006/main"><x14:sparklineGroup><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>'PK 2024'!C4:D4</xm:f><xm:sqref>G4</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>` +
  `<ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" xmlns:x14="${OFFICE}/spreadsheetml/2009/9/main"><x14:slicerList><x14:slicer r:id="rId8"/></x14:slicerList></ext></extLst>`;

export const ROWS =
  `<row r="1" spans="1:6" ht="30" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="3" t="s"><v>0</v></c><c r="B1" s="3"/></row>` +
  `<row r="3" spans="1:6"><c r="A3" s="2" t="s"><v>1</v></c><c r="B3" s="2" t="s"><v>2</v></c><c r="C3" s="2" t="inlineStr"><is><t>Target</t></is></c><c r="D3" s="2" t="inlineStr"><is><t>Realisasi</t></is></c></row>` +
  `<row r="4" spans="1:6"><c r="A4"><v>1</v></c><c r="B4" t="s"><v>2</v></c><c r="C4" s="1"><v>0.9</v></c><c r="D4" s="1"><f>Rujukan!A1</f><v>0.8</v></c></row>` +
  `<row r="5" spans="1:6" hidden="1"><c r="A5"><v>2</v></c><c r="C5" s="1"><v>1</v></c><c r="D5" s="1"><v>1</v></c></row>`;

/** An .xlsm with nearly everything that Excel can put into one. All of it written by hand. */
export function nastyParts(): Parts {
  const xml = (root: string, inner = ""): string =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${root}>${inner}</${root.split(" ")[0] ?? root}>`;
  const parts = partsOf(
    {
      "PK 2024": sheetXml(ROWS, BEFORE_ROWS, AFTER_ROWS).replace(
        `<worksheet `,
        `<worksheet xmlns:x14ac="${OFFICE}/spreadsheetml/2009/9/ac" mc:Ignorable="x14ac" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" `,
      ),
      Rujukan: sheetXml(
        `<row r="1"><c r="A1"><f>[1]Data!A1</f><v>0.8</v></c></row>`,
        "",
        `<sheetProtection algorithmName="SHA-512" hashValue="YQ==" saltValue="YQ==" spinCount="100000" sheet="1"/>`,
      ),
      Pivot: sheetXml(`<row r="3"><c r="A3" t="inlineStr"><is><t>Row Labels</t></is></c></row>`),
    },
    {
      sharedStrings: `<sst xmlns="${MAIN}" count="4" uniqueCount="3"><si><r><rPr><b/><color rgb="FFFF0000"/></rPr><t xml:space="preserve">Perjanjian </t></r><r><t>Kinerja</t></r></si><si><t>No</t></si><si><t>Indikator</t><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>`,
      beforeSheets: `<fileVersion appName="xl" lastEdited="7"/><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView xWindow="0" yWindow="0" activeTab="0"/></bookViews>`,
      afterSheets:
        `<externalReferences><externalReference r:id="rId92"/></externalReferences><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'PK 2024'!$A$3:$F$8</definedName><definedName name="Pagu">Rujukan!$A$1</definedName></definedNames>` +
        `<calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="1" r:id="rId93"/></pivotCaches><extLst><ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" xmlns:x14="${OFFICE}/spreadsheetml/2009/9/main"><x14:slicerCaches><x14:slicerCache r:id="rId94"/></x14:slicerCaches></ext></extLst>`,
    },
  );
  parts["[Content_Types].xml"] = String(parts["[Content_Types].xml"])
    .replace("sheet.main+xml", "sheet.main+xml".replace("sheet.main+xml", "sheet.main+xml"))
    .replace(`${SPREADSHEET}.sheet.main+xml`, "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
    .replace(
      "</Types>",
      `<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="png" ContentType="image/png"/>` +
        `<Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>`,
    );
  parts["xl/_rels/workbook.xml.rels"] = String(parts["xl/_rels/workbook.xml.rels"]).replace(
    "</Relationships>",
    `<Relationship Id="rId92" Type="${RELATIONSHIPS}/externalLink" Target="externalLinks/externalLink1.xml"/><Relationship Id="rId93" Type="${RELATIONSHIPS}/pivotCacheDefinition" Target="pivotCache/pivotCacheDefinition1.xml"/>` +
      `<Relationship Id="rId94" Type="${OFFICE}/2007/relationships/slicerCache" Target="slicerCaches/slicerCache1.xml"/><Relationship Id="rId95" Type="${OFFICE}/2006/relationships/vbaProject" Target="vbaProject.bin"/><Relationship Id="rId96" Type="${RELATIONSHIPS}/theme" Target="theme/theme1.xml"/>` +
      `<Relationship Id="rId97" Type="${OFFICE}/2017/10/relationships/person" Target="persons/person.xml"/></Relationships>`,
  );
  return {
    ...parts,
    "docProps/app.xml": xml(
      `Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"`,
      "<Application>Microsoft Excel</Application>",
    ),
    "docProps/core.xml": xml(`cp:coreProperties xmlns:cp="c"`),
    "customXml/item1.xml": xml("data", "<nip>-</nip>"),
    "customXml/itemProps1.xml": xml(`ds:datastoreItem xmlns:ds="d"`),
    "xl/theme/theme1.xml": xml(`a:theme xmlns:a="${DRAWING}/main" name="Office"`),
    "xl/vbaProject.bin": noise(5000),
    "xl/printerSettings/printerSettings1.bin": noise(900),
    "xl/media/image1.png": noise(2000),
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      ["rId1", "drawing", "../drawings/drawing1.xml"],
      ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["rId3", "comments", "../comments1.xml"],
      ["rId4", "printerSettings", "../printerSettings/printerSettings1.bin"],
      ["rId5", "hyperlink", "https://example.org/?a=1&amp;b=2", "External"],
      ["rId6", "ctrlProp", "../ctrlProps/ctrlProp1.xml"],
      ["rId7", "table", "../tables/table1.xml"],
      ["rId8", `${OFFICE}/2007/relationships/slicer`, "../slicers/slicer1.xml"],
      ["rId9", `${OFFICE}/2017/10/relationships/threadedComment`, "../threadedComments/threadedComment1.xml"],
    ),
    "xl/worksheets/_rels/sheet3.xml.rels": relationships(["rId1", "pivotTable", "../pivotTables/pivotTable1.xml"]),
    "xl/drawings/drawing1.xml": xml(`xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing"`, "<xdr:twoCellAnchor/>"),
    "xl/drawings/_rels/drawing1.xml.rels": relationships(
      ["rId1", "chart", "../charts/chart1.xml"],
      ["rId2", "image", "../media/image1.png"],
    ),
    "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1025"><br></v:shape></xml>`,
    "xl/charts/chart1.xml": xml(
      `c:chartSpace xmlns:c="${DRAWING}/chart"`,
      "<c:chart><c:f>'PK 2024'!$C$4:$C$8</c:f></c:chart>",
    ),
    "xl/ctrlProps/ctrlProp1.xml": xml(`formControlPr xmlns="${OFFICE}/spreadsheetml/2009/9/main" objectType="Button"`),
    "xl/comments1.xml": xml(
      `comments xmlns="${MAIN}"`,
      `<authors><author>a</author></authors><commentList><comment ref="C4" authorId="0"><text><t>cek</t></text></comment></commentList>`,
    ),
    "xl/threadedComments/threadedComment1.xml": xml(
      `ThreadedComments xmlns="${OFFICE}/spreadsheetml/2018/threadedcomments"`,
    ),
    "xl/persons/person.xml": xml(`personList xmlns="${OFFICE}/spreadsheetml/2018/threadedcomments"`),
    "xl/tables/table1.xml": xml(
      `table xmlns="${MAIN}" id="1" name="Tabel1" displayName="Tabel1" ref="A3:D8" totalsRowShown="0"`,
      `<autoFilter ref="A3:D8"/>`,
    ),
    "xl/slicers/slicer1.xml": xml(`slicers xmlns="${OFFICE}/spreadsheetml/2009/9/main"`),
    "xl/slicerCaches/slicerCache1.xml": xml(`slicerCacheDefinition xmlns="${OFFICE}/spreadsheetml/2009/9/main"`),
    "xl/pivotTables/pivotTable1.xml": xml(
      `pivotTableDefinition xmlns="${MAIN}" name="PT"`,
      `<location ref="A3:B9" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>`,
    ),
    "xl/pivotTables/_rels/pivotTable1.xml.rels": relationships([
      "rId1",
      "pivotCacheDefinition",
      "../pivotCache/pivotCacheDefinition1.xml",
    ]),
    "xl/pivotCache/pivotCacheDefinition1.xml": xml(`pivotCacheDefinition xmlns="${MAIN}"`),
    "xl/pivotCache/pivotCacheRecords1.xml": xml(`pivotCacheRecords xmlns="${MAIN}" count="0"`),
    "xl/externalLinks/externalLink1.xml": xml(`externalLink xmlns="${MAIN}"`),
    "xl/externalLinks/_rels/externalLink1.xml.rels": relationships([
      "rId1",
      "externalLinkPath",
      "file:///D:/lama.xlsx",
      "External",
    ]),
    "xl/embeddings/oleObject1.bin": noise(700),
    "xl/kosong.dat": new Uint8Array(),
  };
}
