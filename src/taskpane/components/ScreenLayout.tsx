import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    maxWidth: "720px",
  },
  title: { margin: 0, overflowWrap: "anywhere" },
});

interface ScreenLayoutProps {
  /** The screen's heading: what a person does here. */
  readonly judul: string;
  readonly children: ReactNode;
}

/** Heading and spacing that all screens share. */
export function ScreenLayout({ judul, children }: ScreenLayoutProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Subtitle2 as="h1" className={styles.title}>
        {judul}
      </Subtitle2>
      {children}
    </div>
  );
}
