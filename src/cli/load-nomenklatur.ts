import { readFileSync } from "node:fs";
import path from "node:path";
import { WorkbookError } from "../app/ports";
import { parseNomenklatur, type NomenklaturLookup } from "../core/cascade/nomenklatur";
import { assetsFolder } from "./assets-folder";

/** The national nomenclature. The file is read only when the first name is looked up. */
export function loadNomenklatur(): NomenklaturLookup {
  let lookup: NomenklaturLookup | null = null;
  const loaded = (): NomenklaturLookup => (lookup ??= parseNomenklatur(readNames()));
  return Object.assign((nama: string) => loaded()(nama), {
    levelsOf: (nama: string) => loaded().levelsOf?.(nama) ?? [],
    officialOf: (nama: string) => loaded().officialOf?.(nama) ?? null,
  });
}

function readNames(): string {
  const file = path.join(assetsFolder(), "data", "nomenklatur.txt");
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new WorkbookError(
      "pemasangan-tidak-lengkap",
      `Berkas "${file}" milik Selaras tidak dapat dibaca. Pasang ulang Selaras dengan lengkap.`,
      { cause: error },
    );
  }
}
