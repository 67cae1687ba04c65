import { createOfficeClient } from "../../support/office-client";

const oneSheet = {
  sheets: [
    {
      name: "A",
      cells: [
        [{ value: 1 }, { value: 2 }],
        [{ value: 3 }, { value: 4 }],
      ],
    },
  ],
};

test("looks are written and read, null where cells differ", async () => {
  const { Excel } = createOfficeClient(oneSheet);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const all = sheet.getRange("A1:B2");
    all.set({
      format: {
        horizontalAlignment: "Justify",
        verticalAlignment: "Center",
        wrapText: true,
        indentLevel: 2,
        font: { bold: true, italic: true, underline: "Double", name: "Arial Narrow", size: 9, color: "#ff0000" },
        fill: { color: "yellow" },
      },
    });
    const one = sheet.getRange("A1");
    one.format.font.bold = false;
    one.format.fill.clear();
    const wanted = {
      format: {
        horizontalAlignment: true,
        verticalAlignment: true,
        wrapText: true,
        indentLevel: true,
        font: { bold: true, italic: true, underline: true, name: true, size: true, color: true },
        fill: { color: true },
      },
    };
    all.load(wanted);
    one.load(wanted);
    await context.sync();
    expect(all.toJSON().format).toEqual({
      horizontalAlignment: "Justify",
      verticalAlignment: "Center",
      wrapText: true,
      indentLevel: 2,
      font: { bold: null, italic: true, underline: "Double", name: "Arial Narrow", size: 9, color: "#FF0000" },
      fill: { color: null },
    });
    expect([one.format.font.bold, one.format.fill.color]).toEqual([false, "#FFFFFF"]);
  });
});

test("cell by cell: getCellProperties, setCellProperties, rows and columns", async () => {
  const { Excel } = createOfficeClient({
    sheets: [{ ...oneSheet.sheets[0]!, hiddenRows: [1], hiddenColumns: [0], columnWidths: { 1: 120 } }],
  });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:B2");
    range.setCellProperties([
      [{ format: { font: { bold: true } } }, {}],
      [{ format: { fill: { color: "#00FF00" }, borders: { bottom: { style: "Continuous", weight: "Thick" } } } }, {}],
    ] as never);
    const cells = range.getCellProperties({
      address: true,
      format: { font: { bold: true }, fill: { color: true }, columnWidth: true, borders: { style: true } },
    } as never);
    const rows = range.getRowProperties({ rowHidden: true });
    const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
    range.load("rowHidden,columnHidden");
    await context.sync();
    expect(cells.value[0]![0]).toMatchObject({ address: "A!A1", format: { font: { bold: true }, columnWidth: 48 } });
    expect(cells.value[1]![0]).toMatchObject({
      format: { fill: { color: "#00FF00" }, borders: { bottom: { style: "Continuous" } } },
    });
    expect(cells.value[1]![1]).toMatchObject({
      address: "A!B2",
      format: { fill: { color: "#FFFFFF" }, columnWidth: 120 },
    });
    expect(rows.value.map((row) => (row as { rowHidden?: boolean }).rowHidden)).toEqual([false, true]);
    expect(columns.value).toEqual([
      { columnHidden: true, format: { columnWidth: 48 } },
      { columnHidden: false, format: { columnWidth: 120 } },
    ]);
    expect([range.rowHidden, range.columnHidden]).toEqual([null, null]);
  });
});

test("borders: edges and inside lines, each its style, weight and colour", async () => {
  const { Excel, engine } = createOfficeClient(oneSheet);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:B2");
    for (const side of [
      "EdgeTop",
      "EdgeBottom",
      "EdgeLeft",
      "EdgeRight",
      "InsideHorizontal",
      "InsideVertical",
    ] as const) {
      const border = range.format.borders.getItem(side);
      border.style = "Continuous";
      border.color = "#808080";
      border.weight = side === "EdgeTop" ? "Medium" : "Thin";
    }
    const top = range.format.borders.getItem("EdgeTop").load("style,weight,color");
    const inside = range.format.borders.getItem("InsideVertical").load("style,weight,color");
    const left = range.getCell(0, 0).format.borders.getItem("EdgeRight").load("style");
    await context.sync();
    expect([top.style, top.weight, top.color]).toEqual(["Continuous", "Medium", "#808080"]);
    expect([inside.style, inside.weight, inside.color]).toEqual(["Continuous", "Thin", "#808080"]);
    expect(left.style).toBe("Continuous");
    range.format.borders.getItem("InsideVertical").style = "None";
    const gone = range.format.borders.getItem("InsideVertical").load("style");
    await context.sync();
    expect(gone.style).toBe("None");
  });
  const again = engine.snapshot();
  engine.load(again);
  expect(engine.snapshot()).toEqual(again);
});

test("sizes in points come back as they were set; the standard size can be given back", async () => {
  const { Excel, engine } = createOfficeClient(oneSheet);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A:A").format.columnWidth = 63.37;
    sheet.getRange("2:3").format.rowHeight = 31.5;
    const column = sheet.getRange("A1").load("format/columnWidth");
    const both = sheet.getRange("A1:B1").load("format/columnWidth,width");
    const row = sheet.getRange("A2:A3").load("format/rowHeight");
    await context.sync();
    expect([column.format.columnWidth, both.format.columnWidth, row.format.rowHeight]).toEqual([63.37, null, 31.5]);
    expect(both.width).toBeCloseTo(63.37 + 48);
    sheet.getRange("A:A").format.useStandardWidth = true;
    sheet.getRange("2:3").format.useStandardHeight = true;
    await context.sync();
  });
  expect(engine.snapshot().sheets[0]).toMatchObject({ columnWidths: {}, rowHeights: {} });
});

test("merging keeps the upper left value; merged areas are answered up to 512", async () => {
  const { Excel, engine } = createOfficeClient(oneSheet);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:B2").merge();
    sheet.getRange("D1:E3").merge(true);
    const areas = sheet.getRange("A1:H9").getMergedAreasOrNullObject();
    areas.load("address,areas/items/address");
    const none = sheet.getRange("G1:H9").getMergedAreasOrNullObject().load("address");
    const values = sheet.getRange("A1:B2").load("values");
    await context.sync();
    expect(areas.areas.items.map(({ address }) => address)).toEqual(["A!A1:B2", "A!D1:E1", "A!D2:E2", "A!D3:E3"]);
    expect([none.isNullObject, values.values]).toEqual([
      true,
      [
        [1, ""],
        ["", ""],
      ],
    ]);
    sheet.getRange("A1").unmerge();
    await context.sync();
  });
  expect(engine.snapshot().sheets[0]?.merges).toHaveLength(3);
  engine.load({
    sheets: [
      {
        name: "A",
        cells: [],
        merges: Array.from({ length: 513 }, (_, row) => ({ top: row, bottom: row, left: 0, right: 1 })),
      },
    ],
  });
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1:B600").getMergedAreasOrNullObject().load("address");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidOperation" });
});

test("conditional formats colour cells and leave their own look alone", async () => {
  const { Excel, engine } = createOfficeClient(oneSheet);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const format = sheet.getRange("A1:B1").conditionalFormats.add("Custom");
    format.custom.rule.formula = '=OR(TRUE,"tanda"="")';
    format.custom.format.fill.color = "#FDE7E9";
    format.custom.format.font.color = "#A80000";
    format.load("id,type");
    const all = sheet.getRange().conditionalFormats;
    all.load("items/id,items/type,items/customOrNullObject/rule/formula");
    const cell = sheet.getRange("A1").load("format/fill/color");
    await context.sync();
    expect(all.items.map(({ type, customOrNullObject }) => [type, customOrNullObject.rule.formula])).toEqual([
      ["Custom", '=OR(TRUE,"tanda"="")'],
    ]);
    expect(cell.format.fill.color).toBe("#FFFFFF");
    const sheetId = engine.book.sheetIds()[0]!;
    expect(engine.model.getters.getCellConditionalFormatStyle({ sheetId, col: 1, row: 0 })).toMatchObject({
      fillColor: "#FDE7E9",
      textColor: "#A80000",
    });
    const marked = engine.snapshot();
    engine.load(marked);
    expect(engine.snapshot()).toEqual(marked);
  });
  await Excel.run(async (context) => {
    const all = context.workbook.worksheets.getFirst().getRange().conditionalFormats;
    all.load("items/id");
    await context.sync();
    for (const item of all.items) item.delete();
    await context.sync();
  });
  expect(engine.snapshot().sheets[0]?.conditionalFormats).toEqual([]);
  expect(engine.model.getters.getConditionalFormats(engine.book.sheetIds()[0]!)).toEqual([]);
});
