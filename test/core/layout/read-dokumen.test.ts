import { formatArea } from "../../../src/core/grid/a1";
import type { SheetGrid } from "../../../src/core/grid/sheet-grid";
import { detectLayouts } from "../../../src/core/layout/detect-layout";
import { locateDokumen, readDokumen } from "../../../src/core/layout/read-dokumen";
import { gridOf } from "../../support/grid-of";

const tablesOf = (sheets: readonly SheetGrid[]) =>
  sheets.flatMap((sheet) => detectLayouts(sheet).matches.map((match) => ({ match })));
const dokumenOf = (...tables: string[]) => {
  const sheets = tables.map((table, index) => gridOf(table, { name: `Lembar${index + 1}` }));
  return readDokumen(sheets, tablesOf(sheets));
};

const TABLE = `
  | No | Sasaran | Indikator | Target
  | 1 | Meningkatnya mutu | Persentase mutu | 100%`;

describe("readDokumen", () => {
  test("titles and signature block of seed 001's PK, with their cells", () => {
    const sheet = gridOf(
      `
      | PERJANJIAN KINERJA TAHUN 2024
      | DINAS SOSIAL KOTA PONTIANAK

      | No | Sasaran Strategis | Indikator Kinerja Utama | Target
      | 1. | Meningkatnya Kemampuan PSKS | Persentase PSKS | 100%


      | | | | Pontianak,   Oktober 2024
      | | | | KEPALA DINAS SOSIAL
      | | | | KOTA PONTIANAK



      | | | | NAMA KEPALA DINAS, GELAR
      | | | | Pembina Utama Muda
      | | | | NIP. 00000000 000000 0 000`,
      { name: "PK 2024" },
    );
    const { dokumen, places } = locateDokumen([sheet], tablesOf([sheet]));
    expect(dokumen).toEqual({
      opd: "DINAS SOSIAL KOTA PONTIANAK",
      tahun: 2024,
      tempatTanggal: "Pontianak, Oktober 2024",
      penandatangan: {
        jabatan: "KEPALA DINAS SOSIAL KOTA PONTIANAK",
        nama: "NAMA KEPALA DINAS, GELAR",
        pangkat: "Pembina Utama Muda",
        nip: "NIP. 00000000 000000 0 000",
      },
    });
    expect(Object.fromEntries(Object.entries(places).map(([part, place]) => [part, formatArea(place.area)]))).toEqual({
      opd: "A2",
      tahun: "A1",
      tempatTanggal: "D8",
      jabatan: "D9",
      nama: "D14",
      pangkat: "D15",
      nip: "D16",
    });
  });

  test.each([
    ["| PENGUKURAN KINERJA DINAS KESEHATAN KABUPATEN SAMBAS TAHUN 2025", "DINAS KESEHATAN KABUPATEN SAMBAS"],
    ["| Perangkat Daerah : Dinas Pekerjaan Umum dan Penataan Ruang", "Dinas Pekerjaan Umum dan Penataan Ruang"],
    ["| OPD | : | BADAN KEUANGAN DAERAH\n| Tahun | : | 2025", "BADAN KEUANGAN DAERAH"],
    ["| KECAMATAN PONTIANAK SELATAN", "KECAMATAN PONTIANAK SELATAN"],
    ["| RSUD SULTAN SYARIF MOHAMAD ALKADRIE", "RSUD SULTAN SYARIF MOHAMAD ALKADRIE"],
    ["| RENCANA AKSI INSPEKTORAT KOTA SINGKAWANG", "INSPEKTORAT KOTA SINGKAWANG"],
    ["| SEKRETARIAT DAERAH KABUPATEN KETAPANG TAHUN ANGGARAN 2025", "SEKRETARIAT DAERAH KABUPATEN KETAPANG"],
    ["| DINAS PENDIDIKAN\n| KABUPATEN SANGGAU", "DINAS PENDIDIKAN KABUPATEN SANGGAU"],
    ["| PEMERINTAH KOTA PONTIANAK\n| DINAS PERHUBUNGAN", "DINAS PERHUBUNGAN KOTA PONTIANAK"],
    ["| RENCANA AKSI KINERJA", null],
  ])("the agency of “%s”", (titles, opd) => {
    expect(dokumenOf(`${titles}\n\n${TABLE.trimStart()}`).opd).toBe(opd);
  });

  test("the agency and the year that most titles name", () => {
    const titled = (title: string): string => `| ${title}\n\n${TABLE.trimStart()}`;
    expect(
      dokumenOf(
        titled("PERJANJIAN KINERJA DINAS SOSIAL KOTA PONTIANAK TAHUN 2024"),
        titled("CAPAIAN DINAS SOSIAL KOTA PONTIANAK TAHUN 2024"),
        titled("RENSTRA DINAS KESEHATAN KOTA PONTIANAK 2024-2026"),
        titled("REALISASI DINAS KESEHATAN KOTA PONTIANAK TAHUN 2023"),
      ),
    ).toMatchObject({ opd: "DINAS SOSIAL KOTA PONTIANAK", tahun: 2024 });
  });

  test("two signatures beside each other: the head of the agency signs", () => {
    expect(
      dokumenOf(`
        | PERJANJIAN KINERJA TAHUN 2025
        | DINAS KESEHATAN KABUPATEN SAMBAS
        | No | Sasaran | Indikator | Target
        | 1 | Meningkatnya mutu | Persentase mutu | 100%

        | | Pihak Kedua, | | Sambas, 2 Januari 2025
        | | BUPATI SAMBAS, | | Pihak Pertama,
        | | | | KEPALA DINAS KESEHATAN


        | | NAMA BUPATI | | NAMA KEPALA DINAS
        | | | | Pembina Tingkat I
        | | | | NIP 00000000 000000 0 000`),
    ).toEqual({
      opd: "DINAS KESEHATAN KABUPATEN SAMBAS",
      tahun: 2025,
      tempatTanggal: "Sambas, 2 Januari 2025",
      penandatangan: {
        jabatan: "KEPALA DINAS KESEHATAN",
        nama: "NAMA KEPALA DINAS",
        pangkat: "Pembina Tingkat I",
        nip: "NIP 00000000 000000 0 000",
      },
    });
  });

  test("a whole signature block in one cell", () => {
    expect(
      dokumenOf(`
        | No | Sasaran | Indikator | Target
        | 1 | Meningkatnya mutu | Persentase mutu | 100%

        | | | | Sambas, 2 Januari 2025\\nKEPALA DINAS KESEHATAN\\nKABUPATEN SAMBAS\\n\\n\\nNAMA KEPALA DINAS, M.Kes.\\nPembina\\nNIP. 00000000 000000 0 000`)
        .penandatangan,
    ).toEqual({
      jabatan: "KEPALA DINAS KESEHATAN KABUPATEN SAMBAS",
      nama: "NAMA KEPALA DINAS, M.Kes.",
      pangkat: "Pembina",
      nip: "NIP. 00000000 000000 0 000",
    });
  });

  test("a workbook that says nothing of itself", () => {
    expect(dokumenOf(TABLE)).toEqual({ opd: null, tahun: null, tempatTanggal: null, penandatangan: null });
  });

  test("persons responsible inside a table are no signers", () => {
    expect(
      dokumenOf(`
        | Sasaran | Indikator | Target | Penanggung Jawab
        | Meningkatnya mutu | Persentase mutu | 100% | Kepala Dinas Kesehatan`).penandatangan,
    ).toBeNull();
  });
});
