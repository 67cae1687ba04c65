import type { Nilai } from "../text/nilai";
import { parseNilai } from "../text/parse-nilai";
import type { Reading } from "../text/reading";

type Numbers = Map<number, Reading<Nilai>>;

/** Numbers beyond these are read without being remembered: so many different ones hardly repeat. */
const MAX_NUMBERS = 10_000;

/**
 * Reads the number cells of one table as parseNilai does, and remembers what it read: targets and what was reached repeat
 * few numbers with few units, so that equal cells share one reading instead of having 200,000 of their own.
 *
 * @example memory.read(100, "General", "%") === memory.read(100, "General", "%") // 100 % twice, one object
 */
export class NilaiMemory {
  private readonly bySatuan = new Map<string | null, Map<string, Numbers>>();
  private count = 0;
  /** The unit and format of the cell before, which its neighbours in a row mostly share. */
  private satuan: string | null = null;
  private numberFormat = "General";
  private numbers = this.numbersOf("General", null);

  read(value: number, numberFormat: string, satuan: string | null): Reading<Nilai> {
    if (satuan !== this.satuan || numberFormat !== this.numberFormat) {
      this.satuan = satuan;
      this.numberFormat = numberFormat;
      this.numbers = this.numbersOf(numberFormat, satuan);
    }
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    const reading = parseNilai(value, { numberFormat, satuan });
    if (this.count++ < MAX_NUMBERS) this.numbers.set(value, reading);
    return reading;
  }

  private numbersOf(numberFormat: string, satuan: string | null): Numbers {
    let byFormat = this.bySatuan.get(satuan);
    if (byFormat === undefined) this.bySatuan.set(satuan, (byFormat = new Map<string, Numbers>()));
    let numbers = byFormat.get(numberFormat);
    if (numbers === undefined) byFormat.set(numberFormat, (numbers = new Map<number, Reading<Nilai>>()));
    return numbers;
  }
}
