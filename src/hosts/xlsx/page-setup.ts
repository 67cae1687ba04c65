import type { PageSetup } from "../../core/edits/edit";
import { TagAttributes, type PartOutline } from "./part-outline";
import { childOf, parseXml, writeAttributes, type XmlElement } from "./xml-tree";
import { encodeXml } from "./xml-text";

/**
 * Paper codes of the file format. F4 (215 × 330 mm), the usual paper of Indonesian offices, has no code of its own; 14 is Folio,
 * 8½ × 13 in = 216 × 330 mm, which is what printers there call F4.
 */
const PAPER: Readonly<Record<PageSetup["paper"], number>> = { A4: 9, F4: 14 };

const ITEMS = ["sheetPr", "sheetViews", "printOptions", "pageMargins", "pageSetup", "headerFooter"] as const;

/** What a page set-up or the gridlines may change, as text, so that it can be put back exactly. */
export function readPage(outline: PartOutline): Readonly<Record<string, string | null>> {
  return Object.fromEntries(ITEMS.map((local) => [local, outline.get(local)]));
}

/** Puts back what readPage gave. */
export function restorePage(outline: PartOutline, texts: Readonly<Record<string, string | null>>): void {
  for (const local of ITEMS) outline.set(local, texts[local] ?? null);
}

/** Writes a page set-up; what it does not name (headers, print quality, printer settings) stays. */
export function changePage(outline: PartOutline, page: PageSetup): void {
  const p = outline.prefix;
  setFitToPage(outline, page.fitToWidth);
  const options = new TagAttributes(outline.tree("printOptions")).set(
    "horizontalCentered",
    page.centerHorizontally ? "1" : null,
  );
  const optionText = writeAttributes(options.entries());
  outline.set("printOptions", optionText === "" ? null : `<${p}printOptions${optionText}/>`);
  const { left, right, top, bottom } = page.margins;
  const before = outline.tree("pageMargins");
  const margins = new TagAttributes(before)
    .set("left", left)
    .set("right", right)
    .set("top", top)
    .set("bottom", bottom)
    .set("header", before?.attributes["header"] ?? "0.3")
    .set("footer", before?.attributes["footer"] ?? "0.3");
  outline.set("pageMargins", `<${p}pageMargins${writeAttributes(margins.entries())}/>`);
  const setup = new TagAttributes(outline.tree("pageSetup"))
    .set("paperSize", PAPER[page.paper])
    .set("orientation", page.orientation)
    .set("paperWidth", null)
    .set("paperHeight", null)
    .set("usePrinterDefaults", null);
  if (page.fitToWidth) setup.set("scale", null).set("fitToWidth", 1).set("fitToHeight", 0);
  else setup.set("fitToWidth", null).set("fitToHeight", null);
  outline.set("pageSetup", `<${p}pageSetup${writeAttributes(setup.entries())}/>`);
  if (page.footer !== undefined) setFooter(outline, page.footer);
}

/** Shows or hides the gridlines; answers whether that changed anything. */
export function setGridlines(outline: PartOutline, isShown: boolean): boolean {
  const p = outline.prefix;
  const text = outline.get("sheetViews");
  if (text === null) {
    if (isShown) return false;
    outline.set("sheetViews", `<${p}sheetViews><${p}sheetView showGridLines="0" workbookViewId="0"/></${p}sheetViews>`);
    return true;
  }
  const view = childOf(parseXml(text), "sheetView");
  if (view === undefined) return false;
  const isNow = view.attributes["showGridLines"] !== "0" && view.attributes["showGridLines"] !== "false";
  if (isNow === isShown) return false;
  const attributes = new TagAttributes(view).set("showGridLines", isShown ? null : "0");
  outline.set("sheetViews", replaceTag(text, view, writeAttributes(attributes.entries())));
  return true;
}

function setFitToPage(outline: PartOutline, isOn: boolean): void {
  const p = outline.prefix;
  const text = outline.get("sheetPr");
  if (text === null) {
    if (isOn) outline.set("sheetPr", `<${p}sheetPr><${p}pageSetUpPr fitToPage="1"/></${p}sheetPr>`);
    return;
  }
  const element = parseXml(text);
  const setUp = childOf(element, "pageSetUpPr");
  if (setUp !== undefined) {
    const attributes = new TagAttributes(setUp).set("fitToPage", isOn ? "1" : null);
    outline.set("sheetPr", replaceTag(text, setUp, writeAttributes(attributes.entries())));
    return;
  }
  if (!isOn) return;
  // pageSetUpPr is the last child of sheetPr.
  const child = `<${p}pageSetUpPr fitToPage="1"/>`;
  outline.set(
    "sheetPr",
    element.isSelfClosing
      ? `${text.slice(0, -2)}>${child}</${element.name}>`
      : text.slice(0, element.closeStart) + child + text.slice(element.closeStart),
  );
}

function setFooter(outline: PartOutline, footer: string): void {
  const p = outline.prefix;
  const text = outline.get("headerFooter");
  const child = `<${p}oddFooter>${encodeXml(footer)}</${p}oddFooter>`;
  if (text === null) {
    outline.set("headerFooter", `<${p}headerFooter>${child}</${p}headerFooter>`);
    return;
  }
  const element = parseXml(text);
  const inner = element.isSelfClosing ? "" : text.slice(element.openEnd, element.closeStart);
  const old = childOf(element, "oddFooter");
  const header = childOf(element, "oddHeader");
  const attributes = writeAttributes(Object.entries(element.attributes));
  // The order is header, footer, then those of even and first pages.
  const from = old?.start ?? header?.end ?? element.openEnd;
  const to = old?.end ?? from;
  const changed = inner === "" ? child : text.slice(element.openEnd, from) + child + text.slice(to, element.closeStart);
  outline.set("headerFooter", `<${element.name}${attributes}>${changed}</${element.name}>`);
}

/** The text with the attributes of one element's start tag replaced. */
function replaceTag(text: string, element: XmlElement, attributes: string): string {
  const tag = `<${element.name}${attributes}${element.isSelfClosing ? "/>" : ">"}`;
  return text.slice(0, element.start) + tag + text.slice(element.openEnd);
}
