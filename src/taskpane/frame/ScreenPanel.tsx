import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { Suspense } from "react";
import type { Route } from "../router";
import { BAR_HEIGHT, LOW_PANE } from "../theme/small-pane";
import { LoadFailure } from "./LoadFailure";
import { SCREEN } from "./screen-list";

const useStyles = makeStyles({
  panel: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    outlineOffset: "-2px",
    // The bars with the arrows and the buttons lie over its top and bottom.
    scrollPaddingTop: BAR_HEIGHT,
    scrollPaddingBottom: BAR_HEIGHT,
    [LOW_PANE]: { overflowY: "visible" },
  },
  loading: { padding: tokens.spacingVerticalXXL },
});

interface ScreenPanelProps {
  readonly route: Route;
  readonly isShown: boolean;
  readonly isVisited: boolean;
}

/** One screen in its own scrolling place; loaded when it is first shown, hidden and kept when another is. */
export function ScreenPanel({ route, isShown, isVisited }: ScreenPanelProps) {
  const styles = useStyles();
  const Screen = SCREEN[route];
  const named =
    route === "bantuan"
      ? ({ role: "region", "aria-label": "Bantuan" } as const)
      : ({ role: "tabpanel", "aria-labelledby": `tab-${route}` } as const);
  return (
    <div id={`layar-${route}`} className={styles.panel} tabIndex={0} hidden={!isShown} {...named}>
      {isVisited && (
        <LoadFailure>
          <Suspense fallback={<Spinner className={styles.loading} label="Memuat layar …" />}>
            <Screen />
          </Suspense>
        </LoadFailure>
      )}
    </div>
  );
}
