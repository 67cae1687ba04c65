import { attributeOf, childrenOf, parseXml, prefixOf } from "./xml-tree";

/**
 * Takes cells out of the calculation chain: an entry whose cell holds no formula makes Excel call the file damaged. New formulas need
 * no entry, Excel adds them. Returns null where nothing is left (the part must go then), and the very same text where nothing changes.
 *
 * @param lost sheetId → A1 cells
 */
export function dropFromCalcChain(source: string, lost: ReadonlyMap<number, ReadonlySet<string>>): string | null {
  const root = parseXml(source);
  const kept: string[] = [];
  let sheet = "";
  let written = "";
  let isChanged = false;
  const entries = childrenOf(root, "c");
  for (const entry of entries) {
    // An entry without i is on the sheet of the entry before it.
    sheet = attributeOf(entry, "i") ?? sheet;
    if (lost.get(Number(sheet))?.has(attributeOf(entry, "r") ?? "") === true) {
      isChanged = true;
      continue;
    }
    const text = source.slice(entry.start, entry.end);
    const needsSheet = attributeOf(entry, "i") === undefined && sheet !== written;
    kept.push(needsSheet ? text.replace(/^<[^\s/>]+/, (name) => `${name} i="${sheet}"`) : text);
    written = sheet;
  }
  if (!isChanged) return source;
  if (kept.length === 0) return null;
  const name = `${prefixOf(root.name)}calcChain`;
  return `${source.slice(0, root.openEnd)}${kept.join("")}</${name}>`;
}
