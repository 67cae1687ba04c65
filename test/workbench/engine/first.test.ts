import { createOfficeClient } from "../../support/office-client";

test("reads and writes", async () => {
  const { Excel, engine } = createOfficeClient({ sheets: [{ name: "PK 2024", cells: [[{ value: "a" }, { value: 1 }], [undefined, { formula: "B1+1" }]] }] });
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name,items/id,items/visibility");
    const sheet = sheets.getFirst();
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address,values,formulas,numberFormat,text,valueTypes");
    await context.sync();
    console.log(JSON.stringify(sheets.items.map((s) => s.toJSON()), null, 1), used.toJSON());
    used.getCell(0, 1).values = [[5]];
    sheet.getRange("A5:B6").formulas = [["'=x", "=SUM(B1:B2)"], [null, "001"]];
    sheet.getRange("A5:B6").format.fill.color = "#FFFF00";
    sheet.getRange("A5").format.font.bold = true;
    used.load("values");
    const r = sheet.getRange("A5:B6"); r.load("values,formulas"); r.load({ format: { fill: { color: true }, font: { bold: true } } });
    await context.sync();
    console.log(used.values, r.values, r.formulas, r.format.fill.color, r.format.font.bold);
  });
  console.log(engine.log, JSON.stringify(engine.snapshot()));
});
