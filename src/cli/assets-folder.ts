import { existsSync } from "node:fs";
import path from "node:path";
import { WorkbookError } from "../app/ports";

/** The folder that holds the samples and the nomenclature: found upwards from this code, whatever the working directory is. */
export function assetsFolder(): string {
  for (let folder = __dirname; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, "assets");
    if (existsSync(path.join(candidate, "contoh"))) return candidate;
    if (folder === path.dirname(folder)) {
      throw new WorkbookError(
        "pemasangan-tidak-lengkap",
        "Folder assets milik Selaras tidak ditemukan. Pasang ulang Selaras dengan lengkap.",
      );
    }
  }
}
