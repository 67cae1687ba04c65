import { Caption1, Caption1Strong, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { WritePreview } from "../../app/session-types";
import { parseArea } from "../../core/grid/a1";
import { PlaceButton } from "../components/PlaceButton";
import { formatAngka } from "../../core/text/format";
import { ShortList } from "./ShortList";

type WrittenArea = WritePreview["areas"][number];

/** What the preview calls the area of a sheet that does not exist yet. */
const NEW_SHEET = "lembar baru";

const useStyles = makeStyles({
  sheet: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  name: { overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  area: { paddingLeft: tokens.spacingHorizontalXS },
  what: { color: tokens.colorNeutralForeground2 },
});

interface AreaListProps {
  readonly areas: readonly WrittenArea[];
  /** True once they are written: then new sheets can be gone to as well. */
  readonly isWritten?: boolean;
}

/** Which areas get content, by sheet; each can be gone to and looked at. */
export function AreaList({ areas, isWritten = false }: AreaListProps) {
  const styles = useStyles();
  return [...bySheet(areas)].map(([sheet, list]) => (
    <div key={sheet} className={styles.sheet}>
      <Caption1Strong className={styles.name}>{sheet}</Caption1Strong>
      <ShortList
        items={list}
        limit={8}
        aria-label={`Daerah di lembar ${sheet}`}
        keyOf={({ area, isi }) => `${area} ${isi}`}
        render={({ area, isi, cellCount }) => {
          const parsed = isi === NEW_SHEET && !isWritten ? null : parseArea(area);
          return (
            <div className={styles.row}>
              {parsed === null ? (
                <Text className={styles.area}>{area}</Text>
              ) : (
                <PlaceButton place={{ sheet, area: parsed }} isSheetKnown />
              )}
              <Caption1 className={styles.what}>{`${isi} · ${formatAngka(cellCount)} sel`}</Caption1>
            </div>
          );
        }}
      />
    </div>
  ));
}

function bySheet(areas: readonly WrittenArea[]): ReadonlyMap<string, readonly WrittenArea[]> {
  const groups = new Map<string, WrittenArea[]>();
  for (const area of areas) {
    const group = groups.get(area.sheet);
    if (group === undefined) groups.set(area.sheet, [area]);
    else group.push(area);
  }
  return groups;
}
