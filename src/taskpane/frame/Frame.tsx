import { Button, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { useEffect, useRef, useState } from "react";
import { useRoute, useRouter, useSession } from "../pane-context";
import type { Route } from "../router";
import { LOW_PANE, NARROW_PANE } from "../theme/small-pane";
import { MessageArea } from "./MessageArea";
import { ScreenPanel } from "./ScreenPanel";
import { TAB_LIST } from "./screen-list";
import { WorkArea } from "./WorkArea";

const useStyles = makeStyles({
  frame: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    [LOW_PANE]: { height: "auto", minHeight: "100vh" },
  },
  header: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    flexShrink: 0,
    minHeight: "40px",
    paddingLeft: tokens.spacingHorizontalXS,
    // Office draws its own button over the top right corner.
    paddingRight: "40px",
    position: "relative",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { flexWrap: "wrap", flexShrink: 1, minWidth: 0 },
  // Where the tabs take two lines, below Office's button.
  help: { flexShrink: 0, [NARROW_PANE]: { position: "absolute", right: tokens.spacingHorizontalXS, bottom: 0 } },
  panels: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
});

/** The pane's frame: tabs and help on top, then what happened, the screen, and what is going on. */
export function Frame() {
  const styles = useStyles();
  const router = useRouter();
  const session = useSession();
  const route = useRoute();
  const header = useRef<HTMLElement>(null);
  const panels = useRef<HTMLElement>(null);
  useFocusFollowsRoute(route, header, panels);
  const visited = useVisited(route);
  // What was said belongs to the screen that is left; a failure stays until somebody has read it, and Urungkan stays below.
  const turnTo = (next: Route): void => {
    if (session.getState().message?.kind !== "error") session.dismissMessage();
    router.turnTo(next);
  };
  return (
    <div className={styles.frame}>
      <header ref={header} className={styles.header}>
        <TabList
          size="small"
          className={styles.tabs}
          selectedValue={route}
          onTabSelect={(_event, { value }) => {
            const tab = TAB_LIST.find(({ screen }) => screen === value);
            if (tab !== undefined && tab.screen !== route) turnTo(tab.screen);
          }}
        >
          {TAB_LIST.map(({ screen, judul }) => (
            <Tab key={screen} value={screen} id={`tab-${screen}`} aria-controls={`layar-${screen}`}>
              {judul}
            </Tab>
          ))}
        </TabList>
        <Button
          className={styles.help}
          appearance="subtle"
          icon={<QuestionCircleRegular />}
          aria-label="Bantuan"
          title="Bantuan"
          aria-pressed={route === "bantuan"}
          onClick={() => {
            if (route === "bantuan") router.goBack();
            else turnTo("bantuan");
          }}
        />
      </header>
      <MessageArea />
      <main ref={panels} className={styles.panels}>
        {TAB_LIST.map(({ screen }) => (
          <ScreenPanel key={screen} route={screen} isShown={route === screen} isVisited={visited.has(screen)} />
        ))}
        <ScreenPanel route="bantuan" isShown={route === "bantuan"} isVisited={visited.has("bantuan")} />
      </main>
      <WorkArea />
    </div>
  );
}

/** The screens that were shown so far: they stay, with their scroll place and what was typed. */
function useVisited(route: Route): ReadonlySet<Route> {
  const [visited, setVisited] = useState<ReadonlySet<Route>>(new Set([route]));
  if (!visited.has(route)) setVisited(new Set([...visited, route]));
  return visited;
}

/**
 * Where a screen was turned to by something else than its tab, the focus moves to it. Not while the user is in the sheet: a button of
 * the ribbon turns screens too, and the cell must keep the focus.
 */
function useFocusFollowsRoute(
  route: Route,
  header: React.RefObject<HTMLElement>,
  panels: React.RefObject<HTMLElement>,
): void {
  const last = useRef(route);
  useEffect(() => {
    if (last.current === route) return;
    last.current = route;
    const isOnTab = header.current?.querySelector("[role=tablist]")?.contains(document.activeElement) === true;
    if (isOnTab || !document.hasFocus()) return;
    const panel = panels.current?.querySelector<HTMLElement>(`#layar-${route}`);
    // Its heading, which says where one is; a screen that is still being loaded has none yet.
    (panel?.querySelector<HTMLElement>("h1") ?? panel)?.focus();
  }, [route, header, panels]);
}
