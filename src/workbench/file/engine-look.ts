import type { FileBorder, FileLook } from "../../hosts/xlsx";
import type { CellLook } from "../engine/book/cell-look";
import type { EngineBorder, EngineCell, EngineLine } from "../engine/workbook-data";

/** The file's words for Excel's API. */
const HORIZONTAL: Readonly<Record<string, string>> = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};
const VERTICAL: Readonly<Record<string, string>> = {
  top: "Top",
  center: "Center",
  justify: "Justify",
  distributed: "Distributed",
};
const UNDERLINE: Readonly<Record<string, string>> = {
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
};

/** The file knows thirteen lines, the spreadsheet draws five. */
const LINES: Readonly<Record<string, string>> = {
  medium: "medium",
  thick: "thick",
  dashed: "dashed",
  dashDot: "dashed",
  dashDotDot: "dashed",
  mediumDashed: "dashed",
  mediumDashDot: "dashed",
  mediumDashDotDot: "dashed",
  slantDashDot: "dashed",
  dotted: "dotted",
  hair: "dotted",
};

/** How a cell of the file looks, as the engine keeps it. */
export function engineLook(look: FileLook): Pick<EngineCell, "numberFormat" | "look" | "border"> {
  const { numberFormat, color, fill, horizontal, vertical, underline, border, ...same } = look;
  const own: CellLook = {
    ...same,
    ...(color === undefined ? {} : { color: `#${color}` }),
    ...(fill === undefined ? {} : { fill: `#${fill}` }),
    ...word("horizontal", HORIZONTAL, horizontal),
    ...word("vertical", VERTICAL, vertical),
    ...word("underline", UNDERLINE, underline),
  };
  return {
    ...(numberFormat === "General" ? {} : { numberFormat }),
    ...(Object.keys(own).length === 0 ? {} : { look: own }),
    ...(border === undefined ? {} : { border: engineBorder(border) }),
  };
}

function word<Key extends string>(
  key: Key,
  words: Readonly<Record<string, string>>,
  value: string | undefined,
): { [K in Key]?: string } {
  const known = value === undefined ? undefined : words[value];
  return known === undefined ? {} : ({ [key]: known } as { [K in Key]?: string });
}

function engineBorder(border: FileBorder): EngineBorder {
  const lines = Object.entries(border).map(([side, { style, color }]): [string, EngineLine] => [
    side,
    { style: LINES[style] ?? "thin", color: `#${color}` },
  ]);
  return Object.fromEntries(lines);
}
