import { buildCascade } from "../../../src/core/cascade/build-cascade";
import { detectLayouts } from "../../../src/core/layout/detect-layout";
import { readRows } from "../../../src/core/layout/read-rows";
import { SETTINGS_DEFAULT } from "../../../src/core/model/settings";
import { renderMessage } from "../../../src/core/rules/render-message";
import { defineRule, type Report, type Rule, type RuleMeta } from "../../../src/core/rules/rule";
import { runRules, type CellProblem } from "../../../src/core/rules/run-rules";
import { gridOf } from "../../support/grid-of";
import { at, checkSheets, short } from "./check-sheets";

const PK =
  "NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET\n1 | Meningkatnya A | Nilai SAKIP | 62\n2 | Meningkatnya B | Nilai LKE | 70";

function read(table: string, name = "Lembar1") {
  const grid = gridOf(table, { name });
  const readings = detectLayouts(grid).matches.map((match) => readRows(grid, match));
  const dokumen = { opd: null, tahun: null, tempatTanggal: null, penandatangan: null };
  return buildCascade(readings, { dokumen, unrecognized: [] });
}

/** A rule that reports just what it is given. */
function ruleOf(id: string, ...reports: readonly Report[]): Rule {
  const meta: RuleMeta = {
    id,
    scope: "struktur",
    severity: "saran",
    judul: "Uji",
    alasan: "Uji.",
    messages: { pesan: "Baris {nama}.", lain: "Lain." },
    examples: { salah: { sheets: [] }, benar: { sheets: [] } },
  };
  return defineRule({ meta, check: () => reports });
}

function run(rules: readonly Rule[], problems: readonly CellProblem[] = []) {
  const { cascade, sources } = read(PK);
  return runRules(cascade, sources, SETTINGS_DEFAULT, problems, { rules });
}

const target = (id: string, nama = "satu"): Report => ({
  subject: { id, field: "target" },
  messageId: "pesan",
  data: { nama },
});

test("A report gets its place, its words, its severity and a fingerprint of names", () => {
  expect(
    run([ruleOf("uji", { ...target("t1.i1"), stated: 62, computed: 63, related: [target("t1.i2").subject] })]),
  ).toEqual([
    {
      ruleId: "uji",
      messageId: "pesan",
      message: "Baris satu.",
      severity: "saran",
      place: { sheet: "Lembar1", area: { top: 1, left: 3, bottom: 1, right: 3 } },
      stated: 62,
      computed: 63,
      related: [{ sheet: "Lembar1", area: { top: 2, left: 3, bottom: 2, right: 3 } }],
      fingerprint: "uji:pk/meningkatnya a/nilai sakip:target",
    },
  ]);
});

test("Findings follow rows and columns, not the order of the rules", () => {
  const later = ruleOf("a", { ...target("t1.i2"), messageId: "lain" });
  const name = ruleOf("b", { subject: { id: "t1.i1", field: "nama" }, messageId: "lain", data: {} });
  const first = ruleOf("c", target("t1.i1"));
  expect(run([later, first, name]).map((finding) => at(finding.place))).toEqual(["C2", "D2", "D3"]);
});

test("One thing said twice of a cell is said once; two things are two findings", () => {
  const rule = ruleOf("uji", target("t1.i1"), target("t1.i1", "dua"), { ...target("t1.i1"), messageId: "lain" });
  expect(run([rule]).map(({ message }) => message)).toEqual(["Lain.", "Baris satu."]);
});

test("What another finding explains is not said", () => {
  const cause = ruleOf("sebab", {
    ...target("t1.i2"),
    consequences: [{ ruleId: "akibat", id: "t1.i1", field: "target" }],
  });
  expect(run([ruleOf("akibat", target("t1.i1")), cause]).map(({ ruleId }) => ruleId)).toEqual(["sebab"]);
  expect(run([ruleOf("lain", target("t1.i1")), cause]).map(({ ruleId }) => ruleId)).toEqual(["lain", "sebab"]);
});

test("A field without a cell of its own is shown at the row's name", () => {
  const rule = ruleOf("uji", { subject: { id: "t1.i1", field: "bobot" }, messageId: "lain", data: {} });
  expect(run([rule]).map((finding) => at(finding.place))).toEqual(["C2"]);
});

test("A report about nothing, an unknown message, and a hole in a message are faults of the rule", () => {
  expect(() => run([ruleOf("uji", target("t9.i9"))])).toThrow("Rule uji reported t9.i9, which has no place.");
  expect(() => run([ruleOf("uji", { ...target("t1.i1"), messageId: "hilang" })])).toThrow("no message hilang");
  expect(() => renderMessage("Baris {nama}.", {})).toThrow("{nama}");
});

test("An accepted finding survives an inserted row: its fingerprint stays", () => {
  const before = checkSheets(
    "NO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET\n1 | Meningkatnya A | Nilai SAKIP | 60 (B)",
  );
  const after = checkSheets(
    "JUDUL\n\nNO | SASARAN STRATEGIS | INDIKATOR KINERJA UTAMA | TARGET\n1 | Meningkatnya B | Nilai LKE | 70\n2 | Meningkatnya A | Nilai SAKIP | 60 (B)",
  );
  expect(after.map(short)).toEqual(["predikat-tidak-cocok/tidakCocok D5 B → CC"]);
  expect(after.map(({ fingerprint }) => fingerprint)).toEqual(before.map(({ fingerprint }) => fingerprint));
});

test("Two rows of one name keep a print each", () => {
  const found = checkSheets(
    "No | Sub Kegiatan | Satuan | Target | Realisasi | %\n1 | Penyediaan Sandang | Orang | 10 | 5 | 60%\n2 | Penyediaan Sandang | Orang | 10 | 5 | 70%",
  );
  expect(found.map(({ fingerprint }) => fingerprint)).toEqual([
    "capaian-tidak-cocok:pengukuran/penyediaan sandang/penyediaan sandang:capaian",
    "capaian-tidak-cocok:pengukuran/penyediaan sandang/penyediaan sandang:capaian#2",
  ]);
});

test("A cell that the reader could not read is told of where it stands, whether or not its row is known", () => {
  const { cascade, sources } = read(PK);
  const problems: CellProblem[] = [
    { sheet: "Lembar1", row: 1, column: 3, field: "realisasi", raw: "belum ada" },
    { sheet: "Lembar1", row: 9, column: 3, field: "target", raw: "meningkat" },
    { sheet: "Lain", row: 2, column: 0, field: "bobot", raw: "#N/A" },
  ];
  const found = runRules(cascade, sources, SETTINGS_DEFAULT, problems, { sheetOrder: ["Lain", "Lembar1"] });
  expect(found.map(short)).toEqual([
    "sel-tidak-terbaca/galatRumus Lain!A3 #N/A → null",
    "sel-tidak-terbaca/teks D2 belum ada → null",
    "target-tidak-terbaca/teks D10 meningkat → null",
  ]);
  expect(found.map(({ fingerprint }) => fingerprint)).toEqual([
    "sel-tidak-terbaca:#N/A:bobot",
    "sel-tidak-terbaca:pk/meningkatnya a/nilai sakip:realisasi",
    "target-tidak-terbaca:meningkat:target",
  ]);
});
