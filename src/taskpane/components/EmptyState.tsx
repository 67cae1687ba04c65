import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
  },
  icon: { fontSize: "40px", lineHeight: 1, color: tokens.colorNeutralForeground3 },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  title: { margin: 0, textAlign: "center", overflowWrap: "anywhere" },
  text: { color: tokens.colorNeutralForeground2, maxWidth: "36em", overflowWrap: "anywhere" },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "center",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
  },
});

export interface EmptyStateAction {
  readonly label: string;
  readonly run: () => void;
}

interface EmptyStateProps {
  /** "kosong": nothing here yet · "beres": nothing left to do · "galat": it could not be done. */
  readonly kind: "kosong" | "beres" | "galat";
  readonly judul: string;
  /** Why it is so, and what to do. */
  readonly children?: ReactNode;
  /** The first one is the one to take. */
  readonly actions?: readonly EmptyStateAction[];
  readonly isBusy?: boolean;
  /** "h1" where it is all that the page holds. */
  readonly headingLevel?: "h1" | "h2";
}

/** A screen (or part) that has nothing to show: says why, and what to do next. */
export function EmptyState({
  kind,
  judul,
  children,
  actions = [],
  isBusy = false,
  headingLevel = "h2",
}: EmptyStateProps) {
  const styles = useStyles();
  const icon =
    kind === "beres" ? (
      <CheckmarkCircleRegular className={styles.good} />
    ) : kind === "galat" ? (
      <ErrorCircleRegular className={styles.bad} />
    ) : (
      <DocumentTableRegular />
    );
  return (
    <div className={styles.root}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <Subtitle2 as={headingLevel} className={styles.title}>
        {judul}
      </Subtitle2>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions.length > 0 && (
        <div className={styles.actions}>
          {actions.map(({ label, run }, index) => (
            <Button
              key={label}
              appearance={index === 0 ? "primary" : "secondary"}
              disabledFocusable={isBusy}
              onClick={run}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
