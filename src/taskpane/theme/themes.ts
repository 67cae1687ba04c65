import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";
import type { Appearance } from "./office-appearance";

/** Shades of the icon's own colour (80), dark to light. */
const BRAND: BrandVariants = {
  10: "#021215",
  20: "#032128",
  30: "#052d36",
  40: "#063844",
  50: "#074452",
  60: "#085060",
  70: "#0a5d70",
  80: "#0b6a80",
  90: "#0e829d",
  100: "#1698b6",
  110: "#20b1d2",
  120: "#43bedb",
  130: "#6ec9de",
  140: "#97d4e3",
  150: "#bde2ea",
  160: "#e1f0f4",
};

const DARK = createDarkTheme(BRAND);

export const THEME: Readonly<Record<Appearance, Theme>> = {
  terang: createLightTheme(BRAND),
  // On dark ground the brand's middle shades are too dark for text: 4.5:1 begins at 110.
  gelap: {
    ...DARK,
    colorBrandForeground1: BRAND[120],
    colorBrandForeground2: BRAND[130],
    colorBrandForegroundLink: BRAND[120],
    colorBrandForegroundLinkHover: BRAND[130],
    colorBrandStroke1: BRAND[110],
  },
  "kontras-tinggi": teamsHighContrastTheme,
};
