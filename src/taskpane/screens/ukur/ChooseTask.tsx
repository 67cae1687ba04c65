import { Button, Caption1, Field, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import type { FormulaMode } from "../../../core/formulas/plan-formulas";
import { NothingToRead, readinessOf } from "../../components/NothingToRead";
import { ScreenLayout } from "../../components/ScreenLayout";
import { useSessionState } from "../../pane-context";
import { Section } from "../../components/Section";
import { formatAngka } from "../../../core/text/format";
import { fillTask, FORMULA_TASK_LIST, MODE_LIST, type WriteTask } from "./write-tasks";

const useStyles = makeStyles({
  text: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  // A choice that is not taken is as readable as the one that is.
  choice: { display: "flex", flexDirection: "column", minWidth: 0, color: tokens.colorNeutralForeground1 },
  task: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

interface ChooseTaskProps {
  readonly mode: FormulaMode;
  readonly onMode: (mode: FormulaMode) => void;
  readonly onPreview: (task: WriteTask) => void;
  /** Whose preview was left just now: its button takes the focus again. */
  readonly returnTo: WriteTask["id"] | null;
}

/** What Ukur can do, and when one needs it. */
export function ChooseTask({ mode, onMode, onPreview, returnTo }: ChooseTaskProps) {
  const styles = useStyles();
  const { overview, work } = useSessionState();
  const readiness = readinessOf(overview);
  const isBusy = work !== null;
  return (
    <ScreenLayout judul="Ukur">
      {readiness === "siap" ? (
        <>
          <Text className={styles.text}>
            Menambahkan kolom Capaian dan Kategori di samping setiap tabel yang diukur. Yang Anda ketik tidak ditimpa.
          </Text>
          <Field label="Ditulis sebagai">
            <RadioGroup
              value={mode}
              onChange={(_event, { value }) => {
                const chosen = MODE_LIST.find((choice) => choice.mode === value);
                if (chosen !== undefined) onMode(chosen.mode);
              }}
            >
              {MODE_LIST.map((choice) => (
                <Radio
                  key={choice.mode}
                  value={choice.mode}
                  label={
                    <span className={styles.choice}>
                      <Text weight="semibold">{choice.judul}</Text>
                      <Caption1 className={styles.text}>{choice.kapan}</Caption1>
                    </span>
                  }
                />
              ))}
            </RadioGroup>
          </Field>
          <div>
            <Button
              appearance="primary"
              disabledFocusable={isBusy}
              autoFocus={returnTo === "isi"}
              onClick={() => {
                onPreview(fillTask(mode));
              }}
            >
              Pratinjau
            </Button>
          </div>
        </>
      ) : (
        <NothingToRead readiness={readiness} verb="diukur" />
      )}
      {readiness !== "kosong" && (
        <Section judul="Rumus KINERJA yang sudah ada">
          {FORMULA_TASK_LIST.map((task) => (
            <div key={task.id} className={styles.task}>
              <h3 className={styles.name}>{task.judul}</h3>
              <Text className={styles.text}>{task.kapan}</Text>
              {task.id === "cairkan" && overview !== null && overview.kept.beku > 0 && (
                <Text weight="semibold">{`${formatAngka(overview.kept.beku)} sel dibekukan di buku kerja ini.`}</Text>
              )}
              <Button
                aria-label={`Pratinjau ${task.judul}`}
                disabledFocusable={isBusy}
                autoFocus={returnTo === task.id}
                onClick={() => {
                  onPreview(task);
                }}
              >
                Pratinjau
              </Button>
            </div>
          ))}
        </Section>
      )}
    </ScreenLayout>
  );
}
