import { WorkbookError } from "../../app/ports";
import { createRemoteService } from "../../app/remote-service";
import type { ServiceResponse } from "../../app/service-messages";
import type { PlanService } from "../../app/session-types";

/** The service in a worker. A worker that dies fails what waits for it; the next command, which opens the workbook anew, gets a new one. */
export function createWorkerService(): PlanService {
  let listener: ((message: ServiceResponse) => void) | null = null;
  let current: Worker | null = null;
  const launch = (): Worker => {
    const worker = new Worker(new URL("./plan-worker.ts", import.meta.url), { name: "selaras" });
    worker.addEventListener("message", (event: MessageEvent<ServiceResponse>) => {
      listener?.(event.data);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      worker.terminate();
      current = null;
      remote.fail(failureOf(event));
    });
    return worker;
  };
  const remote = createRemoteService(
    {
      post: (message) => {
        current ??= launch();
        current.postMessage(message);
      },
      listen: (wanted) => {
        listener = wanted;
      },
    },
    pause,
  );
  return remote;
}

/** Where the script could not be loaded the browser says nothing; where it threw, it says what. */
function failureOf({ message }: Partial<ErrorEvent>): WorkbookError {
  return new WorkbookError(
    "pekerja-gagal",
    message === undefined || message === ""
      ? "Bagian Selaras yang membaca tabel gagal dimuat. Periksa jaringan, lalu ulangi."
      : `Bagian Selaras yang membaca tabel terhenti (${message}). Buku kerja tidak berubah; ulangi perintahnya.`,
  );
}

/** Gives the page back for a moment. Not by a timer: in a closed pane the browser lets timers run once a second only. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
