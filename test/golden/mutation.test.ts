import { join } from "node:path";
import { parseAddress } from "../../src/core/grid/a1";
import type { WorkbookGrid } from "../../src/core/grid/sheet-grid";
import { gridOfFixture, readFixture } from "./fixture";
import { findSpots, newSpots, numbersIn, withValue } from "./mutate";
import { readGrid } from "./read-cells";

/** Figures of which any one, when changed, must give exactly one finding more. */
interface Target {
  readonly buku: string;
  readonly sheet: string;
  readonly areas: readonly string[];
  /** How much a figure is changed: money by rupiah or digits, percentages by points. */
  readonly change: "rupiah" | "poin" | "pecahan" | "jumlah";
  /**
   * "sel": the finding must stand at the changed cell itself, since everything around it agrees. "terkait": it may stand at a cell
   * that names the changed one as related (a parent, where nothing tells which of its parts is wrong).
   */
  readonly place: "sel" | "terkait";
}

const SAMPLES = join(__dirname, "../../assets/contoh");

/** In pontianak's budget table kegiatan 64 and JUMLAH of realisasi are wrong as published; what hangs on them is left out. */
const TARGET_LIST: readonly Target[] = [
  {
    buku: "pontianak-2024.xlsx",
    sheet: "Realisasi Anggaran",
    areas: ["C39", "C47", "C68", "C74", "C83"],
    change: "rupiah",
    place: "sel",
  },
  {
    buku: "pontianak-2024.xlsx",
    sheet: "Realisasi Anggaran",
    areas: ["C6", "C12", "C21", "C28", "C35", "C75", "C81"],
    change: "rupiah",
    place: "sel",
  },
  {
    buku: "pontianak-2024.xlsx",
    sheet: "Realisasi Anggaran",
    areas: ["C7:C11", "C22:C27", "C43:C46", "C70:C73"],
    change: "rupiah",
    place: "terkait",
  },
  {
    buku: "pontianak-2024.xlsx",
    sheet: "Realisasi Anggaran",
    areas: ["D6", "D12", "D18", "D21", "D30", "D35", "D75"],
    change: "rupiah",
    place: "sel",
  },
  {
    buku: "pontianak-2024.xlsx",
    sheet: "Realisasi Anggaran",
    areas: ["D7:D11", "D22:D27", "D43:D46", "D76:D80"],
    change: "rupiah",
    place: "terkait",
  },
  {
    buku: "pontianak-2024.xlsx",
    sheet: "Realisasi Anggaran",
    areas: ["E5:E30", "E32:E49", "E68:E82"],
    change: "poin",
    place: "sel",
  },
  {
    buku: "pontianak-2024.xlsx",
    sheet: "Capaian Sub Kegiatan",
    areas: ["F6:F7", "F9:F10", "F12:F14", "F16:F35"],
    change: "pecahan",
    place: "sel",
  },
  {
    buku: "pontianak-2024.xlsx",
    sheet: "Capaian Sub Kegiatan",
    areas: ["D6:E7", "D12:E14", "D16:E35"],
    change: "jumlah",
    place: "terkait",
  },
  { buku: "seruyan-2026.xlsx", sheet: "Cascading", areas: ["H47", "H60"], change: "rupiah", place: "sel" },
  {
    buku: "seruyan-2026.xlsx",
    sheet: "Cascading",
    areas: ["H50", "H56", "H67", "H75", "H80"],
    change: "rupiah",
    place: "sel",
  },
  {
    buku: "seruyan-2026.xlsx",
    sheet: "Cascading",
    areas: ["H51:H55", "H57:H58", "H68:H74", "H76:H79", "H81:H82"],
    change: "rupiah",
    place: "terkait",
  },
  {
    buku: "seruyan-2026.xlsx",
    sheet: "RAK",
    areas: ["Q7", "T9", "W12", "Z14", "O22:Z22", "T25"],
    change: "jumlah",
    place: "terkait",
  },
  {
    buku: "07-cascading-kolom-terpisah-bappeda",
    sheet: "Pohon Kinerja",
    areas: ["M9:M16"],
    change: "rupiah",
    place: "terkait",
  },
  {
    buku: "16-anggaran-huruf-juta-bpbd",
    sheet: "Realisasi Keuangan",
    areas: ["D7:E18"],
    change: "jumlah",
    place: "terkait",
  },
  {
    buku: "16-anggaran-huruf-juta-bpbd",
    sheet: "Realisasi Keuangan",
    areas: ["F7:F18"],
    change: "pecahan",
    place: "sel",
  },
  { buku: "17-efisiensi-dan-penyebab", sheet: "Efisiensi", areas: ["F5:F7"], change: "poin", place: "sel" },
  { buku: "17-efisiensi-dan-penyebab", sheet: "Penyebab", areas: ["F4:F6"], change: "poin", place: "sel" },
  { buku: "20-tersembunyi-sekretariat", sheet: "Anggaran", areas: ["D4:E12"], change: "rupiah", place: "terkait" },
  { buku: "20-tersembunyi-sekretariat", sheet: "Anggaran", areas: ["F4:F12"], change: "poin", place: "sel" },
  {
    buku: "22-lengkap-bersih-perpustakaan",
    sheet: "Perjanjian Kinerja",
    areas: ["C12:C14"],
    change: "rupiah",
    place: "sel",
  },
  {
    buku: "22-lengkap-bersih-perpustakaan",
    sheet: "Penjenjangan",
    areas: ["G7:G10", "G12:G15"],
    change: "rupiah",
    place: "terkait",
  },
  { buku: "22-lengkap-bersih-perpustakaan", sheet: "Realisasi", areas: ["C5:D13"], change: "rupiah", place: "terkait" },
  { buku: "22-lengkap-bersih-perpustakaan", sheet: "Realisasi", areas: ["E5:E13"], change: "poin", place: "sel" },
  { buku: "22-lengkap-bersih-perpustakaan", sheet: "Pengukuran", areas: ["F5:F6"], change: "poin", place: "sel" },
  {
    buku: "22-lengkap-bersih-perpustakaan",
    sheet: "Rencana Aksi",
    areas: ["F7:I7"],
    change: "jumlah",
    place: "terkait",
  },
  {
    buku: "22-lengkap-bersih-perpustakaan",
    sheet: "Perjanjian Kinerja",
    areas: ["D6"],
    change: "jumlah",
    place: "terkait",
  },
];

/** How many figures of each entry are changed; the seed is fixed, so every run changes the same ones. */
const SAMPLE_SIZE = 6;

function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
}

function pick<T>(list: readonly T[], count: number, random: () => number): readonly T[] {
  const rest = [...list];
  const picked: T[] = [];
  while (rest.length > 0 && picked.length < count) {
    picked.push(...rest.splice(Math.floor(random() * rest.length), 1));
  }
  return picked;
}

/** A slip of the hand: one rupiah, a digit, a zero too many; always more than the rounding of what is shown. */
function slip(value: number, change: Target["change"], random: () => number): number {
  const choice = Math.floor(random() * 3);
  if (change === "poin") return Number((value + [0.02, 1, -7][choice]!).toFixed(2));
  if (change === "pecahan") return Number((value + [0.02, 0.1, -0.07][choice]!).toFixed(4));
  if (change === "jumlah") return Number((value * [1.5, 2, 10][choice]! + 1).toFixed(2));
  return value + [1, -1000, 9_000_000][choice]!;
}

async function openBuku(buku: string): Promise<WorkbookGrid> {
  return buku.endsWith(".xlsx") ? readGrid(join(SAMPLES, buku)) : gridOfFixture(readFixture(buku).sheets);
}

test.each(TARGET_LIST.map((target) => [`${target.buku} ${target.sheet} ${target.areas.join(" ")}`, target] as const))(
  "one changed figure gives one finding: %s",
  async (label, target) => {
    const random = createRandom(label.length * 7919);
    const grid = await openBuku(target.buku);
    const before = await findSpots(grid);
    const sheet = grid.sheets.find(({ name }) => name === target.sheet)!;
    const addresses = pick(numbersIn(grid, target.sheet, target.areas), SAMPLE_SIZE, random);
    expect(addresses.length).toBeGreaterThan(0);
    const faults: string[] = [];
    for (const address of addresses) {
      const at = `${target.sheet}!${address}`;
      const old = numberAt(sheet, address);
      const value = slip(old, target.change, random);
      const fresh = newSpots(before, await findSpots(withValue(grid, target.sheet, address, value)));
      const isRight = fresh.length === 1 && fresh.every((spot) => isAt(spot, at, target.place));
      if (!isRight) {
        const list =
          fresh.map((spot) => `${spot.ruleId} at ${spot.at} (${spot.related.join(", ")})`).join("; ") || "nothing";
        faults.push(`${at} ${old} → ${value}: expected one finding at it, got ${list}`);
      }
    }
    expect(faults).toEqual([]);
  },
);

function numberAt(sheet: WorkbookGrid["sheets"][number], address: string): number {
  const place = parseAddress(address);
  const value = place === null ? undefined : sheet.cell(place.row, place.column)?.value;
  if (typeof value !== "number") throw new Error(`no number at ${address}`);
  return value;
}

function isAt(
  spot: { readonly at: string; readonly related: readonly string[] },
  at: string,
  place: Target["place"],
): boolean {
  return spot.at === at || (place === "terkait" && spot.related.includes(at));
}
