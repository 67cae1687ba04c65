import { ScreenLayout } from "../components/ScreenLayout";

/** Placeholder while the screens are written. */
export function LaporanScreen() {
  return <ScreenLayout judul="Laporan">…</ScreenLayout>;
}
