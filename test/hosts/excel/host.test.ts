import { WorkbookError } from "../../../src/app/ports";
import { areaOf, cellAt, failureOf, value, valueAt, write } from "../../contract/gateway-contract";
import { createExcelGateway } from "../../../src/hosts/excel";
import { excelBook, gatewayOf, type ExcelBook } from "./excel-book";
import { fillPlan, formPlan, planBook } from "./plans";
import { indikatorSheet, sessionOver } from "./measured-books";
import { seen } from "./seen-book";

describe("writing", () => {
  it("makes a figure of what goes into a text cell, where Excel would keep the formula as text", async () => {
    const book = excelBook({
      sheets: [
        {
          name: "S",
          cells: [
            [
              { value: "teks", numberFormat: "@" },
              { value: "7", numberFormat: "@" },
              undefined,
              { value: "8", numberFormat: "@" },
            ],
          ],
        },
      ],
    });
    await book.gateway.read();
    const { undo } = await book.gateway.apply([
      write("S", "C1", { kind: "formula", formula: "1+1", cached: 2 }, "empty", { like: { row: 0, column: 0 } }),
      write("S", "B1", value(12), "as-read"),
      write("S", "D1", { kind: "formula", formula: "B1*2", cached: 24 }, "as-read"),
    ]);
    const grid = await book.gateway.read();
    expect(cellAt(grid, "S", "D1")).toMatchObject({ value: 24, formula: "B1*2" });
    expect(cellAt(grid, "S", "C1")).toMatchObject({ value: 2, formula: "1+1" });
    expect(valueAt(grid, "S", "B1")).toBe(12);
    await book.gateway.apply(undo);
    const back = await book.gateway.read();
    expect(cellAt(back, "S", "B1")).toEqual({ value: "7", numberFormat: "@" });
    expect(cellAt(back, "S", "D1")).toEqual({ value: "8", numberFormat: "@" });
    expect(cellAt(back, "S", "C1")).toBeUndefined();
  });

  it("keeps merges of a table whose look a new column takes, and brings none along", async () => {
    const book = excelBook({
      sheets: [
        {
          name: "S",
          cells: [
            [{ value: "a" }, { value: "b" }],
            [undefined, { value: "c" }],
          ],
          merges: [{ top: 0, left: 0, bottom: 1, right: 0 }],
        },
      ],
    });
    await book.gateway.read();
    await book.gateway.apply([
      write("S", "C1", value("satu"), "empty", { like: { row: 0, column: 0 } }),
      write("S", "C2", value("dua"), "empty", { like: { row: 1, column: 0 } }),
    ]);
    const grid = await book.gateway.read();
    expect(grid.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
    expect([valueAt(grid, "S", "C1"), valueAt(grid, "S", "C2")]).toEqual(["satu", "dua"]);
  });

  it("names the cell that somebody else changed since it was read, and keeps what was typed", async () => {
    const book = excelBook(planBook(8));
    await book.gateway.read();
    await book.changeBehind("Pengukuran", "F6", "diketik orang");
    const before = book.engine.snapshot();
    const failure = await failureOf(book.gateway.apply(fillPlan(8)));
    expect(failure).toMatchObject({ code: "sel-berubah" });
    expect(failure?.message).toContain("F6");
    expect(failure?.message).toContain("Pengukuran");
    expect(book.engine.snapshot()).toEqual(before);
  });

  it("keeps what somebody else typed even where the answer to the writing is lost", async () => {
    const book = excelBook(planBook(8));
    await book.gateway.read();
    book.engine.failNext({ at: "after", sync: 1 });
    const writing = book.gateway.apply(fillPlan(8));
    expect(await failureOf(writing)).toMatchObject({ code: "excel-tidak-terhubung" });
    const grid = await book.gateway.read();
    expect(cellAt(grid, "Pengukuran", "F4")).toBeUndefined();
    expect(valueAt(grid, "Pengukuran", "E4")).toBe(70);
  });

  it("puts back what it wrote on other sheets where one was protected meanwhile", async () => {
    const book = excelBook(planBook(8));
    await book.gateway.read();
    await protect(book, "Pengukuran");
    const before = seen(book);
    const failure = await failureOf(
      book.gateway.apply([write("Catatan", "A1", value("diganti"), "as-read"), ...fillPlan(8)]),
    );
    expect(failure).toMatchObject({ code: "tidak-boleh-diubah", undo: [] });
    expect(failure?.message).toContain("sudah dikembalikan");
    expect(seen(book)).toEqual(before);
  });

  it("stops before it writes, and changes nothing", async () => {
    const book = excelBook(planBook(8));
    await book.gateway.read();
    const before = book.engine.snapshot();
    expect(await failureOf(book.gateway.apply(fillPlan(8), { isCancelled: () => true }))).toMatchObject({
      code: "dibatalkan",
    });
    expect(book.engine.snapshot()).toEqual(before);
  });
});

describe("a formula that fills several cells", () => {
  const spilling = (): ExcelBook => {
    const sheet = indikatorSheet(3);
    const formula = { formula: "KINERJA.CAPAIAN(D5:D7,E5:E7)" };
    return excelBook({
      sheets: [
        { ...sheet, cells: sheet.cells.map((row, y) => (y === 4 ? [...(row ?? []), undefined, formula] : row)) },
      ],
    });
  };
  const shownBy = async ({ gateway }: ExcelBook): Promise<unknown> => {
    const grid = await gateway.read();
    return ["G5", "G6", "G7"].map((cell) => [
      valueAt(grid, "Pengukuran IKU", cell),
      cellAt(grid, "Pengukuran IKU", cell)?.formula,
    ]);
  };

  it("is frozen with all its values, thaws and comes back by undoing either", async () => {
    const book = spilling();
    const original = seen(book);
    const session = sessionOver(book);
    const live = await shownBy(book);
    expect(live).toEqual([
      [0.95, "KINERJA.CAPAIAN(D5:D7,E5:E7)"],
      [0.95, undefined],
      [0.95, undefined],
    ]);
    await session.freeze();
    const frozen = await shownBy(book);
    expect(frozen).toEqual([
      [0.95, undefined],
      [0.95, undefined],
      [0.95, undefined],
    ]);
    await session.undo();
    expect(seen(book)).toEqual(original);
    expect(await shownBy(book)).toEqual(live);
    await session.freeze();
    await session.thaw();
    expect(await shownBy(book)).toEqual(live);
    await session.undo();
    expect(await shownBy(book)).toEqual(frozen);
    await session.undo();
    expect(seen(book)).toEqual(original);
    expect(await shownBy(book)).toEqual(live);
  });

  it.each(["before", "halfway", "after"] as const)("is as it was where freezing fails (%s)", async (at) => {
    const book = spilling();
    const original = seen(book);
    const session = sessionOver(book);
    book.engine.failNext({ at, sync: 3 });
    await session.freeze();
    expect(session.getState().message).toMatchObject({ kind: "error" });
    expect(seen(book)).toEqual(original);
  });
});

describe("undoing", () => {
  it("refuses where a written cell was changed since, names it, and touches nothing", async () => {
    const book = excelBook(planBook(8));
    await book.gateway.read();
    const { undo } = await book.gateway.apply(fillPlan(8));
    await book.changeBehind("Pengukuran", "G5", "dinilai sendiri");
    const before = book.engine.snapshot();
    const failure = await failureOf(book.gateway.apply(undo));
    expect(failure).toMatchObject({ code: "urungkan-kedaluwarsa" });
    expect(failure?.message).toContain("G5");
    expect(book.engine.snapshot()).toEqual(before);
  });

  it("does not take a sheet away in which somebody wrote", async () => {
    const book = excelBook(planBook(8));
    await book.gateway.read();
    const { undo } = await book.gateway.apply(formPlan(8));
    await book.changeBehind("Formulir Pengukuran", "H3", "catatan saya");
    const failure = await failureOf(book.gateway.apply(undo));
    expect(failure?.message).toContain("H3");
    expect((await book.gateway.read()).sheets.map(({ name }) => name)).toContain("Formulir Pengukuran");
  });

  it("refuses where a row came in between, in which all looks as written, and works once it is gone again", async () => {
    const book = excelBook(planBook(8));
    await book.gateway.read();
    const original = seen(book);
    const { undo } = await book.gateway.apply(fillPlan(8));
    const row = async (act: (row: Excel.Range) => void): Promise<void> => {
      await book.client.Excel.run(async (context) => {
        act(context.workbook.worksheets.getItem("Pengukuran").getRange("7:7"));
        await context.sync();
      });
    };
    await row((range) => {
      range.insert("Down");
    });
    const before = book.engine.snapshot();
    const failure = await failureOf(book.gateway.apply(undo));
    expect(failure).toMatchObject({ code: "urungkan-kedaluwarsa" });
    expect(failure?.message).toContain("disisipkan");
    expect(book.engine.snapshot()).toEqual(before);
    await row((range) => {
      range.delete("Up");
    });
    await book.gateway.apply(undo);
    expect(seen(book)).toEqual(original);
  });

  it("refuses where the sheet that was added has another name now", async () => {
    const book = excelBook(planBook(8));
    await book.gateway.read();
    const { undo } = await book.gateway.apply(formPlan(8));
    await book.client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Formulir Pengukuran").name = "FPK 2025";
      await context.sync();
    });
    const before = book.engine.snapshot();
    expect(await failureOf(book.gateway.apply(undo))).toMatchObject({ code: "urungkan-kedaluwarsa" });
    expect(book.engine.snapshot()).toEqual(before);
  });

  it("is done once: a second time changes nothing", async () => {
    const book = excelBook(planBook(8));
    await book.gateway.read();
    const { undo } = await book.gateway.apply(fillPlan(8));
    await book.gateway.apply(undo);
    const before = book.engine.snapshot();
    expect((await book.gateway.apply(undo)).changedCells).toBe(0);
    expect(book.engine.snapshot()).toEqual(before);
  });

  it("refuses a protected sheet by its name", async () => {
    const book = excelBook(planBook(8));
    await book.gateway.read();
    const { undo } = await book.gateway.apply(fillPlan(8));
    await protect(book, "Pengukuran");
    const failure = await failureOf(book.gateway.apply(undo));
    expect(failure).toMatchObject({ code: "lembar-dilindungi" });
    expect(failure?.message).toContain("Pengukuran");
  });
});

describe("failures", () => {
  it.each([
    ["InvalidOperationInCellEditMode", "sedang-mengetik", "Tekan Enter atau Esc"],
    ["AccessDenied", "tidak-boleh-diubah", "hanya untuk dibaca"],
    ["ItemNotFound", "lembar-tidak-ada", "sudah tidak ada"],
    ["ActivityLimitReached", "excel-sibuk", "sibuk"],
    ["ApiNotFound", "excel-lama", "Perbarui Excel"],
    ["RequestPayloadSizeLimitExceeded", "terlalu-besar", "melebihi batas"],
    ["SomethingNew", "gagal", "SomethingNew"],
  ])("%s is told in Indonesian", async (officeCode, code, words) => {
    const book = excelBook(planBook(3));
    await book.gateway.read();
    book.engine.failNext({ at: "before", sync: 1, code: officeCode });
    const failure = await failureOf(book.gateway.apply(fillPlan(3)));
    expect(failure).toBeInstanceOf(WorkbookError);
    expect(failure).toMatchObject({ code });
    expect(failure?.message).toContain(words);
  });

  it("tells of a broken connection", async () => {
    const book = excelBook(planBook(3));
    book.engine.failNext({ at: "before", sync: 1 });
    expect(await failureOf(book.gateway.read())).toMatchObject({ code: "excel-tidak-terhubung" });
  });
});

describe("revealing", () => {
  it("selects the cells on their sheet", async () => {
    const book = excelBook(planBook(3));
    await book.gateway.read();
    await book.gateway.reveal("Catatan", areaOf("A1:A2"));
    const selected = await book.client.Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(selected).toBe("Catatan!A1:A2");
  });

  it("says that a sheet is hidden or gone", async () => {
    const book = excelBook({
      sheets: [
        { name: "S", cells: [[{ value: 1 }]] },
        { name: "H", visibility: "hidden", cells: [[{ value: 1 }]] },
      ],
    });
    await book.gateway.read();
    expect((await failureOf(book.gateway.reveal("H", areaOf("A1"))))?.message).toContain("disembunyikan");
    expect(await failureOf(book.gateway.reveal("Tak Ada", areaOf("A1")))).toMatchObject({ code: "lembar-tidak-ada" });
  });
});

describe("marks", () => {
  const marks = [
    { sheet: "Pengukuran", area: areaOf("D4"), severity: "galat" as const },
    { sheet: "Pengukuran", area: areaOf("D5"), severity: "galat" as const },
    { sheet: "Pengukuran", area: areaOf("E4"), severity: "saran" as const },
    { sheet: "Sudah Dihapus", area: areaOf("E4"), severity: "saran" as const },
  ];

  it("leaves cells and other conditional formats alone, and is found again by another session", async () => {
    const book = excelBook(planBook(4));
    await book.client.Excel.run(async (context) => {
      const format = context.workbook.worksheets
        .getItem("Pengukuran")
        .getRange("A4:A5")
        .conditionalFormats.add("Custom");
      format.custom.rule.formula = "=$A4>1";
      format.custom.format.fill.color = "#00FF00";
      await context.sync();
    });
    const before = book.engine.snapshot();
    await book.gateway.mark(marks);
    const marked = book.engine.snapshot();
    expect(marked.sheets[0]?.cells).toEqual(before.sheets[0]?.cells);
    expect(marked.sheets[0]?.conditionalFormats).toHaveLength(3);
    await book.gateway.mark(marks.slice(0, 1));
    expect(book.engine.snapshot().sheets[0]?.conditionalFormats).toHaveLength(2);
    const other = excelBook(book.engine.snapshot());
    await other.gateway.clear();
    expect(other.engine.snapshot()).toEqual(before);
  });

  it("marks what it may, and names the protected sheet", async () => {
    const book = excelBook({
      sheets: [
        { name: "A", cells: [[{ value: 1 }]] },
        { name: "Kunci", protection: { options: {} }, cells: [[{ value: 1 }]] },
      ],
    });
    const failure = await failureOf(
      book.gateway.mark([
        { sheet: "A", area: areaOf("A1"), severity: "galat" },
        { sheet: "Kunci", area: areaOf("A1"), severity: "galat" },
      ]),
    );
    expect(failure).toMatchObject({ code: "lembar-dilindungi" });
    expect(failure?.message).toContain("Kunci");
    expect(book.engine.snapshot().sheets[0]?.conditionalFormats).toHaveLength(1);
  });
});

describe("marks that were read", () => {
  const marks = [{ sheet: "Pengukuran", area: areaOf("D4"), severity: "galat" as const }];
  const formatCounts = (book: ReturnType<typeof excelBook>): (number | undefined)[] =>
    book.engine.snapshot().sheets.map(({ conditionalFormats }) => conditionalFormats?.length);

  it("are looked for anew where somebody took them away since", async () => {
    const book = excelBook(planBook(4));
    await book.gateway.mark(marks);
    await book.gateway.read();
    await book.client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Pengukuran").getRange().conditionalFormats.clearAll();
      await context.sync();
    });
    await book.gateway.mark(marks);
    expect(formatCounts(book)[0]).toBe(1);
  });

  it("are looked for anew where the sheet was protected since, which is told", async () => {
    const book = excelBook(planBook(4));
    await book.gateway.mark(marks);
    await book.gateway.read();
    await protect(book, "Pengukuran");
    const failure = await failureOf(book.gateway.mark(marks));
    expect(failure).toMatchObject({ code: "lembar-dilindungi" });
    expect(failure?.message).toContain('"Pengukuran" tidak ditandai');
  });
});

describe("marks on a sheet that was protected since", () => {
  it("stay, and clearing tells on which sheet", async () => {
    const book = excelBook(planBook(4));
    await book.gateway.mark([
      { sheet: "Pengukuran", area: areaOf("D4"), severity: "galat" },
      { sheet: "Catatan", area: areaOf("A1"), severity: "saran" },
    ]);
    await protect(book, "Pengukuran");
    const failure = await failureOf(book.gateway.clear());
    expect(failure).toMatchObject({ code: "lembar-dilindungi" });
    expect(failure?.message).toContain('"Pengukuran" tidak dihapus');
    expect(book.engine.snapshot().sheets.map(({ conditionalFormats }) => conditionalFormats?.length)).toEqual([1, 0]);
  });
});

describe("changes", () => {
  it("are told when a person makes them, not when we do", async () => {
    const book = excelBook(planBook(4));
    let count = 0;
    const stop = book.gateway.onChange(() => count++);
    await book.gateway.read();
    await book.gateway.apply(fillPlan(4));
    await settle();
    expect(count).toBe(0);
    const sheetId = book.engine.model.getters.getSheetIds()[0]!;
    book.engine.model.dispatch("UPDATE_CELL", { sheetId, col: 4, row: 5, content: "88" });
    await settle();
    expect(count).toBeGreaterThan(0);
    const told = count;
    stop();
    book.engine.model.dispatch("UPDATE_CELL", { sheetId, col: 4, row: 5, content: "89" });
    await settle();
    expect(count).toBe(told);
  });
});

describe("an Excel that lacks what is younger than the base", () => {
  it("is asked for one step of its own undo only where it knows how", async () => {
    for (const [missing, expected] of [
      [[], { delayForCellEdit: true, mergeUndoGroup: true }],
      [["ExcelApi 1.20"], { delayForCellEdit: true }],
    ] as const) {
      const { client } = excelBook(planBook(3));
      const asked: Excel.RunOptions[] = [];
      const gateway = createExcelGateway({
        run: (options, batch) => {
          asked.push(options);
          return client.Excel.run(options, batch);
        },
        isSetSupported: (set, version) => !(missing as readonly string[]).includes(`${set} ${version}`),
      });
      await gateway.read();
      await gateway.apply(fillPlan(3));
      expect(asked).toEqual(asked.map(() => expected));
      expect(asked).toHaveLength(2);
    }
  });

  it("tells our own writing from a person's by the time at which it comes, where Excel does not say", async () => {
    const book = excelBook(planBook(4));
    const gateway = gatewayOf(book.client, ["ExcelApi 1.14"]);
    let count = 0;
    gateway.onChange(() => count++);
    await gateway.read();
    await gateway.apply(fillPlan(4));
    await settle();
    expect(count).toBe(0);
    await book.changeBehind("Pengukuran", "E5", 88);
    await settle();
    expect(count).toBeGreaterThan(0);
  });
});

async function protect(book: ExcelBook, sheet: string): Promise<void> {
  await book.client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).protection.protect();
    await context.sync();
  });
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));
