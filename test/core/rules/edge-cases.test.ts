import { checkSheets, short } from "./check-sheets";

const M = 1_000_000;

test("five kegiatan of one program are wrong, three in their own figure and two below: each is told at its own place", () => {
  const kegiatanList: readonly (readonly [string, number, readonly number[]])[] = [
    ["Pengembangan Potensi Sumber", 31, [10, 20]],
    ["Pengumpulan Sumbangan Daerah", 33, [10, 20]],
    ["Rehabilitasi Sosial Dasar", 37, [10, 20]],
    ["Pengelolaan Data Fakir Miskin", 30, [10, 25]],
    ["Penanganan Korban Bencana", 30, [10, 31]],
  ];
  const rows = kegiatanList.flatMap(([nama, pagu, subList]) => [
    `|| *${nama}* | ${pagu * M}`,
    ...subList.map(
      (sub, index) => `${index + 1}. | Penyediaan Layanan ${["Anak", "Lansia"][index]!} ${nama} | ${sub * M}`,
    ),
  ]);
  const table = [
    "NO | PROGRAM DAN KEGIATAN | ANGGARAN",
    `I | Program Pemberdayaan Sosial | ${150 * M}`,
    ...rows,
    `II | Program Rehabilitasi Sosial | ${50 * M}`,
    `|| *Rehabilitasi Sosial Lanjut* | ${50 * M}`,
    `1. | Penyediaan Permakanan | ${50 * M}`,
    `|| JUMLAH | ${200 * M}`,
  ];
  expect(checkSheets(table.join("\n")).map(short)).toEqual([
    `pagu-tidak-cocok/sendiri C3 ${31 * M} → ${30 * M}`,
    `pagu-tidak-cocok/sendiri C6 ${33 * M} → ${30 * M}`,
    `pagu-tidak-cocok/sendiri C9 ${37 * M} → ${30 * M}`,
    `pagu-tidak-cocok/rincian C12 ${30 * M} → ${35 * M}`,
    `pagu-tidak-cocok/rincian C15 ${30 * M} → ${41 * M}`,
  ]);
});

test("a budget that four tables state in three ways is told of once, and names the others", () => {
  const cascading = (name: string) => ({
    name,
    table: `
SASARAN | PROGRAM | INDIKATOR | TARGET | ANGGARAN
Meningkatnya kesejahteraan sosial | | Persentase pemerlu pelayanan sosial yang tertangani | 100% |
| | Program Pemberdayaan Sosial | Persentase lembaga sosial yang meningkat kualitasnya | 100% | 100000000
| | Program Rehabilitasi Sosial | Persentase anak terlantar yang terpenuhi kebutuhan dasarnya | 100% | 50000000`,
  });
  const pk = {
    name: "PK",
    table: `
No | Program | Anggaran
1. | Program Pemberdayaan Sosial | 90000000
2. | Program Rehabilitasi Sosial | 50000000`,
  };
  const anggaran = {
    name: "Anggaran",
    table: `
NO | PROGRAM DAN KEGIATAN | ANGGARAN
I | Program Pemberdayaan Sosial | 80000000
|| *Pengembangan Potensi Sumber* | 80000000
II | Program Rehabilitasi Sosial | 50000000
|| *Rehabilitasi Sosial Dasar* | 50000000`,
  };
  const findings = checkSheets(pk, anggaran, cascading("Cascading"), cascading("Cascading 2"));
  expect(findings.map(short)).toEqual([`pagu-antartabel-berbeda/berbeda PK!C2 ${90 * M} → ${100 * M}`]);
  expect(findings[0]!.related.map(({ sheet }) => sheet).sort()).toEqual(["Anggaran", "Cascading", "Cascading 2"]);
});

test("46 % in the PK and 46 orang in the RAK: the unit differs, and that is said once", () => {
  const row = (satuan: string) => `1 | Meningkatnya layanan sosial | Cakupan warga yang terlayani | ${satuan} | 46`;
  const pk = {
    name: "PK",
    table: `
PERJANJIAN KINERJA TAHUN 2026

NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | SATUAN | TARGET
${row("%")}`,
  };
  const rak = {
    name: "RAK",
    table: `
RENCANA AKSI KINERJA TAHUN 2026

NO | SASARAN STRATEGIS | INDIKATOR KINERJA | SATUAN | TARGET | TW I | TW II | TW III | TW IV
${row("Orang")} | 11.5 | 11.5 | 11.5 | 11.5`,
  };
  expect(checkSheets(pk, rak).map(short)).toEqual(["satuan-tidak-sama/berbeda RAK!D4 Orang → %"]);
});

test("targets of the years are a target: only the indikator that has neither is told of", () => {
  const findings = checkSheets(`
NO | SASARAN STRATEGIS | INDIKATOR KINERJA | SATUAN | TARGET | TAHUN 2025 | TAHUN 2026 | TAHUN 2027
1 | Meningkatnya A | Persentase lembaga yang aktif | % | 80 | 80 | 90 | 95
2 | Meningkatnya B | Jumlah orang yang dilatih | Orang | | 10 | 20 | 30
3 | Meningkatnya C | Jumlah orang yang dibina | Orang | | | |`);
  expect(findings.map(short)).toEqual(["indikator-tanpa-target/kosong E4"]);
});
