import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openXlsx } from "../../../src/hosts/xlsx";
import { areaOf, formula, pageSetup, value, valueAt, write } from "../../contract/gateway-contract";
import { buildXlsx } from "./build-xlsx";

jest.setTimeout(180_000);

/** What other programs make of a file that this host has written. Each test skips where its program is not installed. */
const PYTHON = ["/usr/bin/python3", "python3"].find(
  (python) => spawnSync(python, ["-c", "import openpyxl"]).status === 0,
);
const SOFFICE = spawnSync("soffice", ["--version"], { timeout: 60_000 }).status === 0;

async function writtenBytes(): Promise<Uint8Array> {
  const workbook = openXlsx(
    buildXlsx([
      {
        name: "PK 2024",
        cells: { A1: "PERJANJIAN KINERJA", A3: "Target", B3: "Realisasi", A4: 0.8, B4: 0.6 },
        formats: { A4: "0.00%", B4: "0.00%" },
        merges: ["A1:B1"],
      },
    ]),
  );
  await workbook.apply([
    write("PK 2024", "C3", value("Capaian"), "empty", {
      like: { row: 2, column: 1 },
      bold: true,
      fill: "D9E1F2",
      border: "thin",
    }),
    write("PK 2024", "C4", formula("B4/A4", 0.75), "empty", { like: { row: 3, column: 1 } }),
    write("PK 2024", "D4", formula(`IF(C4>0.9,"Tinggi","Rendah & <perlu dibina>")`, "Rendah & <perlu dibina>")),
    write("PK 2024", "E4", formula("KINERJA.CAPAIAN(A4,B4)", 0.75)),
    write("PK 2024", "F4", value("=1+1")),
    write("PK 2024", "G4", value("  spasi\nbaris ")),
    write("PK 2024", "H4", value(true)),
    { kind: "sheet", name: "Formulir", showGridlines: false },
    write("Formulir", "A1", value("FORMULIR"), "empty", { bold: true, fontSize: 14, horizontal: "center", wrap: true }),
    write("Formulir", "A3", formula("'PK 2024'!C4", 0.75), "empty", { numberFormat: "0.00%" }),
    { kind: "merge", sheet: "Formulir", area: areaOf("A1:D1") },
    { kind: "column-width", sheet: "Formulir", column: 1, width: 40 },
    { kind: "row-height", sheet: "Formulir", row: 0, height: 30 },
    { kind: "name", name: "SELARAS_FORMULIR", sheet: "Formulir", area: areaOf("A1:D9") },
    pageSetup("Formulir"),
  ]);
  return workbook.toBytes();
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "selaras-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const withOpenpyxl = PYTHON === undefined ? it.skip : it;
withOpenpyxl("openpyxl reads what was written (skipped where Python with openpyxl is absent)", async () => {
  const bytes = await writtenBytes();
  const script = `
import json, sys, openpyxl
f = openpyxl.load_workbook(sys.argv[1]); v = openpyxl.load_workbook(sys.argv[1], data_only=True)
p, q, w = f["PK 2024"], v["PK 2024"], f["Formulir"]
print(json.dumps({
  "formulas": [p[c].value for c in ("C4", "D4", "E4")], "values": [q[c].value for c in ("C4", "D4", "E4")],
  "types": [p["F4"].data_type, q["H4"].value], "text": [p["F4"].value, p["G4"].value], "format": p["C4"].number_format,
  "header": [p["C3"].font.b, p["C3"].fill.fgColor.rgb, p["C3"].border.left.style],
  "sheet": [w["A1"].font.sz, w["A1"].alignment.wrap_text, w.sheet_view.showGridLines, [str(m) for m in w.merged_cells.ranges]],
  "page": [w.page_setup.paperSize, w.page_setup.orientation, w.page_setup.fitToHeight, w.sheet_properties.pageSetUpPr.fitToPage, w.print_title_rows, str(w.print_area)],
  "size": [w.column_dimensions["B"].width, w.row_dimensions[1].height], "name": f.defined_names["SELARAS_FORMULIR"].attr_text,
}))`;
  const answer: unknown = inFolder((folder) => {
    const file = join(folder, "hasil.xlsx");
    writeFileSync(file, bytes);
    return JSON.parse(execFileSync(PYTHON ?? "", ["-c", script, file], { encoding: "utf8" })) as unknown;
  });
  expect(answer).toEqual({
    formulas: ["=B4/A4", `=IF(C4>0.9,"Tinggi","Rendah & <perlu dibina>")`, "=_xldudf_KINERJA_CAPAIAN(A4,B4)"],
    values: [0.75, "Rendah & <perlu dibina>", 0.75],
    types: ["s", true],
    text: ["=1+1", "  spasi\nbaris "],
    format: "0.00%",
    header: [true, "FFD9E1F2", "thin"],
    sheet: [14, true, false, ["A1:D1"]],
    page: [14, "landscape", 0, true, "$5:$6", expect.stringContaining("$A$1:$D$9")],
    size: [40, 30],
    name: "'Formulir'!$A$1:$D$9",
  });
});

const withSoffice = SOFFICE ? it : it.skip;
withSoffice(
  "LibreOffice opens what was written and computes the same (skipped where soffice is absent)",
  async () => {
    const bytes = await writtenBytes();
    const converted = inFolder((folder) => {
      const file = join(folder, "hasil.xlsx");
      writeFileSync(file, bytes);
      const profile = `-env:UserInstallation=file://${join(folder, "profil")}`;
      execFileSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", join(folder, "lo"), file], {
        timeout: 120_000,
      });
      return new Uint8Array(readFileSync(join(folder, "lo", "hasil.xlsx")));
    });
    const grid = await openXlsx(converted).read();
    expect(grid.sheets.map((sheet) => sheet.name)).toEqual(["PK 2024", "Formulir"]);
    expect(valueAt(grid, "PK 2024", "C4")).toBeCloseTo(0.75, 12);
    expect(valueAt(grid, "PK 2024", "D4")).toBe("Rendah & <perlu dibina>");
    expect(valueAt(grid, "PK 2024", "F4")).toBe("=1+1");
    expect(valueAt(grid, "PK 2024", "G4")).toBe("  spasi\nbaris ");
    expect(valueAt(grid, "Formulir", "A3")).toBeCloseTo(0.75, 12);
  },
  180_000,
);
