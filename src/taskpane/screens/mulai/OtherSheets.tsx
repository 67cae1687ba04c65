import { makeStyles, tokens } from "@fluentui/react-components";
import type { SheetOverview } from "../../../app/session-types";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  reason: { display: "block", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** The sheets without a recognised table, each with the reason. */
export function OtherSheets({ sheets }: { readonly sheets: readonly SheetOverview[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {sheets.map(({ name, isHidden, reasons }) => (
        <li key={name}>
          <span className={styles.name}>{isHidden ? `${name} (tersembunyi)` : name}</span>
          {reasons.map((reason) => (
            <span key={reason} className={styles.reason}>
              {reason}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
