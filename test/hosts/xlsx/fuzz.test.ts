import fc from "fast-check";
import { WorkbookError } from "../../../src/app/ports";
import type { Edit } from "../../../src/core/edits/edit";
import { openXlsx } from "../../../src/hosts/xlsx";
import { nodeCodec } from "../../../src/hosts/xlsx/file";
import { areaOf, formula, pageSetup, textOf, value, write } from "../../contract/gateway-contract";
import { buildXlsx, partsOf, sheetXml, zipOf, type Parts } from "./build-xlsx";
import { nastyParts } from "./nasty-workbook";

jest.setTimeout(120_000);

/** Reads and changes; any failure must be a WorkbookError with words for the user. */
async function expectOnlyWorkbookErrors(bytes: Uint8Array, edits: readonly Edit[]): Promise<void> {
  try {
    const workbook = openXlsx(bytes, { name: "uji.xlsx", codec: nodeCodec });
    const grid = await workbook.read();
    for (const sheet of grid.sheets) sheet.cell(0, 0);
    const { undo } = await workbook.apply(edits);
    await workbook.apply(undo);
    await openXlsx(workbook.toBytes(), { codec: nodeCodec }).read();
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    expect(error.message).toMatch(/[a-z]{4}/);
  }
}

const EDITS: readonly Edit[] = [
  write("PK 2024", "G4", formula("KINERJA.CAPAIAN(C4,D4)", 0.5), "empty", { like: { row: 3, column: 3 } }),
  write("PK 2024", "A4", value("x"), "as-read", { bold: true, fill: "FF0000" }),
  { kind: "merge", sheet: "PK 2024", area: areaOf("G1:H1") },
  { kind: "column-width", sheet: "PK 2024", column: 2, width: 9 },
  { kind: "row-height", sheet: "PK 2024", row: 3, height: 9 },
  { kind: "name", name: "SELARAS", sheet: "PK 2024", area: areaOf("A1:B2") },
  pageSetup("PK 2024"),
  { kind: "sheet", name: "Baru" },
];

const XML_PARTS = [
  "xl/worksheets/sheet1.xml",
  "xl/workbook.xml",
  "xl/styles.xml",
  "xl/sharedStrings.xml",
  "xl/_rels/workbook.xml.rels",
  "[Content_Types].xml",
  "xl/worksheets/_rels/sheet1.xml.rels",
  "xl/tables/table1.xml",
  "_rels/.rels",
];
const SCRAPS = [
  "<",
  ">",
  "&",
  '"',
  "'",
  "/",
  "=",
  "]]>",
  "<![CDATA[",
  "<!--",
  "<?x",
  "<!DOCTYPE x>",
  "&#0;",
  "&#x110000;",
  "&x;",
  "\u0000",
  "<row>",
  "</row>",
  "<c>",
  "</c>",
  '<f t="shared" si="0"/>',
  "</sheetData>",
  "<sheetData>",
  "99999999999",
  "-1",
  'r=""',
  's="-5"',
  'xmlns:x="u"',
  "é",
  "A0",
  "XFE1",
  't="s"',
];

interface Change {
  readonly part: string;
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  part: fc.constantFrom(...XML_PARTS),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(40),
  put: fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ maxLength: 6 })),
});

function changed(parts: Parts, changes: readonly Change[]): Parts {
  const out = { ...parts };
  for (const { part, at, cut, put } of changes) {
    const text = String(out[part]);
    const from = Math.floor(at * text.length);
    out[part] = text.slice(0, from) + put + text.slice(from + cut);
  }
  return out;
}

describe("whatever the bytes, only WorkbookErrors come out, and soon", () => {
  const small = buildXlsx([
    { name: "PK 2024", cells: { A1: "Sasaran", B4: 0.5, C4: { formula: "B4*2", result: 1 } }, merges: ["A1:B1"] },
  ]);
  const nasty = nastyParts();

  it("changed bytes of the file", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(small.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        async (changes) => {
          const bytes = small.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          await expectOnlyWorkbookErrors(bytes, EDITS);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("a file cut, doubled or with a piece taken out", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(small.length), fc.nat(small.length), fc.boolean(), async (a, b, isDoubled) => {
        const pieces = isDoubled
          ? [small.subarray(0, a), small.subarray(b)]
          : [small.subarray(Math.min(a, b), Math.max(a, b))];
        await expectOnlyWorkbookErrors(new Uint8Array(Buffer.concat(pieces)), EDITS);
      }),
      { numRuns: 200 },
    );
  });

  it("any bytes at all", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, isZip) => {
        await expectOnlyWorkbookErrors(
          isZip ? new Uint8Array([0x50, 0x4b, 3, 4, ...bytes, 0x50, 0x4b, 5, 6, ...bytes]) : bytes,
          EDITS,
        );
      }),
      { numRuns: 300 },
    );
  });

  it("changed XML in a sound zip", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        await expectOnlyWorkbookErrors(zipOf(changed(nasty, changes), 0), EDITS);
      }),
      { numRuns: 500 },
    );
  });
});

describe("whatever is written, it reads back, and undo undoes it", () => {
  const place = fc.record({ row: fc.nat(30), column: fc.nat(12) });
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom("=A1", "-x", "_x0041_", " a", "a\r\nb", "\u0007", "0012", "\ud83d"),
  );
  const content = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), text);
  const before = zipOf(
    partsOf({
      S: sheetXml(
        Array.from(
          { length: 12 },
          (_, row) =>
            `<row r="${row * 2 + 1}">${Array.from({ length: 5 }, (__, i) => `<c r="${"BDFHJ".charAt(i)}${row * 2 + 1}" s="${(row + i) % 6}"><v>${row * i}</v></c>`).join("")}</row>`,
        ).join(""),
      ),
    }),
  );

  it("random cells", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(place, content), { minLength: 1, maxLength: 25 }), async (cells) => {
        const workbook = openXlsx(before);
        const grid = await workbook.read();
        const { undo } = await workbook.apply(
          cells.map(([{ row, column }, one]): Edit => ({
            kind: "cell",
            sheet: "S",
            row,
            column,
            content: { kind: "value", value: one },
            expect: "as-read",
          })),
        );
        const expected = new Map(cells.map(([{ row, column }, one]) => [`${row},${column}`, one]));
        const after = (await openXlsx(workbook.toBytes()).read()).sheets[0]!;
        for (const [key, one] of expected) {
          const [row, column] = key.split(",").map(Number);
          const cell = after.cell(row!, column!);
          expect(cell?.formula).toBeUndefined();
          expect(cell?.value).toEqual(
            one === "" ? undefined : typeof one === "string" ? asStored(one) : one === 0 ? 0 : one,
          );
        }
        await workbook.apply(undo);
        expect(textOf(await openXlsx(workbook.toBytes()).read())).toEqual(textOf(grid));
      }),
      { numRuns: 150 },
    );
  });
});

/** A cell's line break is one character, and half a character is none. */
function asStored(one: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(one.replaceAll("\r\n", "\n")));
}
