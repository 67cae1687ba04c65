import { COMMAND_LIST } from "../../src/app/commands";
import type { PlannerSession } from "../../src/app/session-types";
import { associateRibbon } from "../../src/commands/associate-ribbon";

type Handler = (event: { completed(): void }) => Promise<void>;

/** Office's part of the ribbon: what was associated, and whether the pane was opened. */
function installOffice(showAsTaskpane: () => Promise<void>): Map<string, Handler> {
  const handlers = new Map<string, Handler>();
  const associate = (id: string, handler: Handler): void => void handlers.set(id, handler);
  Object.assign(globalThis, { Office: { actions: { associate }, addin: { showAsTaskpane } } });
  return handlers;
}

/** A session that notes which of its methods were called. */
function recordingSession(calls: string[], failing = ""): PlannerSession {
  return new Proxy({} as PlannerSession, {
    get:
      (_target, method: string) =>
      (...args: unknown[]) => {
        calls.push(`${method}(${args.map((argument) => JSON.stringify(argument)).join()})`);
        return method === failing ? Promise.reject(new Error("gagal")) : Promise.resolve();
      },
  });
}

describe("the ribbon", () => {
  it("does each command's work on the session and opens the pane at its screen", async () => {
    const seen: Record<string, string[]> = {};
    for (const { id } of COMMAND_LIST.filter(({ shells }) => shells.includes("pita"))) {
      const calls: string[] = [];
      const handlers = installOffice(() => Promise.resolve(void calls.push("buka")));
      associateRibbon(recordingSession(calls), { turnTo: (screen) => calls.push(screen) });
      await handlers.get(id)?.({ completed: () => calls.push("selesai") });
      seen[id] = calls;
    }
    expect(seen).toEqual({
      panel: [],
      periksa: ["periksa", "buka", "check()", "selesai"],
      sebelumnya: ["periksa", "buka", "previousFinding()", "selesai"],
      berikutnya: ["periksa", "buka", "nextFinding()", "selesai"],
      isi: ["ukur", "buka", 'fill("fungsi")', "selesai"],
      bekukan: ["ukur", "buka", "freeze()", "selesai"],
      cairkan: ["ukur", "buka", "thaw()", "selesai"],
      pulihkan: ["ukur", "buka", "restoreFormulas()", "selesai"],
      formulir: ["laporan", "buka", "makeFormulir({})", "selesai"],
    });
  });

  it("gives the button back also where something fails", async () => {
    const calls: string[] = [];
    const handlers = installOffice(() => Promise.reject(new Error("tidak dapat dibuka")));
    associateRibbon(recordingSession(calls), { turnTo: () => undefined });
    await expect(handlers.get("isi")?.({ completed: () => calls.push("selesai") })).rejects.toThrow(
      "tidak dapat dibuka",
    );
    expect(calls).toEqual(['fill("fungsi")', "selesai"]);
  });
});
