import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: { minWidth: 0 },
  summary: {
    cursor: "pointer",
    padding: `${tokens.spacingVerticalXS} 0`,
    color: tokens.colorBrandForeground1,
    overflowWrap: "anywhere",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { textDecorationLine: "underline" },
  },
  content: { paddingTop: tokens.spacingVerticalXS },
});

interface DisclosureProps {
  readonly judul: ReactNode;
  readonly children: ReactNode;
  readonly isOpen?: boolean;
  readonly onToggle?: (isOpen: boolean) => void;
}

/** What is shown on request: the browser's own element, so that keyboard and screen readers know it. */
export function Disclosure({ judul, children, isOpen, onToggle }: DisclosureProps) {
  const styles = useStyles();
  return (
    <details
      className={styles.root}
      {...(isOpen === undefined ? {} : { open: isOpen })}
      onToggle={(event) => {
        onToggle?.(event.currentTarget.open);
      }}
    >
      <summary className={styles.summary}>{judul}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
