import type { FindingView } from "../../../app/session-types";
import { formatArea } from "../../../core/grid/a1";
import type { Severity } from "../../../core/model/finding";

/** How the list is grouped. */
export type Grouping = "aturan" | "lembar";

/** From what must be mended to what may help. */
export const SEVERITY_LIST: readonly Severity[] = ["galat", "peringatan", "saran"];

/** What a person wants to see of the findings. No severity chosen: all of them. */
export interface FindingFilter {
  readonly severities: ReadonlySet<Severity>;
  /** Words that all must occur in a finding: its text, its rule, its cell; case does not matter. */
  readonly query: string;
}

/** Findings that belong together: those of one rule, or those of one sheet. */
export interface FindingGroup {
  readonly key: string;
  readonly judul: string;
  /** The gravest among them. */
  readonly severity: Severity;
  readonly findings: readonly FindingView[];
}

/** The findings that nobody accepted. */
export function openOf(findings: readonly FindingView[]): readonly FindingView[] {
  return findings.filter(({ accepted }) => accepted === null);
}

/** The findings that a person accepted, the latest decision first. */
export function acceptedOf(findings: readonly FindingView[]): readonly FindingView[] {
  return findings
    .filter(({ accepted }) => accepted !== null)
    .sort((a, b) => (b.accepted?.tanggal ?? "").localeCompare(a.accepted?.tanggal ?? ""));
}

export function filterFindings(
  findings: readonly FindingView[],
  { severities, query }: FindingFilter,
): readonly FindingView[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (severities.size === 0 && words.length === 0) return findings;
  return findings.filter((finding) => {
    if (severities.size > 0 && !severities.has(finding.severity)) return false;
    const text = searchTextOf(finding);
    return words.every((word) => text.includes(word));
  });
}

const searchTexts = new WeakMap<FindingView, string>();

/** Typing searches thousands of findings at every key: what is searched in is made once. */
function searchTextOf(finding: FindingView): string {
  const known = searchTexts.get(finding);
  if (known !== undefined) return known;
  const { message, judul, severity, place } = finding;
  const text = [message, judul, severity, `${place.sheet}!${formatArea(place.area)}`].join("\n").toLowerCase();
  searchTexts.set(finding, text);
  return text;
}

/**
 * The findings in groups: by rule the gravest rules first, by sheet as the sheets come. Inside a group they stay in the order of
 * the sheets.
 */
export function groupFindings(findings: readonly FindingView[], grouping: Grouping): readonly FindingGroup[] {
  const groups = new Map<string, FindingView[]>();
  for (const finding of findings) {
    const key = grouping === "aturan" ? `${finding.severity} ${finding.ruleId}` : finding.place.sheet;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const list = [...groups].map(([key, members]): FindingGroup => {
    const judul = grouping === "lembar" ? key : (members[0]?.judul ?? key);
    const severity = SEVERITY_LIST.find((one) => members.some((member) => member.severity === one)) ?? "saran";
    return { key, judul, severity, findings: members };
  });
  if (grouping === "lembar") return list;
  return list.sort((a, b) => SEVERITY_LIST.indexOf(a.severity) - SEVERITY_LIST.indexOf(b.severity));
}

/** So many findings of a group stand on one page, and on the whole screen while nobody opened more groups. */
export const PAGE_SIZE = 20;
const OPEN_BUDGET = 3 * PAGE_SIZE;

/** The groups that stand open at first: as many as fit a screen that is drawn at once, and always the first. */
export function openAtFirst(groups: readonly FindingGroup[]): ReadonlySet<string> {
  const open = new Set<string>();
  let shown = 0;
  for (const { key, findings } of groups) {
    shown += Math.min(findings.length, PAGE_SIZE);
    if (open.size > 0 && shown > OPEN_BUDGET) break;
    open.add(key);
  }
  return open;
}

/** The fingerprints in the order in which the groups show them. */
export function orderOf(groups: readonly FindingGroup[]): readonly string[] {
  return groups.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint));
}

/**
 * Where one step forward (1) or back (-1) leads, going round at the ends; null in an empty list. Where the selected finding is gone,
 * `lastIndex` says where it stood, and the next one has moved into its place; -1 where none was selected yet.
 */
export function stepFrom(
  order: readonly string[],
  active: string | null,
  lastIndex: number,
  direction: 1 | -1,
): string | null {
  const count = order.length;
  if (count === 0) return null;
  const at = active === null ? -1 : order.indexOf(active);
  const isGone = at < 0;
  if (isGone && lastIndex < 0) return order[direction === 1 ? 0 : count - 1] ?? null;
  const wanted = isGone ? (direction === 1 ? lastIndex : lastIndex - 1) : at + direction;
  return order[((wanted % count) + count) % count] ?? null;
}
