import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { useSession, useSessionState } from "../pane-context";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  text: { flexGrow: 1, flexBasis: "9em" },
});

/** Says that the workbook changed since it was read; nothing where it did not, or where it is being read already. */
export function StaleNotice() {
  const styles = useStyles();
  const session = useSession();
  const { isStale, work } = useSessionState();
  if (!isStale || work !== null) return null;
  return (
    <div className={styles.root} role="status">
      <span className={styles.text}>Buku kerja berubah sejak dibaca.</span>
      <Button size="small" appearance="transparent" icon={<ArrowSyncRegular />} onClick={() => void session.read()}>
        Baca ulang
      </Button>
    </div>
  );
}
