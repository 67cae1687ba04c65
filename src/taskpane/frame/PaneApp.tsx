import { FluentProvider, makeStaticStyles, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { PlannerSession } from "../../app/session-types";
import { PaneContext } from "../pane-context";
import type { Router } from "../router";
import { THEME } from "../theme/themes";
import { useAppearance } from "../theme/use-appearance";
import { Frame } from "./Frame";

const usePageStyles = makeStaticStyles({
  "*": { boxSizing: "border-box" },
  body: { margin: 0 },
  // Griffel's own display rules would win over the browser's [hidden].
  "[hidden]": { display: "none !important" },
});

const useStyles = makeStyles({
  provider: { minHeight: "100vh" },
});

/** The whole pane: theme, session and routes around the frame. */
export function PaneApp({ session, router }: { readonly session: PlannerSession; readonly router: Router }) {
  usePageStyles();
  const styles = useStyles();
  const appearance = useAppearance();
  const pane = useMemo(() => ({ session, router }), [session, router]);
  return (
    <FluentProvider theme={THEME[appearance]} className={styles.provider}>
      <PaneContext.Provider value={pane}>
        <Frame />
      </PaneContext.Provider>
    </FluentProvider>
  );
}
