import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { SessionMessage } from "../../app/session-types";
import { PlaceButton } from "../components/PlaceButton";
import { VisuallyHidden } from "../components/VisuallyHidden";
import { useSession, useSessionState } from "../pane-context";
import { LOW_PANE } from "../theme/small-pane";

const useStyles = makeStyles({
  area: { flexShrink: 0 },
  bar: {
    maxHeight: "45vh",
    overflowY: "auto",
    [LOW_PANE]: { maxHeight: "none" },
    borderRadius: 0,
    borderLeftStyle: "none",
    borderRightStyle: "none",
    borderTopStyle: "none",
  },
  text: { overflowWrap: "anywhere", paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
  actions: { display: "flex", flexWrap: "wrap", justifyContent: "flex-start", gap: tokens.spacingHorizontalXS },
});

/** More buttons than these would push the screen away; the message names the rest. */
const MAX_PLACES = 3;

/** What the icon says to those who see it. */
const KIND_WORD: Readonly<Record<SessionMessage["kind"], string>> = {
  success: "Berhasil",
  warning: "Perhatian",
  error: "Gagal",
  info: "Keterangan",
};

/** What happened last, where, and how to take it back. Read aloud when it appears. */
export function MessageArea() {
  const { message } = useSessionState();
  const said = message === null ? "" : `${KIND_WORD[message.kind]}: ${message.text}`;
  const isUrgent = message?.kind === "error";
  return (
    <>
      <VisuallyHidden role="status" aria-live="polite">
        {isUrgent ? "" : said}
      </VisuallyHidden>
      <VisuallyHidden role="alert" aria-live="assertive">
        {isUrgent ? said : ""}
      </VisuallyHidden>
      {message !== null && <VisibleMessage message={message} />}
    </>
  );
}

function VisibleMessage({ message }: { readonly message: SessionMessage }) {
  const styles = useStyles();
  const session = useSession();
  const { work } = useSessionState();
  const places = message.places.slice(0, MAX_PLACES);
  return (
    <section className={styles.area} aria-label="Pesan">
      <MessageBar intent={message.kind} layout="multiline" className={styles.bar}>
        <MessageBarBody className={styles.text}>{message.text}</MessageBarBody>
        <MessageBarActions
          className={styles.actions}
          containerAction={
            <Button
              appearance="transparent"
              size="small"
              icon={<DismissRegular />}
              aria-label="Tutup pesan"
              title="Tutup pesan"
              onClick={() => {
                session.dismissMessage();
              }}
            />
          }
        >
          {message.canUndo && (
            <Button size="small" disabledFocusable={work !== null} onClick={() => void session.undo()}>
              Urungkan
            </Button>
          )}
          {places.map((place) => (
            <PlaceButton key={`${place.sheet} ${place.area.top} ${place.area.left}`} place={place} />
          ))}
        </MessageBarActions>
      </MessageBar>
    </section>
  );
}
