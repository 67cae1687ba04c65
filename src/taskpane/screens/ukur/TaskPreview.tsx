import { MessageBar, MessageBarBody, makeStyles, Text } from "@fluentui/react-components";
import type { WritePreview } from "../../../app/session-types";
import { AreaList } from "../../preview/AreaList";
import { CellList } from "../../preview/CellList";
import { NoteList } from "../../preview/NoteList";
import { Section } from "../../components/Section";
import { formatAngka } from "../../../core/text/format";
import type { WriteTask } from "./write-tasks";

const useStyles = makeStyles({ text: { overflowWrap: "anywhere" } });

interface TaskPreviewProps {
  readonly task: WriteTask;
  readonly preview: WritePreview;
}

/** What a task would write: how much, where, instead of what, and what it leaves alone. */
export function TaskPreview({ task, preview }: TaskPreviewProps) {
  const styles = useStyles();
  const { areas, cells, cellCount, replacedCount } = preview;
  // The cells come with those first that replace something.
  const replacing = cells.slice(0, Math.min(replacedCount, cells.length));
  const filling = cells.slice(replacing.length);
  return (
    <>
      <Text className={styles.text}>
        {cellCount === 0
          ? "Tidak ada isi sel yang berubah; hanya bingkai, format, atau nama tersembunyi yang disesuaikan."
          : `${formatAngka(cellCount)} sel akan ditulis. Belum ada yang diubah.`}
      </Text>
      {replacedCount > 0 && (
        <MessageBar intent={task.id === "isi" ? "warning" : "info"} layout="multiline">
          <MessageBarBody className={styles.text}>
            {`${formatAngka(replacedCount)} sel yang sekarang berisi akan diganti. ${task.whatIsReplaced}`}
          </MessageBarBody>
        </MessageBar>
      )}
      {areas.length > 0 && (
        <Section judul="Yang ditulis">
          <AreaList areas={areas} />
        </Section>
      )}
      {replacing.length > 0 && (
        <Section judul={partOf("Sel yang diganti", replacing.length, replacedCount)}>
          <CellList cells={replacing} isReplacing aria-label="Sel yang diganti" />
        </Section>
      )}
      {filling.length > 0 && (
        <Section judul={partOf("Sel kosong yang diisi", filling.length, cellCount - replacedCount)}>
          <CellList cells={filling} aria-label="Sel kosong yang diisi" />
        </Section>
      )}
      <NoteList {...preview} />
    </>
  );
}

/** "Sel yang diganti (50 dari 640)" */
function partOf(judul: string, shown: number, all: number): string {
  return shown < all ? `${judul} (${formatAngka(shown)} dari ${formatAngka(all)})` : `${judul} (${formatAngka(all)})`;
}
