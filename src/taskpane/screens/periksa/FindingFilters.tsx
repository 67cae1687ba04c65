import { makeStyles, mergeClasses, SearchBox, ToggleButton, tokens } from "@fluentui/react-components";
import type { CheckOverview } from "../../../app/session-types";
import type { Severity } from "../../../core/model/finding";
import { formatAngka } from "../../../core/text/format";
import { SEVERITY_LIST, type FindingFilter, type Grouping } from "./arrange-findings";
import { SeverityIcon } from "./SeverityIcon";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  toggle: { minWidth: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  // Seen by its frame and weight, not by a shade alone.
  pressed: {
    fontWeight: tokens.fontWeightSemibold,
    // In high contrast a pressed button's own text is black, for a ground that this one has not.
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
  },
  search: { flexGrow: 1, flexBasis: "9em", minWidth: 0, maxWidth: "none" },
});

const GROUPING_LIST: readonly { readonly grouping: Grouping; readonly judul: string }[] = [
  { grouping: "aturan", judul: "Aturan" },
  { grouping: "lembar", judul: "Lembar" },
];

interface FindingFiltersProps {
  readonly summary: CheckOverview["summary"];
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
  readonly grouping: Grouping;
  readonly onGroup: (grouping: Grouping) => void;
}

/** How many findings of each kind there are, which of them are shown, and how they are grouped. */
export function FindingFilters({ summary, filter, onFilter, grouping, onGroup }: FindingFiltersProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.row} role="group" aria-label="Saring menurut tingkat">
        {SEVERITY_LIST.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            className={mergeClasses(styles.toggle, filter.severities.has(severity) && styles.pressed)}
            checked={filter.severities.has(severity)}
            icon={<SeverityIcon severity={severity} isNamed />}
            onClick={() => {
              onFilter({ ...filter, severities: toggled(filter.severities, severity) });
            }}
          >
            {`${formatAngka(summary[severity])} ${severity}`}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.row}>
        <SearchBox
          className={styles.search}
          size="small"
          aria-label="Cari di antara temuan"
          placeholder="Cari temuan"
          dismiss={{ "aria-label": "Kosongkan pencarian" }}
          value={filter.query}
          onChange={(_event, { value }) => {
            onFilter({ ...filter, query: value });
          }}
        />
        <div className={styles.row} role="group" aria-label="Kelompokkan menurut">
          {GROUPING_LIST.map((choice) => (
            <ToggleButton
              key={choice.grouping}
              size="small"
              className={mergeClasses(styles.toggle, grouping === choice.grouping && styles.pressed)}
              checked={grouping === choice.grouping}
              onClick={() => {
                onGroup(choice.grouping);
              }}
            >
              {choice.judul}
            </ToggleButton>
          ))}
        </div>
      </div>
    </div>
  );
}

function toggled(severities: ReadonlySet<Severity>, severity: Severity): ReadonlySet<Severity> {
  const next = new Set(severities);
  if (!next.delete(severity)) next.add(severity);
  return next;
}
