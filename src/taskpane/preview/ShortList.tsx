import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { formatAngka } from "../../core/text/format";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  item: { minWidth: 0, overflowWrap: "anywhere" },
});

interface ShortListProps<Item> {
  readonly items: readonly Item[];
  /** How many are shown before somebody asks for all of them. */
  readonly limit: number;
  readonly keyOf: (item: Item, index: number) => string;
  readonly render: (item: Item, index: number) => ReactNode;
  readonly "aria-label"?: string;
}

/** A list that shows its first items, and the rest on request. */
export function ShortList<Item>({ items, limit, keyOf, render, ...named }: ShortListProps<Item>) {
  const styles = useStyles();
  const [isWhole, setIsWhole] = useState(false);
  // One more line costs as much as the button that hides it.
  const shown = isWhole || items.length <= limit + 1 ? items : items.slice(0, limit);
  const rest = items.length - shown.length;
  return (
    <>
      <ul className={styles.list} {...named}>
        {shown.map((item, index) => (
          <li key={keyOf(item, index)} className={styles.item}>
            {render(item, index)}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <div>
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              setIsWhole(true);
            }}
          >
            {`Tampilkan ${formatAngka(rest)} lagi`}
          </Button>
        </div>
      )}
    </>
  );
}
