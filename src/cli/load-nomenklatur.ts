import { readFileSync } from "node:fs";
import path from "node:path";
import { parseNomenklatur, type NomenklaturLookup } from "../core/cascade/nomenklatur";
import { assetsFolder } from "./assets-folder";

/** The national nomenclature. The file is read and indexed only when the first name is looked up. */
export function loadNomenklatur(): NomenklaturLookup {
  let lookup: NomenklaturLookup | null = null;
  const loaded = (): NomenklaturLookup =>
    (lookup ??= parseNomenklatur(readFileSync(path.join(assetsFolder(), "data/nomenklatur.txt"), "utf8")));
  return Object.assign((nama: string) => loaded()(nama), {
    levelsOf: (nama: string) => loaded().levelsOf?.(nama) ?? [],
  });
}
