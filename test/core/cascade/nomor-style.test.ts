import { nomorStylesOf } from "../../../src/core/cascade/nomor-style";

/** "romawi 1", "angka 3", "desimal 2 4" … */
function written(nomors: readonly (string | null)[]): readonly string[] {
  return nomorStylesOf(nomors).map(({ style, value }) => (style === "" ? "–" : `${style} ${value}`));
}

test.each([
  [
    ["I", "1.", "a.", null],
    ["romawi 1", "angka 1", "huruf kecil 1", "–"],
  ],
  [
    ["A", "B", "C", "I"],
    ["huruf besar 1", "huruf besar 2", "huruf besar 3", "huruf besar 9"],
  ],
  [
    ["I", "II", "C"],
    ["romawi 1", "romawi 2", "huruf besar 3"],
  ],
  [
    ["i)", "ii)", "iii)"],
    ["romawi kecil) 1", "romawi kecil) 2", "romawi kecil) 3"],
  ],
  [
    ["XL.", "xl."],
    ["romawi 40", "romawi kecil 40"],
  ],
  [
    ["1.1", "1.2", "2)"],
    ["desimal 2 1", "desimal 2 2", "angka) 2"],
  ],
  [
    ["IIX", "12 orang", "-"],
    ["–", "–", "–"],
  ],
])("%j", (nomors, styles) => {
  expect(written(nomors)).toEqual(styles);
});
