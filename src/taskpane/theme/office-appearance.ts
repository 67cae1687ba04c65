/** How the pane looks: as Office does. */
export type Appearance = "terang" | "gelap" | "kontras-tinggi";

/** What Office says of its theme; absent in some versions of Excel on the web. */
export interface OfficeColors {
  readonly bodyBackgroundColor?: string;
  readonly bodyForegroundColor?: string;
  readonly isDarkTheme?: boolean;
}

/** What the system says, where it says anything. */
export interface SystemLook {
  /** `forced-colors: active`: the browser replaces our colours by the system's own. */
  readonly isForced: boolean;
  readonly isDark: boolean;
}

/** Below this relative luminance white text reads better than black. */
const DARK = 0.18;

/**
 * Answers how the pane looks. Forced colours replace the theme's anyway, so there only light or dark is chosen. A theme of pure
 * black with a pure, strong text colour is a contrast theme that Office shows without forcing colours (older Windows, Mac).
 */
export function chooseAppearance(office: OfficeColors | undefined, system: SystemLook): Appearance {
  if (system.isForced) return system.isDark ? "gelap" : "terang";
  const background = luminanceOf(office?.bodyBackgroundColor);
  if (background === null) return (office?.isDarkTheme ?? system.isDark) ? "gelap" : "terang";
  const text = office?.bodyForegroundColor;
  if (background === 0 && text !== undefined && isPure(text)) return "kontras-tinggi";
  return background < DARK ? "gelap" : "terang";
}

/** "#FFFF00", "#00FF00", "#FFFFFF": every channel is full or absent. */
function isPure(color: string): boolean {
  return /^#?(00|ff){3}$/i.test(color.trim());
}

/** The relative luminance of "#RRGGBB", 0 to 1; null where the text is no such colour. */
function luminanceOf(color: string | undefined): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color?.trim() ?? "");
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((pair) => {
    const channel = Number.parseInt(pair, 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
