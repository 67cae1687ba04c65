import { makeStyles } from "@fluentui/react-components";
import { keepTogether } from "../keep-together";
import { NARROW_PANE } from "../theme/small-pane";

const useStyles = makeStyles({
  amount: {
    display: "inline-block",
    whiteSpace: "nowrap",
    // There an amount may be wider than its place.
    [NARROW_PANE]: { display: "inline", whiteSpace: "normal" },
  },
});

/** Amounts with what clings to them: "(Rp 1.573.066.500),", "94,36 %". */
const AMOUNT = /(\(?(?:\bRp\u00a0-?\d|\b\d)[\d.,]*(?:\u00a0?%)?[)”";:.,]*)/;

/** The text of a finding: where there is no room for all of it, it ends before an amount and never within one. */
export function MessageText({ text }: { readonly text: string }) {
  const styles = useStyles();
  return keepTogether(text)
    .split(AMOUNT)
    .map((part, index) =>
      index % 2 === 0 ? (
        part
      ) : (
        <span key={index} className={styles.amount}>
          {part}
        </span>
      ),
    );
}
