import type { SessionState } from "./session-types";

/** What a session knows before it has read anything. */
export const FIRST_STATE: SessionState = {
  overview: null,
  check: null,
  activeFingerprint: null,
  isMarked: false,
  work: null,
  message: null,
  undoList: [],
  isStale: false,
};

/** Holds the state of a session, replaces it as a whole, and tells who listens. */
export class SessionStore {
  private state = FIRST_STATE;
  private readonly listeners = new Set<() => void>();

  readonly getState = (): SessionState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  set(change: Partial<SessionState>): void {
    const keys = Object.keys(change) as (keyof SessionState)[];
    if (keys.every((key) => this.state[key] === change[key])) return;
    this.state = { ...this.state, ...change };
    for (const listener of [...this.listeners]) listener();
  }
}
