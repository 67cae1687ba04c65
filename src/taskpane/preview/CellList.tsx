import { Badge, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { WriteView } from "../../app/session-types";
import { parseArea } from "../../core/grid/a1";
import { PlaceButton } from "../components/PlaceButton";
import { VisuallyHidden } from "../components/VisuallyHidden";
import { ShortList } from "./ShortList";

const useStyles = makeStyles({
  cell: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  values: { overflowWrap: "anywhere", paddingLeft: tokens.spacingHorizontalXS },
  before: { color: tokens.colorNeutralForeground2 },
  blank: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
  formula: {
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: "anywhere",
    paddingLeft: tokens.spacingHorizontalXS,
  },
});

interface CellListProps {
  readonly cells: readonly WriteView[];
  /** True where the sheet of a cell does not exist yet. */
  readonly isNewSheet?: boolean;
  /** True for cells that hold something now. */
  readonly isReplacing?: boolean;
  readonly "aria-label": string;
}

/** Single cells: what stands there now and what will. */
export function CellList({ cells, isNewSheet = false, isReplacing = false, ...named }: CellListProps) {
  const styles = useStyles();
  return (
    <ShortList
      items={cells}
      limit={6}
      keyOf={({ sheet, cell }) => `${sheet}!${cell}`}
      render={(view) => (
        <div className={styles.cell}>
          <div className={styles.head}>
            <CellName view={view} isNewSheet={isNewSheet} />
            {isReplacing && (
              <Badge appearance="outline" color="warning">
                Diganti
              </Badge>
            )}
          </div>
          <Text className={styles.values}>
            {isReplacing && view.before === view.after ? (
              <span className={styles.before}>{view.after === "" ? "tetap kosong" : `tetap ${view.after}`}</span>
            ) : (
              <>
                {isReplacing && (
                  <>
                    <VisuallyHidden>Sekarang </VisuallyHidden>
                    <Shown text={view.before} className={styles.before} blank={styles.blank} />
                    <span aria-hidden> → </span>
                    <VisuallyHidden>, menjadi </VisuallyHidden>
                  </>
                )}
                <Shown text={view.after} blank={styles.blank} />
              </>
            )}
          </Text>
          {view.formula !== null && <Caption1 className={styles.formula}>{view.formula}</Caption1>}
        </div>
      )}
      {...named}
    />
  );
}

function CellName({ view: { sheet, cell }, isNewSheet }: { readonly view: WriteView; readonly isNewSheet: boolean }) {
  const area = isNewSheet ? null : parseArea(cell);
  return area === null ? <Text weight="semibold">{cell}</Text> : <PlaceButton place={{ sheet, area }} />;
}

function Shown({
  text,
  className,
  blank,
}: {
  readonly text: string;
  readonly className?: string;
  readonly blank: string;
}) {
  return text === "" ? <span className={blank}>kosong</span> : <span className={className}>{text}</span>;
}
