import { areaContains } from "../../src/core/grid/area";
import { parseArea } from "../../src/core/grid/a1";
import type { Expected, ExpectedFinding } from "./fixture";
import { RULE_NUMBERS } from "./rule-numbers";
import type { BacaOutput, JsonFinding } from "./run-selaras";

const listOf = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** What the tables that were found lack against what was expected; empty where all agree. Messages read `Sheet: expected …, got …`. */
export function compareTables(expected: Expected, actual: BacaOutput): readonly string[] {
  const faults: string[] = [];
  const left = new Map(actual.sheets.map((sheet) => [sheet.name, [...sheet.tables]]));
  for (const table of expected.tables) {
    const found = left.get(table.sheet) ?? [];
    const kinds = listOf(table.kind);
    const areas = table.area === undefined ? null : listOf(table.area);
    const index = found.findIndex(
      (candidate) => kinds.includes(candidate.kind) && (areas === null || areas.includes(candidate.area)),
    );
    const match = found[index];
    if (match === undefined) {
      const seen = found.map(({ kind, layout, area }) => `${kind} (${layout}) ${area}`).join(", ") || "no table";
      faults.push(`${table.sheet}: expected ${kinds.join("/")} at ${areas?.join(" or ") ?? "any place"}, got ${seen}`);
      continue;
    }
    found.splice(index, 1);
    for (const [name, count] of Object.entries(table.counts ?? {})) {
      if (match.counts[name] !== count) {
        faults.push(`${table.sheet} ${match.area}: expected ${count} ${name}, got ${String(match.counts[name])}`);
      }
    }
    for (const [field, letters] of Object.entries(table.columns ?? {})) {
      const got = lettersOf(match.columns[field]);
      if (got !== letters) faults.push(`${table.sheet} ${match.area}: expected ${field} in ${letters}, got ${got}`);
    }
  }
  for (const [sheet, tables] of left) {
    for (const { kind, area } of tables) {
      const isOpen =
        expected.tables.some((table) => table.sheet === sheet) && faults.some((fault) => fault.startsWith(`${sheet}:`));
      if (!isOpen) faults.push(`${sheet}: unexpected table ${kind} at ${area}`);
    }
  }
  return faults;
}

function lettersOf(columns: unknown): string {
  if (Array.isArray(columns)) return columns.map((one: unknown) => (typeof one === "string" ? one : "?")).join(",");
  return typeof columns === "string" ? columns : "none";
}

/** The false alarms and the missed errors; empty where the findings are exactly those expected. */
export function compareFindings(expected: Expected, actual: readonly JsonFinding[]): readonly string[] {
  const faults: string[] = [];
  const rest = [...actual];
  for (const wanted of expected.findings) {
    const index = rest.findIndex((finding) => matches(wanted, finding));
    const found = rest[index];
    if (found === undefined) {
      faults.push(
        `missed: rule ${listOf(wanted.aturan).join("/")} at ${wanted.sheet}!${listOf(wanted.cell).join(" or ")}`,
      );
      continue;
    }
    rest.splice(index, 1);
    for (const key of ["stated", "computed"] as const) {
      const value = wanted[key];
      if (value !== undefined && !isClose(found[key], value)) {
        faults.push(
          `${found.sheet}!${found.cell} ${found.ruleId}: expected ${key} ${value}, got ${String(found[key])}`,
        );
      }
    }
  }
  for (const finding of rest) {
    if (expected.boleh?.some((allowed) => matches(allowed, finding)) === true) continue;
    faults.push(`false alarm: ${finding.ruleId} at ${finding.sheet}!${finding.cell}: ${finding.message}`);
  }
  return faults;
}

function matches(wanted: ExpectedFinding, finding: JsonFinding): boolean {
  const numbers = listOf(wanted.aturan);
  if (!numbers.includes(0) && !(RULE_NUMBERS[finding.ruleId] ?? []).some((number) => numbers.includes(number)))
    return false;
  const place = parseArea(finding.cell);
  if (place === null) return false;
  return listOf(wanted.cell).some((text) => {
    const split = text.lastIndexOf("!");
    const sheet = split === -1 ? wanted.sheet : text.slice(0, split);
    const area = parseArea(text.slice(split + 1));
    return finding.sheet === sheet && area !== null && areaContains(area, place.top, place.left);
  });
}

function isClose(actual: unknown, expected: number | string): boolean {
  if (typeof expected === "number" && typeof actual === "number") {
    return Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
  }
  return actual === expected;
}
