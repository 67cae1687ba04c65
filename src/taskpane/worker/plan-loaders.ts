import type { PlanLoaders } from "../../app/plan-service";
import { WorkbookError } from "../../app/ports";
import type { SampleData } from "../../app/session-types";
import { parseNomenklatur } from "../../core/cascade/nomenklatur";
import type { SampleId } from "./sample-list";

/** Each sample is a chunk of its own. */
const LOAD_SAMPLE: Readonly<Record<SampleId, () => Promise<SampleData>>> = {
  "pontianak-2024": () => import("../../../assets/contoh/pontianak-2024.xlsx"),
  "seruyan-2026": () => import("../../../assets/contoh/seruyan-2026.xlsx"),
  "rak-pontianak-2026": () => import("../../../assets/contoh/rak-pontianak-2026.xlsx"),
};

/** What the service loads from where the pane was served, when it is first needed. */
export const PLAN_LOADERS: PlanLoaders = {
  nomenklatur: async () => {
    const url = new URL("../../../assets/data/nomenklatur.txt", import.meta.url);
    const text = await fetchText(url);
    return parseNomenklatur(text);
  },
  sample: async (id) => {
    if (!isSampleId(id)) return null;
    const { sheets } = await LOAD_SAMPLE[id]();
    return { sheets };
  },
};

function isSampleId(id: string): id is SampleId {
  return Object.hasOwn(LOAD_SAMPLE, id);
}

async function fetchText(url: URL): Promise<string> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return await response.text();
  } catch (cause) {
    throw new WorkbookError(
      "nomenklatur-tidak-dimuat",
      "Daftar nama program dan kegiatan milik Selaras gagal dimuat, jadi buku kerja belum dibaca. Periksa jaringan, lalu ulangi.",
      { cause },
    );
  }
}
