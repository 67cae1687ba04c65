import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FindingView } from "../../../app/session-types";
import { Disclosure } from "../../components/Disclosure";
import { PlaceButton } from "../../components/PlaceButton";
import { useSessionState } from "../../pane-context";
import { AcceptForm } from "./AcceptForm";
import { RuleWhy } from "./RuleWhy";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
  },
  related: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});

/** More buttons than these would bury the finding itself; its message names the rest. */
const MAX_RELATED = 6;

interface FindingDetailProps {
  readonly finding: FindingView;
  readonly onAccepted: () => void;
}

/** What can be done with the selected finding: see what belongs to it, why it matters, accept it. */
export function FindingDetail({ finding, onAccepted }: FindingDetailProps) {
  const styles = useStyles();
  const { work } = useSessionState();
  const [isWhyOpen, setIsWhyOpen] = useState(false);
  const [isAccepting, setIsAccepting] = useState(false);
  const related = finding.related.slice(0, MAX_RELATED);
  return (
    <div className={styles.root}>
      {related.length > 0 && (
        <div className={styles.related}>
          <Caption1>Terkait:</Caption1>
          {related.map((place, index) => (
            <PlaceButton key={index} place={place} isSheetKnown={place.sheet === finding.place.sheet} />
          ))}
        </div>
      )}
      <Disclosure judul="Mengapa ini penting" isOpen={isWhyOpen} onToggle={setIsWhyOpen}>
        {isWhyOpen && <RuleWhy ruleId={finding.ruleId} />}
      </Disclosure>
      {isAccepting ? (
        <AcceptForm
          fingerprint={finding.fingerprint}
          onAccepted={onAccepted}
          onCancel={() => {
            setIsAccepting(false);
          }}
        />
      ) : (
        <div>
          <Button
            size="small"
            disabledFocusable={work !== null}
            onClick={() => {
              setIsAccepting(true);
            }}
          >
            Terima dengan alasan …
          </Button>
        </div>
      )}
    </div>
  );
}
