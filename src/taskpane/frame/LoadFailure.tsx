import { Component, type ReactNode } from "react";
import { EmptyState } from "../components/EmptyState";

interface State {
  readonly error: Error | null;
}

/** A screen that cannot be loaded or drawn says so in its own place; the others go on working. */
export class LoadFailure extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <EmptyState
        kind="galat"
        judul="Layar ini tidak dapat dibuka"
        actions={[
          {
            label: "Muat ulang panel",
            run: () => {
              location.reload();
            },
          },
        ]}
      >
        Bagian panel gagal dimuat, biasanya karena jaringan terputus ({error.message}). Isi buku kerja tidak berubah.
        Periksa jaringan, lalu muat ulang panel.
      </EmptyState>
    );
  }
}
