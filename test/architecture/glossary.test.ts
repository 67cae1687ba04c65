import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { FIELD_LIST } from "../../src/core/model/field";
import { GLOSSARY } from "../../src/core/model/glossary";
import { KIND_LIST, LEVEL_LIST } from "../../src/core/model/level";
import { glossaryTable } from "../support/glossary-table";
import { filesBelow, ROOT, syntaxOf } from "../support/source-files";

/** Words of the model that are mechanics, in English. */
const ENGLISH = new Set(
  (
    "above ambiguous area as by child children column computed confidence convention defined dependent depth empty explicit " +
    "field fields fingerprint first found gap header id ids implicit inclusive inferred is key keys kind layout level levels list lowest match " +
    "matches max merged message min missing name near nearest node nodes nth of origin own parent place places raw read reading " +
    "reason reasons recognized related root row rule second section serial setting settings severity sheet sheets sign similarity source span stated " +
    "step steps suspect tie tree unrecognized unreadable value values votes weight default no set map mutable get english " +
    "number numbers cascade finding implied label subtotal total vote"
  ).split(" "),
);

function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
}

const KNOWN = new Set([...ENGLISH, ...GLOSSARY.flatMap(({ istilah }) => wordsOf(istilah))]);

/** The names that the model's interfaces and types declare. */
function modelNames(): string[] {
  const names: string[] = [];
  for (const file of filesBelow("src/core/model")) {
    if (!file.endsWith(".ts") || file.endsWith("glossary.ts")) continue;
    const step = (node: ts.Node): void => {
      const isNamed =
        ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isPropertySignature(node);
      if (isNamed) names.push(node.name.getText());
      ts.forEachChild(node, step);
    };
    step(syntaxOf(file));
  }
  return names;
}

test("every Indonesian word of the model, its fields, levels and kinds is explained", () => {
  const names = [...FIELD_LIST, ...LEVEL_LIST, ...KIND_LIST, ...modelNames()];
  const unknown = new Set(names.flatMap((name) => wordsOf(name)).filter((word) => !KNOWN.has(word)));
  expect([...unknown].sort()).toEqual([]);
});

test("a term is explained once, in both languages", () => {
  const terms = GLOSSARY.map(({ istilah }) => istilah.toLowerCase());
  expect(new Set(terms).size).toBe(terms.length);
  expect(GLOSSARY.filter(({ inggris, penjelasan }) => inggris.length < 3 || penjelasan.length < 3)).toEqual([]);
});

test("the README shows this glossary", () => {
  const file = path.join(ROOT, "README.md");
  const readme = readFileSync(file, "utf8");
  const section = /(?<=<!-- glossary -->\n)[\s\S]*?(?=\n<!-- \/glossary -->)/;
  if (process.env["UPDATE_README"] === "1") writeFileSync(file, readme.replace(section, glossaryTable));
  else expect(section.exec(readme)?.[0]).toBe(glossaryTable());
});
