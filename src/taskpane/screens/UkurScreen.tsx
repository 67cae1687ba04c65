import { useState } from "react";
import type { FormulaMode } from "../../core/formulas/plan-formulas";
import type { WritePreview } from "../../app/session-types";
import { EmptyState } from "../components/EmptyState";
import { useSession } from "../pane-context";
import { DonePage } from "../preview/DonePage";
import { NoteList } from "../preview/NoteList";
import { PreviewPage } from "../preview/PreviewPage";
import { usePreview } from "../preview/use-preview";
import { formatAngka } from "../../core/text/format";
import { ChooseTask } from "./ukur/ChooseTask";
import { TaskPreview } from "./ukur/TaskPreview";
import type { WriteTask } from "./ukur/write-tasks";

/** As many reasons are read as one text; more become a list. */
const MAX_REASONS = 2;

/** Measures: fills capaian and kategori, freezes, thaws and restores formulas; each is shown before it is written. */
export function UkurScreen() {
  const session = useSession();
  const [mode, setMode] = useState<FormulaMode>("fungsi");
  const [task, setTask] = useState<WriteTask | null>(null);
  const state = usePreview<WritePreview>();
  const { preview } = state;
  const show = (chosen: WriteTask): void => {
    setTask(chosen);
    void state.show(() => chosen.plan(session));
  };
  if (task === null || preview === null) {
    return <ChooseTask mode={mode} onMode={setMode} onPreview={show} returnTo={task?.id ?? null} />;
  }
  const { judul } = task;
  if (state.isWritten) {
    return (
      <DonePage
        judul={`Selesai: ${judul}`}
        text={`${formatAngka(preview.cellCount)} sel ditulis. Pilih daerahnya untuk melihatnya di lembar.`}
        preview={preview}
        actions={[{ label: "Kembali ke Ukur", run: state.close }]}
        onBack={state.close}
      />
    );
  }
  const refresh = (): void => {
    show(task);
  };
  const back = { label: "Kembali", run: state.close };
  if (preview.edits.length === 0) {
    const { skipped, catatan } = preview;
    const why = catatan.length > 0 ? catatan.join(" ") : skipped.length > 0 ? "" : "Semuanya sudah sesuai.";
    return (
      <PreviewPage
        judul={`Pratinjau: ${judul}`}
        onBack={state.close}
        isOutdated={state.isOutdated}
        refresh={refresh}
        actions={[back]}
      >
        <EmptyState kind="beres" judul="Tidak ada yang perlu ditulis">
          {catatan.length > MAX_REASONS ? "Alasannya ada di bawah ini." : why}
        </EmptyState>
        <NoteList skipped={skipped} catatan={catatan.length > MAX_REASONS ? catatan : []} />
      </PreviewPage>
    );
  }
  return (
    <PreviewPage
      judul={`Pratinjau: ${judul}`}
      onBack={state.close}
      isOutdated={state.isOutdated}
      refresh={refresh}
      actions={[
        {
          label: preview.cellCount === 0 ? "Tulis" : `Tulis ${formatAngka(preview.cellCount)} sel`,
          run: () => void state.write(judul),
        },
        back,
      ]}
    >
      <TaskPreview task={task} preview={preview} />
    </PreviewPage>
  );
}
