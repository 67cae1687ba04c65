import { ScreenLayout } from "../components/ScreenLayout";

/** Placeholder while the screens are written. */
export function MulaiScreen() {
  return <ScreenLayout judul="Mulai">…</ScreenLayout>;
}
