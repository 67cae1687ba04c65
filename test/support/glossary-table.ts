import { GLOSSARY } from "../../src/core/model/glossary";

/** The glossary as the README shows it. */
export function glossaryTable(): string {
  const rows = GLOSSARY.map(({ istilah, inggris, penjelasan }) => `| ${istilah} | ${inggris} | ${penjelasan} |`);
  return ["| term | in English | in Indonesian |", "|---|---|---|", ...rows].join("\n");
}
