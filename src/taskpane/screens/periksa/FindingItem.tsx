import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useEffect, useRef } from "react";
import type { FindingView } from "../../../app/session-types";
import { formatArea } from "../../../core/grid/a1";
import { MessageText } from "../../components/MessageText";
import { useSession } from "../../pane-context";
import type { Grouping } from "./arrange-findings";
import { FindingDetail } from "./FindingDetail";
import { SeverityIcon } from "./SeverityIcon";

const useStyles = makeStyles({
  item: {
    borderRadius: tokens.borderRadiusMedium,
    border: "1px solid transparent",
    // Forced colours would draw the transparent border too.
    "@media (forced-colors: active)": { border: "2px solid Canvas" },
  },
  active: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    "@media (forced-colors: active)": { border: "2px solid Highlight" },
  },
  button: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    textAlign: "left",
    cursor: "pointer",
    // Not the subtle hover colour: in high contrast that is a highlight on which the item's own colours cannot be read.
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  activeButton: { ":hover": { backgroundColor: "transparent" } },
  icon: { paddingTop: "2px" },
  text: { display: "flex", flexDirection: "column", minWidth: 0, flexGrow: 1 },
  place: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  message: { overflowWrap: "anywhere" },
  clamped: {
    display: "-webkit-box",
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- line-clamp, which replaces it, is in no browser of Office yet
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "3",
    overflow: "hidden",
  },
});

interface FindingItemProps {
  readonly finding: FindingView;
  readonly grouping: Grouping;
  readonly isActive: boolean;
  readonly onAccepted: () => void;
}

/** One finding of the list. A click selects its cell in the sheet; the selected one shows what can be done with it. */
export const FindingItem = memo(function FindingItem({ finding, grouping, isActive, onAccepted }: FindingItemProps) {
  const styles = useStyles();
  const session = useSession();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isActive) item.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);
  const { severity, message, judul, place, fingerprint } = finding;
  const area = formatArea(place.area);
  return (
    <li ref={item} className={mergeClasses(styles.item, isActive && styles.active)}>
      <button
        type="button"
        className={mergeClasses(styles.button, isActive && styles.activeButton)}
        aria-current={isActive ? "true" : undefined}
        onClick={() => void session.selectFinding(fingerprint)}
      >
        <span className={styles.icon}>
          <SeverityIcon severity={severity} />
        </span>
        <span className={styles.text}>
          <span className={styles.place}>
            {grouping === "lembar" ? `${area} · ${judul}` : `${place.sheet}!${area}`}
          </span>
          <span className={mergeClasses(styles.message, !isActive && styles.clamped)}>
            <MessageText text={message} />
          </span>
        </span>
      </button>
      {isActive && <FindingDetail finding={finding} onAccepted={onAccepted} />}
    </li>
  );
});
