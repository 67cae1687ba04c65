import { pathToFileURL } from "node:url";
import type { CheckResult } from "../../app/check-workbook";
import { formatAddress, quoteSheetName } from "../../core/grid/a1";
import type { Finding, Severity } from "../../core/model/finding";
import type { Place } from "../../core/model/source-map";
import type { Formatted } from "../command-spec";

/** What SARIF shows of a rule. */
export interface SarifRule {
  readonly id: string;
  readonly judul: string;
  readonly alasan: string;
  readonly severity: Severity;
}

const LEVELS = { galat: "error", peringatan: "warning", saran: "note" } as const;

/**
 * The findings as a SARIF 2.1.0 log, for tools that show the results of checks. A workbook has no lines: a finding's place is
 * its cell, as a logical location such as `'PK 2024'!D5`. Findings that a person accepted are there too, suppressed.
 */
export function formatPeriksaSarif(
  file: { readonly path: string; readonly absolutePath: string },
  { findings, accepted, summary }: CheckResult,
  ruleList: readonly SarifRule[],
  versi: string,
): Formatted {
  const artifact = { uri: fileUri(file.absolutePath) };
  const artifactLocation = { ...artifact, index: 0 };
  const locationOf = ({ sheet, area }: Place) => {
    const cell = formatAddress(area.top, area.left);
    return {
      physicalLocation: { artifactLocation },
      logicalLocations: [{ name: cell, fullyQualifiedName: `${quoteSheetName(sheet)}!${cell}`, kind: "cell" }],
    };
  };
  const indexOf = new Map(ruleList.map(({ id }, index) => [id, index]));
  const resultOf = ({ ruleId, severity, message, place, related, fingerprint }: Finding): Record<string, unknown> => ({
    ruleId,
    ...ruleIndexOf(indexOf, ruleId),
    level: LEVELS[severity],
    message: { text: messageText(message) },
    locations: [locationOf(place)],
    ...(related.length === 0
      ? {}
      : { relatedLocations: related.map((item, index) => ({ id: index, ...locationOf(item) })) }),
    partialFingerprints: { "selaras/v1": fingerprint },
  });
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Selaras",
            semanticVersion: versi,
            language: "id",
            rules: ruleList.map(({ id, judul, alasan, severity }) => ({
              id,
              shortDescription: { text: messageText(judul) },
              fullDescription: { text: messageText(alasan) },
              defaultConfiguration: { level: LEVELS[severity] },
            })),
          },
        },
        artifacts: [{ location: artifact, description: { text: messageText(file.path) }, roles: ["analysisTarget"] }],
        columnKind: "utf16CodeUnits",
        results: [
          ...findings.map(resultOf),
          ...accepted.map(({ finding, alasan }) => ({
            ...resultOf(finding),
            suppressions: [{ kind: "external", justification: alasan }],
          })),
        ],
      },
    ],
  };
  return { output: `${JSON.stringify(log, null, 2)}\n`, exitCode: summary.galat === 0 ? 0 : 1 };
}

/**
 * The file's URI with every character encoded that RFC 3986 does not allow in a path: Node leaves `[`, `]`, `|` and `^` of
 * "RAK [final].xlsx" as they are.
 */
function fileUri(absolutePath: string): string {
  return pathToFileURL(absolutePath).href.replaceAll(/[[\]|^]/g, encodeURIComponent);
}

/**
 * A text as SARIF's message strings want it (section 3.11): braces are doubled, since single ones hold placeholders, and what
 * looks like an embedded link (`[teks](1)`) is taken apart. Cells may hold either.
 */
function messageText(text: string): string {
  return text
    .replaceAll(/[{}]/g, "$&$&")
    .replaceAll(/\[(?=[^\]]*\]\()/g, "\\[")
    .replaceAll(/\](?=\()/g, "\\]");
}

/** The place of a rule in the driver's list; left out where the list does not have it. */
function ruleIndexOf(indexOf: ReadonlyMap<string, number>, ruleId: string): { readonly ruleIndex?: number } {
  const ruleIndex = indexOf.get(ruleId);
  return ruleIndex === undefined ? {} : { ruleIndex };
}
