import type { PageSetup, PageSetupEdit } from "../../core/edits/edit";
import type { PageSettings } from "../engine/page-settings";
import type { EngineSheet } from "../engine/workbook-data";

const POINTS_PER_INCH = 72;
/** Excel's own margins of a new sheet, in points. */
const MARGINS: Readonly<Record<string, number>> = { Left: 50.4, Right: 50.4, Top: 54, Bottom: 54 };

/** The edit that sets a sheet's page up as it stands now; none where it is as it was. */
export function pageEdit(sheet: string, before: EngineSheet["page"], after: EngineSheet["page"]): PageSetupEdit[] {
  if (after === undefined || JSON.stringify(before) === JSON.stringify(after)) return [];
  return [{ kind: "page-setup", sheet, page: pageSetup(after) }];
}

function pageSetup(settings: PageSettings): PageSetup {
  const { orientation, paperSize, margins, centerHorizontally, zoom, titleRows, printArea, texts } = settings;
  const inches = (side: string): number => (margins?.[side] ?? MARGINS[side] ?? 0) / POINTS_PER_INCH;
  const footer = [
    ["&L", texts?.["leftFooter"]],
    ["&C", texts?.["centerFooter"]],
    ["&R", texts?.["rightFooter"]],
  ]
    .map(([place, text]) => (text === undefined || text === "" ? "" : `${place}${text}`))
    .join("");
  return {
    paper: paperSize === "Folio" ? "F4" : "A4",
    orientation: orientation === "Landscape" ? "landscape" : "portrait",
    margins: { left: inches("Left"), right: inches("Right"), top: inches("Top"), bottom: inches("Bottom") },
    fitToWidth: typeof zoom?.["horizontalFitToPages"] === "number",
    centerHorizontally: centerHorizontally === true,
    ...(titleRows === undefined ? {} : { repeatRows: { from: titleRows[0], to: titleRows[1] } }),
    ...(printArea === undefined ? {} : { printArea }),
    ...(footer === "" ? {} : { footer }),
  };
}
