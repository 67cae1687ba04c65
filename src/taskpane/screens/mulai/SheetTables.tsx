import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { SheetOverview } from "../../../app/session-types";
import { TableCard } from "./TableCard";

const useStyles = makeStyles({
  sheet: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    overflowWrap: "anywhere",
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
});

/** A sheet with the tables that were recognised in it. */
export function SheetTables({ sheet }: { readonly sheet: SheetOverview }) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.sheet}>
      <h3 id={id} className={styles.name}>
        {sheet.name}
        {sheet.isHidden && (
          <Badge appearance="outline" size="small" color="informative">
            tersembunyi
          </Badge>
        )}
      </h3>
      <ul className={styles.list} aria-labelledby={id}>
        {sheet.tables.map((table) => (
          <TableCard key={`${table.layout} ${table.place.area.top} ${table.place.area.left}`} table={table} />
        ))}
      </ul>
    </div>
  );
}
