import { createPlanService } from "../../app/plan-service";
import type { PlanService } from "../../app/session-types";
import { PLAN_LOADERS } from "./plan-loaders";

/** The service on the page itself, for where there are no workers: the same answers, but the pane waits for them. */
export function createDirectService(): PlanService {
  return createPlanService(PLAN_LOADERS);
}
