import { chooseAppearance } from "../../src/taskpane/theme/office-appearance";
import { createRouter } from "../../src/taskpane/router";
import { keepTogether } from "../../src/taskpane/keep-together";

const LIGHT = { isForced: false, isDark: false };
const DARK = { isForced: false, isDark: true };

test.each([
  ["colorful", { bodyBackgroundColor: "#F3F2F1", bodyForegroundColor: "#262626" }, DARK, "terang"],
  ["white", { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#000000" }, DARK, "terang"],
  ["dark gray", { bodyBackgroundColor: "#666666", bodyForegroundColor: "#FFFFFF" }, LIGHT, "gelap"],
  ["black", { bodyBackgroundColor: "#262626", bodyForegroundColor: "#FFFFFF" }, LIGHT, "gelap"],
  [
    "contrast, yellow on black",
    { bodyBackgroundColor: "#000000", bodyForegroundColor: "#FFFF00" },
    LIGHT,
    "kontras-tinggi",
  ],
  [
    "contrast, white on black",
    { bodyBackgroundColor: "#000000", bodyForegroundColor: "#ffffff" },
    LIGHT,
    "kontras-tinggi",
  ],
  ["no colours but a word", { isDarkTheme: true }, LIGHT, "gelap"],
  ["nothing at all", undefined, DARK, "gelap"],
  ["no colour that can be read", { bodyBackgroundColor: "white" }, LIGHT, "terang"],
] as const)("Office's theme %s", (_name, office, system, expected) => {
  expect(chooseAppearance(office, system)).toBe(expected);
});

test("colours that the system forces decide alone", () => {
  const office = { bodyBackgroundColor: "#000000", bodyForegroundColor: "#FFFF00" };
  expect(chooseAppearance(office, { isForced: true, isDark: true })).toBe("gelap");
  expect(chooseAppearance(office, { isForced: true, isDark: false })).toBe("terang");
});

test("the router tells of each turn once, and comes back from the help", () => {
  const router = createRouter();
  const seen: string[] = [];
  const stop = router.subscribe(() => seen.push(router.getRoute()));
  router.turnTo("periksa");
  router.turnTo("periksa");
  router.turnTo("bantuan");
  router.goBack();
  stop();
  router.turnTo("ukur");
  expect(seen).toEqual(["periksa", "bantuan", "periksa"]);
});

test("amounts are not torn apart at a line's end", () => {
  expect(keepTogether("tertulis Rp 1.000, padahal Rp -5 dan 94,36 % dari Rp ini")).toBe(
    "tertulis Rp\u00a01.000, padahal Rp\u00a0-5 dan 94,36\u00a0% dari Rp ini",
  );
});
