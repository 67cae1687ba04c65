import { headersOf } from "../../../src/core/layout/column-header";
import {
  correctColumns,
  correctionProblem,
  fieldChoicesOf,
  type ColumnCorrection,
} from "../../../src/core/layout/correct-columns";
import { detectLayouts } from "../../../src/core/layout/detect-layout";
import type { LayoutMatch } from "../../../src/core/layout/layout";
import { listColumns } from "../../../src/core/layout/list-columns";
import { LAYOUT_LIST } from "../../../src/core/layout/layouts";
import { FIELD_JUDUL } from "../../../src/core/model/field-judul";
import type { SheetGrid } from "../../../src/core/grid/sheet-grid";
import { gridOf } from "../../support/grid-of";

const TABLE = `
  PERJANJIAN KINERJA TAHUN 2024
  NO | SASARAN STRATEGIS | INDIKATOR KINERJA | TARGET | NILAI DASAR | CATATAN
  1 | Meningkatnya layanan | Indeks kepuasan | 90 | 85 | sudah rapat
  2 | Meningkatnya cakupan | Cakupan layanan | 80 | 70 | belum
`;

function matchOf(sheet: SheetGrid): LayoutMatch {
  const [match] = detectLayouts(sheet).matches;
  if (match === undefined) throw new Error("no table");
  return match;
}

function correction(match: LayoutMatch, header: string, field: string | null): ColumnCorrection {
  return { sheet: match.sheet, layout: match.layout, header, field };
}

test("every column has its header, those that nobody reads too; merged groups, equal words and column numbers are told apart", () => {
  const sheet = gridOf(
    `
    NO | SASARAN | INDIKATOR KINERJA | TARGET | | KET | KET
    | | | | TW I | TW II | | |
    (1) | (2) | (3) | (4) | (5) | (6) | (7)
    1 | Meningkatnya layanan | Indeks kepuasan | 90 | 91 | a | b
  `,
    { merge: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2", "G1:G2"] },
  );
  expect(headersOf(sheet, matchOf(sheet)).map(({ key }) => key)).toEqual([
    "no",
    "sasaran",
    "indikator kinerja",
    "target / tw i",
    "target / tw ii",
    "ket",
    "ket#2",
  ]);
});

test("a column is read as a person says, and the one that was read so before yields", () => {
  const sheet = gridOf(TABLE);
  const match = matchOf(sheet);
  expect(listColumns(match)).toMatchObject({ target: ["D"] });
  const moved = correctColumns(sheet, match, [correction(match, "nilai dasar", "target")]);
  expect(listColumns(moved)).toMatchObject({ target: ["E"] });
  const unread = correctColumns(sheet, match, [correction(match, "no", null)]);
  expect(listColumns(unread)["no"]).toBeUndefined();
});

test("the choice survives rows and columns put before it, and means nothing to other tables or headers", () => {
  const sheet = gridOf(TABLE, { startRow: 4, startColumn: 2 });
  const match = matchOf(sheet);
  const moved = correctColumns(sheet, match, [correction(match, "nilai dasar", "target")]);
  expect(listColumns(moved)).toMatchObject({ target: ["G"] });
  for (const other of [
    { ...correction(match, "nilai dasar", "target"), sheet: "Lain" },
    { ...correction(match, "nilai dasar", "target"), layout: "renstra" },
    correction(match, "tidak ada", "target"),
    correction(match, "nilai dasar", "bukanIsian"),
  ]) {
    expect(correctColumns(sheet, match, [other]).columns).toEqual(match.columns);
  }
});

test.each([
  ["catatan", "target", /Kolom "CATATAN" berisi tulisan, bukan angka, jadi tidak dapat dibaca sebagai Target\./],
  [
    "nilai dasar",
    "indikator",
    /Kolom "NILAI DASAR" berisi angka, bukan nama, jadi tidak dapat dibaca sebagai Indikator\./,
  ],
  ["nilai dasar", "efisiensi", /Isian "efisiensi" tidak dikenal pada tabel ini/],
  ["target", null, /tidak lagi memuat kolom Target.*Tentukan dahulu kolom lain/],
  ["sudah hilang", "target", /Kolom "sudah hilang" tidak ditemukan lagi/],
])("%s as %s is refused politely", (header, field, message) => {
  const sheet = gridOf(TABLE);
  const match = matchOf(sheet);
  expect(correctionProblem(sheet, match, correction(match, header, field))).toMatch(message);
});

test("a period's field wants a header that names the period", () => {
  const sheet = gridOf(`
    NO | SASARAN | INDIKATOR KINERJA | SATUAN | TARGET | TW I | TW II | TW III | TW IV | LAIN
    1 | Meningkatnya layanan | Indeks kepuasan | % | 90 | 20 | 40 | 60 | 90 | 5
  `);
  const match = matchOf(sheet);
  const choices = fieldChoicesOf(match.layout);
  expect(choices).toContain("targetPeriode");
  expect(correctionProblem(sheet, match, correction(match, "lain", "targetPeriode"))).toMatch(
    /tidak menyebut bulan, triwulan, atau semester/,
  );
});

test("what fits is not refused, and every layout offers its fields by name", () => {
  const sheet = gridOf(TABLE);
  const match = matchOf(sheet);
  expect(correctionProblem(sheet, match, correction(match, "nilai dasar", "target"))).toBeNull();
  expect(correctionProblem(sheet, match, correction(match, "catatan", "keterangan"))).toBeNull();
  for (const { id } of LAYOUT_LIST) {
    expect(fieldChoicesOf(id)).toContain("no");
    for (const field of fieldChoicesOf(id)) expect(FIELD_JUDUL[field]).toMatch(/^[A-Z]/);
  }
});

test("a period's column takes its period from the header, and an empty one may be chosen", () => {
  const sheet = gridOf(`
    NO | SASARAN | INDIKATOR KINERJA | SATUAN | TARGET | TW I | TW II | TW III | RENCANA TW IV
    1 | Meningkatnya layanan | Indeks kepuasan | % | 90 | 20 | 40 | 60 |
  `);
  const match = matchOf(sheet);
  const unread = correctColumns(sheet, match, [correction(match, "rencana tw iv", null)]);
  const chosen = correction(match, "rencana tw iv", "targetPeriode");
  expect(correctionProblem(sheet, unread, chosen)).toBeNull();
  expect(correctColumns(sheet, unread, [chosen]).columns.at(-1)).toMatchObject({
    column: 8,
    field: "targetPeriode",
    periode: { kind: "triwulan", nomor: 4 },
  });
});

test("a year's column takes its year from the header, and yields only to the same year", () => {
  const sheet = gridOf(`
    NO | TUJUAN | SASARAN | INDIKATOR | 2025 | 2026 | 2027 | PERKIRAAN 2027 | CATATAN
    1 | Terwujudnya A | Meningkatnya B | Indeks C | 1 | 2 | 3 | 4 | 5
  `);
  const match = matchOf(sheet);
  const moved = correctColumns(sheet, match, [correction(match, "perkiraan 2027", "targetTahun")]);
  expect(
    moved.columns.filter(({ field }) => field === "targetTahun").map(({ column, tahun }) => [column, tahun]),
  ).toEqual([
    [4, 2025],
    [5, 2026],
    [7, 2027],
  ]);
  expect(correctionProblem(sheet, match, correction(match, "catatan", "targetTahun"))).toMatch(
    /Kepala kolom "CATATAN" tidak menyebut satu tahun/,
  );
});

test("a column under the header of its left neighbour is no column of its own", () => {
  const sheet = gridOf(
    `
    NO | SASARAN STRATEGIS | | INDIKATOR KINERJA | TARGET
    1 | 1 | Meningkatnya layanan | Indeks kepuasan | 90
  `,
    { merge: ["B1:C1"] },
  );
  expect(headersOf(sheet, matchOf(sheet)).map(({ key }) => key)).toEqual([
    "no",
    "sasaran strategis",
    "indikator kinerja",
    "target",
  ]);
});
