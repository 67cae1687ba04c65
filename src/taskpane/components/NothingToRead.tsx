import type { WorkbookOverview } from "../../app/session-types";
import { useRouter, useSession, useSessionState } from "../pane-context";
import { EmptyState, type EmptyStateAction } from "./EmptyState";

/** What a screen that works on tables can do with the open workbook. */
export type Readiness = "siap" | "kosong" | "tanpa-tabel";

/** A workbook that was not read yet counts as ready: whatever is started reads it first. */
export function readinessOf(overview: WorkbookOverview | null): Readiness {
  if (overview === null) return "siap";
  if (overview.isEmpty) return "kosong";
  return overview.sheets.some(({ tables }) => tables.length > 0) ? "siap" : "tanpa-tabel";
}

interface NothingToReadProps {
  readonly readiness: Exclude<Readiness, "siap">;
  /** What stays undone: "diukur", "dilaporkan". */
  readonly verb: string;
}

/** Says that the workbook holds nothing to work on, and what to do about it. */
export function NothingToRead({ readiness, verb }: NothingToReadProps) {
  const session = useSession();
  const router = useRouter();
  const { work, isStale } = useSessionState();
  const isEmpty = readiness === "kosong";
  const start: EmptyStateAction = {
    label: isEmpty ? "Ke layar Mulai" : "Lihat alasannya di Mulai",
    run: () => {
      router.turnTo("mulai");
    },
  };
  const read: EmptyStateAction = { label: "Baca ulang", run: () => void session.read() };
  return (
    <EmptyState
      kind="kosong"
      judul={isEmpty ? "Buku kerja ini masih kosong" : `Belum ada tabel yang dapat ${verb}`}
      actions={isStale ? [read, start] : [start, read]}
      isBusy={work !== null}
    >
      {isStale
        ? "Buku kerja berubah sejak dibaca terakhir kali. Baca ulang untuk melihat isinya sekarang."
        : isEmpty
          ? "Buka buku kerja Anda, atau sisipkan lembar contoh di layar Mulai."
          : "Tidak ada tabel kinerja yang dikenali di buku kerja ini. Layar Mulai menjelaskan apa yang kurang pada setiap lembar."}
    </EmptyState>
  );
}
