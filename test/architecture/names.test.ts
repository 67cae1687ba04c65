import ts from "typescript";
import { filesBelow, syntaxOf, textOf } from "../support/source-files";

const SOURCES = [...filesBelow("src"), ...filesBelow("test")].filter((file) => /\.tsx?$/.test(file));

/** Calls visit with every node of a file. */
function walk(file: string, visit: (node: ts.Node) => void): void {
  const step = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, step);
  };
  step(syntaxOf(file));
}

function lineOf(node: ts.Node): number {
  return node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;
}

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|golden|d))?\.ts$/;
/** A component; main.tsx only starts one. */
const COMPONENT = /^([A-Z][A-Za-z0-9]*|main)\.tsx$/;

test("files are named in kebab-case, components in PascalCase, and none is a drawer for odds and ends", () => {
  const names = SOURCES.map((file) => file.split("/").at(-1) ?? "");
  expect(SOURCES.length).toBeGreaterThan(50);
  expect(names.filter((name) => !KEBAB_CASE.test(name) && !COMPONENT.test(name))).toEqual([]);
  expect(SOURCES.filter((file) => /(^|\/)(utils?|helpers?|common|misc|shared|lib)(\.tsx?$|\/)/.test(file))).toEqual([]);
});

test("exports are named, never default", () => {
  const defaults = SOURCES.filter((file) => /^export default /m.test(textOf(file)));
  expect(defaults).toEqual([]);
});

/** custom-functions-metadata reads syntax only: what takes a scalar or a range must be written any[][] in the signature. */
function isCustomFunctionSignature(file: string, node: ts.Node): boolean {
  if (!/^src\/functions\/[^/]+\.ts$/.test(file)) return false;
  const owner = ts.findAncestor(node, (above) => ts.isBlock(above) || ts.isFunctionDeclaration(above));
  return owner !== undefined && ts.isFunctionDeclaration(owner);
}

test("no type is any", () => {
  const found: string[] = [];
  for (const file of SOURCES) {
    walk(file, (node) => {
      if (node.kind === ts.SyntaxKind.AnyKeyword && !isCustomFunctionSignature(file, node))
        found.push(`${file}:${lineOf(node)}`);
    });
  }
  expect(found).toEqual([]);
});

test("no interface has an I in front", () => {
  const found: string[] = [];
  for (const file of SOURCES) {
    walk(file, (node) => {
      if (ts.isInterfaceDeclaration(node) && /^I[A-Z][a-z]/.test(node.name.text))
        found.push(`${file}: ${node.name.text}`);
    });
  }
  expect(found).toEqual([]);
});

/** A verb in Indonesian, a domain noun in English, or an Indonesian noun with an English plural. */
const MIXED =
  /^(hitung|ambil|buat|cari|tampil|simpan|tulis|baca|cetak|muat|ubah)[A-Z]|[gG]oals?([A-Z]|$)|([iI]ndikator|[sS]asaran|[kK]egiatan|[cC]apaian|[tT]ujuan|[sS]impul|[nN]ilai)s([A-Z]|$)|achievement|^(ind|keg|sas)s?$/;

test("names keep domain nouns Indonesian and mechanics English", () => {
  const found: string[] = [];
  for (const file of SOURCES.filter((name) => name.startsWith("src/"))) {
    walk(file, (node) => {
      const isDeclared =
        ts.isFunctionDeclaration(node) ||
        ts.isVariableDeclaration(node) ||
        ts.isParameter(node) ||
        ts.isPropertySignature(node) ||
        ts.isMethodDeclaration(node) ||
        ts.isInterfaceDeclaration(node) ||
        ts.isClassDeclaration(node);
      if (!isDeclared || node.name === undefined || !ts.isIdentifier(node.name)) return;
      if (MIXED.test(node.name.text)) found.push(`${file}:${lineOf(node)} ${node.name.text}`);
    });
  }
  expect(found).toEqual([]);
});
