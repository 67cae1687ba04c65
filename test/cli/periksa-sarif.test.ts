import type { CheckResult } from "../../src/app/check-workbook";
import { formatPeriksaSarif } from "../../src/cli/formatters/periksa-sarif";
import type { Finding } from "../../src/core/model/finding";

interface Location {
  readonly id?: number;
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string; readonly index: number } };
  readonly logicalLocations: readonly { readonly name: string; readonly fullyQualifiedName: string }[];
}
interface Log {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] } };
    readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex?: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly Location[];
      readonly relatedLocations?: readonly Location[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
    }[];
  }[];
}

const at = (sheet: string, row: number) => ({ sheet, area: { top: row, left: 1, bottom: row, right: 1 } });

function logOf(absolutePath: string, findings: readonly Partial<Finding>[]): Log["runs"][number] {
  const result = {
    findings: findings.map((finding, index) => ({
      ruleId: "sel-tidak-terbaca",
      severity: "galat",
      message: "Pesan.",
      place: at("PK", index),
      related: [],
      fingerprint: `sidik-${index}`,
      ...finding,
    })),
    accepted: [],
    summary: { galat: findings.length, peringatan: 0, saran: 0 },
  } as unknown as CheckResult;
  const rules = [
    { id: "pagu-tidak-cocok", judul: "Pagu", alasan: "Sebab.", severity: "galat" },
    { id: "sel-tidak-terbaca", judul: "Sel", alasan: "Sebab {lain}.", severity: "peringatan" },
  ] as const;
  const { output } = formatPeriksaSarif({ path: "buku.xlsx", absolutePath }, result, rules, "0.1.0");
  const log = JSON.parse(output) as Log;
  expect([log.$schema, log.version]).toEqual(["https://json.schemastore.org/sarif-2.1.0.json", "2.1.0"]);
  expect(log.runs).toHaveLength(1);
  return log.runs[0]!;
}

describe("the SARIF log of periksa", () => {
  it.each(["/tmp/RAK [final] 50% #1 | revisi^2 {a}.xlsx", "/tmp/Rencana Aksi é ?.xlsx"])(
    "writes %s as a URI that RFC 3986 allows, and that leads back to the file",
    (path) => {
      const { artifacts, results } = logOf(path, [{}]);
      const { uri, index } = results[0]!.locations[0]!.physicalLocation.artifactLocation;
      expect(uri).toMatch(/^file:\/\/\/(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-F]{2})+$/);
      expect(decodeURIComponent(uri)).toBe(`file://${path}`);
      expect(artifacts[index]?.location.uri).toBe(uri);
    },
  );

  it("points every result at its rule, and leaves the index out for a rule that the list does not have", () => {
    const { tool, results } = logOf("/tmp/a.xlsx", [{}, { ruleId: "pagu-tidak-cocok" }, { ruleId: "lain" }]);
    expect(results.map(({ ruleIndex }) => ruleIndex)).toEqual([1, 0, undefined]);
    for (const { ruleId, ruleIndex } of results) {
      if (ruleIndex !== undefined) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    }
  });

  it("names cells by sheet, and numbers related places from 0", () => {
    const { results } = logOf("/tmp/a.xlsx", [{ place: at("PK 2024", 4), related: [at("RAK's", 1), at("RAK's", 2)] }]);
    const [result] = results;
    expect(result?.locations[0]?.logicalLocations).toEqual([
      { name: "B5", fullyQualifiedName: "'PK 2024'!B5", kind: "cell" },
    ]);
    expect(result?.relatedLocations?.map(({ id }) => id)).toEqual([0, 1]);
    expect(result?.relatedLocations?.[1]?.logicalLocations[0]?.fullyQualifiedName).toBe("'RAK''s'!B3");
  });

  it("keeps braces and brackets of cells from being placeholders and links", () => {
    const { results } = logOf("/tmp/a.xlsx", [{ message: 'Sel "{0} [lihat](1) [x]" tidak terbaca.' }]);
    expect(results[0]?.message.text).toBe('Sel "{{0}} \\[lihat\\](1) [x]" tidak terbaca.');
  });

  it("gives an empty list where nothing is wrong", () => {
    expect(logOf("/tmp/a.xlsx", []).results).toEqual([]);
  });
});
