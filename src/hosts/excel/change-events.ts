type Listener = () => void;

/**
 * Tells listeners that the workbook was changed by somebody else: a person here, another author, another add-in. Changes that we
 * write ourselves are told apart by Excel, or – in an older one – by the time at which they come.
 */
export class ChangeEvents {
  private readonly listeners = new Set<Listener>();
  private writing = 0;

  constructor(private readonly tellsSource: () => boolean) {}

  add(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  get isWanted(): boolean {
    return this.listeners.size > 0;
  }

  /** Runs work of ours that changes the workbook. */
  async whileWriting<T>(work: () => Promise<T>): Promise<T> {
    this.writing++;
    try {
      return await work();
    } finally {
      this.writing--;
    }
  }

  /** Starts listening; one request. */
  async register(context: Excel.RequestContext): Promise<void> {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(({ triggerSource }) => this.tell((triggerSource as string) === "ThisLocalAddin"));
    worksheets.onAdded.add(() => this.tell(false));
    worksheets.onDeleted.add(() => this.tell(false));
    await context.sync();
  }

  private tell(isOurs: boolean): Promise<void> {
    const isSilent = this.tellsSource() ? isOurs : this.writing > 0;
    if (!isSilent) for (const listener of [...this.listeners]) listener();
    return Promise.resolve();
  }
}
