import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { lazy, Suspense, useId, useState } from "react";
import type { SessionMessage } from "../../app/session-types";
import { PlaceButton } from "../components/PlaceButton";
import { VisuallyHidden } from "../components/VisuallyHidden";
import { keepTogether } from "../keep-together";
import { useSession, useSessionState } from "../pane-context";
import { LOW_PANE } from "../theme/small-pane";

const MessageDetails = lazy(async () => ({ default: (await import("./MessageDetails")).MessageDetails }));

const useStyles = makeStyles({
  area: { flexShrink: 0, maxHeight: "45vh", overflowY: "auto", [LOW_PANE]: { maxHeight: "none" } },
  bar: {
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    borderRadius: 0,
    borderLeftStyle: "none",
    borderRightStyle: "none",
    borderTopStyle: "none",
  },
  text: { overflowWrap: "anywhere" },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "flex-start",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
    marginBottom: 0,
  },
  // Where the details are longer than their place, its edge says so.
  open: { borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  rincian: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** More buttons than these would push the screen away; the message names the rest. */
const MAX_PLACES = 2;

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
  const id = useId();
  /** Whose details stand open: the next message begins closed. */
  const [opened, setOpened] = useState<SessionMessage | null>(null);
  const { kind, text, places, canUndo, rincian } = message;
  const isOpen = opened === message;
  const actions = [
    ...(canUndo
      ? [
          <Button key="urungkan" size="small" disabledFocusable={work !== null} onClick={() => void session.undo()}>
            Urungkan
          </Button>,
        ]
      : []),
    ...(rincian !== undefined
      ? [
          <Button
            key="rincian"
            size="small"
            appearance="subtle"
            aria-expanded={isOpen}
            aria-controls={id}
            icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
            onClick={() => {
              setOpened(isOpen ? null : message);
            }}
          >
            Rincian
          </Button>,
        ]
      : []),
    ...places
      .slice(0, MAX_PLACES)
      .map((place) => <PlaceButton key={`${place.sheet} ${place.area.top} ${place.area.left}`} place={place} />),
  ];
  return (
    <section className={mergeClasses(styles.area, isOpen && styles.open)} aria-label="Pesan">
      <MessageBar intent={kind} layout="multiline" className={styles.bar}>
        <MessageBarBody className={styles.text}>{keepTogether(text)}</MessageBarBody>
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
          {/* An empty list would take up a line. */}
          {actions.length > 0 ? actions : null}
        </MessageBarActions>
      </MessageBar>
      {rincian !== undefined && isOpen && (
        <div id={id} className={styles.rincian}>
          <Suspense fallback={null}>
            <MessageDetails rincian={rincian} />
          </Suspense>
        </div>
      )}
    </section>
  );
}
