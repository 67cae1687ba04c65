import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { NARROW_PANE } from "../../theme/small-pane";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(96px, auto) 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    [NARROW_PANE]: { gridTemplateColumns: "1fr", rowGap: 0 },
  },
  label: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  value: {
    margin: 0,
    minWidth: 0,
    overflowWrap: "anywhere",
    [NARROW_PANE]: { marginBottom: tokens.spacingVerticalXS },
  },
  blank: { color: tokens.colorNeutralForeground2, fontStyle: "italic" },
});

interface FormulirFactsProps {
  /** Label, value, and what to say where there is none. */
  readonly facts: readonly (readonly [label: string, value: string | null, missing: string])[];
}

/** Short facts in two columns. */
export function FormulirFacts({ facts }: FormulirFactsProps) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {facts.map(([label, value, missing]) => (
        <div key={label} style={{ display: "contents" }}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>
            {value === null ? <span className={styles.blank}>{missing}</span> : <Text weight="semibold">{value}</Text>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
