import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ScreenLayout } from "../components/ScreenLayout";
import { useSessionState } from "../pane-context";
import { SMALL_PANE } from "../theme/small-pane";

const useStyles = makeStyles({
  text: { overflowWrap: "anywhere" },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    // The bar lies over the end of the list, to its edges.
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginBottom: `calc(-1 * ${tokens.spacingVerticalXXL})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // There the list needs the room.
    [SMALL_PANE]: { position: "static" },
  },
});

/** What a button at the end of a preview does. */
export interface PreviewAction {
  readonly label: string;
  readonly run: () => void;
}

interface PreviewPageProps {
  readonly judul: string;
  readonly onBack: () => void;
  readonly isOutdated: boolean;
  /** Makes the preview anew. */
  readonly refresh: () => void;
  /** The first one is what the preview leads to; it waits while the preview is outdated. */
  readonly actions: readonly PreviewAction[];
  readonly children: ReactNode;
}

/** A step of a screen that shows what would be written, and the buttons that do it or leave it, always in sight. */
export function PreviewPage({ judul, onBack, isOutdated, refresh, actions, children }: PreviewPageProps) {
  const styles = useStyles();
  const { work } = useSessionState();
  const isBusy = work !== null;
  const first = isOutdated ? { label: "Perbarui pratinjau", run: refresh } : actions[0];
  return (
    <ScreenLayout judul={judul} onBack={onBack}>
      {isOutdated && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.text}>
            Buku kerja berubah sejak pratinjau ini dibuat. Perbarui pratinjau dahulu, agar yang ditulis sama dengan yang
            terlihat.
          </MessageBarBody>
        </MessageBar>
      )}
      {children}
      <div className={styles.actions}>
        {first !== undefined && (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={first.run}>
            {first.label}
          </Button>
        )}
        {actions.slice(1).map(({ label, run }) => (
          <Button key={label} disabledFocusable={isBusy} onClick={run}>
            {label}
          </Button>
        ))}
      </div>
    </ScreenLayout>
  );
}
