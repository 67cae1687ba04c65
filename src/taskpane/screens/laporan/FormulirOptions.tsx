import {
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import type { WorkbookOverview } from "../../../app/session-types";
import type { ReportMode } from "../../../core/reports/report";
import { NothingToRead, readinessOf } from "../../components/NothingToRead";
import { ScreenLayout } from "../../components/ScreenLayout";
import { useSession, useSessionState } from "../../pane-context";
import { tahunProblem, type FormulirAnswers } from "./formulir-answers";
import { topOfSheet } from "./top-of-sheet";

const useStyles = makeStyles({
  text: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  name: { minWidth: 0 },
  year: { maxWidth: "18em" },
  // A field's own least width would push a magnified pane apart.
  yearInput: { minWidth: 0, "& input": { minWidth: 0, width: "100%" } },
  papers: { flexWrap: "wrap" },
  // A choice that is not taken is as readable as the one that is.
  choice: { display: "flex", flexDirection: "column", minWidth: 0, color: tokens.colorNeutralForeground1 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const KERTAS_LIST = [
  { kertas: "F4", judul: "F4 (folio)" },
  { kertas: "A4", judul: "A4" },
] as const;
/** A sheet that is there may have been set up by hand. */
const AS_IT_IS = { kertas: "tetap", judul: "Seperti sekarang" } as const;

const MODE_LIST: readonly { readonly mode: ReportMode; readonly judul: string; readonly kapan: string }[] = [
  { mode: "rumus", judul: "Rumus Excel biasa", kapan: "Ikut berubah dan terbaca di semua Excel." },
  { mode: "fungsi", judul: "Fungsi KINERJA", kapan: "Ikut berubah; pembaca juga memerlukan Selaras." },
  { mode: "nilai", judul: "Nilai tetap", kapan: "Tidak berubah lagi, untuk arsip." },
];

interface FormulirOptionsProps {
  readonly answers: FormulirAnswers;
  readonly onAnswer: (change: Partial<FormulirAnswers>) => void;
  readonly onPreview: () => void;
  /** True where the preview was left just now: its button takes the focus again. */
  readonly isReturning: boolean;
  /** The sheet that an earlier run made. */
  readonly ownSheet: string | undefined;
}

/** What the form is made with. What the workbook says itself stands in the blank fields. */
export function FormulirOptions({ answers, onAnswer, onPreview, isReturning, ownSheet }: FormulirOptionsProps) {
  const styles = useStyles();
  const session = useSession();
  const { overview, work } = useSessionState();
  const readiness = readinessOf(overview);
  const isBusy = work !== null;
  const problem = tahunProblem(answers.tahun);
  const submit = (): void => {
    if (problem === null && !isBusy) onPreview();
  };
  return (
    <ScreenLayout judul="Formulir Pengukuran Kinerja">
      {readiness !== "siap" ? (
        <NothingToRead readiness={readiness} verb="dilaporkan" />
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <Text className={styles.text}>
            Lembar siap cetak: sasaran, indikator, target, realisasi, capaian, kategori, dan jumlah anggaran.
          </Text>
          <Field label="Nama perangkat daerah" hint="Kosongkan untuk memakai nama yang tertulis di buku kerja.">
            <Textarea
              className={styles.name}
              rows={2}
              value={answers.opd}
              placeholder={placeholderOf(overview, overview?.opd ?? null)}
              onChange={(_event, { value }) => {
                onAnswer({ opd: value.replaceAll(/\s*\n\s*/g, " ") });
              }}
              onKeyDown={(event) => {
                // A name has no lines; Enter starts the preview as in the field below.
                if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
                event.preventDefault();
                submit();
              }}
            />
          </Field>
          <Field
            className={styles.year}
            label="Tahun anggaran"
            {...(problem === null ? {} : { validationMessage: problem, validationState: "error" as const })}
          >
            <Input
              className={styles.yearInput}
              inputMode="numeric"
              maxLength={4}
              value={answers.tahun}
              placeholder={placeholderOf(overview, overview?.tahun ?? null)}
              onChange={(_event, { value }) => {
                onAnswer({ tahun: value });
              }}
            />
          </Field>
          <Field label="Kertas">
            <RadioGroup
              layout="horizontal"
              className={styles.papers}
              value={answers.kertas ?? (ownSheet === undefined ? "F4" : AS_IT_IS.kertas)}
              onChange={(_event, { value }) => {
                onAnswer({ kertas: KERTAS_LIST.find(({ kertas }) => kertas === value)?.kertas ?? null });
              }}
            >
              {[...(ownSheet === undefined ? [] : [AS_IT_IS]), ...KERTAS_LIST].map(({ kertas, judul }) => (
                <Radio key={kertas} value={kertas} label={<span className={styles.choice}>{judul}</span>} />
              ))}
            </RadioGroup>
          </Field>
          <Field label="Angka ditulis sebagai">
            <RadioGroup
              value={answers.mode}
              onChange={(_event, { value }) => {
                const chosen = MODE_LIST.find(({ mode }) => mode === value);
                if (chosen !== undefined) onAnswer({ mode: chosen.mode });
              }}
            >
              {MODE_LIST.map(({ mode, judul, kapan }) => (
                <Radio
                  key={mode}
                  value={mode}
                  label={
                    <span className={styles.choice}>
                      <Text>{judul}</Text>
                      <Caption1 className={styles.text}>{kapan}</Caption1>
                    </span>
                  }
                />
              ))}
            </RadioGroup>
          </Field>
          <div className={styles.actions}>
            <Button type="submit" appearance="primary" disabledFocusable={isBusy} autoFocus={isReturning}>
              Pratinjau
            </Button>
            {ownSheet !== undefined && (
              <Button onClick={() => void session.goTo(topOfSheet(ownSheet))}>Buka lembar</Button>
            )}
          </div>
        </form>
      )}
    </ScreenLayout>
  );
}

/** What a blank field means: what the workbook says, once it was read. */
function placeholderOf(overview: WorkbookOverview | null, found: string | number | null): string {
  if (overview === null) return "Diambil dari buku kerja";
  return found === null ? "Tidak ditemukan di buku kerja" : String(found);
}
