import { Body1, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { RuleView } from "../../../app/session-types";
import { ExampleTable } from "../../components/ExampleTable";
import { useSession } from "../../pane-context";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  text: { margin: 0, overflowWrap: "anywhere" },
  label: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
});

type Answer =
  { readonly kind: "dimuat" } | { readonly kind: "ada"; readonly rule: RuleView } | { readonly kind: "gagal" };

/** Why a rule matters, with its own examples: wrong, and right. */
export function RuleWhy({ ruleId }: { readonly ruleId: string }) {
  const styles = useStyles();
  const answer = useRule(ruleId);
  if (answer.kind === "dimuat") return <Spinner size="tiny" label="Memuat penjelasan …" />;
  if (answer.kind === "gagal") {
    return (
      <Body1 as="p" className={styles.text}>
        Penjelasan aturan ini tidak dapat dimuat. Tutup, lalu buka lagi.
      </Body1>
    );
  }
  const { alasan, examples } = answer.rule;
  return (
    <div className={styles.root}>
      <Body1 as="p" className={styles.text}>
        {alasan}
      </Body1>
      <p className={styles.label}>Contoh yang salah</p>
      <ExampleTable example={examples.salah} other={examples.benar} judul="Contoh yang salah" />
      <p className={styles.label}>Contoh yang benar</p>
      <ExampleTable example={examples.benar} other={examples.salah} judul="Contoh yang benar" />
    </div>
  );
}

function useRule(ruleId: string): Answer {
  const session = useSession();
  const [answer, setAnswer] = useState<Answer>({ kind: "dimuat" });
  useEffect(() => {
    let isWanted = true;
    const take = (next: Answer): void => {
      if (isWanted) setAnswer(next);
    };
    session.ruleOf(ruleId).then(
      (rule) => {
        take(rule === null ? { kind: "gagal" } : { kind: "ada", rule });
      },
      () => {
        take({ kind: "gagal" });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [session, ruleId]);
  return answer;
}
