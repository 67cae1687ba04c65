import { checkSheets, short } from "./check-sheets";

/** Eight activities: target, realisasi, realisasi of the year before, target of the Renstra, bobot, pagu and what was spent. */
const ROWS = [
  ["Pelatihan tenaga pendamping sosial", 40, 36, 30, 60, 10, 420, 390],
  ["Penyaluran bantuan permakanan", 120, 132, 110, 150, 20, 815, 640],
  ["Pendataan lansia terlantar", 75, 60, 66, 90, 5, 133, 127],
  ["Pembinaan karang taruna", 18, 18, 15, 24, 15, 260, 208],
  ["Pemulangan orang terlantar", 55, 71, 62, 70, 10, 95, 71],
  ["Penanganan korban bencana", 300, 210, 280, 360, 20, 1210, 905],
  ["Rehabilitasi anak jalanan", 24, 25, 20, 30, 10, 340, 338],
  ["Pemeliharaan makam pahlawan", 9, 7, 8, 12, 10, 77, 69],
] as const;
type Row = (typeof ROWS)[number];

const points = (fraction: number): string => String(Math.round(fraction * 1000) / 10);
const sumOf = (at: 1 | 2 | 6): number => ROWS.reduce((sum, row) => sum + row[at], 0);

function measured(header: string, stated: (row: Row, index: number) => string): string {
  const lines = ROWS.map((row, index) => {
    const [nama, target, realisasi] = row;
    return `${index + 1} | ${nama} | Orang | ${target} | ${realisasi} | ${stated(row, index)}`;
  });
  return [`No | Sub Kegiatan | Satuan | Target | Realisasi | ${header}`, ...lines].join("\n");
}

function spent(header: string, stated: (row: Row, index: number) => string): string {
  const lines = ROWS.map(
    (row, index) => `${index + 1} | ${row[0]} | ${row[6]}000000 | ${row[7]}000000 | ${stated(row, index)}`,
  );
  return [`No | Sub Kegiatan | Anggaran | Realisasi Anggaran | ${header}`, ...lines].join("\n");
}

const found = (table: string) => checkSheets(table).filter(({ ruleId }) => ruleId === "capaian-tidak-cocok");

/** The percentages of last year's report, left standing; none is right and none follows a rule. */
const STALE = ["71", "88.5", "94", "63", "101", "97", "58", "84"];
const stale = (_row: Row, index: number): string => STALE[index]!;

describe("a column of which most is wrong is one finding at its first wrong cell", () => {
  test.each([
    "Capaian (%)",
    "% Capaian",
    "Capaian Kinerja (%)",
    "Persentase Capaian 2024",
    "Capaian terhadap Target (%)",
  ])("under the header %s", (header) => {
    const findings = found(measured(header, stale));
    expect(findings.map(short)).toEqual(["capaian-tidak-cocok/kolom F2 0.71 → 0.9"]);
    expect(findings[0]!.message).toContain(`8 dari 8 persentase di kolom “${header}”`);
    expect(findings[0]!.severity).toBe("peringatan");
    expect(findings[0]!.related).toHaveLength(2 + 7);
  });

  test.each(["Serapan (%)", "% Realisasi Anggaran", "Serapan Anggaran (%)"])("of a budget, under %s", (header) => {
    expect(found(spent(header, stale)).map(short)).toEqual([`capaian-tidak-cocok/kolomSerapan E2 0.71 → ${390 / 420}`]);
  });

  test("under a bare %, where three cells of eight are right to the digit", () => {
    const right = new Set([0, 1, 4]);
    const table = measured("%", (row, index) => (right.has(index) ? points(row[2] / row[1]) : STALE[index]!));
    const findings = found(table);
    expect(findings.map(short)).toEqual(["capaian-tidak-cocok/kolom F4 0.94 → 0.8"]);
    expect(findings[0]!.message).toContain("5 dari 8 persentase");
  });
});

describe("a column that holds another percentage is left alone", () => {
  const OTHERS: readonly (readonly [string, string, (row: Row, index: number) => string])[] = [
    ["a bare % of the agency's own", "%", stale],
    [
      "its own, with 100 % where the target was just reached",
      "%",
      (row, index) => (row[1] === row[2] ? "100" : STALE[index]!),
    ],
    ["physical progress", "Realisasi Fisik (%)", stale],
    [
      "against the last year of the Renstra",
      "Capaian terhadap Target Akhir Renstra (%)",
      (row) => points(row[2] / row[4]),
    ],
    ["up to a triwulan", "Capaian s.d. Triwulan III (%)", stale],
    [
      "part of the period's target: three quarters of the year's",
      "Capaian (%)",
      (row) => points(row[2] / (row[1] * 0.75)),
    ],
    ["weighted", "Capaian Tertimbang (%)", stale],
    ["a share of all that was reached", "Capaian (%)", (row) => points(row[2] / sumOf(2))],
    ["a share of all targets", "Capaian (%)", (row) => points(row[1] / sumOf(1))],
    ["the realisasi once more", "Capaian (%)", (row) => String(row[2])],
  ];
  test.each(OTHERS)("%s", (_name, header, stated) => {
    expect(found(measured(header, stated)).map(short)).toEqual([]);
  });

  test.each([
    ["a share of the whole budget", "%", (row: Row) => points(row[6] / sumOf(6))],
    [
      "a share of the whole budget, under a header that could be spending",
      "% Anggaran",
      (row: Row) => points(row[6] / sumOf(6)),
    ],
    ["physical progress beside the money", "%", stale],
  ] as const)("of a budget: %s", (_name, header, stated) => {
    expect(found(spent(header, stated)).map(short)).toEqual([]);
  });

  test("capped at 100 % throughout", () => {
    const lines = ROWS.map(
      ([nama, target], index) => `${index + 1} | ${nama} | Orang | ${target} | ${target + 3 + index} | 100`,
    );
    expect(found([`No | Sub Kegiatan | Satuan | Target | Realisasi | Capaian (%)`, ...lines].join("\n"))).toEqual([]);
  });

  test("weighted by the bobot beside it", () => {
    const lines = ROWS.map((row, index) => {
      const [nama, target, realisasi, , , bobot] = row;
      return `${index + 1} | ${nama} | Orang | ${bobot} | ${target} | ${realisasi} | ${points((realisasi / target) * (bobot / 100))}`;
    });
    const header = "No | Sub Kegiatan | Satuan | Bobot (%) | Target | Realisasi | Capaian Kinerja (%)";
    expect(found([header, ...lines].join("\n")).map(short)).toEqual([]);
  });

  test.each([
    ["growth since the year before", (row: Row) => points(row[2] / row[3] - 1)],
    ["against the year before", (row: Row) => points(row[2] / row[3])],
  ])("%s", (_name, stated) => {
    const lines = ROWS.map(
      (row, index) => `${index + 1} | ${row[0]} | Jumlah orang | ${row[3]} | ${row[1]} | ${row[2]} | ${stated(row)}`,
    );
    const header = "No | Sasaran | Indikator Kinerja | Realisasi 2023 | Target 2024 | Realisasi 2024 | Capaian (%)";
    expect(found([header, ...lines].join("\n")).map(short)).toEqual([]);
  });

  test("measured up to the last triwulan, where the year's realisasi is not stated", () => {
    const lines = ROWS.map(([nama, target], index) => {
      const quarter = target / 4;
      return `${index + 1} | ${nama} | Orang | ${target} | ${quarter} | ${quarter - index / 4} | | | ${STALE[index]!}`;
    });
    const header =
      "No | Sub Kegiatan | Satuan | Target | Realisasi TW I | Realisasi TW II | Realisasi TW III | Realisasi TW IV | Capaian (%)";
    expect(found([header, ...lines].join("\n")).map(short)).toEqual([]);
  });
});

test("up to five wrong cells are named one by one", () => {
  const table = measured("Capaian (%)", stale).split("\n").slice(0, 6).join("\n");
  expect(found(table).map(({ messageId }) => messageId)).toEqual(Array(5).fill("capaian"));
});
