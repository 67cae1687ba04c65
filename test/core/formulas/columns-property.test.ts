import fc from "fast-check";
import { capaianColumn, kategoriColumn } from "../../../src/core/formulas/columns/index";
import type { FormulaColumn, MeasuredRow } from "../../../src/core/formulas/formula-column";
import type { Operand } from "../../../src/core/metrics/native-formula";
import { SKALA_LIST } from "../../../src/core/metrics/skala";
import { parseNilai } from "../../../src/core/text/parse-nilai";
import { valueOf } from "../../../src/core/text/reading";
import { ExcelEngine } from "../../../src/workbench/engine/engine";
import { loadSpreadsheetLibrary } from "../../support/spreadsheet-library";
import { isi, type Isi } from "../../property/arbitrary-isi";
import { isBlank } from "../../../src/functions/arguments/read-arguments";
import { registerKinerjaFunctions } from "../../workbench/kinerja-functions";

const settings = fc.record({
  skala: fc.constantFrom(...SKALA_LIST),
  rumusNegatif: fc.constantFrom("A", "B"),
  isNolNegatifTercapai: fc.boolean(),
  batas: fc.constant(null),
});
const rows = fc.array(fc.tuple(isi, isi, fc.constantFrom("positif", "negatif", "stabil"), settings), {
  minLength: 1,
  maxLength: 60,
});

const operandOf = (ref: string, { isi: value, numberFormat, satuan }: Isi): Operand => ({
  ref,
  isi: value,
  nilai: valueOf(parseNilai(value ?? undefined, { numberFormat, satuan })),
});

/** What the spreadsheet shows: an empty cell and "" look the same. */
type Shown = string | number | boolean | null | undefined;
const shown = (value: Shown): Shown => (value === null || value === undefined ? "" : value);
const same = (a: Shown, b: Shown): boolean =>
  typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)) : a === b;

const isUnreadable = (row: MeasuredRow): boolean =>
  [row.target, row.realisasi].some(({ nilai, isi: value }) => nilai === null && !isBlank(value));

beforeAll(registerKinerjaFunctions);

/** Sheet columns: target A, realisasi B, then capaian and kategori as plain formulas, then both as custom functions. */
const COLUMNS: readonly (readonly ["native" | "formula", FormulaColumn, string])[] = [
  ["native", capaianColumn, "C"],
  ["native", kategoriColumn, "C"],
  ["formula", capaianColumn, "E"],
  ["formula", kategoriColumn, "E"],
];

test("capaian and kategori, evaluated by a spreadsheet in both forms, are what they compute, whatever the cells hold", () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(rows, (list) => {
      const measured = list.map(([target, realisasi, polaritas, choice], index) => {
        const row: MeasuredRow = {
          target: operandOf(`A${index + 1}`, target),
          realisasi: operandOf(`B${index + 1}`, realisasi),
          periode: null,
          capaianRef: "",
          capaian: "",
          polaritas,
          settings: choice,
        };
        return { ...row, capaian: capaianColumn.compute(row) ?? "" };
      });
      const engine = new ExcelEngine(loadSpreadsheetLibrary(), {
        sheets: [
          {
            name: "PK",
            cells: measured.map((row, index) => [
              ...list[index]!.slice(0, 2)
                .map((cell) => cell as Isi)
                .map(({ isi: value, numberFormat }) => (value === null ? {} : { value, numberFormat })),
              ...COLUMNS.map(([form, column, letter]) => ({
                formula: column[form]({ ...row, capaianRef: `${letter}${index + 1}` })!,
              })),
            ]),
          },
        ],
      });
      const { getters } = engine.model;
      const faults: string[] = [];
      measured.forEach((row, index) => {
        kinds.add(typeof row.capaian === "number" ? "angka" : row.capaian);
        COLUMNS.forEach(([form, column], at) => {
          const cell = getters.getEvaluatedCell({ sheetId: getters.getActiveSheetId(), row: index, col: 2 + at });
          // Isi writes no formula beside what cannot be read. Where somebody types it later, a function names it.
          const expected = form === "formula" && isUnreadable(row) ? "#VALUE!" : column.compute(row);
          if (!same(shown(cell.value), shown(expected)))
            faults.push(
              `${form} ${column.id} of ${JSON.stringify([...list[index]!.slice(0, 3), row.settings.rumusNegatif])}: ` +
                `shows ${String(cell.value)}, computes ${String(expected)}`,
            );
        });
      });
      expect(faults).toEqual([]);
    }),
    { numRuns: 150, seed: 2026 },
  );
  expect([...kinds].sort()).toEqual(["", "angka", "n/a"]);
});
