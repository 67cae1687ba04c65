import { makeStyles, tokens } from "@fluentui/react-components";
import type { WriteDetails } from "../../app/session-types";
import { Section } from "../components/Section";
import { AreaList } from "../preview/AreaList";
import { NoteList } from "../preview/NoteList";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, minWidth: 0 },
});

/** What a message tells only to who asks: where was written, what was left alone and why. */
export function MessageDetails({ rincian }: { readonly rincian: WriteDetails }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {rincian.areas.length > 0 && (
        <Section judul="Yang ditulis">
          <AreaList areas={rincian.areas} isWritten />
        </Section>
      )}
      <NoteList {...rincian} />
    </div>
  );
}
