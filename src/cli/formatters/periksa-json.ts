import type { CheckResult } from "../../app/check-workbook";
import { formatAddress } from "../../core/grid/a1";
import type { Place } from "../../core/model/source-map";
import type { Formatted } from "../command-spec";

/** The findings as one JSON document. */
export function formatPeriksaJson(file: string, { findings, summary }: CheckResult): Formatted {
  const document = {
    file,
    findings: findings.map(({ ruleId, severity, place, message, stated, computed, related }) => ({
      ruleId,
      severity,
      ...cellOf(place),
      message,
      stated,
      computed,
      related: related.map(cellOf),
    })),
    summary: { galat: summary.galat, peringatan: summary.peringatan, saran: summary.saran },
  };
  return { output: `${JSON.stringify(document, null, 2)}\n`, exitCode: summary.galat === 0 ? 0 : 1 };
}

function cellOf({ sheet, area }: Place): { sheet: string; cell: string } {
  return { sheet, cell: formatAddress(area.top, area.left) };
}
