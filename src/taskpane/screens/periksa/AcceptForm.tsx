import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useSession, useSessionState } from "../../pane-context";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  // A field's own least width would push a magnified pane apart.
  field: { minWidth: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface AcceptFormProps {
  readonly fingerprint: string;
  readonly onCancel: () => void;
  /** The finding leaves the list. */
  readonly onAccepted: () => void;
}

/** Takes the reason for which a finding stays as it is. */
export function AcceptForm({ fingerprint, onCancel, onAccepted }: AcceptFormProps) {
  const styles = useStyles();
  const session = useSession();
  const { work } = useSessionState();
  const [alasan, setAlasan] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const save = async (): Promise<void> => {
    if (alasan.trim() === "") {
      setIsMissing(true);
      return;
    }
    await session.accept(fingerprint, alasan);
    const finding = session.getState().check?.findings.find((one) => one.fingerprint === fingerprint);
    if (finding === undefined || finding.accepted !== null) onAccepted();
  };
  return (
    <form
      className={styles.form}
      // The browser's own bubble speaks the browser's language.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (work === null) void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <Field
        className={styles.field}
        label="Mengapa temuan ini dibiarkan?"
        hint="Alasan disimpan di buku kerja dan terbaca oleh siapa pun yang membukanya."
        required
        {...(isMissing ? { validationMessage: "Tulis alasannya dahulu." } : {})}
      >
        <Textarea
          className={styles.field}
          autoFocus
          rows={2}
          resize="vertical"
          value={alasan}
          onChange={(_event, { value }) => {
            setAlasan(value);
            setIsMissing(false);
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={work !== null}>
          Terima temuan
        </Button>
        <Button size="small" onClick={onCancel}>
          Batal
        </Button>
      </div>
    </form>
  );
}
