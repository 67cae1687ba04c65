import type { Rule } from "../rule";
import { angkaSebagaiTeks } from "./angka-sebagai-teks";
import { capaianTidakCocok } from "./capaian-tidak-cocok";
import { formatAngkaCampur } from "./format-angka-campur";
import { indikatorGanda } from "./indikator-ganda";
import { indikatorTanpaPasangan } from "./indikator-tanpa-pasangan";
import { indikatorTanpaTarget } from "./indikator-tanpa-target";
import { jenjangTerlompat } from "./jenjang-terlompat";
import { jumlahAnggaranTidakCocok } from "./jumlah-anggaran-tidak-cocok";
import { paguAntartabelBerbeda } from "./pagu-antartabel-berbeda";
import { paguTidakCocok } from "./pagu-tidak-cocok";
import { penanggungJawabKosong } from "./penanggung-jawab-kosong";
import { penulisanBerbeda } from "./penulisan-berbeda";
import { predikatTidakCocok } from "./predikat-tidak-cocok";
import { sasaranTanpaIndikator } from "./sasaran-tanpa-indikator";
import { sasaranTanpaInduk } from "./sasaran-tanpa-induk";
import { satuanTidakSama } from "./satuan-tidak-sama";
import { selTidakTerbaca } from "./sel-tidak-terbaca";
import { tabelTidakDikenali } from "./tabel-tidak-dikenali";
import { tahunJudulBerbeda } from "./tahun-judul-berbeda";
import { targetNolBeranggaran } from "./target-nol-beranggaran";
import { targetPeriodeTidakCocok } from "./target-periode-tidak-cocok";
import { targetTanpaAnggaran } from "./target-tanpa-anggaran";
import { targetTidakSama } from "./target-tidak-sama";
import { targetTidakTerbaca } from "./target-tidak-terbaca";

/** All rules, in the order of domain.md's list; one line a file. */
export const RULE_LIST: readonly Rule[] = [
  tabelTidakDikenali,
  sasaranTanpaIndikator,
  indikatorTanpaTarget,
  jenjangTerlompat,
  sasaranTanpaInduk,
  indikatorTanpaPasangan,
  penulisanBerbeda,
  targetTidakSama,
  satuanTidakSama,
  targetPeriodeTidakCocok,
  targetTidakTerbaca,
  targetNolBeranggaran,
  targetTanpaAnggaran,
  paguTidakCocok,
  jumlahAnggaranTidakCocok,
  paguAntartabelBerbeda,
  formatAngkaCampur,
  angkaSebagaiTeks,
  penanggungJawabKosong,
  predikatTidakCocok,
  indikatorGanda,
  tahunJudulBerbeda,
  capaianTidakCocok,
  selTidakTerbaca,
];
