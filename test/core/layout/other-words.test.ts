import { gridOf } from "../../support/grid-of";
import { showTables } from "./show";

/** Headers in other words than the usual ones, which a human reader understands at once. */
describe("headers in other words", () => {
  test("a PK that says what is expected, how it is known, how much, and who answers for it", () => {
    const sheet = gridOf(`
      PERJANJIAN KINERJA TAHUN 2025
      NO | KINERJA YANG DIHARAPKAN | UKURAN KEBERHASILAN | BESARAN TARGET | PJ
      1 | Meningkatnya mutu jalan | Persentase jalan mantap | 85% | Kabid Bina Marga`);
    expect(showTables(sheet)).toEqual([
      "pk-eselon-ii A2:E3 header A2:E2: A no, B sasaran, C indikator, D target, E penanggungJawab",
    ]);
  });

  test.each([
    ["sasaran", "Kondisi yang Diharapkan", "B sasaran"],
    ["sasaran", "Sasaran Strategis Kecamatan", "B sasaran"],
    ["indikator", "Tolok Ukur", "C indikator"],
    ["indikator", "KPI", "C indikator"],
    ["target", "Target Akhir Tahun", "D target"],
    ["target", "Volume Target", "D target"],
    ["pj", "P.J.", "E penanggungJawab"],
    ["pj", "PIC", "E penanggungJawab"],
    ["pj", "Bidang/Seksi Penanggung Jawab", "E penanggungJawab"],
    ["pagu", "Alokasi Dana (Rp)", "F pagu"],
    ["pagu", "Besaran Anggaran", "F pagu"],
    ["pagu", "Plafon Anggaran", "F pagu"],
  ])("%s: %s", (field, words, expected) => {
    const said = new Map(
      Object.entries({
        sasaran: "Sasaran",
        indikator: "Indikator",
        target: "Target",
        pj: "Pelaksana",
        pagu: "Anggaran",
      }),
    ).set(field, words);
    const header = [...said.values()].join(" | ");
    const sheet = gridOf(`
      No | ${header}
      1 | Meningkatnya mutu jalan | Persentase jalan mantap | 85% | Bina Marga | 5000000`);
    expect(showTables(sheet).join()).toContain(expected);
  });

  test("the levels of a pohon kinerja, each with what it measures", () => {
    const sheet = gridOf(
      `
      KINERJA STRATEGIS OPD (ULTIMATE OUTCOME) | | KINERJA SUB SEKTOR / INTERMEDIATE OUTCOME | | KINERJA MANAJERIAL / IMMEDIATE OUTCOME |
      KINERJA | IK | KINERJA | IK | KINERJA | IK
      MENINGKATNYA KESELAMATAN | Rasio kecelakaan | MENINGKATNYA FASILITAS | Persentase rambu | TERPELIHARANYA RAMBU | Jumlah ruas`,
      { merge: ["A1:B1", "C1:D1", "E1:F1"] },
    );
    expect(showTables(sheet)).toEqual([
      "cascading A1:F3 header A1:F2: A sasaran, B indikator@sasaran, C sasaranProgram, D indikator@program, " +
        "E sasaranKegiatan, F indikator@kegiatan",
    ]);
  });

  test("Volume and Satuan under Target are the target and its unit", () => {
    const sheet = gridOf(
      `
      | No | Sasaran | Indikator | Target |
      | | | | Volume | Satuan
      | 1 | Meningkatnya mutu jalan | Panjang jalan mantap | 85 | km`,
      { merge: ["A1:A2", "B1:B2", "C1:C2", "D1:E1"] },
    );
    expect(showTables(sheet).join()).toContain("D target, E satuan");
  });

  test("Semula and Menjadi: what holds now is the changed one, also where nothing is merged", () => {
    const target = gridOf(`
      | No | Sasaran | Indikator | Target Kinerja | | Keterangan
      | | | | Semula | Menjadi |
      | 1 | Meningkatnya mutu jalan | Persentase jalan mantap | 80 | 85 |`);
    expect(showTables(target).join()).toContain("E target, F keterangan");
    const pagu = gridOf(`
      | PERJANJIAN KINERJA
      | No | Program | Anggaran |
      | | | Semula | Menjadi
      | 1 | Program Penyelenggaraan Jalan | 8000000 | 9000000`);
    expect(showTables(pagu).join()).toContain("C paguSebelum, D pagu");
  });
});

describe("tables below each other", () => {
  test("a header that comes back without a column that was inserted later goes on with the table", () => {
    const sheet = gridOf(`
      No | Sasaran | Indikator | Satuan | Target | Lokasi
      1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | 85 | Sambas
      No | Sasaran | Indikator | Satuan | Target |
      2 | Meningkatnya mutu jembatan | Jumlah jembatan | unit | 4 |`);
    expect(showTables(sheet)).toEqual([
      "pk-eselon-ii A1:F4 header A1:F1: A no, B sasaran, C indikator, D satuan, E target",
    ]);
  });

  test("the last row of a table is no title of the one below it", () => {
    const sheet = gridOf(`
      | PERJANJIAN KINERJA TAHUN 2025
      | No | Sasaran | Indikator | Target
      | 1 | Meningkatnya layanan | Persentase layanan | 90
      | | | Jumlah dokumen RENCANA KERJA | 12 Dokumen

      | No | Kegiatan | Anggaran | Ket
      | 1 | Administrasi Keuangan | 5000000 | APBD`);
    expect(showTables(sheet).join("\n")).toContain("pk-program-anggaran A6:D7");
  });
});

describe("headers that no list knows", () => {
  test("what the cells say names the sasaran and the indikator of a table with targets", () => {
    const sheet = gridOf(`
      No | Ekspektasi Pimpinan | Bukti Dukung Terukur | Target | PJ
      1 | Meningkatnya mutu jalan | Persentase jalan mantap | 85% | Kabid Bina Marga
      2 | Terwujudnya jalan yang aman | Jumlah rambu terpasang | 40 unit | Kabid Lalu Lintas`);
    expect(showTables(sheet)).toEqual([
      "pk-eselon-ii A1:E3 header A1:E1: A no, B sasaran, C indikator, D target, E penanggungJawab",
    ]);
  });

  test("Jumlah (Rp) over large numbers is the budget of a table with targets that has no other", () => {
    const sheet = gridOf(`
      No | Sasaran | Indikator | Target | TW I | TW II | TW III | TW IV | Program | Jumlah (Rp)
      1 | Meningkatnya mutu jalan | Persentase jalan mantap | 80 | 20 | 40 | 60 | 80 | Program Penyelenggaraan Jalan | 9000000`);
    expect(showTables(sheet).join()).toContain("J pagu");
  });

  test("without a target they stay unnamed: a list of risks is no plan", () => {
    const sheet = gridOf(`
      No | Harapan | Indikator | Skor Risiko | Penanggung Jawab
      1 | Meningkatnya mutu jalan | Persentase jalan mantap | 9 | Kabid`);
    expect(showTables(sheet)).toEqual([]);
  });

  test("the list form of a pohon kinerja is no Perjanjian Kinerja: its rows are of several levels", () => {
    const sheet = gridOf(`
      RINCIAN POHON KINERJA TAHUN 2024
      No | Level | Kinerja | Indikator | Target
      1 | Sasaran | Meningkatnya keselamatan | Rasio kecelakaan | 4
      2 | Kegiatan | Terpeliharanya rambu | Jumlah rambu | 40 unit`);
    expect(showTables(sheet)).toEqual([]);
  });
});

describe("rows and columns of a plan", () => {
  test("columns lettered without brackets are no row of the body", () => {
    const sheet = gridOf(`
      Sasaran | Indikator | Target | Satuan | Penanggung Jawab
      a | b | c | d | e
      Meningkatnya mutu jalan | Persentase jalan mantap | 85 | % | Kabid`);
    expect(showTables(sheet).join()).toContain("header A1:E2:");
  });

  test("a rencana aksi with langkah aksi and a schedule, and no target per triwulan", () => {
    const sheet = gridOf(
      `
      | FORMULIR RENCANA AKSI
      | No | Sasaran | Indikator | Target | Langkah Aksi | Waktu Pelaksanaan | | |
      | | | | | | TW I | TW II | TW III | TW IV
      | 1 | Menurunnya kawasan kumuh | Luas kawasan kumuh yang tertangani | 24 Ha | Pendataan | v | | |
      | | | | | Pelaksanaan fisik | | | v | v`,
      { merge: ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:I2"] },
    );
    expect(showTables(sheet).join()).toMatch(/^rak-triwulan A2:I5 .*F jadwal/);
  });
});
