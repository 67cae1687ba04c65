import { CounterBadge, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState } from "react";
import { Pager } from "../../components/Pager";
import { PAGE_SIZE, type FindingGroup, type Grouping } from "./arrange-findings";
import { FindingItem } from "./FindingItem";
import { SeverityIcon } from "./SeverityIcon";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  toggle: {
    display: "flex",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalXS,
    width: "100%",
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "inherit",
    textAlign: "left",
    cursor: "pointer",
    // Not the subtle hover colour: in high contrast that is a highlight on which the item's own colours cannot be read.
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  icon: { display: "inline-flex", height: tokens.lineHeightBase300, alignItems: "center", flexShrink: 0 },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

interface FindingGroupViewProps {
  readonly group: FindingGroup;
  readonly grouping: Grouping;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly activeFingerprint: string | null;
  readonly onAccepted: () => void;
}

/** The findings of one rule or one sheet, page by page; the page with the selected finding comes by itself. */
export function FindingGroupView(props: FindingGroupViewProps) {
  const { group, grouping, isOpen, onToggle, activeFingerprint, onAccepted } = props;
  const styles = useStyles();
  const id = useId();
  const { findings, judul, severity } = group;
  const [page, turnTo] = useShownPage(group, activeFingerprint);
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={onToggle}>
          <span className={styles.icon}>
            <Chevron aria-hidden />
          </span>
          {grouping === "aturan" && (
            <span className={styles.icon}>
              <SeverityIcon severity={severity} />
            </span>
          )}
          <span className={styles.name}>{judul}</span>
          <CounterBadge count={findings.length} overflowCount={9999} appearance="filled" color="informative" />
        </button>
      </h2>
      {isOpen && (
        <>
          <ul className={styles.list}>
            {findings.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map((finding) => (
              <FindingItem
                key={finding.fingerprint}
                finding={finding}
                grouping={grouping}
                isActive={finding.fingerprint === activeFingerprint}
                onAccepted={onAccepted}
              />
            ))}
          </ul>
          <Pager page={page} pageSize={PAGE_SIZE} count={findings.length} judul={judul} onTurn={turnTo} />
        </>
      )}
    </section>
  );
}

/** The page that the user turned to, until another finding is selected: then its page. Never beyond the last. */
function useShownPage(
  { findings }: FindingGroup,
  activeFingerprint: string | null,
): [page: number, turnTo: (page: number) => void] {
  const [page, setPage] = useState(0);
  const [followed, setFollowed] = useState<string | null>(null);
  if (activeFingerprint !== followed) {
    setFollowed(activeFingerprint);
    const index = findings.findIndex(({ fingerprint }) => fingerprint === activeFingerprint);
    if (index >= 0) setPage(Math.floor(index / PAGE_SIZE));
  }
  const last = Math.max(0, Math.ceil(findings.length / PAGE_SIZE) - 1);
  return [Math.min(page, last), setPage];
}
