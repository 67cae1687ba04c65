import { singleEdit } from "../../../src/core/text/edit-distance";

test.each([
  ["sosial", "sosial", "sama"],
  ["penyelenggaran", "penyelenggaraan", "ganda"],
  ["sossial", "sosial", "ganda"],
  ["pemanfataan", "pemanfaatan", "tukar"],
  ["lingkugan", "lingkungan", "sisip"],
  ["data", "datab", "sisip"],
  ["tergradiasi", "tergraduasi", "ganti"],
  ["pengadaan", "pengawasan", "lain"],
  ["anak", "usia", "lain"],
  ["", "a", "sisip"],
  ["abc", "abxyc", "lain"],
] as const)("%s, %s: %s", (a, b, edit) => {
  expect(singleEdit(a, b)).toBe(edit);
  expect(singleEdit(b, a)).toBe(edit);
});
