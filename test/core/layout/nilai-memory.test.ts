import { NilaiMemory } from "../../../src/core/layout/nilai-memory";
import { parseNilai } from "../../../src/core/text/parse-nilai";

describe("readings of number cells that are remembered", () => {
  const SATUAN = ["%", null, "Orang", "%"] as const;
  const FORMAT = ["General", "0.00%", "#,##0", '0 "unit"', "General"] as const;

  it("equal those of parseNilai, whatever unit and format came before", () => {
    const memory = new NilaiMemory();
    for (const value of [100, 0.5, 100, 0, -3, 45_000, Number.NaN, 1.1]) {
      for (const satuan of SATUAN) {
        for (const numberFormat of FORMAT) {
          const expected = parseNilai(value, { numberFormat, satuan });
          expect(memory.read(value, numberFormat, satuan)).toEqual(expected);
          expect(memory.read(value, numberFormat, satuan)).toEqual(expected);
        }
      }
    }
  });

  it("are one object for equal cells, and another one under another unit", () => {
    const memory = new NilaiMemory();
    const first = memory.read(100, "General", "%");
    const other = memory.read(100, "General", "Orang");
    expect(memory.read(100, "General", "%")).toBe(first);
    expect(other).not.toEqual(first);
  });

  it("stay right beyond the numbers that are kept", () => {
    const memory = new NilaiMemory();
    for (let value = 0; value < 10_500; value++) memory.read(value, "General", null);
    expect(memory.read(10_400, "General", null)).toEqual(parseNilai(10_400, { numberFormat: "General", satuan: null }));
    expect(memory.read(7, "General", null)).toBe(memory.read(7, "General", null));
    expect(memory.read(10_400, "General", null)).not.toBe(memory.read(10_400, "General", null));
  });
});
