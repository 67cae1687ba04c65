import { chooseMetode } from "../../../src/core/metrics/choose-metode";

const signs = { stated: null, targetList: [], annual: null, satuan: null, nama: "Jumlah orang yang dilatih" };

test.each([
  [
    "a Metode column decides",
    { ...signs, stated: "kumulatif" as const, targetList: [5, 5], annual: 10 },
    "kumulatif",
    false,
  ],
  ["the year's target proves it", { ...signs, targetList: [25, 50, 100], annual: 100 }, "kumulatif", false],
  [
    "the only target is the year's: a count",
    { ...signs, targetList: [null, null, null, 7], annual: 7 },
    "jumlah",
    true,
  ],
  [
    "the only target is the year's: a level",
    { ...signs, targetList: [null, 0.9], annual: 0.9, satuan: "%", nama: "Persentase layanan" },
    "tetap",
    true,
  ],
  ["counts add up", { ...signs, targetList: [5, 5, 5, 5] }, "jumlah", true],
  ["counts without targets add up", signs, "jumlah", true],
  ["counts that rise at every step are s.d.", { ...signs, targetList: [5, 10, 15, 20] }, "kumulatif", true],
  ["shares of 100 % add up", { ...signs, targetList: [0.25, 0.25, 0.25, 0.25], satuan: "%" }, "jumlah", true],
  ["other percentages are levels", { ...signs, targetList: [0.9, 0.9], satuan: "%" }, "tetap", true],
  ["an index is a level", { ...signs, targetList: [80, 82], nama: "Indeks Kepuasan Masyarakat" }, "tetap", true],
])("%s", (_what, given, metode, isAssumed) => {
  expect(chooseMetode(given)).toEqual({ metode, isAssumed });
});
