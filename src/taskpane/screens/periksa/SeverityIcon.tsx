import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { LightbulbFilled } from "@fluentui/react-icons/svg/lightbulb";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../../core/model/finding";
import { VisuallyHidden } from "../../components/VisuallyHidden";

const useStyles = makeStyles({
  root: { flexShrink: 0, display: "inline-flex", fontSize: "16px", lineHeight: 1 },
  galat: { color: tokens.colorPaletteRedForeground1 },
  peringatan: { color: tokens.colorPaletteDarkOrangeForeground1 },
  saran: { color: tokens.colorPaletteBlueForeground2 },
});

const ICON = { galat: ErrorCircleFilled, peringatan: WarningFilled, saran: LightbulbFilled } as const;

interface SeverityIconProps {
  readonly severity: Severity;
  /** True where the word stands beside it. */
  readonly isNamed?: boolean;
}

/** How grave a finding is: by shape and colour, and by its word for who cannot see them. */
export function SeverityIcon({ severity, isNamed = false }: SeverityIconProps) {
  const styles = useStyles();
  const Icon = ICON[severity];
  return (
    <span className={mergeClasses(styles.root, styles[severity])}>
      <Icon aria-hidden />
      {!isNamed && <VisuallyHidden>{`${severity}: `}</VisuallyHidden>}
    </span>
  );
}
