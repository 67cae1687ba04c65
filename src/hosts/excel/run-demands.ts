import type { Work } from "../../app/ports";
import type { Demand } from "./cell-demands";
import { isTooLarge, problem } from "./excel-problem";
import { Breather } from "./pause";

/** Excel on the web hands out 5 MB at once. */
export const MAX_ANSWER_BYTES = 4_600_000;

/** Throws where the user wants it to stop; what was read so far is dropped. */
export function stopIfCancelled(work: Work | undefined): void {
  if (work?.isCancelled?.() === true) {
    throw problem("dibatalkan", "Dibatalkan.");
  }
}

/** Loads everything demanded in as few requests as its size allows: one, in all but very large workbooks. */
export async function runDemands(
  context: Excel.RequestContext,
  demands: readonly Demand[],
  work?: Work,
  label = "Membaca isi lembar",
): Promise<void> {
  const total = demands.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  let waiting = [...demands];
  const breather = new Breather();
  while (waiting.length > 0) {
    stopIfCancelled(work);
    const [first, ...others] = waiting;
    if (first === undefined) return;
    if (first.bytes > MAX_ANSWER_BYTES) {
      const pieces = first.split();
      if (pieces !== null) {
        waiting = [...pieces, ...others];
        continue;
      }
    }
    const { batch, rest } = takeBatch(waiting);
    const takes: (() => void)[] = [];
    for (const demand of batch) {
      takes.push(demand.ask(context));
      if (breather.isDue) await breather.rest();
    }
    try {
      await context.sync();
    } catch (error) {
      const pieces = batch.length > 1 ? null : batch[0]?.split();
      if (!isTooLarge(error) || (batch.length === 1 && (pieces === null || pieces === undefined))) throw error;
      const half = Math.ceil(batch.length / 2);
      // The estimates were too small: half of it alone, the rest after it.
      waiting = pieces ? [...pieces, ...rest] : [asOne(batch.slice(0, half)), ...batch.slice(half), ...rest];
      continue;
    }
    await breather.rest();
    for (const take of takes) {
      take();
      if (breather.isDue) await breather.rest();
    }
    done += batch.reduce((sum, { bytes }) => sum + bytes, 0);
    waiting = rest;
    work?.progress?.report(Math.min(done, total), total, label);
  }
}

/** As many demands from the front as one answer may hold. */
function takeBatch(demands: readonly Demand[]): { batch: readonly Demand[]; rest: Demand[] } {
  let bytes = 0;
  let count = 0;
  for (const demand of demands) {
    if (count > 0 && bytes + demand.bytes > MAX_ANSWER_BYTES) break;
    bytes += demand.bytes;
    count++;
  }
  return { batch: demands.slice(0, count), rest: demands.slice(count) };
}

/** Several demands that shall fill an answer of their own. */
function asOne(demands: readonly Demand[]): Demand {
  return {
    bytes: MAX_ANSWER_BYTES,
    ask(context) {
      const takes = demands.map((demand) => demand.ask(context));
      return () => {
        for (const take of takes) take();
      };
    },
    split() {
      if (demands.length === 1) return demands[0]?.split() ?? null;
      const half = Math.ceil(demands.length / 2);
      return [asOne(demands.slice(0, half)), asOne(demands.slice(half))];
    },
  };
}
