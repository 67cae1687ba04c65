import type { Formatted } from "../command-spec";
import type { Failure } from "../describe-failure";

/** A failure as one JSON document, for a run with --json. */
export function formatErrorJson({ code, message }: Failure): Formatted {
  return { output: `${JSON.stringify({ error: { code, message } }, null, 2)}\n`, exitCode: 2 };
}
