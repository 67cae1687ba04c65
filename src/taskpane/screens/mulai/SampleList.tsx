import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useSession, useSessionState } from "../../pane-context";
import { SAMPLE_LIST } from "../../worker/sample-list";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  card: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  text: { color: tokens.colorNeutralForeground2, paddingBottom: tokens.spacingVerticalXXS },
});

/** Real planning documents to try Selaras with, for a workbook that is empty. */
export function SampleList() {
  const styles = useStyles();
  const session = useSession();
  const { work } = useSessionState();
  return (
    <ul className={styles.list}>
      {SAMPLE_LIST.map(({ id, judul, isi }) => (
        <li key={id} className={styles.card}>
          <span className={styles.title}>{judul}</span>
          <Caption1 className={styles.text}>{isi}</Caption1>
          <Button
            size="small"
            aria-label={`Sisipkan contoh ${judul}`}
            disabledFocusable={work !== null}
            onClick={() => void session.insertSample(id)}
          >
            Sisipkan contoh
          </Button>
        </li>
      ))}
    </ul>
  );
}
