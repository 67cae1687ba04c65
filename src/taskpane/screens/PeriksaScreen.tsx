import { ScreenLayout } from "../components/ScreenLayout";

/** Placeholder while the screens are written. */
export function PeriksaScreen() {
  return <ScreenLayout judul="Periksa">…</ScreenLayout>;
}
