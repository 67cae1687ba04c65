import type { OfficeTheme } from "../pane/pane-host";

/** How the page and the pane look; the pane is told as Excel tells it. */
export type Appearance = "terang" | "gelap" | "kontras-tinggi";

export const APPEARANCE_LIST: readonly Appearance[] = ["terang", "gelap", "kontras-tinggi"];

/** Office's own colours in its themes Colorful, Black, and a contrast theme of the system. */
export const OFFICE_THEME: Readonly<Record<Appearance, OfficeTheme>> = {
  terang: {
    bodyBackgroundColor: "#FFFFFF",
    bodyForegroundColor: "#000000",
    controlBackgroundColor: "#FFFFFF",
    controlForegroundColor: "#262626",
    isDarkTheme: false,
  },
  gelap: {
    bodyBackgroundColor: "#262626",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#333333",
    controlForegroundColor: "#FFFFFF",
    isDarkTheme: true,
  },
  "kontras-tinggi": {
    bodyBackgroundColor: "#000000",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#000000",
    controlForegroundColor: "#FFFF00",
    isDarkTheme: true,
  },
};

export function parseAppearance(text: string): Appearance {
  return APPEARANCE_LIST.find((one) => one === text) ?? "terang";
}
