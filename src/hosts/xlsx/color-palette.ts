import { XmlError } from "./xml-text";
import { attributeOf, childOf, isOn, parseXml, type XmlElement } from "./xml-tree";

/** The order in which styles count a theme's colours: the first two pairs are swapped against the theme's own order. */
const THEME_ORDER = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");

/** Office's own theme, for workbooks without one. */
const OFFICE_THEME = "FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080".split(" ");

/** The palette of old Excel, by index; 8 to 15 are 0 to 7 again. */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** The colours that a workbook's styles speak of by number. */
export class ColorPalette {
  private readonly theme: readonly string[];

  /** @param themeSource the theme part; null where the workbook has none */
  constructor(themeSource: string | null) {
    this.theme = (themeSource === null ? null : parseTheme(themeSource)) ?? OFFICE_THEME;
  }

  /** A colour element as RRGGBB; null where it leaves the colour to the program, or names none that we know. */
  colorOf(element: XmlElement | undefined): string | null {
    if (element === undefined || isOn(attributeOf(element, "auto"))) return null;
    const base = this.baseOf(element);
    const tint = Number(attributeOf(element, "tint") ?? "0");
    return base === null || tint === 0 || !Number.isFinite(tint) ? base : withTint(base, tint);
  }

  private baseOf(element: XmlElement): string | null {
    const rgb = attributeOf(element, "rgb");
    if (rgb !== undefined) return /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(rgb)?.[1]?.toUpperCase() ?? null;
    const theme = attributeOf(element, "theme");
    if (theme !== undefined) return this.theme[Number(theme)] ?? null;
    const indexed = attributeOf(element, "indexed");
    // 64 and 65 are the system's own text and window colours.
    return indexed === undefined ? null : (INDEXED[Number(indexed)] ?? null);
  }
}

function parseTheme(source: string): readonly string[] | null {
  try {
    return readTheme(parseXml(source));
  } catch (error) {
    // A damaged theme costs its colours, not the workbook.
    if (error instanceof XmlError) return null;
    throw error;
  }
}

function readTheme(root: XmlElement): readonly string[] {
  const elements = childOf(root, "themeElements");
  const scheme = elements === undefined ? undefined : childOf(elements, "clrScheme");
  return THEME_ORDER.map((name, index) => {
    const [color] = (scheme === undefined ? undefined : childOf(scheme, name))?.children ?? [];
    const value = color === undefined ? undefined : (attributeOf(color, "lastClr") ?? attributeOf(color, "val"));
    return value !== undefined && /^[0-9a-f]{6}$/i.test(value)
      ? value.toUpperCase()
      : (OFFICE_THEME[index] ?? "000000");
  });
}

/** Lighter (tint above 0) or darker, as Excel does: the luminance moves towards white or black. */
function withTint(color: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const lightness = (max + min) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const span = max - min;
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * lightness - 1));
  // The hue stays: each channel keeps its place between the new least and greatest.
  const newSpan = saturation * (1 - Math.abs(2 * target - 1));
  const newMin = target - newSpan / 2;
  return [red, green, blue]
    .map((channel) => newMin + (span === 0 ? 0 : ((channel - min) / span) * newSpan))
    .map((channel) =>
      Math.round(Math.min(1, Math.max(0, channel)) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase();
}
