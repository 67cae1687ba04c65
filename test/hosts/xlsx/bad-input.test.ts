import { strToU8, zipSync } from "fflate";
import { WorkbookError } from "../../../src/app/ports";
import { openXlsx } from "../../../src/hosts/xlsx";
import { nodeCodec } from "../../../src/hosts/xlsx/file";
import { failureOf } from "../../contract/gateway-contract";
import { MAX_CELLS } from "../../../src/hosts/xlsx/cell-reader";
import { readSheet } from "../../../src/hosts/xlsx/sheet-reader";
import { XmlSizeError } from "../../../src/hosts/xlsx/xml-text";
import { partsOf, sheetXml, zipOf, type Parts } from "./build-xlsx";

/** An OLE compound file's first bytes, then some stream names as its directory holds them. */
function compound(...streams: string[]): Uint8Array {
  const names = streams.map((name) =>
    Array.from(name)
      .map((letter) => `${letter}\u0000`)
      .join(""),
  );
  return new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...strToU8("\u0000".repeat(512) + names.join("\u0000\u0000"), true),
  ]);
}

function good(): Parts {
  return partsOf({ S: sheetXml(`<row r="1"><c r="A1"><v>1</v></c></row>`) });
}

function without(name: string): Parts {
  return Object.fromEntries(Object.entries(good()).filter(([part]) => part !== name));
}

function failureOfBytes(bytes: Uint8Array): Promise<Error | null> {
  return failureOf(Promise.resolve().then(() => openXlsx(bytes, { name: "data.xlsx" }).read()));
}

describe("files that are no readable workbook get a message that says what they are", () => {
  const cases: readonly (readonly [string, Uint8Array, string, RegExp])[] = [
    ["an empty file", new Uint8Array(), "berkas-kosong", /kosong \(0 bita\)/],
    [
      "text with commas",
      strToU8("No;Sasaran;Target\n1;Meningkatnya mutu;95\n"),
      "teks-biasa",
      /CSV atau TXT.*Simpan Sebagai/,
    ],
    ["UTF-16 text", new Uint8Array([0xff, 0xfe, 65, 0, 66, 0]), "teks-biasa", /teks biasa/],
    [
      "an HTML page named .xlsx",
      strToU8("  <html><table><tr><td>1</td></tr></table></html>"),
      "halaman-web",
      /halaman web/,
    ],
    ["SpreadsheetML 2003", strToU8(`\ufeff<?xml version="1.0"?><Workbook/>`), "halaman-web", /XML/],
    ["a PDF", strToU8("%PDF-1.7\n..."), "pdf", /PDF/],
    ["an old .xls", compound("Root Entry", "Workbook"), "xls-lama", /\.xls\).*Simpan Sebagai/],
    ["a very old .xls", compound("Root Entry", "Book"), "xls-lama", /\.xls/],
    ["a password-protected .xlsx", compound("EncryptionInfo", "EncryptedPackage"), "bersandi", /kata sandi/],
    ["an old .doc", compound("WordDocument"), "bukan-xlsx", /dokumen Office lama/],
    ["random bytes", new Uint8Array([1, 2, 3, 0, 255, 17, 0, 0, 9]), "bukan-xlsx", /bukan buku kerja Excel/],
    ["an empty zip", zipSync({}), "bukan-buku-kerja", /arsip ZIP yang kosong/],
    ["some zip", zipOf({ "a.txt": "halo" }), "bukan-buku-kerja", /ZIP tanpa buku kerja/],
    [
      "a .docx",
      zipOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<d/>" }),
      "bukan-buku-kerja",
      /dokumen Word/,
    ],
    ["a .pptx", zipOf({ "ppt/presentation.xml": "<p/>" }), "bukan-buku-kerja", /PowerPoint/],
    ["an .xlsb", zipOf({ "xl/workbook.bin": new Uint8Array([1]) }), "xlsb", /\.xlsb\).*Simpan Sebagai/],
    [
      "an .ods",
      zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<c/>" }),
      "ods",
      /\.ods\).*Simpan Sebagai/,
    ],
    ["a sheet part missing", zipOf(without("xl/worksheets/sheet1.xml")), "bagian-hilang", /lembar "S"/],
    ["the workbook part missing", zipOf(without("xl/workbook.xml")), "bukan-buku-kerja", /tanpa buku kerja/],
    [
      "no sheets at all",
      zipOf({ ...good(), "xl/workbook.xml": "<workbook><sheets/></workbook>" }),
      "tanpa-lembar",
      /tidak berisi satu lembar/,
    ],
    [
      "a broken workbook part",
      zipOf({ ...good(), "xl/workbook.xml": "<workbook><sheets>" }),
      "xml-rusak",
      /xl\/workbook\.xml/,
    ],
    ["broken styles", zipOf({ ...good(), "xl/styles.xml": "<styleSheet>" }), "xml-rusak", /xl\/styles\.xml/],
    [
      "broken shared strings",
      zipOf({ ...good(), "xl/sharedStrings.xml": "<sst><si><t>" }),
      "xml-rusak",
      /sharedStrings/,
    ],
  ];
  it.each(cases)("%s", async (_, bytes, code, message) => {
    const failure = await failureOfBytes(bytes);
    expect(failure).toBeInstanceOf(WorkbookError);
    expect(failure).toMatchObject({ code });
    expect(failure?.message).toMatch(message);
    expect(failure?.message).toContain(`Berkas "data.xlsx"`);
  });

  it("a zip cut anywhere", async () => {
    const bytes = zipOf(good());
    for (const part of [0.1, 0.5, 0.9, 0.99]) {
      const failure = await failureOfBytes(bytes.subarray(0, Math.floor(bytes.length * part)));
      expect(failure).toMatchObject({ name: "WorkbookError", code: "zip-rusak" });
      expect(failure?.message).toContain("terpotong");
    }
  });

  it("a flipped bit inside a part", async () => {
    const bytes = zipOf(good());
    const text = new TextDecoder("latin1").decode(bytes);
    const start = text.indexOf("xl/worksheets/sheet1.xml") + 24;
    bytes[start + 20] = (bytes[start + 20] ?? 0) ^ 4;
    expect(await failureOfBytes(bytes)).toMatchObject({ code: "zip-rusak" });
  });
});

describe.each([
  ["the portable codec", undefined],
  ["Node's zlib", nodeCodec],
])("zip bombs, with %s", (_, codec) => {
  const limits = { part: 1_000_000, total: 1_500_000, parts: 50 };
  const open = (parts: Parts, patch?: (bytes: Uint8Array) => void): Promise<Error | null> => {
    const bytes = zipOf(parts);
    patch?.(bytes);
    return failureOf(
      Promise.resolve().then(() => openXlsx(bytes, { limits, ...(codec === undefined ? {} : { codec }) }).read()),
    );
  };

  it("refuses a part that says it is too large, before unpacking it", async () => {
    const failure = await open({ ...good(), "xl/worksheets/sheet1.xml": sheetXml(" ".repeat(1_000_001)) });
    expect(failure).toMatchObject({ code: "terlalu-besar" });
    expect(failure?.message).toContain("xl/worksheets/sheet1.xml");
  });

  it("refuses parts that are too large together", async () => {
    const sheet = sheetXml(" ".repeat(800_000));
    expect(await open(partsOf({ A: sheet, B: sheet }))).toMatchObject({ code: "terlalu-besar" });
  });

  it("stops at a part that is larger than its header says", async () => {
    const big = sheetXml(" ".repeat(900_000));
    const failure = await open({ ...good(), "xl/worksheets/sheet1.xml": big }, (bytes) => {
      // The directory at the end says the size; make it say 100.
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let at = 0; at + 46 < bytes.length; at++) {
        if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === big.length)
          view.setUint32(at + 24, 100, true);
      }
    });
    expect(failure).toMatchObject({ code: "zip-rusak" });
    expect(failure?.message).toContain("lebih besar daripada yang tertulis");
  });

  it("refuses more parts than any workbook has", async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (__, i) => [`p${i}.xml`, "<a/>"]));
    expect(await open({ ...good(), ...many })).toMatchObject({ code: "terlalu-besar" });
  });

  it("does not unpack what it does not need: a bomb beside the workbook passes through untouched", async () => {
    expect(await open({ ...good(), "xl/media/besar.bin": new Uint8Array(5_000_000) })).toBeNull();
  });
});

it("refuses XML nested without end", async () => {
  const deep = `${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`;
  expect(await failureOfBytes(zipOf({ ...good(), "xl/styles.xml": `<styleSheet>${deep}</styleSheet>` }))).toMatchObject(
    {
      code: "xml-rusak",
    },
  );
});

describe("what is small on disk and endless in memory", () => {
  const withSheet = (sheet: string): Uint8Array => zipOf({ ...good(), "xl/worksheets/sheet1.xml": sheet });
  const rows = `<row r="1"><c r="A1"><v>1</v></c></row>`;

  it.each<[string, Uint8Array, string]>([
    [
      "more elements beside the rows than any sheet has",
      withSheet(sheetXml(rows, "", "<a/>".repeat(600_001))),
      "sheet1",
    ],
    [
      "more styles than Excel takes ten times over",
      zipOf({ ...good(), "xl/styles.xml": `<styleSheet><cellXfs>${"<xf/>".repeat(600_001)}</cellXfs></styleSheet>` }),
      "styles",
    ],
    ["a text without end", withSheet(sheetXml(rows, "", "x".repeat(64 * 1024 * 1024))), "sheet1"],
    [
      "more different texts than a million rows need",
      zipOf({ ...good(), "xl/sharedStrings.xml": `<sst>${"<si/>".repeat(4_000_001)}</sst>` }),
      "sharedStrings",
    ],
    [
      "a long formula that borrowing cells repeat",
      withSheet(
        sheetXml(
          `<row><c><f t="shared" ref="A1:A9" si="0">"${"x".repeat(8000)}"</f></c>${`<c><f t="shared" si="0"/></c>`.repeat(12_600)}</row>`,
        ),
      ),
      "sheet1",
    ],
  ])(
    "%s",
    async (_, bytes, part) => {
      const failure = await failureOfBytes(bytes);
      expect(failure).toMatchObject({ name: "WorkbookError", code: "terlalu-besar" });
      expect(failure?.message).toContain(part);
    },
    60_000,
  );

  it("a text that no cell of Excel could hold, at its cell", async () => {
    const text = "あ".repeat(100_001);
    const inline = `<row r="1"><c r="A1" t="inlineStr"><is><t>${text.slice(1)}</t></is></c></row>`;
    expect(await failureOfBytes(withSheet(sheetXml(inline)))).toBeNull();
    const failure = await failureOfBytes(withSheet(sheetXml(inline.replace(text.slice(1), text))));
    expect(failure).toMatchObject({ code: "terlalu-besar" });
    expect(failure?.message).toContain(`sel A1 di lembar "S"`);
  });

  it("counts the filled cells of all sheets together", () => {
    const context = { label: "", sharedStrings: [], styles: [], isDate1904: false, budget: { cells: 3 } };
    const read = () => readSheet("S", "visible", sheetXml(`<row><c/><c><v>1</v></c><c><v>2</v></c></row>`), context);
    expect(read().columnCount).toBe(3);
    expect(read).toThrow(XmlSizeError);
    expect(MAX_CELLS).toBeGreaterThan(20_000 * 15 * 10);
  });

  // Every one of these took a time that grew with the square of the length: hours at this size.
  it.each<[string, Parts]>([
    ["unclosed tags instead of rows", { "xl/worksheets/sheet1.xml": `<worksheet>${"<sheetData ".repeat(400_000)}` }],
    ["unclosed tags instead of texts", { "xl/sharedStrings.xml": `<a>${"<sst ".repeat(400_000)}` }],
  ])("%s are refused at once", async (_, parts) => {
    expect(await failureOfBytes(zipOf({ ...good(), ...parts }))).toMatchObject({ code: "xml-rusak" });
  });

  it("hidden columns that overlap a thousandfold are read once", async () => {
    const cols = `<cols>${`<col min="2" max="16384" hidden="1"/><col min="1" max="16383" hidden="1"/>`.repeat(50_000)}</cols>`;
    const grid = await openXlsx(withSheet(sheetXml(rows, cols))).read();
    expect(grid.sheets[0]?.hiddenColumns.size).toBe(16_384);
  });

  it("parts that share their bytes", async () => {
    const bytes = zipOf({ ...good(), "xl/media/a.bin": new Uint8Array(20_000), "xl/media/b.bin": "x" }, 0);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries: number[] = [];
    for (let at = 0; at + 46 < bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) entries.push(at);
    const [a = 0, b = 0] = entries.slice(-2);
    // The last entry of the directory claims the bytes of the one before it.
    bytes.copyWithin(b + 10, a + 10, a + 28);
    view.setUint32(b + 42, view.getUint32(a + 42, true), true);
    expect(await failureOfBytes(bytes)).toMatchObject({ code: "zip-rusak" });
  });
});

it("finds the directory where the zip's comment looks like one", async () => {
  const bytes = zipOf(good());
  const comment = new Uint8Array(40);
  comment.set([0x50, 0x4b, 5, 6], 3);
  const whole = new Uint8Array([...bytes, ...comment]);
  new DataView(whole.buffer).setUint16(bytes.length - 2, comment.length, true);
  expect(await failureOfBytes(whole)).toBeNull();
});

it.each([
  ["one name", `<sheet name="S" sheetId="1" r:id="rId1"/><sheet name="s" sheetId="2" r:id="rId2"/>`],
  ["one part", `<sheet name="S" sheetId="1" r:id="rId1"/><sheet name="T" sheetId="2" r:id="rId1"/>`],
])("refuses two sheets with %s: an edit could reach the wrong one", async (_, sheets) => {
  const parts = partsOf({ S: sheetXml(""), T: sheetXml("") });
  const workbook = String(parts["xl/workbook.xml"]).replace(/(<sheets>).*(<\/sheets>)/, `$1${sheets}$2`);
  const failure = await failureOfBytes(zipOf({ ...parts, "xl/workbook.xml": workbook }));
  expect(failure).toMatchObject({ code: "isi-rusak" });
  expect(failure?.message).toMatch(/lembar "[sT]" ada dua kali/);
});

it("takes no <sheetData> of a comment for the rows", async () => {
  const sheet = sheetXml(`<row><c><v>7</v></c></row>`, "<!-- <sheetData></sheetData> -->");
  const grid = await openXlsx(zipOf({ ...good(), "xl/worksheets/sheet1.xml": sheet })).read();
  expect(grid.sheets[0]?.cell(0, 0)?.value).toBe(7);
});
