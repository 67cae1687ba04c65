import { join } from "node:path";
import { openXlsxFile } from "../../../src/hosts/xlsx/file";
import { at, checkGrids } from "./check-sheets";

/** Rule and cell of each finding, with its figures where it compares figures. */
async function findingsOf(name: string): Promise<string[]> {
  const workbook = await openXlsxFile(join(__dirname, "../../../assets/contoh", name));
  const { sheets } = await workbook.read();
  return checkGrids(sheets).map(({ ruleId, place, stated, computed }) => {
    const isFigure = typeof stated === "number" && typeof computed === "number";
    return `${ruleId} ${at(place)}${isFigure ? ` ${stated} → ${computed}` : ""}`;
  });
}

test("seed 001 as a workbook: what is wrong in it, and nothing beside", async () => {
  expect(await findingsOf("pontianak-2024.xlsx")).toEqual([
    // The PK was signed before the budget change of the realisasi table; program 3 did not change.
    "pagu-antartabel-berbeda PK 2024!C10 1415819700 → 1601621900",
    "pagu-antartabel-berbeda PK 2024!C11 1007079500 → 1111979500",
    "pagu-antartabel-berbeda PK 2024!C13 3412193300 → 3376526300",
    "pagu-antartabel-berbeda PK 2024!C14 490841000 → 396396200",
    // Terwujudnya / Meningkatnya
    "penulisan-berbeda Pengukuran IKU!B7",
    // 4/20, 60/59, 7429/7895, 148/50; the other 27 percentages are right as rounded.
    "capaian-tidak-cocok Capaian Sub Kegiatan!F5 0.7653 → 0.2",
    `capaian-tidak-cocok Capaian Sub Kegiatan!F8 2.271 → ${String(60 / 59)}`,
    `capaian-tidak-cocok Capaian Sub Kegiatan!F11 0.95 → ${String(7429 / 7895)}`,
    "capaian-tidak-cocok Capaian Sub Kegiatan!F15 1.48 → 2.96",
    // "untuk dipulangkan"; "dan" pengemis; Pendataan "Data" Fakir Miskin
    "penulisan-berbeda Realisasi Anggaran!B49",
    "penulisan-berbeda Realisasi Anggaran!B57",
    // 12.588.240 + 39.395.500 + 23.100.000; the first was left out of the sum. The other 44 sums of both columns hold.
    "pagu-tidak-cocok Realisasi Anggaran!D64 62495500 → 75083740",
    "penulisan-berbeda Realisasi Anggaran!B70",
    "jumlah-anggaran-tidak-cocok Realisasi Anggaran!D83 14576047081 → 14525504841",
  ]);
});

test("seed 003 as a workbook: four sheets compared with each other", async () => {
  expect(await findingsOf("seruyan-2026.xlsx")).toEqual([
    // The RAK lists three of the seven programs.
    "indikator-tanpa-pasangan PK Eselon II!D7",
    // 60 is no B.
    "predikat-tidak-cocok PK Eselon II!E7",
    "indikator-tanpa-pasangan PK Eselon III!C6",
    // All three of one sasaran.
    "indikator-tanpa-pasangan PK Eselon III!B7",
    // Four of nine (C24–C27).
    "indikator-tanpa-pasangan PK Eselon III!B11",
    // "Gelandang dan Pengemis"; cascading and RAK say "Gelandangan Pengemis".
    "penulisan-berbeda PK Eselon III!C14",
    // All four of one sasaran (C20–C22, C28), and one.
    "indikator-tanpa-pasangan PK Eselon III!B20",
    "indikator-tanpa-pasangan PK Eselon III!C23",
    "penulisan-berbeda Cascading!F8",
    "penulisan-berbeda Cascading!F9",
    "target-tanpa-anggaran Cascading!H35",
    "target-tanpa-anggaran Cascading!H43",
    "predikat-tidak-cocok Cascading!G59",
    "penulisan-berbeda Cascading!F60",
    "target-nol-beranggaran Cascading!G62",
    "target-nol-beranggaran Cascading!G66",
    "penulisan-berbeda Cascading!F83",
    // 142.888.000 + 166.078.000 + 3.823.000; the two programs of the cascading that are not listed make up the rest.
    "pagu-tidak-cocok RAK!N6 557195000 → 312789000",
    // Tergradiasi / Tergraduasi
    "penulisan-berbeda RAK!H10",
    "target-tidak-sama RAK!I10 0.02 → 0.015",
    "penulisan-berbeda RAK!J12",
    "penulisan-berbeda RAK!L12",
    "penulisan-berbeda RAK!J13",
    "penulisan-berbeda RAK!L13",
    "pagu-antartabel-berbeda RAK!N15 166078000 → 165878000",
    "penulisan-berbeda RAK!L26",
  ]);
});

test("seed 000's RAK as a workbook: two kegiatan are wrong between their program and their sub kegiatan", async () => {
  expect(await findingsOf("rak-pontianak-2026.xlsx")).toEqual([
    "pagu-tidak-cocok RAK 2026!Q10 1573066500 → 2092465700",
    "pagu-tidak-cocok RAK 2026!Q43 158155200 → 173155200",
  ]);
});
