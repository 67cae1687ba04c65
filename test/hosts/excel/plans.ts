import type { Edit } from "../../../src/core/edits/edit";
import type { EngineCell, EngineSheet, EngineWorkbook } from "../../../src/workbench/engine/workbook-data";
import { areaOf, formula, pageSetup, value, write } from "../../contract/gateway-contract";

const HEAD = ["No", "Sasaran Program", "Indikator Kinerja", "Target", "Realisasi"];

/** A sheet with a table as planners keep it: title over merged cells, bold header, borders, rows of text and figures. */
export function planSheet(rows: number, name = "Pengukuran"): EngineSheet {
  const line = { style: "thin", color: "#000000" };
  const border = { top: line, bottom: line, left: line, right: line };
  const head = { bold: true, horizontal: "Center", fill: "#D9E1F2" };
  const body = Array.from({ length: rows }, (_, index): (EngineCell | undefined)[] => [
    { value: index + 1, border },
    { value: `Meningkatnya mutu layanan bagian ${index + 1}`, border, look: { wrap: true, bold: index % 3 === 0 } },
    { value: `Persentase layanan bagian ${index + 1} yang sesuai standar`, border },
    { value: 80 + (index % 20), border },
    index % 4 === 3
      ? { formula: `D${index + 4}*0.9`, border }
      : { value: 70 + (index % 25), border, numberFormat: "0.00" },
  ]);
  return {
    name,
    cells: [
      [{ value: "PENGUKURAN KINERJA TAHUN 2025", look: { bold: true } }],
      [],
      HEAD.map((text) => ({ value: text, border, look: head })),
      ...body,
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 4 }],
    columnWidths: { 1: 180, 2: 180 },
  };
}

export function planBook(rows: number): EngineWorkbook {
  return {
    sheets: [
      planSheet(rows),
      {
        name: "Catatan",
        cells: [[{ value: "Jangan diubah", look: { italic: true } }], [{ formula: "Pengukuran!D4*2" }]],
      },
    ],
    names: [{ name: "_selaras_lama", formula: "=Pengukuran!$A$3:$E$9", visible: false }],
    customXmlParts: [{ xml: '<catatan xmlns="urn:selaras:catatan:1">{"diterima":[]}</catatan>' }],
  };
}

/** New columns beside the table, as Isi capaian writes them. */
export function fillPlan(rows: number): Edit[] {
  const edits: Edit[] = [];
  const like = (row: number) => ({ row, column: 4 });
  for (const [index, title] of ["Capaian", "Kategori"].entries()) {
    const column = 5 + index;
    edits.push({
      kind: "cell",
      sheet: "Pengukuran",
      row: 2,
      column,
      content: value(title),
      style: { like: like(2), horizontal: "center", vertical: "center", wrap: true },
      expect: "empty",
    });
    for (let row = 3; row < 3 + rows; row++) {
      edits.push({
        kind: "cell",
        sheet: "Pengukuran",
        row,
        column,
        content:
          index === 0
            ? formula(`KINERJA.CAPAIAN(D${row + 1},E${row + 1})`, 1)
            : formula(`KINERJA.KATEGORI(F${row + 1})`, "Sangat Berhasil"),
        style:
          index === 0
            ? { like: like(row), numberFormat: "0.00%", horizontal: "center" }
            : { like: like(row), horizontal: "center" },
        expect: "empty",
      });
    }
    edits.push({ kind: "column-width", sheet: "Pengukuran", column, width: 14 });
    edits.push({
      kind: "name",
      name: `_selaras_${title.toLowerCase()}_1`,
      sheet: "Pengukuran",
      area: { top: 2, left: 0, bottom: 2 + rows, right: column },
    });
  }
  return edits;
}

/** A new sheet with a form, as Buat formulir makes it. */
export function formPlan(rows: number): Edit[] {
  const sheet = "Formulir Pengukuran";
  const body = Array.from({ length: rows }, (_, index): Edit[] => [
    write(sheet, `A${index + 5}`, value(index + 1), "empty", { border: "thin", horizontal: "center" }),
    write(sheet, `B${index + 5}`, formula(`'Pengukuran'!B${index + 4}`, "x"), "empty", { border: "thin", wrap: true }),
  ]).flat();
  return [
    { kind: "sheet", name: sheet, showGridlines: false },
    { kind: "column-width", sheet, column: 1, width: 40 },
    write(sheet, "A1", value("FORMULIR PENGUKURAN KINERJA"), "empty", {
      bold: true,
      horizontal: "center",
      fontSize: 14,
    }),
    ...body,
    { kind: "merge", sheet, area: areaOf("A1:D1") },
    { kind: "row-height", sheet, row: 0, height: 30 },
    pageSetup(sheet),
    { kind: "name", name: "_selaras_formulir", sheet, area: areaOf("A1:D20") },
  ];
}

/** Cells that hold something are written anew, restyled, unmerged, resized: what refreshing a form does. */
export function refreshPlan(): Edit[] {
  const sheet = "Pengukuran";
  return [
    { kind: "unmerge", sheet, area: areaOf("A1:E1") },
    write(sheet, "A1", value("PENGUKURAN 2026"), "as-read", { italic: true, fill: "FFF2CC", color: "7F6000" }),
    write(sheet, "B5", value(null), "as-read", { like: { row: 2, column: 1 } }),
    write(sheet, "D4", value(12.5), "as-read", { numberFormat: "0.0", border: "none" }),
    write(sheet, "E7", value("bukan rumus"), "as-read", { bold: true, underline: true, fill: null }),
    write(sheet, "E4", { kind: "keep" }, "as-read", {
      horizontal: "justify",
      vertical: "top",
      fontSize: 9,
      fontName: "Arial",
    }),
    { kind: "merge", sheet, area: areaOf("A1:C1") },
    { kind: "merge", sheet, area: areaOf("G1:H2") },
    { kind: "column-width", sheet, column: 0, width: 9 },
    { kind: "row-height", sheet, row: 3, height: 42 },
    pageSetup(sheet),
    { kind: "name", name: "_selaras_lama", sheet, area: areaOf("B2:C3") },
  ];
}

/** Contents alone, as freezing formulas writes them, with a note of it. */
export function freezePlan(): Edit[] {
  return [
    write("Pengukuran", "E7", value(74.7), "as-read"),
    write("Pengukuran", "E11", value(78.3), "as-read"),
    { kind: "notes", text: '<catatan xmlns="urn:selaras:catatan:1">{"beku":[1]}</catatan>' },
  ];
}
