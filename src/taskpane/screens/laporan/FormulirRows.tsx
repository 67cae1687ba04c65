import { Badge, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { FormulirRow } from "../../../core/reports/formulir/formulir-summary";
import { ShortList } from "../../preview/ShortList";
import { formatPersen } from "../../../core/text/format";

const useStyles = makeStyles({
  sasaran: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    minWidth: 0,
    paddingBottom: tokens.spacingVerticalS,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  row: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(72px, 1fr))",
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  figure: { minWidth: 0 },
  label: { display: "block", color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
  blank: { color: tokens.colorNeutralForeground3 },
  badge: { height: "auto", whiteSpace: "normal", textAlign: "left" },
});

/** The rows of the form: each sasaran with its indikator, what was planned, reached and measured. */
export function FormulirRows({ rows }: { readonly rows: readonly FormulirRow[] }) {
  const styles = useStyles();
  return (
    <ShortList
      items={bySasaran(rows)}
      limit={12}
      keyOf={([first], index) => `${first?.nomor ?? 0} ${index}`}
      render={(list) => (
        <div className={styles.sasaran}>
          <h3 className={styles.name}>{`${list[0]?.nomor ?? ""}. ${list[0]?.sasaran ?? ""}`}</h3>
          {list.map((row, index) => (
            <Row key={`${row.indikator} ${index}`} row={row} />
          ))}
        </div>
      )}
    />
  );
}

function Row({ row }: { readonly row: FormulirRow }) {
  const styles = useStyles();
  const { indikator, target, realisasi, capaian, kategori } = row;
  const shown = typeof capaian === "number" ? formatPersen(capaian) : capaian;
  return (
    <div className={styles.row}>
      <Text>{indikator}</Text>
      <dl className={styles.figures}>
        <Figure label="Target" value={target} />
        <Figure label="Realisasi" value={realisasi} />
        <Figure label="Capaian" value={shown} isStrong />
      </dl>
      {kategori !== null && (
        <div>
          <Badge appearance="outline" color="informative" className={styles.badge}>
            {kategori}
          </Badge>
        </div>
      )}
    </div>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: string | null;
  readonly isStrong?: boolean;
}

function Figure({ label, value, isStrong = false }: FigureProps) {
  const styles = useStyles();
  return (
    <div className={styles.figure}>
      <dt>
        <Caption1 className={styles.label}>{label}</Caption1>
      </dt>
      <dd className={styles.value}>
        {value === null ? (
          <span className={styles.blank}>kosong</span>
        ) : (
          <Text weight={isStrong ? "semibold" : "regular"}>{value}</Text>
        )}
      </dd>
    </div>
  );
}

/** Rows of one sasaran stand together in the form. */
function bySasaran(rows: readonly FormulirRow[]): FormulirRow[][] {
  const groups: FormulirRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0]?.nomor === row.nomor) last.push(row);
    else groups.push([row]);
  }
  return groups;
}
