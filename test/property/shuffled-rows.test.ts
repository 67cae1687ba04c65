import fc from "fast-check";
import { createSheetGrid, type Cell, type CellValue, type SheetGrid } from "../../src/core/grid/sheet-grid";
import { checkGrids } from "../core/rules/check-sheets";

/** A row of a table and the rows that belong below it, wherever it goes. */
interface Simpul {
  readonly cells: Record<string, CellValue>;
  readonly children: Simpul[];
}

/** Sheets before their rows are put in an order. */
interface Plan {
  readonly pk: Simpul[];
  readonly rak: Simpul[];
  readonly anggaran: Simpul[];
  readonly cascading: Simpul[];
}

const HASIL = ["perlindungan anak", "layanan lanjut usia", "pemberdayaan lembaga", "akuntabilitas kinerja"];
const SATUAN = ["%", "Orang", "Lembaga", "Nilai"];
const LAYANAN = ["Permakanan", "Sandang", "Alat Bantu", "Pembinaan", "Pendataan", "Pendampingan"];

type Amounts = readonly (readonly (readonly number[])[])[];

/** Four tables of one agency that agree with each other in everything. */
function planOf(sizes: readonly number[], amounts: Amounts): Plan {
  const sasaran = (withPeriods: boolean): Simpul[] =>
    sizes.map((size, s) => ({
      cells: { sasaran: `Meningkatnya ${HASIL[s]!}` },
      children: Array.from({ length: size }, (_, i) => ({
        cells: {
          indikator: `${i === 0 ? "Persentase" : "Jumlah"} ${HASIL[s]!} yang ${["terpenuhi", "tercatat", "meningkat"][i]!}`,
          satuan: i === 0 ? "%" : SATUAN[(s + i) % 3]!,
          target: 40 + 8 * s + 4 * i,
          pj: `Kepala Bidang ${HASIL[s]!}`,
          ...(withPeriods
            ? { tw1: 10 + 2 * s + i, tw2: 10 + 2 * s + i, tw3: 10 + 2 * s + i, tw4: 10 + 2 * s + i }
            : {}),
        },
        children: [],
      })),
    }));
  const tree = (): Simpul[] =>
    amounts.map((kegiatanList, p) => ({
      cells: {
        nama: `Program Pelayanan ${LAYANAN[p]!}`,
        pagu: kegiatanList.flat().reduce((sum, pagu) => sum + pagu, 0),
        indikator: `Persentase layanan ${LAYANAN[p]!} yang terpenuhi`,
        satuan: "%",
        target: 100,
      },
      children: kegiatanList.map((subList, k) => ({
        cells: {
          nama: `Penyelenggaraan ${LAYANAN[k]!} Urusan ${LAYANAN[p]!}`,
          pagu: subList.reduce((sum, pagu) => sum + pagu, 0),
          indikator: `Persentase ${LAYANAN[k]!} urusan ${LAYANAN[p]!} yang selesai`,
          satuan: "%",
          target: 90,
        },
        children: subList.map((pagu, s) => ({
          cells: {
            nama: `Penyediaan ${LAYANAN[s]!} Bagian ${LAYANAN[k]!} Wilayah ${LAYANAN[p]!}`,
            pagu,
            indikator: `Jumlah orang yang menerima ${LAYANAN[s]!} bagian ${LAYANAN[k]!} wilayah ${LAYANAN[p]!}`,
            satuan: "Orang",
            target: 20 + s,
          },
          children: [],
        })),
      })),
    }));
  return { pk: sasaran(false), rak: sasaran(true), anggaran: tree(), cascading: tree() };
}

const rowsOf = (list: readonly Simpul[]): Simpul[] => list.flatMap((each) => [each, ...rowsOf(each.children)]);
const leavesOf = (list: readonly Simpul[]): Simpul[] => rowsOf(list).filter(({ children }) => children.length === 0);
/** A blank below the first indikator of a sasaran may mean "as above", so what a blank says there hangs on the order by right. */
const onlyOnes = (list: readonly Simpul[]): Simpul[] =>
  list.flatMap(({ children }) => (children.length === 1 ? children : []));

/** What goes wrong in planners' workbooks; each spoils one row of one table. */
const SPOIL: Readonly<Record<string, (plan: Plan, pick: (list: Simpul[]) => Simpul) => void>> = {
  "target kosong": ({ pk }, pick) => delete pick(onlyOnes(pk)).cells["target"],
  "target bukan angka": ({ pk }, pick) => (pick(leavesOf(pk)).cells["target"] = "secukupnya"),
  "target teks": ({ rak }, pick) => (pick(leavesOf(rak)).cells["target"] = "1.250 orang"),
  "target lain di RAK": ({ rak }, pick) => (pick(leavesOf(rak)).cells["target"] = 77),
  "satuan lain di PK": ({ pk }, pick) => (pick(leavesOf(pk)).cells["satuan"] = "Dokumen"),
  "triwulan tidak cocok": ({ rak }, pick) => (pick(leavesOf(rak)).cells["tw4"] = 3),
  "penanggung jawab kosong": ({ pk }, pick) => delete pick(onlyOnes(pk)).cells["pj"],
  "predikat salah": ({ pk }, pick) => (pick(leavesOf(pk)).cells["target"] = "85 (B)"),
  "sel galat": ({ rak }, pick) => (pick(leavesOf(rak)).cells["tw2"] = { error: "#REF!" }),
  "ejaan lain di RAK": ({ rak }, pick) => {
    const { cells } = pick(leavesOf(rak));
    cells["indikator"] = (cells["indikator"] as string).replace("yang", "yg");
  },
  "tanpa pasangan": ({ rak }, pick) =>
    (pick(leavesOf(rak)).cells["indikator"] = "Indeks kepuasan penerima bantuan sosial"),
  "sasaran tanpa indikator": ({ pk }, pick) => pick(pk).children.splice(0),
  "pagu salah": ({ anggaran }, pick) => {
    const { cells } = pick(rowsOf(anggaran));
    cells["pagu"] = Number(cells["pagu"]) + 7_000_000;
  },
  "pagu cascading salah": ({ cascading }, pick) => {
    const { cells } = pick(rowsOf(cascading));
    cells["pagu"] = Number(cells["pagu"]) + 5_000_000;
  },
  "pagu tidak terbaca": ({ anggaran }, pick) => (pick(leavesOf(anggaran)).cells["pagu"] = "belum"),
  "pagu lain di cascading": ({ cascading }, pick) => {
    for (const each of rowsOf([pick(cascading)])) each.cells["pagu"] = 2 * Number(each.cells["pagu"]);
  },
  "angka sebagai teks": ({ pk }, pick) => {
    const { cells } = pick(leavesOf(pk));
    cells["target"] = String(Number(cells["target"]));
  },
  "target nol": ({ cascading }, pick) => (pick(leavesOf(cascading)).cells["target"] = 0),
  "sub tanpa pagu": ({ cascading }, pick) => delete pick(leavesOf(cascading)).cells["pagu"],
  // Last: two rows of one name that say different things are paired with the PK by their order, by right.
  "indikator ganda": ({ rak }, pick) => Object.assign(pick(leavesOf(rak)).cells, leavesOf(rak)[0]?.cells),
};
type Spoil = keyof typeof SPOIL;

/** Puts siblings in another order, all the way down; the same seed gives the same order. */
function shuffle(list: readonly Simpul[], random: () => number): Simpul[] {
  const rest = list.map(({ cells, children }) => ({ cells, children: shuffle(children, random) }));
  const shuffled: Simpul[] = [];
  while (rest.length > 0) shuffled.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return shuffled;
}

function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
}

const cellOf = (value: CellValue | undefined, bold = false): Cell | undefined =>
  value === undefined ? undefined : { value, numberFormat: "General", ...(bold ? { bold } : {}) };
const sheetOf = (name: string, rows: readonly (readonly (Cell | undefined)[])[]): SheetGrid =>
  createSheetGrid({ name, rows: rows.map((row) => [...row]) });
const head = (...words: readonly string[]): (Cell | undefined)[] => words.map((word) => cellOf(word, true));

function sheetsOf({ pk, rak, anggaran, cascading }: Plan): SheetGrid[] {
  const indicators = (list: readonly Simpul[], fields: readonly string[]): (Cell | undefined)[][] =>
    list.flatMap(({ cells, children }, index) =>
      (children.length === 0 ? [{ cells: {} as Record<string, CellValue> }] : children).map((child, row) => [
        cellOf(row === 0 ? String(index + 1) : undefined),
        cellOf(row === 0 ? cells["sasaran"] : undefined),
        ...fields.map((field) => cellOf(child.cells[field])),
      ]),
    );
  const budget = (list: readonly Simpul[], depth: number): (Cell | undefined)[][] =>
    list.flatMap(({ cells, children }, index) => [
      [
        cellOf([["I", "II", "III", "IV"][index], undefined, `${index + 1}.`][depth]),
        cellOf(cells["nama"], depth < 2),
        cellOf(cells["pagu"]),
      ],
      ...budget(children, depth + 1),
    ]);
  const stairs = (list: readonly Simpul[], depth: number): (Cell | undefined)[][] =>
    list.flatMap(({ cells, children }) => [
      [
        ...[0, 1, 2].map((column) => cellOf(column === depth ? cells["nama"] : undefined)),
        ...["indikator", "satuan", "target", "pagu"].map((field) => cellOf(cells[field])),
      ],
      ...stairs(children, depth + 1),
    ]);
  return [
    sheetOf("PK", [
      head("PERJANJIAN KINERJA TAHUN 2026"),
      head("NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA UTAMA", "SATUAN", "TARGET", "PENANGGUNG JAWAB"),
      ...indicators(pk, ["indikator", "satuan", "target", "pj"]),
    ]),
    sheetOf("RAK", [
      head("RENCANA AKSI KINERJA TAHUN 2026"),
      head("NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET", "TW I", "TW II", "TW III", "TW IV"),
      ...indicators(rak, ["indikator", "satuan", "target", "tw1", "tw2", "tw3", "tw4"]),
    ]),
    sheetOf("Anggaran", [head("NO", "PROGRAM DAN KEGIATAN", "ANGGARAN"), ...budget(anggaran, 0)]),
    sheetOf("Cascading", [
      head("PROGRAM", "KEGIATAN", "SUB KEGIATAN", "INDIKATOR", "SATUAN", "TARGET", "ANGGARAN"),
      ...stairs(cascading, 0),
    ]),
  ];
}

/** Everything a finding says but where its rows stand. */
const keysOf = (plan: Plan): string[] =>
  checkGrids(sheetsOf(plan))
    .map(({ ruleId, messageId, stated, computed, fingerprint, related }) =>
      [ruleId, messageId, String(stated), String(computed), fingerprint, related.length].join(" | "),
    )
    .sort();

const amounts = fc.array(
  fc.array(fc.array(fc.integer({ min: 1_000_000, max: 900_000_000 }), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  }),
  { minLength: 1, maxLength: 3 },
);
const sizes = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 });
const spoils = fc.array(fc.tuple(fc.constantFrom<Spoil>(...Object.keys(SPOIL)), fc.nat()), { maxLength: 4 });

function spoiled(plan: Plan, faults: readonly (readonly [Spoil, number])[]): Plan {
  const order = Object.keys(SPOIL);
  const inOrder = [...faults].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  for (const [name, at] of inOrder) SPOIL[name]!(plan, (list) => list[at % list.length] ?? { cells: {}, children: [] });
  return plan;
}

test("an agency whose tables agree has no finding, in whatever order its rows stand", () => {
  fc.assert(
    fc.property(sizes, amounts, fc.nat(), (size, money, seed) => {
      const plan = planOf(size, money);
      const random = createRandom(seed);
      expect(keysOf(plan)).toEqual([]);
      expect(keysOf(mapPlan(plan, (list) => shuffle(list, random)))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("rows in another order give the same findings", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(sizes, amounts, spoils, fc.nat(), (size, money, faults, seed) => {
      const plan = spoiled(planOf(size, money), faults);
      const random = createRandom(seed);
      const keys = keysOf(plan);
      for (const key of keys) seen.add(key.slice(0, key.indexOf(" ")));
      expect(keysOf(mapPlan(plan, (list) => shuffle(list, random)))).toEqual(keys);
    }),
    { numRuns: 200, seed: 2026 },
  );
  // A property over findings that never come would prove nothing.
  expect(seen.size).toBeGreaterThanOrEqual(15);
});

const mapPlan = ({ pk, rak, anggaran, cascading }: Plan, order: (list: readonly Simpul[]) => Simpul[]): Plan => ({
  pk: order(pk),
  rak: order(rak),
  anggaran: order(anggaran),
  cascading: order(cascading),
});
