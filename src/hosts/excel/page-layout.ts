import type { PageSetup } from "../../core/edits/edit";
import { formatArea } from "../../core/grid/a1";
import type { PageRecord } from "./edit-journal";
import { untracked } from "./range-of";

/** F4 (215 × 330 mm), the usual paper of Indonesian offices, has no name of its own in Excel: Folio is what printers call F4 there. */
const PAPER = { A4: "A4", F4: "Folio" } as const;
const POINTS_PER_INCH = 72;
/** Bytes that Excel answers about a page, at most. */
export const PAGE_BYTES = 2_000;

/** Asks how a sheet is printed; the answer is there after the next sync. */
export function askPage(sheet: Excel.Worksheet): () => PageRecord {
  const layout = sheet.pageLayout;
  layout.load("orientation,paperSize,leftMargin,rightMargin,topMargin,bottomMargin,centerHorizontally,zoom");
  const footer = layout.headersFooters.defaultForAllPages;
  footer.load("leftFooter,centerFooter,rightFooter");
  const printArea = untracked(layout.getPrintAreaOrNullObject());
  printArea.load("address");
  const titleRows = untracked(layout.getPrintTitleRowsOrNullObject());
  titleRows.load("address");
  return () => {
    const { orientation, paperSize, leftMargin, rightMargin, topMargin, bottomMargin, centerHorizontally, zoom } =
      layout;
    return {
      layout: { orientation, paperSize, leftMargin, rightMargin, topMargin, bottomMargin, centerHorizontally, zoom },
      footer: { left: footer.leftFooter, center: footer.centerFooter, right: footer.rightFooter },
      printArea: printArea.isNullObject ? null : localAddress(printArea.address),
      titleRows: titleRows.isNullObject ? null : localAddress(titleRows.address),
    };
  };
}

/** Sets up a page; what it does not name (headers, other footers) stays. */
export function setPage(sheet: Excel.Worksheet, page: PageSetup): void {
  const layout = sheet.pageLayout;
  layout.paperSize = PAPER[page.paper];
  layout.orientation = page.orientation === "portrait" ? "Portrait" : "Landscape";
  layout.leftMargin = page.margins.left * POINTS_PER_INCH;
  layout.rightMargin = page.margins.right * POINTS_PER_INCH;
  layout.topMargin = page.margins.top * POINTS_PER_INCH;
  layout.bottomMargin = page.margins.bottom * POINTS_PER_INCH;
  layout.centerHorizontally = page.centerHorizontally;
  layout.zoom = page.fitToWidth ? { horizontalFitToPages: 1 } : { scale: 100 };
  if (page.repeatRows !== undefined) {
    layout.setPrintTitleRows(`$${page.repeatRows.from + 1}:$${page.repeatRows.to + 1}`);
  }
  if (page.printArea !== undefined) layout.setPrintArea(formatArea(page.printArea));
  if (page.footer !== undefined) {
    const { left, center, right } = footerParts(page.footer);
    const footer = layout.headersFooters.defaultForAllPages;
    footer.leftFooter = left;
    footer.centerFooter = center;
    footer.rightFooter = right;
  }
}

/** Puts a page set-up back. `is` is how it stands now: what must be taken away is known by it. */
export function putBackPage(sheet: Excel.Worksheet, was: PageRecord, is: PageRecord): void {
  sheet.pageLayout.set(was.layout);
  const footer = sheet.pageLayout.headersFooters.defaultForAllPages;
  footer.leftFooter = was.footer.left;
  footer.centerFooter = was.footer.center;
  footer.rightFooter = was.footer.right;
  if (was.printArea !== null) sheet.pageLayout.setPrintArea(was.printArea);
  else if (is.printArea !== null) sheet.names.getItem("Print_Area").delete();
  if (was.titleRows !== null) sheet.pageLayout.setPrintTitleRows(was.titleRows);
  else if (is.titleRows !== null) sheet.names.getItem("Print_Titles").delete();
}

/** A footer's code by its three places: "&LKiri&CHalaman &P" → left "Kiri", centre "Halaman &P". Without a place it is the centre. */
export function footerParts(code: string): { left: string; center: string; right: string } {
  const parts = { left: "", center: "", right: "" };
  const places = { L: "left", C: "center", R: "right" } as const;
  let place: keyof typeof parts = "center";
  for (const piece of code.split(/(&&|&[LCR])/)) {
    const letter = /^&([LCR])$/.exec(piece)?.[1];
    if (letter === "L" || letter === "C" || letter === "R") place = places[letter];
    else parts[place] += piece;
  }
  return parts;
}

function localAddress(address: string): string {
  return address
    .split(",")
    .map((part) => part.slice(part.lastIndexOf("!") + 1))
    .join(",");
}
