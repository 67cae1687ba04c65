import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { RuleExample } from "../../core/rules/rule";
import { differingCells, parseExample, type ExampleCell } from "./parse-example";

const useStyles = makeStyles({
  scroll: {
    overflowX: "auto",
    maxWidth: "100%",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
  },
  caption: {
    captionSide: "top",
    textAlign: "left",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    color: tokens.colorNeutralForeground3,
  },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    minWidth: "2.5em",
  },
  head: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
  number: { textAlign: "right", whiteSpace: "nowrap" },
  differs: {
    fontWeight: tokens.fontWeightBold,
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: "-2px",
  },
});

interface ExampleTableProps {
  readonly example: RuleExample;
  /** The example that this one is compared with: cells that differ are framed and bold. */
  readonly other: RuleExample;
  /** "Contoh salah": names the tables for who cannot see them. */
  readonly judul: string;
}

/** The little sheets of a rule's example. */
export function ExampleTable({ example, other, judul }: ExampleTableProps) {
  const styles = useStyles();
  return (
    <>
      {example.sheets.map((sheet) => {
        const marked = differingCells(
          sheet,
          other.sheets.find(({ name }) => name === sheet.name),
        );
        return (
          <div
            key={sheet.name}
            className={styles.scroll}
            data-scrolls
            tabIndex={0}
            role="region"
            aria-label={`${judul}, lembar ${sheet.name}`}
          >
            <table className={styles.table}>
              <caption className={styles.caption}>{sheet.name}</caption>
              <tbody>
                {parseExample(sheet).map((cells, row) => (
                  <tr key={row}>
                    {cells.map((cell) => (
                      <Cell
                        key={cell.column}
                        cell={cell}
                        isHead={row === 0}
                        isMarked={marked.has(`${cell.row} ${cell.column}`)}
                      />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
      })}
    </>
  );
}

interface CellProps {
  readonly cell: ExampleCell;
  readonly isHead: boolean;
  readonly isMarked: boolean;
}

function Cell({ cell, isHead, isMarked }: CellProps) {
  const styles = useStyles();
  const { text, isNumber, rowSpan, columnSpan } = cell;
  const Element = isHead ? "th" : "td";
  return (
    <Element
      className={mergeClasses(
        styles.cell,
        isHead && styles.head,
        isNumber && styles.number,
        isMarked && styles.differs,
      )}
      {...(isHead ? { scope: "col" } : {})}
      {...(rowSpan > 1 ? { rowSpan } : {})}
      {...(columnSpan > 1 ? { colSpan: columnSpan } : {})}
    >
      {text}
    </Element>
  );
}
