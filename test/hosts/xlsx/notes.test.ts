import { strFromU8, unzipSync } from "fflate";
import { openXlsx } from "../../../src/hosts/xlsx";
import { attributeOf, parseXml } from "../../../src/hosts/xlsx/xml-tree";
import { partsOf, RELATIONSHIPS, sheetXml, zipOf } from "./build-xlsx";
import { nastyParts } from "./nasty-workbook";

const NOTES = `<catatan xmlns="urn:selaras:catatan:1">{"a":1}</catatan>`;
const FOREIGN = `<p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties">urn:selaras:catatan:1</p:properties>`;

function textsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** A workbook that carries somebody else's custom XML as item1. */
function withForeignPart(foreign: string): Uint8Array {
  const parts = partsOf({ S: sheetXml("") }, { parts: { "customXml/item1.xml": foreign } });
  const rels = String(parts["xl/_rels/workbook.xml.rels"]);
  const line = `<Relationship Id="rId7" Type="${RELATIONSHIPS}/customXml" Target="../customXml/item1.xml"/>`;
  return zipOf({ ...parts, "xl/_rels/workbook.xml.rels": rels.replace("</Relationships>", `${line}</Relationships>`) });
}

test("notes become a custom XML part with its properties, found by Excel through relationships and content types", async () => {
  const workbook = openXlsx(zipOf(nastyParts()));
  const before = textsOf(workbook.toBytes());
  await workbook.apply([{ kind: "notes", text: NOTES }]);
  const after = textsOf(workbook.toBytes());
  const added = Object.keys(after).filter((name) => !(name in before));
  const [item = ""] = added;
  const number = /item(\d+)\.xml$/.exec(item)?.[1] ?? "";
  expect(added).toEqual([
    `customXml/item${number}.xml`,
    `customXml/itemProps${number}.xml`,
    `customXml/_rels/item${number}.xml.rels`,
  ]);
  expect(after[item]).toBe(NOTES);
  expect(Object.keys(before).filter((name) => before[name] !== after[name])).toEqual([
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
  ]);
  const links = parseXml(after["xl/_rels/workbook.xml.rels"]!).children;
  expect(attributeOf(links.at(-1)!, "Target")).toBe(`../customXml/item${number}.xml`);
  expect(attributeOf(links.at(-1)!, "Type")).toBe(`${RELATIONSHIPS}/customXml`);
  const types = parseXml(after["[Content_Types].xml"]!).children.map((type) => attributeOf(type, "PartName"));
  expect(types.slice(-2)).toEqual([`/customXml/item${number}.xml`, `/customXml/itemProps${number}.xml`]);
});

test("taken away again, the file is what it was", async () => {
  const workbook = openXlsx(zipOf(nastyParts()));
  const before = textsOf(workbook.toBytes());
  const { undo } = await workbook.apply([{ kind: "notes", text: NOTES }]);
  expect(undo).toEqual([{ kind: "notes", text: null }]);
  await workbook.apply(undo);
  expect(textsOf(workbook.toBytes())).toEqual(before);
});

test.each([FOREIGN, "<rusak xmlns='urn:selaras:catatan:1'", ""])(
  "another program's custom XML is neither read nor touched: %j",
  async (foreign) => {
    const workbook = openXlsx(withForeignPart(foreign));
    expect((await workbook.read()).notes).toBeNull();
    await workbook.apply([{ kind: "notes", text: NOTES }]);
    const after = textsOf(workbook.toBytes());
    expect(after["customXml/item1.xml"]).toBe(foreign);
    expect(after["customXml/item2.xml"]).toBe(NOTES);
    const reopened = openXlsx(workbook.toBytes());
    expect((await reopened.read()).notes).toBe(NOTES);
    await reopened.apply([{ kind: "notes", text: null }]);
    expect(Object.keys(textsOf(reopened.toBytes())).filter((name) => name.startsWith("customXml/"))).toEqual([
      "customXml/item1.xml",
    ]);
  },
);

test("notes that Excel wrote with a prefix and a declaration are read as they stand", async () => {
  const text = `<?xml version="1.0"?>\n<s:catatan xmlns:s="urn:selaras:catatan:1">{}</s:catatan>`;
  expect((await openXlsx(withForeignPart(text)).read()).notes).toBe(text);
});
