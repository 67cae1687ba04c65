import { createOfficeClient } from "../../support/office-client";
import type { EngineCell } from "../../../src/workbench/engine/workbook-data";

const sheetOf = (cells: (EngineCell | undefined)[][]) => ({ sheets: [{ name: "A", cells }] });

test("values, formulas, text and types of what a workbook holds", async () => {
  const { Excel } = createOfficeClient(
    sheetOf([
      [
        { value: "40.000 orang" },
        { value: 0.9436, numberFormat: "0.00%" },
        { value: 45293, numberFormat: "dd/mm/yyyy" },
      ],
      [{ value: true }, { formula: "B1*2", numberFormat: "0.0%" }, { value: { error: "#N/A" } }],
      [{ value: "007" }, { formula: "1/0" }, { value: "=bukan rumus" }],
      [{ value: "1.02", numberFormat: "@" }, { formula: 'IF(A9="","",1)' }, undefined],
      [{ value: 12, numberFormat: "@" }, { formula: "KINERJA.BELUM(1)" }, { value: "#N/A" }],
    ]),
  );
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getUsedRange();
    range.load("address,values,formulas,text,valueTypes,numberFormat");
    await context.sync();
    expect(range.address).toBe("A!A1:C5");
    expect(range.values).toEqual([
      ["40.000 orang", 0.9436, 45293],
      [true, 1.8872, "#N/A"],
      ["007", "#DIV/0!", "=bukan rumus"],
      ["1.02", "", ""],
      [12, "#NAME?", "#N/A"],
    ]);
    expect(range.formulas[1]).toEqual([true, "=B1*2", "#N/A"]);
    expect(range.formulas[4]).toEqual([12, "=KINERJA.BELUM(1)", "#N/A"]);
    expect(range.text).toEqual([
      ["40.000 orang", "94.36%", "02/01/2024"],
      ["TRUE", "188.7%", "#N/A"],
      ["007", "#DIV/0!", "=bukan rumus"],
      ["1.02", "", ""],
      ["12", "#NAME?", "#N/A"],
    ]);
    expect(range.valueTypes).toEqual([
      ["String", "Double", "Double"],
      ["Boolean", "Double", "Error"],
      ["String", "Error", "String"],
      ["String", "String", "Empty"],
      ["Double", "Error", "String"],
    ]);
    expect(range.numberFormat.map((row: string[]) => row[0])).toEqual(["General", "General", "General", "@", "@"]);
  });
});

test("what is written is read as a person would have typed it", async () => {
  const { Excel, engine } = createOfficeClient(sheetOf([[{ value: "lama" }, { value: "lama" }, { value: "lama" }]]));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:C1").values = [[null, "", "'=A1"]];
    sheet.getRange("A2:F2").values = [["5%", "1/2/2024", "'007", "007", "TRUE", "1.145.000"]];
    sheet.getRange("A3:D3").formulas = [["=SUM(1,2)", "-A3", "+A3", "-12.5"]];
    sheet.getRange("A4:B4").numberFormat = [["@", "@"]];
    sheet.getRange("A4:B4").values = [["007", "=A1"]];
    sheet.getRange("A5:B5").values = 3 as never;
    const range = sheet.getRange("A1:F5");
    range.load("values,formulas,numberFormat");
    await context.sync();
    expect(range.values).toEqual([
      ["lama", "", "=A1", "", "", ""],
      [0.05, 45293, "007", 7, true, "1.145.000"],
      [3, -3, 3, -12.5, "", ""],
      ["007", "=A1", "", "", "", ""],
      [3, 3, "", "", "", ""],
    ]);
    expect(range.formulas[2]!.slice(0, 3)).toEqual(["=SUM(1,2)", "=-A3", "=A3"]);
    expect(range.numberFormat[1]!.slice(0, 2)).toEqual(["0%", "m/d/yyyy"]);
  });
  // The same by another way: text stays text through the model and back.
  const again = engine.snapshot();
  engine.load(again);
  expect(engine.snapshot()).toEqual(again);
});

test("a formula that cannot be read is refused; text after @ is none", async () => {
  const { Excel, engine } = createOfficeClient(sheetOf([[{ value: "lama" }]]));
  for (const text of ["=SUM(", "@catatan", "=1+", "- 5 orang", "-12,5 ha", "x".repeat(32_768)]) {
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1").values = [[text]];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
  }
  expect(engine.snapshot().sheets[0]?.cells[0]?.[0]?.value).toBe("lama");
});

test("a number keeps its kind when the format becomes text, and text when it becomes General", async () => {
  const { Excel } = createOfficeClient(
    sheetOf([[{ value: 7 }, { value: "7", numberFormat: "@" }, { formula: "A1+1" }]]),
  );
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:C1");
    range.numberFormat = [["@", "General", "@"]];
    range.load("values,formulas,numberFormat");
    await context.sync();
    expect(range.values).toEqual([[7, "7", 8]]);
    expect(range.formulas).toEqual([[7, "7", "=A1+1"]]);
    expect(range.numberFormat).toEqual([["@", "General", "@"]]);
  });
});

test("number formats come back as they were given, also those the spreadsheet cannot draw", async () => {
  const formats = ["_(* #,##0_);_(* (#,##0)", "[$-421]dd mmmm yyyy", '#,##0.00" ha"', "0.00E+00", "[Red]0"];
  const { Excel } = createOfficeClient(sheetOf([[{ value: 1234.5 }]]));
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:A5");
    range.values = formats.map(() => [1234.5]);
    range.numberFormat = formats.map((format) => [format]);
    range.load("numberFormat,values,text");
    await context.sync();
    expect(range.numberFormat.flat()).toEqual(formats);
    expect(range.values.flat()).toEqual(formats.map(() => 1234.5));
    expect(range.text[2]).toEqual(["1,234.50 ha"]);
  });
});

test("used ranges: of values alone, of looks too, of nothing", async () => {
  const { Excel } = createOfficeClient({
    sheets: [
      { name: "A", cells: [[], [undefined, { value: 1 }], [undefined, undefined, { look: { bold: true } }]] },
      { name: "Kosong", cells: [] },
      { name: "Gabung", cells: [[]], merges: [{ top: 3, left: 1, bottom: 4, right: 2 }] },
    ],
  });
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    const values = sheets.getItem("A").getUsedRangeOrNullObject(true).load("address");
    const all = sheets.getItem("A").getUsedRangeOrNullObject().load("address");
    const none = sheets.getItem("Kosong").getUsedRangeOrNullObject().load("address");
    const fallback = sheets.getItem("Kosong").getUsedRange().load("address");
    const merged = sheets.getItem("Gabung").getUsedRangeOrNullObject().load("address");
    const inside = sheets.getItem("A").getRange("C:C").getUsedRangeOrNullObject(true).load("address");
    await context.sync();
    expect([
      values.address,
      all.address,
      none.isNullObject,
      fallback.address,
      inside.isNullObject,
      merged.address,
    ]).toEqual(["A!B2", "A!B2:C3", true, "Kosong!A1", true, "Gabung!B4:C5"]);
  });
});

test("ranges from ranges", async () => {
  const { Excel } = createOfficeClient(sheetOf([[{ value: 1 }]]));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const base = sheet.getRange("C3:D5");
    const ranges = [
      base.getResizedRange(1, -1),
      base.getOffsetRange(-2, 3),
      base.getCell(5, 5),
      base.getEntireRow(),
      base.getEntireColumn(),
      base.getBoundingRect("A1"),
      base.getIntersection("D1:F3"),
      base.getRowsBelow(2),
      base.getColumnsBefore(),
      base.getLastCell(),
      sheet.getRangeByIndexes(9, 26, 2, 1),
      sheet.getRange(),
    ].map((range) => range.load("address"));
    const apart = base.getIntersectionOrNullObject("A1").load("address");
    const entire = sheet.getRange("B:B").load("values,isEntireColumn,cellCount");
    await context.sync();
    expect(ranges.map(({ address }) => address)).toEqual([
      "A!C3:C6",
      "A!F1:G3",
      "A!H8",
      "A!3:5",
      "A!C:D",
      "A!A1:D5",
      "A!D3",
      "A!C6:D7",
      "A!B3:B5",
      "A!D5",
      "A!AA10:AA11",
      "A!A:XFD",
    ]);
    expect(apart.isNullObject).toBe(true);
    expect([entire.values, entire.isEntireColumn, entire.cellCount]).toEqual([null, true, 1_048_576]);
  });
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").getOffsetRange(-1, 0).load("address");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("more than 1,500 cells at once, far below the sheet's first rows", async () => {
  const { Excel, engine } = createOfficeClient(sheetOf([]));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRangeByIndexes(500, 3, 1000, 4);
    range.formulas = Array.from({ length: 1000 }, (_, row) => [row, `teks ${row}`, `=D${row + 501}*2`, null]);
    range.load("values");
    await context.sync();
    expect(range.values[999]).toEqual([999, "teks 999", 1998, ""]);
  });
  expect(engine.log.filter(({ isCleanup }) => !isCleanup)).toHaveLength(1);
});

test("copying moves relative references, takes looks alone, values alone", async () => {
  const { Excel } = createOfficeClient(
    sheetOf([
      [
        { value: 2, look: { bold: true }, numberFormat: "0.0", border: { left: { style: "thin", color: "#000000" } } },
        { formula: "A1*$A$1" },
      ],
      [{ value: 3 }],
    ]),
  );
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("B2:B3").copyFrom("B1");
    sheet.getRange("C1").copyFrom(sheet.getRange("B1"), "Values");
    sheet.getRange("A2").copyFrom("A1", "Formats");
    const range = sheet.getRange("A1:C3");
    range.load("formulas,numberFormat");
    const bold = sheet.getRange("A2").load("format/font/bold");
    const left = sheet.getRange("A2").format.borders.getItem("EdgeLeft").load("style");
    await context.sync();
    expect(left.style).toBe("Continuous");
    expect(range.formulas).toEqual([
      [2, "=A1*$A$1", 4],
      [3, "=A2*$A$1", ""],
      ["", "=A3*$A$1", ""],
    ]);
    expect([range.numberFormat[1]![0], bold.format.font.bold]).toEqual(["0.0", true]);
  });
});

test("clearing contents, looks, all", async () => {
  const look = { look: { bold: true }, numberFormat: "0.0", border: { top: { style: "thin", color: "#000000" } } };
  const cell = { value: 1, ...look };
  const { Excel, engine } = createOfficeClient(sheetOf([[cell, cell, cell]]));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("B1").clear("Formats");
    sheet.getRange("C1").clear();
    await context.sync();
  });
  expect(engine.snapshot().sheets[0]?.cells).toEqual([[look, { value: 1 }]]);
});

test("rows and columns are inserted and deleted; formulas follow", async () => {
  const { Excel } = createOfficeClient(sheetOf([[{ value: 1 }], [{ value: 2 }], [{ formula: "SUM(A1:A2)" }]]));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("2:3").insert("Down");
    sheet.getRange("A2").values = [[10]];
    const range = sheet.getRange("A1:A5").load("formulas,values");
    await context.sync();
    expect(range.formulas.flat()).toEqual([1, 10, "", 2, "=SUM(A1:A4)"]);
    expect(range.values.at(-1)).toEqual([13]);
    sheet.getRange("1:1").delete("Up");
    const rest = sheet.getRange("A1:A4").load("formulas");
    await context.sync();
    expect(rest.formulas.flat()).toEqual([10, "", 2, "=SUM(A1:A3)"]);
  });
});

test("one request is one step of the spreadsheet's own undo", async () => {
  const { Excel, engine } = createOfficeClient(sheetOf([[{ value: 1 }]]));
  const before = engine.snapshot();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRange("A1:B2000");
    range.formulas = Array.from({ length: 2000 }, (_, row) => [row, `=A${row + 1}+1`]);
    range.numberFormat = "0.00" as never;
    range.format.fill.color = "#FFEE00";
    range.format.font.bold = true;
    await context.sync();
  });
  expect(engine.snapshot()).not.toEqual(before);
  engine.model.dispatch("REQUEST_UNDO");
  expect(engine.snapshot().sheets[0]?.cells).toEqual(before.sheets[0]?.cells);
});

test.each(["2024", "A1", "R1C1", "TRUE", "PK 2024", "RKT"])(
  "a formula and a name speak of sheet %s as Excel writes it",
  async (name) => {
    const { Excel } = createOfficeClient({
      sheets: [
        { name, cells: [[{ value: 7 }]] },
        { name: "B", cells: [] },
      ],
    });
    const prefix = name === "RKT" ? "RKT!" : `'${name}'!`;
    await Excel.run(async (context) => {
      const { workbook } = context;
      const cell = workbook.worksheets.getItem("B").getRange("A1");
      cell.formulas = [[`='${name}'!A1&"2024!A1"`]];
      cell.load("formulas,values");
      const item = workbook.names.add("acuan", `='${name}'!$A$1`);
      item.load("formula");
      await context.sync();
      expect(cell.formulas).toEqual([[`=${prefix}A1&"2024!A1"`]]);
      expect(cell.values).toEqual([["72024!A1"]]);
      expect(item.formula).toBe(`=${prefix}$A$1`);
    });
  },
);
