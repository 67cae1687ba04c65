import type { Area } from "../grid/area";
import { areaOfCell } from "../grid/area";
import type { Cascade } from "../model/cascade";
import type { Field } from "../model/field";
import type { Finding } from "../model/finding";
import type { Settings } from "../model/settings";
import type { Place, SourceMap } from "../model/source-map";
import { RULE_LIST } from "./checks";
import { renderMessage } from "./render-message";
import type { Report, ReportSubject, Rule, RuleFacts, UnreadableCell } from "./rule";
import { createSubjectPath } from "./subject-path";

/** A cell that the reader could not read, with its place; the layouts' ReadProblem has this shape. */
export interface CellProblem {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly field: Field;
  readonly raw: string;
}

/** What runRules may be told beside the model. */
export interface RunOptions {
  /** The workbook's sheets in order; findings follow it. Without it they follow the order of the tables. */
  readonly sheetOrder?: readonly string[];
  /** The rules to run; all of them by default. */
  readonly rules?: readonly Rule[];
}

/**
 * Runs every rule over the cascade and answers the findings, placed, worded, without repeats and without mere consequences
 * of another finding, ordered by sheet, row and column. The same workbook gives the same findings with the same fingerprints
 * whatever the order of its tables.
 */
export function runRules(
  cascade: Cascade,
  sources: SourceMap,
  settings: Settings,
  problems: readonly CellProblem[] = [],
  options: RunOptions = {},
): Finding[] {
  const { rules = RULE_LIST } = options;
  const problemPlaces = new Map<string, Place>();
  problems.forEach((problem, index) => {
    const place = { sheet: problem.sheet, area: areaOfCell(problem.row, problem.column) };
    problemPlaces.set(problemId(index), place);
  });
  const facts = createFacts(cascade, sources, problems, problemPlaces);

  const raised: { readonly rule: Rule; readonly report: Report }[] = [];
  const explained = new Set<string>();
  for (const rule of rules) {
    for (const report of rule.check(cascade, settings, facts)) {
      raised.push({ rule, report });
      for (const consequence of report.consequences ?? []) explained.add(subjectKey(consequence.ruleId, consequence));
    }
  }

  const sheetOfTable = createSheetLookup(cascade);
  const pathOf = createSubjectPath(cascade);
  const owners = new Map(facts.unreadableList.map((cell) => [cell.id, cell]));
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const { rule, report } of raised) {
    if (explained.has(subjectKey(rule.meta.id, report.subject))) continue;
    const place = problemPlaces.get(report.subject.id) ?? placeSubject(report.subject, sources, sheetOfTable);
    if (place === null) throw new Error(`Rule ${rule.meta.id} reported ${report.subject.id}, which has no place.`);
    const template = rule.meta.messages[report.messageId];
    if (template === undefined) throw new Error(`Rule ${rule.meta.id} has no message ${report.messageId}.`);
    const message = renderMessage(template, report.data);
    const key = `${rule.meta.id}|${report.messageId}|${placeKey(place)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    findings.push({
      ruleId: rule.meta.id,
      messageId: report.messageId,
      message,
      severity: rule.meta.severity,
      place,
      stated: report.stated ?? null,
      computed: report.computed ?? null,
      related: placeRelated(report, place, sources, sheetOfTable),
      fingerprint: fingerprintOf(rule.meta.id, report, pathOf, owners),
    });
  }
  return numberRepeats(sortFindings(findings, sheetRanks(cascade, problems, options.sheetOrder)));
}

function problemId(index: number): string {
  return `sel-${index}`;
}

function subjectKey(ruleId: string, subject: ReportSubject): string {
  return `${ruleId}|${subject.id}|${subject.field}|${subject.nth ?? 0}`;
}

function placeKey({ sheet, area }: Place): string {
  return `${sheet}|${area.top}|${area.left}|${area.bottom}|${area.right}`;
}

/** The subject's own cell; where its level has no such column, the row's name, the row, its title, or its sheet's first cell. */
function placeSubject(
  subject: ReportSubject,
  sources: SourceMap,
  sheetOfTable: (id: string) => string | null,
): Place | null {
  const place =
    sources.placeOf(subject.id, subject.field, subject.nth) ??
    sources.placeOf(subject.id, "nama") ??
    sources.placeOf(subject.id, "baris") ??
    sources.placeOf(subject.id, "judul");
  if (place !== undefined) return place;
  const sheet = sheetOfTable(subject.id);
  return sheet === null ? null : { sheet, area: FIRST_CELL };
}

const FIRST_CELL: Area = areaOfCell(0, 0);

function placeRelated(
  report: Report,
  own: Place,
  sources: SourceMap,
  sheetOfTable: (id: string) => string | null,
): Place[] {
  const seen = new Set([placeKey(own)]);
  const places: Place[] = [];
  for (const subject of report.related ?? []) {
    const place = placeSubject(subject, sources, sheetOfTable);
    if (place === null || seen.has(placeKey(place))) continue;
    seen.add(placeKey(place));
    places.push(place);
  }
  return places;
}

/** The sheet of a table or of an unrecognised sheet, by its id. */
function createSheetLookup(cascade: Cascade): (id: string) => string | null {
  const sheets = new Map<string, string>();
  for (const tabel of cascade.tabelList) sheets.set(tabel.id, tabel.sheet);
  for (const sheet of cascade.unrecognizedList) sheets.set(sheet.id, sheet.sheet);
  return (id) => sheets.get(id) ?? null;
}

function fingerprintOf(
  ruleId: string,
  report: Report,
  pathOf: (id: string) => string | null,
  owners: ReadonlyMap<string, UnreadableCell>,
): string {
  const unreadable = owners.get(report.subject.id);
  const subject = unreadable === undefined ? report.subject : (unreadable.owner ?? report.subject);
  const path = pathOf(subject.id) ?? unreadable?.raw ?? "";
  const nth = subject.nth === undefined || subject.nth === 0 ? "" : `.${subject.nth}`;
  return `${ruleId}:${path}:${subject.field}${nth}`;
}

/** Two rows of one name under one parent share a path: the second gets "#2", so that each finding keeps its own print. */
function numberRepeats(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const count = (counts.get(finding.fingerprint) ?? 0) + 1;
    counts.set(finding.fingerprint, count);
    return count === 1 ? finding : { ...finding, fingerprint: `${finding.fingerprint}#${count}` };
  });
}

function sheetRanks(
  cascade: Cascade,
  problems: readonly CellProblem[],
  sheetOrder: readonly string[] = [],
): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  const add = (sheet: string) => {
    if (!ranks.has(sheet)) ranks.set(sheet, ranks.size);
  };
  sheetOrder.forEach(add);
  for (const tabel of cascade.tabelList) add(tabel.sheet);
  for (const sheet of cascade.unrecognizedList) add(sheet.sheet);
  for (const problem of problems) add(problem.sheet);
  return ranks;
}

function sortFindings(findings: readonly Finding[], ranks: ReadonlyMap<string, number>): Finding[] {
  const rankOf = (finding: Finding) => ranks.get(finding.place.sheet) ?? ranks.size;
  return [...findings].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      a.place.area.top - b.place.area.top ||
      a.place.area.left - b.place.area.left ||
      compareText(a.ruleId, b.ruleId) ||
      compareText(a.messageId, b.messageId),
  );
}

/** By code unit: the order must not hang on the machine's locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function createFacts(
  cascade: Cascade,
  sources: SourceMap,
  problems: readonly CellProblem[],
  problemPlaces: ReadonlyMap<string, Place>,
): RuleFacts {
  return {
    unreadableList: problems.length === 0 ? [] : listUnreadable(cascade, sources, problems),
    hasCell: (id, field, nth) => sources.placeOf(id, field, nth) !== undefined,
    columnKey: ({ id, field, nth }) => {
      const place = problemPlaces.get(id) ?? sources.placeOf(id, field, nth);
      return place === undefined ? field : `${place.sheet}|${place.area.left}`;
    },
  };
}

function listUnreadable(cascade: Cascade, sources: SourceMap, problems: readonly CellProblem[]): UnreadableCell[] {
  const ownerOf = createOwnerLookup(cascade, sources);
  return problems.map((problem, index) => ({
    id: problemId(index),
    field: problem.field,
    raw: problem.raw,
    owner: ownerOf(problem),
  }));
}

/** From a cell back to the simpul, indikator or total whose row it stands in. */
function createOwnerLookup(cascade: Cascade, sources: SourceMap): (problem: CellProblem) => ReportSubject | null {
  const rowOwners = new Map<string, string>();
  const add = (id: string) => {
    const place = sources.placeOf(id, "baris");
    if (place === undefined) return;
    const key = `${place.sheet}|${place.area.top}`;
    if (!rowOwners.has(key)) rowOwners.set(key, id);
  };
  // An indikator names its row more closely than the simpul that opens it.
  for (const tabel of cascade.tabelList) {
    for (const indikator of tabel.indikatorList) add(indikator.id);
    for (const simpul of tabel.simpulList) add(simpul.id);
    for (const total of tabel.totalList) add(total.id);
  }
  return (problem) => {
    const id = rowOwners.get(`${problem.sheet}|${problem.row}`);
    return id === undefined ? null : { id, field: problem.field };
  };
}
