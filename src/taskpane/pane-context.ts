import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { PlannerSession, SessionState } from "../app/session-types";
import type { Route, Router } from "./router";

/** What every component of the pane may ask for. */
export interface Pane {
  readonly session: PlannerSession;
  readonly router: Router;
}

export const PaneContext = createContext<Pane | null>(null);

function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("PaneContext is missing");
  return pane;
}

/** The one session; its methods never reject, what went wrong stands in `state.message`. */
export function useSession(): PlannerSession {
  return usePane().session;
}

/** Everything the session says now; the component is drawn again on each change. */
export function useSessionState(): SessionState {
  const { session } = usePane();
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session]);
  return useSyncExternalStore(subscribe, () => session.getState());
}

export function useRouter(): Router {
  return usePane().router;
}

/** Which screen is shown now. */
export function useRoute(): Route {
  const { router } = usePane();
  const subscribe = useCallback((listener: () => void) => router.subscribe(listener), [router]);
  return useSyncExternalStore(subscribe, () => router.getRoute());
}
