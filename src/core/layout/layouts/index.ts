import type { LayoutSpec } from "../layout-spec";
import { capaianKegiatan } from "./capaian-kegiatan";
import { cascading } from "./cascading";
import { efisiensi } from "./efisiensi";
import { paguAnggaran } from "./pagu-anggaran";
import { pengukuranIku } from "./pengukuran-iku";
import { pengukuranTriwulan } from "./pengukuran-triwulan";
import { penyebab } from "./penyebab";
import { pkEselonII } from "./pk-eselon-ii";
import { pkEselonIII } from "./pk-eselon-iii";
import { pkProgramAnggaran } from "./pk-program-anggaran";
import { rakBertingkat } from "./rak-bertingkat";
import { rakBulanan } from "./rak-bulanan";
import { rakGabungan } from "./rak-gabungan";
import { rakTriwulan } from "./rak-triwulan";
import { realisasiAnggaran } from "./realisasi-anggaran";
import { renstra } from "./renstra";

/** Every layout that Selaras knows. A tie goes to the one that stands first. */
export const LAYOUT_LIST: readonly LayoutSpec[] = [
  rakBertingkat,
  rakGabungan,
  rakTriwulan,
  rakBulanan,
  pkEselonII,
  pkEselonIII,
  pkProgramAnggaran,
  cascading,
  renstra,
  pengukuranIku,
  pengukuranTriwulan,
  capaianKegiatan,
  realisasiAnggaran,
  paguAnggaran,
  efisiensi,
  penyebab,
];
