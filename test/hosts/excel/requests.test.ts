import { failureOf } from "../../contract/gateway-contract";
import { excelBook, type ExcelBook } from "./excel-book";
import { fillPlan, formPlan, planBook, planSheet } from "./plans";

/** The requests that a piece of work sends, clean-up of Excel.run among them: each is a way there and back. */
async function requestsOf(book: ExcelBook, work: () => Promise<unknown>): Promise<readonly number[]> {
  const before = book.engine.log.length;
  await work();
  return book.engine.log.slice(before).map(({ requestBytes, responseBytes }) => requestBytes + responseBytes);
}

const sum = (bytes: readonly number[]): number => bytes.reduce((total, one) => total + one, 0);

describe("requests", () => {
  it("reads in two, writes new columns or a new sheet in one more, undoes in two", async () => {
    for (const plan of [fillPlan(20), formPlan(20)]) {
      const book = excelBook(planBook(20));
      expect(await requestsOf(book, () => book.gateway.read())).toHaveLength(2);
      let undo: Awaited<ReturnType<typeof book.gateway.apply>>["undo"] = [];
      const writing = async (): Promise<void> => {
        undo = (await book.gateway.apply(plan)).undo;
      };
      expect(await requestsOf(book, writing)).toHaveLength(1);
      expect(await requestsOf(book, () => book.gateway.apply(undo))).toHaveLength(2);
    }
  });

  it("reads a workbook of more sheets than it guessed in two as well", async () => {
    const book = excelBook({ sheets: Array.from({ length: 27 }, (_, index) => planSheet(2, `L${index + 1}`)) });
    expect(await requestsOf(book, () => book.gateway.read())).toHaveLength(2);
    const again = await requestsOf(book, async () => {
      expect((await book.gateway.read()).sheets.map(({ name }) => name)).toEqual(
        Array.from({ length: 27 }, (_, index) => `L${index + 1}`),
      );
    });
    expect(again).toHaveLength(2);
  });

  it("sends the same bytes for a row, however many there are", async () => {
    const read: number[] = [];
    const written: number[] = [];
    const undone: number[] = [];
    for (const rows of [100, 600, 1100]) {
      const book = excelBook(planBook(rows));
      read.push(sum(await requestsOf(book, () => book.gateway.read())));
      let undo: Awaited<ReturnType<typeof book.gateway.apply>>["undo"] = [];
      const writing = async (): Promise<void> => {
        undo = (await book.gateway.apply(fillPlan(rows))).undo;
      };
      written.push(sum(await requestsOf(book, writing)));
      undone.push(sum(await requestsOf(book, () => book.gateway.apply(undo))));
    }
    for (const [first = 0, second = 0, third = 0] of [read, written, undone]) {
      const early = (second - first) / 500;
      const late = (third - second) / 500;
      // A tenth: row numbers grow by a digit.
      expect(Math.abs(late / early - 1)).toBeLessThan(0.1);
    }
    // 5 columns of a table, one of them with a formula in every fourth row; two columns written.
    expect((read[2]! - read[1]!) / 500 / 5).toBeLessThan(80);
    expect((written[2]! - written[1]!) / 500 / 2).toBeLessThan(45);
  });

  it("reads what is too large for one answer in pieces", async () => {
    const long =
      "Persentase layanan yang diberikan tepat waktu sesuai standar pelayanan minimal di seluruh unit kerja ".repeat(
        20,
      );
    const rows = Array.from({ length: 3_200 }, (_, row) => [{ value: `${row} ${long}` }, { value: row }]);
    const book = excelBook({ sheets: [{ name: "Besar", cells: rows }] });
    const grid = await book.gateway.read();
    expect(grid.sheets[0]).toMatchObject({ rowCount: 3_200, columnCount: 2 });
    expect(grid.sheets[0]?.cell(3_199, 0)?.value).toBe(`3199 ${long}`);
    expect(grid.sheets[0]?.cell(3_199, 1)?.value).toBe(3_199);
    // The first answer is refused as too large; sizes, the 7 MB in two pieces and the rest come after it.
    expect(book.engine.log.map(({ error }) => error)).toEqual([
      "ResponsePayloadSizeLimitExceeded",
      null,
      null,
      null,
      null,
    ]);
    const before = book.engine.log.length;
    await book.gateway.read();
    // The next reading knows that, and does not try again.
    expect(book.engine.log.slice(before).map(({ error }) => error)).toEqual([null, null, null, null]);
  });

  it("reads sheets in pieces where they turn out larger than was guessed", async () => {
    const long = "Persentase layanan yang sesuai standar ".repeat(200);
    const book = excelBook({
      sheets: Array.from({ length: 26 }, (_, index) => ({
        name: `L${index + 1}`,
        cells: Array.from({ length: index < 12 ? 1 : 60 }, (__, row) => [{ value: `${index} ${row} ${long}` }]),
      })),
    });
    const grid = await book.gateway.read();
    expect(book.engine.log.some(({ error }) => error === "ResponsePayloadSizeLimitExceeded")).toBe(true);
    for (const [index, sheet] of grid.sheets.entries()) {
      expect(sheet.name).toBe(`L${index + 1}`);
      for (let row = 0; row < (index < 12 ? 1 : 60); row++) {
        expect(sheet.cell(row, 0)?.value).toBe(`${index} ${row} ${long}`);
      }
    }
  });

  it("notices what somebody else typed anywhere in a large area", async () => {
    const long = "uraian ".repeat(40);
    const cells = Array.from({ length: 2_000 }, (_, row) => [{ value: `${row} ${long}` }]);
    const edits = cells.map((_, row) => ({
      kind: "cell" as const,
      sheet: "S",
      row,
      column: 0,
      content: { kind: "value" as const, value: row },
      expect: "as-read" as const,
    }));
    // 280 bytes a row are asked about in bands of 691 rows.
    for (const row of [0, 690, 691, 692, 1_999]) {
      const book = excelBook({ sheets: [{ name: "S", cells }] });
      await book.gateway.read();
      await book.changeBehind("S", `A${row + 1}`, "diketik orang");
      const failure = await failureOf(book.gateway.apply(edits));
      expect(failure?.message).toContain(`Sel A${row + 1} pada`);
      expect(book.engine.snapshot().sheets[0]?.cells[row]?.[0]?.value).toBe("diketik orang");
    }
  });

  it("writes what is too large for one request in pieces, and takes all of it back", async () => {
    const book = excelBook({ sheets: [{ name: "S", cells: [[{ value: "Judul" }]] }] });
    const long = "uraian ".repeat(400);
    const before = book.engine.snapshot();
    await book.gateway.read();
    const { undo } = await book.gateway.apply(
      Array.from({ length: 2_000 }, (_, row) => ({
        kind: "cell" as const,
        sheet: "S",
        row,
        column: 1,
        content: { kind: "value" as const, value: `${row} ${long}` },
        expect: "empty" as const,
      })),
    );
    expect(Math.max(...book.engine.log.map(({ requestBytes }) => requestBytes))).toBeLessThan(5_000_000);
    const [sheet] = (await book.gateway.read()).sheets;
    for (let row = 0; row < 2_000; row++) expect(sheet?.cell(row, 1)?.value).toBe(`${row} ${long}`);
    await book.gateway.apply(undo);
    expect(book.engine.snapshot()).toEqual(before);
  });
});
