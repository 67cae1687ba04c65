/**
 * Makes nomenklatur.txt of the national nomenclature: `node assets/data/buat-nomenklatur.mjs nomenklatur-subkegiatan.tsv`.
 * The source is a tab-separated list with the columns program, kegiatan and subkegiatan, each "kode name". Kept are the
 * names only, once per level (by words, whatever their capitals and punctuation): that is all that voting on a row's level
 * needs. The sounds in front of each line, and the order, are left to the core: README.md beside this file says how.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const LEVELS = [
  ["program", "program"],
  ["kegiatan", "kegiatan"],
  ["subKegiatan", "subkegiatan"],
];

/** The words of a name: two spellings with the same words are one line of the list. */
const wordsOf = (nama) =>
  nama
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

export function buildNomenklatur(tsv) {
  const [header, ...lines] = tsv.replace(/\r/g, "").split("\n");
  const titles = header.split("\t");
  const parts = [
    "// Names of the national nomenclature of program, kegiatan and sub kegiatan, once per level: sounds, level, name.",
    "// Source, format and how it is made: README.md beside this file.",
  ];
  for (const [level, title] of LEVELS) {
    const at = titles.indexOf(title);
    const names = new Map();
    for (const line of lines) {
      const nama = (line.split("\t")[at] ?? "")
        .replace(/^[\dX.]+\s+/i, "")
        .replace(level === "program" ? /^program\s+/i : /^$/, "")
        .replace(/\s+/g, " ")
        .trim();
      if (nama !== "" && !names.has(wordsOf(nama))) names.set(wordsOf(nama), nama);
    }
    for (const nama of names.values()) parts.push(`\t${level}\t${nama}`);
  }
  return `${parts.join("\n")}\n`;
}

const [, , source] = process.argv;
if (source !== undefined) {
  const target = fileURLToPath(new URL("nomenklatur.txt", import.meta.url));
  writeFileSync(target, buildNomenklatur(readFileSync(source, "utf8")));
}
