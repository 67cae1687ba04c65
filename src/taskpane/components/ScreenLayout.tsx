import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef, type ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    maxWidth: "720px",
  },
  head: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalXS },
  back: { flexShrink: 0, marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})` },
  title: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: "anywhere", minWidth: 0 },
  besideBack: { paddingTop: tokens.spacingVerticalXS },
});

interface ScreenLayoutProps {
  /** The screen's heading: what a person does here. */
  readonly judul: string;
  /** Where a step within a screen goes back to; its heading takes the focus when it appears. */
  readonly onBack?: () => void;
  readonly children: ReactNode;
}

/** Heading and spacing that all screens share. */
export function ScreenLayout({ judul, onBack, children }: ScreenLayoutProps) {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const isStep = onBack !== undefined;
  useEffect(() => {
    if (isStep) title.current?.focus();
  }, [isStep]);
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        {isStep && (
          <Button
            className={styles.back}
            appearance="subtle"
            icon={<ArrowLeftRegular />}
            aria-label="Kembali"
            title="Kembali"
            onClick={onBack}
          />
        )}
        <h1
          ref={title}
          className={mergeClasses(styles.title, isStep && styles.besideBack)}
          {...(isStep ? { tabIndex: -1 } : {})}
        >
          {judul}
        </h1>
      </div>
      {children}
    </div>
  );
}
