import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FindingView } from "../../../app/session-types";
import { Disclosure } from "../../components/Disclosure";
import { Pager } from "../../components/Pager";
import { PlaceButton } from "../../components/PlaceButton";
import { keepTogether } from "../../keep-together";
import { useSession, useSessionState } from "../../pane-context";
import { PAGE_SIZE } from "./arrange-findings";
import { SeverityIcon } from "./SeverityIcon";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  body: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXXS,
    overflowWrap: "anywhere",
  },
  reason: { color: tokens.colorNeutralForeground2 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    maxWidth: "100%",
  },
});

/** The findings that people accepted, each with the reason and the way to open it again. */
export function AcceptedList({ findings }: { readonly findings: readonly FindingView[] }) {
  const styles = useStyles();
  const session = useSession();
  const { work } = useSessionState();
  const [isOpen, setIsOpen] = useState(false);
  const [wanted, setWanted] = useState(0);
  const page = Math.min(wanted, Math.max(0, Math.ceil(findings.length / PAGE_SIZE) - 1));
  if (findings.length === 0) return null;
  const judul = `Temuan yang diterima (${findings.length})`;
  return (
    <Disclosure judul={judul} isOpen={isOpen} onToggle={setIsOpen}>
      {isOpen && (
        <>
          <ul className={styles.list}>
            {findings.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map((finding) => (
              <li key={finding.fingerprint} className={styles.item}>
                <SeverityIcon severity={finding.severity} />
                <div className={styles.body}>
                  <span>{keepTogether(finding.message)}</span>
                  <Caption1 className={styles.reason}>
                    {`Diterima ${dateText(finding.accepted?.tanggal ?? "")}: ${finding.accepted?.alasan ?? ""}`}
                  </Caption1>
                  <div className={styles.actions}>
                    <Button
                      size="small"
                      disabledFocusable={work !== null}
                      onClick={() => void session.unaccept(finding.fingerprint)}
                    >
                      Buka lagi
                    </Button>
                    <PlaceButton place={finding.place} />
                  </div>
                </div>
              </li>
            ))}
          </ul>
          <Pager page={page} pageSize={PAGE_SIZE} count={findings.length} judul={judul} onTurn={setWanted} />
        </>
      )}
    </Disclosure>
  );
}

const DATE = new Intl.DateTimeFormat("id-ID", { day: "numeric", month: "long", year: "numeric" });

/** "2024-11-05" → "5 November 2024"; what is no date stays as it is. */
function dateText(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined || Number.isNaN(year + month + day)) return iso;
  return DATE.format(new Date(year, month - 1, day));
}
