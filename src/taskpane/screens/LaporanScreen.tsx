import { useState } from "react";
import { commandOf } from "../../app/commands";
import type { FormulirPreview } from "../../app/session-types";
import { useSession, useSessionState } from "../pane-context";
import { DonePage } from "../preview/DonePage";
import { PreviewPage } from "../preview/PreviewPage";
import { usePreview } from "../preview/use-preview";
import { choiceOf, FIRST_ANSWERS } from "./laporan/formulir-answers";
import { FormulirOptions } from "./laporan/FormulirOptions";
import { FormulirView } from "./laporan/FormulirView";
import { topOfSheet } from "./laporan/top-of-sheet";

/** Reports: the Formulir Pengukuran Kinerja with its options, shown before its sheet is made or made again. */
export function LaporanScreen() {
  const session = useSession();
  const { overview } = useSessionState();
  const [made, setMade] = useState<{ readonly sheet: string; readonly before: typeof overview } | null>(null);
  const [answers, setAnswers] = useState(FIRST_ANSWERS);
  const [isReturning, setIsReturning] = useState(false);
  const state = usePreview<FormulirPreview>();
  const { preview } = state;
  const show = (): void => {
    void state.show(() => session.previewFormulir(choiceOf(answers)));
  };
  const leave = (): void => {
    setIsReturning(true);
    state.close();
  };
  if (preview === null) {
    // A sheet made just now is not in what was read before it.
    const ownSheet = made?.before === overview ? made.sheet : overview?.sheets.find(({ isOwn }) => isOwn)?.name;
    return (
      <FormulirOptions
        answers={answers}
        onAnswer={(change) => {
          setAnswers({ ...answers, ...change });
        }}
        onPreview={show}
        isReturning={isReturning}
        ownSheet={ownSheet}
      />
    );
  }
  const { sheetName, isRefresh } = preview;
  const open = { label: "Buka lembar", run: () => void session.goTo(topOfSheet(sheetName)) };
  if (state.isWritten) {
    const leaveDone = (): void => {
      setMade({ sheet: sheetName, before: overview });
      leave();
    };
    return (
      <DonePage
        judul={isRefresh ? "Selesai: formulir disegarkan" : "Selesai: formulir dibuat"}
        text={`Lembar "${sheetName}" siap dilihat dan dicetak. Lengkapi tempat, tanggal, dan penandatangan bila masih berupa titik-titik.`}
        preview={preview}
        actions={[open, { label: "Kembali ke Laporan", run: leaveDone }]}
        onBack={leaveDone}
      />
    );
  }
  const back = { label: "Kembali", run: leave };
  const write = {
    label: isRefresh ? "Segarkan lembar" : "Buat lembar",
    run: () => void state.write(commandOf("formulir").judul),
  };
  const actions = preview.edits.length === 0 ? [open, back] : isRefresh ? [write, open] : [write, back];
  return (
    <PreviewPage
      judul="Pratinjau formulir"
      onBack={leave}
      isOutdated={state.isOutdated}
      refresh={show}
      actions={actions}
    >
      <FormulirView preview={preview} />
    </PreviewPage>
  );
}
