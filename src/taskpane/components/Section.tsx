import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, overflowWrap: "anywhere" },
});

/** A part of a screen under its own heading; a group, no landmark: a message may show the same parts above the screen. */
export function Section({ judul, children }: { readonly judul: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.root} role="group" aria-labelledby={id}>
      <Subtitle2 as="h2" id={id} className={styles.title}>
        {judul}
      </Subtitle2>
      {children}
    </div>
  );
}
