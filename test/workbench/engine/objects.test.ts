import fs from "node:fs";
import { OBJECT_TYPES } from "../../../src/workbench/engine/objects/index";
import { createOfficeClient } from "../../support/office-client";

const source = fs.readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js"), "utf8");
/** What the wire calls otherwise than the client's reader does. */
const WRITTEN_AS = new Set(["Worksheet.Gridlines"]);
const API_NAMES: Readonly<Record<string, string>> = {
  Border: "RangeBorder",
  BorderCollection: "RangeBorderCollection",
  FreezePanes: "WorksheetFreezePanes",
  HeadersFooters: "HeaderFooterGroup",
  HeaderFooterGroup: "HeaderFooter",
};

const types = Object.entries(OBJECT_TYPES) as [
  string,
  { properties?: object; objects?: object; methods?: object; apiName?: string },
][];

test.each(types)("%s: every member that the engine answers is one that Microsoft's client asks for", (name, type) => {
  const { Excel } = createOfficeClient();
  const apiName = API_NAMES[name] ?? name;
  expect(type.apiName ?? name).toBe(apiName);
  const { prototype } = (
    Excel as unknown as Record<string, { prototype: { _scalarPropertyOriginalNames?: string[] } }>
  )[apiName]!;
  const plain = Object.keys(type.properties ?? {}).filter((property) => !WRITTEN_AS.has(`${name}.${property}`));
  expect(plain.filter((property) => !(prototype._scalarPropertyOriginalNames ?? []).includes(property))).toEqual([]);
  // Methods and navigation properties stand in the client's class as the text that goes over the wire.
  const start = source.indexOf(`    var ${apiName} = (function (_super) {`);
  const text = source.slice(start, source.indexOf(`    Excel.${apiName} = ${apiName};`, start));
  const asked = [...Object.keys(type.objects ?? {}), ...Object.keys(type.methods ?? {})];
  expect(asked.filter((member) => !text.includes(`"${member}"`))).toEqual([]);
});
