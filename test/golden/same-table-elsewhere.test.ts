import { faultsOf } from "./check-grid";
import { readFixtures } from "./fixture";
import { insertColumn, recase, rename, reverseColumns, reword, shift } from "./transform";

/** Words of domain.md's list "Header words seen in the wild" that mean the same. */
const SYNONYMS: readonly Readonly<Record<string, string>>[] = [
  {
    "SASARAN STRATEGIS": "Sasaran Perangkat Daerah",
    SASARAN: "Sasaran OPD",
    "INDIKATOR KINERJA UTAMA": "IKU",
    "INDIKATOR KINERJA": "Indikator",
    TARGET: "Target Kinerja",
    "TARGET TAHUNAN": "Target",
    ANGGARAN: "Pagu Anggaran",
    "ANGGARAN (RP)": "Pagu Indikatif (Rp)",
    "PAGU ANGGARAN": "Anggaran Pergeseran",
    "REALISASI ANGGARAN": "Realisasi Anggaran (Rp.)",
    "PENANGGUNG JAWAB": "Unit Penanggung Jawab",
    "TW I": "TW.I",
    "TW II": "TW.II",
    "TW III": "TW.III",
    "TW IV": "TW.IV",
    "CAPAIAN (%)": "% Capaian",
    "PROGRAM DAN KEGIATAN": "Program/Kegiatan/Sub Kegiatan",
    NO: "No.",
    KETERANGAN: "K E T",
  },
  {
    "SASARAN STRATEGIS": "KINERJA UTAMA",
    "INDIKATOR KINERJA UTAMA": "INDIKATOR KINERJA UTAMA (IKU)",
    INDIKATOR: "INDIKATOR KINERJA",
    TARGET: "TARGET\nTAHUN INI",
    ANGGARAN: "ANGGARAN (Rp.)",
    "PAGU ANGGARAN": "PAGU DPA (Rp)",
    "PENANGGUNG JAWAB": "PD PENANGGUNG JAWAB",
    "TW I": "Triwulan 1",
    "TW II": "Triwulan 2",
    "TW III": "Triwulan 3",
    "TW IV": "Triwulan 4",
    "CAPAIAN (%)": "CAPAIAN REALISASI (%)",
    "PROGRAM DAN KEGIATAN": "URAIAN",
    SATUAN: "Satuan",
    NO: "NOMOR",
  },
];

/** What a table says does not hang on where it stands, what its sheet is called, or what stands between its columns. */
describe.each(
  readFixtures()
    .filter(({ expected }) => expected.tables.length > 0)
    .map((fixture) => [fixture.name, fixture] as const),
)("%s", (_, fixture) => {
  test("as it stands", () => {
    expect(faultsOf(fixture.sheets, fixture.expected)).toEqual([]);
  });

  test.each([
    [1, 0],
    [0, 1],
    [7, 5],
    [40, 26],
  ])("moved down by %d and right by %d", (rows, columns) => {
    const { sheets, expected } = shift(fixture, rows, columns);
    expect(faultsOf(sheets, expected)).toEqual([]);
  });

  test.each([
    ["Link Bukti Dukung", 1],
    ["Catatan Reviu", 2],
    ["Verifikasi", 5],
  ])("with a column %s that no layout knows", (title, nth) => {
    const { sheets, expected } = insertColumn(fixture, title, nth);
    expect(faultsOf(sheets, expected)).toEqual([]);
  });

  test.each([
    ["upper case", (text: string) => text.toUpperCase()],
    ["lower case", (text: string) => (/^[IVX]+$/.test(text) ? text : text.toLowerCase())],
    ["line breaks for spaces", (text: string) => text.replaceAll(" ", "\n")],
    ["spaces around", (text: string) => `  ${text.replaceAll(" ", "  ")} `],
  ])("with header words in %s", (__, change) => {
    const { sheets, expected } = recase(fixture, change);
    expect(faultsOf(sheets, expected)).toEqual([]);
  });

  test.each(SYNONYMS.map((words, index) => [index + 1, words] as const))(
    "with other header words (%d)",
    (__, words) => {
      const { sheets, expected } = reword(fixture, words);
      expect(faultsOf(sheets, expected)).toEqual([]);
    },
  );

  const reversed = reverseColumns(fixture);
  if (reversed !== null) {
    test("with the columns in the reverse order", () => {
      expect(faultsOf(reversed.sheets, reversed.expected)).toEqual([]);
    });
  }

  test("with other sheet names, in the other order", () => {
    const { sheets, expected } = rename(fixture);
    expect(faultsOf(sheets, expected)).toEqual([]);
  });
});
