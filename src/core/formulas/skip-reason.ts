import type { CollectedTable } from "./collect-rows";
import { basisOf, isMeasured } from "./measured-table";

const KIND_REASON: Readonly<Record<string, string>> = {
  renstra: "tabel Renstra memuat target beberapa tahun, bukan pengukuran satu tahun",
  anggaran: "tabel anggaran diukur dengan serapan, bukan dengan target dan realisasi kinerja",
  cascading: "tabel cascading memuat penjenjangan, bukan pengukuran",
};

/** Why a table gets no columns; "" where that needs no word (it measures nothing), null where it gets them. */
export function skipReason(table: CollectedTable): string | null {
  const {
    reading: { match },
    rows,
  } = table;
  const basis = basisOf(table);
  const fields = new Set(match.columns.map(({ field }) => field));
  const kindReason = KIND_REASON[match.kind];
  if (kindReason !== undefined) return kindReason;
  if (fields.has("efisiensi") && !(fields.has("target") && fields.has("realisasi")))
    return "tabel efisiensi membandingkan anggaran dengan capaian, bukan mengukur indikator";
  if (fields.has("penyebab") && !fields.has("target"))
    return "tabel penyebab keberhasilan/kegagalan tidak memuat target";
  if (match.kind === "rak" && !fields.has("realisasi") && !fields.has("realisasiPeriode")) {
    return "rencana aksi ini memuat target saja; realisasi diukur pada tabel PK atau pengukuran";
  }
  if (!rows.some((row) => isMeasured(row, basis))) {
    if (basis === "periode") return "tidak ada baris dengan target tahunan maupun target per periode";
    return match.kind === "pengukuran" ? "tidak ada baris dengan target tahunan" : "";
  }
  return null;
}

/** What about its sheet keeps a table that measures from getting columns; null where nothing does. */
export function blockReason({ sheet }: CollectedTable): string | null {
  if (sheet.visibility !== "visible") return "lembar tersembunyi";
  return sheet.isProtected ? "lembar dilindungi; buka proteksinya dahulu" : null;
}
