import { isOutcomeWorded, labelledOutcome, withoutBudgetLabel } from "../../../src/core/cascade/name-cell";

test.each([
  ["Sasaran: Meningkatnya penanganan PPKS", "sasaran", "Meningkatnya penanganan PPKS"],
  ["SASARAN STRATEGIS 1 : Meningkatnya mutu layanan", "sasaran", "Meningkatnya mutu layanan"],
  ["Sasaran Strategis 1.2: Meningkatnya akuntabilitas", "sasaran", "Meningkatnya akuntabilitas"],
  ["Sasaran 2 Terwujudnya pelayanan prima", "sasaran", "Terwujudnya pelayanan prima"],
  ["Tujuan I. Terwujudnya pemerintahan yang bersih", "tujuan", "Terwujudnya pemerintahan yang bersih"],
  ["Sasaran RPJMD : Menurunnya kemiskinan", "sasaranPemda", "Menurunnya kemiskinan"],
  ["Sasaran Perangkat Daerah: Meningkatnya keterbukaan", "sasaran", "Meningkatnya keterbukaan"],
])("%s is a %s", (text, level, nama) => {
  expect(labelledOutcome(text)).toEqual({ level, nama });
});

test.each([
  "Sasaran Program: Meningkatnya cakupan layanan",
  "Program: Rehabilitasi Sosial",
  "Sasaran",
  "Sasaran Kinerja Pegawai",
  "Tujuan Wisata Bahari",
  "Penyusunan Sasaran: Kinerja",
])("%s is no labelled outcome", (text) => {
  expect(labelledOutcome(text)).toBeNull();
});

test("what is to be reached is worded otherwise than work that is done", () => {
  expect(["Meningkatnya mutu", "Terwujudnya tata kelola", "Menurunnya stunting"].every(isOutcomeWorded)).toBe(true);
  expect(["Penyediaan Permakanan", "Program Penunjang", "Tanya Jawab"].some(isOutcomeWorded)).toBe(false);
});

test("only a label with a colon is taken off a name", () => {
  expect(withoutBudgetLabel("Sub Kegiatan : Penyediaan Sandang")).toBe("Penyediaan Sandang");
  expect(withoutBudgetLabel("Program: Program Rehabilitasi Sosial")).toBe("Program Rehabilitasi Sosial");
  expect(withoutBudgetLabel("Program Rehabilitasi Sosial")).toBe("Program Rehabilitasi Sosial");
});
