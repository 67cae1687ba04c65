import ts from "typescript";
import { filesBelow, syntaxOf, textOf } from "../support/source-files";

const SOURCES = [...filesBelow("src"), ...filesBelow("test")].filter((file) => file.endsWith(".ts"));

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

test("files are named in kebab-case, and none is a drawer for odds and ends", () => {
  const names = SOURCES.map((file) => file.split("/").at(-1) ?? "");
  expect(SOURCES.length).toBeGreaterThan(50);
  expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|golden|d))?\.ts$/.test(name))).toEqual([]);
  expect(SOURCES.filter((file) => /(^|\/)(utils?|helpers?|common|misc|shared|lib)(\.ts$|\/)/.test(file))).toEqual([]);
});

test("exports are named, never default", () => {
  const defaults = SOURCES.filter((file) => /^export default /m.test(textOf(file)));
  expect(defaults).toEqual([]);
});

test("no type is any", () => {
  const found: string[] = [];
  for (const file of SOURCES) {
    walk(file, (node) => {
      if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${file}:${lineOf(node)}`);
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
