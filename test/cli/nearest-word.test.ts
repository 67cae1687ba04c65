import { nearestWord } from "../../src/cli/nearest-word";

const WORDS = ["baca", "periksa", "isi", "formulir", "demo"];

test.each([
  ["periska", "periksa"],
  ["PERIKSA", "periksa"],
  ["perikas", "periksa"],
  ["formulr", "formulir"],
  ["form", "formulir"],
  ["bac", "baca"],
  ["is", "isi"],
])("%s was meant to be %s", (typed, meant) => {
  expect(nearestWord(typed, WORDS)).toBe(meant);
});

test.each(["xyz", "", "laporan-tahunan", "q".repeat(100_000)])("nothing is near %.20s", (typed) => {
  expect(nearestWord(typed, WORDS)).toBeNull();
});
