const WIDTHS = [20, 10, 12, 16, 24, 16, 10, 16];

export function printRow(cells: readonly string[]): void {
  console.log(
    cells
      .map((cell, index) => cell.padEnd(WIDTHS[index] ?? 12))
      .join("")
      .trimEnd(),
  );
}

export const verdict = (isGood: boolean): string => (isGood ? "ok" : "MISSED");
