import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { formatArea } from "../../core/grid/a1";
import type { Place } from "../../core/model/source-map";
import { useSession } from "../pane-context";

const useStyles = makeStyles({
  button: {
    minWidth: 0,
    maxWidth: "100%",
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    textAlign: "left",
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightRegular,
  },
});

interface PlaceButtonProps {
  readonly place: Place;
  /** What the button says; without it the place itself: "PK 2024!D5". */
  readonly children?: string;
  /** True where the sheet's name already stands beside it. */
  readonly isSheetKnown?: boolean;
}

/** Goes to a place: selects and shows its cells in the sheet. */
export function PlaceButton({ place, children, isSheetKnown = false }: PlaceButtonProps) {
  const styles = useStyles();
  const session = useSession();
  const area = formatArea(place.area);
  const full = `${place.sheet}!${area}`;
  const label = children ?? (isSheetKnown ? area : full);
  return (
    <Button
      appearance="subtle"
      size="small"
      className={styles.button}
      icon={<ArrowRightRegular />}
      aria-label={children === undefined ? `Ke ${full}` : `${children}: ${full}`}
      title={`Ke ${full}`}
      onClick={() => void session.goTo(place)}
    >
      {label}
    </Button>
  );
}
