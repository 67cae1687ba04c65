import { ScreenLayout } from "../components/ScreenLayout";

/** Placeholder while the screens are written. */
export function UkurScreen() {
  return <ScreenLayout judul="Ukur">…</ScreenLayout>;
}
