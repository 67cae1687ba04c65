import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { WritePreview } from "../../app/session-types";
import { ScreenLayout } from "../components/ScreenLayout";
import { AreaList } from "./AreaList";
import { NoteList } from "./NoteList";
import type { PreviewAction } from "./PreviewPage";
import { Section } from "../components/Section";

const useStyles = makeStyles({
  said: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, fontSize: "20px", lineHeight: 1, color: tokens.colorPaletteGreenForeground1 },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface DonePageProps {
  readonly judul: string;
  readonly text: string;
  readonly preview: WritePreview;
  readonly actions: readonly PreviewAction[];
  readonly onBack: () => void;
}

/** The last step of a screen that writes: what was written, where to look at it. Urungkan stands in the pane's frame. */
export function DonePage({ judul, text, preview, actions, onBack }: DonePageProps) {
  const styles = useStyles();
  return (
    <ScreenLayout judul={judul} onBack={onBack}>
      <div className={styles.said}>
        <span className={styles.icon} aria-hidden>
          <CheckmarkCircleRegular />
        </span>
        <Text className={styles.text}>{text}</Text>
      </div>
      <div className={styles.actions}>
        {actions.map(({ label, run }, index) => (
          <Button key={label} appearance={index === 0 ? "primary" : "secondary"} onClick={run}>
            {label}
          </Button>
        ))}
      </div>
      {preview.areas.length > 0 && (
        <Section judul="Yang ditulis">
          <AreaList areas={preview.areas} isWritten />
        </Section>
      )}
      <NoteList {...preview} />
    </ScreenLayout>
  );
}
