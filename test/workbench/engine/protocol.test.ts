import { createOfficeClient } from "../../support/office-client";
import type { OfficeClient } from "../../support/office-client";

/** What Excel refuses, in Excel's words. */
async function refusalOf(
  client: OfficeClient,
  run: (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown,
): Promise<{ code: string; location: string | undefined; statement: string | undefined }> {
  try {
    await client.Excel.run(async (context) => {
      run(context, context.workbook.worksheets.getFirst());
      await context.sync();
    });
  } catch (error) {
    if (!(error instanceof client.OfficeExtension.Error)) throw error;
    const { errorLocation, statement } = error.debugInfo as { errorLocation?: string; statement?: string };
    return { code: error.code, location: errorLocation, statement };
  }
  throw new Error("Nothing was refused.");
}

const oneSheet = { sheets: [{ name: "PK 2024", cells: [[{ value: "Kode" }, { value: 5 }]] }] };

test("an unknown member is refused by name", async () => {
  const client = createOfficeClient(oneSheet);
  await expect(refusalOf(client, (_context, sheet) => sheet.getRange("A1").load("nama"))).resolves.toMatchObject({
    code: "ApiNotFound",
    location: "Range.nama",
  });
  await expect(refusalOf(client, (_context, sheet) => sheet.shapes.load("items/name"))).resolves.toMatchObject({
    code: "ApiNotFound",
    location: "Worksheet.shapes",
  });
  await expect(
    refusalOf(client, (_context, sheet) => {
      sheet.getRange("A1").flashFill();
    }),
  ).resolves.toMatchObject({
    code: "ApiNotFound",
    location: "Range.flashFill",
  });
});

test("what is not there is ItemNotFound, or a null object whose members are null too", async () => {
  const client = createOfficeClient(oneSheet);
  await expect(
    refusalOf(client, ({ workbook }) => workbook.worksheets.getItem("RKT").load("name")),
  ).resolves.toMatchObject({
    code: "ItemNotFound",
  });
  await client.Excel.run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject("RKT");
    const used = missing.getUsedRangeOrNullObject();
    used.load("values");
    missing.getRange("A1").values = [[1]];
    missing.delete();
    const upper = context.workbook.worksheets.getItemOrNullObject("pk 2024");
    upper.load("name");
    await context.sync();
    expect([missing.isNullObject, used.isNullObject, upper.isNullObject]).toEqual([true, true, false]);
    expect(upper.name).toBe("PK 2024");
  });
});

test("the client itself refuses what was not loaded", async () => {
  const client = createOfficeClient(oneSheet);
  await client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:B1");
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["Kode", 5]]);
    expect(() => range.formulas as unknown).toThrow(client.OfficeExtension.Error);
    expect(() => range.formulas as unknown).toThrow(/formulas/);
  });
});

test("a batch stops at the action that fails; what ran before stays done", async () => {
  const client = createOfficeClient(oneSheet);
  const refusal = await refusalOf(client, (_context, sheet) => {
    sheet.getRange("A2").values = [["sebelum"]];
    sheet.getRange("A3:B3").values = [[1]];
    sheet.getRange("A4").values = [["sesudah"]];
  });
  expect(refusal.code).toBe("InvalidArgument");
  expect(refusal.location).toBe("Range.values");
  expect(refusal.statement).toContain("values");
  expect(client.engine.snapshot().sheets[0]?.cells.map((row) => row?.[0]?.value)).toEqual(["Kode", "sebelum"]);
});

test("a range is kept over several requests, and given back at the end", async () => {
  const client = createOfficeClient(oneSheet);
  await client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("B1");
    range.values = [[1]];
    await context.sync();
    range.values = [[2]];
    await context.sync();
    range.load("values,address");
    await context.sync();
    expect([range.values, range.address]).toEqual([[[2]], "'PK 2024'!B1"]);
  });
  expect(client.engine.log.map(({ isCleanup }) => isCleanup)).toEqual([false, false, false, true]);
  expect(client.engine.keptReferenceCount).toBe(0);
});

test("collections, nested loads and pages of items", async () => {
  const client = createOfficeClient({
    sheets: ["Renja", "PK", "RKT"].map((name) => ({ name, cells: [[{ value: name, look: { bold: true } }]] })),
  });
  await client.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ name: true, visibility: true, protection: { protected: true } });
    const count = worksheets.getCount();
    const cell = worksheets.getItem("PK").getRange("A1");
    cell.load("format/font/bold,format/fill/color,worksheet/name");
    await context.sync();
    expect(
      worksheets.items.map(({ name, visibility, protection }) => [name, visibility, protection.protected]),
    ).toEqual([
      ["Renja", "Visible", false],
      ["PK", "Visible", false],
      ["RKT", "Visible", false],
    ]);
    expect([count.value, cell.format.font.bold, cell.format.fill.color, cell.worksheet.name]).toEqual([
      3,
      true,
      "#FFFFFF",
      "PK",
    ]);
    // An item of a collection can be used on.
    worksheets.items[2]!.getRange("A1").values = [["Rencana"]];
    await context.sync();
  });
  expect(client.engine.snapshot().sheets[2]?.cells[0]?.[0]?.value).toBe("Rencana");
});

test("limits: 5 MB asked, 5 MB answered, 5,000,000 cells read", async () => {
  const client = createOfficeClient(oneSheet);
  const long = "x".repeat(600);
  await expect(
    refusalOf(client, (_context, sheet) => {
      sheet.getRange("A1:J1000").values = Array.from({ length: 1000 }, () => Array.from({ length: 10 }, () => long));
    }),
  ).resolves.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  await expect(
    refusalOf(client, (_context, sheet) => sheet.getRange("A1:J500001").load("values")),
  ).resolves.toMatchObject({ code: "RangeExceedsLimit" });
  await expect(
    refusalOf(client, (_context, sheet) =>
      sheet.getRange("A1:J500001").getCellProperties({ format: { wrapText: true } }),
    ),
  ).resolves.toMatchObject({ code: "RangeExceedsLimit" });
  client.engine.load({
    sheets: [
      { name: "A", cells: Array.from({ length: 1000 }, () => Array.from({ length: 10 }, () => ({ value: long }))) },
    ],
  });
  await expect(
    refusalOf(client, (_context, sheet) => sheet.getRange("A1:J1000").load("values")),
  ).resolves.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
});

test.each([
  ["before", []],
  ["halfway", [["satu"]]],
  ["after", [["satu"], ["dua"]]],
] as const)("a fault on purpose %s the request's work", async (at, done) => {
  const client = createOfficeClient({ sheets: [{ name: "A", cells: [] }] });
  client.engine.failNext({ at, sync: 2, code: "GeneralException" });
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const cells = [sheet.getRange("A1"), sheet.getRange("A2")];
    await context.sync();
    cells[0]!.values = [["satu"]];
    cells[1]!.values = [["dua"]];
    await expect(context.sync()).rejects.toMatchObject({ code: "GeneralException" });
  });
  expect(client.engine.snapshot().sheets[0]?.cells.map((row) => row?.map((cell) => cell?.value))).toEqual(done);
});

test("a broken connection gives no answer at all", async () => {
  const client = createOfficeClient(oneSheet);
  client.engine.failNext({ at: "before", sync: 1 });
  await expect(
    client.Excel.run(async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
    }),
  ).rejects.toThrow("The connection was lost.");
});

test("while a person types in a cell a request is refused, unless it asked to wait", async () => {
  const client = createOfficeClient(oneSheet);
  let isEditing = true;
  client.engine.isCellEditing = () => isEditing;
  await expect(refusalOf(client, (_context, sheet) => sheet.load("name"))).resolves.toMatchObject({
    code: "InvalidOperationInCellEditMode",
  });
  setTimeout(() => (isEditing = false), 20);
  await client.Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.load("name");
    await context.sync();
    expect(sheet.name).toBe("PK 2024");
  });
});
