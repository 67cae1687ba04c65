import { useSyncExternalStore } from "react";
import { chooseAppearance, type Appearance, type OfficeColors } from "./office-appearance";

const FORCED = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

/**
 * How the pane looks now. Excel has no event for a changed theme (only Outlook has), so it is asked again whenever the user comes back
 * to the pane.
 */
export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, readAppearance);
}

function readAppearance(): Appearance {
  return chooseAppearance(officeColors(), { isForced: matchMedia(FORCED).matches, isDark: matchMedia(DARK).matches });
}

/** Outside Office, and in some versions of Excel on the web, there are none. */
function officeColors(): OfficeColors | undefined {
  if (typeof Office === "undefined") return undefined;
  const context = Office.context as Partial<Office.Context> | undefined;
  return context?.officeTheme;
}

function subscribe(listener: () => void): () => void {
  const queries = [matchMedia(FORCED), matchMedia(DARK)];
  for (const query of queries) query.addEventListener("change", listener);
  window.addEventListener("focus", listener);
  document.addEventListener("visibilitychange", listener);
  return () => {
    for (const query of queries) query.removeEventListener("change", listener);
    window.removeEventListener("focus", listener);
    document.removeEventListener("visibilitychange", listener);
  };
}
