import { createOfficeClient } from "../../support/office-client";

const twoSheets = {
  sheets: [
    { name: "PK 2024", cells: [[{ value: 1 }], [{ formula: "RKT!A1" }]] },
    { name: "RKT", cells: [[{ value: 2 }]], visibility: "veryHidden" as const },
  ],
};

test("sheets are added, renamed, moved, hidden and deleted; formulas follow the name", async () => {
  const { Excel, engine } = createOfficeClient(twoSheets);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const rkt = worksheets.getItem("RKT");
    rkt.load("visibility,id");
    const added = worksheets.add("Formulir");
    added.getRange("A1:C30").values = "x" as never;
    added.showGridlines = false;
    added.load("name,position,showGridlines");
    await context.sync();
    expect([rkt.visibility, added.name, added.position, added.showGridlines]).toEqual([
      "VeryHidden",
      "Formulir",
      2,
      false,
    ]);
    rkt.visibility = "Visible";
    rkt.name = "RKT 2024";
    added.position = 0;
    added.activate();
    const formula = worksheets.getItem("PK 2024").getRange("A2").load("formulas,values");
    const active = worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect([formula.formulas, formula.values, active.name]).toEqual([[["='RKT 2024'!A1"]], [[2]], "Formulir"]);
    added.delete();
    await context.sync();
  });
  expect(engine.snapshot().sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["PK 2024", "visible"],
    ["RKT 2024", "visible"],
  ]);
});

test.each([
  ["a name that is taken", "pk 2024", "ItemAlreadyExists"],
  ["a name with a slash", "a/b", "InvalidArgument"],
  ["a name of 32 letters", "a".repeat(32), "InvalidArgument"],
])("%s is no sheet's name", async (_what, name, code) => {
  const { Excel } = createOfficeClient(twoSheets);
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code });
});

test("the last sheet that shows can neither be hidden nor deleted", async () => {
  const { Excel } = createOfficeClient(twoSheets);
  for (const act of [
    (sheet: Excel.Worksheet) => {
      sheet.delete();
    },
    (sheet: Excel.Worksheet) => {
      sheet.visibility = "Hidden";
    },
  ]) {
    await expect(
      Excel.run(async (context) => {
        act(context.workbook.worksheets.getItem("PK 2024"));
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidOperation" });
  }
});

test("a protected sheet takes no write, but in cells that are not locked", async () => {
  const { Excel, engine } = createOfficeClient({
    sheets: [
      {
        name: "PK",
        cells: [[{ value: 1 }, { value: 2, look: { locked: false } }]],
        protection: { options: {}, password: "rahasia" },
      },
    ],
  });
  const before = engine.snapshot();
  const acts: ((sheet: Excel.Worksheet) => void)[] = [
    (sheet) => {
      sheet.getRange("A1").values = [[9]];
    },
    (sheet) => {
      sheet.getRange("A1:B1").formulas = [[null, "=1"]] as never;
    },
    (sheet) => {
      sheet.getRange("B1").format.fill.color = "red";
    },
    (sheet) => {
      sheet.getRange("B1").numberFormat = [["0.0"]];
    },
    (sheet) => {
      sheet.getRange("A:A").format.columnWidth = 99;
    },
    (sheet) => {
      sheet.getRange("A1:B2").merge();
    },
    (sheet) => {
      sheet.getRange("B1").format.borders.getItem("EdgeTop").style = "Continuous";
    },
    (sheet) => {
      sheet.getRange("A1").clear();
    },
    (sheet) => {
      sheet.getRange("A1").conditionalFormats.add("Custom");
    },
    (sheet) => {
      sheet.protection.unprotect("salah");
    },
  ];
  for (const act of acts) {
    await expect(
      Excel.run(async (context) => {
        act(context.workbook.worksheets.getFirst());
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "AccessDenied" });
  }
  expect(engine.snapshot()).toEqual(before);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("B1").values = [[7]];
    sheet.protection.load("protected");
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    sheet.protection.unprotect("rahasia");
    sheet.getRange("A1").values = [[8]];
    sheet.protection.protect({ allowFormatCells: true });
    sheet.getRange("A1").format.font.bold = true;
    await context.sync();
  });
  expect(engine.snapshot().sheets[0]?.cells[0]?.map((cell) => cell?.value)).toEqual([8, 7]);
});

test("names: made, found, moved along with their cells, hidden, deleted", async () => {
  const { Excel, engine } = createOfficeClient({
    ...twoSheets,
    names: [
      { name: "Batas", formula: "=1.2" },
      { name: "Lokal", formula: "='PK 2024'!$A$1", sheet: "PK 2024" },
    ],
  });
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    const sheet = worksheets.getItem("PK 2024");
    const made = names.add("_selaras_formulir", "='PK 2024'!$A$1:$B$2");
    made.visible = false;
    names.add("Kolom", sheet.getRange("A2:A2"));
    sheet.getRange("C1").formulas = [["=SUM(Kolom)"]];
    await context.sync();
    sheet.getRange("1:1").insert("Down");
    names.load("items/name,items/formula,items/visible,items/scope");
    sheet.names.load("items/name,items/scope");
    const range = names.getItem("Kolom").getRange().load("address,values");
    const missing = names.getItemOrNullObject("Tidak");
    const sum = sheet.getRange("C2").load("values");
    await context.sync();
    expect(names.items.map(({ name, formula, visible, scope }) => [name, formula as unknown, visible, scope])).toEqual([
      ["_selaras_formulir", "='PK 2024'!$A$2:$B$3", false, "Workbook"],
      ["Batas", "=1.2", true, "Workbook"],
      ["Kolom", "='PK 2024'!$A$3", true, "Workbook"],
    ]);
    expect(sheet.names.items.map(({ name, scope }) => [name, scope])).toEqual([["Lokal", "Worksheet"]]);
    expect([range.address, range.values, missing.isNullObject, sum.values]).toEqual([
      "'PK 2024'!A3",
      [[2]],
      true,
      [[2]],
    ]);
    names.getItem("Batas").formula = "=1.5";
    names.getItem("_selaras_formulir").formula = "=RKT!$A$1";
    names.getItem("Kolom").delete();
    await context.sync();
  });
  const again = engine.snapshot();
  expect(again.names?.map(({ name, formula }) => [name, formula])).toEqual([
    ["_selaras_formulir", "=RKT!$A$1"],
    ["Batas", "=1.5"],
    ["Lokal", "='PK 2024'!$A$1"],
  ]);
  engine.load(again);
  expect(engine.snapshot()).toEqual(again);
  await expect(
    Excel.run(async (context) => {
      context.workbook.names.add("batas", "=1");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "ItemAlreadyExists" });
});

test("page set-up is kept as given, with print area and titles as names", async () => {
  const { Excel, engine } = createOfficeClient(twoSheets);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("PK 2024");
    const { pageLayout } = sheet;
    pageLayout.set({ orientation: "Landscape", paperSize: "A4", leftMargin: 36, centerHorizontally: true });
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "Halaman &P dari &N";
    pageLayout.setPrintArea("A1:F20");
    pageLayout.setPrintTitleRows("$5:$6");
    pageLayout.load("orientation,paperSize,leftMargin,topMargin,centerHorizontally,zoom");
    pageLayout.headersFooters.defaultForAllPages.load("centerFooter,leftFooter");
    const area = pageLayout.getPrintAreaOrNullObject().load("address");
    const rows = pageLayout.getPrintTitleRowsOrNullObject().load("address");
    sheet.names.load("items/name,items/formula");
    await context.sync();
    expect(pageLayout.toJSON()).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      leftMargin: 36,
      topMargin: 54,
      centerHorizontally: true,
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    });
    expect(pageLayout.headersFooters.defaultForAllPages.centerFooter).toBe("Halaman &P dari &N");
    expect([area.address, rows.address]).toEqual(["'PK 2024'!A1:F20", "'PK 2024'!5:6"]);
    expect(sheet.names.items.map(({ name, formula }) => [name, formula as unknown])).toEqual([
      ["Print_Area", "='PK 2024'!$A$1:$F$20"],
      ["Print_Titles", "='PK 2024'!$5:$6"],
    ]);
    sheet.names.getItemOrNullObject("Print_Area").delete();
    const gone = pageLayout.getPrintAreaOrNullObject().load("address");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
  const again = engine.snapshot();
  engine.load(again);
  expect(engine.snapshot()).toEqual(again);
});

test("custom XML parts are found by their namespace", async () => {
  const { Excel, engine } = createOfficeClient({
    ...twoSheets,
    customXmlParts: [{ xml: '<lain xmlns="urn:lain"/>' }],
  });
  await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    const part = parts.add('<?xml version="1.0"?><s:catatan xmlns:s="urn:selaras:catatan:1">{"a":1}</s:catatan>');
    part.load("id,namespaceUri");
    const own = parts.getByNamespace("urn:selaras:catatan:1");
    own.load("items/id");
    const count = parts.getCount();
    await context.sync();
    expect([own.items.map(({ id }) => id), count.value, part.namespaceUri]).toEqual([
      [part.id],
      2,
      "urn:selaras:catatan:1",
    ]);
    const found = parts.getItem(part.id);
    found.setXml('<catatan xmlns="urn:selaras:catatan:1">{}</catatan>');
    const xml = found.getXml();
    await context.sync();
    expect(xml.value).toBe('<catatan xmlns="urn:selaras:catatan:1">{}</catatan>');
    found.delete();
    const only = parts.getByNamespace("urn:selaras:catatan:1").getOnlyItemOrNullObject();
    await context.sync();
    expect(only.isNullObject).toBe(true);
  });
  expect(engine.snapshot().customXmlParts?.map(({ xml }) => xml)).toEqual(['<lain xmlns="urn:lain"/>']);
});

test("frozen panes and the selection", async () => {
  const { Excel, engine } = createOfficeClient(twoSheets);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.freezePanes.freezeRows(3);
    const location = sheet.freezePanes.getLocationOrNullObject().load("address");
    sheet.getRange("B4:C5").select();
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    expect([location.address, selected.address]).toEqual(["'PK 2024'!1:3", "'PK 2024'!B4:C5"]);
  });
  expect(engine.snapshot().sheets[0]?.frozen).toEqual({ rows: 3, columns: 0 });
});

test("events tell who changed what: a person in the grid, or this add-in", async () => {
  const { Excel, engine } = createOfficeClient(twoSheets);
  const heard: (string | undefined)[][] = [];
  const stop = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const changed = worksheets.onChanged.add(({ address, triggerSource, worksheetId, source }) => {
      heard.push(["changed", address, triggerSource, engine.book.sheetName(worksheetId), source]);
      return Promise.resolve();
    });
    worksheets.onAdded.add(({ worksheetId }) => {
      heard.push(["added", engine.book.sheetName(worksheetId)]);
      return Promise.resolve();
    });
    await context.sync();
    return changed;
  });
  const sheetId = engine.book.sheetIds()[0]!;
  engine.model.dispatch("UPDATE_CELL", { sheetId, col: 1, row: 2, content: "9" });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1:A2").values = [[1], [2]];
    context.workbook.worksheets.add("Baru");
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(heard).toEqual([
    ["changed", "B3", "Unknown", "PK 2024", "Local"],
    ["added", "Baru"],
    ["changed", "A1:A2", "ThisLocalAddin", "PK 2024", "Local"],
  ]);
  engine.model.dispatch("REMOVE_COLUMNS_ROWS", { sheetId, sheetName: "PK 2024", dimension: "ROW", elements: [0] });
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(heard[3]?.slice(2)).toEqual(["Unknown", "PK 2024", "Local"]);
  await Excel.run(stop.context as never, async (context) => {
    stop.remove();
    await context.sync();
  });
  engine.model.dispatch("UPDATE_CELL", { sheetId, col: 1, row: 2, content: "10" });
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(heard).toHaveLength(4);
});

test("a name reaches where it says: beyond the cells of its sheet, and beyond the size of the sheet that is shown", async () => {
  const long = Array.from({ length: 300 }, (_, row) => [{ value: row }]);
  const { Excel } = createOfficeClient({
    sheets: [
      { name: "Pendek", cells: [[{ value: 1 }]] },
      { name: "Panjang", cells: long },
    ],
  });
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    const inside = names.add("dalam", "=Panjang!$A$1:$A$300").load("formula");
    const beyond = names.add("luar", "=Panjang!$A$1:$BD$2000").load("formula");
    await context.sync();
    expect([inside.formula, beyond.formula]).toEqual(["=Panjang!$A$1:$A$300", "=Panjang!$A$1:$BD$2000"]);
  });
});
