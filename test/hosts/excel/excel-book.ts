import { createExcelGateway, type ExcelWorkbook } from "../../../src/hosts/excel";
import { parseAddress, parseArea } from "../../../src/core/grid/a1";
import type { EngineCell, EngineSheet, EngineWorkbook } from "../../../src/workbench/engine/workbook-data";
import type { ExcelEngine } from "../../../src/workbench/engine/engine";
import type { FixtureCell, FixtureSheet } from "../../contract/gateway-contract";
import { capaian } from "../../../src/functions/capaian";
import { kategori } from "../../../src/functions/kategori";
import { registerCustomFunctions } from "../../../src/workbench/engine/custom-functions";
import { installCustomFunctions } from "../../support/custom-functions";
import { createOfficeClient, type OfficeClient } from "../../support/office-client";
import { loadSpreadsheetLibrary } from "../../support/spreadsheet-library";

/** A workbook in the engine, with the gateway that talks to it through Microsoft's client. */
export interface ExcelBook {
  readonly gateway: ExcelWorkbook;
  readonly engine: ExcelEngine;
  readonly client: OfficeClient;
  /** Requests of commands so far, without the clean-up that Excel.run sends by itself. */
  syncCount(): number;
  /** The workbook as somebody opens it anew, with a client and a gateway of its own. */
  reopen(): ExcelWorkbook;
  /** Somebody else types into a cell. */
  changeBehind(sheet: string, cell: string, value: string | number): Promise<void>;
}

export function excelBook(workbook: readonly FixtureSheet[] | EngineWorkbook): ExcelBook {
  return openBook("sheets" in workbook ? workbook : { sheets: workbook.map(engineSheet) });
}

/** The Excel of the test has every set but those named. */
export function gatewayOf(client: OfficeClient, missing: readonly string[] = []): ExcelWorkbook {
  return createExcelGateway({
    run: client.Excel.run,
    isSetSupported: (set, version) => !missing.includes(`${set} ${version}`),
  });
}

let hasFunctions = false;

/** The two functions that the tests write; the built bundle's own registration is tested elsewhere. */
function registerFunctions(): void {
  if (hasFunctions) return;
  hasFunctions = true;
  installCustomFunctions();
  const matrix = (name: string, optional = false) => ({ name, dimensionality: "matrix", optional });
  registerCustomFunctions(loadSpreadsheetLibrary(), "KINERJA", { CAPAIAN: capaian, KATEGORI: kategori }, [
    {
      id: "CAPAIAN",
      name: "CAPAIAN",
      parameters: [
        matrix("target"),
        matrix("realisasi"),
        matrix("polaritas", true),
        matrix("rumus", true),
        { name: "batas", optional: true },
      ],
      result: { dimensionality: "matrix" },
    },
    {
      id: "KATEGORI",
      name: "KATEGORI",
      parameters: [matrix("capaian"), matrix("skala", true)],
      result: { dimensionality: "matrix" },
    },
  ]);
}

function openBook(workbook: EngineWorkbook): ExcelBook {
  registerFunctions();
  const client = createOfficeClient(workbook);
  const { engine } = client;
  return {
    gateway: gatewayOf(client),
    engine,
    client,
    syncCount: () => engine.log.filter(({ isCleanup }) => !isCleanup).length,
    reopen: () => gatewayOf(createOfficeClient(engine.snapshot())),
    changeBehind: async (sheet, cell, value) => {
      await client.Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
        await context.sync();
      });
    },
  };
}

export function engineSheet(sheet: FixtureSheet): EngineSheet {
  const cells: (EngineCell | undefined)[][] = [];
  for (const [address, content] of Object.entries(sheet.cells)) {
    const place = parseAddress(address);
    if (place === null) throw new Error(`not a cell: ${address}`);
    const numberFormat = sheet.formats?.[address];
    const row = (cells[place.row] ??= []);
    row[place.column] = { ...cellOf(content), ...(numberFormat === undefined ? {} : { numberFormat }) };
  }
  return {
    name: sheet.name,
    cells: Array.from(cells),
    merges: (sheet.merges ?? []).flatMap((text) => parseArea(text) ?? []),
    ...(sheet.visibility === undefined ? {} : { visibility: sheet.visibility }),
    ...(sheet.isProtected === true ? { protection: { options: {} } } : {}),
  };
}

function cellOf(content: FixtureCell): EngineCell {
  return typeof content === "object" ? { formula: content.formula, value: content.result } : { value: content };
}
