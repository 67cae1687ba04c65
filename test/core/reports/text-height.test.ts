import { countLines, heightOfLines } from "../../../src/core/reports/text-height";

describe("countLines", () => {
  it.each<[string, number, number]>([
    ["", 10, 1],
    ["NO", 5, 1],
    ["Meningkatnya Penanganan Rehabilitasi Sosial", 28, 2],
    ["Persentase Pemenuhan kebutuhan dasar KPM dan Korban bencana alam dan sosial sesuai standar waktu", 30, 4],
    ["satu\ndua\ntiga", 40, 3],
    ["x".repeat(100), 10, 12],
  ])("%s in a width of %d → %d", (text, width, lines) => {
    expect(countLines(text, width, 11)).toBe(lines);
  });

  it("gives bold and larger letters more room", () => {
    const text = "Jumlah Total Anggaran Sasaran Strategis Tahun 2024";
    expect(countLines(text, 62, 11)).toBe(1);
    expect(countLines(text, 62, 14, true)).toBe(2);
  });
});

describe("heightOfLines", () => {
  it("grows with the lines up to what Excel allows", () => {
    expect([heightOfLines(0, 11), heightOfLines(1, 11), heightOfLines(3, 11), heightOfLines(500, 11)]).toEqual([
      19, 19, 47, 409,
    ]);
  });
});
