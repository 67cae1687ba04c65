import { readdirSync } from "node:fs";
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import {
  registerCustomFunctions,
  type CustomFunction,
  type CustomFunctionMetadata,
} from "../../src/workbench/engine/custom-functions";
import { installCustomFunctions } from "../support/custom-functions";
import { loadSpreadsheetLibrary } from "../support/spreadsheet-library";

const FOLDER = join(__dirname, "../../src/functions");

/** Makes all functions of Selaras known to the spreadsheet, with the metadata that the build makes of them. */
export async function registerKinerjaFunctions(): Promise<void> {
  installCustomFunctions();
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".ts"));
  const functions: Record<string, CustomFunction> = {};
  for (const file of files) {
    const loaded = (await import(join(FOLDER, file))) as Record<string, CustomFunction>;
    for (const [name, run] of Object.entries(loaded)) if (name !== "default") functions[name.toUpperCase()] = run;
  }
  const metadata = await generateCustomFunctionsMetadata(
    files.map((file) => join(FOLDER, file)),
    false,
  );
  const { functions: declared } = JSON.parse(metadata.metadataJson) as { functions: CustomFunctionMetadata[] };
  registerCustomFunctions(loadSpreadsheetLibrary(), "KINERJA", functions, declared);
}
