import type { Screen } from "../commands/ribbon-actions";

/** Where the pane can be: the screens that the ribbon opens, and the help. */
export type Route = Screen | "bantuan";

/** Which screen is shown. In memory only: office.js takes the browser's history away, and a pane has no address bar. */
export interface Router {
  getRoute(): Route;
  subscribe(listener: () => void): () => void;
  turnTo(route: Route): void;
  /** Leaves the help for the screen that stood there before. */
  goBack(): void;
}

/** Makes a router that starts at one screen. */
export function createRouter(first: Screen = "mulai"): Router {
  let route: Route = first;
  let lastScreen: Screen = first;
  const listeners = new Set<() => void>();
  const turnTo = (next: Route): void => {
    if (next === route) return;
    route = next;
    if (next !== "bantuan") lastScreen = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    getRoute: () => route,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    turnTo,
    goBack: () => {
      turnTo(lastScreen);
    },
  };
}
