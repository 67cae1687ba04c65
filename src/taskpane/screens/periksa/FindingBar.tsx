import { Button, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { HighlightRegular } from "@fluentui/react-icons/svg/highlight";
import { useSession, useSessionState } from "../../pane-context";
import { SMALL_PANE } from "../../theme/small-pane";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    margin: `calc(-1 * ${tokens.spacingVerticalM}) calc(-1 * ${tokens.spacingHorizontalM}) 0`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [SMALL_PANE]: { position: "static" },
  },
  position: { flexGrow: 1, whiteSpace: "nowrap" },
});

interface FindingBarProps {
  /** "3 dari 12", or how many there are. */
  readonly position: string;
  readonly isEmpty: boolean;
  readonly onStep: (direction: 1 | -1) => void;
}

/** Goes from finding to finding, marks their cells, checks again. Stays in sight while the list scrolls. */
export function FindingBar({ position, isEmpty, onStep }: FindingBarProps) {
  const styles = useStyles();
  const session = useSession();
  const { work, isMarked } = useSessionState();
  const isBusy = work !== null;
  return (
    <div className={styles.bar} role="group" aria-label="Telusuri temuan">
      <Button
        size="small"
        icon={<ChevronUpRegular />}
        aria-label="Temuan sebelumnya"
        title="Temuan sebelumnya"
        disabledFocusable={isBusy || isEmpty}
        onClick={() => {
          onStep(-1);
        }}
      />
      <Button
        size="small"
        icon={<ChevronDownRegular />}
        aria-label="Temuan berikutnya"
        title="Temuan berikutnya"
        disabledFocusable={isBusy || isEmpty}
        onClick={() => {
          onStep(1);
        }}
      />
      <span className={styles.position} aria-live="polite">
        {position}
      </span>
      <ToggleButton
        size="small"
        appearance="subtle"
        icon={<HighlightRegular />}
        checked={isMarked}
        disabledFocusable={isBusy || (isEmpty && !isMarked)}
        title={isMarked ? "Hapus tanda warna di lembar" : "Tandai sel yang memuat temuan dengan warna"}
        onClick={() => void (isMarked ? session.clearMarks() : session.mark())}
      >
        {isMarked ? "Hapus tanda" : "Tandai sel"}
      </ToggleButton>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowSyncRegular />}
        aria-label="Periksa ulang"
        title="Periksa ulang"
        disabledFocusable={isBusy}
        onClick={() => void session.check()}
      />
    </div>
  );
}
