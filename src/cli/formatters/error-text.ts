import type { Formatted } from "../command-spec";
import type { Failure } from "../describe-failure";

/** A failure as a person reads it. */
export function formatErrorText({ message }: Failure): Formatted {
  return { output: `Kesalahan: ${message}\n`, exitCode: 2 };
}
