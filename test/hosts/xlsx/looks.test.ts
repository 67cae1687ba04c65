import { openXlsx } from "../../../src/hosts/xlsx";
import { MAIN, partsOf, sheetXml, zipOf } from "./build-xlsx";

const THEME =
  `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">` +
  `<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>` +
  `<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1>` +
  `</a:clrScheme></a:themeElements></a:theme>`;

const styles = (xfs: string, fonts = "", fills = "", borders = ""): string =>
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot; %&quot;"/></numFmts>` +
  `<fonts><font><sz val="9"/><name val="Arial"/></font>${fonts}</fonts><fills><fill><patternFill patternType="none"/></fill>${fills}</fills>` +
  `<borders><border><left/><right/><top/><bottom/></border>${borders}</borders><cellXfs>${xfs}</cellXfs></styleSheet>`;

function open(styleSheet: string, sheet = sheetXml(""), theme: string | null = THEME) {
  const parts = partsOf({ Data: sheet }, { styles: styleSheet });
  if (theme !== null) {
    parts["xl/theme/theme1.xml"] = theme;
    parts["xl/_rels/workbook.xml.rels"] = String(parts["xl/_rels/workbook.xml.rels"]).replace(
      "</Relationships>",
      `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/></Relationships>`,
    );
  }
  return openXlsx(zipOf(parts)).readLooks();
}

test("fonts, fills, lines, alignment and locks are read by style index; a font takes what it leaves out from the first", async () => {
  const { looks } = await open(
    styles(
      `<xf/><xf numFmtId="170" fontId="1" fillId="1" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1" indent="2"/><protection locked="0"/></xf>`,
      `<font><b/><i val="0"/><u val="double"/><color rgb="FFC00000"/></font>`,
      `<fill><patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/><bgColor indexed="64"/></patternFill></fill>`,
      `<border><left style="thin"><color auto="1"/></left><right/><top style="double"><color rgb="FF00B050"/></top><bottom/></border>`,
    ),
  );
  const standard = { numberFormat: "General", fontName: "Arial", fontSize: 9 };
  expect(looks).toEqual([
    standard,
    {
      ...standard,
      numberFormat: '0.0" %"',
      bold: true,
      underline: "double",
      color: "C00000",
      fill: "D9E1F2",
      horizontal: "center",
      vertical: "top",
      wrap: true,
      indent: 2,
      locked: false,
      border: { left: { style: "thin", color: "000000" }, top: { style: "double", color: "00B050" } },
    },
  ]);
});

test.each([
  [`theme="0"`, "FFFFFF"],
  [`theme="4"`, "4472C4"],
  // As Excel shows them: "Accent 1, lighter 80 %", "darker 25 %".
  [`theme="4" tint="0.79998168889431442"`, "DAE3F3"],
  [`theme="4" tint="-0.249977111117893"`, "2F5597"],
  [`theme="3"`, "44546A"],
  [`indexed="10"`, "FF0000"],
  [`indexed="22"`, "C0C0C0"],
  [`rgb="00D9E1F2"`, "D9E1F2"],
  [`indexed="64"`, undefined],
])("the colour %s", async (color, expected) => {
  const fill = `<fill><patternFill patternType="solid"><fgColor ${color}/></patternFill></fill>`;
  const { looks } = await open(styles(`<xf fillId="1"/>`, "", fill));
  expect(looks[0]!.fill).toBe(expected);
});

test("without a theme, or with a damaged one, Office's own colours stand in", async () => {
  const fill = `<fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill>`;
  for (const theme of [null, "<a:theme"]) {
    const { looks } = await open(styles(`<xf fillId="1"/>`, "", fill), sheetXml(""), theme);
    expect(looks[0]!.fill).toBe("4F81BD");
  }
});

test("a sheet's sizes, panes, gridlines, protection and array formulas", async () => {
  const sheet = sheetXml(
    `<row r="2" ht="30" customHeight="1"><c r="B2" s="1"/><c r="C2" s="0"><f t="array" ref="C2:C4">A1:A3</f><v>0</v></c></row><row r="3" ht="45"/>`,
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="2" ySplit="3" state="frozen"/></sheetView></sheetViews>` +
      `<sheetFormatPr defaultRowHeight="15" defaultColWidth="12.5"/><cols><col min="2" max="3" width="20.5" customWidth="1"/><col min="5" max="16384" width="4"/></cols>`,
    `<sheetProtection sheet="1" formatCells="0"/>`,
  );
  const { sheets } = await open(styles(`<xf/><xf/>`), sheet);
  const [look] = sheets;
  expect(look).toMatchObject({
    name: "Data",
    defaultWidth: 12.5,
    showGridlines: false,
    frozen: { rows: 3, columns: 2 },
    protection: { sheet: "1", formatCells: "0" },
    arrays: [{ top: 1, left: 2, bottom: 3, right: 2 }],
  });
  expect([...look!.rowHeights]).toEqual([[1, 30]]);
  expect([1, 2, 3, 4, 1023].map((column) => look!.columnWidths.get(column))).toEqual([20.5, 20.5, undefined, 4, 4]);
  expect([look!.looks[1]?.[1], look!.looks[1]?.[2], look!.looks[2]]).toEqual([1, 0, undefined]);
});
