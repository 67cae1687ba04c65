import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef, type ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    maxWidth: "720px",
  },
  head: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalXS },
  back: { flexShrink: 0, marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})` },
  hidden: { position: "absolute", overflow: "hidden", width: "1px", height: "1px", clipPath: "inset(50%)" },
  // Takes the focus when the screen is turned to, but is no control: no frame.
  title: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: "anywhere", minWidth: 0, outlineStyle: "none" },
  besideBack: { paddingTop: tokens.spacingVerticalXS },
});

interface ScreenLayoutProps {
  /** The screen's heading: what a person does here. */
  readonly judul: string;
  /** Where a step within a screen goes back to; its heading takes the focus when it appears. */
  readonly onBack?: () => void;
  /** True where the tab says it already and the room is needed. */
  readonly isTitleHidden?: boolean;
  readonly children: ReactNode;
}

/** Heading and spacing that all screens share. */
export function ScreenLayout({ judul, onBack, isTitleHidden = false, children }: ScreenLayoutProps) {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const isStep = onBack !== undefined;
  useEffect(() => {
    if (isStep) title.current?.focus();
  }, [isStep]);
  return (
    <div className={styles.root}>
      <div className={mergeClasses(styles.head, isTitleHidden && styles.hidden)}>
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
        <h1 ref={title} tabIndex={-1} className={mergeClasses(styles.title, isStep && styles.besideBack)}>
          {judul}
        </h1>
      </div>
      {children}
    </div>
  );
}
