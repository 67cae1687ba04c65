import { Button, Caption1, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import type { SessionWork } from "../../app/session-types";
import { useSession, useSessionState } from "../pane-context";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "40px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  progress: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  label: { overflowWrap: "anywhere" },
});

/** What is going on, with the way to stop it; else what could be taken back. Absent where there is neither. */
export function WorkArea() {
  const { work, undoList } = useSessionState();
  const newest = undoList.at(-1);
  if (work !== null) return <RunningWork work={work} />;
  return newest === undefined ? null : <UndoBar judul={newest} />;
}

function RunningWork({ work }: { readonly work: SessionWork }) {
  const styles = useStyles();
  const session = useSession();
  const { label, done, total, canCancel } = work;
  return (
    <footer className={styles.bar}>
      <div className={styles.progress}>
        <Caption1 id="label-pekerjaan" className={styles.label} role="status">
          {label} …
        </Caption1>
        <ProgressBar
          aria-labelledby="label-pekerjaan"
          max={Math.max(total, 1)}
          {...(done > 0 ? { value: Math.min(done, total) } : {})}
        />
      </div>
      {canCancel && (
        <Button
          size="small"
          onClick={() => {
            session.cancel();
          }}
        >
          Batalkan
        </Button>
      )}
    </footer>
  );
}

function UndoBar({ judul }: { readonly judul: string }) {
  const styles = useStyles();
  const session = useSession();
  return (
    <footer className={styles.bar}>
      <Button size="small" appearance="subtle" icon={<ArrowUndoRegular />} onClick={() => void session.undo()}>
        {`Urungkan: ${judul}`}
      </Button>
    </footer>
  );
}
