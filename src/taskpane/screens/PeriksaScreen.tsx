import { EmptyState } from "../components/EmptyState";
import { NothingToRead, readinessOf } from "../components/NothingToRead";
import { ScreenLayout } from "../components/ScreenLayout";
import { useSession, useSessionState } from "../pane-context";
import { FindingList } from "./periksa/FindingList";

/** Finds what does not fit, cell by cell. */
export function PeriksaScreen() {
  const { overview, check } = useSessionState();
  const readiness = readinessOf(overview);
  return (
    <ScreenLayout judul="Periksa" isTitleHidden>
      {readiness !== "siap" ? (
        <NothingToRead readiness={readiness} verb="diperiksa" />
      ) : check === null ? (
        <NotChecked />
      ) : (
        <FindingList check={check} />
      )}
    </ScreenLayout>
  );
}

function NotChecked() {
  const session = useSession();
  const { work } = useSessionState();
  return (
    <EmptyState
      kind="kosong"
      judul="Belum diperiksa"
      isBusy={work !== null}
      actions={[{ label: "Periksa buku kerja", run: () => void session.check() }]}
    >
      Selaras mencari angka yang tidak cocok, target dan satuan yang berbeda, serta isian yang terlewat. Setiap temuan
      menunjuk selnya; tidak ada yang diubah.
    </EmptyState>
  );
}
