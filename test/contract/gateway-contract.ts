import { WorkbookError, type WorkbookGateway } from "../../src/app/ports";
import type { CellContent, CellEdit, CellStyle, Edit } from "../../src/core/edits/edit";
import { formatArea, parseAddress, parseArea } from "../../src/core/grid/a1";
import type { Cell, CellValue, WorkbookGrid } from "../../src/core/grid/sheet-grid";

/** A cell of a fixture: a constant, or a formula (as the user sees it) with its stored result. */
export type FixtureCell =
  string | number | boolean | { readonly formula: string; readonly result: string | number | boolean };

export interface FixtureSheet {
  readonly name: string;
  /** A1 → content. */
  readonly cells: Readonly<Record<string, FixtureCell>>;
  /** A1 → en-US number format. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly merges?: readonly string[];
  readonly isProtected?: boolean;
  readonly visibility?: "visible" | "hidden" | "veryHidden";
}

/** A workbook that a host makes for one test. */
export interface ContractWorkbook {
  readonly gateway: WorkbookGateway;
  /** What somebody sees who opens the workbook afterwards: for a file, the saved bytes opened anew. */
  reopen(): Promise<WorkbookGrid>;
  /** Somebody else changes a cell behind the gateway's back. A host where nobody can leaves it out. */
  readonly changeBehind?: (sheet: string, cell: string, value: string | number) => Promise<void>;
}

export type MakeGateway = (sheets: readonly FixtureSheet[]) => Promise<ContractWorkbook>;

/** What every WorkbookGateway must do, whatever stands behind it. */
export function describeGatewayContract(name: string, make: MakeGateway): void {
  describe(`WorkbookGateway contract: ${name}`, () => {
    describe("read", () => {
      it("gives values with their types, formulas as the user sees them, and nothing for empty cells", async () => {
        const { gateway } = await make([
          {
            name: "PK 2024",
            cells: {
              A1: "Sasaran",
              B2: 0.95,
              C2: true,
              D2: { formula: "KINERJA.CAPAIAN(B2,B2)", result: 1 },
              E2: { formula: `IF(B2>0,"ya & <tidak>","")`, result: "ya & <tidak>" },
            },
            formats: { B2: "0.00%" },
          },
        ]);
        const grid = await gateway.read();
        expect(valueAt(grid, "PK 2024", "A1")).toBe("Sasaran");
        expect(cellAt(grid, "PK 2024", "B2")).toEqual({ value: 0.95, numberFormat: "0.00%" });
        expect(valueAt(grid, "PK 2024", "C2")).toBe(true);
        expect(cellAt(grid, "PK 2024", "D2")).toMatchObject({ value: 1, formula: "KINERJA.CAPAIAN(B2,B2)" });
        expect(cellAt(grid, "PK 2024", "E2")).toMatchObject({
          value: "ya & <tidak>",
          formula: `IF(B2>0,"ya & <tidak>","")`,
        });
        expect(cellAt(grid, "PK 2024", "A2")).toBeUndefined();
        expect(grid.sheets[0]).toMatchObject({
          rowCount: 2,
          columnCount: 5,
          isProtected: false,
          visibility: "visible",
        });
      });

      it("gives the sheets in their order, with merges, protection and visibility", async () => {
        const { gateway } = await make([
          { name: "Satu", cells: { A1: "Judul" }, merges: ["A1:D2"] },
          { name: "Dua", cells: { A1: 1 }, isProtected: true },
          { name: "Tiga", cells: { A1: 1 }, visibility: "hidden" },
        ]);
        const grid = await gateway.read();
        expect(grid.sheets.map((sheet) => [sheet.name, sheet.isProtected, sheet.visibility])).toEqual([
          ["Satu", false, "visible"],
          ["Dua", true, "visible"],
          ["Tiga", false, "hidden"],
        ]);
        expect(mergesOf(grid, "Satu")).toEqual(["A1:D2"]);
      });
    });

    describe("apply", () => {
      it("writes numbers, text, logical values and formulas with results of their own type", async () => {
        const workbook = await make([{ name: "S", cells: { A1: "Judul" } }]);
        const result = await workbook.gateway.apply([
          write("S", "B1", value(0.125)),
          write("S", "B2", value("teks")),
          write("S", "B3", value(false)),
          write("S", "C1", formula("A1", "Judul")),
          write("S", "C2", formula("KINERJA.CAPAIAN(B1,B1)", 1)),
          write("S", "C3", formula("KINERJA.KATEGORI(C2)", "Sangat Berhasil")),
          write("S", "C4", formula("B1>0", true)),
        ]);
        expect(result.changedCells).toBe(7);
        for (const grid of [await workbook.gateway.read(), await workbook.reopen()]) {
          expect(valueAt(grid, "S", "A1")).toBe("Judul");
          expect(valueAt(grid, "S", "B1")).toBe(0.125);
          expect(valueAt(grid, "S", "B2")).toBe("teks");
          expect(valueAt(grid, "S", "B3")).toBe(false);
          expect(cellAt(grid, "S", "C1")).toMatchObject({ formula: "A1", value: "Judul" });
          expect(cellAt(grid, "S", "C2")).toMatchObject({ formula: "KINERJA.CAPAIAN(B1,B1)", value: 1 });
          expect(cellAt(grid, "S", "C3")).toMatchObject({ formula: "KINERJA.KATEGORI(C2)", value: "Sangat Berhasil" });
          expect(cellAt(grid, "S", "C4")).toMatchObject({ formula: "B1>0", value: true });
        }
      });

      it.each(["=1+1", "+62 812", "-", "- butir", "@nama", '=HYPERLINK("x")', "\t=1", "'=1"])(
        "keeps the text %j text: it never becomes a formula",
        async (text) => {
          const workbook = await make([{ name: "S", cells: { A1: "x" } }]);
          await workbook.gateway.apply([write("S", "B1", value(text))]);
          const cell = cellAt(await workbook.reopen(), "S", "B1");
          expect(cell?.value).toBe(text);
          expect(cell?.formula).toBeUndefined();
        },
      );

      it.each(["007", "1.06.02", "1/2", "TRUE", "#N/A", " tepi ", "dua\nbaris", 'a<b>&"c"', "_x0041_", "😀 é"])(
        "keeps the text %j letter for letter",
        async (text) => {
          const workbook = await make([{ name: "S", cells: { A1: "x" } }]);
          await workbook.gateway.apply([write("S", "B1", value(text))]);
          expect(valueAt(await workbook.reopen(), "S", "B1")).toBe(text);
        },
      );

      it("overwrites what was read, and clears with null", async () => {
        const workbook = await make([{ name: "S", cells: { A1: "lama", B1: 5, C1: { formula: "B1*2", result: 10 } } }]);
        await workbook.gateway.read();
        await workbook.gateway.apply([
          write("S", "A1", value("baru"), "as-read"),
          write("S", "B1", value(null), "as-read"),
          write("S", "C1", value(11), "as-read"),
        ]);
        const grid = await workbook.reopen();
        expect(valueAt(grid, "S", "A1")).toBe("baru");
        expect(cellAt(grid, "S", "B1")).toBeUndefined();
        expect(cellAt(grid, "S", "C1")).toEqual({ value: 11, numberFormat: "General" });
      });

      it("changes only the look where the content is kept", async () => {
        const workbook = await make([{ name: "S", cells: { A1: 0.5, B1: { formula: "A1", result: 0.5 } } }]);
        await workbook.gateway.read();
        const style: CellStyle = { numberFormat: "0.00%", bold: true };
        await workbook.gateway.apply([
          write("S", "A1", { kind: "keep" }, "as-read", style),
          write("S", "B1", { kind: "keep" }, "as-read", style),
        ]);
        const grid = await workbook.reopen();
        expect(cellAt(grid, "S", "A1")).toEqual({ value: 0.5, numberFormat: "0.00%", bold: true });
        expect(cellAt(grid, "S", "B1")).toEqual({ value: 0.5, formula: "A1", numberFormat: "0.00%", bold: true });
      });

      it("takes the look of another cell, and changes it where told", async () => {
        const workbook = await make([{ name: "S", cells: { A1: 0.5 }, formats: { A1: "0.0%" } }]);
        await workbook.gateway.apply([
          write("S", "B1", value(0.25), "empty", { like: { row: 0, column: 0 } }),
          write("S", "C1", value(0.25), "empty", { like: { row: 0, column: 0 }, bold: true }),
          // Like a cell that this very batch has written.
          write("S", "D1", value(0.25), "empty", { like: { row: 0, column: 2 } }),
        ]);
        const grid = await workbook.reopen();
        expect(cellAt(grid, "S", "B1")).toEqual({ value: 0.25, numberFormat: "0.0%" });
        expect(cellAt(grid, "S", "C1")).toEqual({ value: 0.25, numberFormat: "0.0%", bold: true });
        expect(cellAt(grid, "S", "D1")).toEqual({ value: 0.25, numberFormat: "0.0%", bold: true });
      });

      it("does nothing for no edits", async () => {
        const { gateway } = await make([{ name: "S", cells: { A1: 1 } }]);
        expect(await gateway.apply([])).toEqual({ changedCells: 0, undo: [] });
      });

      it("adds a sheet at the end and writes into it in the same batch", async () => {
        const workbook = await make([{ name: "S", cells: { A1: 3 } }]);
        await workbook.gateway.apply([
          { kind: "sheet", name: "Formulir 2024", showGridlines: false },
          write("Formulir 2024", "A1", value("JUDUL"), "empty", { bold: true, horizontal: "center" }),
          write("Formulir 2024", "A3", formula("'S'!A1", 3)),
          { kind: "merge", sheet: "Formulir 2024", area: areaOf("A1:C1") },
          { kind: "column-width", sheet: "Formulir 2024", column: 0, width: 30 },
          { kind: "row-height", sheet: "Formulir 2024", row: 0, height: 24 },
        ]);
        const grid = await workbook.reopen();
        expect(grid.sheets.map((sheet) => sheet.name)).toEqual(["S", "Formulir 2024"]);
        expect(cellAt(grid, "Formulir 2024", "A1")).toMatchObject({ value: "JUDUL", bold: true });
        expect(valueAt(grid, "Formulir 2024", "A3")).toBe(3);
        // Programs leave out quotes that change nothing.
        expect(cellAt(grid, "Formulir 2024", "A3")?.formula?.replaceAll("'", "")).toBe("S!A1");
        expect(mergesOf(grid, "Formulir 2024")).toEqual(["A1:C1"]);
      });

      it("merges and unmerges", async () => {
        const workbook = await make([{ name: "S", cells: { A1: "a", A5: "b" }, merges: ["A1:B2"] }]);
        await workbook.gateway.apply([
          { kind: "unmerge", sheet: "S", area: areaOf("A1:B2") },
          { kind: "merge", sheet: "S", area: areaOf("A5:C5") },
          write("S", "B2", value("bebas")),
        ]);
        const grid = await workbook.reopen();
        expect(mergesOf(grid, "S")).toEqual(["A5:C5"]);
        expect(valueAt(grid, "S", "B2")).toBe("bebas");
      });

      it("defines a name, and defines it again elsewhere", async () => {
        const workbook = await make([{ name: "Lembar Kerja", cells: { A1: 1 } }]);
        const name = (area: string): Edit => ({
          kind: "name",
          name: "SELARAS_FORM",
          sheet: "Lembar Kerja",
          area: areaOf(area),
        });
        await workbook.gateway.apply([name("A1:D9")]);
        await workbook.gateway.apply([name("B2:C3")]);
        expect((await workbook.reopen()).names).toEqual([
          { name: "SELARAS_FORM", refersTo: "'Lembar Kerja'!$B$2:$C$3" },
        ]);
      });

      it("sets up the page without touching a cell", async () => {
        const workbook = await make([{ name: "S", cells: { A1: "isi", B7: 2 } }]);
        const before = await workbook.gateway.read();
        const result = await workbook.gateway.apply([pageSetup("S")]);
        expect(result.changedCells).toBe(0);
        expect(textOf(await workbook.reopen())).toEqual(textOf(before));
      });
    });

    describe("refusals: a WorkbookError that names the place, and nothing is changed", () => {
      const refused: readonly (readonly [string, readonly FixtureSheet[], readonly Edit[], readonly string[]])[] = [
        [
          "a cell expected to be empty holds a value",
          [{ name: "S", cells: { A1: "isi" } }],
          [write("S", "A1", value(1))],
          ["A1", "S"],
        ],
        [
          "a cell expected to be empty holds a formula",
          [{ name: "S", cells: { A1: { formula: "B1", result: "" } } }],
          [write("S", "A1", value(1))],
          ["A1", "S"],
        ],
        ["the sheet does not exist", [{ name: "S", cells: {} }], [write("Tak Ada", "A1", value(1))], ["Tak Ada"]],
        [
          "the sheet is protected",
          [{ name: "Kunci", cells: { A1: 1 }, isProtected: true }],
          [write("Kunci", "B1", value(1))],
          ["Kunci"],
        ],
        [
          "a merge on a protected sheet",
          [{ name: "Kunci", cells: { A1: 1 }, isProtected: true }],
          [{ kind: "merge", sheet: "Kunci", area: areaOf("A1:B1") }],
          ["Kunci"],
        ],
        [
          "a width on a protected sheet",
          [{ name: "Kunci", cells: { A1: 1 }, isProtected: true }],
          [{ kind: "column-width", sheet: "Kunci", column: 0, width: 9 }],
          ["Kunci"],
        ],
        [
          "the cell is covered by a merge",
          [{ name: "S", cells: { A1: "a" }, merges: ["A1:B2"] }],
          [write("S", "B2", value(1))],
          ["B2", "S", "A1:B2"],
        ],
        [
          "the cell is covered by a merge of the same batch",
          [{ name: "S", cells: { A1: "a" } }],
          [{ kind: "merge", sheet: "S", area: areaOf("A1:B1") }, write("S", "B1", value(1))],
          ["B1", "S"],
        ],
        [
          "a merge overlaps another",
          [{ name: "S", cells: { A1: "a" }, merges: ["A1:B2"] }],
          [{ kind: "merge", sheet: "S", area: areaOf("B2:C3") }],
          ["B2:C3", "S"],
        ],
        [
          "a merge would swallow content",
          [{ name: "S", cells: { A1: "a", B1: "b" } }],
          [{ kind: "merge", sheet: "S", area: areaOf("A1:B1") }],
          ["A1:B1", "S"],
        ],
        [
          "the place lies outside a sheet",
          [{ name: "S", cells: {} }],
          [{ ...write("S", "A1", value(1)), column: 16_384 }],
          ["S"],
        ],
        ["a number is none", [{ name: "S", cells: {} }], [write("S", "A1", value(Number.NaN))], ["A1", "S"]],
        ["a text is too long", [{ name: "S", cells: {} }], [write("S", "A1", value("x".repeat(32_768)))], ["A1", "S"]],
        ["a sheet name is not allowed", [{ name: "S", cells: {} }], [{ kind: "sheet", name: "a/b" }], ["a/b"]],
        [
          "a name is not allowed",
          [{ name: "S", cells: {} }],
          [{ kind: "name", name: "A1", sheet: "S", area: areaOf("A1") }],
          ["A1"],
        ],
      ];
      it.each(refused)("%s", async (_, sheets, edits, mentioned) => {
        const workbook = await make(sheets);
        const before = textOf(await workbook.gateway.read());
        const firstSheet = sheets[0]?.name ?? "";
        const good: Edit[] = sheets[0]?.isProtected === true ? [] : [write(firstSheet, "H20", value("awal"))];
        const failure = await failureOf(workbook.gateway.apply([...good, { kind: "sheet", name: "Baru" }, ...edits]));
        expect(failure).toBeInstanceOf(WorkbookError);
        for (const text of mentioned) expect(failure?.message).toContain(text);
        expect(textOf(await workbook.gateway.read())).toEqual(before);
        expect(textOf(await workbook.reopen())).toEqual(before);
      });

      it("a cell no longer holds what was read", async () => {
        const workbook = await make([{ name: "S", cells: { A1: "dibaca" } }]);
        await workbook.gateway.read();
        if (workbook.changeBehind === undefined) {
          // Nobody else can change what this host holds; then what was read is always what stands there.
          await workbook.gateway.apply([write("S", "A1", value("baru"), "as-read")]);
          expect(valueAt(await workbook.reopen(), "S", "A1")).toBe("baru");
          return;
        }
        await workbook.changeBehind("S", "A1", "orang lain");
        const failure = await failureOf(workbook.gateway.apply([write("S", "A1", value("baru"), "as-read")]));
        expect(failure).toBeInstanceOf(WorkbookError);
        expect(valueAt(await workbook.reopen(), "S", "A1")).toBe("orang lain");
      });
    });

    describe("undo", () => {
      it("brings back every cell, merge, sheet and name of a mixed batch", async () => {
        const workbook = await make([
          {
            name: "S",
            cells: { A1: "Judul", A3: 1, B3: { formula: "A3*2", result: 2 }, C3: "lama", A9: "gabung" },
            formats: { A3: "0.00%" },
            merges: ["A9:B9"],
          },
        ]);
        const before = textOf(await workbook.gateway.read());
        const { undo } = await workbook.gateway.apply([
          write("S", "A3", value(7), "as-read", { numberFormat: "0", bold: true }),
          write("S", "B3", value("bukan rumus"), "as-read"),
          write("S", "C3", value(null), "as-read"),
          write("S", "D3", formula("KINERJA.CAPAIAN(A3,B3)", 0.5)),
          write("S", "A20", value("baris baru")),
          write("S", "A1", { kind: "keep" }, "as-read", { bold: true, fill: "FFCC00" }),
          { kind: "unmerge", sheet: "S", area: areaOf("A9:B9") },
          { kind: "merge", sheet: "S", area: areaOf("F1:G2") },
          { kind: "column-width", sheet: "S", column: 2, width: 44 },
          { kind: "row-height", sheet: "S", row: 2, height: 33 },
          { kind: "name", name: "SELARAS_X", sheet: "S", area: areaOf("A1:B2") },
          pageSetup("S"),
          { kind: "sheet", name: "Formulir" },
          write("Formulir", "B2", value("isi")),
        ]);
        expect(textOf(await workbook.gateway.read())).not.toEqual(before);
        const redo = await workbook.gateway.apply(undo);
        expect(textOf(await workbook.gateway.read())).toEqual(before);
        expect(textOf(await workbook.reopen())).toEqual(before);
        expect(redo.changedCells).toBeGreaterThan(0);
      });

      it("brings back the batch before last after the last", async () => {
        const workbook = await make([{ name: "S", cells: { A1: 1 } }]);
        const before = textOf(await workbook.gateway.read());
        const first = await workbook.gateway.apply([
          write("S", "A1", value(2), "as-read"),
          write("S", "B1", value("b")),
        ]);
        const between = textOf(await workbook.gateway.read());
        const second = await workbook.gateway.apply([write("S", "A1", value(3), "as-read")]);
        await workbook.gateway.apply(second.undo);
        expect(textOf(await workbook.gateway.read())).toEqual(between);
        await workbook.gateway.apply(first.undo);
        expect(textOf(await workbook.reopen())).toEqual(before);
      });
    });

    describe("notes", () => {
      const notes = (text: string | null): Edit => ({ kind: "notes", text });
      const LONG = `<catatan xmlns="urn:selaras:catatan:1">{"alasan":"a &lt;b&gt; &amp; \u201cé\u201d 😀 ${"x".repeat(40_000)}"}</catatan>`;
      const SHORT = `<catatan xmlns="urn:selaras:catatan:1">{}</catatan>`;

      it("are null until some are kept, and change no cell", async () => {
        const workbook = await make([{ name: "S", cells: { A1: 1 } }]);
        const before = await workbook.gateway.read();
        expect(before.notes ?? null).toBeNull();
        const { changedCells } = await workbook.gateway.apply([notes(LONG)]);
        expect(changedCells).toBe(0);
        for (const grid of [await workbook.gateway.read(), await workbook.reopen()]) {
          expect(notesOf(grid)).toBe(LONG);
          expect(textOf(grid)).toEqual(textOf(before));
        }
      });

      it("are replaced and taken away, alone or with cells; the last of several stays", async () => {
        const workbook = await make([{ name: "S", cells: { A1: 1 } }]);
        await workbook.gateway.apply([notes(LONG)]);
        await workbook.gateway.apply([notes(LONG), write("S", "B1", value("b")), notes(SHORT)]);
        expect(notesOf(await workbook.reopen())).toBe(SHORT);
        await workbook.gateway.apply([notes(null)]);
        const grid = await workbook.reopen();
        expect(notesOf(grid)).toBeNull();
        expect(valueAt(grid, "S", "B1")).toBe("b");
        await workbook.gateway.apply([notes(null)]);
        expect(notesOf(await workbook.reopen())).toBeNull();
      });

      it("come back by undo, command by command", async () => {
        const workbook = await make([{ name: "S", cells: { A1: 1 } }]);
        const first = await workbook.gateway.apply([notes(SHORT)]);
        const second = await workbook.gateway.apply([notes(LONG), write("S", "B1", value("b"))]);
        const third = await workbook.gateway.apply([notes(null)]);
        await workbook.gateway.apply(third.undo);
        expect(notesOf(await workbook.gateway.read())).toBe(LONG);
        await workbook.gateway.apply(second.undo);
        const grid = await workbook.reopen();
        expect(notesOf(grid)).toBe(SHORT);
        expect(cellAt(grid, "S", "B1")).toBeUndefined();
        await workbook.gateway.apply(first.undo);
        expect(notesOf(await workbook.reopen())).toBeNull();
      });

      it("are not kept where a cell of the same batch is refused", async () => {
        const workbook = await make([{ name: "S", cells: { A1: 1 } }]);
        expect(await failureOf(workbook.gateway.apply([notes(SHORT), write("S", "A1", value(2))]))).toBeInstanceOf(
          WorkbookError,
        );
        expect(notesOf(await workbook.reopen())).toBeNull();
      });
    });

    it("reveals a place without changing anything", async () => {
      const { gateway } = await make([{ name: "S", cells: { A1: 1 } }]);
      const before = textOf(await gateway.read());
      await gateway.reveal("S", areaOf("A1"));
      expect(textOf(await gateway.read())).toEqual(before);
    });
  });
}

// — small makers, for literal tests ————————————————————————————————————————————————————————————————————————————

export function areaOf(text: string): { top: number; left: number; bottom: number; right: number } {
  const area = parseArea(text);
  if (area === null) throw new Error(`not an area: ${text}`);
  return area;
}

/** A CellEdit by A1 place; it expects an empty cell unless told otherwise. */
export function write(
  sheet: string,
  cell: string,
  content: CellContent,
  expected: CellEdit["expect"] = "empty",
  style?: CellStyle,
): CellEdit {
  const place = parseAddress(cell);
  if (place === null) throw new Error(`not a cell: ${cell}`);
  return { kind: "cell", sheet, ...place, content, expect: expected, ...(style === undefined ? {} : { style }) };
}

export function value(content: string | number | boolean | null): CellContent {
  return { kind: "value", value: content };
}

export function formula(text: string, cached: string | number | boolean): CellContent {
  return { kind: "formula", formula: text, cached };
}

export function pageSetup(sheet: string): Edit {
  return {
    kind: "page-setup",
    sheet,
    page: {
      paper: "F4",
      orientation: "landscape",
      margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75 },
      fitToWidth: true,
      centerHorizontally: true,
      repeatRows: { from: 4, to: 5 },
      printArea: areaOf("A1:D9"),
      footer: "&CHalaman &P dari &N",
    },
  };
}

export function cellAt(grid: WorkbookGrid, sheet: string, cell: string): Cell | undefined {
  const place = parseAddress(cell);
  const found = grid.sheets.find((one) => one.name === sheet);
  if (place === null || found === undefined) throw new Error(`no such place: ${sheet}!${cell}`);
  return found.cell(place.row, place.column);
}

export function valueAt(grid: WorkbookGrid, sheet: string, cell: string): CellValue | undefined {
  return cellAt(grid, sheet, cell)?.value;
}

export function mergesOf(grid: WorkbookGrid, sheet: string): string[] {
  return (grid.sheets.find((one) => one.name === sheet)?.merges ?? []).map(formatArea).sort();
}

/** The notes that a workbook carries, without the XML declaration that a program may put in front. */
function notesOf({ notes }: WorkbookGrid): string | null {
  return notes === undefined || notes === null ? null : notes.replace(/^\s*<\?xml[^>]*\?>\s*/, "").trim();
}

/** A workbook as plain data, for comparing two of them. */
export function textOf(grid: WorkbookGrid): unknown {
  return {
    names: [...grid.names].sort((a, b) => a.name.localeCompare(b.name)),
    sheets: grid.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      isProtected: sheet.isProtected,
      merges: sheet.merges.map(formatArea).sort(),
      cells: Array.from({ length: sheet.rowCount }, (_, row) => (sheet.row(row) ?? []).map((cell) => cell ?? null)),
    })),
  };
}

export async function failureOf(promise: Promise<unknown>): Promise<Error | null> {
  try {
    await promise;
    return null;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}
