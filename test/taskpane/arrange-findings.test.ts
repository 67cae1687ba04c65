import {
  acceptedOf,
  filterFindings,
  groupFindings,
  openAtFirst,
  openOf,
  orderOf,
  PAGE_SIZE,
  stepFrom,
} from "../../src/taskpane/screens/periksa/arrange-findings";
import { findingsOf } from "./fake-data";

const FINDINGS = openOf(findingsOf(12, 1).findings);
const NONE = new Set<never>();

describe("findings as the list shows them", () => {
  it("keeps accepted findings apart, the latest first", () => {
    const { findings } = findingsOf(3, 2);
    const [first, second] = acceptedOf(findings);
    const newer = findings.map((finding) =>
      finding === second ? { ...finding, accepted: { alasan: "baru", tanggal: "2025-01-02" } } : finding,
    );
    expect(openOf(findings)).toHaveLength(3);
    expect(acceptedOf(newer).map(({ fingerprint }) => fingerprint)).toEqual([second?.fingerprint, first?.fingerprint]);
  });

  it("shows all while nothing is chosen, and only what fits all words and one of the severities else", () => {
    expect(filterFindings(FINDINGS, { severities: NONE, query: "  " })).toBe(FINDINGS);
    const places = (query: string, severities: ReadonlySet<"galat" | "saran"> = NONE): string[] =>
      filterFindings(FINDINGS, { severities, query }).map(({ ruleId }) => ruleId);
    expect(new Set(places("", new Set(["saran"])))).toEqual(new Set(["penulisan-berbeda"]));
    expect(places("")).toHaveLength(12);
    expect(places("RINCIANNYA 519.399.200")).toEqual(Array(3).fill("pagu-tidak-cocok"));
    expect(places("pk 2024!e7")).toEqual(["indikator-tanpa-target"]);
    expect(places("rinciannya", new Set(["saran"]))).toEqual([]);
  });

  it("groups by rule with the gravest first, and by sheet in the order of the sheets", () => {
    const byRule = groupFindings(FINDINGS, "aturan");
    expect(byRule.map(({ severity, findings }) => `${severity} ${findings.length}`)).toEqual([
      "galat 3",
      "galat 3",
      "peringatan 2",
      "peringatan 2",
      "saran 2",
    ]);
    const bySheet = groupFindings(FINDINGS, "lembar");
    expect(bySheet.map(({ judul, severity }) => `${judul}: ${severity}`)).toEqual([
      "Realisasi Anggaran: galat",
      "Pengukuran IKU: galat",
      "PK 2024: peringatan",
    ]);
    expect([...orderOf(bySheet)].sort()).toEqual(FINDINGS.map(({ fingerprint }) => fingerprint).sort());
  });

  it("opens the groups that fit one screen, and always the first", () => {
    const few = groupFindings(FINDINGS, "aturan");
    expect(openAtFirst(few).size).toBe(few.length);
    const many = groupFindings(openOf(findingsOf(5000, 0).findings), "aturan");
    expect([...openAtFirst(many)]).toEqual(many.slice(0, 3).map(({ key }) => key));
    expect(many[0]?.findings.length).toBeGreaterThan(3 * PAGE_SIZE);
    expect(openAtFirst([]).size).toBe(0);
  });

  it.each([
    ["forward", "b", -1, 1, "c"],
    ["back", "b", -1, -1, "a"],
    ["round the end", "c", -1, 1, "a"],
    ["round the beginning", "a", -1, -1, "c"],
    ["to the first where none is selected", null, -1, 1, "a"],
    ["to the last, backwards, where none is selected", null, -1, -1, "c"],
    ["to the one that moved up where the selected one is gone", "x", 1, 1, "b"],
    ["to the one before it, backwards", "x", 1, -1, "a"],
    ["round the end where the last one is gone", "x", 3, 1, "a"],
  ] as const)("steps %s", (_name, active, lastIndex, direction, expected) => {
    expect(stepFrom(["a", "b", "c"], active, lastIndex, direction)).toBe(expected);
  });

  it("steps nowhere in an empty list", () => {
    expect(stepFrom([], "a", 0, 1)).toBeNull();
  });
});
