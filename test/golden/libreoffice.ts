import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

/** The command that starts LibreOffice here, or null where there is none. */
export const SOFFICE: string | null = firstThatRuns(["soffice", "libreoffice"]);

/** The Python that has openpyxl here, or null. */
export const PYTHON: string | null =
  ["/usr/bin/python3", "python3"].find(
    (command) => spawnSync(command, ["-c", "import openpyxl"], { stdio: "ignore" }).status === 0,
  ) ?? null;

function firstThatRuns(commands: readonly string[]): string | null {
  return commands.find((command) => spawnSync(command, ["--version"], { stdio: "ignore" }).status === 0) ?? null;
}

/** LibreOffice trusts the cached values of files that Excel made; this tells it to calculate always. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/**
 * Opens the workbook in LibreOffice, which recalculates every formula, and saves it as .xlsx in a folder beside it; answers the new
 * path. The profile is one of the folder's own: two runs at once would otherwise wait for each other.
 */
export function recalculate(file: string, folder: string): string {
  if (SOFFICE === null) throw new Error("LibreOffice is not installed");
  const out = join(folder, "hitung-ulang");
  mkdirSync(out, { recursive: true });
  mkdirSync(join(folder, "profil", "user"), { recursive: true });
  writeFileSync(join(folder, "profil", "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
  execFileSync(
    SOFFICE,
    [
      `-env:UserInstallation=file://${join(folder, "profil")}`,
      "--headless",
      "--calc",
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      out,
      file,
    ],
    { stdio: "pipe", timeout: 180_000 },
  );
  return join(out, basename(file));
}
