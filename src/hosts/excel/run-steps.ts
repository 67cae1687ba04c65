import type { Work } from "../../app/ports";
import { Breather } from "./pause";
import { stopIfCancelled } from "./run-demands";
import type { WriteStep } from "./write-queue";

/** Excel on the web takes 5 MB at once; the client makes text of a request in one go, which at twice this size holds the page too long. */
const MAX_REQUEST_BYTES = 2_000_000;

/** Takes the steps in their order, in as few requests as their size allows: one, in all but very large batches. */
export async function runSteps(context: Excel.RequestContext, steps: readonly WriteStep[], work?: Work): Promise<void> {
  const breather = new Breather();
  let at = 0;
  while (at < steps.length) {
    stopIfCancelled(work);
    // Formulas are worked out once all of a request is in, not after every step.
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    let bytes = 0;
    for (const first = at; at < steps.length; at++) {
      const step = steps[at];
      if (step === undefined || (at > first && bytes + step.bytes > MAX_REQUEST_BYTES)) break;
      bytes += step.bytes;
      step.queue(context);
      if (breather.isDue) await breather.rest();
    }
    await context.sync();
    work?.progress?.report(at, steps.length, "Menulis ke lembar");
  }
}
