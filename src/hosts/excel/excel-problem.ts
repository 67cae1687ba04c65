import { WorkbookError } from "../../app/ports";
import type { Edit } from "../../core/edits/edit";

/** Why Excel could not be read or changed; one code a cause, so that a shell can act on it and a test can name it. */
export type ExcelProblemCode =
  | "excel-lama"
  | "excel-sibuk"
  | "excel-tidak-terhubung"
  | "sedang-mengetik"
  | "terlalu-besar"
  | "tidak-boleh-diubah"
  | "lembar-tidak-ada"
  | "lembar-dilindungi"
  | "perubahan-ditolak"
  | "sel-berubah"
  | "tabel-pivot"
  | "gabungan-bertumpuk"
  | "urungkan-kedaluwarsa"
  | "dibatalkan"
  | "gagal";

/** A failure with an Indonesian message. The only error that leaves this host. */
export function problem(
  code: ExcelProblemCode,
  message: string,
  options: { readonly cause?: unknown; readonly undo?: readonly Edit[] } = {},
): WorkbookError {
  return new WorkbookError(code, message, options);
}

interface Explanation {
  readonly code: ExcelProblemCode;
  readonly message: string;
  /** True where Excel refused the whole request, so that nothing of it was carried out. */
  readonly isUntouched?: true;
}

const BUSY: Explanation = {
  code: "excel-sibuk",
  message: "Excel sedang sibuk dengan pekerjaan lain. Tunggu sebentar, lalu ulangi.",
};
const DISCONNECTED: Explanation = {
  code: "excel-tidak-terhubung",
  message: "Sambungan ke Excel terputus. Periksa jaringan Anda, lalu ulangi.",
};
const TOO_OLD: Explanation = {
  code: "excel-lama",
  message: "Versi Excel ini belum mengenal perintah yang diperlukan. Perbarui Excel, lalu ulangi.",
};
const READ_ONLY: Explanation = {
  code: "tidak-boleh-diubah",
  message:
    "Excel tidak mengizinkan perubahan: buku kerja dibuka hanya untuk dibaca, atau ada bagian yang dilindungi. " +
    "Buka untuk diedit atau buka proteksinya (Tinjau > Buka Proteksi Lembar), lalu ulangi.",
};
const TOO_LARGE: Explanation = {
  code: "terlalu-besar",
  message:
    "Isi buku kerja ini melebihi batas yang dapat dikirim Excel sekaligus. Pecah lembar yang terlalu besar, lalu ulangi.",
};
const NOT_FOUND: Explanation = {
  code: "lembar-tidak-ada",
  message: "Lembar atau nama yang dituju sudah tidak ada. Baca ulang buku kerja, lalu ulangi.",
};
const MERGED: Explanation = {
  code: "gabungan-bertumpuk",
  message: "Sel yang akan diubah memotong sel gabungan. Lepaskan gabungannya, lalu ulangi.",
};

const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  InvalidOperationInCellEditMode: {
    code: "sedang-mengetik",
    message: "Ada sel yang sedang diketik. Tekan Enter atau Esc di lembar, lalu ulangi.",
    isUntouched: true,
  },
  AccessDenied: READ_ONLY,
  ReadOnly: READ_ONLY,
  ItemNotFound: NOT_FOUND,
  InvalidReference: NOT_FOUND,
  MergedRangeConflict: MERGED,
  PivotTableRangeConflict: {
    code: "tabel-pivot",
    message: "Sel yang akan diubah berada di dalam tabel pivot, yang isinya dibuat Excel sendiri. Pilih tempat lain.",
  },
  ResponsePayloadSizeLimitExceeded: TOO_LARGE,
  RequestPayloadSizeLimitExceeded: { ...TOO_LARGE, isUntouched: true },
  RangeExceedsLimit: TOO_LARGE,
  OperationCellsExceedLimit: TOO_LARGE,
  ApiNotFound: TOO_OLD,
  ApiNotAvailable: TOO_OLD,
  UnsupportedOperation: TOO_OLD,
  UnsupportedFeature: TOO_OLD,
  NotImplemented: TOO_OLD,
  ActivityLimitReached: BUSY,
  RequestAborted: BUSY,
  ServiceNotAvailable: BUSY,
  InactiveWorkbook: BUSY,
  HostRestartNeeded: BUSY,
  ConnectionFailure: DISCONNECTED,
  NetworkError: DISCONNECTED,
  Timeout: DISCONNECTED,
};

/** Office's own name of the failure: "AccessDenied". "" where it has none. */
export function officeCodeOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}

/** Answers whether Excel refused because an answer would be larger than it hands out at once. */
export function isTooLarge(error: unknown): boolean {
  return explanationOf(error)?.code === "terlalu-besar";
}

/** Answers whether the request that failed surely left the workbook as it was. */
export function leftUntouched(error: unknown): boolean {
  return explanationOf(error)?.isUntouched === true;
}

/** Any failure of Office as one that the user can act on. What is known already passes unchanged. */
export function toWorkbookError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const known = explanationOf(error);
  if (known !== undefined) return problem(known.code, known.message, { cause: error });
  const code = officeCodeOf(error);
  // Without a code of Office it never reached Excel, or never came back.
  if (code === "") return problem(DISCONNECTED.code, DISCONNECTED.message, { cause: error });
  return problem(
    "gagal",
    `Excel menolak perintah ini (${code}). Simpan pekerjaan Anda, lalu ulangi; bila tetap gagal, buka ulang buku kerjanya.`,
    { cause: error },
  );
}

function explanationOf(error: unknown): Explanation | undefined {
  const code = officeCodeOf(error);
  return Object.hasOwn(EXPLANATIONS, code) ? EXPLANATIONS[code] : undefined;
}
