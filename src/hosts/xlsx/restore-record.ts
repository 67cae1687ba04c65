/** The record of a RestoreEdit; null where it is none. */
export function readRecord(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not ours: the caller refuses it by name.
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isTexts(value: unknown): value is Readonly<Record<string, string | null>> {
  return isRecord(value) && Object.values(value).every((one) => one === null || typeof one === "string");
}

export function isColumnRecord(
  value: unknown,
): value is { column: number; attributes: Readonly<Record<string, string>> | null } {
  return (
    isRecord(value) &&
    typeof value["column"] === "number" &&
    (value["attributes"] === null || isTexts(value["attributes"]))
  );
}

export function isRowRecord(
  value: unknown,
): value is { row: number; attributes: Readonly<Record<string, string | null>> } {
  return isRecord(value) && typeof value["row"] === "number" && isTexts(value["attributes"]);
}
