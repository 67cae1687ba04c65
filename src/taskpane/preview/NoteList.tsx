import { makeStyles, Text } from "@fluentui/react-components";
import type { WritePreview } from "../../app/session-types";
import { Section } from "../components/Section";
import { ShortList } from "./ShortList";

const useStyles = makeStyles({ name: { overflowWrap: "anywhere" } });

/** What is left alone and why, and what else should be known. */
export function NoteList({ skipped, catatan }: Pick<WritePreview, "skipped" | "catatan">) {
  const styles = useStyles();
  return (
    <>
      {skipped.length > 0 && (
        <Section judul="Dilewati">
          <ShortList
            items={skipped}
            limit={6}
            keyOf={({ sheet, alasan }, index) => `${sheet} ${alasan} ${index}`}
            render={({ sheet, alasan }) => (
              <>
                <Text weight="semibold" className={styles.name}>
                  {sheet}
                </Text>
                <Text>{`: ${alasan}`}</Text>
              </>
            )}
          />
        </Section>
      )}
      {catatan.length > 0 && (
        <Section judul="Catatan">
          <ShortList
            items={catatan}
            limit={6}
            keyOf={(line, index) => `${line} ${index}`}
            render={(line) => <Text>{line}</Text>}
          />
        </Section>
      )}
    </>
  );
}
