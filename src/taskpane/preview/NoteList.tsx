import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { WriteDetails } from "../../app/session-types";
import { parseArea } from "../../core/grid/a1";
import { PlaceButton } from "../components/PlaceButton";
import { Section } from "../components/Section";
import { keepTogether } from "../keep-together";
import { ShortList } from "./ShortList";

type Skipped = WriteDetails["skipped"][number];

const useStyles = makeStyles({
  text: { overflowWrap: "anywhere" },
  // The button's own padding would set it in.
  cell: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})` },
});

/** What is left alone and why, and what else should be known. */
export function NoteList({ skipped, catatan }: Pick<WriteDetails, "skipped" | "catatan">) {
  const styles = useStyles();
  return (
    <>
      {skipped.length > 0 && (
        <Section judul="Dilewati">
          <ShortList
            items={skipped}
            limit={6}
            keyOf={({ sheet, alasan }, index) => `${sheet} ${alasan} ${index}`}
            render={(one) => <SkippedLine skipped={one} />}
          />
        </Section>
      )}
      {catatan.length > 0 && (
        <Section judul="Catatan">
          <ShortList
            items={catatan}
            limit={6}
            keyOf={(line, index) => `${line} ${index}`}
            render={(line) => <Text className={styles.text}>{keepTogether(line)}</Text>}
          />
        </Section>
      )}
    </>
  );
}

/** A table by its sheet's name; single cells by a button that goes there. */
function SkippedLine({ skipped: { sheet, cell, alasan } }: { readonly skipped: Skipped }) {
  const styles = useStyles();
  const area = cell === undefined ? null : parseArea(cell);
  const reason = alasan.endsWith(".") ? alasan : `${alasan}.`;
  if (area === null) {
    return (
      <Text className={styles.text}>
        <Text weight="semibold">{sheet}</Text>
        {`: ${reason}`}
      </Text>
    );
  }
  return (
    <>
      <div className={styles.cell}>
        <PlaceButton place={{ sheet, area }} />
      </div>
      <Text className={styles.text}>{keepTogether(reason)}</Text>
    </>
  );
}
