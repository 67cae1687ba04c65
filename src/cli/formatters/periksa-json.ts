import type { CheckResult } from "../../app/check-workbook";
import { formatAddress } from "../../core/grid/a1";
import type { Finding } from "../../core/model/finding";
import type { Place } from "../../core/model/source-map";
import type { Formatted } from "../command-spec";

/** The findings as one JSON document; those that a person accepted stand apart, with the reason, and are not counted. */
export function formatPeriksaJson(file: string, { findings, accepted, summary }: CheckResult): Formatted {
  const document = {
    file,
    findings: findings.map(entryOf),
    accepted: accepted.map(({ finding, alasan, tanggal }) => ({ ...entryOf(finding), alasan, tanggal })),
    summary: { galat: summary.galat, peringatan: summary.peringatan, saran: summary.saran },
  };
  return { output: `${JSON.stringify(document, null, 2)}\n`, exitCode: summary.galat === 0 ? 0 : 1 };
}

function entryOf({ ruleId, severity, place, message, stated, computed, related }: Finding): Record<string, unknown> {
  return { ruleId, severity, ...cellOf(place), message, stated, computed, related: related.map(cellOf) };
}

function cellOf({ sheet, area }: Place): { sheet: string; cell: string } {
  return { sheet, cell: formatAddress(area.top, area.left) };
}
