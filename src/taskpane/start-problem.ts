import { WorkbookError } from "../app/ports";
import { detectFeatures } from "../hosts/excel";
import type { StartProblem } from "./frame/StartFailure";

/** What Office.onReady says of where it runs; in a plain browser the host is null. */
interface HostInfo {
  readonly host: Office.HostType | string | null;
}

/** Why Selaras cannot work here; null where it can. */
export function findStartProblem({ host }: HostInfo): StartProblem | null {
  if (host !== "Excel") {
    return {
      judul: "Selaras bekerja di dalam Excel",
      saran:
        "Halaman ini dibuka di luar Excel, jadi tidak ada buku kerja yang dapat dibaca. Buka buku kerja di Excel, lalu pilih tab Kinerja > Buka panel.",
    };
  }
  try {
    detectFeatures((set, version) => Office.context.requirements.isSetSupported(set, version));
    return null;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { judul: "Versi Excel ini belum didukung", saran: error.message };
  }
}
