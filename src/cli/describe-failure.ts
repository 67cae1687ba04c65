import { WorkbookError } from "../app/ports";

/** A failure as the user reads it. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

/**
 * Words for any failure. A WorkbookError carries its own message; anything else is a fault of Selaras, and is said to be one
 * without technical text.
 */
export function describeFailure(error: unknown): Failure {
  if (error instanceof WorkbookError) return { code: error.code, message: error.message };
  if (error instanceof RangeError && /call stack|memory|array length|string length/i.test(error.message)) {
    return {
      code: "terlalu-besar",
      message: "Buku kerja ini terlalu besar atau terlalu dalam untuk diolah.",
    };
  }
  return {
    code: "tidak-terduga",
    message:
      "Terjadi kesalahan yang tidak terduga dalam Selaras. " +
      "Jalankan lagi dengan SELARAS_DEBUG=1 untuk melihat rincian teknisnya, lalu sampaikan kepada pengelola Selaras.",
  };
}
