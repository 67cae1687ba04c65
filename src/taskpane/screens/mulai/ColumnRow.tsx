import { Badge, Button, Caption1, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ColumnOverview, TableOverview } from "../../../app/session-types";
import { useSession, useSessionState } from "../../pane-context";
import { NARROW_PANE } from "../../theme/small-pane";

const NONE = "";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "2.2em minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalXS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    // The button comes below the words.
    [NARROW_PANE]: { gridTemplateColumns: "1.6em minmax(0, 1fr)" },
  },
  edit: { [NARROW_PANE]: { gridColumnStart: 2, justifySelf: "start" } },
  letter: { color: tokens.colorNeutralForeground3, paddingTop: "1px" },
  words: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  field: { color: tokens.colorNeutralForeground3, display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  form: {
    gridColumnStart: 2,
    gridColumnEnd: -1,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    paddingTop: tokens.spacingVerticalXS,
  },
  select: { flexGrow: 1, flexBasis: "12em", minWidth: 0 },
});

interface ColumnRowProps {
  readonly table: TableOverview;
  readonly column: ColumnOverview;
}

/** One column: what its header says, what is read from it, and the way to say that it is something else. */
export function ColumnRow({ table, column }: ColumnRowProps) {
  const styles = useStyles();
  const [isEditing, setIsEditing] = useState(false);
  const { work } = useSessionState();
  const session = useSession();
  const editButton = useRef<HTMLButtonElement | null>(null);
  const name = column.header === "" ? `kolom ${column.column}` : column.header;
  const key = { sheet: table.place.sheet, layout: table.layout, header: column.key };
  const close = (): void => {
    setIsEditing(false);
    editButton.current?.focus();
  };
  return (
    <li className={styles.row}>
      <span className={styles.letter}>{column.column}</span>
      <span className={styles.words}>
        <span>{column.header === "" ? "(tanpa kepala)" : column.header}</span>
        <Caption1 className={styles.field}>
          {column.judul ?? "tidak dipakai"}
          {column.isCorrected && (
            <Badge appearance="tint" color="informative" size="small">
              Dikoreksi
            </Badge>
          )}
        </Caption1>
      </span>
      <Button
        ref={(button: HTMLButtonElement | null) => {
          editButton.current = button;
        }}
        className={styles.edit}
        size="small"
        appearance="subtle"
        aria-expanded={isEditing}
        aria-label={`Ubah isian ${name}`}
        onClick={() => {
          setIsEditing(!isEditing);
        }}
      >
        Ubah
      </Button>
      {isEditing && (
        <ColumnForm
          table={table}
          column={column}
          name={name}
          isBusy={work !== null}
          onCancel={close}
          onSave={(field) => {
            close();
            void session.correctColumn({ ...key, field });
          }}
          onReset={() => {
            close();
            void session.uncorrectColumn(key);
          }}
        />
      )}
    </li>
  );
}

interface ColumnFormProps extends ColumnRowProps {
  readonly name: string;
  readonly isBusy: boolean;
  readonly onSave: (field: string | null) => void;
  readonly onReset: () => void;
  readonly onCancel: () => void;
}

function ColumnForm({ table, column, name, isBusy, onSave, onReset, onCancel }: ColumnFormProps) {
  const styles = useStyles();
  const [field, setField] = useState(column.field ?? NONE);
  // A field that the list does not offer still is what the column is read as.
  const known = column.field === null || table.fieldChoices.some((choice) => choice.field === column.field);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onSave(field === NONE ? null : field);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <Select
        autoFocus
        className={styles.select}
        size="small"
        aria-label={`Isian untuk ${name}`}
        value={field}
        onChange={(_event, { value }) => {
          setField(value);
        }}
      >
        <option value={NONE}>Tidak dipakai</option>
        {!known && <option value={column.field}>{column.judul ?? column.field}</option>}
        {table.fieldChoices.map((choice) => (
          <option key={choice.field} value={choice.field}>
            {choice.judul}
          </option>
        ))}
      </Select>
      <Button
        size="small"
        appearance="primary"
        type="submit"
        disabledFocusable={isBusy || field === (column.field ?? NONE)}
      >
        Simpan
      </Button>
      {column.isCorrected && (
        <Button size="small" disabledFocusable={isBusy} onClick={onReset}>
          Kembalikan
        </Button>
      )}
      <Button size="small" onClick={onCancel}>
        Batal
      </Button>
    </form>
  );
}
