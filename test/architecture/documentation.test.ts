import ts from "typescript";
import { filesBelow, syntaxOf } from "../support/source-files";

const CORE = filesBelow("src/core").filter((file) => file.endsWith(".ts"));

/** "FIELD_LIST[number]" beside the list itself says all there is to say. */
function isDerivedType(node: ts.Node): boolean {
  return ts.isTypeAliasDeclaration(node) && /^\(typeof \w+\)\[number\]$/.test(node.type.getText());
}

/** The exported declarations of a file that carry no TSDoc. */
function undocumentedIn(file: string): string[] {
  const source = syntaxOf(file);
  return source.statements
    .filter(
      (node) =>
        ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
    )
    .filter((node) => !isDerivedType(node) && !/\/\*\*/.test(source.text.slice(node.getFullStart(), node.getStart())))
    .map((node) => `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
}

test("every export of the core says what it answers", () => {
  expect(CORE.length).toBeGreaterThan(20);
  expect(CORE.flatMap(undocumentedIn)).toEqual([]);
});

test("an export without TSDoc is noticed", () => {
  const source = ts.createSourceFile("x.ts", "export const a = 1;", ts.ScriptTarget.ES2022, true);
  const [first] = source.statements;
  expect(first !== undefined && /\/\*\*/.test(source.text.slice(first.getFullStart(), first.getStart()))).toBe(false);
});
