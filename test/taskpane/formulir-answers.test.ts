import { choiceOf, FIRST_ANSWERS, tahunProblem } from "../../src/taskpane/screens/laporan/formulir-answers";

test("blank answers leave the decision to the workbook", () => {
  expect(choiceOf(FIRST_ANSWERS)).toEqual({ mode: "rumus" });
  expect(choiceOf({ ...FIRST_ANSWERS, opd: "  ", tahun: " " })).toEqual({ mode: "rumus" });
});

test("what is typed is taken without the spaces round it", () => {
  expect(choiceOf({ opd: " DINAS  SOSIAL\tKOTA ", tahun: " 2024 ", kertas: "A4", mode: "nilai" })).toEqual({
    opd: "DINAS SOSIAL KOTA",
    tahun: 2024,
    kertas: "A4",
    mode: "nilai",
  });
});

test.each([
  ["", null],
  ["2024", null],
  [" 2026 ", null],
  ["24", "Tulis tahun dengan empat angka, misalnya 2024."],
  ["2o24", "Tulis tahun dengan empat angka, misalnya 2024."],
  ["3024", "Tulis tahun dengan empat angka, misalnya 2024."],
])("the year %p: %p", (tahun, problem) => {
  expect(tahunProblem(tahun)).toBe(problem);
});
