import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { WorkbookOverview } from "../../../app/session-types";
import { Disclosure } from "../../components/Disclosure";
import { EmptyState } from "../../components/EmptyState";
import { useRouter, useSession, useSessionState } from "../../pane-context";
import { Section } from "../../components/Section";
import { arrangeSheets } from "./arrange-sheets";
import { OtherSheets } from "./OtherSheets";
import { SampleList } from "./SampleList";
import { SheetTables } from "./SheetTables";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  dokumen: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** What was recognised in the open workbook, or what to do where nothing was. */
export function WorkbookView({ overview }: { readonly overview: WorkbookOverview }) {
  if (overview.isEmpty) return <EmptyWorkbook />;
  return <FilledWorkbook overview={overview} />;
}

function EmptyWorkbook() {
  const session = useSession();
  const { work } = useSessionState();
  return (
    <>
      <EmptyState
        kind="kosong"
        judul="Buku kerja ini masih kosong"
        isBusy={work !== null}
        actions={[{ label: "Baca ulang", run: () => void session.read() }]}
      >
        Buka buku kerja yang berisi tabel kinerja, atau coba Selaras dengan salah satu contoh di bawah ini.
      </EmptyState>
      <Section judul="Contoh dokumen nyata">
        <SampleList />
      </Section>
    </>
  );
}

function FilledWorkbook({ overview }: { readonly overview: WorkbookOverview }) {
  const styles = useStyles();
  const session = useSession();
  const router = useRouter();
  const { work, isStale } = useSessionState();
  const { recognised, others, tableCount } = arrangeSheets(overview);
  const dokumen = [overview.opd, overview.tahun].filter((part) => part !== null).join(" · ");
  const isBusy = work !== null;
  const readAgain = { label: "Baca ulang", run: () => void session.read() };
  if (tableCount === 0) {
    return (
      <>
        <EmptyState
          kind="kosong"
          judul="Belum ada tabel kinerja yang dikenali"
          isBusy={isBusy}
          actions={[
            readAgain,
            {
              label: "Buka Bantuan",
              run: () => {
                router.turnTo("bantuan");
              },
            },
          ]}
        >
          Selaras mencari baris kepala tabel, misalnya Sasaran, Indikator Kinerja, Target, atau Program dan Anggaran.
          Perbaiki kepala tabelnya menurut alasan di bawah ini, lalu baca ulang.
        </EmptyState>
        <Section judul={`Lembar yang diperiksa (${others.length})`}>
          <OtherSheets sheets={others} />
        </Section>
      </>
    );
  }
  return (
    <>
      {dokumen !== "" && <Caption1 className={styles.dokumen}>{dokumen}</Caption1>}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={() => {
            router.turnTo("periksa");
            void session.check();
          }}
        >
          Periksa buku kerja
        </Button>
        {!isStale && (
          <Button disabledFocusable={isBusy} onClick={readAgain.run}>
            {readAgain.label}
          </Button>
        )}
      </div>
      <Section judul={`Tabel yang dikenali (${tableCount})`}>
        {recognised.map((sheet) => (
          <SheetTables key={sheet.name} sheet={sheet} />
        ))}
      </Section>
      {others.length > 0 && (
        <Section judul="Lembar lain">
          <Disclosure judul={`${others.length} lembar tanpa tabel kinerja, dan alasannya`}>
            <OtherSheets sheets={others} />
          </Disclosure>
        </Section>
      )}
    </>
  );
}
