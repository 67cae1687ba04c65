import { nothingMessage, writtenMessage } from "../../src/app/session-messages";
import type { WritePreview } from "../../src/app/session-types";

const NOTHING: WritePreview = {
  areas: [],
  cells: [],
  cellCount: 0,
  replacedCount: 0,
  skipped: [],
  catatan: [],
  edits: [],
};
const areaOf = (sheet: string) => ({ sheet, area: "G5:G9", isi: "Capaian", cellCount: 600 });
const BUDGET = { sheet: "Anggaran", alasan: "tabel anggaran diukur dengan serapan" };
const place = (sheet: string) => ({ sheet, area: { top: 4, left: 6, bottom: 8, right: 6 } });

describe("what a writing command says", () => {
  it("is one line; a table of another kind that it leaves alone is nothing to worry about", () => {
    const preview = { ...NOTHING, areas: [areaOf("PK"), areaOf("IKU")], cellCount: 1200, skipped: [BUDGET] };
    expect(writtenMessage("Isi capaian", preview, [place("PK"), place("IKU")])).toEqual({
      kind: "success",
      text: "Isi capaian: 1.200 sel ditulis di 2 lembar. Lihat yang dilewati di Rincian.",
      places: [place("PK"), place("IKU")],
      rincian: { areas: preview.areas, skipped: [BUDGET], catatan: [] },
      canUndo: true,
    });
  });

  it("warns of cells that were left, and names sheets that stand in the way", () => {
    const written = { ...NOTHING, areas: [areaOf("PK")], cellCount: 600 };
    const cell = { sheet: "PK", cell: "G5", alasan: "Sel G5 berisi ketikan lain; tidak ditimpa." };
    expect(writtenMessage("Isi capaian", { ...written, skipped: [cell] }, [])).toMatchObject({ kind: "warning" });
    const locked = { sheet: "Terkunci", alasan: "lembar dilindungi", isBlocked: true } as const;
    expect(writtenMessage("Isi capaian", { ...written, skipped: [BUDGET, locked] }, [])).toMatchObject({
      kind: "warning",
      text: 'Isi capaian: 600 sel ditulis di lembar "PK". Lembar "Terkunci" tidak dapat diisi. Lihat yang dilewati di Rincian.',
    });
  });

  it("says at once why nothing was written where that is short, and else keeps it for who asks", () => {
    const short = { ...NOTHING, catatan: ["Tidak ada rumus KINERJA di buku kerja ini."] };
    expect(nothingMessage("Bekukan nilai", short)).toEqual({
      kind: "info",
      text: "Bekukan nilai: tidak ada yang perlu ditulis. Tidak ada rumus KINERJA di buku kerja ini.",
      places: [],
      canUndo: false,
    });
    const long = { ...NOTHING, skipped: [BUDGET], catatan: ["a", "b"] };
    expect(nothingMessage("Isi capaian", long)).toMatchObject({
      text: "Isi capaian: tidak ada yang perlu ditulis. Lihat yang dilewati dan catatan di Rincian.",
      rincian: { skipped: [BUDGET], catatan: ["a", "b"] },
    });
    expect(nothingMessage("Isi capaian", NOTHING).text).toContain("Semuanya sudah sesuai.");
  });
});
