import { ScreenLayout } from "../components/ScreenLayout";

/** Placeholder while the screens are written. */
export function BantuanScreen() {
  return <ScreenLayout judul="Bantuan">…</ScreenLayout>;
}
