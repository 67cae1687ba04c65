import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { TableOverview } from "../../../app/session-types";
import { Disclosure } from "../../components/Disclosure";
import { PlaceButton } from "../../components/PlaceButton";
import { describeColumns } from "./arrange-sheets";
import { ColumnRow } from "./ColumnRow";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", columnGap: tokens.spacingHorizontalXS },
  title: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: "8em",
    minWidth: 0,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  place: { maxWidth: "100%", marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})` },
  counts: { color: tokens.colorNeutralForeground3 },
  hint: { color: tokens.colorNeutralForeground3, display: "block", paddingBottom: tokens.spacingVerticalXS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** One recognised table: what it is, where it stands, what it holds, and how its columns are read. */
export function TableCard({ table }: { readonly table: TableOverview }) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <span className={styles.title}>{table.judul}</span>
        <span className={styles.place}>
          <PlaceButton place={table.place} isSheetKnown />
        </span>
      </div>
      {table.counts.length > 0 && <Caption1 className={styles.counts}>{table.counts.join(" · ")}</Caption1>}
      <Disclosure judul={<Caption1>{describeColumns(table)}</Caption1>} isOpen={isOpen} onToggle={setIsOpen}>
        {isOpen && (
          <>
            <Caption1 className={styles.hint}>
              Bila sebuah kolom salah dikenali, pilih isian yang benar. Pilihan disimpan di buku kerja.
            </Caption1>
            <ul className={styles.list}>
              {table.columns.map((column) => (
                <ColumnRow key={`${column.column} ${column.key}`} table={table} column={column} />
              ))}
            </ul>
          </>
        )}
      </Disclosure>
    </li>
  );
}
