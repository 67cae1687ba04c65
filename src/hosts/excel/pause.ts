/** No piece of work holds the page longer than about this, so that typing and scrolling stay smooth. */
const MAX_BLOCK_MS = 20;

/** Lets the page do other things when it has been held long enough; asked often, it costs next to nothing. */
export class Breather {
  private since = performance.now();

  /** True where it is time to `await rest()`. */
  get isDue(): boolean {
    return performance.now() - this.since > MAX_BLOCK_MS;
  }

  async rest(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.since = performance.now();
  }
}
