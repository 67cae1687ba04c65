import { pathToFileURL } from "node:url";
import type { CheckResult } from "../../app/check-workbook";
import { formatAddress, quoteSheetName } from "../../core/grid/a1";
import type { Severity } from "../../core/model/finding";
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
 * its cell, as a logical location such as `'PK 2024'!D5`.
 */
export function formatPeriksaSarif(
  file: { readonly path: string; readonly absolutePath: string },
  { findings, summary }: CheckResult,
  ruleList: readonly SarifRule[],
  versi: string,
): Formatted {
  const artifactLocation = { uri: pathToFileURL(file.absolutePath).href };
  const locationOf = ({ sheet, area }: Place) => {
    const cell = formatAddress(area.top, area.left);
    return {
      physicalLocation: { artifactLocation },
      logicalLocations: [{ name: cell, fullyQualifiedName: `${quoteSheetName(sheet)}!${cell}`, kind: "element" }],
    };
  };
  const indexOf = new Map(ruleList.map(({ id }, index) => [id, index]));
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
              shortDescription: { text: judul },
              fullDescription: { text: alasan },
              defaultConfiguration: { level: LEVELS[severity] },
            })),
          },
        },
        artifacts: [{ location: artifactLocation, description: { text: file.path } }],
        columnKind: "utf16CodeUnits",
        results: findings.map(({ ruleId, severity, message, place, related, fingerprint }) => ({
          ruleId,
          ruleIndex: indexOf.get(ruleId) ?? -1,
          level: LEVELS[severity],
          message: { text: message },
          locations: [locationOf(place)],
          ...(related.length === 0
            ? {}
            : { relatedLocations: related.map((item, index) => ({ id: index, ...locationOf(item) })) }),
          partialFingerprints: { "selaras/v1": fingerprint },
        })),
      },
    ],
  };
  return { output: `${JSON.stringify(log, null, 2)}\n`, exitCode: summary.galat === 0 ? 0 : 1 };
}
