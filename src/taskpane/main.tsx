import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { associateRibbon } from "../commands/associate-ribbon";
import { createSession } from "./create-session";
import { PaneApp } from "./frame/PaneApp";
import { StartFailure } from "./frame/StartFailure";
import { createRouter } from "./router";
import { findStartProblem } from "./start-problem";

// The root of the shared runtime: custom functions, ribbon and pane live in this one page, also while the pane is closed.
void start().catch((error: unknown) => {
  const detail = error instanceof Error ? error.message : String(error);
  const saran = `Tutup panel, lalu buka lagi dari tab Kinerja. Bila tetap gagal, sampaikan pesan ini kepada admin: ${detail}`;
  draw(<StartFailure problem={{ judul: "Selaras gagal dimulai", saran }} />);
});

async function start(): Promise<void> {
  if (typeof Office === "undefined") {
    const saran =
      "Berkas office.js tidak dapat dimuat. Periksa jaringan, lalu tutup dan buka lagi panel ini. Pada jaringan tertutup, minta admin memasang Selaras dengan salinan office.js sendiri.";
    draw(<StartFailure problem={{ judul: "Sambungan ke Excel tidak dapat dimuat", saran }} />);
    return;
  }
  const problem = findStartProblem(await Office.onReady());
  if (problem !== null) {
    draw(<StartFailure problem={problem} />);
    return;
  }
  const session = await createSession();
  const router = createRouter();
  associateRibbon(session, router);
  draw(<PaneApp session={session} router={router} />);
}

function draw(page: ReactNode): void {
  const root = document.getElementById("root");
  if (root === null) throw new Error("taskpane.html has no #root");
  createRoot(root).render(page);
}
