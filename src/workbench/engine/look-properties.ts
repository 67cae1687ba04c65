import type { CellLook, LookPatch } from "./book/cell-look";
import { invalidArgument } from "./excel-error";

/** How one property of Excel's formats is read from a cell's look and written into it. */
export interface LookProperty {
  readonly get: (look: CellLook) => unknown;
  readonly set: (value: unknown) => LookPatch;
}

const flag = (key: "bold" | "italic" | "strikethrough" | "wrap" | "shrinkToFit" | "formulaHidden"): LookProperty => ({
  get: (look) => look[key] ?? false,
  set: (value) => {
    if (typeof value !== "boolean") throw invalidArgument(key);
    return { [key]: value ? true : null };
  },
});

const word = (
  key: "horizontal" | "vertical" | "underline",
  absent: string,
  words: readonly string[],
): LookProperty => ({
  get: (look) => look[key] ?? absent,
  set: (value) => {
    if (typeof value !== "string" || !words.includes(value)) throw invalidArgument(key);
    return { [key]: value === absent ? null : value };
  },
});

const number = (key: "indent" | "rotation" | "fontSize", absent: number, from: number, to: number): LookProperty => ({
  get: (look) => look[key] ?? absent,
  set: (value) => {
    if (typeof value !== "number" || value < from || value > to) throw invalidArgument(key);
    return { [key]: value === absent ? null : value };
  },
});

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  lightgray: "#D3D3D3",
  purple: "#800080",
};

/** #RRGGBB of what Excel takes for a colour: with or without "#", three digits, or a name of HTML's. */
export function readColor(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument("color");
  const named = NAMED_COLORS[value.toLowerCase()];
  if (named !== undefined) return named;
  const digits = /^#?([0-9a-f]{6})$/i.exec(value)?.[1];
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(value);
  if (digits !== undefined) return `#${digits.toUpperCase()}`;
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  throw invalidArgument(`color ${value}`);
}

export const FONT: Readonly<Record<string, LookProperty>> = {
  Bold: flag("bold"),
  Italic: flag("italic"),
  Strikethrough: flag("strikethrough"),
  Underline: word("underline", "None", ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"]),
  Name: {
    get: (look) => look.fontName ?? "Calibri",
    set: (value) => {
      if (typeof value !== "string" || value === "") throw invalidArgument("font name");
      return { fontName: value };
    },
  },
  Size: number("fontSize", 11, 1, 409),
  Color: {
    get: (look) => (look.color ?? "#000000").toUpperCase(),
    set: (value) => ({ color: readColor(value) }),
  },
  TintAndShade: { get: () => 0, set: () => ({}) },
};

export const FILL: Readonly<Record<string, LookProperty>> = {
  Color: {
    get: (look) => (look.fill ?? "#FFFFFF").toUpperCase(),
    // An empty colour takes the fill away, as clear() does.
    set: (value) => ({ fill: value === "" ? null : readColor(value) }),
  },
  Pattern: {
    get: (look) => (look.fill === undefined ? "None" : "Solid"),
    set: (value) => (value === "None" ? { fill: null } : {}),
  },
  TintAndShade: { get: () => 0, set: () => ({}) },
};

export const PROTECTION: Readonly<Record<string, LookProperty>> = {
  Locked: {
    get: (look) => look.locked ?? true,
    set: (value) => {
      if (typeof value !== "boolean") throw invalidArgument("locked");
      return { locked: value ? null : false };
    },
  },
  FormulaHidden: flag("formulaHidden"),
};

export const FORMAT: Readonly<Record<string, LookProperty>> = {
  HorizontalAlignment: word("horizontal", "General", [
    "General",
    "Left",
    "Center",
    "Right",
    "Fill",
    "Justify",
    "CenterAcrossSelection",
    "Distributed",
  ]),
  VerticalAlignment: word("vertical", "Bottom", ["Top", "Center", "Bottom", "Justify", "Distributed"]),
  WrapText: flag("wrap"),
  ShrinkToFit: flag("shrinkToFit"),
  IndentLevel: number("indent", 0, 0, 250),
  TextOrientation: number("rotation", 0, -90, 180),
  AutoIndent: { get: () => false, set: () => ({}) },
  ReadingOrder: { get: () => "Context", set: () => ({}) },
};
