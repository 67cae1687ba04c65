import { createPlannerSession } from "../app/planner-session";
import type { Timer } from "../app/ports";
import type { PlannerSession, PlanService } from "../app/session-types";
import { createExcelGateway } from "../hosts/excel";
import { createWorkerService } from "./worker/worker-service";

/** The one session of this runtime: over the workbook that is open in Excel, with the work in a worker. */
export async function createSession(): Promise<PlannerSession> {
  const excel = createExcelGateway();
  return createPlannerSession({
    gateway: excel,
    marker: excel,
    events: excel,
    service: await createService(),
    timer: TIMER,
    today,
  });
}

async function createService(): Promise<PlanService> {
  if (typeof Worker !== "undefined") return createWorkerService();
  const { createDirectService } = await import("./worker/direct-service");
  return createDirectService();
}

const TIMER: Timer = {
  start: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** The user's own date, not Greenwich's: in Indonesia that is yesterday until seven in the morning. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
