import { Body1, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { EmptyState } from "../components/EmptyState";
import { ScreenLayout } from "../components/ScreenLayout";
import { StaleNotice } from "../components/StaleNotice";
import { useRoute, useSession, useSessionState } from "../pane-context";
import { WorkbookView } from "./mulai/WorkbookView";

const useStyles = makeStyles({
  lead: { margin: `calc(-1 * ${tokens.spacingVerticalS}) 0 0`, color: tokens.colorNeutralForeground2 },
});

/** What Selaras does, and what it recognises in the open workbook. */
export function MulaiScreen() {
  const { overview } = useSessionState();
  const wasTried = useFirstReading();
  const styles = useStyles();
  return (
    <ScreenLayout judul="Selaras">
      <Body1 as="p" className={styles.lead}>
        Membaca, memeriksa, dan mengukur tabel kinerja di buku kerja ini.
      </Body1>
      <StaleNotice />
      {overview !== null ? <WorkbookView overview={overview} /> : wasTried ? <NotRead /> : <Reading />}
    </ScreenLayout>
  );
}

/** Reads the workbook once when the screen is first seen and no command is at it; answers whether that is over. */
function useFirstReading(): boolean {
  const session = useSession();
  const { overview, work } = useSessionState();
  const isSeen = useRoute() === "mulai";
  const [wasTried, setWasTried] = useState(false);
  const isWanted = isSeen && overview === null && work === null && !wasTried;
  useEffect(() => {
    if (!isWanted) return;
    void session.read().finally(() => {
      setWasTried(true);
    });
  }, [session, isWanted]);
  return wasTried;
}

function Reading() {
  return <Spinner label="Membaca buku kerja …" labelPosition="below" />;
}

function NotRead() {
  const session = useSession();
  const { work } = useSessionState();
  if (work !== null) return <Reading />;
  return (
    <EmptyState
      kind="galat"
      judul="Buku kerja belum dapat dibaca"
      actions={[{ label: "Coba lagi", run: () => void session.read() }]}
    >
      Sebabnya tertulis di atas. Selesaikan dahulu sel yang sedang diketik, pastikan buku kerja terbuka untuk diedit,
      lalu coba lagi.
    </EmptyState>
  );
}
