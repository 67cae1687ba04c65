import { createPlanService } from "../../app/plan-service";
import { serveRequests } from "../../app/serve-requests";
import type { ServiceRequest } from "../../app/service-messages";
import { PLAN_LOADERS } from "./plan-loaders";

// The worker's own entry: reading, checking and planning happen here, so that the pane never stands still.
serveRequests(
  {
    post: (message) => {
      self.postMessage(message);
    },
    listen: (listener) => {
      self.addEventListener("message", (event: MessageEvent<ServiceRequest>) => {
        listener(event.data);
      });
    },
  },
  createPlanService(PLAN_LOADERS),
);
